"""Published figures: the shipped file refers only to what exists, each shape is read, every fault has code and line."""

from __future__ import annotations

import csv
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from hulp.grond import STAP1
from toetsing.domain.compare.posten import (
    GETELD,
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    Post,
    Procent,
    Rangorde,
    Scorepost,
    Stelling,
    Verdeling,
    Voldoende,
    Woord,
)
from toetsing.domain.kader import Bron
from toetsing.domain.rules.boom import Maat
from toetsing.readers.kader.gepubliceerd import Gepubliceerd, load_gepubliceerd

if TYPE_CHECKING:
    from toetsing.domain.compare.posten import Inhoud
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

KLEIN: Final = """\
kader: veilig-thuis-stap1-2015
ronde: "2015"
woorden:
  merendeel: meer dan 50%
  een derde: minstens 30% en hoogstens 36,7%
posten:
  - id: oordelen
    tekst: De oordelen op 1.1
    verdeling: "1.1"
    gepubliceerd:
      V: 2
      M: 23
      O: 1
    bron: landelijk, bladzijde 1
  - id: regio
    tekst: Het oordeel van een
    oordeel: "1.2"
    organisatie: IJsselland
    gepubliceerd: O
    bron: ijsselland, bladzijde 2
  - id: telling
    tekst: Hoeveel er voldoen
    voldoende: IJsselland
    gepubliceerd: 18 van de 24
    bron: ijsselland, bladzijde 3
  - id: procent
    tekst: Een percentage
    aandeel: 2.1 is M of O
    gepubliceerd: 69,2%
    bron: landelijk, bladzijde 4
  - id: woord
    tekst: Een woord
    aandeel: 1.1.2 is -
    gepubliceerd: een derde
    bron: landelijk, bladzijde 5
  - id: namen
    tekst: Namen
    lijst: 1.1.2 is +
    volledig: nee
    gepubliceerd: [Utrecht, Zeeland]
    bron: landelijk, bladzijde 6
  - id: rangorde
    tekst: De rangorde
    rangorde: voldoende
    gepubliceerd: [Utrecht, Zeeland]
    bron: landelijk, bladzijde 7
  - id: wachten
    tekst: Wachtlijsten
    niet_herberekenbaar: Staat niet in de scores.
    gepubliceerd: 58%
    bron: landelijk
"""
REGELS: Final = KLEIN.splitlines()
MEER: Final = """\
kader: veilig-thuis-stap1-2015
ronde: "2015"
bronnen: {raad: {titel: Verslag, uitgever: Gemeente, periode: mei 2016}}
posten:
  - id: teken
    tekst: De score van een
    score: 1.1.4
    organisatie: IJsselland
    ronde: "2015"
    gepubliceerd: "-"
    bron: ijsselland, bladzijde 8
  - id: later
    tekst: Wie straks bijna overal voldoet
    lijst: voldoende is 24 van de 24 of 23 van 24
    ronde: later
    gepubliceerd: [Utrecht]
    bron: raad, punt 2
"""


def met(oud: str, nieuw: str, tekst: str = KLEIN) -> str:
    """Change one place; a change that changes nothing, or more than one place, is a mistake in the test."""
    assert tekst.count(oud) == 1, oud
    return tekst.replace(oud, nieuw)


def lees(tekst: str, kader: Kader) -> tuple[Gepubliceerd | None, tuple[Melding, ...]]:
    """Read a file: something comes out exactly where nothing is wrong."""
    gepubliceerd, meldingen = load_gepubliceerd(tekst.encode(), "gepubliceerd.yaml", kader)
    assert (gepubliceerd is None) is bool(meldingen)
    assert {m.plek.bestand for m in meldingen} <= {"gepubliceerd.yaml"}
    return gepubliceerd, meldingen


def codes(tekst: str, kader: Kader) -> list[tuple[str, int | None]]:
    return [(m.code, m.plek.lijn) for m in lees(tekst, kader)[1]]


# -- the shipped file --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gepubliceerd(stap1: Kader) -> Gepubliceerd:
    """The figures that ship with Stap 1."""
    inhoud = (STAP1 / "gepubliceerd.yaml").read_bytes()
    gelezen, meldingen = load_gepubliceerd(inhoud, "gepubliceerd.yaml", stap1)
    assert [str(m) for m in meldingen] == []
    assert gelezen is not None
    return gelezen


def als_yaml(naam: str) -> Any:
    """A shipped file as plain yaml, without the readers under test."""
    return yaml.safe_load((STAP1 / naam).read_text(encoding="utf-8"))


def organisaties_2015() -> set[str]:
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8-sig", newline="") as bestand:
        return {rij["organisatie"] for rij in csv.DictReader(bestand, delimiter=";")}


def nummers_2015() -> set[str]:
    """The verwachtingen with scores, and their criteria."""
    kop = (STAP1 / "scores-2015.csv").read_text(encoding="utf-8-sig").partition("\n")[0].strip().split(";")[1:]
    return {*kop, *(nr.rpartition(".")[0] for nr in kop)}


def nummers_van(inhoud: Inhoud) -> set[str]:
    match inhoud:
        case Verdeling(nr=nr) | Oordeelpost(nr=nr):
            return {nr}
        case Procent(stelling=stelling) | Woord(stelling=stelling) | Namen(stelling=stelling):
            return {stelling.nr} - {GETELD}
        case _:
            return set()


def namen_van(inhoud: Inhoud) -> list[str]:
    match inhoud:
        case Oordeelpost(organisatie=wie) | Voldoende(organisatie=wie) | Scorepost(organisatie=wie):
            return [wie]
        case Namen(namen=namen) | Rangorde(namen=namen):
            return [*namen]
        case _:
            return []


def test_het_meegeleverde_bestand_is_heel_gelezen(gepubliceerd: Gepubliceerd) -> None:
    ruw = als_yaml("gepubliceerd.yaml")
    assert gepubliceerd.ronde == "2015"
    assert [post.id for post in gepubliceerd.posten] == [str(post["id"]) for post in ruw["posten"]]
    assert len({post.id for post in gepubliceerd.posten}) == len(gepubliceerd.posten)
    assert all(post.tekst and post.bron for post in gepubliceerd.posten)


def test_het_meegeleverde_bestand_noemt_alleen_nummers_die_bestaan(gepubliceerd: Gepubliceerd) -> None:
    gebruikt = {nr for post in gepubliceerd.posten for nr in nummers_van(post.inhoud)}
    assert gebruikt
    assert gebruikt <= nummers_2015()


def test_het_meegeleverde_bestand_noemt_alleen_organisaties_die_bestaan(gepubliceerd: Gepubliceerd) -> None:
    bekend = organisaties_2015()
    assert len(bekend) == 26
    for post in gepubliceerd.posten:
        namen = namen_van(post.inhoud)
        assert set(namen) <= bekend, post.id
        assert len(set(namen)) == len(namen), post.id


def test_de_meegeleverde_rangorde_noemt_ieder_een_keer(gepubliceerd: Gepubliceerd) -> None:
    (rangorde,) = (post.inhoud for post in gepubliceerd.posten if isinstance(post.inhoud, Rangorde))
    assert sorted(rangorde.namen) == sorted(organisaties_2015())


def test_het_meegeleverde_bestand_noemt_alleen_bronnen_die_bestaan(gepubliceerd: Gepubliceerd) -> None:
    bronnen = {*als_yaml("kader.yaml")["bronnen"], *(bron.id for bron in gepubliceerd.bronnen)}
    assert {"zwolle-nota", "landelijk"} < bronnen
    for post in gepubliceerd.posten:
        bron, _, plaats = post.bron.partition(", ")
        assert bron in bronnen, post.id
        assert plaats, post.id


def test_elk_meegeleverd_woord_wordt_gebruikt_en_heeft_grenzen(gepubliceerd: Gepubliceerd) -> None:
    gebruikt = {p.inhoud.woord: p.inhoud.grenzen for p in gepubliceerd.posten if isinstance(p.inhoud, Woord)}
    assert set(gebruikt) == {*als_yaml("gepubliceerd.yaml")["woorden"]}
    assert all(gebruikt.values())


def test_elke_meegeleverde_verdeling_telt_alle_organisaties(gepubliceerd: Gepubliceerd) -> None:
    verdelingen = [post.inhoud for post in gepubliceerd.posten if isinstance(post.inhoud, Verdeling)]
    assert [sum(verdeling.aantallen.values()) for verdeling in verdelingen] == [26] * 11


# -- what is read ------------------------------------------------------------------------------------------------------


def test_elke_vorm_wordt_gelezen(stap1: Kader) -> None:
    gelezen, meldingen = lees(KLEIN, stap1)
    assert not meldingen
    derde = ((Maat.MINSTENS, Fraction(30)), (Maat.HOOGSTENS, Fraction(367, 10)))
    verwacht: list[tuple[str, str, str, Inhoud]] = [
        (
            "oordelen",
            "De oordelen op 1.1",
            "landelijk, bladzijde 1",
            Verdeling(nr="1.1", aantallen={"V": 2, "M": 23, "O": 1}),
        ),
        (
            "regio",
            "Het oordeel van een",
            "ijsselland, bladzijde 2",
            Oordeelpost(nr="1.2", organisatie="IJsselland", letter="O"),
        ),
        (
            "telling",
            "Hoeveel er voldoen",
            "ijsselland, bladzijde 3",
            Voldoende(organisatie="IJsselland", voldoende=18, van=24),
        ),
        (
            "procent",
            "Een percentage",
            "landelijk, bladzijde 4",
            Procent(stelling=Stelling(nr="2.1", waarden=("M", "O")), procent=Fraction(692, 10), decimalen=1),
        ),
        (
            "woord",
            "Een woord",
            "landelijk, bladzijde 5",
            Woord(stelling=Stelling(nr="1.1.2", waarden=("-",)), woord="een derde", grenzen=derde),
        ),
        (
            "namen",
            "Namen",
            "landelijk, bladzijde 6",
            Namen(stelling=Stelling(nr="1.1.2", waarden=("+",)), namen=("Utrecht", "Zeeland"), volledig=False),
        ),
        ("rangorde", "De rangorde", "landelijk, bladzijde 7", Rangorde(namen=("Utrecht", "Zeeland"))),
        ("wachten", "Wachtlijsten", "landelijk", NietTeBerekenen(reden="Staat niet in de scores.", gepubliceerd="58%")),
    ]
    posten = tuple(Post(id=id_, tekst=tekst, bron=bron, inhoud=inhoud) for id_, tekst, bron, inhoud in verwacht)
    assert gelezen == Gepubliceerd(ronde="2015", organisaties=None, posten=posten)


@pytest.mark.parametrize(
    ("woorden", "maat", "grens"),
    [
        ("precies 100%", Maat.PRECIES, Fraction(100)),
        ("minstens 85%", Maat.MINSTENS, Fraction(85)),
        ("hoogstens 36,7%", Maat.HOOGSTENS, Fraction(367, 10)),
        ("meer dan 66,66%", Maat.MEER_DAN, Fraction(6666, 100)),
        ("minder dan 25%", Maat.MINDER_DAN, Fraction(25)),
    ],
)
def test_een_woord_heeft_elke_maat(stap1: Kader, woorden: str, maat: Maat, grens: Fraction) -> None:
    gelezen, _ = lees(met("minstens 30% en hoogstens 36,7%", woorden), stap1)
    assert gelezen is not None
    (woord,) = (post.inhoud for post in gelezen.posten if isinstance(post.inhoud, Woord))
    assert woord.grenzen == ((maat, grens),)


@pytest.mark.parametrize(
    ("tekst", "procent", "decimalen"),
    [("80%", Fraction(80), 0), ("80,0%", Fraction(80), 1), ("7,05%", Fraction(705, 100), 2)],
)
def test_een_percentage_onthoudt_hoeveel_decimalen_er_stonden(
    stap1: Kader, tekst: str, procent: Fraction, decimalen: int
) -> None:
    gelezen, _ = lees(met("69,2%", tekst), stap1)
    assert gelezen is not None
    (inhoud,) = (post.inhoud for post in gelezen.posten if isinstance(post.inhoud, Procent))
    assert (inhoud.procent, inhoud.decimalen) == (procent, decimalen)


@pytest.mark.parametrize(
    ("regel", "volledig"), [("", True), ("    volledig: ja\n", True), ("    volledig: nee\n", False)]
)
def test_een_lijst_is_volledig_tenzij_er_nee_staat(stap1: Kader, regel: str, volledig: bool) -> None:
    gelezen, _ = lees(met("    volledig: nee\n", regel), stap1)
    assert gelezen is not None
    (inhoud,) = (post.inhoud for post in gelezen.posten if isinstance(post.inhoud, Namen))
    assert inhoud.volledig is volledig


def test_een_telling_mag_zonder_de(stap1: Kader) -> None:
    assert lees(met("18 van de 24", "18 van 24"), stap1)[0] == lees(KLEIN, stap1)[0]


def test_woorden_zijn_niet_nodig(stap1: Kader) -> None:
    zonder = "\n".join([*REGELS[:2], "posten: []\n"])
    assert lees(zonder, stap1) == (Gepubliceerd(ronde="2015", organisaties=None, posten=()), ())


def test_een_bestand_van_windows_met_bom_en_crlf_leest_gelijk(stap1: Kader) -> None:
    windows = KLEIN.replace("\n", "\r\n").encode("utf-8-sig")
    assert load_gepubliceerd(windows, "gepubliceerd.yaml", stap1) == lees(KLEIN, stap1)


def test_een_score_een_telling_een_andere_ronde_en_een_stuk_dat_het_kader_niet_kent(stap1: Kader) -> None:
    gelezen, _ = lees(MEER, stap1)
    assert gelezen is not None
    assert gelezen.bronnen == (Bron(id="raad", titel="Verslag", uitgever="Gemeente", periode="mei 2016"),)
    stelling = Stelling(nr=GETELD, waarden=("24 van 24", "23 van 24"))
    assert str(stelling) == "voldoende is 24 van 24 of 23 van 24"
    teken = Scorepost(nr="1.1.4", organisatie="IJsselland", teken="-")
    assert [(post.inhoud, post.ronde) for post in gelezen.posten] == [
        (teken, ""),
        (Namen(stelling=stelling, namen=("Utrecht",), volledig=True), "later"),
    ]


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        pytest.param("score: 1.1.4", 'score: "1.1"', [("K033", 7)], id="een score op een criterium"),
        pytest.param('gepubliceerd: "-"', "gepubliceerd: O", [("K021", 10)], id="een oordeel als score"),
        pytest.param("24 van de 24 of", "alles of", [("K005", 14)], id="geen telling"),
        pytest.param("{raad:", "{landelijk:", [("K013", 3), ("K008", 17)], id="een stuk dat het kader al noemt"),
        pytest.param("bron: raad", "bron: krant", [("K008", 17)], id="een stuk dat niemand noemt"),
    ],
)
def test_wat_daarin_niet_klopt_heeft_code_en_lijn(
    stap1: Kader, oud: str, nieuw: str, verwacht: list[tuple[str, int]]
) -> None:
    assert codes(met(oud, nieuw, MEER), stap1) == verwacht


# -- every fault -------------------------------------------------------------------------------------------------------

VERDELING_BLOK: Final = "gepubliceerd:\n      V: 2\n      M: 23\n      O: 1\n"

FOUTEN: Final[dict[str, tuple[str, list[tuple[str, int | None]]]]] = {
    # the file
    "geen yaml": (met("woorden:", "woorden: ]"), [("K001", 3)]),
    "leeg bestand": ("# niets\n", [("K001", None)]),
    "geen velden": ("- niets\n", [("K005", 1), ("K002", 1), ("K002", 1), ("K002", 1)]),
    "kader ontbreekt": (met("kader: veilig-thuis-stap1-2015\n", ""), [("K002", 1)]),
    "ronde ontbreekt": (met('ronde: "2015"\n', ""), [("K002", 1)]),
    "posten ontbreekt": ("\n".join([*REGELS[:2], ""]), [("K002", 1)]),
    "onbekend veld": (met("ronde:", "rondde:"), [("K003", 2)]),
    "veld dubbel": (met('ronde: "2015"', 'ronde: "2015"\nronde: "2016"'), [("K004", 3)]),
    "ander kader": (met("stap1-2015", "stap1-2016"), [("K031", 1)]),
    "posten is geen lijst": ("\n".join([*REGELS[:2], "posten: veel\n"]), [("K005", 3)]),
    # the words
    "woorden is geen lijst van velden": ("\n".join([*REGELS[:2], "posten: []", "woorden: veel\n"]), [("K005", 4)]),
    "woord dubbel": (met("  een derde:", "  merendeel: meer dan 60%\n  een derde:"), [("K004", 5)]),
    "woord zonder maat": (met("meer dan 50%", "50%"), [("K005", 4)]),
    "woord met een onbekende maat": (met("meer dan 50%", "ongeveer 50%"), [("K005", 4)]),
    "woord zonder procent": (met("meer dan 50%", "meer dan de helft"), [("K005", 4)]),
    "woord met een punt": (met("36,7%", "36.7%"), [("K005", 5)]),
    "woord met twee foute grenzen": (met("minstens 30% en hoogstens 36,7%", "30 en 36"), [("K005", 5), ("K005", 5)]),
    # any post
    "id ontbreekt": (met("  - id: procent\n    tekst:", "  - tekst:"), [("K002", 26)]),
    "tekst ontbreekt": (met("    tekst: Een percentage\n", ""), [("K002", 26)]),
    "tekst leeg": (met("Een percentage", ""), [("K005", 27)]),
    "bron ontbreekt": (met("    bron: landelijk, bladzijde 4\n", ""), [("K002", 26)]),
    "onbekend veld bij een post": (met("volledig: nee", "voledig: nee"), [("K003", 39)]),
    "veld dubbel bij een post": (met("volledig: nee", "volledig: nee\n    volledig: ja"), [("K004", 40)]),
    "onbekende bron": (met("landelijk, bladzijde 4", "krant, bladzijde 4"), [("K008", 30)]),
    "bron zonder komma": (met("landelijk, bladzijde 4", "landelijk bladzijde 4"), [("K008", 30)]),
    "id dubbel": (met("id: woord\n", "id: procent\n"), [("K013", 31)]),
    "id driemaal": (met("id: namen", "id: procent", met("id: woord\n", "id: procent\n")), [("K013", 31), ("K013", 36)]),
    "geen vorm": (met("    verdeling:", "    organisatie:"), [("K032", 7)]),
    "onbekende vorm": (met("    verdeling:", "    verdelng:"), [("K003", 9)]),
    "twee vormen": (met("    rangorde: voldoende", "    rangorde: voldoende\n    lijst: 1.1 is V"), [("K032", 42)]),
    "niets gepubliceerd": (met("    gepubliceerd: 69,2%\n", ""), [("K032", 26)]),
    # verdeling
    "verdeling van een onbekend nummer": (met('verdeling: "1.1"', 'verdeling: "1.4"'), [("K033", 9)]),
    "verdeling met een onbekende letter": (met("M: 23", "X: 23"), [("K021", 12)]),
    "verdeling met een onbekende score": (
        met('verdeling: "1.1"', "verdeling: 1.1.1"),
        [("K021", n) for n in (11, 12, 13)],
    ),
    "verdeling met een letter dubbel": (met("M: 23", "V: 23"), [("K004", 12)]),
    "verdeling met een woord als aantal": (met("M: 23", "M: veel"), [("K005", 12)]),
    "verdeling met een negatief aantal": (met("M: 23", "M: -23"), [("K005", 12)]),
    "verdeling als tekst": (met(VERDELING_BLOK, "gepubliceerd: 2/23/1\n"), [("K005", 10)]),
    # oordeel
    "oordeel op een onbekend criterium": (met('oordeel: "1.2"', 'oordeel: "4.1"'), [("K033", 17)]),
    "oordeel op een verwachting": (met('oordeel: "1.2"', "oordeel: 1.2.1"), [("K033", 17)]),
    "oordeel met een onbekende letter": (met("gepubliceerd: O", "gepubliceerd: Z"), [("K021", 19)]),
    "oordeel met een score": (met("gepubliceerd: O", "gepubliceerd: '-'"), [("K021", 19)]),
    "oordeel zonder organisatie": (met("    organisatie: IJsselland\n", ""), [("K002", 15)]),
    # voldoende
    "telling zonder van": (met("18 van de 24", "18/24"), [("K005", 24)]),
    "telling zonder organisatie": (met("voldoende: IJsselland", "voldoende:"), [("K005", 23)]),
    # aandeel
    "aandeel zonder stelling": (met("2.1 is M of O", "2.1 M of O"), [("K005", 28)]),
    "aandeel van een onbekend nummer": (met("2.1 is M of O", "2.4 is M of O"), [("K033", 28)]),
    "aandeel met een onbekende letter": (met("2.1 is M of O", "2.1 is M of X"), [("K021", 28)]),
    "aandeel met een letter bij een verwachting": (met("1.1.2 is -", "1.1.2 is O"), [("K021", 33)]),
    "aandeel met twee onbekende letters": (met("2.1 is M of O", "2.1 is + of -"), [("K021", 28), ("K021", 28)]),
    "percentage met een punt": (met("69,2%", "69.2%"), [("K034", 29)]),
    "percentage zonder teken": (met("69,2%", "69"), [("K034", 29)]),
    "onbekend woord": (met("gepubliceerd: een derde", "gepubliceerd: een vierde"), [("K034", 34)]),
    # lijst
    "lijst zonder stelling": (met("lijst: 1.1.2 is +", "lijst: wie het goed doet"), [("K005", 38)]),
    "lijst van een onbekend nummer": (met("lijst: 1.1.2 is +", "lijst: 1.1.9 is +"), [("K033", 38)]),
    "lijst met een onbekende score": (met("lijst: 1.1.2 is +", "lijst: 1.1.2 is goed"), [("K021", 38)]),
    "volledig is geen ja of nee": (met("volledig: nee", "volledig: soms"), [("K005", 39)]),
    "lijst als tekst": (
        met("nee\n    gepubliceerd: [Utrecht, Zeeland]", "nee\n    gepubliceerd: Utrecht"),
        [("K005", 40)],
    ),
    # rangorde
    "rangorde naar iets anders": (met("rangorde: voldoende", "rangorde: alfabet"), [("K005", 44)]),
    "rangorde als tekst": (
        met("voldoende\n    gepubliceerd: [Utrecht, Zeeland]", "voldoende\n    gepubliceerd: Utrecht"),
        [("K005", 45)],
    ),
    # niet herberekenbaar
    "geen reden": (met("niet_herberekenbaar: Staat niet in de scores.", "niet_herberekenbaar:"), [("K005", 49)]),
    "niets gepubliceerd waar niets te berekenen is": (met("gepubliceerd: 58%", "gepubliceerd:"), [("K005", 50)]),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_elke_fout_heeft_zijn_melding_en_lijn(stap1: Kader, naam: str) -> None:
    tekst, verwacht = FOUTEN[naam]
    assert codes(tekst, stap1) == verwacht


def test_alle_fouten_komen_in_een_keer(stap1: Kader) -> None:
    tekst = KLEIN
    for oud, nieuw in [
        ("stap1-2015", "stap1-2016"),
        ("meer dan 50%", "ongeveer 50%"),
        ("O: 1\n", "O: een\n"),
        ("gepubliceerd: O", "gepubliceerd: Z"),
        ("    tekst: Hoeveel er voldoen\n", "    teskt: Hoeveel er voldoen\n"),
        ("2.1 is M of O", "2.4 is M of O"),
        ("id: woord\n", "id: procent\n"),
        ("gepubliceerd: een derde", "gepubliceerd: een vierde"),
        ("landelijk, bladzijde 6", "krant, bladzijde 6"),
        ("    rangorde: voldoende\n", ""),
    ]:
        tekst = met(oud, nieuw, tekst)
    assert codes(tekst, stap1) == [
        ("K031", 1),
        ("K005", 4),
        ("K005", 13),
        ("K021", 19),
        ("K003", 22),
        ("K033", 28),
        ("K013", 31),
        ("K034", 34),
        ("K008", 41),
        ("K032", 42),
    ]


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "bedoelde"),
    [
        ("ronde:", "rondde:", "K003", "ronde"),
        ("    verdeling:", "    verdelng:", "K003", "verdeling"),
        ("lijst: 1.1.2 is +", "lijst: 1.1.22 is +", "K033", "1.1.2"),
        ("gepubliceerd: een derde", "gepubliceerd: een derd", "K034", "een derde"),
        ("gepubliceerd: een derde", "gepubliceerd: Merendeels", "K034", "merendeel"),
    ],
    ids=["veld", "vorm", "nummer", "woord", "woord met hoofdletter"],
)
def test_een_melding_raadt_wat_bedoeld_is(stap1: Kader, oud: str, nieuw: str, code: str, bedoelde: str) -> None:
    gevonden = next(m for m in lees(met(oud, nieuw), stap1)[1] if m.code == code)
    assert gevonden.advies.endswith(f" Bedoelde u '{bedoelde}'?")


def test_een_woord_dat_nergens_op_lijkt_krijgt_geen_tip(stap1: Kader) -> None:
    (gevonden,) = lees(met("gepubliceerd: een derde", "gepubliceerd: zeventien"), stap1)[1]
    assert "'zeventien'" in gevonden.tekst
    assert "Bedoelde u" not in gevonden.advies


@pytest.mark.parametrize(
    ("oud", "nieuw", "delen"),
    [
        ("stap1-2015", "stap1-2016", ["veilig-thuis-stap1-2016", "veilig-thuis-stap1-2015"]),
        ("landelijk, bladzijde 4", "krant, bladzijde 4", ["'krant, bladzijde 4'", "landelijk, ijsselland"]),
        ("id: woord\n", "id: procent\n", ["'procent'"]),
        ("2.1 is M of O", "2.1 is M of X", ["'X'", "V, M, O"]),
        ("M: 23", "X: 23", ["'X'", "V, M, O"]),
        ("1.1.2 is -", "1.1.2 is V", ["'V'", "+, -"]),
        ("    rangorde: voldoende\n", "", ["'rangorde'", "verdeling, oordeel, score, voldoende, aandeel"]),
    ],
    ids=["kader", "bron", "id", "letter", "letter in een verdeling", "score", "vorm"],
)
def test_een_melding_noemt_wat_er_staat_en_wat_mag(stap1: Kader, oud: str, nieuw: str, delen: list[str]) -> None:
    (gevonden,) = lees(met(oud, nieuw), stap1)[1]
    for deel in delen:
        assert deel in str(gevonden)


# -- ids, and values that are not text ---------------------------------------------------------------------------------


def test_twee_posten_zonder_id_zijn_niet_dubbel(stap1: Kader) -> None:
    tekst = met("  - id: procent\n    tekst:", "  - tekst:", met("  - id: woord\n    tekst:", "  - tekst:"))
    assert codes(tekst, stap1) == [("K002", 26), ("K002", 30)]


def test_een_dubbel_id_op_dezelfde_lijn_valt_op(stap1: Kader) -> None:
    post = "{id: a, tekst: t, bron: landelijk, rangorde: voldoende, gepubliceerd: [Utrecht]}"
    tekst = "\n".join([*REGELS[:2], f"posten: [{post}, {post}]\n"])
    assert codes(tekst, stap1) == [("K013", 3)]


@pytest.mark.parametrize(
    ("oud", "nieuw", "lijn"),
    [
        ("meer dan 50%", "[meer dan 50%]", 4),
        ("M: 23", "M: [23]", 12),
        ("gepubliceerd: O", "gepubliceerd: [O]", 19),
        ("18 van de 24", "[18, 24]", 24),
        ("2.1 is M of O", "[2.1, M, O]", 28),
        ("69,2%", "[69]", 29),
        ('oordeel: "1.2"', "oordeel: [1.2]", 17),
        ('verdeling: "1.1"', "verdeling:", 9),
    ],
    ids=["woord", "aantal", "oordeel", "telling", "stelling", "percentage", "nummer", "leeg nummer"],
)
def test_een_waarde_van_de_verkeerde_soort_wordt_op_haar_lijn_gemeld(
    stap1: Kader, oud: str, nieuw: str, lijn: int
) -> None:
    eerste, *later = codes(met(oud, nieuw), stap1)
    assert eerste == ("K005", lijn)
    assert {plaats for _, plaats in later} <= {lijn}
