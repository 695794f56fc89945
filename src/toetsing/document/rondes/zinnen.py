"""What is said of organisations in two or more rondes, from amounts and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import (
    CRITERIUM,
    FEIT,
    GEVAL,
    MET_OORDEEL,
    ORGANISATIE,
    SCORE,
    VERBETERPUNT,
    VERWACHTING,
    Telwoord,
    alle,
    als_zin,
    bij_aantal,
    de,
    en_feiten,
    er_zijn,
    grenzen,
    hoeveel,
    van_de,
    van_kort,
    verdeeld,
    zijn,
)
from toetsing.domain.words.woorden import aantal, genoemd, opsomming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ERBIJ: Final = "nieuw"
"""Of what came that it is new says nothing more."""
ANDERE_REGELS: Final = (
    "De beslisregels van de rondes verschillen; een ander oordeel komt dus niet altijd door een andere prestatie."
)
"""Stands before why oordelen became others, so that nobody takes each of them for performance."""
_OORZAAK: Final = {"kader": "het kader"}
"""What it came by, where that is not its own name."""
_ONBEKEND: Final = "niet te zeggen"
_NA_EEN_OORDEEL: Final = {"gelijk": "gelijk gebleven", "anders": "anders geworden"}
"""How a change is called behind "het oordeel is", where that is not its own name."""
_ANDERE_VRAAG: Final = {
    "vraagt nu iets anders": "nu een andere vraag",
    "vroeg toen iets anders": "toen een andere vraag",
}
"""How what became of a verbeterpunt is called behind "is er 1", where that is not its own name."""


# -- how to read it ----------------------------------------------------------------------------------------------------


def geen_zin(*, uitdrukkelijk: bool) -> str:
    """Return what it means that there is no oordeel; `uitdrukkelijk` says that a row may say so outright."""
    ook = ", of een beslisregel zegt dat er geen oordeel is" if uitdrukkelijk else ""
    return (
        f"Staat er geen, dan past geen beslisregel bij de scores{ook}. Een oordeel dat van of naar geen ging, is "
        "anders: het is niet beter of slechter te noemen. Waar – staat, is er niets te noemen."
    )


# -- how many are voldoende --------------------------------------------------------------------------------------------


def stand_in_woorden(voldoende: int, beoordeeld: int, open_: int) -> str:
    """Return "15 van de 24", or "15 tot en met 17 van de 24 (2 nog open)"."""
    if not open_:
        return van_kort(voldoende, beoordeeld)
    return f"{grenzen(voldoende, open_)} van de {beoordeeld} ({open_} nog open)"


def gedeeld_zin(n: int, rondes: str, standen: Sequence[tuple[str, str]]) -> str:
    """Return of how many verwachtingen rondes have in common, and in each how many are voldoende.

    `rondes` is "beide rondes hebben" or the like, and `standen` the name of each ronde with what it has.
    """
    in_elke = opsomming(f"{_zonder_geheel(hoeveel, n)} in {naam}" for naam, hoeveel in standen)
    if n == 1:
        return als_zin(f"Over {de(n, VERWACHTING)} die {rondes}, is voldoende: {in_elke}")
    return als_zin(f"Van {de(n, VERWACHTING)} die {rondes}, waren er voldoende: {in_elke}")


def _zonder_geheel(stand: str, n: int) -> str:
    """Return how many of a whole without that whole, where the sentence names it already."""
    return stand.replace(f" van de {n}", "").replace(" van beide", "")


def samen_zin(n: int, standen: Sequence[tuple[str, int, int]], open_: int, wie: int, *, allen: bool = True) -> str:
    """Return the same of so many organisations together, who are all of them or those in every ronde.

    `standen` is the name of each ronde, how many and of how many.
    """
    bij = (
        f"{alle(wie, ORGANISATIE)}{' samen' if wie > 1 else ''}"
        if allen
        else f"{de(wie, ORGANISATIE)} die in elke ronde {bij_aantal(wie, 'staat', 'staan')}"
    )
    zeker = " zeker" if open_ else ""
    nog = f" ({aantal(open_, 'score is', 'scores zijn')} nog open)" if open_ else ""
    in_elke = opsomming(f"{van_kort(voldoende, geheel)} in {naam}" for naam, voldoende, geheel in standen)
    return als_zin(f"Over {de(n, VERWACHTING)} die elke ronde heeft, is bij {bij}{zeker} voldoende: {in_elke}{nog}")


def niet_te_vergelijken_zin(n: int, geheel: int) -> str:
    """Return how many scores cannot be compared, and why; empty without any."""
    if not n:
        return ""
    begin = "Geen van die scores is" if n == geheel else f"Daarvan {zijn(n)} {hoeveel(n, SCORE)} niet"
    waarom = "de kaders hebben andere scores, en in beide rondes was het voldoende of in beide niet"
    return als_zin(f"{begin} te vergelijken: {waarom}")


def op_zichzelf_zinnen(eerst: str, toen: str, daarna: str, nu: str) -> tuple[str, str]:
    """Return how far an organisation was and is in each ronde by itself."""
    return als_zin(f"Elke ronde op zichzelf. In {eerst}: {toen}"), als_zin(f"In {daarna}: {nu}")


def niet_naast_elkaar_zin(delen: Sequence[tuple[int, str]], anders: int = 0) -> str:
    """Return that two counts are not about the same verwachtingen: so many only in this ronde, so many in that.

    `anders` are in both, and do not ask the same.
    """
    vragen = [f"{anders} {bij_aantal(anders, 'vraagt', 'vragen')} iets anders dan toen"] if anders else []
    alleen = opsomming([*(f"{n} alleen in {naam}" for n, naam in delen if n), *vragen])
    return als_zin(
        "Deze twee aantallen kunnen niet naast elkaar worden gezet: de rondes keken niet naar dezelfde verwachtingen "
        f"({alleen})"
    )


# -- what became of the oordelen ---------------------------------------------------------------------------------------


def veranderd_zin(  # noqa: PLR0913 - what one sentence is made of
    wat: str,
    telling: Mapping[str, int],
    onzeker: Sequence[str],
    wanneer: str = "",
    wie: int = 0,
    *,
    zonder: bool = False,
    per: Telwoord | None = None,
) -> str:
    """Return what became of oordelen: `wat` is "het oordeel", `telling` how many by change, `onzeker` what is none.

    `zonder` says that there are criteria without an oordeel, which are not among them. Of more organisations than one
    it is counted in cases; then `wanneer` says from which ronde to which, and `wie` how many organisations that are:
    the cases are their criteria. `per` is what each has one of.
    """
    geheel = sum(telling.values())
    criterium = MET_OORDEEL if zonder else CRITERIUM
    waar, van = ("in", _gevallen(geheel, wie, criterium)) if wanneer else ("op", criterium)
    if per is not None:
        waar, van = "bij", per
    zeker = [(n, _NA_EEN_OORDEEL.get(soort, soort)) for soort, n in telling.items() if soort not in onzeker and n]
    rest = [(n, soort) for soort, n in telling.items() if soort in onzeker and n]
    if not zeker:
        return als_zin("Of", wat, wanneer, "veranderde, is", verdeeld(waar, rest, geheel, van))
    ook = opsomming(f"{waar} {n} is het {soort}" for n, soort in rest)
    return als_zin(wat, "is", wanneer, verdeeld(waar, zeker, geheel, van) + (f"; {ook}" if ook else ""))


def _gevallen(geheel: int, organisaties: int, criterium: Telwoord) -> Telwoord:
    """Return what is counted of organisations: their criteria, said by how many of both."""
    if organisaties < 1 or geheel % organisaties:
        return GEVAL
    van = f"({hoeveel(organisaties, ORGANISATIE)}, {hoeveel(geheel // organisaties, criterium)})"
    return Telwoord(GEVAL.enkel, f"{GEVAL.meer} {van}", het=GEVAL.het)


def boven_zin(wat: str, verandering: str, toen: str, nu: str, waarom: str = "") -> str:
    """Return what became of one oordeel: `wat` is "het eindoordeel", `waarom` why it cannot be compared."""
    if waarom:
        return als_zin(f"{wat} is niet te vergelijken: {waarom}")
    if verandering == _ONBEKEND:
        return als_zin(f"Of {wat} veranderde, is niet te zeggen: het was {toen} en is {nu}")
    hoe = _NA_EEN_OORDEEL.get(verandering, verandering)
    return als_zin(f"{wat} is {hoe}: {nu if toen == nu else f'{toen} werd {nu}'}")


def onder_zin(namen: Sequence[str], feiten: Sequence[str], *, alleen_scores: bool) -> str:
    """Return what below a thema or the whole is otherwise: "thema 1", "criterium 2.1 (misschien)", and facts.

    Without any of those it is empty, or says that there are `alleen_scores` to make the difference.
    """
    anders = [*namen, *([en_feiten((), feiten)] if feiten else [])]
    if anders:
        return f"eronder anders: {opsomming(anders)}"
    return "geen oordeel waar de beslisregels naar kijken, is anders; zij zien andere scores" if alleen_scores else ""


def boven_niet_hierbij_zin(n: int) -> str:
    """Return how many oordelen above the criteria a list of changes leaves out, for they cannot be compared."""
    if not n:
        return ""
    wat = (
        f"{aantal(n, 'oordeel', 'oordelen')} over een thema of het geheel {bij_aantal(n, 'staat', 'staan')} er niet bij"
    )
    return als_zin(f"{wat}, omdat {bij_aantal(n, 'het', 'zij')} niet te vergelijken {zijn(n)}")


def oorzaken_zin(telling: Mapping[str, int]) -> str:
    """Return why oordelen certainly changed, how often by what; empty where none did."""
    komt = [
        f"{bij_aantal(n, 'komt', 'komen')} er {n} door {_OORZAAK.get(oorzaak, oorzaak)}"
        for oorzaak, n in telling.items()
        if n and oorzaak != _ONBEKEND
    ]
    if n := telling.get(_ONBEKEND, 0):
        komt.append(f"is van {n} niet te zeggen waardoor")
    return als_zin(f"Van de veranderingen die zeker zijn, {opsomming(komt)}") if komt else ""


def door_in_woorden(oorzaak: str) -> str:
    """Return by what one oordeel became another, behind that: ", door prestatie"; empty where it was not looked at."""
    if oorzaak == _ONBEKEND:
        return ", waardoor is niet te zeggen"
    return f", door {_OORZAAK.get(oorzaak, oorzaak)}" if oorzaak else ""


def dezelfde_regels_zin(*, berekend: bool, feiten: bool = False, mensen: bool = False) -> str:
    """Return that only scores, or facts where there are any, can have changed an oordeel.

    `berekend` says that people set some otherwise, `mensen` that people gave some.
    """
    wat = [*(["feiten"] if feiten else []), *(["oordelen van mensen"] if mensen else [])]
    return (
        f"Beide rondes zijn beslist met dezelfde beslisregels; een {'berekend ' if berekend else ''}oordeel veranderde "
        f"dus alleen doordat {opsomming(['scores', *wat], 'of')} veranderden."
    )


def veranderde_feiten_zin(feiten: Sequence[str]) -> str:
    """Return which facts are something else now; empty without any."""
    return als_zin(en_feiten((), feiten), bij_aantal(len(feiten), "veranderde", "veranderden")) if feiten else ""


def onvergelijkbare_feiten_zin(feiten: Sequence[str]) -> str:
    """Return which facts cannot be compared, and why; empty without any."""
    if not feiten:
        return ""
    n = len(feiten)
    waarom = f"de kaders hebben er {bij_aantal(n, 'een andere schaal', 'andere schalen')} voor"
    return als_zin(f"{en_feiten((), feiten)} {zijn(n)} niet te vergelijken: {waarom}")


def niet_terug_zin(nrs: Sequence[str], eerst: str, daarna: str) -> str:
    """Return which criteria the later kader has no more; empty without any."""
    if not nrs:
        return ""
    wie = f"{bij_aantal(len(nrs), 'criterium', 'de criteria')} {opsomming(nrs)}"
    return als_zin(wie, f"van {eerst} {bij_aantal(len(nrs), 'komt', 'komen')} in {daarna} niet terug")


def gezet_in_zin(ronde: str, anders: str) -> str:
    """Return which oordelen people set otherwise in a ronde: "1.1 (berekend V, vastgesteld M)"; empty without any."""
    return als_zin(f"In {ronde} is afwijkend vastgesteld: {anders}") if anders else ""


# -- what became of the verbeterpunten ---------------------------------------------------------------------------------


def punten_zin(ronde: str, telling: Mapping[str, int]) -> str:
    """Return what became of the verbeterpunten of an earlier ronde: how many of them by what."""
    delen = [(n, _ANDERE_VRAAG.get(hoe, hoe)) for hoe, n in telling.items() if n]
    geheel = sum(n for n, _ in delen)
    if not delen:
        return f"In {ronde} waren er geen verbeterpunten."
    if len(delen) == 1:
        return als_zin(alle(geheel, VERBETERPUNT), f"uit {ronde}", zijn(geheel), delen[0][1])
    return als_zin(f"Van {de(geheel, VERBETERPUNT)} uit {ronde}", er_zijn(delen))


def erbij_zin(telling: Mapping[str, int]) -> str:
    """Return how many verbeterpunten came, and why they are new; empty without any."""
    delen = [(n, _ANDERE_VRAAG.get(hoe, hoe)) for hoe, n in telling.items() if n]
    if not delen:
        return ""
    geheel = sum(n for n, _ in delen)
    ook = len(delen) > 1 or delen[0][1] != ERBIJ
    hoe = f": {opsomming(f'{n} {soort}' for n, soort in delen)}" if ook else ""
    return als_zin(bij_aantal(geheel, "Er kwam", "Er kwamen"), f"{hoeveel(geheel, VERBETERPUNT)} bij{hoe}")


# -- who is in which ronde ---------------------------------------------------------------------------------------------


def in_elke_ronde_zin(n: int) -> str:
    """Return how many organisations are in every ronde."""
    wie = {0: "Geen enkele organisatie staat", 1: "Eén organisatie staat"}.get(n, f"{n} organisaties staan")
    return als_zin(f"{wie} in elke ronde")


def vergeleken_zin(n: int, eerst: str, daarna: str) -> str:
    """Return how many organisations are in both rondes, and were compared."""
    wie = "Eén organisatie" if n == 1 else f"{n} organisaties"
    staan = f"{bij_aantal(n, 'staat', 'staan')} zowel in {eerst} als in {daarna}"
    return als_zin(f"{wie} {staan}, en {zijn(n)} vergeleken")


def niet_vergeleken_zin(ronde: str, wie: Sequence[str]) -> str:
    """Return who is in one ronde only, and so was not compared."""
    staat, is_ = bij_aantal(len(wie), "staat", "staan"), zijn(len(wie))
    return als_zin(f"{genoemd(wie)} {staat} wel in {ronde} maar niet in elke ronde, en {is_} dus niet vergeleken")


def hoeveel_niet_vergeleken_zin(per_ronde: Sequence[tuple[int, str]]) -> str:
    """Return how many are in each ronde only, and so were not compared, where a table says who they are."""
    n = sum(m for m, _ in per_ronde)
    niet = f"Niet vergeleken {zijn(n)} {hoeveel(n, ORGANISATIE)}"
    if len(per_ronde) == 1:
        waar = f"{niet}, die alleen in {per_ronde[0][1]} {bij_aantal(n, 'staat', 'staan')}."
    else:
        delen = (f"{m} {bij_aantal(m, 'staat', 'staan')} alleen in {naam}" for m, naam in per_ronde)
        waar = f"{niet}: {opsomming(delen)}."
    return f"{waar} Wie niet in elke ronde staat, staat in de tabel daarvan."


def naast_zelfevaluatie_zin(wie: Sequence[str]) -> str:
    """Return at whom an inspection stands beside a self-assessment; empty where at nobody."""
    return als_zin(f"Let op: bij {opsomming(wie)} staat toezicht naast een zelfevaluatie") if wie else ""


def naast_hoeveel_zelfevaluaties_zin(n: int, geheel: int) -> str:
    """Return at how many that is; empty where at nobody."""
    return als_zin(f"Let op: bij {van_de(n, geheel, ORGANISATIE)} staat toezicht naast een zelfevaluatie") if n else ""


def oordelen_op_zin(wat: str, veranderd: Mapping[str, Sequence[str]], rest: Mapping[str, int]) -> str:
    """Return on which criteria an oordeel became another one: "verbeterd op 1.1 (O werd M); gelijk op 5 criteria".

    `wat` is "het oordeel", `veranderd` the criteria by change, each as it is told, and `rest` how many have another.
    """
    delen = [f"{_NA_EEN_OORDEEL.get(soort, soort)} op {opsomming(waar)}" for soort, waar in veranderd.items()]
    delen += [f"{_NA_EEN_OORDEEL.get(soort, soort)} op {hoeveel(n, CRITERIUM)}" for soort, n in rest.items()]
    return als_zin(f"{wat} is {'; '.join(delen)}")


def niet_hierbij_zin(oordelen: int, scores: int, feiten: int = 0) -> str:
    """Return how many oordelen, scores and facts a list of changes leaves out, for they cannot be compared."""
    delen = [aantal(oordelen, "oordeel", "oordelen")] if oordelen else []
    delen += [hoeveel(scores, SCORE)] if scores else []
    delen += [hoeveel(feiten, FEIT)] if feiten else []
    n = oordelen + scores + feiten
    wie = bij_aantal(n, "die" if scores else "het", "zij")
    return als_zin(
        f"{opsomming(delen)} {bij_aantal(n, 'staat', 'staan')} er niet bij, omdat {wie} niet te vergelijken {zijn(n)}"
    )


def beslist_met_zin(ronde: str, kader: str) -> str:
    """Return by which kader a ronde was decided; `kader` is "het kader ..."."""
    return als_zin(f"De oordelen van {ronde} zijn bepaald met {kader}")


def kolommen_zin(eerst: str, daarna: str, boven: Sequence[str] = (), *, oordelen: bool) -> str:
    """Return what the columns of the summary of all organisations are about; `oordelen` says that some count those.

    `boven` are the last ones, about what is decided above the criteria.
    """
    ook = f"; de kolommen daarna tellen de oordelen over criteria in {daarna} tegenover {eerst}" if oordelen else ""
    laatste = bij_aantal(len(boven), "de laatste zegt", f"de laatste {len(boven)} zeggen")
    ook += f"; {laatste} hoe {opsomming(boven)} veranderde" if boven else ""
    return als_zin(f"Voldoende gaat over de verwachtingen die elke ronde heeft{ook}")
