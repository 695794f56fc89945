"""The parts of a comparison that one asks for: who is lowest, how firm a place is, who can help whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.vergelijk.zinnen import (
    KAN_HELPEN,
    KAN_HULP_GEBRUIKEN,
    STERKERE,
    gedeelde_grens_zin,
    helpers_zin,
    laagste_zin,
    naar_gegeven_zin,
    nagegaan_zin,
    open_grens_zin,
    paar_zin,
)
from toetsing.document.aandelen import open_in_woorden, wat_open
from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, cellen
from toetsing.document.stand import PLAATS, STAND, plaatscel, stand_kort, standcel
from toetsing.document.telzinnen import OPEN_SCORES
from toetsing.document.zinnen import beste_en_laagste
from toetsing.domain.compare.keuze import ZONDER_VARIANT
from toetsing.domain.compare.landelijk import HELPERS
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.woorden import opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.keuze import Robuust, Uitsnede
    from toetsing.domain.compare.landelijk import Bandbreedte, Buddies, Laagste, Landelijk
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau

    Noem = Callable[[str], str]
    """How an organisation is called in a table."""

ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")


def laagste_blokken(laagste: Laagste, landelijk: Landelijk, noem: Noem) -> Iterator[Blok]:
    """Yield who is lowest and how certain that is; over all organisations, whoever is shown."""
    n = laagste.aantal
    if laagste.zeker == laagste.mogelijk:
        yield Alinea(tekst=laagste_zin(n))
    elif laagste.gedeeld:
        yield Alinea(tekst=gedeelde_grens_zin(n, laagste.zeker, laagste.gedeeld))
    else:
        yield Alinea(tekst=open_grens_zin(n, laagste.zeker))
    stand = {p.uitslag.toetsing.organisatie: p.uitslag for p in landelijk.plaatsen}
    yield Tabel(
        titel="De minste verwachtingen die voldoende zijn bovenaan",
        kolommen=(ORGANISATIE, Kolom(kop="voldoende", soort="kort", telt=STAND), Kolom(kop="hoe zeker", soort="kort")),
        rijen=tuple(
            (
                Cel(tekst=noem(naam)),
                standcel(stand_kort(stand[naam]), stand[naam]),
                Cel(tekst="zeker" if naam in laagste.zeker else "gelijk" if naam in laagste.gedeeld else "mogelijk"),
            )
            for naam in laagste.mogelijk
        ),
        naam="Laagste",
    )


def robuuste_blokken(kader: Kader, robuust: Robuust, landelijk: Landelijk, noem: Noem) -> Iterator[Blok]:
    """Yield between which places who is shown lies, and what moves that."""
    open_feiten = {feit for plaats in landelijk.plaatsen for feit in plaats.uitslag.open_feiten}
    van_criteria = {feit.nr for feit in kader.feiten if kader.criteria_met(feit)}
    van_geheel = geheel_van(kader).beslissende_feiten
    gekozen = f"variant {kader.variant.id}" if kader.variant else "het kader zelf"
    regelsets = [gekozen, *map(_regelset, robuust.varianten)]
    yield Alinea(tekst=nagegaan_zin(regelsets, wat_open(kader), eindoordeel=robuust.op_eindoordeel is not None))
    tabellen = (
        (
            "Plaats naar het aantal voldoende verwachtingen",
            "Vast (verwachtingen)",
            robuust.op_verwachtingen,
            OPEN_SCORES,
        ),
        (
            f"Plaats naar het aantal keer {beste_en_laagste(kader)[0]}",
            "Vast (oordelen)",
            robuust.op_oordelen,
            open_in_woorden(kader, van_criteria & open_feiten),
        ),
        *(
            [
                (
                    "Plaats naar het eindoordeel",
                    "Vast (eindoordeel)",
                    robuust.op_eindoordeel,
                    open_in_woorden(kader, van_geheel & open_feiten),
                )
            ]
            if robuust.op_eindoordeel
            else []
        ),
    )
    for titel, naam, banden, wat in tabellen:
        yield Tabel(
            titel=titel,
            kolommen=(ORGANISATIE, PLAATS, Kolom(kop="waardoor die kan schuiven")),
            rijen=tuple(
                (
                    Cel(tekst=noem(band.organisatie)),
                    plaatscel(band.hoogste, band.laagste),
                    Cel(tekst=_waardoor(band, wat)),
                )
                for band in banden
            ),
            naam=naam,
        )


def _regelset(id_: str) -> str:
    return "het kader zonder variant" if id_ == ZONDER_VARIANT else f"variant {id_}"


def _waardoor(band: Bandbreedte, open_: str) -> str:
    regels = [f"de beslisregels van {_regelset(id_)}" for id_ in band.door_varianten]
    return opsomming([*([open_] if band.door_open else []), *regels]) or "nergens door"


def buddyblokken(
    kader: Kader,
    buddies: Buddies,
    uitsnede: Uitsnede,
    good_practices: Mapping[str, Sequence[GoodPractice]],
    noem: Noem,
) -> Iterator[Blok]:
    """Yield who can help whom, on what, and what the one that helps is good at."""
    beste, slechtste = beste_en_laagste(kader)
    criteria = [criterium.nr for criterium in uitsnede.criteria] if uitsnede.keuze.nrs else []
    yield Alinea(tekst=paar_zin(beste, slechtste, criteria))
    if not buddies.paren:
        yield Alinea(tekst="Zulke paren zijn er niet.")
        return
    yield Alinea(tekst=_hoeveel_helpers(buddies, uitsnede))
    practices = {
        sterk: "; ".join(schoon(een.good_practice) for een in good_practices.get(sterk, ()))
        for sterk in {paar.sterk for paar in buddies.paren}
    }
    met_practices = any(practices.values())
    yield Tabel(
        titel="De beste helpers",
        kolommen=(
            Kolom(kop="wie hulp kan gebruiken", soort="kort"),
            Kolom(kop="wie kan helpen", soort="kort"),
            Kolom(kop="criteria"),
            Kolom(kop="alle helpers", soort="getal"),
            *([Kolom(kop="good practices van wie helpt")] if met_practices else []),
        ),
        rijen=tuple(
            cellen(
                (
                    noem(paar.zwak),
                    noem(paar.sterk),
                    opsomming(paar.criteria),
                    str(buddies.helpers[paar.zwak]),
                    *([practices[paar.sterk]] if met_practices else []),
                )
            )
            for paar in buddies.paren
        ),
        naam="Buddies",
        zoekbaar=True,
    )


def hulpgroepen(
    kader: Kader, landelijk: Landelijk, uitsnede: Uitsnede
) -> tuple[tuple[str, Oordeelniveau, tuple[str, ...]], ...]:
    """Return per eindoordeel that people give what those that have it can do, best first, and who they are.

    Who the strongest are of those between the best and the worst, people choose; who has none yet is in no group.
    Nothing where rules give the eindoordeel.
    """
    telling = next((een for een in landelijk.boven if een.nr == GEHEEL), None)
    if GEHEEL not in kader.mensoordelen or telling is None or len(telling.oordelen) == 1:
        return ()
    uitslagen = [plaats.uitslag for plaats in uitsnede.plaatsen(landelijk)]
    zoals_gegeven = {u.toetsing.organisatie for u in uitslagen if u.eindoordeel and not u.eindoordeel.wijkt_af}
    beste, *tussen, laagste = telling.oordelen
    rijen = [(KAN_HELPEN, beste), *((STERKERE, een) for een in tussen), (KAN_HULP_GEBRUIKEN, laagste)]
    return tuple(
        (wie, een, tuple(naam for naam in telling.zeker[een.letter] if naam in zoals_gegeven)) for wie, een in rijen
    )


def naar_gegeven_oordeel(kader: Kader, landelijk: Landelijk, uitsnede: Uitsnede, noem: Noem) -> Iterator[Blok]:
    """Yield who can help and who can use help by the eindoordeel that people gave; nothing where rules give it."""
    groepen = hulpgroepen(kader, landelijk, uitsnede)
    if not groepen:
        return
    yield Alinea(tekst=naar_gegeven_zin(met_sterkere=len(groepen) > 2))  # noqa: PLR2004 - the best and the worst
    yield Tabel(
        titel="Wie wie kan helpen, naar het eindoordeel dat mensen gaven",
        kolommen=(Kolom(kop="wie", soort="kort"), Kolom(kop="eindoordeel", soort="kort"), Kolom(kop="organisaties")),
        rijen=tuple(
            cellen(
                (
                    wie,
                    f"{een.letter}: {een.naam}",
                    opsomming(map(noem, organisaties)) or "–",
                )
            )
            for wie, een, organisaties in groepen
        ),
        naam="Buddies naar eindoordeel",
    )


def _hoeveel_helpers(buddies: Buddies, uitsnede: Uitsnede) -> str:
    """Return why the list is not longer: what was chosen, and how many helpers it names of each."""
    eigen = [paar.zwak for paar in buddies.paren if paar.zwak in uitsnede.organisaties]
    over = sum(buddies.helpers[zwak] for zwak in set(eigen)) - len(eigen)
    return helpers_zin(HELPERS, over, gekozen=bool(uitsnede.keuze.organisaties or uitsnede.keuze.oordelen))
