"""The opdrachten about kaders: lijst and toon."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing import app as toepassing
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opdrachten import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen

app = typer.Typer(cls=Groep, help="Bekijk de toetsingskaders die toetsing kent.", no_args_is_help=True)


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
    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    kaders = [toepassing.kader_van(id_) for id_ in toepassing.kaders()]
    if gekozen == "json":
        from toetsing.writers.json_uitslag import kaders_als_json

        return _klaar(kaders_als_json(kaders), naar, forceer=forceer, openen=openen, stil=stil)
    from toetsing.weergave.kader import toon_kader
    from toetsing.writers.console import kaders_als_tabel

    tabel = kaders_als_tabel([toon_kader(kader) for kader in kaders])
    return _klaar(tabel, naar, forceer=forceer, openen=openen, stil=stil)


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
    from toetsing.weergave.kader import toon_kader

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    blad = toon_kader(toepassing.kader_van(kader) if kader else toepassing.enige_kader())
    if gekozen == "json":
        from toetsing.writers.json_uitslag import kader_als_json

        return _klaar(kader_als_json(blad), naar, forceer=forceer, openen=openen, stil=stil)
    from toetsing.writers.console import kader_als_tekst

    return _klaar(kader_als_tekst(blad), naar, forceer=forceer, openen=openen, stil=stil)


def _klaar(inhoud: object, naar: str | None, *, forceer: bool, openen: bool, stil: bool) -> int:
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)  # type: ignore[arg-type]
    toon_meldingen([fout] if fout else [], stil=stil)
    return 4 if fout else 0
