"""Which file gets which copy, under which name, and what is said where none is made."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.grond import GOED, WORTEL
from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.commands.controleer.terugschrijven import doelpad, schrijf_terug
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from toetsing.commands.controleer.terugschrijven import Teruggeschreven

FOUT = GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |")
BESTANDEN = WORTEL / "tests" / "bestanden"


def terug(*paden: Path | str, forceer: bool = False) -> Teruggeschreven:
    return schrijf_terug(score([str(pad) for pad in paden]), forceer=forceer)


def codes(uit: Teruggeschreven) -> list[str]:
    return [melding.code for melding in uit.meldingen]


def plekken(pad: Path) -> list[object]:
    """Return the column *plek* of the sheet of meldingen."""
    return [cel.value for cel in openpyxl.load_workbook(pad).worksheets[0]["C"][6:]]


def met_deel(pad: Path, naam: str, inhoud: bytes) -> Path:
    with zipfile.ZipFile(pad, "a") as zip_:
        zip_.writestr(naam, inhoud)
    return pad


@pytest.mark.parametrize(
    ("naam", "doel"),
    [
        ("regio.xlsx", "regio.gecontroleerd.xlsx"),
        ("Regio Noord.v2.XLSX", "Regio Noord.v2.gecontroleerd.xlsx"),
        ("regio.gecontroleerd.xlsx", "regio.gecontroleerd.2.xlsx"),
        ("regio.gecontroleerd.2.xlsx", "regio.gecontroleerd.3.xlsx"),
        ("regio.gecontroleerd.10.xlsx", "regio.gecontroleerd.11.xlsx"),
        ("regio.csv", "regio.csv.gecontroleerd.xlsx"),
        ("regio.ods", "regio.ods.gecontroleerd.xlsx"),
        ("regio.xls", "regio.xls.gecontroleerd.xlsx"),
        ("regio.xlsm", "regio.xlsm.gecontroleerd.xlsx"),
        ("regio.csv.gecontroleerd.xlsx", "regio.csv.gecontroleerd.2.xlsx"),
    ],
)
def test_de_kopie_staat_ernaast_onder_een_eigen_naam(naam: str, doel: str) -> None:
    assert doelpad(Path("map.xlsx") / naam) == Path("map.xlsx") / doel


def test_alleen_een_bestand_met_meldingen_krijgt_een_kopie_en_het_origineel_verandert_niet(tmp_path: Path) -> None:
    een, goed = schrijf_xlsx(tmp_path / "een.xlsx", Toetsing=FOUT), schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=GOED)
    voor = {pad: pad.read_bytes() for pad in (een, goed)}
    stappen: list[tuple[int, int]] = []
    uit = schrijf_terug(score([str(tmp_path)]), voortgang=lambda klaar, geheel: stappen.append((klaar, geheel)))
    assert uit.geschreven == (tmp_path / "een.gecontroleerd.xlsx",)
    assert uit.toelichting == (f"Geen meldingen en daarom geen kopie: {goed}.",)
    assert codes(uit) == []
    assert stappen == [(1, 2), (2, 2)]
    assert {pad: pad.read_bytes() for pad in (een, goed)} == voor
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["een.gecontroleerd.xlsx", "een.xlsx", "goed.xlsx"]
    assert plekken(uit.geschreven[0]) == ["Toetsing!B4"]


def test_gezaaide_fouten_komen_bij_hun_cellen_terug(tmp_path: Path) -> None:
    tabel = FOUT.replace("| 1.2.1 | + |", "| 1.2.1 | nvt |") + "| 9.9.9 | + |\n| 3.1.1 | + |"
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=f"| soort | onderzoek |{tabel}")
    (doel,) = terug(pad).geschreven
    blad = openpyxl.load_workbook(doel)["Toetsing"]
    notities = {
        c.coordinate: re.findall(r"\[(T\d+)\]", c.comment.text) for rij in blad.iter_rows() for c in rij if c.comment
    }
    assert notities == {"B1": ["T042"], "B5": ["T031"], "B7": ["T032"], "A27": ["T025"], "B28": ["T036"]}
    merken = [r for groep in blad.conditional_formatting for r in groep.cells.ranges]
    assert {str(r.coord) for r in merken} == set(notities)


def test_een_kopie_wordt_gelezen_als_het_origineel(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=f"| organisatie | Noord |{GOED}| 3.1.1 | + |")
    (doel,) = terug(pad).geschreven
    eerst, daarna = score([str(pad)]), score([str(doel)])
    assert [m.code for m in daarna.meldingen] == [m.code for m in eerst.meldingen] == ["T036"]
    assert [m.plek.cel for m in daarna.meldingen] == [m.plek.cel for m in eerst.meldingen]
    assert [u.criteria for u in daarna.uitslagen] == [u.criteria for u in eerst.uitslagen]
    assert len(eerst.uitslagen) == 1


def test_een_herstelde_kopie_krijgt_een_kopie_zonder_merken(tmp_path: Path) -> None:
    (doel,) = terug(schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT)).geschreven
    werkmap = openpyxl.load_workbook(doel)
    werkmap["Toetsing"]["B4"] = "+"
    werkmap.save(doel)
    uit = terug(doel)
    assert uit.geschreven == (tmp_path / "r.gecontroleerd.2.xlsx",)
    schoon = openpyxl.load_workbook(uit.geschreven[0])
    assert schoon.sheetnames == ["Toetsing"]
    assert schoon["Toetsing"]["B4"].comment is None
    assert len(schoon["Toetsing"].conditional_formatting) == 0
    assert terug(uit.geschreven[0]).geschreven == ()


@pytest.mark.parametrize("soort", ["csv", "ods", "xls"])
def test_wat_geen_xlsx_is_krijgt_alleen_het_blad(soort: str, tmp_path: Path) -> None:
    if soort == "csv":
        pad = schrijf_csv(tmp_path / "r.csv", FOUT)
    else:
        pad = tmp_path / f"r.{soort}"
        pad.write_bytes((BESTANDEN / f"foutcellen.{soort}").read_bytes())
    uit = terug(pad)
    assert uit.geschreven == (tmp_path / f"r.{soort}.gecontroleerd.xlsx",)
    werkmap = openpyxl.load_workbook(uit.geschreven[0])
    assert werkmap.sheetnames == ["Meldingen"]
    assert f"{soort}-bestand" in str(werkmap["Meldingen"]["A4"].value)
    assert plekken(uit.geschreven[0]) == (["B4"] if soort == "csv" else ["Toetsing!E7", "Toetsing!E8"])
    assert codes(uit) == []


def test_een_goede_csv_krijgt_niets(tmp_path: Path) -> None:
    uit = terug(schrijf_csv(tmp_path / "r.csv", GOED), schrijf_csv(tmp_path / "s.csv", GOED))
    assert (uit.geschreven, uit.toelichting) == ((), ("Geen meldingen en daarom geen kopie: 2 bestanden.",))


def test_een_werkmap_met_macros_krijgt_alleen_het_blad_met_de_reden(tmp_path: Path) -> None:
    uit = terug(schrijf_xlsx(tmp_path / "r.xlsm", Toetsing=FOUT))
    assert uit.geschreven == (tmp_path / "r.xlsm.gecontroleerd.xlsx",)
    assert codes(uit) == ["T073"]
    assert "macro's" in uit.meldingen[0].tekst
    assert openpyxl.load_workbook(uit.geschreven[0]).sheetnames == ["Meldingen"]


def test_wat_verloren_zou_gaan_houdt_de_kopie_tegen(tmp_path: Path) -> None:
    pad = met_deel(schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT), "_xmlsignatures/sig1.xml", b"<s/>")
    uit = terug(pad)
    assert (codes(uit), uit.geschreven) == (["T073"], (tmp_path / "r.gecontroleerd.xlsx",))
    assert "zouden verloren gaan: de digitale handtekening" in uit.meldingen[0].tekst
    werkmap = openpyxl.load_workbook(uit.geschreven[0])
    assert werkmap.sheetnames == ["Meldingen"]
    assert "digitale handtekening" in str(werkmap["Meldingen"]["A4"].value)
    goed = met_deel(schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=GOED), "_xmlsignatures/sig1.xml", b"<s/>")
    assert (codes(terug(goed)), terug(goed).geschreven) == ([], ())


@pytest.mark.parametrize(("tabel", "verwacht"), [("foutcellen.ods", ["T073"]), ("ijsselland.ods", [])])
def test_een_ods_die_xlsx_heet_is_geen_xlsx(tabel: str, verwacht: list[str], tmp_path: Path) -> None:
    pad = tmp_path / "r.xlsx"
    pad.write_bytes((BESTANDEN / tabel).read_bytes())
    uit = terug(pad)
    assert codes(uit) == verwacht
    assert len(uit.geschreven) == len(verwacht)


def test_een_bestaande_kopie_blijft_staan_tenzij_met_forceer(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT)
    doel = tmp_path / "r.gecontroleerd.xlsx"
    doel.write_bytes(b"van mij")
    uit = terug(pad)
    assert (codes(uit), uit.geschreven, doel.read_bytes()) == (["T070"], (), b"van mij")
    assert uit.meldingen[0].plek.bestand == str(doel)
    assert terug(pad, forceer=True).geschreven == (doel,)
    assert plekken(doel) == ["Toetsing!B4"]


def test_wat_wordt_gecontroleerd_wordt_ook_met_forceer_niet_overschreven(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT)
    (kopie,) = terug(pad).geschreven
    voor = kopie.read_bytes()
    uit = terug(pad, kopie, forceer=True)
    assert codes(uit) == ["T145"]
    assert uit.geschreven == (tmp_path / "r.gecontroleerd.2.xlsx",)
    assert kopie.read_bytes() == voor


@pytest.mark.parametrize("weg", [False, True], ids=["veranderd", "verdwenen"])
def test_een_bestand_dat_intussen_is_veranderd_krijgt_geen_kopie(weg: bool, tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT)
    gelezen = score([str(pad)])
    pad.unlink() if weg else schrijf_xlsx(pad, Toetsing=GOED)
    uit = schrijf_terug(gelezen)
    assert (codes(uit), uit.geschreven, uit.toelichting) == (["T074"], (), ())
    assert not (tmp_path / "r.gecontroleerd.xlsx").exists()


def test_wat_niet_te_lezen_is_krijgt_geen_kopie(tmp_path: Path) -> None:
    (tmp_path / "stuk.xlsx").write_bytes(b"PK\x03\x04")
    uit = terug(tmp_path / "stuk.xlsx", tmp_path / "weg.xlsx")
    assert (uit.geschreven, uit.meldingen, uit.toelichting) == ((), (), ())


def test_een_werkmap_zonder_scores_krijgt_wel_een_kopie(tmp_path: Path) -> None:
    uit = terug(schrijf_xlsx(tmp_path / "r.xlsx", Toetsing="| bevindingen |\n| zie bijlage |"))
    assert plekken(uit.geschreven[0]) == ["hele bestand"]
    assert openpyxl.load_workbook(uit.geschreven[0]).sheetnames == ["Meldingen", "Toetsing"]
