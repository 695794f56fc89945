"""What is demanded of a scoring: every criterium, or one place, called as in a goal of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.bovenkader import EINDREGELS, LETTERS, MET_GEEN, SCORES, bovenkader, kadertekst
from hulp.opdracht import toetsing
from toetsing.domain.fouten import Gebruiksfout
from toetsing.pipeline.eisen import Eisen, eisen_in, naast_de_eis, onvervulde_eisen
from toetsing.pipeline.scoren import score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.pipeline.besloten import Scoring

A_EN_B = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n" + LETTERS


@pytest.fixture(scope="module")
def scoring(tmp_path_factory: pytest.TempPathFactory) -> Scoring:
    return gescoord(tmp_path_factory.mktemp("eisen"))


def codes_van(kader: Kader, getypt: list[str]) -> list[str]:
    with pytest.raises(Gebruiksfout) as fout:
        eisen_in(kader, getypt)
    return [een.code for een in (fout.value.melding, *fout.value.delen)]


def gescoord(map_: Path, scores: str = SCORES, *regels: str) -> Scoring:
    (map_ / "kader.yaml").write_text(kadertekst(*regels), encoding="utf-8")
    (map_ / "scores.csv").write_text(scores, encoding="utf-8")
    scoring = score([str(map_ / "scores.csv")], kader=str(map_ / "kader.yaml"))
    assert scoring.kader is not None
    return scoring


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ((), (None, {})),
        (["v"], ("V", {})),
        (["M", "V"], ("V", {})),
        (["1.1=v"], (None, {"1.1": "V"})),
        (["1.1=matig", "1.1=V"], (None, {"1.1": "V"})),
        (["thema 1=M", "2=O"], (None, {"1": "M", "2": "O"})),
        (["Eindoordeel=V"], (None, {"geheel": "V"})),
        (["geheel=O"], (None, {"geheel": "O"})),
        (["M, eindoordeel=V; thema 2=V"], ("M", {"geheel": "V", "2": "V"})),
        (["alle themas M"], (None, {"1": "M", "2": "M"})),
        (["geen O"], (None, {"1.1": "M", "1.2": "M", "2.1": "M", "2.2": "M"})),
    ],
)
def test_een_eis_geldt_voor_elk_criterium_of_voor_een_plaats(
    getypt: list[str], verwacht: tuple[str | None, dict[str, str]]
) -> None:
    eisen = eisen_in(bovenkader(), getypt)
    assert (eisen.alle, eisen.plaatsen) == verwacht


def test_zonder_kader_is_er_niets_te_eisen() -> None:
    assert eisen_in(None, ["wat dan ook"]) == Eisen()


@pytest.mark.parametrize(
    ("getypt", "regels", "codes"),
    [
        (["Z"], EINDREGELS, ["G049"]),
        ([""], EINDREGELS, ["G049"]),
        ([" , "], EINDREGELS, ["G049"]),
        (["A"], A_EN_B, ["G049"]),
        (["eindoordeel=V"], A_EN_B, ["G049"]),
        (["thema 1=A"], A_EN_B, ["G049"]),
        (["9.9=V"], EINDREGELS, ["G113"]),
        (["eindoordeel=V"], "", ["G113"]),
        (["1.1="], EINDREGELS, ["G116"]),
        (["geen V"], EINDREGELS, ["G115"]),
        (["thema 9=V", "Z", "1.1="], EINDREGELS, ["G018", "G049", "G113", "G116"]),
    ],
)
def test_wat_geen_eis_is_wordt_in_een_keer_genoemd(getypt: list[str], regels: str, codes: list[str]) -> None:
    assert codes_van(bovenkader(regels), getypt) == codes


def test_een_kader_zonder_beslisregels_heeft_geen_plaatsen() -> None:
    regels = "    beslisregels: [{V: alle voldoende}, {M: precies 1 onvoldoende}, {O: anders}]\n"
    kader, meldingen = load_kader(kadertekst("", "", "").replace(regels, "").encode(), "kader.yaml")
    assert kader is not None, meldingen
    assert codes_van(kader, ["1.1=V"]) == ["G110"]
    assert eisen_in(kader, ["V"]).alle == "V"


def test_een_letter_van_het_geheel_alleen_zegt_waar_zij_wel_kan(tmp_path: Path) -> None:
    fout = uit(tmp_path, A_EN_B, "--eis", "a")
    assert "Vraagt u het ergens anders van, schrijf dan eindoordeel=A. [G049]" in fout


def uit(map_: Path, regels: str, *opties: str, code: int = 2) -> str:
    (map_ / "kader.yaml").write_text(kadertekst(regels), encoding="utf-8")
    (map_ / "scores.csv").write_text(SCORES, encoding="utf-8")
    gedaan = toetsing("score", map_ / "scores.csv", "--kader", map_ / "kader.yaml", "-q", *opties)
    assert gedaan.returncode == code
    return gedaan.stderr


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        (["O"], []),
        (["V"], [("Zuid", "criterium 1.1, 1.2, 2.1"), ("West", "criterium 1.1")]),
        (["1.1=M"], []),
        (["1.2=M"], [("Zuid", "het oordeel over criterium 1.2 is O")]),
        (["thema 2=V"], [("Zuid", "het oordeel over thema 2 is M")]),
        (["thema 2=M"], []),
        (["eindoordeel=O"], []),
        (["eindoordeel=M"], [("Zuid", "het eindoordeel is O"), ("West", "het eindoordeel is V, M of O")]),
    ],
)
def test_per_plaats_een_zin_en_wat_nog_open_is_is_niet_zeker(
    getypt: list[str], verwacht: list[tuple[str, str]], scoring: Scoring
) -> None:
    meldingen = onvervulde_eisen(scoring, eisen=eisen_in(scoring.kader, getypt), volledig=False)
    assert [(een.waarden["organisatie"], een.tekst.partition(": ")[2].rstrip(".")) for een in meldingen] == verwacht
    assert {een.code for een in meldingen} <= ({"G011"} if "=" not in getypt[0] else {"G017"})


def test_wie_geen_oordeel_heeft_haalt_geen_eis(tmp_path: Path) -> None:
    scoring = gescoord(tmp_path, SCORES.replace("+;+;+;+;+;+;+;+;nee", "+;+;+;+;+;+;-;+;nee"), MET_GEEN + LETTERS)
    (noord, *_) = onvervulde_eisen(scoring, eisen=eisen_in(scoring.kader, ["eindoordeel=B"]), volledig=False)
    assert noord.tekst == "Eis eindoordeel=B niet gehaald bij Noord: over het geheel is er geen oordeel."


def test_een_eis_gaat_over_wat_is_berekend_en_noemt_wat_is_vastgesteld(tmp_path: Path) -> None:
    kop, noord = "thema 1 afwijkend;thema 1 motivering", "O;Er is brand geweest."
    scoring = gescoord(
        tmp_path, f"organisatie;1.1.1;1.1.2;1.2.1;1.2.2;1.2.3;2.1.1;2.1.2;2.2.1;ramp;{kop}\nN;{'+;' * 8}nee;{noord}\n"
    )

    def zegt(*getypt: str) -> tuple[int, list[str]]:
        eisen = eisen_in(scoring.kader, getypt)
        anders = [een.waarden["criteria"] for een in naast_de_eis(scoring, eisen)]
        return len(onvervulde_eisen(scoring, eisen=eisen, volledig=False)), anders

    assert zegt("V") == (0, [])
    assert zegt("thema 1=V") == (0, ["thema 1 (berekend V, vastgesteld O)"])
    assert zegt("thema 1=V", "eindoordeel=V") == (
        0,
        ["thema 1 (berekend V, vastgesteld O) en het geheel (berekend V, vastgesteld O)"],
    )


def test_de_afloop_is_die_van_een_eis(tmp_path: Path) -> None:
    assert "[G017]" in uit(tmp_path, EINDREGELS, "--eis", "eindoordeel=V", "--eis", "O", code=3)
    assert not uit(tmp_path, EINDREGELS, "--eis", "eindoordeel=O", "--eis", "thema 2=M", code=0)
    assert "Kies A of B. [G049]" in uit(tmp_path, A_EN_B, "--eis", "eindoordeel=V")
