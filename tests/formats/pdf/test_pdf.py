"""The pdf: valid by both norms, everything said that the document says, and whatever was written stays text."""

from __future__ import annotations

import re
import struct
import zlib
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page import validate_pdf_bytes

from toetsing.commands.rapport.regio.document import regiodocument
from toetsing.commands.rapport.regio.maken import toon_regiorapport
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import (
    BREEDSTE,
    Alinea,
    Balk,
    Balkdeel,
    Blok,
    Cel,
    Deel,
    Document,
    Figuur,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Uitklap,
    Zin,
    cellen,
)
from toetsing.document.omslag import CONCEPT, ZELFEVALUATIE, Omslag
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Aantekening, Dossier, GoodPractice, Maatregel, Reactie, Tekst, vaste_teksten
from toetsing.domain.huisstijl import Beeld, Huisstijl, Kleur
from toetsing.domain.rapportregels import Rapportregels
from toetsing.formats.pdf.kolommen import em, kolombreedtes, tekstruimtes
from toetsing.formats.pdf.pdf import Pdf, document_als_pdf, svg_als_png
from toetsing.formats.svg import figuur_als_svg
from toetsing.pipeline.kaders import referentie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader

RAPPORTEN = Path(__file__).parents[3] / "rapporten"
DAG = date(2015, 11, 18)
NOTO = tuple((RAPPORTEN / "letters" / f"NotoSans-{snit}.ttf").read_bytes() for snit in ("Regular", "Bold", "Italic"))
STIJL = Huisstijl(
    afzender="Inspectie van het voorbeeld",
    lettertype="Noto Sans",
    letterbestanden=NOTO,
    goed=Kleur(vlak="#0A807A", tekst="#FFFFFF"),
    midden=Kleur(vlak="#FFD24D", tekst="#1A1A1A"),
    slecht=Kleur(vlak="#540A1A", tekst="#FFFFFF"),
    accent="#00458C",
)
OMSLAG = Omslag(
    titel="IJsselland",
    ondertitel="Toetsingskader",
    merken=(CONCEPT, ZELFEVALUATIE),
    kenmerken=(("ronde", "2015"), ("soort", "zelfevaluatie")),
)
VIJANDIG = (
    "<script>alert(1)</script>",
    "{{7*7}} {% raw %} ${x}",
    '#panic() #import "x" $x^2$ `a` *b* _c_ @ref <label> // x /* y */ \\n',
    "= geen kop",
    "- geen punt",
    "/ geen: term",
    "=cmd|' /C calc'!A0",
    "]]> &amp; &#x41; \" ' \\",
)


def document(*blokken: Blok, omslag: Omslag = OMSLAG) -> Document:
    return Document(
        omslag=omslag,
        delen=(Deel(id="deel", titel="Eerste deel", blokken=blokken),),
        programma="toetsing",
        peildatum="18 november 2015",
    )


def alle_blokken() -> Document:
    """A document with every kind of block, each with a text of its own."""
    figuur = Figuur(
        titel="Figuurtitel",
        alt="Er zijn 2 goede en 1 slechte.",
        balken=(
            Balk(
                label="Balklabel",
                delen=(
                    Balkdeel(aantal=2, teken="V", naam="voldoende", soort="goed"),
                    Balkdeel(aantal=1, teken="O", naam="onvoldoende", soort="slecht"),
                ),
            ),
        ),
        tabel=Tabel(titel="Getallen bij de figuur", kolommen=(Kolom(kop="figuurkop"),), rijen=(cellen(("7351",)),)),
    )
    tabel = Tabel(
        titel="Tabeltitel",
        kolommen=(Kolom(kop="nr", soort="nr"), Kolom(kop="naam"), Kolom(kop="oordeel", soort="kort")),
        rijen=(
            (Cel(tekst="1.1"), Cel(tekst="Een criterium"), Cel(tekst="V", voluit="goedgenoeg", soort="goed")),
            (Cel(tekst="1.2"), Cel(tekst="Nog een"), Cel(tekst="V of M", noot="celnoot", soort="open")),
        ),
        rijkop=1,
    )
    return Document(
        omslag=OMSLAG,
        delen=(
            Deel(
                id="een",
                titel="Deel een",
                blokken=(
                    Kop(niveau=4, tekst="Kop vier zonder drie"),
                    Alinea(tekst="Gewone alinea."),
                    Kop(niveau=3, tekst="Kop drie"),
                    Kop(niveau=4, tekst="Kop vier"),
                    Alinea(tekst="[Nog in te vullen: iets]", soort="leeg"),
                    Alinea(tekst="Terzijde.", soort="noot"),
                    Zin(delen=(Cel(tekst="Zinsdeel:"), Cel(tekst="M", voluit="middelmaat", soort="midden"))),
                    Punten(regels=("Eerste punt", "Tweede punt")),
                    Toelichtingen(rijen=(("1.1.1", ("Toelichting a", "Toelichting b")),)),
                    Toelichtingen(rijen=(("Een lange naam van een instelling", ("Toelichting c",)),)),
                    Uitklap(id="u", titel="Uitklaptitel", blokken=(Alinea(tekst="Uitklaptekst"),)),
                ),
            ),
            Deel(id="twee", titel="Deel twee", blokken=(tabel, figuur)),
            Deel(id="scherm", titel="Schermdeel", blokken=(Alinea(tekst="Schermtekst"),), alleen="scherm"),
            Deel(
                id="drie", titel="Deel drie", blokken=(Alinea(tekst="Bij breed."), breed(40), Alinea(tekst="Staand."))
            ),
            Deel(id="vier", titel="Deel vier", blokken=()),
        ),
        programma="toetsing",
        peildatum="18 november 2015",
    )


def breed(rijen: int, kolommen: int = BREEDSTE) -> Tabel:
    letters = tuple(Cel(tekst="+-"[plek % 2], soort="goed" if plek % 2 else "slecht") for plek in range(kolommen - 1))
    return Tabel(
        titel="Brede tabel",
        kolommen=(Kolom(kop="organisatie"), *(Kolom(kop=f"9.{plek}", soort="teken") for plek in range(kolommen - 1))),
        rijen=tuple((Cel(tekst=f"Noordoost-Gelderland {rij}"), *letters) for rij in range(rijen)),
        breed=True,
    )


def maak(wat: Document, stijl: Huisstijl = STIJL) -> Pdf:
    return document_als_pdf(RAPPORTEN, wat, stijl, moment=DAG)


@cache
def alle_blokken_pdf() -> Pdf:
    return maak(alle_blokken())


@pytest.fixture(scope="module")
def regio(stap1: Kader) -> Document:
    """The report about IJsselland in 2015, with something written in every place."""
    tekst = "In twee van de tien dossiers ontbrak het gesprek."
    dossier = Dossier(
        aantekeningen={v.nr: Aantekening(onderbouwing=tekst, aandachtspunt=tekst) for v in stap1.verwachtingen},
        plan=(
            Maatregel(nr="1.1.4", verbetermaatregel=tekst, verantwoordelijke="Manager", termijn="maart", status="x"),
        ),
        good_practices=(GoodPractice(thema="Veiligheid", good_practice=tekst, toelichting=tekst),),
        teksten=tuple(Tekst(veld=veld, tekst=tekst) for veld in vaste_teksten(stap1)),
        reacties=(Reactie(plaats="blz. 2", opmerking=tekst, overgenomen="ja", toelichting=tekst),),
    )
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    return regiodocument(
        toon_regiorapport(stap1, decide(stap1, toetsing), dossier, Rapportwens(peildatum=DAG), regels=Rapportregels())
    )


def eis_geldig(pdf: Pdf) -> None:
    for norm in ("ua1", "2a"):
        verslag = validate_pdf_bytes(pdf.inhoud, profile=norm)
        assert verslag.is_compliant, [(fout.rule_id, fout.message) for fout in verslag.failures]


def kaal(tekst: str) -> str:
    """A text without what lines do to it: white space, and how a hyphen at the end of a line is told."""
    return re.sub("[\\s\u00ad\u0002\ufffe-]", "", tekst)


def paginas(pdf: Pdf) -> list[str]:
    with pypdfium2.PdfDocument(pdf.inhoud) as open_pdf:
        return [kaal(pagina.get_textpage().get_text_range()) for pagina in open_pdf]


def tekst_van(pdf: Pdf) -> str:
    return "".join(paginas(pdf))


def maten(pdf: Pdf) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(pdf.inhoud) as open_pdf:
        return [pagina.get_size() for pagina in open_pdf]


def elementen(pdf: pikepdf.Pdf, soort: str = "") -> Iterator[pikepdf.Object]:
    """Yield the elements of the structure in order, of one kind or all."""
    te_doen = [pdf.Root.StructTreeRoot]
    while te_doen:
        element = te_doen.pop()
        if "/S" in element and soort in ("", str(element.S)):
            yield element
        onder = element.get("/K")
        lijst = list(onder) if isinstance(onder, pikepdf.Array) else [onder]
        te_doen += [kind for kind in reversed(lijst) if isinstance(kind, pikepdf.Dictionary)]


def scope(cel: pikepdf.Object) -> str:
    eigenschappen = cel.get("/A", pikepdf.Array())
    lijst = eigenschappen if isinstance(eigenschappen, pikepdf.Array) else [eigenschappen]
    return next((str(een.Scope) for een in lijst if "/Scope" in een), "")


def open_pdf(pdf: Pdf) -> pikepdf.Pdf:
    from io import BytesIO

    return pikepdf.open(BytesIO(pdf.inhoud))


def koppen(pdf: Pdf) -> list[str]:
    with open_pdf(pdf) as geopend:
        return [str(e.S) for e in elementen(geopend) if re.fullmatch("/H[1-6]", str(e.S))]


def test_een_heel_regiorapport_voldoet_aan_beide_normen(regio: Document) -> None:
    pdf = maak(regio)
    eis_geldig(pdf)
    assert pdf.vervangen == ()
    tekst = tekst_van(pdf)
    for deel in regio.delen:
        assert kaal(deel.titel.removeprefix("Bijlage")) in tekst
    assert all(CONCEPT in pagina for pagina in paginas(pdf))


def test_elk_soort_blok_staat_erin() -> None:
    pdf = alle_blokken_pdf()
    eis_geldig(pdf)
    tekst = tekst_van(pdf)
    verwacht = """IJsselland|Toetsingskader|Inspectie van het voorbeeld|ronde2015|soortzelfevaluatie|Deel een
        Kop vier zonder drie|Gewone alinea.|Kop drie|[Nog in te vullen: iets]|Terzijde.|Zinsdeel:Mmiddelmaat|Eerste punt
        Tweede punt|1.1.1Toelichting aToelichting b|Een lange naam van een instellingToelichting c|Tabeltitel
        nrnaamoordeel|1.1Een criteriumVgoedgenoeg|1.2Nog eenV of M(celnoot)|Figuurtitel|Balklabel|Getallen bij de figuur
        figuurkop7351|Bij breed.|Brede tabel|organisatie9.09.1|Noordoost-Gelderland 39|Staand.|Deel vier"""
    for stuk in re.split(r"[|\n]", verwacht):
        assert kaal(stuk) in tekst, stuk


def test_wat_alleen_een_scherm_kan_tonen_staat_er_niet_in() -> None:
    tekst = tekst_van(alle_blokken_pdf())
    assert "Uitklap" not in tekst
    assert "Scherm" not in tekst


def test_merken_staan_op_elke_bladzijde_en_de_bladzijden_zijn_geteld() -> None:
    bladen = paginas(alle_blokken_pdf())
    assert all(CONCEPT in blad and ZELFEVALUATIE in blad for blad in bladen)
    assert all(f"Bladzijde{nr}van{len(bladen)}" in blad for nr, blad in enumerate(bladen[1:], start=2))
    assert all("IJsselland" in blad for blad in bladen)


def test_zonder_merken_staat_er_geen() -> None:
    tekst = tekst_van(maak(document(Alinea(tekst="x"), omslag=replace(OMSLAG, merken=()))))
    assert CONCEPT not in tekst


def test_taal_titel_afzender_dag_en_bladwijzers() -> None:
    with open_pdf(alle_blokken_pdf()) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert str(pdf.docinfo["/Title"]) == "IJsselland: Toetsingskader"
        assert str(pdf.docinfo["/Author"]) == "Inspectie van het voorbeeld"
        assert "20151118" in str(pdf.docinfo["/CreationDate"])
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_outline() as wijzer:
            assert [str(punt.title) for punt in wijzer.root] == [
                "1 Deel een",
                "2 Deel twee",
                "3 Deel drie",
                "4 Deel vier",
            ]
            assert [str(punt.title) for punt in wijzer.root[0].children] == ["1.1 Kop vier zonder drie", "1.2 Kop drie"]


def test_een_kort_rapport_heeft_geen_inhoudsopgave_een_lang_wel() -> None:
    assert "Inhoud" in paginas(alle_blokken_pdf())[1]
    assert "Inhoud" not in tekst_van(maak(document(Alinea(tekst="kort"))))


@pytest.mark.parametrize("vulling", range(20, 42))
def test_kop_oordeel_en_tabel_staan_op_een_bladzijde(vulling: int) -> None:
    """However full the page is on which they would begin."""
    tabel = Tabel(
        titel="Verwachtingen",
        kolommen=(Kolom("nr", "nr"), Kolom("verwachting")),
        rijen=tuple(cellen((f"9.{nr}", f"Verwachting nummer {nr}")) for nr in range(8)),
    )
    oordeel = Zin(delen=(Cel("Oordeel:"), Cel("V", voluit="voldoende", soort="goed")), soort="oordeel")
    rest = (Kop(3, "Een criterium"), oordeel, Alinea("Zoveel voldoende."), tabel, Alinea("Slot."))
    bladen = paginas(maak(document(*[Alinea(f"Regel {nr}.") for nr in range(vulling)], *rest)))
    (plek,) = [nr for nr, blad in enumerate(bladen) if "Eencriterium" in blad]
    assert all(
        stuk in bladen[plek] for stuk in ("Oordeel:Vvoldoende", "Zoveelvoldoende.", "Tabel1.", "Verwachtingnummer7")
    )


@pytest.mark.parametrize("vulling", range(28, 42))
def test_geen_bladzijde_voor_een_zin_alleen(vulling: int) -> None:
    """A part of one sentence before a page on its side stands on the page before it, or goes along."""
    lang = Deel("een", "Lang", tuple(Alinea(f"Regel {nr}.") for nr in range(vulling)))
    kort = Deel("twee", "Kort", (Alinea("Er is niets te melden."),))
    breed_ = Deel("drie", "Breed", (breed(3),))
    wat = document()._replace(delen=(lang, kort, breed_, kort._replace(titel="Tussendoor"), breed_))
    pdf = maak(wat)
    eis_geldig(pdf)
    met_zin = [blad for blad in paginas(pdf) if "Erisnietstemelden." in blad]
    assert sum(blad.count("Erisnietstemelden.") for blad in met_zin) == 2
    assert all("Regel" in blad or "Bredetabel" in blad for blad in met_zin), met_zin


def test_een_noot_staat_onder_aan_de_bladzijde_die_haar_noemt() -> None:
    noten = (("noot 6", "Vertrouwensartsen streven ernaar."), ("noot 7", "Nog niet beoordeeld."))
    tabel = Tabel(
        titel="t",
        kolommen=(Kolom("verwachting"),),
        rijen=((Cel("Een vertrouwensarts.", noot="noot 6; telt niet mee"),), (Cel("Een ander."),)),
    )
    wat = document(tabel, Toelichtingen((("Verwachting 3 (noot 7)", ("Uitleg.",)),)), Alinea("Slot (noot 7)."))
    pdf = maak(wat._replace(noten=noten))
    eis_geldig(pdf)
    blad = paginas(pdf)[1]
    for stuk in (
        "Eenvertrouwensarts.6(telt",
        "Verwachting37Uitleg.",
        "Slot7.",
        "6Vertrouwensartsen",
        "7Nog",
    ):
        assert stuk in blad
    assert blad.index("Slot") < blad.index("6Vertrouwensartsen")
    with open_pdf(pdf) as geopend:
        assert len(list(elementen(geopend, "/Note"))) == 3


def test_een_figuur_verwijst_naar_de_tabel_met_haar_aantallen() -> None:
    pdf = alle_blokken_pdf()
    assert "Figuur1.Figuurtitel(aantallen:Tabel2)" in tekst_van(pdf)
    assert "Tabel2.Getallenbijdefiguur" in tekst_van(pdf)
    with open_pdf(pdf) as geopend:
        assert list(elementen(geopend, "/Link"))


def test_een_nederlands_woord_breekt_in_een_smalle_cel_op_een_lettergreep() -> None:
    """Words stand whole where they fit, and are parted by a hyphen where they do not; what is no word is cut."""
    woord, code = "verantwoordelijkheidsverdeling", "54b897a6478c5cf28a96a0bb1cf37cf41f8daf71cc9b"
    smal = Tabel("t", tuple(Kolom(f"kolom {nr}") for nr in range(5)), (cellen([*[woord] * 4, code]),))
    ruim = Tabel("t", (Kolom("kolom"),), (cellen([f"Een {woord} is een {woord}, en nog een {woord} daarbij."]),))
    in_smal, in_ruim = (
        pypdfium2.PdfDocument(maak(document(t)).inhoud)[1].get_textpage().get_text_range() for t in (smal, ruim)
    )
    assert woord in in_ruim.split()
    stukken = re.sub("[\x02\ufffe]", "- ", in_smal).partition("kolom 4")[2].partition("Inspectie")[0].split()
    delen = [stuk for stuk in stukken if not set(stuk) & set("0123456789")]
    lettergrepen = ["ver", "ant", "woor", "de", "lijk", "heids", "ver", "de", "ling"]
    goed = {"".join(lettergrepen[begin:eind]) for begin in range(9) for eind in range(begin + 1, 10)} - {woord}
    assert "".join(delen).replace("-", "") == woord * 4
    assert {deel.rstrip("-") for deel in delen} <= goed
    assert "".join(stuk for stuk in stukken if stuk not in delen) == code


def test_geen_niveau_van_koppen_wordt_overgeslagen() -> None:
    assert koppen(alle_blokken_pdf()) == ["/H1", "/H1", "/H2", "/H2", "/H3", "/H1", "/H1", "/H1"]


def test_kolommen_en_rijen_hebben_hun_kop() -> None:
    with open_pdf(alle_blokken_pdf()) as pdf:
        tabellen = list(elementen(pdf, "/Table"))
        kolomkoppen = [Counter(map(scope, elementen_onder(tabel, "/TH"))) for tabel in tabellen]
        rijen = [
            [[f"{cel.S}{scope(cel)}" for cel in rij.K] for rij in elementen_onder(tabel, "/TR")] for tabel in tabellen
        ]
    assert kolomkoppen == [
        {"/Row": 2},
        {"/Column": 3, "/Row": 2},
        {"/Column": 1, "/Row": 1},
        {"/Column": BREEDSTE, "/Row": 40},
    ]
    assert rijen[0] == [["/TH/Row", "/TD"]] * 2
    assert rijen[1][1:] == [["/TD", "/TH/Row", "/TD"]] * 2


def elementen_onder(element: pikepdf.Object, soort: str) -> list[pikepdf.Object]:
    onder = element.get("/K")
    kinderen = [
        k for k in (onder if isinstance(onder, pikepdf.Array) else [onder]) if isinstance(k, pikepdf.Dictionary)
    ]
    uit: list[pikepdf.Object] = []
    for kind in kinderen:
        uit += [kind] if kind.get("/S") == soort else []
        uit += elementen_onder(kind, soort)
    return uit


def test_dezelfde_invoer_geeft_dezelfde_bytes() -> None:
    assert maak(alle_blokken()).inhoud == alle_blokken_pdf().inhoud


def test_geen_stroom_lijkt_korter_dan_zij_is() -> None:
    """A stream ends in a carriage return once in 256 times; what is written decides which."""
    pdfs = [maak(document(*(Alinea(tekst=f"Alinea {nr} {n}") for n in range(150)))).inhoud for nr in range(25)]
    assert not any(b"\r\nendstream" in inhoud for inhoud in pdfs)
    eis_geldig(maak(document(Alinea(tekst="x"))))


def test_elke_rij_kost_evenveel() -> None:
    """A row more costs as many bytes and elements in a long table as in a longer one."""
    groottes, elementen_ = [], []
    for rijen in (100, 200, 300):
        pdf = maak(document(scoretabel(rijen)))
        groottes.append(len(pdf.inhoud))
        with pikepdf.open(BytesIO(pdf.inhoud)) as gelezen:
            elementen_.append(len(gelezen.objects))
    assert elementen_[2] - elementen_[1] == pytest.approx(elementen_[1] - elementen_[0], rel=0.05)
    assert groottes[2] - groottes[1] == pytest.approx(groottes[1] - groottes[0], rel=0.1)


def scoretabel(rijen: int) -> Tabel:
    return Tabel(
        titel="Scores",
        kolommen=(Kolom(kop="organisatie"), *(Kolom(kop=str(nr), soort="teken") for nr in range(8))),
        rijen=tuple(cellen((f"Organisatie {nr}", *f"{nr % 256:08b}")) for nr in range(rijen)),
    )


def test_onderdelen_voor_een_ander_kosten_de_pdf_niets() -> None:
    """What only a screen or a workbook has is not looked at, so a sign there is none that this pdf lacks."""
    elders = Deel(id="x", titel="x", blokken=(Alinea(tekst="\U0001f9ba"),), alleen="scherm")
    gewoon = document(Alinea(tekst="x"))
    assert maak(gewoon._replace(delen=(*gewoon.delen, elders))) == maak(gewoon)


def test_wat_men_schrijft_blijft_tekst() -> None:
    alles = document(
        *(
            blok
            for tekst in VIJANDIG
            for blok in (
                Kop(niveau=3, tekst=tekst),
                Alinea(tekst=tekst, soort="leeg"),
                Zin(delen=(Cel(tekst=tekst, soort="slecht"),)),
                Punten(regels=(tekst,)),
                Toelichtingen(rijen=((tekst, (tekst,)),)),
                Tabel(
                    titel=tekst, kolommen=(Kolom(kop=tekst),), rijen=((Cel(tekst=tekst, voluit=tekst, noot=tekst),),)
                ),
                Figuur(
                    titel=tekst,
                    alt=tekst,
                    balken=(Balk(label=tekst, delen=(Balkdeel(aantal=1, teken="V", naam=tekst, soort="goed"),)),),
                    tabel=Tabel(titel="t", kolommen=(Kolom(kop="k"),), rijen=()),
                ),
            )
        ),
        omslag=Omslag(titel=VIJANDIG[2], ondertitel=VIJANDIG[0], merken=(CONCEPT,), kenmerken=(VIJANDIG[:2],)),
    )
    pdf = maak(alles, replace(STIJL, afzender=VIJANDIG[2]))
    eis_geldig(pdf)
    tekst = tekst_van(pdf)
    for stuk in VIJANDIG:
        assert tekst.count(kaal(stuk)) >= 10, stuk
    assert pdf.vervangen == ()


@pytest.mark.parametrize(
    ("tekst", "getoond", "vervangen"),
    [
        pytest.param("🦺", "[U+1F9BA]", ["U+1F9BA"], id="emoji"),
        pytest.param(
            "👩\u200d🚒", "[U+1F469]\u200d[U+1F692]", ["U+1F469", "U+1F692"], id="emoji die aan elkaar zitten"
        ),
        pytest.param(
            "1\ufe0f\u20e3", "1\ufe0f[U+20E3]", ["U+20E3"], id="teken om een cijfer dat zijn letter niet heeft"
        ),
        pytest.param("a\0b\x1bc", "a[U+0000]b[U+001B]c", ["U+0000", "U+001B"], id="stuurtekens"),
        pytest.param(
            "\ud800\ufeff\ufffe", "[U+D800][U+FEFF][U+FFFE]", ["U+D800", "U+FEFF", "U+FFFE"], id="geen tekens"
        ),
        pytest.param("\ue000\u0378", "[U+E000][U+0378]", ["U+E000", "U+0378"], id="eigen gebruik en niet toegekend"),
        pytest.param("漢", "[U+6F22]", ["U+6F22"], id="een schrift zonder lettertype"),
        pytest.param("🦺🦺", "[U+1F9BA][U+1F9BA]", ["U+1F9BA"], id="een teken dat twee keer komt"),
        pytest.param("− ≥ → ✓ ☎ ①", "− ≥ → ✓ ☎ ①", [], id="tekens uit een ander lettertype"),
        pytest.param("cafe\u0301", "café", [], id="een los accent"),
    ],
)
def test_tekens_die_geen_lettertype_heeft_staan_er_als_code(tekst: str, getoond: str, vervangen: list[str]) -> None:
    pdf = maak(document(Kop(niveau=3, tekst=tekst), Alinea(tekst=f"van {tekst} tot")))
    eis_geldig(pdf)
    assert list(pdf.vervangen) == vervangen
    onzichtbaar = re.compile("[\u200d\ufe0f]")
    assert onzichtbaar.sub("", kaal(f"van {getoond} tot")) in onzichtbaar.sub("", tekst_van(pdf)).replace(
        "e\u0301", "é"
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "שלום",
        "مرحبا",
        "\u202eomgekeerd\u202c",
        "\u200f\u2066x\u2069",
        "a\u00adb\u200bc",
        "a\tb\nc\r\nd\u2028e",
        "\u0301x",
    ],
    ids=["hebreeuws", "arabisch", "andersom", "richting", "onzichtbaar", "regeleinden", "accent zonder letter"],
)
def test_andere_schriften_en_onzichtbare_tekens_blijven_wat_ze_zijn(tekst: str) -> None:
    figuur = Figuur(
        titel=tekst,
        alt=tekst,
        balken=(Balk(label=tekst, delen=()),),
        tabel=Tabel(titel=tekst, kolommen=(Kolom(kop=tekst),), rijen=((Cel(tekst=tekst, soort="goed"),),)),
    )
    pdf = maak(document(Alinea(tekst=tekst), figuur))
    eis_geldig(pdf)
    assert pdf.vervangen == ()


def test_een_figuur_die_schriften_mengt_houdt_zich_aan_een_lettertype() -> None:
    figuur = Figuur(
        titel="Ä en ≬",
        alt="mengsel",
        balken=(Balk(label="Ä≬", delen=()),),
        tabel=Tabel(titel="t", kolommen=(Kolom(kop="k"),), rijen=()),
    )
    pdf = maak(document(figuur))
    eis_geldig(pdf)
    assert pdf.vervangen == ("U+226C",)
    assert "Ä[U+226C]" in tekst_van(pdf)
    assert "Äen≬" in tekst_van(pdf)


@pytest.mark.lang
@settings(max_examples=25, deadline=None)
@given(tekst=st.text(max_size=40))
def test_elke_tekst_geeft_een_pdf(tekst: str) -> None:
    figuur = Figuur(
        titel=tekst,
        alt=tekst,
        balken=(Balk(label=tekst, delen=(Balkdeel(aantal=1, teken=tekst, naam=tekst, soort="goed"),)),),
        tabel=Tabel(titel=tekst, kolommen=(Kolom(kop=tekst, soort="nr"),), rijen=((Cel(tekst=tekst, soort="open"),),)),
    )
    omslag = Omslag(titel=tekst, ondertitel=tekst, merken=(), kenmerken=((tekst, tekst),))
    pdf = maak(document(Kop(niveau=4, tekst=tekst), Alinea(tekst=tekst), figuur, omslag=omslag))
    assert pdf.inhoud.startswith(b"%PDF")


def test_een_tekst_zonder_einde_blijft_binnen_de_bladspiegel() -> None:
    lang = "x" * 10_000
    rij = (Cel(tekst="kort"), Cel(tekst=lang), Cel(tekst="W" * 120, soort="goed", noot="m" * 120))
    kolommen = (Kolom(kop="nr", soort="nr"), Kolom(kop="W" * 300), Kolom(kop="naam", soort="kort"))
    tabel = Tabel(titel="W" * 120, kolommen=kolommen, rijen=(rij,))
    breed_ = breed(1)._replace(rijen=((Cel(tekst="W" * 120), *(Cel(tekst="W" * 9, soort="goed"),) * (BREEDSTE - 1)),))
    omslag = Omslag(titel="W" * 120, ondertitel="m" * 120, merken=(CONCEPT,), kenmerken=(("W" * 120, "W" * 120),))
    punten = (Alinea(tekst=lang), Punten(regels=("W" * 120,)), Toelichtingen(rijen=(("W" * 120, ("m" * 300,)),)))
    alles = document(Kop(niveau=3, tekst="W" * 120), *punten, tabel, breed_, omslag=omslag)
    pdf = maak(alles, replace(STIJL, afzender="W" * 120))
    assert tekst_van(pdf).count("x") >= 20_000
    with pypdfium2.PdfDocument(pdf.inhoud) as geopend:
        for pagina in geopend:
            breedte, hoogte = pagina.get_size()
            tekst = pagina.get_textpage()
            vakken = [tekst.get_charbox(plek) for plek in range(tekst.count_chars())]
            rand = 38 if breedte > hoogte else 60
            assert all(links >= rand and rechts <= breedte - rand and onder > 25 for links, onder, rechts, _ in vakken)


def test_lange_namen_lopen_niet_door_in_de_volgende_kolom() -> None:
    tabel = Tabel(
        titel="t",
        kolommen=(Kolom(kop="naam"), Kolom(kop="getal", soort="getal"), Kolom(kop="nog een naam")),
        rijen=((Cel(tekst="W" * 120), Cel(tekst="7"), Cel(tekst="m" * 120)),),
    )
    pdf = maak(document(tabel))
    with pypdfium2.PdfDocument(pdf.inhoud) as geopend:
        tekst = geopend[1].get_textpage()
        vakken = [
            (chr(pypdfium2.raw.FPDFText_GetUnicode(tekst.raw, n)), tekst.get_charbox(n))
            for n in range(tekst.count_chars())
        ]
    rechts_van_w = max(vak[2] for teken, vak in vakken if teken == "W")
    zeven = next(vak for teken, vak in vakken if teken == "7")
    links_van_m = min(vak[0] for teken, vak in vakken[-200:] if teken == "m")
    assert rechts_van_w < zeven[0] < zeven[2] < links_van_m


def test_een_brede_tabel_ligt_op_haar_kant_met_haar_kop_op_elke_bladzijde() -> None:
    pdf = alle_blokken_pdf()
    liggend = [nr for nr, (breedte, hoogte) in enumerate(maten(pdf)) if breedte > hoogte]
    bladen = paginas(pdf)
    assert len(liggend) >= 2
    assert all("organisatie9.09.1" in bladen[nr] for nr in liggend)
    assert "Bijbreed." in bladen[liggend[0]]
    assert "Staand." in bladen[liggend[-1] + 1]
    assert "Staand." not in bladen[liggend[-1]]


def test_een_grote_brede_tabel_komt_er_heel_in() -> None:
    tekst = tekst_van(maak(document(breed(60))))
    assert all(f"Gelderland{rij}" in tekst for rij in range(60))


def test_een_hoge_figuur_wordt_verdeeld() -> None:
    balken = tuple(
        Balk(label=f"Organisatie {nr}", delen=(Balkdeel(aantal=1, teken="V", naam="voldoende", soort="goed"),))
        for nr in range(60)
    )
    tabel = Tabel(titel="t", kolommen=(Kolom(kop="k"),), rijen=())
    pdf = maak(document(Figuur(titel="Hoog", alt="Zestig keer goed.", balken=balken, tabel=tabel)))
    eis_geldig(pdf)
    with open_pdf(pdf) as geopend:
        alt = [str(beeld.Alt) for beeld in elementen(geopend, "/Figure")]
    assert len(alt) > 1
    assert alt[0] == "Zestig keer goed."
    assert all(f"Organisatie{nr}" in tekst_van(pdf) for nr in range(60))


def test_lege_tabellen_en_teksten_breken_niets() -> None:
    leeg = Omslag(titel="", ondertitel="", merken=(), kenmerken=())
    blokken = (
        Kop(niveau=3, tekst=""),
        Alinea(tekst=""),
        Zin(delen=()),
        Punten(regels=()),
        Toelichtingen(rijen=()),
        Tabel(titel="", kolommen=(), rijen=()),
        Tabel(titel="Zonder rijen", kolommen=(Kolom(kop="kop"),), rijen=()),
        Figuur(titel="", alt="", balken=(), tabel=Tabel(titel="", kolommen=(Kolom(kop=""),), rijen=(cellen(("",)),))),
    )
    pdf = maak(document(*blokken, omslag=leeg), replace(STIJL, afzender=""))
    eis_geldig(pdf)
    assert "Zonderrijen" in tekst_van(pdf)


def test_een_logo_heeft_zijn_omschrijving() -> None:
    logo = Beeld(inhoud=png(300, 100), omschrijving="Logo van de inspectie 🦺")
    pdf = maak(document(Alinea(tekst="x")), replace(STIJL, logo=logo))
    eis_geldig(pdf)
    with open_pdf(pdf) as geopend:
        assert [str(beeld.Alt) for beeld in elementen(geopend, "/Figure")] == ["Logo van de inspectie [U+1F9BA]"]


def png(breed_: int, hoog: int) -> bytes:
    """Return a grey PNG."""

    def brok(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breed_, hoog, 8, 0, 0, 0, 0)
    beeld = zlib.compress((b"\0" + b"\x80" * breed_) * hoog)
    return b"\x89PNG\r\n\x1a\n" + brok(b"IHDR", kop) + brok(b"IDAT", beeld) + brok(b"IEND", b"")


def test_een_onbekend_lettertype_wordt_noto_sans() -> None:
    pdf = maak(alle_blokken(), replace(STIJL, lettertype='Kent "niemand"', letterbestanden=()))
    eis_geldig(pdf)
    assert letters(pdf) == {"NotoSans"}


def test_het_lettertype_van_het_thema_gaat_voor() -> None:
    hebreeuws = (RAPPORTEN / "letters" / "NotoSansHebrew-Regular.ttf").read_bytes()
    stijl = replace(STIJL, lettertype="noto sans hebrew", letterbestanden=(hebreeuws,))
    assert "NotoSansHebrew" in letters(maak(document(Alinea(tekst="(1)")), stijl))


def letters(pdf: Pdf) -> set[str]:
    """Return the families that are in a pdf."""
    with open_pdf(pdf) as geopend:
        namen = [
            str(een.BaseFont) for een in geopend.objects if isinstance(een, pikepdf.Dictionary) and "/BaseFont" in een
        ]
    return {naam.partition("+")[2].partition("-")[0] for naam in namen}


def test_een_tekening_wordt_een_plaatje() -> None:
    figuur = next(blok for deel in alle_blokken().delen for blok in deel.blokken if isinstance(blok, Figuur))
    svg = figuur_als_svg(figuur, STIJL)
    plaatje = svg_als_png(svg, NOTO, dpi=192)
    assert plaatje.startswith(b"\x89PNG")
    assert struct.unpack(">I", plaatje[16:20])[0] == 2 * 720
    assert svg_als_png(svg, NOTO, dpi=192) == plaatje
    assert svg_als_png(svg.replace("Balklabel", ""), NOTO, dpi=192) != plaatje
    assert svg_als_png(svg.replace("Balklabel", "a\0b\ud800"), NOTO, dpi=96).startswith(b"\x89PNG")


def test_een_datum_en_een_aantal_blijven_op_een_regel_binnen_hun_kolom() -> None:
    """A column of running text beside them takes what they leave."""
    lang = "Veilig Thuis voert de triage uit en start het onderzoek binnen 5 dagen na ontvangst van de melding. " * 3
    koppen = (Kolom(kop="wat"), Kolom(kop="ook"), Kolom(kop="wie", soort="kort"))
    tabel = Tabel(
        titel="Plan",
        kolommen=(*koppen, Kolom(kop="dag", soort="kort"), Kolom(kop="n", soort="getal")),
        rijen=(cellen((lang, lang, "kwaliteitsmedewerker", "11-12-2016", "17 (65%)")),),
    )
    *_, dag, n = tekstruimtes(tabel, kolombreedtes(tabel))
    assert dag >= em("11-12-2016")
    assert n >= em("17 (65%)")


def test_koppen_worden_afgebroken_voordat_woorden_eronder_breken() -> None:
    koppen = tuple(Kolom(kop=kop, soort="getal") for kop in ("verantwoordelijken", "organisatienamen", "maatregelen"))
    tabel = Tabel(
        titel="Punten",
        kolommen=(Kolom(kop="wat"), *koppen, koppen[0]),
        rijen=(cellen(("samenwerkingsafspraken", *("1",) * 4)),),
    )
    wat, *_ = tekstruimtes(tabel, kolombreedtes(tabel))
    assert wat >= em("samenwerkingsafspraken")


def test_elke_cel_noemt_de_kop_van_haar_rij() -> None:
    """Beside the header of its column, and by a name that leads to that header."""
    with open_pdf(alle_blokken_pdf()) as pdf:
        namen = pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)
        koppen_ = [cel for cel in elementen(pdf, "/TH") if scope(cel) == "/Row"]
        genoemd = {
            str(naam) for cel in elementen(pdf, "/TD") for een in cel.A if "/Headers" in een for naam in een.Headers
        }
        alleen = {str(rij.K[0].ID) for rij in elementen(pdf, "/TR") if len(rij.K) == 1 and "/ID" in rij.K[0]}
        assert len(koppen_) > len(alleen)
        assert {str(kop.ID) for kop in koppen_} - alleen <= genoemd
        assert all(namen[str(kop.ID)].objgen == kop.objgen for kop in koppen_)


def test_elk_bijschrift_staat_in_zijn_tabel(regio: Document) -> None:
    """Also where typst sets a box around the two: there it leaves the caption beside the table."""
    with open_pdf(maak(regio)) as pdf:
        _, *tabellen = elementen(pdf, "/Table")  # the facts on the cover have none
        assert len(tabellen) > 5
        assert {str(tabel.K[0].S) for tabel in tabellen} == {"/Caption"}
        assert all(tabel.K[0].P.objgen == tabel.objgen for tabel in tabellen)


def test_een_streep_alleen_in_een_cel_is_uit_te_spreken() -> None:
    """A screen reader passes over a dash. What the cell says in words goes first; beside words it is no gap."""
    rijen = (
        (Cel(tekst="-"), Cel(tekst="-", gezegd="onvoldoende"), Cel(tekst="–")),
        (Cel(tekst="-", voluit="onvoldoende"), Cel(tekst="+", gezegd="voldoende"), Cel(tekst="1-2")),
    )
    tabel = Tabel(titel="Strepen", kolommen=tuple(Kolom(kop=kop) for kop in "abc"), rijen=rijen)
    pdf = maak(document(tabel))
    eis_geldig(pdf)
    with open_pdf(pdf) as geopend:
        (*_, element) = elementen(geopend, "/Table")
        gezegd = [[str(cel.get("/ActualText", "")) for cel in rij.K] for rij in elementen_onder(element, "/TR")]
    assert gezegd == [["", "", ""], ["min", "onvoldoende", "streep"], ["", "", ""]]
