"""The opdrachten rapport: about one organisation, about each, or about all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from toetsing.cli.aanvullen import aanvullen
from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import (
    PeildatumOptie,
    Uitvoer,
    antwoordt,
    dag_in,
    doet_niets,
    geef_antwoord,
    geef_vorm,
    met_opties,
    peildag,
    vandaag,
)
from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opties import (
    Bestanden,
    ForceerOptie,
    JsonOptie,
    KaderOptie,
    OpenOptie,
    OrganisatieOptie,
    StilOptie,
    TekstenOptie,
    VariantOptie,
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.commands.rapport.zinnen import sjabloon_zin
from toetsing.document.zinnen import geschreven_zin
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.selectie import Selectie
from toetsing.domain.words.telwoorden import RAPPORT
from toetsing.domain.words.woorden import genoemd, opsomming
from toetsing.formats.vormen import VAN_LANDELIJK, VAN_RAPPORT, VORMEN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.commands.rapport.schrijven import Rapport, Rapportage
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak

_GENOEMD: Final = 5
"""Of more organisations than this the first ones are named."""

app = typer.Typer(
    cls=Groep, help="Maak een rapport om te lezen, te bewaren en te delen.", no_args_is_help=True, add_completion=False
)

DefinitiefOptie = Annotated[
    bool, typer.Option("--definitief", help="Geen concept meer; wat dat tegenhoudt, wordt genoemd.")
]
NotitiesOptie = Annotated[
    bool,
    typer.Option("--met-notities", help="Zet ook de notities bij de cellen van scores en items erin, zonder namen."),
]
DoorOptie = Annotated[
    bool, typer.Option("--met-door", help="Zet ook erin door wie een oordeel is gegeven of vastgesteld.")
]
HuisstijlOptie = Annotated[
    str | None, typer.Option("--huisstijl", metavar="PAD", help="Kleuren, lettertype, afzender en logo (yaml).")
]
SjabloonOptie = Annotated[
    str | None, typer.Option("--sjabloon", metavar="PAD", help="Een eigen sjabloon voor Word (docx).")
]

VorigeOptie = Annotated[
    str | None,
    typer.Option("--vorige", metavar="PAD", help="Werkmap of map van de ronde hiervoor, om mee te vergelijken."),
]
VorigeKaderOptie = Annotated[
    str | None,
    typer.Option("--vorige-kader", metavar="ID|PAD", help="Het kader van die ronde; anders dat van --kader."),
]

RegioNaarOptie = Annotated[
    str,
    typer.Option(
        "--naar",
        metavar="PAD",
        help="Het rapport (.html, .pdf, .docx, .md, .json), of een map voor één per organisatie.",
    ),
]
LandelijkNaarOptie = Annotated[
    str,
    typer.Option("--naar", metavar="PAD", help="Het rapport (.html, .pdf, .docx, .xlsx, .md, .json), of een map."),
]
RegioformaatOptie = Annotated[
    str | None,
    typer.Option(
        "--formaat",
        metavar="|".join(VAN_RAPPORT),
        autocompletion=aanvullen(VAN_RAPPORT),
        help="De vorm, als --naar een map is of -.",
    ),
]
LandelijkformaatOptie = Annotated[
    str | None,
    typer.Option(
        "--formaat",
        metavar="|".join(VAN_LANDELIJK),
        autocompletion=aanvullen(VAN_LANDELIJK),
        help="De vorm, als --naar een map is of -.",
    ),
]
ReactieOptie = Annotated[
    str | None, typer.Option("--reactie-voor", metavar="DATUM", help="Vóór welke dag een reactie wordt gevraagd.")
]
AllenOptie = Annotated[
    str | None,
    typer.Option(
        "--landelijk", metavar="PAD", help="Alle organisaties, om te zeggen waar deze staat: een map of een matrix."
    ),
]
SoortOptie = Annotated[
    str | None, typer.Option("--soort", metavar="regio|landelijk", help="Voor welk rapport het sjabloon is.")
]


class Rapportopties(NamedTuple):
    """What every report can be asked: what it is to hold, how it is to look, and how it is given.

    `huisstijl` and `sjabloon` are files of somebody's own; the rest is as in an Uitvoer.
    """

    wens: Rapportwens
    als_json: bool
    huisstijl: str | None
    sjabloon: str | None
    forceer: bool
    openen: bool
    stil: bool

    def uitvoer(self, naar: str, formaat: str | None, vormen: Sequence[str], *, map_: bool = False) -> Uitvoer:
        """Return in which form and where; `map_` where that is a folder, of which the name says nothing of a form.

        Raises Gebruiksfout where the options contradict each other.
        """
        vorm = kies_formaat(formaat, als_json=self.als_json, naar=None if map_ else naar, mogelijk=vormen)
        if self.sjabloon is not None and vorm != "docx":
            raise gebruiksfout("G033")
        return Uitvoer(vorm, naar, self.forceer, self.openen, self.stil)


def _rapportopties(
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    als_json: JsonOptie = False,
    peildatum: PeildatumOptie = None,
    vorige: VorigeOptie = None,
    vorige_kader: VorigeKaderOptie = None,
    definitief: DefinitiefOptie = False,
    met_notities: NotitiesOptie = False,
    met_door: DoorOptie = False,
    huisstijl: HuisstijlOptie = None,
    sjabloon: SjabloonOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> Rapportopties:
    """Return what was asked. Raises Gebruiksfout where the options contradict each other."""
    if vorige_kader is not None and vorige is None:
        raise gebruiksfout("G034")
    wens = Rapportwens(
        peildatum=peildag(peildatum),
        kader=kader,
        variant=variant,
        definitief=definitief,
        met_notities=met_notities,
        met_door=met_door,
        vorige=vorige,
        vorige_kader=vorige_kader,
    )
    return Rapportopties(wens, als_json, huisstijl, sjabloon, forceer, openen, stil)


rapporteert = met_opties(_rapportopties, "opties")
"""Give an opdracht the options of every report; it takes them as one value, its parameter `opties`."""


@app.command("regio", cls=Opdracht)
@rapporteert
@kiest
def regio(
    opties: Rapportopties,
    alleen: Selectie,
    bestanden: Bestanden,
    naar: RegioNaarOptie,
    organisatie: OrganisatieOptie = None,
    teksten: TekstenOptie = None,
    formaat: RegioformaatOptie = None,
    reactie_voor: ReactieOptie = None,
    te_midden_van: AllenOptie = None,
) -> int:
    """Maak het rapport over één organisatie, of in een map één over elke organisatie."""
    from toetsing.commands.rapport.rapporteren import regiorapporten

    schrijf = _schrijver(opties, naar, formaat, VAN_RAPPORT)
    reactie_dag = dag_in("--reactie-voor", reactie_voor)
    wens = replace(opties.wens, organisatie=organisatie, alleen=alleen, teksten=teksten)
    wens = replace(wens, reactie_voor=reactie_dag, te_midden_van=te_midden_van)
    if wens.reactie_voor is not None and wens.reactie_voor <= wens.peildatum:
        raise gebruiksfout("G036")
    return _rapporteer(regiorapporten, bestanden, wens, opties, schrijf)


@app.command("landelijk", cls=Opdracht)
@rapporteert
@kiest
def landelijk(
    opties: Rapportopties,
    alleen: Selectie,
    bestanden: Bestanden,
    naar: LandelijkNaarOptie,
    teksten: TekstenOptie = None,
    formaat: LandelijkformaatOptie = None,
) -> int:
    """Maak het ene rapport over alle organisaties: het landelijk beeld, de rangorde en wat afwijkt."""
    from toetsing.commands.rapport.rapporteren import landelijk_rapport

    schrijf = _schrijver(opties, naar, formaat, VAN_LANDELIJK)
    wens = replace(opties.wens, teksten=teksten, alleen=alleen)
    return _rapporteer(landelijk_rapport, bestanden, wens, opties, schrijf)


@app.command("sjablonen", cls=Opdracht)
@antwoordt
def sjablonen(
    uit: Uitvoer,
    soort: SoortOptie = None,
    naar: Annotated[
        str | None, typer.Option("--naar", metavar="MAP", help="Zet hier een kopie neer om te veranderen.")
    ] = None,
) -> int:
    """Noem de sjablonen, en de velden die een sjabloon voor Word mag gebruiken."""
    from toetsing.commands.rapport.sjablonen import kopieer_sjablonen, over_sjablonen

    _eis_soort(soort)
    if naar is None:
        return geef_antwoord(over_sjablonen(soort, vandaag()), uit)
    geschreven, meldingen = kopieer_sjablonen(naar, forceer=uit.forceer)
    gegeven = [*([f"--formaat {uit.vorm}"] if uit.vorm != "tabel" else []), *(["--soort"] if soort else [])]
    if gegeven:
        meldingen = (doet_niets(gegeven, "een map met sjablonen"), *meldingen)
    toon_meldingen(meldingen, stil=uit.stil)
    if geschreven and not uit.stil:
        zeg(f"Geschreven in {naar}: {', '.join(str(pad.relative_to(naar)) for pad in geschreven)}")
    if geschreven and uit.openen:
        typer.launch(naar)
    return afloop(meldingen)


@app.command("sjabloon-controle", cls=Opdracht)
def sjabloon_controle(
    sjabloon: Annotated[str, typer.Argument(metavar="PAD", click_type=TEKST, help="Een sjabloon voor Word (docx).")],
    soort: SoortOptie = None,
    stil: StilOptie = False,
) -> int:
    """Zoek in een eigen sjabloon voor Word naar velden die er niet zijn."""
    from toetsing.commands.rapport.sjablonen import controleer_sjabloon

    _eis_soort(soort)
    controle = controleer_sjabloon(sjabloon, soort)
    toon_meldingen(controle.meldingen, stil=stil)
    if controle.soorten:
        geef_uit(
            f"{sjabloon_zin(controle.soorten, len(controle.velden))}\n",
            naar=None,
            forceer=False,
            openen=False,
            stil=stil,
        )
    return afloop(controle.meldingen)


# -- what they share --------------------------------------------------------------------------------------------------


def _schrijver(
    opties: Rapportopties, naar: str, formaat: str | None, vormen: Sequence[str]
) -> Callable[[Rapportage, Opmaak], Sequence[Melding]]:
    """Return what writes reports to this file or folder. Raises Gebruiksfout where it is neither, or in no form."""
    achtervoegsels = [VORMEN[naam].achtervoegsel for naam in vormen]
    enkel = naar == "-" or Path(naar).suffix.lower() in achtervoegsels
    uit = opties.uitvoer(naar, formaat, vormen, map_=not enkel)
    if enkel:
        return partial(_schrijf_een, uit)
    if Path(naar).suffix and not Path(naar).is_dir():
        raise gebruiksfout("G028", naam=naar, vormen=opsomming(achtervoegsels, "of"))
    if formaat is None and not opties.als_json:
        wat = "is een map" if Path(naar).is_dir() else "heeft geen achtervoegsel en wordt dus een map"
        raise gebruiksfout("G029", naam=naar, wat=wat, vormen=opsomming(vormen, "of"))
    return partial(_schrijf_in_map, uit)


def _eis_soort(soort: str | None) -> None:
    from toetsing.commands.rapport.sjablonen import SOORTEN

    if soort is not None and soort not in SOORTEN:
        raise gebruiksfout("G035", soort=soort, keuze=" of ".join(SOORTEN))


def _eis_een(rapporten: Sequence[Rapport]) -> None:
    """Raise Gebruiksfout where there are more reports than fit in the one file that was asked for."""
    if len(rapporten) == 1:
        return
    from toetsing.commands.rapport.regio.beeld import Regiorapport

    namen = list(dict.fromkeys(een.organisatie for een in rapporten if isinstance(een, Regiorapport)))
    een_map = "Kies met --organisatie NAAM, of geef achter --naar een map, met --formaat."
    doe = een_map if namen[1:] else "Geef één werkmap."
    raise gebruiksfout("G031", aantal=len(rapporten), namen=genoemd(namen, _GENOEMD), doe=doe)


def _rapporteer(
    maak: Callable[..., Rapportage],
    bestanden: Sequence[str],
    wens: Rapportwens,
    opties: Rapportopties,
    schrijf: Callable[[Rapportage, Opmaak], Sequence[Melding]],
) -> int:
    """Make reports and write them, say what there is to know, and return the exit code."""
    from toetsing.pipeline.opmaak import opmaak_van

    opmaak, over_opmaak = opmaak_van(opties.huisstijl, opties.sjabloon, wens.peildatum)
    toon_meldingen(over_opmaak, stil=opties.stil)
    if opmaak is None:
        return afloop(over_opmaak)
    with voortgangsbalk(stil=opties.stil) as voortgang:
        stijl = opmaak.stijl
        wens = replace(wens, blokken=stijl.blokken, colofon=stijl.colofon, plaats=stijl.plaats)
        rapportage = maak(bestanden, wens, voortgang=voortgang)
    toon_meldingen(rapportage.meldingen, stil=opties.stil)
    over_schrijven = schrijf(rapportage, opmaak) if rapportage.rapporten else ()
    if rapportage.rapporten and rapportage.zonder and not opties.stil:
        zeg(rapportage.zonder)
    return afloop([*rapportage.meldingen, *over_schrijven])


def _schrijf_een(uit: Uitvoer, rapportage: Rapportage, opmaak: Opmaak) -> Sequence[Melding]:
    """Write the one report; return what there is to know of it or what went wrong."""
    from toetsing.commands.rapport.schrijven import antwoord_van

    _eis_een(rapportage.rapporten)
    meldingen = geef_vorm(antwoord_van(rapportage.rapporten[0]), uit, lambda: opmaak)
    toon_meldingen(meldingen, stil=uit.stil)
    return meldingen


def _schrijf_in_map(uit: Uitvoer, rapportage: Rapportage, opmaak: Opmaak) -> Sequence[Melding]:
    """Write each report to a file of its own in a folder; return what there is to know or what went wrong."""
    from toetsing.commands.rapport.schrijven import schrijf_rapporten

    map_ = str(uit.naar)
    with voortgangsbalk(stil=uit.stil, wat="rapporten") as voortgang:
        geschreven, meldingen = schrijf_rapporten(
            rapportage, map_, VORMEN[uit.vorm], opmaak, forceer=uit.forceer, voortgang=voortgang
        )
    toon_meldingen(meldingen, stil=uit.stil)
    if geschreven and not uit.stil:
        een = f"Geschreven in {map_}: {geschreven[0].name}"
        zeg(geschreven_zin(str(map_), len(geschreven), RAPPORT) if geschreven[1:] else een)
    if geschreven and uit.openen:
        typer.launch(map_)
    return meldingen
