"""Good practices beside a kader: the shipped file names what the sources name, and every fault has code and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from hulp.grond import STAP1
from hulp.uitslagen import TOETSINGEN
from toetsing.readers.kader.goodpractices import load_good_practices

if TYPE_CHECKING:
    from toetsing.domain.goodpractices import GoodPractices
    from toetsing.domain.kader import Kader

KLEIN: Final = """\
kader: veilig-thuis-stap1-2015
ronde: "2015"
good_practices:
  - organisaties: [Utrecht]
    thema: Veiligheid
    good_practice: Elke ochtend overleg.
    bron: landelijk, hoofdstuk 3
"""


@pytest.fixture(scope="module")
def gelezen(stap1: Kader) -> GoodPractices:
    practices, meldingen = load_good_practices((STAP1 / "good-practices.yaml").read_bytes(), "gp.yaml", stap1)
    assert meldingen == ()
    assert practices is not None
    return practices


def test_hoofdstuk_3_noemt_er_twintig_van_zestien_organisaties(gelezen: GoodPractices) -> None:
    landelijk = [een for een in gelezen.genoemd if een.bron.startswith("landelijk, ")]
    assert len(landelijk) == 20
    assert len({naam for een in landelijk for naam in een.organisaties}) == 16
    themas = [een.practice.thema for een in landelijk]
    assert [themas.count(naam) for naam in ("Randvoorwaarden", "Veiligheid", "Organisatie")] == [7, 6, 7]


def test_van_ijsselland_staan_ook_die_van_haar_eigen_rapport_erin(gelezen: GoodPractices) -> None:
    eigen = [een for een in gelezen.genoemd if "IJsselland" in een.organisaties]
    assert [een.bron.partition(",")[0] for een in eigen] == ["landelijk"] * 3 + ["ijsselland"] * 2
    assert sum("paragraaf 2.4" in een.bron for een in eigen) == 3


def test_elke_naam_is_van_een_organisatie_met_scores(gelezen: GoodPractices) -> None:
    assert {naam for een in gelezen.genoemd for naam in een.organisaties} <= set(TOETSINGEN)


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        pytest.param("stap1-2015", "stap2-2016", ("K031", 1), id="een ander kader"),
        pytest.param("Veiligheid", "Veligheid", ("K005", 5), id="een thema dat het kader niet heeft"),
        pytest.param("landelijk", "krant", ("K008", 7), id="een bron die het kader niet heeft"),
        pytest.param("[Utrecht]", "[]", ("K005", 4), id="van niemand"),
        pytest.param("organisaties: [Utrecht]\n    thema", "thema", ("K002", 4), id="zonder organisaties"),
        pytest.param("    good_practice: Elke ochtend overleg.\n", "", ("K002", 4), id="zonder good practice"),
        pytest.param("good_practices:", "practices:", ("K003", 3), id="een onbekend veld"),
        pytest.param(KLEIN[KLEIN.index("good_practices:") :], "", ("K002", 1), id="zonder lijst"),
        pytest.param(KLEIN, "", ("K001", None), id="leeg"),
    ],
)
def test_elke_fout_heeft_code_en_lijn(oud: str, nieuw: str, verwacht: tuple[str, int | None], stap1: Kader) -> None:
    practices, meldingen = load_good_practices(KLEIN.replace(oud, nieuw).encode(), "gp.yaml", stap1)
    assert practices is None
    assert (meldingen[0].code, meldingen[0].plek.lijn) == verwacht
