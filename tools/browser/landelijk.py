"""How national reports are looked at besides: they sort, search and open, and everything is there without their script.

The order that rows should have is worked out here anew, from the texts in the cells.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

import pypdfium2

from browser.blik import FOCUS, geopend
from browser.kijken import TELEFOON
from toetsing.document.balken import KAN_NIET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser, Locator, Page

    from browser.kijken import Kijk
    from browser.rapporten import Rapport

    Rijen = list[list[str]]

LETTERS = {"V": 0, "+": 0, "M": 1, "O": 3, "-": 3}
"""The order of the letters and scores of Stap 1; what is not settled stands between M and O."""
ONBESLIST = 2
RUST = 60
"""So many milliseconds does the browser get to go somewhere."""


# -- sort and search ---------------------------------------------------------------------------------------------------


def sorteerbaar(browser: Browser, rapport: Rapport) -> list[str]:
    """Sort every table by each of its columns, up and down, with Tab and Enter."""
    klachten = []
    with geopend(browser, rapport) as blik:
        for tabel in blik.page.locator("table.zoekbaar").all():
            naam = tabel.locator("caption").inner_text()
            tabel.locator("xpath=ancestor::div[1]").focus()
            for kolom in range(tabel.locator("thead th").count()):
                blik.page.keyboard.press("Tab")
                klachten += [f"{naam}, column {kolom}: {wat}" for wat in _sorteer(blik.page, tabel, kolom)]
        if not blik.page.locator("table.zoekbaar").count():
            klachten.append("no table can be sorted")
    return klachten


def _sorteer(page: Page, tabel: Locator, kolom: int) -> list[str]:
    """Press Enter twice on the header that has the focus, and see what order the rows have."""
    klachten: list[str] = []
    kop, voor = tabel.locator("thead th").nth(kolom), _rijen(tabel)
    if not kop.evaluate("kop => kop.contains(document.activeElement) && document.activeElement.matches('button')"):
        return ["Tab does not come to its button"]
    if not page.evaluate(FOCUS)["zichtbaar"]:
        klachten.append("the focus is not seen")
    for richting in ("ascending", "descending"):
        page.keyboard.press("Enter")
        gezegd = tabel.locator("thead th").evaluate_all("alle => alle.map(kop => kop.getAttribute('aria-sort'))")
        if gezegd != [richting if plek == kolom else None for plek in range(len(gezegd))]:
            klachten.append(f"aria-sort says {gezegd}, not {richting}")
        na = _rijen(tabel)
        sleutels = [_sleutel(rij[kolom]) for rij in na]
        if richting == "descending":
            sleutels.reverse()
        if any(een > ander for een, ander in pairwise(sleutels)):
            klachten.append(f"{richting}, the order is {[rij[kolom][:20] for rij in na]}")
        if sorted(na) != sorted(voor):
            klachten.append("the rows are not the same rows any more")
    return klachten


def _sleutel(tekst: str) -> tuple[int, tuple[tuple[int, int, str], ...]]:
    """Return by what a cell is sorted: letters by what they mean, and numbers in a text as numbers, before words."""
    kaal = "".join(teken for teken in normalize("NFD", tekst) if not combining(teken)).casefold()
    stukken = tuple((0, int(een), "") if een.isdigit() else (1, 0, een) for een in re.findall(r"\d+|\D+", kaal))
    letter, ster, _ = tekst.partition("*")
    if letter in LETTERS:
        return LETTERS[letter], stukken if ster else ()
    meer = re.split(", | of ", letter)
    return (ONBESLIST, ()) if not tekst or (meer[1:] and all(een in LETTERS for een in meer)) else (0, stukken)


def _rijen(tabel: Locator) -> Rijen:
    rijen: Rijen = tabel.evaluate(f"tabel => [...tabel.tBodies[0].rows].map(r => [...r.cells].map({GEZIENE_TEKST}))")
    return rijen


GEZIENE_TEKST = """cel => {
  const kopie = cel.cloneNode(true);
  for (const stem of kopie.querySelectorAll(".stem")) stem.remove();
  return kopie.textContent;
}"""
"""The text of a cell without what is only said."""


def vindbaar(browser: Browser, rapport: Rapport) -> list[str]:
    """Type in the search field of every table: only rows with that text stay and are counted; then all come back."""
    klachten = []
    with geopend(browser, rapport) as blik:
        for tabel in blik.page.locator("table.zoekbaar").all():
            naam = tabel.locator("caption").inner_text()
            zoek = tabel.locator("xpath=ancestor::div[1]/preceding-sibling::p[1]")
            gezocht = _rijen(tabel)[-1][int(naam.startswith("Organisaties"))].split()[0].upper()
            for tekst in (gezocht, "niet te vinden"):
                klachten += [f"{naam}, {tekst}: {wat}" for wat in _zoek(blik.page, tabel, zoek, tekst)]
    return klachten


def _zoek(page: Page, tabel: Locator, zoek: Locator, tekst: str) -> list[str]:
    klachten = []
    zoek.locator("input").focus()
    page.keyboard.type(tekst)
    alle = [" ".join(rij) for rij in _rijen(tabel)]
    getoond = [" ".join(rij) for rij in _zichtbare_rijen(tabel)]
    if getoond != [rij for rij in alle if tekst.casefold() in rij.casefold()]:
        klachten.append(f"the rows are {getoond}")
    stand = zoek.get_by_role("status").inner_text()
    if f"{len(getoond)} van de {len(alle)} rijen" not in stand:
        klachten.append(f"the status says {stand!r}")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    if len(_zichtbare_rijen(tabel)) != len(alle) or "rijen" in zoek.get_by_role("status").inner_text():
        klachten.append("not all rows come back")
    return klachten


def _zichtbare_rijen(tabel: Locator) -> Rijen:
    rijen: Rijen = tabel.evaluate(
        "tabel => [...tabel.tBodies[0].rows].filter(r => r.checkVisibility())"
        f".map(r => [...r.cells].map({GEZIENE_TEKST}))"
    )
    return rijen


# -- open and come back ------------------------------------------------------------------------------------------------


def opent(browser: Browser, rapport: Rapport) -> list[str]:
    """Follow names and letters of every table to the details with Enter, on two screens, and go back."""
    klachten = []
    for breedte in (1200, 360):
        with geopend(browser, rapport, breedte=breedte) as blik:
            for tabel in blik.page.locator("table.zoekbaar").all():
                links = tabel.locator("tbody a")
                aantal = links.count()
                for plek in sorted({0, aantal // 3, aantal - 2, aantal - 1} & set(range(aantal))):
                    link = links.nth(plek)
                    wat = f"{breedte} px, {link.get_attribute('href')}"
                    klachten += [f"{wat}: {klacht}" for klacht in _volg(blik.page, link)]
            if not blik.page.locator("table.zoekbaar tbody a").count():
                klachten.append("no link leads to details")
    return klachten


def _volg(page: Page, link: Locator) -> list[str]:
    """Press Enter on a link, see that it opens what it names, press it once more, and go back."""
    link.focus()
    begin: float = page.evaluate("scrollY")
    klachten = [] if page.evaluate(FOCUS)["zichtbaar"] else ["the focus on the link is not seen"]
    doel = link.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_timeout(RUST)
    klachten += _aangekomen(page, doel)
    page.go_back()
    page.wait_for_timeout(RUST)
    if abs(page.evaluate("scrollY") - begin) > 1:
        klachten.append(f"Back goes to {page.evaluate('scrollY')}, not to {begin}")
    if not link.evaluate("link => link === document.activeElement") or not page.evaluate(FOCUS)["zichtbaar"]:
        klachten.append("Back does not bring the focus to the link")
    return klachten


def _aangekomen(page: Page, doel: str | None) -> list[str]:
    stand: dict[str, Any] = page.evaluate(AANGEKOMEN)
    klachten = []
    if stand["doel"] != doel or not stand["open"]:
        klachten.append(f"it does not open: {stand}")
    if not stand["focus"] or not page.evaluate(FOCUS)["zichtbaar"]:
        klachten.append(f"the focus is not there, or not seen: {page.evaluate(FOCUS)}")
    if not stand["gemarkeerd"]:
        klachten.append("one does not see which it is")
    return klachten


AANGEKOMEN = """() => {
  const doel = document.querySelector(":target"), lade = doel?.closest("details");
  const plek = doel === lade ? lade?.firstElementChild : doel;
  const rij = doel === lade ? doel : doel?.parentElement;
  return {
    doel: doel && "#" + doel.id, open: Boolean(lade?.open), focus: plek === document.activeElement,
    gemarkeerd: Boolean(rij) && getComputedStyle(rij).outlineStyle !== "none",
  };
}"""
"""Where a link led: whether that is open, has the focus (its summary, or the cell), and a line around it."""


def zonder_script(browser: Browser, rapport: Rapport) -> list[str]:
    """See what there is without JavaScript: every text, links that lead to the details, and nothing that is dead."""
    with geopend(browser, rapport, script=False) as blik:
        dood = blik.page.locator("button, input, select, [role=status], [aria-current], .ernaast").count()
        klachten = [f"{dood} dead buttons or fields"] if dood else []
        naar_nergens: list[str] = blik.page.evaluate(NERGENS)
        klachten += [f"the link {doel} does not lead to details" for doel in naar_nergens]
        links = blik.page.locator("table.zoekbaar tbody a")
        for plek in (0, links.count() - 1):
            doel = links.nth(plek).get_attribute("href")
            links.nth(plek).click()
            blik.page.wait_for_timeout(RUST)
            if not blik.page.evaluate(GEZIEN):
                klachten.append(f"the link {doel} does not show what it names")
        dicht = blik.page.locator("details:not([open]) > summary")
        while dicht.count():
            dicht.first.click()
        zichtbaar = " ".join(blik.page.locator("body").inner_text().split())
        laden = blik.page.locator("details").count()
    if zichtbaar.count("Scores van ") != laden:
        klachten.append(f"{zichtbaar.count('Scores van ')} of {laden} organisations have their scores")
    return [*klachten, *(f"not to be read: {tekst[:120]}" for tekst in rapport.teksten if tekst not in zichtbaar)]


NERGENS = """() => [...document.querySelectorAll("table.zoekbaar tbody a")].map(a => a.getAttribute("href")).filter(
  doel => !document.getElementById(doel.slice(1))?.closest("details"))"""
GEZIEN = """() => {
  const doel = document.querySelector(":target"), vak = doel?.getBoundingClientRect();
  return Boolean(vak?.height) && vak.top > -2 && vak.top < innerHeight;
}"""


# -- numbers and paper -------------------------------------------------------------------------------------------------


def gelijk(browser: Browser, rapport: Rapport) -> list[str]:
    """Compare the numbers drawn in every figure with those in the table beneath it, in a wide and a narrow window."""
    klachten = []
    for breedte in (1200, TELEFOON):
        with geopend(browser, rapport, breedte=breedte) as blik:
            figuren: list[dict[str, Any]] = blik.page.evaluate(FIGUREN)
        klachten += [] if figuren else ["there are no figures"]
        for figuur in figuren:
            namen: dict[str, set[str]] = {}
            for teken, tekst in figuur["legenda"]:
                namen.setdefault(tekst.removeprefix(teken).strip() or tekst, set()).add(teken)
            kolommen = [plek for plek, kop in enumerate(figuur["koppen"]) if kop in namen]
            geteld = [
                [
                    (figuur["koppen"][k], rij[k].split()[0])
                    for k in kolommen
                    if rij[k] and rij[k].split()[0] != "0" and not rij[k].startswith(KAN_NIET)
                ]
                for rij in figuur["rijen"]
            ]
            if not _komt_overeen(figuur["balken"], geteld, namen):
                klachten.append(f"at {breedte} px: {figuur['titel']}: drawn {figuur['balken']}, in the table {geteld}")
    return klachten


def _komt_overeen(
    balken: Sequence[Sequence[str]], geteld: Sequence[Sequence[tuple[str, str]]], namen: Mapping[str, set[str]]
) -> bool:
    """Whether each piece has the number of its column, and the sign of it where there was room for one."""
    return [len(balk) for balk in balken] == [len(rij) for rij in geteld] and all(
        stuk in {n, *(f"{teken} {n}" for teken in namen[naam])}
        for balk, rij in zip(balken, geteld, strict=True)
        for stuk, (naam, n) in zip(balk, rij, strict=True)
    )


FIGUREN = """() => [...document.querySelectorAll("figure:has(.balken)")].map(figuur => {
  let tabel = figuur.nextElementSibling;
  while (tabel && !tabel.matches(".tabel")) tabel = tabel.nextElementSibling;
  tabel = tabel.querySelector("table");
  const balken = [...figuur.querySelectorAll("svg")].map(balk => {
    const naast = balk.previousElementSibling.querySelector(".noot")?.textContent.slice(1, -1).split(", ") ?? [];
    return [...balk.querySelectorAll("rect")].map(vlak => {
      let tekst = vlak.nextElementSibling;
      while (tekst?.matches("text") && !tekst.checkVisibility()) tekst = tekst.nextElementSibling;
      return tekst?.matches("text") ? tekst.textContent : naast.shift();
    });
  });
  return {
    titel: figuur.querySelector("figcaption").textContent, balken,
    legenda: [...figuur.querySelectorAll(".legenda > span")].map(s => [s.firstElementChild.textContent, s.textContent]),
    koppen: [...tabel.tHead.rows[0].cells].map(cel => cel.textContent),
    rijen: [...tabel.tBodies[0].rows].map(rij => [...rij.cells].map(cel => cel.textContent)),
  };
})"""
"""Of every figure: the kinds of pieces, and in each bar what stands in its pieces; with the table that follows."""


def gezien(browser: Browser, rapport: Rapport) -> list[str]:
    """Look on a phone at every piece of every bar: it is in the window, has its colour, and its text is within it."""
    klachten = []
    with geopend(browser, rapport, breedte=TELEFOON) as blik:
        balken: list[dict[str, Any]] = blik.page.evaluate(BALKEN)
    for balk in balken:
        wat = f"{balk['figuur']}, {balk['label'][:40]}"
        if abs(balk["breed"] - balk["ruimte"]) > 1 or not balk["leesbaar"]:
            klachten.append(f"{wat}: {balk['breed']} px of {balk['ruimte']}, or its label is not seen")
        klachten += [f"{wat}: piece {plek}: {stuk}" for plek, stuk in enumerate(balk["stukken"], 1) if stuk]
    return klachten if balken else ["there are no bars"]


BALKEN = """() => [...document.querySelectorAll("figure .balken svg")].map(balk => {
  balk.scrollIntoView({ block: "center" });
  const figuur = balk.closest("figure"), label = balk.previousElementSibling, heel = balk.getBoundingClientRect();
  const kleuren = [...figuur.querySelectorAll(".legenda .letter")].map(een => getComputedStyle(een).backgroundColor);
  let tot = heel.left;
  const stukken = [...balk.querySelectorAll("rect")].map(vlak => {
    const vak = vlak.getBoundingClientRect(), midden = (vak.left + vak.right) / 2, begin = tot, wat = [];
    tot = vak.right;
    if (vak.left < 0 || vak.right > innerWidth + 1 || vak.width < 2) wat.push("not in the window");
    if (Math.abs(vak.left - begin) > 1) wat.push(`begins at ${vak.left}, not at ${begin}`);
    if (document.elementFromPoint(midden, vak.top + 2) !== vlak) wat.push("covered or cut off");
    if (kleuren.length && !kleuren.includes(getComputedStyle(vlak).fill)) wat.push("has no colour of the legend");
    const inkt = [];
    for (let tekst = vlak.nextElementSibling; tekst?.matches("text"); tekst = tekst.nextElementSibling)
      if (tekst.checkVisibility()) inkt.push(tekst.getBoundingClientRect());
    if (inkt.some(t => t.left < vak.left || t.right > vak.right)) wat.push("its text sticks out");
    if (inkt.length > 1) wat.push("two texts");
    return wat.join(", ");
  });
  if (Math.abs(tot - heel.right) > 1) stukken.push(`they end at ${tot}, not at ${heel.right}`);
  const boven = label.getBoundingClientRect();
  return {
    figuur: figuur.querySelector("figcaption").textContent, label: label.textContent, stukken,
    breed: heel.width, ruimte: figuur.clientWidth,
    leesbaar: boven.left >= 0 && boven.right <= innerWidth && boven.bottom <= heel.top + 1 && boven.height > 0,
  };
})"""
"""Of every bar how wide it is, whether its label stands above it, and of each piece what is wrong with it."""


def gedrukt(browser: Browser, rapport: Rapport) -> list[str]:
    """Print it after a search: each page says what it is, wide tables lie on their side, and nothing is left out."""
    with geopend(browser, rapport) as blik:
        koppen: Rijen = blik.page.locator(".liggend thead tr").evaluate_all(
            "alle => alle.map(rij => [...rij.cells].map(kop => kop.textContent))"
        )
        namen: list[str] = blik.page.locator("#oordelen tbody th").all_inner_texts()
        for veld in blik.page.locator("input").all():
            veld.fill("niet te vinden")
        for lijst in blik.page.locator(".tabel .zoek select").all():
            lijst.select_option(index=1)
        bladzijden = _bladzijden(blik.page.pdf(prefer_css_page_size=True))
    klachten = [
        f"page {nr} does not say {rapport.merk}"
        for nr, (_, tekst) in enumerate(bladzijden, 1)
        if "".join(rapport.merk.split()) not in "".join(tekst.split())  # a mark may be read in pieces
    ]
    liggend = [tekst for ligt, tekst in bladzijden if ligt]
    klachten += [
        f"no page on its side has the columns {rij}"
        for rij in koppen
        if not any("".join("".join(rij).split()) in "".join(tekst.split()) for tekst in liggend)
    ]
    alles = " ".join(tekst for _, tekst in bladzijden)
    oordelen = alles.rpartition("Oordelen per organisatie")[2].partition("Bijlage 2: alle scores")[0]
    klachten += [
        f"left out: {naam[:20]}" for naam in namen if "".join(naam.split())[:9] not in "".join(oordelen.split())
    ]
    klachten += [
        f"on paper: {wat}"
        for wat in ("Zoek in deze tabel", "Open een organisatie om", "↕", "csv", "Toon alles", "# ")
        if wat in alles
    ]
    return klachten


def _bladzijden(pdf: bytes) -> list[tuple[bool, str]]:
    """Return of every page whether it lies on its side, and its text."""
    with pypdfium2.PdfDocument(pdf) as geopend_pdf:
        return [
            (blad.get_width() > blad.get_height(), " ".join(blad.get_textpage().get_text_bounded().split()))
            for blad in geopend_pdf
        ]


LANDELIJKE_ONDERZOEKEN: Mapping[str, tuple[Kijk, str]] = {
    "sorting": (sorteerbaar, "Enter on each header sorts letters, numbers and names, up and down"),
    "searching": (vindbaar, "only what was typed stays, is counted, and all comes back"),
    "opening": (opent, "names and letters open, get the focus and a line around them; Back comes back"),
    "no script": (zonder_script, "every text is there, links lead to the details, nothing is dead"),
    "figures": (gelijk, f"what is drawn is what the tables say, at 1200 and {TELEFOON} px"),
    "bars": (gezien, f"every piece of every bar is seen at {TELEFOON} px"),
    "paper": (gedrukt, "every page says what it is, wide tables lie on their side, nothing is left out"),
}
"""How national reports are looked at besides, and what it means when there is nothing to complain of."""
