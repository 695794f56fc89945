"""Names that are made short: none too long without need, and none the same as another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.domain.words.ingekort import ingekort, met_puntjes

_MIDDEN = "Stichting voor de hele regio {} en omstreken daarvan"


@pytest.mark.parametrize(
    ("namen", "kort"),
    [
        ([], []),
        (["Noord", "Zuid"], ["Noord", "Zuid"]),
        (["Gezondheidsdienst voor Noord", "Zuid"], ["Gezondheidsdienst v…", "Zuid"]),
        (
            ["Gezondheidsdienst voor Noord", "Gezondheidsdienst voor Zuid", "Politie van het hele land"],
            ["Gezondhei…voor Noord", "Gezondheid…voor Zuid", "Politie van het hel…"],
        ),
        (
            ["Veiligheidsregio van Kennemerland", "Veiligheidsregio van Westerkogge-Noord"],
            ["Veilighei…nnemerland", "Veilighei…ogge-Noord"],
        ),
        (["Een lange naam hier", "Een lange naam…"], ["Een lange naam hier", "Een lange naam…"]),
    ],
    ids=[
        "geen",
        "kort",
        "het eind valt weg",
        "bij hetzelfde begin het midden",
        "een woord dat niet past",
        "precies lang genoeg",
    ],
)
def test_een_lange_naam_verliest_zijn_eind_of_zijn_midden(namen: list[str], kort: list[str]) -> None:
    assert list(ingekort(namen, 20).values()) == kort


def test_wat_alleen_in_het_midden_verschilt_houdt_zoveel_als_daarvoor_nodig_is() -> None:
    namen = [_MIDDEN.format(waar) for waar in ("Noord", "Zuid")]
    kort = list(ingekort(namen, 20).values())
    assert kort == ["Stichting voor de hele regio N…", "Stichting voor de hele regio Z…"]


@pytest.mark.parametrize(
    ("hoogstens", "staart", "vorm"), [(12, 6, "Noord e…West"), (13, 6, "Noord en West"), (10, 0, "Noord en…")]
)
def test_alleen_wat_te_lang_is_krijgt_puntjes(hoogstens: int, staart: int, vorm: str) -> None:
    assert met_puntjes("Noord en West", hoogstens, staart) == vorm


@given(namen=st.lists(st.text("ab …", min_size=1, max_size=40), unique=True, max_size=30), hoogstens=st.integers(4, 30))
def test_wat_verschilt_blijft_verschillen_en_wat_past_blijft_heel(namen: list[str], hoogstens: int) -> None:
    kort = ingekort(namen, hoogstens)
    assert list(kort) == namen
    assert len(set(kort.values())) == len(namen)
    assert all(kort[naam] == naam for naam in namen if len(naam) <= hoogstens)
    assert all(len(vorm) <= len(naam) for naam, vorm in kort.items())
