"""Series in the cells of a file: every field of every kind, empty, filled and faulty, each fault with its cell."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hulp.reekskader import ALLES, CEL, CIJFERS_2015, NIEUWS, VELDEN, kaderbestand, reekskader
from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.domain.momenten import toon_moment
from toetsing.domain.plek import cel_naam
from toetsing.pipeline.scoren import score
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.toetsing.gelezen import Gelezen

KADER = reekskader()
ALLE = reekskader(ALLES)
SCORES = """
    | nr    | score |
    | 1.1.1 | +     |
    | 1.1.2 | -     |
"""
MATRIX = """
    | organisatie | 1.1.1 | 1.1.2 |
    | Noord       | +     | +     |
    | Zuid        | -     | +     |
"""
KOP = "| reeks | moment | waarde | definitie | betrouwbaarheid | bron |"


def blad(*rijen: str, kop: str = KOP) -> str:
    return "\n".join((kop, *rijen))


def lees(map_: Path, reeksen: str, kader: Kader = KADER, scores: str = SCORES) -> Gelezen:
    pad = schrijf_xlsx(map_ / "noord.xlsx", Toetsing=scores, Reeksen=reeksen)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return read_toetsingen(bestand, kader)


def gezegd(gelezen: Gelezen) -> list[tuple[str, str | None]]:
    return [(een.code, een.plek.adres) for een in gelezen.meldingen]


def cijfers(toetsing: Toetsing, naam: str = "wachtlijst") -> list[tuple[str, object, str]]:
    return [(toon_moment(p.moment), p.waarde, p.definitie) for p in toetsing.reeksen.get(naam, ())]


def test_de_wachtlijst_van_2015_wordt_gelezen_zoals_zij_in_de_bron_staat(tmp_path: Path) -> None:
    """Bronnen 002, L6148-6154: the days and the counts as they stand there; L6142 is another definition."""
    rijen = [f"| wachtlijst | {dag} | <{n}> | | | L6148 |" for dag, n in CIJFERS_2015]
    moment, waarde, definitie, noot = NIEUWS
    gelezen = lees(tmp_path, blad(*rijen, f"| Wachtlijst | {moment} | {waarde} zaken | {definitie} | {noot} | |"))
    assert gezegd(gelezen) == []
    (toetsing,) = gelezen.toetsingen
    assert cijfers(toetsing) == [
        ("2014-K4", 30, "onderzoeken"),
        ("2015-K1", 22, "onderzoeken"),
        ("2015-K2", 17, "onderzoeken"),
        ("2015-K3", 45, "onderzoeken"),
        ("2015-K4", 33, "onderzoeken"),
        ("2016-K1", 60, "met-meldingen"),
    ]
    laatste = toetsing.reeksen["wachtlijst"][-1]
    assert (laatste.betrouwbaarheid, laatste.plek.adres) == (noot, "Reeksen!C7")
    assert toetsing.reeksen["wachtlijst"][0].bron == "L6148"


@pytest.mark.parametrize(
    ("rij", "verwacht"),
    [
        ("| wachtlijst | 2015-K4 | 33 | | | |", []),
        ("| WACHTLIJST | 31-12-2015 | <33> | Onderzoeken | ruw | brief |", []),
        ("| wachtlijst | | | | | |", []),
        ("| | | | | | |", []),
        ("| lijst | 2015-K4 | 33 | | | |", [("T360", "Reeksen!A2")]),
        ("| | 2015-K4 | 33 | | | |", [("T325", "Reeksen!A2")]),
        ("| <1> | 2015-K4 | 33 | | | |", [("T360", "Reeksen!A2")]),
        ("| wachtlijst | | 33 | | | |", [("T325", "Reeksen!B2")]),
        ("| wachtlijst | 2015 | 33 | | | |", [("T361", "Reeksen!B2")]),
        ("| wachtlijst | <2016-01-01> | 33 | | | |", [("T361", "Reeksen!B2")]),
        ("| wachtlijst | <ja> | 33 | | | |", [("T361", "Reeksen!B2")]),
        ("| wachtlijst | <#N/A> | 33 | | | |", [("T361", "Reeksen!B2")]),
        ("| wachtlijst | 2015-K4 | | | | |", [("T385", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | veel | | | |", [("T322", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | <ja> | | | |", [("T322", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | <2015-01-01> | | | |", [("T322", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | 1.250 | | | |", [("T323", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | -1 | | | |", [("T324", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | 3,5 | | | |", [("T324", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | <#N/A> | | | |", [("T322", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | <=A1> | | | |", [("T322", "Reeksen!C2")]),
        ("| wachtlijst | 2015-K4 | 33 | nieuws | | |", [("T320", "Reeksen!D2")]),
        ("| wachtlijst | 2015-K4 | 33 | <1> | | |", [("T320", "Reeksen!D2")]),
        ("| wachtlijst | | | | ruw | |", [("T325", "Reeksen!B2"), ("T385", "Reeksen!C2")]),
        (
            "| wachtlijst | ooit | veel | iets | | |",
            [("T361", "Reeksen!B2"), ("T322", "Reeksen!C2"), ("T320", "Reeksen!D2")],
        ),
    ],
)
def test_elke_cel_leeg_gevuld_en_fout(tmp_path: Path, rij: str, verwacht: list[tuple[str, str]]) -> None:
    gelezen = lees(tmp_path, blad(rij))
    assert gezegd(gelezen) == verwacht
    assert bool(gelezen.toetsingen) == (not verwacht), "een toetsing met een fout in een cijfer doet niet mee"
    assert len(gelezen.afgekeurd) == bool(verwacht)


@pytest.mark.parametrize(
    ("rij", "naam", "cijfer", "waarde"),
    [
        ("| doorlooptijd | 2015-12 | 12,5 | | | |", "doorlooptijd", "2015-12", Fraction("12.5")),
        ("| doorlooptijd | <2015-12-01> | <12.5> | | | |", "doorlooptijd", "2015-12", Fraction("12.5")),
        ("| doorlooptijd | dec 2015 | -3 dagen | | | |", "doorlooptijd", "2015-12", Fraction(-3)),
        ("| budget | 2015 | € 1.250.000 | | | |", "budget", "2015", Fraction(1_250_000)),
        ("| budget | <2015> | <0.1> | | | |", "budget", "2015", Fraction("0.1")),
        ("| bezetting | <2015-12-31> | 99,25% | | | |", "bezetting", "31-12-2015", Fraction("99.25")),
        ("| bezetting | 1 januari 2016 | 100 | | | |", "bezetting", "01-01-2016", Fraction(100)),
    ],
)
def test_elke_soort_moment_en_getal_wordt_precies_gelezen(
    tmp_path: Path, rij: str, naam: str, cijfer: str, waarde: Fraction
) -> None:
    gelezen = lees(tmp_path, blad(rij), ALLE)
    assert gezegd(gelezen) == []
    assert [(moment, w) for moment, w, _ in cijfers(gelezen.toetsingen[0], naam)] == [(cijfer, waarde)]


@pytest.mark.parametrize(
    ("rij", "verwacht"),
    [
        ("| doorlooptijd | 15-12-2015 | 12,5 | | | |", [("T361", "Reeksen!B2")]),
        ("| doorlooptijd | 2015-12 | 12,55 | | | |", [("T324", "Reeksen!C2")]),
        ("| budget | 1-1-2015 | 5 | | | |", [("T361", "Reeksen!B2")]),
        ("| bezetting | <42000> | 5 | | | |", [("T361", "Reeksen!B2")]),
        ("| bezetting | 31-12-2015 | 101 | | | |", [("T324", "Reeksen!C2")]),
        ("| bezetting | 31-12-2015 | <0.15> | | | |", [("T327", "Reeksen!C2")]),
        ("| bezetting | 31-12-2015 | 5 | alle | | |", [("T320", "Reeksen!D2")]),
    ],
)
def test_elke_soort_zegt_wat_zij_niet_is(tmp_path: Path, rij: str, verwacht: list[tuple[str, str]]) -> None:
    assert gezegd(lees(tmp_path, blad(rij), ALLE)) == verwacht


def test_zonder_definitie_telt_die_van_nu(tmp_path: Path) -> None:
    gelezen = lees(tmp_path, blad("| budget | 2014 | 1 | | | |", "| budget | 2015 | 2 | oud | | |"), ALLE)
    assert cijfers(gelezen.toetsingen[0], "budget") == [("2014", 1, "nieuw"), ("2015", 2, "oud")]


def test_twee_keer_hetzelfde_moment_met_dezelfde_definitie_is_een_fout(tmp_path: Path) -> None:
    rijen = (
        "| wachtlijst | 2015-K4 | 33 | | | |",
        "| wachtlijst | 31-12-2015 | 33 | onderzoeken | | |",
        "| wachtlijst | 2015-K4 | 60 | met-meldingen | | |",
    )
    gelezen = lees(tmp_path, blad(*rijen))
    assert gezegd(gelezen) == [("T362", "Reeksen!C3")]
    assert gelezen.meldingen[0].waarden["eerder"] == "Reeksen!C2"


@pytest.mark.parametrize(
    ("een", "ander", "verschil"),
    [
        ("33 | onderzoeken | | ", "34 | | | ", "Daar staat 33, en hier 34."),
        (
            "33 | | ruw | ",
            "33 | | | x",
            "daar is 'betrouwbaarheid' 'ruw', en hier leeg; daar is 'bron' leeg, en hier 'x'",
        ),
    ],
)
def test_een_dubbel_cijfer_zegt_waarin_de_twee_verschillen(tmp_path: Path, een: str, ander: str, verschil: str) -> None:
    gelezen = lees(tmp_path, blad(*(f"| wachtlijst | 2015-K4 | {rest} |" for rest in (een, ander))))
    (melding,) = gelezen.meldingen
    assert (melding.code, "een andere definitie" in str(melding)) == ("T362", True)
    assert verschil in str(melding)
    enkel = lees(tmp_path, blad(*("| doorlooptijd | 2015-12 | 3 | | | |",) * 2), ALLE)
    assert "een andere definitie" not in str(enkel.meldingen[0]), "er is er maar een"


def test_een_jaar_buiten_de_grenzen_en_een_te_groot_getal_noemen_de_grens(tmp_path: Path) -> None:
    rijen = blad("| budget | 1850 | 3 | | | |", "| budget | 2015 | <1e20> | | | |")
    jaar, getal = lees(tmp_path, rijen, ALLE).meldingen
    assert (jaar.code, getal.code) == ("T384", "T324")
    assert "1900 tot en met 2199" in str(jaar)
    assert "te groot: hoogstens " in str(getal)


def test_wie_alleen_cijfers_geeft_leest_dat_de_scores_ontbreken(tmp_path: Path) -> None:
    csv = schrijf_csv(tmp_path / "c.csv", blad("| Noord | wachtlijst | 2015-K4 | 33 | | | |", kop=WIE))
    scoring = score(str(csv), kader=str(kaderbestand(tmp_path)))
    assert [een.code for een in scoring.meldingen] == ["T386"]


@pytest.mark.parametrize(
    ("kop", "koppen"),
    [
        ("reeks;moment;waarde", "'organisatie'"),
        ("organisatie;reeks;moment", "'waarde'"),
        ("regio;reeks;cijfer", "'moment'"),
        ("organisatie;reeks;periode;aantal", "'moment' of 'waarde'"),
        ("reeks;moment;aantal", "'organisatie' of 'waarde'"),
    ],
)
def test_een_bestand_met_cijfers_naast_de_scores_noemt_de_kop_die_ontbreekt(
    tmp_path: Path, kop: str, koppen: str
) -> None:
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=SCORES)
    csv = tmp_path / "cijfers.csv"
    csv.write_text(f"{kop}\n{';'.join('x' * (kop.count(';') + 1))}\n", "utf-8")
    scoring = score([str(pad), str(csv)], kader=str(kaderbestand(tmp_path)))
    (fout,) = (een for een in scoring.meldingen if een.code != "T187")
    assert (fout.code, fout.plek.adres, fout.waarden["koppen"]) == ("T381", "A1", koppen)
    assert "'organisatie', 'reeks', 'moment' en 'waarde'" in str(fout)
    assert len(scoring.uitslagen) == 1, "het bestand met scores is gelezen"


def test_punten_in_cijfers_en_bronnen_maken_een_werkmap_niet_van_een_ander_kader(tmp_path: Path) -> None:
    rijen = blad(
        *(f"| budget | {jaar} | 1.234.{jaar % 1000:03} | | | {jaar}.2.3 |" for jaar in range(2005, 2016)),
        "| doorlooptijd | 2015-12 | 1.5 | | | 1.9.9 |",
    )
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=SCORES, Reeksen=rijen)
    scoring = score(str(pad), kader=str(kaderbestand(tmp_path, ALLES)))
    assert [een.code for een in scoring.meldingen if een.code != "T187"] == []
    assert len(scoring.uitslagen[0].toetsing.reeksen["budget"]) == 11


def test_alle_fouten_komen_in_een_keer_met_hun_eigen_cel(tmp_path: Path) -> None:
    gelezen = lees(
        tmp_path,
        blad("| x | 2015-K4 | 1 | | | |", "| wachtlijst | nooit | 1 | | | |", "| wachtlijst | 2015-K1 | x | | | |"),
    )
    assert gezegd(gelezen) == [("T360", "Reeksen!A2"), ("T361", "Reeksen!B3"), ("T322", "Reeksen!C4")]


def test_de_kolommen_mogen_anders_staan_en_ontbreken(tmp_path: Path) -> None:
    rijen = ("| Titel | | |", "| | | |", "| Waarde | MOMENT: | reeks |", "| 33 | 2015-K4 | wachtlijst |")
    gelezen = lees(tmp_path, "\n".join(rijen))
    assert gezegd(gelezen) == []
    assert cijfers(gelezen.toetsingen[0]) == [("2015-K4", 33, "onderzoeken")]


def test_een_kader_zonder_reeksen_leest_het_blad_niet_en_zegt_dat(tmp_path: Path) -> None:
    gelezen = lees(tmp_path, blad("| wachtlijst | 2015-K4 | 33 | | | |"), reekskader(""))
    assert gelezen.toetsingen[0].reeksen == {}
    assert [een.code for een in gelezen.ongelezen] == ["T199"]
    assert lees(tmp_path, blad("| wachtlijst | 2015-K4 | 33 | | | |")).ongelezen == ()


def test_een_eigen_kolom_naast_de_cijfers_wordt_gemeld(tmp_path: Path) -> None:
    gelezen = lees(
        tmp_path, blad("| wachtlijst | 2015-K4 | 33 | wie |", kop="| reeks | moment | waarde | opgegeven door |")
    )
    assert gelezen.ongelezen == ()
    assert [(m.code, m.plek.adres, m.waarden["wat"]) for m in gelezen.meldingen] == [
        ("T382", "Reeksen!D1", "'opgegeven door'")
    ]
    assert gelezen.toetsingen


def test_boven_het_cijfer_mag_cijfer_staan(tmp_path: Path) -> None:
    gelezen = lees(tmp_path, blad("| wachtlijst | 2015-K4 | 33 |", kop="| reeks | moment | Cijfer |"))
    assert (gezegd(gelezen), gelezen.ongelezen) == ([], ())
    assert cijfers(gelezen.toetsingen[0]) == [("2015-K4", 33, "onderzoeken")]


@pytest.mark.parametrize(
    ("bladnaam", "kop", "cel", "koppen"),
    [
        ("Reeksen", "| reeks | periode | cijfer |", "Reeksen!A1", "'moment'"),
        ("Cijfers", "| reeks | moment | getal |", "Cijfers!A1", "'waarde'"),
        ("reeksen", "| soort | periode | getal |", "reeksen!A1", "'reeks', 'moment' of 'waarde'"),
        ("Boeken", "| reeks | schrijver | bron |", None, ""),
    ],
)
def test_een_tabel_waarin_een_kop_ontbreekt_is_een_fout_die_hem_noemt(
    tmp_path: Path, bladnaam: str, kop: str, cel: str | None, koppen: str
) -> None:
    bladen = {"Toetsing": SCORES, bladnaam: blad("| wachtlijst | 2015-K4 | 33 |", kop=kop)}
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", **bladen)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gelezen = read_toetsingen(bestand, KADER)
    assert gezegd(gelezen) == ([("T381", cel)] if cel else [])
    assert bool(gelezen.toetsingen) is (cel is None)
    assert bool(gelezen.ongelezen) is (cel is None), "wat als fout is gezegd, staat niet ook bij wat niet is gelezen"
    if cel:
        assert gelezen.meldingen[0].waarden["koppen"] == koppen


@pytest.mark.parametrize("veld", ["betrouwbaarheid", "bron"])
@pytest.mark.parametrize("inhoud", ["<#N/A>", "<=A1>"])
def test_een_noot_of_bron_zonder_uitkomst_is_een_fout(tmp_path: Path, veld: str, inhoud: str) -> None:
    noot, bron = (inhoud, "") if veld == "betrouwbaarheid" else ("", inhoud)
    gelezen = lees(tmp_path, blad(f"| wachtlijst | 2015-K4 | 33 | | {noot} | {bron} |"))
    assert gezegd(gelezen) == [("T326", f"Reeksen!{'E' if noot else 'F'}2")]
    assert gelezen.toetsingen == ()


@pytest.mark.parametrize(
    ("kader", "verwacht"),
    [(("wachten-2015",), "T380"), (("wachten-2016", "0" * 64), "T380"), (("wachten-2016", KADER.sha256), "")],
    ids=["een ander kader", "een andere versie", "hetzelfde"],
)
def test_een_lege_definitie_krijgt_nooit_die_van_een_ander_kader(
    tmp_path: Path, kader: tuple[str, ...], verwacht: str
) -> None:
    labels = zip(("kader", "kader sha256"), kader, strict=False)
    gegevens = "\n".join(("| gegeven | waarde |", *(f"| {naam} | {waarde} |" for naam, waarde in labels)))
    rijen = blad(
        "| wachtlijst | 2015-K4 | 33 | | | |",
        "| wachtlijst | 2015-K3 | 30 | onderzoeken | | |",
        "| doorlooptijd | 2015-12 | 3 | | | |",
    )
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Gegevens=gegevens, Toetsing=SCORES, Reeksen=rijen)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    alle = replace(ALLE, sha256=KADER.sha256)
    over = [een for een in gezegd(read_toetsingen(bestand, alle)) if een[0] == "T380"]
    assert over == ([(verwacht, "Reeksen!D2")] if verwacht else [])


@pytest.mark.parametrize(
    ("ronde", "soort", "wat"),
    [("2014", "", "ronde 2014"), ("", "zelfevaluatie", "soort zelfevaluatie"), ("2016", "toezicht", ""), ("", "", "")],
)
def test_cijfers_van_een_andere_ronde_of_soort_worden_gemeld(tmp_path: Path, ronde: str, soort: str, wat: str) -> None:
    gegevens = "| gegeven | waarde |\n| organisatie | Noord |\n| ronde | 2016 |\n| soort | toezicht |"
    rijen = blad(f"| {ronde} | {soort} | wachtlijst | 2015-K4 | 33 | | | |", kop=f"| ronde | soort {KOP}")
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Gegevens=gegevens, Toetsing=SCORES, Reeksen=rijen)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gelezen = read_toetsingen(bestand, KADER)
    assert [(m.code, m.waarden["organisatie"], m.waarden["wat"]) for m in gelezen.meldingen] == (
        [("T383", "Noord", wat)] if wat else []
    )
    assert bool(gelezen.toetsingen[0].reeksen) is not bool(wat)


# -- more organisations ------------------------------------------------------------------------------------------------

WIE = f"| organisatie {KOP}"


def test_in_een_matrix_krijgt_elke_organisatie_haar_eigen_cijfers(tmp_path: Path) -> None:
    rijen = ("| Noord | wachtlijst | 2015-K4 | 33 | | | |", "| zuid | wachtlijst | 2015-K4 | 5 | | | |")
    gelezen = lees(tmp_path, blad(*rijen, kop=WIE), scores=MATRIX)
    assert gezegd(gelezen) == []
    assert [(t.organisatie, [int(p.waarde) for p in t.reeksen["wachtlijst"]]) for t in gelezen.toetsingen] == [
        ("Noord", [33]),
        ("Zuid", [5]),
    ]


@pytest.mark.parametrize(
    ("kop", "rij", "verwacht", "over"),
    [
        (WIE, "| Noordd | wachtlijst | 2015-K4 | 33 | | | |", [("T363", "Reeksen!A2")], ["Noord", "Zuid"]),
        (WIE, "| | wachtlijst | 2015-K4 | 33 | | | |", [("T325", "Reeksen!A2")], ["Noord", "Zuid"]),
        (KOP, "| wachtlijst | 2015-K4 | 33 | | | |", [("T325", "Reeksen!A2")], ["Noord", "Zuid"]),
        (WIE, "| Noord | wachtlijst | 2015-K4 | x | | | |", [("T322", "Reeksen!D2")], ["Zuid"]),
    ],
)
def test_van_meer_organisaties_is_elke_fout_van_wie_zij_is(
    tmp_path: Path, kop: str, rij: str, verwacht: list[tuple[str, str]], over: list[str]
) -> None:
    gelezen = lees(tmp_path, blad(rij, kop=kop), scores=MATRIX)
    assert gezegd(gelezen) == verwacht
    assert [t.organisatie for t in gelezen.toetsingen] == over


# -- a file of their own -----------------------------------------------------------------------------------------------


def gescoord(map_: Path, csv: str, kader: str | None = None) -> tuple[list[tuple[str, str | None]], list[Toetsing]]:
    pad = schrijf_xlsx(map_ / "matrix.xlsx", Landelijk=MATRIX)
    scoring = score([str(pad), str(schrijf_csv(map_ / "reeksen.csv", csv))], kader=kader or str(kaderbestand(map_)))
    meldingen = [(een.code, een.plek.adres) for een in scoring.meldingen]
    return meldingen, [uitslag.toetsing for uitslag in scoring.uitslagen]


def test_een_csv_met_alleen_cijfers_hoort_bij_de_toetsingen_ernaast(tmp_path: Path) -> None:
    csv = blad("| Noord | wachtlijst | 2015-K4 | 33 | | ruw | |", "| Zuid | wachtlijst | 2015-K3 | 5 | | | |", kop=WIE)
    meldingen, (noord, zuid) = gescoord(tmp_path, csv)
    assert meldingen == []
    assert [(int(p.waarde), p.betrouwbaarheid, p.plek.cel) for p in noord.reeksen["wachtlijst"]] == [(33, "ruw", "D2")]
    assert [int(p.waarde) for p in zuid.reeksen["wachtlijst"]] == [5]


def test_een_kolom_die_niet_wordt_gelezen_wordt_ook_bij_een_csv_gemeld(tmp_path: Path) -> None:
    kop = "| organisatie | reeks | moment | waarde | opmerking |"
    meldingen, toetsingen = gescoord(tmp_path, blad("| Noord | wachtlijst | 2015-K4 | 33 | Schatting! |", kop=kop))
    assert meldingen == [("T382", "E1")]
    assert len(toetsingen) == 2


def test_een_verkeerde_ronde_in_een_csv_noemt_de_ronde_en_niet_de_naam(tmp_path: Path) -> None:
    scores = MATRIX.replace("| organisatie |", "| organisatie | ronde |").replace("| Noord       |", "| Noord | 2016 |")
    pad = schrijf_xlsx(tmp_path / "m.xlsx", Landelijk=scores.replace("| Zuid        |", "| Noord | 2017 |"))
    rij = "| Noord | 2015 | wachtlijst | 2015-K4 | 33 | | | |"
    csv = schrijf_csv(tmp_path / "c.csv", blad(rij, kop=f"| organisatie | ronde {KOP}"))
    (een,) = score([str(pad), str(csv)], kader=str(kaderbestand(tmp_path))).meldingen
    assert (een.code, een.waarden["wat"]) == ("T383", "ronde 2015")
    assert "Bedoelde" not in str(een)


def test_van_een_geweigerd_bestand_wordt_niet_gezegd_dat_de_organisatie_er_niet_is(tmp_path: Path) -> None:
    goed = schrijf_xlsx(tmp_path / "Noord.xlsx", Toetsing=SCORES)
    geweigerd = schrijf_xlsx(tmp_path / "Zuid.xlsx", Toetsing="| nr | oordeel |\n| 9.9.9 | + |\n| 9.9.8 | + |")
    csv = schrijf_csv(tmp_path / "c.csv", blad("| Zuid | wachtlijst | 2015-K4 | 33 | | | |", kop=WIE))
    scoring = score([str(goed), str(geweigerd), str(csv)], kader=str(kaderbestand(tmp_path)))
    codes = {een.code for een in scoring.meldingen}
    assert "T363" not in codes
    assert [een for een in scoring.meldingen if een.ernst.value == "fout"]


def test_een_fout_in_een_csv_laat_alleen_die_organisatie_weg(tmp_path: Path) -> None:
    csv = blad("| Noord | wachtlijst | 2015-K4 | x | | | |", "| Zuid | wachtlijst | 2015-K3 | 5 | | | |", kop=WIE)
    meldingen, toetsingen = gescoord(tmp_path, csv)
    assert meldingen == [("T322", "D2")]
    assert [t.organisatie for t in toetsingen] == ["Zuid"]


def test_een_csv_bij_een_kader_zonder_reeksen_wordt_gemeld(tmp_path: Path) -> None:
    map_ = tmp_path / "zonder"
    map_.mkdir()
    csv = blad("| Noord | wachtlijst | 2015-K4 | 33 | | | |", kop=WIE)
    meldingen, toetsingen = gescoord(tmp_path, csv, str(kaderbestand(map_, "")))
    assert meldingen == [("T365", None)]
    assert len(toetsingen) == 2


def test_een_andere_eenheid_dan_die_van_het_kader_is_een_fout(tmp_path: Path) -> None:
    kop = "| organisatie | reeks | moment | waarde | eenheid |"
    meldingen, _ = gescoord(tmp_path, blad("| Noord | wachtlijst | 2015-K4 | 33 | weken |", kop=kop))
    assert meldingen == [("T364", "E2")]
    meldingen, _ = gescoord(tmp_path, blad("| Noord | wachtlijst | 2015-K4 | 33 | Zaken |", kop=kop))
    assert meldingen == []


def test_een_cijfer_dat_twee_bestanden_gelijk_geven_is_er_een_en_ongelijk_een_fout(tmp_path: Path) -> None:
    kader = str(kaderbestand(tmp_path))
    werkmap = schrijf_xlsx(
        tmp_path / "Noord.xlsx", Toetsing=SCORES, Reeksen=blad("| wachtlijst | 2015-K4 | 33 | | | |")
    )
    for waarde, verwacht in (("33", []), ("34", ["T362"])):
        csv = schrijf_csv(tmp_path / "c.csv", blad(f"| Noord | wachtlijst | 2015-K4 | {waarde} | | | |", kop=WIE))
        scoring = score([str(werkmap), str(csv)], kader=kader)
        assert [een.code for een in scoring.meldingen if een.code != "T187"] == verwacht
        assert [[int(p.waarde) for p in u.toetsing.reeksen["wachtlijst"]] for u in scoring.uitslagen] == (
            [] if verwacht else [[33]]
        )


def test_ronde_en_soort_in_de_rij_kiezen_de_toetsing(tmp_path: Path) -> None:
    scores = MATRIX.replace("| organisatie |", "| organisatie | ronde |").replace("| Noord       |", "| Noord | 2016 |")
    scores = scores.replace("| Zuid        |", "| Noord | 2017 |")
    kop = f"| organisatie | ronde | soort {KOP}"
    rijen = (
        "| Noord | 2016 | | wachtlijst | 2015-K4 | 1 | | | |",
        "| Noord | 2017 | | wachtlijst | 2015-K4 | 2 | | | |",
    )
    gelezen = lees(tmp_path, blad(*rijen, kop=kop), scores=scores)
    assert gezegd(gelezen) == []
    assert [(t.ronde, [int(p.waarde) for p in t.reeksen["wachtlijst"]]) for t in gelezen.toetsingen] == [
        ("2016", [1]),
        ("2017", [2]),
    ]


# -- every field through every carrier ---------------------------------------------------------------------------------


def als_blad(cellen: tuple[str, ...], *voor: str) -> str:
    return "\n".join(f"| {' | '.join(rij)} |" for rij in ((*(["organisatie"] if voor else []), *CEL), (*voor, *cellen)))


@pytest.mark.parametrize("drager", ["werkmap", "matrix", "csv"])
@pytest.mark.parametrize("welke", VELDEN)
def test_elk_veld_leeg_gevuld_en_fout_door_elke_drager(tmp_path: Path, welke: str, drager: str) -> None:
    cellen, fouten = VELDEN[welke]
    kader = str(kaderbestand(tmp_path, ALLES))
    if drager == "werkmap":
        paden = [schrijf_xlsx(tmp_path / "Noord.xlsx", Toetsing=SCORES, Reeksen=als_blad(cellen))]
    elif drager == "matrix":
        paden = [schrijf_xlsx(tmp_path / "m.xlsx", Landelijk=MATRIX, Reeksen=als_blad(cellen, "Noord"))]
    else:
        paden = [schrijf_xlsx(tmp_path / "m.xlsx", Landelijk=MATRIX)]
        paden.append(schrijf_csv(tmp_path / "cijfers.csv", als_blad(cellen, "Noord")))
    scoring = score([str(pad) for pad in paden], kader=kader)
    voor, blad_ = ("", "Reeksen!") if drager == "werkmap" else ("x", "Reeksen!" if drager == "matrix" else "")
    verwacht = [(code, f"{blad_}{cel_naam(1, CEL[veld] + len(voor))}") for code, veld in fouten]
    assert [(een.code, een.plek.adres) for een in scoring.meldingen if een.code != "T187"] == verwacht
    over = {u.toetsing.organisatie: u.toetsing for u in scoring.uitslagen}
    assert ("Noord" in over) is not bool(fouten)
    if not fouten:
        punten = [punt for alle in over["Noord"].reeksen.values() for punt in alle]
        assert [(int(p.waarde), p.definitie, p.betrouwbaarheid, p.bron) for p in punten] == (
            [(33, "onderzoeken", cellen[4], cellen[5])] if cellen[2] else []
        )
