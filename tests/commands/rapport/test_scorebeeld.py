"""All scores in one picture: what it counts is what one counts by hand, in order, and in words for who cannot see."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.landelijk import als_json, rapport
from hulp.schaalkader import NAAM, SCORES, kadertekst
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.commands.rapport.landelijk.document import landelijkdocument
from toetsing.commands.rapport.landelijk.scorebeeld import korte_tekens
from toetsing.commands.rapport.rapporteren import landelijk_rapport
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Figuur
from toetsing.document.tekeningen import Raster
from toetsing.domain.scores import OPEN, Score
from toetsing.formats.html.figuur import figuur_als_html
from toetsing.pipeline.opmaak import onze_opmaak

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.document.blokken import Deel
    from toetsing.domain.toetsing import Toetsing

DAG = date(2015, 11, 18)
STIJL = onze_opmaak(DAG).stijl
NRS = [v.nr for v in KADER.verwachtingen if v.telt_mee]
MINNEN = {naam: {nr for nr in NRS if t.scores[nr] == "-"} for naam, t in TOETSINGEN.items()}


def deel_van(bron: Path, **wens: Any) -> Deel:
    """Return the part with the picture."""
    (een,) = landelijk_rapport([str(bron)], Rapportwens(peildatum=DAG, **wens)).rapporten
    return next(deel for deel in landelijkdocument(een).delen if deel.id == "scorebeeld")  # type: ignore[arg-type]


def rasters(deel: Deel) -> list[Raster]:
    return [b.tekening for b in deel.blokken if isinstance(b, Figuur) and isinstance(b.tekening, Raster)]


def werkmappen(map_: Path, toetsingen: Sequence[Toetsing]) -> Path:
    map_.mkdir()
    for nr, een in enumerate(toetsingen):
        (map_ / f"{nr:04}.xlsx").write_bytes(als_werkmap(KADER, een))
    return map_


# -- 2015 --------------------------------------------------------------------------------------------------------------


def test_elke_min_van_2015_is_een_gevuld_vak_en_verder_is_alles_leeg(voorbeeld_2015: Path) -> None:
    deel = deel_van(voorbeeld_2015 / "landelijk.xlsx")
    (raster,) = rasters(deel)
    assert [kolom.kop.partition(" ")[0] for kolom in raster.kolommen] == NRS
    gevuld = {
        rij.naam: {nr for nr, vak in zip(NRS, rij.vakken, strict=True) if vak.soort == "slecht"} for rij in raster.rijen
    }
    assert gevuld == MINNEN
    assert {(vak.teken, vak.soort) for rij in raster.rijen for vak in rij.vakken} == {("-", "slecht"), ("+", "goed")}
    figuur = next(b for b in deel.blokken if isinstance(b, Figuur))
    html = figuur_als_html(figuur, STIJL)
    assert html.count(f'fill="{STIJL.slecht.vlak}"') == sum(map(len, MINNEN.values())) + 1, "en één in de legenda"


def test_de_totalen_zijn_die_van_wie_zelf_telt(voorbeeld_2015: Path) -> None:
    (raster,) = rasters(deel_van(voorbeeld_2015 / "landelijk.xlsx"))
    assert {rij.naam: int(rij.totaal) for rij in raster.rijen} == {n: 24 - len(m) for n, m in MINNEN.items()}
    assert sum(int(rij.totaal) for rij in raster.rijen) == 422
    assert [int(kolom.totaal) for kolom in raster.kolommen] == [sum(nr in m for m in MINNEN.values()) for nr in NRS]
    assert sum(int(kolom.totaal) for kolom in raster.kolommen) == 624 - 422


def test_de_kolommen_staan_per_criterium_en_thema_in_de_volgorde_van_het_kader(voorbeeld_2015: Path) -> None:
    (raster,) = rasters(deel_van(voorbeeld_2015 / "landelijk.xlsx"))
    koppen = [(groep.boven, groep.kop, len(groep.kolommen)) for groep in raster.groepen]
    assert koppen == [
        (f"Thema {thema.nr}: {thema.naam}", f"{c.nr} {c.kort}", len(c.tellend))
        for thema in KADER.themas
        for c in thema.criteria
    ]
    assert raster.kolommen[0].kop == "1.1.1 24/7 bereikbaar"


def test_de_tekst_zegt_hoeveel_het_er_zijn_en_waar_de_meeste_staan(voorbeeld_2015: Path, tmp_path: Path) -> None:
    beeld = als_json(voorbeeld_2015 / "landelijk.xlsx", tmp_path)["scorebeeld"]
    (deel,) = beeld["delen"]
    assert deel["alt"] == (
        "202 van de 624 scores zijn niet voldoende. De hoogste aantallen staan bij verwachting 1.3.4 (24), 1.2.4 "
        "(21), 1.1.2 (20), 1.1.4 (20) en 1.2.5 (20) en bij organisatie Drenthe (16), Gelderland Zuid (16) en "
        "Kennemerland (12)."
    )
    assert deel["titel"] == "Alle scores van 26 organisaties, op volgorde van het aantal voldoende"
    assert [rij["plek"] for rij in beeld["rijen"]] == list(range(1, 27)), "dezelfde volgorde als de rangorde"
    rangorde = json.loads((tmp_path / "l.json").read_bytes())["rapport"]["rangorde"]
    assert all(rangorde[rij["plek"] - 1]["organisatie"] == rij["organisatie"] for rij in beeld["rijen"])
    assert {k["nr"]: k["tekst"] for k in deel["kolommen"]} == {nr: KADER.per_nr[nr].tekst for nr in NRS}


@pytest.mark.parametrize(
    ("minnen", "erbij"),
    [
        ({"Drenthe": 2}, ""),
        ({"Drenthe": 1, "Flevoland": 1}, ""),
        (
            {"Drenthe": 4, "Flevoland": 2, "Haaglanden": 1},
            " De hoogste aantallen staan bij verwachting 1.1.1 (3) en 1.1.2 (2) en bij organisatie Drenthe (4) en "
            "Flevoland (2).",
        ),
        (
            {"Drenthe": 2, "Flevoland": 1},
            " De hoogste aantallen staan bij verwachting 1.1.1 (2) en bij organisatie Drenthe (2).",
        ),
        (
            {"Drenthe": 4, "Flevoland": 2, "Haaglanden": 2, "IJsselland": 1},
            " De hoogste aantallen staan bij verwachting 1.1.1 (4) en 1.1.2 (3) en bij organisatie Drenthe (4), "
            "Flevoland (2) en Haaglanden (2).",
        ),
    ],
    ids=[
        "een alleen",
        "allemaal gelijk",
        "van drie de laatste niet",
        "van twee de tweede niet",
        "een vierde is er nog",
    ],
)
def test_wat_niet_hoger_is_dan_iets_anders_wordt_niet_genoemd(
    tmp_path: Path, minnen: dict[str, int], erbij: str
) -> None:
    goed = dict.fromkeys(KADER.per_nr, Score("+")) | {"3.1.1": Score("nvt")}
    alle = [
        replace(een, scores=goed | dict.fromkeys(NRS[: minnen.get(naam, 0)], Score("-")))
        for naam, een in TOETSINGEN.items()
    ]
    figuur = next(b for b in deel_van(werkmappen(tmp_path / "in", alle)).blokken if isinstance(b, Figuur))
    assert figuur.alt.partition("niet voldoende.")[2] == erbij


def test_in_de_pdf_staat_het_hele_beeld_op_een_liggend_blad(voorbeeld_2015: Path, tmp_path: Path) -> None:
    inhoud = rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / "l.pdf")
    _staat_op_een_blad(inhoud)


def test_ook_met_open_scores_en_meer_tekst_erboven_is_het_een_blad(tmp_path: Path) -> None:
    open_ = [replace(t, scores={**t.scores, "1.1.1": OPEN, "1.2.4": OPEN}) for t in TOETSINGEN.values()]
    _staat_op_een_blad(rapport(werkmappen(tmp_path / "in", open_), tmp_path / "l.pdf"))


def _staat_op_een_blad(inhoud: bytes) -> None:
    with pypdfium2.PdfDocument(inhoud) as pdf:
        teksten = [(*blad.get_size(), blad.get_textpage().get_text_bounded()) for blad in pdf]
    met_beeld = [(b, h, t) for b, h, t in teksten if "Alle scores van 26 organisaties" in t]
    ((breed, hoog, tekst),) = met_beeld
    assert breed > hoog
    assert all(f"{naam}\r\n" in tekst for naam in TOETSINGEN), "elke organisatie op dit ene blad"
    assert "Alle scores in één beeld" in tekst


def test_in_word_ligt_het_blad_met_het_beeld_op_zijn_kant(voorbeeld_2015: Path, tmp_path: Path) -> None:
    import docx

    rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / "l.docx")
    body = docx.Document(str(tmp_path / "l.docx")).element.body
    (bijschrift,) = body.xpath('./w:p[contains(., "Alle scores van 26 organisaties")]')
    (beeld,) = bijschrift.xpath("following::wp:extent[1]")
    (sectie,) = bijschrift.xpath("following::w:sectPr[1]/w:pgSz")
    assert sectie.xpath("string(@w:orient)") == "landscape"
    assert int(beeld.get("cx")) > 210 * 36000, "breder dan een staand blad"
    kop = bijschrift.xpath('preceding::w:p[contains(., "Alle scores in één beeld")]')[-1]
    assert kop.xpath("following::w:sectPr[1]/w:pgSz") == [sectie], "de kop staat op hetzelfde blad"


def test_de_tabel_van_alle_scores_staat_er_niet_twee_keer(voorbeeld_2015: Path, tmp_path: Path) -> None:
    tekst = kaal(tekst_van("markdown", rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / "l.md")))
    assert tekst.count(kaal("Scores per organisatie")) == 1
    assert kaal("Als tabel staan de scores in de bijlage alle scores.") in tekst


# -- open, nvt, and other scales ---------------------------------------------------------------------------------------


@pytest.fixture
def zwembaden(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / NAAM).mkdir()
    (tmp_path / NAAM / "kader.yaml").write_text(kadertekst(), encoding="utf-8")
    (tmp_path / "scores.csv").write_text(SCORES, encoding="utf-8")
    return tmp_path / "scores.csv", tmp_path / NAAM / "kader.yaml"


def test_wie_minder_verwachtingen_heeft_staat_op_haar_aandeel(zwembaden: tuple[Path, Path]) -> None:
    bron, kader = zwembaden
    deel = deel_van(bron, kader=str(kader))
    (raster,) = rasters(deel)
    assert [(rij.naam, rij.totaal) for rij in raster.rijen] == [
        ("Noord", "9/9"), ("Oost", "6/10"), ("West", "5-9/10"), ("Zuid", "1/10"),
    ]  # fmt: skip
    aandelen = [Fraction(*map(int, re.findall(r"^\d+|\d+$", rij.totaal))) for rij in raster.rijen]
    assert all(een >= ander for een, ander in pairwise(aandelen))
    figuur = next(b for b in deel.blokken if isinstance(b, Figuur))
    assert figuur.titel == "Alle scores van 4 organisaties, op volgorde van het aandeel voldoende"
    assert figuur.alt.startswith("14 van de 39 scores zijn niet voldoende, en 4 zijn nog open. ")


def test_open_is_niet_slecht_en_nvt_is_niet_open(zwembaden: tuple[Path, Path]) -> None:
    bron, kader = zwembaden
    (raster,) = rasters(deel_van(bron, kader=str(kader)))
    per_rij = {rij.naam: rij.vakken for rij in raster.rijen}
    assert per_rij["Noord"][2] == ("nvt", "nvt")
    assert per_rij["West"][2] == ("?", "open")
    assert per_rij["Oost"][4] == ("nv", "midden"), "een niveau zonder rang is niet goed, en niet het slechtste"
    assert per_rij["Oost"][5] == ("ja", "slecht"), "een klacht: ja is hier slecht"
    assert per_rij["Oost"][3].soort == "goed", "een badmeester: ja is hier goed"
    legenda = {tekst: vak for vak, tekst in raster.legenda}
    assert legenda["in orde, ja, nee, getoond of een getal dat voldoende is"].soort == "goed"
    assert legenda["niet gevraagd"] == ("ni", "slecht")
    assert legenda["open"] == ("?", "open")
    vormen = {vak for rij in raster.rijen for vak in rij.vakken if vak.soort != "goed" and not vak.teken.isdigit()}
    assert vormen <= {vak for vak, _ in raster.legenda}, "de legenda kent elk vak"
    assert raster.kolommen[-1].totaal == "–", "een schaal zonder voldoende is niet te tellen"


@pytest.mark.parametrize(
    ("tekens", "kort"),
    [
        (["+", "-", "nvt"], ["+", "-", "nvt"]),
        (["groen", "oranje", "rood"], ["g", "o", "r"]),
        (["niet getoond", "niet gevraagd"], ["n", "ni"]),
        (["ja", "jammer", "jaar", "Jarenlang"], ["ja", "j", "jaa", "Jar"]),
        (["goed", "goede", "goeden", "goedig"], ["g", "go", "goe", "4"]),
    ],
)
def test_een_teken_van_een_woord_wordt_kort_en_blijft_anders_dan_de_andere(tekens: list[str], kort: list[str]) -> None:
    assert list(korte_tekens(tekens).values()) == kort


def test_een_getal_blijft_zoals_het_is_en_niets_wordt_een_getal_dat_er_al_is() -> None:
    tekens = ["1000", "12,5", "4", "g", "go", "goe", "goed", "5"]
    assert korte_tekens(tekens, {"1000", "12,5"}) == {**{een: een for een in tekens}, "goed": "7"}
    assert korte_tekens(["g", "go", "goe", "goed", "4"])["goed"] == "5"


_TWEE_SCHALEN = """\
kader: kleuren-2026
versie: "2026"
titel: Kleuren
bronnen:
  b: {titel: B, uitgever: U, periode: mei 2026}
bron: b
scores: [{teken: "+", naam: in orde, voldoet: ja}, {teken: rood, naam: gevaarlijk}]
schalen:
  kleur: {niveaus: [{naam: groen, voldoet: ja}, oranje, rood]}
  woord: {niveaus: [{naam: voldoende, voldoet: ja}, onvoldoende, {teken: "?", naam: onbekend}]}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
themas:
  - nr: "1"
    naam: Een
    norm: Zo.
    criteria:
      - nr: "1.1"
        tekst: Een.
        kort: een
        verwachtingen:
          - {nr: 1.1.1, tekst: Een., schaal: kleur}
          - {nr: 1.1.2, tekst: Twee., schaal: woord}
          - {nr: 1.1.3, tekst: Drie.}
"""


def test_een_teken_betekent_in_een_legenda_een_ding_ook_met_meer_schalen(tmp_path: Path) -> None:
    pad = tmp_path / "kleuren-2026" / "kader.yaml"
    pad.parent.mkdir()
    pad.write_text(_TWEE_SCHALEN, encoding="utf-8")
    bron = tmp_path / "scores.csv"
    rijen = ("organisatie;ronde;1.1.1;1.1.2;1.1.3", "Noord;2026;oranje;onvoldoende;rood", "Zuid;2026;rood;?;+")
    bron.write_text("\n".join((*rijen, "Oost;2026;;voldoende;+")), encoding="utf-8")
    (raster,) = rasters(deel_van(bron, kader=str(pad)))
    assert raster.legenda == (
        (("", "goed"), "voldoende of in orde"),
        (("o", "midden"), "oranje"),
        (("on", "midden"), "onvoldoende"),
        (("r", "slecht"), "rood of gevaarlijk"),
        (("?", "slecht"), "onbekend"),
        (("??", "open"), "open"),
    )
    assert [vak.teken for vak in raster.rijen[-1].vakken] == ["o", "on", "r"]


def test_namen_met_hetzelfde_begin_zijn_uit_elkaar_te_houden_ook_op_meer_bladen(tmp_path: Path) -> None:
    kader = kader_met(tmp_path / "k", 2, 2)
    bron = scores_van(kader, 31)
    bron.write_text(bron.read_text("utf-8").replace("Regio", "Gezondheidsdienst en brandweer van de regio"), "utf-8")
    (raster,) = rasters(deel_van(bron, kader=str(kader)))
    getekend = [rij.kort for blad in raster.in_bladen() for rij in blad.rijen]
    assert len(set(getekend)) == 31
    assert max(map(len, getekend)) <= 28
    assert all(rij.naam.startswith("Gezondheidsdienst en brandweer") for rij in raster.rijen)


def test_een_enkele_organisatie_met_alles_open(tmp_path: Path) -> None:
    leeg = replace(TOETSINGEN["Drenthe"], scores=dict.fromkeys(KADER.per_nr, OPEN))
    deel = deel_van(werkmappen(tmp_path / "in", [leeg]))
    (raster,) = rasters(deel)
    assert set(raster.rijen[0].vakken) == {("?", "open")}
    assert raster.rijen[0].totaal == "0-24"
    figuur = next(b for b in deel.blokken if isinstance(b, Figuur))
    assert figuur.alt == "Geen van de 24 scores is niet voldoende, en 24 zijn nog open."


# -- many --------------------------------------------------------------------------------------------------------------


def kader_met(map_: Path, criteria: int, verwachtingen: int) -> Path:
    """Write a kader with one thema for every ten criteria, and as many verwachtingen in each."""
    regels = [
        "kader: groot-2026", 'versie: "2026"', "titel: Groot", "bronnen:",
        "  b: {titel: B, uitgever: U, periode: mei 2026}", "bron: b", "scores:",
        '  - {teken: "+", naam: goed, voldoet: ja}', '  - {teken: "-", naam: fout}',
        "oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]", "themas:",
    ]  # fmt: skip
    for c in range(criteria):
        if c % 10 == 0:
            regels += [f'  - nr: "{c // 10 + 1}"', f"    naam: Thema {c // 10}", "    norm: Zo.", "    criteria:"]
        nr = f"{c // 10 + 1}.{c % 10 + 1}"
        regels += [f'      - nr: "{nr}"', f"        tekst: Criterium {c}.", f"        kort: c{c}"]
        regels += ["        verwachtingen:"]
        regels += [f"          - {{nr: {nr}.{v + 1}, tekst: Verwachting {v}.}}" for v in range(verwachtingen)]
    map_.mkdir()
    (map_ / "groot-2026").mkdir()
    pad = map_ / "groot-2026" / "kader.yaml"
    pad.write_text("\n".join(regels), encoding="utf-8")
    return pad


def scores_van(kader: Path, organisaties: int) -> Path:
    nrs = re.findall(r"nr: (\d+\.\d+\.\d+)", kader.read_text("utf-8"))
    rijen = [
        f"Regio {n:03};2026;" + ";".join("+-"[(n + k) % 3 == 0] for k in range(len(nrs))) for n in range(organisaties)
    ]
    pad = kader.with_name("scores.csv")
    pad.write_text("\n".join((";".join(("organisatie", "ronde", *nrs)), *rijen)), encoding="utf-8")
    return pad


def test_meer_kolommen_dan_op_een_blad_passen_staan_per_thema(tmp_path: Path) -> None:
    kader = kader_met(tmp_path / "k", 25, 3)
    deel = deel_van(scores_van(kader, 4), kader=str(kader))
    titels = [b.titel for b in deel.blokken if isinstance(b, Figuur)]
    assert titels == [
        f"Alle scores van 4 organisaties, thema {n + 1}: Thema {n}, op volgorde van het aantal voldoende "
        "van alle verwachtingen"
        for n in range(3)
    ]
    nrs = re.findall(r"nr: (\d+\.\d+\.\d+)", kader.read_text("utf-8"))
    assert [kolom.kop for raster in rasters(deel) for kolom in raster.kolommen] == nrs
    assert [b.tabel.naam for b in deel.blokken if isinstance(b, Figuur)] == [f"Verwachtingen {n}" for n in (1, 2, 3)]
    for raster in rasters(deel):
        goed = [sum(vak.soort == "goed" for vak in rij.vakken) for rij in raster.rijen]
        assert [int(rij.totaal) for rij in raster.rijen] == goed, "rechts staat wat van deze kolommen voldoende is"


def test_een_thema_dat_te_breed_is_wordt_verdeeld_zonder_dat_er_iets_wegvalt(tmp_path: Path) -> None:
    kader = kader_met(tmp_path / "k", 2, 60)
    deel = deel_van(scores_van(kader, 2), kader=str(kader))
    nrs = re.findall(r"nr: (\d+\.\d+\.\d+)", kader.read_text("utf-8"))
    assert len(rasters(deel)) == 3
    assert [kolom.kop for raster in rasters(deel) for kolom in raster.kolommen] == nrs


def test_meer_organisaties_dan_op_een_blad_passen_staan_in_word_op_meer_bladen(tmp_path: Path) -> None:
    import docx

    kader = kader_met(tmp_path / "k", 2, 2)
    rapport(scores_van(kader, 31), tmp_path / "l.docx", "--kader", kader)
    body = docx.Document(str(tmp_path / "l.docx")).element.body
    teksten = [een for een in body.xpath("//wp:docPr/@descr") if "Dit deel gaat van" in een]
    assert [een.partition(" Dit deel")[2] for een in teksten] == [
        " gaat van Regio 001 tot en met Regio 022.",
        " gaat van Regio 023 tot en met Regio 030.",
    ]


def test_wat_te_veel_is_voor_een_beeld_is_alleen_een_tabel_en_dat_staat_er(tmp_path: Path) -> None:
    kader = kader_met(tmp_path / "k", 10, 2)
    deel = deel_van(scores_van(kader, 337), kader=str(kader))
    assert not rasters(deel)
    (zin,) = deel.blokken
    assert [cel.tekst for cel in zin.delen] == [  # type: ignore[union-attr]
        "337 organisaties en 20 verwachtingen zijn te veel voor één beeld van alle scores.",
        "Als tabel staan de scores in de bijlage",
        "alle scores.",
    ]
    assert len(rasters(deel_van(scores_van(kader, 336), kader=str(kader)))) == 1
