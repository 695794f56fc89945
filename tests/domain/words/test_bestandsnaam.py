"""Names of files: whatever people are called, every system takes them."""

from __future__ import annotations

import pytest

from toetsing.domain.words.bestandsnaam import bestandsnaam_van, werkmapnaam


@pytest.mark.parametrize(
    ("ronde", "wie", "soorten", "naam"),
    [
        ("", "Noord", [], "Noord_concept"),
        ("2015/16", "Noord_Oost", ["toezicht"], "2015-16_Noord-Oost_toezicht_concept"),
        ("", "aux.noord", [], "-aux.noord_concept"),
        ("2015", "con", [], "2015_con_concept"),
        ("r" * 300, "Noord", [], "r" * 200),
        ("2015", "n" * 300, ["toezicht"], "2015_" + "n" * 178 + "_toezicht_concept"),
        ("2015", "...", [], "2015_rapport_concept"),
    ],
)
def test_elk_systeem_neemt_de_naam(ronde: str, wie: str, soorten: list[str], naam: str) -> None:
    gemaakt = bestandsnaam_van(ronde, wie, soorten, "concept")
    assert gemaakt == naam
    assert len(gemaakt.encode()) <= 200


@pytest.mark.parametrize(
    ("organisatie", "naam"),
    [
        ("Amsterdam-Amstelland", "Amsterdam-Amstelland"),
        ("Noord- en Midden-Limburg", "Noord- en Midden-Limburg"),
        ("Veilig Thuis/Noord: Oost", "Veilig Thuis-Noord- Oost"),
        ("~$Noord", "Noord"),
        (".Noord.", "Noord"),
        ("Con", "-Con"),
        ("lpt1.oost", "-lpt1.oost"),
        ("///", "werkmap"),
        ("e\u0301\u0301".replace("\u0301\u0301", "\u0301"), "\xe9"),
        ("n" * 300, "n" * 199),
    ],
)
def test_een_werkmap_heet_naar_de_organisatie_zoals_elk_systeem_haar_neemt(organisatie: str, naam: str) -> None:
    assert werkmapnaam(organisatie) == naam
