"""Running text in Word: lists that count from 1 in any template, and the styles of a template where it has them."""

from __future__ import annotations

from docx.api import Document as Openen
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from hulp.wordbestanden import bewaard, document, docx, memo, teksten, word
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Toelichtingen, tekstblokken

TEKST = "Vooraf\n1. een\n2. twee\n## Kop\n- punt\n- [hier](https://a.nl) **vet**\n1. opnieuw\n2. en verder"
BLOKKEN = (*tekstblokken(alineas_van(TEKST), onder=2), Toelichtingen(rijen=(("1.1.1", alineas_van(TEKST)),)))


def nummers(w: object) -> list[str]:
    return [str(p.xpath("string(w:pPr/w:numPr/w:numId/@w:val)")) for p in w.element.body.iter(qn("w:p"))]  # type: ignore[attr-defined]


def test_elke_lijst_begint_bij_een() -> None:
    w = word(document(*BLOKKEN))
    van_lijsten = [nr for nr in nummers(w) if nr not in ("", "0")]
    assert len(set(van_lijsten)) == 4
    assert all(van_lijsten.count(nr) == 2 for nr in van_lijsten)
    lijsten = w.part.numbering_part.element
    for nr in set(van_lijsten):
        (start,) = lijsten.xpath(f"w:num[@w:numId='{nr}']/w:lvlOverride/w:startOverride/@w:val")
        (soort,) = lijsten.xpath(f"w:num[@w:numId='{nr}']/w:abstractNumId/@w:val")
        assert start == "1"
        assert lijsten.xpath(f"w:abstractNum[@w:abstractNumId='{soort}']/w:lvl/w:lvlText/@w:val") == ["%1."]
    volgorde = [kind.tag for kind in lijsten]
    assert volgorde == sorted(volgorde, key=lambda tag: tag.endswith("}num"))


def test_een_sjabloon_zonder_lijsten_krijgt_nummers_en_punten_als_tekst() -> None:
    leeg = Openen()
    (merk,) = (merk for merk, rel in leeg.part.rels.items() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING)
    del leeg.part.rels[merk]
    for stijl in list(leeg.styles):
        if stijl.name == "List Bullet":
            stijl.delete()
    for regel in ("{%p for deel in delen %}", "{{p deel.inhoud }}", "{%p endfor %}"):
        leeg.add_paragraph(regel)
    regels = teksten(word(document(*BLOKKEN), bewaard(leeg)))
    een = ["Vooraf", "1. een", "2. twee", "Kop", "• punt", "• hier (https://a.nl) vet", "1. opnieuw", "2. en verder"]
    assert [regel for regel in regels if regel in een] == een * 2


def test_een_sjabloon_met_eigen_stijlen_houdt_de_zijne() -> None:
    eigen = Openen()
    eigen.styles.add_style("Toetsing tussenkop", WD_STYLE_TYPE.PARAGRAPH)
    eigen.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    for regel in ("{%p for deel in delen %}", "{{p deel.inhoud }}", "{%p endfor %}"):
        eigen.add_paragraph(regel)
    w = word(document(*BLOKKEN), bewaard(eigen))
    (kop,) = (
        p for p in w.paragraphs if p.text == "Kop" and p.style is not None and p.style.name == "Toetsing tussenkop"
    )
    assert not kop.runs[0].bold
    stijlen = {str(r.xpath("string(w:rPr/w:rStyle/@w:val)")) for r in w.element.body.xpath(".//w:hyperlink[@r:id]/w:r")}
    assert stijlen == {"Hyperlink"}


def test_een_tekst_met_opmaak_kan_ook_als_veld() -> None:
    velden = {"inleiding": {"alineas": alineas_van(TEKST)}}
    regels = memo("{%p for a in rapport.inleiding.alineas %}", "{{ a }}", "{%p endfor %}")
    assert "- hier (https://a.nl) vet" in teksten(word(document(), regels, velden))
    assert docx(document(), regels, velden) == docx(document(), regels, velden)
