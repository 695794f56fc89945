"""Fields of Word: what it counts and fills in itself, with the result that it has when nobody updates them."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from toetsing.formats.word.xml import el, stuk, zoek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_NA_BIJWERKEN: Final = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased",
)  # fmt: skip
"""What stands behind `updateFields` in the settings (ECMA-376 part 1, 17.15.1.78)."""


def veld(opdracht: str, uitkomst: Sequence[Element] = ()) -> list[Element]:
    """Return the runs of a field: begin, what it does, its result so far, end."""
    tekst = el("w:instrText")
    tekst.text = f" {opdracht} "
    tekst.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", tekst),
        el("w:r", el("w:fldChar", fldCharType="separate")),
        *uitkomst,
        el("w:r", el("w:fldChar", fldCharType="end")),
    ]


def teller(soort: str, merk: int | None, opmaak: Sequence[Element] = ()) -> list[Element]:
    """Return the runs of "Tabel 3", where Word counts; within bookmark `merk`, for who refers to it."""
    runs = [stuk(f"{soort} ", *opmaak), *veld(f"SEQ {soort} \\* ARABIC", [stuk("0", *map(deepcopy, opmaak))])]
    return runs if merk is None else [_begin(merk), *runs, el("w:bookmarkEnd", id=merk)]


def verwijzing(merk: int) -> list[Element]:
    """Return the runs of a reference to what stands within a bookmark."""
    return veld(f"REF {_naam(merk)} \\h", [stuk("")])


def _begin(merk: int) -> Element:
    return el("w:bookmarkStart", id=merk, name=_naam(merk))


def _naam(merk: int) -> str:
    return f"_Ref{merk}"


def vul_tellers(body: Element) -> None:
    """Give every counter the number that Word will give it, and every reference the text that it refers to."""
    aantallen: Counter[str] = Counter()
    teksten: dict[str, str] = {}
    for soort, uitkomst in _uitkomsten(body, "SEQ"):
        aantallen[soort] += 1
        uitkomst.text = str(aantallen[soort])
        for naam in zoek(uitkomst, "ancestor::w:p[1]/w:bookmarkStart/@w:name"):
            teksten[naam] = f"{soort} {aantallen[soort]}"
    for naam, uitkomst in _uitkomsten(body, "REF"):
        uitkomst.text = teksten.get(naam, "")


def _uitkomsten(body: Element, soort: str) -> list[tuple[str, Element]]:
    """Return of every field of a kind what it is about, and the text of its result."""
    velden = (((tekst.text or "").split(), tekst) for tekst in body.iter(qn("w:instrText")))
    return [
        (woorden[1], uitkomst)
        for woorden, tekst in velden
        if woorden[:1] == [soort] and len(woorden) > 1
        for uitkomst in zoek(tekst, "following::w:t[1]")
    ]


def vraag_bij_te_werken(word: Worddocument) -> None:
    """Have Word ask, when the document opens, whether it may fill in its fields: the numbers of pages above all."""
    instellingen = word.settings.element
    if zoek(instellingen, "w:updateFields"):
        return
    vraag = el("w:updateFields", val="true")
    erna = next((kind for kind in instellingen if kind.tag.rpartition("}")[2] in _NA_BIJWERKEN), None)
    if erna is None:
        instellingen.append(vraag)
    else:
        erna.addprevious(vraag)
