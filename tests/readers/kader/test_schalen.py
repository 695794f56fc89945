"""The scales of a kader file: what may be declared, and every fault with its line and what is allowed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp import schaalkader
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

KOP = """\
kader: proef
versie: "1"
titel: Proef
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
bron: boek
oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]
"""
THEMA = """\
themas:
  - nr: "1"
    naam: T
    norm: N
    criteria:
      - nr: "1.1"
        tekst: C
        verwachtingen:
          - {nr: 1.1.1, tekst: T, schaal: s}
"""
SCORES = 'scores: [{teken: "+", naam: goed, voldoet: ja}, {teken: "-", naam: fout}]\n'
LIJN = KOP.count("\n") + 2
"""The line of the first scale below `schalen:`."""


def lees(schalen: str, thema: str = THEMA, voor: str = "") -> tuple[Kader | None, list[Melding]]:
    kader, meldingen = load_kader(f"{KOP}{voor}schalen:\n{schalen}\n{thema}".encode(), "k.yaml")
    return kader, list(meldingen)


def gelezen(schalen: str, thema: str = THEMA, voor: str = "") -> Kader:
    kader, meldingen = lees(schalen, thema, voor)
    assert not meldingen, [str(een) for een in meldingen]
    assert kader is not None
    return kader


FOUTEN: dict[str, tuple[str, str, str]] = {
    "geen niveaus en geen getal": ("  s: {}", "K002", "niveaus"),
    "geen enkel niveau": ("  s: {niveaus: []}", "K005", "minstens één niveau"),
    "een getal bij nvt": (
        "  s: {niveaus: [{naam: a, voldoet: ja, getal: 2}, {naam: nvt, soort: nvt, getal: 9}]}",
        "K005",
        "niets bij een score van soort nvt",
    ),
    "een naam met haakjes": ("  s: {niveaus: [{naam: a (deels), voldoet: ja}]}", "K012", "a (deels)"),
    "een niveau dat heet als de getallen": (
        "  s: {getal: {van: 1, tot: 5, stap: 1}, beter: hoger, voldoet: 3, niveaus: [s]}",
        "K013",
        "De naam 's' is al in gebruik",
    ),
    "een veld dat er niet is": ("  s: {niveaus: [{naam: a, voldoet: ja}], eenheid: m}", "K003", "niveaus"),
    "een rang die er niet is": ("  s: {niveaus: [{naam: a, voldoet: ja}], rang: wel}", "K005", "geen, of niets"),
    "een rang bij getallen": (
        "  s: {getal: {van: 1, tot: 5, stap: 1}, rang: geen}",
        "K005",
        "niets: bij getallen zegt 'beter' wat beter is",
    ),
    "beter zonder getal": ("  s: {niveaus: [{naam: a, voldoet: ja}], beter: hoger}", "K005", "een schaal met 'getal'"),
    "beter is meer of minder": ("  s: {getal: {van: 1, tot: 5, stap: 1}, beter: meer}", "K005", "hoger of lager"),
    "voldoet is geen getal": (
        "  s: {getal: {van: 1, tot: 5, stap: 1}, beter: hoger, voldoet: ja}",
        "K005",
        "het getal vanaf waar het voldoet",
    ),
    "voldoet zonder beter": (
        "  s: {getal: {van: 1, tot: 5, stap: 1}, voldoet: 3}",
        "K005",
        "het getal vanaf waar het voldoet, naast 'beter'",
    ),
    "een grens die geen getal is": ("  s: {getal: {van: een, tot: 5, stap: 1}}", "K005", "een getal, zoals 10 of 0,5"),
    "een grens die ontbreekt": ("  s: {getal: {van: 1, tot: 5}}", "K002", "stap"),
    "getal is geen veld": ("  s: {getal: 5}", "K005", "'getal'"),
    "een stap die niet uitkomt": (
        "  s: {getal: {van: 1, tot: 5, stap: 3}}",
        "K005",
        "een 'van' onder 'tot', met een heel aantal keren 'stap' ertussen",
    ),
    "tot onder van": ("  s: {getal: {van: 5, tot: 1, stap: 1}}", "K005", "een 'van' onder 'tot'"),
    "stap nul": ("  s: {getal: {van: 1, tot: 5, stap: 0}}", "K005", "een 'van' onder 'tot'"),
    "te veel getallen": (
        "  s: {getal: {van: 0, tot: 1001, stap: 1}}",
        "K005",
        "een bereik van hoogstens 1.001 getallen",
    ),
    "een niveau zonder naam": ("  s: {niveaus: [{teken: a, voldoet: ja}]}", "K002", "naam"),
    "twee keer een naam": ("  s: {niveaus: [{naam: a, voldoet: ja}, a]}", "K013", "eigen naam"),
    "een naam uit de taal": ("  s: {niveaus: [{naam: a, voldoet: ja}, alle]}", "K012", "alle"),
    "een naam met een cijfer voorop": ("  s: {niveaus: [{naam: a, voldoet: ja}, 2 sterren]}", "K012", "2 sterren"),
    "een naam die open heet": ("  s: {niveaus: [{naam: a, voldoet: ja}, open]}", "K013", "open"),
    "een soort die er niet is": ("  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, soort: x}]}", "K005", "nvt"),
    "een getal dat er geen is": (
        "  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, getal: veel}]}",
        "K005",
        "een getal, zoals 10 of 0,5",
    ),
    "een rang bij nvt": (
        "  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, soort: nvt, rang: geen}]}",
        "K005",
        "niets: een score van soort nvt heeft geen rang",
    ),
    "een rang die niets zegt": (
        "  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, rang: hoog}]}",
        "K005",
        "geen, of 'als' met een naam",
    ),
    "de rang van wat er niet is": (
        "  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, rang: als c}]}",
        "K005",
        "een niveau erboven dat een rang heeft",
    ),
    "de rang van wat er geen heeft": (
        "  s: {niveaus: [{naam: a, voldoet: ja}, {naam: b, rang: geen}, {naam: c, rang: als b}]}",
        "K005",
        "een niveau erboven dat een rang heeft",
    ),
    "leeg betekent twee dingen": (
        "  s: {niveaus: [{naam: a, voldoet: ja, leeg: ja}, {naam: b, leeg: ja}]}",
        "K005",
        "één niveau; een lege cel kan maar een ding betekenen",
    ),
    "open is een schrijfwijze waar leeg een niveau is": (
        "  s: {niveaus: [{naam: a, voldoet: ja, leeg: ja}, {naam: b, invoer: [Open]}]}",
        "K005",
        "iets anders dan open: dat betekent hier dat een score nog open is",
    ),
    "leeg is ja noch nee": ("  s: {niveaus: [{naam: a, voldoet: ja, leeg: soms}]}", "K005", "ja of nee"),
    "een schrijfwijze van twee": (
        "  s: {niveaus: [{naam: a, voldoet: ja, invoer: [x]}, {naam: b, invoer: [X]}]}",
        "K010",
        "op een schaal elke schrijfwijze bij één score",
    ),
    "een schrijfwijze die een getal is": (
        "  s: {getal: {van: 1, tot: 5, stap: 1}, niveaus: [{naam: a, voldoet: ja, invoer: ['3']}]}",
        "K010",
        "hoort al bij score 3",
    ),
    "een schaal met een naam uit de taal": ("  alle: {niveaus: [{naam: a, voldoet: ja}]}", "K012", "alle"),
}


@pytest.mark.parametrize("wat", FOUTEN)
def test_een_fout_in_een_schaal_heeft_een_lijn_en_zegt_wat_mag(wat: str) -> None:
    schalen, code, zin = FOUTEN[wat]
    kader, meldingen = lees(schalen)
    assert kader is None
    (een,) = [melding for melding in meldingen if melding.code == code and zin in str(melding)]
    assert een.plek is not None
    assert een.plek.lijn == LIJN


@pytest.mark.parametrize(
    ("thema", "voor", "code", "zin"),
    [
        (THEMA.replace("schaal: s", "schaal: z"), "", "K052", "'z' is geen schaal van dit kader. Kies s"),
        (THEMA.replace(", schaal: s", ""), "", "K053", "Zet er 'schaal' bij (s)"),
        (THEMA.replace("schaal: s", "schaal: s, gewicht: 0"), "", "K005", "gewicht"),
        (THEMA.replace("schaal: s", "schaal: s, gewicht: zwaar"), "", "K005", "gewicht"),
    ],
    ids=["een schaal die er niet is", "geen schaal en geen scores", "gewicht nul", "gewicht is geen getal"],
)
def test_een_fout_bij_een_verwachting_heeft_een_lijn_en_zegt_wat_mag(
    thema: str, voor: str, code: str, zin: str
) -> None:
    kader, meldingen = lees("  s: {niveaus: [{naam: a, voldoet: ja}, b]}", thema, voor)
    assert kader is None
    assert [een.code for een in meldingen] == [code]
    assert zin in str(meldingen[0])
    assert meldingen[0].plek is not None
    assert meldingen[0].plek.lijn == LIJN + 9


def test_ergens_moet_iets_voldoen() -> None:
    assert [een.code for een in lees("  s: {niveaus: [a, b]}")[1]] == ["K054"]
    assert gelezen("  s: {niveaus: [a, b]}", voor=SCORES).schalen[1].voldoet == frozenset()


def test_namen_alleen_zijn_niveaus_van_best_naar_slechtst() -> None:
    (schaal,) = gelezen("  s: {niveaus: [{naam: a, voldoet: ja}, b, c]}").schalen
    assert [(n.teken, n.naam, n.trap, n.invoer) for n in schaal.niveaus] == [
        ("a", "a", 0, ("a",)),
        ("b", "b", 1, ("b",)),
        ("c", "c", 2, ("c",)),
    ]


def test_een_schaal_zonder_rang_heeft_er_nergens_een() -> None:
    (schaal,) = gelezen("  s: {niveaus: [{naam: a, voldoet: ja}, b], rang: geen}").schalen
    assert schaal.ladder == ()
    assert schaal.treden == 0


def test_rang_soort_leeg_en_getal_van_een_niveau() -> None:
    (schaal,) = gelezen(
        "  s: {niveaus: [{naam: a, voldoet: ja, getal: '2,5'}, b, {naam: c, rang: als b}, {naam: d, rang: geen},"
        " {naam: e, soort: nvt}, {naam: f, leeg: ja}]}"
    ).schalen
    assert [n.trap for n in schaal.niveaus] == [0, 1, 1, None, None, 2]
    assert (schaal.niveaus[0].getal, schaal.niveaus[5].leeg) == (Fraction(5, 2), True)
    assert schaal.nvt == {"e"}


@pytest.mark.parametrize(
    ("erbij", "eerste", "voldoet"),
    [
        (", beter: hoger, voldoet: '1,5'", "2", {"1,5", "2"}),
        (", beter: lager, voldoet: '1,5'", "1", {"1", "1,5"}),
        (", niveaus: [{naam: a, voldoet: ja}]", "1", {"a"}),
    ],
)
def test_getallen_zijn_niveaus_in_de_volgorde_van_wat_beter_is(erbij: str, eerste: str, voldoet: set[str]) -> None:
    (schaal,) = gelezen(f"  s: {{getal: {{van: 1, tot: 2, stap: '0,5'}}{erbij}}}").schalen
    assert schaal.niveaus[0].teken == eerste
    assert schaal.voldoet == voldoet
    assert schaal.per_teken["1,5"].invoer == ("1,5", "1.5")
    assert bool(schaal.ladder) == ("beter" in erbij)


def test_scores_blijft_de_schaal_waar_niets_anders_staat() -> None:
    kader = gelezen(
        "  s: {niveaus: [{naam: goed, voldoet: ja}, b]}",
        THEMA + "          - {nr: 1.1.2, tekst: T, gewicht: '0,5'}\n",
        SCORES,
    )
    assert [schaal.naam for schaal in kader.schalen] == ["", "s"]
    assert [kader.per_nr[nr].schaal.naam for nr in ("1.1.1", "1.1.2")] == ["s", ""]
    assert [kader.per_nr[nr].gewicht for nr in ("1.1.1", "1.1.2")] == [1, Fraction(1, 2)]
    assert [kolom.naam for kolom in kader.kolommen] == ["goed", "fout", "goed (s)", "b"]


@pytest.mark.parametrize(
    ("s", "t", "koppen"),
    [
        ("{naam: nvt, soort: nvt}", "{naam: nvt, soort: nvt}", ["a", "nvt", "c"]),
        ("{naam: vrij, teken: nvt, soort: nvt}", "{naam: nvt, soort: nvt}", ["a", "vrij", "c", "nvt (t)"]),
        ("{naam: nvt, soort: nvt}", "nvt", ["a", "nvt (s)", "c", "nvt (t)"]),
    ],
    ids=["overal nvt", "met een andere naam", "en ergens iets anders"],
)
def test_wat_op_elke_schaal_nvt_is_heeft_een_kolom(s: str, t: str, koppen: list[str]) -> None:
    """It leaves numerator and denominator whatever the scale; what is called so and counts is something else."""
    schalen = f"  s: {{niveaus: [{{naam: a, voldoet: ja}}, {s}]}}\n  t: {{niveaus: [{{naam: c, voldoet: ja}}, {t}]}}"
    kader = gelezen(schalen, THEMA + "          - {nr: 1.1.2, tekst: T, schaal: t}\n")
    assert [kolom.naam for kolom in kader.kolommen] == koppen
    assert len({kolom.teken for kolom in kader.kolommen}) == len(koppen)


def test_beslisregels_die_geen_criterium_heeft_zijn_bij_meer_schalen_niet_na_te_lezen_en_dat_staat_er() -> None:
    schalen = "  s: {niveaus: [{naam: a, voldoet: ja}, b]}\n  t: {niveaus: [{naam: c, voldoet: ja}, d]}"
    boven = THEMA.replace("    criteria:\n", "    beslisregels:\n      - V: alle prima\n    criteria:\n")
    boven = boven.replace("        tekst: C\n", "        tekst: C\n        beslisregels:\n          - V: alle a\n")
    kader, meldingen = lees(schalen, boven)
    assert kader is not None, meldingen
    assert [(een.code, een.ernst.value) for een in meldingen] == [("K059", "let op")]
    zonder = schalen.partition("\n")[0]
    assert [een.code for een in lees(zonder, boven)[1]] == ["K020"]


@pytest.mark.parametrize("rij", ["het gemiddelde is minstens 5", "alle met 3", "minstens 1 a", "1.1.1 is boven 2"])
def test_wat_volgt_uit_een_schaal_die_niet_te_lezen_is_wordt_niet_nog_eens_gezegd(rij: str) -> None:
    thema = THEMA.replace("        tekst: C\n", f"        tekst: C\n        beslisregels:\n          - V: {rij}\n")
    kader, meldingen = lees("  s: {getal: {van: 5, tot: 1, stap: 1}}", thema)
    assert kader is None
    assert [een.code for een in meldingen] == ["K005"]


def test_een_getal_dat_niet_op_de_schaal_staat_wordt_niet_voor_een_ander_aangezien(tmp_path: Path) -> None:
    """Of 1 to 10 the nearest spelling of 11 is 1.1 or 1: neither is what somebody meant."""
    (tmp_path / "k.yaml").write_text(schaalkader.kadertekst(), encoding="utf-8")
    (tmp_path / "m.csv").write_text(schaalkader.SCORES.replace(";4,5;", ";45;"), encoding="utf-8")
    meldingen = toetsing.score([str(tmp_path / "m.csv")], kader=str(tmp_path / "k.yaml")).meldingen
    (fout,) = [een for een in meldingen if een.code == "T031"]
    assert "Bedoelde u" not in str(fout)
    (tmp_path / "m.csv").write_text(
        schaalkader.SCORES.replace("getoond;getoond;4,5", "getoont;getoond;4,5"), encoding="utf-8"
    )
    meldingen = toetsing.score([str(tmp_path / "m.csv")], kader=str(tmp_path / "k.yaml")).meldingen
    (fout,) = [een for een in meldingen if een.code == "T031"]
    assert "Bedoelde u 'getoond'?" in str(fout)
