"""Every layout that the design promises to read, read without a fout and to the same scores.

The scores are always those of IJsselland in 2015 (`GOED`); what differs is how the file is laid out, typed, encoded or
found.
"""

from __future__ import annotations

import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from openpyxl import Workbook

from hulp.grond import GOED, STAP1
from hulp.opdracht import toetsing
from hulp.werkmappen import rijen, schrijf_csv, schrijf_xlsx
from toetsing.cli.hoofd import start
from toetsing.domain.meldingen import Ernst
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Soort
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable

    from _pytest.mark import ParameterSet

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Scoring

BESTANDEN = Path(__file__).parents[2] / "bestanden"
INGEVULD: dict[str, str] = dict(rijen(GOED)[1:])
SCORES = {**INGEVULD, "3.1.1": "nvt"}
"""What every layout must give; 3.1.1 does not count and is nvt."""


def tabel(*kolommen: str, voor: str = "", **inhoud: str) -> str:
    """Return the good scores as a table with these headers.

    `nr`, `nummer` and `verwachting` hold the number and `score` and `oordeel` the score, unless `inhoud` says what
    else stands in the column; any other column holds the word "tekst". `voor` comes above the header row.
    """
    lijnen = [f"| {' | '.join(kolommen)} |"]
    for nr, teken in INGEVULD.items():
        vast = dict.fromkeys(("nr", "nummer", "verwachting"), nr) | dict.fromkeys(("score", "oordeel"), teken) | inhoud
        lijnen.append(f"| {' | '.join(vast.get(kolom, 'tekst') for kolom in kolommen)} |")
    return "\n".join([voor, *lijnen] if voor else lijnen) + "\n"


def met_rijen(*, voor: dict[str, str] | None = None, achter: str = "") -> str:
    """Return the good table with extra rows before some verwachtingen, and after the last."""
    lijnen = []
    for lijn in GOED.strip("\n").splitlines():
        nr = lijn.split("|")[1].strip()
        lijnen += [*([voor[nr]] if voor and nr in voor else []), lijn]
    return "\n".join([*lijnen, achter])


def matrix(*koppen: str, **inhoud: str) -> str:
    """Return the good scores as a matrix of one row; a header that is no number has its text in `inhoud`."""
    cellen = [INGEVULD.get(kop, inhoud.get(kop, "")) for kop in koppen]
    return f"| {' | '.join(koppen)} |\n| {' | '.join(cellen)} |"


def lees(*paden: Path | str, organisatie: str | None = None) -> Toetsing:
    """Return the one toetsing of a run in which there is nothing to mend; what was not read may be told."""
    scoring = score([str(pad) for pad in paden], organisatie=organisatie)
    assert [str(m) for m in scoring.meldingen if m.ernst is not Ernst.INFO] == []
    (uitslag,) = scoring.uitslagen
    return uitslag.toetsing


def organisaties(scoring: Scoring) -> list[str]:
    """Return who was decided."""
    return [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen]


# -- one sheet, many layouts -------------------------------------------------------------------------------------------


def vorm(naam: str, toetsing: str, **andere: str) -> ParameterSet:
    """One line of the table: a workbook with the sheet *Toetsing* and perhaps other sheets."""
    return pytest.param({"Toetsing": toetsing, **andere}, id=naam)


LABELS = "| Toetsingskader Stap 1 |\n\n| | organisatie | Noord |\n| | ronde: | 2015 |\n\n"
THEMA_TEKST = {"1.1.1": "| 1 | |\n| 1.1 | |", "1.2.1": "| 1.2. | |", "2.1.1": "| 2 | |\n| 2.1 | |"}
THEMA_GETAL = {"1.1.1": "| <1> | |\n| <1.1> | |", "2.1.1": "| <2> | |\n| <2.1> | |", "3.2.1": "| <3.2> | |"}
THEMA_NAAM = {"1.1.1": "| Randvoorwaarden | |\n| Bereikbaar en beschikbaar | |", "2.1.1": "| Veiligheid | |"}
OORDELEN = "| criterium | oordeel |\n| 1.1 | V |\n| 1.2 | M |\n| 2.1 | V |"
OORDELEN_NR = "| nr | oordeel |\n| 1.1 | V |\n| <1.2> | M |\n| 2 | V |"
VAN_MENSEN = {"1.1": "V", "1.1 afwijkend": "O", "1.1 motivering": "Te laat bereikbaar.", "1.1 door": "de inspectie"}

VORMEN = [
    vorm("zoals ontworpen", tabel("thema", "criterium", "nr", "verwachting", "score", "onderbouwing", verwachting="t")),
    vorm("kolommen omgekeerd", tabel("onderbouwing", "score", "tekst", "verwachting", "nr", "thema", verwachting="t")),
    vorm("kopregel onder labels", tabel("nr", "score", voor=LABELS)),
    vorm("kopregel ver naar beneden en naar rechts", "| |\n" * 12 + tabel("", "", "nr", "", "", "score", **{"": ""})),
    vorm("koppen in hoofdletters", GOED.replace("| nr    | score |", "| NR | SCORE |")),
    vorm("koppen met punt en dubbele punt", GOED.replace("| nr    | score |", "| Nr. | Score: |")),
    vorm("koppen met spatie voor de punt", GOED.replace("| nr    | score |", "| nr . | score : |")),
    vorm("koppen met harde spaties", GOED.replace("| nr    | score |", "| \u00a0nr\u00a0 |\u00a0 Score\u00a0 |")),
    vorm("nummer als kop", tabel("nummer", "score")),
    vorm("verwachting als kop", tabel("verwachting", "score")),
    vorm("oordeel als kop", tabel("nr", "oordeel")),
    vorm(
        "nr boven nummer en verwachting", tabel("verwachting", "nummer", "nr", "score", nummer="9.9", verwachting="x")
    ),
    vorm("nummer waar nr een volgnummer is", tabel("nr", "nummer", "score", nr="<7>")),
    vorm(
        "verwachting waar nr en nummer iets anders zijn",
        tabel("nr", "nummer", "verwachting", "score", nr="A", nummer="7"),
    ),
    vorm("score boven oordeel", tabel("oordeel", "nr", "score", oordeel="V")),
    vorm("score boven oordeel, ook rechts", tabel("score", "nr", "oordeel", oordeel="M")),
    vorm("extra kolommen", tabel("bron", "nr", "wie", "score", "aandachtspunt", "opmerking")),
    vorm("extra kolommen die als label heten", tabel("naam", "datum", "soort", "ronde", "nr", "score", "regio")),
    vorm("extra kolom kader", tabel("kader", "nr", "score", kader="Stap 1")),
    vorm("thema's en criteria als tekst", met_rijen(voor=THEMA_TEKST)),
    vorm("thema's en criteria als getal", met_rijen(voor=THEMA_GETAL)),
    vorm("thema's en criteria bij naam", met_rijen(voor=THEMA_NAAM)),
    vorm("lege rijen", met_rijen(voor={"1.2.1": "\n\n", "2.1.1": "| | |", "3.2.2": "\n"}, achter="| |\n| | |")),
    vorm("herhaalde kopregels", met_rijen(voor=dict.fromkeys(("1.2.1", "2.1.1", "3.1.2"), "| nr | score |"))),
    vorm("nummers met punt erachter", GOED.replace(".1 |", ".1. |")),
    vorm("nummers met spaties", GOED.replace("| 1.1.1 |", "| 1. 1.1 |").replace("| 2.1.1 |", "| \u00a02.1.1 |")),
    vorm("extra blad met oordelen per criterium", GOED, Oordelen=OORDELEN),
    vorm("extra blad met nummers van criteria", GOED, Oordelen=OORDELEN_NR),
    vorm("extra blad zonder tabel ervoor", "| Lees mij |\n| Vul het volgende blad in |", Scores=GOED),
    vorm("extra blad met nummers zonder scores", GOED, Kader=tabel("nr", "tekst")),
    vorm("3.1.1 leeg", GOED + "| 3.1.1 | |"),
    vorm("3.1.1 nvt", GOED + "| 3.1.1 | nvt |"),
    vorm("3.1.1 n.v.t.", GOED + "| 3.1.1 | N.V.T. |"),
    vorm("getypte getallen", GOED.replace("| + |", "| <1.0> |").replace("| - |", "| <3.0> |")),
    vorm("matrix", matrix("organisatie", *INGEVULD, organisatie="Noord")),
    vorm("matrix met regio", matrix("Regio:", *INGEVULD, **{"Regio:": "Noord"})),
    vorm("matrix met kolommen omgekeerd", matrix(*reversed(INGEVULD), "naam", naam="Noord")),
    vorm(
        "matrix met kolommen voor criteria",
        matrix(
            "naam", "1.1", "<1.2>", *INGEVULD, "2.1", naam="Noord", **{"1.1": "V", "<1.2>": "m", "2.1": "onvoldoende"}
        ),
    ),
    vorm(
        "matrix met oordelen van mensen",
        matrix("naam", *VAN_MENSEN, *INGEVULD, **VAN_MENSEN, naam="Noord"),
    ),
    vorm("matrix met extra kolommen", matrix("bron", "naam", *INGEVULD, "opmerking", naam="Noord", opmerking="+")),
    vorm("matrix met kolom kader", matrix("kader", *INGEVULD, "naam", naam="Noord", kader="Stap 1")),
    vorm("matrix met 3.1.1", matrix("naam", "3.1.1", *INGEVULD, naam="Noord")),
    vorm("matrix onder een kop", "| Alle regio's |\n\n" + matrix("naam", *INGEVULD, naam="Noord")),
    vorm("matrix met lege rijen", matrix("naam", *INGEVULD, naam="Noord") + "\n\n| | |\n"),
]


@pytest.mark.parametrize("bladen", VORMEN)
def test_indeling_geeft_dezelfde_scores(bladen: dict[str, str], tmp_path: Path) -> None:
    assert dict(lees(schrijf_xlsx(tmp_path / "regio.xlsx", **bladen)).scores) == SCORES


def test_herkomst_wijst_de_cel_aan_die_de_gebruiker_ziet(tmp_path: Path) -> None:
    lang = lees(schrijf_xlsx(tmp_path / "lang.xlsx", Blad=tabel("score", "x", "nr", voor=LABELS)))
    breed = lees(schrijf_xlsx(tmp_path / "breed.xlsx", Blad=matrix(*INGEVULD, "naam", naam="Noord")))
    tekst = lees(schrijf_csv(tmp_path / "tekst.csv", "\n" + tabel("nr", "score")))
    assert [toetsing.herkomst["1.1.3"].adres for toetsing in (lang, breed, tekst)] == ["Blad!A10", "Blad!C2", "B4"]
    assert set(lang.herkomst) == set(breed.herkomst) == set(INGEVULD), "an absent 3.1.1 has no cell"


@pytest.mark.parametrize("teken", ["+", "-"])
@pytest.mark.parametrize(
    ("maak", "cel"),
    [
        pytest.param(lambda teken: GOED + f"| 3.1.1 | {teken} |", "B26", id="lang"),
        pytest.param(
            lambda teken: matrix("naam", "3.1.1", *INGEVULD, **{"naam": "N", "3.1.1": teken}), "B2", id="matrix"
        ),
    ],
)
def test_score_die_niet_meetelt_is_let_op_en_blijft_nvt(
    teken: str, maak: Callable[[str], str], cel: str, tmp_path: Path
) -> None:
    pad = str(schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=maak(teken)))
    scoring = score([pad])
    assert [(m.code, m.ernst.value, m.plek.cel, m.plek.verwachting) for m in scoring.meldingen] == [
        ("T036", "let op", cel, "3.1.1")
    ]
    (uitslag,) = scoring.uitslagen
    assert dict(uitslag.toetsing.scores) == SCORES
    assert (uitslag.voldoende, uitslag.beoordeeld) == (18, 24)
    assert start(["score", pad]) == 0


def test_rij_die_nergens_bij_hoort_is_let_op(tmp_path: Path) -> None:
    scoring = score([str(schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=GOED + "| Besproken met | de manager |"))])
    assert [(m.code, m.ernst.value, m.plek.cel) for m in scoring.meldingen] == [("T030", "let op", "A26")]
    assert dict(scoring.uitslagen[0].toetsing.scores) == SCORES


def test_lege_score_is_open_en_niet_onvoldoende(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=GOED.replace("| 1.1.4 | - |", "| 1.1.4 | |"))
    (uitslag,) = score([str(pad)]).uitslagen
    assert (uitslag.criteria[0].open, uitslag.open) == (("1.1.4",), 1)
    assert "1.1.4" in uitslag.toetsing.herkomst


def test_uitgerekende_formule_telt_als_haar_uitkomst(tmp_path: Path) -> None:
    """Also where the outcome is an empty text, the way Excel keeps it: that is open, not "never calculated"."""
    boek = xlsxwriter.Workbook(tmp_path / "vol.xlsx")
    blad = boek.add_worksheet("Toetsing")
    blad.write_row(0, 0, ["nr", "score"])
    for rij, (nr, teken) in enumerate(INGEVULD.items(), start=1):
        blad.write_string(rij, 0, nr)
        blad.write_formula(rij, 1, "=C1", None, "leeg" if nr == "1.1.4" else teken)
    boek.close()
    with zipfile.ZipFile(tmp_path / "vol.xlsx") as oud, zipfile.ZipFile(tmp_path / "regio.xlsx", "w") as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(naam, oud.read(naam).replace(b"<v>leeg</v>", b"<v></v>"))
    scores = dict(lees(tmp_path / "regio.xlsx").scores)
    assert scores == {**SCORES, "1.1.4": OPEN}


# -- how a score is written --------------------------------------------------------------------------------------------

SCHRIJFWIJZEN = {
    "+": ("+", "1", "v", "voldoende", "ja"),
    "-": ("-", "\N{EN DASH}", "\N{MINUS SIGN}", "3", "o", "onvoldoende", "nee"),
    "nvt": ("nvt", "n.v.t."),
}


def test_schrijfwijzen_zijn_die_van_het_kader(stap1: Kader) -> None:
    assert {niveau.teken: niveau.invoer for niveau in stap1.schaal.niveaus} == SCHRIJFWIJZEN


@pytest.mark.parametrize(
    "typ",
    [
        pytest.param(str, id="zoals in het kader"),
        pytest.param(str.upper, id="hoofdletters"),
        pytest.param(str.title, id="hoofdletter vooraan"),
        pytest.param(lambda tekst: f"  {tekst} ", id="spaties eromheen"),
        pytest.param(" ".join, id="spaties ertussen"),
        pytest.param(lambda tekst: f"\u00a0{tekst}\u202f", id="harde spaties"),
        pytest.param(lambda tekst: f"{tekst}\r\n", id="regeleinde"),
        pytest.param(lambda tekst: "\u200b".join(["", *tekst, ""]), id="tekens zonder breedte"),
        pytest.param(lambda tekst: f"\ufeff{tekst}\u00ad", id="BOM en zacht afbreekteken"),
        pytest.param(lambda tekst: unicodedata.normalize("NFD", tekst), id="gesplitste tekens"),
    ],
)
def test_elke_schrijfwijze_wordt_herkend(typ: Callable[[str], str], tmp_path: Path) -> None:
    """One organisation per spelling: nvt in 3.1.1, where it is allowed, the others in 1.1.1."""
    boek = Workbook()
    blad = boek.worksheets[0]
    blad.append(["naam", "3.1.1", *INGEVULD])
    verwacht: dict[str, tuple[str, str]] = {}
    for teken, invoer in SCHRIJFWIJZEN.items():
        for vorm_ in invoer:
            nvt, naam = teken == "nvt", f"{len(verwacht)} {vorm_}"
            blad.append(
                [
                    naam,
                    typ(vorm_) if nvt else "",
                    *({**INGEVULD, **({} if nvt else {"1.1.1": typ(vorm_)})}.values()),
                ]
            )
            verwacht[naam] = ("nvt", "+") if nvt else ("nvt", teken)
    boek.save(tmp_path / "alle.xlsx")
    scoring = score([str(tmp_path / "alle.xlsx")])
    assert [str(m) for m in scoring.meldingen] == []
    scores = {
        u.toetsing.organisatie: (u.toetsing.scores["3.1.1"], u.toetsing.scores["1.1.1"]) for u in scoring.uitslagen
    }
    assert scores == verwacht


# -- text files --------------------------------------------------------------------------------------------------------

MET_NAAM = "| organisatie | Coördinatiepunt Één |" + GOED


@pytest.mark.parametrize(
    "scheider", [pytest.param(";", id="puntkomma"), pytest.param(",", id="komma"), pytest.param("\t", id="tab")]
)
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_in_elke_codering_en_met_elk_scheidingsteken(scheider: str, codering: str, tmp_path: Path) -> None:
    toetsing = lees(schrijf_csv(tmp_path / "regio.csv", MET_NAAM, scheider=scheider, codering=codering))
    assert (toetsing.organisatie, dict(toetsing.scores)) == ("Coördinatiepunt Één", SCORES)


def test_csv_in_utf_16_andersom(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "regio.csv", MET_NAAM, codering="utf-16-be")
    pad.write_bytes(b"\xfe\xff" + pad.read_bytes())
    assert lees(pad).organisatie == "Coördinatiepunt Één"


@pytest.mark.parametrize("scheider", [";", ",", "\t"])
def test_csv_met_eerste_regel_van_excel(scheider: str, tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "regio.csv", GOED, scheider=scheider)
    pad.write_bytes(f"sep={scheider}\r\n".encode() + pad.read_bytes())
    toetsing = lees(pad)
    assert dict(toetsing.scores) == SCORES
    assert toetsing.herkomst["1.1.1"].adres == "B3", "the first line counts as a line"


def test_csv_met_apostrof_tegen_formules(tmp_path: Path) -> None:
    goed = GOED.replace("| + |", "| '+ |").replace("| - |", "| '- |")
    toetsing = lees(schrijf_csv(tmp_path / "regio.csv", "| organisatie | '-Noord- |" + goed))
    assert (toetsing.organisatie, dict(toetsing.scores)) == ("-Noord-", SCORES)


def test_csv_met_scheidingstekens_in_de_tekst(tmp_path: Path) -> None:
    """The separator is the one that gives known headers, not the one that occurs most."""
    goed = tabel("nr", "score", "onderbouwing", onderbouwing="a, b, c, d; e, f, 'g'")
    assert dict(lees(schrijf_csv(tmp_path / "regio.csv", goed)).scores) == SCORES


def test_csv_met_regeleinden_in_een_veld_en_ongelijke_rijen(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "regio.csv", GOED)
    regels = pad.read_text("utf-8").splitlines()
    regels[1] += ';"regel een\nregel twee"'
    pad.write_bytes("\n".join(regels).encode())
    assert dict(lees(pad).scores) == SCORES


def test_csv_als_matrix(tmp_path: Path) -> None:
    assert dict(lees(schrijf_csv(tmp_path / "alle.csv", matrix("naam", *INGEVULD, naam="Noord"))).scores) == SCORES


# -- files of LibreOffice ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["ijsselland.ods", "ijsselland.xls", "ijsselland-libreoffice.xlsx"])
def test_bestand_van_libreoffice(naam: str) -> None:
    toetsing = lees(BESTANDEN / naam)
    assert dict(toetsing.scores) == SCORES
    assert (toetsing.organisatie, toetsing.ronde, toetsing.soort) == ("IJsselland", "2015", Soort.TOEZICHT)
    assert (str(toetsing.herkomst["1.1.1"]), toetsing.herkomst["3.2.2"].cel) == (
        f"{BESTANDEN / naam} › Toetsing!E7 (1.1.1)",
        "E31",
    )


# -- labels ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bladen",
    [
        pytest.param(
            {"T": "| Organisatie: | Noord |\n| ronde | 2015 |\n| Datum | 18-01-2016 |\n| soort. | Toezicht |\n" + GOED},
            id="boven de tabel",
        ),
        pytest.param(
            {
                "T": "| | regio | | | Noord |\n| ronde | <2015> |\n| datum | | <2016-01-18> |\n| SOORT | TOEZICHT |"
                + GOED
            },
            id="getypt en met lege cellen ertussen",
        ),
        pytest.param(
            {
                "T": GOED,
                "Gegevens": "| regio | Noord |\n| ronde | 2015 |\n| datum | 2016-01-18 |\n| soort | toezicht |",
            },
            id="op Gegevens",
        ),
        pytest.param(
            {
                "gegevens ": "| |\n| ronde | 2015 |\n| soort | toezicht |",
                "T": "| instelling | Noord |\n| datum | 18/1/2016 |" + GOED,
            },
            id="verdeeld over beide",
        ),
        pytest.param(
            {
                "T": "| regio | Noord |\n| regio | noord |\n| ronde | <2015> |\n"
                "| datum | 18.1.2016 |\n| soort | toezicht |" + GOED,
                "Gegevens": "| ronde | 2015 |",
            },
            id="twee keer hetzelfde",
        ),
        pytest.param(
            {
                "T": matrix(
                    "ronde",
                    "naam",
                    "soort",
                    "datum",
                    *INGEVULD,
                    naam="Noord",
                    ronde="2015",
                    soort="toezicht",
                    datum="18-01-2016",
                )
            },
            id="in kolommen van de matrix",
        ),
        pytest.param(
            {
                "T": "| ronde | 2015 |\n| soort | toezicht |\n\n"
                + matrix("naam", *INGEVULD, "datum", naam="Noord", datum="<2016-01-18>")
            },
            id="boven de matrix en in kolommen",
        ),
    ],
)
def test_labels(bladen: dict[str, str], tmp_path: Path) -> None:
    toetsing = lees(schrijf_xlsx(tmp_path / "bestand.xlsx", **bladen))
    assert (toetsing.organisatie, toetsing.ronde, toetsing.datum, toetsing.soort) == (
        "Noord",
        "2015",
        date(2016, 1, 18),
        Soort.TOEZICHT,
    )


def test_wat_niemand_zei_blijft_onbekend(tmp_path: Path) -> None:
    toetsing = lees(schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing="| ronde | |\n| datum | |\n| soort | |" + GOED))
    assert (toetsing.ronde, toetsing.datum, toetsing.soort) == (None, None, None)


def test_label_onder_de_tabel_of_op_een_ander_blad_telt_niet(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=met_rijen(achter="| |\n| naam | |"), Bijlage="| naam | Zuid |")
    assert lees(pad).organisatie == "regio"


def test_organisatie_komt_van_label_dan_van_opdracht_dan_van_bestandsnaam(tmp_path: Path) -> None:
    met_label = schrijf_xlsx(tmp_path / "a.xlsx", Toetsing="| organisatie | Noord |" + GOED)
    zonder = schrijf_xlsx(tmp_path / "Regio Oost.2015.xlsx", Toetsing=GOED)
    assert lees(met_label).organisatie == lees(met_label, organisatie="noord").organisatie == "Noord"
    assert lees(zonder, organisatie="Zuid").organisatie == "Zuid"
    assert lees(zonder).organisatie == "Regio Oost.2015"


def test_organisatie_van_de_opdracht_kiest_een_rij_van_de_matrix(tmp_path: Path) -> None:
    rij = matrix("naam", *INGEVULD, naam="Noord")
    pad = schrijf_xlsx(tmp_path / "alle.xlsx", Alle=f"{rij}\n{rij.splitlines()[1].replace('Noord', 'Zuid')}")
    assert organisaties(score([str(pad)])) == ["Noord", "Zuid"]
    assert lees(pad, organisatie=" zuid ").organisatie == "Zuid"


@pytest.mark.parametrize("kolom", ["ronde", "soort"])
def test_dezelfde_organisatie_in_een_andere_ronde_of_soort_is_niet_dubbel(kolom: str, tmp_path: Path) -> None:
    eerst, daarna = {"ronde": ("2015", "2016"), "soort": ("toezicht", "zelfevaluatie")}[kolom]
    rij = matrix("naam", kolom, *INGEVULD, **{"naam": "Noord", kolom: eerst})
    pad = schrijf_xlsx(tmp_path / "alle.xlsx", Alle=f"{rij}\n{rij.splitlines()[1].replace(eerst, daarna)}")
    scoring = score([str(pad)])
    assert ([str(m) for m in scoring.meldingen], organisaties(scoring)) == ([], ["Noord", "Noord"])


# -- which files -------------------------------------------------------------------------------------------------------


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return a folder with two workbooks and everything that a folder of workbooks gathers."""
    for naam in ("noord.xlsx", "Zuid.XLSX", "~$oud.xlsx", ".verborgen.xlsx", "noord.gecontroleerd.xlsx"):
        schrijf_xlsx(tmp_path / naam, Toetsing=GOED)
    (tmp_path / "onder").mkdir()
    schrijf_xlsx(tmp_path / "onder" / "oost.xlsx", Toetsing=GOED)
    (tmp_path / "map.xlsx").mkdir()
    (tmp_path / "leesmij.txt").write_text("geen werkmap", encoding="utf-8")
    (tmp_path / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    return tmp_path


def test_map_wordt_gelezen_zonder_wat_er_niet_in_hoort(map_: Path) -> None:
    scoring = score([str(map_)])
    assert organisaties(scoring) == ["noord", "Zuid"]
    onder, sub, melding = scoring.meldingen
    assert (onder.code, "map.xlsx/" in onder.tekst) == ("T146", True)
    assert (sub.code, sub.tekst.endswith("niet gelezen: onder/ (1).")) == ("T251", True)
    assert sub.advies == f"Geef de submap zelf, zoals: toetsing score {map_ / 'onder'}."
    assert (melding.code, melding.plek.bestand) == ("T051", str(map_))
    assert "1 kopie van controleer in deze map is overgeslagen: noord.gecontroleerd.xlsx" in melding.tekst


def test_eigen_uitslag_in_een_map_wordt_overgeslagen_en_als_bestand_geweigerd(map_: Path) -> None:
    uitslag = str(map_ / "uitslag.csv")
    assert start(["score", str(map_), "--formaat", "csv", "--naar", uitslag]) == 0
    in_map, los = score([str(map_)]), score([uitslag])
    assert organisaties(in_map) == ["noord", "Zuid"]
    assert [(m.code, m.ernst.value, m.plek.bestand) for m in in_map.meldingen] == [
        ("T146", "info", str(map_)),
        ("T251", "info", str(map_)),
        ("T051", "info", str(map_)),
        ("T013", "info", uitslag),
    ]
    assert [(m.code, m.ernst.value, m.plek.bestand) for m in los.meldingen] == [("T014", "fout", uitslag)]
    assert start(["score", str(map_)]) == 0
    assert start(["score", uitslag]) == 1


def test_zelfde_bestand_wordt_een_keer_gelezen(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(map_)
    (map_ / "verwijzing").symlink_to(map_)
    manieren = ["noord.xlsx", "./noord.xlsx", "onder/../noord.xlsx", str(map_ / "noord.xlsx"), "verwijzing/noord.xlsx"]
    assert str(lees(*manieren).bron.bestand) == "noord.xlsx"
    assert organisaties(score([".", "noord.xlsx", str(map_)])) == ["noord", "Zuid"]


def test_patroon_dat_de_shell_liet_staan(map_: Path) -> None:
    patroon = str(map_ / "onder" / "*.xls?")
    assert lees(patroon).bron.bestand == str(map_ / "onder" / "oost.xlsx")


def test_naam_met_tekens_van_een_patroon_is_een_naam(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "regio 1.xlsx", Toetsing=GOED)
    schrijf_xlsx(tmp_path / "regio [1].xlsx", Toetsing=GOED)
    assert lees(tmp_path / "regio [1].xlsx").organisatie == "regio [1]"


def test_pad_in_meldingen_en_bron_is_zoals_de_gebruiker_het_gaf(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(map_)
    assert lees("onder").bron.bestand == str(Path("onder") / "oost.xlsx")
    assert lees("onder/../noord.xlsx").bron.bestand == "onder/../noord.xlsx"


def test_wat_in_een_map_niet_wordt_gelezen_wordt_genoemd_en_is_met_streng_een_fout(tmp_path: Path) -> None:
    map_ = tmp_path / "m"
    (map_ / "sub").mkdir(parents=True)
    (map_ / "leeg").mkdir()
    schrijf_xlsx(map_ / "Noord.xlsx", T=GOED)
    for naam in (
        "Zuid.xlsb",
        "Oost.numbers",
        "Drenthe.TSV",
        "Utrecht.xltx",
        "sub/Sub.xlsx",
        "notitie.docx",
        ".weg.tsv",
    ):
        (map_ / naam).write_bytes(b"x")
    uit = toetsing("score", "m", cwd=tmp_path)
    genoemd = "Drenthe.TSV, leeg/, Oost.numbers, Utrecht.xltx en Zuid.xlsb"
    assert f"m: info: In deze map is niet gelezen: {genoemd}." in uit.stderr
    assert (uit.returncode, "Noord" in uit.stdout or "m/Noord" in uit.stdout) == (0, True)
    assert "m: info: Ook in een submap staan werkmappen, en die zijn niet gelezen: sub/ (1)." in uit.stderr
    streng = toetsing("score", "m", "--streng", cwd=tmp_path)
    assert (streng.returncode, streng.stdout) == (1, "")
    assert "[T146]" in streng.stderr
    assert "[G010]" in streng.stderr
    (map_ / "Noord.xlsx").unlink()
    assert "[T003]" in (leeg := toetsing("score", "m", cwd=tmp_path).stderr)
    assert "[T146]" in leeg


@pytest.mark.parametrize(
    "kop", [pytest.param("1.1.1", id="zonder wat niet meetelt"), pytest.param("1.1.1;1.1.2", id="met wat niet meetelt")]
)
@pytest.mark.parametrize("scores", ["+-", "13"])
def test_een_matrix_van_een_kader_waarin_er_een_meetelt(kop: str, scores: str, tmp_path: Path) -> None:
    """A second number in the header cannot be asked for where what does not count may be left out.

    And a score that is written as a number is not the number of a verwachting.
    """
    kader = (STAP1 / "kader.yaml").read_text(encoding="utf-8").partition("themas:")[0].partition("rondes:")[0]
    kader += (
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n      - nr: '1.1'\n        tekst: C\n"
        "        verwachtingen:\n          - {nr: 1.1.1, tekst: V}\n"
        "          - {nr: 1.1.2, tekst: W, telt_mee: nee, reden: nog niet}\n"
    )
    (tmp_path / "kader.yaml").write_text(kader, encoding="utf-8")
    pad = tmp_path / "matrix.csv"
    pad.write_text(f"organisatie;{kop}\nNoord;{scores[0]}\nZuid;{scores[1]}\n", encoding="utf-8")
    gelezen = score([str(pad)], kader=str(tmp_path / "kader.yaml"))
    assert [een.toetsing.scores for een in gelezen.uitslagen] == [
        {"1.1.1": "+", "1.1.2": "nvt"},
        {"1.1.1": "-", "1.1.2": "nvt"},
    ]
