"""How every opdracht answers: the options it has for that, and giving the answer in the form that is asked for."""

from __future__ import annotations

import sys
from datetime import date, datetime
from functools import partial, wraps
from inspect import signature
from os.path import realpath
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

import typer

from toetsing.cli.aanvullen import aanvullen
from toetsing.cli.codes import EIS_NIET_GEHAALD, GOED, afloop
from toetsing.cli.opties import (
    DetailOptie,
    ForceerOptie,
    JsonOptie,
    NaarOptie,
    OpenOptie,
    ScheidingOptie,
    StilOptie,
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.vormen import MET_EEN_TABEL, SCHEIDINGEN, VAN_ANTWOORD, VORMEN

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from toetsing.document.antwoord import Antwoord, GeenAntwoord
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak

FormaatOptie = Annotated[
    str | None,
    typer.Option(
        "--formaat",
        metavar="|".join(VAN_ANTWOORD),
        autocompletion=aanvullen(VAN_ANTWOORD),
        help="De vorm van het antwoord.",
    ),
]
PeildatumOptie = Annotated[
    str | None, typer.Option("--peildatum", metavar="DATUM", help="De dag waarover het gaat; anders vandaag.")
]


class Uitvoer(NamedTuple):
    """In which form an answer is given, and where: on the screen, or in the file `naar`.

    `forceer` overwrites what stands there, `openen` opens it afterwards, `stil` leaves out what is not wrong,
    `scheiding` stands between the columns of a csv where that was asked for, and `detail` asks for the whole answer
    where a terminal would get the short of it.
    """

    vorm: str
    naar: str | None
    forceer: bool
    openen: bool
    stil: bool
    scheiding: str | None = None
    detail: bool = False

    @property
    def op_terminal(self) -> bool:
        """Whether somebody reads the answer as it is printed."""
        return self.vorm == VAN_ANTWOORD[0] and self.naar in (None, "-") and sys.stdout.isatty()

    @property
    def gelezen_als_antwoord(self) -> bool:
        """Whether the whole answer comes on stdout to be read: what stands in it need not be said beside it."""
        return self.vorm in (VAN_ANTWOORD[0], "markdown") and self.naar in (None, "-")

    def ook_naar(self, optie: str, pad: str | None) -> None:
        """Raise Gebruiksfout where what an option writes besides would come in the place of the answer."""
        if None not in (pad, self.naar) and self.naar != "-" and realpath(str(pad)) == realpath(str(self.naar)):
            raise gebruiksfout("G030", naam=self.naar, optie=optie)

    def zonder_werking(self, vormen: tuple[str, ...], **opties: object) -> tuple[Melding, ...]:
        """Say of options that were given, by name, that they change nothing in this form, where it is one of these."""
        gegeven = [f"--{naam.replace('_', '-')}" for naam, waarde in opties.items() if waarde]
        if self.vorm not in vormen or not gegeven:
            return ()
        return (doet_niets(gegeven, f"de vorm {self.vorm}"),)

    def detail_zonder_werking(self) -> tuple[Melding, ...]:
        """Say that nothing is left out where nobody gets the short answer."""
        if not self.detail or self.op_terminal:
            return ()
        vorm = f"{self.vorm} buiten het scherm" if self.vorm == VAN_ANTWOORD[0] else self.vorm
        return (doet_niets(["--detail"], f"de vorm {vorm}"),)


def doet_niets(opties: Sequence[str], vorm: str) -> Melding:
    """Say that these options change nothing in a form."""
    return melding("T144", vorm=vorm, doet="doet" if len(opties) == 1 else "doen", opties=opsomming(opties))


def _opties(
    formaat: FormaatOptie = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
    scheiding: ScheidingOptie = None,
    detail: DetailOptie = False,
) -> Uitvoer:
    """Return how to answer. Raises Gebruiksfout where the options contradict each other or cannot be."""
    vorm = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=VAN_ANTWOORD)
    if scheiding not in (None, *SCHEIDINGEN):
        raise gebruiksfout("G153", waarde=scheiding)
    return Uitvoer(vorm, naar, forceer, openen, stil, scheiding, detail)


def met_opties(
    opties: Callable[..., object], als: str, *, behalve: Collection[str] = ()
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give an opdracht the options of a function; it takes what that makes of them as one value, under this name.

    One that it has itself is its own: there `--naar`, for instance, says something else than where the answer goes.
    Those of `behalve` it does not get.
    """
    van_de_functie = signature(opties, eval_str=True).parameters

    def breid_uit(opdracht: Callable[..., int]) -> Callable[..., int]:
        eigen = signature(opdracht, eval_str=True)
        erbij = {naam: param for naam, param in van_de_functie.items() if naam not in {*eigen.parameters, *behalve}}

        @wraps(opdracht)
        def opdracht_met_opties(**waarden: Any) -> int:  # noqa: ANN401 - whatever the opdracht takes
            waarde = opties(**{naam: waarden.pop(naam) for naam in erbij})
            return opdracht(**waarden, **{als: waarde})

        andere = [param for naam, param in eigen.parameters.items() if naam != als]
        samen = eigen.replace(parameters=[*andere, *erbij.values()])
        opdracht_met_opties.__signature__ = samen  # type: ignore[attr-defined]
        return opdracht_met_opties

    return breid_uit


antwoordt: Final = met_opties(_opties, "uit", behalve=("detail",))
"""Give an opdracht the options of every answer; it takes them as one Uitvoer, its parameter `uit`."""
antwoordt_in_het_kort: Final = met_opties(_opties, "uit")
"""The same for an opdracht of which a terminal gets the short answer, unless somebody asks for the whole."""


def geef_antwoord(
    antwoord: Antwoord | GeenAntwoord, uit: Uitvoer, *, dag: date | None = None, ook: tuple[Melding, ...] = ()
) -> int:
    """Print the answer or write it to a file, say what there is to know, and return the exit code.

    Files say that they are of this day, else of today. `ook` are meldingen about the opdracht itself.
    """
    from toetsing.document.antwoord import Antwoord

    meldingen = (*ook, *antwoord.meldingen)
    if isinstance(antwoord, Antwoord):
        meldingen += geef_vorm(antwoord, uit, partial(_onze_opmaak, dag or vandaag()))
    elif uit.vorm == "json" and antwoord.als_json is not None:
        meldingen += geef(antwoord.als_json(), uit)
    toon_meldingen(meldingen, stil=uit.stil)
    code = afloop(meldingen)
    return EIS_NIET_GEHAALD if code == GOED and isinstance(antwoord, Antwoord) and not antwoord.voldoet else code


def _onze_opmaak(dag: date) -> Opmaak:
    from toetsing.pipeline.opmaak import onze_opmaak  # only a form that has a look pays for it

    return onze_opmaak(dag)


def geef_vorm(antwoord: Antwoord, uit: Uitvoer, opmaak: Callable[[], Opmaak]) -> tuple[Melding, ...]:
    """Give an answer in its form, looking like this; return what there is to say of it, and whether that failed."""
    from toetsing.pipeline.meegeleverd import meegeleverd

    if uit.op_terminal and not uit.detail:
        from toetsing.document.kort import in_het_kort

        heel = antwoord.document
        antwoord = antwoord._replace(document=lambda: in_het_kort(heel()))
    gescheiden = uit.scheiding is not None and uit.vorm in MET_EEN_TABEL
    opties = {"scheiding": uit.scheiding} if gescheiden else {}
    inhoud, opmerkingen = VORMEN[uit.vorm].maak(antwoord, meegeleverd("rapporten"), opmaak, **opties)
    if not gescheiden:
        opmerkingen = (*uit.zonder_werking((uit.vorm,), scheiding=uit.scheiding), *opmerkingen)
    opmerkingen = (*opmerkingen, *uit.detail_zonder_werking())
    return opmerkingen if any(map(is_fout, opmerkingen)) else (*opmerkingen, *geef(inhoud, uit))


def geef_erbij(inhoud: bytes, naar: str, uit: Uitvoer, code: int) -> int:
    """Write a file that was asked for beside the answer, which ended with this code; return the exit code of both."""
    fouten = geef(inhoud, uit._replace(naar=naar, openen=False))
    toon_meldingen(fouten, stil=uit.stil)
    return max(code, afloop(fouten))


def geef(inhoud: Any, uit: Uitvoer) -> tuple[Melding, ...]:  # noqa: ANN401 - what a form makes
    """Print what was made or write it; return what went wrong."""
    fout = geef_uit(inhoud, naar=uit.naar, forceer=uit.forceer, openen=uit.openen, stil=uit.stil)
    return () if fout is None else (fout,)


def peildag(peildatum: str | None) -> date:
    """Return the day that an answer is about: the one that was asked for, else today."""
    return dag_in("--peildatum", peildatum) or vandaag()


def vandaag() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()  # noqa: TID251 - cli is the room that looks at the clock


def dag_in(optie: str, tekst: str | None) -> date | None:
    """Return the day that somebody typed behind an option. Raises Gebruiksfout for what is none."""
    from toetsing.domain.words.dagen import datum_in

    if tekst is None:
        return None
    dag = datum_in(tekst)
    if dag is None:
        raise gebruiksfout("G025", waarde=tekst, optie=optie)
    return dag
