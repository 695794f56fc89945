"""Notes at the cells of an ods: read and kept as those of an xlsx, and without the name of who wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.odsnotities import notitie, schrijf_ods
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen
from hulp.zonderregels import SCORES, schrijf_kader
from toetsing.readers.files import blad
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.notities import read_notities

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TABEL = [["organisatie", "Noord"], [""], *rijen(SCORES)]
"""The score of 1.1.1 is in B4, that of 1.2.2 in B7."""
VET = '<text:span text:style-name="T1">Jan Jansen:</text:span>'


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    return schrijf_kader(tmp_path)


def ods(tmp_path: Path, notities: Mapping[str, str]) -> Path:
    return schrijf_ods(tmp_path / "noord.ods", "Toetsing", TABEL, notities)


def teksten(pad: Path) -> list[str]:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), str(bestand)
    notities = read_notities(bestand)
    assert notities.meldingen == ()
    return [een.tekst for een in notities.per_blad.get("Toetsing", ())]


MET_NAAM = {
    "de maker": notitie("Zie bijlage 3", wie="Jan Jansen"),
    "de maker, ook erboven": notitie("Jan Jansen:", "Zie bijlage 3", wie="Jan Jansen"),
    "vet erboven": notitie(VET, "Zie bijlage 3"),
    "uit een xlsx: erboven, en eronder gewoon": notitie(
        "Jan Jansen:", '<text:span text:style-name="T2">Zie bijlage 3</text:span>'
    ),
    "Google: eronder": notitie("Zie bijlage 3", "<text:tab/>-Jan Jansen"),
}


@pytest.mark.parametrize("annotatie", MET_NAAM.values(), ids=list(MET_NAAM))
def test_de_naam_van_de_auteur_gaat_eraf(annotatie: str, tmp_path: Path) -> None:
    assert teksten(ods(tmp_path, {"B4": annotatie})) == ["Zie bijlage 3"]


@pytest.mark.parametrize(
    ("annotatie", "tekst"),
    [
        (
            notitie("Let op:", "vraag het aan Jan: hij was erbij", wie="Piet"),
            "Let op:\nvraag het aan Jan: hij was erbij",
        ),
        (notitie(VET), "Jan Jansen:"),
        (
            notitie('een<text:s text:c="3"/>twee', "", "<text:tab/>drie<text:line-break/>vier"),
            "een   twee\n\n\tdrie\nvier",
        ),
        (f"{notitie('een')}<draw:frame xmlns:draw='d'><text:p>plaatje</text:p></draw:frame>{notitie('twee')}", "een"),
    ],
    ids=["zelf getypt", "alleen een vette kop", "spaties en alinea's", "naast een tekening"],
)
def test_wat_iemand_zelf_typte_blijft(annotatie: str, tekst: str, tmp_path: Path) -> None:
    assert teksten(ods(tmp_path, {"B4": annotatie}))[0] == tekst


def test_een_lege_notitie_is_er_geen(tmp_path: Path, kader: Path) -> None:
    pad = ods(tmp_path, {"B4": notitie(""), "B5": notitie(VET, "", wie="Jan Jansen")})
    assert teksten(pad) == []
    assert " notitie" not in toetsing("score", pad, "--kader", kader, "--uitleg").stdout


def test_de_scores_zijn_dezelfde_als_zonder_notities(tmp_path: Path, kader: Path) -> None:
    alle = {f"{kolom}{rij}": notitie("+", wie="Jan") for kolom in "AB" for rij in range(1, 8)}
    met = toetsing("score", ods(tmp_path, alle), "--kader", kader).stdout
    assert met == toetsing("score", ods(tmp_path, {}), "--kader", kader).stdout


def test_zij_staan_in_de_uitleg_en_op_verzoek_in_een_rapport(tmp_path: Path, kader: Path) -> None:
    pad = ods(tmp_path, {"A4": notitie(VET, "Links"), "B4": notitie("Zelf gezien", wie="Jan Jansen")})
    uit = toetsing("score", pad, "--kader", kader, "--uitleg", breedte=200).stdout
    (rij,) = (lijn for lijn in uit.splitlines() if lijn.strip().startswith("1.1.1"))
    assert "Links; Zelf gezien" in rij
    opdracht = ["rapport", "regio", pad, "--kader", kader, "--naar", "-", "--formaat", "markdown"]
    assert "Zelf gezien" not in toetsing(*opdracht).stdout
    rapport = toetsing(*opdracht, "--met-notities").stdout
    assert "Zelf gezien" in rapport
    assert "Jansen" not in uit + rapport


def test_een_nieuwe_werkmap_heeft_ze_bij_dezelfde_verwachting(tmp_path: Path, kader: Path) -> None:
    pad = ods(tmp_path, {"A7": notitie(VET, "Links"), "B7": notitie("Rechts"), "B3": notitie("Bij de kop")})
    nieuw = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", nieuw, "--kader", kader, "--uit", pad, "--ronde", "2026")
    assert (uit.returncode, "T203" in uit.stderr) == (0, True)
    vel = openpyxl.load_workbook(nieuw)["Toetsing"]
    gevonden = [(vel[f"C{cel.row}"].value, cel.comment.text) for rij in vel.iter_rows() for cel in rij if cel.comment]
    assert gevonden == [("1.2.2", "Links\n\nRechts")]


@pytest.mark.parametrize("waarin", ["cel", "notitie"])
def test_herhaalde_spaties_worden_geteld_voordat_ze_er_zijn(
    waarin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blad, "GRENS_TEKST", 1000)
    spaties = "<text:s text:c='400'/>" * 3
    inhoud = notitie(spaties) if waarin == "notitie" else f"<text:p>{spaties}</text:p>"
    gelezen = read_bestand(ods(tmp_path, {"B4": inhoud}), "noord.ods")
    assert not isinstance(gelezen, Bestand)
    assert gelezen.code == "T166"
