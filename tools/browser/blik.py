"""A report opened in a browser, and what it did there that a report should not do."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request

    from browser.rapporten import Rapport

HOOGTE = 800


@contextmanager
def geopend(
    browser: Browser, rapport: Rapport, *, breedte: int = 1200, beleid: bool = True, script: bool = True
) -> Iterator[Blik]:
    """Open a report in a browser of its own, with or without its policy or scripts, and note what happens."""
    context = browser.new_context(
        viewport={"width": breedte, "height": HOOGTE}, bypass_csp=not beleid, java_script_enabled=script
    )
    blik = Blik(context.new_page(), rapport.pad.as_uri(), [])
    blik.page.on("console", blik.zegt)
    blik.page.on("pageerror", blik.struikelt)
    blik.page.on("request", blik.vraagt)
    blik.page.on("dialog", blik.onderbreekt)
    blik.page.goto(blik.adres)
    yield blik
    context.close()


@dataclass
class Blik:
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

    def open_alles(self) -> None:
        """Open all details, as somebody who wants to see everything."""
        self.page.evaluate("() => document.querySelectorAll('details').forEach(lade => { lade.open = true; })")


FOCUS = """() => {
  const element = document.activeElement, vak = element.getBoundingClientRect(), stijl = getComputedStyle(element);
  const naast = vak.left < -1 || vak.top < -1 || vak.right > innerWidth + 1 || vak.bottom > innerHeight + 1;
  const bovenop = document.elementFromPoint(vak.left + vak.width / 2, vak.top + vak.height / 2);
  const bedekt = !element.contains(bovenop) && !bovenop?.contains(element);
  return {
    doel: element.getAttribute("href"), wat: element.outerHTML.slice(0, 120),
    zichtbaar: vak.width > 1 && !naast && !bedekt && stijl.outlineStyle !== "none",
  };
}"""
"""What has the focus, which link it is, and whether one can see that: in the window and with nothing over it."""
