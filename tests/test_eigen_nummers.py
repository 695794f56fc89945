"""A kader with the numbers of its source goes through every opdracht and every form, in the order of the kader."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from hulp.eigenkader import EERDERE_SCORES, NRS, SCORES, lange_tabel, matrix, schrijf_kader
from hulp.eigenkader import KADER as KADERTEKST
from hulp.feiten import tekst_van
from hulp.grond import WORTEL
from hulp.hertoetskaders import kader_uit
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.rekenmachine import Rekenmachine
from hulp.werkmappen import schrijf_xlsx
from toetsing.bulk.matrix import score_matrix
from toetsing.formats.vormen import VAN_ANTWOORD, VAN_LANDELIJK, VAN_RAPPORT

if TYPE_CHECKING:
    from pathlib import Path

KADER = ("--kader", "{kader}")
OPDRACHTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "score van een tabel": (("score", "{noord.csv}", *KADER, "--uitleg"), VAN_ANTWOORD),
    "score van een werkmap": (("score", "{noord.xlsx}", *KADER, "--uitleg"), VAN_ANTWOORD),
    "score van een matrix": (("score", "{matrix.csv}", *KADER, "--uitleg"), VAN_ANTWOORD),
    "score met een variant": (("score", "{matrix.csv}", *KADER, "--variant", "strenger"), VAN_ANTWOORD),
    "controleer": (("controleer", "{noord.xlsx}", *KADER), VAN_ANTWOORD),
    "plan": (("plan", "{west.csv}", *KADER, "--doel", "alles V"), VAN_ANTWOORD),
    "wat-als": (("wat-als", "{noord.xlsx}", "m2=+", "NBB-1.9=-", *KADER), VAN_ANTWOORD),
    "hertoets": (
        ("hertoets", "{eerder.csv}", "{noord.csv}", "--kader", "{eerder}", "--kader", "{kader}"),
        VAN_ANTWOORD,
    ),
    "beoordelaars": (("beoordelaars", "{noord.csv}", "{anders.csv}", *KADER), VAN_ANTWOORD),
    "vergelijk": (("vergelijk", "{matrix.csv}", *KADER), VAN_ANTWOORD),
    "herreken": (("herreken", "{matrix.csv}", *KADER, "--varianten"), VAN_ANTWOORD),
    "verifieer": (("verifieer", "{uitslag.json}", *KADER), VAN_ANTWOORD),
    "kader toon": (("kader", "toon", "{kader}"), VAN_ANTWOORD),
    "kader bewijs": (("kader", "bewijs", "{kader}"), VAN_ANTWOORD),
    "rapport regio": (("rapport", "regio", "{noord.xlsx}", *KADER, "--naar", "-"), VAN_RAPPORT),
    "rapport landelijk": (("rapport", "landelijk", "{matrix.csv}", *KADER, "--naar", "-"), VAN_LANDELIJK),
}
"""Every opdracht that answers, with what it is asked and the forms of its answer."""
ALLES = (
    "score van een tabel",
    "score van een werkmap",
    "rapport regio",
    "rapport landelijk",
    "vergelijk",
    "kader toon",
)
"""What tells every verwachting; the others those that they are about."""


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    doel = tmp_path_factory.mktemp("eigen")
    kader = schrijf_kader(doel)
    (doel / "matrix.csv").write_text(matrix(), "utf-8")
    for naam in SCORES:
        (doel / f"{naam.lower()}.csv").write_text(lange_tabel(naam), "utf-8")
    (doel / "anders.csv").write_text(lange_tabel("Noord").replace("m2;-", "m2;+"), "utf-8")
    (doel / "eerder.csv").write_text(EERDERE_SCORES, "utf-8")
    for args in (
        ("nieuw", "noord.xlsx", "--uit", "noord.csv", "--met-scores"),
        ("score", "noord.csv", "--naar", "uitslag.json"),
    ):
        uit = toetsing(*args, "--kader", kader, cwd=doel)
        assert uit.returncode == 0, uit.stderr
    return doel


def gevraagd(naam: str, map_: Path) -> list[str]:
    namen = {"kader": "buurtbieb-2026", "eerder": "buurtbieb-2024"}
    return [re.sub(r"\{(.+)\}", lambda raak: namen.get(raak[1], raak[1]), deel) for deel in OPDRACHTEN[naam][0]]


@pytest.mark.lang
@pytest.mark.parametrize(
    ("naam", "vorm"), [(naam, vorm) for naam, (_, vormen) in OPDRACHTEN.items() for vorm in vormen]
)
def test_elke_opdracht_geeft_elke_vorm(naam: str, vorm: str, map_: Path) -> None:
    uit = toetsing_bytes(*gevraagd(naam, map_), "--formaat", vorm, cwd=map_)
    assert uit.returncode == 0, uit.stderr.decode()
    assert b"onvoorzien" not in uit.stderr
    if naam in ALLES and vorm in ("html", "markdown", "pdf", "docx"):
        tekst = re.sub(r"[\s\u00ad\u200b]+", "", tekst_van(vorm, uit.stdout))
        assert [nr for nr in NRS if nr not in tekst] == []


@pytest.mark.parametrize(
    "args",
    [
        ("score", "noord.csv", "--uitleg"),
        ("score", "noord.xlsx", "--uitleg"),
        ("kader", "toon"),
        ("rapport", "regio", "noord.xlsx", "--naar", "-", "--formaat", "markdown"),
        ("beoordelaars", "noord.csv", "anders.csv"),
    ],
    ids=" ".join,
)
def test_de_nummers_staan_zoals_het_kader_ze_noemt(args: tuple[str, ...], map_: Path) -> None:
    kader = ("buurtbieb-2026",) if args[0] == "kader" else ("--kader", "buurtbieb-2026")
    uit = toetsing(*args, *kader, cwd=map_)
    eerste = [regel.strip("| ").split()[0] for regel in uit.stdout.splitlines() if regel.strip("| ")]
    assert [nr for nr in dict.fromkeys(eerste) if nr in NRS] == list(NRS), uit.stdout


def test_de_uitslag_houdt_de_schrijfwijze_en_de_volgorde_van_het_kader(map_: Path) -> None:
    (toetsing_,) = json.loads((map_ / "uitslag.json").read_text("utf-8"))["toetsingen"]
    assert [*toetsing_["scores"]] == [*NRS, "e2.c"]
    assert [toetsing_["scores"][nr] for nr in NRS] == [*SCORES["Noord"]]


def test_de_formules_van_de_werkmap_rekenen_zoals_het_kader(map_: Path) -> None:
    """Among the numbers are what a spreadsheet takes for a number, a date or a pattern when it is typed."""
    machine = Rekenmachine((map_ / "noord.xlsx").read_bytes())
    machine.zet(dict(zip(NRS, SCORES["Noord"], strict=True)))
    assert [machine.oordeel(nr) for nr in ("1.1", "1.2", "2.1")] == ["V", "V", "V"]
    machine.zet({"1b": "-", "MRT1": "-", "3E2": "-", "M1": "-"})
    assert [machine.oordeel(nr) for nr in ("1.1", "1.2", "2.1")] == ["M", "O", "O"]
    assert machine.plan("3E2", "stand") == "-"


def test_open_data_hebben_de_nummers_van_het_kader(map_: Path) -> None:
    assert toetsing("publiceer", "matrix.csv", "--kader", "buurtbieb-2026", "--naar", "open", cwd=map_).returncode == 0
    kop, *rijen = [regel.split(";") for regel in (map_ / "open/scores.csv").read_text("utf-8-sig").splitlines()]
    nrs = [rij[kop.index("nr")] for rij in rijen if rij[0] == "Noord"]
    assert nrs == [*NRS, "e2.c"]


def test_wat_bij_een_nummer_stond_dat_er_niet_meer_is_gaat_mee_als_tekst(map_: Path) -> None:
    args = ("nieuw", "later.xlsx", "--kader", "buurtbieb-2026", "--uit", "eerder.csv", "--ronde", "2026")
    uit = toetsing(*args, cwd=map_)
    assert uit.returncode == 0, uit.stderr
    assert uit.stderr.count("[T082]") == 2
    teksten = toetsing("controleer", "later.xlsx", "--kader", "buurtbieb-2026", cwd=map_)
    assert "[T053]" not in teksten.stderr


def test_de_makers_zeggen_welke_verwachting_het_vroeger_was(map_: Path) -> None:
    args = ("hertoets", "eerder.csv", "noord.csv", "--kader", "buurtbieb-2024", "--kader", "buurtbieb-2026", "--json")
    stap = json.loads(toetsing(*args, cwd=map_).stdout)
    tekst = json.dumps(stap)
    for was, nr in (("B3", "M10"), ("B1", "M2"), ("B2", "M1")):
        assert re.search(rf'"verwachting": "{nr}"[^}}]*"was": "{was}"|"was": "{was}"[^}}]*"verwachting": "{nr}"', tekst)


@pytest.mark.parametrize(
    ("wijziging", "code", "in_tekst"),
    [
        ("M 2=+", "G124", "Bedoelde u 'M2'?"),
        ("a2=+", "G124", "Bedoelde u 'A.2'?"),
        ("Q9=+", "G124", "een nummer uit het kader, zoals M10"),
        ("2.1=+", "G123", "Kies MRT1, 3E2, A.2, NBB-1.10, NBB-1.9 of e2.c"),
    ],
)
def test_een_nummer_dat_er_niet_is_wordt_niet_geraden(wijziging: str, code: str, in_tekst: str, map_: Path) -> None:
    uit = toetsing("wat-als", "noord.csv", wijziging, "--kader", "buurtbieb-2026", cwd=map_)
    assert uit.returncode == 2
    assert f"[{code}]" in uit.stderr
    assert in_tekst in uit.stderr


def test_wat_de_auteur_bij_een_nummer_schreef_staat_in_het_rapport(map_: Path) -> None:
    rijen = "\n".join(f"| {nr} | {teken} |" for nr, teken in zip(NRS, SCORES["Noord"], strict=True))
    pad = schrijf_xlsx(
        map_ / "tekst.xlsx",
        Toetsing=f"| nr | score |\n{rijen}",
        Teksten="| veld | tekst |\n| onderbouwing m2 | De sleutel was zoek. |",
        Plan="| nr | verbetermaatregel |\n| a.2 | Nieuwe ruggen. |",
    )
    args = ("rapport", "regio", pad, "--kader", "buurtbieb-2026", "--naar", "-", "--formaat", "markdown")
    uit = toetsing(*args, cwd=map_)
    assert uit.returncode == 0, uit.stderr
    assert "De sleutel was zoek." in uit.stdout
    assert "A.2 De ruggen zijn leesbaar. | Nieuwe ruggen. |" in uit.stdout
    controle = toetsing("controleer", pad, "--kader", "buurtbieb-2026", cwd=map_)
    assert "T053" not in controle.stderr


def test_in_bulk_heten_de_kolommen_zoals_in_het_kader() -> None:
    kader = kader_uit(KADERTEKST)
    frame = {nr: [tekens[i] for tekens in SCORES.values()] for i, nr in enumerate(NRS)}
    uit = score_matrix(frame, kader)
    assert ["".join(map(str, rij)) for rij in uit[["1.1", "1.2", "2.1"]].to_numpy()] == ["VVV", "MOV", "VMO"]


def test_het_voorbeeld_van_de_gids_is_een_goed_kader() -> None:
    gids = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    kader, criteria = (
        gids[gids.index(f"```yaml\n{begin}") :].removeprefix("```yaml\n").split("```")[0]
        for begin in ("kader: leesbaar-2024\nversie", "    criteria:\n      - nr")
    )
    gelezen = kader_uit(kader.partition("    criteria:\n")[0] + criteria)
    assert [v.nr for v in gelezen.verwachtingen] == ["M2", "M1", "A.2", "1.1.4"]
