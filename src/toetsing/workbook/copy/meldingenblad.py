"""The sheet *Meldingen*: every melding of one file in a table, each with a link to its cell; printable on A4.

Every text is written as text in the cell itself, so that it can never become a formula.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from toetsing.document.zinnen import meldingen_in_woorden
from toetsing.domain.meldingen import Ernst
from toetsing.domain.words.woorden import schoon
from toetsing.workbook.copy.merkstijlen import RAND, Stijlen, tag
from toetsing.workbook.copy.pakket import HOOFD, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from toetsing.domain.meldingen import Melding

TITEL: Final = "Meldingen van toetsing"
"""Stands in A1 and tells our sheet from one of the user's own."""
_KOP: Final = 6
"""Row of the headers, counted from one."""
_UITLEGRIJ: Final = 4
_KOLOMMEN: Final = (("ernst", 9), ("code", 7), ("plek", 24), ("verwachting", 13), ("melding", 54), ("advies", 54))
_RIJHOOGTE: Final = 15
_HOOGSTE: Final = 409
_MARGE: Final = 0.85
"""Letters differ in width: a line is counted full a little before it is."""
_LANGSTE: Final = 32_767
"""The longest text that fits in a cell."""
_UITLEG: Final = (
    "Klik op een plek om naar de cel te gaan. Verbeter de cellen en controleer het bestand opnieuw; wat hersteld is, "
    "staat er dan niet meer bij."
)

# -- the sheet ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cel:
    tekst: str
    vorm: str
    link: str | None = None


def meldingenblad(
    bestand: str, meldingen: Sequence[Melding], stijlen: Stijlen, bladen: Collection[str], reden: str | None
) -> bytes:
    """Return the part of the sheet. Links go to `bladen` only; `reden` says why this is no copy of the file."""
    rijen = _rijen(bestand, meldingen, bladen, reden)
    links = "".join(
        f"<hyperlink ref={quoteattr(f'C{rij}')} location={quoteattr(cel.link)} display={quoteattr(cel.tekst)}/>"
        for rij, cellen in rijen.items()
        for cel in cellen
        if cel.link is not None
    )
    kolommen = "".join(
        f'<col min="{i}" max="{i}" width="{breedte}" customWidth="1"/>' for i, (_, breedte) in enumerate(_KOLOMMEN, 1)
    )
    xml = (
        f'<worksheet xmlns="{HOOFD}"><sheetPr>'
        f'<tabColor rgb="{RAND[Ernst.FOUT]}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{_KOP}" topLeftCell="A{_KOP + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{_KOP + 1}" sqref="A{_KOP + 1}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="{_RIJHOOGTE}"/><cols>{kolommen}</cols><sheetData>'
        f"{''.join(_rij(rij, cellen, stijlen) for rij, cellen in rijen.items())}</sheetData>"
        f'<mergeCells count="1"><mergeCell ref="A{_UITLEGRIJ}:F{_UITLEGRIJ}"/></mergeCells>'
        f"{f'<hyperlinks>{links}</hyperlinks>' if links else ''}"
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPagina &amp;P van &amp;N</oddFooter></headerFooter></worksheet>"
    )
    return xml.encode(errors="replace")


def titelrijen(blad: str) -> Kind:
    """Return the name that repeats the headers on every printed page, for a sheet that stands first."""
    naam = blad.replace("'", "''")
    bereik = escape(f"'{naam}'!${_KOP}:${_KOP}")
    xml = tag("definedName", bereik, ' name="_xlnm.Print_Titles" localSheetId="0"')
    return Kind(naam="definedName", xml=xml)


def is_meldingenblad(naam: str) -> bool:
    """Return whether our sheet can have this name; the title in A1 tells whether it is ours."""
    return naam.startswith("Meldingen")


def _rijen(
    bestand: str, meldingen: Sequence[Melding], bladen: Collection[str], reden: str | None
) -> dict[int, tuple[_Cel, ...]]:
    telling = meldingen_in_woorden(*(sum(een.ernst is ernst for een in meldingen) for ernst in Ernst))
    uitleg = reden if reden is not None else _UITLEG
    boven = {1: (TITEL, "titel"), 2: (bestand, "regel"), 3: (telling, "regel"), _UITLEGRIJ: (uitleg, "uitleg")}
    rijen: dict[int, tuple[_Cel, ...]] = {
        rij: (_Cel(tekst=schoon(tekst), vorm=vorm),) for rij, (tekst, vorm) in boven.items()
    }
    rijen[_KOP] = tuple(_Cel(tekst=naam, vorm="kop") for naam, _ in _KOLOMMEN)
    volgorde = {ernst: i for i, ernst in enumerate(Ernst)}
    for rij, melding in enumerate(sorted(meldingen, key=lambda m: volgorde[m.ernst]), _KOP + 1):
        rijen[rij] = _melding(melding, bladen)
    return rijen


def _melding(melding: Melding, bladen: Collection[str]) -> tuple[_Cel, ...]:
    plek = melding.plek
    naar = None
    if plek.blad in bladen and plek.cel is not None:
        naar = "'{}'!{}".format((plek.blad or "").replace("'", "''"), plek.cel)
    return (
        _Cel(tekst=melding.ernst.value, vorm=melding.ernst.value),
        _Cel(tekst=melding.code, vorm="vak"),
        _Cel(tekst=schoon(plek.adres or plek.blad or "hele bestand"), vorm="link" if naar else "vak", link=naar),
        _Cel(tekst=plek.verwachting or "", vorm="vak"),
        _Cel(tekst=schoon(melding.tekst)[:_LANGSTE], vorm="vak"),
        _Cel(tekst=schoon(melding.advies)[:_LANGSTE], vorm="vak"),
    )


def _rij(rij: int, cellen: Sequence[_Cel], stijlen: Stijlen) -> str:
    breedten = [breedte for _, breedte in _KOLOMMEN] if rij >= _KOP else [sum(breedte for _, breedte in _KOLOMMEN)]
    lijnen = max(len(wrap(c.tekst, ceil(b * _MARGE))) for c, b in zip(cellen, breedten, strict=False))
    hoogte = f' ht="{min(_RIJHOOGTE * lijnen, _HOOGSTE)}" customHeight="1"' if lijnen > 1 else ""
    xml = "".join(
        f'<c r="{letter}{rij}" s="{stijlen.vorm(cel.vorm)}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(cel.tekst)}</t></is></c>"
        for letter, cel in zip("ABCDEF", cellen, strict=False)
    )
    return f'<row r="{rij}"{hoogte}>{xml}</row>'
