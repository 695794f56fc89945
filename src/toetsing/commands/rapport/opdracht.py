"""The opdrachten rapport: about one organisation, about each, or about all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.antwoord import PeildatumOptie, dag_in, peildag
from toetsing.cli.codes import GOED, afloop
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opties import (
    Bestanden,
    ForceerOptie,
    JsonOptie,
    KaderOptie,
    OpenOptie,
    OrganisatieOptie,
    StilOptie,
    VariantOptie,
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout
from toetsing.formats.vormen import VAN_LANDELIJK, VAN_RAPPORT, VORMEN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.commands.rapport.schrijven import Rapport
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak

app = typer.Typer(
    cls=Groep, help="Maak een rapport om te lezen, te bewaren en te delen.", no_args_is_help=True, add_completion=False
)

DefinitiefOptie = Annotated[
    bool, typer.Option("--definitief", help="Geen concept meer; alle teksten en scores moeten er zijn.")
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
SoortOptie = Annotated[
    str | None, typer.Option("--soort", metavar="regio|landelijk", help="Voor welk rapport het sjabloon is.")
]


@app.command("regio", cls=Opdracht)
def regio(
    bestanden: Bestanden,
    naar: Annotated[
        str,
        typer.Option(
            "--naar",
            metavar="PAD",
            help="Het rapport (.html, .pdf, .docx, .md, .json), of een map voor één per organisatie.",
        ),
    ],
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    formaat: Annotated[
        str | None,
        typer.Option("--formaat", metavar="|".join(VAN_RAPPORT), help="De vorm, als --naar een map is of -."),
    ] = None,
    als_json: JsonOptie = False,
    peildatum: PeildatumOptie = None,
    reactie_voor: Annotated[
        str | None, typer.Option("--reactie-voor", metavar="DATUM", help="Vóór welke dag een reactie wordt gevraagd.")
    ] = None,
    vorige: VorigeOptie = None,
    vorige_kader: VorigeKaderOptie = None,
    definitief: DefinitiefOptie = False,
    huisstijl: HuisstijlOptie = None,
    sjabloon: SjabloonOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak het rapport over één organisatie, of in een map één over elke organisatie."""
    from toetsing.commands.rapport.rapporteren import regiorapporten
    from toetsing.commands.rapport.schrijven import Rapportwens, schrijf_rapporten

    achtervoegsel = Path(naar).suffix
    enkel = naar == "-" or achtervoegsel.lower() in _achtervoegsels()
    formaat = "json" if als_json and formaat is None else formaat
    vorm = _vorm(formaat, naar if enkel else None, VAN_RAPPORT, sjabloon, als_json=als_json)
    if not enkel:
        _eis_map(naar, formaat)
    wens = Rapportwens(
        peildatum=peildag(peildatum),
        reactie_voor=dag_in("--reactie-voor", reactie_voor),
        definitief=definitief,
        vorige=_eis_vorige(vorige, vorige_kader),
        vorige_kader=vorige_kader,
    )
    if wens.reactie_voor is not None and wens.reactie_voor <= wens.peildatum:
        raise gebruiksfout("G036")
    opmaak = _opmaak(huisstijl, sjabloon, wens.peildatum, stil=stil)
    if isinstance(opmaak, int):
        return opmaak
    with voortgangsbalk(stil=stil) as voortgang:
        rapportage = regiorapporten(
            bestanden, wens, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang
        )
    toon_meldingen(rapportage.meldingen, stil=stil)
    if not rapportage.rapporten:
        return afloop(rapportage.meldingen)
    if enkel:
        _eis_een(rapportage.rapporten)
        fouten = _schrijf(rapportage.rapporten[0], naar, vorm, opmaak, forceer=forceer, openen=openen, stil=stil)
        return afloop([*rapportage.meldingen, *fouten])
    with voortgangsbalk(stil=stil, wat="rapporten") as voortgang:
        geschreven, fouten = schrijf_rapporten(
            rapportage, naar, VORMEN[vorm], opmaak, forceer=forceer, voortgang=voortgang
        )
    toon_meldingen(fouten, stil=stil)
    if geschreven and not stil:
        zeg(f"Geschreven in {naar}: {len(geschreven)} {'rapport' if len(geschreven) == 1 else 'rapporten'}.")
    if geschreven and openen:
        typer.launch(naar)
    return afloop([*rapportage.meldingen, *fouten])


@app.command("landelijk", cls=Opdracht)
def landelijk(
    bestanden: Bestanden,
    naar: Annotated[
        str, typer.Option("--naar", metavar="PAD", help="Het rapport (.html, .pdf, .docx, .xlsx, .md, .json).")
    ],
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    teksten: Annotated[
        str | None, typer.Option("--teksten", metavar="PAD", help="Een werkmap met een blad Teksten.")
    ] = None,
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(VAN_LANDELIJK), help="De vorm, als --naar - is.")
    ] = None,
    als_json: JsonOptie = False,
    peildatum: PeildatumOptie = None,
    vorige: VorigeOptie = None,
    vorige_kader: VorigeKaderOptie = None,
    definitief: DefinitiefOptie = False,
    huisstijl: HuisstijlOptie = None,
    sjabloon: SjabloonOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak het ene rapport over alle organisaties: het landelijk beeld, de rangorde en wat afwijkt."""
    from toetsing.commands.rapport.rapporteren import landelijk_rapport
    from toetsing.commands.rapport.schrijven import Rapportwens

    vorm = _vorm(formaat, naar, VAN_LANDELIJK, sjabloon, als_json=als_json)
    wens = Rapportwens(
        peildatum=peildag(peildatum),
        definitief=definitief,
        vorige=_eis_vorige(vorige, vorige_kader),
        vorige_kader=vorige_kader,
    )
    opmaak = _opmaak(huisstijl, sjabloon, wens.peildatum, stil=stil)
    if isinstance(opmaak, int):
        return opmaak
    with voortgangsbalk(stil=stil) as voortgang:
        rapportage = landelijk_rapport(
            bestanden, wens, teksten=teksten, kader=kader, variant=variant, voortgang=voortgang
        )
    toon_meldingen(rapportage.meldingen, stil=stil)
    fouten: Sequence[Melding] = ()
    if rapportage.rapporten:
        fouten = _schrijf(rapportage.rapporten[0], naar, vorm, opmaak, forceer=forceer, openen=openen, stil=stil)
    return afloop([*rapportage.meldingen, *fouten])


@app.command("sjablonen", cls=Opdracht)
def sjablonen(
    soort: SoortOptie = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: Annotated[
        str | None, typer.Option("--naar", metavar="MAP", help="Zet hier een kopie neer om te veranderen.")
    ] = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Noem de sjablonen, en de velden die een sjabloon voor Word mag gebruiken."""
    from toetsing.commands.rapport.sjablonen import kopieer_sjablonen, toon_sjablonen

    _eis_soort(soort)
    vorm = kies_formaat(formaat, als_json=als_json, naar=None, mogelijk=("tabel", "json"))
    if naar is None:
        geef_uit(toon_sjablonen(soort, vorm), naar=None, forceer=False, openen=openen, stil=stil)
        return GOED
    geschreven, meldingen = kopieer_sjablonen(naar, forceer=forceer)
    toon_meldingen(meldingen, stil=stil)
    if geschreven and not stil:
        zeg(f"Geschreven in {naar}: {', '.join(str(pad.relative_to(naar)) for pad in geschreven)}")
    if geschreven and openen:
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
            f"Dit sjabloon kan voor rapport {' en rapport '.join(controle.soorten)}; "
            f"het gebruikt {len(controle.velden)} velden.\n",
            naar=None,
            forceer=False,
            openen=False,
            stil=stil,
        )
    return afloop(controle.meldingen)


# -- what they share --------------------------------------------------------------------------------------------------


def _vorm(formaat: str | None, naar: str | None, vormen: Sequence[str], sjabloon: str | None, *, als_json: bool) -> str:
    vorm = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=vormen)
    if sjabloon is not None and vorm != "docx":
        raise gebruiksfout("G033")
    return vorm


def _achtervoegsels() -> list[str]:
    return [VORMEN[naam].achtervoegsel for naam in VAN_RAPPORT]


def _eis_vorige(vorige: str | None, vorige_kader: str | None) -> str | None:
    if vorige_kader is not None and vorige is None:
        raise gebruiksfout("G034")
    return vorige


def _eis_soort(soort: str | None) -> None:
    from toetsing.commands.rapport.sjablonen import SOORTEN

    if soort is not None and soort not in SOORTEN:
        raise gebruiksfout("G035", soort=soort, keuze=" of ".join(SOORTEN))


def _eis_map(naar: str, formaat: str | None) -> None:
    """Raise Gebruiksfout where the target is no folder, or where nobody said what to put in it."""
    if Path(naar).suffix and not Path(naar).is_dir():
        raise gebruiksfout("G028", naam=naar, vormen=", ".join(_achtervoegsels()))
    if formaat is None:
        raise gebruiksfout("G029", naam=naar, vormen=", ".join(VAN_RAPPORT))


def _eis_een(rapporten: Sequence[Rapport]) -> None:
    """Raise Gebruiksfout where there are more reports than fit in the one file that was asked for."""
    if len(rapporten) == 1:
        return
    namen = list(dict.fromkeys(rapport.omslag.titel for rapport in rapporten))
    genoemd = f"{', '.join(namen[:5])}{', ...' if namen[5:] else ''}"
    een_map = "Kies met --organisatie NAAM, of geef achter --naar een map, met --formaat."
    doe = een_map if namen[1:] else "Geef één werkmap."
    raise gebruiksfout("G031", aantal=len(rapporten), namen=genoemd, doe=doe)


def _opmaak(huisstijl: str | None, sjabloon: str | None, moment: date, *, stil: bool) -> Opmaak | int:
    """Return how the report looks, or the exit code where that cannot be read."""
    from toetsing.pipeline.opmaak import opmaak_van

    opmaak, meldingen = opmaak_van(huisstijl, sjabloon, moment)
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen) if opmaak is None else opmaak


def _schrijf(
    rapport: Rapport,
    naar: str,
    vorm: str,
    opmaak: Opmaak,
    *,
    forceer: bool,
    openen: bool,
    stil: bool,
) -> tuple[Melding, ...]:
    """Write one report, and return what there is to know of it or what went wrong."""
    from toetsing.commands.rapport.schrijven import antwoord_van
    from toetsing.pipeline.meegeleverd import meegeleverd

    inhoud, meldingen = VORMEN[vorm].maak(antwoord_van(rapport), meegeleverd("rapporten"), lambda: opmaak)
    if not any(map(is_fout, meldingen)):
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
        meldingen = (*meldingen, *([fout] if fout is not None else []))
    toon_meldingen(meldingen, stil=stil)
    return meldingen
