"""The opdracht score: per criterium the oordeel, and which demands are not met."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import Uitvoer, antwoordt_in_het_kort, geef_antwoord, vandaag
from toetsing.cli.codes import EIS_NIET_GEHAALD, FOUTE_INVOER, GOED
from toetsing.cli.opties import Bestanden, KaderOptie, OrganisatieOptie, VariantOptie, VolledigOptie, rij_over
from toetsing.cli.uitvoer import voortgangsbalk, zeg
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import NIET_GELEZEN, melding
from toetsing.domain.selectie import Selectie
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.vormen import MET_EEN_TABEL

_PER: Final = ("criterium", "verwachting", "item")
"""What a row of the answer can be about; the first where nobody asks."""
GEGEVENSVORMEN = ("json", "csv", "xlsx")
"""The forms for who counts further: what people put as notes at cells is not in them."""


@antwoordt_in_het_kort
@kiest
def score(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Bestanden,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    uitleg: Annotated[bool, typer.Option("--uitleg", help="Toon elke verwachting met score en cel.")] = False,
    eis: Annotated[
        list[str] | None,
        typer.Option(
            "--eis",
            metavar="OORDEEL",
            help="Elk berekend oordeel op een criterium moet zeker minstens dit zijn; of dat op één plaats: 1.1=V, "
            "'thema 1=V', eindoordeel=V. Mag vaker.",
        ),
    ] = None,
    volledig: VolledigOptie = False,
    per: Annotated[
        str | None,
        typer.Option("--per", metavar="|".join(_PER), help="Waar een rij over gaat; anders een criterium."),
    ] = None,
    streng: Annotated[
        bool, typer.Option("--streng", help="Is er ergens een fout, geef dan helemaal geen uitslag.")
    ] = False,
) -> int:
    """Bepaal per criterium het oordeel, en toon welke beslisregel het bepaalde."""
    from toetsing.commands.score.scoren import antwoord_op
    from toetsing.document.antwoord import GeenAntwoord
    from toetsing.pipeline import scoren
    from toetsing.pipeline.eisen import eisen_in, naast_de_eis, onvervulde_eisen

    over = rij_over(per, _PER)
    per_verwachting = over == _PER[1]
    dubbel = [optie for optie, gegeven in (("--detail", uit.detail), ("--uitleg", uitleg)) if gegeven]
    if over != _PER[0] and dubbel:  # every score or item with its cell is all there is of it
        raise gebruiksfout(
            "G152", per=over, wat="elke score" if per_verwachting else "elk item", opties=opsomming(dubbel)
        )
    with voortgangsbalk(stil=uit.stil) as voortgang:
        scoring = scoren.score(
            bestanden,
            kader=kader,
            variant=variant,
            organisatie=organisatie,
            alleen=alleen,
            met_dossiers=per_verwachting or uitleg,
            met_notities=uitleg and uit.vorm not in GEGEVENSVORMEN,
            voortgang=voortgang,
        )
    eisen = eisen_in(scoring.kader, eis or ())
    onvervuld = onvervulde_eisen(scoring, eisen=eisen, volledig=volledig)
    achterwege = streng and (scoring.foutief or any(een.code in NIET_GELEZEN for een in scoring.meldingen))
    dag = vandaag()
    antwoord = antwoord_op(scoring, dag, uitleg=uitleg, per=over)
    overbodig = (
        *uit.zonder_werking(("json", *MET_EEN_TABEL), uitleg=uitleg),
        *uit.zonder_werking(("json",), per=per),
    )
    code = geef_antwoord(GeenAntwoord(antwoord.meldingen) if achterwege else antwoord, uit, dag=dag, ook=overbodig)
    if achterwege:
        zeg(str(melding("G010")))
    for gezegd in (*onvervuld, *(naast_de_eis(scoring, eisen) if eis and not uit.stil else ())):
        zeg(str(gezegd))
    if achterwege and code == GOED:
        return FOUTE_INVOER
    return EIS_NIET_GEHAALD if code == GOED and onvervuld else code
