"""Makes docs/naslag.md from the program itself: `make naslag`. A test compares it.

Every command with its options, every form of an answer, and every code with what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from hulp.grond import WORTEL
from toetsing.cli.hoofd import app
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.uitleg.uitleg import GROEPEN
from toetsing.formats.vormen import VAN_ANTWOORD, VAN_LANDELIJK, VAN_RAPPORT, VORMEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.cli.klik import Command, Parameter

NASLAG = WORTEL / "docs" / "naslag.md"
KOP = """# Naslag

Alles wat toetsing kent, om op te zoeken. Deze bladzijde is gemaakt uit het programma zelf. Hoe u iets doet, leest u in
de [handleiding](handleiding.md); hetzelfde als hier staat, zegt `toetsing OPDRACHT --help`, en van een code
`toetsing uitleg T031`.

- [Opdrachten](#opdrachten)
- [Vormen](#vormen)
- [Codes](#codes)
"""
OVER_CODES = """Een melding noemt waar het is, wat er is gevonden en wat mag, en eindigt met een code. De codes die met
een T beginnen, gaan over een toetsing, met een K over een kader, met een B over wat bij het bewijzen is gevonden, met
een H over een huisstijl of sjabloon, en met een G over de opdracht die u gaf."""
ERBIJ = {"Wat u bij de scores schreef": "Deze geeft alleen `toetsing controleer`. Ze veranderen niets aan de oordelen."}
"""What is said of a group as a whole."""


def main() -> None:
    NASLAG.write_text(naslag(), encoding="utf-8")


def naslag() -> str:
    """Return the whole page."""
    return "\n".join([KOP, "## Opdrachten", "", *opdrachten(), *vormen(), *codes()]).rstrip() + "\n"


def opdrachten() -> Iterator[str]:
    """Yield a heading and a table for the program and each of its commands, in the order of the help."""
    for pad, opdracht in alle(("toetsing",), typer.main.get_command(app)):
        yield from (f"### {' '.join(pad)}", "", schoon(opdracht.help or ""), "")
        rijen = [rij for param in opdracht.get_params(typer.Context(opdracht)) if (rij := rij_van(param))]
        yield from ("| keuze | wat |", "|---|---|", *rijen, "")


def alle(pad: tuple[str, ...], opdracht: Command) -> Iterator[tuple[tuple[str, ...], Command]]:
    """Yield a command with its place, and then what is in it."""
    yield pad, opdracht
    if isinstance(opdracht, typer.core.TyperGroup):
        ctx = typer.Context(opdracht)
        for naam in opdracht.list_commands(ctx):
            onder = opdracht.get_command(ctx, naam)
            if onder is not None and not onder.hidden:
                yield from alle((*pad, naam), onder)


def rij_van(param: Parameter) -> str:
    """Return the row of an argument or option, or nothing for one that is not shown."""
    if getattr(param, "hidden", False):
        return ""
    metavar = getattr(param, "metavar", None) or ""
    if param.param_type_name == "argument":
        naam = f"`{metavar or str(param.name).upper()}`"
    else:
        waarde = "" if getattr(param, "is_flag", False) or not metavar else f" {metavar}"
        naam = ", ".join(f"`{optie}{waarde}`" for optie in sorted(param.opts, key=len, reverse=True))
    verplicht = "Verplicht. " if param.required else ""
    return f"| {naam.replace('|', chr(92) + '|')} | {verplicht}{schoon(getattr(param, 'help', None) or '')} |"


def schoon(tekst: str) -> str:
    """Return a text on one line that breaks no table."""
    return " ".join(tekst.split()).replace("|", "\\|")


def vormen() -> Iterator[str]:
    """Yield the table of forms."""
    yield from ("## Vormen", "", "De vorm van een antwoord volgt uit de naam bij `--naar`, of uit `--formaat`.", "")
    yield from (
        "| vorm | naam eindigt op | elk antwoord | rapport regio | rapport landelijk |",
        "|---|---|---|---|---|",
    )
    for naam, vorm in VORMEN.items():
        ook = f" of `{vorm.ook}`" if vorm.ook else ""
        heeft = ("ja" if naam in lijst else "nee" for lijst in (VAN_ANTWOORD, VAN_RAPPORT, VAN_LANDELIJK))
        yield f"| `{naam}`{ook} | `{vorm.achtervoegsel}` | {' | '.join(heeft)} |"
    yield ""


def codes() -> Iterator[str]:
    """Yield a table per group of codes."""
    namen = {een.code: (een.naam, een.ernst.value) for een in Onderzoek}
    yield from ("## Codes", "", OVER_CODES, "")
    for kop, groep in GROEPEN.items():
        bewijs = groep.keys() == namen.keys()
        koppen = ["code", *(["onderzoek", "ernst", "wat het betekent"] if bewijs else ["wat er aan de hand is"])]
        yield from (f"### {kop}", "")
        if kop in ERBIJ:
            yield from (ERBIJ[kop], "")
        yield from (f"| {' | '.join([*koppen, 'wat u doet'])} |", "|---" * (len(koppen) + 1) + "|")
        yield from (f"| {' | '.join([code, *namen.get(code, ()), *delen[:2]])} |" for code, delen in groep.items())
        yield ""


if __name__ == "__main__":
    main()
