"""The opdracht herreken: published beside computed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from toetsing import app as toepassing
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opdrachten import ForceerOptie, JsonOptie, KaderOptie, NaarOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from rich.console import RenderableType

    from toetsing.app import Herrekening
    from toetsing.domain.varianten import Zoekresultaat

_FORMATEN: Final = ("tabel", "json", "markdown")
_FOUTE_INVOER, _ONLEESBAAR = 1, 4


def herreken(
    bestanden: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BESTAND...]",
            click_type=TEKST,
            help="Werkmappen (xlsx, xlsm, ods, xls, csv) of mappen daarmee; zonder bestanden de scores bij het kader.",
        ),
    ] = None,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    gepubliceerd: Annotated[
        str | None,
        typer.Option(
            "--gepubliceerd", metavar="PAD", help="Wat is gepubliceerd; anders gepubliceerd.yaml bij het kader."
        ),
    ] = None,
    varianten: Annotated[
        bool, typer.Option("--varianten", help="Zoek beslisregels die alles geven wat is gepubliceerd.")
    ] = False,
    criterium: Annotated[
        str | None, typer.Option("--criterium", metavar="NR", help="Toon alleen de varianten van dit criterium.")
    ] = None,
    keuze: Annotated[
        str | None,
        typer.Option("--keuze", metavar="N", help="Welke variant --bewaar schrijft; anders de eerste die past."),
    ] = None,
    bewaar: Annotated[
        str | None,
        typer.Option("--bewaar", metavar="PAD", help="Schrijf een variant die past als yaml, voor score --variant."),
    ] = None,
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(_FORMATEN), help="De vorm van de uitkomst.")
    ] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Leg wat is gepubliceerd naast wat uit de scores volgt, en noem elke afwijking."""
    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=_FORMATEN)
    nummer = _keuze(varianten=varianten, variant=variant, criterium=criterium, keuze=keuze, bewaar=bewaar)
    with voortgangsbalk(stil=stil) as voortgang:
        uitkomst = toepassing.herreken(
            bestanden or [],
            kader=kader,
            variant=variant,
            gepubliceerd=gepubliceerd,
            varianten=varianten,
            voortgang=voortgang,
        )
    gelezen = uitkomst.scoring is None or bool(uitkomst.scoring.uitslagen)
    gezocht = _van_criterium(uitkomst, criterium) if criterium is not None and gelezen else None
    te_bewaren = _variant(uitkomst, gezocht, nummer, bewaar) if bewaar is not None and gezocht is not None else None
    fout = None
    if gelezen or gekozen == "json":
        inhoud = _inhoud(uitkomst, gekozen, varianten=varianten, criterium=criterium)
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    if te_bewaren is not None and fout is None:
        fout = geef_uit(te_bewaren, naar=bewaar, forceer=forceer, openen=False, stil=stil)
    toon_meldingen([*uitkomst.meldingen, *([fout] if fout else [])], stil=stil)
    if fout is not None or (uitkomst.scoring is not None and uitkomst.scoring.onleesbaar):
        return _ONLEESBAAR
    return _FOUTE_INVOER if any(map(is_fout, uitkomst.meldingen)) else 0


def _keuze(
    *, varianten: bool, variant: str | None, criterium: str | None, keuze: str | None, bewaar: str | None
) -> int:
    """Return which variant to save, or 1. Raises Gebruiksfout where the options do not go together."""
    for naam, waarde in (("--bewaar PAD", bewaar), ("--keuze N", keuze), ("--criterium NR", criterium)):
        if waarde is not None and not varianten:
            raise toepassing.Gebruiksfout(f"Gebruik {naam} samen met --varianten.")
    if keuze is not None and bewaar is None:
        raise toepassing.Gebruiksfout("Gebruik --keuze N samen met --bewaar PAD.")
    if bewaar is not None:
        if criterium is None:
            raise toepassing.Gebruiksfout("Geef met --criterium NR aan van welk criterium u een variant wilt bewaren.")
        if variant is not None:
            raise toepassing.Gebruiksfout("--bewaar schrijft een variant van het kader zelf. Laat --variant weg.")
        if Path(bewaar).suffix.lower() != ".yaml":
            raise toepassing.Gebruiksfout(f"De naam '{bewaar}' eindigt niet op een bekend soort. Kies .yaml.")
    if keuze is not None and not (keuze.isdecimal() and int(keuze) > 0):
        raise toepassing.Gebruiksfout(f"'{keuze}' is geen nummer van een variant. Kies 1 of hoger.")
    return int(keuze or 1)


def _van_criterium(uitkomst: Herrekening, nr: str) -> Zoekresultaat:
    """Return what the search found for one criterium. Raises Gebruiksfout where it was not searched."""
    bekend = [criterium.nr for criterium in uitkomst.kader.criteria]
    if nr not in bekend:
        raise toepassing.Gebruiksfout(
            f"Criterium '{nr}' staat niet in kader {uitkomst.kader.id}. Kies {', '.join(bekend)}."
        )
    gevonden = next((resultaat for resultaat in uitkomst.gezocht if resultaat.criterium.nr == nr), None)
    if gevonden is None:
        raise toepassing.Gebruiksfout(
            f"Voor criterium {nr} is niet gezocht: daar is niets over gepubliceerd, zijn geen beslisregels of staan "
            "nog scores open."
        )
    return gevonden


def _variant(uitkomst: Herrekening, resultaat: Zoekresultaat, nummer: int, bewaar: str) -> bytes:
    """Return the file of one fitting variant, named after the file. Raises Gebruiksfout where there is none."""
    from toetsing.writers.variant import variant_als_yaml

    passend, nr = resultaat.passend, resultaat.criterium.nr
    if not passend:
        raise toepassing.Gebruiksfout(f"Voor criterium {nr} past geen enkele variant; er is niets om te bewaren.")
    if nummer > len(passend):
        wat = "past 1 variant. Kies 1" if len(passend) == 1 else f"passen {len(passend)} varianten. Kies 1 tot en met"
        raise toepassing.Gebruiksfout(
            f"Keuze {nummer} bestaat niet: voor criterium {nr} {wat}{'' if len(passend) == 1 else f' {len(passend)}'}."
        )
    return variant_als_yaml(uitkomst.kader, passend[nummer - 1], Path(bewaar).stem, len(passend)).encode()


def _inhoud(
    uitkomst: Herrekening, formaat: str, *, varianten: bool, criterium: str | None
) -> str | bytes | RenderableType:
    """Render with the one writer that is asked for; the others are not even imported."""
    scoring = uitkomst.scoring
    if formaat == "json":
        from toetsing.writers.json_uitslag import herrekening_als_json

        kader = uitkomst.kader if scoring is None or scoring.kader is not None else None
        gezocht = [een for een in uitkomst.gezocht if criterium in (None, een.criterium.nr)] if varianten else None
        return herrekening_als_json(kader, uitkomst.bevonden, uitkomst.wijzigingen, gezocht, uitkomst.meldingen)
    from toetsing.weergave.herreken import toon_herrekening, toon_varianten
    from toetsing.weergave.score import voorbehoud

    blad = toon_herrekening(
        uitkomst.kader,
        uitkomst.bevonden,
        uitkomst.wijzigingen,
        toon_varianten(uitkomst.kader, uitkomst.gezocht, criterium) if varianten else None,
        toetsingen=None if scoring is None else len(scoring.uitslagen),
    )
    waarschuwing = voorbehoud(sum(map(is_fout, uitkomst.meldingen)))
    if formaat == "markdown":
        from toetsing.writers.markdown import herrekening_als_markdown

        return herrekening_als_markdown(toepassing.meegeleverd("rapporten"), blad, waarschuwing)
    from rich.console import Group

    from toetsing.writers.console import herrekening_als_tekst

    tekst = herrekening_als_tekst(blad)
    return Group(tekst, "", waarschuwing) if waarschuwing else tekst
