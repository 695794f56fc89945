"""The SELECT of a kader decides what the evaluator decides, on every engine that it is printed for."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

import toetsing
from bulk.test_matrix import KADERS, greep
from hulp.laden import geladen
from hulp.proefkaders import kader_met
from hulp.sqlmachine import LANG, beslist, brede_rijen, draai, lange_rijen, uitslag_van, verschillen
from toetsing.bulk.sql import DIALECTEN, sql_van
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.proof.invullingen import Omvang, invullingen
from toetsing.domain.scores import OPEN, Score
from toetsing.pipeline.kaders import kaders

if TYPE_CHECKING:
    from hulp.sqlmachine import Rij, Scores
    from toetsing.domain.kader import Kader

STAP1 = KADERS["stap 1"]
SNEL = ("stap 1", "feiten", "getallen", "bedragen", "vier themas", "ladder", "basis en stappen", "leeg is een niveau")
"""Of these `make test` tries some; the others differ in the words of their rows alone."""


def eis_gelijk(kader: Kader, dialect: str, alle: dict[str, Scores], *, breed: bool = False) -> None:
    uit = beslist(kader, dialect, alle, breed=breed)
    gevonden = [v for naam, scores in alle.items() for v in verschillen(kader, uitslag_van(kader, naam, scores), uit)]
    assert gevonden == []


def proeven(kader: Kader) -> dict[str, Scores]:
    kans = random.Random(1)
    alle = [een for open_ in (0.0, 0.1, 0.4, 1.0) for een in greep(kader, 12, open_=open_, kans=kans)]
    return {f"organisatie {i}": een for i, een in enumerate(alle)}


@pytest.mark.parametrize("breed", [False, True], ids=["lang", "breed"])
@pytest.mark.parametrize("dialect", DIALECTEN)
@pytest.mark.parametrize("naam", [een if een in SNEL else pytest.param(een, marks=pytest.mark.lang) for een in KADERS])
def test_de_select_beslist_wat_decide_beslist(naam: str, dialect: str, breed: bool) -> None:
    eis_gelijk(KADERS[naam], dialect, proeven(KADERS[naam]), breed=breed)


def elke_invulling(kader: Kader, grens: int) -> tuple[dict[str, Scores], dict[str, Omvang]]:
    """Return toetsingen in which each part is filled in in every way there is, or is shown in every state."""
    niet_mee = {v.nr: v.bij_leeg for v in kader.gevraagd if not v.telt_mee}
    anders = niet_mee | {v.nr: OPEN for v in kader.gevraagd if v.telt_mee}
    alle: dict[str, Scores] = {}
    omvang = {}
    for deel in wat_beslist_wordt(kader):
        gevuld = invullingen(deel.knoop, grens)
        omvang[deel.nr] = gevuld.omvang
        alle |= {f"{deel.nr} #{i}": anders | een for i, een in enumerate(gevuld.scores)}
    return alle, omvang


@pytest.mark.lang
@pytest.mark.parametrize("dialect", DIALECTEN)
@pytest.mark.parametrize("naam", sorted(kaders()))
def test_van_elk_kader_dat_erbij_hoort_is_elke_toestand_gelijk(naam: str, dialect: str) -> None:
    kader = toetsing.kader_van(naam)
    if not wat_beslist_wordt(kader):
        with pytest.raises(Gebruiksfout, match="G190"):
            sql_van(kader, dialect)
        return
    alle, omvang = elke_invulling(kader, 5_000)
    assert set(omvang.values()) <= {Omvang.INVULLINGEN, Omvang.TOESTANDEN}
    eis_gelijk(kader, dialect, alle)


def rijen_van(scores: Scores, kader: Kader = STAP1) -> list[tuple[str | None, ...]]:
    return lange_rijen(kader, {"Noord": scores})


def alles_goed() -> Scores:
    return {v.nr: v.scores[0] if v.telt_mee else Score("nvt") for v in STAP1.verwachtingen}


def uitkomst(dialect: str, rijen: list[tuple[str | None, ...]]) -> list[Rij]:
    return draai(dialect, sql_van(STAP1, dialect).tekst, rijen)


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_een_toetsing_met_een_fout_krijgt_geen_oordelen(dialect: str) -> None:
    goed = rijen_van(alles_goed())
    gevallen = {
        "ontbreekt": goed[1:],
        "dubbel": [*goed, goed[0]],
        "geen score": [(*goed[0][:4], "ja"), *goed[1:]],
        "dubbel en een ander weg": [goed[0], *goed[:1], *goed[2:]],
    }
    for wat, rijen in gevallen.items():
        (rij,) = uitkomst(dialect, rijen)
        fouten = 2 if wat == "dubbel en een ander weg" else 1
        assert (rij["niveau"], rij["oordeel"], rij["fouten"]) == ("fout", None, fouten), wat
    assert len(uitkomst(dialect, goed)) == 7


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_een_fout_bij_een_ander_is_geen_fout_hier(dialect: str) -> None:
    goed = rijen_van(alles_goed())
    zuid = [("Zuid", *rij[1:]) for rij in goed[1:]]
    uit = uitkomst(dialect, [*goed, *zuid])
    assert sorted((rij["organisatie"], rij["niveau"]) for rij in uit) == [("Noord", "criterium")] * 7 + [
        ("Zuid", "fout")
    ]


@pytest.mark.parametrize("dialect", DIALECTEN)
@pytest.mark.parametrize("leeg", [None, "", "open"])
def test_wat_leeg_is_is_open(dialect: str, leeg: str | None) -> None:
    goed = [(*rij[:4], leeg) if rij[3] == "2.1.1" else rij for rij in rijen_van(alles_goed())]
    rij = next(rij for rij in uitkomst(dialect, goed) if rij["nr"] == "2.1")
    assert (rij["oordeel"], rij["mogelijk"], rij["beste"], rij["slechtste"], rij["open"]) == (None, "V/M", "V", "M", 1)


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_twee_keer_dezelfde_toetsing_in_een_brede_tabel_is_een_fout(dialect: str) -> None:
    kolommen, (rij,) = brede_rijen(STAP1, {"Noord": alles_goed()})
    uit = draai(dialect, sql_van(STAP1, dialect, breed=True).tekst, [rij, rij], kolommen)
    assert [(een["niveau"], een["fouten"]) for een in uit] == [("fout", 1)] * 2


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_een_tabel_en_haar_kolommen_heten_zoals_men_zegt(dialect: str) -> None:
    kolommen: tuple[str, ...] = ('de "naam"', "vraag; DROP TABLE x", "waarde --")
    rijen = [(rij[0], rij[3], rij[4]) for rij in rijen_van(alles_goed())]
    heten = dict(zip(("organisatie", "nr", "score"), kolommen, strict=True)) | {"ronde": "", "soort": ""}
    tekst = sql_van(STAP1, dialect, tabel="tabel 'x'", kolommen=heten).tekst
    if dialect == "sqlite":
        kolommen = tuple(kolom.replace('"', '""') for kolom in kolommen)
    uit = draai(dialect, tekst, rijen, kolommen, "tabel 'x'")
    assert [(rij["organisatie"], rij["ronde"], rij["oordeel"]) for rij in uit] == [("Noord", None, "V")] * 7


def test_een_schema_en_een_bestand_zijn_een_naam() -> None:
    assert 'FROM "groot"."scores"\n' in sql_van(STAP1, "duckdb", tabel="groot.scores").tekst
    assert 'FROM "map/scores.parquet"\n' in sql_van(STAP1, "duckdb", tabel="map/scores.parquet").tekst


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_elke_rij_staat_erin_met_haar_zin_en_haar_bron(dialect: str) -> None:
    tekst = sql_van(STAP1, dialect).tekst
    for criterium in STAP1.criteria:
        assert criterium.regelset is not None
        for rij in criterium.regelset.rijen:
            assert f"/* {rij.oordeel}: {rij.zin} [{rij.bron}] */" in tekst
    assert f"sha256 {STAP1.sha256}" in tekst


BEGIN = """
kader: vreemd
versie: "1"
titel: Vreemd
bron: "boek, */ ; DROP TABLE scores; -- 'x'"
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: "o'k", naam: goed, voldoet: ja}
  - {teken: "--", naam: fout}
oordelen: [{letter: "V'", naam: voldoende}, {letter: "O", naam: onvoldoende}]
"""
VREEMD = (
    BEGIN
    + """
themas:
  - nr: "1"
    naam: "*/"
    norm: N
    beslisregels: [{"V'": alle goed}, {O: anders}]
    criteria: [{nr: "1.1", kort: "/*", tekst: T, verwachtingen: [{nr: 1.1.1, tekst: A}, {nr: 1.1.2, tekst: B}]}]
"""
)


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_wat_in_een_kader_staat_wordt_nooit_een_opdracht(dialect: str) -> None:
    kader = geladen(VREEMD)
    eis_gelijk(kader, dialect, proeven(kader))


def groot(criteria: int, verwachtingen: int) -> Kader:
    """A kader with so many criteria of so many verwachtingen, and a whole that counts their oordelen."""
    rijen = '[{"V\'": minstens 50% goed}, {O: anders}]'
    regels = ["themas:", "  - nr: '1'", "    naam: T", "    norm: N", f"    beslisregels: {rijen}", "    criteria:"]
    for c in range(1, criteria + 1):
        onder = ", ".join(f"{{nr: 1.{c}.{v}, tekst: A}}" for v in range(1, verwachtingen + 1))
        regels.append(f"      - {{nr: '1.{c}', tekst: T, verwachtingen: [{onder}]}}")
    boven = """eindregels: [{"V'": "minstens 50% van de criteria V'"}, {O: anders}]\n"""
    return geladen(BEGIN + boven + "\n".join(regels))


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_veel_criteria_passen_erin(dialect: str) -> None:
    kader = groot(70, 3)
    kans = random.Random(1)
    eis_gelijk(kader, dialect, {str(i): een for i, een in enumerate(greep(kader, 4, open_=0.2, kans=kans))})


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_veel_verwachtingen_passen_erin(dialect: str) -> None:
    kader = groot(1, 400)
    kans = random.Random(1)
    gevuld = [*greep(kader, 3, open_=0, kans=kans), *greep(kader, 3, open_=0.3, kans=kans)]
    alle: dict[str, Scores] = {str(i): een for i, een in enumerate(gevuld)}
    selectie = sql_van(kader, dialect)
    assert [een.code for een in selectie.meldingen] == ["T395", "T395"]
    rijen = list(draai(dialect, selectie.tekst, lange_rijen(kader, alle)))
    assert len(rijen) == 2 * len(alle)
    for rij in rijen:
        besloten = uitslag_van(kader, rij["organisatie"], alle[rij["organisatie"]])
        een = besloten.criteria[0] if rij["niveau"] == "criterium" else besloten.boven[0]
        assert rij["mogelijk"] == (None if een.open else "/".join(een.mogelijk))


def test_getallen_die_een_database_niet_exact_bewaart_worden_geweigerd() -> None:
    kader = kader_met("V: het gewogen gemiddelde is minstens 5,5", "O: anders", getallen=(9, 1))
    assert sql_van(kader, "duckdb").meldingen == ()
    fijn = kader_met(f"V: minstens 50,{'1' * 17}% goed", "O: anders")
    with pytest.raises(Gebruiksfout, match="G191"):
        sql_van(fijn, "duckdb")


@pytest.mark.parametrize(
    ("kolommen", "code"), [({"plaats": "x"}, "G192"), ({"score": ""}, "G193"), ({"organisatie": ""}, "G193")]
)
def test_een_kolom_die_er_niet_hoort_of_moet_zijn(kolommen: dict[str, str], code: str) -> None:
    with pytest.raises(Gebruiksfout, match=code):
        sql_van(STAP1, "duckdb", kolommen=kolommen)


def test_de_lange_tabel_heeft_de_kolommen_die_score_schrijft() -> None:
    from toetsing.domain.scorelijst import SCOREKOPPEN

    assert set(LANG) <= set(SCOREKOPPEN)
