"""A hertoets by kaders that decide above their criteria: what became of themas and eindoordeel, and why."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hulp.bovenkader import EINDREGELS, LETTERS, SCORES, kadertekst
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema

if TYPE_CHECKING:
    from pathlib import Path

DAARNA = """\
organisatie;ronde;1.1.1;1.1.2;1.2.1;1.2.2;1.2.3;2.1.1;2.1.2;2.2.1;ramp
Noord;2027;-;-;-;-;+;+;+;+;nee
Zuid;2027;+;+;+;+;+;-;+;+;nee
West;2027;+;;+;+;+;+;+;+;
"""
STRENGER = EINDREGELS.replace("minstens 4 verwachtingen", "minstens 1 verwachting")


def vervolg(eindregels: str = EINDREGELS) -> str:
    """Return a kader that continues the other, verwachting by verwachting, with these rows for the whole."""
    tekst = kadertekst(eindregels).replace("kader: bakkerij-2026", "kader: bakkerij-2027\nvervolg_op: bakkerij-2026")
    return re.sub(r"nr: (\d\.\d\.\d), tekst: (\w)", r'nr: \1, tekst: \2, was: "\1"', tekst)


def hertoets(map_: Path, *opties: object, later: str = "") -> str:
    for naam, tekst in (("kader", kadertekst()), ("later", later or kadertekst())):
        (map_ / f"{naam}.yaml").write_text(tekst, "utf-8")
    (map_ / "2026.csv").write_text(SCORES, "utf-8")
    (map_ / "2027.csv").write_text(DAARNA, "utf-8")
    kaders = ("--kader", map_ / "kader.yaml", "--kader", map_ / "later.yaml")
    gemaakt = toetsing("hertoets", map_ / "2026.csv", map_ / "2027.csv", *kaders, "-q", *opties)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return gemaakt.stdout.replace("**", "")


def als_json(map_: Path, *opties: object, later: str = "") -> dict[str, Any]:
    inhoud = json.loads(hertoets(map_, "--json", *opties, later=later))
    volgt_schema(inhoud, "hertoets")
    return dict(inhoud)


def test_de_json_zegt_wat_er_van_themas_en_eindoordeel_werd(tmp_path: Path) -> None:
    inhoud = als_json(tmp_path)
    noord, west, zuid = (een["stappen"][0] for een in inhoud["organisaties"])
    assert [(een["over"], een["verandering"], een["onder"], een["feiten"]) for een in zuid["themas"]] == [
        ("1", "verbeterd", ["1.1", "1.2"], ["ramp"]), ("2", "gelijk", [], []),
    ]  # fmt: skip
    assert noord["eindoordeel"] == {
        "over": "geheel", "was": ["geheel"], "verandering": "verslechterd", "verandering_vastgesteld": "verslechterd",
        "oorzaak": "prestatie", "reden": None, "eerst": ["V"], "daarna": ["O"], "eerst_met_nu": ["V"],
        "daarna_met_toen": ["O"], "onder": ["1"], "feiten": [],
    }  # fmt: skip
    assert west["eindoordeel"]["verandering"] == "niet te zeggen"
    assert inhoud["samen"]["eindoordeel"]["oordelen"] == {"verslechterd": 1, "niet te zeggen": 1, "verbeterd": 1}
    assert inhoud["samen"]["themas"]["2"]["oordelen"] == {"gelijk": 3}


def test_per_organisatie_staan_zinnen_en_een_tabel_met_wat_eronder_anders_is(tmp_path: Path) -> None:
    uit = hertoets(tmp_path, "--formaat", "md")
    assert "Het eindoordeel is verslechterd: V werd O." in uit
    assert "Of het oordeel over thema 1 veranderde, is niet te zeggen: het was V, M of O en is V, M of O." in uit
    assert "| 1 | Oven | V | O | verslechterd | eronder anders: criterium 1.1 en criterium 1.2 |" in uit
    assert "| geheel | Eindoordeel | O | M | verbeterd | eronder anders: thema 1 en het feit ramp |" in uit
    assert "eronder anders: criterium 1.1 (misschien)" in uit


def test_van_allen_staat_het_per_organisatie(tmp_path: Path) -> None:
    uit = hertoets(tmp_path, "--formaat", "md")
    zin = "Het eindoordeel is van 2026 naar 2027 bij 1 van de 3 organisaties verbeterd en bij 1 verslechterd; bij 1 is"
    assert zin in uit
    assert "| niet te zeggen | thema 1 | thema 2 | eindoordeel |" in uit
    assert "| Noord | 8 van 8 | 4 van 8 | 4 minder | 0 | 2 | 2 | 0 | verslechterd | gelijk | verslechterd |" in uit
    assert "| Zuid | 2026 | 2027 | geheel | O | M | verbeterd |" in uit


def test_andere_regels_van_het_geheel_staan_als_oorzaak(tmp_path: Path) -> None:
    (noord, *_) = als_json(tmp_path, later=vervolg(STRENGER))["organisaties"]
    assert noord["stappen"][0]["eindoordeel"]["oorzaak"] == "prestatie"
    uit = hertoets(tmp_path, "--formaat", "md", later=vervolg(STRENGER))
    assert (
        "| geheel | Eindoordeel | O | O | gelijk | – | met de beslisregels van 2026 O en dan M; met die van 2027" in uit
    )


def test_andere_oordelen_of_geen_regels_zijn_niet_te_vergelijken(tmp_path: Path) -> None:
    ander = vervolg("eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n" + LETTERS)
    uit = hertoets(tmp_path, "--formaat", "md", later=ander)
    assert "Het eindoordeel is niet te vergelijken: de kaders hebben andere scores of oordelen." in uit
    assert "3 oordelen over een thema of het geheel staan er niet bij, omdat zij niet te vergelijken zijn." in uit
    assert "De letters van het eindoordeel: A = goed, B = matig." in uit
    inhoud = als_json(tmp_path, later=vervolg(""))
    assert {een["stappen"][0]["eindoordeel"]["reden"] for een in inhoud["organisaties"]} == {
        "er zijn niet in beide rondes beslisregels voor"
    }
    assert inhoud["samen"]["eindoordeel"]["onvergelijkbaar"] == 3


def test_meer_rondes_hebben_een_tijdlijn_van_de_knopen(tmp_path: Path) -> None:
    hertoets(tmp_path)
    (tmp_path / "2028.csv").write_text(SCORES.replace(";2026;", ";2028;"), "utf-8")
    rondes = [tmp_path / f"{jaar}.csv" for jaar in (2026, 2027, 2028)]
    gemaakt = toetsing("hertoets", *rondes, "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md")
    assert gemaakt.returncode == 0, gemaakt.stderr
    assert "Oordelen over de thema's en het geheel in elke ronde" in gemaakt.stdout
    assert "| geheel | Eindoordeel | V | O | V |" in gemaakt.stdout


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend(tmp_path: Path) -> None:
    hertoets(tmp_path)
    kop, *rijen = SCORES.splitlines()
    gezet = [f"{kop};2.1 afwijkend;2.1 motivering", f"{rijen[0]};O;omdat", f"{rijen[1]};;", f"{rijen[2]};;"]
    (tmp_path / "2027.csv").write_text("\n".join(gezet).replace(";2026;", ";2027;"), "utf-8")
    rondes = [tmp_path / f"{jaar}.csv" for jaar in (2026, 2027)]
    gemaakt = toetsing("hertoets", *rondes, "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md")
    assert gemaakt.returncode == 0, gemaakt.stderr
    uit = gemaakt.stdout.replace("**", "")
    assert "Het berekende eindoordeel is gelijk gebleven: V." in uit
    assert "Het vastgestelde eindoordeel is verslechterd: V werd M." in uit
    assert r"| geheel | Eindoordeel | V | M\*(V) | gelijk | verslechterd |" in uit
    assert "| gelijk | gelijk; vastgesteld verslechterd | gelijk; vastgesteld verslechterd |" in uit


def test_een_vastgesteld_eindoordeel_veranderde_niet_door_scores_alleen(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(kadertekst(), "utf-8")
    kop, noord, *_ = SCORES.splitlines()
    toen = f"{kop};eindoordeel afwijkend;eindoordeel motivering\n{noord};M;omdat\n"
    for naam, tekst in (("2026", toen), ("2027", DAARNA)):
        (tmp_path / f"{naam}.csv").write_text(tekst, "utf-8")
    rondes = (tmp_path / "2026.csv", tmp_path / "2027.csv")
    gemaakt = toetsing("hertoets", *rondes, "--kader", tmp_path / "kader.yaml", "-q", "--formaat", "md", "--detail")
    assert gemaakt.returncode == 0, gemaakt.stderr
    assert "; een berekend oordeel veranderde dus alleen doordat" in gemaakt.stdout
    assert "; een oordeel veranderde" not in gemaakt.stdout


def test_een_landelijk_rapport_zet_de_oordelen_boven_de_criteria_van_beide_rondes_onder_elkaar(tmp_path: Path) -> None:
    hertoets(tmp_path)
    gemaakt = toetsing(
        *("rapport", "landelijk", tmp_path / "2027.csv", "--vorige", tmp_path / "2026.csv"),
        *("--kader", tmp_path / "kader.yaml", "--json", "--naar", "-", "-q"),
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    inhoud = json.loads(gemaakt.stdout)
    volgt_schema(inhoud, "landelijkrapport")
    overzicht = inhoud["rapport"]["hertoets"]
    boven = {een["nr"]: een for een in overzicht["verdelingen"] if een["boven"]}
    assert list(boven) == ["1", "2", "geheel"]
    geteld = {a["teken"]: a["aantal"] for a in boven["geheel"]["eerst"] if a["teken"]}
    uitslagen = als_json(tmp_path)["organisaties"]
    assert sum(geteld.values())
    assert geteld == {
        letter: sum(een["stappen"][0]["eindoordeel"]["eerst"] == [letter] for een in uitslagen) for letter in geteld
    }
    eind = [zin for zin in overzicht["in_het_kort"] if "eindoordeel" in zin]
    assert eind == [zin for zin in overzicht["zinnen"] if "eindoordeel" in zin]
    assert not any("thema" in zin for zin in overzicht["in_het_kort"]), "een samenvatting is kort"
