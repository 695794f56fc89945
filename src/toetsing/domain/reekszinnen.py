"""What a series says in words: how it moved within a stretch, and why nothing is said across one.

Whatever names a figure says what must be known of it too: no sentence here has a figure without its note.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.domain.momenten import aaneen, in_woorden, in_zin, over_zin
from toetsing.domain.reeksen import Reden, Verandering, Weigering, gaten, overgangen, stukken
from toetsing.domain.velden import toon
from toetsing.domain.words.telwoorden import ORGANISATIE, als_noot, van_de
from toetsing.domain.words.woorden import eerste_en_rest, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.reeksen import Punt, Reeks, Stuk

_PROCENT: Final = frozenset({"procent", "%"})
"""The difference of two percentages is in points of a percentage."""
_OOK_BIJ_EEN: Final = _PROCENT | {"euro", "€", "fte", "uur", "jaar", "kilometer", "meter"}
"""Units that are called the same behind one as behind many."""
GEEN_CIJFER: Final = "geen cijfer"
"""What stands for a figure that there is not."""
_GENOEMD: Final = 12
"""So many periods without a figure are named; of more the rest is counted."""
_NIET_VERGELEKEN: Final = "daarom staat hier geen vergelijking"


def cijfer(reeks: Reeks, punt: Punt) -> str:
    """Return a figure with what it is of: "30 onderzoeken". What the kader calls many is not said behind one."""
    if _is_een(reeks, punt):
        return f"{toon(reeks.kaal, punt.waarde)}, in {reeks.getal.eenheid}"
    return toon(reeks.gezien, punt.waarde)


def _is_een(reeks: Reeks, punt: Punt) -> bool:
    """Return whether a figure is one of what the kader calls many."""
    eenheid = reeks.getal.eenheid
    return abs(punt.waarde) == 1 and bool(eenheid) and eenheid.casefold() not in _OOK_BIJ_EEN


def _met_moment(reeks: Reeks, punt: Punt) -> str:
    """Return a figure with what it is of and its moment: "33 zaken (2015)"; "1 (2015, in zaken)"."""
    if _is_een(reeks, punt):
        return f"{toon(reeks.kaal, punt.waarde)} ({in_woorden(punt.moment)}, in {reeks.getal.eenheid})"
    return f"{toon(reeks.gezien, punt.waarde)} ({in_woorden(punt.moment)})"


def verschil_zin(reeks: Reeks, een: Verandering) -> str:
    """Return how much a figure became more or less: "8 minder", "2,5 procentpunt meer" or "gelijk"."""
    if not een.verschil:
        return "gelijk"
    hoeveel = toon(reeks.kaal, abs(een.verschil))
    punt = " procentpunt" if reeks.getal.eenheid.casefold() in _PROCENT else ""
    return f"{hoeveel}{punt} {'meer' if een.verschil > 0 else 'minder'}"


def veranderd_zin(reeks: Reeks, een: Verandering | Weigering) -> str:
    """Return how a series moved from one figure to another, or in words why that is not said."""
    if isinstance(een, Weigering):
        return weigering_zin(reeks, een)
    van, tot = een.van, een.tot
    beweging = (
        f"Van {toon(reeks.kaal, van.waarde)} ({in_woorden(van.moment)}) naar {_met_moment(reeks, tot)}: "
        f"{verschil_zin(reeks, een)}{_volgens(reeks, tot)}."
    )
    return _met_noten(beweging, (van, tot))


def stuk_zinnen(reeks: Reeks, stuk: Stuk) -> tuple[str, ...]:
    """Return what one stretch says: from its first figure to its last, its last step, its highest and its lowest.

    One figure by itself is no movement, and says only what it is.
    """
    eerste, *rest = stuk.punten
    if not rest:
        zin = f"Over {in_zin(eerste.moment)}: {cijfer(reeks, eerste)}{_volgens(reeks, eerste)}."
        return (_met_noten(zin, (eerste,)),)
    laatste = rest[-1]
    zinnen = [veranderd_zin(reeks, Verandering(van=eerste, tot=laatste))]
    if len(rest) > 1:
        zinnen += _verloop(reeks, stuk)
    return tuple(zinnen)


def weigering_zin(reeks: Reeks, een: Weigering) -> str:
    """Return in words why two figures are not compared."""
    van, tot = in_zin(een.van.moment), in_zin(een.tot.moment)
    match een.reden:
        case Reden.DEFINITIE if een.van.moment == een.tot.moment:
            zin = f"Over {van} zijn er cijfers met een andere definitie ({_definities(een)})"
        case Reden.DEFINITIE:
            zin = f"Tussen {van} en {tot} is de definitie anders ({_definities(een)})"
        case Reden.GAT:
            return gaten_zin(reeks, een.gaten)
        case Reden.ONDERBROKEN:
            zin = f"Tussen {van} en {tot} ligt een cijfer met een andere definitie"
        case Reden.ZELFDE_MOMENT:
            zin = f"Over {van} staat meer dan één cijfer"
        case Reden.NAAST:
            over = over_zin(reeks.momenten, een.van.moment.plaats, een.tot.moment.plaats)
            namen = sorted((een.van.definitie, een.tot.definitie), key=reeks.plaats_van)
            return (
                f"Over {over} zijn er cijfers volgens twee definities ({opsomming(namen)}); die worden niet met elkaar "
                f"vergeleken."
            )
        case Reden.ONBEKEND:
            zin = f"Van {van} of {tot} is dit cijfer er niet"
        case _:
            assert_never(een.reden)
    return f"{zin}; {_NIET_VERGELEKEN}."


def gat_zin(reeks: Reeks, gaten: Iterable[int]) -> str:
    """Return over which moments there is no figure; nothing where there are none."""
    welke = aaneen(reeks.momenten, gaten)
    genoemde = opsomming(eerste_en_rest(welke, _GENOEMD, ("ander moment", "andere perioden")))
    return f"Over {genoemde} is er {GEEN_CIJFER}." if welke else ""


def gaten_zin(reeks: Reeks, gaten: Iterable[int]) -> str:
    """Return over which moments there is no figure, and that nothing is compared across them; nothing without any."""
    zin = gat_zin(reeks, gaten)
    return f"{zin[:-1]}; {_NIET_VERGELEKEN}." if zin else ""


def begin_zinnen(reeks: Reeks, punten: Sequence[Punt]) -> tuple[str, ...]:
    """Return for every stretch, in order, why its first figure is not compared with one before it; nothing first."""
    return ("", *(f"niet vergeleken: {een.reden.value}" for een in overgangen(reeks, punten)))


def in_beeld_zin(reeks: Reeks, punten: Sequence[Punt]) -> str:
    """Return what a drawing of a series shows, for who cannot see it: stretch by stretch, with every break and gap."""
    zinnen = []
    for stuk in stukken(reeks, punten):
        delen = (f"{toon(reeks.kaal, punt.waarde)} ({_in_beeld(punt)})" for punt in stuk.punten)
        zinnen.append(f"Geteld volgens {stuk.definitie}: {opsomming(delen)}.")
    anders = [een for een in overgangen(reeks, punten) if een.reden in {Reden.DEFINITIE, Reden.NAAST}]
    zinnen += [weigering_zin(reeks, een) for een in anders]
    return " ".join(filter(None, (*zinnen, gat_zin(reeks, gaten(punten)))))


def _in_beeld(punt: Punt) -> str:
    """Return the moment of a figure, with what must be known of it."""
    return als_noot(in_woorden(punt.moment), schoon(punt.betrouwbaarheid))


def cijfers_van_zin(met: int, alle: int) -> str:
    """Return of how many organisations there is a figure."""
    return f"Er is een cijfer van {van_de(met, alle, ORGANISATIE)}." if met else "Er zijn geen cijfers ingevuld."


def alle_moment_zin() -> str:
    """Return that the latest figures of organisations are not of the same moment."""
    return "De laatste cijfers zijn niet overal van hetzelfde moment."


def oneens_zin(reeks: Reeks, punten: Sequence[Punt]) -> str:
    """Return over which moment figures by one definition are not the same, with each of them and where it stands."""
    eerste = punten[0]
    per_waarde: dict[str, list[str]] = {}
    for punt in punten:
        per_waarde.setdefault(toon(reeks.kaal, punt.waarde), []).append(punt.plek.bestand or "")
    delen = (
        f"{waarde}{f' ({opsomming(waar)})' if (waar := [*filter(None, dict.fromkeys(plekken))]) else ''}"
        for waarde, plekken in per_waarde.items()
    )
    return f"{reeks.naam}, {in_woorden(eerste.moment)} ({eerste.definitie}): {opsomming(delen)}"


def dubbel_zin(reeks: Reeks, eerder: Punt, punt: Punt) -> str:
    """Return in what two figures about one moment, by one definition, are not the same."""
    if eerder.waarde != punt.waarde:
        return f"Daar staat {toon(reeks.kaal, eerder.waarde)}, en hier {toon(reeks.kaal, punt.waarde)}."
    velden = (
        ("betrouwbaarheid", eerder.betrouwbaarheid, punt.betrouwbaarheid),
        ("bron", eerder.bron, punt.bron),
    )
    anders = (f"daar is '{naam}' {_of_leeg(was)}, en hier {_of_leeg(is_)}" for naam, was, is_ in velden if was != is_)
    return "; ".join((f"Het cijfer is hetzelfde ({toon(reeks.kaal, punt.waarde)})", *anders)) + "."


def _of_leeg(tekst: str) -> str:
    return f"'{schoon(tekst)}'" if schoon(tekst) else "leeg"


def noot_zin(punt: Punt) -> str:
    """Return what must be known of a figure, with the moment it is of; empty where nobody said anything."""
    noot = schoon(punt.betrouwbaarheid)
    if not noot:
        return ""
    return f"Bij {in_zin(punt.moment)}: {noot}{'' if noot.endswith(('.', '!', '?')) else '.'}"


def _verloop(reeks: Reeks, stuk: Stuk) -> Iterator[str]:
    """Yield the last step of a stretch of three figures or more, and where it was highest and lowest."""
    yield _met_noten(
        f"De laatste stap is {_stap(reeks, stuk)}.",
        stuk.punten[-2:],
    )
    if len({punt.waarde for punt in stuk.punten}) == 1:
        yield _met_noten("Alle cijfers zijn gelijk.", stuk.punten)
        return
    yield _met_noten(
        f"Het hoogste is {_uiterste(reeks, stuk.hoogste)}, het laagste {_uiterste(reeks, stuk.laagste)}.",
        (*stuk.hoogste, *stuk.laagste),
    )
    stappen = [Verandering(van=van, tot=tot).verschil for van, tot in pairwise(stuk.punten)]
    if all(stap > 0 for stap in stappen) or all(stap < 0 for stap in stappen):
        richting = "meer" if stappen[0] > 0 else "minder"
        over = over_zin(reeks.momenten, stuk.punten[0].moment.plaats, stuk.punten[-1].moment.plaats)
        yield _met_noten(f"Van {over} is het elke keer {richting}.", stuk.punten)


def _volgens(reeks: Reeks, punt: Punt) -> str:
    """Return by which definition a figure was counted, where the series has more of them."""
    return f" (definitie {punt.definitie})" if len(reeks.definities) > 1 else ""


def stap_zin(reeks: Reeks, stuk: Stuk) -> str:
    """Return the last step of a stretch of two figures or more, with what must be known of the first of the two."""
    van = stuk.punten[-2]
    verschil = verschil_zin(reeks, Verandering(van=van, tot=stuk.punten[-1]))
    dan = "dan" if stuk.punten[-1].waarde != van.waarde else "aan"
    return f"{verschil} {dan} {toon(reeks.kaal, van.waarde)} ({_in_beeld(van)})"


def _stap(reeks: Reeks, stuk: Stuk) -> str:
    van, tot = stuk.punten[-2:]
    verschil = verschil_zin(reeks, Verandering(van=van, tot=tot))
    return (
        f"van {toon(reeks.kaal, van.waarde)} ({in_woorden(van.moment)}) naar {toon(reeks.kaal, tot.waarde)} "
        f"({in_woorden(tot.moment)}): {verschil}"
    )


def _uiterste(reeks: Reeks, punten: Sequence[Punt]) -> str:
    return f"{toon(reeks.kaal, punten[0].waarde)} ({opsomming(in_woorden(punt.moment) for punt in punten)})"


def _definities(een: Weigering) -> str:
    return f"{een.van.definitie} en {een.tot.definitie}"


def _met_noten(zin: str, punten: Iterable[Punt]) -> str:
    """Return a sentence about figures with what must be known of each of them."""
    noten = dict.fromkeys(filter(None, map(noot_zin, punten)))
    return " ".join((zin, *noten))
