"""Makes the view of all organisations in two or more rondes: what every ronde shares, and what changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.bovennamen import kortnaam
from toetsing.document.omslag import bestand_van_ronde
from toetsing.document.rondes.beeld import Rondekop, Rondeoverzicht, Standregel
from toetsing.document.rondes.boven import bovencellen, bovenzinnen_van_allen
from toetsing.document.rondes.standen import in_het_klein, standverdeling, standzinnen, verschil_in_woorden
from toetsing.document.rondes.stap import anders_vastgesteld, gemengde_soort, oordeelzinnen, oorzaken_in_woorden
from toetsing.document.rondes.verandering import VERANDERINGEN, vastgesteld_verandering_van, verandering_van
from toetsing.document.rondes.verdelingen import verdelingen, verdelingszin
from toetsing.document.rondes.zinnen import (
    ANDERE_REGELS,
    in_elke_ronde_zin,
    naast_hoeveel_zelfevaluaties_zin,
    naast_zelfevaluatie_zin,
    samen_zin,
    vergeleken_zin,
)
from toetsing.document.zinnen import het_kader, kadernaam
from toetsing.domain.compare.koppeling import dezelfde_regels
from toetsing.domain.compare.standverloop import telt_hetzelfde, verschil
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.plek import bestandsnaam

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.compare.rondevergelijking import Tijdlijn
    from toetsing.domain.kader import Kader

_GEWOON: Final = 3
"""So many of `VERANDERINGEN` have a column, also where they do not occur."""

NIETS: Final = "–"
"""What stands in a ronde that has nothing to put there."""


def rondeoverzicht(
    kaders: Sequence[Kader],
    tijdlijnen: Sequence[Tijdlijn],
    namen: Sequence[str],
    ontbrekend: Sequence[str],
    *,
    allen: bool,
) -> Rondeoverzicht:
    """Return the summary of all organisations: only over what every ronde shares; `allen` says each is in each."""
    criteria = [c for t in tijdlijnen for c in t.geheel.criteria]
    soorten = _soorten(map(verandering_van, criteria))
    gezet = _soorten(map(vastgesteld_verandering_van, criteria)) if _anders(tijdlijnen) else ()
    naast_elkaar = _naast_elkaar(kaders, tijdlijnen)
    verdeeld = tuple(verdelingen(kaders, tijdlijnen))
    return Rondeoverzicht(
        rondes=tuple(rondekop(kader, naam) for kader, naam in zip(kaders, namen, strict=True)),
        eerdere_bestanden=_eerdere_bestanden(tijdlijnen, namen),
        met_oorzaak=not dezelfde_regels(kaders[0], kaders[-1]),
        zinnen=tuple(filter(None, _overzichtzinnen(kaders, tijdlijnen, namen, allen=allen))),
        soorten=soorten,
        soorten_vastgesteld=gezet,
        regels=tuple(
            _standregel(tijdlijn, soorten, gezet, naast_elkaar=naast_elkaar)
            for tijdlijn in sorted(tijdlijnen, key=_op_stand)
            if any(kader.heeft_scores for kader in kaders)
        ),
        bovenoordelen=tuple(kortnaam(een.nr) for tijdlijn in tijdlijnen[:1] for een in tijdlijn.geheel.boven),
        ontbrekend=tuple(ontbrekend),
        in_het_kort=tuple(filter(None, _in_het_kort(kaders, tijdlijnen, namen))),
        standverdeling=tuple(standverdeling(list(zip(*(t.standen for t in tijdlijnen), strict=True))))
        if naast_elkaar
        else (),
        verdelingszin=verdelingszin(kaders, len(tijdlijnen), verdeeld),
        verdelingen=verdeeld,
    )


def rondekop(kader: Kader, naam: str) -> Rondekop:
    """Return how a ronde is called, and the kader that decided it."""
    return Rondekop(
        naam=naam,
        kader=kadernaam(kader),
        het_kader=het_kader(kader),
        kader_sha256=kader.sha256,
        variant=f"{kader.variant.id}, sha256 {kader.variant.sha256}" if kader.variant else "",
    )


def _eerdere_bestanden(tijdlijnen: Sequence[Tijdlijn], namen: Sequence[str]) -> tuple[tuple[str, str], ...]:
    nu = {bestandsnaam(t.uitslagen[-1].toetsing.bron.bestand) for t in tijdlijnen}
    return tuple(
        dict.fromkeys(
            (bestand_van_ronde(bestandsnaam(u.toetsing.bron.bestand), naam, nu), u.toetsing.bron.sha256)
            for t in tijdlijnen
            for naam, u in zip(namen[:-1], t.uitslagen[:-1], strict=True)
        )
    )


def _naast_elkaar(kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn]) -> bool:
    """Return whether there are counts of voldoende that may stand beside each other."""
    keten = tijdlijnen[0].keten if tijdlijnen else ()
    telt = any(een.beoordeeld for tijdlijn in tijdlijnen for een in tijdlijn.standen)
    return telt and telt_hetzelfde(kaders, keten)


def _op_stand(tijdlijn: Tijdlijn) -> tuple[int, int]:
    """Return the order of what is voldoende now: the most first, and of as many who can still have more."""
    nu = tijdlijn.standen[-1]
    return -nu.voldoende, -nu.open


def _soorten(er: Iterable[str]) -> tuple[str, ...]:
    """Return the changes that there are, and the usual ones; none where there is no oordeel."""
    wel = set(er)
    wel |= set(VERANDERINGEN[:_GEWOON]) if wel else set()
    return tuple(soort for soort in VERANDERINGEN if soort in wel)


def _anders(tijdlijnen: Sequence[Tijdlijn]) -> bool:
    return any(anders_vastgesteld(tijdlijn.geheel) for tijdlijn in tijdlijnen)


def _standregel(tijdlijn: Tijdlijn, soorten: Sequence[str], gezet: Sequence[str], *, naast_elkaar: bool) -> Standregel:
    telling = Counter(map(verandering_van, tijdlijn.geheel.criteria))
    vastgesteld = Counter(map(vastgesteld_verandering_van, tijdlijn.geheel.criteria))
    grenzen = verschil(tijdlijn.standen[0], tijdlijn.standen[-1])
    minstens, hoogstens = grenzen if naast_elkaar else (None, None)
    return Standregel(
        organisatie=tijdlijn.uitslagen[-1].toetsing.organisatie,
        standen=tuple(in_het_klein(een) if tijdlijn.keten else NIETS for een in tijdlijn.standen),
        getallen=tuple((een.voldoende, een.open, een.beoordeeld) if tijdlijn.keten else () for een in tijdlijn.standen),
        verschil=verschil_in_woorden(*grenzen) if naast_elkaar else NIETS,
        minstens=minstens,
        hoogstens=hoogstens,
        tellingen=tuple(telling[soort] for soort in soorten),
        tellingen_vastgesteld=tuple(vastgesteld[soort] for soort in gezet),
        bovenoordelen=bovencellen(tijdlijn),
    )


def _overzichtzinnen(
    kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn], namen: Sequence[str], *, allen: bool
) -> Iterator[str]:
    n = len(tijdlijnen)
    yield in_elke_ronde_zin(n)
    if not n or not any(kader.heeft_oordelen for kader in kaders):
        return
    if gedeeld := len(tijdlijnen[0].keten):
        standen = [[t.standen[plek] for t in tijdlijnen] for plek in range(len(namen))]
        yield samen_zin(
            gedeeld,
            [
                (naam, sum(een.voldoende for een in rij), sum(een.beoordeeld for een in rij))
                for naam, rij in zip(namen, standen, strict=True)
            ],
            sum(een.open for rij in standen for een in rij),
            n,
            allen=allen,
        )
    elif any(kader.heeft_scores for kader in kaders):
        yield "De kaders delen geen enkele verwachting; aantallen kunnen niet naast elkaar worden gezet."
    yield from _wat_veranderde(kaders, tijdlijnen, namen)
    yield from bovenzinnen_van_allen(tijdlijnen, _wanneer(namen))
    yield naast_zelfevaluatie_zin([t.uitslagen[-1].toetsing.organisatie for t in _gemengd(tijdlijnen)])


def _in_het_kort(kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn], namen: Sequence[str]) -> Iterator[str]:
    """Yield what changed, for who reads no more than that: of what is above the criteria the whole alone."""
    n = len(tijdlijnen)
    if not n or not any(kader.heeft_oordelen for kader in kaders):
        return
    yield vergeleken_zin(n, namen[0], namen[-1])
    yield from bovenzinnen_van_allen(tijdlijnen, _wanneer(namen), alleen=(GEHEEL,))
    yield from _wat_veranderde(kaders, tijdlijnen, namen)
    yield naast_hoeveel_zelfevaluaties_zin(len(_gemengd(tijdlijnen)), n)


def _wat_veranderde(kaders: Sequence[Kader], tijdlijnen: Sequence[Tijdlijn], namen: Sequence[str]) -> Iterator[str]:
    """Yield what became of the counts of voldoende and of the oordelen on criteria, and by what."""
    n, wanneer = len(tijdlijnen), _wanneer(namen)
    if _naast_elkaar(kaders, tijdlijnen):
        yield from standzinnen(len(tijdlijnen[0].keten), wanneer, [(t.standen[0], t.standen[-1]) for t in tijdlijnen])
    criteria = [criterium for tijdlijn in tijdlijnen for criterium in tijdlijn.geheel.criteria]
    zonder = len(criteria) < n * sum(bool(een.verwachtingen) for een in kaders[-1].criteria)
    yield from oordeelzinnen(criteria, anders=_anders(tijdlijnen), zonder=zonder, wanneer=wanneer, wie=n)
    if criteria and not dezelfde_regels(kaders[0], kaders[-1]):
        yield ANDERE_REGELS
        yield oorzaken_in_woorden(criteria)


def _wanneer(namen: Sequence[str]) -> str:
    return f"van {namen[0]} naar {namen[-1]}"


def _gemengd(tijdlijnen: Sequence[Tijdlijn]) -> list[Tijdlijn]:
    return [tijdlijn for tijdlijn in tijdlijnen if gemengde_soort(tijdlijn.uitslagen)]
