"""Workbooks that people made themselves, in ways that are easily read wrong: read rightly, or said in one melding."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen, schrijf_xlsx
from toetsing.domain.toetsing import Soort
from toetsing.pipeline.scoren import score
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.pipeline.besloten import Scoring

INGEVULD = dict(rijen(GOED)[1:])
_ODS: Final = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Blad">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
SCORES = {**INGEVULD, "3.1.1": "nvt"}


def lees(pad: Path, **bladen: str) -> Scoring:
    return score([str(schrijf_xlsx(pad / "noord.xlsx", **bladen))])


def codes(scoring: Scoring) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.cel) for m in scoring.meldingen]


def scores(scoring: Scoring) -> dict[str, dict[str, str]]:
    return {u.toetsing.organisatie: {nr: str(s) for nr, s in u.toetsing.scores.items()} for u in scoring.uitslagen}


# -- signs that nobody sees --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("teken", ["\ufeff", "\u200b", "\u202a", "\u2066", "\u00ad"], ids=ascii)
def test_onzichtbare_tekens_staan_nergens_in_de_weg(teken: str, tmp_path: Path) -> None:
    tabel = GOED.replace("| nr ", f"| {teken}n{teken}r ").replace("1.1.2", f"1.1{teken}.2").replace("+", f"{teken}+")
    boven = f"| organisatie{teken}: | {teken}No{teken}ord |\n| datum | 18{teken}-01-2016 |\n"
    scoring = lees(tmp_path, Blad=boven + tabel)
    assert codes(scoring) == []
    assert scores(scoring) == {"Noord": SCORES}


def test_wat_gelijk_lijkt_maar_het_niet_is_wordt_bij_zijn_code_genoemd(tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=GOED.replace("| 1.1.1 | + |", "| 1.1.1 | +\ue000 |"))
    (melding,) = scoring.meldingen
    assert melding.code == "T031"
    assert "onzichtbaar teken in (U+E000)" in melding.advies


# -- names that look alike ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["\u0132sselland", "IJssel-land", "IJssel\u2011land"])
def test_bijna_gelijke_namen_worden_in_elke_opdracht_genoemd(naam: str, tmp_path: Path) -> None:
    for i, wie in enumerate(("IJsselland", naam)):
        schrijf_xlsx(tmp_path / f"{i}.xlsx", Blad=f"| organisatie | {wie} |\n| ronde | 2026 |\n{GOED}")
    for opdracht in (
        ("score",),
        ("controleer",),
        ("vergelijk",),
        ("rapport", "landelijk", "--naar", "-", "--formaat", "markdown"),
    ):
        uit = toetsing(*opdracht, str(tmp_path))
        assert (uit.stdout + uit.stderr).count("[T100]") == 1, opdracht


# -- which column, which label -----------------------------------------------------------------------------------------


def test_score_telt_boven_oordeel_en_dat_wordt_een_keer_gezegd(tmp_path: Path) -> None:
    oordeel = {**INGEVULD, "1.1.1": "nee", "1.1.4": "voldoende", "2.1.1": "V", "3.2.2": ""}
    tabel = "| nr | Oordeel | Score |\n" + "".join(f"| {nr} | {oordeel[nr]} | {s} |\n" for nr, s in INGEVULD.items())
    scoring = lees(tmp_path, Blad=tabel)
    assert codes(scoring) == [("T185", "B1")]
    assert scoring.meldingen[0].tekst == (
        "De kolommen 'Score' en 'Oordeel' zeggen niet hetzelfde bij 1.1.1 (C2 en B2) en 1.1.4 (C5 en B5); 'Score' telt."
    )
    assert scores(scoring) == {"noord": SCORES}


def test_een_lege_score_naast_een_gevuld_oordeel_wordt_gezegd(tmp_path: Path) -> None:
    tabel = "| nr | score | oordeel |\n" + "".join(f"| {nr} | | {s} |\n" for nr, s in INGEVULD.items())
    (melding,) = lees(tmp_path, Blad=tabel).meldingen
    assert melding.code == "T185"
    assert melding.tekst.endswith("1.2.1 (B6 en C6) en nog 19; 'score' telt.")


@pytest.mark.parametrize(
    "boven",
    [
        "| Organisatie: Noord West |\n| Ronde: 2026 |\n| Datum: 18-01-2016 |\n| Soort: zelfevaluatie |\n",
        "| Organisatie: Noord West; ronde: 2026 |\n| Datum: 18 januari 2016 | Soort: zelfevaluatie |\n",
        "| Organisatie:  Noord West, Ronde : 2026 - datum: 2016-01-18 | | Soort | zelfevaluatie |\n",
        "| Naam van de organisatie: Noord West   ronde: 2026 |\n| Datum | 18-1-2016 |\n| soort: zelfevaluatie |\n",
    ],
)
def test_label_en_waarde_in_een_cel(boven: str, tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=boven + GOED)
    assert codes(scoring) == []
    (een,) = [uitslag.toetsing for uitslag in scoring.uitslagen]
    assert (een.organisatie, een.ronde, str(een.datum), een.soort) == (
        "Noord West",
        "2026",
        "2016-01-18",
        Soort("zelfevaluatie"),
    )


def test_een_zin_met_een_dubbelepunt_is_geen_label(tmp_path: Path) -> None:
    boven = "| Let op: organisatie: vul in |\n| Toelichting | Ronde: zie onder |\n| organisatie | Noord |\n"
    scoring = lees(tmp_path, Blad=boven.replace("Ronde: zie", "De ronde: zie") + GOED)
    assert codes(scoring) == []
    assert [u.toetsing.ronde for u in scoring.uitslagen] == [None]


def test_een_fout_in_een_label_in_een_cel_staat_bij_die_cel(tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad="| Datum: 31-02-2016 |\n| Soort: zelf |\n" + GOED)
    assert codes(scoring) == [("T042", "A2"), ("T043", "A1")] or codes(scoring) == [("T043", "A1"), ("T042", "A2")]


@pytest.mark.parametrize(
    ("boven", "wie", "gezegd"),
    [
        ("| Naam: | P. Voorbeeld |\n| Instelling: | Noord |\n", "Noord", [("T204", "B1")]),
        ("| Naam: | P. Voorbeeld |\n| Naam organisatie | Noord |\n", "Noord", [("T204", "B1")]),
        ("| Naam: | P. Voorbeeld |\n", "P. Voorbeeld", [("T186", "B1")]),
        ("| Naam: P. Voorbeeld |\n", "P. Voorbeeld", [("T186", "A1")]),
        ("| naam | P. Voorbeeld |\n| regio | Noord |\n", "Noord", [("T186", "B2"), ("T204", "B1")]),
        ("| regio | Noord |\n", "Noord", []),
    ],
)
def test_wie_het_invulde_is_de_organisatie_niet(
    boven: str, wie: str, gezegd: list[tuple[str, str]], tmp_path: Path
) -> None:
    scoring = lees(tmp_path, Blad=boven + GOED)
    assert codes(scoring) == gezegd
    assert [*scores(scoring)] == [wie]


def test_een_lege_cel_naast_organisatie_en_dus_de_bestandsnaam(tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad="| organisatie | |\n" + GOED)
    assert codes(scoring) == [("T187", "A1")]
    assert [*scores(scoring)] == ["noord"]


def test_controleer_zegt_een_keer_van_wie_de_naam_uit_de_bestandsnaam_komt(tmp_path: Path) -> None:
    for naam in ("noord", "oost", "zuid", "west"):
        schrijf_xlsx(tmp_path / f"{naam}.xlsx", Blad=GOED)
    assert codes(score([str(tmp_path)])) == []
    (melding,) = score([str(tmp_path)], grondig=True).meldingen
    assert melding.tekst == "De organisatie volgt uit de bestandsnaam: noord, oost, west en nog 1."


def test_een_werkmap_van_nieuw_met_een_naam_zwijgt(tmp_path: Path) -> None:
    toetsing("nieuw", tmp_path / "a.xlsx", "--organisatie", "Noord")
    assert codes(score([str(tmp_path / "a.xlsx")], grondig=True)) == []
    toetsing("nieuw", tmp_path / "b.xlsx")
    assert [code for code, _ in codes(score([str(tmp_path / "b.xlsx")]))] == ["T187"]


def matrix(*koppen: str, rij: str) -> str:
    return f"| {' | '.join([*koppen, *INGEVULD])} |\n| {rij} | {' | '.join(INGEVULD.values())} |\n"


@pytest.mark.parametrize(
    ("koppen", "wie", "gezegd"),
    [
        (("regio", "naam"), "Een", [("T188", "A1")]),
        (("naam", "regio"), "Twee", [("T188", "B1")]),
        (("naam", "organisatie"), "Twee", []),
        (("instelling", "naam"), "Een", []),
        (("organisatie", "regio"), "Een", []),
    ],
)
def test_een_matrix_zegt_welke_kolom_de_organisatie_is(
    koppen: tuple[str, str], wie: str, gezegd: list[tuple[str, str]], tmp_path: Path
) -> None:
    scoring = lees(tmp_path, Blad=matrix(*koppen, rij="Een | Twee"))
    assert codes(scoring) == gezegd
    assert [*scores(scoring)] == [wie]


# -- merged cells ------------------------------------------------------------------------------------------------------


def samengevoegd(pad: Path, tabel: str, *vlakken: str) -> Scoring:
    schrijf_xlsx(pad / "m.xlsx", Blad=tabel)
    boek = load_workbook(pad / "m.xlsx")
    for vlak in vlakken:
        boek.worksheets[0].merge_cells(vlak)
    boek.save(pad / "m.xlsx")
    return score([str(pad / "m.xlsx")])


def test_een_score_over_drie_rijen_laat_er_niet_twee_open(tmp_path: Path) -> None:
    (melding,) = (scoring := samengevoegd(tmp_path, GOED, "B2:B4")).meldingen
    assert (melding.code, melding.plek.cel, melding.plek.verwachting) == ("T189", "B3", "1.1.2")
    assert "B2:B4" in melding.tekst
    assert not scoring.uitslagen


def test_een_score_over_twee_organisaties(tmp_path: Path) -> None:
    tabel = matrix("organisatie", rij="Noord") + f"| Zuid | {' | '.join(INGEVULD.values())} |\n"
    scoring = samengevoegd(tmp_path, tabel, "C2:C3")
    assert codes(scoring) == [("T189", "C3")]
    assert [*scores(scoring)] == ["Noord"]


def test_samengevoegde_koppen_en_lege_cellen_zijn_geen_fout(tmp_path: Path) -> None:
    tabel = "| Toetsing | |\n" + GOED.replace("| 1.1.1 | + |", "| 1 Randvoorwaarden | |\n| 1.1.1 | |")
    scoring = samengevoegd(tmp_path, tabel, "A1:B1", "A4:B4", "B5:C5")
    assert codes(scoring) == []
    assert [u.open for u in scoring.uitslagen] == [1]


def test_samengevoegd_in_ods(tmp_path: Path) -> None:
    cel = '<table:table-cell{} office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rijen_ = []
    for nr, teken in [("nr", "score"), *INGEVULD.items()]:
        ernaast = cel.format(' table:number-rows-spanned="3"' if nr == "1.1.1" else "", teken)
        leeg = "<table:covered-table-cell/>" if nr in ("1.1.2", "1.1.3") else ernaast
        rijen_.append(f"<table:table-row>{cel.format('', nr)}{leeg}</table:table-row>")
    with ZipFile(tmp_path / "m.ods", "w") as zip_:
        zip_.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip_.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        zip_.writestr("content.xml", _ODS.format("".join(rijen_)))
    assert codes(score([str(tmp_path / "m.ods")])) == [("T189", "B3")]


# -- layouts -----------------------------------------------------------------------------------------------------------

THEMAS = {nr: "".join(f"| {v} | {s} |\n" for v, s in INGEVULD.items() if v.startswith(nr)) for nr in "123"}
KOP = "| nr | score |\n"


def test_een_blad_per_thema_is_een_toetsing(tmp_path: Path) -> None:
    bladen = {f"Thema {nr}": KOP + rijen_ for nr, rijen_ in THEMAS.items()}
    scoring = lees(tmp_path, Gegevens="| organisatie | Noord |", **bladen)
    assert codes(scoring) == []
    assert scores(scoring) == {"Noord": SCORES}
    (uitslag,) = scoring.uitslagen
    assert str(uitslag.toetsing.herkomst["2.1.1"]).endswith("› Thema 2!B2 (2.1.1)")


def test_een_fout_en_een_ontbrekende_verwachting_op_een_van_de_bladen(tmp_path: Path) -> None:
    twee = THEMAS["2"].replace("| 2.1.1 | + |", "| 2.1.1 | ? |").replace("| 2.1.2 | + |\n", "")
    scoring = lees(tmp_path, A=KOP + THEMAS["1"], B=KOP + twee, C=KOP + THEMAS["3"])
    assert [(m.code, m.plek.blad, m.plek.cel) for m in scoring.meldingen] == [("T031", "B", "B2"), ("T024", None, None)]


def test_bladen_met_dezelfde_verwachtingen_worden_met_die_verwachting_genoemd(tmp_path: Path) -> None:
    scoring = lees(tmp_path, A=KOP + THEMAS["1"], B=KOP + THEMAS["2"] + "| 1.1.1 | - |", C=KOP + THEMAS["3"])
    (melding,) = scoring.meldingen
    assert melding.code == "T021"
    assert melding.tekst == "Er zijn meerdere bladen met scores: A, B, C; 1.1.1 staat op meer dan één ervan."


def test_wat_op_elk_blad_naast_de_scores_staat_gaat_mee(tmp_path: Path) -> None:
    bladen = {
        f"T{nr}": "| nr | score | onderbouwing |\n" + rijen_.replace(" |\n", f" | Omdat {nr} |\n")
        for nr, rijen_ in THEMAS.items()
    }
    pad = schrijf_xlsx(tmp_path / "a.xlsx", **bladen)
    bestand = read_bestand(pad, str(pad))
    assert isinstance(bestand, Bestand)
    dossier = read_dossier(bestand)
    assert {nr: a.onderbouwing for nr, a in dossier.aantekeningen.items()} == {nr: f"Omdat {nr[0]}" for nr in INGEVULD}


@pytest.mark.parametrize("om", [False, True])
def test_een_kop_over_twee_rijen(om: bool, tmp_path: Path) -> None:
    nummers = f"| | | {' | '.join(INGEVULD)} |\n"
    namen = f"| Organisatie | Ronde | {' | '.join('thema' for _ in INGEVULD)} |\n"
    rij = f"| Noord | 2026 | {' | '.join(INGEVULD.values())} |\n"
    scoring = lees(tmp_path, Blad=(nummers + namen if om else namen + nummers) + rij)
    assert codes(scoring) == []
    assert scores(scoring) == {"Noord": SCORES}
    assert [u.toetsing.ronde for u in scoring.uitslagen] == ["2026"]


VRAGEN = {
    "met tekst": "{} Voldoet de organisatie?",
    "met dubbelepunt": "{}: Voldoet de organisatie?",
    "met punt": "{}. Voldoet de organisatie?",
    "als vraag": "Vraag {} - Voldoet de organisatie?",
    "tussen haken": "Scores [{} Voldoet de organisatie?]",
}


@pytest.mark.parametrize("vraag", VRAGEN.values(), ids=[*VRAGEN])
def test_een_export_van_een_formulier(vraag: str, tmp_path: Path) -> None:
    koppen = ["Tijdstempel", "Naam van de organisatie", *map(vraag.format, INGEVULD)]
    tabel = f"| {' | '.join(koppen)} |\n| 2-1-2026 10:00 | Noord | {' | '.join(INGEVULD.values())} |\n"
    scoring = lees(tmp_path, Blad=tabel)
    assert scores(scoring) == {"Noord": SCORES}


@pytest.mark.parametrize(
    ("koppen", "wie", "gezegd"),
    [
        ("Naam | Welke organisatie beoordeelt u?", "Noord", []),
        ("E-mail | Naam van de instelling", "Noord", []),
        ("Naam | Functie", "Jan", [("T186", "A1")]),
    ],
)
def test_in_een_formulier_is_naam_wie_het_invulde(
    koppen: str, wie: str, gezegd: list[tuple[str, str]], tmp_path: Path
) -> None:
    vragen = " | ".join(f"{nr} Voldoet de organisatie?" for nr in INGEVULD)
    scoring = lees(tmp_path, Blad=f"| {koppen} | {vragen} |\n| Jan | Noord | {' | '.join(INGEVULD.values())} |\n")
    assert [een for een in codes(scoring) if een[0] != "T192"] == gezegd
    assert [*scores(scoring)] == [wie]


def test_een_vraag_en_haar_toelichting_hebben_hetzelfde_nummer(tmp_path: Path) -> None:
    koppen = ["organisatie", "1.1.1 Toelichting", *(f"{nr} Voldoet dit?" for nr in INGEVULD)]
    tabel = f"| {' | '.join(koppen)} |\n| Noord | goed gedaan | {' | '.join(INGEVULD.values())} |\n"
    assert scores(lees(tmp_path, Blad=tabel)) == {"Noord": SCORES}
    dubbel = tabel.replace("goed gedaan", "-")
    assert [code for code, _ in codes(lees(tmp_path, Blad=dubbel))] == ["T026"]
    assert zinnen(lees(tmp_path, Blad=tabel)) == ["Niet gelezen: de kolom '1.1.1 Toelichting'. [T192]"]


def test_van_meer_kolommen_of_bladen_die_niet_zijn_gelezen_staat_er_het_meervoud(tmp_path: Path) -> None:
    koppen = ["organisatie", "provincie", "afdeling", *INGEVULD]
    tabel = f"| {' | '.join(koppen)} |\n| Noord | Groningen | A | {' | '.join(INGEVULD.values())} |\n"
    gezegd = zinnen(lees(tmp_path, Blad=tabel, Een="| los |\n| iets |", Twee="| los |\n| iets |"))
    assert gezegd == [
        "Niet gelezen: de kolommen 'provincie' en 'afdeling'. [T192]",
        "Niet gelezen: de bladen 'Een' en 'Twee'. [T199]",
    ]


@pytest.mark.parametrize("vraag", VRAGEN.values(), ids=[*VRAGEN])
def test_nummer_en_tekst_in_een_cel(vraag: str, tmp_path: Path) -> None:
    tabel = "| verwachting | score |\n" + "".join(f"| {vraag.format(nr)} | {s} |\n" for nr, s in INGEVULD.items())
    scoring = lees(tmp_path, Blad=tabel)
    assert codes(scoring) == []
    assert scores(scoring) == {"noord": SCORES}


def test_een_gekantelde_tabel_wordt_bij_naam_genoemd(tmp_path: Path) -> None:
    tabel = "| nr | verwachting | Noord | Zuid |\n" + "".join(
        f"| {nr} | tekst | {s} | - |\n" for nr, s in INGEVULD.items()
    )
    scoring = lees(tmp_path, Blad=tabel)
    assert codes(scoring) == [("T190", "C2")]
    assert "'Noord' en 'Zuid'" in scoring.meldingen[0].tekst


def test_scores_onder_een_andere_kop_worden_met_die_kop_genoemd(tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=GOED.replace("score", "waardering"))
    (melding,) = scoring.meldingen
    assert melding.code == "T022"
    assert "Onder 'waardering' staan scores." in melding.advies


# -- what nobody reads -------------------------------------------------------------------------------------------------


def zinnen(scoring: Scoring) -> list[str]:
    return [f"{m.tekst} [{m.code}]" for m in scoring.meldingen]


def met_kolom(kop: str, tekst: str = "iets") -> str:
    return GOED.replace("| score |", f"| score | {kop} |").replace("| 1.1.1 | + |", f"| 1.1.1 | + | {tekst} |")


@pytest.mark.parametrize(
    ("kop", "gezegd"),
    [
        ("opmerking", ["Niet gelezen: de kolom 'opmerking'. [T192]"]),
        ("", ["Niet gelezen: de kolom C, zonder kop. [T192]"]),
        ("onderbouwng", ["De kolom 'onderbouwng' is niet herkend en is overgeslagen. [T066]"]),
        (
            "Onderbouwing van de score",
            ["De kolom 'Onderbouwing van de score' is niet herkend en is overgeslagen. [T066]"],
        ),
        ("maatregel", ["De kolom 'maatregel' is niet herkend en is overgeslagen. [T066]"]),
        ("onderbouwing", []),
        ("thema", []),
        ("bron | datum", []),
        ("onderbouwing | onderbouwing", ["Niet gelezen: de kolom 'onderbouwing'. [T192]"]),
    ],
)
def test_een_kolom_die_niemand_leest_wordt_een_keer_genoemd(kop: str, gezegd: list[str], tmp_path: Path) -> None:
    assert zinnen(lees(tmp_path, Blad=met_kolom(kop, "iets | meer" if "|" in kop else "iets"))) == gezegd


def test_een_lege_kolom_en_de_tekst_van_het_kader_worden_niet_genoemd(tmp_path: Path, stap1: Kader) -> None:
    teksten = {v.nr: v.tekst for v in stap1.verwachtingen}
    tabel = "| nr | eis | score | leeg |\n" + "".join(
        f"| {nr} | {teksten[nr]} | {s} | |\n" for nr, s in INGEVULD.items()
    )
    assert zinnen(lees(tmp_path, Blad=tabel)) == []


def test_een_blad_dat_niemand_leest_wordt_genoemd_en_een_bijna_bekende_tabel_wordt_gevraagd(tmp_path: Path) -> None:
    plan = "| nr | maatregel | wie |\n| 1.1.4 | Bellen | Jan |\n"
    scoring = lees(tmp_path, Blad=GOED, Notities="| Gesproken met | Jan |", Uitleg="| Zo vult u in |", Plan=plan)
    assert zinnen(scoring) == [
        "Niet gelezen: het blad 'Notities'. [T199]",
        "De kolom 'maatregel' is niet herkend en is overgeslagen. [T066]",
    ] or zinnen(scoring) == [
        "De kolom 'maatregel' is niet herkend en is overgeslagen. [T066]",
        "Niet gelezen: het blad 'Notities'. [T199]",
    ]


def test_wat_in_veel_bestanden_hetzelfde_is_wordt_een_keer_gezegd(tmp_path: Path) -> None:
    for naam in ("a", "b", "c", "d"):
        schrijf_xlsx(tmp_path / f"{naam}.xlsx", Blad=met_kolom("opmerking"))
    assert zinnen(score([str(tmp_path)])) == ["Niet gelezen: de kolom 'opmerking', en in 3 andere bestanden. [T192]"]


def test_een_tweede_regel_onder_een_verwachting_gaat_niet_stil_weg(tmp_path: Path) -> None:
    tabel = GOED.replace("| score |", "| score | onderbouwing |")
    tabel = tabel.replace("| 1.1.2 | + |", "| 1.1.2 | + | eerst |\n| | | en dan |\n| 1.2 | | over 1.2 |")
    assert zinnen(lees(tmp_path, Blad=tabel)) == [
        "Wat in rij 4 en 5 naast de scores is geschreven, hoort bij geen verwachting en is niet gelezen. [T200]"
    ]


@pytest.mark.parametrize(
    "tabel",
    [
        "| organisatie | ronde | 1.1.1 |\n| Noord | 2015 | + |\n| Zuid | 2015 | - |\n",
        "| organisatie | ronde | 1.1.1 |\n| Noord | 2015 | |\n",
        "| organisatie | 1.1.1 Is er telefoon? |\n| Noord | misschien |\n",
        "| | 1.1.1 |\n| organisatie | telefoon |\n| Noord | + |\n",
        "| 1.1.1 | regio |\n| + | Noord |\n",
    ],
)
def test_een_kolom_met_een_verwachting_is_een_matrix(tabel: str, tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=tabel)
    (fout,) = [een for een in scoring.meldingen if een.code == "T024"]
    assert fout.tekst.startswith("De verwachtingen 1.1.2, 1.1.3, ")
    assert fout.advies.startswith("Voeg voor elk een kolom toe")
    assert not {"T020", "T022", "T023", "T047"} & {een.code for een in scoring.meldingen}


@pytest.mark.parametrize(
    "tabel",
    [
        "| organisatie | Noord |\n\n| 1.1.1 | + |\n| 1.1.2 | - |\n",
        "| organisatie | Noord |\n\n| | 1.1.1 | + |\n| | 1.1.2 | - |\n",
        "| Organisatie | 1.1.1 | + |\n| Hulp | 1.1.2 | - |\n",
        "| Organisatie | 1.1.1 | + |\n| Hulp | klaar | |\n",
        "| Organisatie | 1.1.1 | |\n| Hulp | 1.1.2 | - |\n",
    ],
)
def test_nummers_onder_elkaar_zijn_geen_matrix(tabel: str, tmp_path: Path) -> None:
    assert codes(lees(tmp_path, Blad=tabel))[0][0] in ("T022", "T023")


def test_kolommen_van_een_matrix_en_van_een_plan(tmp_path: Path) -> None:
    tabel = matrix("organisatie", "provincie", rij="Noord | Drenthe")
    assert zinnen(lees(tmp_path, Blad=tabel)) == ["Niet gelezen: de kolom 'provincie'. [T192]"]
    plan = "| nr | verbetermaatregel | budget |\n| 1.1.4 | Bellen | 100 |\n"
    assert zinnen(lees(tmp_path, Blad=GOED, Plan=plan)) == ["Niet gelezen: de kolom 'budget'. [T192]"]


def test_nieuw_zegt_wat_niet_meegaat(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "oud.xlsx", Blad=met_kolom("opmerking"), Notities="| Jan | belde |")
    uit = toetsing("nieuw", tmp_path / "nieuw.xlsx", "--uit", tmp_path / "oud.xlsx", "--ronde", "2027")
    assert uit.returncode == 0
    assert "Niet gelezen: de kolom 'opmerking'" in uit.stderr
    assert "Niet gelezen: het blad 'Notities'" in uit.stderr


# -- the texts of the kader --------------------------------------------------------------------------------------------


def met_teksten(teksten: Mapping[str, str]) -> str:
    return "| nr | verwachting | score |\n" + "".join(f"| {nr} | {teksten[nr]} | {s} |\n" for nr, s in INGEVULD.items())


def test_los_van_hun_nummer_gesorteerde_teksten_zijn_een_fout(tmp_path: Path, stap1: Kader) -> None:
    teksten = {v.nr: v.tekst for v in stap1.verwachtingen}
    gesorteerd = dict(zip(INGEVULD, sorted(teksten[nr] for nr in INGEVULD), strict=True))
    scoring = lees(tmp_path, Blad=met_teksten(gesorteerd))
    assert [m.code for m in scoring.meldingen] == ["T194"]
    assert not scoring.uitslagen
    ruil = {**teksten, "1.1.1": teksten["1.1.2"], "1.1.2": teksten["1.1.1"].replace("Thuis", "thuis") + " (bijgewerkt)"}
    (melding,) = lees(tmp_path, Blad=met_teksten(ruil)).meldingen
    assert melding.tekst == (
        "De teksten staan niet bij hun eigen nummer: bij 1.1.1 staat de tekst van 1.1.2 en bij 1.1.2 staat de tekst "
        "van 1.1.1."
    )


@pytest.mark.parametrize(
    "verander",
    [str.upper, lambda t: t[: len(t) * 3 // 4], lambda t: f"{t} (zie bijlage)", lambda _: "tekst volgt nog"],
    ids=["hoofdletters", "ingekort", "aangevuld", "vervangen"],
)
def test_een_bijgewerkte_tekst_is_geen_fout(verander: Callable[[str], str], tmp_path: Path, stap1: Kader) -> None:
    teksten = {v.nr: verander(v.tekst) for v in stap1.verwachtingen}
    assert codes(lees(tmp_path, Blad=met_teksten(teksten))) == []
    in_een_cel = "| verwachting | score |\n" + "".join(f"| {nr} {teksten[nr]} | {s} |\n" for nr, s in INGEVULD.items())
    assert codes(lees(tmp_path, Blad=in_een_cel)) == []


def test_verschoven_teksten_boven_een_matrix_en_achter_het_nummer(tmp_path: Path, stap1: Kader) -> None:
    teksten = {v.nr: v.tekst for v in stap1.verwachtingen}
    verkeerd = dict(zip(INGEVULD, [teksten[nr] for nr in reversed(INGEVULD)], strict=True))
    tabel = f"| organisatie | {' | '.join(INGEVULD)} |\n| Noord | {' | '.join(INGEVULD.values())} |\n"
    assert codes(lees(tmp_path, Blad=f"| | {' | '.join(teksten[nr] for nr in INGEVULD)} |\n{tabel}")) == []
    assert codes(lees(tmp_path, Blad=f"| | {' | '.join(verkeerd.values())} |\n{tabel}")) == [("T194", "B1")]
    vragen = f"| organisatie | {' | '.join(f'{nr} {verkeerd[nr]}' for nr in INGEVULD)} |\n{tabel.splitlines()[1]}\n"
    assert codes(lees(tmp_path, Blad=vragen)) == [("T194", "B1")]


# -- how it was filled in, in controleer alone -------------------------------------------------------------------------

VANDAAG = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("tabel", "gezegd"),
    [
        ("| ronde | 18-01-2026 |\n" + GOED, ("T195", "B1")),
        ("| ronde | <2026-01-18> |\n" + GOED, ("T195", "B1")),
        ("| datum | 2-6-2026 |\n" + GOED, ("T196", "B1")),
        ("| datum | 1-6-2026 |\n| ronde | 2026 |\n" + GOED, None),
        ("| datum | 1-6-2026 |\n" + met_kolom("onderbouwing"), ("T197", "C7")),
        (GOED.replace("| 1.1.3 | + |", "| 1.1.3 | | + |"), ("T198", "C4")),
        (GOED.replace("| 1.1.3 | + |", "| 1.1.3 | | |"), None),
    ],
)
def test_wat_er_vreemd_is_ingevuld(tabel: str, gezegd: tuple[str, str] | None, tmp_path: Path) -> None:
    pad = str(schrijf_xlsx(tmp_path / "a.xlsx", Blad="| organisatie | Noord |\n" + tabel))
    gevonden = [een for een in codes(score([pad], grondig=True, vandaag=VANDAAG)) if een[0] != "T192"]
    rij = None if gezegd is None else (gezegd[0], f"{gezegd[1][0]}{int(gezegd[1][1:]) + 1}")
    assert [code for code, _ in gevonden] == ([] if rij is None else [rij[0]])
    assert [code for code, _ in codes(score([pad])) if code in ("T195", "T196", "T197", "T198")] == []


# -- numbers, scores and headers in a form of one's own ----------------------------------------------------------------


def lang(nummer: str, score: str = "{}") -> str:
    """Return a table with every number and every score in this form."""
    return "\n".join(["| nr | score |", *(f"| {nummer.format(n)} | {score.format(s)} |" for n, s in INGEVULD.items())])


@pytest.mark.parametrize("eerste", ["1-1-1", "1,1,1", "Voldoet aan 1.1.1", '=""1.1.1""'])
def test_wat_onder_nr_staat_en_geen_nummer_is_wordt_genoemd(eerste: str, tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=f"| nr | score |\n| {eerste} | + |")
    assert codes(scoring) == [("T211", "A2")]
    assert eerste in scoring.meldingen[0].tekst


@pytest.mark.parametrize("vorm", ["'{}'", '"{}"', "V{}", "nr{}: tekst", "Vraag {}?"])
def test_een_nummer_met_iets_eromheen_wordt_gelezen(vorm: str, tmp_path: Path) -> None:
    scoring = lees(tmp_path, Blad=lang(vorm))
    assert codes(scoring) == []
    assert scores(scoring) == {"noord": SCORES}


@pytest.mark.parametrize("haak", ["'", '"', "\u201c"], ids=ascii)
def test_een_score_tussen_aanhalingstekens_wordt_gelezen(haak: str, tmp_path: Path) -> None:
    assert scores(lees(tmp_path, Blad=lang("{}", haak + "{}" + haak))) == {"noord": SCORES}


@pytest.mark.parametrize("streep", ["\u2010", "\u2011", "\u2014", "\u2796"], ids=ascii)
def test_een_streepje_dat_op_een_min_lijkt_wordt_bij_zijn_code_genoemd(streep: str, tmp_path: Path) -> None:
    (een,) = lees(tmp_path, Blad=GOED.replace("| + ", f"| {streep} ", 1)).meldingen
    assert een.code == "T031"
    assert f"Bedoelde u '-'? Er staat een ander teken dan het lijkt (U+{ord(streep):04X})" in een.advies


def test_een_kop_met_een_vreemde_letter_noemt_haar(tmp_path: Path) -> None:
    (een,) = lees(tmp_path, Blad=GOED.replace("score", "\u0455core", 1)).meldingen
    assert een.code == "T022"
    assert "U+0455" in een.advies


NUMMERS, EEN_RIJ = " | ".join(INGEVULD), " | ".join(INGEVULD.values())


def test_een_tweede_koprij_onder_de_nummers_is_geen_organisatie(tmp_path: Path) -> None:
    teksten = " | ".join(f"Tekst van {nr}" for nr in INGEVULD)
    scoring = lees(tmp_path, Blad=f"| organisatie | {NUMMERS} |\n|  | {teksten} |\n| Noord | {EEN_RIJ} |")
    assert codes(scoring) == []
    assert scores(scoring) == {"Noord": SCORES}


def test_een_rij_zonder_naam_en_zonder_scores_krijgt_een_melding(tmp_path: Path) -> None:
    onzin = " | ".join("x" * len(INGEVULD))
    scoring = lees(tmp_path, Blad=f"| organisatie | {NUMMERS} |\n| Noord | {EEN_RIJ} |\n|  | {onzin} |")
    assert codes(scoring) == [("T041", "A3")]


def test_een_matrix_die_over_bladen_is_verdeeld_zegt_wat_er_moet(tmp_path: Path) -> None:
    nrs = list(INGEVULD)
    bladen = {
        naam: f"| organisatie | {' | '.join(deel)} |\n| Noord | {' | '.join('+' * len(deel))} |"
        for naam, deel in (("Een", nrs[:9]), ("Twee", nrs[9:]))
    }
    assert codes(lees(tmp_path, **bladen)) == [("T212", None)]


@pytest.mark.parametrize("label", ["Organisatie = Noord", "instelling=Noord", "Soort: toezicht; organisatie = Noord"])
def test_een_label_met_een_gelijkteken_wordt_gelezen(label: str, tmp_path: Path) -> None:
    assert scores(lees(tmp_path, Blad=f"| {label} |\n\n{GOED}")) == {"Noord": SCORES}


@pytest.mark.parametrize("tussen", [":", "=", "\uff1a"])
def test_een_dubbele_punt_in_een_eigen_cel_is_geen_waarde(tussen: str, tmp_path: Path) -> None:
    boven = f"| organisatie | {tussen} | Noord | ronde | {tussen} | 2026 |\n\n"
    scoring = lees(tmp_path, Blad=boven + GOED)
    assert codes(scoring) == []
    assert scores(scoring) == {"Noord": SCORES}
    assert scoring.uitslagen[0].toetsing.ronde == "2026"


@pytest.mark.parametrize("vorm", ["{nr};{s}", "{nr} {s}", "{nr}: {s}", "{nr} Voldoet aan iets;{s}", "{nr} {s} "])
def test_een_score_in_de_cel_van_het_nummer_wordt_nooit_open(vorm: str, tmp_path: Path) -> None:
    regels = [vorm.format(nr=nr, s={"+": "voldoende"}.get(s, s)) for nr, s in INGEVULD.items()]
    scoring = lees(tmp_path, Blad="| nr | score |\n" + "".join(f"| {regel} | |\n" for regel in regels))
    assert (scoring.uitslagen, codes(scoring)) == ((), [("T271", "A2")])
    assert f"en nog {len(INGEVULD) - 1}" in scoring.meldingen[0].tekst


def test_een_tekst_achter_het_nummer_is_geen_score(tmp_path: Path) -> None:
    regels = "".join(f"| {nr} Is er iemand? Zo ja: wie | |\n" for nr in INGEVULD)
    scoring = lees(tmp_path, Blad=f"| nr | score |\n{regels}")
    assert (len(scoring.uitslagen), codes(scoring)) == (1, [])


def test_een_score_achter_het_nummer_mag_naast_de_score_staan(tmp_path: Path) -> None:
    regels = "".join(f"| {nr} {s} | {s} |\n" for nr, s in INGEVULD.items())
    assert scores(lees(tmp_path, Blad=f"| nr | score |\n{regels}")) == {"noord": SCORES}
