"""What a kader says, place by place, and where another says otherwise: texts, scores, rules, and what else it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.document.kaderzinnen import groep_in_woorden
from toetsing.document.schalen import keuzenamen
from toetsing.domain.compare.kaderverschil import zelfde_verwachtingen
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.rules.boom import Laag
from toetsing.domain.velden import toegestaan
from toetsing.domain.words.woorden import decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.compare.kaderverschil import Kaderverschil
    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.rules.regelset import Regelset

_CRITERIUM: Final = Laag.CRITERIUM.enkelvoud
_VERWACHTING: Final = Laag.VERWACHTING.enkelvoud
_NUMMER: Final = "nummer"


class Tekstverschil(NamedTuple):
    """Something that the two kaders do not say in the same words; empty where one does not say it."""

    plaats: str
    wat: str
    eerst: str
    daarna: str


def tekstverschillen(verschil: Kaderverschil) -> tuple[Tekstverschil, ...]:
    """Return everything that is not said in the same words, in the order of the later kader.

    What has another number in each is the same where the kaders say so, and then its number differs. Of what one kader
    has alone only what it asks is said.
    """
    toen = _per_plaats(verschil.eerst, _wordt(verschil))
    nu = _per_plaats(verschil.daarna, {})
    return tuple(
        Tekstverschil(plaats, wat, *paar)
        for plaats in dict.fromkeys((*nu, *toen))
        for wat, paar in _paren(toen.get(plaats, {}), nu.get(plaats, {})).items()
        if paar[0].split() != paar[1].split()
    )


def _wordt(verschil: Kaderverschil) -> dict[str, str]:
    """Return of places of the earlier kader what the later one calls them."""
    nrs = {knoop.was[0]: knoop.nr for knoop in verschil.knopen if len(knoop.was) == 1}
    criteria = {f"{_CRITERIUM} {oud}": f"{_CRITERIUM} {nr}" for oud, nr in nrs.items()}
    zelfde = zelfde_verwachtingen(verschil.eerst, verschil.daarna)
    return criteria | nrs | {f"{_VERWACHTING} {oud}": f"{_VERWACHTING} {nr}" for nr, oud in zelfde.items()}


def _per_plaats(kader: Kader, wordt: Mapping[str, str]) -> dict[str, dict[str, str]]:
    uit: dict[str, dict[str, str]] = {}
    for plaats, wat, tekst in _gezegd(kader):
        uit.setdefault(wordt.get(plaats, plaats), {})[wat] = tekst
    return uit


def _paren(toen: Mapping[str, str], nu: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    if not toen or not nu:
        wat = next(wat for wat in (toen or nu) if wat != _NUMMER)
        return {wat: (toen.get(wat, ""), nu.get(wat, ""))}
    return {wat: (toen.get(wat, ""), nu.get(wat, "")) for wat in dict.fromkeys((*nu, *toen))}


def _gezegd(kader: Kader) -> Iterator[tuple[str, str, str]]:
    """Yield everything that a kader says: the place, what it is, and the words."""
    yield "kader", "titel", kader.titel
    yield "kader", "toelichting", kader.toelichting or ""
    yield "kader", "oordelen", opsomming(f"{een.letter} ({een.naam})" for een in kader.oordelen)
    for feit in kader.losse_feiten:
        yield f"feit {feit.nr}", "vraag", feit.tekst
        yield f"feit {feit.nr}", "antwoorden", opsomming(keuzenamen(feit))
    for thema in kader.themas:
        yield f"thema {thema.nr}", "naam", thema.naam
        yield f"thema {thema.nr}", "norm", thema.norm
        for criterium in thema.criteria:
            yield from _criterium(criterium)
    for knoop in knopen_boven(kader).values():
        yield knoop.naam, "beslisregels", _rijen(knoop.regelset)
    yield from _ook_gevraagd(kader)


def _criterium(criterium: Criterium) -> Iterator[tuple[str, str, str]]:
    yield f"{_CRITERIUM} {criterium.nr}", "tekst", criterium.tekst
    yield f"{_CRITERIUM} {criterium.nr}", "beslisregels", _rijen(criterium.regelset)
    for verwachting in criterium.verwachtingen:
        yield from _verwachting(verwachting)
    for punt in criterium.itempunten:
        plaats = f"{_VERWACHTING} {punt.nr}"
        if not punt.gescoord:
            yield plaats, _NUMMER, punt.nr
            yield plaats, "tekst", punt.tekst
        for veld in punt.items:
            yield plaats, f"item {veld.naam}", f"{veld.tekst} ({toegestaan(veld)})".strip()


def _ook_gevraagd(kader: Kader) -> Iterator[tuple[str, str, str]]:
    for register in kader.registers:
        kolommen = opsomming(f"{veld.naam} ({toegestaan(veld)})" for veld in register.kolommen)
        yield f"register {register.naam}", "kolommen", kolommen
    for reeks in kader.reeksen:
        for definitie in reeks.definities:
            yield f"cijferreeks {reeks.naam}", f"definitie {definitie.naam}", definitie.tekst


def _verwachting(verwachting: Verwachting) -> Iterator[tuple[str, str, str]]:
    plaats = f"{_VERWACHTING} {verwachting.nr}"
    yield plaats, _NUMMER, verwachting.nr
    yield plaats, "tekst", verwachting.tekst
    yield plaats, "scores", opsomming(keuzenamen(verwachting))
    yield plaats, "telt mee", "ja" if verwachting.telt_mee else "nee"
    yield plaats, "groep", groep_in_woorden(sorted(verwachting.groepen))
    yield plaats, "gewicht", "" if verwachting.gewicht == 1 else decimaal(verwachting.gewicht)


def _rijen(regelset: Regelset | None) -> str:
    """Return all rows and steps, one behind the other."""
    if regelset is None or regelset.door_mensen:
        return "" if regelset is None else "mensen geven het oordeel"
    rijen = [rij.leest if rij.zoals else f"{rij.oordeel}: {rij.leest}" for rij in regelset.alle_rijen]
    return "; ".join((*rijen, *(stap.zin for stap in regelset.daarna)))
