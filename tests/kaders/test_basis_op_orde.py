"""The kader of the three categories of *basis op orde*, which people give: sound, sourced, and through every form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from openpyxl import load_workbook

from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from toetsing.pipeline.gepubliceerd import gepubliceerd_bij
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.rapportregels import rapportregels_bij

if TYPE_CHECKING:
    from pathlib import Path

MAP: Final = meegeleverd("kaders") / "vng-basis-op-orde-2016"
KADER: Final = kader_van(str(MAP))
VAST: Final = ("--kader", MAP)


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks that are made of what ships with the kader."""
    map_ = tmp_path_factory.mktemp("voorbeeld") / "vng"
    uit = toetsing("voorbeeld", map_, *VAST)
    assert (uit.returncode, uit.stderr) == (0, f"Geschreven in {map_}: 2 werkmappen.\n"), uit.stderr
    return map_


def feiten_in(pad: Path) -> dict[str, dict[str, object]]:
    uit = toetsing("score", pad, "--json", *VAST)
    assert uit.returncode == 0, uit.stderr
    (een,) = json.loads(uit.stdout)["toetsingen"]
    return {naam: {**feit, "herkomst": None} for naam, feit in een["feiten"].items()}


def rijen_in(pad: Path) -> list[dict[str, object]]:
    uit = toetsing("opvolging", pad, "--json", *VAST)
    assert uit.returncode == 0, uit.stderr
    (een,) = json.loads(uit.stdout)["organisaties"]
    return [{wat: rij[wat] for wat in ("register", "stand", "waarden")} for rij in een["rijen"]]


def test_het_kader_is_goed_en_alles_erin_heeft_een_plaats_in_een_bron() -> None:
    assert KADER.opmerkingen == ()
    regels, meldingen = rapportregels_bij(KADER, str(MAP))
    assert meldingen == ()
    gepubliceerd = gepubliceerd_bij(KADER, str(MAP))
    assert gepubliceerd is not None
    assert gepubliceerd.opmerkingen == ()
    bronnen = {bron.id for bron in KADER.bronnen}
    van = [KADER.bron, *(een.bron for een in KADER.rondes), *(een.bron for een in KADER.registers)]
    van += [*(een.bron for een in gepubliceerd.posten), *(een.bron for een in regels.blokken)]
    assert {(bron.partition(", ")[0] in bronnen, bool(bron.partition(", ")[2])) for bron in van} == {(True, True)}


def test_alleen_wie_de_bron_noemt_heeft_een_categorie_en_wat_zij_beweert_wordt_niet_nagerekend() -> None:
    (een,) = referentie(KADER, str(MAP))
    assert (een.organisatie, een.ronde, een.soort, een.scores) == (
        "Gelderland Zuid",
        "2016",
        None,
        {"eindoordeel": "3"},
    )
    uit = toetsing("herreken", "--json", *VAST)
    assert uit.returncode == 0, uit.stderr
    posten = json.loads(uit.stdout)["posten"]
    assert {post["id"]: post["status"] for post in posten} == dict.fromkeys(
        ("aantal-gezien", "aandeel-tweede-categorie", "mogelijk-derde-categorie"), "niet herberekenbaar"
    )


def test_wat_bij_het_kader_hoort_wordt_gelezen_zonder_dat_er_iets_over_te_zeggen_is() -> None:
    uit = toetsing("score", MAP / "categorie-2016.csv", *VAST)
    assert (uit.returncode, uit.stderr) == (0, "")


@pytest.mark.parametrize("naam", ["regios/Gelderland Zuid.xlsx", "landelijk.xlsx"])
def test_een_werkmap_van_het_voorbeeld_geeft_terug_wat_bij_het_kader_staat(voorbeeld: Path, naam: str) -> None:
    assert feiten_in(voorbeeld / naam) == feiten_in(MAP / "categorie-2016.csv")
    in_werkmap, bij_kader = (rijen_in(pad) for pad in (voorbeeld / naam, MAP / "categorie-2016.csv"))
    assert in_werkmap == bij_kader
    assert [een["stand"] for een in bij_kader] == ["begin onbekend"]
    formules = [
        cel.value for blad in load_workbook(voorbeeld / naam) for rij in blad.iter_rows() for cel in rij
        if isinstance(cel.value, str) and cel.value.startswith("=")
    ]  # fmt: skip
    assert formules
    assert [formule for formule in formules if formule[1] in "&+*/,)"] == []


def test_elke_categorie_die_in_een_werkmap_is_gekozen_wordt_gelezen_als_die_categorie(tmp_path: Path) -> None:
    assert toetsing("nieuw", tmp_path / "a.xlsx", "--organisatie", "A", "--ronde", "2017", *VAST).returncode == 0
    uit = toetsing("score", tmp_path / "a.xlsx", "--volledig", *VAST)
    assert uit.returncode == 3
    assert "[G016]" in uit.stderr
    for oordeel in KADER.oordelen:
        boek = load_workbook(tmp_path / "a.xlsx")
        blad = boek["Toetsing"]
        for kolom, tekst in zip("EGJK", (oordeel.letter, "Daarom.", "1-3-2017", "team"), strict=True):
            blad[f"{kolom}7"] = tekst
        boek.save(tmp_path / "b.xlsx")
        gelezen = feiten_in(tmp_path / "b.xlsx")["eindoordeel"]
        assert (gelezen["score"], gelezen["motivering"]) == (oordeel.letter, "Daarom.")


def test_bewijs_zegt_dat_mensen_het_oordeel_geven_en_er_niets_te_bewijzen_is() -> None:
    uit = toetsing("kader", "bewijs", MAP)
    assert uit.returncode == 0, uit.stderr
    zin = " ".join(uit.stdout.split())
    assert "Niets te bewijzen: dit kader heeft geen beslisregels." in zin
    assert "mensen geven elk oordeel" in zin


def test_rapporten_zeggen_de_categorie_het_verscherpt_toezicht_en_hoe_zij_tot_stand_komt(voorbeeld: Path) -> None:
    naar = ("--naar", "-", "--formaat", "markdown", *VAST)
    regio = toetsing("rapport", "regio", voorbeeld / "regios" / "Gelderland Zuid.xlsx", *naar).stdout
    assert "Eindoordeel: **3** basis niet op orde" in regio
    assert "| de inspecties | 11-07-2016 |  |  | Tussenrapportage, paragraaf 1.4" in regio
    landelijk = toetsing("rapport", "landelijk", voorbeeld / "landelijk.xlsx", *naar).stdout
    for tekst in map(zonder_nummers, (regio, landelijk)):
        assert "## Waarop het beeld van een organisatie berust" in tekst
        assert "Wie de categorie bepaalt, zegt de bron niet." in tekst
        assert "basis op orde maar potentieel kwetsbaar / basis binnen afzienbare tijd op orde" in tekst
        assert "voldoende" not in tekst.replace("onvoldoende", "voldoende").partition("## Bijlage: het kader")[0]


@pytest.mark.parametrize(
    ("dagen", "stand"),
    [
        (";;", "begin onbekend"),
        (";1-3-2016;", "van kracht"),
        (";1-3-2016;1-4-2016", "voorbij"),
        (";;1-4-2016", "voorbij"),
    ],
)
def test_wie_weet_sinds_wanneer_het_toezicht_geldt_zegt_dat_en_alleen_dan_is_het_van_kracht(
    tmp_path: Path, dagen: str, stand: str
) -> None:
    koppen = "organisatie;ingesteld door;gold al op;ingesteld op;opgeheven op;vindplaats"
    (tmp_path / "t.csv").write_text(f"{koppen}\nNoord;de inspecties;{dagen};besluit\n", "utf-8")
    assert [rij["stand"] for rij in rijen_in(tmp_path / "t.csv")] == [stand]


def test_open_data_hebben_geen_tabel_met_scores(tmp_path: Path) -> None:
    assert toetsing("publiceer", MAP / "categorie-2016.csv", "--naar", tmp_path / "od", *VAST).returncode == 0
    namen = sorted(pad.name for pad in (tmp_path / "od").iterdir())
    assert namen == ["SHA256SUMS", "kader.yaml", "oordelen.csv", "sleutel.csv"]
    sleutel = (tmp_path / "od" / "sleutel.csv").read_text("utf-8-sig")
    assert "volgt uit wat mensen gaven" in sleutel
    assert "scores;" not in sleutel
