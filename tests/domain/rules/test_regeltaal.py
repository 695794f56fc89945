"""What docs/regeltaal.md says of the language is what the parser reads: no sentence more and none less."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hulp.grammatica import Grammatica, Naam
from hulp.schalen import cijferschaal, maak_schaal
from toetsing.domain.nummers import LANGSTE, eigen_nummers, is_eigen
from toetsing.domain.oordelen import Oordeelniveau, grenzen_van, oordeelschaal
from toetsing.domain.rules import taal, woordlezer
from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import Anders, Bedrag, Is, Laag, Oordeel, bladen_van
from toetsing.domain.rules.getaluitkomst import Getaluitkomst
from toetsing.domain.rules.taal import WOORDEN, WOORDEN_OP_HUN_PLAATS, parse_getal, parse_stap, parse_voorwaarde
from toetsing.domain.rules.woordenschat import Woordenschat, woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import getal_in_woorden, stapzin, zin_van
from toetsing.readers.kader.kaderbestand import GRENS_VERWACHTINGEN
from toetsing.readers.kader.kaderregels import GRENS_BEDRAGEN, GRENS_KNOOP, GRENS_TOESTANDEN, GRENS_WERK
from toetsing.readers.kader.schalen import GRENS_GETALLEN

if TYPE_CHECKING:
    from collections.abc import Callable

BLADZIJDE = (Path(__file__).parents[3] / "docs" / "regeltaal.md").read_text("utf-8")
EIGEN = ("M1", "a.2", "1b", "3E2", "NBB-1.10")
FEITEN = ("opzet", "eerder-gezegd", "d’accord", *sorted(WOORDEN_OP_HUN_PLAATS))
GETALLEN: list[tuple[str, ...]] = [("0",), ("1",), ("2",), ("17",), ("1,5",), ("33,3",), ("100",), ("101",)]
EINDSYMBOLEN: dict[str, list[tuple[str, ...]]] = {
    "SCORE": [("goed",), ("redelijk",), ("vrij", "goed"), ("slecht",)],
    "NVTSCORE": [("nvt",), ("nog", "niet", "bekend")],
    "NUMMER": [("1.1.1",), ("1.1.12",), *((nr,) for nr in EIGEN)],
    "FEIT": [(feit,) for feit in FEITEN],
    "GROEP": [("kern",), ("extra",)],
    "GETAL": GETALLEN,
    "WAARDE": [*GETALLEN, ("-1",)],
}
SCHAAL = maak_schaal(
    {"g": "goed", "v": "vrij goed", "r": "redelijk", "s": "slecht", "n": "nvt", "?": "nog niet bekend"},
    nvt="n?",
    getallen={"g": 2, "v": 1, "r": 0, "s": -1},
)
WOORDENSCHAT = Woordenschat(
    schalen=(SCHAAL,),
    groepen={"kern": (SCHAAL,), "extra": (SCHAAL,)},
    nummers={},
    eigen=eigen_nummers(EIGEN),
    feiten=dict.fromkeys(FEITEN, SCHAAL),
)
BUITEN_DE_GRAMMATICA = (
    "'de overige' slaat niet op een telling ervoor.",
    "een aantal is een geheel getal.",
    "een percentage is hoogstens 100.",
    r"een percentage .+ bestaat niet",
    r"'.+' is geen score van .+: de getallen gaan van -1 tot en met 2",
    r"geen score van .+ ligt (boven|onder) ",
    r"'\w+ \d+' van \d+ voorwaarden kan niet",
    r"een lijst heeft 2 tot en met 20 voorwaarden, en deze heeft er \d\d",
)
"""What follows from the grammar and is refused all the same: points 1 to 3, 6 and 7; 9 has its own test."""
GRAMMATICA = Grammatica(re.findall(r"```ebnf\n(.*?)```", BLADZIJDE, re.DOTALL)[0], EINDSYMBOLEN)


def zinnen(zaad: int, aantal: int) -> list[list[str]]:
    kans = random.Random(zaad)
    gemaakt = [GRAMMATICA.zin(Naam("rij"), kans) for _ in range(aantal)]
    return [woorden for woorden in gemaakt if len(woorden) <= 60]


def woorden_van(zin: str) -> list[str]:
    return re.findall(r"[()%:;]|[^\s()%:;]+", zin)


def buiten_de_grammatica(fout: Taalfout) -> bool:
    return any(re.match(reden, fout.reden) for reden in BUITEN_DE_GRAMMATICA)


@pytest.mark.parametrize("zaad", range(4))
def test_elke_zin_van_de_grammatica_wordt_gelezen_en_zegt_zichzelf_na(zaad: int) -> None:
    gelezen = 0
    for woorden in zinnen(zaad, 600):
        zin = " ".join(woorden)
        boom = parse_voorwaarde(zin, WOORDENSCHAT)
        if isinstance(boom, Taalfout):
            assert buiten_de_grammatica(boom), f"{zin}: {boom}"
            continue
        gelezen += 1
        nagezegd = zin_van(boom)
        assert parse_voorwaarde(nagezegd, WOORDENSCHAT) == boom, f"{zin} / {nagezegd}"
        assert GRAMMATICA.volgt("rij", woorden_van(nagezegd)), nagezegd
    assert gelezen > 200


@pytest.mark.lang
@pytest.mark.parametrize("zaad", range(4))
def test_de_lezer_neemt_niets_aan_wat_niet_uit_de_grammatica_volgt(zaad: int) -> None:
    """Sentences with a word left out, doubled, exchanged or put elsewhere: read if and only if they still follow."""
    kans = random.Random(zaad)
    woordenlijst = sorted(
        {
            *WOORDEN,
            *WOORDEN_OP_HUN_PLAATS,
            ":",
            ";",
            "goed",
            "nvt",
            "kern",
            "1.1.1",
            "M1",
            "1b",
            "opzet",
            "2",
            "%",
            "(",
            ")",
            "33,3",
        }
    )
    volgt = volgt_niet = 0
    for woorden in zinnen(100 + zaad, 600):
        anders, plaats = list(woorden), kans.randrange(len(woorden))
        match kans.randrange(4):
            case 0:
                del anders[plaats]
            case 1:
                anders.insert(plaats, anders[plaats])
            case 2:
                anders[plaats] = kans.choice(woordenlijst)
            case _:
                anders.insert(kans.randrange(len(anders)), anders.pop(plaats))
        boom = parse_voorwaarde(" ".join(anders), WOORDENSCHAT)
        if GRAMMATICA.volgt("rij", anders):
            volgt += 1
            assert not isinstance(boom, Taalfout) or buiten_de_grammatica(boom), f"{' '.join(anders)}: {boom}"
        else:
            volgt_niet += 1
            assert isinstance(boom, Taalfout), " ".join(anders)
    assert min(volgt, volgt_niet) > 50


@pytest.mark.parametrize(
    ("zin", "goed"),
    [
        ("precies 1 slecht en de overige goed", True),
        ("precies 1 slecht en geen nvt en de overige goed", True),
        ("de overige goed", False),
        ("precies 1 slecht of de overige goed", False),
        ("precies 1 slecht in kern en de overige goed", False),
        ("precies 1 slecht en (de overige goed)", False),
        ("precies 1 slecht en niet de overige goed", False),
        ("minstens 100% goed", True),
        ("minstens 101% goed", False),
        ("minstens 33,3 goed", False),
        ("minstens 17% nvt", False),
        ("minstens 17% nvt van alle genoemde", False),
        ("precies 1 met 2", True),
        ("precies 1 met 17", False),
        ("precies 1 met 2 of lager in kern", True),
        ("geen boven 1,5", True),
        ("geen boven 2", False),
        ("1.1.1 is onder -1", False),
        ("minstens 101% van de punten", False),
        ("minstens 2 van deze: geen slecht; alle goed", True),
        ("minstens 17 van deze: geen slecht; alle goed", False),
        ("precies 0 van deze: geen slecht; (hoogstens 2 van deze: alle goed; geen nvt)", True),
        ("minstens 2 van deze: precies 1 slecht; de overige goed", False),
        ("opzet is boven 2", False),
        ("som is 17", False),
        ("de som is minstens 2 of som is 2", True),
        ("minstens 1 met 2 of hoger is 2 of lager of lager is 2", True),
        ("precies 1 met 2 of hoger in kern of hoger is goed of beter", True),
        ("minstens 2 van deze: deze is goed; punten is onder 2; niet het is nvt", True),
        (f"minstens 2 van deze: {'; '.join(['geen slecht'] * 20)}", True),
        (f"minstens 2 van deze: {'; '.join(['geen slecht'] * 21)}", False),
    ],
)
def test_wat_de_grammatica_niet_zegt(zin: str, goed: bool) -> None:
    assert GRAMMATICA.volgt("rij", woorden_van(zin))
    assert isinstance(parse_voorwaarde(zin, WOORDENSCHAT), Taalfout) != goed


def test_de_bladzijde_noemt_elk_woord_en_elke_grens() -> None:
    genoemd = re.search(r"De woorden van de taal zijn `([^`]*)`", BLADZIJDE)
    assert genoemd is not None
    assert set(genoemd[1].split()) == WOORDEN
    op_hun_plaats = re.search(r"De woorden `([^`]*)` zijn alleen een woord", BLADZIJDE)
    assert op_hun_plaats is not None
    assert set(op_hun_plaats[1].split()) == WOORDEN_OP_HUN_PLAATS
    in_ebnf = set(re.findall(r'"([a-z]+)"', re.findall(r"```ebnf\n(.*?)```", BLADZIJDE, re.DOTALL)[0]))
    assert in_ebnf == WOORDEN | WOORDEN_OP_HUN_PLAATS
    grenzen = dict(re.findall(r"^\| ([\w ]+) \| ([\d.]+) \|$", BLADZIJDE, re.MULTILINE))
    assert {wat: int(waarde.replace(".", "")) for wat, waarde in grenzen.items()} == {
        "woorden in een voorwaarde": woordlezer.HOOGSTENS_WOORDEN,
        "tekens in een woord": woordlezer.HOOGSTENS_TEKENS,
        "voorwaarden in een lijst": taal._HOOGSTENS_DELEN,
        "tekens in een eigen nummer": LANGSTE,
        "toestanden van een criterium": GRENS_TOESTANDEN,
        "toestanden van een criterium met een bedrag": GRENS_BEDRAGEN,
        "cijfers achter de komma van een waarde": woordlezer.HOOGSTENS_DECIMALEN,
        "toestanden van een thema of het geheel": GRENS_KNOOP,
        "optellingen om die te vinden": GRENS_WERK,
        "verwachtingen van een kader": GRENS_VERWACHTINGEN,
        "getallen van een schaal": GRENS_GETALLEN,
    }


def test_wat_de_bladzijde_een_eigen_nummer_noemt_is_er_een() -> None:
    kans = random.Random(1)
    vorm = Grammatica(
        re.findall(r"```ebnf\n(.*?)```", BLADZIJDE, re.DOTALL)[1],
        {"LETTER": [("a",), ("Z",)], "CIJFER": [("0",), ("7",)]},
    )
    gemaakt = ["".join(vorm.zin(Naam("eigen"), kans)) for _ in range(2_000)]
    eigen = [nr for nr in gemaakt if is_eigen(nr)]
    assert eigen == [
        nr for nr in gemaakt if re.search("[a-zA-Z]", nr) and re.search("[0-9]", nr) and len(nr) <= LANGSTE
    ]
    assert 300 < len(eigen) < 1_700


NIVEAUS = [
    Oordeelniveau(letter=Oordeel(letter), naam=naam)
    for letter, naam in (("V", "v"), ("zeer goed", "z"), ("O", "o"), ("A+", "top"))
]
OORDELEN = oordeelschaal(NIVEAUS)
LETTERS = grenzen_van(NIVEAUS)
PER_GROEP = {"kern": (OORDELEN,), "extra": (OORDELEN,)}
BOVEN = replace(
    WOORDENSCHAT,
    lagen={
        Laag.VERWACHTING: WOORDENSCHAT,
        **{
            laag: Woordenschat(schalen=(OORDELEN,), groepen=PER_GROEP, nummers={naam: OORDELEN}, heet="oordeel")
            for laag, naam in ((Laag.THEMA, "thema 1"), (Laag.CRITERIUM, "criterium 1.1"))
        },
    },
)
BOVENGRAMMATICA = Grammatica(
    "".join(re.findall(r"```ebnf\n(.*?)```", BLADZIJDE, re.DOTALL)[n] for n in (0, 3)),
    EINDSYMBOLEN
    | {"CRITERIUM": [("1.1",)], "THEMA": [("1",)], "OORDEEL": [("V",), ("zeer", "goed"), ("O",), ("top",)]},
)


@pytest.mark.parametrize("zaad", range(4))
def test_elke_zin_boven_de_criteria_wordt_gelezen_en_zegt_zichzelf_na(zaad: int) -> None:
    kans, gelezen = random.Random(zaad), 0
    for woorden in (BOVENGRAMMATICA.zin(Naam("rij"), kans) for _ in range(600)):
        zin = " ".join(woorden)
        boom = parse_voorwaarde(zin, BOVEN)
        if isinstance(boom, Taalfout):
            assert buiten_de_grammatica(boom) or len(woorden) > 60, f"{zin}: {boom}"
            continue
        gelezen += 1
        nagezegd = zin_van(boom)
        assert parse_voorwaarde(nagezegd, BOVEN) == boom, f"{zin} / {nagezegd}"
        assert BOVENGRAMMATICA.volgt("rij", woorden_van(nagezegd)), nagezegd
    assert gelezen > 200


@pytest.mark.parametrize("zaad", range(2))
def test_elke_stap_wordt_gelezen_en_zegt_zichzelf_na(zaad: int) -> None:
    kans, gelezen = random.Random(zaad), 0
    for woorden in (BOVENGRAMMATICA.zin(Naam("stap"), kans) for _ in range(600)):
        zin = " ".join(woorden)
        stap = parse_stap(zin, BOVEN, LETTERS)
        if isinstance(stap, Taalfout):
            buiten = stap.reden.startswith("wat de stap doet") and woorden[0] == "0"
            assert buiten or buiten_de_grammatica(stap) or len(woorden) > 60, f"{zin}: {stap}"
            continue
        gelezen += 1
        nagezegd = stapzin(*stap)
        assert parse_stap(nagezegd, BOVEN, LETTERS) == stap, f"{zin} / {nagezegd}"
        assert BOVENGRAMMATICA.volgt("stap", woorden_van(nagezegd)), nagezegd
    assert gelezen > 100


@pytest.mark.parametrize(
    ("zin", "reden"),
    [
        ("alle V", "hier wordt verwacht waarvan wordt geteld, maar er staat 'V'."),
        ("alle", "hier wordt verwacht waarvan wordt geteld."),
        ("alle criteria goed", "'goed' is geen oordeel."),
        ("criterium 9.9 is V", "'criterium 9.9' staat hier niet onder."),
        ("criterium 1.1 V", "na criterium 1.1 wordt 'is' verwacht."),
        ("1.1 is V", "'1.1' is het nummer van een criterium."),
        ("1 is V", "'1' is het nummer van een thema."),
        ("7 is V", "hier wordt verwacht waarvan wordt geteld, maar er staat 'is'."),
        ("criterium 1.1 is zonder oordeel of beter", "'zonder oordeel of beter' bestaat niet"),
        ("precies 1 criterium V en de overige themas V", "'de overige' slaat niet op een telling ervoor."),
    ],
)
def test_wat_boven_de_criteria_geen_zin_is(zin: str, reden: str) -> None:
    fout = parse_voorwaarde(zin, BOVEN)
    assert isinstance(fout, Taalfout)
    assert fout.reden.startswith(reden)


def test_bij_een_criterium_is_een_naamwoord_geen_woord_van_de_taal() -> None:
    fout = parse_voorwaarde("alle verwachtingen goed", WOORDENSCHAT)
    assert isinstance(fout, Taalfout)
    assert fout.reden == "'verwachtingen' is geen score van dit kader."


JA_IS_GOED = maak_schaal({"ja": "ja", "nee": "nee", "?": "onbekend"}, nvt="", zonder_rang="?", naam="jn")
JA_IS_SLECHT = maak_schaal({"nee": "nee", "ja": "ja", "w": "weg", "o": "onbekend"}, nvt="", naam="nj")
TWEE_SCHALEN = Woordenschat(
    schalen=(JA_IS_GOED, JA_IS_SLECHT),
    groepen={"kern": (JA_IS_GOED,), "extra": (JA_IS_SLECHT,), "beide": (JA_IS_GOED, JA_IS_SLECHT)},
    nummers={"1.1.1": JA_IS_GOED, "1.1.2": JA_IS_SLECHT},
)


@pytest.mark.parametrize(
    ("zin", "tekens"),
    [
        ("minstens 1 ja in kern", {"ja"}),
        ("minstens 1 ja of beter in kern", {"ja"}),
        ("minstens 1 ja of beter in extra", {"ja", "nee"}),
        ("minstens 1 nee of slechter in kern", {"nee"}),
        ("alle onbekend in kern", {"?"}),
        ("1.1.1 is ja of slechter", {"ja", "nee"}),
        ("1.1.2 is ja of slechter", {"ja", "w", "o"}),
        ("minstens 1 onbekend of beter in extra", {"nee", "ja", "w", "o"}),
    ],
)
def test_een_score_is_die_van_de_schaal_waarover_wordt_geteld(zin: str, tekens: set[str]) -> None:
    boom = parse_voorwaarde(zin, TWEE_SCHALEN)
    assert not isinstance(boom, Taalfout | Anders)
    assert zin_van(boom) == zin
    (blad,) = bladen_van(boom)
    assert not isinstance(blad, Bedrag)
    assert blad.niveaus.tekens == tekens


@pytest.mark.parametrize(
    ("zin", "reden", "advies"),
    [
        (
            "minstens 1 ja",
            "een telling gaat over één schaal, en het criterium heeft er meer: schaal jn en schaal nj.",
            "Noem een groep met overal dezelfde schaal: '... in GROEP'.",
        ),
        (
            "minstens 50% ja in beide",
            "een telling gaat over één schaal, en groep beide heeft er meer: schaal jn en schaal nj.",
            "Noem een groep",
        ),
        ("alle weg in kern", "'weg' is geen score van groep kern.", "Kies ja, nee, onbekend."),
        ("1.1.1 is weg", "'weg' is geen score van", "Kies ja, nee, onbekend."),
        (
            "alle onbekend of beter in kern",
            "'onbekend of beter' bestaat niet: 'onbekend' heeft geen rang.",
            "Schrijf alleen 'onbekend'.",
        ),
    ],
)
def test_een_telling_gaat_over_een_schaal(zin: str, reden: str, advies: str) -> None:
    fout = parse_voorwaarde(zin, TWEE_SCHALEN)
    assert isinstance(fout, Taalfout)
    assert fout.reden.startswith(reden)
    assert fout.advies.startswith(advies)


MET_FEITEN = Woordenschat(
    schalen=(SCHAAL,),
    groepen={"kern": (SCHAAL,)},
    nummers={"1.1.1": SCHAAL},
    feiten={"Opzet": JA_IS_GOED, "soort": JA_IS_SLECHT, "klasse": SCHAAL},
)


@pytest.mark.parametrize(
    ("zin", "naam", "tekens"),
    [
        ("Opzet is ja", "Opzet", {"ja"}),
        ("Opzet is onbekend", "Opzet", {"?"}),
        ("Opzet is ja of slechter", "Opzet", {"ja", "nee"}),
        ("soort is ja of slechter", "soort", {"ja", "w", "o"}),
        ("soort is weg", "soort", {"w"}),
        ("klasse is 1 of hoger", "klasse", {"g", "v"}),
        ("klasse is onder 1", "klasse", {"r", "s"}),
    ],
)
@pytest.mark.parametrize("vorm", [str, str.lower, str.upper, str.title])
def test_wat_een_feit_is_staat_op_zijn_eigen_schaal(
    zin: str, naam: str, tekens: set[str], vorm: Callable[[str], str]
) -> None:
    boom = parse_voorwaarde(vorm(zin), MET_FEITEN)
    assert isinstance(boom, Is), boom
    assert boom.niveaus.tekens == tekens
    assert (boom.nr, zin_van(boom)) == (naam, zin)


@pytest.mark.parametrize(
    ("zin", "reden", "advies"),
    [
        ("Opzet is weg", "'weg' is geen score van dit kader.", "Kies ja, nee, onbekend."),
        ("Opzet is onbekend of beter", "'onbekend of beter' bestaat niet.", "Schrijf alleen 'onbekend'."),
        ("Opzet is ja of hoger", "'ja of hoger' bestaat niet.", "Schrijf 'ja of beter' of 'ja of slechter'."),
        ("klasse is 1 of slechter", "'1 of slechter' bestaat niet.", "Schrijf '1 of hoger' of '1 of lager'."),
        ("klasse is boven 1 of beter", "'boven 1 of beter' bestaat niet.", "Schrijf alleen 'boven 1'."),
        (
            "alle met 1 of beter in kern",
            "'met 1 of beter' bestaat niet.",
            "Schrijf 'met 1 of hoger' of 'met 1 of lager'.",
        ),
        ("Opzet is 1", "Opzet heeft geen scores met een getal.", "Kies ja, nee, onbekend."),
        ("klasse is 9", "'9' is geen score van klasse: de getallen gaan van -1 tot en met 2.", "Noem"),
        ("klasse is boven 2", "geen score van klasse ligt boven 2: de getallen gaan van -1 tot en met 2.", "Noem"),
        (
            "opzt is ja",
            "'opzt' is geen nummer van een verwachting en geen feit.",
            "Schrijf het zoals in het kader. Bedoelde u 'Opzet'?",
        ),
        ("opzet ja", "na Opzet wordt 'is' verwacht.", "Schrijf bijvoorbeeld 'Opzet is ja'."),
        ("geen slecht in opzet", "'opzet' is geen groep van dit kader.", "Kies kern."),
        ("alle opzet", "'opzet' is geen score van dit kader.", "Kies"),
        ("minstens 1 ja", "'ja' is geen score van dit kader.", "Kies"),
    ],
)
def test_wat_van_een_feit_niet_gezegd_kan_worden(zin: str, reden: str, advies: str) -> None:
    fout = parse_voorwaarde(zin, MET_FEITEN)
    assert isinstance(fout, Taalfout)
    assert fout.reden.startswith(reden)
    assert fout.advies.startswith(advies)


def test_wat_de_bladzijde_een_getal_noemt_is_er_een_en_niets_anders() -> None:
    kans = random.Random(3)
    blokken = re.findall(r"```ebnf\n(.*?)```", BLADZIJDE, re.DOTALL)
    groep = re.search(r"^groep +=.*;$", blokken[0], re.MULTILINE)
    assert groep is not None
    onderdelen = (
        Onderdeel(nr="1.1.1", tekens=("1", "2"), schaal=cijferschaal(1, 2, nvt=False), groepen=frozenset({"kern"})),
    )
    woordenschat = woordenschat_van(onderdelen)
    vorm = Grammatica(f"{blokken[2]}\n{groep[0]}", {"GROEP": [("kern",)]})
    zinnen = {" ".join(vorm.zin(Naam("getal"), kans)) for _ in range(500)}
    assert len(zinnen) == 12
    for zin in zinnen:
        gelezen = parse_getal(zin, woordenschat)
        assert isinstance(gelezen, Getaluitkomst), zin
        assert getal_in_woorden(gelezen) == zin
        for i in range(len(zin.split())):  # a word less, and a word twice
            woorden = zin.split()
            for ander in (woorden[:i] + woorden[i + 1 :], woorden[: i + 1] + woorden[i:]):
                is_getal = isinstance(parse_getal(" ".join(ander), woordenschat), Getaluitkomst)
                assert is_getal == (" ".join(ander) in zinnen), ander
