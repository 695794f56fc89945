"""HTML through the template in rapporten/: one file that asks nothing of any other place.

Its one style sheet and its one script are named by their hashes in the content security policy, so that nothing else
can style or run. Without the script everything can be read; with it tables sort, search and become csv, details open,
the table of contents says where one is, and organisations can be set beside the bars of all.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from toetsing.document.blokken import soort_van_blok, tekstblokken
from toetsing.document.omslag import uitgave
from toetsing.document.opgemaakt import stukken_van
from toetsing.formats.html.figuur import figuur_als_html
from toetsing.formats.html.lopend import Lopend, met_taal, met_teken
from toetsing.formats.html.plekken import delen_op_een_pagina, kale_blokken
from toetsing.formats.html.tabel import tabel_als_html

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup

    from toetsing.document.blokken import Document, Figuur, Tabel
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.html.tabel import Htmltabel


def document_als_html(sjablonen: Path, document: Document, stijl: Huisstijl) -> str:
    """Return a report as one HTML file. Every text is escaped."""
    from markupsafe import Markup

    opmaak = _kleuren(stijl) + (sjablonen / "rapport.css").read_text(encoding="utf-8") + _paginakop(document)
    gedrag = (sjablonen / "rapport.js").read_text(encoding="utf-8")
    beleid = (
        f"default-src 'none'; style-src '{_kenmerk(opmaak)}'; script-src '{_kenmerk(gedrag)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    logo = f"data:image/png;base64,{b64encode(stijl.logo.inhoud).decode()}" if stijl.logo else ""
    return (
        _omgeving(sjablonen)
        .get_template("rapport.html.j2")
        .render(
            d=document,
            uitgave=uitgave(document.omslag, document.peildatum),
            delen=delen_op_een_pagina(document),
            stijl=stijl,
            zetter=Lopend(document.noten),
            logo=logo,
            beleid=beleid,
            # our own files, and the hashes above are of exactly these characters
            opmaak=Markup(opmaak),
            gedrag=Markup(gedrag),
        )
    )


@cache
def _omgeving(sjablonen: Path) -> Environment:
    """Return where the templates of a folder are compiled: once, also where every organisation gets a report."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
    from markupsafe import Markup

    @pass_context
    def balken(context: Context, figuur: Figuur) -> Markup:
        return Markup(figuur_als_html(figuur, context["stijl"]))

    @pass_context
    def tekst(context: Context, tekst: str) -> Markup:
        return Markup(context["zetter"].tekst(tekst))

    @pass_context
    def celnoot(context: Context, noot: str) -> Markup:
        return Markup(context["zetter"].noot(noot))

    @pass_context
    def terug(context: Context, naam: str) -> Markup:
        return Markup(context["zetter"].terug(naam))

    def teken(tekst: str) -> Markup:
        return Markup(met_teken(tekst))

    def taal(tekst: str) -> Markup:
        return Markup(met_taal(tekst))

    def gezet(tabel: Tabel) -> Htmltabel:
        return tabel_als_html(tabel, Markup)

    omgeving = Environment(
        loader=FileSystemLoader(sjablonen),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    omgeving.filters |= {
        "soort": soort_van_blok,
        "balken": balken,
        "tekst": tekst,
        "celnoot": celnoot,
        "terug": terug,
        "teken": teken,
        "taal": taal,
        "kaal": kale_blokken,
        "gezet": gezet,
        "stukken": stukken_van,
        "tekstblokken": tekstblokken,
    }
    return omgeving


def _kleuren(stijl: Huisstijl) -> str:
    """Return the theme as variables of the style sheet. The name of the font is quoted; the colours were checked."""
    letter = "".join(teken for teken in stijl.lettertype if teken.isalnum() or teken in " -_")
    namen = {"goed": stijl.goed, "midden": stijl.midden, "slecht": stijl.slecht}
    regels = [f"--{naam}: {kleur.vlak}; --{naam}-tekst: {kleur.tekst};" for naam, kleur in namen.items()]
    return f':root {{ {" ".join(regels)} --accent: {stijl.accent}; --letter: "{letter}"; }}\n'


def _paginakop(document: Document) -> str:
    """Return what puts the marks of a report above every page on paper, also above one on its side."""
    if not document.omslag.merken:
        return ""
    return f"@page {{ @top-right {{ content: {_als_css(', '.join(document.omslag.merken))}; font-weight: 700; }} }}\n"


def _als_css(tekst: str) -> str:
    """Return a text as a string of a style sheet, other signs than letters by number, so that nothing ends it."""
    return '"' + "".join(c if c.isalnum() or c in " ,.-" else f"\\{ord(c):x} " for c in tekst) + '"'


def _kenmerk(tekst: str) -> str:
    return f"sha256-{b64encode(sha256(tekst.encode()).digest()).decode()}"
