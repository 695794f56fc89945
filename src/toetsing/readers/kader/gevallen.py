"""Reads the worked cases beside a kader (`gevallen/*.yaml`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.knopen import knopen_boven
from toetsing.domain.meldingen import melding
from toetsing.domain.oordeelplaatsen import noem_plaats
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.plek import Plek
from toetsing.domain.proof.gevallen import Geval, Knoopgeval, geschreven
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import aantal
from toetsing.readers.kader.yamlboom import Yamlboom, is_leeg

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    import yaml

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rules.regelset import Beslisregel, Regelset
    from toetsing.domain.scores import Ingevuld

_WOORD: Final = re.compile(r"\s*(\S+)")
_AANGEHAALD: Final = re.compile(r"\s*([\"'])(.*?)\1(?!\S)")
_VEEL: Final = 3
"""Of so many cases, none of which fits, it is said once: fewer are read at a glance."""
_VELDEN = (
    "naam",
    "criterium",
    "thema",
    "geheel",
    "scores",
    "feiten",
    "oordeel",
    "beslisregel",
    "toelichting",
    "nagekeken",
)
_SCHEIDING: Final = "|"
"""May stand between the scores of criteria, to keep them apart for who reads them."""


def load_gevallen(
    inhoud: bytes, bestand: str, kader: Kader
) -> tuple[tuple[Geval | Knoopgeval, ...], tuple[Melding, ...]]:
    """Return the sound cases in these bytes and everything that is wrong with the others.

    A file without cases says that there are none yet. Of many that are all about another kader, such as those of the
    kader one began with, that is said once.
    """
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud, leeg_mag=True)
    if wortel is None:
        return (), tuple(boom.meldingen)
    velden = boom.velden(wortel, ("gevallen",), "de gevallen")
    if "gevallen" not in velden:
        boom.meld(wortel, "K002", veld="gevallen", bij="de gevallen")
    lijst = velden.get("gevallen")
    knopen = () if lijst is None or is_leeg(lijst) else tuple(boom.lijst(lijst, "gevallen"))
    gevallen = tuple(geval for knoop in knopen if (geval := _geval(boom, knoop, kader)) is not None)
    if len(knopen) >= _VEEL and not gevallen and all(een.code == "K030" for een in boom.meldingen):
        eerste = boom.meldingen[0]
        return (), (melding("K122", eerste.plek, n=len(knopen), eerste=eerste.tekst, advies=eerste.advies),)
    niet = [geval for geval in gevallen if not geval.nagekeken]
    if niet:
        boom.meldingen.append(melding("K126", niet[0].plek, gevallen=aantal(len(niet), "geval is", "gevallen zijn")))
    return gevallen, tuple(boom.meldingen)


def _geval(boom: Yamlboom, knoop: yaml.Node, kader: Kader) -> Geval | Knoopgeval | None:
    velden = boom.velden(knoop, _VELDEN, "een geval")
    naam, scores, oordeel = (boom.tekst(velden, v, knoop, "een geval") for v in ("naam", "scores", "oordeel"))
    wie = _waarvan(boom, velden, knoop, naam, kader)
    if wie is None:
        return None
    ingevuld = _scores(boom, knoop, naam, wie, scores)
    feiten = _feiten(boom, velden.get("feiten"), naam, kader)
    mogelijk = _mogelijk(boom, knoop, naam, wie.letters, oordeel)
    rij_nr = boom.optioneel(velden, "beslisregel")
    rij = _rij(boom, knoop, naam, wie.regelset, rij_nr) if rij_nr else None
    if ingevuld is None or feiten is None or mogelijk is None or (rij_nr and rij is None):
        return None
    alles = MappingProxyType(ingevuld | feiten)
    plek = Plek(bestand=boom.bestand, lijn=knoop.start_mark.line + 1)
    toelichting = boom.optioneel(velden, "toelichting")
    nagekeken = boom.ja_nee(velden, "nagekeken", standaard=True)
    if wie.knoop is not None:
        rijen = () if rij is None else _met_zoals(wie.regelset, rij)
        return Knoopgeval(
            naam=naam,
            knoop=wie.knoop,
            scores=alles,
            mogelijk=mogelijk,
            rijen=rijen,
            toelichting=toelichting,
            plek=plek,
            nagekeken=nagekeken,
        )
    (criterium,) = wie.criteria
    return Geval(
        naam=naam,
        criterium=criterium,
        regelset=wie.regelset,
        scores=alles,
        mogelijk=mogelijk,
        rij=rij,
        toelichting=toelichting,
        plek=plek,
        nagekeken=nagekeken,
    )


class _Waarvan(NamedTuple):
    """Of what a case is: its name, its criteria, its rows, and its node where that is above the criteria."""

    naam: str
    criteria: tuple[Criterium, ...]
    regelset: Regelset
    letters: tuple[Oordeel, ...]
    knoop: Knoop | None


def _waarvan(
    boom: Yamlboom, velden: Mapping[str, yaml.Node], knoop: yaml.Node, naam: str, kader: Kader
) -> _Waarvan | None:
    """Return what a case is about: a criterium, or a thema, or with "geheel: ja" the whole."""
    genoemd = [veld for veld in ("criterium", "thema", "geheel") if veld in velden]
    if len(genoemd) > 1:
        reden = f"het noemt {' en '.join(genoemd)}."
        advies = "Een geval gaat over een criterium, een thema of het geheel."
        boom.meld(knoop, "K030", naam=naam, reden=reden, advies=advies)
        return None
    onder = {thema.nr: thema.criteria for thema in kader.themas} | {GEHEEL: tuple(kader.criteria)}
    boven = {
        nr: _Waarvan(noem_plaats(nr), onder[nr], knoop.regelset, knoop.letters, knoop)
        for nr, knoop in knopen_boven(kader).items()
        if knoop.regelset is not None
    }
    keuzes = {
        "criterium": {
            c.nr: _Waarvan(f"criterium {c.nr}", (c,), c.regelset, c.letters, None)
            for c in kader.criteria
            if c.regelset is not None
        },
        "thema": {nr: een for nr, een in boven.items() if nr != GEHEEL},
        "geheel": {"ja": boven[GEHEEL]} if GEHEEL in boven else {},
    }
    veld = genoemd[0] if genoemd else "criterium"
    nr = boom.tekst(dict(velden), veld, knoop, "een geval")
    if nr in keuzes[veld]:
        return keuzes[veld][nr]
    bekend = list(keuzes[veld])
    wat = f"{veld} '{nr}'" if veld != "geheel" else "het geheel"
    keuze = f"Kies {', '.join(bekend)}.{tip(nr, bekend)}" if bekend else "Noem een criterium."
    boom.meld(knoop, "K030", naam=naam, reden=f"{wat} heeft geen beslisregels.", advies=keuze)
    return None


def _mogelijk(
    boom: Yamlboom, knoop: yaml.Node, naam: str, letters: Sequence[Oordeel], oordeel: str
) -> tuple[Oordeel, ...] | None:
    """Read "V", or "V of M": everything that has to be possible."""
    woorden = (oordeel,) if oordeel in letters else _woorden(oordeel.replace(",", " "), letters)
    mogelijk = tuple(Oordeel(letter) for letter in woorden if letter != "of")
    onbekend = [letter for letter in mogelijk if letter not in letters]
    if onbekend:
        advies = f"Kies {', '.join(map(geschreven, letters))}, of meer ervan met 'of' ertussen."
        boom.meld(knoop, "K030", naam=naam, reden=f"'{onbekend[0]}' is geen oordeel van dit kader.", advies=advies)
        return None
    return mogelijk


def _met_zoals(regelset: Regelset, rij: Beslisregel) -> tuple[Beslisregel, ...]:
    """Return a row; of one that takes over the oordeel of a part all that do."""
    return tuple(een for een in regelset.rijen if een is rij or (rij.zoals is not None and een.zoals == rij.zoals))


def _scores(boom: Yamlboom, knoop: yaml.Node, naam: str, wie: _Waarvan, tekst: str) -> dict[str, Ingevuld] | None:
    """Read "+ + - open": one word for each verwachting that counts, in the order of the kader."""
    tellend = [verwachting for criterium in wie.criteria for verwachting in criterium.tellend]
    tekens = {teken for v in tellend for teken in v.scores}
    woorden = [woord for woord in _woorden(tekst, tekens) if woord != _SCHEIDING or woord in tekens]
    if len(woorden) != len(tellend):
        reden = f"er staan {len(woorden)} scores, maar in {wie.naam} tellen {len(tellend)} verwachtingen mee."
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


def _feiten(boom: Yamlboom, knoop: yaml.Node | None, geval: str, kader: Kader) -> dict[str, Ingevuld] | None:
    """Read "{overtreding: ja}"; a fact that a case does not name is open."""
    feiten = {feit.nr.casefold(): feit for feit in kader.feiten}
    ingevuld: dict[str, Ingevuld] = {feit.nr: OPEN for feit in kader.feiten}
    goed = True
    for naam, waarde in boom.paren(knoop, "feiten").items():
        feit, woord = feiten.get(naam.casefold()), boom.waarde(waarde, naam) or ""
        if feit is None:
            bekend = [een.nr for een in kader.feiten]
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
