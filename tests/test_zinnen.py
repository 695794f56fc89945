"""Whatever is computed and said stands in one table, in full: none, one, two, many and all, as one says it."""

from __future__ import annotations

import ast
import inspect
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from hulp.grond import WORTEL
from zinnen import (
    beeld,
    beoordelaars,
    bewijs,
    boven,
    controleer,
    document,
    herreken,
    kader,
    kadercontrole,
    nieuw,
    opvolging,
    plan,
    posten,
    rapport,
    reeksen,
    rondes,
    tellingen,
    veranderingen,
    vergelijk,
    verifieer,
    verschil,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zinnen.rij import Rij

PAKKET = WORTEL / "src" / "toetsing"
TABELLEN = (
    beeld, beoordelaars, bewijs, boven, controleer, document, herreken, kader, kadercontrole, nieuw, opvolging, plan,
    posten, rapport, reeksen, rondes, tellingen, veranderingen, vergelijk, verifieer, verschil, words,
)  # fmt: skip
ALLE: list[Rij] = [rij for tabel in TABELLEN for rij in tabel.TABEL]
KAMERS = ("document", "commands")
"""The rooms that say what was computed."""
GEEN_ZIN = {
    "commands/plan/doelen_lezen.py", "commands/rapport/sjablooncontrole.py", "commands/controleer/terugschrijven.py",
    "commands/publiceer/publiceren.py", "commands/publiceer/tabellen.py", "commands/rapport/landelijk/kolommen.py",
    "document/omslag.py",
}  # fmt: skip
"""Modules of which the sentences are parts of meldingen, or hold words of the kader and nothing that was counted."""
TELT: dict[str, str] = {
    "beoordelaars.zinnen.oordelen_zin": "anders",
    "beoordelaars.zinnen.overeenkomst_zin": "gescoord",
    "beoordelaars.zinnen.verschillen_zin": "nrs",
    "controleer.zinnen.vol_in_woorden": "open_",
    "document.kaderzinnen.inhoud_in_woorden": "tellen_mee",
    "landelijk.kernzinnen.criteria_feit": "deel",
    "landelijk.kernzinnen.verwachtingen_feit": "deel",
    "rapport.zinnen.loopt_zin": "",
    "rapport.zinnen.sjabloon_zin": "velden",
    "rondes.zinnen.veranderd_zin": "",
    "vergelijk.zinnen.helpers_zin": "over",
    "words.telwoorden.tot_en_met": "",
    "words.telwoorden.verdeeld": "",
}
"""What a function counts, where that is not its first amount or list; nothing where it says a range or a division."""
NOOIT: dict[str, set[int]] = {
    "rondes.zinnen.vergeleken_zin": {0},
    "beoordelaars.zinnen.met_beoordelaars_zin": {0, 1},
    "controle.zinnen.samenvatting_zin": {0},
    "beoordelaars.zinnen.overnemen_zin": {0},
    "rapport.beeldzinnen.zonder_voldoende_zin": {0},
    "herreken.zinnen.keuze_zin": {0},
    "herreken.zinnen.passend_zin": {0},
    "nieuw.zinnen.gekozen_zin": {0},
    "nieuw.zinnen.gelijk_zin": {0, 1},
    "nieuw.zinnen.misschien_zin": {0},
    "plan.zinnen.anders_scoren_zin": {0},
    "plan.zinnen.kortste_lijst_zin": {0},
    "plan.zinnen.nog_andere_zin": {0},
    "plan.zinnen.ongeveer": {0},
    "rapport.titelzinnen.landelijke_titel": {0},
    "rapport.zinnen.bronregel_zin": {0},
    "document.verdelingzinnen.te_midden_titel": {0},
    "document.verdelingzinnen.bron_van_allen_zin": {0},
    "document.verdelingzinnen.plaats_zin": {0},
    "rapport.zinnen.al_gezegd_zin": {0},
    "rapport.zinnen.balken_alt": {0},
    "rapport.zinnen.bij_punten": {0},
    "rapport.wiezinnen.getoetsten_zin": {0},
    "rapport.wiezinnen.beschrevenen_zin": {0},
    "rapport.wiezinnen.hoeveel_organisaties": {0},
    "rapport.zinnen.gevraagd_zin": {0},
    "rapport.wiezinnen.over_zin": {0},
    "rapport.zinnen.percentages_zin": {0},
    "rapport.zinnen.zie_onderbouwing_zin": {0},
    "vergelijk.zinnen.gedeelde_grens_zin": {0},
    "vergelijk.zinnen.laagste_zin": {0},
    "vergelijk.zinnen.open_grens_zin": {0},
    "verifieer.zinnen.ook_andere_zin": {0},
    "document.telzinnen.aandelenzin": {0},
    "document.telzinnen.oordelenzin": {0},
    "rondes.zinnen.gedeeld_zin": {0},
    "rondes.zinnen.samen_zin": {0},
    "document.zinnen.vaker_zin": {0, 1, 2},
    "words.telwoorden.alle": {0},
    "words.telwoorden.de": {0},
}
"""Which of 0, 1 and 2 there is nothing to say of: a function is not called with those."""


def zinnenmodules() -> list[Path]:
    return [
        *sorted(pad for kamer in KAMERS for pad in (PAKKET / kamer).rglob("*zinnen.py")),
        PAKKET / "domain/reekszinnen.py",
        PAKKET / "domain/words/telwoorden.py",
    ]


def naam_van(functie: Callable[..., object]) -> str:
    return f"{functie.__module__}.{functie.__qualname__}"


def openbaar(pad: Path) -> Iterator[Callable[..., object]]:
    """Yield the functions that a module has for others."""
    module = import_module(".".join(pad.relative_to(PAKKET.parent).with_suffix("").parts))
    for naam, ding in vars(module).items():
        if inspect.isfunction(ding) and ding.__module__ == module.__name__ and not naam.startswith("_"):
            yield ding


@pytest.mark.parametrize(
    ("functie", "aanroep", "zegt"),
    ALLE,
    ids=[f"{i}-{naam_van(functie).rpartition('.')[2]}" for i, (functie, *_) in enumerate(ALLE)],
)
def test_de_zin(functie: Callable[..., object], aanroep: tuple[tuple[Any, ...], dict[str, Any]], zegt: object) -> None:
    waarden, namen = aanroep
    assert functie(*waarden, **namen) == zegt


def test_elke_zin_staat_in_een_tabel() -> None:
    alle = {naam_van(functie) for pad in zinnenmodules() for functie in openbaar(pad)}
    assert alle - {naam_van(functie) for functie, *_ in ALLE} == set()


def kort_van(functie: Callable[..., object]) -> str:
    return ".".join(naam_van(functie).split(".")[-3:])


def geteld(rij: Rij) -> tuple[int, int | None] | None:
    """Return how many of something a row is about, and of how many; None where it does not count."""
    functie, (waarden, namen), _ = rij
    velden = inspect.signature(functie).parameters
    gebonden = inspect.signature(functie).bind(*waarden, **namen).arguments
    tellers = [
        naam for naam, veld in velden.items() if veld.annotation == "int" or "Sequence[str]" in str(veld.annotation)
    ]
    wat = TELT.get(kort_van(functie), next(iter(tellers), ""))
    if wat not in gebonden:
        return None
    n = gebonden[wat] if isinstance(gebonden[wat], int) else len(gebonden[wat])
    heel = [naam for naam in ("geheel", "n", "organisaties", "verwachtingen") if naam in gebonden and naam != wat]
    return n, gebonden[heel[0]] if heel and isinstance(gebonden[heel[0]], int) else None


def test_van_elk_aantal_staat_de_zin_er() -> None:
    """Whatever counts is said of none, one, two and more, and of a whole also of all of it."""
    mist: list[str] = []
    for functie in dict.fromkeys(functie for functie, *_ in ALLE):
        gevraagd = [een for rij in ALLE if rij[0] is functie and (een := geteld(rij)) is not None]
        if not gevraagd:
            continue
        naam, aantallen = kort_van(functie), {n for n, _ in gevraagd}
        mist += [f"{naam}: {n}" for n in sorted(({1, 2} | _nul(functie)) - NOOIT.get(naam, set()) - aantallen)]
        mist += [] if max(aantallen) > 2 else [f"{naam}: more than two"]
        hele = [een for een in gevraagd if een[1] is not None]
        mist += [f"{naam}: all"] if hele and not any(n == heel > 2 for n, heel in hele if heel is not None) else []
    assert mist == []


def _nul(functie: Callable[..., object]) -> set[int]:
    """Return none, where a function counts with a number, or says that it is empty without any."""
    telt = any(veld.annotation == "int" for veld in inspect.signature(functie).parameters.values())
    return {0} if telt or "empty w" in (functie.__doc__ or "") else set()


def woorden_in(zegt: object) -> list[str]:
    return (
        [zegt]
        if isinstance(zegt, str)
        else [een for een in zegt if isinstance(een, str)]
        if isinstance(zegt, tuple)
        else []
    )


def test_geen_zin_eindigt_dubbel_of_telt_verkeerd() -> None:
    """Mistakes of a kind: two full stops, a verb that does not go with its number, a number that is a word."""
    fout = re.compile(
        r"\.\.(?!\.)|;\.|:\.|  |(?<![\d.])1 (?:criteria|\w+(?:ingen|aties|punten|standen|scores))\b"
        r"|\b1 van de 1\b|\balle [12]\b|\b0 van de\b"
    )
    zinnen = [zin for _, _, zegt in ALLE for zin in woorden_in(zegt)]
    assert len(zinnen) > 500
    assert [zin for zin in zinnen if fout.search(zin)] == []


def berekende_zinnen(bron: str) -> list[str]:
    """Return the sentences in a module that are made of what was found: they end as one, and hold a value."""
    zinnen = []
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.JoinedStr) and any(isinstance(deel, ast.FormattedValue) for deel in knoop.values):
            tekst = "".join(str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in knoop.values)
            if re.search(r"[.!?]\s*\Z", tekst) and len(tekst.replace("{}", "").split()) > 1:
                zinnen.append(tekst)
    return zinnen


@pytest.mark.parametrize("kamer", KAMERS)
def test_een_berekende_zin_staat_in_een_module_van_zinnen(kamer: str) -> None:
    elders = [
        f"{pad.relative_to(PAKKET)}: {zin}"
        for pad in sorted((PAKKET / kamer).rglob("*.py"))
        if pad not in zinnenmodules() and str(pad.relative_to(PAKKET)) not in GEEN_ZIN
        for zin in berekende_zinnen(pad.read_text("utf-8"))
    ]
    assert elders == []


def test_een_zin_elders_valt_op() -> None:
    assert berekende_zinnen('f"Er zijn {n} scores."') == ["Er zijn {} scores."]
    assert berekende_zinnen('f"{n} van {m}"; "Een vaste zin."; f"{titel}."') == []
