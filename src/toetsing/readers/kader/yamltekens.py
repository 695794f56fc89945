"""Which bracket, quotation mark or colon makes that YAML cannot read a text."""

from __future__ import annotations

import re
from typing import Final

_SLUIT: Final = {"{": "}", "[": "]"}
_AANGEHAALD: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_STREEPJES: Final = re.compile(r" *(?:- +)*")
_VELD: Final = re.compile(r"(?:^ *(?:- +)*|[{,] *)([A-Za-z_]+) *:(?= |$)")
_VELD_ERNA: Final = re.compile(r" +([A-Za-z_]+) *:(?= |$)")
_LAATSTE: Final = re.compile(r"(?<= )([A-Za-z_]+) *$")
_SLUIT_NOG: Final = re.compile(r" *[}\]][}\] ]*(?: #.*)?$")
_TUSSEN: Final = "zet de hele tekst tussen aanhalingstekens"


def veldnamen(lijnen: list[str]) -> frozenset[str]:
    """Return what stands as the name of a field somewhere in these lines."""
    return frozenset(naam for lijn in lijnen for naam in _VELD.findall(lijn))


def open_gebleven(lijnen: list[str], plaats: int, kolom: int) -> tuple[int, str] | None:
    """Return the line with a quotation mark that swallowed all up to the one before this place, if there is such."""
    teken = lijnen[plaats][:kolom].rstrip(" ")[-1:]
    if teken not in ('"', "'"):
        return None
    # between the two no line has that sign
    vorige = next((nummer for nummer in range(plaats - 1, -1, -1) if teken in lijnen[nummer]), None)
    if vorige is None or teken not in _AANGEHAALD.sub("", lijnen[vorige]):
        return None
    return vorige, f"op lijn {vorige + 1} begint een aanhalingsteken dat niet sluit."


class Tekenlezer:
    """Reads lines sign by sign, and keeps the last that is wrong: its line, counted from zero, and what to do.

    `_open` are the brackets that are open, each with its line; `_veld` says that the part that is read has its colon,
    and `_vers` that its text has still to begin. `velden` are the names of fields that the file has.
    """

    def __init__(self, velden: frozenset[str]) -> None:
        self._velden = velden
        self.gevonden: tuple[int, str] | None = None
        self._open: list[tuple[str, int, int]] = []
        self._veld, self._vers = False, True

    def lees(self, lijn: str, nummer: int) -> None:
        """Read one line up to its end, its comment, or what is wrong with it."""
        diep = len(lijn) - len(lijn.lstrip(" "))
        rest = lijn[diep:]
        if rest and (rest.startswith("- ") or (self._open and diep <= self._open[0][2])):
            self.einde()
        if not self._open:
            self._veld, self._vers = False, True
        begin = _STREEPJES.match(lijn)
        plaats: int | None = begin.end() if begin is not None and not self._open else diep
        while plaats is not None and plaats < len(lijn):
            plaats = self._teken(lijn, plaats, nummer, diep)

    def einde(self) -> None:
        """Say what is still open where nothing can be inside it any more."""
        if self._open:
            haak, waar, _ = self._open[-1]
            self._meld(waar, f"op lijn {waar + 1} ontbreekt een {_SLUIT[haak]}")

    def _meld(self, nummer: int, reden: str) -> None:
        """Keep what is wrong, and begin anew behind it."""
        self.gevonden = nummer, f"{reden}."
        self._open.clear()

    def _teken(self, lijn: str, plaats: int, nummer: int, diep: int) -> int | None:
        """Read what stands at a place and return where to go on; None where the line has no more to tell."""
        teken = lijn[plaats]
        if teken == "#" and lijn[plaats - 1 : plaats] in ("", " "):
            return None
        if self._vers and teken in "\"'":
            return self._aangehaald(lijn, plaats, nummer)
        if teken in "{[" and (self._vers or self._open):
            return self._haak_open(lijn, plaats, nummer, diep)
        if self._open and teken in "}]":
            return self._haak_sluit(lijn, plaats, nummer)
        if self._open and self._vers and teken in "@`%&*!":
            self._meld(nummer, f"op lijn {nummer + 1} begint een tekst met {teken}; {_TUSSEN}")
            return None
        if self._open and teken == ",":
            self._veld, self._vers = False, True
        elif teken == ":" and lijn[plaats + 1 : plaats + 2] in ("", " "):
            if self._veld:
                self._meld(nummer, self._tweede_punt(lijn, plaats, nummer))
                return None
            self._veld = self._vers = True
        elif teken != " ":
            self._vers = False
        return plaats + 1

    def _tweede_punt(self, lijn: str, plaats: int, nummer: int) -> str:
        """Return why a part has a colon besides that of its field."""
        raak = _LAATSTE.search(lijn, 0, plaats) if self._open else None
        if raak is not None and raak[1] in self._velden:
            return _komma(raak[1], nummer)
        if not self._open and lijn.rstrip().endswith("}"):
            return f"op lijn {nummer + 1} ontbreekt een {{"
        return f"in een tekst staat een dubbele punt; {_TUSSEN}"

    def _aangehaald(self, lijn: str, plaats: int, nummer: int) -> int | None:
        raak = _AANGEHAALD.match(lijn, plaats)
        if raak is None:
            self._meld(nummer, f"op lijn {nummer + 1} begint een aanhalingsteken dat niet sluit")
            return None
        erna = lijn[raak.end() :].lstrip()[:1]
        veld = _VELD_ERNA.match(lijn, raak.end()) if self._open else None
        if veld is not None:
            self._meld(nummer, _komma(veld[1], nummer))
            return None
        if erna not in ",}]:#":
            wat = "sluit een aanhalingsteken eerder dan de tekst"
            self._meld(nummer, f'op lijn {nummer + 1} {wat}; schrijf een aanhalingsteken erin als \\"')
            return None
        self._vers = False
        return raak.end()

    def _haak_open(self, lijn: str, plaats: int, nummer: int, diep: int) -> int | None:
        if not self._vers:
            self._haak_in_tekst(lijn[plaats], nummer)
            return None
        self._open.append((lijn[plaats], nummer, diep))
        self._veld = False
        return plaats + 1

    def _haak_sluit(self, lijn: str, plaats: int, nummer: int) -> int | None:
        if self._is_te_veel(lijn, plaats):
            self._meld(nummer, f"op lijn {nummer + 1} staat een {lijn[plaats]} te veel")
            return None
        haak, _, _ = self._open[-1]
        erna = lijn[plaats + 1 :].lstrip()[:1]
        if lijn[plaats] != _SLUIT[haak] or erna not in (",}]#:" if len(self._open) > 1 else "#"):
            self._haak_in_tekst(lijn[plaats], nummer)
            return None
        self._open.pop()
        self._vers = False
        return plaats + 1

    def _is_te_veel(self, lijn: str, plaats: int) -> bool:
        """Return whether there are more brackets that close than are open."""
        if lijn[plaats] == _SLUIT[self._open[-1][0]]:
            return len(self._open) == 1 and _SLUIT_NOG.match(lijn, plaats + 1) is not None
        past = any(lijn[plaats] == _SLUIT[haak] for haak, _, _ in self._open)
        return not past and lijn[:plaats].rstrip()[-1:] in ("}", "]")

    def _haak_in_tekst(self, haak: str, nummer: int) -> None:
        tussen = "rechte haken" if self._open[-1][0] == "[" else "accolades"
        self._meld(nummer, f"op lijn {nummer + 1} staat een {haak} tussen {tussen}; {_TUSSEN}")


def _komma(veld: str, nummer: int) -> str:
    hoort = f"hoort dat bij een tekst, {_TUSSEN.replace('zet', 'zet dan')}"
    return f"op lijn {nummer + 1} ontbreekt een komma voor '{veld}:'; {hoort}"
