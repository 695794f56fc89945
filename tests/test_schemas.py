"""The JSON of every opdracht keeps to its schema, and the schema to the types it is made from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hulp.grond import STAP1
from hulp.schemas import validator, volgt_schema
from maak_schemas import MAP, SOORTEN, schema, uitslag_2, vergelijking
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from collections.abc import Iterator

    Plek = tuple[str | int, ...]

MATRIX = str(STAP1 / "scores-2015.csv")
OPDRACHTEN = {
    "uitslag": ["score", MATRIX],
    "meldingen": ["controleer", MATRIX],
    "vergelijking": ["vergelijk", MATRIX, "--laagste", "7", "--robuust", "--buddies"],
    "hertoets": ["hertoets", MATRIX, "{kopie}", "{kopie}", "--ronde", "1", "--ronde", "2", "--ronde", "3"],
    "opvolging": ["opvolging", MATRIX],
    "plan": ["plan", MATRIX, "--organisatie", "Drenthe", "--doel", "geen O"],
    "watals": ["wat-als", MATRIX, "1.1.4=+", "1.1.1=", "--organisatie", "Drenthe"],
    "beoordelaars": ["beoordelaars", MATRIX, "{kopie}"],
    "verificatie": ["verifieer", "{uitslag}"],
    "herrekening": ["herreken", MATRIX],
    "kaders": ["kader", "lijst"],
    "kader": ["kader", "toon"],
    "bewijs": ["kader", "bewijs"],
    "kadercontrole": ["kader", "controleer"],
    "kaderverschil": ["kader", "verschil", "veilig-thuis-stap1-2015", "--met-variant", "toegepast-2015"],
    "gevallen": ["kader", "gevallen"],
    "sjablonen": ["rapport", "sjablonen"],
    "uitleg": ["uitleg"],
    "regiorapport": ["rapport", "regio", MATRIX, "--organisatie", "Drenthe", "--naar", "-"],
    "landelijkrapport": ["rapport", "landelijk", MATRIX, "--naar", "-"],
}
"""What makes each kind of JSON. A kopie has other scores and open ones; an uitslag was recorded before."""


@pytest.fixture(scope="module")
def plaatsen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    map_ = tmp_path_factory.mktemp("schemas")
    kopie, uitslag = map_ / "kopie.csv", map_ / "uitslag.json"
    kop, *rijen = (STAP1 / "scores-2015.csv").read_text("utf-8-sig").splitlines()
    naam, *scores = rijen[0].split(";")
    kopie.write_text("\n".join([kop, ";".join([naam, "", "-", *scores[2:]]), *rijen[1:]]), "utf-8")
    assert start(["score", str(kopie), "--naar", str(uitslag), "-q"]) == 0
    return {"kopie": str(kopie), "uitslag": str(uitslag)}


@pytest.mark.parametrize("naam", SOORTEN)
def test_het_schema_volgt_uit_de_typen(naam: str) -> None:
    assert (MAP / f"{naam}-1.schema.json").read_text("utf-8") == schema(naam)


def test_elk_schema_heeft_een_opdracht() -> None:
    assert {pad.name for pad in MAP.iterdir()} == {f"{naam}-1.schema.json" for naam in OPDRACHTEN} | {
        "uitslag-2.schema.json"
    }


def test_de_tweede_editie_van_een_uitslag_volgt_uit_de_eerste() -> None:
    assert (MAP / "uitslag-2.schema.json").read_text("utf-8") == uitslag_2()
    assert (MAP / "vergelijking-1.schema.json").read_text("utf-8") == vergelijking()


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_de_json_volgt_het_schema(naam: str, plaatsen: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start([*(deel.format(**plaatsen) for deel in OPDRACHTEN[naam]), "--json"]) == 0
    inhoud = json.loads(capsys.readouterr().out)
    assert inhoud["formaat"] == f"toetsing/{naam}/1"
    volgt_schema(inhoud, naam)
    klein = _ingekort(inhoud)
    for plek in _bladeren(klein):
        assert not validator(naam).is_valid(_met_een_breuk(klein, plek)), plek


def _ingekort(waarde: Any) -> Any:
    """Return a value with at most two of every list and of everything that goes by number."""
    if isinstance(waarde, dict):
        op_nummer = [sleutel for sleutel in waarde if sleutel[:1].isdigit()]
        return {sleutel: _ingekort(deel) for sleutel, deel in waarde.items() if sleutel not in op_nummer[2:]}
    return [_ingekort(deel) for deel in waarde[:2]] if isinstance(waarde, list) else waarde


def _bladeren(waarde: Any, plek: Plek = ()) -> Iterator[Plek]:
    """Yield where every text, number, truth and null is; of every list the first, of what goes by number too."""
    if isinstance(waarde, dict):
        gezien = False
        for sleutel, deel in waarde.items():
            if not (gezien and sleutel[:1].isdigit()):
                yield from _bladeren(deel, (*plek, sleutel))
            gezien = gezien or sleutel[:1].isdigit()
    elif isinstance(waarde, list):
        for deel in waarde[:1]:
            yield from _bladeren(deel, (*plek, 0))
    else:
        yield plek


def _met_een_breuk(waarde: Any, plek: Plek) -> Any:
    """Return a value with 1.5 in one place: no contract has a number that is not whole."""
    if not plek:
        return 1.5
    anders: Any = list(waarde) if isinstance(waarde, list) else dict(waarde)
    anders[plek[0]] = _met_een_breuk(waarde[plek[0]], plek[1:])
    return anders
