"""Figures go along to a next workbook: what was is still so; what does not fit the kader any more is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.laden import geladen
from hulp.opdracht import toetsing
from hulp.reekskader import ALLES, WACHTLIJST, kaderbestand, kadertekst, reekskader, volle_toetsing
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.momenten import toon_moment
from toetsing.pipeline.scoren import score
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.labels import Kenmerken
from toetsing.readers.toetsing.reeksen import cijfers_van
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "opties", [("--ronde", "2017"), ("--met-scores",)], ids=["een volgende ronde", "dezelfde ronde"]
)
def test_elk_cijfer_gaat_mee_met_definitie_noot_en_bron(tmp_path: Path, opties: tuple[str, ...]) -> None:
    vol = volle_toetsing(reekskader(ALLES))
    (tmp_path / "oud.xlsx").write_bytes(toetsing_als_werkmap(reekskader(ALLES), vol))
    kader = str(kaderbestand(tmp_path, ALLES))
    uit = toetsing("nieuw", tmp_path / "nieuw.xlsx", "--uit", tmp_path / "oud.xlsx", "--kader", kader, *opties)
    assert uit.returncode == 0, uit.stderr
    assert "T366" not in uit.stderr
    scoring = score(str(tmp_path / "nieuw.xlsx"), kader=kader)
    assert dict(scoring.uitslagen[0].toetsing.reeksen) == dict(vol.reeksen)


def test_wat_niet_meer_past_wordt_met_zijn_cel_genoemd(tmp_path: Path) -> None:
    (tmp_path / "oud.xlsx").write_bytes(toetsing_als_werkmap(reekskader(), volle_toetsing(reekskader())))
    kader = str(kaderbestand(tmp_path, WACHTLIJST.replace("met-meldingen", "ruim")))
    uit = toetsing(
        "nieuw", tmp_path / "nieuw.xlsx", "--uit", tmp_path / "oud.xlsx", "--kader", kader, "--ronde", "2017"
    )
    assert uit.returncode == 0, uit.stderr
    (regel,) = [regel for regel in uit.stderr.splitlines() if "[T366]" in regel]
    assert "Reeksen!D7" in regel, "een definitie die het kader niet meer heeft"
    (reeks,) = score(str(tmp_path / "nieuw.xlsx"), kader=kader).uitslagen[0].toetsing.reeksen.values()
    assert {punt.definitie for punt in reeks} == {"onderzoeken"}


def _naar(kader_toen: str, kader: str, werkmap: Path) -> tuple[dict[str, list[tuple[str, str]]], tuple[str, ...]]:
    """Return which figures go along from one kader to another, as moment and definition, and which cells do not."""
    bestand = read_bestand(werkmap, werkmap.name)
    assert isinstance(bestand, Bestand)
    van, naar = geladen(kader_toen), geladen(kader)
    wie = Kenmerken(organisatie="Noord", ronde="2016")
    reeksen, over = cijfers_van(bestand, van, naar, wie, enig=True)
    mee = {naam: [(toon_moment(p.moment), p.definitie) for p in punten] for naam, punten in reeksen.items()}
    return mee, tuple(plek.adres or "" for plek in over)


@pytest.mark.parametrize(
    ("eerst", "daarna", "mee", "over"),
    [
        ("", "", {"wachtlijst": [("2015-K3", "onderzoeken"), ("2015-K4", "met-meldingen")]}, ()),
        (
            "    momenten: kwartaal",
            "    definitie: met-meldingen\n    momenten: kwartaal",
            {"wachtlijst": [("2015-K3", "onderzoeken"), ("2015-K4", "met-meldingen")]},
            (),
        ),
        ("onderzoeken:", "zaken:", {"wachtlijst": [("2015-K4", "met-meldingen")]}, ("Reeksen!C2",)),
        ("naam: wachtlijst", "naam: wachtrij", {}, ("Reeksen!C2", "Reeksen!C3")),
        ("eenheid: zaken", "eenheid: weken", {}, ("Reeksen!C2", "Reeksen!C3")),
        ("momenten: kwartaal", "momenten: maand", {}, ("Reeksen!C2", "Reeksen!C3")),
        ("van: 0", "van: 40", {"wachtlijst": [("2015-K4", "met-meldingen")]}, ("Reeksen!C2",)),
    ],
    ids=["hetzelfde", "andere standaard", "andere definitie", "andere reeks", "eenheid", "momenten", "grens"],
)
def test_een_cijfer_krijgt_in_een_ander_kader_nooit_een_andere_betekenis(
    tmp_path: Path, eerst: str, daarna: str, mee: dict[str, list[tuple[str, str]]], over: tuple[str, ...]
) -> None:
    toen = kadertekst()
    nu = toen.replace("wachten-2016", "wachten-2017").replace(eerst, daarna) if eerst else toen
    cijfers = """
        | reeks | moment | waarde | definitie |
        | wachtlijst | 2015-K3 | 30 | |
        | wachtlijst | 2015-K4 | 60 | met-meldingen |
    """
    scores = "| nr | score |\n| 1.1.1 | + |\n| 1.1.2 | + |"
    gegevens = "| gegeven | waarde |\n| kader | wachten-2016 |\n| ronde | 2016 |"
    werkmap = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=scores, Gegevens=gegevens, Reeksen=cijfers)
    assert _naar(toen, nu, werkmap) == (mee, over)


def test_zonder_het_kader_van_toen_krijgt_een_cijfer_zonder_definitie_er_geen(tmp_path: Path) -> None:
    cijfers = "| reeks | moment | waarde |\n| wachtlijst | 2015-K3 | 30 |"
    gegevens = "| gegeven | waarde |\n| kader | wachten-2015 |\n| ronde | 2015 |\n| organisatie | Noord |"
    scores = "| nr | score |\n| 1.1.1 | + |\n| 1.1.2 | + |"
    oud = schrijf_xlsx(tmp_path / "oud.xlsx", Toetsing=scores, Gegevens=gegevens, Reeksen=cijfers)
    kader = kaderbestand(tmp_path)
    uit = toetsing("nieuw", tmp_path / "nieuw.xlsx", "--uit", oud, "--kader", kader, "--ronde", "2016")
    assert uit.returncode == 0, uit.stderr
    assert "[T366]" in uit.stderr
    assert score(str(tmp_path / "nieuw.xlsx"), kader=str(kader)).uitslagen[0].toetsing.reeksen == {}
