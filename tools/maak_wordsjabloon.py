"""Makes rapporten/rapport.docx, the Word template that ships: `make sjabloon`.

Written as XML, so that everything in it is there on purpose: A4, Dutch, the styles an inspectorate may change in
Word, and colours and fonts that come from the theme file because they are called "toetsing" here.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Final

DOEL: Final = Path(__file__).parents[1] / "rapporten" / "rapport.docx"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET: Final = "http://schemas.openxmlformats.org/package/2006"
_SOORT: Final = "application/vnd.openxmlformats-officedocument"
_KOP: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TIJDSTIP: Final = (1980, 1, 1, 0, 0, 0)
_ACCENT: Final = '<w:color w:val="00458C" w:themeColor="accent1"/>'
_SLECHT: Final = "540A1A"
_GRIJS: Final = '<w:color w:val="595959"/>'
_KADERLIJN: Final = 'w:val="single" w:sz="8" w:space="4" w:color="1A1A1A"'
_BANNERLIJN: Final = 'w:val="single" w:sz="4" w:space="3" w:color="F2F2F2"'
_TUSSEN_RANDEN: Final = '<w:ind w:left="113" w:right="113"/>'
_GROND: Final = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_SAMEN: Final = "<w:keepNext/>"
_BOVEN: Final = '<w:vertAlign w:val="superscript"/>'
_MERK: Final = '<w:color w:val="540A1A" w:themeColor="accent2"/>'
_RAND: Final = 'w:val="single" w:sz="4" w:space="0" w:color="767676"'
_LIJN: Final = 'w:val="single" w:sz="4" w:space="4" w:color="767676"'
_LETTERS: Final = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'  # noqa: E501
_KOPLETTERS: Final = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'  # noqa: E501


def sjabloon() -> bytes:
    """Return the template; always the same bytes."""
    delen = {
        "[Content_Types].xml": _inhoudssoorten(),
        "_rels/.rels": _relaties(
            ("officeDocument", "word/document.xml"),
            ("extended-properties", "docProps/app.xml"),
            ("core", "docProps/core.xml"),
        ),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relaties(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("numbering", "numbering.xml"),
            ("fontTable", "fontTable.xml"),
            ("theme", "theme/theme1.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
            ("footnotes", "footnotes.xml"),
        ),
        "word/styles.xml": _stijlen(),
        "word/settings.xml": _instellingen(),
        "word/numbering.xml": _nummering(),
        "word/fontTable.xml": f'<w:fonts xmlns:w="{_W}"/>',
        "word/theme/theme1.xml": _thema(),
        "word/footnotes.xml": _voetnoten(),
        "word/header1.xml": _koptekst(),
        "word/footer1.xml": _voettekst(),
    }
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, xml in delen.items():
            zip_.writestr(zipfile.ZipInfo(naam, _TIJDSTIP), f"{_KOP}{xml}".encode(), zipfile.ZIP_DEFLATED)
    return uit.getvalue()


# -- the package -------------------------------------------------------------------------------------------------------


def _inhoudssoorten() -> str:
    word = f"{_SOORT}.wordprocessingml"
    delen = {
        "/word/document.xml": f"{word}.document.main+xml",
        "/word/styles.xml": f"{word}.styles+xml",
        "/word/settings.xml": f"{word}.settings+xml",
        "/word/numbering.xml": f"{word}.numbering+xml",
        "/word/fontTable.xml": f"{word}.fontTable+xml",
        "/word/footnotes.xml": f"{word}.footnotes+xml",
        "/word/header1.xml": f"{word}.header+xml",
        "/word/footer1.xml": f"{word}.footer+xml",
        "/word/theme/theme1.xml": f"{_SOORT}.theme+xml",
        "/docProps/app.xml": f"{_SOORT}.extended-properties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    return (
        f'<Types xmlns="{_PAKKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{naam}" ContentType="{soort}"/>' for naam, soort in delen.items())
        + "</Types>"
    )


def _relaties(*relaties: tuple[str, str]) -> str:
    bijzonder = {"core": f"{_PAKKET}/relationships/metadata/core-properties"}
    return (
        f'<Relationships xmlns="{_PAKKET}/relationships">'
        + "".join(
            f'<Relationship Id="rId{nummer}" Type="{bijzonder.get(soort, f"{_R}/{soort}")}" Target="{doel}"/>'
            for nummer, (soort, doel) in enumerate(relaties, start=1)
        )
        + "</Relationships>"
    )


def _app() -> str:
    return (
        f'<Properties xmlns="{_R.replace("relationships", "extended-properties")}"><Application>toetsing</Application>'
        "</Properties>"
    )


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PAKKET}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Sjabloon van een rapport</dc:title><dc:language>nl-NL</dc:language>"
        "</cp:coreProperties>"
    )


def _instellingen() -> str:
    return (
        f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="nl-NL"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _nummering() -> str:
    """Return the lists: points, headings as 1, 1.1 and 1.1.1, and annexes."""
    koppen = "".join(
        _niveau(diepte, "decimal", f"Kop{diepte + 1}", ".".join(f"%{n + 1}" for n in range(diepte + 1)))
        for diepte in range(3)
    )
    lijsten = (
        ("singleLevel", _niveau(0, "bullet", "Opsomming", "•", '<w:ind w:left="397" w:hanging="284"/>')),
        ("multilevel", koppen),
        ("singleLevel", _niveau(0, "decimal", "ToetsingBijlage", "Bijlage %1:")),
    )
    soorten = "".join(
        f'<w:abstractNum w:abstractNumId="{nr}"><w:multiLevelType w:val="{soort}"/>{niveaus}</w:abstractNum>'
        for nr, (soort, niveaus) in enumerate(lijsten)
    )
    nummers = "".join(
        f'<w:num w:numId="{nr + 1}"><w:abstractNumId w:val="{nr}"/></w:num>' for nr in range(len(lijsten))
    )
    return f'<w:numbering xmlns:w="{_W}">{soorten}{nummers}</w:numbering>'


def _niveau(diepte: int, soort: str, stijl: str, tekst: str, inspring: str = "") -> str:
    """Return a level of a list; behind a number stands a space, behind a point what its indent leaves."""
    return (
        f'<w:lvl w:ilvl="{diepte}"><w:start w:val="1"/><w:numFmt w:val="{soort}"/><w:pStyle w:val="{stijl}"/>'
        + ("" if inspring else '<w:suff w:val="space"/>')
        + f'<w:lvlText w:val="{tekst}"/><w:lvlJc w:val="left"/>'
        + (f"<w:pPr>{inspring}</w:pPr>" if inspring else "")
        + "</w:lvl>"
    )


def _voetnoten() -> str:
    lijnen = (("-1", "separator"), ("0", "continuationSeparator"))
    return (
        f'<w:footnotes xmlns:w="{_W}">'
        + "".join(
            f'<w:footnote w:type="{soort}" w:id="{nr}"><w:p><w:r><w:{soort}/></w:r></w:p></w:footnote>'
            for nr, soort in lijnen
        )
        + "</w:footnotes>"
    )


def _thema() -> str:
    kleuren = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "1A1A1A", "lt2": "F2F2F2", "accent1": "00458C", "accent2": "540A1A",
        "accent3": "0A807A", "accent4": "FFD24D", "accent5": "767676", "accent6": "D9D9D9", "hlink": "00458C",
        "folHlink": "00458C",
    }  # fmt: skip
    kleur = "".join(f'<a:{naam}><a:srgbClr val="{waarde}"/></a:{naam}>' for naam, waarde in kleuren.items())
    letters = '<a:latin typeface="Noto Sans"/><a:ea typeface=""/><a:cs typeface=""/>'
    vulling = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lijn = f'<a:ln w="9525">{vulling}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="toetsing"><a:themeElements>'
        f'<a:clrScheme name="toetsing">{kleur}</a:clrScheme>'
        f'<a:fontScheme name="toetsing"><a:majorFont>{letters}</a:majorFont><a:minorFont>{letters}</a:minorFont>'
        '</a:fontScheme><a:fmtScheme name="toetsing">'
        f"<a:fillStyleLst>{vulling * 3}</a:fillStyleLst><a:lnStyleLst>{lijn * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{vulling * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


# -- styles ------------------------------------------------------------------------------------------------------------


def _stijlen() -> str:
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{_LETTERS}'
        '<w:color w:val="1A1A1A"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + "".join((*_alineastijlen(), *_tekenstijlen(), *_tabelstijlen()))
        + "</w:styles>"
    )


def _stijl(
    id_: str,
    naam: str,
    alinea: str = "",
    tekst: str = "",
    *,
    op: str = "Standaard",
    erna: str = "",
    soort: str = "paragraph",
) -> str:
    """Return a paragraph style, or one of another kind."""
    eigen = ' w:customStyle="1"' if naam.startswith("Toetsing") else ""
    standaard = ' w:default="1"' if op == "" else ""
    return (
        f'<w:style w:type="{soort}"{standaard}{eigen} w:styleId="{id_}">'
        f'<w:name w:val="{naam}"/>'
        + (f'<w:basedOn w:val="{op}"/>' if op else "")
        + (f'<w:next w:val="{erna}"/>' if erna else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{alinea}</w:pPr>" if alinea else "")
        + (f"<w:rPr>{tekst}</w:rPr>" if tekst else "")
        + "</w:style>"
    )


def _maat(punten: float) -> str:
    return f'<w:sz w:val="{int(punten * 2)}"/><w:szCs w:val="{int(punten * 2)}"/>'


def _wit(voor: int, na: int, regel: int = 264) -> str:
    return f'<w:spacing w:before="{voor}" w:after="{na}" w:line="{regel}" w:lineRule="auto"/>'


def _lijst(nummer: int, niveau: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{nummer}"/></w:numPr>'


def _kader(lijn: str) -> str:
    """Return a line on all sides of a paragraph."""
    kanten = "".join(f"<w:{kant} {lijn}/>" for kant in ("top", "left", "bottom", "right"))
    return f"<w:pBdr>{kanten}</w:pBdr>"


def _zij(kleur: str) -> str:
    """Return a thick line beside a paragraph."""
    thema = ' w:themeColor="accent2"' if kleur == _SLECHT else ""
    return f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{kleur}"{thema}/></w:pBdr>'


def _alineastijlen() -> tuple[str, ...]:
    vet, bij_elkaar = "<w:b/><w:bCs/>", "<w:keepNext/><w:keepLines/>"
    onder, boven = (f"<w:pBdr><w:{kant} {_LIJN}/></w:pBdr>" for kant in ("bottom", "top"))
    kader, banner = _kader(_KADERLIJN), _kader(_BANNERLIJN) + _GROND
    kop = _KOPLETTERS + vet
    cel, kopcel = "ToetsingCel", "ToetsingKopcel"
    grote_kop = kop + _ACCENT + _maat(17)
    tab = '<w:tabs><w:tab w:val="right" w:pos="9411"/></w:tabs>'
    dicht = '<w:spacing w:before="10" w:after="10" w:line="200" w:lineRule="exact"/>'
    niveau = [f'<w:outlineLvl w:val="{n}"/>' for n in range(3)]

    def onder_elkaar(id_: str, naam: str, alinea: str, tekst: str) -> str:
        """Return the style of a heading: what comes after it is plain text."""
        return _stijl(id_, naam, bij_elkaar + alinea, tekst, erna="Standaard")

    return (
        _stijl("Standaard", "Normal", _wit(100, 100), op=""),
        onder_elkaar("Titel", "Title", _wit(360, 80, 240), kop + _maat(28)),
        onder_elkaar("Ondertitel", "Subtitle", _wit(0, 320), _maat(13)),
        onder_elkaar("Kop1", "heading 1", _lijst(2, 0) + onder + _wit(400, 160, 240) + niveau[0], grote_kop),
        onder_elkaar("Kop2", "heading 2", _lijst(2, 1) + _wit(360, 100, 252) + niveau[1], kop + _maat(13)),
        onder_elkaar("Kop3", "heading 3", _lijst(2, 2) + _wit(260, 60, 252) + niveau[2], kop + _ACCENT + _maat(10.5)),
        _stijl("ToetsingBijlage", "Toetsing bijlage", _lijst(3, 0), op="Kop1", erna="Standaard"),
        onder_elkaar("Bijschrift", "caption", _wit(240, 80), vet + _maat(9.5)),
        onder_elkaar("KopInhoud", "TOC Heading", _wit(0, 160, 240), grote_kop),
        _stijl("Opsomming", "List Bullet", _lijst(1, 0) + _wit(40, 40) + '<w:ind w:left="397" w:hanging="284"/>'),
        _stijl("Koptekst", "header", onder + _wit(0, 0, 240), _maat(8.5)),
        _stijl("Voettekst", "footer", boven + _wit(0, 0, 240) + '<w:jc w:val="right"/>', _maat(8.5)),
        _stijl("Inhoud1", "toc 1", tab + _wit(120, 20, 252) + '<w:ind w:right="567"/>', vet),
        _stijl("Inhoud2", "toc 2", tab + _wit(20, 20, 252) + '<w:ind w:left="284" w:right="567"/>', _maat(9.5)),
        _stijl("ToetsingMerk", "Toetsing merk", _wit(120, 120), vet + _MERK + '<w:spacing w:val="20"/>' + _maat(12)),
        _stijl("ToetsingLeeg", "Toetsing leeg", _zij(_SLECHT) + '<w:ind w:left="227"/>', "<w:i/><w:iCs/>"),
        _stijl("ToetsingNoot", "Toetsing noot", _wit(60, 60), _maat(9)),
        _stijl("ToetsingNorm", "Toetsing norm", _zij("767676") + '<w:ind w:left="227"/>', _GRIJS),
        _stijl("ToetsingPlicht", "Toetsing plicht", kader + _wit(120, 120) + _TUSSEN_RANDEN, vet),
        _stijl("ToetsingHoofdzaak", "Toetsing hoofdzaak", _SAMEN + _wit(120, 120), vet + _maat(18)),
        _stijl("ToetsingOordeel", "Toetsing oordeel", _SAMEN + banner + _wit(60, 60) + _TUSSEN_RANDEN, _maat(11.5)),
        _stijl("Voetnoottekst", "footnote text", _wit(0, 0, 240), _maat(8.5)),
        _stijl("ToetsingTerm", "Toetsing term", "<w:keepNext/>" + _wit(120, 0), vet),
        _stijl("ToetsingUitleg", "Toetsing uitleg", _wit(0, 60) + '<w:ind w:left="397"/>'),
        _stijl("ToetsingFiguur", "Toetsing figuur", _wit(60, 120, 240)),
        _stijl(cel, "Toetsing cel", _wit(30, 30, 252), _maat(9.5)),
        _stijl(kopcel, "Toetsing kopcel", "<w:keepNext/>", vet, op=cel),
        _stijl("ToetsingRijkop", "Toetsing rijkop", "", vet, op=cel),
        _stijl("ToetsingCelKlein", "Toetsing cel klein", dicht, _maat(7.5), op=cel),
        _stijl("ToetsingKopcelKlein", "Toetsing kopcel klein", dicht, _maat(7), op=kopcel),
        _stijl("ToetsingRijkopKlein", "Toetsing rijkop klein", dicht, _maat(7.5), op="ToetsingRijkop"),
    )


def _tekenstijlen() -> tuple[str, ...]:
    gewoon = "Standaardalinea-lettertype"
    return (
        f'<w:style w:type="character" w:default="1" w:styleId="{gewoon}">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        _stijl("ToetsingLetter", "Toetsing letter", "", "<w:b/><w:bCs/>", op=gewoon, soort="character"),
        _stijl(
            "Voetnootmarkering",
            "footnote reference",
            "",
            '<w:vertAlign w:val="superscript"/>',
            op=gewoon,
            soort="character",
        ),
        _stijl("ToetsingKanttekening", "Toetsing kanttekening", "", _maat(8.5), op=gewoon, soort="character"),
    )


def _tabelstijlen() -> tuple[str, ...]:
    kanten = "".join(f"<w:{kant} {_RAND}/>" for kant in ("top", "left", "bottom", "right", "insideH", "insideV"))
    marges = "".join(
        f'<w:{kant} w:w="{breed}" w:type="dxa"/>'
        for kant, breed in (("top", 20), ("left", 100), ("bottom", 20), ("right", 100))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ToetsingTabel"><w:name w:val="Toetsing tabel"/>'
        '<w:basedOn w:val="Standaardtabel"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{kanten}</w:tblBorders><w:tblCellMar>{marges}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4E4E4"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="Geenlijst"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    )


# -- text --------------------------------------------------------------------------------------------------------------


def _p(tekst: str, stijl: str = "", meer: str = "") -> str:
    eigen = (f'<w:pStyle w:val="{stijl}"/>' if stijl else "") + meer
    return f"<w:p>{f'<w:pPr>{eigen}</w:pPr>' if eigen else ''}{_r(tekst) if tekst else ''}</w:p>"


def _r(tekst: str, opmaak: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{opmaak}</w:rPr>" if opmaak else ""}<w:t xml:space="preserve">{tekst}</w:t></w:r>'


def _veld(opdracht: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {opdracht} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _document() -> str:
    omslag = (
        ("{%p if logo %}", "{{ logo }}", "{%p endif %}"),
        ("{%p if afzender %}", "{{ afzender }}", "{%p endif %}"),
    )
    regels = [_p(regel) for deel in omslag for regel in deel]
    regels += [
        _p("{%p if merken %}"),
        _p("{{ merken }}", "ToetsingMerk"),
        _p("{%p endif %}"),
        _p("{{ titel }}", "Titel"),
        _p("{{ ondertitel }}", "Ondertitel"),
        _p("{%p if kenmerken %}"),
        _p("Waar dit rapport over gaat", "Bijschrift"),
        _kenmerken(),
        _p("{%p endif %}"),
        _p("Inhoud", "KopInhoud", "<w:pageBreakBefore/>"),
        _p("{{p inhoudsopgave }}"),
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        _p("{%p for deel in delen %}"),
        _p("{{ deel.titel }}", "Kop1"),
        _p("{{p deel.inhoud }}"),
        _p("{%p endfor %}"),
    ]
    bladzijde = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1474" w:right="1247" w:bottom="1247" w:left="1247" w:header="680" w:footer="567" '
        'w:gutter="0"/></w:sectPr>'
    )
    return f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{"".join(regels)}{bladzijde}</w:body></w:document>'


def _kenmerken() -> str:
    def rij(*cellen: str) -> str:
        breedtes, stijlen = (2600, 6812), ("ToetsingRijkop", "ToetsingCel")
        inhoud = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{breedte}" w:type="dxa"/></w:tcPr>{_p(cel, stijl)}</w:tc>'
            for cel, breedte, stijl in zip(cellen, breedtes, stijlen, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inhoud}</w:tr>"

    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="ToetsingTabel"/><w:tblW w:w="9412" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Waar dit rapport over gaat"/>'
        '<w:tblDescription w:val="Gegevens van het rapport: links wat het is, rechts de waarde."/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="2600"/><w:gridCol w:w="6812"/></w:tblGrid>'
        + rij("{%tr for label, waarde in kenmerken %}", "")
        + rij("{{ label }}", "{{ waarde }}")
        + rij("{%tr endfor %}", "")
        + "</w:tbl>"
    )


def _koptekst() -> str:
    merk = _r("{% if merken %}{{ merken }} · {% endif %}", f"<w:b/><w:bCs/>{_MERK}")
    return (
        f'<w:hdr xmlns:w="{_W}" xmlns:r="{_R}"><w:p><w:pPr><w:pStyle w:val="Koptekst"/></w:pPr>{merk}'
        f"{_r('{{ titel_kort }}')}</w:p></w:hdr>"
    )


def _voettekst() -> str:
    voor = "{% if afzender %}{{ afzender }} · {% endif %}{% if versie %}{{ versie }}, {{ peildatum }} · {% endif %}"
    return (
        f'<w:ftr xmlns:w="{_W}" xmlns:r="{_R}"><w:p><w:pPr><w:pStyle w:val="Voettekst"/></w:pPr>'
        f"{_r(f'{voor}pagina ')}{_veld('PAGE')}{_r(' van ')}{_veld('NUMPAGES')}"
        "</w:p></w:ftr>"
    )


if __name__ == "__main__":
    DOEL.write_bytes(sjabloon())
