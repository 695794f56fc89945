"""What was published otherwise stands where a reader looks: at the criterium and in the picture, in every form."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.feiten import kaal, tekst_van
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER
from toetsing.commands.rapport.landelijk.afwijkingen import anders_gepubliceerd_bij
from toetsing.domain.compare.bevonden import Bevonden, Status, Verdeeld
from toetsing.domain.compare.posten import Post, Verdeling
from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from pathlib import Path

DAG = ("--peildatum", "18-11-2015")


@pytest.fixture(scope="module")
def bron(voorbeeld_2015: Path) -> Path:
    return voorbeeld_2015 / "landelijk.xlsx"


def rapport(bron: Path, naar: Path, *args: object) -> bytes:
    gemaakt = toetsing("rapport", "landelijk", bron, "--naar", naar, "--forceer", *DAG, *args)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return naar.read_bytes()


@pytest.fixture
def als_json(bron: Path, tmp_path: Path) -> dict[str, Any]:
    return json.loads(rapport(bron, tmp_path / "l.json"))["rapport"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("vorm", ["html", "md", "pdf", "docx"])
def test_de_gepubliceerde_verdeling_staat_naast_de_berekende(vorm: str, bron: Path, tmp_path: Path) -> None:
    tekst = kaal(tekst_van({"md": "markdown"}.get(vorm, vorm), rapport(bron, tmp_path / f"l.{vorm}")))
    beeld, criterium = tekst.index(kaal("Wat moet beter: oordelen per criterium")), tekst.rindex(kaal("Criterium 1.1:"))
    berekend = "1.1 Bereikbaar en beschikbaar (berekend) 8 (31%) 17 (65%) 1 (4%)"
    gepubliceerd = "1.1 Bereikbaar en beschikbaar (gepubliceerd) 2 (8%) 23 (88%) 1 (4%)"
    for begin, eind in ((beeld, criterium), (criterium, len(tekst))):
        deel = tekst[begin:eind]
        assert kaal(f"{berekend} {gepubliceerd}") in deel
        assert kaal("Gepubliceerd is een andere verdeling: 2 voldoende, 23 matig en 1 onvoldoende.") in deel


def test_ook_in_de_werkmap(bron: Path, tmp_path: Path) -> None:
    boek = openpyxl.load_workbook(BytesIO(rapport(bron, tmp_path / "l.xlsx")))
    for blad in ("Wat moet beter", "Criterium 1.1"):
        rijen = [[cel.value for cel in rij] for rij in boek[blad].iter_rows()]
        (rij,) = (rij for rij in rijen if "Bereikbaar en beschikbaar (gepubliceerd)" in rij)
        assert {2, 23, 1} <= set(rij)


def test_elke_afwijking_over_allen_staat_bij_haar_nummer(als_json: dict[str, Any]) -> None:
    criteria = {c["nr"]: c for thema in als_json["themas"] for c in thema["criteria"]}
    verwachtingen = {v["nr"]: v for c in criteria.values() for v in c["verwachtingen"]}
    met = {nr for nr, een in (criteria | verwachtingen).items() if een["gepubliceerd"]}
    assert met == {"1.1", "2.2", "1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.3.1", "1.3.4", "2.2.1"}
    zinnen = " ".join(verwachtingen["1.1.2"]["gepubliceerd"])
    assert "Gepubliceerd is een andere verdeling: 5 voldoende en 21 onvoldoende." in zinnen
    assert "met onvoldoende is iets anders gepubliceerd: 80%. Uit de scores volgt: 20 van de 26 (77%)." in zinnen
    over_allen = [een for een in als_json["gepubliceerd"] if "op bereikbaar" not in een["wat"] or "," in een["wie"]]
    gezegd = sum(len(een["gepubliceerd"]) for een in (criteria | verwachtingen).values())
    assert gezegd == len(over_allen)


def test_waar_niets_afwijkt_staat_er_niets(bron: Path, tmp_path: Path) -> None:
    een = json.loads(rapport(bron, tmp_path / "l.json", "--alleen-organisatie", "Drenthe"))["rapport"]
    for c in (c for thema in een["themas"] for c in thema["criteria"]):
        assert (c["gepubliceerd"], c["aandelen_gepubliceerd"]) == ([], [])
    assert not any("openbaar" in regel for regel in een["leesregels"])


def bevonden(nr: str, aantallen: dict[str, int], status: Status = Status.WIJKT_AF) -> Bevonden:
    inhoud = Verdeling(nr=nr, aantallen=aantallen)
    uitkomst = Verdeeld(inhoud=inhoud, aantallen={}, verschil={})
    return Bevonden(post=Post(id="x", tekst="Iets", bron="", inhoud=inhoud), uitkomst=uitkomst, status=status)


def test_ook_geen_oordeel_kan_zijn_gepubliceerd() -> None:
    per_nr = anders_gepubliceerd_bij(KADER, [bevonden("1.1", {"V": 1, GEEN: 2}), bevonden("1.1", {"V": 3})])
    aandelen = {een.teken: (een.aantal, een.deel) for een in per_nr["1.1"].aandelen}
    assert aandelen == {"V": (1, "33%"), "M": (0, "0%"), "O": (0, "0%"), GEEN: (2, "67%")}
    assert len(per_nr["1.1"].telling) == 2


def test_wat_klopt_is_niet_anders() -> None:
    assert anders_gepubliceerd_bij(KADER, [bevonden("1.1", {"V": 1}, Status.KLOPT)]) == {}


def test_een_verdeling_noemt_alleen_scores_die_de_verwachting_kan_hebben() -> None:
    nvt = [niveau.teken for niveau in KADER.schaal.niveaus if niveau.nvt]
    assert nvt == ["nvt"]
    per_nr = anders_gepubliceerd_bij(KADER, [bevonden("1.1.2", {"+": 5, "-": 21})])
    assert [een.teken for een in per_nr["1.1.2"].aandelen] == ["+", "-"]
    gezegd = anders_gepubliceerd_bij(KADER, [bevonden("1.1.2", {"+": 5, "nvt": 21})])
    assert [(een.teken, een.aantal) for een in gezegd["1.1.2"].aandelen] == [("+", 5), ("-", 0), ("nvt", 21)]
