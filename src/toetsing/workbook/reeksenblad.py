"""The sheet *Reeksen*: key figures over time, a row per figure, where the kader asks for them.

A workbook of one organisation has its rows by series; one of more has the organisation in front of each.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from toetsing.domain.momenten import Momentsoort, toon_moment
from toetsing.domain.plek import cel_naam
from toetsing.domain.velden import celvorm, toegestaan, toon
from toetsing.domain.words.kopnamen import ORGANISATIE
from toetsing.domain.words.reekskoppen import BETROUWBAARHEID, BRON, DEFINITIE, KOPPEN, MOMENT, REEKS, WAARDE
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.xlsx.werkmap import Kolom
from toetsing.workbook.invulbladen import aanhef
from toetsing.workbook.reekswoorden import REEKSEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad

_KOP: Final = 3
"""Row of the headers, from zero: title, what it is for, and how moments look stand above it."""
_LEEG: Final = 8
"""So many rows to fill in for each series, below those that are filled."""
_CIJFERS: Final = 15
"""So many digits of a number does a spreadsheet keep; more are written as text."""
_BREEDTES: Final = {REEKS: 22, MOMENT: 14, WAARDE: 16, DEFINITIE: 24, BETROUWBAARHEID: 46, BRON: 30}
_WENK: Final = "Per rij een cijfer op een moment. Cijfers met een andere definitie worden nooit met elkaar vergeleken."
_NOOT: Final = (
    "Wat moet wie dit cijfer leest erover weten? Dit gaat overal mee met het cijfer, ook in open data: noem geen "
    "personen. Leeg mag."
)


def reeksenblad(blad: Blad, kader: Kader, toetsing: Toetsing) -> None:
    """Write the figures of one organisation, and rows to fill in more."""
    rijen = [
        (reeks, punt) for reeks in kader.reeksen for punt in (*toetsing.reeksen.get(reeks.naam, ()), *(None,) * _LEEG)
    ]
    _schrijf(blad, kader, [(None, *rij) for rij in rijen])


def reeksenblad_van_matrix(blad: Blad, kader: Kader, toetsingen: Sequence[Toetsing]) -> None:
    """Write the figures of all organisations, and one row to fill in for each of their series."""
    rijen = [
        (toetsing.organisatie, reeks, punt)
        for toetsing in toetsingen
        for reeks in kader.reeksen
        for punt in (*toetsing.reeksen.get(reeks.naam, ()), None)
    ]
    _schrijf(blad, kader, rijen)


def _schrijf(blad: Blad, kader: Kader, rijen: Sequence[tuple[str | None, Reeks, Punt | None]]) -> None:
    aanhef(blad, REEKSEN, _WENK)
    soorten = dict.fromkeys(reeks.momenten for reeks in kader.reeksen)
    blad.write_string(2, 0, f"Een moment is {_momenten(kader)}.", blad.werkmap.vorm("regel"))
    met_wie = any(wie is not None for wie, _, _ in rijen)
    voor = (Kolom(ORGANISATIE[0], 26),) if met_wie else ()
    datums = [*soorten] == [Momentsoort.DAG]
    vormen = {WAARDE: "cijfer"} | ({MOMENT: "datum"} if datums else {})
    kolommen = (*voor, *(Kolom(kop, _BREEDTES[kop], vormen.get(kop, "invul")) for kop in KOPPEN))
    blad.tabel(_KOP, kolommen, len(rijen), REEKSEN, "Per rij een cijfer van een reeks op een moment.")
    for rij, (wie, reeks, punt) in enumerate(rijen, start=_KOP + 1):
        cellen = _cellen(reeks, punt)
        blad.tabelrij(rij, kolommen, (*((wie or "",) if met_wie else ()), *cellen))
        if _is_tekst(reeks):
            waarde = KOPPEN.index(WAARDE)
            blad.schrijf(rij, len(voor) + waarde, cellen[waarde], blad.werkmap.vorm("invul"))
        if punt is not None and datums:
            dag = datetime.combine(date.fromordinal(punt.moment.plaats), time())
            blad.write_datetime(rij, len(voor) + KOPPEN.index(MOMENT), dag, blad.werkmap.vorm("datum"))
    _controles(blad, kader, len(voor), _KOP + len(rijen), datums=datums)
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


def _cellen(reeks: Reeks, punt: Punt | None) -> tuple[str | float, ...]:
    """Return what stands in the row of a figure. Its definition is named: what counts now may be another later."""
    if punt is None:
        return (reeks.naam, *("",) * (len(KOPPEN) - 1))
    tekst = toon(reeks.kaal, punt.waarde)
    past = not _is_tekst(reeks) and sum(map(str.isdigit, tekst)) <= _CIJFERS
    waarde = float(punt.waarde) if past else tekst
    return reeks.naam, toon_moment(punt.moment), waarde, punt.definitie, punt.betrouwbaarheid, punt.bron


def _is_tekst(reeks: Reeks) -> bool:
    """Return whether the figures of a series stand in cells of text: there a typed 15% stays as it was typed."""
    return not celvorm(reeks.getal).opmaak


def _momenten(kader: Kader) -> str:
    """Return what a moment looks like; per series where they differ."""
    per_soort: dict[Momentsoort, list[str]] = {}
    for reeks in kader.reeksen:
        per_soort.setdefault(reeks.momenten, []).append(reeks.naam)
    if len(per_soort) == 1:
        return next(iter(per_soort)).toegestaan
    return opsomming(f"bij {opsomming(namen)} {soort.toegestaan}" for soort, namen in per_soort.items())


def _controles(blad: Blad, kader: Kader, voor: int, laatste: int, *, datums: bool) -> None:
    """Put a dropdown on what is chosen, and say at every other cell what is asked there."""
    kolommen = {kop: voor + k for k, kop in enumerate(KOPPEN)}

    def bereik(kop: str) -> tuple[int, int, int, int]:
        return _KOP + 1, kolommen[kop], laatste, kolommen[kop]

    namen = [reeks.naam for reeks in kader.reeksen]
    blad.keuzelijst(bereik(REEKS), namen, REEKS.capitalize(), f"Kies {opsomming(namen, 'of')}.")
    definities = dict.fromkeys(naam for reeks in kader.reeksen for naam in reeks.namen)
    nu = opsomming(dict.fromkeys(reeks.standaard for reeks in kader.reeksen), "of")
    zin = f"Kies wat dit cijfer telt: {opsomming(definities, 'of')}. Leeg betekent: {nu}, wat nu telt."
    blad.keuzelijst(bereik(DEFINITIE), [*definities], DEFINITIE.capitalize(), zin)
    moment = f"Vul in: {_momenten(kader)}."
    blad.wenk(bereik(BETROUWBAARHEID), BETROUWBAARHEID.capitalize(), _NOOT)
    blad.wenk(bereik(BRON), BRON.capitalize(), "Waar staat dit cijfer? Leeg mag.")
    getal = f"Vul in: {opsomming(dict.fromkeys(toegestaan(reeks.getal) for reeks in kader.reeksen), 'of')}."
    cel = cel_naam(_KOP + 1, kolommen[WAARDE])
    if any(map(_is_tekst, kader.reeksen)):
        blad.wenk(bereik(WAARDE), WAARDE.capitalize(), getal)
    else:
        blad.formulecontrole(bereik(WAARDE), f"ISNUMBER({cel})", WAARDE.capitalize(), getal)
    if datums:
        dag = cel_naam(_KOP + 1, kolommen[MOMENT])
        blad.formulecontrole(bereik(MOMENT), f"ISNUMBER({dag})", MOMENT.capitalize(), moment)
    else:
        blad.wenk(bereik(MOMENT), MOMENT.capitalize(), moment)
