"""Rapporteren: from workbooks to reports, one per organisation or one about all of them.

What only one of the two needs is loaded when it is made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.ontbreekt import (
    ZONDER_TEKSTEN,
    over_de_keuze,
    over_een_rapport,
    over_het_landelijke,
    over_wat_kan_veranderen,
    zonder_herhaling,
)
from toetsing.commands.rapport.schrijven import Rapportage
from toetsing.commands.rapport.temidden import lees_allen
from toetsing.commands.rapport.termijn import termijn_van
from toetsing.commands.rapport.zonder import niet_in_landelijk, zonder_regiorapport
from toetsing.domain.change.definitief import rapportstand
from toetsing.domain.change.meegenomen import met_standaardteksten
from toetsing.domain.dossier import Dossier
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.selectie import Selectie
from toetsing.domain.words.woorden import opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.goodpractices import good_practices_bij, met_good_practices
from toetsing.pipeline.kaders import met_rondes
from toetsing.pipeline.rapportregels import rapportregels_bij
from toetsing.pipeline.scoren import score
from toetsing.pipeline.teksten import lees_teksten, standaardteksten
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.commands.rapport.regio.beeld import Regiorapport
    from toetsing.commands.rapport.registerrijen import Registerrijen
    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.rondes.beeld import Hertoetsdeel
    from toetsing.domain.compare.bevonden import Bevonden
    from toetsing.domain.compare.posten import Post
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Besloten
    from toetsing.pipeline.rondes import Naastelkaar

_ZONDER_NAAM: Final = ("de vorige ronde", "deze ronde")
"""What two rondes beside each other are called where their workbooks do not say."""


def regiorapporten(
    paden: Sequence[str], wens: Rapportwens, *, voortgang: Callable[[int, int], None] | None = None
) -> Rapportage:
    """Make the report about every sound toetsing in the input. A final one needs all its texts and scores.

    Raises Gebruiksfout or Kaderfout as `score` does.
    """
    from toetsing.pipeline.gepubliceerd import gepubliceerd_bij, oordelen_bij_kader

    scoring = score(
        paden,
        kader=wens.kader,
        variant=wens.variant,
        organisatie=wens.organisatie,
        alleen=wens.alleen,
        grondig=True,
        met_dossiers=True,
        met_notities=wens.met_notities,
        voortgang=voortgang,
    )
    if isinstance(scoring, ZonderKader):
        return Rapportage(rapporten=(), meldingen=scoring.meldingen)
    scoring = replace(scoring, kader=met_rondes(scoring.kader, wens.kader))
    standaard, over_teksten = standaardteksten(wens.teksten, scoring.kader)
    if any(map(is_fout, over_teksten)):
        return Rapportage(rapporten=(), meldingen=(*scoring.meldingen, *over_teksten))
    regels, over_regels = rapportregels_bij(scoring.kader, wens.kader)
    rapporten: list[Regiorapport] = []
    gestopt: list[Toetsing] = []
    naast, over_vorige = _naast_vorige(scoring, paden, wens)
    gelezen = gepubliceerd_bij(scoring.kader, wens.kader or scoring.kader.id)
    practices = good_practices_bij(scoring.kader, wens.kader)
    van_kader = [oordelen_bij_kader(gelezen, u.toetsing) if gelezen else {} for u in scoring.uitslagen]
    over_gepubliceerd = gelezen.opmerkingen if gelezen and any(van_kader) else ()
    meldingen = [
        *zonder_herhaling(scoring, wens),
        *over_regels,
        *over_gepubliceerd,
        *over_teksten,
        *over_vorige,
    ]
    allen = lees_allen(scoring, wens, scoring.meldingen)
    meldingen += allen.meldingen if allen is not None else ()
    rijen = _registers(scoring, wens)
    vorige = naast.per_organisatie() if naast is not None else {}
    zonder_teksten = scoring.gedeeld - {str(bestand) for bestand, *_ in scoring.verdeeld}
    inhoud = "wat te berekenen is, met de teksten van --teksten" if standaard else "alleen wat te berekenen is"
    meldingen += (melding("T088", Plek(bestand=bestand), inhoud=inhoud) for bestand in sorted(zonder_teksten))
    for uitslag, posten in zip(scoring.uitslagen, van_kader, strict=True):
        toetsing = uitslag.toetsing
        dossier = met_standaardteksten(scoring.dossier_van(toetsing), standaard)
        dossier = met_good_practices(scoring.kader, practices, toetsing, dossier)
        hertoets = vorige.get(vergelijkbaar(toetsing.organisatie))
        merken = naast.markeringen(toetsing.organisatie) if naast is not None else ()
        eigen = replace(wens, andere_merken=merken)
        rapport, opmerkingen = _regiorapport(
            scoring, uitslag, dossier, eigen, regels=regels, hertoets=hertoets, posten=posten, rijen=rijen
        )
        if allen is not None:
            te_midden, over_allen = allen.deel(uitslag)
            rapport, opmerkingen = replace(rapport, te_midden=te_midden), [*opmerkingen, *over_allen]
        if toetsing.bron.bestand in zonder_teksten:
            opmerkingen = [een for een in opmerkingen if een.code != ZONDER_TEKSTEN]
        meldingen += opmerkingen
        if any(map(is_fout, opmerkingen)):
            gestopt.append(toetsing)
        else:
            rapporten.append(rapport)
    meldingen += rijen.meldingen(per_toetsing=True) if rijen is not None else ()
    zonder = zonder_regiorapport(scoring, gestopt)
    return Rapportage(rapporten=tuple(rapporten), meldingen=tuple(meldingen), zonder=zonder)


def _regiorapport(
    scoring: Besloten,
    uitslag: Uitslag,
    dossier: Dossier,
    wens: Rapportwens,
    *,
    regels: Rapportregels,
    hertoets: Hertoetsdeel | None,
    posten: Mapping[str, Post],
    rijen: Registerrijen | None,
) -> tuple[Regiorapport, list[Melding]]:
    """Return the report about one organisation, and what is missing in it or left out.

    `posten` are the published oordelen that only the kader knows, by criterium; `rijen` are those of its registers.
    """
    from toetsing.commands.rapport.regio.maken import toon_regiorapport
    from toetsing.pipeline.gepubliceerd import met_oordelen

    toetsing = uitslag.toetsing
    dag, over_termijn = termijn_van(dossier, regels, wens)
    rapport = toon_regiorapport(
        scoring.kader,
        met_oordelen(scoring.kader, uitslag, posten),
        dossier,
        replace(wens, reactie_voor=dag),
        regels=regels,
        hertoets=hertoets,
        vindplaatsen={nr: post.bron for nr, post in posten.items()},
        notities=scoring.notities_van(toetsing),
    )
    if rijen is not None:
        rapport = replace(rapport, registers=rijen.van_een(toetsing))
    gedeeld = toetsing.bron.bestand in scoring.gedeeld
    stand = rapportstand(scoring.kader, toetsing, dossier, regels, gedeeld=gedeeld)
    return rapport, over_een_rapport(stand, rapport, wens, regels, over_termijn)


def landelijk_rapport(
    paden: Sequence[str], wens: Rapportwens, *, voortgang: Callable[[int, int], None] | None = None
) -> Rapportage:
    """Make the one report about every sound toetsing in the input. A final one needs all its texts and scores.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where an organisation comes more than once.
    """
    from toetsing.domain.compare.gemengd import gemengd

    scoring = score(
        paden,
        kader=wens.kader,
        variant=wens.variant,
        alleen=wens.alleen,
        met_dossiers=True,
        met_notities=wens.met_notities,
        met_registers=True,
        voortgang=voortgang,
    )
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return Rapportage(rapporten=(), meldingen=scoring.meldingen)
    scoring = replace(scoring, kader=met_rondes(scoring.kader, wens.kader))
    meldingen = zonder_herhaling(scoring, wens)
    eis_een_per_organisatie(scoring.uitslagen)
    meldingen += gemengd([uitslag.toetsing for uitslag in scoring.uitslagen])
    geschreven, merk, opmerkingen = _landelijke_teksten(scoring, wens.teksten)
    meldingen += opmerkingen
    if any(map(is_fout, opmerkingen)):
        return Rapportage(rapporten=(), meldingen=tuple(meldingen))
    naast, over_vorige = _naast_vorige(scoring, paden, wens)
    meldingen += over_vorige
    wens = replace(wens, andere_merken=(*merk, *(naast.markeringen() if naast is not None else ())))
    rapport, over = _landelijk(scoring, wens, geschreven, naast, opmerkingen)
    meldingen += over
    rapporten = () if any(map(is_fout, over)) else (rapport,)
    return Rapportage(rapporten=rapporten, meldingen=tuple(meldingen), zonder=niet_in_landelijk(scoring))


def _landelijk(
    scoring: Besloten,
    wens: Rapportwens,
    geschreven: Dossier,
    naast: Naastelkaar | None,
    over_teksten: Sequence[Melding],
) -> tuple[Landelijkrapport, list[Melding]]:
    """Return the report about all, with what its author wrote; and what is missing, or to be said of the kader."""
    from toetsing.commands.rapport.goodpractices import good_practices_van_allen
    from toetsing.commands.rapport.landelijk.maken import toon_landelijk_rapport
    from toetsing.domain.compare.landelijk import tel

    bevonden, over_gepubliceerd = _bevonden(scoring, wens.kader or scoring.kader.id)
    regels, over_regels = rapportregels_bij(scoring.kader, wens.kader)
    rapport = toon_landelijk_rapport(
        scoring.kader,
        tel(scoring.kader, scoring.uitslagen),
        wens,
        teksten=geschreven,
        good_practices=good_practices_van_allen(scoring, good_practices_bij(scoring.kader, wens.kader)),
        notities=[(u.toetsing.organisatie, scoring.notities_van(u.toetsing)) for u in scoring.uitslagen],
        bevonden=bevonden,
        regels=regels,
        plannen=[(u.toetsing, scoring.dossier_van(u.toetsing).plan) for u in scoring.uitslagen],
        hertoets=naast.overzicht() if naast is not None and naast.tijdlijnen else None,
    )
    over_registers: tuple[Melding, ...] = ()
    if (rijen := _registers(scoring, wens)) is not None:
        rapport = replace(rapport, registers=rijen.van_allen())
        over_registers = rijen.meldingen()
    ontbreekt = [
        *over_het_landelijke(scoring.kader, scoring.uitslagen, rapport, wens),
        *((*over_de_keuze(over_teksten), *over_wat_kan_veranderen(scoring)) if wens.definitief else ()),
    ]
    return rapport, [*over_registers, *over_regels, *over_gepubliceerd, *ontbreekt]


def _registers(scoring: Besloten, wens: Rapportwens) -> Registerrijen | None:
    """Return the rows of the registers of the kader in this input; None where it has none."""
    if not scoring.kader.registers:
        return None
    from toetsing.commands.rapport.registerrijen import Registerrijen  # only a kader that has them pays for it

    return Registerrijen(scoring, wens)


def _naast_vorige(
    scoring: Besloten, paden: Sequence[str], wens: Rapportwens
) -> tuple[Naastelkaar | None, tuple[Melding, ...]]:
    """Return this ronde beside the one before it, where that was asked for, and everything there is to say of it."""
    if wens.vorige is None or not scoring.uitslagen:
        return None, ()
    from toetsing.pipeline.rondes import zet_naast_elkaar  # few reports have it

    eerder = score(
        [wens.vorige], kader=wens.vorige_kader or wens.kader, alleen=_ook_toen(wens.alleen, scoring), elders=True
    )
    naast = zet_naast_elkaar([eerder, scoring], (wens.vorige, opsomming(paden)), _ZONDER_NAAM)
    meldingen = (*eerder.meldingen, *(naast.meldingen if naast is not None else ()))
    zonder = naast.los[-1] if naast is not None else [u.toetsing.organisatie for u in scoring.uitslagen]
    if zonder and not eerder.onleesbaar:
        meldingen += (melding("T119", Plek(bestand=wens.vorige), organisatie=opsomming(zonder)),)
    return naast, meldingen


def _ook_toen(alleen: Selectie | None, scoring: Besloten) -> Selectie | None:
    """Return who of the ronde before is asked for, where this report is not about all.

    Of groups it is who is in them now: the earlier files may not say them, or say others.
    """
    if alleen is None or not alleen.groepen:
        return None if alleen is None else replace(alleen, rondes=())
    return Selectie(organisaties=tuple(uitslag.toetsing.organisatie for uitslag in scoring.uitslagen))


# -- what was written beside the scores --------------------------------------------------------------------------------


def _landelijke_teksten(scoring: Besloten, teksten: str | None) -> tuple[Dossier, tuple[str, ...], tuple[Melding, ...]]:
    """Return the texts of the author, the markering of their workbook, and what is wrong with them."""
    naam = teksten or (next(iter(scoring.gedeeld)) if len(scoring.gedeeld) == 1 else None)
    ongebruikt = tuple(
        melding("T089", Plek(bestand=bestand))
        for bestand in sorted(scoring.gedeeld)
        if bestand != naam and scoring.dossiers[bestand].teksten
    )
    if naam is None:
        return Dossier(), (), ongebruikt
    from toetsing.readers.toetsing.dossier import read_dossier
    from toetsing.readers.toetsing.dossiercontrole import controleer_landelijk
    from toetsing.readers.toetsing.labels import markering_in

    bestand = lees_teksten(naam, gevraagd=teksten is not None)
    if isinstance(bestand, Melding):
        return Dossier(), (), (bestand,)
    merken, onjuist = markering_in(bestand)
    return (
        read_dossier(bestand, scoring.kader),
        merken,
        (*ongebruikt, *onjuist, *controleer_landelijk(bestand, scoring.kader)),
    )


def _bevonden(scoring: Besloten, id_of_pad: str) -> tuple[tuple[Bevonden, ...], tuple[Melding, ...]]:
    """Return what was published of this ronde beside what is computed, where that ships with the kader.

    And what there is to say of the file with what was published.
    """
    from toetsing.pipeline.gepubliceerd import gepubliceerd_bij

    gelezen = gepubliceerd_bij(scoring.kader, id_of_pad)
    rondes = {rondesleutel(uitslag.toetsing.ronde) for uitslag in scoring.uitslagen}
    if gelezen is None or len(rondes) != 1:
        return (), ()
    (ronde,) = rondes
    posten = [post for post in gelezen.posten if rondesleutel(post.ronde or gelezen.ronde) == ronde]
    if not posten:
        return (), ()
    from toetsing.domain.compare.herreken import herreken

    bevonden = herreken(posten, scoring.uitslagen, gelezen.organisaties, {ronde: scoring.uitslagen})
    return bevonden, gelezen.opmerkingen
