"""Makes typer speak Dutch: help texts, usage lines and errors. Nothing of the field is here."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final

from typer.core import TyperCommand, TyperGroup

from toetsing.cli import klik
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.words.lijkt_op import tip, tip_geplakt
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.cli.klik import Command, Context, HelpFormatter

    _Basis = Command
else:
    _Basis = object


class _Tekst(klik.StringParamType):
    """Text, without a type's name in the help."""

    def get_metavar(self, *_: Any, **__: Any) -> str:  # noqa: ANN401 - typer's own signature
        """Return nothing: the name of the argument says enough."""
        return ""


TEKST: Final = _Tekst()


class Verkeerd(klik.UsageError):
    """A command line that cannot be, in words of our own."""

    def __init__(self, code: str, ctx: Context, **waarden: object) -> None:
        self.melding = melding(code, None, **waarden)
        super().__init__(str(self.melding), ctx)


class _Nederlands(_Basis):
    """What a command and a group share: Dutch usage, headings and --help. A mixin beside TyperCommand or TyperGroup."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's own signature
        kwargs["options_metavar"] = "[OPTIES]"
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what was typed; a fault in an option knows afterwards of which opdracht it is."""
        try:
            return super().parse_args(ctx, args)
        except klik.UsageError as fout:
            fout.ctx = fout.ctx or ctx
            raise

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

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what was typed, and say in Dutch what is left over and what stands there more than once."""
        ctx.allow_extra_args = True  # so that typer leaves it to us
        getypt = list(args)
        try:
            rest = super().parse_args(ctx, args)
        except klik.MissingParameter:
            geplakt = next(filter(tip_geplakt, getypt), None)
            if geplakt is None:
                raise
            raise Verkeerd("G005", ctx, extra=schoon(geplakt), tip=tip_geplakt(geplakt)) from None
        if not ctx.resilient_parsing:
            self._eis_elk_een_keer(ctx, getypt)
        if rest and not ctx.resilient_parsing:
            raad = next(filter(None, map(tip_geplakt, rest)), "")
            raise Verkeerd("G005", ctx, extra=" ".join(map(schoon, rest)), tip=raad)
        return rest

    def _eis_elk_een_keer(self, ctx: Context, args: list[str]) -> None:
        """Refuse an option with a value that was given twice: the parser would let the last one win, unsaid."""
        _, _, gegeven = self.make_parser(ctx).parse_args(args=args)
        for param, aantal in Counter(gegeven).items():
            enkel = param.param_type_name == "option" and not getattr(param, "is_flag", False) and not param.multiple
            if aantal > 1 and enkel:
                raise Verkeerd("G009", ctx, optie=param.opts[-1], aantal=aantal)


class Groep(_Nederlands, TyperGroup):
    """A group whose help, usage and suggestions are Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's own signature
        kwargs["subcommand_metavar"] = "OPDRACHT [ARGUMENTEN]..."
        super().__init__(*args, **kwargs)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command, or say in Dutch which one may have been meant."""
        naam = args[0] if args else ""
        if self.get_command(ctx, naam) is None:
            bekend = self.list_commands(ctx)
            raad = (tip_geplakt(naam) or tip(naam, bekend)).lstrip() or f"Kies uit: {', '.join(bekend)}."
            raise Verkeerd("G006", ctx, opdracht=naam, doe=raad)
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


def uitleg_van(fout: klik.ClickException) -> Melding:
    """Return what is wrong with the command line, in Dutch: by what kind of fault it is, never by its text."""
    match fout:
        case Verkeerd(melding=een):
            return een
        case klik.NoSuchOption(option_name=naam, possibilities=mogelijk):
            bedoeld = f"Bedoelde u {' of '.join(sorted(mogelijk))}?" if mogelijk else "Kies een optie uit de hulp."
            return melding("G001", optie=naam, doe=bedoeld)
        case klik.MissingParameter(param=param):
            naam = (getattr(param, "metavar", None) or getattr(param, "name", None) or "een argument").rstrip(".")
            optie = next((optie for optie in getattr(param, "opts", ()) if optie.startswith("--")), "")
            return melding("G002", wat=f"{optie} {naam}" if optie else naam)
        case klik.BadOptionUsage(option_name=naam):
            param = _param(fout, naam)
            if getattr(param, "is_flag", False):
                return melding("G003", optie=naam)
            return melding("G004", optie=naam, voorbeeld=getattr(param, "metavar", None) or "WAARDE")
        case klik.BadParameter(param=klik.Parameter(opts=[*_, naam])):
            return melding("G008", doe=f"Controleer wat er bij {naam} staat.")
        case klik.UsageError(ctx=klik.Context(command=TyperGroup() as groep) as ctx):
            return melding("G007", opdrachten=", ".join(groep.list_commands(ctx)))
        case _:
            return melding("G008", doe="Kijk in de hulp hoe het moet.")


def _param(fout: klik.UsageError, naam: str) -> klik.Parameter | None:
    params = fout.ctx.command.params if fout.ctx is not None else []
    return next((param for param in params if naam in (*param.opts, *param.secondary_opts)), None)


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
