"""The opdrachten about kaders: lijst, toon and bewijs."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.codes import FOUTE_INVOER, GOED, ONLEESBAAR
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opties import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout

app = typer.Typer(
    cls=Groep, help="Bekijk de toetsingskaders die toetsing kent.", no_args_is_help=True, add_completion=False
)


@app.command("lijst", cls=Opdracht)
def lijst(
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Noem de kaders die bij toetsing horen."""
    from toetsing.commands.kader.toon import toon_kaderlijst

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    return _klaar(toon_kaderlijst(gekozen), naar, forceer=forceer, openen=openen, stil=stil)


@app.command("toon", cls=Opdracht)
def toon(
    kader: Annotated[
        str | None, typer.Argument(metavar="[ID|PAD]", click_type=TEKST, help="Het kader; mag weg als er maar één is.")
    ] = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Toon een kader: normen, verwachtingen, en de beslisregels als zinnen met hun bron."""
    from toetsing.commands.kader.toon import toon_kader
    from toetsing.pipeline.kaders import enige_kader, kader_van

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    gevraagd = kader_van(kader) if kader else enige_kader()
    return _klaar(toon_kader(gevraagd, gekozen), naar, forceer=forceer, openen=openen, stil=stil)


@app.command("bewijs", cls=Opdracht)
def bewijs(
    kader: Annotated[
        str | None, typer.Argument(metavar="[ID|PAD]", click_type=TEKST, help="Het kader; mag weg als er maar één is.")
    ] = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json|markdown", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    tabel: Annotated[
        str | None,
        typer.Option("--tabel", metavar="PAD", help="Schrijf ook de hele waarheidstabel, als csv of xlsx."),
    ] = None,
    criterium: Annotated[
        str | None, typer.Option("--criterium", metavar="NR", help="Alleen dit criterium in de waarheidstabel.")
    ] = None,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Bewijs dat de beslisregels elk geval beslissen, en toon waar dat niet zo is."""
    from toetsing.commands.kader.certificaat import certificaat
    from toetsing.commands.kader.toon import toon_bewijs, waarheidstabel

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json", "markdown"))
    if criterium is not None and tabel is None:
        raise gebruiksfout("G048")
    bewezen, meldingen = certificaat(kader)
    tabelbytes = waarheidstabel(bewezen, tabel, criterium) if tabel is not None else None
    inhoud = toon_bewijs(bewezen, meldingen, gekozen)
    toon_meldingen(meldingen, stil=stil)
    code = _klaar(inhoud, naar, forceer=forceer, openen=openen, stil=stil)
    if tabelbytes is not None and not code:
        code = _klaar(tabelbytes, tabel, forceer=forceer, openen=False, stil=stil)
    return code or (FOUTE_INVOER if bewezen.fouten or any(map(is_fout, meldingen)) else GOED)


def _klaar(inhoud: object, naar: str | None, *, forceer: bool, openen: bool, stil: bool) -> int:
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)  # type: ignore[arg-type]
    toon_meldingen([fout] if fout else [], stil=stil)
    return ONLEESBAAR if fout else GOED
