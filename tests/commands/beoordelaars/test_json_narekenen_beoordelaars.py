"""Every number in the JSON of beoordelaars, found again from the text of the input alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING, Any

import pytest

from hulp.gedeeld import als_werkmap
from hulp.narekenen import (
    antwoord,
    is_precies,
    mogelijk,
    schrijf_matrix,
    toetsing_json,
    uit_werkmap,
    zonder_rij,
)
from hulp.narekenkaders import HAND_2015, SCORES_2015, gegooid, gehusseld, klein_kader
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.dossier import Aantekening, Dossier, Toetser
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hulp.narekenen import Criterium, Handkader, Scores, Stuk
    from toetsing.domain.scores import Ingevuld

    Vast = pytest.CaptureFixture[str]
    Groep = Mapping[str, Stuk]
    """The assessors of one organisation: how each is called, and what stands in the file."""


def organisatie_json(hand: Handkader, naam: str, groep: Groep, waarom: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """Return one organisation; `waarom` holds by assessor and number why a score was given."""
    beide = {
        (een, ander): [(groep[een].scores[nr], groep[ander].scores[nr]) for nr in hand.nrs]
        for een, ander in combinations(groep, 2)
    }
    standen = [stand_van(groep, nr) for nr in hand.nrs]
    return {
        "organisatie": naam,
        "beoordelaars": [{"naam": wie, "toetsing": toetsing_json(hand, stuk)} for wie, stuk in groep.items()],
        "gescoord": sum(gescoord for gescoord, _, _ in standen),
        "gelijk": sum(gelijk for _, gelijk, _ in standen),
        "verschillen": sum(verschilt for _, _, verschilt in standen),
        "paren": [
            {
                "een": een,
                "ander": ander,
                "gescoord": sum(None not in paar for paar in paren),
                "gelijk": sum(None not in paar and paar[0] == paar[1] for paar in paren),
            }
            for (een, ander), paren in beide.items()
        ],
        "verwachtingen": [
            {
                "verwachting": nr,
                "criterium": criterium.nr,
                "scores": [
                    {"score": stuk.scores[nr], "onderbouwing": waarom.get((wie, nr))} for wie, stuk in groep.items()
                ],
                "gelijk": stand_van(groep, nr)[1],
                "verschilt": stand_van(groep, nr)[2],
                "overnames": list(overnames(criterium, groep, nr)) if criterium.rijen else [],
            }
            for criterium in hand.criteria
            for nr in criterium.mag
        ],
        "criteria": [criterium_json(een, groep) for een in hand.met_regels],
    }


def stand_van(groep: Groep, nr: str) -> tuple[bool, bool, bool]:
    """Whether everybody scored it, whether everybody scored it the same, and whether two scored it otherwise."""
    scores = [stuk.scores[nr] for stuk in groep.values()]
    allen = all(score is not None for score in scores)
    anders = any(None not in paar and paar[0] != paar[1] for paar in combinations(scores, 2))
    return allen, allen and not anders, anders


def overnames(criterium: Criterium, groep: Groep, nr: str) -> Iterator[dict[str, Any]]:
    for wie, stuk in groep.items():
        for score in criterium.mag[nr]:
            van_ander = any(ander.scores[nr] == score for ander in groep.values())
            if stuk.scores[nr] not in (None, score) and van_ander:
                dan = mogelijk(criterium, {**stuk.scores, nr: score})
                verandert = dan != mogelijk(criterium, stuk.scores)
                yield {"door": wie, "score": score, "mogelijk": dan, "verandert": verandert}


def criterium_json(criterium: Criterium, groep: Groep) -> dict[str, Any]:
    per_wie = {wie: mogelijk(criterium, stuk.scores) for wie, stuk in groep.items()}
    alle = list(per_wie.values())
    kan = [letter for letter in alle[0] if all(letter in letters for letters in alle)]
    eens = "gelijk" if len(kan) == 1 else "nog open"
    return {
        "criterium": criterium.nr,
        "mogelijk": alle,
        "stand": eens if all(een == alle[0] for een in alle) else "kan nog gelijk worden" if kan else "verschilt",
        "oorzaken": [
            {"door": door, "van": van, "sets": kleinste_sets(criterium, groep[door].scores, groep[van].scores)}
            for door, van in permutations(groep, 2)
            if per_wie[door] != per_wie[van]
        ],
    }


def kleinste_sets(criterium: Criterium, door: Scores, van: Scores) -> list[list[str]]:
    """Return every smallest set of scores to take over, by trying out all subsets."""
    anders = [nr for nr in criterium.mag if van[nr] not in (None, door[nr])]
    for grootte in range(len(anders) + 1):
        sets = [
            list(nrs)
            for nrs in combinations(anders, grootte)
            if mogelijk(criterium, {**door, **{nr: van[nr] for nr in nrs}}) == mogelijk(criterium, van)
        ]
        if sets:
            return sets
    return []


def voluit(inhoud: dict[str, Any]) -> int:
    """Write out in place, for every "any so many of these", the sets it stands for; return of how many oorzaken."""
    oorzaken = alle_oorzaken(inhoud)
    for oorzaak in oorzaken:
        uit: list[list[str]] = []
        for delen in oorzaak["sets"]:
            for deel in delen:
                assert set(deel) == {"aantal", "uit"}
                assert 1 <= deel["aantal"] <= len(deel["uit"])
                assert deel["uit"] == sorted(set(deel["uit"]))
            grepen = product(*(combinations(deel["uit"], deel["aantal"]) for deel in delen))
            uit += [sorted(nr for greep in keuze for nr in greep) for keuze in grepen]
        oorzaak["sets"] = sorted(uit)
    return len(oorzaken)


def alle_oorzaken(inhoud: dict[str, Any]) -> list[dict[str, Any]]:
    return [een for org in inhoud["organisaties"] for criterium in org["criteria"] for een in criterium["oorzaken"]]


def beoordelaars_json(
    hand: Handkader, groepen: Mapping[str, Groep], waarom: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    standen = {nr: [stand_van(groep, nr) for groep in groepen.values()] for nr in hand.nrs}
    return {
        "kader": hand.kort,
        "organisaties": [organisatie_json(hand, naam, groep, waarom) for naam, groep in groepen.items()],
        "verwachtingen": [
            {
                "verwachting": nr,
                "gescoord": sum(gescoord for gescoord, _, _ in per_groep),
                "gelijk": sum(gelijk for _, gelijk, _ in per_groep),
                "verschillen": sum(verschilt for _, _, verschilt in per_groep),
            }
            for nr, per_groep in standen.items()
        ],
    }


def naast_elkaar(stukken: Mapping[str, Mapping[str, Stuk]]) -> dict[str, Groep]:
    """Return by organisation what every assessor made of it."""
    namen = next(iter(stukken.values()))
    return {naam: {wie: per_naam[naam] for wie, per_naam in stukken.items()} for naam in namen}


@pytest.mark.lang
@pytest.mark.parametrize("beoordelaars", [2, 3])
def test_alle_regios_bij_twee_en_drie_beoordelaars(beoordelaars: int, tmp_path: Path, capsys: Vast) -> None:
    wie = ["inspectie", "zelf", "derde"][:beoordelaars]
    stukken = {
        een: schrijf_matrix(tmp_path / f"{een}.csv", gehusseld(een, SCORES_2015, 0.2, 0.12 if een == "zelf" else 0.04))
        for een in wie
    }
    groepen = naast_elkaar(stukken)
    inhoud = antwoord(capsys, "beoordelaars", *(str(tmp_path / f"{een}.csv") for een in wie))
    standen = {c["stand"] for org in inhoud["organisaties"] for c in org["criteria"]}
    assert standen - {"nog open"} == {"gelijk", "verschilt", "kan nog gelijk worden"}
    assert ("nog open" in standen) == (beoordelaars == 2)
    assert any(een["sets"] == [] for een in alle_oorzaken(inhoud))
    assert voluit(inhoud) > 100
    is_precies(inhoud, "beoordelaars", **beoordelaars_json(HAND_2015, groepen, {}))
    namen = [org["organisatie"] for org in inhoud["organisaties"]]
    assert namen == list(SCORES_2015)


def test_een_kader_met_langere_schaal_nvt_en_groepen(tmp_path: Path, capsys: Vast) -> None:
    hand, kader = klein_kader(tmp_path)
    namen = [f"Org {i}" for i in range(20)]
    stukken = {een: schrijf_matrix(tmp_path / f"{een}.csv", gegooid(een, hand, namen)) for een in ("x", "y", "z")}
    paden = [str(tmp_path / f"{een}.csv") for een in stukken]
    inhoud = antwoord(capsys, "beoordelaars", *paden, "--kader", kader)
    assert voluit(inhoud) > 100
    meldingen = zonder_rij(hand, *(stuk for per_naam in stukken.values() for stuk in per_naam.values()))
    is_precies(inhoud, "beoordelaars", meldingen, **beoordelaars_json(hand, naast_elkaar(stukken), {}))


def test_wat_niet_is_gezocht_is_leeg(tmp_path: Path, capsys: Vast, monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for one combination only: nothing to take over is found, and nothing else is looked for."""
    monkeypatch.setattr("toetsing.domain.compare.beslisplek.GRENS", 1)
    stukken = {een: schrijf_matrix(tmp_path / f"{een}.csv", gehusseld(een, SCORES_2015, 0.1, 0.3)) for een in "xy"}
    inhoud = antwoord(capsys, "beoordelaars", *(str(tmp_path / f"{een}.csv") for een in stukken))
    verwacht = beoordelaars_json(HAND_2015, naast_elkaar(stukken), {})
    for org in verwacht["organisaties"]:
        for criterium in org["criteria"]:
            nrs = [nr for nr in HAND_2015.nrs if nr.startswith(f"{criterium['criterium']}.")]
            for een in criterium["oorzaken"]:
                door, van = (stukken[een[wie]][org["organisatie"]].scores for wie in ("door", "van"))
                if any(van[nr] not in (None, door[nr]) for nr in nrs):
                    een["sets"] = None
    assert {een["sets"] is None for een in alle_oorzaken(inhoud)} == {True, False}
    is_precies(inhoud, "beoordelaars", **verwacht)


def test_twee_werkmappen_van_een_organisatie(tmp_path: Path, capsys: Vast) -> None:
    """With the cells, the reasons and the names that stand in them, and an oordeel that one of them set."""
    toetsing = TOETSINGEN["IJsselland"]
    anders: dict[str, Ingevuld] = {
        "1.1.1": Score("-"),
        "1.1.2": Score("-"),
        "1.2.2": Score("+"),
        "1.3.1": OPEN,
        "2.1.2": OPEN,
    }
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="Gezien.", door=None)
    waarom = {
        ("A. Jansen", "1.1.1"): "Rooster gezien.",
        ("B. Bakker", "1.1.1"): "Nacht ontbreekt.",
        ("B. Bakker", "1.1.2"): "Idem.",
    }
    toetsingen = {
        "A. Jansen": toetsing,
        "B. Bakker": replace(toetsing, scores={**toetsing.scores, **anders}, afwijkingen={"3.1": afwijking}),
    }
    stelde = {"B. Bakker": {"3.1": {"oordeel": "M", "motivering": "Gezien.", "door": None}}}
    groep = {}
    for plek, (wie, van_wie) in enumerate(toetsingen.items()):
        pad = tmp_path / f"{plek}.xlsx"
        redenen = {nr: Aantekening(onderbouwing=tekst) for (wiens, nr), tekst in waarom.items() if wiens == wie}
        dossier = Dossier(toetsers=(Toetser(rol="inspecteur", toetser=wie),), aantekeningen=redenen)
        pad.write_bytes(als_werkmap(KADER, van_wie, dossier))
        groep[wie] = uit_werkmap(str(pad), "IJsselland", "2015", afwijkingen=stelde.get(wie, {}))
    inhoud = antwoord(capsys, "beoordelaars", *(stuk.bestand for stuk in groep.values()))
    assert voluit(inhoud)
    is_precies(inhoud, "beoordelaars", **beoordelaars_json(HAND_2015, {"IJsselland": groep}, waarom))
