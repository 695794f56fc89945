"""What a kader says, place by place, and where another says otherwise: texts, scores, rules, and what else it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from toetsing.document.kaderzinnen import groep_in_woorden
from toetsing.document.schalen import keuzenamen
from toetsing.domain.compare.koppeling import genoemd_in_was, is_vervolg
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
_Plaatsen: TypeAlias = "dict[str, dict[str, str]]"


class Tekstverschil(NamedTuple):
    """Something that the two kaders do not say in the same words; empty where one does not say it."""

    plaats: str
    wat: str
    eerst: str
    daarna: str


def tekstverschillen(verschil: Kaderverschil) -> tuple[Tekstverschil, ...]:
    """Return everything that is not said in the same words, in the order of the later kader.

    What has another number in each is set beside what it comes from, and then its number differs. Of what one kader has
    alone only what it asks is said; where each has something else under one number, it is "(toen)" and "(nu)".
    """
    toen, nu = _per_plaats(verschil.eerst), _per_plaats(verschil.daarna)
    van = _komt_van(verschil, toen, nu)
    verder = set(van.values())
    weg = {plaats: gezegd for plaats, gezegd in toen.items() if plaats not in verder}
    naast = [
        (f"{plaats} (nu)" if plaats in weg else plaats, toen.get(van.get(plaats, ""), {}), gezegd)
        for plaats, gezegd in nu.items()
    ]
    naast += [(f"{plaats} (toen)" if plaats in nu else plaats, gezegd, {}) for plaats, gezegd in weg.items()]
    return tuple(
        Tekstverschil(plaats, wat, *paar)
        for plaats, eerst, daarna in naast
        for wat, paar in _paren(eerst, daarna).items()
        if paar[0].split() != paar[1].split()
    )


def _komt_van(verschil: Kaderverschil, toen: _Plaatsen, nu: _Plaatsen) -> dict[str, str]:
    """Return of each place of the later kader which of the earlier one it is set beside; none of those comes twice.

    What the later kader need not say goes beside what has its name: where it continues none, that is everything. Of
    what it does have to say and does not, only what asks the same in the same words.
    """
    nrs = {**_genoemd(verschil), **verschil.herkomst}
    van = _knoop_van(verschil.knoop_van) | {f"{_VERWACHTING} {nr}": f"{_VERWACHTING} {oud}" for nr, oud in nrs.items()}
    vervolg = is_vervolg(verschil.eerst, verschil.daarna)
    over = nu.keys() & toen.keys() - van.keys() - set(van.values())
    for plaats in over:
        te_zeggen = vervolg and (plaats in verschil.knoop_van or plaats.startswith(f"{_VERWACHTING} "))
        if not te_zeggen or toen[plaats][_kern(toen[plaats])].split() == nu[plaats][_kern(nu[plaats])].split():
            van[plaats] = plaats
    return van


def _genoemd(verschil: Kaderverschil) -> dict[str, str]:
    """Return of what the later kader asks, scored or not, which number of the earlier one it says it was."""
    if not is_vervolg(verschil.eerst, verschil.daarna):
        return {}
    bekend = verschil.eerst.nummers
    genoemd = genoemd_in_was((*verschil.daarna.verwachtingen, *verschil.daarna.itempunten), bekend)
    return {nr: oud for nr, oud in genoemd.items() if oud in bekend}


def _knoop_van(knoop_van: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return of each node the one that its texts go beside: of those it comes from the one with its name, or the only.

    A node of the earlier kader goes beside one of the later at most.
    """
    van = {naam: naam for naam, oude in knoop_van.items() if naam in oude}
    for naam, oude in knoop_van.items():
        if len(oude) == 1 and oude[0] not in van.values():
            van.setdefault(naam, oude[0])
    return van


def _per_plaats(kader: Kader) -> _Plaatsen:
    uit: dict[str, dict[str, str]] = {}
    for plaats, wat, tekst in _gezegd(kader):
        uit.setdefault(plaats, {})[wat] = tekst
    return uit


def _paren(toen: Mapping[str, str], nu: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    if not toen or not nu:
        wat = _kern(toen or nu)
        return {wat: (toen.get(wat, ""), nu.get(wat, ""))}
    return {wat: (toen.get(wat, ""), nu.get(wat, "")) for wat in dict.fromkeys((*nu, *toen))}


def _kern(gezegd: Mapping[str, str]) -> str:
    """Return what of a place says what it asks."""
    return next(wat for wat in gezegd if wat != _NUMMER)


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
