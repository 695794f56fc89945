"""`toetsing rapport regio`: computed once, said the same in every form, and whatever was written stays text."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.dossiers import volledig
from hulp.gedeeld import als_werkmap
from toetsing.cli.hoofd import start
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.change.definitief import rapportstand
from toetsing.domain.dossier import Aantekening, Dossier, GoodPractice, Maatregel, Tekst
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
DAG = ["--peildatum", "18-11-2015"]


class Lezer(HTMLParser):
    """The text of a page, and the tags that hold it."""

    def __init__(self, pagina: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.stukken: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributen: list[str] = []
        self.in_stijl = False
        self.feed(pagina)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.in_stijl = tag == "style" or ("class", "stem") in attrs  # what is only said comes besides
        self.attributen += [naam for naam, _ in attrs]
        self.ids += [str(waarde) for naam, waarde in attrs if naam == "id"]
        self.links += [str(waarde) for naam, waarde in attrs if naam in ("href", "src")]

    def handle_data(self, data: str) -> None:
        if not self.in_stijl:
            self.stukken.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.in_stijl = False

    @property
    def tekst(self) -> str:
        return " ".join(" ".join(self.stukken).split())


@pytest.fixture
def ijsselland(stap1: Kader) -> Toetsing:
    return next(t for t in referentie(stap1) if t.organisatie == "IJsselland")


def werkmap(pad: Path, kader: Kader, toetsing: Toetsing, dossier: Dossier | None = None) -> Path:
    pad.write_bytes(als_werkmap(kader, toetsing, dossier))
    return pad


def naar_map(map_: Path, kader: Kader, toetsingen: list[Toetsing], formaat: str) -> list[str]:
    """Write a workbook for each toetsing, and return what makes a report of each, in the folder `uit`."""
    (map_ / "in").mkdir()
    for plaats, toetsing in enumerate(toetsingen):
        werkmap(map_ / "in" / f"{plaats}.xlsx", kader, toetsing)
    return ["rapport", "regio", str(map_ / "in"), "--naar", str(map_ / "uit"), "--formaat", formaat]


def rapport(bron: Path, formaat: str, *opties: str) -> str:
    naar = bron.with_name(f"uit.{formaat}")
    assert start(["rapport", "regio", str(bron), "--naar", str(naar), "--forceer", "-q", *DAG, *opties]) == GOED
    return naar.read_text("utf-8")


def als_json(bron: Path, *opties: str) -> dict[str, Any]:
    inhoud = json.loads(rapport(bron, "json", *opties))
    assert inhoud["formaat"] == "toetsing/regiorapport/1"
    return inhoud["rapport"]  # type: ignore[no-any-return]


def test_het_rapport_over_ijsselland(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    r = als_json(werkmap(tmp_path / "ij.xlsx", stap1, ijsselland), "--reactie-voor", "18-01-2016")
    assert r["omslag"]["merken"] == ["CONCEPT"]
    assert "".join(regel["oordeel"]["tekst"] for regel in r["overzicht"]) == "VOMVVVV"
    assert r["hoofdzaak"] == "18 van de 24 verwachtingen zijn voldoende."
    assert r["samenvatting"][1:] == ["Het oordeel is op 5 van de 7 criteria voldoende, op 1 matig en op 1 onvoldoende."]
    punten = [punt for thema in r["themas"] for c in thema["criteria"] for punt in c["verbeterpunten"]]
    assert [(p["nummer"], p["nr"]) for p in punten] == [
        ("1", "1.1.4"), ("2", "1.2.2"), ("3", "1.2.4"), ("4", "1.2.5"), ("5", "1.3.1"), ("6", "1.3.4"),
    ]  # fmt: skip
    assert r["eindoordeel"][1] == "Dit rapport noemt 6 verbeterpunten."
    assert r["opdracht"][1].startswith("De inspecties willen vóór 18 januari 2016 geïnformeerd worden over")
    assert r["herleiding"][0] == {"nr": "1.1.1", "score": "+", "cel": "Toetsing!E7", "overgenomen": ""}
    assert r["herkomst"]["kader_sha256"] == stap1.sha256
    assert r["herkomst"]["bestanden"] == [["ij.xlsx", sha256((tmp_path / "ij.xlsx").read_bytes()).hexdigest()]]
    assert r["herkomst"]["peildatum"] == "18 november 2015"
    (nvt,) = [s for thema in r["themas"] for c in thema["criteria"] for s in c["scores"] if s["nr"] == "3.1.1"]
    assert (nvt["score"], "telt niet mee" in nvt["noot"], "noot 7" in nvt["noot"]) == ("nvt", True, True)


def test_elke_vorm_zegt_hetzelfde(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    """Every string of the view stands in the html and in the Markdown, letter for letter."""
    bron = werkmap(tmp_path / "ij.xlsx", stap1, ijsselland, volledig(stap1))
    pagina = Lezer(rapport(bron, "html")).tekst.replace(" ;", ";")  # a link ends before it
    tekst = " ".join(re.sub(r"\\([\\`*_{}\[\]<>#|~!])", r"\1", rapport(bron, "md")).split())
    feiten = set(_teksten(als_json(bron)))
    assert len(feiten) > 130
    for feit in (*feiten, "Toetsing!E7:E31"):
        kaal = " ".join(feit.split())
        assert kaal in pagina, kaal
        assert kaal in tekst, kaal


def test_cellen_die_elkaar_volgen_zijn_een_regel(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    """A row for each run of cells; the JSON has each cell."""
    assert vindplaatsen(werkmap(tmp_path / "ij.xlsx", stap1, ijsselland)) == ["alle | Toetsing!E7:E31"]
    boek = openpyxl.Workbook()
    blad = boek.active
    assert blad is not None
    blad.title = "Eigen"
    rijen = [("nr", "score"), *((nr, als_woord(score)) for nr, score in ijsselland.scores.items())]
    for rij in (*rijen[:6], ("", ""), *rijen[6:]):
        blad.append(rij)
    bron = tmp_path / "eigen.xlsx"
    boek.save(bron)
    assert vindplaatsen(bron) == ["1.1.1 tot en met 1.2.1 | Eigen!B2:B6", "1.2.2 tot en met 3.2.2 | Eigen!B8:B27"]
    assert [een["cel"] for een in als_json(bron)["herleiding"]][4:6] == ["Eigen!B6", "Eigen!B8"]


def vindplaatsen(bron: Path) -> list[str]:
    """Return the rows of the table that says where the scores are."""
    tekst = rapport(bron, "md").partition("een cel per verwachting")[2].replace("\\", "")
    return [rij.strip("| ") for rij in tekst.splitlines() if "!" in rij]


def _teksten(inhoud: object, pad: str = "") -> list[str]:
    """Return the facts of a report: every string but those that only steer how it looks."""
    if isinstance(inhoud, dict):
        zonder = {
            "soort",
            "veld",
            "ontbreekt",
            "id",
            "sha256",
            "scores_lijst",
            "legenda",
            "toelichting",
            "voluit",
            "bestandsnaam",
        }
        if pad.endswith(".kader"):
            zonder |= {"scores", "themas"}
        if pad.endswith(".herleiding"):
            zonder |= {"cel"}  # cells that follow each other are told as one
        return [t for naam, deel in inhoud.items() if naam not in zonder for t in _teksten(deel, f"{pad}.{naam}")]
    if isinstance(inhoud, list):
        return [t for deel in inhoud for t in _teksten(deel, pad)]
    return [inhoud] if isinstance(inhoud, str) and inhoud else []


def test_dezelfde_invoer_geeft_dezelfde_bytes(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    bron = werkmap(tmp_path / "ij.xlsx", stap1, ijsselland, volledig(stap1))
    for formaat in ("html", "md", "json"):
        assert rapport(bron, formaat) == rapport(bron, formaat)


VIJANDIG = [
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", "#panic()", "=cmd|' /C calc'!A1", "]]>", "a\u202eb",
    "x" * 10_000, "\U0001f600 emoji", "[klik](javascript:alert(1))", "<img src=x onerror=alert(1)>", "| cel |", "&lt;",
]  # fmt: skip


@pytest.mark.parametrize("tekst", VIJANDIG, ids=lambda tekst: tekst[:12])
def test_vijandige_tekst_blijft_tekst(tekst: str, ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    bron = werkmap(tmp_path / "ij.xlsx", stap1, ijsselland, volledig(stap1, tekst))
    pagina = Lezer(rapport(bron, "html"))
    assert not {"img", "iframe", "link", "form"} & set(pagina.tags)
    assert pagina.tags.count("script") == 1  # our own
    assert not [naam for naam in pagina.attributen if naam.startswith("on") or naam == "style"]
    assert {link[0] for link in pagina.links} == {"#"}
    assert tekst.replace("\u202e", "") in pagina.tekst  # what nobody sees is left out
    markdown = rapport(bron, "md")
    assert "<script" not in re.sub(r"\\<", "", markdown)
    assert "](" not in re.sub(r"\\\]", "", markdown)
    assert als_json(bron)["samenvatting_auteur"]["alineas"]


def test_de_pagina_staat_op_zichzelf(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    pagina = rapport(werkmap(tmp_path / "ij.xlsx", stap1, ijsselland), "html")
    (stijl,) = re.findall(r"<style>(.*?)</style>", pagina, re.DOTALL)
    kenmerk = b64encode(sha256(stijl.encode()).digest()).decode()
    assert f"style-src &#39;sha256-{kenmerk}&#39;" in pagina
    assert "default-src &#39;none&#39;" in pagina
    assert "http" not in re.sub(r'http-equiv="[^"]*"', "", pagina)
    lezer = Lezer(pagina)
    assert len(lezer.ids) == len(set(lezer.ids))
    assert {link.removeprefix("#") for link in lezer.links} <= set(lezer.ids)
    koppen = [int(tag[1]) for tag in lezer.tags if re.fullmatch(r"h[1-6]", tag)]
    assert koppen[0] == 1
    assert all(later - eerder <= 1 for eerder, later in pairwise(koppen))
    assert '<html lang="nl">' in pagina


def test_open_scores_en_oordelen_van_mensen(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    toetsing = replace(
        ijsselland,
        scores={**ijsselland.scores, "1.1.1": OPEN, "1.1.2": OPEN},
        gepubliceerd={"1.2": Oordeel("M")},
        afwijkingen={"1.3": Afwijking(oordeel=Oordeel("V"), motivering="Het nieuwe systeem werkt.", door="J.")},
    )
    bron = werkmap(tmp_path / "ij.xlsx", stap1, toetsing)
    r = als_json(bron)
    criteria = {c["nr"]: c for thema in r["themas"] for c in thema["criteria"]}
    assert criteria["1.1"]["oordeel"]["tekst"] == "V, M of O"
    assert criteria["1.1"]["oordeel"]["soort"] == "open"
    assert (criteria["1.3"]["oordeel"]["tekst"], criteria["1.3"]["vastgesteld"]["tekst"]) == ("M", "V")
    assert any("Het nieuwe systeem werkt." in zin for zin in criteria["1.3"]["opmerkingen"])
    assert criteria["1.2"]["anders_gepubliceerd"]["tekst"] == "M"
    assert not [zin for zin in criteria["1.2"]["opmerkingen"] if "epubliceerd" in zin], "it stands beside the oordeel"
    assert r["samenvatting"][1] == (
        "Het vastgestelde oordeel is op 5 van de 7 criteria voldoende, op 1 onvoldoende en op 1 nog niet zeker. "
        "Het berekende oordeel is op 4 van de 7 criteria voldoende, op 1 matig, op 1 onvoldoende en op 1 nog niet "
        "zeker. Afwijkend vastgesteld is het oordeel op 1.3 (berekend M, vastgesteld V)."
    )
    assert "Afwijkend vastgesteld oordeel: V voldoende Berekend oordeel: M matig" in Lezer(rapport(bron, "html")).tekst


def test_een_zelfevaluatie_zegt_dat_en_vraagt_niets(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    zelf = replace(ijsselland, soort=Soort.ZELFEVALUATIE, datum=date(2016, 1, 18))
    r = als_json(werkmap(tmp_path / "ij.xlsx", stap1, zelf))
    assert r["omslag"]["merken"] == ["ZELFEVALUATIE", "CONCEPT"]
    assert r["samenvatting"][0].startswith("IJsselland heeft zichzelf op 18 januari 2016 in ronde 2015 getoetst")
    assert "Wij vragen" not in " ".join(r["eindoordeel"])


def test_alles_open_en_niets_geschreven_geeft_een_net_rapport(stap1: Kader, tmp_path: Path) -> None:
    naam = "Organisatie met een lange naam " * 4
    bron = werkmap(tmp_path / "a.xlsx", stap1, leeg(stap1, naam.strip()))
    r = als_json(bron)
    assert r["samenvatting"][1] == "Het oordeel is op alle 7 criteria nog niet zeker."
    assert len(r["ontbreekt"]) == 3 + 7 + 1
    assert "[Nog in te vullen: de samenvatting]" in Lezer(rapport(bron, "html")).tekst
    assert "[Nog in te vullen: good practices]" in rapport(bron, "md").replace("\\", "")


TWEE_CRITERIA = """\
kader: twee
versie: '1'
titel: Twee criteria
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: '+', naam: goed, voldoet: ja}
  - {teken: '-', naam: fout}
oordelen: [{letter: A, naam: alfa}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Met één oordeel
        beslisregels:
          - A: alle goed
            bron: boek, bladzijde 1
        verwachtingen:
          - {nr: 1.1.1, tekst: Een}
      - nr: '1.2'
        tekst: Zonder beslisregels
        verwachtingen:
          - {nr: 1.2.1, tekst: Twee}
"""


@pytest.mark.parametrize(
    ("score", "letters", "soort", "zin"),
    [
        ("+", "A–", "goed", "Het oordeel is op 1 van de 2 criteria alfa en op 1 niet te geven."),
        ("-", "geen–", "open", "Het oordeel is op beide criteria niet te geven."),
        ("", "A of geen–", "open", "Het oordeel is op 1 van de 2 criteria nog niet zeker en op 1 niet te geven."),
    ],
)
def test_geen_oordeel_is_iets_anders_dan_open(score: str, letters: str, soort: str, zin: str, tmp_path: Path) -> None:
    (tmp_path / "twee.yaml").write_text(TWEE_CRITERIA, encoding="utf-8")
    bron = tmp_path / "a.csv"
    bron.write_text(f"organisatie;Noord\nnr;score\n1.1.1;{score}\n1.2.1;+\n", encoding="utf-8")
    r = als_json(bron, "--kader", str(tmp_path / "twee.yaml"))
    assert "".join(regel["oordeel"]["tekst"] for regel in r["overzicht"]) == letters
    assert r["overzicht"][0]["oordeel"]["soort"] == soort
    assert r["samenvatting"][1] == zin
    assert "Oordeel: **–** geen oordeel" in rapport(bron, "md", "--kader", str(tmp_path / "twee.yaml"))


def test_niets_van_wat_is_geschreven_verdwijnt(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    """A note at a plus, a minus, an open score and one that does not count, and a measure at each of them."""
    nrs = ("1.1.1", "1.1.4", "1.1.2", "3.1.1")
    toetsing = replace(ijsselland, scores={**ijsselland.scores, "1.1.2": OPEN})
    dossier = Dossier(
        aantekeningen={nr: Aantekening(onderbouwing=f"Waarom {nr}.", bron=f"Gesprek {nr}") for nr in nrs},
        plan=tuple(Maatregel(nr=nr, verbetermaatregel=f"Maatregel {nr}.") for nr in nrs),
    )
    bron = werkmap(tmp_path / "ij.xlsx", stap1, toetsing, dossier)
    for vorm in ("html", "md", "json"):
        tekst = rapport(bron, vorm)
        for nr in nrs:
            assert tekst.count(f"Waarom {nr}.") == 1
            assert tekst.count(f"Bron: Gesprek {nr}") == 1
            assert tekst.count(f"Maatregel {nr}.") == 1
    assert [maatregel["nr"] for maatregel in als_json(bron)["andere_maatregelen"]] == ["1.1.1", "1.1.2", "3.1.1"]


def test_een_alinea_wordt_geen_lijst(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    dossier = Dossier(teksten=(Tekst(veld="samenvatting", tekst="- een\n1. twee\n---\n2) drie\n-5 graden\n+ vier"),))
    lijnen = rapport(werkmap(tmp_path / "ij.xlsx", stap1, ijsselland, dossier), "md").splitlines()
    assert {"\\- een", "1\\. twee", "\\---", "2\\) drie", "-5 graden", "\\+ vier"} <= set(lijnen)


# -- the command -------------------------------------------------------------------------------------------------------


def test_een_concept_noemt_wat_ontbreekt(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = werkmap(tmp_path / "ij.xlsx", stap1, replace(ijsselland, ronde="2016"))
    assert start(["rapport", "regio", str(bron), "--naar", str(tmp_path / "r.html")]) == GOED
    fout = capsys.readouterr().err
    assert "ontbreekt nog: samenvatting, inleiding, verantwoording, onderbouwing 1.1" in fout
    assert "onderbouwing 3.2, good practices en " in fout
    assert "[T090]" in fout


@pytest.mark.parametrize("definitief", [False, True])
def test_ook_good_practices_ontbreken_tot_iemand_er_een_schrijft(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, definitief: bool
) -> None:
    """The placeholder in the draft is one that stops a final report, as those of the texts are."""
    opties = ["--naar", str(tmp_path / "r.md"), "--forceer", *(["--definitief"] if definitief else [])]
    later = replace(ijsselland, ronde="2016")
    zonder = werkmap(tmp_path / "zonder.xlsx", stap1, later, replace(volledig(stap1), good_practices=()))
    assert start(["rapport", "regio", str(zonder), *opties]) == (FOUTE_INVOER if definitief else GOED)
    fout = capsys.readouterr().err
    assert ("kan niet zonder good practices" if definitief else "ontbreekt nog: good practices") in fout
    assert ("[T091]" if definitief else "[T090]") in fout
    geen = GoodPractice(thema="", good_practice="Die zijn er niet.", toelichting="")
    met = werkmap(tmp_path / "met.xlsx", stap1, later, replace(volledig(stap1), good_practices=(geen,)))
    assert start(["rapport", "regio", str(met), *opties]) == GOED
    assert not re.search(r"(nog:|zonder) .*good practices", capsys.readouterr().err.partition(". ")[0])
    assert "Nog in te vullen: good practices" not in (tmp_path / "r.md").read_text("utf-8")


def test_een_bestand_van_meer_organisaties_vraagt_geen_good_practices(stap1: Kader, ijsselland: Toetsing) -> None:
    """It has no place for those of one of them."""
    dossier = replace(volledig(stap1), good_practices=())
    assert rapportstand(stap1, ijsselland, dossier).teksten == ("good practices",)
    assert rapportstand(stap1, ijsselland, dossier, gedeeld=True).teksten == ()


def test_definitief_kan_alleen_als_alles_er_is(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    af = werkmap(tmp_path / "af.xlsx", stap1, ijsselland, volledig(stap1))
    assert als_json(af, "--definitief")["omslag"]["merken"] == []
    onaf = werkmap(tmp_path / "onaf.xlsx", stap1, replace(ijsselland, scores={**ijsselland.scores, "1.1.1": OPEN}))
    capsys.readouterr()
    naar = tmp_path / "nee.html"
    assert start(["rapport", "regio", str(onaf), "--naar", str(naar), "--definitief"]) == FOUTE_INVOER
    fout = capsys.readouterr().err
    assert "[T091]" in fout
    assert "[T092]" in fout
    assert not naar.exists()


def test_een_map_geeft_een_rapport_per_organisatie(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toetsingen = [replace(ijsselland, organisatie=naam) for naam in ("Noord", "Zuid/West")]
    args = naar_map(tmp_path, stap1, toetsingen, "markdown")
    assert start(args) == GOED
    assert "2 rapporten." in capsys.readouterr().err
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == [
        "2015_Noord_toezicht_concept.md",
        "2015_Zuid-West_toezicht_concept.md",
    ]
    assert start(args) == ONLEESBAAR
    assert "[T070]" in capsys.readouterr().err


def test_een_matrix_geeft_een_rapport_zonder_teksten(stap1: Kader, tmp_path: Path) -> None:
    (tmp_path / "m.xlsx").write_bytes(matrix_als_werkmap(stap1, referentie(stap1)))
    args = ["rapport", "regio", str(tmp_path / "m.xlsx"), "-q", *DAG]
    assert start([*args, "--naar", str(tmp_path / "uit"), "--formaat", "json"]) == GOED
    assert len(list((tmp_path / "uit").iterdir())) == 26
    assert start([*args, "--naar", str(tmp_path / "een.json")]) == FOUT_GEBRUIK
    assert start([*args, "--naar", str(tmp_path / "een.json"), "--organisatie", "Drenthe"]) == GOED
    drenthe = json.loads((tmp_path / "een.json").read_text("utf-8"))["rapport"]
    assert drenthe["hoofdzaak"] == "8 van de 24 verwachtingen zijn voldoende."
    assert drenthe["herleiding"][0]["cel"].startswith("Landelijk!")


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--naar", "uit"], "'uit' heeft geen achtervoegsel en wordt dus een map: kies met --formaat ook de vorm"),
        (["--naar", "er.is"], "'er.is' is een map: kies met --formaat ook de vorm (html, pdf, docx, markdown of json)"),
        (
            ["--naar", "uit.odt", "--formaat", "html"],
            "'uit.odt' eindigt niet op .html, .pdf, .docx, .md of .json, en er is geen map die zo heet.",
        ),
        (["--naar", "uit.xlsx"], "'uit.xlsx' eindigt niet op .html, .pdf, .docx, .md of .json"),
        (["--naar", "uit.pdf", "--formaat", "html"], "verschillende formaten"),
        (["--naar", "uit.pdf", "--sjabloon", "eigen.docx"], "Een eigen sjabloon is er voor Word"),
        (["--naar", "uit.html", "--formaat", "json"], "verschillende formaten"),
        (["--naar", "uit.html", "--peildatum", "morgen"], "'morgen' bij --peildatum is geen datum"),
        (["--naar", "uit.html", "--reactie-voor", "31-02-2016"], "'31-02-2016' bij --reactie-voor is geen datum"),
        (["--naar", "uit.html", "--reactie-voor", "18-11-2015", *DAG], "ligt niet na de peildatum"),
    ],
)
def test_verkeerd_gebruik(
    args: list[str],
    zin: str,
    ijsselland: Toetsing,
    stap1: Kader,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    werkmap(tmp_path / "a.xlsx", stap1, ijsselland)
    (tmp_path / "er.is").mkdir()
    assert start(["rapport", "regio", "a.xlsx", *args]) == FOUT_GEBRUIK
    assert zin in capsys.readouterr().err
    assert {pad.name for pad in tmp_path.rglob("*")} == {"a.xlsx", "er.is"}


def test_een_bestand_met_fouten_geeft_geen_rapport(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["rapport", "regio", str(tmp_path / "weg.xlsx"), "--naar", str(tmp_path / "r.html")]) == ONLEESBAAR
    assert not (tmp_path / "r.html").exists()


def test_twee_rondes_van_een_organisatie_heten_anders(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    toetsingen = [replace(ijsselland, ronde=ronde) for ronde in ("2015", "2016")]
    assert start(naar_map(tmp_path, stap1, toetsingen, "json")) == GOED
    namen = sorted(pad.name for pad in (tmp_path / "uit").iterdir())
    assert namen == [f"{ronde}_IJsselland_toezicht_concept.json" for ronde in ("2015", "2016")]


@pytest.mark.parametrize(
    ("namen", "bestanden"),
    [
        (("CON", "lpt1.noord"), ["-lpt1.noord_toezicht_concept.md", "CON_toezicht_concept.md"]),
        (("好" * 100, "Noord. "), ["Noord_toezicht_concept.md", "好" * 61 + "_toezicht_concept.md"]),
        (("///", "<script>"), ["rapport_toezicht_concept.md", "script_toezicht_concept.md"]),
    ],
)
def test_elke_naam_geeft_een_bestand(
    namen: tuple[str, str], bestanden: list[str], ijsselland: Toetsing, stap1: Kader, tmp_path: Path
) -> None:
    toetsingen = [replace(ijsselland, organisatie=naam, ronde=None) for naam in namen]
    assert start(naar_map(tmp_path, stap1, toetsingen, "markdown")) == GOED
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == bestanden


def test_namen_die_alleen_in_hoofdletters_verschillen_overschrijven_elkaar_niet(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On Windows and macOS they are one file."""
    toetsingen = [replace(ijsselland, organisatie=naam) for naam in ("Noord_Oost", "noord/oost")]
    assert start(naar_map(tmp_path, stap1, toetsingen, "markdown")) == FOUT_GEBRUIK
    assert "2015_Noord-Oost_toezicht_concept en 2015_noord-oost_toezicht_concept" in capsys.readouterr().err


def test_een_streepje_is_het_scherm(
    ijsselland: Toetsing,
    stap1: Kader,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    werkmap(tmp_path / "ij.xlsx", stap1, ijsselland)
    assert start(["rapport", "regio", "ij.xlsx", "--naar", "-", "--formaat", "markdown"]) == GOED
    assert capsys.readouterr().out.startswith("# Rapport over IJsselland")
    assert [pad.name for pad in tmp_path.iterdir()] == ["ij.xlsx"]


def test_een_dag_waarop_niets_wordt_gevraagd_wordt_gemeld(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["--naar", str(tmp_path / "r.md"), "--forceer", *DAG, "--reactie-voor", "18-01-2016"]
    zelf = werkmap(tmp_path / "zelf.xlsx", stap1, replace(ijsselland, soort=Soort.ZELFEVALUATIE), volledig(stap1))
    assert start(["rapport", "regio", str(zelf), *args]) == GOED
    assert "[T094]" in capsys.readouterr().err
    toezicht = werkmap(tmp_path / "toezicht.xlsx", stap1, ijsselland, volledig(stap1))
    assert start(["rapport", "regio", str(toezicht), *args]) == GOED
    assert "[T094]" not in capsys.readouterr().err
