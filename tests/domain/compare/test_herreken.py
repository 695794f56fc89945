"""Published beside computed: the exact deviations of 2015, and each shape of a published figure on made-up uitslagen.

What is expected of 2015 is counted here from the csv with the printed rules written out, apart from the program.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from hulp.grond import STAP1
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin
from toetsing.domain.compare.bevonden import (
    Aandeelprocent,
    Afronding,
    Genoemd,
    NietInScores,
    NogOpen,
    Onberekend,
    Status,
    Verdeeld,
    ZonderBeslisregels,
    ZonderScores,
)
from toetsing.domain.compare.herreken import herreken
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
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
from toetsing.domain.rules.boom import Maat, Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.pipeline.kaders import referentie, standaardkader
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from toetsing.domain.compare.bevonden import Bevonden, Reden, Uitkomst
    from toetsing.domain.compare.posten import Inhoud

# -- 2015: the csv counted by hand -------------------------------------------------------------------------------------


def tabel_2015() -> dict[str, dict[str, str]]:
    """Per organisation the score on each verwachting and the oordeel on each criterium, without the program."""
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    tabel = {}
    for rij in rijen:
        naam = rij.pop("organisatie")
        waarden = {nr: {"1": "+", "3": "-"}[cijfer] for nr, cijfer in rij.items()}
        for criterium in sorted({nr.rpartition(".")[0] for nr in rij}):
            scores = [teken for nr, teken in waarden.items() if nr.startswith(f"{criterium}.")]
            waarden[criterium] = gedrukte_regel(criterium[0], scores.count("-"), len(scores))
        tabel[naam] = waarden
    return tabel


def gedrukte_regel(thema: str, minnen: int, totaal: int) -> str:
    """The beslisregels as printed in bijlage 3."""
    if thema == "1":
        return "V" if minnen <= 1 else "M" if minnen == 2 else "O"
    if thema == "2":
        return "V" if minnen == 0 else "M" if minnen == 1 else "O"
    return "V" if 100 * (totaal - minnen) >= 51 * totaal else "O"


TABEL: Final = tabel_2015()


def wie(nr: str, *waarden: str) -> tuple[str, ...]:
    """The organisations with one of these scores or oordelen, in the order of the csv."""
    return tuple(naam for naam, rij in TABEL.items() if rij[nr] in waarden)


@dataclass(frozen=True, kw_only=True)
class Gelezen:
    """What recomputing a post gives, with its figures and what there is to know of them as everybody reads them."""

    post: Post
    status: Status
    organisaties: tuple[str, ...]
    gepubliceerd: str
    berekend: str
    uitleg: str


def gelezen(een: Bevonden) -> Gelezen:
    return Gelezen(
        post=een.post,
        status=een.status,
        organisaties=een.organisaties,
        gepubliceerd=gepubliceerd_zin(een.post.inhoud),
        berekend=berekend_zin(een.uitkomst),
        uitleg=uitleg_zin(een.uitkomst),
    )


@pytest.fixture(scope="module")
def bevonden() -> dict[str, Gelezen]:
    """Every shipped published figure recomputed from the shipped scores, by id."""
    kader = standaardkader()
    gepubliceerd, meldingen = load_gepubliceerd((STAP1 / "gepubliceerd.yaml").read_bytes(), "g.yaml", kader)
    assert gepubliceerd is not None, [str(m) for m in meldingen]
    uitslagen = [decide(kader, toetsing) for toetsing in referentie(kader)]
    return {b.post.id: gelezen(b) for b in herreken(gepubliceerd.posten, uitslagen)}


def ids_met(bevonden: Mapping[str, Gelezen], status: Status) -> set[str]:
    return {id_ for id_, b in bevonden.items() if b.status is status}


WIJKT_AF: Final = {
    # the stricter rule that was applied to 1.1, and what follows from it
    "verdeling-1.1",
    "ijsselland-1.1",
    "woord-1.1-matig-onvoldoende",
    # Kennemerland on 1.1.2: the chart, the percentage and the five names agree, the table says otherwise
    "verdeling-1.1.2",
    "procent-1.1.2-niet",
    "lijst-1.1.2",
    # "ruim tweederde" is 65.4%
    "woord-1.3.1-meerdere",
    # claims in words that the table contradicts or strains
    "woord-1.1.1-telefoon",
    "woord-1.2.1-vertrouwensarts",
    "woord-1.2.2-gedragswetenschapper",
    "woord-1.3.4-procedure",
    "woord-2.2-sterk",
    "woord-2.2.1-direct",
}
AFRONDING: Final = {"procent-1.2.4-niet"}


def test_2015_wijkt_af_op_precies_deze_posten(bevonden: Mapping[str, Gelezen]) -> None:
    assert ids_met(bevonden, Status.WIJKT_AF) == WIJKT_AF
    assert ids_met(bevonden, Status.AFRONDING) == AFRONDING


def test_2015_alleen_wat_de_bron_niet_kan_geven_is_niet_herberekenbaar(bevonden: Mapping[str, Gelezen]) -> None:
    niet = {id_ for id_, b in bevonden.items() if isinstance(b.post.inhoud, NietTeBerekenen)}
    assert {"procent-wachtlijsten", "hertoets-aantal", "good-practices"} <= niet
    later = {id_ for id_, b in bevonden.items() if b.post.ronde}
    assert later == {f"verwacht-1.3.{n}" for n in range(1, 5)}
    assert ids_met(bevonden, Status.NIET_HERBEREKENBAAR) == niet | later


def test_2015_bij_benadering_zijn_alleen_woorden(bevonden: Mapping[str, Gelezen]) -> None:
    woorden = {id_ for id_, b in bevonden.items() if isinstance(b.post.inhoud, Woord) and not b.post.ronde}
    assert ids_met(bevonden, Status.BIJ_BENADERING) == woorden - WIJKT_AF - {"woord-2.2.3-toegerust"}


def test_2015_verdeling_van_1_1(bevonden: Mapping[str, Gelezen]) -> None:
    verdeling = bevonden["verdeling-1.1"]
    assert (verdeling.gepubliceerd, verdeling.berekend) == ("V 2, M 23, O 1", "V 8, M 17, O 1")
    assert [len(wie("1.1", letter)) for letter in "VMO"] == [8, 17, 1]
    assert verdeling.organisaties == wie("1.1", "V")


def test_2015_verdeling_van_1_1_2(bevonden: Mapping[str, Gelezen]) -> None:
    verdeling = bevonden["verdeling-1.1.2"]
    assert (verdeling.gepubliceerd, verdeling.berekend) == ("+ 5, - 21", "+ 6, - 20")
    assert [len(wie("1.1.2", teken)) for teken in "+-"] == [6, 20]
    assert verdeling.organisaties == wie("1.1.2", "+")


def test_2015_lijst_van_1_1_2_noemt_kennemerland(bevonden: Mapping[str, Gelezen]) -> None:
    lijst = bevonden["lijst-1.1.2"]
    assert lijst.organisaties == ("Kennemerland",)
    assert "alleen berekend: Kennemerland" in lijst.uitleg
    assert "alleen gepubliceerd" not in lijst.uitleg
    assert "Kennemerland" in wie("1.1.2", "+")


def test_2015_tachtig_procent_van_1_2_4_is_afgekapt(bevonden: Mapping[str, Gelezen]) -> None:
    procent = bevonden["procent-1.2.4-niet"]
    assert (procent.gepubliceerd, procent.berekend) == ("80%", "21 van 26 = 80,77%")
    assert len(wie("1.2.4", "-")) == 21
    assert procent.uitleg == "1.2.4 is -; klopt alleen bij afronden naar beneden"
    assert procent.organisaties == ()


def test_2015_tachtig_procent_van_1_1_2_past_bij_geen_afronding_van_de_tabel(bevonden: Mapping[str, Gelezen]) -> None:
    procent = bevonden["procent-1.1.2-niet"]
    assert (procent.gepubliceerd, procent.berekend) == ("80%", "20 van 26 = 76,92%")
    assert procent.organisaties == wie("1.1.2", "-")


def test_2015_ijsselland_op_1_1(bevonden: Mapping[str, Gelezen]) -> None:
    oordeel = bevonden["ijsselland-1.1"]
    assert (oordeel.gepubliceerd, oordeel.berekend) == ("M", TABEL["IJsselland"]["1.1"])
    assert oordeel.organisaties == ("IJsselland",)


@pytest.mark.parametrize(
    ("id_", "berekend", "organisaties"),
    [
        ("woord-1.1-matig-onvoldoende", "18 van 26 = 69,2%", wie("1.1", "V")),
        ("woord-1.1.1-telefoon", "25 van 26 = 96,2%", ("Drenthe",)),
        (
            "woord-1.2.1-vertrouwensarts",
            "21 van 26 = 80,8%",
            ("West-Brabant", "Zeeland", "Gooi en Vechtstreek", "Kennemerland", "Drenthe"),
        ),
        ("woord-1.2.2-gedragswetenschapper", "16 van 26 = 61,5%", wie("1.2.2", "-")),
        ("woord-1.3.1-meerdere", "17 van 26 = 65,4%", wie("1.3.1", "+")),
        ("woord-1.3.4-procedure", "2 van 26 = 7,7%", ("Amsterdam-Amstelland", "Zuid-Holland Zuid")),
        ("woord-2.2-sterk", "23 van 26 = 88,5%", ("Gooi en Vechtstreek", "Drenthe", "Gelderland Zuid")),
        ("woord-2.2.1-direct", "25 van 26 = 96,2%", ("Drenthe",)),
    ],
)
def test_2015_een_woord_dat_afwijkt_noemt_de_kortste_lijst(
    bevonden: Mapping[str, Gelezen], id_: str, berekend: str, organisaties: tuple[str, ...]
) -> None:
    assert (bevonden[id_].berekend, bevonden[id_].organisaties) == (berekend, organisaties)


def test_2015_elk_aandeel_en_elke_verdeling_telt_als_de_csv(bevonden: Mapping[str, Gelezen]) -> None:
    """Read the published file as plain yaml and count the csv: no shape, rule or reader of the program is used."""
    geteld = 0
    for post in yaml.safe_load((STAP1 / "gepubliceerd.yaml").read_text(encoding="utf-8"))["posten"]:
        berekend = bevonden[post["id"]].berekend
        if "aandeel" in post and "ronde" not in post:
            nr, waarden = post["aandeel"].split(" is ")
            assert berekend.startswith(f"{len(wie(nr, *waarden.split(' of ')))} van 26 = "), post["id"]
            geteld += 1
        if "verdeling" in post:
            nr = str(post["verdeling"])
            aantallen = {letter: len(wie(nr, letter)) for letter in post["gepubliceerd"]}
            assert sum(aantallen.values()) == 26
            assert berekend == ", ".join(f"{letter} {n}" for letter, n in aantallen.items()), post["id"]
            geteld += 1
    assert geteld > 40


def test_2015_elk_teken_van_ijsselland_is_dat_van_de_csv(bevonden: Mapping[str, Gelezen]) -> None:
    """25 marks: 18 are met, six not, and one verwachting was not assessed."""
    tekens = {b.post.inhoud.nr: b for id_, b in bevonden.items() if isinstance(b.post.inhoud, Scorepost)}
    assert [b.gepubliceerd for b in tekens.values()].count("+") == 18
    assert len(tekens) == 25
    assert {b.status for b in tekens.values()} == {Status.KLOPT}
    for nr, b in tekens.items():
        assert b.gepubliceerd == TABEL["IJsselland"].get(nr, "nvt")


def test_2015_wat_gemeente_en_vng_zeiden_wijkt_niet_af(bevonden: Mapping[str, Gelezen]) -> None:
    van_anderen = {
        id_: b.status for id_, b in bevonden.items() if b.post.bron.startswith(("zwolle-", "tussenrapportage"))
    }
    assert Counter(van_anderen.values()) == {Status.KLOPT: 4, Status.NIET_HERBEREKENBAAR: 2}


def test_2015_de_rangorde_klopt_met_de_volgorde_van_de_csv(bevonden: Mapping[str, Gelezen]) -> None:
    rangorde = bevonden["rangorde"]
    assert rangorde.status is Status.KLOPT
    assert rangorde.berekend == " en ".join([", ".join([*TABEL][:-1]), [*TABEL][-1]])
    assert rangorde.organisaties == ()


# -- made-up uitslagen -------------------------------------------------------------------------------------------------


def uitslag(naam: str, oordeel: str = "V", score: str = "+", *, voldoende: int = 18, van: int = 24) -> Uitslag:
    """An organisation with an oordeel on 1.1 and a score on 1.1.1.

    Oordeel "VM" is not settled and "" is a criterium without beslisregels; score "?" is open.
    """
    criterium = Criteriumuitslag(
        nr="1.1", mogelijk=tuple(map(Oordeel, oordeel)), rijen=(), tegenspraak=(), aantallen={}, open=()
    )
    toetsing = Toetsing(
        organisatie=naam,
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="x.csv", sha256="0" * 64),
        scores={"1.1.1": OPEN if score == "?" else Score(score)},
        herkomst={},
    )
    return Uitslag(
        toetsing=toetsing,
        criteria=(criterium,) if oordeel else (),
        voldoende=voldoende,
        beoordeeld=van,
        open=int(score == "?"),
        kan_nog=int(score == "?"),
    )


def met_oordelen(*oordelen: str) -> list[Uitslag]:
    """Organisations A, B, C ... with these oordelen on 1.1."""
    return [uitslag(naam, oordeel) for naam, oordeel in zip(ascii_uppercase, oordelen, strict=False)]


def met_scores(scores: str) -> list[Uitslag]:
    """Organisations A, B, C ... with these scores on 1.1.1."""
    return [uitslag(naam, score=score) for naam, score in zip(ascii_uppercase, scores, strict=False)]


def deel(n: int, van: int) -> list[Uitslag]:
    """`van` organisations, of which the first `n` have a + on 1.1.1."""
    return [uitslag(f"Nr {i}", score="+" if i <= n else "-") for i in range(1, van + 1)]


def bevind(inhoud: Inhoud, uitslagen: Sequence[Uitslag]) -> Gelezen:
    """Recompute one post."""
    post = Post(id="proef", tekst="Proef", bron="boek, bladzijde 1", inhoud=inhoud)
    (gevonden,) = herreken((post,), uitslagen)
    assert gevonden.post is post
    return gelezen(gevonden)


PLUS: Final = Stelling(nr="1.1.1", waarden=("+",))


def procent(tekst: str) -> Procent:
    """A printed percentage of the organisations with a + on 1.1.1: "12,5"."""
    geheel, _, decimalen = tekst.partition(",")
    return Procent(stelling=PLUS, procent=Fraction(f"{geheel}.{decimalen or 0}"), decimalen=len(decimalen))


def woord(*grenzen: tuple[Maat, str]) -> Woord:
    """A word for the share of the organisations with a + on 1.1.1, with these bounds."""
    return Woord(stelling=PLUS, woord="soms", grenzen=tuple((maat, Fraction(grens)) for maat, grens in grenzen))


def namen(lijst: Iterable[str], *, volledig: bool = True) -> Namen:
    """Names of the organisations with a + on 1.1.1."""
    return Namen(stelling=PLUS, namen=tuple(lijst), volledig=volledig)


def test_de_uitkomsten_staan_in_de_volgorde_van_de_posten() -> None:
    inhoud = [NietTeBerekenen(reden="zo", gepubliceerd=n) for n in ("een", "twee", "drie")]
    posten = [Post(id=f"p{i}", tekst="t", bron="b", inhoud=een) for i, een in enumerate(inhoud)]
    assert [(b.post.id, gepubliceerd_zin(b.post.inhoud)) for b in herreken(posten, [])] == [
        ("p0", "een"),
        ("p1", "twee"),
        ("p2", "drie"),
    ]
    assert herreken((), met_oordelen("V")) == ()


# -- verdeling ---------------------------------------------------------------------------------------------------------


def test_verdeling_gelijk() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 2, "M": 1, "O": 0}), met_oordelen("V", "M", "V"))
    assert gevonden.status is Status.KLOPT
    assert gevonden.gepubliceerd == gevonden.berekend == "V 2, M 1, O 0"
    assert gevonden.organisaties == ()


def test_verdeling_gelijk_zonder_de_letter_met_nul() -> None:
    assert bevind(Verdeling(nr="1.1", aantallen={"V": 2}), met_oordelen("V", "V")).status is Status.KLOPT


def test_verdeling_anders_noemt_wie_de_letters_heeft_die_er_meer_zijn() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 1, "M": 3, "O": 1}), met_oordelen(*"VMVOV"))
    assert gevonden.status is Status.WIJKT_AF
    assert (gevonden.gepubliceerd, gevonden.berekend) == ("V 1, M 3, O 1", "V 3, M 1, O 1")
    assert gevonden.organisaties == ("A", "C", "E")
    assert gevonden.uitleg.startswith("berekend zijn er 2 V meer en 2 M minder")
    assert gevonden.uitleg.endswith("genoemd zijn de organisaties met V")


def test_verdeling_anders_met_twee_letters_meer() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 3, "M": 0, "O": 0}), met_oordelen(*"MVO"))
    assert gevonden.organisaties == ("A", "C")
    assert gevonden.uitleg.endswith("genoemd zijn de organisaties met M of O")


def test_verdeling_met_een_letter_die_niet_gepubliceerd_is() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 2, "O": 1}), met_oordelen(*"VMO"))
    assert gevonden.status is Status.WIJKT_AF
    assert (gevonden.gepubliceerd, gevonden.berekend) == ("V 2, O 1", "V 1, O 1, M 1")
    assert gevonden.organisaties == ("B",)


def test_verdeling_over_minder_organisaties_dan_gepubliceerd_noemt_niemand() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 2, "M": 1}), met_oordelen("V"))
    assert (gevonden.status, gevonden.berekend, gevonden.organisaties) == (Status.WIJKT_AF, "V 1, M 0", ())
    assert "genoemd" not in gevonden.uitleg


def test_verdeling_van_een_verwachting() -> None:
    gevonden = bevind(Verdeling(nr="1.1.1", aantallen={"+": 1, "-": 2}), met_scores("++-"))
    assert (gevonden.status, gevonden.berekend) == (Status.WIJKT_AF, "+ 2, - 1")
    assert gevonden.organisaties == ("A", "B")


def test_verdeling_telt_nvt_als_eigen_score() -> None:
    uitslagen = [uitslag("A"), uitslag("B", score="nvt")]
    assert bevind(Verdeling(nr="1.1.1", aantallen={"+": 1, "nvt": 1}), uitslagen).status is Status.KLOPT
    assert bevind(Verdeling(nr="1.1.1", aantallen={"+": 1, "-": 1}), uitslagen).organisaties == ("B",)


def test_een_oordeel_dat_vaststaat_met_een_open_score_telt_mee() -> None:
    uitslagen = [uitslag("A", "V", "?"), uitslag("B", "V")]
    assert bevind(Verdeling(nr="1.1", aantallen={"V": 2}), uitslagen).status is Status.KLOPT
    assert bevind(Oordeelpost(nr="1.1", organisatie="A", letter="V"), uitslagen).status is Status.KLOPT


# -- what is open, unknown or absent -----------------------------------------------------------------------------------

OVER_ALLE: Final[dict[str, Callable[[], Inhoud]]] = {
    "verdeling": lambda: Verdeling(nr="1.1.1", aantallen={"+": 2, "-": 2}),
    "procent": lambda: procent("50"),
    "woord": lambda: woord((Maat.PRECIES, "100")),
    "namen": lambda: namen("A"),
    "telling": lambda: Namen(stelling=Stelling(nr=GETELD, waarden=("18 van 24",)), namen=("A",), volledig=True),
}
OVER_EEN: Final[dict[str, Callable[[str], Inhoud]]] = {
    "oordeel": lambda naam: Oordeelpost(nr="1.1", organisatie=naam, letter="V"),
    "score": lambda naam: Scorepost(nr="1.1.1", organisatie=naam, teken="+"),
    "voldoende": lambda naam: Voldoende(organisatie=naam, voldoende=18, van=24),
}


@pytest.mark.parametrize("vorm", OVER_ALLE)
def test_open_scores_maken_niet_herberekenbaar_en_noemen_wie(vorm: str) -> None:
    gevonden = bevind(OVER_ALLE[vorm](), met_scores("+?-?"))
    assert gevonden.status is Status.NIET_HERBEREKENBAAR
    assert gevonden.gepubliceerd
    assert gevonden.berekend == ""
    assert gevonden.uitleg == "er zijn nog scores open bij B en D"


def test_een_oordeel_dat_nog_niet_vaststaat_noemt_wie() -> None:
    gevonden = bevind(Verdeling(nr="1.1", aantallen={"V": 2}), met_oordelen("V", "VM"))
    assert (gevonden.status, gevonden.uitleg) == (Status.NIET_HERBEREKENBAAR, "er zijn nog scores open bij B")
    gevonden = bevind(Oordeelpost(nr="1.1", organisatie="B", letter="V"), met_oordelen("V", "VM"))
    assert (gevonden.status, gevonden.uitleg) == (Status.NIET_HERBEREKENBAAR, "er zijn nog scores open bij B")


def test_een_telling_met_open_scores_noemt_wie() -> None:
    gevonden = bevind(Voldoende(organisatie="B", voldoende=18, van=24), met_scores("+?"))
    assert (gevonden.status, gevonden.berekend) == (Status.NIET_HERBEREKENBAAR, "")
    assert gevonden.uitleg == "er zijn nog scores open bij B"


def test_een_score_die_open_is_noemt_wie() -> None:
    gevonden = bevind(Scorepost(nr="1.1.1", organisatie="B", teken="+"), met_scores("+?"))
    assert (gevonden.status, gevonden.uitleg) == (Status.NIET_HERBEREKENBAAR, "er zijn nog scores open bij B")


def test_een_rangorde_met_open_scores_is_niet_herberekenbaar() -> None:
    gevonden = bevind(Rangorde(namen=("A", "B")), met_scores("+?"))
    assert (gevonden.status, gevonden.berekend) == (Status.NIET_HERBEREKENBAAR, "")
    assert "open" in gevonden.uitleg


@pytest.mark.parametrize("vorm", OVER_EEN)
def test_een_onbekende_organisatie_staat_niet_in_de_scores(vorm: str) -> None:
    gevonden = bevind(OVER_EEN[vorm]("Elders"), met_oordelen("V", "M"))
    assert (gevonden.status, gevonden.berekend) == (Status.NIET_HERBEREKENBAAR, "")
    assert gevonden.uitleg == "Elders staat niet in de scores"


@pytest.mark.parametrize("volledig", [True, False])
def test_een_onbekende_organisatie_in_een_lijst_wordt_genoemd(volledig: bool) -> None:
    gevonden = bevind(namen(["A", "Elders"], volledig=volledig), met_scores("+-"))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("Elders",))


@pytest.mark.parametrize("vorm", OVER_EEN)
def test_een_organisatie_heet_hetzelfde_met_andere_hoofdletters(vorm: str) -> None:
    assert bevind(OVER_EEN[vorm]("NOORD"), [uitslag("Noord")]).status is Status.KLOPT


def test_een_naam_in_een_lijst_is_dezelfde_met_andere_hoofdletters() -> None:
    assert bevind(namen(["NOORD"]), [uitslag("Noord"), uitslag("Zuid", score="-")]).status is Status.KLOPT


def test_een_naam_in_een_rangorde_is_dezelfde_met_andere_hoofdletters() -> None:
    assert bevind(Rangorde(namen=("NOORD", "zuid")), [uitslag("Noord"), uitslag("Zuid")]).status is Status.KLOPT


LEEG: Final[dict[str, Callable[[], Inhoud]]] = {
    **OVER_ALLE,
    "oordeel": lambda: OVER_EEN["oordeel"]("A"),
    "voldoende": lambda: OVER_EEN["voldoende"]("A"),
    "rangorde": lambda: Rangorde(namen=("A", "B")),
    "niet te berekenen": lambda: NietTeBerekenen(reden="zo", gepubliceerd="zeven"),
}


@pytest.mark.parametrize("vorm", LEEG)
def test_zonder_toetsingen_is_niets_herberekenbaar(vorm: str) -> None:
    gevonden = bevind(LEEG[vorm](), [])
    assert gevonden.status is Status.NIET_HERBEREKENBAAR
    assert gevonden.berekend == ""
    assert gevonden.organisaties == ()
    assert gevonden.uitleg


@pytest.mark.parametrize("vorm", OVER_ALLE)
def test_zonder_toetsingen_is_dat_de_reden(vorm: str) -> None:
    assert bevind(OVER_ALLE[vorm](), []).uitleg == "er zijn geen scores"


@pytest.mark.parametrize(
    "inhoud",
    [Verdeling(nr="1.1", aantallen={"V": 1}), Oordeelpost(nr="1.1", organisatie="A", letter="V")],
    ids=["verdeling", "oordeel"],
)
def test_een_criterium_zonder_beslisregels_heet_niet_open(inhoud: Inhoud) -> None:
    """A kader may have no beslisregels: every score is filled in and there is still no oordeel to compare."""
    gevonden = bevind(inhoud, [uitslag("A", oordeel="")])
    assert gevonden.status is Status.NIET_HERBEREKENBAAR
    assert "open" not in gevonden.uitleg


# -- one organisation --------------------------------------------------------------------------------------------------


def test_oordeel_klopt() -> None:
    gevonden = bevind(Oordeelpost(nr="1.1", organisatie="B", letter="M"), met_oordelen("V", "M"))
    assert (gevonden.status, gevonden.gepubliceerd, gevonden.berekend) == (Status.KLOPT, "M", "M")
    assert gevonden.organisaties == ()


def test_oordeel_wijkt_af() -> None:
    gevonden = bevind(Oordeelpost(nr="1.1", organisatie="B", letter="V"), met_oordelen("V", "M"))
    assert (gevonden.status, gevonden.gepubliceerd, gevonden.berekend) == (Status.WIJKT_AF, "V", "M")
    assert gevonden.organisaties == ("B",)


def test_score_wijkt_af() -> None:
    gevonden = bevind(Scorepost(nr="1.1.1", organisatie="B", teken="+"), met_scores("+-"))
    assert (gevonden.status, gevonden.gepubliceerd, gevonden.berekend) == (Status.WIJKT_AF, "+", "-")
    assert gevonden.organisaties == ("B",)


def test_een_stelling_over_de_telling_noemt_wie_zoveel_heeft() -> None:
    bijna = Namen(stelling=Stelling(nr=GETELD, waarden=("24 van 24", "23 van 24")), namen=("A",), volledig=True)
    gevonden = bevind(bijna, [uitslag(naam, voldoende=n) for naam, n in (("A", 24), ("B", 23), ("C", 22))])
    assert (gevonden.status, gevonden.berekend, gevonden.organisaties) == (Status.WIJKT_AF, "A en B", ("B",))
    assert gevonden.uitleg.startswith("voldoende is 24 van 24 of 23 van 24")


def test_een_post_over_een_andere_ronde_kijkt_alleen_daar() -> None:
    """Over how many it was published says nothing of another ronde; without scores of it nothing can be said."""
    iedereen = Post(id="p", tekst="P", bron="b", inhoud=woord((Maat.PRECIES, "100")), ronde="Later")
    posten = (iedereen, replace(iedereen, id="nu", ronde=""))
    assert [gelezen(een).uitleg for een in herreken(posten, met_scores("+-"), 2)] == [
        "het gaat over de ronde Later, en die staat niet in de scores",
        "1.1.1 is +; 'soms' is gelezen als precies 100%",
    ]
    straks, nu = map(gelezen, herreken(posten, met_scores("+-"), 26, {"later": met_scores("+++")}))
    assert (straks.status, straks.berekend) == (Status.KLOPT, "3 van 3 = 100%")
    assert nu.uitleg == "gepubliceerd is het over 26 organisaties, in de scores staan er 2"


def test_voldoende_klopt() -> None:
    gevonden = bevind(Voldoende(organisatie="A", voldoende=18, van=24), [uitslag("A", voldoende=18, van=24)])
    assert (gevonden.status, gevonden.gepubliceerd, gevonden.berekend) == (Status.KLOPT, "18 van 24", "18 van 24")
    assert gevonden.organisaties == ()


@pytest.mark.parametrize(("voldoende", "van"), [(17, 24), (19, 24), (18, 23)], ids=["minder", "meer", "een nvt"])
def test_voldoende_wijkt_af(voldoende: int, van: int) -> None:
    gevonden = bevind(Voldoende(organisatie="A", voldoende=18, van=24), [uitslag("A", voldoende=voldoende, van=van)])
    assert (gevonden.status, gevonden.berekend) == (Status.WIJKT_AF, f"{voldoende} van {van}")
    assert gevonden.organisaties == ("A",)


# -- procent -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("n", "van", "gedrukt", "status"),
    [
        (1, 2, "50", Status.KLOPT),
        (0, 3, "0", Status.KLOPT),
        (3, 3, "100", Status.KLOPT),
        (1, 8, "13", Status.KLOPT),  # exactly 12.5
        (1, 8, "12", Status.AFRONDING),
        (3, 8, "38", Status.KLOPT),  # exactly 37.5: half up, not half to even
        (5, 8, "63", Status.KLOPT),  # exactly 62.5: half to even would give 62
        (5, 8, "62", Status.AFRONDING),
        (1, 3, "33", Status.KLOPT),
        (1, 3, "34", Status.AFRONDING),
        (2, 3, "67", Status.KLOPT),
        (2, 3, "66", Status.AFRONDING),
        (1, 3, "32", Status.WIJKT_AF),
        (1, 3, "35", Status.WIJKT_AF),
        (1, 2, "51", Status.WIJKT_AF),
        (1, 2, "49", Status.WIJKT_AF),
        (1, 8, "12,5", Status.KLOPT),
        (1, 16, "6,3", Status.KLOPT),  # exactly 6.25
        (1, 16, "6,2", Status.AFRONDING),
        (1, 16, "6,25", Status.KLOPT),
        (1, 3, "33,3", Status.KLOPT),
        (1, 3, "33,4", Status.AFRONDING),
        (1, 3, "33,5", Status.WIJKT_AF),
        (1, 3, "33,0", Status.WIJKT_AF),  # one decimal was printed, so one decimal is compared
        (1, 2, "50,0", Status.KLOPT),
        (1, 1000, "0,1", Status.KLOPT),
    ],
)
def test_procent(n: int, van: int, gedrukt: str, status: Status) -> None:
    assert bevind(procent(gedrukt), deel(n, van)).status is status


@pytest.mark.parametrize(
    ("n", "gedrukt", "hoe"), [(2, "66", "naar beneden"), (1, "34", "naar boven")], ids=["naar beneden", "naar boven"]
)
def test_procent_zegt_welke_afronding_klopt(n: int, gedrukt: str, hoe: str) -> None:
    gevonden = bevind(procent(gedrukt), deel(n, 3))
    assert gevonden.uitleg == f"1.1.1 is +; klopt alleen bij afronden {hoe}"
    assert gevonden.organisaties == ()


def test_procent_dat_afwijkt_noemt_wie_geteld_is() -> None:
    gevonden = bevind(procent("70"), met_scores("-+-"))
    assert (gevonden.gepubliceerd, gevonden.berekend) == ("70%", "1 van 3 = 33,33%")
    assert gevonden.organisaties == ("B",)


def test_procent_telt_meer_waarden_samen() -> None:
    stelling = Stelling(nr="1.1", waarden=("M", "O"))
    assert str(stelling) == "1.1 is M of O"
    gevonden = bevind(Procent(stelling=stelling, procent=Fraction(75), decimalen=0), met_oordelen(*"VMOM"))
    assert (gevonden.status, gevonden.berekend) == (Status.KLOPT, "3 van 4 = 75%")


@pytest.mark.parametrize("gedrukt", ["50,0", "33,0", "12,5", "12,50", "7,05", "100", "0"])
def test_procent_staat_er_zoals_gepubliceerd(gedrukt: str) -> None:
    """A printed 33,0% is another claim than 33%: of 1 in 3 the first is wrong and the second right."""
    assert bevind(procent(gedrukt), deel(1, 3)).gepubliceerd == f"{gedrukt}%"


# -- woord -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("n", "grens"), [(3, "100"), (0, "0")], ids=["alle", "geen"])
def test_woord_dat_precies_iets_betekent_klopt(n: int, grens: str) -> None:
    gevonden = bevind(woord((Maat.PRECIES, grens)), deel(n, 3))
    assert (gevonden.status, gevonden.organisaties) == (Status.KLOPT, ())
    assert (gevonden.gepubliceerd, gevonden.berekend) == ("soms", f"{n} van 3 = {grens}%")


def test_woord_met_een_interval_klopt_bij_benadering() -> None:
    gevonden = bevind(woord((Maat.MINSTENS, "30"), (Maat.HOOGSTENS, "36.7")), deel(1, 3))
    assert (gevonden.status, gevonden.organisaties) == (Status.BIJ_BENADERING, ())
    assert gevonden.berekend == "1 van 3 = 33,3%"
    assert gevonden.uitleg == "1.1.1 is +; 'soms' is gelezen als minstens 30% en hoogstens 36,7%"


@pytest.mark.parametrize(
    ("maat", "eronder", "erop", "erboven"),
    [
        (Maat.PRECIES, False, True, False),
        (Maat.MINSTENS, False, True, True),
        (Maat.HOOGSTENS, True, True, False),
        (Maat.MEER_DAN, False, False, True),
        (Maat.MINDER_DAN, True, False, False),
    ],
    ids=lambda waarde: waarde.value if isinstance(waarde, Maat) else None,
)
def test_woord_precies_op_de_grens(maat: Maat, eronder: bool, erop: bool, erboven: bool) -> None:
    past = [bevind(woord((maat, "50")), deel(n, 4)).status is not Status.WIJKT_AF for n in (1, 2, 3)]
    assert past == [eronder, erop, erboven]


@pytest.mark.parametrize(
    ("grenzen", "past"),
    [
        (((Maat.MINSTENS, "25"), (Maat.HOOGSTENS, "75")), {1, 2, 3}),
        (((Maat.MEER_DAN, "25"), (Maat.MINDER_DAN, "75")), {2}),
        (((Maat.MINSTENS, "25"), (Maat.MINDER_DAN, "75")), {1, 2}),
        (((Maat.MEER_DAN, "25"), (Maat.HOOGSTENS, "75")), {2, 3}),
    ],
    ids=["beide inclusief", "beide exclusief", "onder inclusief", "boven inclusief"],
)
def test_woord_met_twee_grenzen(grenzen: tuple[tuple[Maat, str], ...], past: set[int]) -> None:
    status = {n: bevind(woord(*grenzen), deel(n, 4)).status for n in range(5)}
    assert {n for n, een in status.items() if een is Status.BIJ_BENADERING} == past
    assert {n for n, een in status.items() if een is Status.WIJKT_AF} == set(range(5)) - past


@pytest.mark.parametrize(
    ("maat", "grens", "past"),
    [
        (Maat.MEER_DAN, "66.6", True),
        (Maat.MEER_DAN, "66.7", False),
        (Maat.MINSTENS, "200/3", True),
        (Maat.MEER_DAN, "200/3", False),
        (Maat.HOOGSTENS, "66.66", False),
    ],
)
def test_woord_rekent_exact(maat: Maat, grens: str, past: bool) -> None:
    assert (bevind(woord((maat, grens)), deel(2, 3)).status is Status.BIJ_BENADERING) is past


@pytest.mark.parametrize(
    ("scores", "grens", "organisaties"),
    [
        ("++-+", (Maat.PRECIES, "100"), ("C",)),
        ("--+-", (Maat.PRECIES, "0"), ("C",)),
        ("+---", (Maat.MEER_DAN, "50"), ("A",)),
    ],
    ids=["alle behalve een", "geen behalve een", "meerderheid is minderheid"],
)
def test_woord_dat_afwijkt_noemt_de_kortste_lijst(
    scores: str, grens: tuple[Maat, str], organisaties: tuple[str, ...]
) -> None:
    gevonden = bevind(woord(grens), met_scores(scores))
    assert gevonden.status is Status.WIJKT_AF
    assert gevonden.organisaties == organisaties


@pytest.mark.parametrize("grens", ["66.66", "12.25", "33.333"])
def test_woord_noemt_de_grens_zoals_verklaard(grens: str) -> None:
    """A bound that is rounded in the explanation is another bound than the one compared with."""
    gevonden = bevind(woord((Maat.HOOGSTENS, grens)), deel(2, 3))
    assert gevonden.uitleg.endswith(f"gelezen als hoogstens {grens.replace('.', ',')}%")


# -- namen -------------------------------------------------------------------------------------------------------------


def test_namen_volledig_klopt_in_elke_volgorde() -> None:
    gevonden = bevind(namen("CA"), met_scores("+-+"))
    assert (gevonden.status, gevonden.organisaties) == (Status.KLOPT, ())
    assert (gevonden.gepubliceerd, gevonden.berekend) == ("C en A", "A en C")
    assert gevonden.uitleg == "1.1.1 is +"


def test_namen_volledig_noemt_eerst_wie_te_veel_en_dan_wie_te_weinig_staat() -> None:
    gevonden = bevind(namen("AB"), met_scores("+-+"))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("B", "C"))
    assert gevonden.uitleg == "1.1.1 is +; alleen gepubliceerd: B; alleen berekend: C"


def test_namen_volledig_zonder_een_die_berekend_is() -> None:
    gevonden = bevind(namen("A"), met_scores("+-+"))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("C",))
    assert gevonden.uitleg == "1.1.1 is +; alleen berekend: C"


def test_namen_niet_volledig_hoeft_niet_ieder_te_noemen() -> None:
    gevonden = bevind(namen("A", volledig=False), met_scores("+-+"))
    assert (gevonden.status, gevonden.organisaties) == (Status.KLOPT, ())
    assert gevonden.berekend == "A en C"
    assert gevonden.uitleg == "1.1.1 is +; de bron noemt er enkele"


def test_namen_niet_volledig_wijkt_af_bij_een_naam_te_veel() -> None:
    gevonden = bevind(namen("AB", volledig=False), met_scores("+-+"))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("B",))
    assert gevonden.uitleg == "1.1.1 is +; alleen gepubliceerd: B; de bron noemt er enkele"


def test_namen_zonder_iemand() -> None:
    assert bevind(namen(()), met_scores("--")).status is Status.KLOPT
    assert bevind(namen(()), met_scores("+-")).organisaties == ("A",)


def test_namen_berekend_staan_alfabetisch_met_ij_als_i_j() -> None:
    uitslagen = [uitslag(naam) for naam in ("Zuid", "ijmond", "Ikaria", "Élan", "Flevoland", "IJsselland")]
    gevonden = bevind(namen(["Zuid"], volledig=False), uitslagen)
    assert gevonden.berekend == "Élan, Flevoland, ijmond, IJsselland, Ikaria en Zuid"


# -- rangorde ----------------------------------------------------------------------------------------------------------


def rang(**tellingen: int) -> list[Uitslag]:
    """Organisations with their count voldoende."""
    return [uitslag(naam, voldoende=n) for naam, n in tellingen.items()]


def test_rangorde_is_aflopend_en_bij_gelijk_aantal_alfabetisch() -> None:
    uitslagen = rang(Zuid=18, West=20, Noord=18, Oost=12, Midden=18)
    goed = ("West", "Midden", "Noord", "Zuid", "Oost")
    gevonden = bevind(Rangorde(namen=goed), uitslagen)
    assert (gevonden.status, gevonden.organisaties) == (Status.KLOPT, ())
    assert gevonden.berekend == "West, Midden, Noord, Zuid en Oost"
    gevonden = bevind(Rangorde(namen=("West", "Noord", "Midden", "Zuid", "Oost")), uitslagen)
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("Noord", "Midden"))


def test_rangorde_zet_ij_als_i_j() -> None:
    uitslagen = rang(Zeeland=18, IJsselland=18, Noord=18, Haaglanden=18, Ieper=18, Ikaria=18, Yde=18)
    goed = ("Haaglanden", "Ieper", "IJsselland", "Ikaria", "Noord", "Yde", "Zeeland")
    assert bevind(Rangorde(namen=goed), uitslagen).status is Status.KLOPT
    als_y = ("Haaglanden", "Ieper", "Ikaria", "Noord", "IJsselland", "Yde", "Zeeland")
    gevonden = bevind(Rangorde(namen=als_y), uitslagen)
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("Ikaria", "Noord", "IJsselland"))


def test_rangorde_met_een_organisatie_die_niet_in_de_scores_staat_noemt_haar() -> None:
    gevonden = bevind(Rangorde(namen=("A", "B", "Elders")), rang(A=20, B=18))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("Elders",))


def test_rangorde_zonder_een_organisatie_uit_de_scores_noemt_haar() -> None:
    gevonden = bevind(Rangorde(namen=("A", "B")), rang(A=20, B=18, C=17))
    assert (gevonden.status, gevonden.organisaties) == (Status.WIJKT_AF, ("C",))


# -- niet te berekenen -------------------------------------------------------------------------------------------------


def test_niet_te_berekenen_zegt_waarom() -> None:
    gevonden = bevind(NietTeBerekenen(reden="geen verwachting", gepubliceerd="58%"), met_scores("+-"))
    assert (gevonden.status, gevonden.gepubliceerd, gevonden.berekend) == (Status.NIET_HERBEREKENBAAR, "58%", "")
    assert (gevonden.uitleg, gevonden.organisaties) == ("geen verwachting", ())


# -- as data -----------------------------------------------------------------------------------------------------------


def uitkomst(inhoud: Inhoud, uitslagen: Sequence[Uitslag]) -> Uitkomst:
    """What was computed, before anything is said of it."""
    (een,) = herreken((Post(id="proef", tekst="Proef", bron="boek", inhoud=inhoud),), uitslagen)
    return een.uitkomst


def test_een_verdeling_heeft_het_verschil_per_letter() -> None:
    gevonden = uitkomst(Verdeling(nr="1.1", aantallen={"V": 1, "M": 3, "O": 1}), met_oordelen(*"VMVOV"))
    assert isinstance(gevonden, Verdeeld)
    assert gevonden.aantallen == {"V": 3, "M": 1, "O": 1}
    assert gevonden.verschil == {"V": 2, "M": -2}
    assert gevonden.vaker == ("V",)


@pytest.mark.parametrize(
    ("gedrukt", "afronding"),
    [("67", Afronding.HALF_NAAR_BOVEN), ("66", Afronding.NAAR_BENEDEN), ("70", None)],
)
def test_een_percentage_heeft_het_aantal_en_de_afronding(gedrukt: str, afronding: Afronding | None) -> None:
    gevonden = uitkomst(procent(gedrukt), deel(2, 3))
    assert isinstance(gevonden, Aandeelprocent)
    assert (gevonden.aantal, gevonden.van, gevonden.afronding) == (2, 3, afronding)


def test_namen_hebben_wie_te_veel_en_wie_te_weinig_genoemd_is() -> None:
    gevonden = uitkomst(namen("AB"), met_scores("+-+"))
    assert isinstance(gevonden, Genoemd)
    assert (gevonden.namen, gevonden.te_veel, gevonden.ontbreekt) == (("A", "C"), ("B",), ("C",))


@pytest.mark.parametrize(
    ("inhoud", "uitslagen", "reden"),
    [
        (procent("50"), [], ZonderScores()),
        (procent("50"), met_scores("+?-?"), NogOpen(organisaties=("B", "D"))),
        (Verdeling(nr="1.1", aantallen={"V": 1}), [uitslag("A", oordeel="")], ZonderBeslisregels(nr="1.1")),
        (Voldoende(organisatie="Elders", voldoende=1, van=2), [uitslag("A")], NietInScores(organisatie="Elders")),
    ],
    ids=["zonder scores", "nog open", "zonder beslisregels", "niet in de scores"],
)
def test_waarom_iets_niet_te_berekenen_is(inhoud: Inhoud, uitslagen: list[Uitslag], reden: Reden) -> None:
    assert uitkomst(inhoud, uitslagen) == Onberekend(inhoud=inhoud, reden=reden)
