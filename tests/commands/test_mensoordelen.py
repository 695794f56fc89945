"""Oordelen that people give, through every command: shown where an oordeel is, counted, and out of open data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.antwoorden import antwoord_van, tabel_in
from hulp.menskader import GEGEVEN, KADER, matrix
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.openen import csvrijen
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = "ABC"
N = 26


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    pad = tmp_path / "kader.yaml"
    pad.write_text(KADER, encoding="utf-8")
    return pad


def een(map_: Path) -> Path:
    pad = map_ / "noord.csv"
    pad.write_text(matrix(("Noord", "+-+", GEGEVEN)), encoding="utf-8")
    return pad


def allen(map_: Path, ronde: str = "2015", schuif: int = 0) -> Path:
    """Write 26 organisations: the whole is A, B, C in turn, and nobody gave it to the last."""
    rijen = []
    for i in range(N):
        gegeven = {kop: (waarde[0], *waarde[1:]) for kop, waarde in GEGEVEN.items()}
        gegeven["eindoordeel"] = (LETTERS[(i + schuif) % 3], f"Reden {i}.", "01-02-2016", "directie")
        if i == N - 1:
            del gegeven["eindoordeel"]
        rijen.append((f"Regio {i:02}", "+-+", gegeven))
    pad = map_ / f"{ronde}.csv"
    kop, *regels = matrix(*rijen).splitlines()
    pad.write_text("\n".join([f"{kop};ronde", *(f"{regel};{ronde}" for regel in regels)]), encoding="utf-8")
    return pad


def test_score_noemt_oordeel_motivering_datum_en_door(tmp_path: Path, kader: Path) -> None:
    document = antwoord_van("score", str(een(tmp_path)), "--kader", str(kader))[0].document()
    gegeven = tabel_in(document, "Gegeven")
    assert [tuple(rij[kop] for kop in ("over", "oordeel", "motivering", "datum", "door")) for rij in gegeven] == [
        ("Criterium 1.1: Kas", "bijna op orde", "De kas klopt half.", "18 januari 2016", "inspecteur"),
        ("Thema 1: Kassa", "goed", "De bon klopt.", "19 januari 2016", "team"),
        ("Het geheel: Keur van winkels", "niet op orde", "Samen te weinig.", "1 februari 2016", "directie"),
    ]
    uit = toetsing("score", een(tmp_path), "--kader", kader).stdout
    assert uit.count("gegeven door mensen") == 3
    assert "feit" not in uit.casefold()


def test_de_json_heeft_alles_en_is_na_te_rekenen(tmp_path: Path, kader: Path) -> None:
    uit = toetsing("score", een(tmp_path), "--kader", kader, "--json").stdout
    (t,) = json.loads(uit)["toetsingen"]
    assert t["feiten"]["oordeel 1.1"] == {
        "score": "B", "motivering": "De kas klopt half.", "herkomst": "E2", "datum": "2016-01-18", "door": "inspecteur",
    }  # fmt: skip
    assert (t["criteria"]["1.1"]["oordeel"], t["eindoordeel"]["oordeel"]) == ("B", "C")
    (tmp_path / "u.json").write_text(uit, encoding="utf-8")
    assert toetsing("verifieer", tmp_path / "u.json", "--kader", kader).returncode == 0
    (tmp_path / "u.json").write_text(uit.replace('"directie"', '"iemand anders"'), encoding="utf-8")
    anders = toetsing("verifieer", tmp_path / "u.json", "--kader", kader)
    assert "iemand anders" in anders.stdout


@pytest.mark.parametrize(("erbij", "genoemd"), [((), False), (("--met-door",), True)])
def test_het_regionale_rapport_noemt_wie_het_gaf_alleen_als_dat_gevraagd_is(
    tmp_path: Path, kader: Path, erbij: tuple[str, ...], genoemd: bool
) -> None:
    vraag = ("rapport", "regio", een(tmp_path), "--kader", kader, "--naar", "-", "--formaat", "md")
    uit = toetsing(*vraag, "--peildatum", "1-3-2016", *erbij).stdout
    assert "Dit oordeel is gegeven op 18 januari 2016" in uit
    assert "De kas klopt half." in uit
    assert ("door inspecteur" in uit) is genoemd
    assert "Oordeel B is gegeven door mensen." in uit
    assert "volgt uit de beslisregel: gegeven" not in uit


def test_de_samenvatting_zegt_eenmaal_dat_het_eindoordeel_open_is(tmp_path: Path, kader: Path) -> None:
    zuid = tmp_path / "zuid.csv"
    zuid.write_text(matrix(("Zuid", "+-+", {})), encoding="utf-8")
    samenvatting = toetsing("rapport", "regio", zuid, "--kader", kader, "--naar", "-", "--formaat", "md").stdout
    samenvatting = zonder_nummers(samenvatting).partition("## Samenvatting")[2].partition("## Inleiding")[0]
    assert samenvatting.casefold().count("het eindoordeel is nog open") == 1
    assert "Oordeel 1.1 en oordeel thema 1 zijn nog open." in samenvatting


@pytest.mark.parametrize("vorm", ["html", "docx", "pdf", "json", "md"])
def test_elke_vorm_van_een_rapport_kan_ermee(tmp_path: Path, kader: Path, vorm: str) -> None:
    naar = tmp_path / f"r.{vorm}"
    gedaan = toetsing("rapport", "regio", een(tmp_path), "--kader", kader, "--naar", naar, "--peildatum", "1-3-2016")
    assert (gedaan.returncode, naar.exists()) == (0, True), gedaan.stderr


def test_van_26_organisaties_is_geteld_wie_wat_kreeg(tmp_path: Path, kader: Path) -> None:
    document = antwoord_van("score", str(allen(tmp_path)), "--kader", str(kader))[0].document()
    verdeling = {rij["aantal"]: rij["eindoordeel"] for rij in tabel_in(document, "Verdeling eindoordeel")}
    assert verdeling == {"A": "9-10", "B": "8-9", "C": "8-9"}
    uit = toetsing("vergelijk", allen(tmp_path), "--kader", kader, "--json").stdout
    assert json.loads(uit)["eindoordeel"] == {"A": 9, "B": 8, "C": 8}


def test_het_landelijke_rapport_telt_en_noemt_ze(tmp_path: Path, kader: Path) -> None:
    vraag = ("rapport", "landelijk", allen(tmp_path), "--kader", kader, "--naar", "-", "--formaat", "md")
    uit = toetsing(*vraag, "--peildatum", "1-3-2016").stdout
    assert "Het eindoordeel is bij 9 van de 26 organisaties op orde (35%), bij 8 bijna op orde (31%)" in uit
    assert "Nog open is het bij Regio 25." in uit


def test_een_hertoets_zegt_wat_mensen_anders_gaven(tmp_path: Path, kader: Path) -> None:
    eerst, daarna = allen(tmp_path), allen(tmp_path, "2016", schuif=1)
    uit = " ".join(toetsing("hertoets", eerst, daarna, "--kader", kader).stdout.split())
    assert (
        "Het eindoordeel is van 2015 naar 2016 bij 8 van de 26 organisaties verbeterd en bij 17 verslechterd; bij 1 is "
        "het niet te zeggen."
    ) in uit


def test_open_data_hebben_ze_bij_de_oordelen_gemerkt_en_niet_bij_de_feiten(tmp_path: Path, kader: Path) -> None:
    (tmp_path / "m.csv").write_text(matrix(("Noord", "+-+", GEGEVEN), ("Zuid", "+-+", {})), encoding="utf-8")
    assert toetsing("publiceer", tmp_path / "m.csv", "--kader", kader, "--naar", tmp_path / "od").returncode == 0
    assert not (tmp_path / "od" / "feiten.csv").exists()
    kop, *rijen = csvrijen((tmp_path / "od" / "oordelen.csv").read_bytes())
    per_wie = [
        (rij[kop.index("organisatie")], rij[kop.index("criterium")] or rij[kop.index("niveau")], rij[kop.index("hoe")])
        for rij in rijen
    ]
    assert per_wie == [
        ("Noord", "1.1", "gegeven"), ("Noord", "1.2", "berekend"), ("Noord", "thema", "gegeven"),
        ("Noord", "geheel", "gegeven"), ("Zuid", "1.1", "nog te geven"), ("Zuid", "1.2", "berekend"),
        ("Zuid", "thema", "nog te geven"), ("Zuid", "geheel", "nog te geven"),
    ]  # fmt: skip


def test_open_data_zeggen_niet_waarom_of_wie(tmp_path: Path, kader: Path) -> None:
    gedaan = toetsing("publiceer", allen(tmp_path), "--kader", kader, "--naar", tmp_path / "od")
    assert gedaan.returncode == 0, gedaan.stderr
    alles = "".join(
        pad.read_text(encoding="utf-8") for pad in (tmp_path / "od").iterdir() if pad.suffix in (".csv", ".yaml")
    )
    assert not any(woord in alles for woord in ("Reden", "directie", "inspecteur", "De kas klopt half"))


def test_een_plan_verandert_niet_wat_mensen_gaven(tmp_path: Path, kader: Path) -> None:
    uit = toetsing("plan", een(tmp_path), "--kader", kader).stdout
    assert "zoals oordeel 1.1 nu is, leidt geen enkel herstel hiertoe" in " ".join(uit.split())


def test_een_volgende_werkmap_neemt_ze_binnen_de_ronde_mee(tmp_path: Path, kader: Path) -> None:
    werkmap, verder = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    bron = tmp_path / "noord2.csv"
    regels = matrix(("Noord", "+-+", GEGEVEN)).splitlines()
    bron.write_text(f"{regels[0]};ronde\n{regels[1]};2016\n", encoding="utf-8")
    voor = toetsing("nieuw", werkmap, "--kader", kader, "--uit", bron, "--ronde", "2016", "--met-scores")
    assert voor.returncode == 0, voor.stderr
    assert toetsing("score", werkmap, "--kader", kader, "--json").returncode == 0
    assert toetsing("nieuw", verder, "--kader", kader, "--uit", werkmap, "--ronde", "2017").returncode == 0
    (t,) = json.loads(toetsing("score", verder, "--kader", kader, "--json").stdout)["toetsingen"]
    assert t["feiten"]["oordeel 1.1"]["score"] is None


def test_buddies_naar_het_eindoordeel_dat_mensen_gaven(tmp_path: Path, kader: Path) -> None:
    document = antwoord_van("vergelijk", str(allen(tmp_path)), "--kader", str(kader), "--buddies")[0].document()
    rijen = tabel_in(document, "Buddies naar eindoordeel")
    assert [(rij["wie"], rij["eindoordeel"]) for rij in rijen] == [
        ("kan helpen", "A: op orde"),
        ("de sterkere hiervan kunnen helpen", "B: bijna op orde"),
        ("kan hulp gebruiken", "C: niet op orde"),
    ]
    assert [len(rij["organisaties"].replace(" en ", ", ").split(", ")) for rij in rijen] == [9, 8, 8]
    als_json = json.loads(toetsing("vergelijk", allen(tmp_path), "--kader", kader, "--buddies", "--json").stdout)
    validator("vergelijking").validate(als_json)
    groepen = als_json["buddies_naar_eindoordeel"]
    assert [(een["wie"], een["oordeel"], len(een["organisaties"])) for een in groepen] == [
        ("kan helpen", "A", 9), ("de sterkere hiervan kunnen helpen", "B", 8), ("kan hulp gebruiken", "C", 8),
    ]  # fmt: skip


@pytest.mark.parametrize("vorm", ["md", "json", "html"])
def test_landelijk_staat_bij_elk_gegeven_oordeel_waarom_wanneer_en_waar(tmp_path: Path, kader: Path, vorm: str) -> None:
    naar = tmp_path / f"l.{vorm}"
    vraag = ("rapport", "landelijk", allen(tmp_path), "--kader", kader, "--naar", naar, "--peildatum", "1-3-2016")
    assert toetsing(*vraag).returncode == 0
    inhoud = naar.read_text(encoding="utf-8")
    assert all(woord in inhoud for woord in ("Reden 3.", "18 januari 2016", "E2"))
    assert "directie" not in inhoud
    assert toetsing(*vraag, "--met-door", "--forceer").returncode == 0
    assert "directie" in naar.read_text(encoding="utf-8")


def test_wat_mensen_geven_heet_nergens_een_feit(tmp_path: Path, kader: Path) -> None:
    zonder = tmp_path / "z.csv"
    zonder.write_text(matrix(("Noord", "+-+", {})), encoding="utf-8")
    for opdracht in (("score", "--uitleg"), ("controleer",), ("plan",)):
        for pad in (een(tmp_path), zonder):
            gedaan = toetsing(opdracht[0], pad, *opdracht[1:], "--kader", kader)
            assert "feit" not in f"{gedaan.stdout}{gedaan.stderr}".casefold(), opdracht
    for opdracht in (("rapport", "landelijk"), ("vergelijk",)):
        erbij = ("--naar", "-", "--formaat", "md") if opdracht[0] == "rapport" else ("--robuust", "--buddies")
        assert "feit" not in toetsing(*opdracht, allen(tmp_path), "--kader", kader, *erbij).stdout.casefold()


def test_de_csv_van_score_heeft_motivering_door_en_dag(tmp_path: Path, kader: Path) -> None:
    uit = toetsing("score", een(tmp_path), "--kader", kader, "--formaat", "csv").stdout.splitlines()
    kop, eerste = (regel.lstrip("\ufeff").split(";") for regel in uit[:2])
    rij = dict(zip(kop, eerste, strict=True))
    assert (rij["motivering"], rij["door"], rij["gegeven op"]) == (
        "De kas klopt half.",
        "inspecteur",
        "18 januari 2016",
    )
