"""toetsing verifieer: what was recorded follows from the files and the kader again, or it is said what is otherwise."""

from __future__ import annotations

import json
import shutil
from contextlib import chdir
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any
from unittest import mock

import jsonschema_rs
import pytest

from hulp.gedeeld import kopie
from hulp.grond import STAP1, WORTEL
from hulp.schemas import volgt_schema
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Verander = Callable[[Any], object]

NRS = ("1.1", "1.2")


@pytest.fixture(scope="module")
def vastgelegd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scores of 2015 and their recorded uitslag, to copy."""
    map_ = tmp_path_factory.mktemp("vastgelegd")
    shutil.copy(STAP1 / "scores-2015.csv", map_ / "scores.csv")
    with chdir(map_):
        leg_vast()
    return map_


@pytest.fixture
def map_(vastgelegd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the scores of 2015 and their recorded uitslag."""
    monkeypatch.chdir(tmp_path)
    return kopie(vastgelegd, tmp_path)


def leg_vast(*opties: str, naar: str = "uitslag.json") -> None:
    assert start(["score", "scores.csv", "--naar", naar, "--forceer", "-q", *opties]) in (0, 1)


def verschillen(
    capsys: pytest.CaptureFixture[str], *opties: str, code: int = 3
) -> list[tuple[str, str, str, str, str]]:
    """The differences as (soort, organisatie, waar, vastgelegd, nu)."""
    capsys.readouterr()
    assert start(["verifieer", *(opties or ["uitslag.json"]), "--json"]) == code
    beeld = json.loads(capsys.readouterr().out)
    assert beeld["klopt"] == (code == 0)
    return [
        (v["soort"], v["organisatie"] or "", v["waar"] or "", v["vastgelegd"], v["nu"]) for v in beeld["verschillen"]
    ]


def verander_uitslag(verander: Verander) -> None:
    from pathlib import Path

    pad = Path("uitslag.json")
    inhoud = json.loads(pad.read_bytes())
    verander(inhoud)
    pad.write_text(json.dumps(inhoud), "utf-8")


def verander_scores(map_: Path, oud: str, nieuw: str) -> None:
    pad = map_ / "scores.csv"
    tekst = pad.read_text("utf-8")
    assert tekst.count(oud) == 1
    pad.write_text(tekst.replace(oud, nieuw), "utf-8")


def test_alles_klopt(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["verifieer", "uitslag.json"]) == 0
    assert "De uitslag klopt" in capsys.readouterr().out
    assert verschillen(capsys, code=0) == []


def test_vanuit_een_andere_map(
    map_: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elders"))
    assert verschillen(capsys, str(map_ / "uitslag.json"), code=0) == []


def test_alleen_een_ander_programma_is_geen_fout(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from toetsing.domain.programma import VERSIE

    verander_uitslag(lambda u: u["programma"].update(versie="0.0.1"))
    assert verschillen(capsys, code=0) == [("programma", "", "versie", "0.0.1", VERSIE)]
    assert start(["verifieer", "uitslag.json"]) == 0
    assert "Alleen het programma is anders" in capsys.readouterr().out.replace("\n", " ")


def test_een_veranderde_score_met_alles_wat_eruit_volgt(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kop, *rijen = (map_ / "scores.csv").read_text("utf-8").splitlines()
    plaats = kop.split(";").index("1.1.1")
    gevonden = next(rij for rij in rijen if rij.startswith("IJsselland;")).split(";")
    nieuw = ["3" if i == plaats else cel for i, cel in enumerate(gevonden)]
    verander_scores(map_, ";".join(gevonden), ";".join(nieuw))
    gevonden_verschillen = verschillen(capsys)
    assert [(v[0], v[1], v[2]) for v in gevonden_verschillen] == [
        ("bestand", "", "scores.csv"),
        ("score", "IJsselland", "1.1.1"),
        ("oordeel", "IJsselland", "1.1"),
        ("beslisregel", "IJsselland", "1.1"),
        ("aantallen", "IJsselland", "1.1"),
        ("telling", "IJsselland", "voldoende"),
    ]
    assert ("score", "IJsselland", "1.1.1", "+", "-") in gevonden_verschillen
    assert ("oordeel", "IJsselland", "1.1", "V", "M") in gevonden_verschillen
    assert ("telling", "IJsselland", "voldoende", "18", "17") in gevonden_verschillen


def test_een_bestand_dat_weg_is(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "scores.csv").unlink()
    ((soort, _, waar, _, nu),) = verschillen(capsys)
    assert (soort, waar, nu) == ("bestand", "scores.csv", "ontbreekt")


def test_een_organisatie_die_weg_of_nieuw_is(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rij = next(r for r in (map_ / "scores.csv").read_text("utf-8").splitlines() if r.startswith("Drenthe;"))
    twee = rij.replace("Drenthe", "Noord").replace(";1;", ";3;") + "\n" + rij.replace("Drenthe", "Zuid")
    verander_scores(map_, rij, twee)
    assert {v[1:3] + v[4:] for v in verschillen(capsys) if v[0] == "organisatie"} == {
        ("Drenthe", "scores.csv", "ontbreekt"),
        ("Noord", "scores.csv", "nieuw"),
        ("Zuid", "scores.csv", "nieuw"),
    }


def test_een_andere_naam_is_geen_andere_organisatie(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verander_scores(map_, "Drenthe;", "Drente;")
    assert verschillen(capsys)[1:] == [("gegeven", "Drenthe", "organisatie", "Drenthe", "Drente")]


def test_een_rij_met_een_fout_zegt_waarom_zij_ontbreekt(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rij = next(r for r in (map_ / "scores.csv").read_text("utf-8").splitlines() if r.startswith("Drenthe;"))
    verander_scores(map_, rij, rij[:-1] + "x")
    capsys.readouterr()
    assert start(["verifieer", "uitslag.json", "--json"]) == 3
    *_, laatste = json.loads(capsys.readouterr().out)["verschillen"]
    assert laatste["organisatie"] == "Drenthe"
    assert "[T031]" in laatste["toelichting"]


def test_fouten_die_er_toen_ook_waren_zijn_geen_verschil(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rij = next(r for r in (map_ / "scores.csv").read_text("utf-8").splitlines() if r.startswith("Drenthe;"))
    verander_scores(map_, rij, rij[:-1] + "x")
    leg_vast()
    assert verschillen(capsys, code=0) == []


def test_een_organisatie_die_in_twee_bestanden_stond(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kop, *rijen = (map_ / "scores.csv").read_text("utf-8").splitlines()
    drenthe = next(rij for rij in rijen if rij.startswith("Drenthe;"))
    (map_ / "dubbel.csv").write_text(f"{kop}\n{drenthe}\n", "utf-8")
    assert start(["score", "scores.csv", "dubbel.csv", "--naar", "uitslag.json", "--forceer", "-q"]) == 1
    assert verschillen(capsys, code=0) == []


def test_een_organisatie_gekozen_of_genoemd_met_organisatie(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leg_vast("--organisatie", "Drenthe")
    assert verschillen(capsys, code=0) == []
    verander_scores(map_, "Drenthe;", "Drente;")
    assert ("organisatie", "Drenthe", "scores.csv", "vastgelegd", "ontbreekt") in verschillen(capsys)


@pytest.mark.parametrize(
    ("verander", "verwacht"),
    [
        (lambda u: u["kader"].update(sha256="0" * 64), "kader"),
        (lambda u: u["kader"].update(versie="2014"), "kader"),
        (lambda u: u["toetsingen"][0]["bron"].update(sha256="0" * 64), "bestand"),
        (lambda u: u["toetsingen"][0]["scores"].update({"1.1.1": None}), "score"),
        (lambda u: u["toetsingen"][0]["scores"].update({"9.9.9": "+"}), "score"),
        (lambda u: u["toetsingen"][0]["scores"].pop("1.1.1"), "score"),
        (lambda u: u["toetsingen"][0]["herkomst"].update({"1.1.1": "Z9", "1.1.2": "Z9"}), "cel"),
        (lambda u: u["toetsingen"][0]["herkomst"].update({"1.1.1": "Z9"}), "cel"),
        (lambda u: u["toetsingen"][0]["overgenomen"].update({"1.1.1": "2012"}), "overgenomen uit"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(oordeel="O"), "oordeel"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(oordeel=None), "oordeel"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(oordeel=None, mogelijk=["V", "M"]), "oordeel"),
        (lambda u: u["toetsingen"][0]["criteria"].pop("1.2"), "oordeel"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(beslisregel="anders"), "beslisregel"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(beslisregel=None), "beslisregel"),
        (lambda u: u["toetsingen"][0]["criteria"]["1.1"]["aantallen"].update(open=1), "aantallen"),
        (
            lambda u: u["toetsingen"][0]["criteria"]["1.1"].update(
                afwijking={"oordeel": "O", "motivering": "zomaar", "door": None}
            ),
            "afwijkend oordeel",
        ),
        (lambda u: u["toetsingen"][0].update(voldoende=3), "telling"),
        (lambda u: u["toetsingen"][0].update(ronde="2012"), "gegeven"),
        (lambda u: u["toetsingen"][0].update(datum="2015-01-01"), "gegeven"),
        (lambda u: u["toetsingen"].pop(), "organisatie"),
        (lambda u: u["toetsingen"].append(u["toetsingen"][0]), "organisatie"),
    ],
    ids=count(),
)
def test_elke_verandering_in_de_uitslag_zelf_valt_op(
    verander: Verander, verwacht: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verander_uitslag(verander)
    assert verwacht in {v[0] for v in verschillen(capsys)}


def test_een_variant_wordt_weer_gebruikt(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leg_vast("--variant", "toegepast-2015")
    assert verschillen(capsys, code=0) == []
    verander_uitslag(lambda u: u["kader"]["variant"].update(sha256="1" * 64))
    assert [v[:3] for v in verschillen(capsys)] == [("variant", "", "sha256")]
    verander_uitslag(lambda u: u["kader"].update(variant=None))
    soorten = {v[0] for v in verschillen(capsys)}
    assert soorten == {"oordeel", "beslisregel"}


def test_een_eigen_kader_moet_worden_aangewezen(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    eigen = map_ / "eigen-2015"
    eigen.mkdir()
    tekst = (STAP1 / "kader.yaml").read_text("utf-8").replace("kader: veilig-thuis-stap1-2015", "kader: eigen-2015")
    (eigen / "kader.yaml").write_text(tekst, "utf-8")
    shutil.copy(STAP1 / "scores-2015.csv", eigen)
    leg_vast("--kader", "eigen-2015")
    assert start(["verifieer", "uitslag.json"]) == 2
    assert "--kader PAD" in capsys.readouterr().err
    assert verschillen(capsys, "uitslag.json", "--kader", "eigen-2015", code=0) == []
    (eigen / "kader.yaml").write_text(tekst + "\n# een letter anders\n", "utf-8")
    assert [v[:3] for v in verschillen(capsys, "uitslag.json", "--kader", "eigen-2015")] == [("kader", "", "sha256")]


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "T140"),
        (b"{", "T140"),
        (b"\xff\xfe", "T140"),
        (b"[" * 100_000, "T140"),
        (b"[]", "T141"),
        (b"3", "T141"),
        (b"{}", "T141"),
        (b'{"formaat": "toetsing/meldingen/1"}', "T141"),
        (b'{"formaat": "toetsing/uitslag/1"}', "T143"),
        (b'{"formaat": "toetsing/uitslag/1", "kader": null, "toetsingen": []}', "T143"),
        (b'{"formaat": "toetsing/uitslag/1", "kader": 3, "toetsingen": 3}', "T142"),
    ],
    ids=count(),
)
def test_wat_geen_uitslag_is(inhoud: bytes, code: str, map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "uitslag.json").write_bytes(inhoud)
    assert start(["verifieer", "uitslag.json"]) == 1
    uit = capsys.readouterr()
    assert code in uit.err
    assert uit.out == ""


@pytest.mark.parametrize(
    ("verander", "waar"),
    [
        (lambda u: u["programma"].pop("versie"), "programma.versie"),
        (lambda u: u["kader"].pop("sha256"), "kader.sha256"),
        (lambda u: u["kader"].pop("variant"), "kader.variant"),
        (lambda u: u["kader"].update(variant={"id": "x"}), "kader.variant.sha256"),
        (lambda u: u.update(toetsingen=3), "toetsingen"),
        (lambda u: u.pop("meldingen"), "meldingen"),
        (lambda u: u["meldingen"].append({}), "meldingen[0].bestand"),
        (lambda u: u["toetsingen"].insert(1, "x"), "toetsingen[1].bron"),
        (lambda u: u["toetsingen"][2].pop("bron"), "toetsingen[2].bron"),
        (lambda u: u["toetsingen"][2]["scores"].update({"1.1.1": 3}), "toetsingen[2].scores.1.1.1"),
        (lambda u: u["toetsingen"][2].pop("open"), "toetsingen[2].open"),
        (lambda u: u["toetsingen"][2].update(open=True), "toetsingen[2].open"),
        (lambda u: u["toetsingen"][2].pop("ronde"), "toetsingen[2].ronde"),
        (lambda u: u["toetsingen"][2]["criteria"]["1.1"].pop("mogelijk"), "toetsingen[2].criteria.1.1.mogelijk"),
        (lambda u: u["toetsingen"][2]["criteria"]["1.1"].update(mogelijk=[3]), "toetsingen[2].criteria.1.1.mogelijk"),
        (
            lambda u: u["toetsingen"][2]["criteria"]["1.1"].update(afwijking={"oordeel": "V", "motivering": "x"}),
            "toetsingen[2].criteria.1.1.afwijking.door",
        ),
    ],
    ids=count(),
)
def test_wat_ontbreekt_in_een_uitslag_wordt_genoemd(
    verander: Verander, waar: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verander_uitslag(verander)
    assert start(["verifieer", "uitslag.json"]) == 1
    assert f"ontbreekt {waar}, of" in capsys.readouterr().err


def test_een_uitslag_die_er_niet_is(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["verifieer", "geen.json"]) == 4
    assert "T001" in capsys.readouterr().err
    assert start(["verifieer", str(map_)]) == 4
    assert "T002" in capsys.readouterr().err


@pytest.mark.parametrize("vorm", ["json", "csv", "markdown", "html", "xlsx"])
def test_elke_vorm(vorm: str, map_: Path) -> None:
    verander_uitslag(lambda u: u["toetsingen"][0].update(voldoende=3))
    naar = {"markdown": "uit.md"}.get(vorm, f"uit.{vorm}")
    assert start(["verifieer", "uitslag.json", "--naar", naar, "-q"]) == 3
    assert (map_ / naar).stat().st_size > 50


def test_de_json_volgt_het_schema(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verander_uitslag(lambda u: u["toetsingen"][0].update(voldoende=3))
    assert start(["verifieer", "uitslag.json", "--json"]) == 3
    inhoud = json.loads(capsys.readouterr().out)
    volgt_schema(inhoud, "verificatie")
    inhoud["klopt"] = "ja"
    with pytest.raises(jsonschema_rs.ValidationError):
        volgt_schema(inhoud, "verificatie")


def test_wat_score_schrijft_is_wat_verifieer_leest(map_: Path) -> None:
    """Every field that the schema of an uitslag asks for is looked at: leave one out and verifieer says so."""
    vorm = json.loads((WORTEL / "src/toetsing/schemas/uitslag-1.schema.json").read_text("utf-8"))["$defs"]
    for veld in vorm["toetsing"]["required"]:
        leg_vast()
        verander_uitslag(partial(_zonder, veld))
        assert start(["verifieer", "uitslag.json", "-q"]) == 1, veld


def _zonder(veld: str, uitslag: Any) -> None:
    del uitslag["toetsingen"][0][veld]


def test_een_bestand_dat_er_een_ander_bij_heeft_gekregen(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that only had something to say then, and holds an organisation now."""
    kop, *rijen = (map_ / "scores.csv").read_text("utf-8").splitlines()
    ander = map_ / "ander.csv"
    ander.write_text(f"{kop}\nNoord;x{rijen[0][rijen[0].index(';') + 2 :]}\n", "utf-8")
    assert start(["score", "scores.csv", "ander.csv", "--naar", "uitslag.json", "--forceer", "-q"]) == 1
    assert verschillen(capsys, code=0) == []
    ander.write_text(f"{kop}\nNoord{rijen[0][rijen[0].index(';') :]}\n", "utf-8")
    assert verschillen(capsys) == [("organisatie", "Noord", "ander.csv", "ontbreekt", "nieuw")]


def test_wat_niet_te_lezen_is_heeft_geen_controlegetal(tmp_path: Path) -> None:
    from toetsing.commands.verifieer.verifieren import _hash

    assert _hash(tmp_path) is None


# -- how the uitslag comes in ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codering", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_een_uitslag_in_een_andere_codering_wordt_gelezen(
    codering: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uitslag = map_ / "uitslag.json"
    uitslag.write_bytes(uitslag.read_text("utf-8").encode(codering))
    assert verschillen(capsys, code=0) == []


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b'{"formaat":"toetsing/uitslag/1","x":' + b"1" * 5000 + b"}", "cijfers"),
        (b"[" * 100_000, "genest"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b'{"a": }', "lijn 1"),
    ],
)
def test_wat_geen_json_is_zegt_waarom(
    inhoud: bytes, reden: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (map_ / "uitslag.json").write_bytes(inhoud)
    capsys.readouterr()
    assert start(["verifieer", "uitslag.json"]) == 1
    fout = capsys.readouterr().err
    assert "[T140]" in fout
    assert reden in fout


@pytest.mark.parametrize("teken", ["\x1b[31m", "\x07", "\x9b2J", "\x7f", "\u202e", "\ud800"])
@pytest.mark.parametrize("opties", [[], ["--json"], ["--formaat", "md"]])
def test_stuurtekens_uit_een_uitslag_komen_nooit_op_het_scherm(
    teken: str, opties: list[str], map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uitslag = map_ / "uitslag.json"
    inhoud = json.loads(uitslag.read_text("utf-8"))
    eerste = inhoud["toetsingen"][0]
    inhoud["kader"]["versie"] = inhoud["programma"]["versie"] = eerste["organisatie"] = teken
    eerste["scores"] |= {"1.1.1": teken, teken: teken}
    eerste["criteria"][teken] = eerste["criteria"]["1.1"] | {"mogelijk": [teken], "beslisregel": teken}
    inhoud["toetsingen"][1]["bron"]["bestand"] = f"weg{teken}.csv"
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    capsys.readouterr()
    assert start(["verifieer", "uitslag.json", *opties]) == 3
    uit = capsys.readouterr()
    assert teken[0] not in uit.out + uit.err
    assert teken.encode("unicode_escape").decode().replace("\\", "")[:3] in uit.out


@pytest.mark.parametrize("sleutel", ["formaat", "kader"])
def test_ook_in_een_melding_staan_geen_stuurtekens(
    sleutel: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uitslag = map_ / "uitslag.json"
    inhoud = json.loads(uitslag.read_text("utf-8"))
    if sleutel == "formaat":
        inhoud["formaat"] = "\x1b[31m"
    else:
        inhoud["kader"]["id"] = "\x1b[31m"
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    capsys.readouterr()
    assert start(["verifieer", "uitslag.json"]) in (1, 2)
    fout = capsys.readouterr().err
    assert "\x1b" not in fout
    assert "\\x1b[31m" in fout


# -- what a sender cannot choose ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pad",
    [
        "{elders}/scores.csv",
        "../elders/scores.csv",
        "onder/../../elders/scores.csv",
        "naar-buiten/scores.csv",
        r"\\server\deel\anders.csv",
        r"C:\Users\iemand\anders.csv",
        "",
    ],
)
def test_buiten_de_map_van_de_uitslag_wordt_niets_gelezen(
    pad: str, map_: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elders = map_.parent / "elders"
    elders.mkdir(exist_ok=True)
    (map_ / "scores.csv").rename(elders / "scores.csv")
    (map_ / "naar-buiten").symlink_to(elders)
    uitslag = map_ / "uitslag.json"
    inhoud = json.loads(uitslag.read_text("utf-8"))
    for een in inhoud["toetsingen"]:
        een["bron"]["bestand"] = pad.format(elders=elders)
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    gelezen: list[str] = []
    with mock.patch(
        "toetsing.readers.toetsing.paden.read_bestand", side_effect=lambda pad, _: gelezen.append(str(pad))
    ):
        start(["verifieer", "uitslag.json", "--json"])
    assert gelezen == []
    uit = capsys.readouterr()
    assert "[T148]" in uit.err


def test_van_een_pad_van_een_andere_computer_telt_de_naam(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitslag = map_ / "uitslag.json"
    inhoud = json.loads(uitslag.read_text("utf-8"))
    for een in inhoud["toetsingen"]:
        een["bron"]["bestand"] = r"D:\inspectie\2015\scores.csv"
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    assert verschillen(capsys, code=0) == []


def test_met_map_staan_de_bestanden_elders(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "post").mkdir()
    (map_ / "uitslag.json").rename(map_ / "post" / "uitslag.json")
    assert start(["verifieer", "post/uitslag.json"]) == 3
    assert "1 bestand uit de uitslag niet gevonden in post: scores.csv. Daarbuiten" in capsys.readouterr().err
    assert start(["verifieer", "post/uitslag.json", "--map", "."]) == 0
    assert start(["verifieer", "post/uitslag.json", "--map", "scores.csv"]) == 2
    assert "[G147]" in capsys.readouterr().err


def test_een_variant_uit_de_uitslag_is_nooit_een_pad(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitslag = map_ / "uitslag.json"
    inhoud = json.loads(uitslag.read_text("utf-8"))
    inhoud["kader"]["variant"] = {"id": str(map_ / "scores.csv"), "sha256": "0" * 64}
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    assert start(["verifieer", "uitslag.json"]) == 2
    assert "[G044]" in capsys.readouterr().err
