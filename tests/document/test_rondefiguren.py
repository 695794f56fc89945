"""Two rondes as figures and in short: who stands where, how many have which oordeel, and what is said of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst, uitslag
from toetsing.document.blokken import Alinea, Figuur, Tabel
from toetsing.document.rondes.blokken import hertoetsblokken, sinds_vorige
from toetsing.document.rondes.halters import RIJEN, criteriumfiguren, organisatiefiguren
from toetsing.document.rondes.maken import hertoetsdeel
from toetsing.document.rondes.overzicht import rondeoverzicht
from toetsing.document.rondes.overzichtblokken import overzichtfiguren
from toetsing.document.rondes.standen import verschil_in_woorden
from toetsing.document.tekeningen import Bereik, Halter, Halters
from toetsing.domain.compare.hertoetsen import maak_tijdlijn
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking, Soort

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.document.rondes.beeld import Hertoetsdeel, Rondeoverzicht
    from toetsing.domain.compare.rondevergelijking import Tijdlijn
    from toetsing.domain.kader import Kader

CRITERIA = {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1", "1.2.2", "1.2.3"]}
ZELFDE = kader_uit(kadertekst("zelfde", CRITERIA, STRENG, nvt=["1.2.3"]))
STRENGER = kader_uit(
    kadertekst(
        "strenger",
        {**CRITERIA, "1.3": ["1.3.1"]},
        {"1.1": STRENG, "1.2": STRENG, "1.3": STRENG},
        was={nr: nr for nrs in CRITERIA.values() for nr in nrs},
        vervolg_op="milder",
    )
)
MILDER = kader_uit(kadertekst("milder", CRITERIA, MILD))
NAMEN = ("2015", "2016")


def tijdlijnen(kaders: Sequence[Kader], scores: Mapping[str, Sequence[str]], **meer: object) -> list[Tijdlijn]:
    koppelingen = [koppel(toen, nu) for toen, nu in pairwise(kaders)]
    return [
        maak_tijdlijn(
            [(k, uitslag(k, reeks, organisatie=wie, **meer)) for k, reeks in zip(kaders, rondes, strict=True)],
            koppelingen,
        )
        for wie, rondes in scores.items()
    ]


def overzicht(kaders: Sequence[Kader], scores: Mapping[str, Sequence[str]]) -> Rondeoverzicht:
    return rondeoverzicht(kaders, tijdlijnen(kaders, scores), NAMEN, (), allen=True)


def deel(kaders: Sequence[Kader], toen: str, nu: str) -> Hertoetsdeel:
    (een,) = tijdlijnen(kaders, {"Noord": (toen, nu)})
    return hertoetsdeel(kaders, een, NAMEN)


def halters_van(figuur: Figuur) -> Halters:
    assert isinstance(figuur.tekening, Halters)
    return figuur.tekening


VIER = {
    "Noord": ("+++++", "+++--"),
    "Oost": ("+----", "++++?"),
    "West": ("++++-", "++++-"),
    "Zuid": ("++?--", "+++--"),
}


# -- counts of all organisations ---------------------------------------------------------------------------------------


def test_wie_nu_het_meest_heeft_staat_boven_en_bij_gelijk_telt_de_naam() -> None:
    (figuur,) = organisatiefiguren(overzicht((ZELFDE, ZELFDE), {"Einde": ("+++++", "??+--"), **VIER}))
    halters = halters_van(figuur)
    assert halters.rijen == (
        Halter("Oost", Bereik(1, 1), Bereik(4, 5), 5),
        Halter("West", Bereik(4, 4), Bereik(4, 4), 5),
        Halter("Noord", Bereik(5, 5), Bereik(3, 3), 5),
        Halter("Zuid", Bereik(2, 3), Bereik(3, 3), 5),
        Halter("Einde", Bereik(5, 5), Bereik(1, 3), 5),
    )
    assert (halters.hoogste, halters.toen, halters.nu) == (5, "2015", "2016")


def test_de_tabel_en_de_tekst_van_de_figuur_zeggen_hetzelfde() -> None:
    (figuur,) = organisatiefiguren(overzicht((ZELFDE, ZELFDE), VIER))
    assert [kolom.kop for kolom in figuur.tabel.kolommen] == [
        "organisatie", "voldoende 2015", "voldoende 2016", "verschil",
    ]  # fmt: skip
    assert [[cel.tekst for cel in rij] for rij in figuur.tabel.rijen] == [
        ["Oost", "1 van 5", "4 of 5 van 5", "3 of 4 meer"],
        ["West", "4 van 5", "4 van 5", "evenveel"],
        ["Noord", "5 van 5", "3 van 5", "2 minder"],
        ["Zuid", "2 of 3 van 5", "3 van 5", "evenveel of 1 meer"],
    ]
    assert [rij[3].getallen for rij in figuur.tabel.rijen] == [(3, 4), (0, 0), (-2, -2), (0, 1)]
    assert figuur.alt == (
        "4 organisaties op een schaal van 0 tot en met 5: voldoende is in 2016 bij 1 van de 4 organisaties meer dan in "
        "2015, bij 1 evenveel, bij 1 minder en bij 1 nog niet zeker."
    )


@pytest.mark.parametrize(("n", "delen"), [(RIJEN, [36]), (RIJEN + 1, [36, 1]), (8 * RIJEN, [36] * 8), (289, [])])
def test_meer_organisaties_zijn_meer_figuren_en_heel_veel_alleen_een_tabel(n: int, delen: list[int]) -> None:
    basis = overzicht((ZELFDE, ZELFDE), {"Noord": VIER["Noord"]})
    veel = replace(basis, regels=tuple(replace(basis.regels[0], organisatie=f"O{plek}") for plek in range(n)))
    figuren = list(organisatiefiguren(veel))
    assert [len(halters_van(figuur).rijen) for figuur in figuren] == delen
    assert [len(figuur.tabel.rijen) for figuur in figuren] == delen
    assert len({figuur.titel for figuur in figuren}) == len(delen)


def test_waar_een_naam_lang_is_heeft_een_figuur_minder_rijen() -> None:
    basis = overzicht((ZELFDE, ZELFDE), {"Noord": VIER["Noord"]})
    namen = ["Een naam van meer dan een regel", *(f"O{n}" for n in range(29))]
    veel = replace(basis, regels=tuple(replace(basis.regels[0], organisatie=naam) for naam in namen))
    assert [len(halters_van(figuur).rijen) for figuur in organisatiefiguren(veel)] == [24, 6]


def test_een_nvt_is_geen_verslechtering_en_wordt_genoemd() -> None:
    o = overzicht((ZELFDE, ZELFDE), {"Noord": ("+++++", "++++n"), "Zuid": ("+++++", "+++++")})
    assert [regel.standen[1] for regel in o.regels] == ["5 van 5", "4 van 4"]
    assert "Bij 1 van de 2 organisaties telt door nvt niet in elke ronde evenveel verwachtingen mee." in o.in_het_kort


def test_de_verdeling_telt_elke_organisatie_in_elke_ronde_een_keer() -> None:
    o = overzicht((ZELFDE, ZELFDE), VIER)
    assert [(een.stand, een.organisaties) for een in o.standverdeling] == [
        ("5", (1, 0)),
        ("4", (1, 1)),
        ("3", (0, 2)),
        ("1", (1, 0)),
        ("hangt af van open scores", (1, 1)),
    ]
    assert [sum(kolom) for kolom in zip(*(een.organisaties for een in o.standverdeling), strict=True)] == [4, 4]


@pytest.mark.parametrize(
    ("minstens", "hoogstens", "verwacht"),
    [
        (0, 0, "evenveel"), (2, 2, "2 meer"), (-1, -1, "1 minder"), (1, 2, "1 of 2 meer"),
        (1, 4, "1 tot en met 4 meer"),
        (-3, -1, "1 tot en met 3 minder"), (-2, -1, "1 of 2 minder"), (-1, 2, "1 minder tot en met 2 meer"),
        (0, 3, "evenveel tot en met 3 meer"), (-1, 0, "1 minder of evenveel"),
    ],
)  # fmt: skip
def test_een_verschil_in_woorden(minstens: int, hoogstens: int, verwacht: str) -> None:
    assert verschil_in_woorden(minstens, hoogstens) == verwacht


# -- oordelen of both rondes -------------------------------------------------------------------------------------------


def letters(tijden: Sequence[Tijdlijn], plek: int, nr: str) -> Counter[str]:
    """Return how often each oordeel was decided, open as an empty letter."""
    beslist = [een for t in tijden for een in t.uitslagen[plek].criteria if een.nr == nr]
    return Counter(str(een.oordeel or "") for een in beslist)


def test_de_balken_van_beide_rondes_staan_onder_elkaar_met_hun_aantallen() -> None:
    o = overzicht((MILDER, STRENGER), {wie: (toen, f"{nu}+") for wie, (toen, nu) in VIER.items()})
    tijden = tijdlijnen((MILDER, STRENGER), {wie: (toen, f"{nu}+") for wie, (toen, nu) in VIER.items()})
    (figuur,) = [blok for blok in overzichtfiguren(o) if isinstance(blok, Figuur) and blok.balken]
    assert [balk.label for balk in figuur.balken] == [
        "1.1 Criterium 1.1, 2015", "1.1 Criterium 1.1, 2016", "1.2 Criterium 1.2, 2015", "1.2 Criterium 1.2, 2016",
    ]  # fmt: skip
    for balk in figuur.balken:
        verwacht = letters(tijden, "2016" in balk.label, balk.label[:3])
        assert {deel.teken: deel.aantal for deel in balk.delen if deel.aantal} == verwacht
    assert figuur.alt.startswith("1.1 Criterium 1.1, 2015: 4 v; 1.1 Criterium 1.1, 2016: 4 v; ")


def test_wat_niet_te_vergelijken_is_staat_er_niet_bij_en_dat_wordt_gezegd() -> None:
    o = overzicht((MILDER, STRENGER), {wie: (toen, f"{nu}+") for wie, (toen, nu) in VIER.items()})
    assert [een.nr for een in o.verdelingen] == ["1.1", "1.2"]
    assert o.verdelingszin == (
        "De aantallen gaan alleen over de 4 organisaties die in elke ronde staan; criterium 1.3 staat er niet bij, "
        "want daar is niets te vergelijken; elke ronde is beslist met haar eigen beslisregels."
    )
    gelijk = overzicht((ZELFDE, ZELFDE), VIER)
    assert gelijk.verdelingszin == "De aantallen gaan alleen over de 4 organisaties die in elke ronde staan."
    assert Alinea(tekst=gelijk.verdelingszin) in tuple(overzichtfiguren(gelijk))


def test_veel_criteria_zijn_meer_figuren_en_geen_paar_wordt_gescheiden() -> None:
    kader = kader_uit(kadertekst("veel", {f"1.{n}": [f"1.{n}.1"] for n in range(1, 12)}, STRENG))
    o = overzicht((kader, kader), {"Noord": ("+" * 11, "-" * 11)})
    figuren = [blok for blok in overzichtfiguren(o) if isinstance(blok, Figuur) and blok.balken]
    assert [len(figuur.balken) for figuur in figuren] == [16, 6]
    for figuur in figuren:
        assert all(balk.label.endswith(", 2015") for balk in figuur.balken[::2])
        assert all(balk.label.endswith(", 2016") for balk in figuur.balken[1::2])


def test_wat_mensen_vaststelden_staat_ernaast() -> None:
    koppeling = [koppel(ZELFDE, ZELFDE)]
    anders = {"1.1": Afwijking(oordeel=Oordeel("O"), motivering="m", door="d")}
    rondes = [
        (ZELFDE, uitslag(ZELFDE, "+++++")),
        (ZELFDE, uitslag(ZELFDE, "+++++", afwijkingen=anders)),
    ]
    o = rondeoverzicht((ZELFDE, ZELFDE), [maak_tijdlijn(rondes, koppeling)], NAMEN, (), allen=True)
    titels = [blok.titel for blok in overzichtfiguren(o) if isinstance(blok, Figuur) and blok.balken]
    assert titels == ["Oordelen zoals berekend in 2015 en 2016", "Oordelen zoals vastgesteld in 2015 en 2016"]
    (een,) = [een for een in o.verdelingen if een.eerst_vastgesteld]
    assert een.nr == "1.1"
    assert [a.aantal for a in een.daarna] == [1, 0, 0, 0]
    assert [a.aantal for a in een.eerst_vastgesteld] == [1, 0, 0, 0]
    assert [a.aantal for a in een.daarna_vastgesteld] == [0, 0, 1, 0]


# -- in short ----------------------------------------------------------------------------------------------------------


def test_in_het_kort_telt_wie_hoger_en_wie_lager_werd_met_wat_open_is() -> None:
    o = overzicht((ZELFDE, ZELFDE), VIER)
    assert o.in_het_kort == (
        "4 organisaties staan zowel in 2015 als in 2016, en zijn vergeleken.",
        "Over de 5 verwachtingen die elke ronde heeft, is het aantal dat voldoende is van 2015 naar 2016 bij 1 van de "
        "4 organisaties hoger geworden, bij 1 gelijk gebleven en bij 1 lager geworden; bij 1 hangt het af van open "
        "scores.",
        "Het oordeel is van 2015 naar 2016 in 2 van de 8 gevallen (4 organisaties, 2 criteria) verbeterd, in 1 "
        "verslechterd en in 5 gelijk gebleven.",
    )
    assert sinds_vorige(o) == tuple(Alinea(tekst=zin) for zin in o.in_het_kort)
    assert sinds_vorige(None) == ()


def test_als_alles_open_is_wordt_niets_beweerd() -> None:
    o = overzicht((ZELFDE, ZELFDE), {"Noord": ("?????", "?????"), "Zuid": ("+++++", "?????")})
    assert o.in_het_kort[1] == (
        "Over de 5 verwachtingen die elke ronde heeft, is het aantal dat voldoende is van 2015 naar 2016 bij beide "
        "organisaties nog niet te vergelijken: hangt af van open scores."
    )


def test_andere_beslisregels_heten_nooit_prestatie() -> None:
    """One minus on 1.2 is a V by the mild rules and an M by the strict ones: the same scores, another oordeel."""
    o = overzicht((MILDER, STRENGER), {"Noord": ("++++-", "++++-+")})
    assert o.in_het_kort[3:] == (
        "De beslisregels van de rondes verschillen; een ander oordeel komt dus niet altijd door een andere prestatie.",
        "Van de veranderingen die zeker zijn, komt er 1 door het kader.",
    )
    (stap,) = deel((MILDER, STRENGER), "++++-", "++++-+").stappen
    assert stap.in_het_kort == (
        "Van de 5 verwachtingen die beide rondes hebben, waren er voldoende: 4 in 2015 en 4 in 2016. Dat is evenveel.",
        "Het oordeel is verslechterd op 1.2 (V werd M, door het kader); gelijk gebleven op 1 criterium; niet te "
        "vergelijken op 1 criterium.",
        "De beslisregels van de rondes verschillen; een ander oordeel komt dus niet altijd door een andere prestatie.",
    )


def test_een_rapport_over_een_organisatie_noemt_elk_criterium_dat_veranderde() -> None:
    (stap,) = deel((ZELFDE, ZELFDE), "+++--", "+-++?").stappen
    assert stap.in_het_kort == (
        "Van de 5 verwachtingen die beide rondes hebben, waren er voldoende: 3 in 2015 en 3 of 4 (1 nog open) in 2016. "
        "Dat is evenveel of 1 meer, naar gelang van wat nog open is.",
        "Het oordeel is verbeterd op 1.2 (O werd V of M); verslechterd op 1.1 (V werd M).",
    )
    assert sinds_vorige(deel((ZELFDE, ZELFDE), "+++--", "+-++?")) == tuple(map(Alinea, stap.in_het_kort))


def test_waar_niets_zeker_veranderde_staat_dat_er() -> None:
    (stap,) = deel((ZELFDE, ZELFDE), "+++--", "+++--").stappen
    assert stap.in_het_kort[1] == "Het oordeel is op beide criteria gelijk gebleven."


def test_toezicht_naast_een_zelfevaluatie_wordt_gezegd() -> None:
    koppeling = [koppel(ZELFDE, ZELFDE)]
    rondes = [
        (ZELFDE, uitslag(ZELFDE, "+++++", soort=Soort.ZELFEVALUATIE)),
        (ZELFDE, uitslag(ZELFDE, "++++-", soort=Soort.TOEZICHT)),
    ]
    een = maak_tijdlijn(rondes, koppeling)
    o = rondeoverzicht((ZELFDE, ZELFDE), [een], NAMEN, (), allen=True)
    assert o.in_het_kort[-1] == "Let op: bij de enige organisatie staat toezicht naast een zelfevaluatie."
    assert hertoetsdeel((ZELFDE, ZELFDE), een, NAMEN).stappen[0].in_het_kort[-1].startswith("Let op: hier staat ")


# -- one organisation by criterium -------------------------------------------------------------------------------------


def test_per_criterium_staan_toen_en_nu_op_volgorde_van_het_kader() -> None:
    (figuur,) = criteriumfiguren(deel((ZELFDE, ZELFDE), "+++--", "+-++n").stappen[0])
    assert halters_van(figuur).rijen == (
        Halter("1.1 Criterium 1.1", Bereik(2, 2), Bereik(1, 1), 2),
        Halter("1.2 Criterium 1.2", Bereik(1, 1), Bereik(2, 2), 3),
    )
    assert halters_van(figuur).hoogste == 3
    assert [[cel.tekst for cel in rij] for rij in figuur.tabel.rijen] == [
        ["1.1", "Criterium 1.1", "2 van 2", "1 van 2", "1 minder"],
        ["1.2", "Criterium 1.2", "1 van 3", "2 van 2", "1 meer"],
    ]
    assert figuur.alt == (
        "2 criteria op een schaal van 0 tot en met 3: voldoende is in 2016 bij 1 van de 2 criteria meer dan in 2015 en "
        "bij 1 minder."
    )


def test_van_een_organisatie_onder_veel_andere_staat_er_geen_figuur() -> None:
    een = deel((ZELFDE, ZELFDE), "+++--", "+-++n")
    figuren = {
        (alleen, met): sum(isinstance(b, Figuur) for b in hertoetsblokken(een, alleen=alleen, met_bestanden=met))
        for alleen in (True, False)
        for met in (True, False)
    }
    assert figuren == {(True, True): 1, (True, False): 1, (False, True): 0, (False, False): 1}


def test_zonder_gedeelde_verwachtingen_is_er_niets_te_tekenen() -> None:
    ander = kader_uit(kadertekst("ander", {"1.7": ["1.7.1"]}, STRENG, was={"1.7.1": "1.1.1"}, vervolg_op="zelfde"))
    nieuw = kader_uit(kadertekst("nieuw", {"1.8": ["1.8.1"]}, STRENG, vervolg_op="ander"))
    kaders = (ZELFDE, ander, nieuw)
    o = rondeoverzicht(kaders, tijdlijnen(kaders, {"Noord": ("+++++", "+", "-")}), ("a", "b", "c"), (), allen=True)
    assert [(regel.standen, regel.verschil, regel.minstens) for regel in o.regels] == [(("–", "–", "–"), "–", None)]
    assert not any(isinstance(blok, Figuur | Tabel) for blok in overzichtfiguren(o))
