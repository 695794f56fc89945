"""What `import toetsing` offers to a program: this set of names and no other, so that a change of it is meant."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import toetsing

NAMEN = {
    "Gebruiksfout",
    "Kaderfout",
    "Rapporten",
    "Scoring",
    "Selectie",
    "Uitkomst",
    "__version__",
    "codes",
    "decide",
    "hertoets",
    "kader_van",
    "opvolging",
    "plan",
    "rapport",
    "score",
    "score_matrix",
    "tabel",
    "vergelijk",
    "verifieer",
}
"""Who takes one away or gives it another meaning changes the version; a new one is written here and in CHANGELOG.md."""


def test_de_namen_zijn_deze_en_geen_andere() -> None:
    assert set(toetsing.__all__) == NAMEN
    assert list(toetsing.__all__) == sorted(NAMEN)


def test_elke_naam_wordt_gegeven_en_niets_daarbuiten() -> None:
    lui = set(toetsing._WAAR)
    assert lui == NAMEN - {"__version__"}
    for naam in lui:
        assert getattr(toetsing, naam) is toetsing.__getattr__(naam)
    with pytest.raises(AttributeError, match="decide_oordeel"):
        toetsing.decide_oordeel  # noqa: B018


@pytest.mark.parametrize("naam", sorted(NAMEN - {"__version__", "Scoring"}))
def test_elke_naam_zegt_wat_zij_is_en_waar_zij_woont(naam: str) -> None:
    ding = getattr(toetsing, naam)
    assert (inspect.getdoc(ding) or "").strip()
    assert (ding.__module__, ding.__name__) == (toetsing._WAAR[naam], naam)


def test_een_scoring_is_een_van_twee_soorten_met_uitleg() -> None:
    from toetsing.pipeline.besloten import Besloten, ZonderKader

    assert toetsing.Scoring == Besloten | ZonderKader
    assert all(soort.__doc__ for soort in (Besloten, ZonderKader))


def test_de_versie_is_die_van_het_programma() -> None:
    from toetsing.domain.programma import VERSIE

    assert toetsing.__version__ == VERSIE


def test_wie_alles_vraagt_krijgt_alles() -> None:
    ruimte: dict[str, object] = {}
    exec("from toetsing import *", ruimte)
    assert ruimte.keys() >= NAMEN


def test_invoeren_laadt_geen_enkele_kamer() -> None:
    code = "import sys, toetsing; print(sorted(m for m in sys.modules if m.startswith('toetsing')))"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert uit.strip() == "['toetsing']"
