"""Every number in the JSON of plan and wat-als, found again from the text of the input alone."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import openpyxl
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
from hulp.narekenkaders import HAND_2015, HAND_VARIANT, NRS, SCORES_2015, gegooid, gehusseld, klein_kader
from hulp.narekenplan import minnen, plan_json, plandelen, weg
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.cli.hoofd import start
from toetsing.domain.change.verbeteren import criteriumplannen, doelplan
from toetsing.domain.dossier import Dossier, Maatregel
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hulp.narekenen import Handkader, Scores, Stuk
    from hulp.narekenplan import Plandelen

    Vast = pytest.CaptureFixture[str]

# -- plan --------------------------------------------------------------------------------------------------------------

DOELEN: list[tuple[str | None, dict[str, str]]] = [
    (None, {}),
    ("geen O", dict.fromkeys(("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"), "M")),
    ("Alles voldoende", dict.fromkeys(("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"), "V")),
    ("1.2=V, 3.1=O; 1.2=M, 2.1=matig", {"1.2": "V", "3.1": "O", "2.1": "M"}),
]
KLEINE_DOELEN: list[tuple[str | None, dict[str, str]]] = [
    (None, {}),
    ("geen O", {"1.1": "M", "1.2": "M", "1.4": "M"}),
    ("alles V", {"1.1": "V", "1.2": "V", "1.4": "V"}),
    ("1.4=O, 1.1=V", {"1.4": "O", "1.1": "V"}),
]


def controleer_plannen(
    hand: Handkader,
    stukken: Mapping[str, Stuk],
    doelen: list[tuple[str | None, dict[str, str]]],
    capsys: Vast,
    *opties: str,
) -> list[dict[str, Any]]:
    """Ask the plan of each organisation, with the goals in turn; return what was found."""
    gezien = []
    for plek, (naam, stuk) in enumerate(stukken.items()):
        doel, eisen = doelen[plek % len(doelen)]
        vraag = [] if doel is None else ["--doel", doel]
        inhoud = antwoord(capsys, "plan", stuk.bestand, "--organisatie", naam, *vraag, *opties)
        gezien.append(dict(inhoud))
        is_precies(
            inhoud,
            "plan",
            zonder_rij(hand, stuk),
            **plan_json(hand, stuk, doel, eisen),
            maatregelen=[],
            zonder_maatregel=minnen(hand, stuk),
        )
    return gezien


def wegen_van(plannen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every way in these plans, those to the goals too."""
    return [
        een
        for plan in plannen
        for deel in (*plan["criteria"].values(), plan["doel"] or {})
        for een in deel.get("wegen", [])
    ]


def test_het_plan_van_elke_regio_in_2015(tmp_path: Path, capsys: Vast) -> None:
    plannen = controleer_plannen(HAND_2015, schrijf_matrix(tmp_path / "m.csv", SCORES_2015), DOELEN, capsys)
    assert len(plannen) == 26
    assert all(een["kans"] is None for een in wegen_van(plannen))


@pytest.mark.lang
@pytest.mark.parametrize("zaad", ["een", "twee"])
def test_het_plan_met_andere_en_open_scores(zaad: str, tmp_path: Path, capsys: Vast) -> None:
    scores = gehusseld(zaad, SCORES_2015, 0.2, 0.25)
    scores["Alles min"] = dict.fromkeys(NRS, "-")
    scores["Bijna leeg"] = {nr: "-" if nr == "2.2.1" else None for nr in NRS}
    stukken = schrijf_matrix(tmp_path / "m.csv", scores)
    wegen = wegen_van(controleer_plannen(HAND_2015, stukken, DOELEN, capsys))
    assert {een["zeker"]["haalbaar"] for een in wegen} == {True, False}
    assert {een["kans"]["grootte"] for een in wegen if een["kans"]} >= {0, 1, 2}
    assert max(een["zeker"]["aantal"] or 0 for een in wegen) > 5


def test_het_plan_met_een_variant(tmp_path: Path, capsys: Vast) -> None:
    namen = ["IJsselland", "Drenthe", "Utrecht", "Zeeland"]
    scores = gehusseld("variant", {naam: SCORES_2015[naam] for naam in namen}, 0.1, 0.1)
    stukken = schrijf_matrix(tmp_path / "m.csv", scores)
    controleer_plannen(HAND_VARIANT, stukken, DOELEN, capsys, "--variant", "toegepast-2015")


def test_het_plan_in_een_kader_met_langere_schaal_nvt_en_groepen(tmp_path: Path, capsys: Vast) -> None:
    hand, kader = klein_kader(tmp_path)
    stukken = schrijf_matrix(tmp_path / "m.csv", gegooid("plan", hand, [f"Org {i}" for i in range(40)]))
    wegen = wegen_van(controleer_plannen(hand, stukken, KLEINE_DOELEN, capsys, "--kader", kader))
    assert {een["winst"] for een in wegen} == {0, 1, 2, 3}
    assert {een["zeker"]["haalbaar"] for een in wegen} == {True, False}
    assert {score["score"] for een in wegen for lijst in een["zeker"]["eerste"] for score in lijst} == {"a", "b"}


@pytest.mark.parametrize("grens", [3, 8, 15])
def test_waar_het_zoeken_stopt_is_er_niets_kleiners(
    grens: int, tmp_path: Path, capsys: Vast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How far it comes is its own affair: that no smaller change will do, and all the rest, is not."""
    for naam, zoek in (("criteriumplannen", criteriumplannen), ("doelplan", doelplan)):
        monkeypatch.setattr(f"toetsing.commands.plan.plannen.{naam}", partial(zoek, grens=grens))
    hand, kader = klein_kader(tmp_path)
    doel, eisen = KLEINE_DOELEN[2]
    stukken = schrijf_matrix(tmp_path / "m.csv", gegooid("stop", hand, [f"Org {i}" for i in range(12)]))
    gestopt = 0
    for naam, stuk in stukken.items():
        inhoud = antwoord(capsys, "plan", stuk.bestand, "--organisatie", naam, "--doel", str(doel), "--kader", kader)
        delen = plandelen(hand, stuk, eisen)
        nrs = neem_stops_over(hand, stuk, inhoud, delen)
        gestopt += len(nrs)
        is_precies(
            inhoud,
            "plan",
            [*zonder_rij(hand, stuk), *[("T120", None, None) for _ in nrs]],
            **plan_json(hand, stuk, doel, eisen, delen),
            maatregelen=[],
            zonder_maatregel=minnen(hand, stuk),
        )
    assert gestopt


def neem_stops_over(hand: Handkader, stuk: Stuk, inhoud: dict[str, Any], delen: Plandelen) -> set[str]:
    """Put in what was expected where a search stopped, as far as that can be true; return at which criteria."""
    gestopt = set()
    criteria, naar_doel = delen
    for criterium in hand.met_regels:
        is_, plan = inhoud["criteria"][criterium.nr], criteria[criterium.nr]
        if is_["beslissend"] is None:
            plan["beslissend"] = None
            gestopt.add(criterium.nr)
        doelen = [een["oordeel"] for een in is_["wegen"]]
        erbij = set(doelen) - {een["oordeel"] for een in plan["wegen"]}
        assert not erbij or any(een["zeker"]["vanaf"] is not None for een in is_["wegen"])
        assert len(doelen) - len(erbij) == len(plan["wegen"])
        plan["wegen"] = [weg(hand, criterium, stuk.scores, doel)[0] for doel in doelen]
    alle = [een for plan in criteria.values() for een in plan["wegen"]] + naar_doel
    paren = [(plan, inhoud["criteria"][nr], nr, "verlies") for nr, plan in criteria.items()]
    for hoort, is_ in zip(alle, wegen_van([inhoud]), strict=True):
        paren += [(hoort, is_, hoort["criterium"], "zeker"), (hoort, is_, hoort["criterium"], "kans")]
    for hoort, is_, nr, deel in paren:
        if is_[deel] is not None and is_[deel]["vanaf"] is not None:
            grootte = hoort[deel]["grootte"]
            assert is_[deel]["vanaf"] <= (len(stuk.scores) if grootte is None else grootte)
            niets: dict[str, Any] = {"grootte": None, "aantal": None, "eerste": [], "uit": []}
            hoort[deel] = {"haalbaar": None, **niets, "vanaf": is_[deel]["vanaf"]}
            gestopt.add(nr)
    return gestopt


PLAN = (
    Maatregel(
        nr="1.1.4", verbetermaatregel="Achterwacht", verantwoordelijke="MT", termijn="17-01-2016", status="bezig"
    ),
    Maatregel(nr="1.2.4", verbetermaatregel="Voorraad", termijn="18 januari 2016", status="gepland"),
    Maatregel(nr="1.2.5", verbetermaatregel="Idem", verantwoordelijke="MT", termijn="voorjaar 2016"),
    Maatregel(nr="1.1.2", verbetermaatregel="Gedaan", verantwoordelijke="MT", status="klaar"),
    Maatregel(nr="1.3.1", verbetermaatregel="Systeem", verantwoordelijke="ICT", termijn="1-1-2016", status="klaar"),
    Maatregel(nr="1.3.4", verbetermaatregel="Oefenen", verantwoordelijke="HR", termijn="als datum"),
    Maatregel(nr="1.2.2", verantwoordelijke="MT", termijn="2016-03-01", status="gepland"),
    Maatregel(nr="1.1.3", verbetermaatregel="Afspraak", verantwoordelijke="MT"),
    Maatregel(nr="3.1.1", verbetermaatregel="Later", termijn="19-1-2016"),
)
GEVOLGD = [
    ("1.3.4", "Oefenen", "HR", "31-12-2015", "2015-12-31", "", "te laat", True),
    ("1.1.4", "Achterwacht", "MT", "17-01-2016", "2016-01-17", "bezig", "te laat", True),
    ("1.2.4", "Voorraad", None, "18 januari 2016", "2016-01-18", "gepland", "komt nog", True),
    ("3.1.1", "Later", None, "19-1-2016", "2016-01-19", "", "komt nog", None),
    ("1.2.2", "", "MT", "2016-03-01", "2016-03-01", "gepland", "komt nog", True),
    ("1.2.5", "Idem", "MT", "voorjaar 2016", None, "", "zonder datum", True),
    ("1.1.3", "Afspraak", "MT", "", None, "", "zonder datum", False),
    ("1.3.1", "Systeem", "ICT", "1-1-2016", "2016-01-01", "klaar", "klaar", True),
    ("1.1.2", "Gedaan", "MT", "", None, "klaar", "klaar", False),
]
"""The same measures on 18 January 2016: the late ones first, then by day; on the day itself nothing is late.

Those without a day stand as on the sheet, which begins with the minuses."""


def test_de_maatregelen_in_een_werkmap(tmp_path: Path, capsys: Vast) -> None:
    toetsing = TOETSINGEN["IJsselland"]
    afwijking = Afwijking(oordeel=Oordeel("O"), motivering="Gezien.", door="de inspectie")
    scores = {**toetsing.scores, "1.1.3": OPEN, "2.1.1": OPEN}
    pad = tmp_path / "w.xlsx"
    met = replace(toetsing, scores=scores, afwijkingen={"2.2": afwijking})
    pad.write_bytes(als_werkmap(KADER, met, Dossier(plan=PLAN)))
    boek = openpyxl.load_workbook(pad)
    (cel,) = (cel for rij in boek["Plan"].iter_rows() for cel in rij if cel.value == "als datum")
    cel.value = datetime(2015, 12, 31)  # noqa: DTZ001 - a cell has no zone
    boek.save(pad)
    stelde = {"2.2": {"oordeel": "O", "motivering": "Gezien.", "door": "de inspectie"}}
    stuk = uit_werkmap(str(pad), "IJsselland", "2015", afwijkingen=stelde)
    assert minnen(HAND_2015, stuk) == ["1.1.4", "1.2.2", "1.2.4", "1.2.5", "1.3.1", "1.3.4"]
    velden = ("verwachting", "verbetermaatregel", "verantwoordelijke", "termijn", "datum", "status", "stand", "bij_min")
    (nergens,) = (rij[0].coordinate for rij in boek["Plan"].iter_rows() if rij[0].value == "3.1.1")
    is_precies(
        antwoord(capsys, "plan", str(pad), "--doel", "alles V"),
        "plan",
        [("T373", "H9", None), ("T055", nergens, None)],
        **plan_json(HAND_2015, stuk, "alles V", DOELEN[2][1]),
        maatregelen=[dict(zip(velden, een, strict=True)) for een in GEVOLGD],
        zonder_maatregel=["1.2.2"],
    )


# -- wat-als -----------------------------------------------------------------------------------------------------------


def watals_json(hand: Handkader, stuk: Stuk, anders: Scores) -> dict[str, Any]:
    anders = {nr: score for nr, score in anders.items() if stuk.scores[nr] != score}
    dan = replace(
        stuk,
        scores={**stuk.scores, **anders},
        cellen={nr: cel for nr, cel in stuk.cellen.items() if nr not in anders},
        overgenomen={nr: ronde for nr, ronde in stuk.overgenomen.items() if nr not in anders},
    )
    return {
        "kader": hand.kort,
        "wijzigingen": [
            {"verwachting": nr, "nu": stuk.scores[nr], "dan": anders[nr]} for nr in hand.nrs if nr in anders
        ],
        "nu": toetsing_json(hand, stuk),
        "dan": toetsing_json(hand, dan),
        "veranderd": [een.nr for een in hand.met_regels if mogelijk(een, stuk.scores) != mogelijk(een, dan.scores)],
    }


def test_andere_scores_bij_elke_regio(tmp_path: Path, capsys: Vast) -> None:
    kans = random.Random("wat-als")
    stukken = schrijf_matrix(tmp_path / "m.csv", gehusseld("nu", SCORES_2015, 0.2, 0.2))
    veranderd = set()
    for aantal, (naam, stuk) in enumerate(stukken.items()):
        anders = {nr: kans.choice(["+", "-", None]) for nr in kans.sample(NRS, aantal % 24 + 1)}
        vraag = [f"{nr}={score or 'open'}" for nr, score in anders.items()]
        inhoud = antwoord(capsys, "wat-als", stuk.bestand, *vraag, "--organisatie", naam)
        veranderd |= set(inhoud["veranderd"])
        gelijk = [("T121", None, nr) for nr, score in anders.items() if stuk.scores[nr] == score]
        is_precies(inhoud, "watals", gelijk, **watals_json(HAND_2015, stuk, anders))
    assert veranderd == {een.nr for een in HAND_2015.criteria}


def test_andere_scores_in_een_kader_met_nvt(tmp_path: Path, capsys: Vast) -> None:
    hand, kader = klein_kader(tmp_path)
    stukken = schrijf_matrix(tmp_path / "m.csv", gegooid("wat-als", hand, [f"Org {i}" for i in range(10)]))
    anders = gegooid("anders", hand, list(stukken))
    for naam, stuk in stukken.items():
        vraag = [f"{nr}={score or ''}" for nr, score in anders[naam].items()]
        inhoud = antwoord(capsys, "wat-als", stuk.bestand, *vraag, "--organisatie", naam, "--kader", kader)
        gelijk = [("T121", None, nr) for nr, score in anders[naam].items() if stuk.scores[nr] == score]
        is_precies(inhoud, "watals", [*zonder_rij(hand, stuk), *gelijk], **watals_json(hand, stuk, anders[naam]))


def test_andere_scores_in_een_werkmap_met_overgenomen_scores(tmp_path: Path, capsys: Vast) -> None:
    """A changed score stands in no cell any more and is taken over from no ronde; an oordeel people set stays."""
    oud, nieuw = tmp_path / "oud.xlsx", str(tmp_path / "nieuw.xlsx")
    oud.write_bytes(als_werkmap(KADER, TOETSINGEN["IJsselland"], Dossier()))
    assert start(["nieuw", nieuw, "--uit", str(oud), "--alleen-minnen", "--ronde", "2016", "-q"]) == 0
    stuk = uit_werkmap(nieuw, "IJsselland", "2016")
    assert len(stuk.overgenomen) == 18
    inhoud = antwoord(capsys, "wat-als", nieuw, "1.1.1=-", "1.1.4=-", "2.1.3=", "3.1.1=+", "3.2.1=+")
    anders = {"1.1.1": "-", "1.1.4": "-", "2.1.3": None}
    assert inhoud["veranderd"] == ["1.1", "2.1"]
    meldingen = [("T122", None, "3.1.1"), ("T121", None, "3.2.1")]
    is_precies(inhoud, "watals", meldingen, **watals_json(HAND_2015, stuk, anders))
