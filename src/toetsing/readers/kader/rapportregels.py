"""Reads what the reports of a kader say by the words of its sources (`rapport.yaml` beside the kader), strictly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import is_fout
from toetsing.domain.rapportregels import (
    DATUM,
    ORGANISATIE,
    TERMIJN,
    Bronzin,
    Normbronnen,
    Rapportregels,
)
from toetsing.domain.words.kopnamen import LABELS, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.kader.bronnen import lees_bron
from toetsing.readers.kader.naastkader import meld_ander_kader
from toetsing.readers.kader.vasteblokken import lees_blokken, lees_teksten
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Collection

    import yaml

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

_WAT: Final = "wat rapporten zeggen"
_ZINNEN: Final = ("plicht", "plicht_landelijk", "maatregelen", "opvolging", "herkomst")
_VAN_GEEN_ENKELE: Final = ("plicht_landelijk", "herkomst")
"""Sentences that are about no single organisation, so that none is named in them."""
_VELDEN: Final = (
    "kader",
    "organisatie",
    *_ZINNEN,
    "termijn",
    "maatregel_bij_definitief",
    "normbronnen",
    "blokken",
    "korte_namen",
)
_LANGSTE_NAAM: Final = 28
"""A short name has no more characters than this, so that it can stand above a column."""
_PLAATS: Final = re.compile(r"<[^<>]*>")
_BEZET: Final = frozenset(map(kopnaam, LABELS))


def load_rapportregels(inhoud: bytes, bestand: str, kader: Kader) -> tuple[Rapportregels | None, tuple[Melding, ...]]:
    """Return what the reports of this kader say, or None, and everything that is wrong with the file."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    regels = _Lezer(boom, kader).regels(wortel) if wortel is not None else None
    return (None if any(map(is_fout, boom.meldingen)) else regels), tuple(boom.meldingen)


class _Lezer:
    """Reads one file; what is wrong goes to the tree."""

    def __init__(self, boom: Yamlboom, kader: Kader) -> None:
        self.boom, self.kader = boom, kader

    def regels(self, wortel: yaml.Node) -> Rapportregels:
        boom = self.boom
        velden = boom.velden(wortel, _VELDEN, _WAT)
        meld_ander_kader(boom, velden, wortel, _WAT, self.kader)
        zinnen = {veld: self._zinnen(velden, veld) for veld in _ZINNEN}
        naam, termijn = self._termijn(velden)
        return Rapportregels(
            organisatie=self._organisatie(velden),
            plicht=zinnen["plicht"],
            plicht_landelijk=zinnen["plicht_landelijk"],
            maatregelen=zinnen["maatregelen"],
            termijnnaam=naam,
            termijn=termijn,
            opvolging=zinnen["opvolging"],
            herkomst=zinnen["herkomst"],
            maatregel_bij_definitief=boom.ja_nee(velden, "maatregel_bij_definitief", standaard=False),
            normbronnen=self._normbronnen(velden),
            blokken=lees_blokken(boom, velden, self._bron),
            korte_namen=self._korte_namen(velden.get("korte_namen")),
        )

    # -- sentences -------------------------------------------------------------------------------------------------

    def _organisatie(self, velden: dict[str, yaml.Node]) -> str:
        """Return how an organisation is called: a text with one place for its name."""
        naam = self.boom.optioneel(velden, "organisatie")
        if naam is None:
            return ORGANISATIE
        self._plaatsen(velden["organisatie"], naam, mag=(ORGANISATIE,), moet=ORGANISATIE)
        return naam

    def _zinnen(self, velden: dict[str, yaml.Node], veld: str) -> tuple[Bronzin, ...]:
        mag = () if veld in _VAN_GEEN_ENKELE else (ORGANISATIE,)
        return tuple(self._zin(knoop, veld, mag) for knoop in self.boom.lijst(velden.get(veld), veld))

    def _zin(self, knoop: yaml.Node, bij: str, mag: Collection[str]) -> Bronzin:
        velden = self.boom.velden(knoop, ("zin", "bron"), bij)
        zin = self.boom.tekst(velden, "zin", knoop, bij)
        self._plaatsen(velden.get("zin", knoop), zin, mag=mag)
        return Bronzin(zin=zin, bron=self._bron(velden, knoop, bij))

    def _termijn(self, velden: dict[str, yaml.Node]) -> tuple[str, tuple[Bronzin, ...]]:
        """Return the name of the term and its sentence, which must have a place for the day."""
        knoop = velden.get("termijn")
        if knoop is None:
            return TERMIJN, ()
        eigen = self.boom.velden(knoop, ("naam", "zin", "bron"), "termijn")
        naam = self.boom.optioneel(eigen, "naam") or TERMIJN
        if kopnaam(naam) in _BEZET:
            self.boom.meld(eigen["naam"], "K013", waarde=naam)
        zin = self.boom.tekst(eigen, "zin", knoop, "termijn")
        self._plaatsen(eigen.get("zin", knoop), zin, mag=(ORGANISATIE, DATUM), moet=DATUM)
        return naam, (Bronzin(zin=zin, bron=self._bron(eigen, knoop, "termijn")),)

    def _plaatsen(self, knoop: yaml.Node, zin: str, *, mag: Collection[str], moet: str = "") -> None:
        """Report a place that nothing fills here, and a missing one."""
        for plaats in _PLAATS.findall(zin):
            if plaats not in mag:
                kan = ", ".join(mag) or "een zin zonder <...>"
                self.boom.meld(knoop, "K050", plaats=plaats, toegestaan=kan, tip=tip(plaats, mag))
        if zin and moet and moet not in zin:
            self.boom.meld(knoop, "K051", plaats=moet)

    def _bron(self, velden: dict[str, yaml.Node], ouder: yaml.Node, bij: str) -> str:
        return lees_bron(self.boom, velden, ouder, bij, self.kader.bronnen)

    # -- the verwachtingen -----------------------------------------------------------------------------------------

    def _korte_namen(self, knoop: yaml.Node | None) -> dict[str, str]:
        """Return a few words for verwachtingen by their number; each has its own, and they are few."""
        nrs = [*(een.nr for een in self.kader.verwachtingen), *(punt.nr for punt in self.kader.itempunten)]
        namen: dict[str, str] = {}
        for nr, waarde in self.boom.paren(knoop, "korte_namen").items():
            naam = self.boom.waarde(waarde, nr)
            if nr not in nrs:
                self.boom.meld(waarde, "K037", nr=nr, tip=tip(nr, nrs))
            elif naam is not None and not 0 < len(naam) <= _LANGSTE_NAAM:
                self.boom.meld(waarde, "K005", veld=nr, verwacht=f"een tekst van hoogstens {_LANGSTE_NAAM} tekens")
            elif naam in namen.values():
                self.boom.meld(waarde, "K013", waarde=naam)
            elif naam is not None:
                namen[nr] = naam
        return namen

    # -- the kader as a whole --------------------------------------------------------------------------------------

    def _normbronnen(self, velden: dict[str, yaml.Node]) -> Normbronnen | None:
        knoop = velden.get("normbronnen")
        if knoop is None:
            return None
        eigen = self.boom.velden(knoop, ("soorten", "toelichting", "bron"), "normbronnen")
        if "soorten" not in eigen:
            self.boom.meld(knoop, "K002", veld="soorten", bij="normbronnen")
        return Normbronnen(
            soorten=lees_teksten(self.boom, eigen, "soorten"),
            toelichting=self.boom.optioneel(eigen, "toelichting") or "",
            bron=self._bron(eigen, knoop, "normbronnen"),
        )
