"""What a kader says of the one that it continues, and what looks like a slip."""

from __future__ import annotations

import pytest

from hulp.hertoetskaders import kader_uit, kadertekst
from hulp.itemkader import MET_SCORES, kader_van
from toetsing.domain.compare.vervolg import onbekende_was, zonder_was

DRIE = {"1.1": ("1.1.1", "1.1.2", "M1")}
OUD = kader_uit(kadertekst("oud", DRIE))


@pytest.mark.parametrize(
    ("was", "teksten", "zonder", "onbekend"),
    [
        ({"1.1.1": "1.1.1", "1.1.2": "1.1.2", "M1": "m1"}, {}, (), {}),
        ({"1.1.1": "1.1.1"}, {}, ("1.1.2", "M1"), {}),
        ({"1.1.1": "1.1.1"}, {"1.1.2": "Anders"}, ("M1",), {}),
        ({"1.1.1": "1.1.2", "M1": "M1"}, {}, (), {}),
        ({"1.1.1": "1.1.1", "1.1.2": "9.9.9", "M1": "M2"}, {}, (), {"1.1.2": "9.9.9", "M1": "M2"}),
    ],
)
def test_zonder_was_is_alleen_wat_er_woordelijk_en_met_zijn_nummer_al_stond(
    was: dict[str, str], teksten: dict[str, str], zonder: tuple[str, ...], onbekend: dict[str, str]
) -> None:
    nu = kader_uit(kadertekst("nu", DRIE, was=was, vervolg_op="oud", teksten=teksten))
    assert (zonder_was(OUD, nu), onbekende_was(OUD, nu)) == (zonder, onbekend)


def test_ook_wat_alleen_wordt_beschreven_is_een_vraag() -> None:
    nu = MET_SCORES.replace("kader: ", "vervolg_op: oud\nkader: nieuw-", 1)
    assert zonder_was(kader_van(MET_SCORES), kader_van(nu)) == ("1.1.1", "1.1.2", "1.1.9", "1.5.1")
    met = nu.replace("nr: 1.1.2, ", 'nr: 1.1.2, was: "7.7.7", ')
    assert onbekende_was(kader_van(MET_SCORES), kader_van(met)) == {"1.1.2": "7.7.7"}
