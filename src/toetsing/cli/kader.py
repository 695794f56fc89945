"""The opdrachten about kaders: lijst and toon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from toetsing import app as toepassing
from toetsing.cli.nederlands import TEKST, Groep, Opdracht
from toetsing.cli.opdrachten import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from toetsing.domain.bewijs import Certificaat

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
    from toetsing.weergave.bewijs import toon_bewijs

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json", "markdown"))
    certificaat, meldingen = toepassing.certificaat(kader)
    tabelbytes = _waarheidstabel(certificaat, tabel, criterium)
    blad = toon_bewijs(certificaat)
    inhoud: object
    if gekozen == "json":
        from toetsing.writers.json_uitslag import bewijs_als_json

        inhoud = bewijs_als_json(certificaat.kader, blad, meldingen)
    elif gekozen == "markdown":
        from toetsing.writers.markdown import bewijs_als_markdown

        inhoud = bewijs_als_markdown(toepassing.meegeleverd("rapporten"), blad, [str(m) for m in meldingen])
    else:
        from toetsing.writers.console import bewijs_als_tekst

        inhoud = bewijs_als_tekst(blad)
    toon_meldingen(meldingen, stil=stil)
    code = _klaar(inhoud, naar, forceer=forceer, openen=openen, stil=stil)
    if tabelbytes is not None and not code:
        code = _klaar(tabelbytes, tabel, forceer=forceer, openen=False, stil=stil)
    return code or (0 if certificaat.bewezen and not any(map(is_fout, meldingen)) else 1)


def _waarheidstabel(certificaat: Certificaat, naar: str | None, criterium: str | None) -> bytes | None:
    """Make the truth table in the kind the name asks for, or nothing where no name is given."""
    if naar is None:
        if criterium is not None:
            raise toepassing.Gebruiksfout("Gebruik --criterium samen met --tabel PAD.")
        return None
    bekend = [tabel.criterium.nr for tabel in certificaat.tabellen]
    if criterium is not None and criterium not in bekend:
        raise toepassing.Gebruiksfout(f"Van criterium '{criterium}' is geen waarheidstabel. Kies {', '.join(bekend)}.")
    from toetsing.weergave.bewijs import waarheidstabel_als_rijen
    from toetsing.weergave.score import kadernaam

    tabellen = [tabel for tabel in certificaat.tabellen if criterium in (None, tabel.criterium.nr)]
    rijen = list(waarheidstabel_als_rijen(certificaat.kader, tabellen))
    if naar.lower().endswith(".csv"):
        from toetsing.writers.csv_uitslag import als_csv

        return als_csv(rijen)
    if naar.lower().endswith(".xlsx"):
        from toetsing.writers.werkboek import tabel_als_werkboek

        return tabel_als_werkboek(kadernaam(certificaat.kader), rijen)
    raise toepassing.Gebruiksfout(f"De naam '{naar}' eindigt niet op een bekend soort. Kies .csv of .xlsx.")


def _klaar(inhoud: object, naar: str | None, *, forceer: bool, openen: bool, stil: bool) -> int:
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)  # type: ignore[arg-type]
    toon_meldingen([fout] if fout else [], stil=stil)
    return 4 if fout else 0
