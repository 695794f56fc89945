"""Reads the worked cases beside a kader (`gevallen/*.yaml`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.proof.gevallen import Geval, geschreven
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import yaml

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rules.boom import Beslisregel, Regelset
    from toetsing.domain.scores import Ingevuld

_WOORD: Final = re.compile(r"\s*(\S+)")
_AANGEHAALD: Final = re.compile(r"\s*([\"'])(.*?)\1(?!\S)")
_VELDEN = ("naam", "criterium", "scores", "feiten", "oordeel", "beslisregel", "toelichting")


def load_gevallen(inhoud: bytes, bestand: str, kader: Kader) -> tuple[tuple[Geval, ...], tuple[Melding, ...]]:
    """Return the sound cases in these bytes and everything that is wrong with the others."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return (), tuple(boom.meldingen)
    velden = boom.velden(wortel, ("gevallen",), "de gevallen")
    if "gevallen" not in velden:
        boom.meld(wortel, "K002", veld="gevallen", bij="de gevallen")
    gevallen = (_geval(boom, knoop, kader) for knoop in boom.lijst(velden.get("gevallen"), "gevallen"))
    return tuple(geval for geval in gevallen if geval is not None), tuple(boom.meldingen)


def _geval(boom: Yamlboom, knoop: yaml.Node, kader: Kader) -> Geval | None:
    velden = boom.velden(knoop, _VELDEN, "een geval")
    naam, nr, scores, oordeel = (
        boom.tekst(velden, v, knoop, "een geval") for v in ("naam", "criterium", "scores", "oordeel")
    )
    criterium = next((c for c in kader.criteria if c.nr == nr), None)
    if criterium is None or criterium.regelset is None:
        bekend = [c.nr for c in kader.criteria if c.regelset is not None]
        advies = f"Kies {', '.join(bekend)}.{tip(nr, bekend)}"
        boom.meld(knoop, "K030", naam=naam, reden=f"criterium '{nr}' heeft geen beslisregels.", advies=advies)
        return None
    ingevuld = _scores(boom, knoop, naam, criterium, scores)
    feiten = _feiten(boom, velden.get("feiten"), naam, criterium)
    letters = _woorden(oordeel.replace(",", " "), kader.letters)
    mogelijk = tuple(Oordeel(letter) for letter in letters if letter != "of")
    onbekend = [letter for letter in mogelijk if letter not in kader.letters]
    if onbekend:
        advies = f"Kies {', '.join(map(geschreven, kader.letters))}, of meer ervan met 'of' ertussen."
        boom.meld(knoop, "K030", naam=naam, reden=f"'{onbekend[0]}' is geen oordeel van dit kader.", advies=advies)
    rij_nr = boom.optioneel(velden, "beslisregel")
    rij = _rij(boom, knoop, naam, criterium.regelset, rij_nr) if rij_nr else None
    if ingevuld is None or feiten is None or onbekend or (rij_nr and rij is None):
        return None
    return Geval(
        naam=naam,
        criterium=criterium,
        regelset=criterium.regelset,
        scores=MappingProxyType(ingevuld | feiten),
        mogelijk=mogelijk,
        rij=rij,
        toelichting=boom.optioneel(velden, "toelichting"),
    )


def _scores(
    boom: Yamlboom, knoop: yaml.Node, naam: str, criterium: Criterium, tekst: str
) -> dict[str, Ingevuld] | None:
    """Read "+ + - open": one word for each verwachting that counts, in the order of the kader."""
    tellend = criterium.tellend
    tekens = {teken for v in tellend for teken in v.scores}
    woorden = list(_woorden(tekst, tekens))
    if len(woorden) != len(tellend):
        reden = (
            f"er staan {len(woorden)} scores, maar in criterium {criterium.nr} tellen {len(tellend)} verwachtingen mee."
        )
        spaties = ", en een teken met een spatie tussen aanhalingstekens" if any(" " in een for een in tekens) else ""
        advies = f"Schrijf voor elke verwachting één score of 'open'{spaties}."
        boom.meld(knoop, "K030", naam=naam, reden=reden, advies=advies)
        return None
    ingevuld: dict[str, Ingevuld] = {}
    for verwachting, woord in zip(tellend, woorden, strict=True):
        if woord != "open" and woord not in verwachting.scores:
            advies = f"Kies {', '.join(map(geschreven, verwachting.scores))} of 'open'."
            boom.meld(knoop, "K030", naam=naam, reden=f"'{woord}' mag niet bij {verwachting.nr}.", advies=advies)
            return None
        ingevuld[verwachting.nr] = OPEN if woord == "open" else Score(woord)
    return ingevuld


def _feiten(boom: Yamlboom, knoop: yaml.Node | None, geval: str, criterium: Criterium) -> dict[str, Ingevuld] | None:
    """Read "{overtreding: ja}"; a fact that a case does not name is open."""
    feiten = {feit.nr.casefold(): feit for feit in criterium.feiten}
    ingevuld: dict[str, Ingevuld] = {feit.nr: OPEN for feit in criterium.feiten}
    goed = True
    for naam, waarde in boom.paren(knoop, "feiten").items():
        feit, woord = feiten.get(naam.casefold()), boom.waarde(waarde, naam) or ""
        if feit is None:
            bekend = [een.nr for een in criterium.feiten]
            keuze = f"Kies {', '.join(bekend)}.{tip(naam, bekend)}" if bekend else "Dit kader heeft geen feiten."
            boom.meld(waarde, "K030", naam=geval, reden=f"'{naam}' is geen feit van dit kader.", advies=keuze)
        elif woord != "open" and woord not in feit.scores:
            advies = f"Kies {', '.join(map(geschreven, feit.scores))} of 'open'."
            boom.meld(waarde, "K030", naam=geval, reden=f"'{woord}' mag niet bij {feit.nr}.", advies=advies)
        else:
            ingevuld[feit.nr] = OPEN if woord == "open" else Score(woord)
            continue
        goed = False
    return ingevuld if goed else None


def _woorden(tekst: str, namen: Collection[str]) -> Iterator[str]:
    """Yield the words of a text; between quotation marks one may hold spaces, unless the mark belongs to a name."""
    plaats = 0
    while woord := _WOORD.match(tekst, plaats):
        aangehaald = _AANGEHAALD.match(tekst, plaats) if woord[1] not in namen else None
        plaats = (aangehaald or woord).end()
        yield aangehaald[2] if aangehaald else woord[1]


def _rij(boom: Yamlboom, knoop: yaml.Node, naam: str, regelset: Regelset, nummer: str) -> Beslisregel | None:
    rijen = regelset.rijen
    if nummer.isdecimal() and 1 <= int(nummer) <= len(rijen):
        return rijen[int(nummer) - 1]
    advies = f"Kies een rij van 1 tot en met {len(rijen)}."
    boom.meld(knoop, "K030", naam=naam, reden=f"rij '{nummer}' bestaat niet.", advies=advies)
    return None
