"""Makes the view of a hertoets: from organisations in several rondes to ready strings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.bovennamen import eigen_letters, nr_en_naam
from toetsing.document.kaderzinnen import oordelen_zin, zonder_scores_zin
from toetsing.document.rondes.beeld import (
    Deelsregel,
    Hertoets,
    Hertoetsdeel,
    Rondegegevens,
    Tijdlijnregel,
)
from toetsing.document.rondes.overzicht import NIETS, rondekop, rondeoverzicht
from toetsing.document.rondes.standen import in_het_klein
from toetsing.document.rondes.stap import (
    OORZAAK_VAN_FEITEN,
    OORZAKEN,
    rondestap,
    stand_van,
)
from toetsing.document.rondes.zinnen import (
    gedeeld_zin,
    geen_zin,
    hoeveel_niet_vergeleken_zin,
    niet_vergeleken_zin,
)
from toetsing.document.schalen import leegzinnen
from toetsing.document.zinnen import beide_oordelen, legenda, mogelijk_lang
from toetsing.domain.markering import markeringen
from toetsing.domain.plek import bestandsnaam
from toetsing.domain.programma import VERSIE
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import aantal, datum, opsomming, rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.domain.compare.rondevergelijking import Tijdlijn
    from toetsing.domain.compare.rondeverloop import Deels
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.toetsing import Toetsing

_FEITEN: Final = (
    "Een feit is geen verwachting en telt in geen aantal mee. Het is hetzelfde als naam en schaal gelijk zijn. Waar de "
    "schaal er geen rang voor heeft, is een ander antwoord niet beter of slechter maar anders.",
)


def rondenamen(rondes: Sequence[Sequence[Uitslag]], plaatsen: Sequence[str] = ()) -> tuple[str, ...]:
    """Return how each ronde is called: as its workbooks do where they agree, else by its place; never two alike.

    `plaatsen` say where each stands, where that is more than its number.
    """
    namen = []
    for plek, uitslagen in enumerate(rondes):
        genoemd = [uitslag.toetsing.ronde for uitslag in uitslagen if uitslag.toetsing.ronde]
        naam = genoemd[0] if len({rondesleutel(ronde) for ronde in genoemd}) == 1 else None
        namen.append((naam, plaatsen[plek] if plaatsen else f"ronde {plek + 1}"))
    dubbel = Counter(rondesleutel(naam) for naam, _ in namen)
    return tuple(
        f"{naam} ({plaats})" if naam and dubbel[rondesleutel(naam)] > 1 else naam or plaats for naam, plaats in namen
    )


def toon_hertoets(
    kaders: Sequence[Kader],
    tijdlijnen: Sequence[Tijdlijn],
    namen: Sequence[str],
    deels: Sequence[Deels],
    peildatum: date,
) -> Hertoets:
    """Make the view of a hertoets. `kaders` and `namen` are those of the rondes; there is at least one organisation.

    `deels` are those that are not in every ronde; they are compared as far as they are there.
    """
    delen = (
        *(hertoetsdeel(kaders, tijdlijn, namen) for tijdlijn in tijdlijnen),
        *(
            hertoetsdeel([kaders[p] for p in een.plekken], een.tijdlijn, [namen[p] for p in een.plekken])
            for een in deels
            if een.tijdlijn is not None
        ),
    )
    vergeleken = (*tijdlijnen, *(een.tijdlijn for een in deels if een.tijdlijn is not None))
    een = delen[0].organisatie if len(delen) == 1 else aantal(len(delen), "organisatie", "organisaties")
    gescoord = any(kader.heeft_oordelen for kader in kaders)
    verschilt = any(stap.met_oorzaak for deel in delen for stap in deel.stappen)
    return Hertoets(
        titel=f"Hertoets {een}",
        ondertitel=f"Van {namen[0]} naar {namen[-1]}",
        merken=markeringen(uitslag.toetsing for tijdlijn in vergeleken for uitslag in tijdlijn.uitslagen),
        leesregels=_over_kaders(kaders)
        if not gescoord
        else (
            *_over_kaders(kaders),
            *dict.fromkeys(oordelen_zin(legenda(kader), van_geheel=not any(kader.criteria)) for kader in kaders),
            *dict.fromkeys(zin for kader in kaders for zin in eigen_letters(kader, kader.nrs_boven)),
            "Een score die nog open is, is niet negatief; zolang scores open zijn, staan er alle oordelen die nog "
            "mogelijk zijn.",
            *dict.fromkeys(zin for kader in kaders for zin in leegzinnen(kader)),
            *((geen_zin(uitdrukkelijk=any(een.zegt_geen for een in kaders)),) if _komt_voor(GEEN, vergeleken) else ()),
            *(_FEITEN if any(kader.feiten for kader in kaders) else ()),
            *(OORZAKEN if verschilt else ()),
            *((OORZAAK_VAN_FEITEN,) if verschilt and any(kader.feiten for kader in kaders) else ()),
        ),
        overzicht=rondeoverzicht(kaders, tijdlijnen, namen, _hoeveel_in_een_ronde(deels, namen), allen=not deels),
        deels=tuple(_deelsregel(een, namen, met_stand=gescoord) for een in deels),
        organisaties=delen,
        programma=f"toetsing {VERSIE}",
        peildatum=datum(peildatum),
    )


def in_een_ronde(deels: Sequence[Deels], namen: Sequence[str]) -> tuple[str, ...]:
    """Return sentences about the organisations that are in one ronde only."""
    per_ronde: dict[int, list[str]] = {}
    for een in deels:
        if een.tijdlijn is None:
            per_ronde.setdefault(een.plekken[0], []).append(een.organisatie)
    return tuple(niet_vergeleken_zin(namen[plek], per_ronde[plek]) for plek in sorted(per_ronde))


def _hoeveel_in_een_ronde(deels: Sequence[Deels], namen: Sequence[str]) -> tuple[str, ...]:
    """Return the same where a table says who they are."""
    per_ronde = Counter(een.plekken[0] for een in deels if een.tijdlijn is None)
    if not per_ronde:
        return ()
    return (hoeveel_niet_vergeleken_zin([(per_ronde[plek], namen[plek]) for plek in sorted(per_ronde)]),)


def _deelsregel(een: Deels, namen: Sequence[str], *, met_stand: bool) -> Deelsregel:
    eerste, laatste = een.plekken[0], een.plekken[-1]
    tussen = [namen[plek] for plek in range(eerste, laatste) if plek not in een.plekken]
    delen = [
        *([f"begonnen in {namen[eerste]}"] if eerste else []),
        *([f"niet in {opsomming(tussen)}"] if tussen else []),
        *([f"gestopt na {namen[laatste]}"] if laatste < len(namen) - 1 else []),
        *([] if een.tijdlijn is not None else ["niet vergeleken"]),
    ]
    return Deelsregel(
        organisatie=een.organisatie,
        standen=tuple(NIETS if stand is None else in_het_klein(stand) for stand in een.standen) if met_stand else (),
        wat=", ".join(delen),
    )


def _komt_voor(oordeel: Oordeel, tijdlijnen: Sequence[Tijdlijn]) -> bool:
    """Return whether this is an oordeel, or may still be one, of anyone in any ronde."""
    uitslagen = [uitslag for tijdlijn in tijdlijnen for uitslag in tijdlijn.uitslagen]
    return any(oordeel in een.mogelijk for uitslag in uitslagen for een in uitslag.alles)


def _over_kaders(kaders: Sequence[Kader]) -> tuple[str, ...]:
    if all(kader.alleen_bladen for kader in kaders):
        return tuple(dict.fromkeys(zonder_scores_zin([een.naam for een in kader.registers]) for kader in kaders))
    if not any(kader.heeft_scores or kader.itempunten for kader in kaders):
        return ()
    if len({kader.id for kader in kaders}) == 1:
        return ("Een verwachting is dezelfde als nummer en tekst gelijk zijn.",)
    return (
        "De rondes hebben verschillende kaders. Een verwachting is alleen dezelfde als het latere kader dat zegt; over "
        "andere verwachtingen zegt de ene ronde niets over de andere.",
    )


# -- one organisation --------------------------------------------------------------------------------------------------


def hertoetsdeel(kaders: Sequence[Kader], tijdlijn: Tijdlijn, namen: Sequence[str]) -> Hertoetsdeel:
    """Return one organisation in all rondes."""
    meer = len(tijdlijn.stappen) > 1
    return Hertoetsdeel(
        organisatie=tijdlijn.uitslagen[-1].toetsing.organisatie,
        rondes=tuple(
            _gegevens(kader, uitslag.toetsing, naam)
            for kader, uitslag, naam in zip(kaders, tijdlijn.uitslagen, namen, strict=True)
        ),
        tijdlijnzinnen=(_tijdlijnzin(tijdlijn, namen),) if meer else (),
        tijdlijn=tuple(_tijdlijn(kaders, tijdlijn)) if meer else (),
        stappen=tuple(
            rondestap(kaders[plek : plek + 2], stap, namen[plek : plek + 2])
            for plek, stap in enumerate(tijdlijn.stappen)
        ),
        bovenoordelen=tuple(_tijdlijn_boven(kaders, tijdlijn)) if meer else (),
    )


def _gegevens(kader: Kader, toetsing: Toetsing, naam: str) -> Rondegegevens:
    return Rondegegevens(
        kop=rondekop(kader, naam),
        datum=datum(toetsing.datum) if toetsing.datum else "",
        soort=toetsing.soort.value if toetsing.soort else "",
        kader=f"{kader.id}, variant {kader.variant.id}" if kader.variant else kader.id,
        bestand=bestandsnaam(toetsing.bron.bestand),
        sha256=toetsing.bron.sha256,
    )


def _tijdlijnzin(tijdlijn: Tijdlijn, namen: Sequence[str]) -> str:
    if not tijdlijn.keten:
        return "Geen enkele verwachting komt in alle rondes voor; er is dus geen tijdlijn van aantallen."
    standen = [(naam, stand_van(een)) for naam, een in zip(namen, tijdlijn.standen, strict=True)]
    return gedeeld_zin(len(tijdlijn.keten), "alle rondes hebben", standen)


def _tijdlijn(kaders: Sequence[Kader], tijdlijn: Tijdlijn) -> Iterator[Tijdlijnregel]:
    """Yield every criterium of the last kader, followed back as far as each step may be set beside the next."""
    for criterium in kaders[-1].criteria:
        regel = _terug(tijdlijn, criterium.nr, criterium.kort)
        if criterium.regelset is not None or any(een != NIETS for een in regel.oordelen):
            yield regel


def _tijdlijn_boven(kaders: Sequence[Kader], tijdlijn: Tijdlijn) -> Iterator[Tijdlijnregel]:
    """Yield the same of each thema, and of the whole, that the last kader decides."""
    for knoop in tijdlijn.uitslagen[-1].boven:
        yield _terug(tijdlijn, *nr_en_naam(kaders[-1], knoop.nr))


def _terug(tijdlijn: Tijdlijn, laatste: str, kort: str) -> Tijdlijnregel:
    oordelen: list[str] = []
    nr: str | None = laatste
    for stap in reversed(tijdlijn.stappen):
        een = next((c for c in (*stap.criteria, *stap.boven) if c.nr == nr), None)
        oordelen.insert(0, _oordeel_in(stap.daarna, nr))
        nr = een.was[0] if een is not None and een.verandering is not None else None
    return Tijdlijnregel(nr=laatste, kort=kort, oordelen=(_oordeel_in(tijdlijn.uitslagen[0], nr), *oordelen))


def _oordeel_in(uitslag: Uitslag, nr: str | None) -> str:
    een = next((een for een in uitslag.alles if een.nr == nr), None)
    if een is None or not een.geldend:
        return NIETS
    return beide_oordelen(een) if een.wijkt_af else mogelijk_lang(een.mogelijk)
