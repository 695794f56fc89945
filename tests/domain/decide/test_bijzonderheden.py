"""What an uitslag says about its kader: states without a row, rows that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.scores import Ingevuld

KADER = (STAP1 / "kader.yaml").read_text(encoding="utf-8")


def meldingen(kader_tekst: str, **anders: str) -> list[tuple[str, str]]:
    """Decide a toetsing with every score + except these, under a changed kader."""
    kader, fouten = load_kader(kader_tekst.encode(), "kader.yaml")
    assert not fouten
    assert kader is not None
    scores: dict[str, Ingevuld] = {v.nr: v.scores[0] for v in kader.verwachtingen}
    for nr, teken in anders.items():
        scores[nr.replace("_", ".").lstrip("v")] = OPEN if teken == "open" else Score(teken)
    bron = Bronbestand(bestand="noord.xlsx", sha256="0" * 64)
    toetsing = Toetsing(organisatie="Noord", ronde=None, datum=None, soort=None, bron=bron, scores=scores, herkomst={})
    return [(m.code, m.tekst) for m in bijzonderheden(kader, decide(kader, toetsing))]


def test_de_gepubliceerde_beslisregels_geven_geen_bijzonderheden() -> None:
    assert meldingen(KADER) == []
    assert meldingen(KADER, v1_1_1="-", v1_1_2="-", v2_1_1="open") == []


MET_NVT = KADER.replace('versie: "2015"', 'versie: "2015"\nnvt: ja')


@pytest.mark.parametrize(
    ("anders", "aantallen"),
    [
        (
            {"v1_1_1": "-", "v1_1_2": "-", "v1_1_3": "nvt"},
            "criterium 1.1 van Noord past geen beslisregel bij 1 voldoende, 2 onvoldoende en 1 nvt",
        ),
        (
            {"v2_1_1": "nvt", "v2_1_2": "open"},
            "criterium 2.1 van Noord past geen beslisregel bij 1 voldoende, 1 nvt en 1 open",
        ),
        ({"v2_1_1": "nvt"}, "criterium 2.1 van Noord past geen beslisregel bij 2 voldoende en 1 nvt"),
        ({"v3_2_1": "nvt", "v3_2_2": "nvt"}, "criterium 3.2 van Noord past geen beslisregel bij 2 nvt"),
    ],
)
def test_met_nvt_hebben_de_gedrukte_beslisregels_gaten(anders: dict[str, str], aantallen: str) -> None:
    ((code, tekst),) = meldingen(MET_NVT, **anders)
    assert code == "T060"
    assert aantallen in tekst


def test_een_rij_die_zegt_dat_er_geen_oordeel_is_is_geen_gat() -> None:
    kader = MET_NVT.replace(
        "      - V: alle voldoende\n",
        "      - geen: minstens 1 nvt\n        bron: landelijk\n      - V: alle voldoende\n",
    )
    assert meldingen(kader, v2_1_1="nvt") == []


def test_tegenspraak_noemt_beide_rijen() -> None:
    kader = KADER.replace("M: precies 1 onvoldoende en de overige voldoende", "M: hoogstens 1 onvoldoende")
    assert meldingen(kader, v2_1_1="-") == [
        (
            "T061",
            "Voor criterium 2.2 van Noord spreken beslisregels elkaar tegen: 'alle voldoende' geeft V, maar "
            "'hoogstens 1 onvoldoende' geeft M.",
        )
    ]


def test_zolang_het_nog_kan_dat_het_klopt_is_er_geen_tegenspraak() -> None:
    kader = KADER.replace("M: precies 1 onvoldoende en de overige voldoende", "M: hoogstens 1 onvoldoende")
    assert [code for code, _ in meldingen(kader, v2_1_1="-", v2_2_1="open")] == []


def test_waar_de_bron_de_rijen_ordent_is_er_geen_tegenspraak() -> None:
    kader = KADER.replace("M: precies 1 onvoldoende en de overige voldoende", "M: hoogstens 1 onvoldoende")
    begin = kader.index("    beslisregels:\n      - V: alle voldoende")
    assert meldingen(f"{kader[:begin]}    volgorde: telt\n{kader[begin:]}", v2_1_1="-") == []
