"""HTML through the template in rapporten/: one file that asks nothing of any other place.

Its one style sheet and its one script are named by their hashes in the content security policy, so that nothing else
can style or run. Without the script everything can be read; with it tables sort and search, and details open.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from toetsing.document.blokken import Tabel, delen_voor, soort_van_blok
from toetsing.formats.html.svg import figuur_als_svg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment
    from jinja2.runtime import Context
    from markupsafe import Markup

    from toetsing.document.blokken import Cel, Document, Figuur, Kolom
    from toetsing.domain.huisstijl import Huisstijl


def document_als_html(sjablonen: Path, document: Document, stijl: Huisstijl) -> str:
    """Return a report as one HTML file. Every text is escaped; the script is there where a part is for the screen."""
    from markupsafe import Markup

    opmaak = _kleuren(stijl) + (sjablonen / "rapport.css").read_text(encoding="utf-8")
    delen = delen_voor(document, "scherm")
    interactief = any(isinstance(blok, Tabel) and blok.zoekbaar for deel in delen for blok in deel.blokken)
    gedrag = (sjablonen / "rapport.js").read_text(encoding="utf-8") if interactief else ""
    beleid = (
        f"default-src 'none'; style-src '{_kenmerk(opmaak)}'; "
        + (f"script-src '{_kenmerk(gedrag)}'; " if gedrag else "")
        + "img-src data:; base-uri 'none'; form-action 'none'"
    )
    logo = f"data:image/png;base64,{b64encode(stijl.logo.inhoud).decode()}" if stijl.logo else ""
    return _omgeving(sjablonen).get_template("rapport.html.j2").render(
        d=document,
        delen=delen,
        stijl=stijl,
        logo=logo,
        beleid=beleid,
        # our own files, and the hashes above are of exactly these characters
        opmaak=Markup(opmaak),
        gedrag=Markup(gedrag),
    )


@cache
def _omgeving(sjablonen: Path) -> Environment:
    """Return where the templates of a folder are compiled: once, also where every organisation gets a report."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
    from markupsafe import Markup

    @pass_context
    def svg(context: Context, figuur: Figuur) -> Markup:
        return Markup(figuur_als_svg(figuur, context["stijl"]))

    def klasse(kolom: Kolom) -> Markup:
        return Markup(_klasse(kolom))

    def rijen(tabel: Tabel) -> Iterator[Iterator[tuple[Markup, Cel, bool, Markup]]]:
        randen = [(Markup(begin), Markup(eind)) for begin, eind in _randen(tabel)]
        return (
            ((begin, cel, _is_kaal(cel), eind) for (begin, eind), cel in zip(randen, rij, strict=True))
            for rij in tabel.rijen
        )

    omgeving = Environment(
        loader=FileSystemLoader(sjablonen),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    omgeving.filters |= {"soort": soort_van_blok, "svg": svg, "klasse": klasse, "rijen": rijen}
    return omgeving


def _klasse(kolom: Kolom) -> str:
    """Return the class of what stands in a column; running text needs none."""
    return "" if kolom.soort == "tekst" else f' class="{kolom.soort}"'


def _randen(tabel: Tabel) -> list[tuple[str, str]]:
    """Return how the element of a cell begins, up to its last attribute, and how it ends: once for each column."""
    return [
        (f'<th scope="row"{_klasse(kolom)}', "</th>") if plek == tabel.rijkop else (f"<td{_klasse(kolom)}", "</td>")
        for plek, kolom in enumerate(tabel.kolommen)
    ]


def _is_kaal(cel: Cel) -> bool:
    """Whether a cell is its text and nothing more: most are, and those need no macro."""
    return cel.soort == "tekst" and not (cel.doel or cel.voluit or cel.noot)


def _kleuren(stijl: Huisstijl) -> str:
    """Return the theme as variables of the style sheet. The name of the font is quoted; the colours were checked."""
    letter = "".join(teken for teken in stijl.lettertype if teken.isalnum() or teken in " -_")
    namen = {"goed": stijl.goed, "midden": stijl.midden, "slecht": stijl.slecht}
    regels = [f"--{naam}: {kleur.vlak}; --{naam}-tekst: {kleur.tekst};" for naam, kleur in namen.items()]
    return f':root {{ {" ".join(regels)} --accent: {stijl.accent}; --letter: "{letter}"; }}\n'


def _kenmerk(tekst: str) -> str:
    return f"sha256-{b64encode(sha256(tekst.encode()).digest()).decode()}"
