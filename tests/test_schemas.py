"""The JSON of a report keeps to its schema, and the schema to the view model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from conftest import STAP1
from maak_schemas import MAP, SOORTEN, schema
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("naam", SOORTEN)
def test_het_schema_volgt_uit_het_weergavemodel(naam: str) -> None:
    assert (MAP / f"{naam}-1.schema.json").read_text("utf-8") == schema(naam)


@pytest.mark.parametrize(
    ("naam", "opties"), [("regiorapport", ["regio", "--organisatie", "Drenthe"]), ("landelijkrapport", ["landelijk"])]
)
def test_de_json_volgt_het_schema(naam: str, opties: list[str], tmp_path: Path) -> None:
    naar = tmp_path / "uit.json"
    assert start(["rapport", *opties, str(STAP1 / "scores-2015.csv"), "--naar", str(naar), "-q"]) == 0
    inhoud, regels = json.loads(naar.read_bytes()), json.loads(schema(naam))
    jsonschema.Draft202012Validator.check_schema(regels)
    jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)
    inhoud["rapport"]["samenvatting"] = [1]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)


def test_de_json_van_beoordelaars_volgt_het_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for naam in ("een", "twee"):
        (tmp_path / f"{naam}.csv").write_bytes((STAP1 / "scores-2015.csv").read_bytes())
    regels = json.loads(schema("beoordelaars"))
    inhoud: dict[str, Any] = {}
    for opties in ([], ["--organisatie", "Drenthe"]):
        assert start(["beoordelaars", str(tmp_path / "een.csv"), str(tmp_path / "twee.csv"), "--json", *opties]) == 0
        inhoud = json.loads(capsys.readouterr().out)
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)
    inhoud["beoordelaars"]["samenvatting"] = [1]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)


def test_de_json_van_hertoets_volgt_het_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scores = (STAP1 / "scores-2015.csv").read_bytes()
    for naam in ("een", "twee", "drie"):
        (tmp_path / f"{naam}.csv").write_bytes(scores)
    regels = json.loads(schema("hertoets"))
    rondes = [str(tmp_path / f"{naam}.csv") for naam in ("een", "twee", "drie")]
    inhoud: dict[str, Any] = {}
    for gegeven in (rondes[:2], rondes):
        assert start(["hertoets", *gegeven, "--json", "-q"]) == 0
        inhoud = json.loads(capsys.readouterr().out)
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)
    inhoud["hertoets"]["leesregels"] = [1]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("naam", "opties"), [("plan", ["plan", "--doel", "geen O"]), ("watals", ["wat-als", "1.1.4=+", "1.1.1="])]
)
def test_de_json_van_een_plan_volgt_het_schema(
    naam: str, opties: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht, *rest = opties
    args = [opdracht, str(STAP1 / "scores-2015.csv"), *rest, "--organisatie", "Drenthe", "--json", "-q"]
    assert start(args) == 0
    inhoud, regels = json.loads(capsys.readouterr().out), json.loads(schema(naam))
    jsonschema.Draft202012Validator.check_schema(regels)
    jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)
    inhoud[naam]["samenvatting"] = [1]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(inhoud, regels, cls=jsonschema.Draft202012Validator)
