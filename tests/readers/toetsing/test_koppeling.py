"""A list beside the toetsingen: what is doubtful in it is said, and it is used all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.veel import map_vol
from hulp.werkmappen import rijen
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.koppeling import read_aliassen, read_kolom

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.meldingen import Melding


def lijst(pad: Path, kop: str, *regels: str) -> Bestand:
    pad.write_text("\n".join((kop, *regels)) + "\n", encoding="utf-8")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return bestand


def gezegd(meldingen: tuple[Melding, ...]) -> list[tuple[str, str | None]]:
    return [(een.code, een.plek.cel) for een in meldingen]


@pytest.mark.parametrize(
    ("regels", "goed", "meldingen"),
    [
        (["Noord;VT Noord", "Noord;VTN", "Oost;VTO"], {"VT Noord": "Noord", "VTN": "Noord", "VTO": "Oost"}, []),
        (["Noord;VT", "Noord;vt"], {"VT": "Noord", "vt": "Noord"}, []),  # twice the same
        (["Noord;noord", "Oost;VTO"], {"VTO": "Oost"}, [("T108", "B2")]),
        (["Noord;Noord", "Oost;Oost", "Oost;VTO"], {"VTO": "Oost"}, [("T108", "B2")]),
        (["Noord;VT", "Oost;VTO", "Zuid;vt"], {"VTO": "Oost"}, [("T107", "B4")]),
        (["Noord;Noord", "Zuid;Noord"], {}, [("T107", "B3"), ("T108", "B2")]),
        (["A;B", "B;C"], {"C": "B"}, [("T107", "B2")]),  # a chain
        (["B;C", "A;B"], {"C": "B"}, [("T107", "B3")]),
        (["A;B", "B;A"], {}, [("T107", "B2"), ("T107", "B3")]),  # a circle
        (["A;B", "B;C", "C;A"], {}, [("T107", "B2"), ("T107", "B3"), ("T107", "B4")]),
    ],
)
def test_een_lijst_van_aliassen_spreekt_zich_niet_tegen(
    regels: list[str], goed: dict[str, str], meldingen: list[tuple[str, str]], tmp_path: Path
) -> None:
    aliassen, over = read_aliassen(lijst(tmp_path / "namen.csv", "organisatie;alias", *regels))
    assert (aliassen, gezegd(over)) == (goed, meldingen)


def test_waarom_een_alias_niet_kan_staat_erbij(tmp_path: Path) -> None:
    _, (twee, keten) = read_aliassen(lijst(tmp_path / "a.csv", "organisatie;alias", "A;X", "B;X", "C;A"))
    assert twee.tekst == "De alias 'X' kan niet voor B staan: in B2 staat dezelfde naam bij A."
    assert keten.tekst == "De alias 'A' kan niet voor C staan: in B2 is het een organisatie met de alias X."


@pytest.mark.parametrize("opdracht", [["vergelijk", "15"], ["hertoets", "15", "16"]])
def test_dat_wordt_ook_gezegd_van_namen_die_niet_voorkomen(opdracht: list[str], tmp_path: Path) -> None:
    for jaar in ("15", "16"):
        map_vol(tmp_path / jaar, alleen=f"20{jaar}")
    lijst(tmp_path / "namen.csv", "organisatie;alias", "Ver;Weg", "Weg;Ver")
    uit = toetsing(*opdracht, "--aliassen", "namen.csv", cwd=tmp_path)
    assert (uit.returncode, uit.stderr.count("[T107]")) == (1, 2)
    assert "namen.csv › B2: De alias 'Weg' kan niet voor Ver staan: " in uit.stderr


def test_een_organisatie_met_twee_groepen_wordt_gezegd(tmp_path: Path) -> None:
    bestand = lijst(tmp_path / "g.csv", "organisatie;grootte", "Noord;groot", "Oost;klein", "noord;klein", "Oost;klein")
    _, groepen, over = read_kolom(bestand, None)
    assert (groepen["noord"], gezegd(over)) == ("klein", [("T109", "B4")])
    assert over[0].tekst == "noord staat hier met 'klein', en in B2 met 'groot'; de laatste rij telt."
    rondes = lijst(tmp_path / "m.csv", "organisatie;ronde;omvang;1.1.1", "Noord;2015;groot;+", "Noord;2016;klein;+")
    assert read_kolom(rondes, "omvang")[2] == ()


def test_een_twijfelachtige_letter_in_een_lijst_wordt_gezegd(tmp_path: Path) -> None:
    regels = "".join(f"{wie};{nr};{score}\n" for wie in ("Köln", "Zuid") for nr, score in rijen(GOED)[1:])
    (tmp_path / "scores.csv").write_text(f"organisatie;nr;score\n{regels}", "utf-8")
    (tmp_path / "groepen.csv").write_bytes("organisatie;grootte\nKöln;groot\nZuid;klein\n".encode("mac_roman"))
    (tmp_path / "namen.csv").write_bytes("organisatie;alias\nKöln;Keulen\n".encode("mac_roman"))
    for optie, lijst in (("--groepen", "groepen.csv"), ("--aliassen", "namen.csv")):
        uit = toetsing("vergelijk", "scores.csv", optie, lijst, cwd=tmp_path)
        assert uit.returncode == 0
        assert f"{lijst} › A2" in uit.stderr
        assert "[T150]" in uit.stderr
