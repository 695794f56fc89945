"""`kader nieuw` and `kader controleer`: from an empty folder to a proven kader, and every fault at once."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from hulp.grond import STAP1, WORTEL
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema
from maak_kaderschema import BESTAND, SOORTEN, kaderschema, uitleg
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def begin(tmp_path: Path) -> Path:
    """A new kader."""
    map_ = tmp_path / "kaders" / "leesbaar-2026"
    gedaan = toetsing("kader", "nieuw", map_)
    assert gedaan.returncode == 0, gedaan.stderr
    assert gedaan.stderr.count("Geschreven: ") == 3
    return map_


def test_een_nieuw_kader_is_in_orde_bewezen_en_te_gebruiken(begin: Path, tmp_path: Path) -> None:
    assert kader_van(str(begin)).id == "leesbaar-2026"
    bewezen = toetsing("kader", "bewijs", begin)
    assert bewezen.returncode == 0
    assert "let op" not in bewezen.stdout + bewezen.stderr
    nagekeken = toetsing("kader", "controleer", begin, breedte=300)
    assert nagekeken.returncode == 0
    assert nagekeken.stdout.count("[K120]") == 1
    lijnen = nagekeken.stdout.partition("Alle lijnen met een voorbeeld: ")[2].partition(". Zet er")[0]
    assert len(re.findall(r"\d+", lijnen)) == 16
    assert "te lezen; of zij kloppen, zegt kader bewijs" in nagekeken.stdout
    werkmap = tmp_path / "noord.xlsx"
    assert toetsing("nieuw", werkmap, "--kader", begin).returncode == 0
    assert toetsing("score", werkmap, "--kader", begin).returncode == 0
    assert toetsing("rapport", "regio", werkmap, "--kader", begin, "--naar", tmp_path / "r.md").returncode == 0


def test_wat_in_een_nieuw_kader_achter_een_hekje_staat_werkt_als_het_hekje_weg_is(begin: Path) -> None:
    tekst = (begin / "kader.yaml").read_text("utf-8")
    velden = "schalen|  janee|feiten|    tekst|    schaal|eindregels"
    begin_eigen = tekst.index("# eindregels:", tekst.index("# Heeft het geheel eigen oordelen?"))
    eind_eigen = tekst.index("\nthemas:")
    eigen = re.sub("^# ", "", tekst[begin_eigen:eind_eigen], flags=re.MULTILINE)
    zonder = f"{tekst[:begin_eigen]}{tekst[eind_eigen:]}"
    (begin / "kader.yaml").write_text(f"{tekst[:begin_eigen]}{eigen}{tekst[eind_eigen:]}", encoding="utf-8")
    met_eigen = kader_van(str(begin)).eindregels
    assert met_eigen is not None
    assert [een.letter for een in met_eigen.oordelen] == ["toegekend", "niet toegekend"]
    anders, n = re.subn(rf"^( *)# ((?:{velden}):|  - |- {{teken)", r"\1\2", zonder, flags=re.MULTILINE)
    assert n == 11
    anders = anders.replace("- {O: minstens 2", "- {O: gewaarschuwd is ja}\n      - {O: minstens 2")
    anders = anders.replace("{nr: 1.1.3, ", "{nr: 1.1.3, nvt: ja, ")
    (begin / "kader.yaml").write_text(f"{anders}\n", encoding="utf-8")
    nagekeken = toetsing("kader", "controleer", begin, breedte=300)
    assert "K057" not in nagekeken.stdout
    kader = kader_van(str(begin))
    assert [feit.nr for feit in kader.feiten] == ["gewaarschuwd"]
    assert kader.eindregels is not None
    assert any(niveau.nvt for niveau in kader.schaal.niveaus)


def test_er_wordt_niets_overschreven_en_niet_elke_naam_kan(begin: Path, tmp_path: Path) -> None:
    (begin / "kader.yaml").write_text("eigen werk", encoding="utf-8")
    opnieuw = toetsing("kader", "nieuw", begin)
    assert opnieuw.returncode == 4
    assert (begin / "kader.yaml").read_text(encoding="utf-8") == "eigen werk"
    assert toetsing("kader", "nieuw", begin, "--forceer", "-q").stderr == ""
    assert kader_van(str(begin)).id == "leesbaar-2026"
    anders = toetsing("kader", "nieuw", tmp_path / "Leesbare brieven")
    assert anders.returncode == 2
    assert "[G183]" in anders.stderr
    standaard = toetsing("kader", "nieuw", tmp_path / "kaders" / "standaard")
    assert (standaard.returncode, "[G185]" in standaard.stderr) == (2, True)
    assert not (tmp_path / "kaders" / "standaard").exists()
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    assert toetsing("kader", "nieuw", tmp_path / "bestand" / "leesbaar-2026").returncode == 4


def test_een_volgende_uitgave_van_een_kader_is_gelijk_en_in_orde(begin: Path) -> None:
    nieuw = begin.with_name("leesbaar-2027")
    gedaan = toetsing("kader", "nieuw", nieuw, "--uit", begin)
    assert gedaan.returncode == 0
    assert gedaan.stderr.count("Geschreven: ") == 3
    assert (nieuw / "gevallen/gevallen.yaml").read_bytes() == (begin / "gevallen/gevallen.yaml").read_bytes()
    controle = json.loads(toetsing("kader", "controleer", nieuw, "--json").stdout)
    assert {melding["code"] for een in controle["bestanden"] for melding in een["meldingen"]} == {"K120"}
    verschil = json.loads(toetsing("kader", "verschil", begin, nieuw, "--json").stdout)
    assert {een["verhouding"] for een in verschil["criteria"]} == {"gelijk"}
    assert [een["plaats"] for een in verschil["teksten"]] == []


def test_een_volgende_uitgave_zegt_wat_er_niet_meeging_en_wat_er_aan_te_passen_is(begin: Path) -> None:
    aanpassen = "Pas in kader.yaml aan wat van het vorige is: 'versie', 'titel', 'bronnen' en waar 'bron' naar wijst."
    kaal = toetsing("kader", "nieuw", begin.with_name("leesbaar-2027"), "--uit", begin)
    assert (aanpassen in kaal.stderr, "Niet meegenomen" in kaal.stderr) == (True, False)
    verder = toetsing("kader", "nieuw", begin.with_name("stap1-2027"), "--uit", STAP1)
    mee = "rapport.yaml, gepubliceerd.yaml, rondes.yaml, good-practices.yaml en varianten/toegepast-2015.yaml"
    assert f"Niet meegenomen: {mee}. Wat daarin staat" in verder.stderr
    assert aanpassen in verder.stderr
    stil = toetsing("kader", "nieuw", begin.with_name("stap1-2028"), "--uit", STAP1, "-q")
    assert (stil.returncode, stil.stderr) == (0, "")


def test_een_volgende_uitgave_heeft_een_andere_naam_en_komt_van_een_kader_zonder_fouten(
    begin: Path, tmp_path: Path
) -> None:
    gelijk = toetsing("kader", "nieuw", tmp_path / "leesbaar-2026", "--uit", begin)
    assert (gelijk.returncode, "[G184]" in gelijk.stderr) == (2, True)
    tekst = (begin / "kader.yaml").read_text("utf-8")
    (begin / "kader.yaml").write_text(tekst.replace("\nkader: ", "\n? kader\n: "), encoding="utf-8")
    assert kader_van(str(begin)).id == "leesbaar-2026"
    anders = toetsing("kader", "nieuw", tmp_path / "leesbaar-2027", "--uit", begin)
    assert (anders.returncode, "[K114]" in anders.stderr) == (1, True)
    assert not (tmp_path / "leesbaar-2027").exists()
    (begin / "kader.yaml").write_text("kader: leesbaar-2026\n", encoding="utf-8")
    assert toetsing("kader", "nieuw", tmp_path / "leesbaar-2027", "--uit", begin).returncode == 1
    assert not (tmp_path / "leesbaar-2027").exists()


def test_alle_fouten_in_alle_bestanden_staan_er_met_hun_lijn(begin: Path) -> None:
    kader = begin / "kader.yaml"
    kader.write_text(
        kader.read_text("utf-8").replace("    naam:", "    onderwerp:").replace("alle voldoende", "alle goed"), "utf-8"
    )
    (begin / "rapport.yaml").write_text("kader: een-ander\n", encoding="utf-8")
    gedaan = toetsing("kader", "controleer", begin, breedte=200)
    assert gedaan.returncode == 1
    assert "Niet in orde: " in gedaan.stdout
    assert all(code in gedaan.stdout for code in ("[K003]", "[K002]", "kader.yaml:"))
    assert gedaan.stdout.count("niet nagekeken: het kader zelf heeft fouten") == 2
    data = json.loads(toetsing("kader", "controleer", begin, "--json").stdout)
    volgt_schema(data, "kadercontrole")
    assert data["kader"] is None
    assert data["in_orde"] is False
    assert [een["nagekeken"] for een in data["bestanden"]] == [True, False, False]
    tabel = toetsing("kader", "controleer", begin, "--formaat", "csv").stdout
    rijen = list(csv.DictReader(io.StringIO(tabel.removeprefix("\ufeff")), delimiter=";"))
    assert {"K002", "K003"} <= {rij["code"] for rij in rijen}
    assert all(rij["lijn"].isdecimal() for rij in rijen)


def test_wat_naast_het_kader_staat_wordt_nagekeken(begin: Path) -> None:
    kader = begin / "kader.yaml"
    kader.write_text(
        f"{kader.read_text('utf-8')}rondes:\n  - {{ronde: '2025', scores: weg.csv, bron: besluit}}\n", "utf-8"
    )
    for naam, tekst in (
        ("rapport.yaml", "kader: een-ander\n"),
        ("gepubliceerd.yaml", "kader: een-ander\nronde: '1'\n"),
        ("varianten/streng.yaml", "variant: los\n"),
        ("gevallen/fout.yaml", "gevallen: [{naam: x, criterium: '9.9', scores: '+', oordeel: V}]\n"),
    ):
        (begin / naam).parent.mkdir(exist_ok=True)
        (begin / naam).write_text(tekst, encoding="utf-8")
    data = json.loads(toetsing("kader", "controleer", begin, "--json").stdout)
    fouten = {een["bestand"].rpartition("leesbaar-2026/")[2]: len(een["meldingen"]) for een in data["bestanden"]}
    assert fouten.pop("kader.yaml") == 1, "de voorbeelden"
    assert [naam for naam, n in fouten.items() if not n] == ["gevallen/gevallen.yaml"]
    assert [naam for naam, n in fouten.items() if n] == [
        "gevallen/fout.yaml", "rapport.yaml", "gepubliceerd.yaml", "varianten/streng.yaml", "weg.csv",
    ]  # fmt: skip
    assert data["kader"]["id"] == "leesbaar-2026"


def test_een_map_met_een_andere_naam_wordt_genoemd(begin: Path) -> None:
    begin = begin.rename(begin.with_name("brieven"))
    gedaan = toetsing("kader", "controleer", begin, breedte=200)
    assert gedaan.returncode == 0
    assert "De map heet brieven, en het kader leesbaar-2026." in gedaan.stdout
    assert "[K110]" in gedaan.stdout


def test_zonder_naam_en_met_een_kader_dat_er_niet_is() -> None:
    assert "veilig-thuis-stap1-2015" in toetsing("kader", "controleer").stdout
    assert toetsing("kader", "controleer", "bestaat-niet").returncode == 2
    assert toetsing("kader", "controleer", "bestaat/niet.yaml").returncode == 4


# -- the schema for editors --------------------------------------------------------------------------------------------


def test_het_schema_voor_tekstbewerkers_volgt_uit_wat_wordt_gelezen_en_de_gids() -> None:
    assert BESTAND.read_text("utf-8") == kaderschema()
    zegt = uitleg()
    zonder = {(soort, naam) for soort, (namen, _) in SOORTEN.items() for naam in namen} - zegt.keys()
    assert {soort for soort, _ in zonder} <= {"ronde", "oordeel", "kolom", "kader", "thema", "criterium"}
    assert len(zonder) < 20


@pytest.mark.parametrize("map_", sorted(pad.parent.name for pad in (WORTEL / "kaders").glob("*/kader.yaml")))
def test_elk_meegeleverd_kader_volgt_het_schema(map_: str) -> None:
    import jsonschema_rs

    inhoud = yaml.safe_load((WORTEL / "kaders" / map_ / "kader.yaml").read_text("utf-8"))
    schema = jsonschema_rs.validator_for(json.loads(BESTAND.read_text("utf-8")))
    assert [fout.message for fout in schema.iter_errors(inhoud)] == []


def test_het_schema_ziet_een_typefout(begin: Path) -> None:
    import jsonschema_rs

    schema = jsonschema_rs.validator_for(json.loads((begin / "kader.schema.json").read_text("utf-8")))
    goed = yaml.safe_load((begin / "kader.yaml").read_text("utf-8"))
    assert schema.is_valid(goed)
    fout = yaml.safe_load((STAP1 / "kader.yaml").read_text("utf-8").replace("norm:", "nrom:", 1))
    assert not schema.is_valid(fout)
