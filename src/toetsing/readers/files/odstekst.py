"""The paragraphs of a cell of an ods, or of a note at it, in which elements stand for white space."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.readers.files.blad import Tekens

if TYPE_CHECKING:
    from toetsing.readers.files.xmldeel import Attributen

_TEKST: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


class Alineas:
    """Paragraphs, as they come by."""

    def __init__(self) -> None:
        self.aantal = self.diepte = 0
        self.stukken: list[str] = []
        self.ruimte = Tekens()

    @property
    def tekst(self) -> str:
        """What they say, each on a line of its own."""
        return "".join(self.stukken)

    def opnieuw(self) -> None:
        """Begin with the next cell."""
        self.aantal = 0
        self.stukken.clear()
        self.ruimte = Tekens()

    def begin(self, naam: str, attributen: Attributen) -> None:
        """Begin a paragraph, or read an element in it that stands for white space."""
        if naam == "p":
            self.stukken += ["\n"] if self.aantal else []
            self.aantal += 1
            self.diepte += 1
        elif not self.diepte:
            return
        elif naam == "s":
            aantal = attributen.get(f"{_TEKST} c", "1")
            spaties = int(aantal) if aantal.isdecimal() else 1
            self.ruimte.tel(spaties)
            self.stukken.append(" " * spaties)
        elif naam in ("tab", "line-break"):
            self.stukken.append("\t" if naam == "tab" else "\n")

    def eind(self, naam: str) -> None:
        """End a paragraph."""
        if naam == "p" and self.diepte:
            self.diepte -= 1

    def letters(self, tekst: str) -> None:
        """Read text; between paragraphs it is nothing but the layout of the XML."""
        if self.diepte:
            self.stukken.append(tekst)


class Annotatie:
    """A note: what stands in it, and whose it is."""

    def __init__(self) -> None:
        self.alineas = Alineas()
        self.auteur: list[str] = []
        self.in_auteur = False
        self.stijlen: list[str] = []
        self.opmaak: dict[bool, str] = {}

    @property
    def namen(self) -> tuple[str, ...]:
        """Who wrote it: its creator, and what stands above it as "Auteur:" in a formatting of its own.

        LibreOffice forgets the creator of a note in an xlsx, and keeps the bold name that Excel puts above it.
        """
        kop, _, rest = self.alineas.tekst.partition("\n")
        boven = kop.rstrip().endswith(":") and bool(rest) and self.opmaak.get(True) != self.opmaak.get(False)
        return ("".join(self.auteur), *([kop] if boven else []))

    def begin(self, naam: str, attributen: Attributen) -> None:
        """Begin an element."""
        self.in_auteur = naam == "creator"
        if naam == "span":
            self.stijlen.append(attributen.get(f"{_TEKST} style-name", ""))
        self.alineas.begin(naam, attributen)

    def eind(self, naam: str) -> None:
        """End an element."""
        self.in_auteur = False
        if naam == "span":
            self.stijlen.pop()
        self.alineas.eind(naam)

    def letters(self, tekst: str) -> None:
        """Read a text, and how the first paragraph and what comes after it are formatted."""
        if self.in_auteur:
            self.auteur.append(tekst)
        if self.alineas.diepte and tekst.strip():
            self.opmaak.setdefault(self.alineas.aantal == 1, self.stijlen[-1] if self.stijlen else "")
        self.alineas.letters(tekst)
