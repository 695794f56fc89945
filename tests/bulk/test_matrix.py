"""Bulk gives what the one path gives: every state of small criteria, and samples of every kader there is."""

from __future__ import annotations

import random
import tracemalloc
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toetsing
from hulp.bovenkaders import ALLE as BOVENKADERS
from hulp.bovenkaders import bovenkader
from hulp.feitenkader import feitenkader
from hulp.getalkader import getalkader, met_getal
from hulp.grond import WORTEL
from hulp.knopenkader import ALLEEN_GEHEEL, KADER, bakkers
from hulp.proefkaders import ELKE_VORM, MEER_SCHALEN, kader_met
from toetsing.bulk import knopen as bovenbulk
from toetsing.bulk import matrix, tellingen
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.getaluitkomst import getalstand
from toetsing.domain.rules.gezien import Veld
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld


def alle_zinnen() -> Kader:
    kader, meldingen = load_kader((WORTEL / "tests/bestanden/alle-zinnen-2015/kader.yaml").read_bytes(), "kader")
    assert kader is not None, [str(m) for m in meldingen]
    return kader


KADERS: dict[str, Kader] = {
    "stap 1": toetsing.kader_van("veilig-thuis-stap1-2015"),
    "alle zinnen": alle_zinnen(),
    **ELKE_VORM,
    **MEER_SCHALEN,
    "feiten": feitenkader(),
    "getallen": getalkader(),
    "bakkers": bakkers(),
    "alleen het geheel": bakkers(ALLEEN_GEHEEL),
    **{naam: bovenkader(naam) for naam in BOVENKADERS},
}


def greep(kader: Kader, n: int, *, open_: float, kans: random.Random) -> list[dict[str, Ingevuld]]:
    """n toetsingen with any score the kader allows, and a share of them open."""
    niet_beoordeeld: dict[str, Ingevuld] = {v.nr: v.bij_leeg for v in kader.gevraagd if not v.telt_mee}
    return [
        niet_beoordeeld
        | {v.nr: OPEN if kans.random() < open_ else kans.choice(v.scores) for v in kader.gevraagd if v.telt_mee}
        for _ in range(n)
    ]


def als_codes(kader: Kader, toetsingen: Sequence[Mapping[str, Ingevuld]]) -> pd.DataFrame:
    codes = {v.nr: toetsing.codes(kader, v.nr) for v in kader.gevraagd}
    return pd.DataFrame(
        {
            v.nr: np.array([codes[v.nr]["open" if (s := t[v.nr]) is OPEN else s] for t in toetsingen], np.uint8)
            for v in kader.gevraagd
            if v.telt_mee
        }
    )


def als_tekens(kader: Kader, toetsingen: Sequence[Mapping[str, Ingevuld]]) -> pd.DataFrame:
    nrs = [v.nr for v in kader.gevraagd if v.telt_mee]
    return pd.DataFrame({nr: [None if t[nr] is OPEN else t[nr] for t in toetsingen] for nr in nrs}, dtype=object)


def eis_gelijk(kader: Kader, toetsingen: Sequence[Mapping[str, Ingevuld]], gevonden: pd.DataFrame) -> None:
    """Hold every row against `decide`."""
    assert len(gevonden) == len(toetsingen)
    for scores, rij in zip(toetsingen, gevonden.to_dict("records"), strict=True):
        uitslag = decide(
            kader,
            Toetsing(
                organisatie="a",
                ronde=None,
                datum=date(2015, 1, 1),
                soort=None,
                bron=Bronbestand(bestand="b", sha256=""),
                scores=scores,
                herkomst={},
            ),
        )
        verwacht: dict[str, Any] = {c.nr: c.oordeel for c in uitslag.criteria}
        verwacht |= {
            f"mogelijk {c.nr}": sum(2 ** kader.letters.index(letter) for letter in c.mogelijk) for c in uitslag.criteria
        }
        verwacht |= {
            f"getal {nr}": None if stand.waarde is None else pytest.approx(float(stand.waarde), rel=1e-15)
            for nr, stand in uitslag.getallen.items()
        }
        for knoop in uitslag.boven:
            kop = "eindoordeel" if knoop.nr == "geheel" else f"thema {knoop.nr}"
            letters = [*(niveau.letter for niveau in kader.oordelen_boven(knoop.nr)), "geen"]
            verwacht[kop] = knoop.oordeel
            verwacht[f"mogelijk {kop}"] = sum(2 ** letters.index(letter) for letter in knoop.mogelijk)
        verwacht |= {"voldoende": uitslag.voldoende, "beoordeeld": uitslag.beoordeeld, "open": uitslag.open}
        assert {kop: None if pd.isna(wat) else wat for kop, wat in rij.items()} == verwacht


@pytest.mark.parametrize("naam", KADERS)
@given(zaad=st.integers(0, 2**32), open_=st.sampled_from([0, 0.05, 0.3, 1]))
@settings(max_examples=12, deadline=None)
def test_elke_rij_krijgt_wat_decide_geeft(naam: str, zaad: int, open_: float) -> None:
    kader = KADERS[naam]
    toetsingen = greep(kader, 20, open_=open_, kans=random.Random(zaad))
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


@st.composite
def verzonnen(draw: st.DrawFn) -> Kader:
    """A kader with a few rows out of what the language can say, groups and names included."""
    n = draw(st.integers(2, 6))
    delen = st.sampled_from(
        [
            "minstens 1 fout", "hoogstens 2 goed", "precies 1 nvt", "alle goed", "geen fout", "minstens 50% goed",
            "meer dan 33,3% fout van alle genoemde", "1.1.2 is goed", "niet 1.1.1 is fout", "alle goed in kern",
            "hoogstens 1 fout in extra", "minstens 51% goed in kern", "1 of 2 fout en de overige goed",
        ]
    )  # fmt: skip
    rijen = draw(st.lists(st.tuples(st.sampled_from(["V", "M", "O", "geen"]), delen, delen), min_size=1, max_size=4))
    zinnen = [f"{letter}: ({een}) {draw(st.sampled_from(['en', 'of']))} ({ander})" for letter, een, ander in rijen]
    return kader_met(*zinnen, verwachtingen=n, kern=draw(st.integers(1, n - 1)), extra="nvt: ja\n")


@pytest.mark.lang
@given(kader=verzonnen(), zaad=st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_ook_een_verzonnen_kader(kader: Kader, zaad: int) -> None:
    toetsingen = greep(kader, 30, open_=0.2, kans=random.Random(zaad))
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


def test_te_veel_toestanden_om_na_te_gaan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tellingen, "_GRENS", 2)
    monkeypatch.setattr(matrix, "_STUK", 7)
    for kader in KADERS.values():
        plannen = tellingen.telplannen(kader)
        assert any(isinstance(plan.tabel, tellingen.Geleerd) for plan in plannen)
        toetsingen = greep(kader, 30, open_=0.2, kans=random.Random(2))
        eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


@pytest.mark.lang
@pytest.mark.parametrize("aantal", [85, 86, 128, 300])
def test_codes_die_samen_niet_in_een_byte_passen(aantal: int) -> None:
    """With nvt the last code is 3, so of 86 verwachtingen the codes add up to 258."""
    kader = kader_met("V: hoogstens 1 fout", "O: anders", verwachtingen=aantal, extra="nvt: ja\n")
    toetsingen = greep(kader, 4, open_=0.1, kans=random.Random(aantal))
    for score in (Score("nvt"), Score("-"), OPEN):
        toetsingen.append(dict.fromkeys(toetsingen[0], score))
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


def test_een_groot_criterium() -> None:
    kader = kader_met("V: alle goed in kern", "O: anders", verwachtingen=35, kern=27)
    (plan,) = tellingen.telplannen(kader)
    assert isinstance(plan.tabel, tellingen.Tabel)
    toetsingen = greep(kader, 20, open_=0.05, kans=random.Random(3))
    for scores in toetsingen[:10]:
        scores.update({f"1.1.{i}": scores["1.1.1"] for i in range(1, 28)})
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


@pytest.mark.parametrize("goed", [63, 64, 16_383, 16_384])
def test_een_som_aan_weerszijden_van_wat_in_een_byte_of_twee_past(goed: int) -> None:
    """Three verwachtingen of which one weighs double: four times as much, at most 252, 256, 65,532 and 65,536."""
    zinnen = (f"V: de gewogen som is minstens {4 * goed}", f"M: de gewogen som is meer dan {3 * goed}", "O: anders")
    kader = kader_met(*zinnen, extra="nvt: ja\n", getallen=(goed, 1))
    mag: tuple[Ingevuld, ...] = (Score("+"), Score("-"), Score("nvt"), OPEN)
    alle = [{"1.1.1": een, "1.1.2": twee, "1.1.3": drie} for een, twee, drie in product(mag, repeat=3)]
    eis_gelijk(kader, alle, toetsing.score_matrix(als_codes(kader, alle), kader, mogelijk=True))


@pytest.mark.parametrize(
    ("getal", "gewicht"), [("10", "0,3"), ("0,1", "0,7"), ("100000,000001", "9,000001"), ("3", "1")]
)
def test_het_getal_van_een_criterium_is_precies_een_deling(getal: str, gewicht: str) -> None:
    """Also where weights are no whole numbers, and where the sums are too large for those of the machine."""
    kader = met_getal("het gewogen gemiddelde", getal, gewicht), met_getal("de gewogen punten", getal, gewicht)
    for een in kader:
        alle = alle_invullingen(een)
        gevonden = toetsing.score_matrix(als_codes(een, alle), een)["getal 1.1"]
        criterium = next(iter(een.criteria))
        assert criterium.getal is not None
        for scores, n in zip(alle, gevonden, strict=True):
            waarde = getalstand(criterium.getal, criterium.onderdelen, scores).waarde
            assert (None if pd.isna(n) else n) == (None if waarde is None else float(waarde))


def test_een_open_score_die_aan_het_getal_niets_verandert_houdt_het_niet_open() -> None:
    kader = met_getal("de som", "2", "1", ander="2")
    alle = alle_invullingen(kader)
    assert toetsing.score_matrix(als_codes(kader, alle), kader)["getal 1.1"].tolist() == [6.0] * len(alle)


def alle_invullingen(kader: Kader) -> list[dict[str, Ingevuld]]:
    nrs = [v.nr for v in kader.verwachtingen]
    mag: tuple[Ingevuld, ...] = (*(Score(n.teken) for n in kader.schaal.niveaus), OPEN)
    return [dict(zip(nrs, zo, strict=True)) for zo in product(mag, repeat=len(nrs))]


def test_een_veld_kan_de_som_van_tellingen_zijn() -> None:
    velden = (Veld(tellingen=(0, 2), keer=(1, 1), hoogstens=3), Veld(tellingen=(1,), keer=(1,), hoogstens=4))
    soorten = (np.dtype(np.uint8), np.dtype(np.uint8))
    tabel = tellingen.Tabel(
        oordelen=np.zeros(300, np.int8), maskers=np.zeros(300, np.uint8), velden=velden, soorten=soorten
    )
    geteld = [np.array(een, np.uint8) for een in ([0, 1, 2], [0, 4, 2], [0, 2, 0])]
    assert tabel.plaatsen(geteld, ()).tolist() == [0, 3 + 4 * 4, 2 + 4 * 2]


ZONDER_BESLISREGELS = KADER[: KADER.index("    beslisregels:")] + KADER[KADER.index("    criteria:") :]
"""The bakers, with a thema of which the criteria have no oordeel."""
BOVEN = {
    "bakkers": KADER,
    "alleen het geheel": ALLEEN_GEHEEL,
    "zonder beslisregels": ZONDER_BESLISREGELS,
    "stappen bij de criteria": KADER.replace(
        "      - O: anders\n", "      - O: anders\n    daarna: [1 stap beter als 1.1.2 is voldoende]\n", 1
    ).replace("1.1.2 is", "hoogstens 1"),
    "altijd hetzelfde": KADER.replace("    - A: alle themas V en hoogstens 1 verwachting onvoldoende\n", "").replace(
        "    - C: thema 1 is O of geen thema M of beter\n", ""
    ),
    "elke verwachting": KADER.replace("alle criteria V", "alle verwachtingen voldoende of 1.2.1 is voldoende"),
}


@pytest.mark.parametrize("naam", BOVEN)
@pytest.mark.parametrize("grens", [3, 100_000])
def test_boven_de_criteria(naam: str, grens: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Complete rows, rows with little and with much open, by a table and as it comes; in pieces, and by more kaders."""
    monkeypatch.setattr(tellingen, "_GRENS", grens)
    monkeypatch.setattr(matrix, "_STUK", 29)
    monkeypatch.setattr(bovenbulk, "_STUK", 5)
    monkeypatch.setattr(bovenbulk, "_ONTHOUDEN", 10)
    kader = bakkers(BOVEN[naam])
    kans = random.Random(7)
    toetsingen = [een for open_ in (0, 0.1, 0.5, 1) for een in greep(kader, 40, open_=open_, kans=kans)]
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))


def test_wat_er_boven_de_criteria_uitkomt_is_beschreven() -> None:
    kader = bakkers()
    toetsingen = greep(kader, 3, open_=0, kans=random.Random(1))
    gevonden = toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True)
    criteria, boven = ["1.1", "1.2", "2.1", "2.2"], ["thema 1", "thema 2", "eindoordeel"]
    mogelijk = [f"mogelijk {kop}" for kop in (*criteria, *boven)]
    assert list(gevonden) == [*criteria, *boven, *mogelijk, "voldoende", "beoordeeld", "open"]
    assert list(gevonden["eindoordeel"].cat.categories) == ["A", "B", "C", "geen"]
    assert gevonden["eindoordeel"].cat.ordered


def test_een_code_die_een_feit_niet_kan_hebben_waar_alleen_hogere_rijen_het_noemen() -> None:
    kader = bakkers()
    frame = als_codes(kader, greep(kader, 3, open_=0, kans=random.Random(1)))
    with pytest.raises(ValueError, match="Kolom ramp, rij 1: code 9 kan hier niet"):
        toetsing.score_matrix(frame.assign(ramp=np.array([1, 9, 1], np.uint8)), kader)


def test_wat_op_hetzelfde_neerkomt_wordt_een_keer_gerekend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which of two verwachtingen is open makes no difference, and the same row a thousand times neither."""
    kader = bakkers()
    een, ander = greep(kader, 2, open_=0, kans=random.Random(1))
    for scores in (een, ander):
        scores.update(dict.fromkeys(scores, Score("+")) | {"ramp": Score("nee")})
    een["1.1.1"] = ander["1.1.2"] = OPEN
    geteld: list[object] = []
    reken = bovenbulk.Knoopplan._reken

    def tellend(zelf: Any, n: Any) -> Any:
        geteld.append(zelf.kop)
        return reken(zelf, n)

    monkeypatch.setattr(bovenbulk.Knoopplan, "_reken", tellend)
    toetsing.score_matrix(als_codes(kader, [een, ander] * 500), kader)
    assert geteld == ["thema 1", "eindoordeel"]


@pytest.mark.parametrize("naam", ["stap 1", "alle zinnen"])
def test_elke_vorm_van_invoer_geeft_hetzelfde(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "_STUK", 13)
    kader = KADERS[naam]
    toetsingen = greep(kader, 50, open_=0.2, kans=random.Random(1))
    codes, tekens = als_codes(kader, toetsingen), als_tekens(kader, toetsingen)
    verwacht = toetsing.score_matrix(codes, kader)
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(codes, kader, mogelijk=True))
    vormen: tuple[Any, ...] = (
        codes.astype(np.int8),
        codes.astype(np.int8).to_numpy(),
        codes.astype(np.int64),
        codes.astype(np.uint64),
        codes.astype("Int16").replace(0, pd.NA),
        codes.to_numpy(),
        np.asfortranarray(codes.to_numpy(np.int32)),
        {nr: codes[nr].to_numpy() for nr in codes},
        {nr: list(codes[nr]) for nr in codes},
        tekens,
        tekens.fillna(""),
        tekens.astype("string"),
        tekens.astype("category"),
        tekens.astype(pd.CategoricalDtype([n.teken for n in kader.schaal.niveaus])),
        tekens.astype(pd.CategoricalDtype([n.teken for n in reversed(kader.schaal.niveaus)])),
        tekens.fillna("").astype(pd.CategoricalDtype(["", *(n.teken for n in kader.schaal.niveaus)])),
        codes.assign(organisatie="x")[["organisatie", *reversed(codes.columns)]],
    )
    for frame in vormen:
        pd.testing.assert_frame_equal(toetsing.score_matrix(frame, kader), verwacht)


def test_de_index_blijft_en_de_soorten_zijn_beschreven(stap1: Kader) -> None:
    toetsingen = greep(stap1, 3, open_=0, kans=random.Random(1))
    gevonden = toetsing.score_matrix(als_codes(stap1, toetsingen).set_index(pd.Index(["a", "b", "c"])), stap1)
    assert list(gevonden.index) == ["a", "b", "c"]
    assert list(gevonden) == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "voldoende", "beoordeeld", "open"]
    assert list(gevonden["1.1"].cat.categories) == ["V", "M", "O", "geen"]
    assert gevonden["1.1"].cat.ordered
    assert set(gevonden.dtypes[-3:]) == {np.dtype(np.uint8)}


VORMEN: dict[str, tuple[int | str, Any]] = {
    "bytes": (1, np.uint8),
    "bytes met teken": (1, np.int8),
    "brede getallen": (1, np.int64),
    "categorieën als de schaal": ("+", pd.CategoricalDtype(["+", "-", "nvt"])),
    "categorieën andersom": ("+", pd.CategoricalDtype(["nvt", "-", "+"])),
}


@pytest.mark.lang
@pytest.mark.parametrize("vorm", VORMEN)
def test_naast_invoer_en_uitkomst_is_er_nauwelijks_geheugen_nodig(
    vorm: str, stap1: Kader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrix, "_STUK", 4096)
    n = 400_000
    waarde, soort = VORMEN[vorm]
    kolom = pd.Series(waarde, index=range(n), dtype=soort)
    invoer = {v.nr: kolom for v in stap1.verwachtingen if v.telt_mee}
    tracemalloc.start()
    uitkomst = toetsing.score_matrix(invoer, stap1)
    _, meeste = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert uitkomst["voldoende"].eq(24).all()
    assert meeste < len(uitkomst.columns) * n + 600_000  # a byte for each answer, and not one more column


def test_meer_tekens_dan_een_byte_met_teken_telt() -> None:
    """A scale of 130 levels: then the places of categories are no bytes."""
    tekens = [f"t{i}" for i in range(130)]
    niveaus = "".join(f"  - {{teken: {teken}, naam: n{teken}}}\n" for teken in tekens[:-1])
    tekst = (
        "kader: k\nversie: '1'\ntitel: K\nbron: b\nbronnen: {b: {titel: B, uitgever: U, periode: P}}\n"
        f"scores:\n{niveaus}  - {{teken: t129, naam: goed, voldoet: ja}}\n"
        "oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]\n"
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n      - nr: '1.1'\n        tekst: C\n"
        "        beslisregels: [{V: alle goed}, {O: anders}]\n"
        "        verwachtingen: [{nr: 1.1.1, tekst: A}]\n"
    )
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert kader is not None, [str(m) for m in meldingen]
    toetsingen: list[dict[str, Ingevuld]] = [{"1.1.1": niveau.teken} for niveau in kader.schaal.niveaus]
    toetsingen.append({"1.1.1": OPEN})
    for frame in (als_codes(kader, toetsingen), als_tekens(kader, toetsingen).astype(pd.CategoricalDtype(tekens))):
        eis_gelijk(kader, toetsingen, toetsing.score_matrix(frame, kader, mogelijk=True))


def test_zonder_rijen(stap1: Kader) -> None:
    leeg = als_codes(stap1, [])
    assert len(toetsing.score_matrix(leeg, stap1)) == 0
    assert len(toetsing.score_matrix(leeg.to_numpy(), stap1)) == 0


@pytest.mark.parametrize(
    ("nr", "waarden", "zin"),
    [
        ("1.1.1", np.array([1, 3, 1], np.uint8), r"Kolom 1\.1\.1, rij 1: code 3 kan hier niet"),
        ("3.2.2", np.array([1, 1, 200], np.uint8), r"Kolom 3\.2\.2, rij 2: code 200 kan hier niet"),
        ("1.1.1", np.array([1, 1, 257]), r"rij 2: 257 is geen code"),
        ("1.1.1", np.array([1, -1, 1]), r"rij 1: -1 is geen code"),
        ("1.1.1", np.array([1, 1, -1], np.int8), r"Kolom 1\.1\.1, rij 2: -1 is geen code"),
        ("1.1.1", np.array([1, 3, 1], np.int8), r"Kolom 1\.1\.1, rij 1: code 3 kan hier niet"),
        ("1.1.1", np.array([1, 2**64 - 1, 1], np.uint64), r"rij 1: 18446744073709551615 is geen code"),
        ("1.1.1", np.array([1, 1.5, 1]), r"Kolom 1\.1\.1 bevat float64"),
        ("1.1.1", np.array([True, False, True]), r"Kolom 1\.1\.1 bevat bool"),
        ("1.1.1", ["+", "mischien", "-"], r"'mischien' is geen score\. Kies \+, - of nvt"),
        ("1.1.1", pd.Categorical(["+", "x", "-"]), r"Kolom 1\.1\.1: 'x' is geen score"),
        ("1.1.1", ["+", "nvt", "-"], r"rij 1: code 3 kan hier niet"),
        ("1.1.1", pd.Categorical(["+", "nvt", "-"], ["+", "-", "nvt"]), r"rij 1: code 3 kan hier niet"),
        ("1.1.1", ["+", 1, "-"], r"1 is geen score"),
        ("1.1.1", [1, 1], r"niet even lang"),
    ],
)
def test_wat_geen_score_is(nr: str, waarden: Any, zin: str, stap1: Kader) -> None:
    codes = als_codes(stap1, greep(stap1, 3, open_=0, kans=random.Random(1)))
    kolommen: dict[str, Any] = {kop: codes[kop] for kop in codes} | {nr: waarden}
    with pytest.raises(ValueError, match=zin):
        toetsing.score_matrix(kolommen, stap1)


def test_kolommen_die_ontbreken_of_dubbel_zijn(stap1: Kader) -> None:
    codes = als_codes(stap1, greep(stap1, 3, open_=0, kans=random.Random(1)))
    with pytest.raises(ValueError, match=r"geen kolom: 1\.1\.2 en 3\.2\.2"):
        toetsing.score_matrix(codes.drop(columns=["1.1.2", "3.2.2"]), stap1)
    with pytest.raises(ValueError, match=r"meer dan één kolom: 1\.1\.2"):
        toetsing.score_matrix(pd.concat([codes, codes[["1.1.2"]]], axis=1), stap1)
    with pytest.raises(ValueError, match="24 kolommen"):
        toetsing.score_matrix(codes.to_numpy()[:, 1:], stap1)


def test_een_teken_dat_niet_achteraan_staat_mag_ook_ontbreken() -> None:
    """nvt in the middle of the scale: the codes that a verwachting may have then have a gap."""
    tekst = (
        "kader: k\nversie: '1'\ntitel: K\nbron: b\nbronnen: {b: {titel: B, uitgever: U, periode: P}}\n"
        "scores:\n  - {teken: nvt, naam: nvt, soort: nvt}\n  - {teken: g, naam: goed, voldoet: ja}\n"
        "  - {teken: f, naam: fout}\noordelen: [{letter: V, naam: v}, {letter: O, naam: o}]\n"
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n      - nr: '1.1'\n        tekst: C\n"
        "        beslisregels: [{V: alle goed}, {O: anders}]\n"
        "        verwachtingen: [{nr: 1.1.1, tekst: A}, {nr: 1.1.2, tekst: B, nvt: ja}]\n"
    )
    kader, _ = load_kader(tekst.encode(), "k")
    assert kader is not None
    toetsingen = greep(kader, 40, open_=0.2, kans=random.Random(1))
    eis_gelijk(kader, toetsingen, toetsing.score_matrix(als_codes(kader, toetsingen), kader, mogelijk=True))
    with pytest.raises(ValueError, match=r"Kolom 1\.1\.1, rij 0: code 1 kan hier niet\. Kies 2 \(g\), 3 \(f\) of 0"):
        toetsing.score_matrix({"1.1.1": np.array([1]), "1.1.2": np.array([1])}, kader)


def test_een_feit_heeft_een_kolom_en_telt_nergens_mee() -> None:
    kader = feitenkader()
    toetsingen = greep(kader, 1, open_=0, kans=random.Random(1))
    frame = als_codes(kader, toetsingen)
    uit = toetsing.score_matrix(frame, kader).iloc[0]
    assert list(frame.columns)[-3:] == ["overtreding", "Opzet", "klasse"]
    assert uit["beoordeeld"] <= 7
    met_open = toetsing.score_matrix(frame.assign(overtreding=np.uint8(0)), kader).iloc[0]
    assert (met_open["open"], met_open["voldoende"]) == (uit["open"], uit["voldoende"])
    with pytest.raises(ValueError, match=r"Deze verwachtingen of feiten hebben geen kolom: Opzet\."):
        toetsing.score_matrix(frame.drop(columns="Opzet"), kader)
    with pytest.raises(
        ValueError, match="één per verwachting die meetelt en één per feit waar een beslisregel naar kijkt"
    ):
        toetsing.score_matrix(frame.to_numpy()[:, :7], kader)
    assert toetsing.codes(kader, "overtreding") == {"open": 0, "ja": 1, "nee": 2}


def test_getallen_tussen_tekst_zeggen_wat_men_ermee_doet() -> None:
    kader = getalkader()
    kolommen = {v.nr: np.zeros(2, np.uint8) for v in kader.verwachtingen}
    for waarden in ([7, None], pd.Categorical([7, 8])):
        with pytest.raises(
            ValueError, match=r"Kolom 1\.1\.1.*: het getal 7 is geen score.*Maak van de kolom tekst.*uint8"
        ):
            toetsing.score_matrix(
                {
                    **kolommen,
                    "1.1.1": pd.Series(waarden, dtype=None if isinstance(waarden, pd.Categorical) else object),
                },
                kader,
            )
