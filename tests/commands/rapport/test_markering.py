"""What a workbook wants on every page stands on every page, in every form; and it cannot be lost on the way there."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.merken import ZONDER_MERK, in_pdf, in_xlsx, paginakop
from hulp.opdracht import toetsing
from toetsing.domain.markering import LANGSTE_MARKERING, markeringen, waarom_geen_markering
from toetsing.pipeline.kaders import referentie
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER = 0, 1
MERK = "embargo tot 1 maart"
OP_DE_BLADZIJDE = MERK.upper()


# -- on every page -----------------------------------------------------------------------------------------------------


def werkmap(kader: Kader, map_: Path, markering: str, *, ronde: str = "2015", naam: str = "Noord") -> Path:
    (ijsselland,) = (een for een in referentie(kader) if een.organisatie == "IJsselland")
    map_.mkdir(exist_ok=True)
    pad = map_ / f"{naam}.xlsx"
    pad.write_bytes(als_werkmap(kader, replace(ijsselland, organisatie=naam, ronde=ronde, markering=markering)))
    return pad


def rapport(soort: str, *args: object, naar: Path) -> bytes:
    uit = toetsing("rapport", soort, *args, "--naar", naar, "--forceer", "-q", "--peildatum", "1-2-2016")
    assert uit.returncode == GOED, uit.stderr
    return naar.read_bytes()


@pytest.mark.parametrize(
    ("soort", "vorm"),
    [(soort, vorm) for soort in ("regio", "landelijk") for vorm in ZONDER_MERK if (soort, vorm) != ("regio", "xlsx")],
)
def test_de_markering_staat_op_elke_bladzijde_en_waar_zij_ontbreekt_wordt_gevonden(
    soort: str, vorm: str, stap1: Kader, tmp_path: Path
) -> None:
    met = rapport(soort, werkmap(stap1, tmp_path / "met", MERK), naar=tmp_path / f"r.{vorm}")
    zonder = rapport(soort, werkmap(stap1, tmp_path / "zonder", ""), naar=tmp_path / f"z.{vorm}")
    assert ZONDER_MERK[vorm](met, OP_DE_BLADZIJDE) == []
    assert ZONDER_MERK[vorm](zonder, OP_DE_BLADZIJDE) != []


def test_een_bladzijde_zonder_wordt_gevonden_tussen_bladzijden_met(stap1: Kader, tmp_path: Path) -> None:
    met = rapport("landelijk", werkmap(stap1, tmp_path / "met", MERK), naar=tmp_path / "r.xlsx")
    boek = openpyxl.load_workbook(io.BytesIO(met))
    kop = boek.worksheets[1].oddHeader
    assert kop is not None
    assert kop.right is not None
    kop.right.text = ""
    boek.save(tmp_path / "kapot.xlsx")
    assert in_xlsx((tmp_path / "kapot.xlsx").read_bytes(), OP_DE_BLADZIJDE) == [f"{boek.worksheets[1].title} op papier"]


def test_tekens_van_een_markering_breken_de_opmaak_niet(stap1: Kader, tmp_path: Path) -> None:
    pagina = rapport("regio", werkmap(stap1, tmp_path, 'a"; } b { <b> \\'), naar=tmp_path / "r.html").decode()
    assert 'content: "A\\22 \\3b  \\7d  B \\7b  \\3c B\\3e  \\5c , CONCEPT"' in pagina
    assert "A&#34;; } B { &lt;B&gt; \\" in pagina


# -- from where it comes -----------------------------------------------------------------------------------------------


def merken(pad: Path) -> list[str]:
    gevonden: list[str] = json.loads(pad.read_bytes())["rapport"]["omslag"]["merken"]
    return gevonden


def test_wat_van_veel_is_gemaakt_heeft_elke_markering_een_keer(stap1: Kader, tmp_path: Path) -> None:
    for naam, markering in (("Noord", "intern"), ("Oost", ""), ("West", "Intern"), ("Zuid", "embargo")):
        werkmap(stap1, tmp_path / "regios", markering, naam=naam)
    rapport("landelijk", tmp_path / "regios", naar=tmp_path / "r.json")
    assert merken(tmp_path / "r.json") == ["INTERN", "EMBARGO", "CONCEPT"]


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_die_van_de_vorige_ronde_gaat_mee(soort: str, stap1: Kader, tmp_path: Path) -> None:
    nu = werkmap(stap1, tmp_path / "nu", "", ronde="2016")
    toen = werkmap(stap1, tmp_path / "toen", "intern")
    rapport(soort, nu, "--vorige", toen, naar=tmp_path / "r.json")
    assert merken(tmp_path / "r.json") == ["INTERN", "CONCEPT"]


def test_die_van_de_werkmap_met_teksten_gaat_mee(stap1: Kader, tmp_path: Path) -> None:
    teksten = tmp_path / "teksten.csv"
    teksten.write_text("markering;onder embargo\n\nveld;tekst\nsamenvatting;Goed.\n", encoding="utf-8")
    rapport("landelijk", werkmap(stap1, tmp_path, ""), "--teksten", teksten, naar=tmp_path / "r.json")
    assert merken(tmp_path / "r.json") == ["ONDER EMBARGO", "CONCEPT"]


def test_een_kolom_van_een_matrix_geeft_elke_organisatie_de_hare(stap1: Kader, tmp_path: Path) -> None:
    nrs = [v.nr for v in stap1.verwachtingen if v.telt_mee]
    regels = [["organisatie", "markering", *nrs], ["Noord", "intern", *"+" * 24], ["Zuid", "", *"+" * 24]]
    pad = tmp_path / "matrix.csv"
    pad.write_text("\n".join(";".join(regel) for regel in regels), encoding="utf-8")
    assert [uitslag.toetsing.markering for uitslag in score([str(pad)]).uitslagen] == ["intern", ""]


def test_zij_gaat_mee_naar_de_werkmap_van_de_volgende_ronde(stap1: Kader, tmp_path: Path) -> None:
    pad = werkmap(stap1, tmp_path, "intern")
    assert toetsing("nieuw", tmp_path / "n.xlsx", "--uit", pad, "--ronde", "2016").returncode == GOED
    gelezen: Toetsing = score([str(tmp_path / "n.xlsx")]).uitslagen[0].toetsing
    assert (gelezen.ronde, gelezen.markering) == ("2016", "intern")


def test_elk_blad_van_de_werkmap_zelf_zegt_het_op_papier(stap1: Kader, tmp_path: Path) -> None:
    boek = openpyxl.load_workbook(werkmap(stap1, tmp_path, MERK))
    assert [b.title for b in boek if OP_DE_BLADZIJDE not in paginakop(b)] == []


@pytest.mark.parametrize("opdracht", ["score", "vergelijk", "plan"])
def test_een_antwoord_zegt_het_ook(opdracht: str, stap1: Kader, tmp_path: Path) -> None:
    pad = werkmap(stap1, tmp_path, MERK)
    uit = toetsing(opdracht, pad, "--formaat", "markdown")
    assert uit.returncode == GOED
    assert f"**{OP_DE_BLADZIJDE}**" in uit.stdout


def test_een_hertoets_zegt_die_van_elke_ronde(stap1: Kader, tmp_path: Path) -> None:
    paden = [werkmap(stap1, tmp_path / jaar, f"merk van {jaar[1:]}", ronde=jaar) for jaar in ("2015", "2016")]
    uit = toetsing("hertoets", *paden, "--formaat", "markdown")
    assert "**MERK VAN 015**" in uit.stdout
    assert "**MERK VAN 016**" in uit.stdout


# -- what it may be ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markering", "waarom"),
    [
        ("x" * LANGSTE_MARKERING, ""),
        ("x" * (LANGSTE_MARKERING + 1), "zij heeft 41 tekens"),
        ("Concept", "dat zegt toetsing zelf"),
        ("123", "geen letter"),
    ],
    ids=["precies lang genoeg", "een teken te lang", "een woord van toetsing zelf", "zonder letter"],
)
def test_wat_op_elke_bladzijde_past(markering: str, waarom: str) -> None:
    gezegd = waarom_geen_markering(markering)
    assert gezegd.startswith(waarom) if waarom and "letter" not in waarom else waarom in gezegd
    assert bool(gezegd) is bool(waarom)


def test_de_langste_markering_past_met_de_andere_merken_boven_een_bladzijde(stap1: Kader, tmp_path: Path) -> None:
    lang = "geheim " * 5 + "zuid."
    assert len(lang) == LANGSTE_MARKERING
    inhoud = rapport("regio", werkmap(stap1, tmp_path, lang), naar=tmp_path / "r.pdf")
    assert in_pdf(inhoud, lang.upper()) == []
    assert in_pdf(inhoud, "CONCEPT") == []


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_een_foute_markering_houdt_het_rapport_tegen(soort: str, stap1: Kader, tmp_path: Path) -> None:
    pad = werkmap(stap1, tmp_path, "concept")
    uit = toetsing("rapport", soort, pad, "--naar", tmp_path / "r.json")
    assert uit.returncode == FOUTE_INVOER
    assert "[T205]" in uit.stderr
    assert not (tmp_path / "r.json").exists()


def test_een_foute_markering_bij_de_teksten_wordt_gezegd(stap1: Kader, tmp_path: Path) -> None:
    teksten = tmp_path / "teksten.csv"
    teksten.write_text("markering;concept\n\nveld;tekst\nsamenvatting;Goed.\n", encoding="utf-8")
    uit = toetsing(
        "rapport", "landelijk", werkmap(stap1, tmp_path, ""), "--teksten", teksten, "--naar", tmp_path / "r.json"
    )
    assert uit.returncode == FOUTE_INVOER
    assert "teksten.csv" in uit.stderr
    assert "[T205]" in uit.stderr


def test_zonder_markering_is_er_geen(stap1: Kader) -> None:
    assert markeringen(referentie(stap1)) == ()
