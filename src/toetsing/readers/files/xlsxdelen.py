"""Where the parts of an xlsx are: found by its relations, as spreadsheet programs do, not by the names Excel gives."""

from __future__ import annotations

from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import GRENS_BLADEN, GRENS_DELEN, Leesfout, Notitiedelen
from toetsing.readers.files.herkend import geen_werkmap
from toetsing.readers.files.xmldeel import ontleed

if TYPE_CHECKING:
    from toetsing.readers.files.xmldeel import Attributen
    from toetsing.readers.files.zipinhoud import Zipinhoud

_WERKMAP: Final = "xl/workbook.xml"
_TEKSTEN: Final = "xl/sharedStrings.xml"
_STIJLEN: Final = "xl/styles.xml"


class Bladdeel(NamedTuple):
    """One worksheet: its name, its part and whether it is hidden."""

    naam: str
    deel: str
    verborgen: bool


class Xlsxdelen(NamedTuple):
    """The parts of an xlsx that hold cells. `gewoon`: they have the names under which calamine looks for them."""

    bladen: tuple[Bladdeel, ...]
    teksten: str | None
    stijlen: str | None
    vanaf_1904: bool
    gewoon: bool


class _Relatie(NamedTuple):
    soort: str
    doel: str


def werkmapdeel(zipinhoud: Zipinhoud) -> str | None:
    """Return the part that is the document of a package, of whatever kind; None where there is none."""
    relaties = _relaties(zipinhoud, "") if "_rels/.rels" in zipinhoud else {}
    hoofd = next((een.doel for een in relaties.values() if een.soort == "officeDocument"), None)
    if hoofd is not None and hoofd in zipinhoud:
        return hoofd
    return _WERKMAP if _WERKMAP in zipinhoud else None


def delen_van_xlsx(zipinhoud: Zipinhoud, werkmap: str) -> Xlsxdelen:
    """Follow the relations of the workbook. Raises Leesfout."""
    relaties = _relaties(zipinhoud, werkmap)
    bladen: list[Bladdeel] = []
    vanaf_1904 = is_werkmap = False

    def begin(naam: str, attributen: Attributen) -> None:
        nonlocal vanaf_1904, is_werkmap
        if naam == "workbook":
            is_werkmap = True
        elif not is_werkmap:
            raise geen_werkmap(zipinhoud)
        elif naam == "workbookPr":
            vanaf_1904 = attributen.get("date1904", "").lower() in {"1", "true", "on"}
        elif naam == "sheet":
            id_ = next((waarde for sleutel, waarde in attributen.items() if sleutel.endswith(" id")), "")
            blad = attributen.get("name", "")
            relatie = relaties.get(id_)
            if relatie is None or relatie.doel not in zipinhoud:
                raise Leesfout("T007", reden=f"blad {blad} is niet te vinden")
            if relatie.soort == "worksheet":
                verborgen = attributen.get("state", "visible") != "visible"
                bladen.append(Bladdeel(naam=blad, deel=relatie.doel, verborgen=verborgen))
                if len(bladen) > GRENS_BLADEN:
                    raise Leesfout("T166", wat=f"meer dan {GRENS_BLADEN} bladen")

    ontleed(zipinhoud.lees(werkmap), begin)
    _controleer(bladen)
    teksten = _van_soort(zipinhoud, relaties, "sharedStrings", _TEKSTEN)
    stijlen = _van_soort(zipinhoud, relaties, "styles", _STIJLEN)
    namen = (werkmap.casefold(), (teksten or _TEKSTEN).casefold(), (stijlen or _STIJLEN).casefold())
    gewoon = zipinhoud.gewoon and namen == (_WERKMAP, _TEKSTEN.casefold(), _STIJLEN)
    return Xlsxdelen(bladen=tuple(bladen), teksten=teksten, stijlen=stijlen, vanaf_1904=vanaf_1904, gewoon=gewoon)


def notities_van_blad(zipinhoud: Zipinhoud, blad: Bladdeel) -> Notitiedelen | None:
    """Return the parts with the notes at the cells of a sheet, unread; None where it has none. Raises Leesfout."""
    if _relatiedeel(blad.deel) not in zipinhoud:
        return None
    doelen = [een for een in _relaties(zipinhoud, blad.deel).values() if een.doel in zipinhoud]
    notities, gesprekken = (
        tuple(zipinhoud.lees(een.doel) for een in doelen if een.soort == soort)
        for soort in ("comments", "threadedComment")
    )
    return Notitiedelen(notities=notities, gesprekken=gesprekken) if notities or gesprekken else None


def _controleer(bladen: list[Bladdeel]) -> None:
    """Refuse two sheets of one name: nobody could say which a place means."""
    namen = [blad.naam for blad in bladen]
    dubbel = next((naam for naam in namen if namen.count(naam) > 1), None)
    if dubbel is not None:
        raise Leesfout("T007", reden=f"twee bladen heten {dubbel}")


def _van_soort(zipinhoud: Zipinhoud, relaties: dict[str, _Relatie], soort: str, anders: str) -> str | None:
    doel = next((een.doel for een in relaties.values() if een.soort == soort and een.doel in zipinhoud), anders)
    return doel if doel in zipinhoud else None


def _relaties(zipinhoud: Zipinhoud, deel: str) -> dict[str, _Relatie]:
    """Return the relations of a part by their id, with the names of the parts they point at."""
    gevonden: dict[str, _Relatie] = {}

    def begin(naam: str, attributen: Attributen) -> None:
        if naam == "Relationship" and attributen.get("TargetMode") != "External":
            if len(gevonden) >= GRENS_DELEN:
                raise Leesfout("T166", wat=f"meer dan {met_punten(GRENS_DELEN)} verwijzingen tussen onderdelen")
            doel = normpath(join("/", dirname(deel), attributen.get("Target", "").replace("\\", "/"))).lstrip("/")
            gevonden[attributen.get("Id", "")] = _Relatie(
                soort=basename(attributen.get("Type", "")), doel=doel if doel in zipinhoud else unquote(doel)
            )

    ontleed(zipinhoud.lees(_relatiedeel(deel)), begin)
    return gevonden


def _relatiedeel(deel: str) -> str:
    return join(dirname(deel), "_rels", f"{basename(deel)}.rels")
