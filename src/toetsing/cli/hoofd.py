"""The command line as a whole: which opdrachten there are, and what every end of a run looks like."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from toetsing.cli import klik
from toetsing.cli.aanvullen import aanvullen
from toetsing.cli.codes import FOUT_GEBRUIK, FOUTE_INVOER, GOED, ONDERBROKEN, ONLEESBAAR, PROGRAMMAFOUT
from toetsing.cli.nederlands import LuieGroep, uitleg_van
from toetsing.cli.uitvoer import PijpDicht, toon_meldingen, zeg
from toetsing.domain.fouten import Gebruiksfout, Kaderfout, gebruiksfout
from toetsing.domain.meldingen import is_onleesbaar, melding
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.files.gelezen import vergeet
from toetsing.readers.files.misgegaan import bestand_van, waar_in_het_programma

if TYPE_CHECKING:
    from collections.abc import Sequence

OPDRACHTEN: Final = {
    "score": "toetsing.commands.score.opdracht:score",
    "controleer": "toetsing.commands.controleer.opdracht:controleer",
    "nieuw": "toetsing.commands.nieuw.opdracht:nieuw",
    "rapport": "toetsing.commands.rapport.opdracht:app",
    "plan": "toetsing.commands.plan.opdracht:plan",
    "wat-als": "toetsing.commands.plan.opdracht:wat_als",
    "hertoets": "toetsing.commands.hertoets.opdracht:hertoets",
    "beoordelaars": "toetsing.commands.beoordelaars.opdracht:beoordelaars",
    "opvolging": "toetsing.commands.opvolging.opdracht:opvolging",
    "vergelijk": "toetsing.commands.vergelijk.opdracht:vergelijk",
    "herreken": "toetsing.commands.herreken.opdracht:herreken",
    "publiceer": "toetsing.commands.publiceer.opdracht:publiceer",
    "verifieer": "toetsing.commands.verifieer.opdracht:verifieer",
    "voorbeeld": "toetsing.commands.voorbeeld.opdracht:voorbeeld",
    "kader": "toetsing.commands.kader.opdracht:app",
    "uitleg": "toetsing.commands.uitleg.opdracht:uitleg",
}
"""Every opdracht with the module and name of its function or group, in the order of the help.

Only the one that is asked for is loaded, so that no opdracht pays for the others.
"""


SHELLS: Final = {
    "bash": ">> ~/.bashrc",
    "zsh": ">> ~/.zshrc",
    "fish": "> ~/.config/fish/completions/toetsing.fish",
    "powershell": ">> $PROFILE",
}
"""What can be made to complete an opdracht, and where each keeps what it needs for that."""
_NAAM: Final = "toetsing"
_AANVULLEN: Final = "_TOETSING_COMPLETE"
"""Where a shell says that it wants to know how what was typed can go on."""


class _Toetsing(LuieGroep):
    opdrachten = OPDRACHTEN


app = typer.Typer(
    name="toetsing",
    cls=_Toetsing,
    help="Van ingevulde werkmappen naar oordelen: voldoende, matig of onvoldoende, met de beslisregel erbij.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _toon_versie(waarde: bool) -> None:
    if waarde:
        from toetsing.domain.programma import VERSIE

        typer.echo(f"toetsing {VERSIE}")
        raise typer.Exit


def _toon_aanvulling(shell: str | None) -> None:
    """Print what makes this shell complete an opdracht with Tab. Nothing of somebody's settings is changed.

    What typer installs by itself rewrites those of zsh, and lets PowerShell run any script.
    """
    if shell is None:
        return
    if shell.casefold() not in SHELLS:
        raise gebruiksfout("G143", waarde=shell, tip=tip(shell, SHELLS))
    typer.echo(_aanvulling_voor(shell.casefold()))
    raise typer.Exit


def _aanvulling_voor(shell: str) -> str:
    """Return what a shell needs, with a last line for people: where it keeps that."""
    script = klik.get_completion_script(prog_name=_NAAM, complete_var=_AANVULLEN, shell=shell)
    waar = f"{_NAAM} --aanvulling {shell} {SHELLS[shell]}"
    return f"{script}\n# Bewaar dit waar {shell} begint, en open een nieuw venster: {waar}"


@app.callback()
def _hoofd(
    versie: Annotated[
        bool,
        typer.Option(
            "--versie", "--version", callback=_toon_versie, is_eager=True, help="Toon de versie van toetsing."
        ),
    ] = False,
    aanvulling: Annotated[
        str | None,
        typer.Option(
            "--aanvulling",
            metavar="|".join(SHELLS),
            callback=_toon_aanvulling,
            is_eager=True,
            autocompletion=aanvullen(SHELLS),
            help="Toon wat deze shell nodig heeft om met Tab aan te vullen; de laatste regel zegt waar het hoort.",
        ),
    ] = None,
) -> None:
    pass


def start(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see the handleiding for what each means).

    130 means that it was broken off, and that nobody said so yet: of a Ctrl-C typer makes no more than that code.
    """
    vergeet()
    try:
        uit = _voer_uit(args)
        sys.stdout.flush()
    except Gebruiksfout as fout:
        zeg(f"Fout: {fout}")
        return FOUT_GEBRUIK
    except Kaderfout as fout:
        toon_meldingen(fout.meldingen, stil=False)
        return ONLEESBAAR if any(map(is_onleesbaar, fout.meldingen)) else FOUTE_INVOER
    except klik.NoArgsIsHelpError as fout:
        fout.show(file=sys.stdout)
        return FOUT_GEBRUIK
    except klik.ClickException as fout:
        zeg(f"Fout: {uitleg_van(fout)}")
        if isinstance(fout, klik.UsageError) and fout.ctx is not None:
            zeg(f"Hulp: {fout.ctx.command_path} --help")
        return FOUT_GEBRUIK
    except typer.Abort:
        return ONDERBROKEN
    except PijpDicht:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOED
    except OSError as fout:
        een = melding("G014", soort=type(fout).__name__)
        zeg(f"Fout: {een}")
        return ONLEESBAAR
    except Exception as fout:  # noqa: BLE001 - the one place where a bug becomes a short text
        _meld_programmafout(fout)
        return PROGRAMMAFOUT
    return uit if isinstance(uit, int) else GOED


def _voer_uit(args: Sequence[str] | None) -> object:
    """Run one command, or say to a shell how what was typed can go on."""
    if _AANVULLEN in os.environ:
        klik.completion_init()
    return typer.main.get_command(app).main(args, prog_name=_NAAM, standalone_mode=False)


def _meld_programmafout(fout: Exception) -> None:
    """Say where it went wrong in the program and in which file, without a word of what stood in it."""
    bestand = bestand_van(fout)
    waarbij = f", bij het bestand {bestand}" if bestand else ""
    een = melding("G015", soort=type(fout).__name__, waar=waar_in_het_programma(fout) + waarbij)
    zeg(f"{een.tekst}\n{een.advies} [{een.code}]")
