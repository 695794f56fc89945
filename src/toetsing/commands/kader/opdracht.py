"""The opdrachten about kaders: lijst, toon, nieuw, controleer, bewijs, verschil, sql and gevallen."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from toetsing.cli.aanvullen import aanvullen, kaders_die_passen
from toetsing.cli.antwoord import Uitvoer, antwoordt, antwoordt_in_het_kort, geef, geef_antwoord, geef_vorm, vandaag
from toetsing.cli.codes import FOUTE_INVOER, GOED, afloop
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opties import ForceerOptie, NaarOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import toon_meldingen, zeg
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout

app = typer.Typer(
    cls=Groep, help="Bekijk de toetsingskaders die toetsing kent.", no_args_is_help=True, add_completion=False
)

KaderArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID|PAD]",
        click_type=TEKST,
        autocompletion=kaders_die_passen,
        help="Het kader; mag weg zolang u geen eigen kaders hebt.",
    ),
]


@app.command("lijst", cls=Opdracht)
@antwoordt
def lijst(uit: Uitvoer) -> int:
    """Noem de kaders die bij toetsing horen."""
    from toetsing.commands.kader.antwoorden import over_kaders

    return geef_antwoord(over_kaders(vandaag()), uit)


@app.command("toon", cls=Opdracht)
@antwoordt
def toon(uit: Uitvoer, kader: KaderArgument = None) -> int:
    """Toon een kader: normen, verwachtingen, de beslisregels als zinnen met hun bron, en wat rapporten zeggen."""
    from toetsing.commands.kader.antwoorden import over_kader
    from toetsing.pipeline.kaders import kader_van, met_rondes, standaardkader
    from toetsing.pipeline.rapportregels import rapportregels_bij

    gelezen = met_rondes(kader_van(kader) if kader else standaardkader(), kader)
    regels, meldingen = rapportregels_bij(gelezen, kader)
    return geef_antwoord(over_kader(gelezen, regels, vandaag()), uit, ook=meldingen)


@app.command("nieuw", cls=Opdracht)
def nieuw(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", click_type=TEKST, help="De map van het kader; zo gaat het kader heten.")
    ],
    uit: Annotated[
        str | None,
        typer.Option(
            "--uit",
            metavar="ID|PAD",
            autocompletion=kaders_die_passen,
            help="Begin met dit kader: de volgende uitgave ervan, met vervolg_op, en was bij elke verwachting.",
        ),
    ] = None,
    forceer: ForceerOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak een kader om mee te beginnen: met uitleg bij elke lijn, met gevallen, en bewezen."""
    from toetsing.commands.kader.nieuw.beginnen import begin_kader

    begonnen = begin_kader(map_, uit=uit, forceer=forceer)
    for regel in () if stil else (*(f"Geschreven: {pad}" for pad in begonnen.geschreven), *begonnen.daarna):
        zeg(regel)
    toon_meldingen(begonnen.meldingen, stil=stil)
    return afloop(begonnen.meldingen)


@app.command("controleer", cls=Opdracht)
@antwoordt
def controleer(uit: Uitvoer, kader: KaderArgument = None) -> int:
    """Zoek alle fouten in een kader en in de bestanden ernaast, met de lijn waar zij staan."""
    from toetsing.commands.kader.antwoorden import over_controle
    from toetsing.commands.kader.controle.controleren import controleer as controleer_kader
    from toetsing.pipeline.kaders import standaardkader

    controle = controleer_kader(kader or standaardkader().id)
    return geef_antwoord(over_controle(controle, vandaag()), uit) or afloop(controle.meldingen)


@app.command("bewijs", cls=Opdracht)
@antwoordt_in_het_kort
def bewijs(
    uit: Uitvoer,
    kader: KaderArgument = None,
    tabel: Annotated[
        str | None,
        typer.Option("--tabel", metavar="PAD", help="Schrijf ook de hele waarheidstabel, als csv of xlsx."),
    ] = None,
    criterium: Annotated[
        str | None,
        typer.Option(
            "--criterium", metavar="NR", help="Alleen dit criterium in de waarheidstabel; ook 'thema 1' of eindoordeel."
        ),
    ] = None,
    schrijf_gevallen: Annotated[
        bool,
        typer.Option(
            "--schrijf-gevallen",
            help="Zet de gevallen die nog ontbreken in een nieuw bestand in de map gevallen van uw kader.",
        ),
    ] = False,
) -> int:
    """Bewijs dat de beslisregels elk geval beslissen, en toon waar dat niet zo is."""
    from toetsing.commands.kader.antwoorden import over_bewijs
    from toetsing.commands.kader.certificaat import certificaat
    from toetsing.commands.kader.voorgestelde_gevallen import map_van_gevallen, schrijf
    from toetsing.commands.kader.waarheidstabel import waarheidstabel
    from toetsing.pipeline.kaders import standaardkader
    from toetsing.pipeline.opmaak import onze_opmaak

    if criterium is not None and tabel is None:
        raise gebruiksfout("G048")
    uit.ook_naar("--tabel", tabel)
    map_ = map_van_gevallen(kader or standaardkader().id) if schrijf_gevallen else None
    bewezen, meldingen = certificaat(kader)
    inhoud = waarheidstabel(bewezen, tabel, criterium) if tabel is not None else None
    dag = vandaag()
    niet_in_orde = bool(bewezen.fouten) or any(map(is_fout, meldingen))
    geschreven, niet = (None, ()) if map_ is None else schrijf(bewezen, map_, in_orde=not niet_in_orde)
    opmerkingen = niet + geef_vorm(over_bewijs(bewezen, meldingen, dag, geschreven), uit, partial(onze_opmaak, dag))
    if inhoud is not None and not any(map(is_fout, opmerkingen)):
        opmerkingen += geef(inhoud, uit._replace(naar=tabel, openen=False))
    if geschreven is not None and not uit.stil:
        zeg(f"Geschreven: {geschreven}")
    naast = bewezen.kader.opmerkingen if uit.gelezen_als_antwoord else meldingen
    toon_meldingen((*naast, *opmerkingen), stil=uit.stil)
    return afloop(opmerkingen) or (FOUTE_INVOER if niet_in_orde else GOED)


@app.command("verschil", cls=Opdracht)
@antwoordt
def verschil(
    uit: Uitvoer,
    eerst: Annotated[
        str,
        typer.Argument(metavar="ID|PAD", click_type=TEKST, autocompletion=kaders_die_passen, help="Het eerste kader."),
    ],
    daarna: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID|PAD]", click_type=TEKST, autocompletion=kaders_die_passen, help="Het kader ernaast."
        ),
    ] = None,
    met_variant: Annotated[
        str | None,
        typer.Option("--met-variant", metavar="VARIANT", help="In plaats van een kader ernaast: een variant van dit."),
    ] = None,
) -> int:
    """Leg twee kaders naast elkaar: bewijs per criterium welk strenger is, en toon welke teksten anders zijn."""
    from toetsing.commands.kader.antwoorden import over_verschil
    from toetsing.domain.compare.kaderverschil import vergelijk_kaders
    from toetsing.pipeline.kaders import kader_van, met_variant_van

    if (daarna is None) == (met_variant is None):
        raise gebruiksfout("G180" if daarna is None else "G181", kader=eerst)
    een = kader_van(eerst)
    ander = met_variant_van(een, eerst, met_variant) if met_variant is not None else kader_van(str(daarna))
    opmerkingen = tuple(dict.fromkeys((*een.opmerkingen, *ander.opmerkingen)))
    return geef_antwoord(over_verschil(vergelijk_kaders(een, ander), opmerkingen, vandaag()), uit)


@app.command("sql", cls=Opdracht)
def sql(
    kader: KaderArgument = None,
    dialect: Annotated[
        str,
        typer.Option(
            "--dialect",
            metavar="duckdb|sqlite",
            autocompletion=aanvullen(("duckdb", "sqlite")),
            help="Voor welke database de SELECT is.",
        ),
    ] = "duckdb",
    tabel: Annotated[
        str | None, typer.Option("--tabel", metavar="NAAM", help="Hoe de tabel met scores heet; anders scores.")
    ] = None,
    kolommen: Annotated[
        str | None,
        typer.Option(
            "--kolommen",
            metavar="NAAM=KOLOM,...",
            help="Hoe kolommen in de tabel heten, zoals organisatie=gemeente; soort= als zij er niet is.",
        ),
    ] = None,
    breed: Annotated[
        bool, typer.Option("--breed", help="De tabel heeft een rij per toetsing en een kolom per verwachting.")
    ] = False,
    variant: VariantOptie = None,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Schrijf de beslisregels als één SELECT, die in een database beslist zoals toetsing score."""
    from toetsing.commands.kader.selectie import selectie

    gemaakt = selectie(kader, dialect, tabel=tabel, kolommen=kolommen, breed=breed, variant=variant)
    meldingen = (*gemaakt.meldingen, *geef(gemaakt.tekst, Uitvoer("sql", naar, forceer, openen, stil)))
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)


@app.command("gevallen", cls=Opdracht)
@antwoordt
def gevallen(uit: Uitvoer, kader: KaderArgument = None) -> int:
    """Geef gevallen met hun oordeel, om een andere uitvoering van de beslisregels mee na te rekenen."""
    from toetsing.commands.kader.antwoorden import over_gevallen
    from toetsing.commands.kader.certificaat import met_gevallen
    from toetsing.commands.kader.gevallen.verzamelen import proefset

    return geef_antwoord(over_gevallen(proefset(*met_gevallen(kader)), vandaag()), uit)
