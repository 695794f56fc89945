"""A copy of the user's workbook with the meldingen in it: marked cells, notes, and a first sheet that lists them.

The copy is the user's own file with pieces put in and nothing taken out, so values, formulas with their results,
styles, validations, tables with their alt texts, drawings and properties stay byte for byte what they were. A cell is
marked by a conditional format that always holds and carries our sign; its own style is not touched, and the marks of
an earlier check can be taken away exactly.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from toetsing.domain.meldingen import Ernst
from toetsing.workbook.copy.celmaten import Celmaten
from toetsing.workbook.copy.meldingenblad import meldingenblad
from toetsing.workbook.copy.merkstijlen import Stijlen, opvalling
from toetsing.workbook.copy.notities import PER_TEKENING, blok, merk
from toetsing.workbook.copy.pakket import (  # fmt: skip
    HOOFD,
    RELATIE,
    SOORT,
    WERKMAP,
    Kind,
    Onbewerkbaar,
    Stukken,
    attribuut,
    delen_van,
    geordend,
    haal_deel_weg,
    inhoud_van,
    leg_relatie,
    relaties,
    stukken,
    vrije_naam,
    werkbladen_van,
    zet_inhoudssoort,
    zonder_attribuut,
)
from toetsing.workbook.copy.werkmapbladen import (  # fmt: skip
    LEGE_WERKMAP,
    eigen_bladen,
    haal_blad_weg,
    voeg_blad_toe,
    vrije_bladnaam,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.meldingen import Melding
    from toetsing.workbook.copy.notities import Notities

_TEKEN: Final = re.compile(rb"N\((?:\"|&quot;)toetsing(?:\"|&quot;)\)\s*=\s*0")
"""What tells our conditional formats from the user's: a condition that always holds and says who made it."""
_FORMULE: Final = 'N("toetsing")=0'
_VOORRANG: Final = re.compile(rb'(<(?:\w+:)?cfRule\b[^>]*?\spriority=")(\d+)(")')
_ZWAARTE: Final = {ernst: i for i, ernst in enumerate(Ernst)}
_VOLGORDE_BLAD: Final = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip
_VERLIES: Final = {
    "xl/vbaproject": "macro's",
    "xl/macrosheets/": "macro's",
    "_xmlsignatures/": "de digitale handtekening",
    "xl/revisions/": "de bijgehouden wijzigingen van een gedeelde werkmap",
}
"""What would not survive, by how the names of its parts begin."""


def verlies(inhoud: bytes) -> tuple[str, ...]:
    """Return what a copy of this workbook would lose, in Dutch; empty where a copy can be made. Raises Onbewerkbaar."""
    namen = [naam.casefold() for naam in delen_van(inhoud)]
    return tuple(dict.fromkeys(wat for begin, wat in _VERLIES.items() if any(n.startswith(begin) for n in namen)))


def heeft_merken(inhoud: bytes) -> bool:
    """Return whether an earlier check left marks or its sheet in this workbook. Raises Onbewerkbaar."""
    with _zegt_wat_ongewoon_is():
        delen = delen_van(inhoud)
        bladen = werkbladen_van(delen)
        return any(_TEKEN.search(delen[deel]) for deel in bladen.values()) or bool(eigen_bladen(delen, bladen))


def annoteer(inhoud: bytes, bestand: str, meldingen: Sequence[Melding]) -> bytes:
    """Return the workbook with these meldingen in it, and without those of an earlier check. Raises Onbewerkbaar.

    Without meldingen no sheet is added and only earlier marks are taken away.
    """
    with _zegt_wat_ongewoon_is():
        return _annoteer(inhoud, bestand, meldingen)


@contextmanager
def _zegt_wat_ongewoon_is() -> Iterator[None]:
    """A part that is missing, or says what the format does not allow, is a reason to make no copy."""
    try:
        yield
    except (ValueError, LookupError, ParseError, ExpatError, AttributeError, TypeError, RecursionError):
        raise Onbewerkbaar("het is van binnen anders opgebouwd dan Excel het doet") from None


def _annoteer(inhoud: bytes, bestand: str, meldingen: Sequence[Melding]) -> bytes:
    delen = delen_van(inhoud)
    bladen = werkbladen_van(delen)
    for naam in eigen_bladen(delen, bladen):
        haal_blad_weg(delen, list(bladen).index(naam), bladen.pop(naam))
    stijldeel = next((relatie.doel for relatie in relaties(delen, WERKMAP) if relatie.soort == "styles"), None)
    if stijldeel is None:
        raise Onbewerkbaar("het heeft geen lijst met stijlen")
    stijlen = Stijlen(delen[stijldeel])
    for nummer, (naam, deel) in enumerate(bladen.items(), start=1):
        _merk_blad(delen, deel, nummer, [m for m in meldingen if m.plek.blad == naam and m.plek.cel], stijlen)
    if meldingen:
        naam = vrije_bladnaam(bladen)
        voeg_blad_toe(delen, naam, meldingenblad(bestand, meldingen, stijlen, bladen, None))
    delen[stijldeel] = stijlen.als_bytes()
    return inhoud_van(delen)


def meldingenwerkmap(bestand: str, meldingen: Sequence[Melding], reden: str) -> bytes:
    """Return a workbook with only the sheet of meldingen; `reden` says on the sheet why it is no copy of the file."""
    delen = {naam: xml.encode() for naam, xml in LEGE_WERKMAP.items()}
    stijlen = Stijlen(delen["xl/styles.xml"])
    voeg_blad_toe(delen, "Meldingen", meldingenblad(bestand, meldingen, stijlen, (), reden))
    delen["xl/styles.xml"] = stijlen.als_bytes()
    return inhoud_van(delen)


# -- one sheet of the user ---------------------------------------------------------------------------------------------


def _merk_blad(delen: dict[str, bytes], deel: str, nummer: int, meldingen: Sequence[Melding], stijlen: Stijlen) -> None:
    """Take away the marks of an earlier check from a sheet and put in the new ones; the sheet is no longer on top."""
    blad = stukken(delen[deel])
    blad = blad.met([_niet_bovenop(kind) if kind.naam == "sheetViews" else kind for kind in blad.kinderen])
    maten = Celmaten(blad)
    per_cel: dict[str, list[Melding]] = {}
    for melding in meldingen:
        per_cel.setdefault(maten.anker(melding.plek.cel or ""), []).append(melding)
    delen[deel] = _met_regels(blad, _regels(per_cel, stijlen)).als_bytes()
    plek = _Notitiedelen.van(delen, deel)
    oud = (delen.get(plek.teksten or ""), delen.get(plek.vormen or ""))
    blokken = {cel: blok(groep) for cel, groep in per_cel.items()}
    nieuw = merk(*oud, blokken, maten, nummer * PER_TEKENING + 1) if blokken or plek.teksten else None
    if nieuw is not None:
        plek.zet(delen, nieuw)


def _niet_bovenop(kind: Kind) -> Kind:
    return Kind(naam=kind.naam, xml=zonder_attribuut(kind.xml, "tabSelected"))


def _regels(per_cel: dict[str, list[Melding]], stijlen: Stijlen) -> list[Kind]:
    """Return a conditional format for every ernst; a cell with more meldingen is marked for the worst."""
    regels: list[Kind] = []
    for ernst in Ernst:
        cellen = [cel for cel, groep in per_cel.items() if min(map(_zwaarte, groep)) == _ZWAARTE[ernst]]
        if cellen:
            nummer = stijlen.voeg_toe("dxfs", opvalling(ernst))
            xml = (
                f'<conditionalFormatting xmlns="{HOOFD}" sqref="{" ".join(cellen)}"><cfRule type="expression" '
                f'dxfId="{nummer}" priority="{len(regels) + 1}"><formula>{_FORMULE}</formula></cfRule>'
                "</conditionalFormatting>"
            )
            regels.append(Kind(naam="conditionalFormatting", xml=xml.encode()))
    return regels


def _zwaarte(melding: Melding) -> int:
    return _ZWAARTE[melding.ernst]


def _met_regels(blad: Stukken, nieuw: Sequence[Kind]) -> Stukken:
    """Return the sheet with our rules before all others, and without those of an earlier check."""
    over: list[Kind] = []
    weg: list[int] = []
    for kind in blad.kinderen:
        if kind.naam != "conditionalFormatting" or not _TEKEN.search(kind.xml):
            over.append(kind)
            continue
        regels = stukken(kind.xml)
        eigen = [regel for regel in regels.kinderen if _TEKEN.search(regel.xml)]
        weg += [int(attribuut(regel.xml, "priority") or 0) for regel in eigen]
        rest = [regel for regel in regels.kinderen if regel not in eigen]
        if rest:
            over.append(Kind(naam=kind.naam, xml=regels.met(rest).als_bytes()))
    if not nieuw and not weg:
        return blad

    def verschoven(tag: re.Match[bytes]) -> bytes:
        plaats = int(tag[2])
        return tag[1] + b"%d" % (plaats - sum(ons < plaats for ons in weg) + len(nieuw)) + tag[3]

    gedragen = {"conditionalFormatting", "extLst"}
    over = [
        Kind(naam=kind.naam, xml=_VOORRANG.sub(verschoven, kind.xml)) if kind.naam in gedragen else kind
        for kind in over
    ]
    # LibreOffice goes by the order in the file where ranges overlap, Excel by priority
    plaats = next((i for i, kind in enumerate(over) if kind.naam == "conditionalFormatting"), len(over))
    return blad.met(geordend([*over[:plaats], *nieuw, *over[plaats:]], _VOLGORDE_BLAD))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notitiedelen:
    """The parts that hold the texts and the frames of the notes of a sheet, where it has them."""

    blad: str
    teksten: str | None
    vormen: str | None

    @classmethod
    def van(cls, delen: dict[str, bytes], blad: str) -> _Notitiedelen:
        kind = stukken(delen[blad]).eerste("legacyDrawing")
        id_ = attribuut(kind.xml, "id") if kind else None
        alle = relaties(delen, blad)
        return cls(
            blad=blad,
            teksten=next((relatie.doel for relatie in alle if relatie.soort == "comments"), None),
            vormen=next((relatie.doel for relatie in alle if relatie.id == id_), None),
        )

    def zet(self, delen: dict[str, bytes], nieuw: Notities) -> None:
        """Put new notes in the workbook, with the parts and pointers they need; without any note, take those away."""
        blad = stukken(delen[self.blad])
        kinderen = [kind for kind in blad.kinderen if kind.naam != "legacyDrawing"]
        if nieuw.leeg:
            for deel in filter(None, (self.teksten, self.vormen)):
                haal_deel_weg(delen, self.blad, deel)
            delen[self.blad] = blad.met(kinderen).als_bytes()
            return
        teksten, vormen = self.teksten, self.vormen
        if teksten is None:
            teksten = vrije_naam(delen, "xl/comments{}.xml")
            leg_relatie(delen, self.blad, "comments", teksten)
            zet_inhoudssoort(delen, teksten, f"{SOORT}spreadsheetml.comments+xml")
        if vormen is None:
            vormen = vrije_naam(delen, "xl/drawings/vmlDrawing{}.vml")
            zet_inhoudssoort(delen, vormen, f"{SOORT}vmlDrawing")
            id_ = leg_relatie(delen, self.blad, "vmlDrawing", vormen)
            xml = f'<legacyDrawing xmlns="{HOOFD}" xmlns:r="{RELATIE}" r:id="{id_}"/>'
            kinderen = geordend([*kinderen, Kind(naam="legacyDrawing", xml=xml.encode())], _VOLGORDE_BLAD)
            delen[self.blad] = blad.met(kinderen).als_bytes()
        delen[teksten], delen[vormen] = nieuw.teksten, nieuw.vormen
