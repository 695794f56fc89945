"""Registers in a new workbook: empty, and with every row of an earlier one, also where the kader is another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import openpyxl

from hulp.opdracht import toetsing
from hulp.registerkader import KADER, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.change.volgende_ronde import vervolg_dossier
from toetsing.domain.dossier import Dossier
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.domain.scores import Score
from toetsing.domain.velden import Veldfout, Veldreden
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.velden import Waarde

K = registerkader()
PER_NAAM = {register.naam: register for register in K.registers}
LANG = f"niet in het jaar 2016{' en ook niet erna' * 9}"
ONLEESBAAR = Veldfout(reden=Veldreden.GEEN_DATUM, gevonden=LANG)


def rij(**waarden: Waarde | Veldfout) -> Registerrij:
    return Registerrij(waarden={naam.replace("_", " "): w for naam, w in waarden.items()}, plek=Plek())


RIJEN = {
    "toezeggingen": (
        rij(onderwerp="1.1.1", toezegging="x", uiterlijk_op=date(2016, 2, 29)),
        rij(toezegging="y", uiterlijk_op=ONLEESBAAR),
    ),
    "processtappen": (rij(stap="a", kosten=Fraction(5, 2), betrokken=("A", "B")),),
    "vragen": (rij(vraag="Hoe?", antwoord="Zo."),),
}


def lees(pad: Path) -> Dossier:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return read_dossier(bestand, K)


def oud(map_: Path) -> Path:
    (map_ / "kader.yaml").write_text(KADER, encoding="utf-8")
    t = replace(leeg(K, "Noord", "2015"), scores={"1.1.1": Score("-"), "1.1.2": Score("+")})
    dossier = Dossier(registers=RIJEN, gegevens={"indiening verbeterplan": "18-01-2016"})
    (map_ / "oud.xlsx").write_bytes(toetsing_als_werkmap(K, t, dossier))
    return map_ / "oud.xlsx"


def test_een_nieuwe_werkmap_heeft_een_plaats_voor_elke_termijn(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    uit = toetsing("nieuw", tmp_path / "nieuw.xlsx", "--kader", tmp_path / "kader.yaml")
    assert uit.returncode == 0
    boek = openpyxl.load_workbook(tmp_path / "nieuw.xlsx")
    labels = [cel.value for cel in boek["Gegevens"]["A"]]
    assert {"indiening verbeterplan", "hersteltermijn"} <= set(labels)
    uitleg = " ".join(str(cel.value) for cel in boek["Uitleg"]["A"]) + " ".join(
        str(cel.value) for cel in boek["Uitleg"]["B"]
    )
    assert "Toezeggingen, Zienswijzen" in uitleg


def test_elke_rij_gaat_mee_naar_een_volgende_ronde_ook_wat_niet_te_lezen_was(tmp_path: Path) -> None:
    pad = oud(tmp_path)
    nieuw = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", nieuw, "--kader", tmp_path / "kader.yaml", "--uit", pad, "--ronde", "2016")
    assert uit.returncode == 0, uit.stderr
    dossier = lees(nieuw)
    gevuld = {naam: [dict(r.waarden) for r in rijen] for naam, rijen in dossier.registers.items() if rijen}
    assert gevuld == {naam: [dict(r.waarden) for r in rijen] for naam, rijen in RIJEN.items()}
    assert dossier.gegevens["indiening verbeterplan"] == "18-01-2016"


def test_van_een_andere_uitgave_van_het_kader_wordt_gezegd_wat_niet_is_gelezen(tmp_path: Path) -> None:
    pad = oud(tmp_path)
    zonder = KADER.replace(
        "  - naam: vragen\n    kolommen: [vraag, antwoord, gesteld door]\n",
        "  - naam: navragen\n    kolommen: [navraag, antwoord, gesteld door]\n",
    )
    zonder = zonder.replace("      - {naam: kosten, soort: getal, eenheid: euro, decimalen: 2, van: 0}\n", "")
    assert zonder != KADER
    (tmp_path / "nieuw.yaml").write_text(zonder, encoding="utf-8")
    nieuw = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", nieuw, "--kader", tmp_path / "nieuw.yaml", "--uit", pad, "--ronde", "2016")
    assert uit.returncode == 0, uit.stderr
    assert "Niet gelezen: de kolom 'kosten'" in uit.stderr
    assert "let op: Dit lijkt de tabel van register 'navragen'" in uit.stderr
    assert lees(nieuw).registers["toezeggingen"]


def test_wat_het_nieuwe_kader_niet_heeft_wordt_een_tekst() -> None:
    zonder = replace(K, registers=tuple(een for een in K.registers if een.naam != "vragen"))
    smaller = replace(PER_NAAM["toezeggingen"], kolommen=PER_NAAM["toezeggingen"].kolommen[:3])
    zonder = replace(zonder, registers=(smaller, *zonder.registers[1:]))
    dossier, meldingen = vervolg_dossier(Dossier(registers=RIJEN), zonder, {}, "oud.xlsx", zelfde_ronde=False)
    assert set(dossier.registers) == {"toezeggingen", "processtappen"}
    assert [een.code for een in meldingen] == ["T334", "T334"]
    assert {(een.veld, een.tekst) for een in dossier.teksten} == {
        ("vervallen toezeggingen uiterlijk op", "29-02-2016"),
        ("vervallen toezeggingen uiterlijk op", LANG),
        ("vervallen vragen vraag", "Hoe?"),
        ("vervallen vragen antwoord", "Zo."),
    }


def test_een_formule_zonder_uitkomst_gaat_niet_mee_en_dat_wordt_gezegd(tmp_path: Path) -> None:
    pad = oud(tmp_path)
    boek = openpyxl.load_workbook(pad)
    boek["Vragen"]["A4"], boek["Vragen"]["B4"] = "Wat?", "=A4"
    boek.save(pad)
    nieuw = tmp_path / "nieuw.xlsx"
    uit = toetsing("nieuw", nieuw, "--kader", tmp_path / "kader.yaml", "--uit", pad, "--ronde", "2016")
    assert uit.returncode == 0, uit.stderr
    assert "Vragen!A4: let op: In deze rij heeft de formule onder 'antwoord' geen uitkomst" in uit.stderr
    assert [dict(rij.waarden) for rij in lees(nieuw).registers["vragen"]] == [{"vraag": "Wat?"}]
    assert openpyxl.load_workbook(nieuw)["Vragen"]["B4"].value is None
