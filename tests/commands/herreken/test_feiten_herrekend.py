"""`herreken` with facts: a variant may name them, what is open is named, and no change of scores changes a fact."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.horeca import schrijf_horeca

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca

GEPUBLICEERD = """\
kader: horeca-2026
ronde: "RONDE"
organisaties: 4
posten:
  - {id: een, tekst: Voedselveiligheid, verdeling: "1.1", gepubliceerd: {V: 2, M: 2, O: 0}, bron: beleid}
  - {id: twee, tekst: Personeel, verdeling: "1.2", gepubliceerd: {V: 3, M: 1, O: 0}, bron: beleid}
  - {id: drie, tekst: Bark, oordeel: "1.1", organisatie: Bark, gepubliceerd: M, bron: beleid}
"""
VARIANT = """\
variant: strenger
kader: horeca-2026
titel: Strenger
toelichting: Een overtreding is altijd onvoldoende.
criteria:
  - nr: "1.2"
    beslisregels:
      - {O: overtreding is ja, bron: beleid}
      - {V: geen gebrek en klasse is 1, bron: beleid}
      - {M: anders, bron: beleid}
"""
GEDRUKT = "de beslisregels zoals ze er staan"


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


def gepubliceerd(map_: Path, ronde: str) -> Path:
    pad = map_ / f"gepubliceerd-{ronde}.yaml"
    pad.write_text(GEPUBLICEERD.replace("RONDE", ronde), encoding="utf-8")
    return pad


@pytest.mark.parametrize("vorm", ["tabel", "json", "csv", "markdown", "html", "xlsx"])
def test_elke_vorm(vorm: str, horeca: Horeca, tmp_path: Path) -> None:
    naar = () if vorm not in ("html", "xlsx") else ("--naar", tmp_path / f"uit.{vorm}")
    vorm_ = () if naar else ("--formaat", vorm)
    van = gepubliceerd(tmp_path, "2027")
    uit = horeca.draai("herreken", horeca.daarna, "--gepubliceerd", van, "--varianten", *vorm_, *naar)
    assert uit.returncode == 0, uit.stderr


def test_de_gedrukte_beslisregels_passen_met_hun_feiten(horeca: Horeca, tmp_path: Path) -> None:
    van = gepubliceerd(tmp_path, "2027")
    uit = json.loads(horeca.draai("herreken", horeca.daarna, "--gepubliceerd", van, "--varianten", "--json").stdout)
    per_nr = {een["criterium"]: een for een in uit["varianten"]}
    assert [een["verandering"] for een in per_nr["1.2"]["passend"]] == [GEDRUKT]
    assert per_nr["1.1"]["passend"] == []  # of Bark something else was published
    statussen = {een["id"]: een["status"] for een in uit["posten"]}
    assert statussen == {"een": "klopt", "twee": "klopt", "drie": "wijkt af"}


def test_wat_een_oordeel_anders_zou_maken_is_nooit_een_feit(horeca: Horeca, tmp_path: Path) -> None:
    uit = horeca.draai("herreken", horeca.daarna, "--gepubliceerd", gepubliceerd(tmp_path, "2027")).stdout
    (zin,) = (lijn for lijn in uit.splitlines() if "de beslisregel zou M geven" in lijn)
    assert "1.1.1 een - was" in zin
    assert not [naam for naam in ("overtreding", "Opzet", "klasse") if naam in zin]


def test_een_open_feit_is_geen_open_score(horeca: Horeca, tmp_path: Path) -> None:
    van = gepubliceerd(tmp_path, "2026")
    uit = horeca.draai("herreken", horeca.scores, "--gepubliceerd", van, "--varianten").stdout
    assert "er zijn nog feiten open bij Dok (overtreding, Opzet en klasse)" in uit
    assert "er zijn nog feiten open bij Dok (overtreding)" in uit
    assert "staan nog scores of feiten open" in uit
    fout = horeca.draai("herreken", horeca.scores, "--gepubliceerd", van, "--varianten", "--criterium", "1.1")
    assert fout.returncode == 2
    assert "staan nog scores of feiten open" in fout.stderr


def test_een_variant_noemt_feiten(horeca: Horeca, tmp_path: Path) -> None:
    variant = tmp_path / "strenger.yaml"
    variant.write_text(VARIANT, encoding="utf-8")
    erbij = ("--variant", variant)
    uit = json.loads(horeca.draai("score", horeca.scores, *erbij, "--json").stdout)
    oordelen = {een["organisatie"]: een["criteria"]["1.2"]["mogelijk"] for een in uit["toetsingen"]}
    assert oordelen == {"Anker": ["M"], "Bark": ["O"], "Credo": ["M"], "Dok": ["V", "M", "O"]}
    van = gepubliceerd(tmp_path, "2027")
    assert horeca.draai("herreken", horeca.daarna, "--gepubliceerd", van, "--varianten", *erbij).returncode == 0


def test_wat_varianten_uit_elkaar_houdt_noemt_de_feiten(tmp_path: Path) -> None:
    """A share may have nvt in or outside its denominator; beside it stands what the fact is."""
    horeca = schrijf_horeca(tmp_path, "O: opzet is ja", "V: minstens 70% in orde", "O: anders")
    van = gepubliceerd(tmp_path, "2027")
    van.write_text(van.read_text().replace("{V: 2, M: 2, O: 0}", "{V: 3, M: 0, O: 1}").replace("M, bron", "V, bron"))
    uit = json.loads(horeca.draai("herreken", horeca.daarna, "--gepubliceerd", van, "--varianten", "--json").stdout)
    (gevonden,) = (een for een in uit["varianten"] if een["criterium"] == "1.1")
    assert len(gevonden["passend"]) == 2
    (onderscheid,) = gevonden["onderscheid"]
    assert onderscheid["scores"].endswith("het feit Opzet nee")


def test_zonder_iets_gepubliceerds_zegt_het_waar_dat_hoort(horeca: Horeca) -> None:
    """Nobody named gepubliceerd.yaml: what is asked is where it is."""
    fout = horeca.draai("herreken", horeca.daarna)
    assert (fout.returncode, "[G158]" in fout.stderr, "T001" in fout.stderr) == (2, True, False)
    assert "gepubliceerd.yaml is er niet. Geef met --gepubliceerd PAD" in fout.stderr
    weg = horeca.draai("herreken", horeca.daarna, "--gepubliceerd", "weg.yaml")
    assert "weg.yaml: Dit bestand of deze map bestaat niet." in weg.stderr
