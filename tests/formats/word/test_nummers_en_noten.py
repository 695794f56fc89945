"""What Word counts, keeps together and puts at the foot of a page: by lists, fields and notes of its own."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx.api import Document as Openen
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.parser import parse_xml

from hulp.wordbestanden import (
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
    tabel,
    teksten,
    uitgepakt,
    velden_van,
    word,
    xml_van,
)
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Zin,
)
from toetsing.formats.word.xml import el, gehelen, zoek

if TYPE_CHECKING:
    from toetsing.document.blokken import Blok

BIJLAGE = Deel(id="b", titel="Bijlage: het kader", blokken=(Kop(niveau=3, tekst="Noten"), Alinea(tekst="x")))
NOTEN = (("noot 6", "Zes & <meer>."), ("noot 7", "Zeven."))


class TestNummers:
    """Word counts itself: headings by a list, captions by fields. What is filled in is what it will count."""

    def test_de_koppen_hangen_aan_een_lijst(self) -> None:
        delen = uitgepakt(ONS.read_bytes())
        lijst, stijlen = parse_xml(delen["word/numbering.xml"]), parse_xml(delen["word/styles.xml"])
        for diepte, (id_, patroon) in enumerate((("Kop1", "%1"), ("Kop2", "%1.%2"), ("Kop3", "%1.%2.%3"))):
            (num,) = zoek(stijlen, f"w:style[@w:styleId='{id_}']/w:pPr/w:numPr/w:numId/@w:val")
            (soort,) = zoek(lijst, f"w:num[@w:numId='{num}']/w:abstractNumId/@w:val")
            (niveau,) = zoek(lijst, f"w:abstractNum[@w:abstractNumId='{soort}']/w:lvl[@w:ilvl='{diepte}']")
            assert zoek(niveau, "w:pStyle/@w:val") == [id_]
            assert zoek(niveau, "w:lvlText/@w:val") == [patroon]

    def test_een_bijlage_heeft_een_eigen_lijst_en_haar_koppen_geen_nummer(self) -> None:
        w = word(document(Kop(niveau=3, tekst="wel"), delen=(BIJLAGE,)))
        stijlen = {p.text: p for p in w.paragraphs}
        assert stijlen["het kader"]._p.style == "ToetsingBijlage"
        assert stijlen["Noten"]._p.xpath("w:pPr/w:numPr/w:numId/@w:val") == ["0"]
        assert not stijlen["wel"]._p.xpath("w:pPr/w:numPr")

    def test_een_sjabloon_zonder_die_stijl_noemt_haar_voluit(self) -> None:
        w = word(document(delen=(BIJLAGE,)), memo("{%p for d in delen %}", "{{ d.titel }}", "{%p endfor %}"))
        assert "Bijlage: het kader" in teksten(w)

    def test_de_inhoudsopgave_noemt_de_nummers_van_de_lijsten(self) -> None:
        blokken = (Kop(niveau=4, tekst="a"), Kop(niveau=3, tekst="b"), Kop(niveau=4, tekst="diep"), Kop(3, "c"))
        body = word(document(*blokken, delen=(BIJLAGE, BIJLAGE._replace(blokken=())))).element.body
        assert ["".join(link.itertext(f"{W}t")) for link in body.xpath("//w:hyperlink")] == [
            "1 Eerste deel", "1.1 a", "1.2 b", "1.3 c", "Bijlage 1: het kader", "Noten", "Bijlage 2: het kader",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("van", "naar", "regel"),
        [
            (b'w:lvlText w:val="%1"', b'w:lvlText w:val="Hoofdstuk %1."', "Hoofdstuk 1. Eerste deel"),
            (b'"decimal"/><w:pStyle w:val="Kop1"', b'"upperRoman"/><w:pStyle w:val="Kop1"', "Eerste deel"),
        ],
    )  # fmt: skip
    def test_wie_de_lijst_in_word_verandert_krijgt_zijn_nummers(self, van: bytes, naar: bytes, regel: str) -> None:
        delen = uitgepakt(ONS.read_bytes())
        assert van in delen["word/numbering.xml"]
        eigen = ingepakt(delen | {"word/numbering.xml": delen["word/numbering.xml"].replace(van, naar)})
        body = word(document(), eigen).element.body
        assert ["".join(link.itertext(f"{W}t")) for link in body.xpath("//w:hyperlink")] == [regel]

    def test_bijschriften_tellen_per_soort_en_een_figuur_verwijst_naar_haar_tabel(self) -> None:
        w = word(document(tabel(), figuur(), matrix(2, 2), figuur()))
        gevonden = [(wat, uit) for wat, uit in velden_van(w.element.body) if wat.startswith(("SEQ", "REF"))]
        merken = [wat.split()[1] for wat, _ in gevonden if wat.startswith("REF")]
        assert [(wat.split()[1] if wat.startswith("SEQ") else "REF", uit) for wat, uit in gevonden] == [
            ("Tabel", "1"), ("Figuur", "1"), ("REF", "Tabel 2"), ("Tabel", "2"), ("Tabel", "3"),
            ("Figuur", "2"), ("REF", "Tabel 4"), ("Tabel", "4"),
        ]  # fmt: skip
        for merk, tekst in zip(merken, ("Tabel 2", "Tabel 4"), strict=True):
            (begin,) = w.element.body.xpath(f"//w:bookmarkStart[@w:name='{merk}']")
            assert "".join(begin.getparent().itertext(f"{W}t")).startswith(f"{tekst}. ")
        ids = w.element.body.xpath("//w:bookmarkStart/@w:id")
        assert len(set(ids)) == len(ids)
        assert sorted(ids) == sorted(w.element.body.xpath("//w:bookmarkEnd/@w:id"))

    def test_word_vraagt_bij_openen_of_het_de_velden_mag_bijwerken(self) -> None:
        assert word(document()).settings.element.xpath("w:updateFields/@w:val") == ["true"]
        assert {uit for wat, uit in velden_van(word(document()).element.body) if wat.startswith("PAGEREF")} == {""}

    def test_zonder_inhoudsopgave_vraagt_word_niets(self) -> None:
        assert not word(document(), memo("{{ titel }}")).settings.element.xpath("w:updateFields")

    def test_een_sjabloon_dat_het_zelf_al_vraagt_vraagt_het_een_keer(self) -> None:
        eens = docx(document(), memo("{{p inhoudsopgave }}", "{%p for d in delen %}", "{{ titel }}", "{%p endfor %}"))
        assert b"updateFields" not in uitgepakt(eens)["word/settings.xml"]
        delen = uitgepakt(ONS.read_bytes())
        instellingen = delen["word/settings.xml"].replace(b"<w:compat>", b'<w:updateFields w:val="true"/><w:compat>')
        w = word(document(), ingepakt(delen | {"word/settings.xml": instellingen}))
        assert len(w.settings.element.xpath("w:updateFields")) == 1


class TestVoetnoten:
    BLOKKEN: tuple[Blok, ...] = (
        Alinea(tekst="Een zin [noot 7] en meer."),
        Toelichtingen(rijen=(("Verwachting (noot 6)", ("uitleg",)),)),
        Tabel(titel="t", kolommen=(Kolom("k"),), rijen=((Cel("cel", noot="noot 6; telt niet mee"),), (Cel("geen"),))),
    )

    def inhoud(self, sjabloon: bytes | None = None) -> bytes:
        return docx(document(*self.BLOKKEN)._replace(noten=NOTEN), sjabloon)

    def test_een_noot_staat_in_het_deel_voor_voetnoten_en_haar_merk_in_de_tekst(self) -> None:
        inhoud = self.inhoud()
        noten = xml_van(inhoud, "word/footnotes.xml")
        op_nummer = {n.get(f"{W}id"): "".join(n.itertext(f"{W}t")) for n in zoek(noten, "w:footnote")}
        body = xml_van(inhoud, "word/document.xml")
        merken = zoek(body, "//w:footnoteReference/@w:id")
        assert [op_nummer[merk].strip() for merk in merken] == [
            "7 Zeven.", "6 Zes & <meer>.", "6 Zes & <meer>.",
        ]  # fmt: skip
        assert len(set(merken)) == 3
        gezegd = {"Een zin7 en meer.", "Verwachting6", "cel6 (telt niet mee)"}
        assert gezegd <= set(teksten(Openen(io.BytesIO(inhoud))))

    def test_een_noot_heeft_het_nummer_van_het_kader_en_geen_tweede_van_word(self) -> None:
        inhoud = self.inhoud()
        noten, body = xml_van(inhoud, "word/footnotes.xml"), xml_van(inhoud, "word/document.xml")
        assert zoek(noten, "//w:footnoteRef") == []
        assert zoek(body, "//w:footnoteReference/@w:customMarkFollows") == ["1"] * 3
        merken = zoek(body, "//w:r[w:footnoteReference]")
        assert ["".join(merk.itertext(f"{W}t")) for merk in merken] == ["7", "6", "6"]
        assert [[kind.tag.removeprefix(W) for kind in merk] for merk in merken] == [
            ["rPr", "footnoteReference", "t"]
        ] * 3

    def test_een_sjabloon_zonder_voetnoten_krijgt_ze(self) -> None:
        inhoud = self.inhoud(memo("{%p for d in delen %}", "{{p d.inhoud }}", "{%p endfor %}"))
        noten = xml_van(inhoud, "word/footnotes.xml")
        assert zoek(noten, "w:footnote/@w:type") == ["separator", "continuationSeparator"]
        assert len(zoek(noten, "w:footnote")) == 5
        assert zoek(noten, "//w:vertAlign/@w:val") == ["superscript"] * 3
        assert not zoek(noten, "//w:rPr/w:rPr")
        assert any(rel.reltype == RT.FOOTNOTES for rel in Openen(io.BytesIO(inhoud)).part.rels.values())

    def test_de_voetnoten_van_een_sjabloon_blijven(self) -> None:
        delen = uitgepakt(ONS.read_bytes())
        eigen = delen["word/footnotes.xml"].replace(
            b"</w:footnotes>",
            b'<w:footnote w:id="41"><w:p><w:r><w:t>Van {{ titel }}.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        )
        noten = xml_van(self.inhoud(ingepakt(delen | {"word/footnotes.xml": eigen})), "word/footnotes.xml")
        assert "".join(zoek(noten, "w:footnote[@w:id='41']")[0].itertext(f"{W}t")) == "Van Regio Één."
        assert zoek(noten, "w:footnote/@w:id")[-3:] == ["42", "43", "44"]

    def test_zonder_noten_verandert_er_niets(self) -> None:
        assert b"Zes" not in uitgepakt(docx(document(*self.BLOKKEN)))["word/footnotes.xml"]


class TestGetallenVanEenSjabloon:
    """Where Word counts a template of others may say anything, or leave the number out."""

    BLOKKEN = (Kop(3, "kop"), Alinea("Kijk (noot 6)."), Punten(("een", "twee"), genummerd=True), tabel(), matrix(2))

    @pytest.mark.parametrize("getal", ["n.v.t.", "²", "'"])
    @pytest.mark.parametrize(
        ("deel", "getallen"),
        [
            ("footnotes", rb'(w:footnote [^>]*w:id=")[^"]*'),
            ("numbering", rb'(w:num w:numId=")[^"]*'),
            ("numbering", rb'(w:abstractNumId(?: w:val)?=")[^"]*'),
            ("numbering", rb'(w:ilvl=")[^"]*'),
            ("numbering", rb'(w:lvlText w:val=")[^"]*'),
            ("styles", rb'(w:(?:ilvl|numId|outlineLvl) w:val=")[^"]*'),
            ("document", rb'(w:(?:pgSz|pgMar) [^>]*w:(?:w|left|header)=")[^"]*'),
        ],
    )
    def test_wat_geen_getal_is_telt_niet_mee(self, deel: str, getallen: bytes, getal: str) -> None:
        delen = uitgepakt(ONS.read_bytes())
        naam = f"word/{deel}.xml"
        delen[naam], anders = re.subn(getallen, rb"\g<1>" + getal.encode(), delen[naam])
        assert anders
        assert "Kijk" in "".join(teksten(word(document(*self.BLOKKEN, noten=NOTEN), ingepakt(delen))))

    def test_een_getal_is_wat_word_kan_tellen(self) -> None:
        getallen = ("7", " -1 ", "+2", "", "1,5", "²", "0x1", "1_0", "9" * 5000, "2147483647")
        lijst = el("w:x", *(el("w:num", numId=getal) for getal in getallen))
        assert gehelen(lijst, "w:num/@w:numId") == [7, -1, 2, 2_147_483_647]

    @pytest.mark.parametrize(
        "weg", [rb"<w:lvlText [^>]*/>", rb' w:ilvl="\d"', rb' w:numId="\d+"', rb' w:abstractNumId="\d+"']
    )
    def test_een_lijst_die_iets_mist_nummert_geen_koppen(self, weg: bytes) -> None:
        delen = uitgepakt(ONS.read_bytes())
        delen["word/numbering.xml"], anders = re.subn(weg, b"", delen["word/numbering.xml"])
        assert anders
        assert "Kijk" in "".join(teksten(word(document(*self.BLOKKEN, noten=NOTEN), ingepakt(delen))))

    @pytest.mark.parametrize("veld", [None, " SEQ Tabel ", " REF x "])
    def test_een_veld_van_het_sjabloon_zonder_uitkomst_blijft_leeg(self, veld: str | None) -> None:
        sjabloon = Openen(io.BytesIO(memo("{%p for d in delen %}", "{{p d.inhoud }}", "{%p endfor %}")))
        sjabloon.add_paragraph().add_run()._r.append(el("w:instrText"))
        sjabloon.paragraphs[-1].runs[0]._r[-1].text = veld
        assert "Kijk" in "".join(teksten(word(document(*self.BLOKKEN, noten=NOTEN), bewaard(sjabloon))))


class TestBijElkaar:
    def bij_volgende(self, *blokken: Blok) -> dict[str, bool]:
        w = word(document(*blokken))
        stijlen = {s.style_id: bool(s.element.xpath("w:pPr/w:keepNext")) for s in w.styles}
        return {
            "".join(t.text or "" for t in p.iter(f"{W}t")): bool(
                p.xpath("w:pPr/w:keepNext") or stijlen.get("".join(p.xpath("w:pPr/w:pStyle/@w:val")))
            )
            for p in w.element.body.iter(f"{W}p")
        }

    def test_kop_oordeel_en_tabel_blijven_op_een_bladzijde(self) -> None:
        oordeel = Zin(delen=(Cel("Oordeel:"), Cel("V", soort="goed")), soort="oordeel")
        gevonden = self.bij_volgende(Kop(3, "kop"), oordeel, Alinea("telling"), tabel(), Alinea("los"), Alinea("slot"))
        for tekst in ("kop", "Oordeel: \xa0V\xa0", "telling", "Tabel 1. De tabel", "nr", "1.1"):
            assert gevonden[tekst], tekst
        for tekst in ("1.2", "los", "slot"):
            assert not gevonden[tekst], tekst

    def test_een_lange_tabel_mag_over_bladzijden_lopen(self) -> None:
        rijen = tuple((Cel(f"rij {nr}"), Cel("x"), Cel("")) for nr in range(40))
        gevonden = self.bij_volgende(tabel(rijen=rijen))
        assert gevonden["nr"]
        assert not any(gevonden[f"rij {nr}"] for nr in range(40))


def test_de_afzender_staat_in_de_eigenschappen() -> None:
    app = uitgepakt(docx(document()))["docProps/app.xml"].decode()
    assert "<Company>Inspectie &lt;A &amp; B&gt;</Company>" in app
    assert "Company" not in uitgepakt(docx(document(), stijl=replace(STIJL, afzender="")))["docProps/app.xml"].decode()


def test_een_ander_bedrijf_in_een_sjabloon_wordt_de_afzender() -> None:
    delen = uitgepakt(ONS.read_bytes())
    app = delen["docProps/app.xml"].replace(b"</Properties>", b"<Company>Ander</Company></Properties>")
    uit = uitgepakt(docx(document(), ingepakt(delen | {"docProps/app.xml": app})))["docProps/app.xml"]
    assert uit.count(b"<Company>") == 1
    assert b"Ander" not in uit


def test_een_sjabloon_zonder_die_eigenschappen_krijgt_ze_niet() -> None:
    delen = uitgepakt(ONS.read_bytes())
    rels = re.sub(rb'<Relationship [^>]*docProps/app.xml"/>', b"", delen["_rels/.rels"])
    assert "docProps/app.xml" not in uitgepakt(docx(document(), ingepakt(delen | {"_rels/.rels": rels})))
