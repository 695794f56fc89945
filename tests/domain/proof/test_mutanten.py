"""The closed list of mutants: every kind, each a sentence of the language, and nothing that was there already."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from hulp.bovenkaders import bovenkader
from hulp.proefkaders import ELKE_VORM, NVT, kader_met, vijf_niveaus
from toetsing.domain.knopen import geheel_van
from toetsing.domain.proof.mutanten import Mutant, Soort, knoopmutanten, mutanten_van
from toetsing.domain.rules.boom import Anders
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.woordenschat import woordenschat_van
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def van(kader: Kader, nr: str = "1.1") -> tuple[Mutant, ...]:
    criterium = next(criterium for criterium in kader.criteria if criterium.nr == nr)
    assert criterium.regelset is not None
    return mutanten_van(kader, criterium, criterium.regelset)


def zinnen(kader: Kader, soort: Soort, rij: int = 1) -> list[str]:
    """What a row becomes by the mutants of one kind."""
    return [m.wordt for m in van(kader) if m.soort is soort and [een.nummer for een in m.rijen] == [rij]]


@pytest.mark.parametrize(
    ("rij", "soort", "wordt"),
    [
        ("hoogstens 1 fout", Soort.GRENS, ["hoogstens 0 fout", "hoogstens 2 fout"]),
        ("0 of 2 fout", Soort.GRENS, ["1 of 2 fout", "0 of 1 fout", "0 of 3 fout"]),
        ("geen fout", Soort.GRENS, ["precies 1 fout"]),
        ("alle goed", Soort.GRENS, ["minstens 2 goed"]),
        ("alle goed in kern", Soort.GRENS, ["minstens 1 goed in kern"]),
        ("1.1.1 is goed", Soort.GRENS, []),
        ("niet (hoogstens 1 fout en geen nvt)", Soort.GRENS, [
            "niet (hoogstens 0 fout en geen nvt)",
            "niet (hoogstens 2 fout en geen nvt)",
            "niet (hoogstens 1 fout en precies 1 nvt)",
        ]),
        ("hoogstens 1 fout", Soort.MAAT, [
            "precies 1 fout", "minstens 1 fout", "meer dan 1 fout", "minder dan 1 fout",
        ]),
        ("geen fout", Soort.MAAT, [
            "minstens 0 fout", "hoogstens 0 fout", "meer dan 0 fout", "minder dan 0 fout", "alle fout",
        ]),
        ("alle goed", Soort.MAAT, ["geen goed"]),
        ("0 of 2 fout", Soort.MAAT, []),
        ("precies 1 fout en de overige goed", Soort.MAAT, [
            "minstens 1 fout en de overige goed", "hoogstens 1 fout en de overige goed",
            "meer dan 1 fout en de overige goed", "minder dan 1 fout en de overige goed",
        ]),
        ("geen fout", Soort.SCORE, ["geen goed", "geen fout of beter", "geen nvt"]),
        ("1.1.1 is goed", Soort.SCORE, ["1.1.1 is goed of slechter", "1.1.1 is fout", "1.1.1 is nvt"]),
        ("minstens 50% goed", Soort.SCORE, ["minstens 50% goed of slechter", "minstens 50% fout"]),
        ("precies 1 fout en de overige goed", Soort.SCORE, [
            "precies 1 goed en de overige goed",
            "precies 1 fout of beter en de overige goed",
            "precies 1 nvt en de overige goed",
            "precies 1 fout en de overige goed of slechter",
            "precies 1 fout en de overige fout",
            "precies 1 fout en de overige nvt",
        ]),
        ('"minstens 1 van deze: 1.1.1 is goed; geen fout"', Soort.GRENS, [
            "minstens 1 van deze: 1.1.1 is goed; precies 1 fout",
            "minstens 0 van deze: 1.1.1 is goed; geen fout",
            "minstens 2 van deze: 1.1.1 is goed; geen fout",
        ]),
        ('"minstens 2 van deze: 1.1.1 is goed; geen fout"', Soort.GRENS, [
            "minstens 2 van deze: 1.1.1 is goed; precies 1 fout",
            "minstens 1 van deze: 1.1.1 is goed; geen fout",
        ]),
        ('"geen nvt en minstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; alle fout)"', Soort.MAAT, [
            *(f"{maat} 0 nvt en (minstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; alle fout))"
              for maat in ("minstens", "hoogstens", "meer dan", "minder dan")),
            "alle nvt en (minstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; alle fout))",
            "geen nvt en (minstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: geen goed; alle fout))",
            "geen nvt en (minstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; geen fout))",
            "geen nvt en (precies 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; alle fout))",
            "geen nvt en (hoogstens 1 van deze: 1.1.1 is goed; (precies 1 van deze: alle goed; alle fout))",
            "geen nvt en (minstens 1 van deze: 1.1.1 is goed; (minstens 1 van deze: alle goed; alle fout))",
            "geen nvt en (minstens 1 van deze: 1.1.1 is goed; (hoogstens 1 van deze: alle goed; alle fout))",
        ]),
        ('"minstens 1 van deze: 1.1.1 is goed; geen fout"', Soort.SCORE, [
            "minstens 1 van deze: 1.1.1 is goed of slechter; geen fout",
            "minstens 1 van deze: 1.1.1 is fout; geen fout",
            "minstens 1 van deze: 1.1.1 is nvt; geen fout",
            "minstens 1 van deze: 1.1.1 is goed; geen goed",
            "minstens 1 van deze: 1.1.1 is goed; geen fout of beter",
            "minstens 1 van deze: 1.1.1 is goed; geen nvt",
        ]),
    ],
)  # fmt: skip
def test_elke_voorwaarde_heeft_haar_veranderingen(rij: str, soort: Soort, wordt: list[str]) -> None:
    kader = kader_met(f"V: {rij}", "M: precies 3 nvt", "O: anders", kern=2, extra=NVT)
    assert zinnen(kader, soort) == wordt


@pytest.mark.parametrize(
    ("rij", "verwachtingen", "extra", "wordt"),
    [
        ("minstens 51% goed", 3, "", ["minstens 33% goed", "minstens 67% goed"]),
        ("meer dan 33,3% goed", 3, "", ["meer dan 34% goed"]),
        ("minstens 51% goed", 3, NVT, ["minstens 50% goed", "minstens 67% goed"]),
        ("minder dan 50% fout", 2, "", ["minder dan 0% fout", "minder dan 51% fout"]),
        ("precies 50% fout", 2, "", ["precies 49% fout", "precies 51% fout"]),
        ("precies 51% fout", 2, "", ["precies 50% fout", "precies 100% fout"]),
        ("hoogstens 0% fout", 3, "", ["hoogstens 34% fout"]),
        ("minstens 100% goed", 3, "", ["minstens 66% goed"]),
        ("minstens 60% goed van alle genoemde", 3, NVT, [
            "minstens 33% goed van alle genoemde", "minstens 67% goed van alle genoemde",
        ]),
    ],
)  # fmt: skip
def test_een_percentage_gaat_naar_het_dichtste_dat_iets_uitmaakt(
    rij: str, verwachtingen: int, extra: str, wordt: list[str]
) -> None:
    """33% is met by 1 of 3 but not 34%; with nvt 1 of 2 counts too."""
    kader = kader_met(f"V: {rij}", "O: anders", verwachtingen=verwachtingen, extra=extra)
    assert zinnen(kader, Soort.GRENS) == wordt


def test_een_score_op_een_langere_schaal_wordt_een_andere_in_dezelfde_vorm_of_dezelfde_in_een_andere() -> None:
    kader = vijf_niveaus(4)
    assert [zin.removeprefix("minstens 80% ") for zin in zinnen(kader, Soort.SCORE, 2)] == [
        "uitstekend of beter", "goed", "goed of slechter", "matig of beter", "zwak of beter", "slecht of beter",
    ]  # fmt: skip
    assert [zin.removeprefix("hoogstens 3 ") for zin in zinnen(kader, Soort.SCORE, 4)] == [
        "uitstekend", "goed", "matig", "zwak", "slecht of beter", "niet van toepassing",
    ]  # fmt: skip


# -- rows --------------------------------------------------------------------------------------------------------------


def rijen(mutant: Mutant) -> list[tuple[str, str]]:
    return [(rij.oordeel, rij.zin) for rij in mutant.regelset.rijen]


VOLDOENDE, MATIG, ONVOLDOENDE = ("V", "geen fout"), ("M", "precies 1 fout"), ("O", "anders")


def van_soort(kader: Kader, soort: Soort) -> list[list[tuple[str, str]]]:
    return [rijen(mutant) for mutant in van(kader) if mutant.soort is soort]


def test_rijen_vallen_weg_wisselen_om_en_krijgen_een_ander_oordeel() -> None:
    kader = kader_met(*(f"{letter}: {zin}" for letter, zin in (VOLDOENDE, MATIG, ONVOLDOENDE)))
    assert van_soort(kader, Soort.WEG) == [[MATIG, ONVOLDOENDE], [VOLDOENDE, ONVOLDOENDE], [VOLDOENDE, MATIG]]
    assert van_soort(kader, Soort.VERWISSELD) == [[MATIG, VOLDOENDE, ONVOLDOENDE]]  # 'anders' stays the last
    andere = {"V": "MO", "M": "VO", "O": "VM"}
    goed = (VOLDOENDE, MATIG, ONVOLDOENDE)
    assert van_soort(kader, Soort.OORDEEL) == [
        [*goed[:plaats], (letter, zin), *goed[plaats + 1 :]]
        for plaats, (was, zin) in enumerate(goed)
        for letter in andere[was]
    ]


def test_elke_twee_rijen_wisselen_ook_die_niet_naast_elkaar_staan() -> None:
    kader = kader_met("V: geen fout", "M: hoogstens 1 fout", "O: hoogstens 3 fout")
    paren = [[een.nummer for een in m.rijen] for m in van(kader) if m.soort is Soort.VERWISSELD]
    assert paren == [[1, 2], [1, 3], [2, 3]]


def met_lege_noemer(letter: str) -> Kader:
    """Two themas of which the first has an answer to an empty denominator and an order, and other groepen."""
    tekst = (
        "kader: k\nversie: '1'\ntitel: K\nbron: boek\nbronnen: {boek: {titel: B, uitgever: U, periode: P}}\nnvt: ja\n"
        "scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}, "
        "{teken: nvt, naam: nvt, soort: nvt}]\n"
        "oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]\n"
        f"themas:\n  - {{nr: '1', naam: T, norm: N, volgorde: telt, lege_noemer: {letter}, "
        "beslisregels: [{V: minstens 50% goed}, {O: anders}], criteria: [\n"
        "      {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]},\n"
        "      {nr: '1.2', tekst: C, verwachtingen: [{nr: 1.2.1, tekst: T, groep: kern}]}]}\n"
        "  - {nr: '2', naam: T, norm: N, beslisregels: [{V: alle goed in kern}, {O: anders}], criteria: [\n"
        "      {nr: '2.1', tekst: C, verwachtingen: [{nr: 2.1.1, tekst: T, groep: kern}]},\n"
        "      {nr: '2.2', tekst: C, beslisregels: [{V: 2.2.1 is goed}, {O: anders}],"
        " verwachtingen: [{nr: 2.2.1, tekst: T}]},\n"
        "      {nr: '2.3', tekst: C, verwachtingen: [{nr: 2.3.1, tekst: T}]}]}\n"
    )
    kader, meldingen = load_kader(
        tekst.replace("nr: 2.3.1, tekst: T", "nr: 2.3.1, tekst: T, groep: kern").encode(), "k"
    )
    assert kader is not None, meldingen
    return kader


def test_ook_het_antwoord_op_een_lege_noemer_kan_anders() -> None:
    leeg = [
        (m.soort, m.regelset.lege_noemer and m.regelset.lege_noemer.oordeel)
        for m in van(met_lege_noemer("M"))
        if [een.nummer for een in m.rijen] == [0]
    ]
    assert leeg == [(Soort.OORDEEL, "V"), (Soort.OORDEEL, "O"), (Soort.WEG, None)]


@pytest.mark.parametrize(("nr", "van_elders"), [("1.1", []), ("1.2", ["2.1"]), ("2.1", ["1.1"]), ("2.2", ["1.1"])])
def test_beslisregels_van_elders_zijn_die_welke_hier_gelezen_kunnen_worden(nr: str, van_elders: list[str]) -> None:
    """Those of 2.1 need a groep, and those of 2.2 a verwachting; those that several criteria share come once."""
    mutanten = [m for m in van(met_lege_noemer("M"), nr) if m.soort is Soort.ELDERS]
    assert [m.wordt for m in mutanten] == van_elders


def test_een_regelset_van_een_ander_thema_met_dezelfde_inhoud_is_geen_mutant() -> None:
    kader = met_lege_noemer("M")
    (eerste,) = (m for m in van(kader, "2.1") if m.soort is Soort.ELDERS)
    assert eerste.regelset is next(kader.criteria).regelset


def test_een_verandering_houdt_de_volgorde_en_de_lege_noemer() -> None:
    for mutant in van(met_lege_noemer("M")):
        assert mutant.regelset.volgorde_telt
        assert [een.nummer for een in mutant.rijen] == [0] or mutant.regelset.lege_noemer is not None


# -- all of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ELKE_VORM)
def test_elke_mutant_is_te_lezen_en_staat_er_een_keer(naam: str) -> None:
    kader = ELKE_VORM[naam]
    woorden = woordenschat_van(next(kader.criteria).onderdelen, nog=("kern", "extra"))
    mutanten = van(kader)
    regelset = next(kader.criteria).regelset
    assert regelset is not None
    inhoud = [tuple(rijen(mutant)) for mutant in mutanten]
    assert set(Counter(inhoud).values()) == {1}
    assert tuple((rij.oordeel, rij.zin) for rij in regelset.rijen) not in inhoud
    for mutant in mutanten:
        for rij in mutant.regelset.rijen:
            assert parse_voorwaarde(rij.zin, woorden) == rij.voorwaarde
        vangnet = [isinstance(rij.voorwaarde, Anders) for rij in mutant.regelset.rijen]
        assert not any(vangnet[:-1])


def test_alle_soorten_komen_voor() -> None:
    van_rijen = {m.soort for m in (*van(met_lege_noemer("M"), "1.2"), *van(ELKE_VORM["groepen"]))}
    van_stappen = {m.soort for m in knoopmutanten(geheel_van(bovenkader("basis en stappen")).delen[0])}
    assert van_rijen | van_stappen == set(Soort)
    assert van_rijen.isdisjoint({Soort.STAP, Soort.STAP_WEG, Soort.STAPPEN_VERWISSELD})


def test_van_een_stap_verandert_wat_hij_doet() -> None:
    mutanten = knoopmutanten(geheel_van(bovenkader("basis en stappen")).delen[0])
    per_stap: dict[str, list[str]] = {}
    for mutant in mutanten:
        if mutant.soort is Soort.STAP:
            per_stap.setdefault(mutant.stappen[0].zin.partition(" als ")[0], []).append(
                mutant.wordt.partition(" als ")[0]
            )
    letters = [een.letter for een in geheel_van(bovenkader("basis en stappen")).delen[0].oordelen]
    meer = ["3 stappen slechter"] if len(letters) > 3 else []
    assert per_stap == {
        "1 stap beter": ["1 stap slechter", "2 stappen beter"],
        "2 stappen slechter": ["2 stappen beter", "1 stap slechter", *meer],
        "hoogstens M": ["minstens M", *(f"hoogstens {letter}" for letter in letters if letter != "M")],
    }
