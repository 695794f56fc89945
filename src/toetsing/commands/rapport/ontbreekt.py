"""What there is to say of a report that could be made, or of one that could not: what is missing or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.zinnen import termijn_in_te_vullen
from toetsing.domain.change.definitief import over_een_definitief_rapport, over_het_onbesliste, rapportstand
from toetsing.domain.dossier import GAAT_GOED, MOET_BETER
from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import genoemd, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.commands.rapport.regio.beeld import Regiorapport
    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.domain.change.definitief import Rapportstand
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.pipeline.besloten import Besloten

_ALLE: Final = "alle organisaties"
_ZONDER_LETTER: Final = "T067"
_OVERGESLAGEN: Final = "T338"
_GEEN_NUMMER: Final = "T096"
_BIJ_BEIDE: Final = "T097"
ZONDER_TEKSTEN: Final = "T090"
"""What is not said of each organisation in a file of more: of such a file it is said once."""


def over_een_rapport(
    stand: Rapportstand, rapport: Regiorapport, wens: Rapportwens, regels: Rapportregels, eerst: Sequence[Melding]
) -> list[Melding]:
    """Say what is missing or left out, after what was said first.

    A final report cannot do without what a draft only says.
    """
    plek = Plek(bestand=stand.bestand)
    meldingen = [*eerst, *(over_een_definitief_rapport(stand) if wens.definitief else ())]
    zonder_dag = bool(regels.termijn) and rapport.vraagt and not rapport.vraagt_reactie
    teksten = (*stand.teksten, *([termijn_in_te_vullen(regels.termijnnaam)] if zonder_dag else []))
    if teksten and not wens.definitief:
        meldingen.append(melding(ZONDER_TEKSTEN, plek, organisatie=stand.organisatie, teksten=opsomming(teksten)))
    if wens.reactie_voor and not rapport.vraagt_reactie:
        meldingen.append(melding("T094", plek, organisatie=stand.organisatie))
    gemaakt = wens.definitief and not any(map(is_fout, meldingen))
    if gemaakt and zonder_dag:
        meldingen.append(melding("T228", plek, organisatie=stand.organisatie, naam=regels.termijnnaam))
    return meldingen


def over_wat_kan_veranderen(scoring: Besloten) -> Iterator[Melding]:
    """Yield what may still change an oordeel in the report about all."""
    for uitslag in scoring.uitslagen:
        toetsing = uitslag.toetsing
        yield from over_het_onbesliste(rapportstand(scoring.kader, toetsing, scoring.dossier_van(toetsing)))


def over_de_keuze(over_teksten: Sequence[Melding]) -> Iterator[Melding]:
    """Say that a final report would not have the criteria that its author chose to go well or to be better."""
    fout = [een for een in over_teksten if een.code in (_GEEN_NUMMER, _BIJ_BEIDE)]
    if fout:
        beide = any(een.code == _BIJ_BEIDE for een in fout)
        velden = (GAAT_GOED, MOET_BETER) if beide else dict.fromkeys(een.waarden["veld"] for een in fout)
        yield melding("T224", fout[0].plek, velden=opsomming(velden))


def zonder_herhaling(scoring: Besloten, wens: Rapportwens) -> list[Melding]:
    """Leave out what a final report refuses with a melding of its own, and that a table of rows in it was not read."""
    gelezen = {bestand for bestand, registers in scoring.registers.items() if registers}
    return [
        een
        for een in scoring.meldingen
        if not (wens.definitief and een.code == _ZONDER_LETTER)
        and not (een.code == _OVERGESLAGEN and een.plek.bestand in gelezen)
    ]


def over_het_landelijke(
    kader: Kader, uitslagen: Sequence[Uitslag], rapport: Landelijkrapport, wens: Rapportwens
) -> list[Melding]:
    """Say what is missing in the national report, by the same demands."""
    plek = Plek(bestand=wens.teksten)
    meldingen = []
    if rapport.ontbreekt:
        ontbreekt = opsomming(rapport.ontbreekt)
        meldingen.append(
            melding("T091", plek, organisatie=_ALLE, teksten=ontbreekt)
            if wens.definitief
            else melding("T095", plek, teksten=ontbreekt)
        )
    met_open = [uitslag for uitslag in uitslagen if uitslag.open]
    if wens.definitief and met_open:
        wie = genoemd([uitslag.toetsing.organisatie for uitslag in met_open])
        welke = f"{sum(uitslag.open for uitslag in met_open)} bij {wie}"
        meldingen.append(melding("T092", Plek(), organisatie=_ALLE, welke=welke))
    met_open_feit = [uitslag.toetsing.organisatie for uitslag in uitslagen if uitslag.open_feiten]
    if wens.definitief and met_open_feit:
        namen = dict.fromkeys(feit for uitslag in uitslagen for feit in uitslag.open_feiten)
        meldingen.append(
            melding("T292", Plek(), organisatie=_ALLE, welke=f"{opsomming(namen)} bij {genoemd(met_open_feit)}")
        )
    if wens.definitief and kader.itempunten:
        from toetsing.domain.items import stand_van  # only a kader with items pays for it

        leeg = {een.toetsing.organisatie: stand_van(kader, een.toetsing.items).lege_namen for een in uitslagen}
        if met_leeg := [wie for wie, items in leeg.items() if items]:
            welke = f"{sum(map(len, leeg.values()))} bij {genoemd(met_leeg)}"
            meldingen.append(melding("T345", Plek(), organisatie=_ALLE, welke=welke))
    return meldingen
