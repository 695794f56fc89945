"""A kader that continues another: `vervolg_op` above, `was` at each verwachting that is the same."""

from __future__ import annotations

import pytest

from hulp.hertoetskaders import kader_uit, kadertekst
from toetsing.document.kaderbeeld import toon_kader
from toetsing.readers.kader.kaderbestand import load_kader

CRITERIA = {"1.1": ["1.1.1", "1.1.2", "1.1.3"]}


def codes(tekst: str) -> list[tuple[str, int | None]]:
    kader, meldingen = load_kader(tekst.encode(), "proef.yaml")
    assert kader is None
    return [(m.code, m.plek.lijn) for m in meldingen]


def lijn_van(tekst: str, stuk: str) -> int:
    return 1 + next(i for i, lijn in enumerate(tekst.splitlines()) if stuk in lijn)


def test_was_en_vervolg_op_komen_in_het_kader() -> None:
    kader = kader_uit(kadertekst("nu", CRITERIA, was={"1.1.1": "1.1.10", "1.1.3": "1.1.1"}, vervolg_op="toen"))
    assert kader.vervolg_op == "toen"
    assert [v.was for v in kader.verwachtingen] == ["1.1.10", None, "1.1.1"]


def test_zonder_is_er_niets() -> None:
    kader = kader_uit(kadertekst("nu", CRITERIA))
    assert kader.vervolg_op is None
    assert {v.was for v in kader.verwachtingen} == {None}


def test_was_zonder_vervolg_op_is_een_fout() -> None:
    tekst = kadertekst("nu", CRITERIA, was={"1.1.1": "1.1.4"})
    assert codes(tekst) == [("K035", lijn_van(tekst, 'was: "1.1.4"'))]


def test_was_mag_elk_nummer_maar_een_keer_noemen() -> None:
    tekst = kadertekst("nu", CRITERIA, was={"1.1.1": "1.1.4", "1.1.2": "1.1.4"}, vervolg_op="toen")
    assert [code for code, _ in codes(tekst)] == ["K036"]


@pytest.mark.parametrize("was", ["1.1", "verwachting 4", "1.1.4.2"])
def test_was_is_een_nummer_van_een_verwachting(was: str) -> None:
    assert [code for code, _ in codes(kadertekst("nu", CRITERIA, was={"1.1.1": was}, vervolg_op="toen"))] == ["K005"]


def test_een_lege_was_is_er_niet() -> None:
    kader = kader_uit(kadertekst("nu", CRITERIA, was={"1.1.1": ""}))
    assert {v.was for v in kader.verwachtingen} == {None}


def test_kader_toon_zegt_waar_het_op_volgt() -> None:
    blad = toon_kader(kader_uit(kadertekst("nu", CRITERIA, was={"1.1.1": "1.1.4"}, vervolg_op="toen")))
    assert blad.samenvatting.endswith("; het is een vervolg op kader toen")
    (criterium,) = blad.themas[0].criteria
    assert criterium.verwachtingen[0] == ("1.1.1", "Tekst 1.1.1 [was 1.1.4]")
