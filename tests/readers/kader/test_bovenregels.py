"""Rows above the criteria: how they may be written, and every fault with its line and what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.bovenregels import bovenkader, gelezen, lees
from toetsing.domain.rules.boom import Anders, Is, Laag, bladen_van
from toetsing.domain.rules.regelset import Richting
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

KADER, THEMA = 10, 15
"""The first line of what a test puts above the themas, and in the first of them."""
ALLE = "themaregels: [{V: alle criteria V}]\n"
AB = "[{letter: A, naam: a}, {letter: B, naam: b}]"


def rij(zin: str) -> str:
    return f'eindregels:\n  - V: "{zin}"\n'


def stap(zin: str) -> str:
    return f'eindregels: [{{V: alle themas V}}]\ndaarna:\n  - "{zin}"\n'


IN_EEN_RIJ = {
    "geen naamwoord": (
        "alle V",
        "wordt verwacht waarvan wordt geteld, maar er staat 'V'. Schrijf 'themas', 'criteria'",
    ),
    "geen naamwoord achter %": ("minstens 50% V", "waarvan wordt geteld, maar er staat 'V'"),
    "geen naamwoord achter van de": ("minstens 50% van de V", "waarvan wordt geteld, maar er staat 'V'"),
    "geen naamwoord bij de overige": ("precies 1 thema O en de overige V", "waarvan wordt geteld, maar er staat 'V'"),
    "niets achter alle": ("alle", "hier wordt verwacht waarvan wordt geteld. Schrijf 'themas', 'criteria' of"),
    "een naamwoord dat niet bestaat": ("alle criteriums V", "maar er staat 'criteriums'"),
    "de overige van iets anders": ("precies 1 thema O en de overige criteria V", "slaat niet op een telling ervoor"),
    "een score als oordeel": ("alle criteria goed", "'goed' is geen"),
    "een oordeel als score": ("alle verwachtingen V", "Kies goed, slecht."),
    "een thema dat er niet is": (
        "thema 3 is V",
        "'thema 3' staat hier niet onder. Kies thema 1 of thema 2. Bedoelde u",
    ),
    "een criterium dat er niet is": ("criterium 3.1 is V", "Kies criterium 1.1, criterium 1.2 of criterium 2.1."),
    "een criterium zonder nummer": ("criterium is V", "'criterium is' staat hier niet onder"),
    "een naam zonder is": ("thema 1 V", "na thema 1 wordt 'is' verwacht. Schrijf bijvoorbeeld 'thema 1 is ...'."),
    "een groep die er niet is": ("alle themas V in extra", "'extra' is geen groep van dit kader. Kies kern."),
    "genoemde van criteria": ("minstens 50% van de criteria V van alle genoemde", "na de voorwaarde staat nog 'van'"),
    "een som zonder getallen": ("de som is minstens 7", "er valt niet te rekenen met 'goed' en 'slecht'"),
}


@pytest.mark.parametrize(("zin", "deel"), IN_EEN_RIJ.values(), ids=IN_EEN_RIJ)
def test_een_zin_die_niet_te_lezen_is_zegt_waarom(zin: str, deel: str) -> None:
    kader, (melding,) = lees(rij(zin), ALLE, ALLE)
    assert kader is None
    assert (melding.code, melding.plek.lijn) == ("K020", KADER + 1)
    assert f"Beslisregel '{zin}'" in str(melding)
    assert deel in str(melding)


KAN = "Schrijf '1 stap beter als ...', '2 stappen slechter als ...', 'hoogstens V als ...' of 'minstens O als ...'."
STAPPEN = {
    "zonder als": ("1 stap beter", "na wat de stap doet wordt 'als' verwacht, maar er staat niets."),
    "iets anders dan als": ("hoogstens M bij ramp is ja", "wordt 'als' verwacht, maar er staat 'bij'."),
    "een woord voor een getal": ("een stap beter als ramp is ja", KAN),
    "nul stappen": ("0 stappen beter als ramp is ja", KAN),
    "een kant die er niet is": ("1 stap omhoog als ramp is ja", KAN),
    "een halve stap": ("1,5 stap beter als ramp is ja", "een aantal is een geheel getal"),
    "een oordeel dat er niet is": ("hoogstens X als ramp is ja", "'X' is hier geen oordeel. Kies V, M of O."),
    "geen oordeel": ("minstens", "een oordeel ontbreekt. Kies V, M of O."),
    "anders": ("hoogstens M als anders", "een stap geldt niet 'anders'"),
    "een voorwaarde zonder naamwoord": ("hoogstens M als alle V", "hier wordt verwacht waarvan wordt geteld"),
    "nog iets erachter": ("hoogstens M als ramp is ja minstens O", "na de voorwaarde staat nog 'minstens'"),
}


@pytest.mark.parametrize(("zin", "deel"), STAPPEN.values(), ids=STAPPEN)
def test_een_stap_die_niet_te_lezen_is_zegt_waarom(zin: str, deel: str) -> None:
    kader, (melding,) = lees(stap(zin), ALLE, ALLE)
    assert kader is None
    assert (melding.code, melding.plek.lijn) == ("K020", KADER + 2)
    assert melding.tekst.startswith(f"Stap '{zin}': ")
    assert deel in str(melding)


FOUTEN = {
    "themas onder een thema": (
        ("", "themaregels: [{V: alle themas V}]", ""),
        [("K020", THEMA, "van themas wordt hier niet geteld: die staan er niet onder. Kies 'criteria' of")],
    ),
    "een criterium van een ander thema": (
        ("", "themaregels: [{V: criterium 2.1 is V}]", ""),
        [("K020", THEMA, "'criterium 2.1' staat hier niet onder. Kies criterium 1.1 of criterium 1.2.")],
    ),
    "een verwachting van een ander thema": (
        ("", "themaregels: [{V: 2.1.1 is goed}]", ""),
        [("K069", THEMA, "noemt verwachting 2.1.1, maar onder thema 1 staat die niet. Kies uit 1.1.1, 1.1.2, 1.2.1.")],
    ),
    "een verwachting die een ander thema niet heeft": (
        ("themaregels: [{V: 1.1.1 is goed}]\n", "", ""),
        [("K069", KADER, "maar onder thema 2 staat die niet. Kies uit 2.1.1.")],
    ),
    "een groep van iets anders": (
        ("", "themaregels: [{V: alle verwachtingen goed in kern}]", ""),
        [("K069", THEMA, "noemt groep 'kern' met verwachtingen, maar onder thema 1 staat die niet. Kies uit (geen).")],
    ),
    "een groep in een stap": (
        ("eindregels: [{V: alle themas V}]\ndaarna: [hoogstens M als alle verwachtingen slecht in kern]\n", ALLE, ALLE),
        [
            (
                "K069",
                KADER,
                "Stap 'hoogstens M als alle verwachtingen slecht in kern' noemt groep 'kern' met verwachtingen, maar "
                "onder het kader staat die niet.",
            )
        ],
    ),
    "anders hoog op de trap": (
        ("eindregels: [{O: thema 1 is O}, {V: anders}]\ntrap: ja\n", ALLE, ALLE),
        [("K065", KADER, "kan de rij 'anders' alleen als eerste staan: onderaan de trap.")],
    ),
    "misschien een trap": (
        ("eindregels: [{O: thema 1 is O}]\ntrap: misschien\n", ALLE, ALLE),
        [("K005", KADER + 1, "ja")],
    ),
    "zoals iets dat er niet is": (
        ("eindregels: [{zoals: criterium 3.1}]\n", ALLE, ALLE),
        [("K066", KADER, "Kies thema 1, thema 2, criterium 1.1, criterium 1.2, criterium 2.1. Bedoelde u")],
    ),
    "zoals een verwachting": (
        ("eindregels: [{zoals: 1.1.1}]\n", ALLE, ALLE),
        [("K066", KADER, "'zoals 1.1.1' noemt niets")],
    ),
    "zoals een deel met andere oordelen": (
        ("eindregels: [{zoals: thema 1}]\n", f"oordelen: {AB}\nthemaregels: [{{A: alle criteria V}}]", ALLE),
        [("K067", KADER, "thema 1 heeft andere oordelen (A, B) dan hier (V, M, O). Schrijf voor elk oordeel een rij,")],
    ),
    "zoals bij andere oordelen": (
        (f"eindregels: {{rijen: [{{zoals: thema 1}}], oordelen: {AB}}}\n", ALLE, ALLE),
        [("K067", KADER, "thema 1 heeft andere oordelen (V, M, O) dan hier (A, B).")],
    ),
    "wat los staat bij een van twee": (
        (f"{ALLE}eindregels: [{{V: alle themas V}}]\ntrap: ja\nlege_noemer: O\n", "", ""),
        [
            ("K068", KADER + 2, "'trap' kan hier bij 'themaregels' of 'eindregels' horen."),
            ("K068", KADER + 3, "'themaregels:' met daaronder 'rijen:' en 'lege_noemer:'."),
        ],
    ),
    "een stap die bij criteria of thema kan horen": (
        (
            "",
            "beslisregels: [{V: alle goed}]\nthemaregels: [{V: alle criteria V}]\ndaarna: [hoogstens M als ramp is ja]",
            "",
        ),
        [("K059", THEMA, ""), ("K068", THEMA + 2, "'daarna' kan hier bij 'beslisregels' of 'themaregels' horen.")],
    ),
    "een blok zonder rijen": (
        ("eindregels: {daarna: [hoogstens M als ramp is ja]}\n", ALLE, ALLE),
        [("K002", KADER, "Het veld 'rijen' ontbreekt bij 'eindregels'."), ("K005", KADER, "minstens één beslisregel")],
    ),
    "een veld dat een blok niet heeft": (
        ("eindregels: {rijen: [{V: alle themas V}], nvt: ja}\n", ALLE, ALLE),
        [("K003", KADER, "Toegestaan: rijen, oordelen, volgorde, lege_noemer, trap, daarna.")],
    ),
    "een stap zonder zin": (
        ("eindregels: [{V: alle themas V}]\ndaarna: [{bron: boek}]\n", ALLE, ALLE),
        [("K002", KADER + 1, "Het veld 'stap' ontbreekt bij een stap.")],
    ),
    "een veld dat een stap niet heeft": (
        ("eindregels: [{V: alle themas V}]\ndaarna: [{stap: hoogstens M als ramp is ja, als: x}]\n", ALLE, ALLE),
        [("K003", KADER + 1, "Toegestaan: stap, bron.")],
    ),
    "oordelen zonder themaregels": (
        ("", f"oordelen: {AB}", ""),
        [("K002", THEMA, "Het veld 'themaregels' ontbreekt bij 'oordelen'.")],
    ),
    "een stap zonder rijen": (
        ("", "daarna: [hoogstens M als ramp is ja]", ""),
        [("K002", THEMA, "ontbreekt bij 'daarna'")],
    ),
    "een letter die er niet is": (
        ("eindregels: [{X: alle themas V}]\n", ALLE, ALLE),
        [("K021", KADER, "Kies V, M, O, geen. Heeft het geheel eigen oordelen, zet ze dan bij eindregels onder")],
    ),
    "een letter die het geheel niet heeft": (
        ("eindregels: {oordelen: [{letter: J, naam: ja}], rijen: [{V: alle themas V}]}\n", ALLE, ALLE),
        [("K021", KADER, "Kies J, geen.")],
    ),
    "een letter van het kader bij eigen oordelen": (
        ("", f"oordelen: {AB}\nthemaregels: [{{V: alle criteria V}}]", ""),
        [("K021", THEMA + 1, "Kies A, B, geen.")],
    ),
    "themas met andere oordelen in een telling": (
        (rij("alle themas V"), f"oordelen: {AB}\nthemaregels: [{{A: alle criteria V}}]", ALLE),
        [("K020", KADER + 1, "een telling gaat over één schaal, en een telling van themas heeft er meer")],
    ),
    "geen enkele rij": (("eindregels: []\n", ALLE, ALLE), [("K005", KADER, "minstens één beslisregel")]),
}


def eigen(*oordelen: tuple[str, str]) -> str:
    return "[" + ", ".join(f'{{letter: "{letter}", naam: {naam}}}' for letter, naam in oordelen) + "]"


ONZEGBAAR = {
    "twee letters die alleen in hoofdletters verschillen": ((("A", "a"), ("a", "b")), "K072", "'a' niet onderscheiden"),
    "een naam voor een letter die geen woord is": ((("top", "a"), ("A+", "Top")), "K072", "'Top' niet onderscheiden"),
    "twee namen voor letters die geen woord zijn": ((("A+", "top"), ("A++", "top")), "K072", "van 'top'"),
    "zonder oordeel": ((("A", "a"), ("Zonder oordeel", "b")), "K072", "waar geen oordeel is"),
    "geen woord en geen naam": ((("A", "a"), ("A+", '"++"')), "K073", "de naam '++' ook niet"),
    "een woord van de taal": ((("A", "a"), ("A+", "alle")), "K073", "de naam 'alle' ook niet"),
}


@pytest.mark.parametrize(("oordelen", "code", "deel"), ONZEGBAAR.values(), ids=ONZEGBAAR)
def test_oordelen_die_regels_niet_uit_elkaar_houden_worden_geweigerd(
    oordelen: tuple[tuple[str, str], ...], code: str, deel: str
) -> None:
    lijnen = f"oordelen: {eigen(*oordelen)}\nthemaregels: [{{{oordelen[0][0]}: alle criteria V}}]"
    kader, meldingen = lees("", lijnen)
    assert kader is None
    (melding,) = (een for een in meldingen if een.code in ("K072", "K073"))
    assert (melding.code, melding.plek.lijn) == (code, THEMA)
    assert deel in str(melding)


def test_letters_van_criteria_moeten_alleen_te_noemen_zijn_waar_regels_erboven_staan() -> None:
    def met(boven: str) -> list[tuple[str, int | None]]:
        inhoud = bovenkader(boven).replace("{letter: O, naam", "{letter: v, naam: vol}, {letter: O, naam")
        kader, meldingen = load_kader(inhoud.encode(), "k.yaml")
        assert (kader is None) == bool(boven)
        return [(een.code, een.plek.lijn) for een in meldingen if een.code != "K057"]

    assert met("") == []
    assert met(rij("alle criteria O")) == [("K072", KADER - 1)]


def test_een_lege_lijst_oordelen_wordt_gemeld() -> None:
    leeg = "{rijen: [{V: alle themas V}], oordelen: [], daarna: [hoogstens M als ramp is ja]}"
    kader, meldingen = lees(f"eindregels: {leeg}\n", ALLE, ALLE)
    assert kader is None
    assert [een for een in map(str, meldingen) if "minstens één oordeel" in een]


TOP = eigen(("A+", "top"), ("B", "goed"))


def test_een_stap_noemt_een_letter_die_geen_woord_is_bij_haar_naam() -> None:
    def met(stap: str) -> str:
        return f"eindregels: {{rijen: [{{A+: alle themas V}}], oordelen: {TOP}, daarna: [{stap}]}}\n"

    kader = gelezen(met("minstens Top als ramp is ja"), ALLE, ALLE)
    assert kader.eindregels is not None
    (stap,) = kader.eindregels.regelset.daarna
    assert (stap.grens, stap.zin) == ("A+", "minstens top als ramp is ja")
    for zin, advies in (
        ("hoogstens A+ als ramp is ja", "Schrijf de naam: 'top'."),
        ("hoogstens X als ramp is ja", "Kies top of B."),
        ("1 stap omhoog als ramp is ja", "'hoogstens top als ...' of 'minstens B als ...'"),
    ):
        _, (melding,) = lees(met(zin), ALLE, ALLE)
        assert advies in str(melding)


def test_een_stap_bij_een_letter_die_twee_kan_zijn_wordt_niet_gelezen() -> None:
    inhoud = bovenkader().replace("{letter: O, naam", "{letter: v, naam: vol}, {letter: O, naam")
    inhoud = inhoud.replace(
        "beslisregels: [{V: alle goed}, {O: anders}]",
        "daarna: [hoogstens v als ramp is ja], beslisregels: [{V: alle goed}, {O: anders}]",
        1,
    )
    _, meldingen = load_kader(inhoud.encode(), "k.yaml")
    assert "dit kan 'V' of 'v' zijn" in " ".join(map(str, meldingen))


@pytest.mark.parametrize("naam", ["thema", "criterium"])
def test_een_feit_mag_heten_naar_wat_er_boven_de_criteria_staat(naam: str) -> None:
    inhoud = bovenkader(rij(f"{naam} is ja of thema 1 is V"), ALLE, ALLE).replace("naam: ramp", f"naam: {naam}")
    kader, meldingen = load_kader(inhoud.encode(), "k.yaml")
    assert kader is not None, [*map(str, meldingen)]
    (voorwaarde,) = _regels(kader)
    assert [een.nr for een in bladen_van(voorwaarde) if isinstance(een, Is)] == [naam, "thema 1"]  # type: ignore[arg-type]


def test_achter_een_telling_boven_de_criteria_is_een_feit_een_feit() -> None:
    inhoud = bovenkader(rij("alle themas V of beter of lager is ja"), ALLE, ALLE).replace("naam: ramp", "naam: lager")
    kader, meldingen = load_kader(inhoud.encode(), "k.yaml")
    assert kader is not None, [*map(str, meldingen)]


@pytest.mark.parametrize(("delen", "gezegd"), FOUTEN.values(), ids=FOUTEN)
def test_een_fout_boven_de_criteria_zegt_waar_en_wat_kan(
    delen: tuple[str, str, str], gezegd: list[tuple[str, int, str]]
) -> None:
    kader, meldingen = lees(*delen)
    assert kader is None
    assert [(een.code, een.plek.lijn) for een in meldingen] == [(code, lijn) for code, lijn, _ in gezegd]
    assert [deel for een, (_, _, deel) in zip(meldingen, gezegd, strict=True) if deel not in str(een)] == []


def test_regels_die_elk_thema_zelf_heeft_gelden_nergens() -> None:
    kader, (melding,) = lees(ALLE, ALLE, ALLE)
    assert kader is not None
    assert (melding.code, melding.plek.lijn) == ("K059", KADER)


def test_wat_bij_rijen_hoort_staat_in_een_blok_of_ernaast() -> None:
    erbij = "lege_noemer: O, daarna: [hoogstens M als ramp is ja, 1 stap slechter als thema 2 is zonder oordeel]"
    los = erbij.replace(", daarna", "\ndaarna")
    in_blok = gelezen(f"eindregels: {{rijen: [{{V: minstens 50% van de themas V}}], {erbij}}}\n", ALLE)
    ernaast = gelezen(f"eindregels: [{{V: minstens 50% van de themas V}}]\n{los}\n", ALLE)
    ander_in_blok = gelezen(
        f"themaregels: {{rijen: [{{V: alle criteria V}}]}}\neindregels: [{{V: minstens 50% van de themas V}}]\n{los}\n"
    )
    for kader in (in_blok, ernaast, ander_in_blok):
        assert kader.eindregels is not None
        regelset = kader.eindregels.regelset
        assert regelset.lege_noemer is not None
        assert regelset.lege_noemer.oordeel == "O"
        assert [(een.richting, een.treden, een.grens) for een in regelset.daarna] == [
            (Richting.HOOGSTENS, 0, "M"),
            (Richting.SLECHTER, 1, None),
        ]
        assert regelset.daarna[1].zin == "1 stap slechter als thema 2 is zonder oordeel"
    assert all(thema.regels is not None and not thema.regels.regelset.daarna for thema in ander_in_blok.themas)


def test_een_trap_staat_van_laag_naar_hoog_en_elke_trede_eist_de_lagere() -> None:
    kader = gelezen("eindregels: [{O: anders}, {M: thema 1 is V}, {V: thema 2 is V}]\ntrap: ja\n", ALLE, ALLE)
    assert kader.eindregels is not None
    regelset = kader.eindregels.regelset
    assert regelset.volgorde_telt
    assert [(een.oordeel, een.zin) for een in regelset.rijen] == [
        ("V", "thema 1 is V en thema 2 is V"),
        ("M", "thema 1 is V"),
        ("O", "anders"),
    ]
    assert regelset.rijen[-1].voorwaarde is Anders.ANDERS


def test_op_een_trap_slaan_de_overige_op_wat_in_dezelfde_rij_is_geteld() -> None:
    kader = gelezen(
        "eindregels: [{O: hoogstens 1 criterium M}, {M: precies 1 criterium O en de overige criteria V}]\ntrap: ja\n",
        ALLE,
        ALLE,
    )
    assert kader.eindregels is not None
    hoog, _ = kader.eindregels.regelset.rijen
    assert hoog.zin == "hoogstens 1 criterium M en (precies 1 criterium O en de overige criteria V)"
    assert _regels(gelezen(rij(hoog.zin), ALLE, ALLE)) == [hoog.voorwaarde]


def test_zoals_is_een_rij_voor_elk_oordeel_en_voor_geen() -> None:
    kader = gelezen("", "themaregels: [{zoals: Criterium 1.2}]")
    regels = kader.themas[0].regels
    assert regels is not None
    assert [een.oordeel for een in regels.regelset.rijen] == ["V", "M", "O", "geen"]
    assert {een.leest for een in regels.regelset.rijen} == {"zoals criterium 1.2"}
    assert all(isinstance(een.voorwaarde, Is) and een.voorwaarde.nr == "criterium 1.2" for een in regels.regelset.rijen)


def test_een_naamwoord_mag_enkelvoud_en_meervoud_zijn() -> None:
    zinnen = {
        "alle thema V": "alle themas V",
        "geen criteria O": "geen criterium O",
        "minstens 2 Verwachting slecht": "minstens 2 verwachtingen slecht",
        "minstens 50% criteria V": "minstens 50% van de criteria V",
        "alle themas V in kern": "alle themas V in kern",
    }
    for geschreven, zin in zinnen.items():
        kader = gelezen(rij(geschreven), ALLE, ALLE)
        assert kader.eindregels is not None
        assert kader.eindregels.regelset.rijen[0].zin == zin
        assert gelezen(rij(zin), ALLE, ALLE).eindregels is not None
    telling = _regels(gelezen(rij("alle criteria V"), ALLE, ALLE))[0]
    assert getattr(telling, "laag", None) is Laag.CRITERIUM


def test_themas_die_regels_erven_hebben_dezelfde_waar_zij_hetzelfde_zeggen() -> None:
    samen = gelezen("themaregels: [{V: alle criteria V}, {M: minstens 2 verwachtingen slecht}]\n")
    eerste, tweede = (thema.regels for thema in samen.themas)
    assert eerste is not None
    assert tweede is not None
    assert eerste.regelset is tweede.regelset
    eigen = gelezen("", ALLE, ALLE)
    eerste, tweede = (thema.regels for thema in eigen.themas)
    assert eerste is not None
    assert tweede is not None
    assert eerste.regelset is not tweede.regelset


def _regels(kader: Kader) -> list[object]:
    assert kader.eindregels is not None
    return [een.voorwaarde for een in kader.eindregels.regelset.rijen]


@pytest.mark.parametrize(
    ("regel", "verder", "reden"),
    [
        ("alle verwachtingen goed", ", telt_mee: nee, reden: later", "staat geen verwachting die meetelt onder"),
        ("minstens 50% van de verwachtingen goed", ", telt_mee: nee, reden: later", "geen verwachting die meetelt"),
        ("alle criteria V", None, "staat geen criterium onder: er is niets te tellen. Haal de telling daar weg,"),
    ],
)
def test_waar_niets_te_tellen_is_zegt_een_telling_dat(regel: str, verder: str | None, reden: str) -> None:
    tekst = bovenkader("", "", f"themaregels: [{{V: {regel}}}]")
    voor, deel = tekst.split('    criteria:\n      - {nr: "2.1"')
    if verder is None:
        tekst = f"{voor}    criteria: []\n"
    else:
        deel = deel.replace("beslisregels: [{V: alle goed}, {O: anders}], ", "").replace(
            "tekst: T", f"tekst: T{verder}"
        )
        tekst = f'{voor}    criteria:\n      - {{nr: "2.1"{deel}'
        tekst = tekst.replace("naam: slecht}]", "naam: slecht}, {teken: nvt, naam: nvt, soort: nvt}]")
    kader, meldingen = load_kader(tekst.encode(), "k.yaml")
    assert kader is None
    (melding,) = (een for een in meldingen if een.code == "K020")
    assert reden in str(melding)
    assert "Kies ." not in str(melding)
