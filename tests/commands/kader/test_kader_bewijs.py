"""`toetsing kader bewijs` as a user meets it, on the kader that ships and on kaders that are wrong."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from importlib import import_module
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.grond import STAP1, WORTEL
from hulp.opdracht import op_terminal, proces, toetsing, toetsing_bytes
from hulp.openen import csvrijen
from hulp.schemas import volgt_schema
from toetsing.domain.proof.mutanten import Soort
from toetsing.pipeline.kaders import kader_van, kaders

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

APART = "Geef elk een eigen naam."
TOESTANDEN = [
    ("4 voldoende", "0", "1", "V"),
    ("3 voldoende en 1 onvoldoende", "1", "4", "V"),
    ("2 voldoende en 2 onvoldoende", "2", "6", "M"),
    ("1 voldoende en 3 onvoldoende", "3 of meer", "5", "O"),
]
"""Every state of criterium 1.1, four verwachtingen: how many are onvoldoende, in how many ways, and its oordeel

(landelijk rapport, bijlage 3)."""


def bewijs(*args: object) -> CompletedProcess[str]:
    return toetsing("kader", "bewijs", *args, breedte=100)


@pytest.fixture
def kader(tmp_path: Path) -> Path:
    """A folder with the shipped kader and no worked cases."""
    map_ = tmp_path / "eigen"
    (map_ / "gevallen").mkdir(parents=True)
    (map_ / "kader.yaml").write_bytes((STAP1 / "kader.yaml").read_bytes())
    return map_


def meldingen_van(data: dict[str, object]) -> list[dict[str, str]]:
    meldingen = data["meldingen"]
    assert isinstance(meldingen, list)
    return meldingen


def met_gat(map_: Path) -> Path:
    pad = map_ / "kader.yaml"
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("O: minstens 3 onvoldoende", "O: minstens 4 onvoldoende"), encoding="utf-8")
    return map_


def goed_van_vorm(tekst: str) -> dict[str, object]:
    uit: dict[str, object] = json.loads(tekst)
    volgt_schema(uit, "bewijs")
    return uit


def test_json_volgt_het_schema_en_is_twee_keer_gelijk() -> None:
    een = bewijs("--json")
    assert (een.returncode, een.stderr) == (0, "")
    for zaad in ("1", "2"):
        assert proces("kader", "bewijs", "--json", omgeving={"PYTHONHASHSEED": zaad}).stdout.decode() == een.stdout
    assert goed_van_vorm(een.stdout)["bewezen"] is True


def test_markdown_heeft_de_conclusie_de_bevindingen_en_wat_er_mis_is_met_de_gevallen(kader: Path) -> None:
    uit = bewijs("--formaat", "markdown")
    assert uit.returncode == 0
    assert "## 1 Conclusie\n\nBewezen is: elke toestand krijgt een oordeel" in uit.stdout
    assert "| info | B09 | kernverwachting: 2.1.1, 2.1.2 en 2.1.3: één onvoldoende sluit V uit. |" in uit.stdout
    (kader / "gevallen/a.yaml").mkdir()
    uit = bewijs(met_gat(kader), "--formaat", "markdown")
    assert uit.returncode == 1
    doe = "Voeg een rij toe die daar past, of eindig met 'anders'."
    gat = f"| **fout** | B01 | volledig: In 1 van de 5 toestanden past geen beslisregel. {doe} |\n|  | B01 |"
    assert gat in uit.stdout
    assert "eigen/gevallen/a.yaml: Dit bestand kan niet worden gelezen" in uit.stdout


def test_elke_bevinding_is_een_rij_voor_wie_verder_rekent(kader: Path) -> None:
    uit = toetsing_bytes("kader", "bewijs", met_gat(kader), "--formaat", "csv")
    kop, *rijen = csvrijen(uit.stdout)
    assert kop == ["criterium", "titel", "ernst", "code", "onderzoek", "bevinding", "advies", "tegenvoorbeelden"]
    als_json = goed_van_vorm(bewijs(kader, "--json").stdout)["bevindingen"]
    assert isinstance(als_json, list)
    velden = ("criterium", "ernst", "code", "onderzoek", "tekst", "advies")
    assert [[*rij[:1], *rij[2:7]] for rij in rijen] == [[een[veld] for veld in velden] for een in als_json]
    assert [rij[7] for rij in rijen] == [" | ".join(een["tegenvoorbeelden"]) for een in als_json]
    assert any(rij[7] for rij in rijen)


def test_wat_gelezen_is_wordt_niet_overschreven(kader: Path, tmp_path: Path) -> None:
    """Neither the file of the kader, by whatever name, nor a worked case; not by the answer and not by the table."""
    inhoud = (kader / "kader.yaml").read_bytes()
    eigen = tmp_path / "kader.csv"
    eigen.write_bytes(inhoud)
    for opdracht in (("toon", eigen, "--naar", eigen), ("bewijs", eigen, "--naar", eigen)):
        assert "[T145]" in toetsing("kader", *opdracht, "--forceer").stderr
    assert "[T145]" in bewijs(eigen, "--tabel", eigen, "--forceer").stderr
    (kader / "gevallen/a.yaml").write_text("gevallen: []")
    (tmp_path / "geval.csv").symlink_to(kader / "gevallen/a.yaml")
    uit = bewijs(kader, "--tabel", tmp_path / "geval.csv", "--forceer")
    assert (uit.returncode, "[T145]" in uit.stderr) == (4, True)
    assert eigen.read_bytes() == inhoud


def test_het_antwoord_en_de_tabel_komen_niet_in_hetzelfde_bestand(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    een, anders = tmp_path / "t.csv", tmp_path / "map" / ".." / "t.csv"
    uit = bewijs("--naar", een, "--tabel", anders, "--forceer")
    assert (uit.returncode, uit.stderr) == (2, f"Fout: '{een}' staat bij --naar en bij --tabel. {APART} [G030]\n")
    assert not een.exists()
    assert bewijs("--naar", een, "--tabel", tmp_path / "w.csv").returncode == 0
    assert een.read_bytes() != (tmp_path / "w.csv").read_bytes()


def test_wat_niet_te_schrijven_is_weegt_zwaarder_dan_een_fout(kader: Path, tmp_path: Path) -> None:
    assert bewijs(met_gat(kader), "--tabel", tmp_path / "w.csv").returncode == 1
    uit = bewijs(kader, "--tabel", tmp_path / "w.csv")
    assert uit.returncode == 4
    assert "[T070]" in uit.stderr
    assert bewijs(kader, "--naar", tmp_path / "weg" / "b.html", "--tabel", tmp_path / "nooit.csv").returncode == 4
    assert not (tmp_path / "nooit.csv").exists()


def test_de_tabel_heeft_elke_toestand_van_een_criterium(tmp_path: Path) -> None:
    for naam in ("t.csv", "t.xlsx"):
        assert bewijs("--tabel", tmp_path / naam, "--criterium", "1.1").returncode == 0
    als_csv = list(csv.reader(io.StringIO((tmp_path / "t.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    (blad,) = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets
    als_xlsx = [["" if cel is None else str(cel) for cel in rij] for rij in blad.iter_rows(values_only=True)]
    for kop, *rijen in (als_csv, als_xlsx[-len(als_csv) :]):
        kolommen = [kop.index(naam) for naam in ("toestand", "geteld: onvoldoende", "invullingen", "oordeel")]
        assert {rij[kop.index("criterium")] for rij in rijen} == {"1.1"}
        assert [tuple(rij[kolom] for kolom in kolommen) for rij in rijen] == TOESTANDEN


def test_een_criterium_zonder_tabel_is_afsluitcode_2() -> None:
    uit = bewijs("--criterium", "1.1")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "--tabel PAD" in uit.stderr


def test_een_gat_is_afsluitcode_1_met_het_tegenvoorbeeld(kader: Path) -> None:
    uit = bewijs(met_gat(kader))
    assert uit.returncode == 1
    assert "met 1 voldoende en 3 onvoldoende past geen beslisregel" in " ".join(uit.stdout.split())
    als_json = bewijs(kader, "--json")
    assert als_json.returncode == 1
    assert goed_van_vorm(als_json.stdout)["bewezen"] is False


def test_een_map_of_dode_link_tussen_de_gevallen_is_een_melding(kader: Path) -> None:
    (kader / "gevallen/a.yaml").mkdir()
    (kader / "gevallen/b.yaml").symlink_to("nergens.yaml")
    uit = bewijs(kader, "--json")
    assert uit.returncode == 1
    assert "eigen/gevallen/a.yaml: Dit bestand kan niet worden gelezen (het is een map)." in uit.stderr
    assert "eigen/gevallen/b.yaml: Dit bestand of deze map bestaat niet." in uit.stderr
    assert "schijf" not in uit.stderr
    uitkomst = goed_van_vorm(uit.stdout)
    assert uitkomst["bewezen"] is False
    assert isinstance(uitkomst["meldingen"], list)
    assert [m["code"] for m in uitkomst["meldingen"]] == ["T002", "T001"]
    assert bewijs(kader, "--tabel", kader / "w.csv").returncode == 1
    assert (kader / "w.csv").exists()


# -- what no case notices ----------------------------------------------------------------------------------------------


def codes(uit: CompletedProcess[str]) -> set[tuple[str, str]]:
    bevindingen = goed_van_vorm(uit.stdout)["bevindingen"]
    assert isinstance(bevindingen, list)
    return {(een["code"], een["ernst"]) for een in bevindingen}


@pytest.mark.parametrize("id_", kaders())
def test_de_gevallen_van_een_meegeleverd_kader_merken_elke_verandering_op(id_: str) -> None:
    uit = bewijs(id_, "--json")
    assert uit.returncode == 0
    assert not {"B11", "B12", "B17", "B18"} & {code for code, _ in codes(uit)}
    antwoord = goed_van_vorm(uit.stdout)
    assert antwoord["onopgemerkt"] == []
    met_regels = {criterium.nr for criterium in kader_van(id_).criteria if criterium.regelset}
    zegt = "elke verandering die is geprobeerd valt op" if met_regels else "Niets te bewijzen"
    assert zegt in str(antwoord["conclusie"])
    veranderingen = antwoord["veranderingen"]
    assert isinstance(veranderingen, list)
    for een in veranderingen:
        assert een["geprobeerd"] == een["gelijk"] + een["opgemerkt"]
    per_criterium = {een["criterium"] for een in veranderingen if een["opgemerkt"]}
    assert per_criterium == met_regels


@pytest.mark.parametrize("criterium", ["1.1", "1.2", "1.3"])
def test_de_regel_die_bij_1_1_is_toegepast_valt_overal_op(kader: Path, criterium: str) -> None:
    """The deviation of 2015 given to one criterium alone is no longer proven, whichever criterium that is."""
    toegepast = (STAP1 / "varianten/toegepast-2015.yaml").read_text(encoding="utf-8")
    rijen = toegepast[toegepast.index("    beslisregels:") :].replace("\n", "\n    ")
    tekst = (kader / "kader.yaml").read_text(encoding="utf-8")
    plek = tekst.index("        verwachtingen:", tekst.index(f'- nr: "{criterium}"'))
    (kader / "kader.yaml").write_text(f"{tekst[:plek]}    {rijen.rstrip()}\n{tekst[plek:]}", encoding="utf-8")
    (kader / "gevallen/a.yaml").write_bytes((STAP1 / "gevallen/beslisregels.yaml").read_bytes())
    uit = bewijs(kader, "--json")
    assert uit.returncode == 1
    bevindingen = goed_van_vorm(uit.stdout)["bevindingen"]
    assert isinstance(bevindingen, list)
    assert {een["criterium"] for een in bevindingen if een["code"] == "B11"} == {criterium}


def test_van_een_eigen_kader_is_het_een_let_op(kader: Path) -> None:
    """The same bytes elsewhere are a kader of one's own: it is the place that counts, however it is called."""
    uit = bewijs(kader, "--json")
    assert uit.returncode == 0
    assert ("B17", "let op") in codes(uit)
    assert goed_van_vorm(uit.stdout)["bewezen"] is True


@pytest.mark.parametrize("hoe", ["naam", "map", "bestand", "link"])
def test_van_een_meegeleverd_kader_is_het_een_fout(
    hoe: str, kader: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whatever name it was asked for, and without a case that would notice."""
    import_module("toetsing.pipeline.opmaak")  # has to know where templates are before that is said to be elsewhere
    monkeypatch.setattr("toetsing.pipeline.meegeleverd.meegeleverd", lambda _: tmp_path)
    monkeypatch.setattr("toetsing.pipeline.kaderplaatsen.meegeleverd", lambda _: tmp_path)
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "link").symlink_to(kader)
    gevraagd = {"naam": "eigen", "map": kader, "bestand": kader / "kader.yaml", "link": tmp_path / "elders" / "link"}
    uit = bewijs(gevraagd[hoe], "--json")
    assert uit.returncode == 1
    assert ("B17", "fout") in codes(uit)
    tekst = " ".join(bewijs(gevraagd[hoe]).stdout.split())
    assert "De beslisregels zijn niet in orde: er zijn 7 fouten gevonden (onopgemerkte verandering)." in tekst


def test_wat_er_staat_om_over_te_nemen_merkt_alles_op(kader: Path) -> None:
    """The lines as they are printed, in a file with cases; in the JSON each stands with the change it notices."""
    lijnen = [lijn for lijn in bewijs(kader).stdout.splitlines() if lijn.startswith("- {naam: ")]
    onopgemerkt = goed_van_vorm(bewijs(kader, "--json").stdout)["onopgemerkt"]
    assert isinstance(onopgemerkt, list)
    assert set(lijnen) == {een["geval"]["yaml"] for een in onopgemerkt}
    assert len(lijnen) == len(set(lijnen)) < len(onopgemerkt)
    assert all(een["geval"]["oordeel"] != een["wordt"] for een in onopgemerkt)
    (kader / "gevallen/nieuw.yaml").write_text(
        "gevallen:\n" + "".join(f"  {een}\n" for een in lijnen), encoding="utf-8"
    )
    uit = bewijs(kader)
    assert (uit.returncode, uit.stderr) == (0, "")
    assert uit.stdout.endswith(f"Tot slot\nBewezen; {len(lijnen)} gevallen na te kijken.\n")
    assert "elk daarvan wordt door een geval opgemerkt" in " ".join(uit.stdout.split())
    assert "Gevallen om over te nemen" not in uit.stdout


def test_alles_wat_geen_geval_opmerkt_is_een_blad_van_de_werkmap(kader: Path, tmp_path: Path) -> None:
    assert bewijs(kader, "--naar", tmp_path / "b.xlsx").returncode == 0
    blad = openpyxl.load_workbook(tmp_path / "b.xlsx")["Onopgemerkt"]
    onopgemerkt = goed_van_vorm(bewijs(kader, "--json").stdout)["onopgemerkt"]
    assert isinstance(onopgemerkt, list)
    rijen = {tuple(rij) for rij in blad.iter_rows(values_only=True)}
    for een in onopgemerkt:
        met = een["geval"]["naam"]
        rij = (een["criterium"], een["soort"], een["verandering"], met, een["geval"]["oordeel"], een["wordt"])
        assert rij in rijen


def test_op_het_scherm_staan_er_drie_per_criterium_en_met_detail_alles(kader: Path) -> None:
    een_per_criterium = [
        f"- {{naam: x, criterium: '{een.nr}', scores: '{'+ ' * len(een.tellend)}', oordeel: V}}"
        for een in kader_van(str(kader)).criteria
    ]
    (kader / "gevallen/een.yaml").write_text("\n".join(["gevallen:", *een_per_criterium]), encoding="utf-8")
    kort = op_terminal("kader", "bewijs", kader)
    assert kort.returncode == 0
    assert "info   B" not in kort.stdout
    assert "en 7 keer symmetrie (B13)." in " ".join(kort.stdout.split())
    assert kort.stdout.rstrip().splitlines()[-1].endswith(" gevallen over te nemen.")
    assert len(kort.stdout.splitlines()) < 200
    assert kort.stdout.count("B17  - ") == 7 * 4
    assert "Met --detail staat er alles van 'Bevindingen per criterium' en 'Wat geen geval opmerkt'." in " ".join(
        kort.stdout.split()
    )
    assert "Er zijn nog geen uitgewerkte gevallen" not in kort.stdout
    alles = op_terminal("kader", "bewijs", kader, "--detail").stdout
    assert alles.count("B17  - ") == 7 * 4
    assert "info   B" in alles
    assert "Met --detail" not in alles


def test_zonder_gevallen_staat_een_zin_in_plaats_van_wat_zij_oplossen(kader: Path) -> None:
    uit = op_terminal("kader", "bewijs", kader)
    zinnen = " ".join(uit.stdout.split())
    assert "Er zijn nog geen uitgewerkte gevallen. De gevallen die toetsing onder aan dit antwoord" in zinnen
    assert "B12" not in uit.stdout
    assert "B17" not in uit.stdout
    assert "B09" in op_terminal("kader", "bewijs", kader, "--detail").stdout
    data = goed_van_vorm(bewijs(kader, "--json").stdout)
    assert isinstance(data["bevindingen"], list)
    assert {"B12", "B17"} <= {een["code"] for een in data["bevindingen"]}
    tabel = bewijs(kader, "--formaat", "csv").stdout.removeprefix("\ufeff")
    assert {"B12", "B17"} <= {rij["code"] for rij in csv.DictReader(io.StringIO(tabel), delimiter=";")}
    geval = "- {naam: x, criterium: '1.1', scores: '+ + + +', oordeel: V}"
    (kader / "gevallen/een.yaml").write_text(f"gevallen:\n{geval}", encoding="utf-8")
    deels = " ".join(bewijs(kader).stdout.split())
    assert "geen uitgewerkte gevallen voor criterium 1.2, 1.3, 2.1, 2.2, 3.1 en 3.2. De" in deels
    assert "B17" in deels


def test_elk_geval_om_over_te_nemen_staat_er_heel_ook_op_een_smal_scherm(kader: Path) -> None:
    nieuw = goed_van_vorm(bewijs(kader, "--json").stdout)["nieuwe_gevallen"]
    assert isinstance(nieuw, list)
    lijnen = [een["yaml"] for een in nieuw]
    assert len(lijnen) > 20
    for smal in (40, 80):
        op_scherm = op_terminal("kader", "bewijs", kader, breedte=smal).stdout
        assert [lijn for lijn in op_scherm.splitlines() if lijn.startswith("- {naam:")] == lijnen
        assert f"Deze {len(lijnen)} gevallen" in op_scherm
    markdown = bewijs(kader, "--formaat", "markdown").stdout
    assert [lijn[4:] for lijn in markdown.splitlines() if lijn.startswith("    - {naam:")] == lijnen
    html = bewijs(kader, "--formaat", "html").stdout
    assert [unescape(een) for een in re.findall(r"<pre>(.*)</pre>", html)] == lijnen


def test_de_gevallen_die_nog_ontbreken_zijn_te_schrijven_en_dan_is_het_bewijs_heel(kader: Path) -> None:
    uit = bewijs(kader, "--schrijf-gevallen")
    assert uit.returncode == 0
    geschreven = kader / "gevallen/voorgesteld.yaml"
    assert uit.stderr == f"Geschreven: {geschreven}\n"
    inhoud = geschreven.read_text(encoding="utf-8")
    nieuw = re.findall("^- {naam.*$", inhoud, flags=re.MULTILINE)
    data = goed_van_vorm(bewijs(kader, "--json").stdout)
    assert "Gevallen om na te kijken" in uit.stdout
    assert f"Deze {len(nieuw)} gevallen" in uit.stdout
    assert "- {naam" not in uit.stdout
    assert data["nieuwe_gevallen"] == []
    assert f"Bewezen; {len(nieuw)} gevallen na te kijken.\n" in uit.stdout
    assert data["na_te_kijken"] == inhoud.count(", nagekeken: nee}\n") == len(nieuw)
    (melding,) = (een for een in meldingen_van(data) if een["code"] == "K126")
    assert (melding["ernst"], melding["tekst"]) == (
        "let op",
        f"{len(nieuw)} gevallen zijn nog niet naast het papier gehouden.",
    )
    titels = [f"# {een.nr} {een.kort}" for een in kader_van(str(kader)).criteria]
    assert [lijn for lijn in inhoud.splitlines() if lijn in titels] == titels
    opnieuw = bewijs(kader, "--schrijf-gevallen")
    assert "elk daarvan wordt door een geval opgemerkt" in " ".join(opnieuw.stdout.split())
    assert "er ontbreekt geen geval. U hoeft niets te doen. [K124]" in opnieuw.stderr
    geschreven.write_text("gevallen:\n", encoding="utf-8")
    assert bewijs(kader, "--schrijf-gevallen", "-q").stderr == ""
    assert geschreven.read_text(encoding="utf-8") == "gevallen:\n"
    assert (kader / "gevallen/voorgesteld-2.yaml").read_text(encoding="utf-8") == inhoud


def test_bij_een_fout_of_een_kader_van_toetsing_zelf_wordt_geen_geval_geschreven(kader: Path) -> None:
    fout = bewijs(met_gat(kader), "--schrijf-gevallen")
    assert (fout.returncode, "[K124]" in fout.stderr) == (1, True)
    assert not list((kader / "gevallen").iterdir())
    eigen = bewijs("veilig-thuis-stap1-2015", "--schrijf-gevallen")
    assert (eigen.returncode, "[G187]" in eigen.stderr) == (2, True)


DRIE = """
kader: drie-2026
versie: '1'
titel: K
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: ja, naam: ja, voldoet: ja}, {teken: deels, naam: deels}, {teken: nee, naam: nee},
  {teken: nvt, naam: nvt, soort: nvt}]
oordelen: [{letter: groen, naam: groen}, {letter: oranje, naam: oranje}, {letter: rood, naam: rood}]
themas:
  - {nr: '1', naam: T, beslisregels: [{groen: alle ja}, {rood: minstens 50% nee}, {oranje: anders}], criteria: [
      {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1a, tekst: A}, {nr: 1.1b, tekst: B, nvt: ja},
      {nr: 1.1c, tekst: C}]}]}
"""


def test_wat_nvt_doet_is_niet_af_voordat_een_mens_het_kan_zien(tmp_path: Path) -> None:
    """A kader that says `alle ja` where its paper says: what applies is ja. No rule can tell; a case shows it."""
    map_ = tmp_path / "drie-2026"
    (map_ / "gevallen").mkdir(parents=True)
    (map_ / "kader.yaml").write_text(DRIE, encoding="utf-8")
    uit = bewijs(map_, "--schrijf-gevallen")
    assert uit.returncode == 0
    assert "Bewezen; 1 let op: B07 bij 1.1; 7 gevallen na te kijken.\n" in uit.stdout
    assert "Houd de gevallen met nvt die hier worden voorgesteld naast het papier." in " ".join(uit.stdout.split())
    pad = map_ / "gevallen/voorgesteld.yaml"
    inhoud = pad.read_text(encoding="utf-8")
    geval = (
        '- {naam: "1.1b nvt, de overige ja", criterium: "1.1", scores: "ja nvt ja", oordeel: "oranje", nagekeken: nee}'
    )
    assert geval in inhoud
    assert ("B07", "info") in codes(bewijs(map_, "--json"))
    pad.write_text(inhoud.replace(f"{geval}\n", ""), encoding="utf-8")
    zonder = bewijs(map_, "--json")
    assert ("B07", "let op") in codes(zonder)
    assert [een["yaml"] for een in nieuw_in(zonder)] == [geval]
    alleen = " ".join(bewijs(map_).stdout.split())
    assert "Dit geval laat zien wat nvt met het oordeel doet." in alleen
    assert "1 let op: B07 bij 1.1; 1 geval over te nemen; 6 gevallen na te kijken." in alleen


def nieuw_in(uit: CompletedProcess[str]) -> list[dict[str, str]]:
    nieuw = goed_van_vorm(uit.stdout)["nieuwe_gevallen"]
    assert isinstance(nieuw, list)
    return nieuw


def test_de_bladzijde_over_het_bewijs_heeft_de_cijfers_van_nu() -> None:
    bladzijde = (WORTEL / "docs/bewijs.md").read_text(encoding="utf-8")
    veranderingen = goed_van_vorm(bewijs("--json").stdout)["veranderingen"]
    assert isinstance(veranderingen, list)
    samen: dict[str, list[int]] = {}
    for een in veranderingen:
        for naam in (een["soort"], "samen"):
            velden = ("geprobeerd", "gelijk", "opgemerkt", "onopgemerkt")
            eerder = samen.get(naam, [0] * len(velden))
            samen[naam] = [al + een[veld] for al, veld in zip(eerder, velden, strict=True)]
    zonder = {Soort.STAP, Soort.STAP_WEG, Soort.STAPPEN_VERWISSELD}  # Stap 1 has no steps
    assert {*samen} == {*(soort.value for soort in Soort if soort not in zonder), "samen"}
    for naam, aantallen in samen.items():
        assert f"| {naam} | {' | '.join(map(str, aantallen))} |" in bladzijde
    for soort in Soort:
        assert f"| {soort.value} | " in bladzijde.split("Bij Stap 1")[0]


def test_wat_mis_is_met_de_gevallen_staat_er_een_keer_met_het_pad_zoals_gegeven(kader: Path) -> None:
    """In the answer where that is read on the screen, beside it where it is data; and by the path of `controleer`."""
    (kader / "gevallen/a.yaml").write_text(
        "gevallen:\n  - {naam: weg, criterium: '9.9', scores: +, oordeel: V}\n"
        "  - {naam: mis, criterium: '1.1', scores: + + + +, oordeel: O}\n"
    )
    plek = f"{kader}/gevallen/a.yaml"
    assert f"{plek}:2: Geval 'weg'" in " ".join(toetsing("kader", "controleer", kader).stdout.split())
    for vorm, in_antwoord in (("markdown", True), ("tabel", True), ("json", False)):
        uit = bewijs(kader, "--formaat", vorm)
        assert uit.returncode == 1
        assert ("[K030]" in uit.stderr) is not in_antwoord
        assert uit.stdout.count("Geval 'weg'") == 1
    bevindingen = goed_van_vorm(bewijs(kader, "--json").stdout)["bevindingen"]
    assert isinstance(bevindingen, list)
    (mis,) = (een for een in bevindingen if een["code"] == "B11")
    assert mis["tekst"].startswith(f"Geval 'mis' ({plek}:3) zegt O, maar de beslisregels geven V")
    assert mis["advies"] == "Verbeter het geval of de beslisregel."
    assert " ".join(bewijs(kader).stdout.split()).count(mis["advies"]) == 1
