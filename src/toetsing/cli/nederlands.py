"""Makes typer speak Dutch: help texts, usage lines and errors. Nothing of the field is here."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final

from typer.core import TyperArgument, TyperCommand, TyperGroup

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
_HULP: Final = ("-h", "--help")
_KORT: Final = len("-q")
_GENOEG: Final = 3
"""So many letters of the beginning of an option say which was meant."""
_LIJKT: Final = 0.75
"""How much of a name must be the same to ask whether it was meant; less gives options that mean something else."""


class Verkeerd(klik.UsageError):
    """A command line that cannot be, in words of our own."""

    def __init__(self, code: str, ctx: Context, **waarden: object) -> None:
        self.melding = melding(code, None, **waarden)
        super().__init__(str(self.melding), ctx)


class _Nederlands(_Basis):
    """What a command and a group share: Dutch usage and help, with examples. A mixin beside TyperCommand or TyperGroup.

    The help is written without boxes: in a box of 80 signs options and what they take are broken in the middle.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's own signature
        kwargs["options_metavar"] = "[OPTIES]"
        kwargs["rich_markup_mode"] = None
        kwargs["context_settings"] = {**(kwargs.get("context_settings") or {}), "help_option_names": [*_HULP]}
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

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what one may type, under Dutch headings."""
        params = [param for param in self.get_params(ctx) if not getattr(param, "hidden", False)]
        argumenten = [(str(param.metavar), _hulp_bij(param)) for param in params if isinstance(param, TyperArgument)]
        opties = [(_optie(param, ctx), _hulp_bij(param)) for param in params if not isinstance(param, TyperArgument)]
        for kop, rijen in (("Argumenten", argumenten), ("Opties", opties), ("Opdrachten", self._onder(ctx))):
            if rijen:
                with formatter.section(kop):
                    formatter.write_dl(rijen)

    def _onder(self, ctx: Context) -> list[tuple[str, str]]:  # noqa: ARG002 - of a group
        """Return what stands below this, with what it does."""
        return []

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples: what one types, and below it what for."""
        from toetsing.cli.voorbeelden import VOORBEELDEN

        _, _, naam = ctx.command_path.partition(" ")
        with formatter.section("Voorbeelden"):
            for regel, waarvoor in VOORBEELDEN[naam]:
                formatter.write(f"{'':{formatter.current_indent}}{regel}\n")
                with formatter.indentation():
                    formatter.write_text(waarvoor)

    def get_help_option_names(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's own signature
        """Return by which names one asks for the help, always in this order."""
        return [*_HULP]

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

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what one may type; a group of typer writes its commands by itself, and here they are among it."""
        _Nederlands.format_options(self, ctx, formatter)

    def _onder(self, ctx: Context) -> list[tuple[str, str]]:
        commandos = ((naam, self.get_command(ctx, naam)) for naam in self.list_commands(ctx))
        return [(naam, _eerste_zin(een.help or "")) for naam, een in commandos if een is not None]

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
        case klik.NoSuchOption(option_name=naam):
            mogelijk = _lijkende_opties(fout, naam)
            bedoeld = f"Bedoelde u {' of '.join(mogelijk)}?" if mogelijk else "Kies een optie uit de hulp."
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
        case klik.BadParameter(param=klik.Parameter(opts=[*_, naam]) as param):
            return melding("G008", doe=_wat_mag(naam, param))
        case klik.UsageError(ctx=klik.Context(command=TyperGroup() as groep) as ctx):
            return melding("G007", opdrachten=", ".join(groep.list_commands(ctx)))
        case _:
            return melding("G008", doe="Kijk in de hulp hoe het moet.")


def _wat_mag(naam: str, param: klik.Parameter) -> str:
    """Return what one may type behind an option."""
    match param.type:
        case klik.IntRange(min=van, max=tot):
            return f"Bij {naam} hoort een heel getal van {van} tot en met {tot} ({str(param.metavar).lower()})."
        case klik.IntParamType():
            return f"Bij {naam} hoort een heel getal ({str(param.metavar).lower()})."
        case _:
            return f"Controleer wat er bij {naam} staat."


def _param(fout: klik.UsageError, naam: str) -> klik.Parameter | None:
    params = fout.ctx.command.params if fout.ctx is not None else []
    return next((param for param in params if naam in (*param.opts, *param.secondary_opts)), None)


def _lijkende_opties(fout: klik.UsageError, getypt: str) -> list[str]:
    """Return the options of this very opdracht that begin as what was typed, or look much like it."""
    from difflib import get_close_matches  # only a faulty command line pays for it

    kaal = getypt.strip("-").casefold()
    namen = {
        optie.strip("-"): optie
        for param in (fout.ctx.command.get_params(fout.ctx) if fout.ctx is not None else ())
        for optie in param.opts
        if optie.startswith("--")
    }
    begint = [naam for naam in namen if naam.startswith(kaal)] if len(kaal) >= _GENOEG else []
    return sorted(namen[naam] for naam in begint or get_close_matches(kaal, namen, n=2, cutoff=_LIJKT))


def _optie(param: klik.Parameter, ctx: Context) -> str:
    """Return "-q, --stil" or "--kader ID|PAD": the short name first, and what it takes."""
    namen = ", ".join(sorted(param.opts, key=len) if len(param.opts[0]) == _KORT else param.opts)
    return namen if getattr(param, "is_flag", False) else f"{namen} {param.make_metavar(ctx=ctx)}"


def _hulp_bij(param: klik.Parameter) -> str:
    return f"{getattr(param, 'help', None) or ''}{' [verplicht]' if param.required else ''}"


def _eerste_zin(hulp: str) -> str:
    return hulp.partition("\n\n")[0].replace("\n", " ")


def _hulpoptie(optie: Any) -> Any:  # noqa: ANN401 - typer's own type
    if optie is not None:
        optie.help = "Toon deze hulp."
    return optie
