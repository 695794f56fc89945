"""A norm, a finding and a duty are three things, said apart in every form; what is there is not asked again."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.dossiers import volledig
from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.dossier import Dossier, Maatregel
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import kaders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from subprocess import CompletedProcess

    from toetsing.domain.toetsing import Toetsing

NOORD = replace(TOETSINGEN["IJsselland"], organisatie="Noord")
PUNTEN = ("1.1.4", "1.2.2", "1.2.4", "1.2.5", "1.3.1", "1.3.4")
DAG = ("--peildatum", "18-11-2015")
LABEL = "geïnformeerd vóór"
TE_LEZEN = ("html", "md", "pdf", "docx")
VORMEN = {"md": "markdown"}
ALLES = "welke maatregel volgt, wie ervoor zorgt en wanneer het klaar is"
MOET = "moet concrete verbetermaatregelen treffen die ertoe leiden dat voldaan wordt aan alle verwachtingen."


def werkmap(map_: Path, een: Toetsing = NOORD, dossier: Dossier | None = None) -> Path:
    pad = map_ / "noord.xlsx"
    pad.write_bytes(als_werkmap(KADER, een, dossier))
    return pad


def rapport(pad: Path, naar: str, *args: object) -> CompletedProcess[str]:
    return toetsing("rapport", "regio", pad, "--naar", pad.parent / naar, "--forceer", *DAG, *args)


def als_json(pad: Path, *args: object) -> dict[str, Any]:
    assert rapport(pad, "r.json", *args).returncode == 0
    return json.loads((pad.parent / "r.json").read_text("utf-8"))["rapport"]  # type: ignore[no-any-return]


def tekst(pad: Path, vorm: str, *args: object) -> str:
    assert rapport(pad, f"r.{vorm}", *args).returncode == 0
    return kaal(tekst_van(VORMEN.get(vorm, vorm), (pad.parent / f"r.{vorm}").read_bytes()))


def maatregel(nr: str, wie: str = "teamleider", wanneer: str = "1-6-2016") -> Maatregel:
    return Maatregel(nr=nr, verbetermaatregel=f"Iets bij {nr}.", verantwoordelijke=wie, termijn=wanneer)


# -- apart in every form -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vorm", TE_LEZEN)
def test_elke_vorm_zegt_wat_norm_en_wat_bevinding_is(vorm: str, tmp_path: Path) -> None:
    gezegd = tekst(werkmap(tmp_path, dossier=volledig(KADER)), vorm, "--reactie-voor", "18-1-2016")
    for deel in (
        "Norm: Veilig Thuis voldoet aan de (wettelijke) randvoorwaarden",
        "Criterium 1.2: Veilig Thuis beschikt over kwalitatief en kwantitatief voldoende personeel.",
        "Oordeel: O onvoldoende",
        "Verbeterpunt 1 (1.1.4)",
        "Nog niet voldaan aan: Een vertrouwensarts is 24/7 bereikbaar.",
        f"Veilig Thuis Noord {MOET}",
        "De inspecties willen vóór 18 januari 2016 geïnformeerd worden over deze verbetermaatregelen",
    ):
        assert kaal(deel) in gezegd, deel
    for norm in KADER.themas:
        assert gezegd.count(kaal(norm.norm)) == gezegd.count(kaal(f"Norm: {norm.norm}"))


def test_een_min_valt_op_door_meer_dan_haar_kleur(tmp_path: Path) -> None:
    """A box and a weight of its own, and its word; a plus has none of these but the word."""
    pad = werkmap(tmp_path)
    rapport(pad, "r.html")
    pagina = (tmp_path / "r.html").read_text("utf-8")
    gezegd = '<span aria-hidden="true">-</span><span class="stem">min,</span>'
    assert f'<span class="letter slecht">{gezegd}</span> <span>onvoldoende</span>' in pagina
    assert '<span class="letter goed"><span aria-hidden="true">+<' not in pagina
    assert ".letter {" in pagina.replace("\n", " ")
    rapport(pad, "r.md")
    assert "| **-** onvoldoende |" in (tmp_path / "r.md").read_text("utf-8")


def test_wat_is_vastgesteld_en_gepubliceerd_staat_even_groot_als_wat_is_berekend(tmp_path: Path) -> None:
    anders = Afwijking(oordeel=Oordeel("V"), motivering="Er is personeel.", door="hoofdinspecteur")
    pad = werkmap(tmp_path, replace(NOORD, afwijkingen={"1.2": anders}, gepubliceerd={"1.2": Oordeel("M")}))
    rapport(pad, "r.html")
    pagina = (tmp_path / "r.html").read_text("utf-8")
    begin = pagina.index('<h3 id="criterium-1.2">')
    banners = [regel for regel in pagina[begin:].splitlines() if 'class="oordeel"' in regel][:3]
    zinnen = ("Afwijkend vastgesteld oordeel:", "Berekend oordeel:", "Gepubliceerd oordeel:")
    for banner, zin, letter in zip(banners, zinnen, ("V", "O", "M"), strict=True):
        assert zin in banner
        assert f">{letter}</span>" in banner
    r = als_json(pad)
    assert any("Gepubliceerd is wat eerder openbaar is gemaakt." in regel for regel in r["leesregels"])
    assert not any("openbaar" in regel for regel in als_json(werkmap(tmp_path))["leesregels"])


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
@pytest.mark.parametrize("vorm", [*TE_LEZEN, "json"])
def test_wie_een_ander_oordeel_vaststelde_staat_er_alleen_als_dat_is_gevraagd(
    soort: str, vorm: str, tmp_path: Path
) -> None:
    anders = Afwijking(oordeel=Oordeel("V"), motivering="Er is personeel.", door="hoofdinspecteur")
    pad = werkmap(tmp_path, replace(NOORD, afwijkingen={"1.2": anders}))
    for args, staat_er in (((), False), (("--met-door",), True)):
        naar = tmp_path / f"r.{vorm}"
        assert toetsing("rapport", soort, pad, "--naar", naar, "--forceer", *DAG, *args).returncode == 0
        inhoud = naar.read_bytes()
        gezegd = inhoud.decode() if vorm == "json" else tekst_van(VORMEN.get(vorm, vorm), inhoud)
        assert ("hoofdinspecteur" in gezegd) is staat_er
        assert "Er is personeel." in gezegd


# -- what must be done, and what is still asked ------------------------------------------------------------------------


def slot(pad: Path, *args: object) -> tuple[list[str], list[str]]:
    r = als_json(pad, *args)
    return r["opdracht"], r["vervolgzinnen"]


VOLGEN = "De inspecties volgen de uitvoering van de verbetermaatregelen."


@pytest.mark.parametrize(
    ("plan", "vraagt", "zin"),
    [
        ((), True, None),
        (
            [maatregel("1.1.4")],
            True,
            f"In dit rapport staat nog niet: bij de verbeterpunten 2, 3, 4, 5 en 6 {ALLES}.",
        ),
        (
            [maatregel("1.1.4"), maatregel("1.2.2", wie=""), *map(maatregel, PUNTEN[2:])],
            True,
            "In dit rapport staat nog niet: bij verbeterpunt 2 wie ervoor zorgt.",
        ),
        (
            [maatregel(nr, wanneer="") for nr in PUNTEN],
            True,
            "In dit rapport staat nog niet: bij elk verbeterpunt wanneer het klaar is.",
        ),
        (
            [*map(maatregel, PUNTEN)],
            False,
            f"Onder 'Verbeterpunten en maatregelen' staat bij elk verbeterpunt al {ALLES}; "
            "daarover wordt niets meer gevraagd.",
        ),
    ],
)
def test_wat_er_staat_wordt_niet_nog_eens_gevraagd(
    plan: Sequence[Maatregel], vraagt: bool, zin: str | None, tmp_path: Path
) -> None:
    pad = werkmap(tmp_path, dossier=Dossier(plan=tuple(plan)))
    opdracht, vervolg = slot(pad, "--reactie-voor", "18-1-2016")
    assert opdracht[0] == f"Veilig Thuis Noord {MOET}"
    assert len(opdracht) == 1 + vraagt
    assert vervolg == [*([zin] if zin else []), VOLGEN]
    gemeld = rapport(pad, "r.md", "--reactie-voor", "18-1-2016").stderr
    assert ("[T094]" in gemeld) is not vraagt


def eigen_kader(map_: Path, regels: str | None) -> Path:
    (map_ / "kader").mkdir()
    (map_ / "kader" / "kader.yaml").write_bytes(kaders()[KADER.id].pad.read_bytes())
    if regels is not None:
        (map_ / "kader" / "rapport.yaml").write_text(f"kader: {KADER.id}\n{regels}", encoding="utf-8")
    return map_ / "kader"


@pytest.mark.parametrize(
    ("minnen", "plan", "zin"),
    [
        (1, (), f"Wij vragen Noord om bij dit verbeterpunt te zeggen {ALLES}, en ons daarover vóór 18 januari 2016 te"),
        (2, (), f"Wij vragen Noord om bij beide verbeterpunten te zeggen {ALLES}, en ons"),
        (6, (), f"Wij vragen Noord om bij elk verbeterpunt te zeggen {ALLES}, en ons"),
        (
            6,
            [*map(maatregel, PUNTEN[:4]), maatregel("1.3.1", wie="")],
            f"Wij vragen Noord om bij verbeterpunt 5 te zeggen wie ervoor zorgt. Bij verbeterpunt 6 vragen wij {ALLES}."
            " Wij",
        ),
    ],
)
def test_zonder_woorden_van_een_bron_vragen_wij_het_zelf(
    minnen: int, plan: Sequence[Maatregel], zin: str, tmp_path: Path
) -> None:
    scores = {nr: Score("+") if nr in PUNTEN[minnen:] else score for nr, score in NOORD.scores.items()}
    pad = werkmap(tmp_path, replace(NOORD, scores=scores), Dossier(plan=tuple(plan)))
    kader = eigen_kader(tmp_path, None)
    opdracht, vervolg = slot(pad, "--kader", kader, "--reactie-voor", "18-1-2016")
    (gevraagd,) = opdracht
    assert gevraagd.startswith(zin)
    assert vervolg == []
    (gevraagd,) = slot(pad, "--kader", kader)[0]
    assert "vóór" not in gevraagd


def test_een_bron_zonder_termijn_krijgt_de_dag_in_onze_woorden(tmp_path: Path) -> None:
    bron = "bron: landelijk, bijlage 3"
    kader = eigen_kader(tmp_path, f"maatregelen:\n  - zin: Dit moet beter.\n    {bron}\n")
    pad = werkmap(tmp_path)
    assert slot(pad, "--kader", kader)[0] == ["Dit moet beter."]
    opdracht, _ = slot(pad, "--kader", kader, "--reactie-voor", "18-1-2016")
    assert opdracht[0] == "Dit moet beter."
    assert opdracht[1].startswith("Wij vragen Noord om bij elk verbeterpunt te zeggen")


@pytest.mark.parametrize(
    ("wat", "een"),
    [
        ("wie zichzelf beoordeelt", replace(NOORD, soort=Soort.ZELFEVALUATIE)),
        (
            "wie geen min heeft",
            replace(NOORD, scores=dict.fromkeys(NOORD.scores, Score("+")) | {"3.1.1": Score("nvt")}),
        ),
        ("wie nog open is", replace(NOORD, scores=dict.fromkeys(NOORD.scores, OPEN) | {"3.1.1": Score("nvt")})),
    ],
)
def test_wie_niets_hoeft_wordt_niets_gevraagd(wat: str, een: Toetsing, tmp_path: Path) -> None:
    r = als_json(werkmap(tmp_path, een), "--reactie-voor", "18-1-2016")
    assert (r["opdracht"], r["vervolgzinnen"], r["vraagt"]) == ([], [], False), wat
    assert bool(r["plicht"]) is (een.soort is not Soort.ZELFEVALUATIE)
    assert "18 januari 2016" not in str(r["omslag"])


# -- before which day --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("waarde", "args", "dag", "code"),
    [
        ("18-01-2016", (), "18 januari 2016", None),
        ("18 januari 2016", (), "18 januari 2016", None),
        ("18-01-2016", ("--reactie-voor", "18-1-2016"), "18 januari 2016", None),
        ("18-01-2016", ("--reactie-voor", "1-2-2016"), "1 februari 2016", "T231"),
        ("begin 2016", ("--reactie-voor", "1-2-2016"), "1 februari 2016", "T231"),
        ("18-11-2015", (), "18 november 2015", "T226"),
        ("", (), None, None),
    ],
)
def test_de_dag_staat_op_gegevens(
    waarde: str, args: tuple[str, ...], dag: str | None, code: str | None, tmp_path: Path
) -> None:
    pad = werkmap(tmp_path, dossier=Dossier(gegevens={LABEL: waarde}))
    gemaakt = rapport(pad, "r.md", *args)
    assert gemaakt.returncode == 0
    if code:
        assert f"[{code}]" in gemaakt.stderr
        assert "Gegevens!B" in gemaakt.stderr
    else:
        assert not re.search(r"\[T(226|229|231)\]", gemaakt.stderr)
    r = als_json(pad, *args)
    zegt = f"Wij vragen vóór {dag} te zeggen bij elk verbeterpunt {ALLES}." if dag else None
    assert dict(r["omslag"]["kenmerken"]).get("gevraagd") == zegt
    assert r["vraagt_reactie"] is (dag is not None)
    open_ = f"[Nog in te vullen: de datum, achter '{LABEL}' op het blad Gegevens]"
    assert any((dag or open_) in zin for zin in r["opdracht"])
    assert any(open_ in zin for zin in r["opdracht"]) is (dag is None)
    assert (f"de datum, achter '{LABEL}'" in gemaakt.stderr) is (dag is None)


def test_een_dag_uit_de_werkmap_is_een_datum_of_een_fout(tmp_path: Path) -> None:
    pad = werkmap(tmp_path, dossier=Dossier(gegevens={LABEL: "begin 2016"}))
    gemaakt = rapport(pad, "r.md")
    assert gemaakt.returncode == 1
    assert "'begin 2016', en dat is geen datum" in gemaakt.stderr
    assert "[T229]" in gemaakt.stderr
    assert not (tmp_path / "r.md").exists()
    assert "[T229]" in toetsing("controleer", pad).stdout


def test_een_datumcel_van_excel_is_een_dag(tmp_path: Path) -> None:
    pad = werkmap(tmp_path, dossier=Dossier(gegevens={LABEL: "x"}))
    boek = openpyxl.load_workbook(pad)
    (cel,) = (rij[1] for rij in boek["Gegevens"].iter_rows() if rij[0].value == LABEL)
    cel.value = date(2016, 1, 18)
    boek.save(pad)
    assert "vóór 18 januari 2016" in dict(als_json(pad)["omslag"]["kenmerken"])["gevraagd"]


def test_een_nieuwe_werkmap_heeft_een_plaats_voor_de_dag_en_de_volgende_ronde_een_lege(tmp_path: Path) -> None:
    def gegevens(pad: Path) -> dict[str, str]:
        blad = openpyxl.load_workbook(pad)["Gegevens"]
        return {str(rij[0]): str(rij[1] or "") for rij in blad.iter_rows(values_only=True)}

    nieuw, oud, zelf = (tmp_path / f"{naam}.xlsx" for naam in ("nieuw", "oud", "zelf"))
    assert toetsing("nieuw", nieuw, "--organisatie", "Noord").returncode == 0
    assert gegevens(nieuw)[LABEL] == ""
    assert toetsing("nieuw", zelf, "--soort", "zelfevaluatie").returncode == 0
    assert LABEL not in gegevens(zelf)
    oud.write_bytes(als_werkmap(KADER, NOORD, Dossier(gegevens={LABEL: "18-01-2016", "gemeenten": "Elf"})))
    volgende, zelfde = tmp_path / "2016.xlsx", tmp_path / "zelfde.xlsx"
    assert toetsing("nieuw", volgende, "--uit", oud, "--ronde", "2016").returncode == 0
    assert (gegevens(volgende)[LABEL], gegevens(volgende)["gemeenten"]) == ("", "Elf")
    assert toetsing("nieuw", zelfde, "--uit", oud, "--met-scores").returncode == 0
    assert gegevens(zelfde)[LABEL] == "18-01-2016"


def test_een_definitief_rapport_zonder_dag_zegt_dat(tmp_path: Path) -> None:
    pad = werkmap(tmp_path, dossier=volledig(KADER))
    assert "[T228]" in rapport(pad, "r.md", "--definitief").stderr
    assert "[T228]" not in rapport(pad, "r.md", "--definitief", "--reactie-voor", "18-1-2016").stderr
    assert "[T228]" not in rapport(pad, "r.md").stderr
    assert "[T228]" not in rapport(pad, "r.md", "--definitief", "--kader", eigen_kader(tmp_path, None)).stderr


# -- a measure that a definitive report needs --------------------------------------------------------------------------


def test_een_kader_kan_bij_elk_verbeterpunt_een_maatregel_vragen(tmp_path: Path) -> None:
    kader = eigen_kader(tmp_path, "maatregel_bij_definitief: ja\n")
    pad = werkmap(tmp_path, dossier=volledig(KADER))
    geweigerd = rapport(pad, "r.md", "--definitief", "--kader", kader)
    assert geweigerd.returncode == 1
    assert "[T227]" in geweigerd.stderr
    assert "1.2.2, 1.2.4, 1.2.5, 1.3.1 en 1.3.4" in geweigerd.stderr
    assert "5 verbeterpunten zonder maatregel" in toetsing("controleer", pad, "--kader", kader).stdout
    assert rapport(pad, "r.md", "--kader", kader).returncode == 0
    assert rapport(pad, "r.md", "--definitief").returncode == 0
    af = replace(volledig(KADER), plan=tuple(map(maatregel, PUNTEN)))
    assert rapport(werkmap(tmp_path, dossier=af), "r.md", "--definitief", "--kader", kader).returncode == 0
