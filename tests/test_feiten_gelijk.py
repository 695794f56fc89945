"""Every fact of a report stands in every form of it, in the same order and in the same words.

One fact wrong or missing in one form is found: `feiten` says how the text of each form is read.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.dossiers import volledig
from hulp.feiten import feiten, figuren, genoemde_noten, kaal, ontbrekend, tekst_van, voetnoten_van
from hulp.gedeeld import als_werkmap
from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.schrijven import antwoord_van, document_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.balken import KAN_NIET
from toetsing.document.blokken import Alinea, Figuur, Tabel
from toetsing.document.tekeningen import Halters, Stippen
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.commands.rapport.schrijven import Rapport
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak

KADER = "veilig-thuis-stap1-2015"
DAG = date(2015, 11, 18)
MET_OPMAAK = """Een tekst met & en <haken>, 2 * 3, veld_naam en **vette woorden** erin.
## Een tussenkop
- een punt
- nog een, met [een koppeling](https://www.voorbeeld.nl/a_b?c=1&d=2) erin
1. eerst
2. dan [naar@voorbeeld.nl](mailto:naar@voorbeeld.nl)
Slot met [geen koppeling](javascript:alert(1))."""
OM_TE_LEZEN = ("html", "markdown", "pdf", "docx")
OP_PAPIER = ("pdf", "docx")


# -- the reports -------------------------------------------------------------------------------------------------------


def rapport_als(rapport: Rapport, vorm: str, opmaak: Opmaak) -> tuple[bytes, tuple[Melding, ...]]:
    """Return a report in one of its forms, as the bytes of a file."""
    inhoud, meldingen = VORMEN[vorm].maak(antwoord_van(rapport), meegeleverd("rapporten"), lambda: opmaak)
    return als_bytes(inhoud), meldingen


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two workbooks with something of everything in them."""
    kader = kader_van(KADER)
    doel = tmp_path_factory.mktemp("feiten")
    eerste, tweede = (t for t in referentie(kader) if t.organisatie in ("IJsselland", "Drenthe"))
    anders = Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door="de inspectie")
    eerste = replace(eerste, afwijkingen={"2.1": anders}, gepubliceerd={"1.1": Oordeel("M")})
    tweede = replace(tweede, scores={**tweede.scores, "1.2.1": OPEN, "2.2.1": OPEN})
    for toetsing, tekst in ((eerste, MET_OPMAAK), (tweede, "Een andere tekst.")):
        inhoud = als_werkmap(kader, toetsing, volledig(kader, tekst))
        (doel / f"{toetsing.organisatie}.xlsx").write_bytes(inhoud)
    return doel


@pytest.fixture(scope="module")
def opmaak() -> Opmaak:
    gelezen, meldingen = opmaak_van(None, None, DAG)
    assert gelezen is not None, meldingen
    return gelezen


@pytest.fixture(scope="module")
def vorige(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ronde before that one: other scores, one still open, and another oordeel set."""
    kader = kader_van(KADER)
    doel = tmp_path_factory.mktemp("vorige")
    gezet = Afwijking(oordeel=Oordeel("O"), motivering="Er was geen plan.", door="de inspectie")
    eerste, tweede = (t for t in referentie(kader) if t.organisatie in ("IJsselland", "Drenthe"))
    plus, min_ = eerste.scores["1.1.1"], next(s for s in tweede.scores.values() if s not in (OPEN, "+"))
    eerste = replace(eerste, scores={**eerste.scores, "1.1.1": min_, "2.1.1": OPEN}, afwijkingen={"2.2": gezet})
    tweede = replace(tweede, scores={**tweede.scores, "1.3.1": plus, "1.3.2": plus, "3.2.1": min_})
    for toetsing in (eerste, tweede):
        anders = replace(toetsing, ronde="2014", datum=date(2014, 9, 15))
        (doel / f"{toetsing.organisatie}.xlsx").write_bytes(als_werkmap(kader, anders, volledig(kader, "Toen.")))
    return doel


@pytest.fixture(scope="module", params=["regio", "landelijk", "regio met vorige", "landelijk met vorige"])
def rapport(request: pytest.FixtureRequest, map_: Path, vorige: Path) -> Rapport:
    wens = Rapportwens(peildatum=DAG, vorige=str(vorige) if "vorige" in request.param else None)
    if "landelijk" in request.param:
        return landelijk_rapport([str(map_)], wens).rapporten[0]
    return regiorapporten([str(map_ / "IJsselland.xlsx")], wens).rapporten[0]


# -- the proof ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vorm", OM_TE_LEZEN)
def test_elk_feit_staat_in_elke_vorm_en_op_volgorde(vorm: str, rapport: Rapport, opmaak: Opmaak) -> None:
    document = document_van(rapport)
    inhoud, meldingen = rapport_als(rapport, vorm, opmaak)
    assert not meldingen
    gezegd = feiten(document, op_scherm=vorm == "html", op_papier=vorm in OP_PAPIER)
    assert ontbrekend(gezegd, tekst_van(vorm, inhoud)) == []


@pytest.mark.parametrize("vorm", OP_PAPIER)
def test_elke_noot_staat_onder_aan_een_bladzijde(vorm: str, rapport: Rapport, opmaak: Opmaak) -> None:
    document = document_van(rapport)
    noten = genoemde_noten(document)
    assert len(noten) > 1
    inhoud, _ = rapport_als(rapport, vorm, opmaak)
    onderaan = kaal(voetnoten_van(vorm, inhoud))
    assert [noot for noot in noten if kaal(noot) not in onderaan] == []


def test_een_ander_getal_wordt_gezien(rapport: Rapport, opmaak: Opmaak) -> None:
    """The proof above is one that can fail: one digit changed in one form is found."""
    document = document_van(rapport)
    inhoud, _ = rapport_als(rapport, "html", opmaak)
    tekst = tekst_van("html", inhoud).replace("18 van de 24", "19 van de 24")
    assert ontbrekend(feiten(document, op_scherm=True), tekst)


@pytest.mark.parametrize("met_vorige", [False, True], ids=["alleen deze ronde", "met de vorige ronde"])
def test_elke_tabel_staat_in_de_werkmap(map_: Path, vorige: Path, opmaak: Opmaak, *, met_vorige: bool) -> None:
    wens = Rapportwens(peildatum=DAG, vorige=str(vorige) if met_vorige else None)
    rapport = landelijk_rapport([str(map_)], wens).rapporten[0]
    inhoud, _ = rapport_als(rapport, "xlsx", opmaak)
    boek = openpyxl.load_workbook(BytesIO(inhoud))
    cellen = {kaal(str(cel.value)) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None}
    document = document_van(rapport)
    tabellen = [
        tabel
        for deel in document.delen
        for blok in deel.blokken
        for tabel in ([blok.tabel] if isinstance(blok, Figuur) else [blok] if isinstance(blok, Tabel) else [])
        if tabel.naam and deel.alleen != "scherm"
    ]
    assert len(tabellen) > 10
    for tabel in tabellen:
        for cel in (cel for rij in tabel.rijen for cel in rij if cel.tekst):
            vormen = [str(n) for n in cel.getallen if isinstance(n, int)] if cel.getallen else [cel.tekst]
            assert all(kaal(vorm) in cellen or kaal(f"{vorm} ({cel.voluit})") in cellen for vorm in vormen), cel


def test_de_balken_zeggen_wat_de_tabel_zegt(rapport: Rapport) -> None:
    """Each piece stands in the column of its name, pieces in the order of the scale, and together they are the row."""
    volgorde = ["goed", "midden", "slecht", "open"]
    for figuur in (een for een in figuren(document_van(rapport)) if een.tekening is None):
        for balk, rij in zip(figuur.balken, figuur.tabel.rijen, strict=True):
            per_kop = {kolom.kop: cel.tekst for kolom, cel in zip(figuur.tabel.kolommen, rij, strict=True)}
            assert [per_kop[deel.naam] for deel in balk.delen] == [str(deel.aantal) for deel in balk.delen]
            soorten = [volgorde.index(deel.soort) for deel in balk.delen]
            assert soorten == sorted(soorten)
            getallen = [
                int(cel.tekst)
                for kolom, cel in zip(figuur.tabel.kolommen, rij, strict=True)
                if kolom.soort == "getal" and kolom.kop != "plaats" and cel.tekst != KAN_NIET
            ]
            assert sum(getallen) == sum(deel.aantal for deel in balk.delen)


def test_de_stippen_zeggen_wat_de_tabel_zegt(map_: Path) -> None:
    """Each stack stands in the column of its number, and together they are all organisations."""
    wens = Rapportwens(peildatum=DAG, te_midden_van=str(map_))
    alle = landelijk_rapport([str(map_)], wens).rapporten[0]
    een = regiorapporten([str(map_ / "Drenthe.xlsx")], wens).rapporten[0]
    for rapport, eigen in ((alle, ""), (een, "Drenthe: 8")):
        (figuur,) = (f for f in figuren(document_van(rapport)) if isinstance(f.tekening, Stippen))
        assert isinstance(figuur.tekening, Stippen)
        koppen, (rij,) = [kolom.kop for kolom in figuur.tabel.kolommen][1:], figuur.tabel.rijen
        stapels = figuur.tekening.stapels
        assert [(str(een.waarde), str(een.aantal)) for een in stapels] == [
            *zip(koppen, (cel.tekst for cel in rij[1:]), strict=True)
        ]
        assert sum(een.aantal for een in stapels) == 2
        assert figuur.tekening.eigen == eigen
        assert [een.waarde for een in stapels if een.eigen] == ([8] if eigen else [])


def test_de_halters_zeggen_wat_de_tabel_en_de_json_zeggen(map_: Path, vorige: Path, opmaak: Opmaak) -> None:
    """Of all organisations, and of one by criterium: each row has the numbers of the table beside it."""
    wens = Rapportwens(peildatum=DAG, vorige=str(vorige))
    landelijk = landelijk_rapport([str(map_)], wens).rapporten[0]
    regio = regiorapporten([str(map_ / "IJsselland.xlsx")], wens).rapporten[0]
    in_json = json.loads(rapport_als(landelijk, "json", opmaak)[0])["rapport"]["hertoets"]["regels"]
    per_organisatie = {een["organisatie"]: [een["getallen"][0], een["getallen"][-1]] for een in in_json}
    (stap,) = json.loads(rapport_als(regio, "json", opmaak)[0])["rapport"]["hertoets"]["stappen"]
    per_criterium = {
        f"{een['nr']} {een['kort']}": [een["eerst_getallen"], een["daarna_getallen"]] for een in stap["standen"]
    }
    assert len(per_organisatie) == 2
    assert len(per_criterium) == 7
    for rapport, verwacht in ((landelijk, per_organisatie), (regio, per_criterium)):
        (figuur,) = [een for een in figuren(document_van(rapport)) if isinstance(een.tekening, Halters)]
        assert isinstance(figuur.tekening, Halters)
        assert [rij.naam for rij in figuur.tekening.rijen] == list(verwacht)
        for rij, cellen in zip(figuur.tekening.rijen, figuur.tabel.rijen, strict=True):
            standen = [list(cel.getallen) for cel in cellen[-3:-1]]
            assert standen == verwacht[rij.naam]
            assert [[een.zeker, een.mogelijk - een.zeker] for een in (rij.toen, rij.nu)] == [een[:2] for een in standen]
            minstens, hoogstens = rij.nu.zeker - rij.toen.mogelijk, rij.nu.mogelijk - rij.toen.zeker
            assert cellen[-1].getallen == (minstens, hoogstens)


def test_de_balken_van_beide_rondes_staan_ook_in_de_json(map_: Path, vorige: Path, opmaak: Opmaak) -> None:
    rapport = landelijk_rapport([str(map_)], Rapportwens(peildatum=DAG, vorige=str(vorige))).rapporten[0]
    verdelingen = json.loads(rapport_als(rapport, "json", opmaak)[0])["rapport"]["hertoets"]["verdelingen"]
    assert len(verdelingen) == 7
    for hoe, achter in (("berekend", ""), ("vastgesteld", "_vastgesteld")):
        titel = f"Oordelen zoals {hoe} in 2014 en 2015"
        balken = [b for een in figuren(document_van(rapport)) if een.titel.startswith(titel) for b in een.balken]
        verwacht = [
            (
                f"{een['nr']} {een['kort']}, {ronde}",
                {a["naam"]: a["aantal"] for a in een[veld + achter] if a["aantal"]},
            )
            for een in verdelingen
            for ronde, veld in (("2014", "eerst"), ("2015", "daarna"))
            if een[veld + achter]
        ]
        assert verwacht
        assert [(b.label, {deel.naam: deel.aantal for deel in b.delen if deel.aantal}) for b in balken] == verwacht
        assert all(sum(deel.aantal for deel in balk.delen) == 2 for balk in balken)


def test_de_json_heeft_elk_feit_van_het_verhaal(rapport: Rapport, opmaak: Opmaak) -> None:
    """Headings and captions are of the forms; every sentence is in the JSON."""
    inhoud, _ = rapport_als(rapport, "json", opmaak)
    alles: set[str] = set()

    def verzamel(waarde: object) -> None:
        if isinstance(waarde, dict):
            waarde = list(waarde.values())
        if isinstance(waarde, list):
            for een in waarde:
                verzamel(een)
        else:
            alles.add(str(waarde))

    verzamel(json.loads(inhoud))
    vast = {
        blok.tekst
        for deel in document_van(rapport).delen
        for blok in deel.blokken
        if isinstance(blok, Alinea) and blok.tekst not in alles
    }
    samengesteld = (
        "Norm: ",
        "Nog niet voldaan aan: ",
        " volgt uit de beslisregel: ",
        "Nog in te vullen: good practices",
        "Gemaakt met ",
        "In de volgorde van ",
        "Deze oordelen ",
        "Dit is anders gepubliceerd ",
        "Geen enkel criterium",
        "Open een organisatie ",
        "De oordelen van ",
        "Voldoende gaat over ",
        "* = afwijkend ",
    )
    assert [tekst for tekst in vast if not any(deel in tekst for deel in samengesteld)] == []
