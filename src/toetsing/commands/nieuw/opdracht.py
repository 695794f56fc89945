"""The opdracht nieuw: workbooks to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import toon_meldingen, zeg
from toetsing.domain.fouten import gebruiksfout

if TYPE_CHECKING:
    from toetsing.commands.nieuw.nieuwe_werkmap import Meenemen


def nieuw(
    pad: Annotated[str, typer.Argument(metavar="PAD.xlsx", click_type=TEKST, help="Hoe de nieuwe werkmap heet.")],
    kader: Annotated[
        str | None, typer.Option("--kader", metavar="ID|PAD", help="Het kader; mag weg als er maar één is.")
    ] = None,
    variant: VariantOptie = None,
    organisatie: Annotated[
        str | None, typer.Option("--organisatie", metavar="NAAM", help="Wie wordt getoetst; u mag het later invullen.")
    ] = None,
    ronde: Annotated[str | None, typer.Option("--ronde", metavar="NAAM", help="De ronde, bijvoorbeeld 2026.")] = None,
    soort: Annotated[str | None, typer.Option("--soort", metavar="SOORT", help="toezicht of zelfevaluatie.")] = None,
    leeg: Annotated[bool, typer.Option("--leeg", help="Begin leeg; dat gebeurt ook zonder --uit.")] = False,
    uit: Annotated[
        str | None,
        typer.Option("--uit", metavar="VORIGE.xlsx", help="Neem de teksten mee uit een eerdere werkmap; met --ronde."),
    ] = None,
    alleen_minnen: Annotated[
        bool, typer.Option("--alleen-minnen", help="Met --uit: neem elke score over die geen min is.")
    ] = False,
    met_scores: Annotated[
        bool,
        typer.Option("--met-scores", help="Met --uit: blijf in dezelfde ronde en neem alle scores mee die nog passen."),
    ] = False,
    matrix: Annotated[
        bool, typer.Option("--matrix", help="Maak één blad met een rij per organisatie; met --organisaties.")
    ] = False,
    organisaties: Annotated[
        str | None, typer.Option("--organisaties", metavar="LIJST.csv", help="Met --matrix: de namen, één per rij.")
    ] = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak een werkmap om in te vullen, met keuzelijsten en oordelen die meerekenen."""
    from toetsing.commands.nieuw import nieuwe_werkmap
    from toetsing.commands.nieuw.nieuwe_werkmap import Wens, nieuwe_matrix

    _past_bij_elkaar(leeg=leeg, uit=uit, mee=alleen_minnen or met_scores, matrix=matrix, organisaties=organisaties)
    if matrix and organisaties is not None:
        if organisatie is not None or variant is not None:
            raise gebruiksfout("G091")
        geschreven, meldingen = nieuwe_matrix(
            pad, organisaties=organisaties, kader=kader, ronde=ronde, soort=soort, forceer=forceer
        )
    else:
        geschreven, meldingen = nieuwe_werkmap.nieuw(
            pad,
            Wens(organisatie=organisatie, ronde=ronde, soort=soort),
            kader=kader,
            variant=variant,
            uit=uit,
            mee=_mee(alleen_minnen=alleen_minnen, met_scores=met_scores),
            forceer=forceer,
        )
    toon_meldingen(meldingen, stil=stil)
    if geschreven is not None and not stil:
        zeg(f"Geschreven: {pad}")
    if geschreven is not None and openen:
        typer.launch(pad)
    return afloop(meldingen)


def _mee(*, alleen_minnen: bool, met_scores: bool) -> Meenemen:
    from toetsing.commands.nieuw.nieuwe_werkmap import Meenemen

    if alleen_minnen and met_scores:
        raise gebruiksfout("G086")
    if met_scores:
        return Meenemen.SCORES
    return Meenemen.GEEN_MINNEN if alleen_minnen else Meenemen.TEKSTEN


def _past_bij_elkaar(*, leeg: bool, uit: str | None, mee: bool, matrix: bool, organisaties: str | None) -> None:
    """Raise Gebruiksfout where the options do not go together."""
    if uit is not None and (leeg or matrix):
        raise gebruiksfout("G087")
    if mee and uit is None:
        raise gebruiksfout("G088")
    if matrix and organisaties is None:
        raise gebruiksfout("G089")
    if organisaties is not None and not matrix:
        raise gebruiksfout("G090")
