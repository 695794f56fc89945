"""How every report is looked at. A look returns what there is to complain of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import url2pathname

from axe_playwright_python.sync_playwright import Axe

from browser.blik import FOCUS, geopend

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from playwright.sync_api import Browser

    from browser.rapporten import Rapport

    Kijk = Callable[[Browser, Rapport], list[str]]

CHECKER = Path(os.environ.get("VNU", "vnu.jar"))
"""The Nu Html Checker: a jar file."""
TELEFOON = 390
BREEDTES = (320, 360, TELEFOON, 1200)
"""Widths that must not scroll sideways: 320 is what WCAG 1.4.10 asks, 360 a small phone, 1200 a desktop."""


def toegankelijk(browser: Browser, rapport: Rapport) -> list[str]:
    """Let axe-core look, on a wide screen, in print and on a phone."""
    klachten = []
    for waar, breedte in (("screen", 1200), ("print", 1200), ("phone", TELEFOON)):
        with geopend(browser, rapport, breedte=breedte, beleid=False) as blik:
            blik.open_alles()
            blik.page.emulate_media(media="print" if waar == "print" else "screen", color_scheme="light")
            gevonden: list[dict[str, Any]] = Axe().run(blik.page).response["violations"]
            klachten += [
                f"{waar}: {regel['id']} ({regel['impact']}): {regel['help']}: {len(regel['nodes'])} x, "
                f"such as {regel['nodes'][0]['html'][:200]}"
                for regel in gevonden
            ]
    return klachten


def stil(browser: Browser, rapport: Rapport) -> list[str]:
    """See what it says and fetches, with its policy and without: what is not there need not be forbidden."""
    klachten = []
    for beleid in (True, False):
        with geopend(browser, rapport, beleid=beleid) as blik:
            te_veel: int = blik.page.evaluate(LEVEND) - 1
            klachten += [*blik.klachten, *([f"{te_veel} elements that run, fetch or style"] if te_veel else [])]
            regels = (blik.page.locator("meta[http-equiv]").get_attribute("content") or "").count("script-src")
            if regels != 1:
                klachten.append(f"{regels} rules for scripts in its policy")
    return klachten


LEVEND = """() => [...document.querySelectorAll("*")].filter(
  element => element.matches("script, iframe, object, embed, [style], img, link")
    || element.matches("a:not([href^='#'], [href^='https://'], [href^='mailto:'])")
    || element.getAttributeNames().some(naam => naam.startsWith("on"))).length"""
"""How many elements run, fetch or style something, or lead to what may: a report has one script of its own."""


def leesbaar(browser: Browser, rapport: Rapport) -> list[str]:
    """See that what people wrote is read as they wrote it, and looks as the style sheet says."""
    with geopend(browser, rapport) as blik:
        blik.open_alles()
        zichtbaar = " ".join(blik.page.locator("body").inner_text().split())
        breedte = blik.page.locator("body").evaluate("body => getComputedStyle(body).maxWidth")
    kaal = ["the style sheet is not applied"] if breedte == "none" else []
    return [*kaal, *(f"not to be read: {tekst[:120]}" for tekst in rapport.teksten if tekst not in zichtbaar)]


def passend(browser: Browser, rapport: Rapport) -> list[str]:
    """See that nothing scrolls sideways or is cut off, on a narrow and on a wide screen."""
    klachten: list[str] = []
    for breedte in BREEDTES:
        with geopend(browser, rapport, breedte=breedte) as blik:
            blik.open_alles()
            breed: list[str] = blik.page.evaluate(UITSTEKERS)
            klachten += [f"at {breedte} px: {wat}" for wat in breed]
    return klachten


UITSTEKERS = """() => {
  const kader = document.documentElement, wat = [];
  if (kader.scrollWidth > kader.clientWidth) wat.push(`page of ${kader.scrollWidth} px in ${kader.clientWidth}`);
  for (const element of document.body.querySelectorAll(":not(.sprong, .stem, .breed *)")) {
    if (innerWidth < 640 && element.closest(".kaart:not(.zoekbaar) thead")) continue;
    const vak = element.getBoundingClientRect(), schuift = element.matches(".breed, :has(.liggend)");
    const buiten = vak.width && (vak.right > kader.clientWidth + 1 || vak.left < -1);
    const krap = !schuift && element.clientWidth && element.scrollWidth > element.clientWidth + 1;
    if (buiten || krap) wat.push(`${buiten ? "outside" : "too wide for its box"}: ${element.outerHTML.slice(0, 160)}`);
    const teken = getComputedStyle(element, "::before").content.includes("Schuif opzij");
    if (element.matches(".breed") && innerWidth < 640 && element.scrollWidth > element.clientWidth + 1 && !teken)
      wat.push(`cut off without a sign: ${element.ariaLabel}`);
  }
  return wat;
}"""
"""What sticks out of the page or of its own box; a region that scrolls by itself may be wide inside, and says so.

A wide table may be wider than the text around it, but not than the page. The headers of cards are for who hears them.
"""


def heel(browser: Browser, rapport: Rapport) -> list[str]:
    """See on a phone that no word of usual length breaks in the middle, also where a browser does not hyphenate."""
    with geopend(browser, rapport, breedte=TELEFOON, beleid=False) as blik:
        blik.open_alles()
        blik.page.add_style_tag(content="* { hyphens: manual !important; }")
        gebroken: list[str] = blik.page.evaluate(GEBROKEN)
    return [f"broken: {wat}" for wat in gebroken]


GEBROKEN = """() => {
  const wat = [], stuk = document.createRange();
  const wandeling = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let knoop = wandeling.nextNode(); knoop; knoop = wandeling.nextNode()) {
    if (!knoop.parentElement.checkVisibility() || knoop.parentElement.closest(".kaart:not(.zoekbaar) thead")) continue;
    for (const woord of knoop.data.matchAll(/[^\\s-]+/g)) {
      if (!/^[(\\[]?[a-zà-ÿ]{2,24}[).,:;?\\]]*$/i.test(woord[0])) continue;
      stuk.setStart(knoop, woord.index);
      stuk.setEnd(knoop, woord.index + woord[0].length);
      if (stuk.getClientRects().length > 1) wat.push(`${woord[0]} in ${knoop.parentElement.outerHTML.slice(0, 120)}`);
    }
  }
  return wat;
}"""
"""The words of two to twenty-four letters that are on more than one line."""


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
        delen = [a.get_attribute("href") or "" for a in blik.page.locator("nav > ul > li > a").all()]
    if not links or sorted(delen) != sorted(secties):
        klachten.append(f"links {delen}, sections {secties}")
    return klachten


def gemerkt(browser: Browser, rapport: Rapport) -> list[str]:
    """See that what an author marked is what it was marked as, and that every address is there to be read."""
    klachten = []
    with geopend(browser, rapport) as blik:
        blik.open_alles()
        tellingen = {
            f"{kiezer}: {tekst}": blik.page.evaluate(ZICHTBAAR, [kiezer, tekst]) for kiezer, tekst in rapport.opmaak
        }
        vaakst = max(tellingen.values(), default=1)
        klachten += [f"{n} of {vaakst} times {wat}" for wat, n in tellingen.items() if n < vaakst or not n]
        for zonder in blik.page.evaluate(ZONDER_ADRES):
            klachten.append(f"no address behind {zonder}")
    return klachten


ZICHTBAAR = """([kiezer, tekst]) => [...document.querySelectorAll(kiezer)]
  .filter(een => een.innerText === tekst && een.checkVisibility()).length"""
"""How many elements of a kind are seen with these words."""
ZONDER_ADRES = """() => [...document.querySelectorAll("main a:not([href^='#'])")].filter(a => {
  const adres = a.getAttribute("href").replace("mailto:", ""), erachter = a.nextSibling?.textContent ?? "";
  return a.textContent !== adres && !erachter.startsWith(` (${adres})`);
}).map(a => a.outerHTML)"""
"""Links to elsewhere of which one cannot read where they lead."""
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


def gezegd(browser: Browser, rapport: Rapport) -> list[str]:
    """Listen to the page: links that lead elsewhere have other names, a lone sign has a word, notes lead to and fro."""
    with geopend(browser, rapport) as blik:
        klachten: list[str] = blik.page.evaluate(GEZEGD)
    return klachten


GEZEGD = """() => {
  const naam = (element) => {
    const kopie = element.cloneNode(true);
    if (element.ariaLabel) return element.ariaLabel;
    for (const stil of kopie.querySelectorAll("[aria-hidden]")) stil.remove();
    return kopie.textContent.trim();
  };
  const wat = [], doelen = new Map();
  for (const link of document.querySelectorAll("main a[href^='#']")) {
    const gehoord = naam(link), doel = link.getAttribute("href");
    if (gehoord.length < 3 || (doelen.get(gehoord) ?? doel) !== doel) wat.push(`the link ${doel} is called ${gehoord}`);
    doelen.set(gehoord, doel);
    if (!document.getElementById(doel.slice(1))) wat.push(`the link ${doel} leads nowhere`);
  }
  for (const letter of document.querySelectorAll("main .letter")) {
    if (!letter.closest("[role=img]") && naam(letter) === "-" && !letter.nextElementSibling) wat.push("a lone -");
  }
  for (const noot of document.querySelectorAll("main a[id^='bij-']")) {
    const doel = document.querySelector(noot.getAttribute("href"))?.nextElementSibling;
    if (!doel?.querySelector(`a[href="#${noot.id}"]`)) wat.push(`no way back to ${noot.id}`);
  }
  return wat;
}"""
"""What a screen reader would say that helps nobody: the same name for other links, and a sign without its word."""


ONDERZOEKEN: Mapping[str, tuple[Kijk, str]] = {
    "axe": (toegankelijk, "0 violations on a wide screen, in print and on a phone"),
    "peace": (stil, "no message, no dialog, nothing fetched, with its policy and without"),
    "texts": (leesbaar, "what people wrote is read as text"),
    "marks": (gemerkt, "lists, bold, headings and links of an author are just that"),
    "width": (passend, f"nothing sticks out at {', '.join(map(str, BREEDTES[:-1]))} and {BREEDTES[-1]} px"),
    "words": (heel, f"no word breaks in the middle at {TELEFOON} px"),
    "links": (verbonden, "the table of contents reaches every section"),
    "spoken": (gezegd, "links have names of their own, signs have words, and notes lead to the text and back"),
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
