"""Makes typer speak Dutch: help texts, usage lines and errors. Nothing of the field is here."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final

from typer._click import exceptions as fouten
from typer._click.types import StringParamType
from typer.core import TyperCommand, TyperGroup

from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

    _Basis = Command
else:
    _Basis = object


class _Tekst(StringParamType):
    """Text, without a type's name in the help."""

    def get_metavar(self, *_: Any, **__: Any) -> str:  # noqa: ANN401 - typer's own signature
        """Return nothing: the name of the argument says enough."""
        return ""


TEKST: Final = _Tekst()


class _Nederlands(_Basis):
    """What a command and a group share: Dutch usage, headings and --help. A mixin beside TyperCommand or TyperGroup."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's own signature
        kwargs["options_metavar"] = "[OPTIES]"
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write "Gebruik: ..."."""
        delen = (deel.strip("{}") for deel in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(delen), prefix="Gebruik: ")

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help with Dutch headings."""
        _nederlandse_koppen()
        super().format_help(ctx, formatter)

    def get_help_option(self, ctx: Context) -> Any:  # noqa: ANN401 - typer's own type
        """Return --help with a Dutch text."""
        return _hulpoptie(super().get_help_option(ctx))


class Opdracht(_Nederlands, TyperCommand):
    """A command whose help and usage are Dutch."""


class Groep(_Nederlands, TyperGroup):
    """A group whose help, usage and suggestions are Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's own signature
        kwargs["subcommand_metavar"] = "OPDRACHT [ARGUMENTEN]..."
        super().__init__(*args, **kwargs)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command, or say in Dutch which one may have been meant."""
        naam = args[0] if args else ""
        if naam and not naam.startswith("-") and self.get_command(ctx, naam) is None:
            bekend = self.list_commands(ctx)
            advies = tip(naam, bekend) or f" Kies uit: {', '.join(bekend)}."
            raise fouten.UsageError(f"De opdracht '{naam}' bestaat niet.{advies}", ctx)
        return super().resolve_command(ctx, args)


class LuieGroep(Groep):
    """A group that loads a command when it is asked for. `opdrachten` holds "module:name" by its own name."""

    opdrachten: ClassVar[Mapping[str, str]]

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's own signature
        """Return the names of the commands, without loading any."""
        return list(self.opdrachten)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - typer's own signature
        """Load a command, or a group of commands."""
        return _opdracht(cmd_name, self.opdrachten[cmd_name]) if cmd_name in self.opdrachten else None


@cache
def _opdracht(naam: str, plek: str) -> Command:
    """Make a command or a group of what stands at "module:name"; it is asked for more than once in a run."""
    import typer

    module, _, wat = plek.partition(":")
    gevonden = getattr(import_module(module), wat)
    if isinstance(gevonden, typer.Typer):
        groep = typer.main.get_command(gevonden)
        groep.name = naam
        return groep
    los = typer.Typer(add_completion=False)
    los.command(naam, cls=Opdracht)(gevonden)
    return typer.main.get_command(los)


def uitleg_van(fout: fouten.ClickException) -> str:
    """Return what is wrong with the command line, in Dutch."""
    match fout:
        case fouten.NoSuchOption(option_name=naam, possibilities=mogelijk):
            bedoeld = f" Bedoelde u {' of '.join(sorted(mogelijk))}?" if mogelijk else ""
            return f"De optie {naam} bestaat niet.{bedoeld}"
        case fouten.MissingParameter(param=param):
            naam = (getattr(param, "metavar", None) or getattr(param, "name", None) or "een argument").rstrip(".")
            optie = next((optie for optie in getattr(param, "opts", ()) if optie.startswith("--")), "")
            return f"Er ontbreekt iets: geef {f'{optie} {naam}' if optie else naam} op."
        case fouten.BadOptionUsage(option_name=naam, message=tekst):
            if "does not take" in tekst:
                return f"Bij de optie {naam} hoort geen waarde."
            return f"Bij de optie {naam} hoort een waarde."
        case _:
            return _uitleg_van_overige(fout)


def _uitleg_van_overige(fout: fouten.ClickException) -> str:
    """Translate by the message itself where typer has no class for it."""
    extra = re.search(r"unexpected extra argument\S* \((.*)\)", fout.message)
    if extra:
        return f"Dit hoort er niet bij: {extra[1]}."
    if fout.message.startswith("Missing command"):
        return "Er ontbreekt een opdracht."
    if isinstance(fout, fouten.UsageError) and fout.message.startswith("De opdracht"):
        return fout.message
    return "Zo is de opdracht niet goed geschreven."


def _hulpoptie(optie: Any) -> Any:  # noqa: ANN401 - typer's own type
    if optie is not None:
        optie.help = "Toon deze hulp."
    return optie


def _nederlandse_koppen() -> None:
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumenten"
    rich_utils.OPTIONS_PANEL_TITLE = "Opties"
    rich_utils.COMMANDS_PANEL_TITLE = "Opdrachten"
    rich_utils.REQUIRED_LONG_STRING = "[verplicht]"
    rich_utils.DEFAULT_STRING = "[standaard: {}]"
