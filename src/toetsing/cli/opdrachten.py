"""The opdrachten score, controleer and voorbeeld."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from toetsing import app as toepassing
from toetsing.cli.codes import EIS_NIET_GEHAALD, FOUTE_INVOER, GOED, ONLEESBAAR
from toetsing.cli.nederlands import TEKST
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from toetsing.app import Scoring
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
    streng: Annotated[
        bool, typer.Option("--streng", help="Is er ergens een fout, geef dan helemaal geen uitslag.")
    ] = False,
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
    achterwege = streng and scoring.foutief
    inhoud = None if achterwege else toepassing.toon_score(scoring, gekozen, detail=detail, uitleg=uitleg)
    if inhoud is not None:
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    toon_meldingen([*scoring.meldingen, *([fout] if fout else [])], stil=stil)
    if achterwege:
        zeg("Er is geen uitslag: met --streng mag er nergens een fout zijn.")
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
    schrijf_terug: Annotated[
        bool, typer.Option("--schrijf-terug", help="Maak naast elk bestand een kopie met de meldingen bij de cellen.")
    ] = False,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Zoek alle fouten in ingevulde werkmappen, zonder oordelen te tonen."""
    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    with voortgangsbalk(stil=stil) as voortgang:
        scoring = toepassing.score(bestanden, kader=kader, organisatie=organisatie, grondig=True, voortgang=voortgang)
    inhoud = toepassing.toon_controle(scoring, gekozen)
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen and not schrijf_terug, stil=stil)
    opmerkingen = [fout] if fout is not None else []
    if schrijf_terug:
        opmerkingen += _schrijf_terug(scoring, forceer=forceer, openen=openen, stil=stil)
    if opmerkingen:
        toon_meldingen(opmerkingen, stil=stil)
    return _einde(scoring, next(filter(is_fout, opmerkingen), None), eis_gehaald=True)


def _schrijf_terug(scoring: Scoring, *, forceer: bool, openen: bool, stil: bool) -> tuple[Melding, ...]:
    """Write the copies and name them; one copy can be opened. Returns what went wrong."""
    with voortgangsbalk(stil=stil) as voortgang:
        terug = toepassing.schrijf_terug(scoring, forceer=forceer, voortgang=voortgang)
    if not stil:
        for pad in terug.geschreven:
            zeg(f"Geschreven: {pad}")
        for zin in terug.toelichting:
            zeg(zin)
    if openen and len(terug.geschreven) == 1:
        typer.launch(str(terug.geschreven[0]))
    return terug.meldingen


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
    return ONLEESBAAR if meldingen else GOED


def _einde(scoring: Scoring, schrijffout: Melding | None, *, eis_gehaald: bool) -> int:
    """What cannot be read or written weighs most, then faulty input, then a demand that was not met."""
    if scoring.onleesbaar or schrijffout is not None:
        return ONLEESBAAR
    if scoring.foutief:
        return FOUTE_INVOER
    return GOED if eis_gehaald else EIS_NIET_GEHAALD
