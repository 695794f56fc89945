"""All registers of all organisations on a day: every count recomputed from what was written, in every form."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

import toetsing
from hulp.opdracht import op_terminal
from hulp.opdracht import toetsing as opdracht
from hulp.registerkader import KADER, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier, Maatregel, Reactie
from toetsing.domain.fouten import Gebruiksfout, Kaderfout
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Soort
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.velden import Waarde

K = registerkader()
DAG = date(2016, 1, 18)
NAMEN = [f"Regio {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
Geschreven = dict[str, Any]
"""What the test wrote, in its own words: the register, the day and whether it is before it, done, who, the number."""


def rij(**waarden: Waarde | None) -> Registerrij:
    gevuld = {naam.replace("_", " "): waarde for naam, waarde in waarden.items() if waarde is not None}
    return Registerrij(waarden=gevuld, plek=Plek())


def schrijf(
    pad: Path,
    naam: str,
    scores: tuple[Ingevuld, Ingevuld],
    dossier: Dossier,
    *,
    ronde: str = "2016",
    soort: Soort | None = None,
    datum: date | None = None,
) -> None:
    t = leeg(K, naam, ronde)
    t = replace(t, scores={"1.1.1": scores[0], "1.1.2": scores[1]}, soort=soort, datum=datum)
    pad.write_bytes(toetsing_als_werkmap(K, t, dossier))


def verzin(map_: Path) -> tuple[list[Geschreven], dict[str, tuple[Ingevuld, Ingevuld]]]:
    """Write 26 workbooks with a plan and three registers, and return what was written in them."""
    kans = random.Random(26)
    alles: list[Geschreven] = []
    scores: dict[str, tuple[Ingevuld, Ingevuld]] = {}
    for naam in NAMEN:
        scores[naam] = tuple(kans.choice([Score("+"), Score("-"), OPEN]) for _ in range(2))  # type: ignore[assignment]
        indiening = kans.choice([DAG, DAG + timedelta(days=10), None])
        plan, toezeggingen, zienswijzen, toezicht = [], [], [], []
        for _ in range(kans.randrange(4)):
            dag = kans.choice([None, DAG + timedelta(days=kans.randrange(-40, 80))])
            voor, klaar, wie = kans.random() < 0.3, kans.random() < 0.3, kans.choice(["MT", ""])
            nr = kans.choice(["1.1.1", "1.1.2"])
            termijn = "" if dag is None else f"{'voor ' if voor else ''}{dag.day}-{dag.month}-{dag.year}"
            status = "klaar" if klaar else kans.choice(["gepland", "bezig", ""])
            plan.append(
                Maatregel(nr=nr, verbetermaatregel="iets", verantwoordelijke=wie, termijn=termijn, status=status)
            )
            alles.append(
                {"van": naam, "in": "plan", "dag": dag, "voor": voor, "klaar": klaar, "wie": wie or None, "nr": nr}
            )
        for _ in range(kans.randrange(4)):
            eigen = kans.choice([None, DAG + timedelta(days=kans.randrange(-40, 80))])
            gedaan = kans.choice([None, DAG - timedelta(days=1), DAG, DAG + timedelta(days=1)])
            iemand, over = kans.choice(["MT", None]), kans.choice(["1.1.1", "1.1", None])
            toezeggingen.append(
                rij(onderwerp=over, toezegging="iets", wie=iemand, uiterlijk_op=eigen, gedaan_op=gedaan)
            )
            dag = eigen or indiening
            alles.append(
                {"van": naam, "in": "toezeggingen", "dag": dag, "voor": False, "op": gedaan, "wie": iemand, "nr": over}
            )
        for _ in range(kans.randrange(3)):
            antwoord = kans.choice([None, "ja", "deels", "nee"])
            zienswijzen.append(rij(zienswijze="iets", overgenomen=antwoord))
            alles.append(
                {"van": naam, "in": "zienswijzen", "dag": indiening, "voor": True, "klaar": antwoord, "wie": "n.v.t."}
            )
        for _ in range(kans.randrange(2)):
            van = DAG + timedelta(days=kans.randrange(-9, 9))
            tot = kans.choice([None, van + timedelta(days=kans.randrange(9))])
            toezicht.append(rij(reden="iets", vanaf=van, eind=tot))
            alles.append({"van": naam, "in": "verscherpt toezicht", "begin": van, "eind": tot, "wie": "n.v.t."})
        registers = {"toezeggingen": toezeggingen, "zienswijzen": zienswijzen, "verscherpt toezicht": toezicht}
        dossier = Dossier(
            plan=tuple(plan),
            registers={register: tuple(rijen) for register, rijen in registers.items()},
            gegevens={"indiening verbeterplan": indiening.strftime("%d-%m-%Y")} if indiening else {},
        )
        schrijf(map_ / f"{naam}.xlsx", naam, scores[naam], dossier)
    return alles, scores


def met_de_hand(een: Geschreven, peildatum: date, binnen: int) -> str:
    """Say how far a row is, from what was written and nothing of the program."""
    if "begin" in een:
        if een["begin"] > peildatum:
            return "gaat nog in"
        return "voorbij" if een["eind"] is not None and peildatum >= een["eind"] else "van kracht"
    klaar = een["op"] is not None and een["op"] <= peildatum if "op" in een else bool(een["klaar"])
    if klaar:
        return "klaar"
    if een["dag"] is None:
        return "zonder termijn"
    if peildatum > een["dag"] or (een["voor"] and peildatum == een["dag"]):
        return "te laat"
    laatste = een["dag"] - timedelta(days=1) if een["voor"] else een["dag"]
    return "binnenkort" if laatste <= peildatum + timedelta(days=binnen) else "later"


def bevonden(nr: str | None, scores: tuple[Ingevuld, Ingevuld]) -> str:
    gevraagd = {"1.1.1": scores[:1], "1.1.2": scores[1:], "1.1": scores, None: ()}[nr]
    if Score("-") in gevraagd:
        return "min"
    return "geen_min" if gevraagd and OPEN not in gevraagd else "onbekend"


SLEUTELS = {
    "te laat": "te_laat",
    "binnenkort": "binnenkort",
    "later": "later",
    "zonder termijn": "zonder_termijn",
    "niet te lezen": "niet_te_lezen",
    "klaar": "klaar",
    "van kracht": "van_kracht",
    "gaat nog in": "gaat_nog_in",
    "voorbij": "voorbij",
    "begin onbekend": "begin_onbekend",
}


def geteld(
    rijen: list[Geschreven], scores: dict[str, tuple[Ingevuld, Ingevuld]], peildatum: date, binnen: int
) -> dict[str, int]:
    standen = Counter(met_de_hand(een, peildatum, binnen) for een in rijen)
    klaar = [een for een in rijen if met_de_hand(een, peildatum, binnen) == "klaar"]
    vondsten = Counter(bevonden(een.get("nr"), scores[een["van"]]) for een in klaar)
    return {
        "rijen": len(rijen),
        **{sleutel: standen[stand] for stand, sleutel in SLEUTELS.items()},
        "zonder_wie": sum(een["wie"] is None and met_de_hand(een, peildatum, binnen) != "klaar" for een in rijen),
        "klaar_geen_min": vondsten["geen_min"],
        "klaar_maar_min": vondsten["min"],
        "klaar_onbekend": vondsten["onbekend"],
    }


@pytest.fixture(scope="module")
def verzonnen(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, list[Geschreven], dict[str, tuple[Ingevuld, Ingevuld]]]:
    werk = tmp_path_factory.mktemp("opvolging")
    (werk / "kader.yaml").write_text(KADER, encoding="utf-8")
    (werk / "regios").mkdir()
    alles, scores = verzin(werk / "regios")
    return werk, alles, scores


@pytest.mark.parametrize(("verschil", "binnen"), [(-30, 30), (-1, 30), (0, 30), (0, 0), (1, 7), (45, 30)])
def test_elk_aantal_is_dat_van_de_hand(
    verschil: int,
    binnen: int,
    verzonnen: tuple[Path, list[Geschreven], dict[str, tuple[Ingevuld, Ingevuld]]],
) -> None:
    werk, alles, scores = verzonnen
    peildatum = DAG + timedelta(days=verschil)
    uitkomst = toetsing.opvolging(
        werk / "regios", peildatum=peildatum, binnen=binnen, kaders=[str(werk / "kader.yaml")]
    )
    assert not [str(een) for een in uitkomst.meldingen]
    gegevens = uitkomst.gegevens
    assert gegevens is not None
    assert gegevens["telling"] == geteld(alles, scores, peildatum, binnen)
    assert len(gegevens["organisaties"]) == len(NAMEN)
    for een in gegevens["organisaties"]:
        eigen = [rij_ for rij_ in alles if rij_["van"] == een["organisatie"]]
        assert een["telling"] == geteld(eigen, scores, peildatum, binnen)
        assert Counter(r["stand"] for r in een["rijen"]) == Counter(met_de_hand(r, peildatum, binnen) for r in eigen)
    assert {een["register"] for een in gegevens["registers"]} == {een["in"] for een in alles}
    for van in gegevens["registers"]:
        eigen = [rij_ for rij_ in alles if rij_["in"] == van["register"]]
        assert van["telling"] == geteld(eigen, scores, peildatum, binnen)
    for telling in [gegevens["telling"], *(een["telling"] for een in gegevens["organisaties"])]:
        assert telling["rijen"] == sum(dict(telling)[sleutel] for sleutel in SLEUTELS.values())  # type: ignore[misc]
        assert telling["klaar"] == telling["klaar_geen_min"] + telling["klaar_maar_min"] + telling["klaar_onbekend"]


def test_wat_klaar_is_gemeld_en_een_min_heeft_wordt_genoemd_in_elke_vorm(
    verzonnen: tuple[Path, list[Geschreven], dict[str, tuple[Ingevuld, Ingevuld]]], tmp_path: Path
) -> None:
    werk, alles, scores = verzonnen
    klaar = [een for een in alles if "begin" not in een and met_de_hand(een, DAG, 30) == "klaar"]
    fout = [een for een in klaar if bevonden(een.get("nr"), scores[een["van"]]) == "min"]
    assert fout
    uitkomst = toetsing.opvolging(werk / "regios", peildatum=DAG, kaders=[str(werk / "kader.yaml")])
    tekst = uitkomst.als("markdown").decode()
    blok = tekst.partition("Klaar gemeld, en toch nog een min")[2].partition("\n#")[0]
    assert Counter(naam for naam in NAMEN for _ in range(blok.count(f"| {naam} "))) == Counter(e["van"] for e in fout)
    assert "min bij 1.1.1 (ronde 2016)" in blok
    for vorm in ("html", "tabel", "csv"):
        assert len(uitkomst.als(vorm)) > 1000
    assert uitkomst.schrijf(tmp_path / "opvolging.xlsx").stat().st_size > 5000


def test_een_hertoets_staat_naast_wat_toen_is_gemeld(tmp_path: Path) -> None:
    """The plan is in the workbook of 2015; the toetsing of 2016 has no plan, and says that the minus is still there."""
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    regios = tmp_path / "regios"
    regios.mkdir()
    plan = (
        Maatregel(nr="1.1.1", verbetermaatregel="rooster", verantwoordelijke="MT", status="klaar"),
        Maatregel(nr="1.1.2", verbetermaatregel="protocol", verantwoordelijke="MT", status="klaar"),
    )
    schrijf(regios / "a.xlsx", "Noord", (Score("-"), Score("-")), Dossier(plan=plan), ronde="2015")
    schrijf(regios / "b.xlsx", "noord ", (Score("+"), Score("-")), Dossier(), ronde="2016")
    schrijf(regios / "c.xlsx", "Noord", (Score("-"), Score("+")), Dossier(), ronde="2017", soort=Soort.ZELFEVALUATIE)
    uitkomst = toetsing.opvolging(regios, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    gegevens = uitkomst.gegevens
    assert gegevens is not None
    (noord,) = gegevens["organisaties"]
    assert [(r["tekst"], r["ronde"], r["getoetst"]) for r in noord["rijen"]] == [
        ("rooster", "2015", {"bevinding": "geen min", "minnen": [], "ronde": "2016"}),
        ("protocol", "2015", {"bevinding": "min", "minnen": ["1.1.2"], "ronde": "2016"}),
    ]
    assert gegevens["telling"]["klaar_maar_min"] == 1


def test_van_een_register_dat_meeging_telt_alleen_de_laatste_ronde(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    regios = tmp_path / "regios"
    regios.mkdir()
    oud = Dossier(registers={"toezeggingen": (rij(toezegging="een"), rij(toezegging="twee"))})
    nieuw = Dossier(registers={"toezeggingen": (rij(toezegging="een", gedaan_op=DAG), rij(toezegging="twee"))})
    schrijf(regios / "a.xlsx", "Noord", (Score("-"), Score("-")), oud, ronde="2015")
    schrijf(regios / "b.xlsx", "Noord", (Score("+"), Score("-")), nieuw, ronde="2016")
    uitkomst = toetsing.opvolging(regios, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    gegevens = uitkomst.gegevens
    assert gegevens is not None
    assert (gegevens["telling"]["rijen"], gegevens["telling"]["klaar"]) == (2, 1)
    assert gegevens["niet_geteld"] == [
        {"organisatie": "Noord", "register": "toezeggingen", "ronde": "2015", "later": "2016", "rijen": 2}
    ]
    assert [een.code for een in uitkomst.meldingen] == ["T337"]
    assert "Van een eerdere ronde tellen 2 rijen niet mee" in uitkomst.als("markdown").decode()


def test_een_map_met_werkmappen_van_meer_kaders_is_een_dossier_per_organisatie(
    voorbeeld_2015: Path, tmp_path: Path
) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    regios = tmp_path / "regios"
    regios.mkdir()
    (regios / "ij.xlsx").write_bytes((voorbeeld_2015 / "regios/IJsselland.xlsx").read_bytes())
    dossier = Dossier(
        registers={"vragen": tuple(rij(vraag=f"Vraag {i}?") for i in range(3))},
        reacties=(Reactie(opmerking="klopt niet"), Reactie(opmerking="ook niet", overgenomen="ja")),
    )
    schrijf(regios / "ander.xlsx", "IJsselland", (Score("+"), OPEN), dossier)
    (regios / "plan.csv").write_text(
        "organisatie;onderwerp;toezegging;uiterlijk op\nijsselland;1.1.2;iets;17-01-2016\nZuid;;nog iets;\n", "utf-8"
    )
    uitkomst = toetsing.opvolging(regios, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    gegevens = uitkomst.gegevens
    assert gegevens is not None
    assert [een["id"] for een in gegevens["kaders"]] == ["registerkader", "veilig-thuis-stap1-2015"]
    assert [(een["organisatie"], een["telling"]["rijen"]) for een in gegevens["organisaties"]] == [
        ("IJsselland", 6), ("Zuid", 1),
    ]  # fmt: skip
    assert set(gegevens["organisaties"][0]["kaders"]) == {"registerkader", "veilig-thuis-stap1-2015"}
    assert gegevens["telling"]["te_laat"] == 1
    assert [een.code for een in uitkomst.meldingen] == ["T330", "T335"]


def test_een_rij_met_een_fout_telt_mee_als_niet_te_lezen_en_de_afloop_is_een(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    tabel = tmp_path / "toezeggingen.csv"
    tabel.write_text(
        "organisatie;onderwerp;toezegging;wie;uiterlijk op;gedaan op\nNoord;9.9.9;x;;straks;\n;;y;;;\n", "utf-8"
    )
    uit = opdracht("opvolging", tabel, "--kader", tmp_path / "kader.yaml", "--peildatum", "18-01-2016", "--json")
    assert uit.returncode == 1
    gegevens = json.loads(uit.stdout)
    assert (gegevens["telling"]["rijen"], gegevens["telling"]["niet_te_lezen"]) == (2, 1)
    assert [een["code"] for een in gegevens["meldingen"]] == ["T331", "T321", "T333"]
    assert gegevens["organisaties"][1]["rijen"][0]["waarden"]["uiterlijk op"] == "straks"


def test_een_toetsing_met_een_fout_in_een_score_wordt_wel_opgevolgd(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    pad = tmp_path / "noord.xlsx"
    plan = (Maatregel(nr="1.1.1", verbetermaatregel="x", status="klaar"),)
    schrijf(pad, "Noord", (OPEN, Score("+")), Dossier(plan=plan))
    boek = openpyxl.load_workbook(pad)
    for (cel,) in boek["Toetsing"]["C7:C8"]:
        if cel.value == "1.1.1":
            boek["Toetsing"].cell(cel.row, 5).value = "misschien"
    boek.save(pad)
    uitkomst = toetsing.opvolging(pad, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    gegevens = uitkomst.gegevens
    assert gegevens is not None
    assert (gegevens["telling"]["klaar"], gegevens["telling"]["klaar_onbekend"]) == (1, 1)
    assert [een.code for een in uitkomst.meldingen] == ["T031"]


def test_zonder_rijen_is_dat_de_uitkomst_en_zonder_bestand_de_melding(tmp_path: Path, voorbeeld_2015: Path) -> None:
    uit = opdracht("opvolging", voorbeeld_2015 / "regios", "--peildatum", "18-01-2016")
    assert uit.returncode == 0
    assert "staan er geen rijen bij 26 organisaties" in uit.stdout
    assert "Niets is te laat of binnenkort." in uit.stdout
    uit = opdracht("opvolging", tmp_path / "weg.xlsx")
    assert uit.returncode == 4
    assert "[T001]" in uit.stderr


def test_alleen_wie_is_gekozen_ook_uit_een_tabel(
    verzonnen: tuple[Path, list[Geschreven], dict[str, tuple[Ingevuld, Ingevuld]]], tmp_path: Path
) -> None:
    werk, alles, _ = verzonnen
    tabel = tmp_path / "vragen.csv"
    tabel.write_text("organisatie;vraag;antwoord;gesteld door\nRegio A;x;;\nRegio B;y;;\n", "utf-8")
    uit = opdracht(
        "opvolging", werk / "regios", tabel, "--kader", werk / "kader.yaml", "--alleen-organisatie", "Regio A", "--json"
    )  # fmt: skip
    gegevens = json.loads(uit.stdout)
    assert [een["organisatie"] for een in gegevens["organisaties"]] == ["Regio A"]
    assert gegevens["telling"]["rijen"] == sum(een["van"] == "Regio A" for een in alles) + 1


KEUZES: list[tuple[tuple[str, ...], dict[str, str | None], list[str]]] = [
    ((), {"Noord": "2015", "Oost": "2016", "West": "2015", "Zuid": None}, ["T335"] * 3),
    (("--alleen-organisatie", "west"), {"West": "2015"}, ["T335"]),
    (("--alleen-organisatie", "noord"), {"Noord": "2015"}, []),
    (("--alleen-ronde", "2015"), {"Noord": "2015", "West": "2015"}, ["T250", "T335"]),
    (("--alleen-ronde", "2016"), {"Oost": "2016"}, ["T250", "T335"]),
    (("--alleen-ronde", "zonder ronde"), {"Zuid": None}, ["T335"]),
]
GEKOZEN_UIT = """\
organisatie;vraag;antwoord;gesteld door;ronde
Noord;x;;;2015
Oost;y;;; 2016
West;z;;;2015
Zuid;z;;;
"""


@pytest.mark.parametrize(("keuze", "verwacht", "codes"), KEUZES, ids=[" ".join(keuze) for keuze, *_ in KEUZES])
def test_uit_een_csv_wordt_gekozen_zoals_uit_werkmappen(
    keuze: tuple[str, ...], verwacht: dict[str, str | None], codes: list[str], tmp_path: Path
) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    tabel, werkmap = tmp_path / "vragen.csv", tmp_path / "noord.xlsx"
    tabel.write_text(GEKOZEN_UIT, "utf-8")
    schrijf(werkmap, "Noord", (Score("+"), OPEN), Dossier(), ronde="2015")
    for paden, gezegd in (([tabel], [code for code in codes if code != "T335"]), ([tabel, werkmap], codes)):
        uit = opdracht("opvolging", *paden, "--kader", tmp_path / "kader.yaml", *keuze, "--json")
        gegevens = json.loads(uit.stdout)
        assert {een["organisatie"]: een["rijen"][0]["ronde"] for een in gegevens["organisaties"]} == verwacht
        assert [een["code"] for een in gegevens["meldingen"]] == gezegd


def test_wie_er_niet_is_wordt_gezegd_met_wie_er_wel_is_en_van_een_ander_bestand_niets(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    (tmp_path / "vragen.csv").write_text(GEKOZEN_UIT, "utf-8")
    (tmp_path / "fout.csv").write_text("organisatie;onderwerp;toezegging;wie;uiterlijk op\nWest;;x;;straks\n", "utf-8")
    regel = ("opvolging", tmp_path / "vragen.csv", tmp_path / "fout.csv", "--kader", tmp_path / "kader.yaml")
    uit = opdracht(*regel, "--alleen-organisatie", "Midden")
    assert uit.returncode == 2
    assert "Er zijn: Noord, Oost, West en Zuid. [G141]" in uit.stderr
    assert opdracht(*regel, "--alleen-organisatie", "Oost").returncode == 0
    assert opdracht(*regel, "--alleen-organisatie", "West").returncode == 1


def test_een_csv_met_een_plan_wordt_nagekeken_en_opgevolgd(tmp_path: Path) -> None:
    plan = tmp_path / "plan.csv"
    plan.write_text(
        "organisatie;nr;verbetermaatregel;termijn;status\n"
        "IJsselland;1.1.4;rooster;voor 18-01-2016;bezig\nIJsselland;9.9.9;x;ooit;afgerond\n",
        "utf-8",
    )
    uitkomst = toetsing.opvolging(plan, peildatum=DAG)
    assert [een.code for een in uitkomst.meldingen] == ["T055", "T373", "T056"]
    assert uitkomst.gegevens is not None
    assert [r["stand"] for r in uitkomst.gegevens["organisaties"][0]["rijen"]] == ["te laat", "niet te lezen"]
    tekst = uitkomst.als("markdown").decode()
    assert "| voor 18-01-2016 | te laat | plan.csv › B2 |" in tekst
    assert "| ooit | niet te lezen | plan.csv › B3 |" in tekst


def test_een_tabel_van_een_register_in_een_map_met_scores_is_geen_fout(tmp_path: Path, voorbeeld_2015: Path) -> None:
    regios = tmp_path / "regios"
    regios.mkdir()
    (regios / "ij.xlsx").write_bytes((voorbeeld_2015 / "regios/IJsselland.xlsx").read_bytes())
    (regios / "plan.csv").write_text("organisatie;nr;verbetermaatregel\nIJsselland;1.1.4;rooster\n", "utf-8")
    scoring = toetsing.score(str(regios))
    assert [een.code for een in scoring.meldingen] == ["T338"]
    assert [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen] == ["IJsselland"]
    assert not toetsing.opvolging(regios, peildatum=DAG).meldingen


@pytest.mark.parametrize(
    ("koppen", "mist"),
    [
        ("organisatie;onderwerp;wat;wie;uiterlijk op;gedaan op", "'toezegging'"),
        ("onderwerp;toezegging;wie;uiterlijk op;gedaan op;opmerking", "'organisatie'"),
        ("organisatie;nr;maatregel;verantwoordelijke;termijn;status", "'verbetermaatregel'"),
    ],
)
def test_van_een_csv_die_bijna_een_register_is_wordt_gezegd_wat_ontbreekt(
    koppen: str, mist: str, tmp_path: Path
) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    tabel = tmp_path / "tabel.csv"
    rij_ = "Noord;1.1.1;protocol;MT;18-01-2016;"
    tabel.write_text(f"{koppen}\n{rij_ if 'organisatie' in koppen else rij_[6:]}\n", "utf-8")
    uitkomst = toetsing.opvolging(tabel, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    assert [een.code for een in uitkomst.meldingen] == ["T370"]
    assert f"ontbreekt {mist}." in str(uitkomst.meldingen[0])


def test_een_csv_die_bij_meer_kaders_past_wordt_niet_gekozen(tmp_path: Path) -> None:
    ander = KADER.replace("kader: registerkader", "kader: ander")
    (tmp_path / "een.yaml").write_text(KADER, encoding="utf-8")
    (tmp_path / "ander.yaml").write_text(ander, encoding="utf-8")
    tabel = tmp_path / "vragen.csv"
    tabel.write_text("organisatie;vraag;antwoord;gesteld door\nNoord;x;;\n", "utf-8")
    keuze = ("--kader", tmp_path / "een.yaml", "--kader", tmp_path / "ander.yaml", "--json")
    uit = opdracht("opvolging", tabel, *keuze)
    assert uit.returncode == 2
    assert "(registerkader, ander)" in uit.stderr
    uit = opdracht("opvolging", tabel, "--kader", tmp_path / "ander.yaml", "--json")
    assert [een["id"] for een in json.loads(uit.stdout)["kaders"]] == ["ander"]
    plan = tmp_path / "plan.csv"
    plan.write_text("organisatie;nr;verbetermaatregel\nNoord;77.1.1;x\nNoord;77.1.2;y\nNoord;77.1.3;z\n", "utf-8")
    uit = opdracht("opvolging", plan, *keuze)
    assert (uit.returncode, "(registerkader, ander)" in uit.stderr) == (2, True)


def test_een_csv_die_bij_meer_kaders_past_is_van_het_kader_dat_standaard_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for id_ in ("registerkader", "ander"):
        (tmp_path / "kaders" / id_).mkdir(parents=True)
        tekst = KADER.replace("kader: registerkader", f"kader: {id_}")
        (tmp_path / "kaders" / id_ / "kader.yaml").write_text(tekst, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    vragen, plan = tmp_path / "vragen.csv", tmp_path / "plan.csv"
    vragen.write_text("organisatie;vraag;antwoord;gesteld door\nNoord;x;;\n", "utf-8")
    plan.write_text("organisatie;nr;verbetermaatregel\nNoord;77.1.1;x\nNoord;77.1.2;y\nNoord;77.1.3;z\n", "utf-8")
    for tabel in (vragen, plan):
        with pytest.raises(Gebruiksfout, match="G170"):
            toetsing.opvolging(tabel, peildatum=DAG)
    (tmp_path / "kaders" / "standaard").write_text("registerkader", encoding="utf-8")
    for tabel in (vragen, plan):
        gegevens = toetsing.opvolging(tabel, peildatum=DAG).gegevens
        assert gegevens is not None
        assert [een["id"] for een in gegevens["kaders"]] == ["registerkader"]


def test_een_kader_dat_niet_af_is_houdt_geen_tabel_tegen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said once, and only where no file and nobody names a kader."""
    (tmp_path / "kaders" / "concept").mkdir(parents=True)
    (tmp_path / "kaders" / "concept" / "kader.yaml").write_text("kader: concept\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    paden = [tmp_path / naam for naam in ("een.csv", "ander.csv")]
    for pad in paden:
        pad.write_text(f"organisatie;nr;verbetermaatregel\n{pad.stem};1.1.4;rooster\n", "utf-8")
    eigen = ["veilig-thuis-stap1-2015"]
    assert not toetsing.opvolging(paden, peildatum=DAG, kaders=eigen).meldingen
    (tmp_path / "kaders" / "standaard").write_text(eigen[0], encoding="utf-8")
    uitkomst = toetsing.opvolging(paden, peildatum=DAG)
    assert [een.code for een in uitkomst.meldingen] == ["K121"]
    assert uitkomst.gegevens is not None
    assert [een["organisatie"] for een in uitkomst.gegevens["organisaties"]] == ["ander", "een"]
    with pytest.raises(Kaderfout):
        toetsing.opvolging(paden, peildatum=DAG, kaders=["concept"])


def test_van_welke_ronde_de_laatste_is_wordt_gevraagd_waar_alleen_letters_het_zeggen(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    regios = tmp_path / "regios"
    regios.mkdir()
    dossier = Dossier(registers={"toezeggingen": (rij(onderwerp="1.1", toezegging="een", gedaan_op=DAG),)})
    schrijf(regios / "a.xlsx", "Noord", (Score("+"), Score("-")), dossier, ronde="nulmeting")
    schrijf(regios / "b.xlsx", "Noord", (Score("-"), OPEN), Dossier(), ronde="hertoets")
    kaders = [str(tmp_path / "kader.yaml")]
    uitkomst = toetsing.opvolging(regios, peildatum=DAG, kaders=kaders)
    (een,) = uitkomst.meldingen
    assert een.code == "T372"
    assert "wat later is, ronde hertoets of ronde nulmeting; ronde nulmeting telt" in str(een)
    schrijf(regios / "b.xlsx", "Noord", (Score("-"), OPEN), dossier, ronde="")
    uitkomst = toetsing.opvolging(regios, peildatum=DAG, kaders=kaders)
    assert "toezeggingen in een werkmap zonder ronde en in ronde nulmeting" in str(uitkomst.meldingen[-1])
    (regios / "a.xlsx").unlink()
    schrijf(regios / "a.xlsx", "Noord", (Score("+"), Score("-")), Dossier(), ronde="2015")
    schrijf(regios / "b.xlsx", "Noord", (Score("-"), OPEN), dossier, ronde="2016")
    tekst = toetsing.opvolging(regios, peildatum=DAG, kaders=kaders).als("markdown").decode()
    assert "min bij 1.1.1 (ronde 2016) en 1.1.2 (ronde 2015)" in tekst


def test_een_status_wordt_vergeleken_zoals_zij_wordt_nagekeken(tmp_path: Path) -> None:
    plan = tmp_path / "plan.csv"
    regels = [f"IJsselland;1.1.4;rooster;18-01-2016;{status}" for status in ("Klaar.", " KLAAR ", "bezig")]
    plan.write_text("\n".join(["organisatie;nr;verbetermaatregel;termijn;status", *regels]), "utf-8")
    uitkomst = toetsing.opvolging(plan, peildatum=DAG + timedelta(days=1))
    assert [(een.code, een.plek.cel) for een in uitkomst.meldingen] == [("T056", "E2")]
    assert uitkomst.gegevens is not None
    standen = [r["stand"] for r in uitkomst.gegevens["organisaties"][0]["rijen"]]
    assert standen == ["niet te lezen", "klaar", "te laat"]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"peildatum": "18-01-2016"}, "G171"),
        ({"peildatum": datetime(2016, 1, 18, tzinfo=UTC)}, "G171"),
        ({"binnen": -1}, "G172"),
        ({"binnen": 3651}, "G172"),
        ({"kaders": "kader.yaml"}, "G173"),
    ],
)
def test_wat_een_aanroep_niet_kan_zijn_wordt_gezegd(anders: dict[str, Any], code: str, tmp_path: Path) -> None:
    with pytest.raises(Gebruiksfout) as fout:
        toetsing.opvolging(tmp_path, **{"peildatum": DAG, **anders})
    assert fout.value.melding.code == code


def test_dezelfde_rij_in_twee_bestanden_wordt_genoemd(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    dossier = Dossier(registers={"vragen": (rij(vraag="Hoe?"), rij(vraag="Wat?"), rij(vraag="Wat?"))})
    schrijf(tmp_path / "a.xlsx", "Noord", (Score("+"), Score("-")), dossier)
    (tmp_path / "b.csv").write_text("organisatie;vraag;antwoord;gesteld door\nNoord;HOE?;;\n;Wie?;;\n", "utf-8")
    uitkomst = toetsing.opvolging(tmp_path, peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    assert [een.code for een in uitkomst.meldingen] == ["T333", "T375"]
    assert "Vragen!A4: let op: Deze rij van register 'vragen' van Noord staat ook in b.csv › B2;" in str(
        uitkomst.meldingen[1]
    )
    assert "staan er 5 rijen bij 1 organisatie" in uitkomst.als("markdown").decode()


def test_elke_vorm_zegt_wat_er_is_geantwoord(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    antwoorden = ("ja", "nee", "ja", None)
    rijen = tuple(rij(zienswijze=f"z{i}", overgenomen=een) for i, een in enumerate(antwoorden))
    schrijf(tmp_path / "a.xlsx", "Noord", (Score("+"), Score("-")), Dossier(registers={"zienswijzen": rijen}))
    uitkomst = toetsing.opvolging(tmp_path / "a.xlsx", peildatum=DAG, kaders=[str(tmp_path / "kader.yaml")])
    assert uitkomst.gegevens is not None
    assert [een["keuzes"] for een in uitkomst.gegevens["registers"]] == [
        {"overgenomen": {"ja": 2, "deels": 0, "nee": 1}}
    ]
    tekst = uitkomst.als("markdown").decode()
    assert "| zienswijzen | overgenomen | ja | 2 |" in " ".join(tekst.replace("-", " ").split())
    blad = openpyxl.load_workbook(BytesIO(uitkomst.als("xlsx")))["Rijen"]
    regels = [[cel.value for cel in regel] for regel in blad.iter_rows()]
    kop = next(regel for regel in regels if "wat" in regel)
    plaats = kop.index("keuze overgenomen")
    assert Counter(regel[plaats] for regel in regels[regels.index(kop) + 1 :]) == Counter(antwoorden)


def test_een_lange_tekst_is_op_het_scherm_kort_en_elders_heel(tmp_path: Path) -> None:
    plan = tmp_path / "plan.csv"
    tekst = "een rooster " * 40
    plan.write_text(f"organisatie;nr;verbetermaatregel;termijn\nIJsselland;1.1.4;{tekst};17-01-2016\n", "utf-8")
    regel = ("opvolging", plan, "--peildatum", "18-01-2016")
    for breedte in (80, 120):
        kort = op_terminal(*regel, breedte=breedte).stdout
        assert 0 < kort.count("rooster") < 6
        assert kort.count("…") == 1
    assert op_terminal(*regel, "--detail").stdout.count("rooster") == 40
    assert opdracht(*regel).stdout.count("rooster") == 40
