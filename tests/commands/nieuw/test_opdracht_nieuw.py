"""`toetsing nieuw` as a user meets it: what is made is read again, and nothing is ever lost or written over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp import eigenkader
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.openen import kolommen, paren
from hulp.werkmappen import schrijf_csv
from toetsing.cli.hoofd import start
from toetsing.domain.dossier import Aantekening, Dossier, Reactie, Tekst
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4


@pytest.fixture
def werkmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def vorige(werkmap: Path, stap1: Kader) -> Path:
    """The workbook of IJsselland in 2015, with a text beside the first score."""
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    dossier = Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing="Gezien in het rooster.")},
        teksten=(Tekst(veld="inleiding", tekst="Een inleiding."),),
        reacties=(Reactie(opmerking="Het zijn er 12."),),
        gegevens={"periode": "mei 2015", "gemeenten": "11 gemeenten"},
    )
    (werkmap / "vorige.xlsx").write_bytes(als_werkmap(stap1, toetsing, dossier))
    return werkmap / "vorige.xlsx"


def uitslag(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, object]:
    capsys.readouterr()
    assert start(["score", *args, "--json"]) == GOED
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def een(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, object]:
    toetsingen = uitslag(capsys, *args)["toetsingen"]
    assert isinstance(toetsingen, list)
    (toetsing,) = toetsingen
    return toetsing  # type: ignore[no-any-return]


def test_een_nieuwe_werkmap_wordt_gelezen_met_alles_open(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["--kader", STAP1.name, "--organisatie", "Noord", "--ronde", "2026", "--soort", "Zelfevaluatie", "--leeg"]
    assert start(["nieuw", "regio.xlsx", *args]) == GOED
    assert capsys.readouterr().err == "Geschreven: regio.xlsx\n"
    toetsing = een(capsys, "regio.xlsx")
    assert [toetsing[k] for k in ("organisatie", "ronde", "soort", "open")] == ["Noord", "2026", "zelfevaluatie", 24]


def test_een_bestaand_bestand_blijft_zoals_het_is(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (werkmap / "regio.xlsx").write_bytes(b"van mij")
    assert start(["nieuw", "regio.xlsx"]) == ONLEESBAAR
    assert "[T070]" in capsys.readouterr().err
    assert (werkmap / "regio.xlsx").read_bytes() == b"van mij"
    assert start(["nieuw", "regio.xlsx", "--forceer", "-q"]) == GOED
    assert capsys.readouterr().err == ""
    assert (werkmap / "regio.xlsx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["regio.ods"], "eindigt niet op .xlsx"),
        (["regio.xlsx", "--soort", "onderzoek"], "'onderzoek' is geen soort toetsing"),
        (["regio.xlsx", "--kader", "weet-niet"], "Kader 'weet-niet' is niet bekend"),
        (["regio.xlsx", "--alleen-minnen"], "samen met --uit"),
        (["regio.xlsx", "--matrix"], "samen met --organisaties"),
        (["regio.xlsx", "--organisaties", "l.csv"], "samen met --matrix"),
        (["regio.xlsx", "--uit", "vorige.xlsx", "--leeg"], "niet samen met --leeg"),
        (["regio.xlsx", "--matrix", "--organisaties", "l.csv", "--organisatie", "N"], "niet samen met --matrix"),
        (["vorige.xlsx", "--uit", "vorige.xlsx", "--forceer"], "Kies een andere naam"),
        (["regio.xlsx", "--uit", "vorige.xlsx", "--ronde", "2015"], "Geef met --ronde een andere"),
        (["regio.xlsx", "--uit", "vorige.xlsx"], "Geef met --ronde de ronde van de nieuwe werkmap"),
        (["regio.xlsx", "--uit", "vorige.xlsx", "--alleen-minnen"], "Geef met --ronde de ronde van de nieuwe werkmap"),
        (["regio.xlsx", "--uit", "vorige.xlsx", "--alleen-minnen", "--met-scores"], "niet allebei"),
        (["regio.xlsx", "--uit", "."], "'.' is een map"),
        (
            ["regio.xlsx", "--uit", "vorige.xlsx", "--alleen-minnen", "--ronde", "2016", "--organisatie", "Noord"],
            "De scores in vorige.xlsx zijn van IJsselland, toezicht",
        ),
        (
            ["regio.xlsx", "--uit", "vorige.xlsx", "--met-scores", "--soort", "zelfevaluatie"],
            "De scores in vorige.xlsx zijn van IJsselland, toezicht",
        ),
    ],
)
def test_verkeerd_gebruik_wordt_uitgelegd_en_schrijft_niets(
    args: list[str], zin: str, vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    eerder = vorige.read_bytes()
    capsys.readouterr()
    assert start(["nieuw", *args]) == FOUT_GEBRUIK
    assert zin in capsys.readouterr().err
    assert vorige.read_bytes() == eerder
    assert not (vorige.parent / "regio.xlsx").exists()


def test_een_vervolg_neemt_teksten_mee_en_begint_met_open_scores(
    vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["nieuw", "hertoets.xlsx", "--uit", str(vorige), "--ronde", "2016"]) == GOED
    toetsing = een(capsys, "hertoets.xlsx")
    assert [toetsing[k] for k in ("organisatie", "ronde", "soort", "open", "overgenomen")] == [
        "IJsselland", "2016", "toezicht", 24, {},
    ]  # fmt: skip
    boek = openpyxl.load_workbook("hertoets.xlsx")
    blad = boek["Toetsing"]
    koppen = kolommen(blad, 6)
    assert [blad.cell(rij, koppen["vorige score"]).value for rij in (7, 10)] == ["+", "-"]
    assert blad.cell(7, koppen["onderbouwing"]).value == "Gezien in het rooster."
    gegevens = paren(boek["Gegevens"])
    assert (gegevens["gemeenten"], gegevens["periode"]) == ("11 gemeenten", None)
    assert boek["Reacties"]["B4"].value is None
    assert "Een inleiding." in [cel.value for cel in boek["Teksten"]["B"]]


def test_een_hertoets_van_de_minnen_neemt_de_rest_over_en_elke_uitvoer_zegt_dat(
    vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["nieuw", "h.xlsx", "--uit", str(vorige), "--ronde", "2016", "--alleen-minnen"]) == GOED
    toetsing = een(capsys, "h.xlsx")
    assert isinstance(toetsing["overgenomen"], dict)
    assert (len(toetsing["overgenomen"]), toetsing["open"], toetsing["voldoende"]) == (18, 6, 18)
    zin = "18 scores overgenomen uit ronde 2015"
    for vorm in ([], ["--uitleg"], ["--formaat", "markdown"]):
        assert start(["score", "h.xlsx", *vorm]) == GOED
        assert zin in capsys.readouterr().out
    assert start(["score", "h.xlsx", "--formaat", "csv"]) == GOED
    assert "1.1.1 uit 2015, 1.1.2 uit 2015 en 1.1.3 uit 2015" in capsys.readouterr().out
    assert start(["score", "h.xlsx", str(vorige), "--formaat", "markdown"]) == GOED
    assert f"IJsselland (2016, {zin})" in capsys.readouterr().out


def test_fouten_in_de_vorige_werkmap_houden_de_teksten_niet_tegen(
    vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boek = openpyxl.load_workbook(vorige)
    boek["Toetsing"]["E8"] = "mischien"
    boek.save(vorige)
    assert start(["nieuw", "a.xlsx", "--uit", str(vorige), "--ronde", "2016"]) == GOED
    assert "[T080]" in capsys.readouterr().err
    blad = openpyxl.load_workbook("a.xlsx")["Toetsing"]
    koppen = kolommen(blad, 6)
    assert blad.cell(7, koppen["onderbouwing"]).value == "Gezien in het rooster."
    assert [blad.cell(rij, koppen["vorige score"]).value for rij in (7, 8, 9)] == ["+", None, "+"]
    assert start(["nieuw", "b.xlsx", "--uit", str(vorige), "--ronde", "2016", "--alleen-minnen"]) == FOUTE_INVOER
    assert "Toetsing!E8 (1.1.2): 'mischien' is geen score" in capsys.readouterr().err
    assert not (vorige.parent / "b.xlsx").exists()


def test_een_score_houdt_de_ronde_waarin_zij_is_gegeven(vorige: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Taken over twice, a score of 2015 is still a score of 2015."""
    assert start(["nieuw", "h1.xlsx", "--uit", str(vorige), "--ronde", "2016", "--alleen-minnen"]) == GOED
    boek = openpyxl.load_workbook("h1.xlsx")
    boek["Toetsing"]["E10"] = "+"
    boek.save("h1.xlsx")
    assert start(["nieuw", "h2.xlsx", "--uit", "h1.xlsx", "--ronde", "2017", "--alleen-minnen"]) == GOED
    overgenomen = een(capsys, "h2.xlsx")["overgenomen"]
    assert isinstance(overgenomen, dict)
    assert (overgenomen["1.1.1"], overgenomen["1.1.4"], len(overgenomen)) == ("2015", "2016", 19)


def test_een_andere_uitgave_van_het_kader_neemt_de_scores_mee(vorige: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The advice of T019 followed to the letter: same ronde, every score that still fits, nothing lost."""
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    (vorige.parent / STAP1.name).mkdir()
    nieuw = vorige.parent / STAP1.name / "kader.yaml"
    nieuw.write_text(tekst.replace("Een vertrouwensarts is 24/7 bereikbaar.", "Een arts is bereikbaar."), "utf-8")
    args = ["--uit", str(vorige), "--met-scores", "--kader", str(nieuw)]
    assert start(["nieuw", "nieuw.xlsx", *args]) == GOED
    toetsing = een(capsys, "nieuw.xlsx", "--kader", str(nieuw))
    scores = toetsing["scores"]
    assert isinstance(scores, dict)
    assert [toetsing[k] for k in ("organisatie", "ronde", "open", "overgenomen")] == ["IJsselland", "2015", 1, {}]
    assert (scores["1.1.1"], scores["1.1.4"], scores["1.2.2"]) == ("+", None, "-")
    boek = openpyxl.load_workbook("nieuw.xlsx")
    assert paren(boek["Gegevens"])["periode"] == "mei 2015"
    assert boek["Reacties"]["B4"].value == "Het zijn er 12."


@pytest.mark.parametrize("mee", [[], ["--alleen-minnen"]])
def test_een_matrix_als_vorige_vraagt_om_een_organisatie(
    mee: list[str], vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vorige.parent / "landelijk.xlsx").write_bytes(
        matrix_als_werkmap(kader_van(STAP1.name), referentie(kader_van(STAP1.name)))
    )
    capsys.readouterr()
    assert start(["nieuw", "a.xlsx", "--uit", "landelijk.xlsx", "--ronde", "2016", *mee]) == FOUT_GEBRUIK
    assert "bevat 26 organisaties. Kies er één met --organisatie" in capsys.readouterr().err
    assert (
        start(["nieuw", "a.xlsx", "--uit", "landelijk.xlsx", "--ronde", "2016", "--organisatie", "drenthe", *mee])
        == GOED
    )
    toetsing = een(capsys, "a.xlsx")
    assert (toetsing["organisatie"], toetsing["open"]) == ("drenthe", 16 if mee else 24)


@pytest.mark.parametrize(
    ("maak", "code"),
    [(["score", "vorige.xlsx", "--naar", "u.csv"], "T014"), (["kader", "bewijs", "--tabel", "u.csv"], "T014")],
)
def test_wat_geen_toetsing_is_wordt_geen_werkmap(
    maak: list[str], code: str, vorige: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start(maak)
    capsys.readouterr()
    assert start(["nieuw", "a.xlsx", "--uit", "u.csv", "--ronde", "2016"]) == FOUTE_INVOER
    assert f"[{code}]" in capsys.readouterr().err
    assert not (vorige.parent / "a.xlsx").exists()


def test_een_andere_organisatie_wordt_gezegd(vorige: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["nieuw", "a.xlsx", "--uit", str(vorige), "--ronde", "2016", "--organisatie", "Noord"]) == GOED
    assert "zijn van IJsselland, maar de nieuwe werkmap is voor Noord" in capsys.readouterr().err


def test_de_variant_gaat_mee(vorige: Path) -> None:
    assert start(["nieuw", "a.xlsx", "--variant", "toegepast-2015", "--ronde", "1"]) == GOED
    assert start(["nieuw", "b.xlsx", "--uit", "a.xlsx", "--ronde", "2"]) == GOED
    assert paren(openpyxl.load_workbook("b.xlsx")["Gegevens"])["variant"] == "toegepast-2015"


def test_een_vorige_die_er_niet_is(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["nieuw", "a.xlsx", "--uit", "weg.xlsx"]) == ONLEESBAAR
    assert "weg.xlsx: Dit bestand of deze map bestaat niet." in capsys.readouterr().err


def test_teksten_gaan_mee_naar_een_ander_kader(vorige: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What belongs to a verwachting that is gone becomes a text; a changed verwachting is said."""
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    tekst = tekst.replace(f"kader: {STAP1.name}", "kader: later-2016").replace("nr: 1.1.1", "nr: 1.1.5")
    (vorige.parent / "later-2016").mkdir()
    (vorige.parent / "later-2016" / "kader.yaml").write_text(tekst, encoding="utf-8")
    assert start(["nieuw", "a.xlsx", "--uit", str(vorige), "--kader", "later-2016", "--ronde", "2016"]) == GOED
    assert "vorige.xlsx (1.1.1): let op" in capsys.readouterr().err
    boek = openpyxl.load_workbook("a.xlsx")
    teksten = paren(boek["Teksten"])
    assert teksten["vervallen 1.1.1 onderbouwing"] == "Gezien in het rooster."
    koppen = kolommen(boek["Toetsing"], 6)
    oud = {rij[2].value: rij[koppen["vorige score"] - 1].value for rij in boek["Toetsing"].iter_rows(min_row=7)}
    assert (oud["1.1.4"], oud["1.1.5"]) == ("-", None)


def test_een_matrix_voor_een_lijst_van_organisaties(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schrijf_csv(werkmap / "lijst.csv", "| organisatie |\n| Noord |\n| Zuid |")
    args = ["--matrix", "--organisaties", "lijst.csv", "--ronde", "2026", "--soort", "toezicht"]
    assert start(["nieuw", "landelijk.xlsx", *args]) == GOED
    toetsingen = uitslag(capsys, "landelijk.xlsx")["toetsingen"]
    assert isinstance(toetsingen, list)
    assert [(t["organisatie"], t["ronde"], t["soort"], t["open"]) for t in toetsingen] == [
        ("Noord", "2026", "toezicht", 24), ("Zuid", "2026", "toezicht", 24),
    ]  # fmt: skip


def test_een_lijst_met_een_naam_twee_keer(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schrijf_csv(werkmap / "lijst.csv", "| organisatie |\n| Noord |\n| Noord |")
    assert start(["nieuw", "landelijk.xlsx", "--matrix", "--organisaties", "lijst.csv"]) == FOUTE_INVOER
    assert "lijst.csv › A3: Noord staat twee keer in de lijst, ook in A2." in capsys.readouterr().err
    assert not (werkmap / "landelijk.xlsx").exists()


def test_een_lijst_die_er_niet_is(werkmap: Path) -> None:
    assert start(["nieuw", "landelijk.xlsx", "--matrix", "--organisaties", "weg.csv"]) == ONLEESBAAR


def test_met_een_variant(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["nieuw", "a.xlsx", "--variant", "toegepast-2015"]) == GOED
    gegevens = paren(openpyxl.load_workbook("a.xlsx")["Gegevens"])
    assert gegevens["variant"] == "toegepast-2015"


def uitlegrijen(pad: Path) -> list[tuple[str, ...]]:
    """Return the rows of the sheet *Uitleg* as texts."""
    rijen = openpyxl.load_workbook(pad)["Uitleg"].iter_rows(values_only=True)
    return [tuple(str(cel or "") for cel in rij) for rij in rijen]


def test_de_uitleg_zegt_bij_een_eigen_kader_dat_het_genoemd_moet_worden(werkmap: Path) -> None:
    kader = str(eigenkader.schrijf_kader(werkmap))
    (werkmap / "namen.csv").write_text("organisatie\nNoord\n", encoding="utf-8")
    lijst = ("--matrix", "--organisaties", "namen.csv")
    erbij = "--kader achter, met de map of het bestand van het kader buurtbieb-2026:"
    for pad, *meer in (("een.xlsx",), ("allen.xlsx", *lijst)):
        assert start(["nieuw", pad, "--kader", kader, *meer, "-q"]) == GOED
        assert any(erbij in cel for rij in uitlegrijen(werkmap / pad) for cel in rij)
        assert start(["nieuw", f"stap1-{pad}", *meer, "-q"]) == GOED
        assert not any("--kader" in cel for rij in uitlegrijen(werkmap / f"stap1-{pad}") for cel in rij)
    (werkmap / "noord.csv").write_text(eigenkader.lange_tabel("Noord"), encoding="utf-8")
    (werkmap / "ook.csv").write_text(eigenkader.lange_tabel("Noord"), encoding="utf-8")
    samen = ["beoordelaars", "noord.csv", "ook.csv", "--kader", kader, "--consensus", "samen.xlsx", "-q"]
    assert start(samen) == GOED
    assert any(erbij in cel for rij in uitlegrijen(werkmap / "samen.xlsx") for cel in rij)


def test_de_uitleg_zegt_van_welk_criterium_beslisregels_zijn_waar_die_niet_van_alle_zijn(werkmap: Path) -> None:
    assert start(["nieuw", "een.xlsx", "--kader", str(eigenkader.schrijf_kader(werkmap)), "-q"]) == GOED
    regels = {(wat, zin) for wat, zin, *_ in uitlegrijen(werkmap / "een.xlsx")}
    assert {("1.1: M", "precies 2 onvoldoende"), ("1.2: M", "anders"), ("M", "anders")} <= regels
    assert ("M", "precies 2 onvoldoende") not in regels
