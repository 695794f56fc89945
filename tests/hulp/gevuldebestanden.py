"""Files as people fill them, with for each filled cell what stands in it: for the promise that nothing goes unread.

Every text is another one, so that it can be found back wherever it went. Only what a reader should know is generated:
the tables and labels of the contract, complete or not, in any order of columns; and columns of somebody's own.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from toetsing.domain.dossier import KENKOPPEN, koppen_van
from toetsing.readers.files.blad import Bestand, Blad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader

Trek = st.DrawFn
_NAMEN = ("organisatie", "regio", "naam", "instelling")
_ERBIJ = ("onderbouwing", "aandachtspunt", "bron", "verwachting", "kleur")
_VAN_HET_KADER = ("nr", "verwachting")
_OORDEEL = ("gepubliceerd", "afwijkend oordeel", "motivering", "door")


class Gevuldecel(NamedTuple):
    """A filled cell: where it is from zero, what stands in it, and the header above it or the label before it."""

    blad: str
    rij: int
    kolom: int
    tekst: str
    kop: str
    nr: str = ""


class Gevuld(NamedTuple):
    """A file, and every cell of it that holds something of somebody."""

    bestand: Bestand
    cellen: tuple[Gevuldecel, ...]


class _Maker:
    """Fills sheets, and remembers with what."""

    def __init__(self, trek: Trek, kader: Kader) -> None:
        self.trek, self.kader = trek, kader
        self.bladen: dict[str, list[list[str]]] = {}
        self.cellen: list[Gevuldecel] = []
        self.teller = count(1)

    def kans(self, op: int = 3) -> bool:
        return self.trek(st.integers(0, op)) == 0

    def deel(self, namen: Sequence[str]) -> list[str]:
        return [naam for naam in namen if self.trek(st.booleans())]

    def woord(self) -> str:
        return f"woord{next(self.teller):03}x"

    def zet(self, blad: str, rij: Sequence[tuple[str, str, str]], *, telt: bool = True) -> None:
        """Add a row of (text, header, number); with `telt` its filled cells must be found back."""
        rijen = self.bladen.setdefault(blad, [])
        rijen.append([tekst for tekst, _, _ in rij])
        for kolom, (tekst, kop, nr) in enumerate(rij):
            if telt and tekst and kop:
                self.cellen.append(Gevuldecel(blad, len(rijen) - 1, kolom, tekst, kop, nr))

    def kop(self, blad: str, koppen: Sequence[str]) -> None:
        self.zet(blad, [(kop, "", "") for kop in koppen])

    def klaar(self) -> Gevuld:
        bladen = tuple(Blad(naam=naam, rijen=rijen) for naam, rijen in self.bladen.items())
        return Gevuld(Bestand(naam="proef.xlsx", sha256="0" * 64, bladen=bladen), tuple(self.cellen))

    # -- the parts ---------------------------------------------------------------------------------------------------

    def labels(self, blad: str) -> None:
        for label in self.trek(st.permutations(["organisatie", *self.deel(_NAMEN[1:]), *self.deel(("ronde",))])):
            self.zet(blad, [(label, "", ""), (self.woord(), label, "")])
        self.bladen.setdefault(blad, []).append([])

    def scores(self, blad: str) -> None:
        koppen = self.trek(st.permutations(["nr", "score", *self.deel(_ERBIJ)]))
        self.kop(blad, koppen)
        for v in self.trek(st.permutations(list(self.kader.verwachtingen))):
            teksten = {"nr": v.nr, "verwachting": v.tekst, "score": self.trek(st.sampled_from([*v.scores, ""]))}
            teksten |= {kop: self.woord() for kop in koppen if kop not in teksten and not self.kans()}
            self.zet(blad, [(teksten.get(kop, ""), kop if kop not in _VAN_HET_KADER else "", v.nr) for kop in koppen])
        if self.kans():
            self.zet(blad, [(self.woord() if kop in _ERBIJ[:3] else "", kop, "") for kop in koppen])

    def oordeel(self) -> str:
        return self.trek(st.sampled_from([niveau.letter for niveau in self.kader.oordelen]))

    def oordelen_bij(self, soorten: Sequence[str]) -> dict[str, str]:
        """Return what people gave on one criterium: often all, sometimes a part that cannot stand by itself."""
        gegeven = {}
        for soort in soorten:
            if not self.kans():
                gegeven[soort] = self.oordeel() if soort in _OORDEEL[:2] else self.woord()
        return gegeven

    def oordelen(self, blad: str) -> None:
        koppen = self.trek(st.permutations(["criterium", self.trek(st.sampled_from(_OORDEEL[:2]))]))
        koppen += [kop for kop in self.deel(_OORDEEL) if kop not in koppen]
        self.kop(blad, koppen)
        for nr in [*(c.nr for c in self.kader.criteria), *([""] if self.kans() else [])]:
            gegeven = {"criterium": nr} | self.oordelen_bij(koppen)
            gegeven["criterium"] = nr
            self.zet(blad, [(gegeven.get(kop, ""), kop if kop != "criterium" else "", nr) for kop in koppen])

    def tabellen(self) -> Iterator[None]:
        """Fill the tables beside the scores, each on a sheet of its own, and some on two."""
        for soort in KENKOPPEN:
            for blad in range(self.trek(st.sampled_from((0, 0, 1, 2)))):
                naam = f"{soort.__name__} {blad}"
                koppen = self.trek(st.permutations(koppen_van(soort)))
                self.kop(naam, koppen)
                for _ in range(self.trek(st.integers(1, 2))):
                    vast = {"nr": next(iter(self.kader.verwachtingen)).nr}
                    self.zet(naam, [(vast.get(kop) or self.woord(), "" if kop in vast else kop, "") for kop in koppen])
            yield

    def gegevens(self) -> None:
        self.kop("Gegevens", ("gegeven", "waarde"))
        for naam in ("telefoon", "periode", *self.deel(("regio", "telefoon"))):
            self.zet("Gegevens", [(naam, "", ""), (self.woord(), naam, "")])


@st.composite
def werkmappen(trek: Trek, kader: Kader) -> Gevuld:
    """A workbook of one organisation."""
    maker = _Maker(trek, kader)
    maker.labels("Toetsing")
    maker.scores("Toetsing")
    if trek(st.booleans()):
        maker.oordelen("Oordeel")
    for _ in maker.tabellen():
        pass
    if trek(st.booleans()):
        maker.gegevens()
    return maker.klaar()


@st.composite
def matrices(trek: Trek, kader: Kader) -> Gevuld:
    """A matrix of some organisations, with what people gave in columns of its criteria."""
    maker = _Maker(trek, kader)
    oordelen = [(c.nr, soort) for c in kader.criteria for soort in maker.deel(_OORDEEL)]
    scorekoppen = [(f"{v.nr}", v) for v in kader.verwachtingen]
    koppen = ["organisatie", *maker.deel(("ronde", "kleur")), *(nr for nr, _ in scorekoppen)]
    koppen = trek(st.permutations([*koppen, *(f"{nr} {soort}" for nr, soort in oordelen)]))
    maker.kop("Matrix", koppen)
    for zonder_naam in [False] * trek(st.integers(1, 3)) + [True] * maker.kans():
        teksten = {"organisatie": "" if zonder_naam else maker.woord()}
        for kop in ("ronde", "kleur"):
            teksten[kop] = "" if zonder_naam or maker.kans() else maker.woord()
        for nr, v in scorekoppen:
            teksten[nr] = "" if zonder_naam else trek(st.sampled_from([*v.scores, v.scores[0], ""]))
        for criterium in {nr for nr, _ in oordelen}:
            soorten = [soort for nr, soort in oordelen if nr == criterium]
            teksten |= {f"{criterium} {soort}": tekst for soort, tekst in maker.oordelen_bij(soorten).items()}
        maker.zet("Matrix", [(teksten.get(kop, ""), kop, kop.partition(" ")[0]) for kop in koppen])
    return maker.klaar()
