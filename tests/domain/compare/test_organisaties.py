"""Who is lowest, how firm a place is, who can help whom: beside what trying every completion gives."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.uitslagen import DRENTHE, KADER, TOETSINGEN, uitslag
from toetsing.domain.compare.keuze import Keuze, Uitsnede
from toetsing.domain.compare.landelijk import Buddies
from toetsing.domain.compare.organisaties import bandbreedtes, buddies, laagste, oordeel_bereik
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking
from toetsing.domain.words.woorden import bijna_gelijk

V, M, O = map(Oordeel, "VMO")  # noqa: E741 - the letters of the kader
STANDEN = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=5)


def invullingen(standen: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    return list(product(*(range(zeker, zeker + open_ + 1) for zeker, open_ in standen)))


@settings(deadline=None, max_examples=200)
@given(STANDEN, st.integers(1, 5))
def test_wie_de_laagste_zijn_bij_elke_invulling(standen: list[tuple[int, int]], aantal: int) -> None:
    aantal = min(aantal, len(standen))
    gevonden = laagste([uitslag(f"o{i}", *stand) for i, stand in enumerate(standen)], aantal)
    altijd, ooit = set(range(len(standen))), set()
    for tellingen in invullingen(standen):
        for i, eigen in enumerate(tellingen):
            lager_of_gelijk = sum(ander <= eigen for j, ander in enumerate(tellingen) if j != i)
            if lager_of_gelijk >= aantal:
                altijd.discard(i)
            if sum(ander < eigen for ander in tellingen) < aantal:
                ooit.add(i)
    assert set(gevonden.zeker) == {f"o{i}" for i in altijd}
    assert set(gevonden.mogelijk) == {f"o{i}" for i in ooit}


def test_een_grens_in_een_gelijke_stand_wordt_genoemd() -> None:
    gevonden = laagste([uitslag(naam, n, 0) for naam, n in (("a", 1), ("b", 2), ("c", 2), ("d", 3))], 2)
    assert (gevonden.zeker, gevonden.mogelijk, gevonden.gedeeld) == (("a",), ("a", "b", "c"), ("b", "c"))


def test_de_zeven_laagste_van_2015_zijn_een_schone_snede() -> None:
    gevonden = laagste([decide(KADER, toetsing) for toetsing in TOETSINGEN.values()], 7)
    assert gevonden.zeker == gevonden.mogelijk
    assert set(gevonden.zeker) == {
        "Hollands-Midden", "Gooi en Vechtstreek", "Zuidoost-Brabant", "Groningen", "Kennemerland", "Drenthe",
        "Gelderland Zuid",
    }  # fmt: skip
    acht = laagste([decide(KADER, toetsing) for toetsing in TOETSINGEN.values()], 8)
    assert acht.gedeeld == ("Flevoland", "Noord- en Midden-Limburg", "Zeeland")


@settings(deadline=None, max_examples=100)
@given(st.lists(STANDEN.filter(lambda s: len(s) == 3), min_size=1, max_size=3))
def test_een_band_omvat_elke_invulling_onder_elke_regelset(regelsets: list[list[tuple[int, int]]]) -> None:
    standen = {
        f"r{k}": {f"o{i}": (zeker, zeker + open_) for i, (zeker, open_) in enumerate(regelset)}
        for k, regelset in enumerate(regelsets)
    }
    plaatsen: dict[str, dict[str, set[int]]] = {}
    for k, regelset in enumerate(regelsets):
        for tellingen in invullingen(regelset):
            for i, eigen in enumerate(tellingen):
                per = plaatsen.setdefault(f"o{i}", {}).setdefault(f"r{k}", set())
                per.add(1 + sum(ander > eigen for ander in tellingen))
    for band in bandbreedtes(standen):
        alle = plaatsen[band.organisatie]
        assert (band.hoogste, band.laagste) == (min(map(min, alle.values())), max(map(max, alle.values())))
        assert band.door_open == any(len(per) > 1 for per in alle.values())
        eerste = (min(alle["r0"]), max(alle["r0"]))
        assert set(band.door_varianten) == {id_ for id_, per in alle.items() if (min(per), max(per)) != eerste}


def test_het_bereik_van_een_oordeel_telt_zeker_en_mogelijk() -> None:
    open_ = replace(DRENTHE, scores={**DRENTHE.scores, "2.2.1": OPEN, "2.2.2": OPEN, "2.2.3": OPEN})
    assert oordeel_bereik(KADER, [decide(KADER, open_)]) == {"Drenthe": (1, 2)}


# -- who can help whom -------------------------------------------------------------------------------------------------

OP_ALFABET = ("Aalten", "Ede", "Élan", "ezinge", "IJlst", "ijmuiden", "Oss", "Zuid Limburg", "Zuid-Holland")
"""In Dutch order, as one reads them: capitals and accents do not matter."""
NRS = ("1.1", "1.2", "2.1", "3.1")
CRITERIA = tuple(criterium for criterium in KADER.criteria if criterium.nr in NRS)
Letters = dict[str, list[tuple[str, str | None]]]
"""By organisation, of each criterium the possible letters ("V", "VM") and the one that people set, if any."""
LETTERS = st.lists(
    st.tuples(st.sampled_from(["V", "V", "O", "O", "M", "VM", "MO"]), st.sampled_from([None, None, None, "V", "O"])),
    min_size=len(NRS),
    max_size=len(NRS),
)


def uitslag_met(naam: str, letters: list[tuple[str, str | None]]) -> Uitslag:
    criteria = tuple(
        Criteriumuitslag(
            nr=nr,
            mogelijk=tuple(map(Oordeel, mogelijk)),
            rijen=(),
            tegenspraak=(),
            aantallen={},
            open=(),
            afwijking=Afwijking(oordeel=Oordeel(gezet), motivering="omdat", door=None) if gezet else None,
        )
        for nr, (mogelijk, gezet) in zip(NRS, letters, strict=True)
    )
    return replace(uitslag(naam, 0, 0), criteria=criteria)


def met_de_hand(
    letters: Letters, nrs: set[str], getoond: set[str]
) -> tuple[list[tuple[str, str, list[str]]], dict[str, int]]:
    """Every pair of organisations tried out: which of them are kept, in which order, and how many helpers there are."""

    def heeft(naam: str, letter: str) -> set[str]:
        gezet_niet_anders = ((nr, een) for nr, een in zip(NRS, letters[naam], strict=True) if een[1] in (None, een[0]))
        return {nr for nr, (mogelijk, _) in gezet_niet_anders if mogelijk == letter and nr in nrs}

    namen = [naam for naam in OP_ALFABET if naam in letters]
    paren: list[tuple[str, str, list[str]]] = []
    helpers = {}
    for zwak in namen:
        wie = {sterk: sorted(heeft(zwak, "O") & heeft(sterk, "V")) for sterk in namen}
        alle = [sterk for sterk in namen if wie[sterk]]
        staan = [sterk for sterk in alle if zwak in getoond or sterk in getoond]
        besten = [sterk for op in (4, 3, 2, 1) for sterk in staan if len(wie[sterk]) == op][:5]
        paren += [(zwak, sterk, wie[sterk]) for sterk in besten]
        if besten:
            helpers[zwak] = len(alle)
    return [paar for op in (4, 3, 2, 1) for paar in paren if len(paar[2]) == op], helpers


@pytest.mark.lang
@settings(deadline=None, max_examples=400)
@given(st.data())
def test_buddies_naast_elk_paar_nagegaan(data: st.DataObject) -> None:
    namen = data.draw(st.lists(st.sampled_from(OP_ALFABET), unique=True, min_size=1))
    letters = {naam: data.draw(LETTERS) for naam in namen}
    nrs = data.draw(st.one_of(st.just(set(NRS)), st.sets(st.sampled_from(NRS))))
    getoond = data.draw(st.one_of(st.just(set(namen)), st.sets(st.sampled_from(namen))))
    uitsnede = Uitsnede(
        keuze=Keuze(),
        criteria=tuple(criterium for criterium in CRITERIA if criterium.nr in nrs),
        organisaties=frozenset(getoond),
    )
    gevonden = buddies(KADER, [uitslag_met(naam, letters[naam]) for naam in namen], uitsnede)
    paren, helpers = met_de_hand(letters, nrs, getoond)
    assert [(paar.zwak, paar.sterk, list(paar.criteria)) for paar in gevonden.paren] == paren
    assert dict(gevonden.helpers) == helpers


def test_van_ieder_staan_hoogstens_vijf_helpers() -> None:
    """Nine can help, of whom one on two criteria: it comes first, then the first four of the alphabet."""
    letters: Letters = {naam: [("V", None), ("M", None), ("M", None), ("M", None)] for naam in OP_ALFABET}
    letters["Zuid-Holland"][1] = ("V", None)
    letters["Zwak"] = [("O", None)] * 4
    uitsnede = Uitsnede(keuze=Keuze(), criteria=CRITERIA, organisaties=frozenset(letters))
    gevonden = buddies(KADER, [uitslag_met(*een) for een in letters.items()], uitsnede)
    assert [paar.sterk for paar in gevonden.paren] == ["Zuid-Holland", "Aalten", "Ede", "Élan", "ezinge"]
    assert gevonden.helpers == {"Zwak": 9}


def test_met_een_enkel_oordeel_kan_niemand_helpen() -> None:
    uitslagen = [uitslag_met(naam, [("V", None)] * 4) for naam in OP_ALFABET]
    uitsnede = Uitsnede(keuze=Keuze(), criteria=CRITERIA, organisaties=frozenset(OP_ALFABET))
    themas = tuple(
        replace(thema, criteria=tuple(replace(een, oordelen=een.oordelen[:1]) for een in thema.criteria))
        for thema in KADER.themas
    )
    een_oordeel = replace(KADER, themas=themas)
    assert buddies(een_oordeel, uitslagen, uitsnede) == Buddies(paren=(), helpers={})


# -- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("namen", "paren"),
    [
        (["Zuid- Limburg", "Zuid Limburg"], (("Zuid- Limburg", "Zuid Limburg"),)),
        (["Brabant West", "West-Brabant"], (("Brabant West", "West-Brabant"),)),
        (["Noord-Holland Noord", "Zuid-Holland Noord"], ()),
        (["Gelderland Zuid", "Gelderland Midden"], ()),
    ],
)
def test_namen_die_op_elkaar_lijken(namen: list[str], paren: tuple[tuple[str, str], ...]) -> None:
    assert bijna_gelijk(namen) == paren


def test_de_namen_van_2015_zijn_er_zesentwintig() -> None:
    assert bijna_gelijk(TOETSINGEN) == ()
