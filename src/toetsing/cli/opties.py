"""The options that opdrachten share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.aanvullen import kaders_die_passen
from toetsing.cli.nederlands import TEKST
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

Bestanden = Annotated[
    list[str],
    typer.Argument(
        metavar="BESTAND...", click_type=TEKST, help="Werkmappen (xlsx, xlsm, ods, xls, csv) of mappen daarmee."
    ),
]
KaderOptie = Annotated[
    str | None,
    typer.Option(
        "--kader",
        metavar="ID|PAD",
        autocompletion=kaders_die_passen,
        help="Het kader; anders volgt het uit de bestanden.",
    ),
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
AliassenOptie = Annotated[
    str | None, typer.Option("--aliassen", metavar="PAD", help="Een lijst met organisaties en andere namen ervan.")
]
TekstenOptie = Annotated[str | None, typer.Option("--teksten", metavar="PAD", help="Een werkmap met een blad Teksten.")]
VolledigOptie = Annotated[bool, typer.Option("--volledig", help="Er mag geen score of feit open zijn.")]
DetailOptie = Annotated[bool, typer.Option("--detail", help="Toon op het scherm alles; een bestand heeft dat altijd.")]
JsonOptie = Annotated[bool, typer.Option("--json", help="Hetzelfde als --formaat json.")]
NaarOptie = Annotated[
    str | None, typer.Option("--naar", metavar="PAD", help="Schrijf naar dit bestand; - is het scherm.")
]
ForceerOptie = Annotated[bool, typer.Option("--forceer", help="Overschrijf wat er al staat.")]
ScheidingOptie = Annotated[
    str | None,
    typer.Option("--scheiding", metavar=";|,", help="Tussen de kolommen van een csv; bij , een punt voor decimalen."),
]
StilOptie = Annotated[bool, typer.Option("-q", "--stil", help="Meld alleen fouten.")]
OpenOptie = Annotated[bool, typer.Option("--open", help="Open wat er is geschreven.")]


def rij_over(per: str | None, keuzes: Sequence[str]) -> str:
    """Return what a row is about, by `--per`; the first of these where nobody says. Raises Gebruiksfout."""
    gekozen = next((een for een in keuzes if (per or keuzes[0]).casefold() == een), None)
    if gekozen is None:
        raise gebruiksfout("G151", waarde=per, keuze=opsomming(keuzes, "of"), tip=tip(str(per), keuzes))
    return gekozen
