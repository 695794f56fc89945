"""What is said of a kader itself: what is in it, which criteria have beslisregels, what a report was made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.oordeelplaatsen import noem_plaatsen
from toetsing.domain.relaties import Relatie
from toetsing.domain.words.telwoorden import (
    CRITERIUM,
    FEIT,
    VERWACHTING,
    als_zin,
    bij_aantal,
    bij_deel,
    en_feiten,
    hoeveel,
)
from toetsing.domain.words.woorden import aantal, opsomming

_NAAST: Final = {Relatie.RUIMER: "ruimer", Relatie.ENGER: "enger", Relatie.DEELS: "deels dezelfde"}

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader


def inhoud_in_woorden(  # noqa: PLR0913
    themas: int, criteria: int, verwachtingen: int, tellen_mee: int, ook: str = "", *, beschreven: int = 0
) -> str:
    """Return "3 thema's, 7 criteria en 25 verwachtingen, waarvan er 24 meetellen", and what `ook` there is.

    Beside these, or instead of them, so many are `beschreven` and not scored. Without either people give the oordeel on
    what there is.
    """
    if not (verwachtingen or beschreven or themas):
        return f"alleen een oordeel over het geheel{ook}"
    if not (verwachtingen or beschreven):
        alleen = (aantal(themas, "thema", "thema's"), hoeveel(criteria, CRITERIUM))
        return f"{opsomming(alleen)}, zonder verwachtingen{ook}"
    if beschreven and not verwachtingen:
        zonder = (aantal(themas, "thema", "thema's"), hoeveel(criteria, CRITERIUM), hoeveel(beschreven, VERWACHTING))
        return f"{opsomming(zonder)}, zonder scores{ook}"
    delen = (
        aantal(themas, "thema", "thema's"),
        hoeveel(criteria, CRITERIUM),
        hoeveel(verwachtingen, VERWACHTING),
    )
    erbij = f", en {hoeveel(beschreven, VERWACHTING)} zonder score" if beschreven else ""
    return f"{opsomming(delen)}, {_tellen_mee(tellen_mee, verwachtingen)}{erbij}{ook}"


def bladen_in_woorden(reeksen: int, registers: int, ook: str = "") -> str:
    """Return what is in a kader that asks series and registers alone: "alleen 1 register en 2 reeksen"."""
    delen = [aantal(registers, "register", "registers")] if registers else []
    delen += [aantal(reeksen, "reeks", "reeksen")] if reeksen else []
    return f"alleen {opsomming(delen)}{ook}"


def zonder_scores_zin(registers: Sequence[str]) -> str:
    """Return that a kader asks no scores, and who tells how its registers are, by their names."""
    zin = "Dit kader vraagt geen scores."
    if not registers:
        return zin
    wat = "het register" if len(registers) == 1 else "de registers"
    return f"{zin} Hoe het met {wat} {opsomming(registers)} staat, toont 'toetsing opvolging'."


def groep_in_woorden(groepen: Sequence[str]) -> str:
    """Return in which groepen something is, as it stands behind it: "[groep kern]"; nothing where it is in none."""
    return f"[groep {opsomming(groepen)}]" if groepen else ""


def met_groep(tekst: str, groepen: Sequence[str]) -> str:
    """Return the name of something with the groepen that it is in behind it."""
    return " ".join(filter(None, (tekst, groep_in_woorden(groepen))))


def groepen_zin(per_criterium: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return which criteria are in a groep; nothing where none is."""
    met = [met_groep(nr, groepen) for nr, groepen in per_criterium if groepen]
    return f"In een groep: {bij_aantal(len(met), 'criterium', 'criteria')} {opsomming(met)}." if met else ""


def ook_in_woorden(feiten: int, vervolg_op: str = "") -> str:
    """Return what else there is to say of a kader, behind what is in it: facts, and which kader it continues."""
    erbij = f", en {hoeveel(feiten, FEIT)}" if feiten else ""
    vervolg = f"; het is een vervolg op kader {vervolg_op}" if vervolg_op else ""
    return erbij + vervolg


def _tellen_mee(n: int, geheel: int) -> str:
    if n == geheel:
        return {1: "die meetelt", 2: "die beide meetellen"}.get(n, "die alle meetellen")
    return f"waarvan er {n or 'geen'} {bij_deel(n, 'meetelt', 'meetellen')}"


def inhoud_zin(kader: str, inhoud: str, *, beschreven: bool = False) -> str:
    """Return which kader was used and what is in it; `kader` is "het kader ...", `inhoud` what is in it in words.

    `beschreven` says that nothing is assessed by it.
    """
    gebruikt = f"Gevolgd is {kader}" if beschreven else f"Getoetst is aan de hand van {kader}"
    return f"{gebruikt}. {als_zin(f'Het heeft {inhoud}')}"


def zonder_beslisregels_zin(nrs: Sequence[str]) -> str:
    """Return which criteria have no beslisregels."""
    return f"{opsomming(nrs)} {bij_aantal(len(nrs), 'heeft', 'hebben')} geen beslisregels, en dus geen oordeel."


def door_mensen_zin(nrs: Sequence[str]) -> str:
    """Return on which criteria and themas, or that on the whole, people give the oordeel, and what goes with it."""
    wat = "het oordeel" if len(nrs) == 1 else "de oordelen"
    return als_zin(f"{wat} over {noem_plaatsen(nrs)} geven mensen, met een motivering, de datum en hun rol")


def gewichten_zin(gewichten: Sequence[tuple[str, Sequence[str]]], andere: int) -> str:
    """Return how heavy verwachtingen of a thema weigh, by gewicht, and that its `andere` weigh 1; empty without any."""
    if not gewichten:
        return ""
    wie = opsomming(f"{opsomming(nrs)} {bij_aantal(len(nrs), 'heeft', 'hebben')} gewicht {n}" for n, nrs in gewichten)
    rest = bij_aantal(andere, "de andere verwachting heeft", "de andere verwachtingen hebben")
    return als_zin(f"{wie}; {rest} gewicht 1" if andere else wie)


def beslisregels_van(nrs: Sequence[str]) -> str:
    """Return of which criteria a table holds the beslisregels."""
    return f"Beslisregels van {bij_aantal(len(nrs), 'criterium', 'de criteria')} {opsomming(nrs)}"


def was_in_woorden(nr: str, relatie: Relatie) -> str:
    """Return which verwachting of an earlier kader one comes from: "was 1.1.4", "was 1.1.4, en is ruimer"."""
    erbij = "" if relatie is Relatie.GELIJK else f", en is {_NAAST[relatie]}"
    return f"was {nr}{erbij}"


def bron_zin(titel: str, uitgever: str, periode: str) -> str:
    """Return a document that a kader is from."""
    return f"{als_zin(titel)} {als_zin(f'{uitgever}; {periode}')}"


def bron_in_woorden(kader: Kader, plek: str) -> str:
    """Return a place in a source with the title of the source, where the kader names it: it cites it by an id."""
    id_, komma, rest = plek.partition(",")
    titel = next((bron.titel for bron in kader.bronnen if bron.id == id_.strip()), "")
    return f"{titel}{komma}{rest}" if titel else plek


def zin_met_bron(zin: str, bron: str) -> str:
    """Return what a source says, with the place where it says so."""
    return als_zin(f"{zin.removesuffix('.')} ({bron})")


def ronde_zin(ronde: str, soort: str, staat_erbij: str) -> str:
    """Return in which ronde a kader is used, by whom if it says so, and what of it stands beside the kader, if any."""
    wie = f", {soort}" if soort else ""
    return als_zin(f"Ronde {ronde}{wie}{f'; {staat_erbij} bij het kader' if staat_erbij else ''}")


def berust_zin(soorten: Sequence[str], bron: str) -> str:
    """Return on what kinds of norm the verwachtingen rest, all of them together, and which source says so."""
    return als_zin(f"De verwachtingen van het kader als geheel berusten op {opsomming(soorten)} ({bron})")


def leeg_zin(schaal: str, naam: str, *, overal: bool) -> str:
    """Return that on a scale a blank cell is not open but a level, or only where that level is allowed."""
    if overal:
        return als_zin(f"Op {schaal} is een lege cel niet open: zij telt als '{naam}'")
    return als_zin(f"Op {schaal} is een lege cel niet open waar '{naam}' mag: zij telt daar als '{naam}'")


def open_typen(schaal: str, naam: str, *, overal: bool) -> str:
    """Return how one says in a cell that it is open on a scale where a blank says something else."""
    waar = "" if overal else " waar dat mag"
    return f"op {schaal} telt een lege cel als '{naam}'{waar}: kies of typ daar open zolang u het nog niet weet"


def oordelen_zin(legenda: str, *, van_geheel: bool = False) -> str:
    """Return which oordelen there are: "V = voldoende, O = onvoldoende"; `van_geheel` of the whole alone."""
    return als_zin(f"{'Het geheel' if van_geheel else 'Een criterium'} krijgt een van deze oordelen: {legenda}")


def gemaakt_zin(programma: str, peildatum: str, kader: str = "") -> str:
    """Return with what a report was made, and about which day it is."""
    return als_zin(f"Gemaakt met {programma}; de peildatum is {peildatum}{f', het kader is {kader}' if kader else ''}")


def motivering_zin(feiten: Sequence[str]) -> str:
    """Return of which facts somebody must write why they are so; empty without any."""
    if not feiten:
        return ""
    return als_zin(f"Zonder motivering {bij_aantal(len(feiten), 'telt', 'tellen')} {en_feiten((), feiten)} als open")
