"""Notes that people put at cells: read where somebody asks for them, kept for a next workbook, and without names."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.notities import HERHAALD, gesprekdeel, notitiedeel, zet_delen, zet_notities
from hulp.opdracht import toetsing
from hulp.werkmappen import schrijf_xlsx
from hulp.zonderregels import SCORES, schrijf_kader
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.notities import read_notities

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.readers.toetsing.notities import Notities

TABEL = f"| organisatie | Noord |\n\n{SCORES}"
"""The score of 1.1.1 is in B4, that of 1.2.2 in B7."""


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    return schrijf_kader(tmp_path)


@pytest.fixture
def noord(tmp_path: Path) -> Path:
    return schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=TABEL)


def lees(pad: Path) -> Notities:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), str(bestand)
    return read_notities(bestand)


def teksten(pad: Path) -> list[str]:
    notities = lees(pad)
    assert notities.meldingen == ()
    return [een.tekst for een in notities.per_blad["Toetsing"]]


# -- what is read, without names ---------------------------------------------------------------------------------------

MET_NAAM = {
    "Excel: vet, met een regeleinde": (["Jan Jansen"], [("Jan Jansen:", True), ("\nZie bijlage 3", False)]),
    "een andere auteur dan het deel noemt": (["iemand"], [("Jan Jansen:", True), ("\nZie bijlage 3", False)]),
    "in één stuk": (["Jan Jansen"], [("Jan Jansen:\nZie bijlage 3", False)]),
    "op dezelfde regel": (["Jan Jansen"], [("jan jansen: Zie bijlage 3", False)]),
    "van wie elders schreef": (["iemand", "Jan Jansen"], [("Jan Jansen:\nZie bijlage 3", False)]),
    "Google: eronder": ([""], [("Zie bijlage 3\n\t-Jan Jansen", False)]),
    "een harde return van Excel": (["Jan Jansen"], [("Jan Jansen:_x000D_\nZie bijlage 3", False)]),
}


@pytest.mark.parametrize(("auteurs", "stukken"), MET_NAAM.values(), ids=list(MET_NAAM))
def test_de_naam_van_de_auteur_gaat_eraf(auteurs: list[str], stukken: list[tuple[str, bool]], noord: Path) -> None:
    zet_delen(noord, notitiedeel(auteurs, [("B4", 0, stukken)]))
    assert teksten(noord) == ["Zie bijlage 3"]


def test_wat_iemand_zelf_typte_blijft(noord: Path) -> None:
    stukken = [("Let op:\nvraag het aan Jan Jansen: hij was erbij", False)]
    zet_delen(noord, notitiedeel(["Jan Jansen"], [("B4", 0, stukken)]))
    assert teksten(noord) == ["Let op:\nvraag het aan Jan Jansen: hij was erbij"]


def test_een_gesprek_wordt_een_keer_gelezen_en_zonder_wie_erin_wordt_genoemd(noord: Path) -> None:
    herhaald = notitiedeel(["tc={P}"], [("B4", 0, [(HERHAALD.format("Eerste", "Tweede"), False)])])
    delen = [("B4", "Eerste", []), ("B4", "\U0001f600 @Jan Jansen Tweede", [(3, 12)])]
    zet_delen(noord, herhaald, gesprekdeel(delen))
    assert teksten(noord) == ["Eerste\n\U0001f600 Tweede"]


def test_een_gesprek_zonder_eigen_deel_komt_uit_de_notitie_die_het_herhaalt(noord: Path) -> None:
    zet_delen(noord, notitiedeel(["tc={P}"], [("B4", 0, [(HERHAALD.format("Eerste", "Tweede"), False)])]))
    assert teksten(noord) == ["Eerste\nTweede"]


def test_een_lege_notitie_is_er_geen(noord: Path) -> None:
    zet_delen(noord, notitiedeel(["Jan"], [("B4", 0, [("Jan:\n", True)]), ("nergens", 0, [("Tekst", False)])]))
    assert teksten(noord) == []


@pytest.mark.parametrize(
    "deel",
    [b"", b"<comments", b"<!DOCTYPE x><comments/>", b"<comments/>", b"<a>" * 200 + b"</a>" * 200],
    ids=["leeg", "afgebroken", "documenttype", "zonder lijst", "te diep"],
)
def test_een_kapot_deel_houdt_geen_scores_tegen(deel: bytes, noord: Path, kader: Path) -> None:
    zet_delen(noord, deel)
    uit = toetsing("score", noord, "--kader", kader, "--uitleg")
    assert (uit.returncode, "T202" in uit.stderr) == (0, True)
    assert "T202" not in toetsing("score", noord, "--kader", kader).stderr


def test_kapotte_verwijzingen_houden_geen_scores_tegen(noord: Path, kader: Path) -> None:
    zet_delen(noord, notitiedeel([""], [("B4", 0, [("Tekst", False)])]))
    import zipfile

    with zipfile.ZipFile(noord) as zip_:
        delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
    delen["xl/worksheets/_rels/sheet1.xml.rels"] = b"<Relationships"
    with zipfile.ZipFile(noord, "w") as zip_:
        for naam, deel in delen.items():
            zip_.writestr(naam, deel)
    uit = toetsing("score", noord, "--kader", kader, "--uitleg")
    assert (uit.returncode, "T202" in uit.stderr) == (0, True)


def test_de_notities_van_een_gemarkeerde_kopie_zijn_niet_van_mensen(tmp_path: Path, kader: Path) -> None:
    fout = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=TABEL.replace("| 1.1.2 | - |", "| 1.1.2 | mischien |"))
    zet_notities(fout, "Toetsing", {"B4": ("Zelf gezien", "Jan"), "B5": ("Nagaan", "Jan")})
    kopie = tmp_path / "noord.gecontroleerd.xlsx"
    assert toetsing("controleer", fout, "--kader", kader, "--schrijf-terug").returncode == 1
    alle = openpyxl.load_workbook(kopie)["Toetsing"]["B5"].comment
    assert alle is not None
    assert "T031" in alle.text
    assert [een.tekst for een in lees(kopie).per_blad["Toetsing"]] == ["Zelf gezien", "Nagaan"]


# -- at which score ----------------------------------------------------------------------------------------------------


def test_elke_notitie_in_de_rij_hoort_bij_de_score(noord: Path, kader: Path) -> None:
    zet_notities(noord, "Toetsing", {"A4": ("Links", "Jan"), "B4": ("Rechts", "Jan"), "B3": ("Bij de kop", "Jan")})
    uit = toetsing("score", noord, "--kader", kader, "--uitleg", breedte=200).stdout
    (rij,) = (lijn for lijn in uit.splitlines() if lijn.strip().startswith("1.1.1"))
    assert "Links; Rechts" in rij
    assert "Bij de kop" not in uit
    assert "Jan" not in uit


def test_in_een_matrix_hoort_zij_bij_de_cel(tmp_path: Path, kader: Path) -> None:
    kop = "| organisatie | 1.1.1 | 1.1.2 | 1.2.1 | 1.2.2 |\n"
    pad = schrijf_xlsx(tmp_path / "alle.xlsx", Matrix=f"{kop}| Noord | + | - | + | |\n| Zuid | + | + | + | - |\n")
    zet_notities(pad, "Matrix", {"C2": ("Bij Noord", "Jan"), "A3": ("Bij de naam", "Jan")})
    uit = toetsing("score", pad, "--kader", kader, "--uitleg", breedte=200).stdout
    (rij,) = (lijn for lijn in uit.splitlines() if "Bij Noord" in lijn)
    assert rij.strip().startswith("1.1.2")
    assert "Bij de naam" not in uit


@pytest.mark.parametrize("vorm", ["json", "csv", "xlsx"])
def test_wie_verder_rekent_krijgt_geen_notities(vorm: str, noord: Path, kader: Path, tmp_path: Path) -> None:
    pad = tmp_path / f"uit.{vorm}"
    zet_notities(noord, "Toetsing", {"B4": ("Zelf gezien", "Jan")})
    assert toetsing("score", noord, "--kader", kader, "--uitleg", "--naar", pad).returncode == 0
    if vorm == "xlsx":
        cellen = [str(cel) for blad in openpyxl.load_workbook(pad).worksheets for rij in blad.values for cel in rij]
        assert not any("Zelf gezien" in cel for cel in cellen)
    else:
        assert b"Zelf gezien" not in pad.read_bytes()


def test_zonder_notities_is_er_geen_kolom(noord: Path, kader: Path) -> None:
    assert " notitie" not in toetsing("score", noord, "--kader", kader, "--uitleg").stdout


@pytest.mark.parametrize("opties", [[], ["--uitleg"]], ids=["score", "met uitleg"])
def test_openpyxl_wordt_alleen_geladen_voor_wie_notities_wil_zien(opties: list[str], noord: Path, kader: Path) -> None:
    zet_notities(noord, "Toetsing", {"B4": ("Zelf gezien", "Jan")})
    oud = {naam: sys.modules.pop(naam) for naam in [*sys.modules] if naam.partition(".")[0] == "openpyxl"}
    try:
        assert toetsing("score", noord, "--kader", kader, *opties).returncode == 0
        assert ("openpyxl" in sys.modules) == bool(opties)
    finally:
        sys.modules.update(oud)


# -- in a report and in a next workbook --------------------------------------------------------------------------------


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_een_rapport_heeft_ze_alleen_op_verzoek(soort: str, noord: Path, kader: Path) -> None:
    zet_delen(noord, notitiedeel(["Jan Jansen"], [("B4", 0, [("Jan Jansen:", True), ("\nZelf gezien", False)])]))
    opdracht = ["rapport", soort, noord, "--kader", kader, "--naar", "-", "--formaat"]
    for vorm in ("markdown", "html", "json"):
        assert "Zelf gezien" not in toetsing(*opdracht, vorm).stdout
        uit = toetsing(*opdracht, vorm, "--met-notities")
        assert "Zelf gezien" in uit.stdout
        assert "Jan Jansen" not in uit.stdout


def test_een_nieuwe_werkmap_heeft_ze_bij_dezelfde_verwachting(noord: Path, kader: Path, tmp_path: Path) -> None:
    deel = [("A7", 0, [("Jan Jansen:", True), ("\nLinks", False)]), ("B7", 0, [("Rechts", False)])]
    zet_delen(noord, notitiedeel(["Jan Jansen"], [*deel, ("B3", 0, [("Bij de kop", False)])]))
    nieuw = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", nieuw, "--kader", kader, "--uit", noord, "--ronde", "2027")
    assert uit.returncode == 0, uit.stderr
    assert "1 notitie bij een cel" in uit.stderr
    assert "T203" in uit.stderr
    blad = openpyxl.load_workbook(nieuw)["Toetsing"]
    notities = [(cel.row, cel.comment) for rij in blad.iter_rows() for cel in rij if cel.comment]
    ((rij, notitie),) = notities
    assert blad[f"C{rij}"].value == "1.2.2"
    assert (notitie.text, notitie.author) == ("Links\n\nRechts", "None")  # so openpyxl reads nobody
    weer = tmp_path / "weer.xlsx"
    assert "T203" not in toetsing("nieuw", weer, "--kader", kader, "--uit", nieuw, "--ronde", "2028").stderr
    assert [een.tekst for een in lees(weer).per_blad["Toetsing"]] == ["Links\n\nRechts"]


def test_ook_van_een_werkmap_met_fouten(tmp_path: Path, kader: Path) -> None:
    fout = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=TABEL.replace("| 1.1.2 | - |", "| 1.1.2 | mischien |"))
    zet_notities(fout, "Toetsing", {"B5": ("Nagaan", "Jan")})
    nieuw = tmp_path / "nieuw.xlsx"
    assert toetsing("nieuw", nieuw, "--kader", kader, "--uit", fout, "--ronde", "2027").returncode == 0
    assert [een.tekst for een in lees(nieuw).per_blad["Toetsing"]] == ["Nagaan"]


def test_wat_geen_plaats_meer_heeft_wordt_een_tekst(tmp_path: Path, kader: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=f"{TABEL}| 1.2.3 | + |\n")
    zet_notities(
        pad, "Toetsing", {"B8": ("Over wat verviel", "Jan"), "B4": ("x" * 20_000, "Jan"), "A4": ("y" * 20_000, "Jan")}
    )
    nieuw = tmp_path / "nieuw.xlsx"
    assert toetsing("nieuw", nieuw, "--kader", kader, "--uit", pad, "--ronde", "2027").returncode in (0, 1)
    rijen = [rij[:2] for rij in openpyxl.load_workbook(nieuw)["Teksten"].values]
    assert ("vervallen 1.2.3 notitie", "Over wat verviel") in rijen
    assert [len(str(tekst)) for veld, tekst in rijen if veld == "notitie 1.1.1"] == [20_000, 20_000]


# -- a workbook that is open elsewhere ---------------------------------------------------------------------------------


@pytest.mark.parametrize("slot", ["~$noord.xlsx", ".~lock.noord.xlsx#"], ids=["Excel", "LibreOffice"])
def test_een_werkmap_die_nog_openstaat(slot: str, noord: Path, kader: Path, tmp_path: Path) -> None:
    (tmp_path / slot).write_bytes(b"\x04Jan Jansen")
    for opdracht in (["score", noord], ["score", tmp_path], ["controleer", noord]):
        uit = toetsing(*opdracht, "--kader", kader)
        assert uit.returncode == 0, uit.stderr
        alles = uit.stdout + uit.stderr
        assert alles.count("T201") == 1
        assert "wat niet is bewaard, telt niet mee" in alles
        assert slot in alles
    assert (
        "T201" in toetsing("nieuw", tmp_path / "nieuw.xlsx", "--kader", kader, "--uit", noord, "--ronde", "2027").stderr
    )
    (tmp_path / slot).unlink()
    assert "T201" not in toetsing("score", noord, "--kader", kader).stderr
