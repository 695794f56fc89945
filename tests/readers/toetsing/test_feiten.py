"""Facts in the cells of a file: by their name where others have a number, with the motivering that they may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from hulp.feitenkader import KADER, RIJEN, SCORES, feitenkader
from hulp.schaalkader import schaalkader
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.scores import OPEN
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.toetsing.gelezen import Gelezen

FEITENKADER = feitenkader()
NAMEN = tuple(feit.nr for feit in FEITENKADER.feiten)
NRS = tuple(v.nr for v in FEITENKADER.verwachtingen)
MATRIXKOP, *MATRIX = SCORES.splitlines()


def lees(pad: Path, tekst: str, kader: Kader = FEITENKADER) -> Gelezen:
    pad.write_text(tekst, "utf-8")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), bestand
    return read_toetsingen(bestand, kader)


def lang(kop: str, *feiten: str, nrs: Sequence[str] = NRS) -> str:
    """Return a long table in which every verwachting has a plus, with these rows of facts."""
    leeg = ";" * (kop.count(";") - 1)
    return "\n".join([kop, *(f"{nr};+{leeg}" for nr in nrs), *feiten, ""])


def matrix(*kolommen: str, over: Sequence[Sequence[str]] = ()) -> str:
    """Return a matrix in which every verwachting has a plus, with these columns and what stands in them per row."""
    koppen = ["organisatie", *NRS, *kolommen]
    return "\n".join(";".join(rij) for rij in [koppen, *([f"O{i}", *"+" * len(NRS), *r] for i, r in enumerate(over))])


def enige(gelezen: Gelezen) -> Toetsing:
    (toetsing,) = gelezen.toetsingen
    return toetsing


def feiten(toetsing: Toetsing) -> dict[str, str | None]:
    return {naam: None if toetsing.scores[naam] is OPEN else str(toetsing.scores[naam]) for naam in NAMEN}


def codes(gelezen: Gelezen) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.cel) for m in gelezen.meldingen]


# -- a long table ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kolom", ["motivering", "onderbouwing", "Motivering:", "ONDERBOUWING"])
def test_in_een_lange_tabel_staat_een_feit_in_een_rij_met_de_motivering_ernaast(kolom: str, tmp_path: Path) -> None:
    tekst = lang(f"nr;score;{kolom}", "overtreding;nee;", "Opzet;ja;De klok was verzet.", "klasse;2;")
    gelezen = lees(tmp_path / "a.csv", tekst)
    assert codes(gelezen) == []
    assert feiten(enige(gelezen)) == {"overtreding": "nee", "Opzet": "ja", "klasse": "2"}
    assert enige(gelezen).motiveringen == {"Opzet": "De klok was verzet."}
    assert enige(gelezen).herkomst["Opzet"].cel == "B10"


def test_een_motivering_blijft_zoals_zij_is_geschreven(tmp_path: Path) -> None:
    lange = "De klok was verzet.\n\nDat zag men:\n- op maandag\n- op dinsdag" + " en verder" * 300
    boek, pad = Workbook(), tmp_path / "a.xlsx"
    rijen = [["nr", "score", "onderbouwing"], *([nr, "+", ""] for nr in NRS)]
    for rij in (*rijen, ["overtreding", "nee", " \n"], ["Opzet", "ja", lange], ["klasse", "2", ""]):
        boek.worksheets[0].append(rij)
    boek.save(pad)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    assert enige(read_toetsingen(bestand, FEITENKADER)).motiveringen == {"Opzet": lange}
    als_csv = lang("nr;score;onderbouwing", "overtreding;nee;", f'Opzet;ja;"{lange}"', "klasse;2;")
    assert enige(lees(tmp_path / "a.csv", als_csv)).motiveringen == {"Opzet": lange}


def test_van_motivering_en_onderbouwing_telt_de_motivering_en_anders_wat_er_staat(tmp_path: Path) -> None:
    tekst = lang("nr;score;onderbouwing;motivering", "overtreding;nee;a;b", "Opzet;ja;;c", "klasse;2;d;")
    assert enige(lees(tmp_path / "a.csv", tekst)).motiveringen == {"overtreding": "b", "Opzet": "c", "klasse": "d"}


def test_een_motivering_bij_een_verwachting_is_geen_motivering_van_een_feit(tmp_path: Path) -> None:
    tekst = lang("nr;score;motivering", "overtreding;nee;", "Opzet;ja;c", "klasse;2;").replace(
        "1.1.1;+;", "1.1.1;+;Gezien."
    )
    assert enige(lees(tmp_path / "a.csv", tekst)).motiveringen == {"Opzet": "c"}


@pytest.mark.parametrize(
    "getypt",
    [("overtreding", "Opzet", "klasse"), ("OVERTREDING", "opzet", "Klasse"), (" overtreding.", "OPZET", "klasse ")],
)
def test_een_naam_is_die_naam_hoe_hij_ook_is_getypt(getypt: Sequence[str], tmp_path: Path) -> None:
    antwoorden = zip(getypt, ("j;", "N;Nee.", "3;"), strict=True)
    gelezen = lees(tmp_path / "a.csv", lang("nr;score;motivering", *(f"{naam};{rest}" for naam, rest in antwoorden)))
    assert codes(gelezen) == []
    assert feiten(enige(gelezen)) == {"overtreding": "ja", "Opzet": "nee", "klasse": "3"}


@pytest.mark.parametrize(
    ("feitrijen", "nrs", "zin"),
    [
        (("overtreding;nee", "klasse;1"), NRS, "Het feit Opzet ontbreekt."),
        (("overtreding;nee",), NRS, "De feiten Opzet en klasse ontbreken."),
        ((), NRS, "De feiten overtreding, Opzet en klasse ontbreken."),
        (("overtreding;nee", "klasse;1"), NRS[1:], "Verwachting 1.1.1 en het feit Opzet ontbreken."),
        (("overtreding;nee", "opzet;;", "klasse;1"), NRS[1:], "Verwachting 1.1.1 ontbreekt."),
        (("klasse;1",), NRS[2:], "De verwachtingen 1.1.1 en 1.1.2 en de feiten overtreding en Opzet ontbreken."),
    ],
)
def test_een_rij_die_ontbreekt_wordt_genoemd(
    feitrijen: Sequence[str], nrs: Sequence[str], zin: str, tmp_path: Path
) -> None:
    gelezen = lees(tmp_path / "a.csv", lang("nr;score", *feitrijen, nrs=nrs))
    assert [m.tekst for m in gelezen.meldingen if m.code == "T024"] == [zin]
    assert gelezen.toetsingen == ()


def test_wat_niemand_motiveerde_is_open_en_wordt_gezegd(tmp_path: Path) -> None:
    gelezen = lees(tmp_path / "a.csv", lang("nr;score;motivering", "overtreding;nee;", "Opzet;ja; ", "klasse;2;"))
    assert codes(gelezen) == [("T291", "B10")]
    (opmerking,) = gelezen.meldingen
    assert opmerking.tekst == "Bij feit Opzet staat 'ja', maar geen motivering; het telt daarom als open."
    assert feiten(enige(gelezen)) == {"overtreding": "nee", "Opzet": None, "klasse": "2"}
    assert enige(gelezen).motiveringen == {}


def test_een_motivering_zonder_antwoord_is_geen_antwoord(tmp_path: Path) -> None:
    gelezen = lees(tmp_path / "a.csv", lang("nr;score;motivering", "overtreding;;", "Opzet;;Nog kijken.", "klasse;;"))
    assert codes(gelezen) == []
    assert feiten(enige(gelezen)) == dict.fromkeys(NAMEN)
    assert enige(gelezen).motiveringen == {"Opzet": "Nog kijken."}


def test_een_feit_staat_er_maar_een_keer(tmp_path: Path) -> None:
    gelezen = lees(tmp_path / "a.csv", lang("nr;score", "overtreding;nee", "Overtreding;ja", "opzet;", "klasse;"))
    assert [(m.code, m.tekst) for m in gelezen.meldingen] == [("T026", "Feit overtreding staat hier al in A9.")]


def test_een_onbekend_woord_met_een_score_is_geen_verwachting_en_geen_feit(tmp_path: Path) -> None:
    tekst = lang("nr;score", "overtredng;nee", "overtreding;nee", "opzet;", "klasse;")
    (opmerking,) = lees(tmp_path / "a.csv", tekst).meldingen
    assert opmerking.tekst == "'overtredng' is geen nummer van een verwachting en geen feit in kader horeca-2026."


@pytest.mark.parametrize(
    ("kader", "weg", "zin"),
    [
        (FEITENKADER, {"1.1.1", "Opzet"}, "een lege score betekent: nog open."),
        (FEITENKADER, {"Opzet"}, "een leeg antwoord betekent: nog open."),
        (
            schaalkader(),
            {"2.1.3"},
            "een lege score betekent: nog open, of het niveau dat de schaal voor een lege cel noemt.",
        ),
    ],
)
def test_wat_leeg_zou_betekenen_staat_bij_wat_ontbreekt(kader: Kader, weg: set[str], zin: str, tmp_path: Path) -> None:
    regels = ["nr;score", *(f"{een.nr};" for een in kader.gevraagd if een.nr not in weg)]
    gelezen = lees(tmp_path / "a.csv", "\n".join(regels), kader)
    (ontbreekt,) = (een for een in gelezen.meldingen if een.code == "T024")
    assert ontbreekt.advies.endswith(f"; {zin}")


@pytest.mark.parametrize(
    ("feit", "rij", "keuze"),
    [
        ("overtreding", "misschien", "ja, nee"),
        ("klasse", "4", "van 1 tot en met 3"),
        ("klasse", "+", "van 1 tot en met 3"),
    ],
)
def test_een_antwoord_dat_de_schaal_niet_heeft_is_een_fout_met_de_keuzes(
    feit: str, rij: str, keuze: str, tmp_path: Path
) -> None:
    andere = [f"{naam};" for naam in NAMEN if naam != feit]
    gelezen = lees(tmp_path / "a.csv", lang("nr;score", f"{feit};{rij}", *andere))
    (opmerking,) = gelezen.meldingen
    assert (opmerking.code, opmerking.plek.verwachting) == ("T031", feit)
    assert keuze in opmerking.advies
    assert opmerking.tekst == f"'{rij}' is geen antwoord."
    assert gelezen.toetsingen == ()


def test_de_vraag_van_een_feit_mag_ernaast_staan(tmp_path: Path) -> None:
    teksten = {een.nr: een.tekst for een in FEITENKADER.gevraagd}
    antwoorden = zip(NAMEN, ("nee", "ja", "1"), strict=True)
    feitrijen = [f"{naam};{teksten[naam]};{score};Daarom." for naam, score in antwoorden]
    verwachtingen = [f"{nr};{teksten[nr]};+;" for nr in NRS]
    gelezen = lees(tmp_path / "a.csv", "\n".join(["nr;verwachting;score;onderbouwing", *verwachtingen, *feitrijen]))
    assert codes(gelezen) == []
    assert feiten(enige(gelezen)) == {"overtreding": "nee", "Opzet": "ja", "klasse": "1"}


def test_de_vraag_van_een_ander_feit_ernaast_is_een_verschoven_tekst(tmp_path: Path) -> None:
    teksten = {een.nr: een.tekst for een in FEITENKADER.gevraagd}
    feitrijen = [
        f"overtreding;{teksten['Opzet']};nee;",
        f"Opzet;{teksten['overtreding']};ja;x",
        f"klasse;{teksten['klasse']};1;",
    ]
    verwachtingen = [f"{nr};;+;" for nr in NRS]
    gelezen = lees(tmp_path / "a.csv", "\n".join(["nr;verwachting;score;motivering", *verwachtingen, *feitrijen]))
    (opmerking,) = gelezen.meldingen
    assert opmerking.code == "T194"
    assert "bij overtreding staat de tekst van Opzet en bij Opzet staat de tekst van overtreding" in opmerking.tekst


def test_een_motivering_die_op_een_vraag_lijkt_is_geen_verschoven_tekst(tmp_path: Path) -> None:
    vraag = FEITENKADER.bij_naam["klasse"].tekst
    tekst = lang("nr;score;motivering", "overtreding;nee;", f"Opzet;ja;{vraag}", "klasse;1;")
    assert codes(lees(tmp_path / "a.csv", tekst)) == []


def test_van_meer_organisaties_onder_elkaar_heeft_elk_zijn_eigen_feiten(tmp_path: Path) -> None:
    per_een = {"Noord": ("ja", "ja", "Gezien."), "Zuid": ("nee", "nee", "")}
    regels = ["organisatie;nr;score;motivering"]
    for naam, (overtreding, opzet, waarom) in per_een.items():
        regels += [f"{naam};{nr};+;" for nr in NRS]
        regels += [f"{naam};overtreding;{overtreding};", f"{naam};opzet;{opzet};{waarom}", f"{naam};klasse;1;"]
    gelezen = lees(tmp_path / "a.csv", "\n".join(regels))
    assert {t.organisatie: (feiten(t)["overtreding"], feiten(t)["Opzet"]) for t in gelezen.toetsingen} == {
        "Noord": ("ja", "ja"),
        "Zuid": ("nee", None),
    }
    assert codes(gelezen) == [("T291", f"C{len(regels) - 1}")]


def test_in_een_werkblad_zijn_feiten_rijen_als_andere(tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    tabel = "".join(f"| {nr} | + | |\n" for nr in NRS)
    tabel += "| overtreding | ja | |\n| Opzet | nee | Nagevraagd |\n| klasse | 3 | |\n"
    schrijf_xlsx(pad, Toetsing=f"| nr | score | onderbouwing |\n|---|---|---|\n{tabel}")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gelezen = read_toetsingen(bestand, FEITENKADER)
    assert codes(gelezen) == []
    assert feiten(enige(gelezen)) == {"overtreding": "ja", "Opzet": "nee", "klasse": "3"}
    assert enige(gelezen).motiveringen == {"Opzet": "Nagevraagd"}


# -- a matrix ----------------------------------------------------------------------------------------------------------


def test_in_een_matrix_heeft_een_feit_een_kolom_en_zijn_motivering_ook(tmp_path: Path) -> None:
    gelezen = lees(tmp_path / "a.csv", SCORES)
    assert codes(gelezen) == [("T291", "K5")]
    assert [tuple(feiten(t).values()) for t in gelezen.toetsingen] == [
        ("nee", "nee", "2"),
        ("ja", "nee", "1"),
        ("nee", "ja", "3"),
        (None, None, None),
    ]
    assert [dict(t.motiveringen) for t in gelezen.toetsingen] == [
        {"Opzet": "Niets wijst daarop."},
        {"Opzet": "Een vergissing."},
        {"Opzet": "De klok was verzet."},
        {},
    ]


@pytest.mark.parametrize("kop", ["Opzet motivering", "opzet  motivering", "OPZET MOTIVERING:", " opzet motivering "])
def test_de_kop_van_een_motivering_mag_anders_geschreven_zijn(kop: str, tmp_path: Path) -> None:
    tekst = matrix("Overtreding", "OPZET", kop, "klasse", over=[("ja", "ja", "Daarom.", "1")])
    gelezen = lees(tmp_path / "a.csv", tekst)
    assert codes(gelezen) == []
    assert enige(gelezen).motiveringen == {"Opzet": "Daarom."}


@pytest.mark.parametrize("kop", ["opzet motivering", "Opzet  motivering:"])
def test_een_tweede_kolom_met_de_motivering_van_hetzelfde_feit_is_een_kop_die_er_twee_keer_staat(
    kop: str, tmp_path: Path
) -> None:
    koppen = ("overtreding", "opzet", "opzet motivering", "klasse", kop)
    gelezen = lees(tmp_path / "a.csv", matrix(*koppen, over=[("ja", "ja", "Daarom.", "1", "Hierom.")]))
    assert codes(gelezen) == [("T049", "M1")]
    assert "in K1 en in M1" in gelezen.meldingen[0].tekst


def test_zonder_kolom_voor_de_motivering_is_elk_oordeel_van_een_mens_open(tmp_path: Path) -> None:
    tekst = matrix("overtreding", "opzet", "klasse", over=[("ja", "ja", "1"), ("nee", "nee", "2"), ("nee", "", "2")])
    gelezen = lees(tmp_path / "a.csv", tekst)
    assert codes(gelezen) == [("T291", "J2"), ("T291", "J3")]
    assert {feiten(t)["Opzet"] for t in gelezen.toetsingen} == {None}


def test_een_kolom_met_een_motivering_van_een_ander_feit_telt_voor_dat_feit(tmp_path: Path) -> None:
    tekst = matrix("overtreding", "opzet", "klasse", "klasse motivering", over=[("ja", "ja", "1", "Groot.")])
    gelezen = lees(tmp_path / "a.csv", tekst)
    assert codes(gelezen) == [("T291", "J2")]
    assert enige(gelezen).motiveringen == {"klasse": "Groot."}


def test_een_kolom_die_ontbreekt_wordt_genoemd(tmp_path: Path) -> None:
    gelezen = lees(tmp_path / "a.csv", matrix("opzet", "klasse", over=[("", "1"), ("", "2")]))
    assert [(m.code, m.tekst) for m in gelezen.meldingen] == [("T024", "Het feit overtreding ontbreekt.")]
    assert gelezen.toetsingen == ()


def test_alleen_feiten_en_verder_niets_is_een_toetsing_met_open_scores(tmp_path: Path) -> None:
    """A row is left out only where nothing at all is filled in."""
    leeg = ";".join(["organisatie", *NRS, *NAMEN]) + "\nNoord" + ";" * (len(NRS) + 1) + "ja;;2\n"
    gelezen = lees(tmp_path / "a.csv", leeg)
    assert feiten(enige(gelezen)) == {"overtreding": "ja", "Opzet": None, "klasse": "2"}
    assert codes(gelezen) == []


# -- what a kader says of a fact ---------------------------------------------------------------------------------------


def met_schaal(oud: str, nieuw: str) -> Kader:
    regels = "\n".join('          - {{{0}: "{2}"}}'.format(*rij.partition(": ")) for rij in RIJEN)
    kader, meldingen = load_kader(KADER.replace("RIJEN", regels).replace(oud, nieuw).encode(), "k.yaml")
    assert kader is not None, [str(m) for m in meldingen]
    return kader


def test_een_lege_cel_die_een_niveau_betekent_vraagt_ook_een_motivering(tmp_path: Path) -> None:
    kader = met_schaal("{naam: nee, invoer: [n]}", "{naam: nee, invoer: [n], leeg: ja}")
    gelezen = lees(tmp_path / "a.csv", lang("nr;score;motivering", "overtreding;;", "opzet;;", "klasse;;"), kader)
    assert codes(gelezen) == [("T290", "B9"), ("T291", "B10")]
    assert feiten(enige(gelezen)) == {"overtreding": "nee", "Opzet": None, "klasse": None}
    met_waarom = lees(
        tmp_path / "b.csv", lang("nr;score;motivering", "overtreding;;", "opzet;;Nee.", "klasse;;"), kader
    )
    assert feiten(enige(met_waarom))["Opzet"] == "nee"


def test_nvt_mag_waar_de_schaal_van_het_feit_het_heeft(tmp_path: Path) -> None:
    kader = met_schaal("{naam: nee, invoer: [n]}", "{naam: nee, invoer: [n]}, {naam: nvt, soort: nvt}")
    tekst = lang("nr;score", "overtreding;nvt", "opzet;", "klasse;1")
    assert feiten(enige(lees(tmp_path / "a.csv", tekst, kader)))["overtreding"] == "nvt"
    assert [m.code for m in lees(tmp_path / "b.csv", tekst).meldingen] == ["T031"]
