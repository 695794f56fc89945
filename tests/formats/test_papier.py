"""What every form on paper shares: notes at the foot of a page, and what stays together."""

from __future__ import annotations

import pytest

from toetsing.document.blokken import Alinea, Blok, Cel, Figuur, Kolom, Kop, Punten, Tabel, Zin
from toetsing.formats.papier import Voetnoot, bij_volgende, celnoten, met_voetnoten

NOTEN = (("noot 5", "Vijf."), ("noot 6", "Zes (6)."))
VIJF, ZES = (Voetnoot(naam=naam, tekst=tekst) for naam, tekst in NOTEN)
ALINEA = Alinea(tekst="x")
TABEL_ = Tabel(titel="t", kolommen=(Kolom("k"),), rijen=())
FIGUUR_ = Figuur(titel="f", alt="a", balken=(), tabel=TABEL_)


def kop(niveau: int) -> Kop:
    return Kop(niveau=3 if niveau == 3 else 4, tekst="kop")


@pytest.mark.parametrize(
    ("blokken", "blijft"),
    [
        pytest.param([kop(3), Zin(delen=(Cel("V"),)), ALINEA, TABEL_], [1, 1, 1, 0], id="kop, oordeel en tabel"),
        pytest.param([ALINEA, FIGUUR_, ALINEA], [1, 0, 0], id="van het begin van het deel tot zijn figuur"),
        pytest.param([kop(3), kop(4), ALINEA, TABEL_], [1, 1, 1, 0], id="twee koppen"),
        pytest.param([kop(3), ALINEA, ALINEA], [1, 0, 0], id="zonder tabel blijft alleen de kop bij de tekst"),
        pytest.param([kop(3), Punten(regels=("p",)), TABEL_], [1, 0, 0], id="een lijst ertussen"),
        pytest.param([TABEL_, ALINEA, TABEL_], [0, 0, 0], id="tussen twee tabellen"),
        pytest.param([kop(3), Alinea(tekst="x" * 800), TABEL_], [1, 0, 0], id="een lange tekst ertussen"),
    ],
)
def test_wat_naar_een_tabel_leidt_blijft_erbij(blokken: list[Blok], blijft: list[int]) -> None:
    assert bij_volgende(blokken) == list(map(bool, blijft))


class TestNoten:
    @pytest.mark.parametrize(
        ("tekst", "delen"),
        [
            ("Een tekst.", ("Een tekst.",)),
            ("Een tekst. (noot 6)", ("Een tekst.", ZES)),
            ("Een tekst [noot 5] en meer (noot 6).", ("Een tekst", VIJF, " en meer", ZES, ".")),
            ("(noot 5)", (VIJF,)),
            ("Zie noot 6, en (noot 7).", ("Zie noot 6, en (noot 7).",)),
        ],
    )
    def test_een_noot_komt_in_de_plaats_van_haar_naam(self, tekst: str, delen: tuple[str | Voetnoot, ...]) -> None:
        assert met_voetnoten(tekst, NOTEN) == delen

    def test_zonder_noten_blijft_de_tekst_heel(self) -> None:
        assert met_voetnoten("a (noot 6)", ()) == ("a (noot 6)",)

    @pytest.mark.parametrize(
        ("noot", "genoemd", "rest"),
        [
            ("", (), ""),
            ("noot 6", (ZES,), ""),
            ("noot 6; telt niet mee: nog niet; later wel", (ZES,), "telt niet mee: nog niet; later wel"),
            ("telt niet mee", (), "telt niet mee"),
            ("noot 7", (), "noot 7"),
        ],
    )
    def test_een_cel_noemt_noten_en_zegt_meer(self, noot: str, genoemd: tuple[Voetnoot, ...], rest: str) -> None:
        assert celnoten(Cel("x", noot=noot), NOTEN) == (genoemd, rest)
