"""Write back: beside every checked file a copy with its meldingen at the cells. What was checked is never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.schrijven import write_bestand
from toetsing.workbook.copy.annotatie import annoteer, heeft_merken, meldingenwerkmap, verlies
from toetsing.workbook.copy.pakket import Onbewerkbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.domain.toetsing import Bronbestand
    from toetsing.pipeline.besloten import Scoring

_WOORD: Final = ".gecontroleerd"
_ONVERANDERD: Final = "Uw eigen bestand is niet veranderd."


@dataclass(frozen=True, slots=True, kw_only=True)
class Teruggeschreven:
    """What was written, what went wrong or is worth knowing, and a sentence on the files that needed no copy."""

    geschreven: tuple[Path, ...]
    meldingen: tuple[Melding, ...]
    toelichting: tuple[str, ...]


def schrijf_terug(
    scoring: Scoring, *, forceer: bool = False, voortgang: Callable[[int, int], None] | None = None
) -> Teruggeschreven:
    """Write a copy beside every file that was read and has meldingen; one without gets a copy only to lose old marks.

    Nothing is overwritten without `forceer`, and a file that was checked not even then.
    """
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    goed: list[str] = []
    for klaar, bron in enumerate(scoring.bronnen, start=1):
        kopie = _kopie(bron, [m for m in scoring.meldingen if m.plek.bestand == bron.bestand])
        if kopie.inhoud is not None:
            doel = doelpad(Path(bron.bestand))
            fout = write_bestand(doel, kopie.inhoud, forceer=forceer)
            meldingen += [fout] if fout is not None else kopie.opmerkingen
            geschreven += [doel] if fout is None else []
        else:
            meldingen += kopie.opmerkingen
            goed += [] if kopie.opmerkingen else [bron.bestand]
        if voortgang is not None:
            voortgang(klaar, len(scoring.bronnen))
    return Teruggeschreven(geschreven=tuple(geschreven), meldingen=tuple(meldingen), toelichting=_toelichting(goed))


def doelpad(pad: Path) -> Path:
    """Return where the copy of a file comes: `regio.gecontroleerd.xlsx`, of a copy the next number, else added on."""
    naam = re.fullmatch(rf"(.*?)(?:{re.escape(_WOORD)}(?:\.(\d+))?)?\.xlsx", pad.name, re.IGNORECASE | re.DOTALL)
    if naam is None:
        return pad.with_name(f"{pad.name}{_WOORD}.xlsx")
    if _WOORD not in pad.name.lower():
        return pad.with_name(f"{naam[1]}{_WOORD}.xlsx")
    return pad.with_name(f"{naam[1]}{_WOORD}.{int(naam[2] or 1) + 1}.xlsx")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kopie:
    """The bytes of a copy, or None where none is made; and what is to be said of it."""

    inhoud: bytes | None = None
    opmerkingen: tuple[Melding, ...] = ()


def _kopie(bron: Bronbestand, meldingen: Sequence[Melding]) -> _Kopie:
    """Make the copy of one file, or a workbook with only its meldingen where it cannot be copied whole."""
    pad, plek = Path(bron.bestand), Plek(bestand=bron.bestand)
    try:
        inhoud = pad.read_bytes()
    except OSError:
        inhoud = b""
    if sha256(inhoud).hexdigest() != bron.sha256:
        return _Kopie(opmerkingen=(melding("T074", plek),))
    soort = pad.suffix.lower()
    if soort in {".csv", ".ods", ".xls"}:
        wat = f"Dit blad hoort bij een {soort.removeprefix('.')}-bestand; daarin kan toetsing geen cellen merken."
        return _Kopie(inhoud=meldingenwerkmap(pad.name, meldingen, f"{wat} {_ONVERANDERD}")) if meldingen else _Kopie()
    try:
        weg = ("macro's",) if soort == ".xlsm" else verlies(inhoud)
        if not meldingen and (weg or not heeft_merken(inhoud)):
            return _Kopie()
        if not weg:
            return _Kopie(inhoud=annoteer(inhoud, pad.name, meldingen))
        reden = f"in een kopie zouden verloren gaan: {opsomming(weg)}"
    except Onbewerkbaar as fout:
        reden = str(fout)
    los = meldingenwerkmap(pad.name, meldingen, f"Dit is geen kopie van de werkmap, want {reden}. {_ONVERANDERD}")
    return _Kopie(inhoud=los, opmerkingen=(melding("T073", plek, reden=reden),)) if meldingen else _Kopie()


def _toelichting(goed: Sequence[str]) -> tuple[str, ...]:
    if not goed:
        return ()
    wie = goed[0] if len(goed) == 1 else f"{len(goed)} bestanden"
    return (f"Geen meldingen en daarom geen kopie: {wie}.",)
