"""Proof that everybody can read a report in HTML, and that it runs nothing: `make browser` runs this.

Outside pytest, since it drives a Chromium and a Java that the system must have. Reports that the program writes are
looked at by axe-core, by the Nu Html Checker, at the keyboard, on narrow and wide screens and in print. One of them
has the worst that people can type in every sheet. Then broken copies show that each of these looks can fail.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import url2pathname

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from kantoor.aansturing import toetsing as programma
from toetsing.app.kaders import kader_van
from toetsing.domain.dossier import (
    OVERGENOMEN,
    STATUS,
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Toetser,
    Vorige,
    vaste_teksten,
)
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Afwijking, Bronbestand, Soort, Toetsing
from toetsing.domain.woorden import schoon
from toetsing.writers.toetsingsboek import toetsing_als_werkboek

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

STAP1 = "veilig-thuis-stap1-2015"
CHECKER = Path(os.environ.get("VNU", "vnu.jar"))
"""The Nu Html Checker: a jar file."""
BREEDTES = (320, 360, 1200)
"""Widths that must not scroll sideways: 320 is what WCAG 1.4.10 asks, 360 a small phone, 1200 a desktop."""
HOOGTE = 800
GENOEG = 8
"""How many complaints are printed."""
GEMEEN_BEGIN = "<script>alert(1)</script>"
GEMEEN = f"{GEMEEN_BEGIN} <img src=x onerror=alert(2)> {{{{7*7}}}} ]]> &amp; \u200fשלום\u200e \u202eabc\u202c 🦺👩‍🚒"
NORM = "Een vertrouwensarts is 24/7 bereikbaar."
LANG = "x" * 10_000
NAAM = "Veilig Thuis <b>Noord</b> & Zuid {{7*7}} "
NAAM += "W" * (120 - len(NAAM))


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report that was written, and the texts that must be read in it."""

    naam: str
    pad: Path
    teksten: tuple[str, ...] = ()


def main() -> None:
    with tempfile.TemporaryDirectory() as map_, sync_playwright() as playwright:
        rapporten = schrijf(Path(map_))
        chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for rapport in rapporten:
            for naam, (kijk, goed) in ONDERZOEKEN.items():
                proef(f"{rapport.naam}, {naam}", gaaf, kijk, browser, rapport, goed)
        proef("broken copies", kapot, browser, rapporten, Path(map_))
        browser.close()
        proef("Nu Html Checker", geldig, rapporten, Path(map_))


def proef(naam: str, doe: Callable[..., str], *gegeven: object) -> None:
    """Carry out one proof and print in one line what it showed, and how long it took."""
    begin = time.monotonic()
    sys.stdout.write(f"browser: {naam}: {doe(*gegeven)} ({time.monotonic() - begin:.1f} s)\n")
    sys.stdout.flush()


def gaaf(kijk: Callable[[Browser, Rapport], list[str]], browser: Browser, rapport: Rapport, goed: str) -> str:
    """Show that there is nothing to complain of."""
    klachten = kijk(browser, rapport)
    if klachten:
        sys.exit("\n".join([f"{rapport.naam}: {len(klachten)} complaints, of which the first:", *klachten[:GENOEG]]))
    return goed


# -- the reports -------------------------------------------------------------------------------------------------------


def schrijf(werk: Path) -> list[Rapport]:
    """Have the program write a report with scores, one with nothing yet, and one with the worst people can type."""
    programma("voorbeeld", werk / "voorbeeld", "-q")
    leeg, gemeen = werk / "open.xlsx", werk / "noord & 'zuid'.xlsx"
    programma("nieuw", leeg, "--kader", STAP1, "--organisatie", "Open", "--soort", Soort.ZELFEVALUATIE.value, "-q")
    kader = kader_van(STAP1)
    toetsing, vorige = gemene_toetsing(kader)
    dossier, teksten = gemeen_dossier(kader, toetsing)
    gemeen.write_bytes(toetsing_als_werkboek(kader, toetsing, dossier, vorige))
    return [
        rapport("2015", werk / "voorbeeld" / "regios" / "IJsselland.xlsx", ("IJsselland", NORM)),
        rapport("all open", leeg, ("Nog in te vullen",)),
        rapport("hostile", gemeen, (NAAM, *teksten)),
    ]


def rapport(naam: str, boek: Path, teksten: tuple[str, ...]) -> Rapport:
    """Have the program write the report about a workbook."""
    pad = boek.with_suffix(".html")
    programma("rapport", "regio", boek, "--naar", pad, "--peildatum", "18-11-2015", "--reactie-voor", "18-1-2016", "-q")
    return Rapport(naam, pad, teksten)


def gemene_toetsing(kader: Kader) -> tuple[Toetsing, Vorige]:
    """Return scores of every kind, some of them taken over, with oordelen set aside for a hostile reason."""
    keuzes = cycle(range(max(len(v.scores) for v in kader.verwachtingen) + 1))
    scores: dict[str, Ingevuld] = {
        v.nr: (v.scores[keuze] if keuze < len(v.scores) else OPEN) if v.telt_mee else v.scores[0]
        for v, keuze in zip(kader.verwachtingen, keuzes, strict=False)
    }
    letters = cycle(niveau.letter for niveau in kader.oordelen)
    toetsing = Toetsing(
        organisatie=NAAM,
        ronde="2016",
        datum=date(2016, 3, 1),
        soort=Soort.TOEZICHT,
        bron=Bronbestand(bestand="", sha256=""),
        scores=scores,
        herkomst={},
        afwijkingen={
            c.nr: Afwijking(oordeel=letter, motivering=f"omdat {c.nr} {GEMEEN}", door=f"door {c.nr} {GEMEEN}")
            for c, letter in zip(kader.criteria, letters, strict=False)
        },
    )
    over = [nr for nr, score in scores.items() if score is not OPEN][::3]
    return toetsing, Vorige(scores=scores, overgenomen=dict.fromkeys(over, "2015"))


def gemeen_dossier(kader: Kader, toetsing: Toetsing) -> tuple[Dossier, tuple[str, ...]]:
    """Return hostile texts in every place of every sheet, and what a report must show: each of them."""
    getoond = [schoon(tekst) for a in toetsing.afwijkingen.values() for tekst in (a.motivering, a.door or "")]

    def tekst(plaats: str, *, lang: bool = False) -> str:
        geschreven = f"{plaats} {GEMEEN} {LANG if lang else ''}"
        getoond.append(schoon(geschreven))
        return geschreven

    nrs = [v.nr for v in kader.verwachtingen]
    lange = nrs[:4]  # scores of every kind
    dossier = Dossier(
        aantekeningen={
            nr: Aantekening(
                onderbouwing=tekst(f"waarom {nr}", lang=nr in lange),
                aandachtspunt=tekst(f"aandacht {nr}", lang=nr in lange),
                bron=tekst(f"gezien {nr}"),
            )
            for nr in nrs
        },
        plan=tuple(
            Maatregel(
                nr=nr,
                verbetermaatregel=tekst(f"maatregel {nr}", lang=nr in lange),
                verantwoordelijke=tekst(f"wie {nr}", lang=nr in lange),
                termijn=tekst(f"termijn {nr}"),
                status=STATUS[0],
            )
            for nr in nrs
        ),
        good_practices=(
            GoodPractice(thema=tekst("thema"), good_practice=tekst("practice", lang=True), toelichting=tekst("uitleg")),
            GoodPractice(thema=kader.themas[0].naam, good_practice=tekst("practice van een thema")),
        ),
        teksten=tuple(Tekst(veld=veld, tekst=tekst(veld, lang=True)) for veld in vaste_teksten(kader)),
        reacties=(
            Reactie(
                plaats=tekst("plaats"),
                opmerking=tekst("opmerking", lang=True),
                overgenomen=OVERGENOMEN[0],
                toelichting=tekst("antwoord", lang=True),
            ),
        ),
        toetsers=(Toetser(rol=tekst("rol", lang=True), toetser=tekst("toetser")),),
        geraadpleegd=(Geraadpleegd(soort_bron=tekst("soort bron"), geraadpleegde_bron=tekst("bron", lang=True)),),
        gegevens={label: tekst(label) for label in ("gemeenten", "moederorganisaties", "periode")},
    )
    return dossier, tuple(getoond)


# -- what is looked at -------------------------------------------------------------------------------------------------


@contextmanager
def geopend(browser: Browser, rapport: Rapport, *, breedte: int = 1200, beleid: bool = True) -> Iterator[_Blik]:
    """Open a report in a browser of its own, with or without its content security policy, and note what happens."""
    context = browser.new_context(viewport={"width": breedte, "height": HOOGTE}, bypass_csp=not beleid)
    blik = _Blik(context.new_page(), rapport.pad.as_uri(), [])
    blik.page.on("console", blik.zegt)
    blik.page.on("pageerror", blik.struikelt)
    blik.page.on("request", blik.vraagt)
    blik.page.on("dialog", blik.onderbreekt)
    blik.page.goto(blik.adres)
    yield blik
    context.close()


@dataclass
class _Blik:
    """A page, its address, and what it did that a report should not do. Playwright keeps its listeners on it."""

    page: Page
    adres: str
    klachten: list[str]

    def zegt(self, bericht: ConsoleMessage) -> None:
        self.klachten.append(f"console {bericht.type}: {bericht.text}")

    def struikelt(self, fout: Error) -> None:
        self.klachten.append(f"error: {fout}")

    def vraagt(self, vraag: Request) -> None:
        if vraag.url != self.adres:
            self.klachten.append(f"fetches {vraag.url}")

    def onderbreekt(self, dialoog: Dialog) -> None:
        self.klachten.append(f"dialog: {dialoog.message}")
        dialoog.dismiss()


def toegankelijk(browser: Browser, rapport: Rapport) -> list[str]:
    """Let axe-core look, on the screen and in print."""
    klachten = []
    with geopend(browser, rapport, beleid=False) as blik:
        for media in ("screen", "print"):
            blik.page.emulate_media(media="print" if media == "print" else "screen", color_scheme="light")
            gevonden: list[dict[str, Any]] = Axe().run(blik.page).response["violations"]
            klachten += [
                f"{media}: {regel['id']} ({regel['impact']}): {regel['help']}: {len(regel['nodes'])} x, "
                f"such as {regel['nodes'][0]['html'][:200]}"
                for regel in gevonden
            ]
    return klachten


def stil(browser: Browser, rapport: Rapport) -> list[str]:
    """See what it says and fetches, with its policy and without: what is not there need not be forbidden."""
    klachten = []
    for beleid in (True, False):
        with geopend(browser, rapport, beleid=beleid) as blik:
            scripts = blik.page.locator("script, iframe, object, embed, [style], img, link").count()
            klachten += [*blik.klachten, *([f"{scripts} elements that run, fetch or style"] if scripts else [])]
    return klachten


def leesbaar(browser: Browser, rapport: Rapport) -> list[str]:
    """See that what people wrote is read as they wrote it, and looks as the style sheet says."""
    with geopend(browser, rapport) as blik:
        zichtbaar = " ".join(blik.page.locator("body").inner_text().split())
        breedte = blik.page.locator("body").evaluate("body => getComputedStyle(body).maxWidth")
    kaal = ["the style sheet is not applied"] if breedte == "none" else []
    return [*kaal, *(f"not to be read: {tekst[:120]}" for tekst in rapport.teksten if tekst not in zichtbaar)]


def passend(browser: Browser, rapport: Rapport) -> list[str]:
    """See that nothing scrolls sideways or is cut off, on a narrow and on a wide screen."""
    klachten: list[str] = []
    for breedte in BREEDTES:
        with geopend(browser, rapport, breedte=breedte) as blik:
            breed: list[str] = blik.page.evaluate(UITSTEKERS)
            klachten += [f"at {breedte} px: {wat}" for wat in breed]
    return klachten


UITSTEKERS = """() => {
  const kader = document.documentElement, wat = [];
  if (kader.scrollWidth > kader.clientWidth) wat.push(`page of ${kader.scrollWidth} px in ${kader.clientWidth}`);
  for (const element of document.body.querySelectorAll(":not(.sprong, .breed *)")) {
    const vak = element.getBoundingClientRect(), schuift = element.matches(".breed");
    const buiten = vak.width && (vak.right > kader.clientWidth + 1 || vak.left < -1);
    const krap = !schuift && element.clientWidth && element.scrollWidth > element.clientWidth + 1;
    if (buiten || krap) wat.push(`${buiten ? "outside" : "too wide for its box"}: ${element.outerHTML.slice(0, 160)}`);
  }
  return wat;
}"""
"""What sticks out of the page or of its own box; a region that scrolls by itself may be wide inside."""


def verbonden(browser: Browser, rapport: Rapport) -> list[str]:
    """Follow every link of the table of contents, see that every section has one, and that no id is there twice."""
    with geopend(browser, rapport) as blik:
        klachten = [f"id {id_} twice" for id_ in blik.page.evaluate(DUBBEL)]
        links = blik.page.locator("nav a").all()
        doelen = [link.get_attribute("href") or "" for link in links]
        for link, doel in zip(links, doelen, strict=True):
            link.click()
            if not blik.page.evaluate(BEREIKT, doel):
                klachten.append(f"the link {doel} does not lead anywhere")
        secties: list[str] = blik.page.locator("main > section").evaluate_all("alle => alle.map(s => '#' + s.id)")
    if not links or sorted(doelen) != sorted(secties):
        klachten.append(f"links {doelen}, sections {secties}")
    return klachten


DUBBEL = "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, alle) => alle.indexOf(id) < i)"
BEREIKT = """doel => {
  const element = document.querySelector(":target");
  const onderaan = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  return element && "#" + element.id === doel && (onderaan || Math.abs(element.getBoundingClientRect().top) < 2);
}"""
"""Whether the window shows the top of what a link names, or the end of the page."""


def bedienbaar(browser: Browser, rapport: Rapport) -> list[str]:
    """Press Tab and Enter: skip to the content, or walk through all the links; focus is always seen."""
    with geopend(browser, rapport) as blik:
        page, klachten = blik.page, []
        page.keyboard.press("Tab")
        eerste: dict[str, Any] = page.evaluate(FOCUS)
        if eerste["doel"] != "#inhoud" or not eerste["zichtbaar"]:
            klachten.append(f"Tab comes first to {eerste}")
        page.keyboard.press("Enter")
        if not page.evaluate(BEREIKT, "#inhoud"):
            klachten.append("Enter does not go to the content")
        page.keyboard.press("Shift+Tab")
        laatste = page.locator("nav a").last.get_attribute("href")
        if page.evaluate(FOCUS)["doel"] != laatste:
            klachten.append(f"Enter does not bring the focus behind {laatste}")
    with geopend(browser, rapport) as blik:
        for doel in ["#inhoud", *(a.get_attribute("href") for a in blik.page.locator("nav a").all())]:
            blik.page.keyboard.press("Tab")
            gevonden: dict[str, Any] = blik.page.evaluate(FOCUS)
            if gevonden["doel"] != doel or not gevonden["zichtbaar"]:
                klachten.append(f"Tab should come to {doel}, and comes to {gevonden}")
    return klachten


FOCUS = """() => {
  const element = document.activeElement, vak = element.getBoundingClientRect(), stijl = getComputedStyle(element);
  const naast = vak.left < -1 || vak.top < -1 || vak.right > innerWidth + 1 || vak.bottom > innerHeight + 1;
  return {doel: element.getAttribute("href"), zichtbaar: vak.width > 1 && !naast && stijl.outlineStyle !== "none"};
}"""
"""Which link has the focus, and whether one can see that."""
ONDERZOEKEN: Mapping[str, tuple[Callable[[Browser, Rapport], list[str]], str]] = {
    "axe": (toegankelijk, "0 violations on the screen and in print"),
    "peace": (stil, "no message, no dialog, nothing fetched, with its policy and without"),
    "texts": (leesbaar, "what people wrote is read as text"),
    "width": (passend, f"nothing sticks out at {', '.join(map(str, BREEDTES[:-1]))} and {BREEDTES[-1]} px"),
    "links": (verbonden, "the table of contents reaches every section"),
    "keyboard": (bedienbaar, "Tab comes to the skip link first, Enter goes to the content, and every link is reached"),
}
"""How each report is looked at, and what it means when there is nothing to complain of."""


def gekeurd(rapporten: Sequence[Rapport]) -> list[tuple[str, str]]:
    """Return the errors that the Nu Html Checker finds, each with the name of the report it is in."""
    opdracht = ["java", "-jar", str(CHECKER), "--errors-only", "--format", "json", "--stdout"]
    klaar = subprocess.run([*opdracht, *(str(r.pad) for r in rapporten)], capture_output=True, check=False)
    if klaar.returncode not in (0, 1) or not klaar.stdout:
        sys.exit(f"{' '.join(opdracht)}: exit code {klaar.returncode}\n{klaar.stderr.decode()}")
    namen = {r.pad.name: r.naam for r in rapporten}
    return [
        (namen[Path(url2pathname(fout["url"])).name], f"line {fout.get('lastLine')}: {fout['message']}")
        for fout in json.loads(klaar.stdout)["messages"]
    ]


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

KAPOT: tuple[tuple[str, Mapping[str, str], tuple[str, ...]], ...] = (
    (
        "axe",
        {'<html lang="nl">': "<html>", "</h1>": "</h1><img src='data:,'><h5>te diep</h5>"},
        ("print: html-has-lang", "print: image-alt", "screen: heading-order", "screen: image-alt"),
    ),
    (
        "peace",
        {
            "</h1>": "</h1><script>alert(1)</script><p style='color: red'>rood</p>"
            "<img alt='' src='http://127.0.0.1:9/x.png'>"
        },
        (
            "console error: Executing inline script violates",
            "console error: Applying inline style violates",
            "console error: Loading the image 'http://127.0.0.1:9/x.png' violates",
            "dialog: 1",
            "fetches http://127.0.0.1:9/x.png",
            "3 elements that",
        ),
    ),
    ("texts", {"<main": "<main hidden"}, (f"not to be read: {NORM}",)),
    ("texts", {"</style>": " </style>"}, ("the style sheet is not applied",)),
    ("width", {"</h1>": f"</h1><pre>{'x' * 500}</pre>"}, ("at 360 px: page of", "at 1200 px: page of")),
    (
        "links",
        {'id="leeswijzer"': 'id="inleiding"'},
        ("the link #leeswijzer does not lead anywhere", "id inleiding twice", "sections"),
    ),
    ("keyboard", {'<a class="sprong"': "<a href='#wijzer'>eerst</a><a class='sprong'"}, ("Tab comes first to",)),
    (
        "keyboard",
        {'<main id="inhoud"': "<main"},
        ("Enter does not go to the content", "Enter does not bring the focus behind"),
    ),
    ("keyboard", {"<nav ": "<nav tabindex='0' "}, ("Tab should come to #samenvatting",)),
)
"""By which look, what is replaced by what, and what must be complained of."""


def kapot(browser: Browser, rapporten: Sequence[Rapport], werk: Path) -> str:
    """Show that every look finds what is broken, and what would happen if hostile texts were not escaped."""
    for onderzoek, vervangen, klachten in KAPOT:
        _moet_vinden(onderzoek, klachten, browser, breek(rapporten[0], vervangen, werk))
    rauw = breek(rapporten[-1], {escape(GEMEEN_BEGIN): GEMEEN_BEGIN}, werk)
    _moet_vinden("texts", ["not to be read"], browser, rauw)
    _moet_vinden("peace", ["dialog: 1"], browser, rauw)
    return f"each of {sum(len(klachten) for *_, klachten in KAPOT) + 2} complaints comes"


def _moet_vinden(onderzoek: str, verwacht: Sequence[str], browser: Browser, kopie: Rapport) -> None:
    klachten = ONDERZOEKEN[onderzoek][0](browser, kopie)
    for klacht in verwacht:
        assert any(klacht in k for k in klachten), (onderzoek, klacht, klachten[:GENOEG])


def breek(rapport: Rapport, vervangen: Mapping[str, str], werk: Path) -> Rapport:
    """Write a copy of a report with the first place of each text replaced."""
    html = rapport.pad.read_text(encoding="utf-8")
    for heel, stuk in vervangen.items():
        assert heel in html, f"the report has no {heel}"
        html = html.replace(heel, stuk, 1)
    kopie = werk / "kapot.html"
    kopie.write_text(html, encoding="utf-8")
    return Rapport("broken", kopie, rapport.teksten)


if __name__ == "__main__":
    main()
