"""HTML through the templates in rapporten/: one file, without scripts, that asks nothing of any other place.

The one style sheet is named by its hash in the content security policy, so that nothing else can style or run.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.weergave.regiorapport import Regiorapport


def regiorapport_als_html(sjablonen: Path, rapport: Regiorapport) -> str:
    """Return the report about one organisation as one HTML file. Every text is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    omgeving = Environment(
        loader=FileSystemLoader(sjablonen),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    stijl = (sjablonen / "rapport.css").read_text(encoding="utf-8")
    kenmerk = b64encode(sha256(stijl.encode()).digest()).decode()
    beleid = f"default-src 'none'; style-src 'sha256-{kenmerk}'; img-src data:; base-uri 'none'; form-action 'none'"
    # our own file, and the hash above is of exactly these characters
    return omgeving.get_template("regio.html.j2").render(r=rapport, stijl=Markup(stijl), beleid=beleid)
