"""The opdrachten score, controleer and voorbeeld."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from toetsing import app as toepassing
from toetsing.cli.nederlands import TEKST
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from rich.console import RenderableType

    from toetsing.app import Scoring
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

_FORMATEN: Final = ("tabel", "json", "csv", "markdown")

Bestanden = Annotated[
    list[str],
    typer.Argument(
        metavar="BESTAND...", click_type=TEKST, help="Werkmappen (xlsx, xlsm, ods, xls, csv) of mappen daarmee."
    ),
]
KaderOptie = Annotated[
    str | None, typer.Option("--kader", metavar="ID|PAD", help="Het kader; anders volgt het uit de bestanden.")
]
VariantOptie = Annotated[
    str | None,
    typer.Option("--variant", metavar="ID|PAD", help="Beslis met een variant van de beslisregels van het kader."),
]
OrganisatieOptie = Annotated[
    str | None,
    typer.Option(
        "--organisatie", metavar="NAAM", help="Alleen deze organisatie; ook de naam voor een bestand dat er geen noemt."
    ),
]
JsonOptie = Annotated[bool, typer.Option("--json", help="Hetzelfde als --formaat json.")]
NaarOptie = Annotated[
    str | None, typer.Option("--naar", metavar="PAD", help="Schrijf naar dit bestand; - is het scherm.")
]
ForceerOptie = Annotated[bool, typer.Option("--forceer", help="Overschrijf wat er al staat.")]
StilOptie = Annotated[bool, typer.Option("-q", "--stil", help="Meld alleen fouten.")]
OpenOptie = Annotated[bool, typer.Option("--open", help="Open wat er is geschreven.")]


def score(
    bestanden: Bestanden,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    detail: Annotated[bool, typer.Option("--detail", help="Toon ook bij meer organisaties elk criterium.")] = False,
    uitleg: Annotated[bool, typer.Option("--uitleg", help="Toon elke verwachting met score en cel.")] = False,
    eis: Annotated[
        str | None,
        typer.Option("--eis", metavar="OORDEEL", help="Elk criterium moet zeker minstens dit oordeel hebben."),
    ] = None,
    volledig: Annotated[bool, typer.Option("--volledig", help="Er mag geen score open zijn.")] = False,
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(_FORMATEN), help="De vorm van de uitslag.")
    ] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Bepaal per criterium het oordeel, en toon welke beslisregel het bepaalde."""
    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=_FORMATEN)
    with voortgangsbalk(stil=stil) as voortgang:
        scoring = toepassing.score(
            bestanden, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang
        )
    fout = None
    onvervuld = toepassing.onvervulde_eisen(scoring, eis=eis, volledig=volledig)
    if scoring.uitslagen or gekozen == "json":
        inhoud = _inhoud(scoring, gekozen, detail=detail, uitleg=uitleg)
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    toon_meldingen([*scoring.meldingen, *([fout] if fout else [])], stil=stil)
    for eis_zin in onvervuld:
        zeg(eis_zin)
    return _einde(scoring, fout, eis_gehaald=not onvervuld)


def controleer(
    bestanden: Bestanden,
    kader: KaderOptie = None,
    organisatie: OrganisatieOptie = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Zoek alle fouten in ingevulde werkmappen, zonder oordelen te tonen."""
    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    with voortgangsbalk(stil=stil) as voortgang:
        scoring = toepassing.score(bestanden, kader=kader, organisatie=organisatie, voortgang=voortgang)
    if gekozen == "json":
        from toetsing.writers.json_uitslag import meldingen_als_json

        inhoud = meldingen_als_json(scoring.bestanden, scoring.meldingen)
    else:
        inhoud = "".join(f"{zin}\n" for zin in _bevindingen(scoring))
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    if fout is not None:
        toon_meldingen([fout], stil=stil)
    return _einde(scoring, fout, eis_gehaald=True)


def voorbeeld(
    map_: Annotated[str, typer.Argument(metavar="MAP", click_type=TEKST, help="Waar de werkmappen komen te staan.")],
    kader: Annotated[
        str | None, typer.Option("--kader", metavar="ID", help="Het kader; mag weg als er maar één is.")
    ] = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Schrijf de scores van 2015 als werkmappen, om mee te oefenen."""
    with voortgangsbalk(stil=stil) as voortgang:
        geschreven, meldingen = toepassing.voorbeeld(map_, kader=kader, forceer=forceer, voortgang=voortgang)
    if geschreven and not stil:
        zeg(f"Geschreven in {map_}: {len(geschreven)} werkmappen.")
    if geschreven and openen:
        typer.launch(map_)
    toon_meldingen(meldingen, stil=stil)
    return _ONLEESBAAR if meldingen else 0


_FOUTE_INVOER, _EIS_NIET_GEHAALD, _ONLEESBAAR = 1, 3, 4


def _einde(scoring: Scoring, schrijffout: Melding | None, *, eis_gehaald: bool) -> int:
    """What cannot be read or written weighs most, then faulty input, then a demand that was not met."""
    if scoring.onleesbaar or schrijffout is not None:
        return _ONLEESBAAR
    if scoring.foutief:
        return _FOUTE_INVOER
    return 0 if eis_gehaald else _EIS_NIET_GEHAALD


def _bevindingen(scoring: Scoring) -> list[str]:
    zinnen = [str(melding) for melding in scoring.meldingen]
    goed = len(scoring.uitslagen)
    wat = "1 toetsing is" if goed == 1 else f"{goed} toetsingen zijn"
    return [*zinnen, f"{wat} goed ingevuld; {len(zinnen) or 'geen'} melding{'' if len(zinnen) == 1 else 'en'}."]


def _inhoud(scoring: Scoring, formaat: str, *, detail: bool, uitleg: bool) -> str | bytes | RenderableType:
    """Render with the one writer that is asked for; the others are not even imported."""
    if formaat == "json":
        from toetsing.writers.json_uitslag import uitslag_als_json

        return uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen)
    assert scoring.kader is not None
    if formaat == "csv":
        from toetsing.writers.csv_uitslag import uitslag_als_csv

        return uitslag_als_csv(scoring.kader, scoring.uitslagen)
    return _leesbaar(scoring, scoring.kader, formaat, detail=detail, uitleg=uitleg)


def _leesbaar(scoring: Scoring, kader: Kader, formaat: str, *, detail: bool, uitleg: bool) -> str | RenderableType:
    from toetsing.weergave.overzicht import toon_overzicht
    from toetsing.weergave.score import toon_toetsing, voorbehoud

    waarschuwing = voorbehoud(sum(map(is_fout, scoring.meldingen)))
    veel = len(scoring.uitslagen) > 1
    overzicht = toon_overzicht(kader, scoring.uitslagen) if veel else None
    bladen = [toon_toetsing(kader, uitslag) for uitslag in scoring.uitslagen] if detail or uitleg or not veel else []
    if formaat == "markdown":
        from toetsing.writers.markdown import score_als_markdown

        return score_als_markdown(toepassing.meegeleverd("rapporten"), overzicht, bladen, waarschuwing, uitleg=uitleg)
    from rich.console import Group

    from toetsing.writers.console import overzicht_als_tabel, toetsing_als_tabel

    delen: list[RenderableType] = [*([overzicht_als_tabel(overzicht)] if overzicht else [])]
    for blad in bladen:
        delen += ["", toetsing_als_tabel(blad, uitleg=uitleg)] if delen else [toetsing_als_tabel(blad, uitleg=uitleg)]
    if waarschuwing:
        delen += ["", waarschuwing]
    return Group(*delen)
