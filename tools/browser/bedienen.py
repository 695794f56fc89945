"""What one can do with a page besides: choose rows, set organisations beside all, take a table along, see where one is.

What should come of it is worked out here anew, from what is seen in the cells.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from browser.blik import geopend
from toetsing.formats.csv import als_csv

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser, Locator, Page

    from browser.kijken import Kijk
    from browser.rapporten import Rapport

RUST = 100
"""So many milliseconds does the browser get to see where it is."""
ZIJKANT, SMAL = 1600, 1000
"""Windows in which the table of contents stands at the side, and in which it does not."""


def in_beeld(browser: Browser, rapport: Rapport) -> list[str]:
    """Scroll to each part: the table of contents stays in view, beside the text, and says which part it is."""
    klachten = []
    with geopend(browser, rapport, breedte=ZIJKANT) as blik:
        for link in blik.page.locator("nav a").all():
            doel = link.get_attribute("href")
            gevonden: dict[str, Any] = blik.page.evaluate(IN_BEELD, doel)
            if not gevonden["ernaast"] or not gevonden["in_beeld"]:
                klachten.append(f"at {doel} the table of contents is not in view, or over the text")
            if gevonden["nu"] != [doel] and not gevonden["onderaan"]:
                klachten.append(f"at {doel} it says {gevonden['nu']}")
    with geopend(browser, rapport, breedte=SMAL) as blik:
        if blik.page.locator("nav").evaluate("nav => getComputedStyle(nav).position") != "static":
            klachten.append(f"at {SMAL} px it takes the room of the text")
    return klachten


IN_BEELD = f"""async doel => {{
  const element = document.getElementById(doel.slice(1)), nav = document.querySelector("nav");
  element.scrollIntoView();
  await new Promise(klaar => setTimeout(klaar, {RUST}));
  const vak = nav.getBoundingClientRect(), links = [...nav.querySelectorAll("[aria-current]")];
  const breed = [...document.querySelectorAll("main > section, .liggend")].map(e => e.getBoundingClientRect().left);
  const nu = links[0]?.getBoundingClientRect();
  return {{
    nu: links.map(a => a.getAttribute("href")),
    in_beeld: vak.top >= -1 && vak.bottom <= innerHeight + 1
      && (!nu || nu.top >= vak.top - 1 && nu.bottom <= vak.bottom + 1),
    ernaast: breed.every(links => links >= vak.right - 1),
    onderaan: scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
  }};
}}"""
"""Where the table of contents is once one has gone to a part, and what it says is the part one is in."""


def te_kiezen(browser: Browser, rapport: Rapport) -> list[str]:
    """Choose each thema and each letter of every table: only what has it stays, is counted, and all comes back."""
    klachten, keuzes = [], 0
    with geopend(browser, rapport) as blik:
        for vak in blik.page.locator(".tabel:has(.zoekbaar)").all():
            for lijst in vak.locator(".zoek select").all():
                for waarde in lijst.locator("option:not([value=''])").evaluate_all(
                    "alle => alle.map(een => een.value)"
                ):
                    keuzes += 1
                    lijst.select_option(waarde)
                    klachten += [f"{vak.locator('caption').inner_text()}, {waarde}: {wat}" for wat in _gekozen(vak)]
                    vak.get_by_role("button", name="Toon alles").click()
                    stand: dict[str, Any] = vak.evaluate(GEKOZEN)
                    if stand["weg"] or stand["gezegd"] or lijst.input_value():
                        klachten.append(f"{vak.locator('caption').inner_text()}, {waarde}: not all comes back")
    if not keuzes and "all open" not in rapport.naam:
        klachten.append("there is nothing to choose")
    return klachten


def _gekozen(vak: Locator) -> list[str]:
    """See that what stays is what the cells say."""
    stand: dict[str, Any] = vak.evaluate(GEKOZEN)
    klachten = []
    if stand["getoond"] != stand["verwacht"]:
        klachten.append(f"the rows are {stand['getoond']}, not {stand['verwacht']}")
    if stand["kolommen"]:
        klachten.append(f"of the wrong columns: {stand['kolommen']}")
    if f"{len(stand['getoond'])} van de {stand['alle']} rijen" not in stand["gezegd"]:
        klachten.append(f"the status says {stand['gezegd']!r}")
    return klachten


GEKOZEN = """vak => {
  const tabel = vak.querySelector("table"), rijen = [...tabel.tBodies[0].rows];
  const naam = rij => rij.querySelector("th").textContent;
  const koppen = [...tabel.tHead.rows[0].cells], lijsten = [...vak.querySelectorAll(".zoek select")];
  const getoond = rijen.filter(rij => rij.checkVisibility()), alles = rijen.length;
  const keuze = lijsten.map(een => [een.labels[0].firstChild.data, een.selectedOptions[0]]).find(([, o]) => o.value);
  const zegt = (rij, plek, tekst) => {
    const cel = rij.cells[plek].cloneNode(true), eerst = cel.querySelector(".stem");
    const woord = eerst?.textContent.split(/: |, /).at(eerst.textContent.startsWith("geen") ? 0 : -1) ?? "";
    for (const stem of cel.querySelectorAll(".stem")) stem.remove();
    const gezien = cel.textContent.trim(), kop = koppen[plek].textContent.trim();
    return [gezien, `${gezien} ${woord}`.trim(), woord].includes(tekst) || kop === tekst && Number(gezien) > 0
      || tekst === "open" && gezien.includes(" of ")
      || gezien.includes("*") && gezien.split("*")[0] === tekst.split(" ")[0];
  };
  let verwacht = rijen, kolommen = [];
  if (keuze?.[0].startsWith("Kolommen")) {
    const hoort = kop => kop.dataset.groep === keuze[1].value;
    kolommen = koppen.filter(kop => kop.dataset.groep && kop.checkVisibility() !== hoort(kop));
  } else if (keuze && koppen.some(kop => kop.matches(".teken, .getal"))) {
    const welke = koppen.map((kop, plek) => kop.matches(".teken, .getal") ? plek : -1).filter(plek => plek >= 0);
    verwacht = rijen.filter(rij => welke.some(plek => zegt(rij, plek, keuze[1].text)));
  } else verwacht = getoond;
  const weg = [...tabel.querySelectorAll("[hidden]")].length;
  return {
    getoond: getoond.map(naam), verwacht: verwacht.map(naam), alle: alles, weg,
    kolommen: kolommen.map(kop => kop.textContent),
    gezegd: vak.querySelector("[role=status]").textContent,
  };
}"""
"""Of a table what is shown, what should be by what is seen in its cells, and what the status says."""


def meegenomen(browser: Browser, rapport: Rapport) -> list[str]:
    """Press the button of every table: the file arrives, and holds what is seen, by the rules of every csv we write.

    The first is a file that really arrives; of the others is looked at what would be in it, which takes less long.
    """
    klachten = []
    with geopend(browser, rapport) as blik:
        blik.open_alles()
        blik.page.wait_for_timeout(RUST)
        knoppen = blik.page.locator("main .csv").all()
        tabellen = blik.page.locator("main table").count()
        if len(knoppen) != tabellen:
            return [f"{len(knoppen)} buttons at {tabellen} tables"]
        with blik.page.expect_download() as wacht:
            knoppen[0].click()
        gekomen = wacht.value
        klachten += _vergelijk(blik.page, knoppen[0], gekomen.suggested_filename, Path(gekomen.path()).read_bytes())
        blik.page.evaluate(VANG)
        for knop in knoppen[1:]:
            knop.evaluate("knop => knop.click()")
            naam, inhoud = blik.page.evaluate("async () => [naam, [...new Uint8Array(await blob.arrayBuffer())]]")
            klachten += _vergelijk(blik.page, knop, naam, bytes(inhoud))
    return klachten


VANG = """() => {
  URL.createObjectURL = (gemaakt) => { window.blob = gemaakt; return "#"; };
  HTMLAnchorElement.prototype.click = function () { window.naam = this.download; };
}"""
"""Makes that a file is kept in the page and does not leave it."""


def _vergelijk(page: Page, knop: Locator, naam: str, inhoud: bytes) -> list[str]:
    """Compare a file with what is seen of the table at this button."""
    tabel = knop.locator("xpath=ancestor::p[1]/following-sibling::*[1]/descendant-or-self::table")
    kop, *rijen = tabel.evaluate(CELLEN)
    tekens: list[int] = tabel.evaluate(
        "tabel => [...tabel.tHead.rows[0].cells].flatMap((k, plek) => k.matches('.nr, .teken, .getal') ? [plek] : [])"
    )
    programma = page.locator("meta[name=generator]").get_attribute("content") or ""
    goed = als_csv([[*kop, "uitkomst van"], *([*rij, programma] for rij in rijen)], tekens)
    wat = f"{knop.get_attribute('aria-label')}: "
    klachten = [] if naam.endswith(".csv") else [f"{wat}its name does not end in .csv"]
    if inhoud != goed:
        paren = zip(inhoud.split(b"\r\n"), goed.split(b"\r\n"), strict=False)
        klachten += [f"{wat}it has {een!r}, not {ander!r}" for een, ander in paren if een != ander][:1]
    return klachten


CELLEN = """tabel => [...tabel.rows].map(rij => [...rij.cells].map(cel => {
  const kopie = cel.cloneNode(true);
  for (const weg of kopie.querySelectorAll(".stem, .noot, .letter + span")) weg.remove();
  return kopie.textContent.trim();
}))"""
"""What is seen in each cell, without what it means in words and without what stands beside it."""


def ernaast(browser: Browser, rapport: Rapport) -> list[str]:
    """Set two organisations beside all: each bar says what they have, as their tables do, and the address keeps it."""
    klachten: list[str] = []
    with geopend(browser, rapport) as blik:
        lijsten = blik.page.locator("section .zoek:has(label:first-child:text('Zet naast')) select")
        namen: list[str] = blik.page.locator("#scores tbody th").evaluate_all(
            "alle => alle.map(th => th.innerText.trim())"
        )
        if len(namen) == 1:
            return ["one organisation is set beside itself"] if lijsten.count() else []
        if lijsten.count() != 2:
            return [f"{lijsten.count()} lists of organisations"]
        for lijst, naam in zip(lijsten.all(), (namen[0], namen[-1]), strict=True):
            lijst.select_option(naam)
        gevonden: list[list[Any]] = blik.page.evaluate(ERNAAST, [namen[0], namen[-1]])
        klachten += [f"beside {over} stands {staat}, not {hoort}" for over, staat, hoort in gevonden if staat != hoort]
        klachten += [] if gevonden else ["beside no bar stands anything"]
        gehoord = blik.page.locator(".balken:has([data-over])").evaluate_all("alle => alle.map(b => b.ariaLabel)")
        klachten += [] if any(f"{namen[0]}: " in een for een in gehoord) else ["who only hears a figure is not told"]
        gezegd = lijsten.first.locator("xpath=ancestor::p[1]").get_by_role("status").inner_text()
        klachten += [] if namen[0] in gezegd and namen[-1] in gezegd else [f"the status says {gezegd!r}"]
        adres = blik.page.url
        eerder = blik.page.locator(".ernaast").all_inner_texts()
        for lijst in lijsten.all():
            lijst.select_option("")
        if blik.page.locator(".ernaast").count() or "?" in blik.page.url:
            klachten.append("it stays when nobody is chosen any more")
        blik.adres = adres
        blik.page.goto(adres)
        if blik.page.locator(".ernaast").all_inner_texts() != eerder:
            klachten.append("its address does not bring it back")
        klachten += blik.klachten
    return klachten


ERNAAST = """namen => {
  const cel = (naam, over) => {
    for (const tabel of document.querySelectorAll("#oordelen table, #scores table")) {
      const plek = [...tabel.tHead.rows[0].cells].findIndex(kop => kop.innerText.replace("↕", "").trim() === over);
      const rij = [...tabel.tBodies[0].rows].find(r => r.querySelector("th").innerText.trim() === naam);
      if (plek > 0 && rij) return rij.cells[plek];
    }
  };
  return [...document.querySelectorAll(".balken [data-over]")].filter(b => cel(namen[0], b.dataset.over)).map(balk => {
    const hoort = namen.map(naam => {
      const gevonden = cel(naam, balk.dataset.over), stem = gevonden.querySelector(".stem")?.textContent ?? "";
      const letter = (gevonden.querySelector("[aria-hidden]") ?? gevonden).textContent.trim();
      return `${naam}: ${letter} ${stem.split(": ").at(-1).replace(/^(min|plus), /, "")}`.trim();
    });
    const staat = [...balk.querySelectorAll(".ernaast > span")].map(een => een.textContent);
    return [balk.dataset.over, staat.join("|"), hoort.join("|")];
  });
}"""
"""Of every bar what stands beside it, and what the tables of all oordelen and scores say of these organisations."""


BEDIENINGEN: Mapping[str, tuple[Kijk, str]] = {
    "contents": (in_beeld, "the table of contents stays in view, beside the text, and says where one is"),
    "csv": (meegenomen, "every table arrives as a file, by the rules of every csv"),
}
"""How every report is looked at besides, and what it means when there is nothing to complain of."""
LANDELIJKE_BEDIENINGEN: Mapping[str, tuple[Kijk, str]] = {
    "choosing": (te_kiezen, "only rows and columns with what was chosen stay, are counted, and all come back"),
    "beside": (ernaast, "each bar says what one or two organisations have, as their tables do"),
}
"""How national reports are."""
