"""The Word form: every block of a report in the document, as text, in the styles of whoever made the template."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from docx.api import Document as Openen
from docx.shared import RGBColor
from docx.table import Table

from hulp.wordbestanden import (
    DAG,
    ONS,
    STIJL,
    W,
    bewaard,
    document,
    docx,
    figuur,
    ingepakt,
    matrix,
    memo,
    plaatje,
    png,
    tabel,
    teksten,
    uitgepakt,
    word,
)
from maak_wordsjabloon import sjabloon as maak_sjabloon
from toetsing.commands.rapport.regio.document import regiodocument
from toetsing.commands.rapport.regio.maken import toon_regiorapport
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Document,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Uitklap,
    Zin,
)
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Dossier
from toetsing.domain.huisstijl import Beeld
from toetsing.domain.rapportregels import Rapportregels
from toetsing.formats.word import blokken, pagina
from toetsing.formats.word.kolommen import kolombreedtes
from toetsing.formats.word.word import Sjabloonprobleem, document_als_docx
from toetsing.pipeline.kaders import referentie

if TYPE_CHECKING:
    from types import ModuleType

    from toetsing.document.blokken import Blok
    from toetsing.domain.kader import Kader

VIJANDIG = (
    "<script>alert(1)</script>",
    "{{7*7}} {% for x in range(9) %} {_{ }} {#",
    "#panic() #import",
    "=cmd|' /C calc'!A0",
    "a ]]> b & c &amp; <?toetsing deel 0?>",
    "\u200fRTL\u202e",
    "w" * 10_000,
    "😀 \U0010fffd",
)


ALLES: tuple[Blok, ...] = (
    Kop(niveau=3, tekst="kop van drie"),
    Kop(niveau=4, tekst="kop van vier"),
    Alinea(tekst="een alinea"),
    Alinea(tekst="[Nog in te vullen: iets]", soort="leeg"),
    Alinea(tekst="een noot", soort="noot"),
    Zin(delen=(Cel(tekst="Oordeel:"), Cel(tekst="M", voluit="matig", soort="midden"))),
    Punten(regels=("punt a", "punt b")),
    Toelichtingen(rijen=(("1.1.1", ("daarom", "en daarom")),)),
    tabel(),
    figuur(),
)


class TestElkBlok:
    def test_alle_tekst_staat_er_in_volgorde(self) -> None:
        gevonden = teksten(word(document(*ALLES)))
        begin = max(plek for plek, tekst in enumerate(gevonden) if tekst == "Eerste deel")
        assert [tekst for tekst in gevonden[begin:] if tekst] == [
            "Eerste deel", "kop van drie", "kop van vier", "een alinea", "[Nog in te vullen: iets]", "een noot",
            "Oordeel:  M  matig", "punt a", "punt b", "1.1.1", "daarom", "en daarom",
            "Tabel 1. De tabel",
            "nr", "wat", "oordeel", "1.1", "bereikbaar (noot 6)", " V  voldoende", "1.2", "personeel",
            "Figuur 1. De figuur (aantallen: Tabel 2)", "Tabel 2. De getallen",
            "nr", "wat", "oordeel", "1.1", "bereikbaar (noot 6)", " V  voldoende", "1.2", "personeel",
        ]  # fmt: skip

    def test_elk_blok_heeft_zijn_stijl_bij_naam(self) -> None:
        w = word(document(*ALLES))
        stijlen = {p.text.replace("\xa0", " "): p.style.name for p in w.paragraphs if p.style is not None}
        assert stijlen["Eerste deel"] == "Heading 1"
        assert stijlen["kop van drie"] == "Heading 2"
        assert stijlen["kop van vier"] == "Heading 3"
        assert stijlen["[Nog in te vullen: iets]"] == "Toetsing leeg"
        assert stijlen["een noot"] == "Toetsing noot"
        assert stijlen["punt a"] == "List Bullet"
        assert stijlen["1.1.1"] == "Toetsing term"
        assert stijlen["Tabel 1. De tabel"] == stijlen["Figuur 1. De figuur (aantallen: Tabel 2)"] == "Caption"
        assert {t.style.name for t in w.tables if t.style is not None} == {"Toetsing tabel"}

    def test_leeg_valt_niet_door_kleur_alleen_op(self) -> None:
        leeg = word(document()).styles["Toetsing leeg"]
        assert leeg.font.italic
        assert leeg.element.xpath("w:pPr/w:pBdr/w:left")

    def test_een_letter_is_vet_met_rand_en_kleur_van_het_thema(self) -> None:
        w = word(document(*ALLES))
        (letter,) = [run for p in w.paragraphs for run in p.runs if run.text == "\xa0M\xa0"]
        assert letter.style.name == "Toetsing letter"
        assert letter.style.font.bold
        assert letter.font.color.rgb == RGBColor.from_string("1A1A1A")
        assert letter._element.xpath("w:rPr/w:shd/@w:fill") == ["FFD24D"]
        assert letter._element.xpath("w:rPr/w:bdr/@w:color") == ["1A1A1A"]

    def test_open_is_wit_met_een_rand(self) -> None:
        xml = word(document(Zin(delen=(Cel(tekst="V of M", soort="open"),)))).element.body.xml
        assert 'w:fill="FFFFFF"' in xml
        assert 'w:color="767676"' in xml

    def test_uitklap_en_wat_alleen_op_het_scherm_past_blijven_weg(self) -> None:
        weg = Deel(id="x", titel="Per organisatie", blokken=(Alinea(tekst="weg"),), alleen="scherm")
        doc = document(Uitklap(id="u", titel="detail", blokken=(Alinea(tekst="weg"),)), delen=(weg,))
        assert not {"weg", "detail", "Per organisatie"} & set(teksten(word(doc)))


class TestTabellen:
    def test_kopregel_herhaalt_en_rijen_breken_niet(self) -> None:
        t = word(document(tabel())).tables[-1]._tbl
        assert len(t.xpath("w:tr[1]/w:trPr/w:tblHeader")) == 1
        assert not t.xpath("w:tr[position() > 1]/w:trPr/w:tblHeader")
        assert len(t.xpath("w:tr/w:trPr/w:cantSplit")) == 3

    def test_een_rij_die_hoger_is_dan_een_bladzijde_mag_breken(self) -> None:
        rij = (Cel(tekst="1"), Cel(tekst="w" * 10_000), Cel(tekst=""))
        t = word(document(tabel(rijen=(rij,)))).tables[-1]._tbl
        assert not t.xpath("w:tr[2]/w:trPr/w:cantSplit")

    def test_bijschrift_staat_erboven_en_blijft_erbij(self) -> None:
        t = word(document(tabel())).tables[-1]._tbl
        vorige = t.getprevious()
        assert "".join(vorige.xpath(".//w:t/text()")) == "Tabel 1. De tabel"
        assert vorige.xpath("w:pPr/w:keepNext")

    def test_titel_en_omschrijving_voor_wie_het_hoort(self) -> None:
        t = word(document(tabel())).tables[-1]._tbl
        assert t.xpath("w:tblPr/w:tblCaption/@w:val") == ["De tabel"]
        assert t.xpath("w:tblPr/w:tblDescription/@w:val") == ["Tabel met 2 rijen. Kolommen: nr, wat, oordeel."]

    def test_namen_die_rijen_kop_geven_zijn_vet_en_zinnen_niet(self) -> None:
        def stijl(t: Tabel) -> str:
            return str(word(document(t)).tables[-1].cell(1, 1).paragraphs[0].style.name)

        zin = (Cel(tekst="2"), Cel(tekst="Een medewerker is 24/7 inzetbaar voor deze handelingen."), Cel(tekst=""))
        assert stijl(tabel()) == "Toetsing rijkop"
        assert stijl(tabel(rijen=(*tabel().rijen, zin))) == "Toetsing cel"

    @pytest.mark.parametrize("tekst", ["n" * 120, "w" * 10_000, "kort"])
    def test_kolommen_zijn_samen_zo_breed_als_de_tekst(self, tekst: str) -> None:
        rij = (Cel(tekst=tekst), Cel(tekst="wat"), Cel(tekst=tekst, voluit="voldoende", soort="goed"))
        t = word(document(tabel(rijen=(rij,)))).tables[-1]._tbl
        assert sum(map(int, t.xpath("w:tblGrid/w:gridCol/@w:w"))) == 11906 - 2 * 1247
        assert t.xpath("w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        assert min(map(int, t.xpath("w:tblGrid/w:gridCol/@w:w"))) > 500

    @pytest.mark.parametrize("breedte", [3000, 9412, 14344])
    @pytest.mark.parametrize("klein", [False, True])
    def test_breedtes_kloppen_voor_elke_soort_tabel(self, breedte: int, *, klein: bool) -> None:
        for t in (tabel(), matrix(), tabel(rijen=()), matrix(2, 3)):
            breedtes = kolombreedtes(t, breedte, klein=klein)
            assert sum(breedtes) == breedte
            assert min(breedtes) > 0

    def test_een_kop_van_een_lang_woord_laat_de_andere_kolommen_staan(self) -> None:
        lang = tabel(
            kolommen=(Kolom(kop="n" * 10_000, soort="kort"), Kolom(kop="wat"), Kolom(kop="teken", soort="teken"))
        )
        assert min(kolombreedtes(lang, 9412)) > 500

    def test_een_korte_tekst_krijgt_wat_een_lange_overlaat(self) -> None:
        lang = "landelijk rapport, bijlage 3, Randvoorwaarden"
        smal, ruim = (
            kolombreedtes(
                Tabel(
                    titel="",
                    kolommen=(Kolom(kop="als"), Kolom(kop="bron", soort="kort")),
                    rijen=((Cel(tekst=zin), Cel(tekst=lang)),),
                ),
                9412,
            )[1]
            for zin in ("een zin " * 30, "kort")
        )
        assert ruim > smal


class TestFiguren:
    def test_plaatje_is_zo_breed_als_de_tekst_met_een_tekst_erbij(self) -> None:
        (beeld,) = word(document(figuur())).element.body.xpath("//wp:inline")
        assert beeld.docPr.get("descr") == "Wat er te zien is."
        assert beeld.extent.cx == (11906 - 2 * 1247) * 635

    def test_wat_hoger_is_dan_een_bladzijde_wordt_gedeeld(self) -> None:
        beelden = word(document(figuur(60))).element.body.xpath("//wp:inline")
        hoogte = 16838 - 1474 - 1247
        assert len(beelden) > 1
        assert all(beeld.extent.cy < hoogte * 635 for beeld in beelden)
        assert beelden[0].docPr.get("descr").startswith("Wat er te zien is. Dit deel gaat van balk 0 tot en met balk ")
        assert beelden[-1].docPr.get("descr").endswith("tot en met balk 59.")

    def test_elk_beeld_heeft_een_eigen_nummer(self) -> None:
        logo = replace(STIJL, logo=Beeld(inhoud=png(300, 60), omschrijving="Logo van A & B"))
        beelden = word(document(figuur(), figuur()), stijl=logo).element.body.xpath("//wp:docPr")
        assert len({beeld.get("id") for beeld in beelden}) == len(beelden) == 3
        assert beelden[0].get("descr") == "Logo van A & B"

    def test_een_logo_blijft_binnen_zijn_ruimte(self) -> None:
        logo = replace(STIJL, logo=Beeld(inhoud=png(10, 100), omschrijving="hoog"))
        (beeld,) = word(document(), stijl=logo).element.body.xpath("//wp:inline")
        assert beeld.extent.cy <= 1150 * 635 + 1


class TestBladen:
    def secties(self, *blokken: Blok, delen: tuple[Deel, ...] = ()) -> list[tuple[str, int, int]]:
        w = word(document(*blokken, delen=delen))
        return [
            (s.orientation.name, len(s._sectPr.xpath("w:headerReference")), int(s.page_width or 0)) for s in w.sections
        ]

    def test_alles_staat_op_a4(self) -> None:
        assert self.secties(Alinea(tekst="x")) == [("PORTRAIT", 1, 11906 * 635)]

    def test_een_brede_tabel_krijgt_een_eigen_liggend_blad(self) -> None:
        gevonden = self.secties(Alinea(tekst="ervoor"), matrix(), Alinea(tekst="erna"))
        assert [(soort, koppen) for soort, koppen, _ in gevonden] == [
            ("PORTRAIT", 1),
            ("LANDSCAPE", 1),
            ("PORTRAIT", 1),
        ]

    def test_na_een_brede_tabel_aan_het_eind_komt_geen_leeg_blad(self) -> None:
        assert [soort for soort, *_ in self.secties(matrix())] == ["PORTRAIT", "LANDSCAPE"]

    def test_brede_tabellen_na_elkaar_delen_hun_bladen(self) -> None:
        tweede = Deel(id="twee", titel="Tweede deel", blokken=(Alinea(tekst="uitleg"), matrix()))
        derde = Deel(id="drie", titel="Derde deel", blokken=(Alinea(tekst="staand"),))
        assert [s for s, *_ in self.secties(matrix(), delen=(tweede, derde))] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]

    def test_de_kop_gaat_met_de_tabel_mee(self) -> None:
        w = word(document(Alinea(tekst="uitleg"), matrix()))
        (eind,) = w.element.body.xpath("w:p[w:pPr/w:sectPr]")
        assert eind.getnext().xpath("string(.)") == "Eerste deel"

    def test_een_kop_ver_weg_blijft_waar_hij_staat(self) -> None:
        w = word(document(*(Alinea(tekst=f"regel {n}") for n in range(9)), matrix()))
        (eind,) = w.element.body.xpath("w:p[w:pPr/w:sectPr]")
        assert "".join(eind.getnext().xpath(".//w:t/text()")) == "Tabel 1. Alle scores"

    def test_een_matrix_met_25_kolommen_past_in_klein_op_een_blad(self) -> None:
        t = word(document(matrix())).tables[-1]
        breedtes = [int(b) for b in t._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert sum(breedtes) == 16838 - 2 * 1247
        assert breedtes[0] > 2000
        assert {c.paragraphs[0].style.name for c in t.rows[1].cells} == {"Toetsing rijkop klein", "Toetsing cel klein"}

    def test_een_eerste_bladzijde_van_de_sectie_komt_niet_terug(self) -> None:
        bron = Openen(str(ONS))
        bron.sections[0].different_first_page_header_footer = True
        w = word(document(Alinea(tekst="a"), matrix(), Alinea(tekst="b")), bewaard(bron))
        assert [s.different_first_page_header_footer for s in w.sections] == [True, False, False]


class TestHetBestand:
    def test_taal_is_nederlands(self) -> None:
        w = word(document())
        assert w.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["nl-NL"]
        assert w.settings.element.xpath("w:themeFontLang/@w:val") == ["nl-NL"]
        assert w.core_properties.language == "nl-NL"

    def test_eigenschappen(self) -> None:
        eigen = word(document(titel="T" * 300)).core_properties
        assert eigen.title == "T" * 255
        assert eigen.author == "Inspectie <A & B>"
        assert eigen.created == eigen.modified
        assert isinstance(eigen.created, datetime)
        assert eigen.created.date() == DAG

    def test_merken_en_titel_staan_op_elke_bladzijde(self) -> None:
        w = word(document(matrix(), Alinea(tekst="x"), merken=("ZELFEVALUATIE", "CONCEPT")))
        assert {s.header.paragraphs[0].text for s in w.sections} == {"ZELFEVALUATIE, CONCEPT · Regio Één"}
        assert w.sections[0].footer.paragraphs[0].text == "Inspectie <A & B> · pagina 1 van 1"
        assert [i.text.strip() for i in w.sections[0].footer._element.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]

    def test_een_lange_titel_vult_niet_de_hele_bladzijde(self) -> None:
        kop = word(document(titel="n" * 10_000, merken=())).sections[0].header.paragraphs[0].text
        assert kop == "n" * 74 + "…"

    def test_omslag(self) -> None:
        w = word(document())
        gevonden = teksten(w)
        assert [t for t in gevonden if t][:5] == [
            "Inspectie <A & B>",
            "CONCEPT",
            "Regio Één",
            "Het kader",
            "Waar dit rapport over gaat",
        ]
        assert [c.text for c in w.tables[0].rows[0].cells] == ["ronde", "2015"]

    def test_zonder_merken_en_afzender_blijft_niets_leegs_over(self) -> None:
        w = word(document(merken=()), stijl=replace(STIJL, afzender=""))
        assert w.paragraphs[0].text == "Regio Één"
        assert w.sections[0].footer.paragraphs[0].text == "pagina 1 van 1"

    def test_inhoudsopgave_wijst_naar_de_koppen(self) -> None:
        body = word(document(Kop(niveau=3, tekst="kop van drie"), Kop(niveau=4, tekst="diep"))).element.body
        links = body.xpath("//w:hyperlink")
        doelen = {s.get(f"{W}name"): s.getparent() for s in body.iter(f"{W}bookmarkStart")}
        assert ["".join(link.itertext(f"{W}t")) for link in links] == ["1 Eerste deel", "1.1 kop van drie"]
        for link in links:
            kop = doelen[link.get(f"{W}anchor")]
            assert "".join(kop.itertext(f"{W}t")) == "".join(link.itertext(f"{W}t")).partition(" ")[2]
        soorten = body.xpath("//w:sdtContent//w:fldChar/@w:fldCharType")
        assert soorten.count("begin") == soorten.count("separate") == soorten.count("end") == 3

    @pytest.mark.parametrize(("waar", "wat"), [(pagina, "kopniveau"), (blokken, "_is_naam")])
    def test_een_rij_meer_vraagt_niet_nog_eens_naar_de_rest(
        self, monkeypatch: pytest.MonkeyPatch, waar: ModuleType, wat: str
    ) -> None:
        """Whether a paragraph is a heading is not asked of cells, and how a table is named not of each row."""
        met_oog = Mock(wraps=getattr(waar, wat))
        monkeypatch.setattr(waar, wat, met_oog)
        docx(document(matrix(10)))
        eerst = met_oog.call_count
        docx(document(matrix(60)))
        assert eerst
        assert met_oog.call_count == 2 * eerst

    def test_zelfde_invoer_geeft_hetzelfde_bestand(self) -> None:
        doc = document(*ALLES, matrix())
        assert docx(doc) == docx(doc)

    def test_het_lettertype_en_de_kleuren_van_het_thema_gelden_in_ons_sjabloon(self) -> None:
        delen = uitgepakt(docx(document()))
        thema, stijlen = delen["word/theme/theme1.xml"].decode(), delen["word/styles.xml"].decode()
        assert thema.count('<a:latin typeface="Fira Sans"/>') == 2
        assert '<a:accent1><a:srgbClr val="123456"/></a:accent1>' in thema
        assert 'w:val="123456" w:themeColor="accent1"' in stijlen
        assert "00458C" not in stijlen
        assert 'w:name="Fira Sans"' in delen["word/fontTable.xml"].decode()

    def test_wie_in_word_andere_kleuren_en_letters_kiest_houdt_die(self) -> None:
        delen = uitgepakt(ONS.read_bytes())
        thema = delen["word/theme/theme1.xml"].replace(b'Scheme name="toetsing"', b'Scheme name="Provincie"')
        eigen = ingepakt(delen | {"word/theme/theme1.xml": thema})
        uit = uitgepakt(docx(document(), eigen))
        assert b"Noto Sans" in uit["word/theme/theme1.xml"]
        assert b"00458C" in uit["word/styles.xml"]

    def test_het_sjabloon_is_wat_het_script_maakt(self) -> None:
        assert uitgepakt(ONS.read_bytes()) == uitgepakt(maak_sjabloon())


VOLGORDE = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr "
    "sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u bdr shd "
    "vertAlign rtl cs lang",
    "tblPr": "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols titlePg docGrid",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p tbl",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "settings": "zoom defaultTabStop characterSpacingControl updateFields footnotePr compat themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
    "body": "p tbl sdt sectPr",
}
"""The order of elements that Word demands (ECMA-376 part 1, chapter 17), as far as we write them."""


def test_elementen_staan_in_de_volgorde_die_word_wil() -> None:
    logo = replace(STIJL, logo=Beeld(inhoud=png(9, 9), omschrijving="Logo"))
    w = word(document(*ALLES, matrix(), Alinea(tekst="x"), matrix(2, 13)), stijl=logo)
    wortels = [p.element for p in w.part.package.iter_parts() if hasattr(p, "element") and "word/" in p.partname]
    assert len(wortels) > 5
    for wortel in wortels:
        for element in wortel.iter(*(f"{W}{naam}" for naam in VOLGORDE)):
            naam = element.tag.removeprefix(W)
            vast = VOLGORDE[naam].split()
            plekken = [vast.index(kind.tag.removeprefix(W)) for kind in element]
            assert plekken == sorted(plekken) or naam in ("body", "tc"), (naam, [kind.tag for kind in element])


class TestTekstIsTekst:
    @pytest.mark.parametrize("tekst", VIJANDIG, ids=range(len(VIJANDIG)))
    def test_wat_iemand_schreef_staat_er_letterlijk(self, tekst: str) -> None:
        blokken = (
            Kop(niveau=3, tekst=tekst),
            Alinea(tekst=tekst),
            Zin(delen=(Cel(tekst=tekst),)),
            Punten(regels=(tekst,)),
            Toelichtingen(rijen=((tekst, (tekst,)),)),
            Tabel(titel=tekst, kolommen=(Kolom(kop=tekst),), rijen=((Cel(tekst=tekst, soort="goed"),),)),
        )
        gevonden = teksten(word(document(*blokken, titel=tekst), stijl=replace(STIJL, afzender=tekst)))
        assert sum(t.strip() == tekst for t in gevonden) >= len(blokken) + 3

    @pytest.mark.parametrize("teken", ["\x00", "\ufffe", "\ud800", "\x0b"])
    def test_tekens_die_niet_in_xml_kunnen_maken_het_bestand_niet_stuk(self, teken: str) -> None:
        tekst = f"a{teken}b"
        stuk = figuur()._replace(titel=tekst, alt=tekst)
        w = word(
            document(Alinea(tekst=tekst), tabel(titel=tekst), stuk, titel=tekst), stijl=replace(STIJL, afzender=tekst)
        )
        assert "a\ufffdb" in teksten(w)
        assert w.core_properties.title == "a\ufffdb: Het kader"


class TestEenEigenSjabloon:
    def test_een_kopie_met_andere_stijlen_en_een_zin_erbij(self) -> None:
        bron = Openen(str(ONS))
        bron.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0, 0)
        bron.styles["Heading 1"].font.name = "Georgia"
        bron.paragraphs[-1].insert_paragraph_before("{%p endif %}")
        deel = next(p for p in bron.paragraphs if "deel.titel" in p.text)
        deel.insert_paragraph_before("{%p if deel.id == 'twee' %}")
        bron.add_paragraph("Dit ging over {{ titel }}.")
        tweede = Deel(id="twee", titel="Tweede deel", blokken=(Alinea(tekst="hier"),))
        w = word(document(Alinea(tekst="niet"), delen=(tweede,)), bewaard(bron))
        gevonden = teksten(w)
        assert "hier" in gevonden
        assert "niet" not in gevonden
        assert gevonden[-1] == "Dit ging over Regio Één."
        assert w.styles["Heading 1"].font.color.rgb == RGBColor(0xC0, 0, 0)
        assert w.styles["Heading 1"].font.name == "Georgia"

    def test_een_memo_met_eigen_velden(self, stap1: Kader) -> None:
        toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
        rapport = toon_regiorapport(
            stap1, decide(stap1, toetsing), Dossier(), Rapportwens(peildatum=DAG), regels=Rapportregels()
        )
        sjabloon = memo(
            "Memo over {{ rapport.organisatie }}",
            "{%p for o in rapport.overzicht %}",
            "{{ loop.index }}. {{ o.kort }}: {{ o.oordeel.tekst }}{% if o.noot %} ({{ o.noot }}){% endif %}",
            "{%p endfor %}",
            "{{ rapport.samenvatting | join(' ') }}",
            "{{ rapport.vraagt_reactie }}{{ rapport.themas[0].criteria[0].vastgesteld.tekst }}",
        )
        gevonden = teksten(word(regiodocument(rapport), sjabloon, asdict(rapport)))
        assert gevonden[:2] == ["Memo over IJsselland", "1. Bereikbaar en beschikbaar: V"]
        assert gevonden[-1] == "nee"

    def test_zonder_onze_stijlen_staat_alles_er_ook(self) -> None:
        w = word(
            document(*ALLES, matrix()),
            memo("{{ deel }}".replace("deel", "titel"), "{%p for d in delen %}", "{{p d.inhoud }}", "{%p endfor %}"),
        )
        gevonden = teksten(w)
        assert [t for t in gevonden if t in ("kop van drie", "punt a", "een noot", "Tabel 1. De tabel")] != []
        assert {t.style.name for t in w.tables if t.style is not None} == {"Table Grid"}
        assert w.tables[0].rows[0].cells[0].paragraphs[0].runs[0].bold

    def test_zonder_enige_stijl_staat_alles_er_ook(self) -> None:
        delen = uitgepakt(memo("{%p for d in delen %}", "{{p d.inhoud }}", "{%p endfor %}"))
        kaal = b'<w:styles xmlns:w="%s"/>' % W[1:-1].encode()
        w = word(document(*ALLES, Alinea(tekst="•")), ingepakt(delen | {"word/styles.xml": kaal}))
        gevonden = teksten(w)
        assert {"kop van drie", "• punt a", "een noot", "Tabel 1. De tabel"} <= set(gevonden)
        assert w.element.body.xpath("//w:tblBorders")
        assert w.element.body.xpath("//w:outlineLvl/@w:val") == ["1", "2"]

    def test_inhoud_in_een_cel(self) -> None:
        bron = Openen()
        bron.add_paragraph("{%p for d in delen %}")
        bron.add_table(1, 1).cell(0, 0).text = "{{p d.inhoud }}"
        bron.add_paragraph("{%p endfor %}")
        w = word(document(Alinea(tekst="binnen"), matrix(2, 2)), bewaard(bron))
        cel = w.tables[0].cell(0, 0)
        assert cel.paragraphs[0].text == "binnen"
        assert isinstance(next(iter(cel.tables)), Table)
        assert cel._tc[-1].tag == f"{W}p"
        assert len(w.sections) == 1

    def test_inhoud_tussen_tekst_komt_achter_de_alinea(self) -> None:
        w = word(document(Alinea(tekst="daarna")), memo("Zie {% for d in delen %}{{ d.inhoud }}{% endfor %} verder."))
        assert [p.text for p in w.paragraphs] == ["Zie  verder.", "daarna"]

    def test_logo_en_tekst_in_een_koptekst(self) -> None:
        bron = Openen()
        bron.sections[0].header.paragraphs[0].text = "voor {{ logo }} achter {{ logo }}."
        w = word(document(), bewaard(bron), stijl=replace(STIJL, logo=Beeld(inhoud=png(9, 9), omschrijving="Logo")))
        kop = w.sections[0].header
        assert kop.paragraphs[0].text == "voor  achter ."
        assert len(kop._element.xpath(".//wp:inline")) == 2
        assert kop.part.rels

    def test_een_sjabloon_zonder_thema_letterlijst_en_sectie(self) -> None:
        delen = uitgepakt(memo("{%p for d in delen %}", "{{p d.inhoud }}", "{%p endfor %}", "eind"))
        weg = ("theme/theme1.xml", "fontTable.xml")
        rels = delen["word/_rels/document.xml.rels"]
        for naam in weg:
            rels = re.sub(rb'<Relationship [^>]*Target="%s"[^>]*/>' % naam.encode(), b"", rels)
        body = re.sub(rb"<w:sectPr.*?</w:sectPr>", b"", delen["word/document.xml"], flags=re.DOTALL)
        delen |= {"word/_rels/document.xml.rels": rels, "word/document.xml": body}
        w = word(document(matrix(2, 2)), ingepakt(delen))
        assert teksten(w)[-1] == "eind"
        assert not w.element.body.xpath("//w:sectPr")
        assert "w:toetsing" not in w.element.body.xml

    def test_ons_sjabloon_zonder_letterlijst(self) -> None:
        delen = uitgepakt(ONS.read_bytes())
        rels = re.sub(rb'<Relationship [^>]*fontTable.xml"/>', b"", delen["word/_rels/document.xml.rels"])
        uit = uitgepakt(docx(document(), ingepakt(delen | {"word/_rels/document.xml.rels": rels})))
        assert b"Fira Sans" in uit["word/theme/theme1.xml"]

    def test_een_sjabloon_zonder_taal_wordt_nederlands(self) -> None:
        delen = uitgepakt(memo("x"))
        kaal = re.sub(rb"<w:lang [^>]*/>", b"", delen["word/styles.xml"])
        w = word(document(), ingepakt(delen | {"word/styles.xml": kaal}))
        assert w.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["nl-NL"]

    def test_inhoudsopgave_zonder_koppen_laat_niets_achter(self) -> None:
        assert teksten(word(document(), memo("Begin", "{{p inhoudsopgave }}", "Eind"))) == ["Begin", "Eind"]


class TestEenFoutSjabloon:
    @pytest.mark.parametrize(
        ("regels", "wat"),
        [
            (("{{ titl }}",), "'titl' dat er niet is. Bedoelde u 'titel'?"),
            (("{{ rapport.naaam }}",), "'naaam' dat er niet is. Bedoelde u 'naam'?"),
            (("{{ titel.upper }}",), "'upper' dat er niet is"),
            (("{{ rapport.items }}",), "'items' dat er niet is"),
            (("{{ kenmerken }}",), "drukt een lijst of een groep velden af"),
            (("{% for d in delen %}x",), "niet gesloten met endfor of endif"),
            (("{% fo d in delen %}",), "'fo' is geen opdracht"),
            (("{{ titel",), "klopt niet"),
            (("{%p for d in delen %}", "{{ ''.__class__.__mro__ }}", "{%p endfor %}"), "dat er niet is"),
            (("{% for i in range(10**9) %}x{% endfor %}",), "meer kan het niet"),
            (("{{ titel * 1000000000 }}",), "meer kan het niet"),
            (("{% set a = titel %}{{ a }}",), "meer kan het niet"),
            (("{{ titel | safe }}",), "het filter 'safe' kan hier niet"),
            (("{{ titel | uper }}",), "Bedoelde u 'upper'?"),
            (("{{ titel | join(titel) }}",), "vaste tekst"),
            (("{{ delen[titel] }}",), "een vast getal"),
            (("{{ '%s' | format(titel) }}",), "het filter 'format' kan hier niet"),
            (("{{ titel is divisibleby 0 }}",), "'is divisibleby' kan hier niet"),
            (("{% for a in delen %}" * 6 + "{% endfor %}" * 6,), "meer dan 5 keer in elkaar"),
            (("{{ " + "(" * 5000 + "titel" + ")" * 5000 + " }}",), "te ingewikkeld"),
            (("{{ " + "9" * 5000 + " }}",), "te ingewikkeld"),
            (("{% if titel < 3 %}x{% endif %}",), "past niet bij het veld"),
            (("{% for d in titel %}{{ d.x }}{% endfor %}",), "'x' dat er niet is"),
        ],
    )
    def test_zegt_wat_er_mis_is(self, regels: tuple[str, ...], wat: str) -> None:
        with pytest.raises(Sjabloonprobleem, match=re.escape(wat)):
            word(document(), memo(*regels), {"naam": "x"})

    def test_een_lus_die_ergens_anders_eindigt_dan_hij_begint(self) -> None:
        bron = Openen()
        bron.add_paragraph("{% for d in delen %}x")
        bron.add_table(1, 1).cell(0, 0).text = "{% endfor %}"
        tweede = Deel(id="twee", titel="Tweede deel", blokken=())
        with pytest.raises(Sjabloonprobleem, match="eigen alinea"):
            word(document(delen=(tweede,)), bewaard(bron))

    def test_lussen_die_te_veel_maken(self) -> None:
        delen = tuple(Deel(id=str(n), titel="x" * 2000, blokken=()) for n in range(40))
        binnen = "{% for b in delen %}{% for c in delen %}{{ c.titel }}{% endfor %}{% endfor %}"
        regel = f"{{% for a in delen %}}{binnen}{{% endfor %}}"
        with pytest.raises(Sjabloonprobleem, match="te groot"):
            word(document(delen=delen), memo(regel))

    def test_opdrachten_van_een_ander_in_het_bestand_doen_niets(self) -> None:
        delen = uitgepakt(memo("begin PLEK eind"))
        vals = delen["word/document.xml"].replace(b"PLEK", b"<?toetsing deel x?><?toetsing deel 99?>")
        assert teksten(word(document(), ingepakt(delen | {"word/document.xml": vals}))) == ["begin  eind"]

    def test_inhoud_in_een_koptekst_kan_niet(self) -> None:
        bron = Openen()
        bron.sections[0].header.paragraphs[0].text = "{% for d in delen %}{{ d.inhoud }}{% endfor %}"
        with pytest.raises(Sjabloonprobleem, match="kop- of voettekst"):
            word(document(), bewaard(bron))

    def test_een_wachtwoord(self) -> None:
        dicht = bytearray(memo("x"))
        for merk in (b"PK\x03\x04", b"PK\x01\x02"):
            plek = dicht.find(merk)
            dicht[plek + (6 if merk == b"PK\x03\x04" else 8)] |= 1
        with pytest.raises(Sjabloonprobleem, match="wachtwoord"):
            word(document(), bytes(dicht))

    @pytest.mark.parametrize(("inhoud", "wat"), [(b"", "geen Word-document"), (b"PK\x03\x04", "geen Word-document")])
    def test_geen_zip(self, inhoud: bytes, wat: str) -> None:
        with pytest.raises(Sjabloonprobleem, match=wat):
            document_als_docx(inhoud, document(), {}, STIJL, plaatje, moment=DAG)

    def test_andere_bestanden(self) -> None:
        goed = uitgepakt(memo("x"))
        macro = goed["[Content_Types].xml"].replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )
        zonder_soort = re.sub(
            rb'(PartName="/word/styles.xml") ContentType="[^"]*"', rb"\1", goed["[Content_Types].xml"]
        )
        zonder_type = re.sub(rb' Type="[^"]*extended-properties"', b"", goed["_rels/.rels"])
        assert zonder_type != goed["_rels/.rels"]
        gevallen = {
            "Word-document \\(\\*.docx\\)": goed | {"[Content_Types].xml": macro},
            "beschadigd": {naam: d for naam, d in goed.items() if naam != "word/document.xml"},
            "beschadigd: ": goed | {"word/document.xml": b"<w:document"},
            "ontbreekt iets": goed | {"word/document.xml": b'<w:document xmlns:w="%s"/>' % W[1:-1].encode()},
            "XML klopt niet": goed | {"word/fontTable.xml": b"<kapot"},
            "is beschadigd": goed | {"word/document.xml": b"<iets/>"},
            "Word-document is beschadigd": goed | {"word/styles.xml": b"<iets/>"},
            "document is beschadigd": goed | {"word/settings.xml": b"<iets/>"},
            "Dit Word-document is beschadigd": goed | {"docProps/core.xml": b"<iets/>"},
            "beschadigd: er ontbreekt iets": goed | {"[Content_Types].xml": zonder_soort},
            "beschadigd: er ontbreekt": goed | {"_rels/.rels": zonder_type},
        }
        for wat, delen in gevallen.items():
            with pytest.raises(Sjabloonprobleem, match=wat):
                word(document(), ingepakt(delen))

    def test_een_deel_dat_niet_uitpakt_of_niet_zo_heet(self) -> None:
        goed = ingepakt(uitgepakt(memo("x")))
        with zipfile.ZipFile(io.BytesIO(goed)) as zip_:
            begin = zip_.getinfo("word/document.xml").header_offset
        stuk, hernoemd = bytearray(goed), bytearray(goed)
        data = begin + 30 + int.from_bytes(goed[begin + 26 : begin + 28], "little")
        stuk[data : data + 20] = b"\xff" * 20
        hernoemd[begin + 7] |= 8  # the local header says its name is UTF-8
        hernoemd[begin + 30] = 0xFF
        for kapot in (stuk, hernoemd):
            with pytest.raises(Sjabloonprobleem, match="beschadigd"):
                word(document(), bytes(kapot))

    def test_een_zipbom_wordt_niet_uitgepakt(self) -> None:
        uit = io.BytesIO()
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
            zip_.writestr("word/document.xml", b"\0" * 60_000_000)
        with pytest.raises(Sjabloonprobleem, match="groter dan 50 MB"):
            word(document(), uit.getvalue())
        uit = io.BytesIO()
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_BZIP2) as zip_:
            zip_.writestr("word/document.xml", b"\0")
        with pytest.raises(Sjabloonprobleem, match="onbekende manier"):
            word(document(), uit.getvalue())


@pytest.fixture(scope="module")
def ijsselland(stap1: Kader) -> Document:
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    return regiodocument(
        toon_regiorapport(stap1, decide(stap1, toetsing), Dossier(), Rapportwens(peildatum=DAG), regels=Rapportregels())
    )


def test_een_echt_rapport_noemt_elk_deel(ijsselland: Document) -> None:
    gevonden = teksten(word(ijsselland))
    for deel in ijsselland.delen:
        titel = deel.titel.removeprefix("Bijlage: ")
        assert titel in gevonden  # its number comes from a list
        assert any(re.fullmatch(rf"(\d+|Bijlage \d+:) {re.escape(titel)}", regel) for regel in gevonden)
