"""The sentences of a plan, from amounts, numbers and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.bovennamen import met_lidwoord
from toetsing.document.bovenzinnen import wat_boven
from toetsing.domain.words.telwoorden import (
    MAATREGEL,
    VERWACHTING,
    alle,
    als_zin,
    bij_aantal,
    en_feiten,
    hoeveel,
    van_de,
    zijn,
)
from toetsing.domain.words.woorden import aantal, genoemd, opsomming, per_woord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.words.telwoorden import Telwoord

_GENOEMD: Final = 5
"""A sentence names so many of a longer list; one more is named as well, for counting it takes as much room."""
_MILJOEN: Final = 1_000_000
MINSTE_STAPPEN: Final = "Boven de criteria tellen daarvan alleen die met de minste stappen langs de schaal."
"""Which of the smallest choices count above the criteria, where a scale has more than one way up."""


def enkele(delen: Iterable[str], voegwoord: str = "en") -> str:
    """Return a list as `opsomming` does, and of a long one the first and how many others there are."""
    lijst = list(delen)
    meer = len(lijst) - _GENOEMD
    if meer <= 1:
        return opsomming(lijst, voegwoord)
    if voegwoord == "en":
        return genoemd(lijst, _GENOEMD)
    return opsomming([*lijst[:_GENOEMD], f"een van {meer} andere"], voegwoord)


# -- the summary -------------------------------------------------------------------------------------------------------


def anders_zin(anders: str, boven: Sequence[tuple[str, str]] = ()) -> str:
    """Return which oordelen people set otherwise, and that a plan is not about those; empty without any.

    Above the criteria each has what it is of, the number of a thema or "geheel", and what both oordelen are.
    """
    delen = [f"het oordeel op {anders}"] if anders else []
    delen += [f"het {wat_boven(nr)} ({beide})" for nr, beide in boven]
    if not delen:
        return ""
    return (
        f"Afwijkend vastgesteld {zijn(len(delen))} {opsomming(delen)}. Dit plan gaat over de berekende oordelen; "
        "wat is vastgesteld, verandert niet vanzelf mee."
    )


def meeste_winst_zin(nr: str, van: str, naar: str, keuze: str, *, zeker: bool) -> str:
    """Return which way wins most per verwachting; `zeker` says that another oordeel than the goal is possible now."""
    hoe = "zeker " if zeker else ""
    return als_zin(f"De meeste winst per verwachting geeft criterium {nr}: van {van} naar {hoe}{naar}, met {keuze}")


def boven_weg_zin(nr: str, van: str, naar: str, keuze: str, *, zeker: bool) -> str:
    """Return the nearest way of a thema or of the whole; `zeker` as for the way that wins most."""
    return als_zin(f"het {wat_boven(nr)} gaat van {van} naar {'zeker ' if zeker else ''}{naar} met {keuze}")


def evenveel_winst_zin(wegen: Sequence[tuple[str, str]]) -> str:
    """Return which other ways win as much, each as its criterium and the oordeel it leads to; empty without any."""
    if not wegen:
        return ""
    geven = bij_aantal(len(wegen), "geeft", "geven")
    return als_zin(f"Evenveel winst per verwachting {geven} {enkele(f'{nr} naar {doel}' for nr, doel in wegen)}")


def kwetsbaar_zin(nrs: Sequence[str], oordeel: str) -> str:
    """Return where one verwachting less is enough for a lower oordeel; empty where nowhere."""
    if not nrs:
        return ""
    return f"Kwetsbaar: bij {enkele(nrs)} kan het {oordeel} al dalen als één verwachting een lagere score krijgt."


def bepalend_zin(nrs: Sequence[str]) -> str:
    """Return which open verwachtingen decide about an oordeel; empty without any."""
    if not nrs:
        return ""
    moet, bepaalt = bij_aantal(len(nrs), "moet", "moeten"), bij_aantal(len(nrs), "dat bepaalt", "die bepalen")
    return f"{enkele(nrs)} {moet} nog worden ingevuld, want {bepaalt} een oordeel."


def bepalende_feiten_zin(feiten: Sequence[str]) -> str:
    """Return which open facts decide about an oordeel; empty without any."""
    if not feiten:
        return ""
    bepaalt = bij_aantal(len(feiten), "het bepaalt", "zij bepalen")
    return f"Nog open {zijn(len(feiten))} {en_feiten((), feiten)}; {bepaalt} een oordeel."


# -- beside the tables -------------------------------------------------------------------------------------------------


def al_zeker_zin(letter: str, nrs: Sequence[str]) -> str:
    """Return where an oordeel is certain already; empty where nowhere."""
    return als_zin(f"Het oordeel is al zeker {letter} bij {opsomming(nrs)}") if nrs else ""


def hoogste_zeker_zin(nrs: Sequence[str]) -> str:
    """Return at which themas, and whether at the whole, nothing better can be had; empty where nowhere."""
    return als_zin(f"Een beter oordeel is er niet bij {opsomming(map(met_lidwoord, nrs))}") if nrs else ""


def al_zeker_bij_zin(nrs: Sequence[str]) -> str:
    """Return where a goal is reached already, where elsewhere it is not; empty where nowhere."""
    return als_zin(f"Al zeker is het bij {opsomming(nrs)}") if nrs else ""


def alleen_berekend_zin(gezet: Sequence[tuple[str, str]]) -> str:
    """Return where scores give what is wanted but people set another oordeel: the criterium and that oordeel."""
    if not gezet:
        return ""
    waar = opsomming(f"{nr} (vastgesteld is {letter})" for nr, letter in gezet)
    return f"Wel berekend, maar niet vastgesteld is dat bij {waar}. Betere scores veranderen dat niet."


def daarbij_in_woorden(daarbij: Sequence[tuple[str, str]]) -> str:
    """Return what a goal asks below a thema or the whole besides: at least which oordeel, and where; or nothing."""
    waar = per_woord((letter, naam.removeprefix("criterium ")) for naam, letter in daarbij)
    return "; ".join(f"minstens {letter} bij {enkele(namen)}" for letter, namen in waar.items())


def bestaat_niet_zin(letter: str, nrs: Sequence[str], genoeg: Sequence[str] | None = None) -> str:
    """Return where beslisregels do not know an oordeel; with `genoeg` what is at least as good there."""
    wat = ""
    if genoeg is not None:
        wat = f"; minstens {letter} is daar {opsomming(genoeg, 'of')}" if genoeg else "; en een beter oordeel ook niet"
    return als_zin(f"Oordeel {letter} bestaat niet bij {opsomming(nrs)}{wat}")


def geen_verlies_zin(nrs: Sequence[str], oordeel: str) -> str:
    """Return where no loss lowers the oordeel; empty where nowhere."""
    return als_zin(f"Geen verlies verlaagt het {oordeel} bij {opsomming(nrs)}") if nrs else ""


def al_laagste_zin(nrs: Sequence[str], letter: str) -> str:
    """Return where the least is possible already: this letter, or an empty one where it is no oordeel."""
    wat = f"kan het oordeel nu al {letter} zijn" if letter else "kan het nu al zonder oordeel blijven"
    return als_zin(f"Bij {opsomming(nrs)} {wat}; lager kan niet")


def feiten_blijven_zin(feiten: int) -> str:
    """Return that a plan changes no fact; empty where the kader has none."""
    if not feiten:
        return ""
    if feiten == 1:
        return (
            "Het feit blijft zoals het is: een plan verandert het niet, en een weg werkt wat het ook wordt als het nog "
            "open is."
        )
    return "De feiten blijven zoals zij zijn: een plan verandert ze niet, en een weg werkt wat een open feit ook wordt."


def kan_niet_zin(feiten: Sequence[str], scores: Sequence[tuple[str, Sequence[str]]] = ()) -> str:
    """Return that no repair leads to an oordeel, with the facts and the scores that stand in the way.

    Each score comes with the verwachtingen that have it.
    """
    delen = [f"zoals {en_feiten((), feiten)} nu {zijn(len(feiten))}"] if feiten else []
    staat = [f"{opsomming(nrs)} {score} {zijn(len(nrs))}" for score, nrs in scores]
    delen += [f"zolang {opsomming(staat)}"] if staat else []
    if not delen:
        return "kan niet: geen enkel herstel leidt hiertoe"
    return f"kan niet: {opsomming(delen)}, leidt geen enkel herstel hiertoe"


def nooit_zeker_zin(gestopt: str) -> str:
    """Return that no repair makes an oordeel certain, and how far was searched for whether it is possible."""
    return f"zeker kan niet: geen enkel herstel maakt dit zeker; of het kan als open gunstig uitvalt: {gestopt}"


def winst_zin(slechtste: str, beste: str, stappen: int) -> str:
    """Return what winning is, and how much of it there can be; empty where there is one oordeel only."""
    if not stappen:
        return ""
    return als_zin(f"Winst is hoeveel oordelen een criterium stijgt: van {slechtste} naar {beste} is dat {stappen}")


def gestopt_zin(hoogstens: int) -> str:
    """Return with how many verwachtingen at once nothing was found before there were too many states."""
    if hoogstens < 1:
        return "niet nagegaan: te veel toestanden"
    waar = "met" if hoogstens == 1 else "tot en met"
    samen = "" if hoogstens == 1 else " tegelijk"
    return f"niets gevonden {waar} {hoeveel(hoogstens, VERWACHTING)}{samen}; verder niet gezocht: te veel toestanden"


def nog_andere_zin(meer: int) -> str:
    """Return how many choices are not written out."""
    return "of nog 1 andere keuze" if meer == 1 else f"of nog {ongeveer(meer)} andere keuzes"


def ongeveer(keuzes: int) -> str:
    """Return a number of choices; above a million that it is more."""
    return "meer dan een miljoen" if keuzes > _MILJOEN else str(keuzes)


def ongeteld_zin(keuze: str) -> str:
    """Return a choice as an example, where there were too many to count."""
    return f"bijvoorbeeld {keuze}; de andere keuzes zijn niet geteld: te veel toestanden"


# -- a goal ------------------------------------------------------------------------------------------------------------


def bereikt_zin(*, alleen_berekend: bool) -> str:
    """Return that a goal is reached; `alleen_berekend` says that people set some oordeel of it otherwise."""
    return f"{'Berekend is dit doel' if alleen_berekend else 'Dit doel is'} al zeker bereikt."


def kortste_lijst_zin(grootte: int, lijsten: int | None, *, open_: bool) -> str:
    """Return how long the shortest list to a goal is, and how many there are; `open_` says that scores are open.

    None says that they were too many to count.
    """
    if lijsten is None:
        keus = "hoeveel lijsten zo kort zijn, is niet geteld: te veel toestanden"
    else:
        keus = "er is één zo korte lijst" if lijsten == 1 else f"er zijn {ongeveer(lijsten)} lijsten die zo kort zijn"
    begin = "Om hier zeker van te zijn" if open_ else "Hiervoor"
    return f"{begin} moet u minstens {hoeveel(grootte, VERWACHTING)} verbeteren; {keus}."


def meer_dan_gevraagd_zin(nr: str, wordt: str, doel: str) -> str:
    """Return that the list that is written out gives a thema or the whole a better oordeel than other choices may."""
    return f"De lijst hieronder geeft bij {met_lidwoord(nr)} {wordt}; een andere keuze geeft er minstens {doel}."


def niet_te_bereiken_zin(nrs: Sequence[str]) -> str:
    """Return on which criteria a goal cannot be reached."""
    return f"Dit doel is niet te bereiken: bij {opsomming(nrs)} leidt geen enkel herstel ertoe."


def te_veel_zin(nrs: Sequence[str]) -> str:
    """Return on which criteria there was too much to search."""
    return f"Voor dit doel is geen lijst gevonden: bij {opsomming(nrs)} zijn er te veel toestanden."


def hangt_af_zin(nrs: Sequence[str]) -> str:
    """Return on which criteria a goal depends on what is open."""
    return f"Of dit doel wordt bereikt, hangt bij {opsomming(nrs)} ook af van wat daar open is; vul dat eerst in."


# -- measures ----------------------------------------------------------------------------------------------------------


def niets_te_volgen_zin(punt: Telwoord) -> str:
    """Return that there are no measures, and nothing that asks for one."""
    return f"Er zijn geen maatregelen en geen {punt.meer}."


def open_is_anders_zin(punt: Telwoord) -> str:
    """Return how what is open differs from what can be repaired."""
    return (
        f"Een open score is geen {punt.enkel}: die kunt u invullen, niet herstellen. Een weg werkt hoe de open scores "
        "ook uitvallen; zolang er iets open is, geldt als oordeel van nu het laagste dat nog kan."
    )


def nog_geen_maatregel_zin(minnen: int, punt: Telwoord) -> str:
    """Return that no minus has a measure; empty without minuses. `punt` is what these are called."""
    if minnen == 1:
        return als_zin(alle(1, punt), "heeft nog geen maatregel")
    return als_zin(f"Nog {van_de(0, minnen, punt)} heeft een maatregel") if minnen else ""


def maatregelen_zin(dag: str, standen: Sequence[tuple[int, str]]) -> str:
    """Return how many measures there are on a day, and how many in each stand."""
    geheel = sum(n for n, _ in standen)
    delen = [(n, stand) for n, stand in standen if n]
    hoe = f" ({delen[0][1]})" if len(delen) == 1 else f": {opsomming(f'{n} {stand}' for n, stand in delen)}"
    staat = bij_aantal(geheel, "staat", "staan")
    return als_zin(f"Op {dag} {staat} er {hoeveel(geheel, MAATREGEL)} in het plan{hoe}")


def zonder_verantwoordelijke_zin(n: int, geheel: int) -> str:
    """Return at how many measures of all nobody is responsible; empty where at none."""
    if not n:
        return ""
    if n == geheel > 1:
        return als_zin(f"Bij {van_de(0, geheel, MAATREGEL)} staat een verantwoordelijke")
    return als_zin(f"Bij {van_de(n, geheel, MAATREGEL)} staat geen verantwoordelijke")


def zonder_min_zin(nrs: Sequence[str], maatregelen: int, punt: Telwoord) -> str:
    """Return at which verwachtingen so many measures stand where no minus does; empty where at none."""
    staat = bij_aantal(maatregelen, "staat een maatregel", "staan maatregelen")
    return f"Bij {enkele(nrs)} {staat}, maar geen {punt.enkel}." if nrs else ""


def zonder_maatregel_zin(nrs: Sequence[str], punt: Telwoord) -> str:
    """Return which minuses have no measure, where others have; empty without any."""
    heeft = bij_aantal(len(nrs), "heeft", "hebben")
    return als_zin(f"{hoeveel(len(nrs), punt)} {heeft} geen maatregel: {enkele(nrs)}") if nrs else ""


def kale_minnen_zin(nrs: Sequence[str]) -> str:
    """Return which minuses have no measure, without a table."""
    return als_zin(f"Zonder maatregel {zijn(len(nrs))} {opsomming(nrs)}")


# -- what if -----------------------------------------------------------------------------------------------------------


def niets_anders_zin(stand: str) -> str:
    """Return that nothing changes, and how far it is."""
    return als_zin(f"Er verandert niets: {stand}")


def anders_scoren_zin(
    scores: int,
    veranderd: Sequence[tuple[str, str, str]],
    oordeel: str,
    boven: Sequence[tuple[str, str, str]] = (),
) -> str:
    """Return what so many other scores change: of each criterium the oordeel now and then, and of what is `boven`."""
    wat = aantal(scores, "andere score", "andere scores")
    op = opsomming(f"op {nr} van {nu} naar {dan}" for nr, nu, dan in veranderd)
    delen = [f"het {oordeel} {op}"] if op else []
    for nr, nu, dan in boven:
        delen.append(f"het {oordeel.removesuffix('oordeel')}{wat_boven(nr)} van {nu} naar {dan}")
    verandert = bij_aantal(max(len(delen), 1), "verandert", "veranderen")
    return als_zin(f"Met {wat} {verandert} {opsomming(delen) or f'geen enkel {oordeel}'}")


def nu_en_dan_zin(nu: str, dan: str) -> str:
    """Return how far it is now and would be then."""
    return als_zin(f"Nu: {nu}. Dan: {dan}" if nu != dan else f"Nu en dan: {nu}")


def vastgesteld_blijft_zin(nrs: Sequence[str]) -> str:
    """Return on which criteria people set an oordeel, which no score changes; empty without any."""
    return f"Wat is vastgesteld op {opsomming(nrs)}, verandert niet mee met de scores." if nrs else ""


def andere_blijven_zin(legenda: str) -> str:
    """Return what the letters mean, and that what is not shown stays as it is."""
    return f"{als_zin(legenda)} De andere criteria blijven zoals ze zijn."


def herstellen_zin(zonder_rang: Sequence[str]) -> str:
    """Return what repairing is, and which scores it leaves: nvt, and these names of what has no rang."""
    blijft = f"{opsomming(['nvt', *zonder_rang])} {bij_aantal(1 + len(zonder_rang), 'blijft', 'blijven')} staan"
    return als_zin(f"Herstellen is een score verbeteren; {blijft}")


def verlies_zin(schalen: Sequence[str]) -> str:
    """Return what a loss is; on these scales nothing is voldoende, and every score that can get lower counts."""
    ook = f"; op {opsomming(schalen)}, waar niets voldoende heet, telt elke score die lager kan" if schalen else ""
    return als_zin(f"Verlies is dat een verwachting die nu voldoende is, een lagere score krijgt{ook}")
