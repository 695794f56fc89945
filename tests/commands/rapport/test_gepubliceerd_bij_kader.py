"""What only the kader knows to be published stands in the report about the organisation and the ronde it is of."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Soort

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.toetsing import Toetsing

IJSSELLAND = TOETSINGEN["IJsselland"]
ELDERS = "staat niet in de werkmap; bron: De kwaliteit van Veilig Thuis IJsselland, Stap 1, paragraaf 2.1"


def rapport(map_: Path, een: Toetsing, vorm: str) -> bytes:
    pad, naar = map_ / "een.xlsx", map_ / f"r.{vorm}"
    pad.write_bytes(als_werkmap(KADER, een))
    gemaakt = toetsing("rapport", "regio", pad, "--naar", naar, "--forceer", "--peildatum", "18-11-2015")
    assert gemaakt.returncode == 0, gemaakt.stderr
    return naar.read_bytes()


def als_json(map_: Path, een: Toetsing) -> dict[str, Any]:
    return json.loads(rapport(map_, een, "json"))["rapport"]  # type: ignore[no-any-return]


def criteria(map_: Path, een: Toetsing) -> dict[str, dict[str, Any]]:
    return {c["nr"]: c for thema in als_json(map_, een)["themas"] for c in thema["criteria"]}


@pytest.mark.parametrize("vorm", ["html", "md", "pdf", "docx"])
def test_het_oordeel_dat_alleen_het_kader_kent_staat_erbij(vorm: str, tmp_path: Path) -> None:
    tekst = kaal(tekst_van({"md": "markdown"}.get(vorm, vorm), rapport(tmp_path, IJSSELLAND, vorm)))
    overzicht, criterium = tekst.index(kaal("Het oordeel per criterium")), tekst.rindex(kaal("Criterium 1.1:"))
    assert kaal("criterium oordeel gepubliceerd") in tekst[overzicht:criterium]
    assert kaal("Gepubliceerd oordeel: M") in tekst[criterium:]
    assert kaal(f"Dat oordeel {ELDERS}") in tekst[criterium:]


def test_alleen_waar_het_anders_is_en_niets_anders_verandert(tmp_path: Path) -> None:
    gezegd = criteria(tmp_path, IJSSELLAND)
    assert [nr for nr, c in gezegd.items() if c["anders_gepubliceerd"]] == ["1.1"]
    assert {nr: c["gepubliceerd"] for nr, c in gezegd.items()} == dict(zip(gezegd, "MOMVVVV", strict=True))
    assert {nr: c["oordeel"]["tekst"] for nr, c in gezegd.items()} == dict(zip(gezegd, "VOMVVVV", strict=True))
    assert [nr for nr, c in gezegd.items() if any(ELDERS in een for een in c["opmerkingen"])] == ["1.1"]


def test_een_oordeel_in_de_werkmap_gaat_voor(tmp_path: Path) -> None:
    gezegd = criteria(tmp_path, replace(IJSSELLAND, gepubliceerd={"1.1": Oordeel("O")}))
    assert (gezegd["1.1"]["gepubliceerd"], gezegd["1.1"]["anders_gepubliceerd"]["tekst"]) == ("O", "O")
    assert not any("staat niet in de werkmap" in een for een in gezegd["1.1"]["opmerkingen"])
    assert gezegd["1.2"]["gepubliceerd"] == "O"


@pytest.mark.parametrize(
    "een",
    [
        pytest.param(replace(IJSSELLAND, organisatie="Drenthe"), id="een andere organisatie"),
        pytest.param(replace(IJSSELLAND, ronde="2016"), id="een andere ronde"),
        pytest.param(replace(IJSSELLAND, ronde=None), id="een ronde die niemand noemt"),
        pytest.param(replace(IJSSELLAND, soort=Soort.ZELFEVALUATIE), id="een zelfevaluatie"),
    ],
)
def test_wat_over_een_ander_is_gepubliceerd_staat_er_niet(een: Toetsing, tmp_path: Path) -> None:
    r = als_json(tmp_path, een)
    assert not any(c["gepubliceerd"] for thema in r["themas"] for c in thema["criteria"])
    assert not any("openbaar" in regel for regel in r["leesregels"])


def test_de_naam_mag_anders_zijn_geschreven(tmp_path: Path) -> None:
    assert criteria(tmp_path, replace(IJSSELLAND, organisatie="IJSSELLAND "))["1.1"]["gepubliceerd"] == "M"


# -- how a source is called --------------------------------------------------------------------------------------------


def test_een_beslisregel_noemt_haar_bron_bij_de_titel_en_alleen_de_herleiding_het_id(tmp_path: Path) -> None:
    tekst = zonder_nummers(rapport(tmp_path, IJSSELLAND, "md").decode())
    kader, herleiding = tekst.split("## Bijlage: het kader")[1].split("## Bijlage: herleiding")
    titel = "Rapport over het landelijk beeld van Veilig Thuis, Stap 1"
    assert f"| V | hoogstens 1 onvoldoende | {titel}, bijlage 3, Randvoorwaarden, punt 1 |" in kader
    assert "| landelijk, " not in kader
    assert f"- {titel}. Inspectie" in kader
    assert "**bron 'landelijk' in het kader**" in herleiding
