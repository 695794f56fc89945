"""What an uitslag says of its oordelen above the criteria, as of those on criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.knopenkader import KADER, NRS, bakkers
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.plek import Plek
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import Score
from toetsing.domain.toetsing import Afwijking, Bronbestand, Getoond, Toetsing

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def beslist(kader: Kader, tekens: str, ramp: str = "nee", *, getoond: str = "", **gezet: str) -> Uitslag:
    """Decide these scores, with what people set and what a workbook shows for the whole."""
    plek = Plek(bestand="noord.xlsx", cel="D4")
    toetsing = Toetsing(
        organisatie="Noord",
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="noord.xlsx", sha256="0" * 64),
        scores={nr: Score(teken) for nr, teken in zip((*NRS, "ramp"), (*tekens, ramp), strict=True)},
        herkomst={},
        afwijkingen={
            nr.removeprefix("n").replace("_", "."): Afwijking(oordeel=Oordeel(letter), motivering="omdat", door=None)
            for nr, letter in gezet.items()
        },
        getoond={"geheel": Getoond(tekst=getoond, plek=plek)} if getoond else {},
    )
    return decide(kader, toetsing)


def meldingen(tekst: str, tekens: str, ramp: str = "nee", *, getoond: str = "", **gezet: str) -> list[tuple[str, str]]:
    kader = bakkers(tekst)
    uitslag = beslist(kader, tekens, ramp, getoond=getoond, **gezet)
    return [(een.code, een.tekst) for een in bijzonderheden(kader, uitslag)]


def test_er_is_niets_waar_alles_klopt() -> None:
    assert meldingen(KADER, "++++++++") == []


def test_zonder_rij_staat_er_wat_eronder_ligt() -> None:
    zonder = KADER.replace("    - B: anders\n", "")
    ((code, tekst),) = meldingen(zonder, "-+++++++")
    assert code == "T060"
    assert tekst == (
        "Voor het geheel van Noord past geen beslisregel bij thema 1 M en thema 2 V, van de verwachtingen "
        "7 voldoende en 1 onvoldoende, met ramp nee."
    )


@pytest.mark.parametrize(
    ("rij", "eronder"),
    [
        ("alle criteria V", "criterium 1.1 M, criterium 1.2 V, criterium 2.1 V en criterium 2.2 V"),
        ("criterium 1.1 is V en 1.1.1 is voldoende", "criterium 1.1 M en 1.1.1 onvoldoende"),
        ("1.1.1 is voldoende en alle themas V", "thema 1 M, thema 2 V en 1.1.1 onvoldoende"),
        ("geen verwachting onvoldoende", "7 voldoende en 1 onvoldoende"),
        ("hoogstens 12% van de verwachtingen onvoldoende", "7 voldoende en 1 onvoldoende"),
    ],
)
def test_zonder_rij_staat_er_alleen_waar_de_rijen_naar_kijken(rij: str, eronder: str) -> None:
    begin, einde = KADER.index("    - A: "), KADER.index("  daarna:")
    ((code, tekst),) = meldingen(f"{KADER[:begin]}    - A: {rij}\n{KADER[einde:]}", "-+++++++")
    assert (code, tekst) == ("T060", f"Voor het geheel van Noord past geen beslisregel bij {eronder}, met ramp nee.")


def test_tegenspraak_noemt_wat_wordt_overgenomen_in_een_keer() -> None:
    dubbel = KADER.replace("[{zoals: criterium 2.1}]", "[{zoals: criterium 2.1}, {O: criterium 2.1 is V}]")
    ((code, tekst),) = meldingen(dubbel, "++++++++")
    assert code == "T061"
    assert "'zoals criterium 2.1' geeft V, maar 'criterium 2.1 is V' geeft O" in tekst


def test_een_thema_zonder_oordelen_eronder_noemt_de_scores() -> None:
    tekst = KADER.replace("themaregels: [{zoals: criterium 2.1}]", "themaregels: [{V: alle verwachtingen voldoende}]")
    begin, einde = tekst.rindex("    beslisregels:"), tekst.rindex("    criteria:")
    ((code, zin),) = meldingen(tekst[:begin] + tekst[einde:], "+++++-++")
    assert (code, zin) == ("T060", "Voor thema 2 van Noord past geen beslisregel bij 2 voldoende en 1 onvoldoende.")


def test_rijen_die_elkaar_tegenspreken() -> None:
    tekst = KADER.replace("  - V: alle criteria V\n", "  - V: alle criteria V\n  - M: hoogstens 1 criterium O\n")
    ((code, zin), *_) = meldingen(tekst, "++++++++")
    assert code == "T061"
    assert zin == (
        "Voor thema 1 van Noord spreken beslisregels elkaar tegen: 'alle criteria V' geeft V, maar 'hoogstens 1 "
        "criterium O' geeft M."
    )


def test_hetzelfde_vaststellen_is_geen_afwijking() -> None:
    assert meldingen(KADER, "++++++++", n1="V", geheel="A") == [
        ("T068", "Bij thema 1 van Noord is als afwijkend oordeel hetzelfde vastgesteld als berekend: V."),
        ("T068", "Bij het geheel van Noord is als afwijkend oordeel hetzelfde vastgesteld als berekend: A."),
    ]


def test_vasthouden_wat_eronder_anders_zou_worden_is_er_wel_een() -> None:
    """What was computed is A, and what people set for thema 1 makes it B: who keeps A has departed from that."""
    assert meldingen(KADER, "++++++++", n1="M", geheel="A") == []
    geheel = beslist(bakkers(), "++++++++", n1="M", geheel="A").eindoordeel
    assert geheel is not None
    assert (geheel.oordeel, geheel.volgt, geheel.vastgesteld) == ("A", ("B",), "A")
    assert geheel.afwijkend is not None
    assert not geheel.wijkt_af


def test_wat_de_werkmap_toont_wordt_vergeleken() -> None:
    assert meldingen(KADER, "++++++++", getoond="A") == []
    assert meldingen(KADER, "++++++++", getoond="C") == [
        ("T069", "De werkmap toont hier 'C' voor het geheel, maar uit de scores volgt A.")
    ]


def test_een_criterium_zonder_beslisregels_onder_rijen_die_criteria_tellen() -> None:
    """It has no oordeel: the rows above it see that, and can still be decided."""
    begin, einde = KADER.index("    beslisregels:"), KADER.index("    criteria:")
    uitslag = beslist(bakkers(KADER[:begin] + KADER[einde:]), "++++++++")
    assert [een.mogelijk for een in uitslag.boven] == [("M",), ("V",), ("B",)]
