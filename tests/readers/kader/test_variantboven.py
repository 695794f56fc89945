"""A variant of what is decided above the criteria: other rows of a thema or of the whole, with faults at their line."""

from __future__ import annotations

import pytest

from hulp.bovenkader import EINDREGELS, LETTERS, THEMAREGELS, bovenkader, toets
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.variant import met_variant
from toetsing.domain.knopen import knopen_boven
from toetsing.readers.kader.variant import load_variant

KOP = "variant: v\nkader: bakkerij-2026\ntitel: T\ntoelichting: T\n"
THEMA_1 = 'themas:\n  - nr: "1"\n    themaregels: [{V: alle criteria V}, {O: anders}]\n'
GEHEEL = "eindregels:\n  - V: alle themas V\n  - O: anders\n"


def oordelen(variant: str, min_: str, *regels: str) -> dict[str, str | None]:
    kader = bovenkader(*regels)
    gelezen, meldingen = load_variant((KOP + variant).encode(), "v.yaml", kader)
    assert gelezen is not None, [str(een) for een in meldingen]
    ander = met_variant(kader, gelezen)
    assert ander.variant is not None
    assert knopen_boven(kader).keys() <= knopen_boven(ander).keys()
    uitslag = decide(ander, toets("Noord", min_=min_))
    return {een.nr: een.oordeel for een in uitslag.boven}


@pytest.mark.parametrize(
    ("variant", "min_", "verwacht"),
    [
        (THEMA_1, "1.1.1", {"1": "O", "2": "V", "geheel": "O"}),  # without it M and M
        (GEHEEL, "1.1.1", {"1": "M", "2": "V", "geheel": "O"}),
        (THEMA_1 + GEHEEL, "2.1.1", {"1": "V", "2": "M", "geheel": "O"}),
        (GEHEEL, "", {"1": "V", "2": "V", "geheel": "V"}),
        ('themas: [{nr: "2", themaregels: [{zoals: criterium 2.2}]}]\n', "2.1.1", {"1": "V", "2": "V", "geheel": "V"}),
        ("eindregels: [{V: alle themas V}, {O: anders}]\ndaarna: [{stap: 1 stap beter als thema 2 is V}]\n", "1.1.1", {
            "1": "M", "2": "V", "geheel": "M",
        }),
        ("eindregels: {trap: ja, rijen: [{O: anders}, {M: minstens 1 thema V}, {V: alle themas V}]}\n", "2.1.1", {
            "1": "V", "2": "M", "geheel": "M",
        }),
        ('criteria: [{nr: "1.1", beslisregels: [{O: minstens 0 onvoldoende}]}]\n' + GEHEEL, "", {
            "1": "M", "2": "V", "geheel": "O",
        }),
    ],
)  # fmt: skip
def test_een_variant_beslist_anders_en_de_rest_blijft(variant: str, min_: str, verwacht: dict[str, str | None]) -> None:
    assert oordelen(variant, min_) == verwacht


def test_een_groep_van_de_variant_is_er_ook_boven() -> None:
    groep = (
        'criteria:\n  - nr: "1.1"\n    groepen: {kern: [1.1.1]}\n    beslisregels: [{V: alle voldoende}, {O: anders}]\n'
    )
    kern = "eindregels: [{V: alle verwachtingen voldoende in kern}, {O: anders}]\n"
    assert oordelen(groep + kern, "1.1.1")["geheel"] == "O"
    assert oordelen(groep + kern, "1.1.2")["geheel"] == "V"


def test_de_letters_zijn_die_van_het_kader() -> None:
    regels = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n" + LETTERS
    assert oordelen("eindregels: [{B: thema 1 is V}, {A: anders}]\n", "", regels)["geheel"] == "B"


def test_waar_het_kader_niets_beslist_kan_een_variant_het_doen() -> None:
    assert oordelen(GEHEEL, "1.1.1", "")["geheel"] == "O"
    zonder = oordelen(THEMA_1, "1.1.1", EINDREGELS.replace("thema 1 is O of ", ""), "", "")
    assert (zonder["1"], "2" in zonder) == ("O", False)


@pytest.mark.parametrize(
    ("variant", "fouten"),
    [
        ("", [("K002", 1)]),
        ("themas: []\n", [("K005", 5)]),
        ('themas:\n  - nr: "9"\n    themaregels: [{V: anders}]\n', [("K033", 6)]),
        ('themas:\n  - nr: "1"\n', [("K002", 6)]),
        (THEMA_1 + THEMA_1.replace("themas:\n", ""), [("K014", 8)]),
        (THEMA_1.replace("anders", "ander"), [("K020", 7)]),
        ("eindregels:\n  - V: alle themas V\n  - Q: anders\n", [("K021", 7)]),
        ("eindregels:\n  - V: thema 9 is V\n  - O: anders\n", [("K020", 6)]),
        ("eindregels:\n  rijen: [{V: anders}]\n  oordelen: [{letter: A, naam: a}]\n", [("K003", 7)]),
        ("trap: ja\n" + THEMA_1, [("K002", 5)]),
        ('criteria: [{nr: "1.1", beslisregels: [{V: anders}]}]\ntrap: ja\n', [("K002", 6)]),
        ("themaregels: [{V: anders}]\n", [("K002", 1), ("K003", 5)]),
    ],
)
def test_wat_er_mis_is_staat_bij_zijn_lijn(variant: str, fouten: list[tuple[str, int]]) -> None:
    gelezen, meldingen = load_variant((KOP + variant).encode(), "v.yaml", bovenkader())
    assert [(een.code, een.plek.lijn) for een in meldingen] == fouten
    assert (gelezen is None) is bool(fouten)


def test_te_veel_toestanden_staan_bij_de_rijen_of_bij_de_criteria(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toetsing.readers.kader.variantboven.GRENS_KNOOP", 1)
    kader = bovenkader(EINDREGELS, THEMAREGELS)
    _, bij_rijen = load_variant((KOP + GEHEEL).encode(), "v.yaml", kader)
    assert [(een.code, een.plek.lijn) for een in bij_rijen] == [("K070", 6)]
    criterium = 'criteria:\n  - nr: "1.1"\n    beslisregels: [{V: alle voldoende}, {O: anders}]\n'
    _, bij_criteria = load_variant((KOP + criterium).encode(), "v.yaml", kader)
    assert {(een.code, een.plek.lijn) for een in bij_criteria} == {("K070", 6)}
