"""What a report tells of files and of itself: a name says what it is, no folder of anybody is in it, and below every
page stand sender, version and day."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest

from hulp.dossiers import volledig
from hulp.feiten import tekst_van
from hulp.gedeeld import als_werkmap
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.plek import bestandsnaam
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking, Soort

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.toetsing import Toetsing

NOORD = replace(TOETSINGEN["IJsselland"], organisatie="Noord")
DAG = ("--peildatum", "18-11-2015")
AF = volledig(KADER)


def schrijf(pad: Path, een: Toetsing) -> Path:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(als_werkmap(KADER, een, AF))
    return pad


# -- how a file is called ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "args", "naam"),
    [
        ("regio", (), "2015_Noord_toezicht_concept"),
        ("regio", ("--definitief", "--reactie-voor", "18-1-2016"), "2015_Noord_toezicht_definitief"),
        ("landelijk", (), "2015_landelijk_toezicht_concept"),
    ],
)
def test_een_map_krijgt_namen_die_zeggen_wat_het_is(
    soort: str, args: tuple[str, ...], naam: str, tmp_path: Path
) -> None:
    pad = schrijf(tmp_path / "noord.xlsx", NOORD)
    uit = toetsing("rapport", soort, pad, "--naar", tmp_path / "uit", "--formaat", "json", *DAG, *args)
    assert uit.returncode == 0, uit.stderr
    assert f"{naam}.json" in uit.stderr
    (gemaakt,) = (tmp_path / "uit").iterdir()
    assert gemaakt.name == f"{naam}.json"
    assert json.loads(gemaakt.read_text("utf-8"))["rapport"]["bestandsnaam"] == naam


def test_rondes_en_soorten_door_elkaar_staan_in_de_naam(tmp_path: Path) -> None:
    schrijf(tmp_path / "in" / "a.xlsx", NOORD)
    schrijf(tmp_path / "in" / "b.xlsx", replace(NOORD, organisatie="Zuid", ronde="2016", soort=Soort.ZELFEVALUATIE))
    args = ("--naar", tmp_path / "uit", "--formaat", "markdown", *DAG)
    assert toetsing("rapport", "landelijk", tmp_path / "in", *args).returncode == 0
    assert [pad.name for pad in (tmp_path / "uit").iterdir()] == [
        "2015 en 2016_landelijk_toezicht_zelfevaluatie_concept.md"
    ]


def test_ook_het_landelijke_rapport_in_een_map_vraagt_een_vorm(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "noord.xlsx", NOORD)
    zonder = toetsing("rapport", "landelijk", pad, "--naar", tmp_path / "uit")
    assert zonder.returncode == 2
    assert "--formaat" in zonder.stderr


# -- no folder of anybody ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pad", "naam"),
    [
        ("noord.xlsx", "noord.xlsx"),
        ("/home/jansen/noord.xlsx", "noord.xlsx"),
        ("C:\\Users\\jansen\\noord.xlsx", "noord.xlsx"),
        ("map/", "map"),
        ("/", "/"),
        ("", ""),
    ],
)
def test_van_een_bestand_blijft_de_naam(pad: str, naam: str) -> None:
    assert bestandsnaam(pad) == naam


@pytest.mark.parametrize(
    ("soort", "vorm"),
    [
        *(("regio", vorm) for vorm in ("html", "md", "pdf", "docx", "json")),
        *(("landelijk", vorm) for vorm in ("html", "md", "pdf", "docx", "json", "xlsx")),
    ],
)
def test_geen_map_van_iemand_staat_in_een_rapport(soort: str, vorm: str, tmp_path: Path) -> None:
    """With everything that names a file: an oordeel of people, published figures, and the ronde before."""
    anders = Afwijking(oordeel=Oordeel("M"), motivering="Zo is het.", door="de inspectie")
    thuis = tmp_path / "van-jansen"
    nu = replace(NOORD, ronde="2016", afwijkingen={"2.1": anders}, gepubliceerd={"1.1": Oordeel("M")})
    pad = schrijf(thuis / "nu" / "noord-nu.xlsx", nu)
    eerder = schrijf(thuis / "eerder" / "noord-eerder.xlsx", NOORD)
    naar = tmp_path / f"r.{vorm}"
    gemaakt = toetsing("rapport", soort, pad, "--vorige", eerder, "--naar", naar, *DAG)
    assert gemaakt.returncode == 0, gemaakt.stderr
    inhoud = naar.read_bytes()
    if vorm == "xlsx":
        boek = openpyxl.load_workbook(BytesIO(inhoud))
        gezegd = "\n".join(str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value)
    else:
        gezegd = inhoud.decode() if vorm == "json" else tekst_van({"md": "markdown"}.get(vorm, vorm), inhoud)
    assert "van-jansen" not in gezegd
    assert "noord-nu.xlsx" in gezegd
    assert "noord-eerder.xlsx" in gezegd
    if vorm == "md":
        gezegd = zonder_nummers(gezegd)
        assert "noord-" not in gezegd[: gezegd.index("## Bijlage: herleiding")]


# -- the colofon -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vorm", ["html", "pdf", "docx", "md", "json"])
@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_elke_vorm_zegt_aan_het_eind_waar_men_terechtkan(soort: str, vorm: str, tmp_path: Path) -> None:
    pad, naar = schrijf(tmp_path / "noord.xlsx", NOORD), tmp_path / f"r.{vorm}"
    stijl = tmp_path / "stijl.yaml"
    stijl.write_text("contact: loket@voorbeeld.nl\ntoegankelijkheid: Bel ons.\n", encoding="utf-8")
    gezegd = ""
    for args, keren in (((), 0), (("--huisstijl", stijl, "--forceer"), 1)):
        uit = toetsing("rapport", soort, pad, "--naar", naar, *DAG, *args)
        assert uit.returncode == 0, uit.stderr
        inhoud = naar.read_bytes()
        gezegd = inhoud.decode() if vorm == "json" else tekst_van({"md": "markdown"}.get(vorm, vorm), inhoud)
        assert [gezegd.count(wat) for wat in ("Contact: ", "Toegankelijkheid: Bel ons.")] == [keren, keren]
    assert "loket@voorbeeld.nl" in gezegd


# -- sender, version and day -------------------------------------------------------------------------------------------


@pytest.fixture
def huisstijl(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "stijl.yaml").write_text("afzender: Inspectie Voorbeeld\n", encoding="utf-8")
    return "--huisstijl", str(tmp_path / "stijl.yaml")


@pytest.mark.parametrize("definitief", [False, True])
@pytest.mark.parametrize("vorm", ["html", "pdf", "docx"])
def test_onder_elke_bladzijde_en_in_de_gegevens_staan_afzender_versie_en_dag(
    vorm: str, definitief: bool, huisstijl: tuple[str, str], tmp_path: Path
) -> None:
    versie = "definitief" if definitief else "concept"
    args = (*huisstijl, *DAG, *(["--definitief"] if definitief else []))
    naar = tmp_path / f"r.{vorm}"
    assert toetsing("rapport", "regio", schrijf(tmp_path / "n.xlsx", NOORD), "--naar", naar, *args).returncode == 0
    voet = f"Inspectie Voorbeeld · {versie}, 18 november 2015"
    if vorm == "html":
        pagina = naar.read_text("utf-8")
        assert f"<footer>\n<p>{voet}</p>" in pagina
        assert '<meta name="author" content="Inspectie Voorbeeld">' in pagina
        assert f'<meta name="keywords" content="{versie}, 18 november 2015">' in pagina
    elif vorm == "pdf":
        bladzijden = [een.get_textpage().get_text_range() for een in pypdfium2.PdfDocument(naar.read_bytes())]
        assert all(voet in " ".join(een.split()) for een in bladzijden[1:])
        with pikepdf.open(naar) as pdf:
            van_zichzelf = {naam: str(waarde) for naam, waarde in pdf.docinfo.items()}
        assert van_zichzelf["/Author"] == "Inspectie Voorbeeld"
        assert versie in van_zichzelf["/Keywords"]
        assert "20151118" in van_zichzelf["/CreationDate"]
    else:
        word = docx.Document(str(naar))
        voeten = {"".join(p.text for p in deel.footer.paragraphs) for deel in word.sections}
        assert all(een.startswith(voet) for een in voeten if een)
        assert any(voeten)
        eigen = word.core_properties
        assert (eigen.author, eigen.content_status) == ("Inspectie Voorbeeld", versie)
        assert eigen.created is not None
        assert f"{eigen.created:%d-%m-%Y}" == "18-11-2015"


def test_wat_geen_rapport_is_heeft_geen_versie(tmp_path: Path) -> None:
    naar = tmp_path / "s.html"
    assert toetsing("score", schrijf(tmp_path / "n.xlsx", NOORD), "--naar", naar).returncode == 0
    pagina = naar.read_text("utf-8")
    assert "<footer>" not in pagina
    assert not re.search(r'name="(author|keywords)"', pagina)


# -- what the cover says -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "een", "titel", "ondertitel"),
    [
        ("regio", NOORD, "Rapport over Noord", f"{KADER.titel}, ronde 2015"),
        ("regio", replace(NOORD, soort=Soort.ZELFEVALUATIE), "Zelfevaluatie van Noord", f"{KADER.titel}, ronde 2015"),
        ("regio", replace(NOORD, ronde=None, datum=date(2016, 9, 12)), "Rapport over Noord", f"{KADER.titel}, 2016"),
        ("landelijk", NOORD, "Landelijk rapport over één organisatie", f"{KADER.titel}, ronde 2015"),
        ("landelijk", replace(NOORD, ronde=None), "Landelijk rapport over één organisatie", KADER.titel),
    ],
    ids=["met ronde", "zelfevaluatie", "zonder ronde met dag", "landelijk", "landelijk zonder ronde of dag"],
)
def test_het_omslag_zegt_wat_dit_is_over_wie_en_wanneer(
    soort: str, een: Toetsing, titel: str, ondertitel: str, tmp_path: Path
) -> None:
    pad, naar = schrijf(tmp_path / "in" / "n.xlsx", een), tmp_path / "r.json"
    assert toetsing("rapport", soort, pad, "--naar", naar, *DAG).returncode == 0
    omslag = json.loads(naar.read_text("utf-8"))["rapport"]["omslag"]
    assert (omslag["titel"], omslag["ondertitel"]) == (titel, ondertitel)
