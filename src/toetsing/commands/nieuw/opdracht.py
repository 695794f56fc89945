"""The opdracht nieuw: workbooks to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding

if TYPE_CHECKING:
    from toetsing.commands.nieuw.ronde import Ronde, Rondewens
    from toetsing.commands.nieuw.wens import Meenemen


def nieuw(
    pad: Annotated[
        str,
        typer.Argument(
            metavar="PAD.xlsx|MAP",
            click_type=TEKST,
            help="Hoe de nieuwe werkmap heet, of de map voor een werkmap per organisatie.",
        ),
    ],
    kader: Annotated[
        str | None,
        typer.Option("--kader", metavar="ID|PAD", help="Het kader; mag weg zolang u geen eigen kaders hebt."),
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
        typer.Option(
            "--uit",
            metavar="VORIGE.xlsx|MAP",
            help="Neem de teksten mee uit een eerdere werkmap, of voor een map uit die van elk; met --ronde.",
        ),
    ] = None,
    alleen_minnen: Annotated[
        bool, typer.Option("--alleen-minnen", help="Met --uit: neem elke score over die geen min is.")
    ] = False,
    met_scores: Annotated[
        bool,
        typer.Option("--met-scores", help="Met --uit: blijf in dezelfde ronde en neem alle scores mee die nog passen."),
    ] = False,
    laagste: Annotated[
        int | None,
        typer.Option(
            "--laagste", metavar="AANTAL", help="Met --uit: alleen zoveel organisaties, die het laagst staan."
        ),
    ] = None,
    organisaties: Annotated[
        str | None,
        typer.Option("--organisaties", metavar="LIJST.csv", help="De namen, één per rij; voor een map of matrix."),
    ] = None,
    matrix: Annotated[
        bool, typer.Option("--matrix", help="Maak één blad met een rij per organisatie; met --organisaties.")
    ] = False,
    teksten: Annotated[
        str | None,
        typer.Option("--teksten", metavar="PAD", help="Een werkmap met een blad Teksten; die staan er dan in."),
    ] = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak een werkmap om in te vullen, met keuzelijsten en oordelen die meerekenen, of een map vol voor een ronde."""
    from toetsing.commands.nieuw.wens import Wens

    _past_bij_elkaar(leeg=leeg, uit=uit, mee=alleen_minnen or met_scores, matrix=matrix, organisaties=organisaties)
    mee = _mee(alleen_minnen=alleen_minnen, met_scores=met_scores)
    wens = Wens(organisatie=organisatie, ronde=ronde, soort=soort)
    if matrix or Path(pad).suffix.lower() == ".xlsx":
        from toetsing.commands.nieuw.nieuwe_werkmap import nieuw as nieuwe_werkmap
        from toetsing.commands.nieuw.nieuwe_werkmap import nieuwe_matrix

        if laagste is not None:
            raise gebruiksfout("G092")
        if organisaties is None:
            geschreven, meldingen = nieuwe_werkmap(
                pad, wens, kader=kader, variant=variant, uit=uit, mee=mee, teksten=teksten, forceer=forceer
            )
        else:
            _past_bij_matrix(pad, matrix=matrix, organisatie=organisatie, variant=variant, teksten=teksten)
            geschreven, meldingen = nieuwe_matrix(
                pad, organisaties=organisaties, kader=kader, ronde=ronde, soort=soort, forceer=forceer
            )
        toon_meldingen(meldingen, stil=stil)
        if geschreven is not None and not stil:
            zeg(f"Geschreven: {pad}")
        if geschreven is not None and openen:
            typer.launch(pad)
        return afloop(meldingen)
    from toetsing.commands.nieuw.ronde import Rondewens

    _past_bij_map(pad, uit=uit, organisatie=organisatie, organisaties=organisaties, laagste=laagste)
    rondewens = Rondewens(
        wens=wens,
        kader=kader,
        variant=variant,
        organisaties=organisaties,
        uit=uit,
        laagste=laagste,
        mee=mee,
        teksten=teksten,
    )
    return _maak_ronde(pad, rondewens, forceer=forceer, openen=openen, stil=stil)


def _maak_ronde(map_: str, wens: Rondewens, *, forceer: bool, openen: bool, stil: bool) -> int:
    """Make a folder of workbooks, say what there is to know, and return the exit code."""
    from toetsing.commands.nieuw.ronde import bereid_voor

    with voortgangsbalk(stil=stil) as voortgang:
        ronde = bereid_voor(map_, wens, forceer=forceer, voortgang=voortgang)
    toon_meldingen(ronde.meldingen, stil=stil)
    for zin in () if stil else ronde.zinnen:
        zeg(zin)
    geschreven, fouten = _schrijf(map_, ronde, forceer=forceer, stil=stil)
    toon_meldingen(fouten, stil=stil)
    if geschreven and not stil:
        from toetsing.document.zinnen import geschreven_zin
        from toetsing.domain.words.telwoorden import WERKMAP

        zeg(geschreven_zin(map_, geschreven, WERKMAP))
    if geschreven and openen:
        typer.launch(map_)
    return afloop((*ronde.meldingen, *fouten))


def _schrijf(map_: str, ronde: Ronde, *, forceer: bool, stil: bool) -> tuple[int, tuple[Melding, ...]]:
    """Write the workbooks; return how many stand there, and what went wrong. Who breaks it off is told the first."""
    from toetsing.commands.nieuw.ronde import schrijf

    geschreven, fouten = 0, []
    try:
        with voortgangsbalk(stil=stil, wat="werkmappen") as voortgang:
            for een in schrijf(map_, ronde, forceer=forceer, voortgang=voortgang) if ronde.werkmappen else ():
                if isinstance(een, Melding):
                    fouten.append(een)
                else:
                    geschreven += 1
    except KeyboardInterrupt:
        zeg(str(melding("G148", geschreven=geschreven, geheel=len(ronde.werkmappen), map=map_)))
        raise
    return geschreven, tuple(fouten)


def _mee(*, alleen_minnen: bool, met_scores: bool) -> Meenemen:
    from toetsing.commands.nieuw.wens import Meenemen

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


def _past_bij_matrix(
    pad: str, *, matrix: bool, organisatie: str | None, variant: str | None, teksten: str | None
) -> None:
    """Raise Gebruiksfout where a list was given with one workbook that is no matrix, or with what is not for one."""
    if not matrix:
        raise gebruiksfout("G090", pad=pad)
    gegeven = {"--organisatie": organisatie, "--variant": variant, "--teksten": teksten}
    te_veel = [optie for optie, waarde in gegeven.items() if waarde is not None]
    if te_veel:
        from toetsing.domain.words.woorden import opsomming

        raise gebruiksfout("G091", opties=opsomming(te_veel))


def _past_bij_map(
    pad: str, *, uit: str | None, organisatie: str | None, organisaties: str | None, laagste: int | None
) -> None:
    """Raise Gebruiksfout where the options do not go with a folder, or nobody says for whom it is."""
    if laagste is not None and uit is None:
        raise gebruiksfout("G092")
    if uit is None and organisaties is None:
        raise gebruiksfout("G098", naam=pad)
    if Path(pad).suffix and not Path(pad).is_dir():
        raise gebruiksfout("G099", naam=pad)
    if laagste is not None and organisaties is not None:
        raise gebruiksfout("G093")
    if organisatie is not None:
        raise gebruiksfout("G094", pad=pad, optie="--organisatie")
