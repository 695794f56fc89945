"""Registers as filled in: every field of every kind, empty, filled and faulty, in every file that has them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.registerkader import GEVULD, KADER, gevuld_dossier, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier
from toetsing.domain.plek import Plek
from toetsing.domain.registers import PLAN, Registerrij
from toetsing.domain.velden import Veld, Veldfout, Veldreden, lees, toon
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier, verdeelde_dossiers
from toetsing.readers.toetsing.dossiercontrole import controleer_opvolging
from toetsing.readers.toetsing.registers import (
    is_registerbestand,
    read_register,
    read_registers,
    read_termijnen,
    read_vaste_registers,
)
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.velden import Waarde
    from toetsing.readers.toetsing.registers import Gelezenregister

K = registerkader()
PER_NAAM = {register.naam: register for register in K.registers}
DOSSIER = gevuld_dossier()


def lees_bytes(inhoud: bytes, pad: Path) -> Bestand:
    pad.write_bytes(inhoud)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), bestand
    return bestand


def als_waarden(gelezen: tuple[Gelezenregister, ...]) -> dict[str, tuple[dict[str, Waarde | Veldfout], ...]]:
    return {een.register.naam: tuple(dict(rij.waarden) for rij in een.rijen) for een in gelezen if een.rijen}


def test_een_lege_werkmap_heeft_elk_register_en_geen_rij(tmp_path: Path) -> None:
    bestand = lees_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")), tmp_path / "noord.xlsx")
    gelezen = read_registers(bestand, K)
    assert [een.register.naam for een in gelezen] == [register.naam for register in K.registers]
    assert not any(een.rijen or een.meldingen or een.van_meer for een in gelezen)
    assert [blad.naam for blad in bestand.bladen if not blad.verborgen][2:5] == ["Plan", "Toezeggingen", "Zienswijzen"]
    gelezen_toetsing = read_toetsingen(bestand, K)
    assert not gelezen_toetsing.meldingen
    assert not gelezen_toetsing.ongelezen


def test_wat_is_geschreven_leest_terug(tmp_path: Path) -> None:
    bestand = lees_bytes(toetsing_als_werkmap(K, leeg(K, "Noord"), DOSSIER), tmp_path / "noord.xlsx")
    gelezen = read_registers(bestand, K)
    assert als_waarden(gelezen) == GEVULD
    assert not [str(een) for register in gelezen for een in register.meldingen]
    assert gelezen[0].rijen[0].plek.adres == "Toezeggingen!A4"
    dossier = read_dossier(bestand, K)
    assert {naam: tuple(dict(r.waarden) for r in rijen) for naam, rijen in dossier.registers.items() if rijen} == GEVULD
    assert read_termijnen(dossier, K) == ({"indiening verbeterplan": date(2016, 1, 18)}, ())


@pytest.mark.parametrize("scheiding", [";", ","])
def test_een_csv_van_meer_organisaties_leest_hetzelfde(scheiding: str, tmp_path: Path) -> None:
    for naam, rijen in GEVULD.items():
        register = PER_NAAM[naam]
        regels = [["organisatie", *(veld.naam for veld in register.kolommen)]]
        regels += [["Noord", *(toon(veld, rij.get(veld.naam)) for veld in register.kolommen)] for rij in rijen]
        tekst = "\r\n".join(scheiding.join(f'"{cel}"' for cel in regel) for regel in regels)
        tekst = tekst.replace('"=twee', "\"'=twee")
        bestand = lees_bytes(b"\xef\xbb\xbf" + tekst.encode(), tmp_path / f"{register.naam}.csv")
        assert is_registerbestand(bestand, K)
        (gelezen,) = read_register(bestand, register, K)
        assert not [str(een) for een in gelezen.meldingen]
        assert gelezen.van_meer
        assert [dict(rij.waarden) for rij in gelezen.rijen] == list(rijen)
        assert {rij.organisatie for rij in gelezen.rijen} == {"Noord"}


def test_een_matrix_heeft_een_blad_per_register_met_de_organisatie_vooraan(tmp_path: Path) -> None:
    inhoud = matrix_als_werkmap(K, [leeg(K, "Noord"), leeg(K, "Zuid")])
    pad = tmp_path / "landelijk.xlsx"
    pad.write_bytes(inhoud)
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toezeggingen"]
    assert [cel.value for cel in blad[3]] == [
        "organisatie", "onderwerp", "toezegging", "wie", "uiterlijk op", "gedaan op",
    ]  # fmt: skip
    blad["A4"], blad["C4"], blad["A5"], blad["C5"], blad["C6"] = "zuid", "eerste", "Noord", "tweede", "van niemand"
    boek.save(pad)
    bestand = read_bestand(pad, "landelijk.xlsx")
    assert isinstance(bestand, Bestand)
    (gelezen, *_) = read_registers(bestand, K)
    assert [(rij.organisatie, rij.waarde("toezegging")) for rij in gelezen.rijen] == [
        ("zuid", "eerste"), ("Noord", "tweede"), ("", "van niemand"),
    ]  # fmt: skip
    assert [(een.code, een.plek.cel) for een in gelezen.meldingen] == [("T333", "C6")]
    toetsingen = read_toetsingen(bestand, K).toetsingen
    eigen = {toetsing.organisatie: dossier for toetsing, dossier in verdeelde_dossiers(bestand, toetsingen, K)}
    assert {wie: [r.waarde("toezegging") for r in een.registers["toezeggingen"]] for wie, een in eigen.items()} == {
        "Noord": ["tweede"],
        "Zuid": ["eerste"],
    }


FOUTEN = [
    ("Toezeggingen", "A4", "9.9.9", "T331", "onderwerp"),
    ("Toezeggingen", "A4", 1.1, "T027", "onderwerp"),
    ("Toezeggingen", "D4", "straks", "T321", "uiterlijk op"),
    ("Toezeggingen", "D4", True, "T321", "uiterlijk op"),
    ("Toezeggingen", "E4", "31-02-2016", "T321", "gedaan op"),
    ("Zienswijzen", "C4", "gedeeltelijk", "T320", "overgenomen"),
    ("Aanbevelingen", "B4", "zorg", "T320", "aan wie"),
    ("Aanbevelingen", "C4", "plan", "T320", "wanneer"),
    ("Processtappen", "B4", "91", "T324", "duur"),
    ("Processtappen", "B4", -1, "T324", "duur"),
    ("Processtappen", "B4", 1.5, "T324", "duur"),
    ("Processtappen", "B4", True, "T322", "duur"),
    ("Processtappen", "C4", "1.250", "T323", "kosten"),
    ("Processtappen", "C4", 0.001, "T324", "kosten"),
    ("Processtappen", "C4", "veel", "T322", "kosten"),
    ("Processtappen", "D4", "A; D", "T320", "betrokken"),
    ("Processtappen", "F4", date(2016, 1, 18), "T320", "stand"),
    ("Verscherpt toezicht", "B4", "ooit", "T321", "vanaf"),
]
EERSTE = {
    "Toezeggingen": "B4",
    "Zienswijzen": "A4",
    "Aanbevelingen": "A4",
    "Processtappen": "A4",
    "Verscherpt toezicht": "A4",
}


@pytest.mark.parametrize(("blad", "cel", "waarde", "code", "kolom"), FOUTEN)
def test_elke_fout_staat_bij_haar_cel_en_de_rij_blijft(
    blad: str, cel: str, waarde: str | float | bool | date, code: str, kolom: str, tmp_path: Path
) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")))
    boek = openpyxl.load_workbook(pad)
    boek[blad][EERSTE[blad]] = "iets"
    if blad == "Verscherpt toezicht":
        boek[blad]["B4"] = date(2016, 1, 1)
    boek[blad][cel] = waarde
    boek.save(pad)
    bestand = read_bestand(pad, "noord.xlsx")
    assert isinstance(bestand, Bestand)
    gelezen = {een.register.titel: een for een in read_registers(bestand, K)}[blad]
    assert [(een.code, een.plek.adres) for een in gelezen.meldingen] == [(code, f"{blad}!{cel}")]
    assert gelezen.rijen[0].is_fout(kolom)


def test_een_verplichte_kolom_wordt_gevraagd_in_een_rij_die_iets_zegt(tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")))
    boek = openpyxl.load_workbook(pad)
    boek["Toezeggingen"]["A5"] = "1.1.2"
    boek["Verscherpt toezicht"]["A9"] = "klachten"
    boek["Verscherpt toezicht"]["C9"] = date(2016, 1, 1)
    boek["Verscherpt toezicht"]["A12"] = "andersom"
    boek["Verscherpt toezicht"]["B12"] = date(2016, 1, 2)
    boek["Verscherpt toezicht"]["C12"] = date(2016, 1, 1)
    boek.save(pad)
    bestand = read_bestand(pad, "noord.xlsx")
    assert isinstance(bestand, Bestand)
    meldingen = [melding for een in read_registers(bestand, K) for melding in een.meldingen]
    assert [(een.code, een.plek.adres) for een in meldingen] == [
        ("T325", "Toezeggingen!B5"),
        ("T325", "Verscherpt toezicht!B9"),
        ("T332", "Verscherpt toezicht!A12"),
    ]


def test_een_cel_met_een_fout_of_zonder_uitkomst_is_niet_te_lezen(tmp_path: Path) -> None:
    pad = tmp_path / "toezeggingen.csv"
    pad.write_text("organisatie;onderwerp;toezegging;uiterlijk op\nNoord;;protocol;#N/B\n", "utf-8")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    (gelezen,) = read_register(bestand, PER_NAAM["toezeggingen"], K)
    assert [(een.code, een.plek.cel) for een in gelezen.meldingen] == [("T330", "B1"), ("T326", "D2")]
    assert "ontbreken de kolommen 'wie' en 'gedaan op'. Voeg toe wat ontbreekt. [T330]" in str(gelezen.meldingen[0])
    assert gelezen.rijen[0].waarden["uiterlijk op"] == Veldfout(reden=Veldreden.CELFOUT, gevonden="#N/B")


def test_een_bestand_met_scores_of_zonder_organisatie_is_geen_registerbestand(tmp_path: Path) -> None:
    werkmap = lees_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")), tmp_path / "noord.xlsx")
    zonder = lees_bytes(b"onderwerp;toezegging\n1.1.1;x\n", tmp_path / "a.csv")
    scores = lees_bytes(b"organisatie;1.1.1;1.1.2\nNoord;+;-\n", tmp_path / "b.csv")
    plan = lees_bytes(b"organisatie;nr;verbetermaatregel\nNoord;1.1.1;x\n", tmp_path / "c.csv")
    assert [is_registerbestand(een, K) for een in (werkmap, zonder, scores, plan)] == [False, False, False, True]
    (gelezen,) = read_register(plan, PLAN, K)
    assert [rij.organisatie for rij in gelezen.rijen] == ["Noord"]


def test_een_termijn_in_tekst_die_geen_dag_is_wordt_genoemd(tmp_path: Path) -> None:
    tijden = ("z.s.m.", "t/m 1 mei 2016", "Hersteltermijn", "")
    regels = ["organisatie;stap;duur;tijd", *(f"Noord;a;1;{tijd}" for tijd in tijden)]
    bestand = lees_bytes("\n".join(regels).encode(), tmp_path / "processtappen.csv")
    (gelezen,) = read_register(bestand, PER_NAAM["processtappen"], K)
    assert [(een.code, een.plek.cel) for een in gelezen.meldingen] == [("T330", "B1"), ("T373", "D2")]


BIJNA = [
    ("de sleutel heet anders", {"B3": "wat"}, [("T370", "Toezeggingen!A3", "ontbreekt 'toezegging'")]),
    ("de sleutel ontbreekt", {"A3": None}, [("T370", "Toezeggingen!B3", "ontbreekt 'onderwerp'")]),
    (
        "geen enkele kop klopt",
        dict.fromkeys(("A3", "B3", "C3", "D3", "E3"), "x"),
        [("T370", "Toezeggingen!A1", "ontbreken 'onderwerp' en 'toezegging'")],
    ),
    (
        "een andere kolom heet anders",
        {"D3": "gereed"},
        [("T330", "Toezeggingen!A3", "ontbreekt de kolom 'uiterlijk op'")],
    ),
    ("zonder rijen", {"B3": "wat", "A4": None, "B4": None}, []),
]


@pytest.mark.parametrize(("cellen", "verwacht"), [pytest.param(*rest, id=naam) for naam, *rest in BIJNA])
def test_een_gevulde_tabel_die_bijna_een_register_is_wordt_een_fout(
    cellen: dict[str, str | None], verwacht: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")))
    boek = openpyxl.load_workbook(pad)
    for cel, waarde in {"A4": "1.1.1", "B4": "protocol", **cellen}.items():
        boek["Toezeggingen"][cel] = waarde
    boek.save(pad)
    bestand = read_bestand(pad, "noord.xlsx")
    assert isinstance(bestand, Bestand)
    meldingen = list(controleer_opvolging(bestand, K))
    assert [(een.code, een.plek.adres) for een in meldingen] == [(code, adres) for code, adres, _ in verwacht]
    assert all(deel in str(een) for een, (_, _, deel) in zip(meldingen, verwacht, strict=True))
    gelezen = read_toetsingen(bestand, K)
    assert [een.code for een in gelezen.meldingen] == ["T371" for code, *_ in verwacht if code == "T370"]
    assert not any(een.code == "T199" and any(code == "T370" for code, *_ in verwacht) for een in gelezen.ongelezen)


def test_elke_tabel_van_een_register_wordt_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")))
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toezeggingen"]
    blad["B4"] = "een"
    for kolom, kop in enumerate([cel.value for cel in blad[3]], 1):
        blad.cell(12, kolom).value = kop
    blad["B13"] = "twee"
    boek.copy_worksheet(blad).title = "Nog meer"
    boek["Nog meer"]["B13"] = "drie"
    boek.save(pad)
    bestand = read_bestand(pad, "noord.xlsx")
    assert isinstance(bestand, Bestand)
    rijen = read_dossier(bestand, K).registers["toezeggingen"]
    assert [rij.waarde("toezegging") for rij in rijen] == ["een", "twee", "een", "drie"]
    assert not read_toetsingen(bestand, K).ongelezen


def test_het_plan_heeft_alleen_rijen_waarin_iemand_iets_schreef(tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(toetsing_als_werkmap(K, leeg(K, "Noord")))
    boek = openpyxl.load_workbook(pad)
    kolommen = [cel.value for cel in boek["Plan"][5]]
    boek["Plan"].cell(6, kolommen.index("termijn") + 1).value = date(2016, 1, 18)
    boek.save(pad)
    bestand = read_bestand(pad, "noord.xlsx")
    assert isinstance(bestand, Bestand)
    plan, reacties = read_vaste_registers(bestand, K)
    assert [dict(rij.waarden) for rij in plan.rijen] == [{"nr": "1.1.1", "termijn": "18-01-2016"}]
    assert not reacties.rijen


def test_een_termijn_die_geen_dag_is_wordt_gemeld(tmp_path: Path) -> None:
    dossier = Dossier(gegevens={"Indiening verbeterplan:": "binnenkort", "hersteltermijn": "01-04-2016"})
    bestand = lees_bytes(toetsing_als_werkmap(K, leeg(K, "Noord"), dossier), tmp_path / "noord.xlsx")
    gelezen = read_dossier(bestand, K)
    dagen, meldingen = read_termijnen(gelezen, K)
    assert dagen == {"indiening verbeterplan": None, "hersteltermijn": date(2016, 4, 1)}
    assert [een.code for een in meldingen] == ["T321"]
    assert str(meldingen[0].plek).startswith("noord.xlsx › Gegevens!B")


def test_van_welke_ronde_een_rij_is_staat_in_een_kolom_ronde_tenzij_het_register_die_zelf_heeft(tmp_path: Path) -> None:
    pad = tmp_path / "alle.xlsx"
    toetsingen = [leeg(K, "Noord", ronde) for ronde in ("2015", "2016")]
    pad.write_bytes(matrix_als_werkmap(K, toetsingen))
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toezeggingen"]
    (kop,) = [rij for rij in range(1, 9) if blad.cell(rij, 1).value == "organisatie"]
    blad.cell(kop, 7).value = "ronde"
    ingevuld: list[tuple[str, int | str | None]] = [("een", 2015), ("twee", "2016 "), ("drie", None)]
    for onder, (wat, ronde) in enumerate(ingevuld, start=kop + 1):
        blad.cell(onder, 1).value, blad.cell(onder, 3).value, blad.cell(onder, 7).value = "Noord", wat, ronde
    boek.save(pad)
    bestand = read_bestand(pad, "alle.xlsx")
    assert isinstance(bestand, Bestand)
    (gelezen,) = read_register(bestand, PER_NAAM["toezeggingen"], K)
    assert [een.ronde for een in gelezen.rijen] == ["2015", "2016", ""]
    eigen = registerkader(KADER.replace("onderwerp, tekst", "ronde, tekst").replace("nr: onderwerp", "nr: ronde"))
    tabel = lees_bytes(b"organisatie;ronde;toezegging\nNoord;1.1.1;x\n", tmp_path / "eigen.csv")
    (zelf,) = read_register(tabel, eigen.registers[0], eigen)
    assert [(een.ronde, een.waarde("ronde")) for een in zelf.rijen] == [("", "1.1.1")]
    per_ronde = {t.ronde: d.registers["toezeggingen"] for t, d in verdeelde_dossiers(bestand, toetsingen, K)}
    assert {ronde: [een.waarde("toezegging") for een in rijen] for ronde, rijen in per_ronde.items()} == {
        "2015": ["een", "drie"],
        "2016": ["twee", "drie"],
    }


@pytest.mark.parametrize("veld", [veld for register in K.registers for veld in register.kolommen], ids=lambda v: v.naam)
def test_wat_een_veld_schrijft_leest_het_terug(veld: Veld) -> None:
    for rijen in GEVULD.values():
        for rij in rijen:
            if veld.naam in rij:
                assert lees(veld, toon(veld, rij[veld.naam])) == rij[veld.naam]


@pytest.mark.parametrize("wie", ["instelling", "organisatie", "MT"])
def test_een_rij_van_een_register_is_geen_kop_van_een_matrix(wie: str, tmp_path: Path) -> None:
    rijen = ({"onderwerp": "1.1.1", "toezegging": "a", "wie": wie}, {"onderwerp": "x", "toezegging": "b", "wie": "MT"})
    dossier = Dossier(registers={"toezeggingen": tuple(Registerrij(waarden=rij, plek=Plek()) for rij in rijen)})
    bestand = lees_bytes(toetsing_als_werkmap(K, leeg(K, "A", "2016"), dossier), tmp_path / "a.xlsx")
    gelezen = read_toetsingen(bestand, K)
    assert [een.organisatie for een in gelezen.toetsingen] == ["A"], gelezen.meldingen
