"""Proof that everybody can read a report in HTML, and that it runs nothing but its own: `make browser` runs this.

Outside pytest, since it drives a Chromium and a Java that the system must have. Reports that the program writes are
looked at by axe-core, by the Nu Html Checker, at the keyboard, on narrow and wide screens and in print; national ones
also sort, search and open. Some have the worst that people can type in every sheet. Then broken copies show that each
of these looks can fail.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from base64 import b64encode
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from browser.bedienen import BEDIENINGEN, LANDELIJKE_BEDIENINGEN
from browser.kijken import ONDERZOEKEN, gekeurd
from browser.landelijk import LANDELIJKE_ONDERZOEKEN
from browser.rapporten import GEMEEN_BEGIN, NORM, schrijf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from playwright.sync_api import Browser

    from browser.kijken import Kijk
    from browser.rapporten import Rapport

GENOEG = 8
"""How many complaints are printed."""
REGIONAAL = {**ONDERZOEKEN, **BEDIENINGEN}
ALLE = {**REGIONAAL, **LANDELIJKE_ONDERZOEKEN, **LANDELIJKE_BEDIENINGEN}


def main() -> None:
    with tempfile.TemporaryDirectory() as map_, sync_playwright() as playwright:
        rapporten = schrijf(Path(map_))
        chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for rapport in rapporten:
            for naam, (kijk, goed) in (ALLE if rapport.landelijk else REGIONAAL).items():
                proef(f"{rapport.naam}, {naam}", gaaf, kijk, browser, rapport, goed)
        proef("broken copies", kapot, browser, rapporten, Path(map_))
        browser.close()
        proef("Nu Html Checker", geldig, rapporten, Path(map_))


def proef(naam: str, doe: Callable[..., str], *gegeven: object) -> None:
    """Carry out one proof and print in one line what it showed, and how long it took."""
    begin = time.monotonic()
    sys.stdout.write(f"browser: {naam}: {doe(*gegeven)} ({time.monotonic() - begin:.1f} s)\n")
    sys.stdout.flush()


def gaaf(kijk: Kijk, browser: Browser, rapport: Rapport, goed: str) -> str:
    """Show that there is nothing to complain of."""
    klachten = kijk(browser, rapport)
    if klachten:
        sys.exit("\n".join([f"{rapport.naam}: {len(klachten)} complaints, of which the first:", *klachten[:GENOEG]]))
    return goed


def geldig(rapporten: Sequence[Rapport], werk: Path) -> str:
    """Show that the reports are valid, and in the same run that a broken copy is not."""
    stuk = breek(rapporten[0], {"</h1>": "</h1><p id='inhoud'></h2>"}, werk)
    fouten = gekeurd([*rapporten, stuk])
    klachten = [f"{naam}: {fout}" for naam, fout in fouten if naam != stuk.naam]
    if klachten:
        sys.exit("\n".join([f"{len(klachten)} errors, of which the first:", *klachten[:GENOEG]]))
    assert any("Duplicate ID" in fout for _, fout in fouten), fouten
    return f"0 errors in {len(rapporten)} reports, {len(fouten)} in a broken copy"


# -- the proof can fail ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Breuk:
    """By which look, what is replaced by what in which report, and what must be complained of.

    `getekend` is whether the policy of the copy allows what was changed in its style sheet and script.
    """

    onderzoek: str
    vervangen: Mapping[str, str]
    klachten: tuple[str, ...]
    rapport: str = "national 2015"
    getekend: bool = field(default=True, kw_only=True)


GEPLANT = {
    "</h1>": "</h1><script>alert(1)</script><p style='color: red'>rood</p><img alt='' src='http://127.0.0.1:9/x.png'>"
}
GEVONDEN = (
    "console error: Executing inline script violates",
    "console error: Applying inline style violates",
    "console error: Loading the image 'http://127.0.0.1:9/x.png' violates",
    "dialog: 1",
    "fetches http://127.0.0.1:9/x.png",
    "3 elements that",
)
KAPOT = (
    Breuk(
        "axe",
        {'<html lang="nl">': "<html>", "</h1>": "</h1><img src='data:,'><h5>te diep</h5>"},
        ("print: html-has-lang", "print: image-alt", "screen: heading-order", "screen: image-alt"),
        "2015",
    ),
    Breuk("axe", {"tr { display: flex;": "tr { color: #ccc; display: flex;"}, ("phone: color-contrast",), "2015"),
    Breuk("axe", {"</summary>": "</summary><img src='data:,'>"}, ("screen: image-alt",), "national all open"),
    Breuk("peace", GEPLANT, GEVONDEN, "2015", getekend=False),
    Breuk("peace", GEPLANT, GEVONDEN, getekend=False),
    Breuk(
        "peace",
        {'"use strict";': '"use strict"; alert(1);'},
        ("console error: Executing inline script violates", "dialog: 1"),
        getekend=False,
    ),
    Breuk("peace", {"</main>": "</main><script></script>"}, ("1 elements that",), "2015"),
    Breuk("peace", {"<summary>": "<summary onclick='alert(1)'>"}, ("1 elements that",)),
    Breuk("texts", {"<main": "<main hidden"}, (f"not to be read: {NORM}",), "2015"),
    Breuk("texts", {"</style>": " </style>"}, ("the style sheet is not applied",), "2015", getekend=False),
    Breuk("marks", {"<strong>vet</strong>": "vet"}, ("times main p > strong: vet",), "marked"),
    Breuk("marks", {"<ul>\n<li>een punt": "<ol>\n<li>een punt"}, ("times main ul > li: een punt",), "marked"),
    Breuk("marks", {"<li>dan</li>": "<p>dan</p>"}, ("times main ol > li: dan",), "national marked"),
    Breuk("marks", {">Een tussenkop</h5>": ">Een</h5><p>Een tussenkop</p>"}, ("Een tussenkop",), "national marked"),
    Breuk("marks", {"rooster</a> (https": "rooster</a> (http"}, ("no address behind", "het rooster (h"), "marked"),
    Breuk("marks", {'href="mailto:': 'href="https:'}, ("times main p > a", "no address behind"), "marked"),
    Breuk("peace", {'href="mailto:loket': 'href="javascript:loket'}, ("1 elements that",), "marked"),
    Breuk("peace", {'href="https://www': 'href="http://www'}, ("1 elements that",), "national marked"),
    Breuk("width", {"</h1>": '</h1><input size="500">'}, ("at 360 px: page of", "at 1200 px: page of"), "2015"),
    Breuk("width", {"</summary>": '</summary><input size="500">'}, ("at 320 px: page of",)),
    Breuk("width", {"Schuif opzij.": ""}, ("at 390 px: cut off without a sign: Scores per organisatie",)),
    Breuk("words", {"h1 { font-size": "dd, main p { width: 3rem; } h1 { font-size"}, ("broken: ",), "2015"),
    Breuk("words", {".breed tbody th { min-width: 7": ".breed tbody th a { display: block; width: 4"}, ("broken: ",)),
    Breuk(
        "links",
        {'id="leeswijzer"': 'id="inleiding"'},
        ("the link #leeswijzer does not lead anywhere", "id inleiding twice", "sections"),
        "2015",
    ),
    Breuk("spoken", {'<span class="stem">Amsterdam-Amstelland, 1.1: voldoende</span>': ""}, ("is called",)),
    Breuk(
        "spoken",
        {' aria-hidden="true">-</span><span class="stem">min, onvoldoende</span>': ">-</span>"},
        ("a lone -",),
    ),
    Breuk("spoken", {'href="#bij-noot-6-1"': 'href="#noot-6"'}, ("no way back to bij-noot-6-1",), "2015"),
    Breuk("keyboard", {'<a class="sprong"': "<a href='#x'>x</a><a class='sprong'"}, ("Tab comes first to",), "2015"),
    Breuk(
        "keyboard",
        {'<main id="inhoud"': "<main"},
        ("Enter does not go to the content", "Enter does not bring the focus behind"),
        "2015",
    ),
    Breuk("keyboard", {"<nav ": "<nav tabindex='0' "}, ("Tab should come to #samenvatting",), "2015"),
    Breuk("sorting", {'kop.setAttribute("aria-sort", richting);': ""}, ("aria-sort says",), "national all open"),
    Breuk("sorting", {"{ numeric: true }": "{}"}, ("Organisaties op volgorde", "the order is"), "national hostile"),
    Breuk("sorting", {"een.plek - ander.plek ||": ""}, ("Oordelen per organisatie", "the order is")),
    Breuk(
        "sorting",
        {"taal.compare(een.tekst, ander.tekst)": "(een.tekst < ander.tekst ? -1 : 1)"},
        ("ascending, the order is",),
        "national hostile",
    ),
    Breuk(
        "sorting",
        {'knop = maak("button", { type: "button", title': 'knop = maak("span", { title'},
        ("Tab does not come to its button",),
        "national all open",
    ),
    Breuk("searching", {"!een.tekst.includes(": "een.tekst.includes("}, ("the rows are", "not all rows")),
    Breuk("searching", {"zeg({ kiezen:": "({ kiezen:"}, ("the status says",)),
    Breuk("opening", {"lade.open = true;": ""}, ("it does not open",), "national all open"),
    Breuk("opening", {"plek.focus(": "plek.blur("}, ("the focus is not there",), "national all open"),
    Breuk("opening", {"plek.scrollIntoView(": "scrollTo(0, 0, "}, ("or not seen",), "national all open"),
    Breuk(
        "opening",
        {"tr:has(> :target) { outline:": "tr:has(> :target) { color:"},
        ("one does not see which",),
        "national all open",
    ),
    Breuk(
        "opening",
        {"links[history.state.link]?.focus({ preventScroll: true });": "setInterval(() => scrollTo(0, 0), 10);"},
        ("Back goes to 0", "Back does not bring the focus"),
        "national all open",
    ),
    Breuk("no script", {"</h1>": "</h1><button type='button'>x</button>"}, ("1 dead buttons",)),
    Breuk(
        "no script",
        {'<details id="organisatie-1">': '<p id="organisatie-1" hidden></p><details>'},
        ("the link #organisatie-1 does not lead", "the link #organisatie-1 does not show"),
    ),
    Breuk("no script", {"</summary>": "</summary><div hidden>"}, ("25 of 26 organisations",)),
    Breuk("figures", {">V 23<": ">V 22<"}, ("drawn",)),
    Breuk("figures", {">V 23<": ">M 23<"}, ("drawn",)),
    Breuk(
        "figures",
        {'>2</text><text class="ruim"': '>3</text><text class="ruim"'},
        ("at 390 px: Figuur 1. Oordelen per criterium",),
    ),
    Breuk(
        "bars",
        {".balken svg { display: block; width: 100%;": ".balken svg { width: 40rem;"},
        ("not in the window", "640 px of"),
    ),
    Breuk("bars", {".balken svg { ": ".balken svg { clip-path: inset(0 4rem 0 0); "}, ("covered or cut off",)),
    Breuk("bars", {'<rect x="0.00%" width="88.46%"': '<rect x="0.00%" width="77.00%"'}, ("begins at",)),
    Breuk("bars", {'"88.46%" width="11.54%"': '"88.46%" width="5.00%"'}, ("they end at", "its text sticks out")),
    Breuk("bars", {'height="100%" fill="#0A807A"': 'height="100%" fill="#0A817A"'}, ("has no colour of the legend",)),
    Breuk("bars", {".balken .smal { display": ".x { display", ".balken .ruim {": ".x {"}, ("two texts",)),
    Breuk("bars", {".balken p {": ".balken p { height: 0;"}, ("its label is not seen",)),
    Breuk("paper", {'content: "CONCEPT"': 'content: ""'}, ("page 2 does not say CONCEPT",)),
    Breuk("paper", {"@page liggend { size: A4 landscape;": "@page x {"}, ("no page on its side",)),
    Breuk("paper", {":is(th, td)[hidden] { display: table-cell !important; }": ""}, ("no page on its side has",)),
    Breuk("contents", {"position: sticky; top: 0; max-height": "max-height"}, ("is not in view",), "2015"),
    Breuk("contents", {"figure { position: relative; }": "figure { position: relative; left: -9rem; }"}, ("over the",)),
    Breuk("contents", {'nu?.setAttribute("aria-current", "location");': ""}, ("it says []",), "2015"),
    Breuk("contents", {"@media screen and (min-width: 75rem)": "@media screen"}, ("takes the room",), "2015"),
    Breuk("csv", {"`${naam}.csv`": "naam"}, ("its name does not end",), "2015"),
    Breuk("csv", {"`\\ufeff${alle": "`${alle"}, ("it has b'",), "2015"),
    Breuk("csv", {'/[;"\\r\\n]/': '/["]/'}, ("it has b'",)),
    Breuk("csv", {"/^[=+\\-@\\t\\r]/": "/^[=]/"}, ("it has b'",), "hostile"),
    Breuk("csv", {"else metCsv(tabel);": ""}, ("buttons at",), "2015"),
    Breuk("choosing", {"rij.keuzes[k] === lijst.value": "rij.keuzes[k] !== lijst.value"}, ("the rows are",)),
    Breuk("choosing", {"kop.dataset.groep !== kol": "kop.dataset.groep === kol"}, ("wrong columns",)),
    Breuk("choosing", {'for (const lijst of lijsten) lijst.value = "";': ""}, ("not all comes back",)),
    Breuk("beside", {".get(naam)?.cells[plek]": ".get(naam)?.cells[1]"}, ("stands",)),
    Breuk("beside", {'adres.searchParams.append("naast", naam)': "adres"}, ("does not bring it back",)),
    Breuk("beside", {"figuur.ariaLabel =": "figuur.iets ="}, ("who only hears a figure",)),
    Breuk("paper", {"tr[hidden] { display: table-row !important; }": ""}, ("left out",)),
    Breuk("paper", {".zoek, .koppeling, .op-scherm { display": ".x { display"}, ("on paper: Zoek", "on paper: Open")),
)  # fmt: skip


def kapot(browser: Browser, rapporten: Sequence[Rapport], werk: Path) -> str:
    """Show that every look finds what is broken, and what would happen if hostile texts were not escaped."""
    op_naam = {rapport.naam: rapport for rapport in rapporten}
    breuken = [
        *KAPOT,
        *(
            Breuk(onderzoek, {escape(GEMEEN_BEGIN): GEMEEN_BEGIN}, (klacht,), naam)
            for naam in ("hostile", "national hostile")
            for onderzoek, klacht in (("texts", "not to be read"), ("peace", "dialog: 1"))
        ),
    ]
    assert {breuk.onderzoek for breuk in breuken} == set(ALLE)
    for breuk in breuken:
        kopie = breek(op_naam[breuk.rapport], breuk.vervangen, werk, getekend=breuk.getekend)
        klachten = ALLE[breuk.onderzoek][0](browser, kopie)
        for klacht in breuk.klachten:
            assert any(klacht in k for k in klachten), (breuk, klachten[:GENOEG])
    return f"each of {sum(len(breuk.klachten) for breuk in breuken)} complaints comes"


def breek(rapport: Rapport, vervangen: Mapping[str, str], werk: Path, *, getekend: bool = False) -> Rapport:
    """Write a copy of a report with the first place of each text replaced."""
    html = rapport.pad.read_text(encoding="utf-8")
    for heel, stuk in vervangen.items():
        assert heel in html, f"the report has no {heel}"
        html = html.replace(heel, stuk, 1)
    kopie = werk / "kapot.html"
    kopie.write_text(teken(html) if getekend else html, encoding="utf-8")
    return replace(rapport, naam="broken", pad=kopie)


def teken(html: str) -> str:
    """Return a report whose policy names the style sheet and the script that it has now: the last of each."""
    for soort in ("style", "script"):
        inhoud = re.findall(rf"<{soort}>(.*?)</{soort}>", html, re.DOTALL)
        if inhoud:
            hash_ = b64encode(sha256(inhoud[-1].encode()).digest()).decode()
            html = re.sub(rf"({soort}-src &#39;sha256-)[^&]*", lambda m, h=hash_: m[1] + h, html)  # type: ignore[misc]
    return html


if __name__ == "__main__":
    main()
