"""The house style and the Word template of one's own, as somebody uses them from the command line."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image

from hulp.antwoorden import antwoord_van
from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.grond import STAP1
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from pathlib import Path

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
REGIO = ["rapport", "regio", str(STAP1 / "scores-2015.csv"), "--organisatie", "Drenthe", "--peildatum", "18-11-2015"]


@pytest.fixture
def stijl(tmp_path: Path) -> Path:
    """A copy of what ships, with a logo, a sender and another accent."""
    assert start(["rapport", "sjablonen", "--naar", str(tmp_path / "stijl"), "-q"]) == GOED
    plaatje = BytesIO()
    Image.new("RGB", (40, 20), "#004400").save(plaatje, "PNG")
    (tmp_path / "stijl" / "logo.png").write_bytes(plaatje.getvalue())
    pad = tmp_path / "stijl" / "huisstijl.yaml"
    pad.write_text(
        "afzender: Inspectie van Voorbeeldstad\nlogo: logo.png\nlogo_omschrijving: Een groen vlak\n"
        'kleuren: {accent: "#004400"}\n',
        encoding="utf-8",
    )
    return tmp_path / "stijl"


def test_sjablonen_noemt_bestanden_en_velden(capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["rapport", "sjablonen"]) == GOED
    tekst = capsys.readouterr().out
    assert "huisstijl.yaml html, pdf en Word --huisstijl PAD" in tekst
    assert "toetsing rapport sjablonen --naar MAP" in tekst
    for veld in ("titel", "delen[].inhoud", "rapport.themas[].criteria[].oordeel.tekst", "rapport.rangorde[].plaats"):
        assert f"- {veld}\n" in tekst
    assert start(["rapport", "sjablonen", "--soort", "regio", "--json"]) == GOED
    inhoud = json.loads(capsys.readouterr().out)
    assert inhoud["formaat"] == "toetsing/sjablonen/1"
    assert list(inhoud["velden"]) == ["elk rapport", "rapport regio"]
    assert start(["rapport", "sjablonen", "--soort", "provincie"]) == FOUT_GEBRUIK


def test_sjablonen_komen_in_elke_vorm_op_het_scherm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--naar` is here the folder for a copy, whatever form is asked for."""
    args = ["rapport", "sjablonen", "--soort", "landelijk"]
    for vorm in ("html", "markdown"):
        antwoord, uit = antwoord_van(*args, "--formaat", vorm)
        assert ontbrekend(feiten(antwoord.document(), op_scherm=vorm == "html"), tekst_van(vorm, uit.encode())) == []
    assert start([*args, "--formaat", "csv"]) == GOED
    rijen = capsys.readouterr().out.splitlines()
    assert start([*args, "--json"]) == GOED
    velden = json.loads(capsys.readouterr().out)["velden"]
    assert [rij.split(";")[:2] for rij in rijen[1:]] == [
        [voor, naam] for voor, namen in velden.items() for naam in namen
    ]
    assert start([*args, "--formaat", "csv", "--naar", str(tmp_path / "kopie.csv")]) == GOED
    assert (tmp_path / "kopie.csv" / "rapport.docx").is_file()
    assert start([*args, "--open"]) == FOUT_GEBRUIK


def test_een_kopie_overschrijft_niets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["rapport", "sjablonen", "--naar", str(tmp_path / "s")]
    assert start(args) == GOED
    assert "rapport.docx" in capsys.readouterr().err
    (tmp_path / "s" / "huisstijl.yaml").write_text("van mij", encoding="utf-8")
    assert start(args) == ONLEESBAAR
    assert "[T070]" in capsys.readouterr().err
    assert (tmp_path / "s" / "huisstijl.yaml").read_text("utf-8") == "van mij"


def test_de_kopie_van_de_huisstijl_is_er_zelf_een(tmp_path: Path) -> None:
    assert start(["rapport", "sjablonen", "--naar", str(tmp_path), "-q"]) == GOED
    args = [*REGIO, "-q", "--naar"]
    assert start([*args, str(tmp_path / "a.html")]) == GOED
    assert start([*args, str(tmp_path / "b.html"), "--huisstijl", str(tmp_path / "huisstijl.yaml")]) == GOED
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_een_huisstijl_komt_in_html_pdf_en_word(stijl: Path, tmp_path: Path) -> None:
    for vorm in ("html", "pdf", "docx"):
        args = [*REGIO, "--naar", str(tmp_path / f"r.{vorm}"), "--huisstijl", str(stijl / "huisstijl.yaml"), "-q"]
        assert start(args) == GOED
    html = (tmp_path / "r.html").read_text("utf-8")
    assert 'alt="Een groen vlak"' in html
    assert "--accent: #004400" in html
    assert "Inspectie van Voorbeeldstad" in html
    word = docx.Document(str(tmp_path / "r.docx"))
    assert word.core_properties.author == "Inspectie van Voorbeeldstad"
    assert 'descr="Een groen vlak"' in word.element.xml
    assert b"Inspectie van Voorbeeldstad" in (tmp_path / "r.pdf").read_bytes()


def test_een_huisstijl_met_fouten_geeft_geen_rapport(
    stijl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (stijl / "huisstijl.yaml").write_text('kleuren: {accent: "#EEEEEE"}\n', encoding="utf-8")
    args = [*REGIO, "--naar", str(tmp_path / "r.html"), "--huisstijl"]
    assert start([*args, str(stijl / "huisstijl.yaml")]) == FOUTE_INVOER
    assert "[H003]" in capsys.readouterr().err
    assert start([*args, str(stijl / "weg.yaml")]) == ONLEESBAAR
    assert not (tmp_path / "r.html").exists()


def verander(pad: Path, oud: str, nieuw: str) -> None:
    """Change a word in the template, as somebody does in Word."""
    word = docx.Document(str(pad))
    delen = [deel for alinea in word.element.body.iter() for deel in [alinea] if deel.tag.endswith("}t")]
    (deel,) = [deel for deel in delen if oud in (deel.text or "")][:1]
    deel.text = (deel.text or "").replace(oud, nieuw)
    word.save(str(pad))


def test_een_eigen_sjabloon_wordt_nagekeken_en_gebruikt(
    stijl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sjabloon = stijl / "rapport.docx"
    verander(sjabloon, "{{ ondertitel", "Namens ons allen. {{ ondertitel")
    assert start(["rapport", "sjabloon-controle", str(sjabloon)]) == GOED
    assert "rapport regio en rapport landelijk" in capsys.readouterr().out
    naar = tmp_path / "r.docx"
    assert start([*REGIO, "--naar", str(naar), "--sjabloon", str(sjabloon), "-q"]) == GOED
    assert "Namens ons allen." in docx.Document(str(naar)).element.xml


def test_een_onbekend_veld_wordt_genoemd_met_wat_u_bedoelde(
    stijl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sjabloon = stijl / "rapport.docx"
    verander(sjabloon, "{{ ondertitel", "{{ ondertitle")
    assert start(["rapport", "sjabloon-controle", str(sjabloon)]) == FOUTE_INVOER
    fout = capsys.readouterr().err
    assert "[H021]" in fout
    assert "ondertitel" in fout.replace("ondertitle", "")
    naar = tmp_path / "r.docx"
    assert start([*REGIO, "--naar", str(naar), "--sjabloon", str(sjabloon), "-q"]) == FOUTE_INVOER
    assert "[H020]" in capsys.readouterr().err
    assert not naar.exists()
    alle = ["rapport", "regio", str(STAP1 / "scores-2015.csv"), "--naar", str(tmp_path / "uit"), "--formaat", "docx"]
    assert start([*alle, "--sjabloon", str(sjabloon)]) == FOUTE_INVOER
    assert capsys.readouterr().err.count("[H020]") == 1
    assert list((tmp_path / "uit").iterdir()) == []


def test_een_sjabloon_dat_er_niet_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weg = str(tmp_path / "weg.docx")
    assert start(["rapport", "sjabloon-controle", weg]) == ONLEESBAAR
    assert start([*REGIO, "--naar", str(tmp_path / "r.docx"), "--sjabloon", weg, "-q"]) == ONLEESBAAR
    assert capsys.readouterr().err.count("[T001]") == 2
    (tmp_path / "tekst.docx").write_text("geen Word", encoding="utf-8")
    assert start(["rapport", "sjabloon-controle", str(tmp_path / "tekst.docx")]) == FOUTE_INVOER
    assert "[H020]" in capsys.readouterr().err


@pytest.mark.parametrize("vorm", ["html", "pdf", "docx", "markdown", "json"])
def test_een_map_met_een_rapport_per_organisatie(vorm: str, tmp_path: Path) -> None:
    smal = tmp_path / "drie.csv"
    regels = (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()
    smal.write_text("\n".join(regels[:4]), encoding="utf-8")
    args = ["rapport", "regio", str(smal), "--naar", str(tmp_path / "uit"), "--formaat", vorm, "-q"]
    assert start(args) == GOED
    assert len(list((tmp_path / "uit").iterdir())) == 3
