"""What people filled in in the registers of a kader, row by row, and the days of its terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.registers import PLAN, REACTIES, VASTE_REGISTERS, Registerrij
from toetsing.domain.velden import Veld, Veldfout, Veldreden, Veldsoort, keuzesleutel, lees, melding_bij, ontbreekt
from toetsing.domain.words.dagen import in_cijfers, termijn_in
from toetsing.domain.words.dossierkoppen import TABELLEN
from toetsing.domain.words.kopnamen import GEGEVENSKOP, ORGANISATIE, RONDE, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.telwoorden import bij_aantal
from toetsing.domain.words.woorden import als_argument, naamsleutel, opsomming
from toetsing.readers.files.cellen import Venster, als_inhoud, soort_cel, toon
from toetsing.readers.files.tabellen import Koptabel
from toetsing.readers.toetsing.labels import Label, kenmerken_van
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.registers import Register
    from toetsing.domain.velden import Waarde
    from toetsing.readers.files.blad import Bestand

_ANDERE: Final = (*TABELLEN, frozenset(GEGEVENSKOP))
"""By which headers a table begins that is no register of a kader."""
_VAST: Final = {register.naam: ken for register, ken in VASTE_REGISTERS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezenregister:
    """The rows of one register in one file. `van_meer` says that each row names whose it is."""

    register: Register
    rijen: tuple[Registerrij, ...]
    meldingen: tuple[Melding, ...] = ()
    van_meer: bool = False


def read_registers(bestand: Bestand, kader: Kader) -> tuple[Gelezenregister, ...]:
    """Read every table of a register of the kader in this file; the fixed ones are not among them."""
    return tuple(een for register in kader.registers for een in read_register(bestand, register, kader))


def read_vaste_registers(bestand: Bestand, kader: Kader) -> tuple[Gelezenregister, ...]:
    """Read the tables of a workbook that are followed as a register is. Of what is wrong in them others tell."""
    return tuple(een for register in (PLAN, REACTIES) for een in read_register(bestand, register, kader)[:1])


def read_register(bestand: Bestand, register: Register, kader: Kader) -> tuple[Gelezenregister, ...]:
    """Read every table of one register, every row that says something; nothing where the file has no such table."""
    return tuple(_gelezen(bestand, tabel, register, kader) for tabel in registertabellen(bestand, register))


def _gelezen(bestand: Bestand, tabel: Koptabel, register: Register, kader: Kader) -> Gelezenregister:
    lezer = _Rijlezer(register, kader, tabel)
    rijen = tuple(lezer.rijen(_koppen_van_tabellen(register, kader)))
    return Gelezenregister(
        register=register,
        rijen=rijen,
        meldingen=() if register.naam in _VAST else (*lezer.over_kolommen(rijen, bestand), *lezer.meldingen),
        van_meer=lezer.organisatie is not None,
    )


def registertabellen(bestand: Bestand, register: Register) -> Iterator[Koptabel]:
    """Yield every table that has the headers by which a register is known."""
    vast = _VAST.get(register.naam)
    ken = vast or register.ken
    for blad in bestand.bladen:
        for rij, namen in blad.kopregels:
            if namen.keys() >= ken and (vast or not any(namen.keys() >= ander for ander in _ANDERE)):
                yield Koptabel(venster=Venster(bestand=bestand.naam, blad=blad), kop=rij, kolommen=namen)


def is_registerbestand(bestand: Bestand, kader: Kader) -> bool:
    """Return whether a file without sheets is the table of a register, with a column that says of whom each row is."""
    if any(blad.naam is not None for blad in bestand.bladen):
        return False
    tabellen = (een for register in (*kader.registers, PLAN, REACTIES) for een in registertabellen(bestand, register))
    return any(_organisatiekolom(tabel) is not None for tabel in tabellen)


def read_termijnen(dossier: Dossier, kader: Kader) -> tuple[dict[str, date | None], tuple[Melding, ...]]:
    """Return the day of each term of the kader that stands on *Gegevens*: None, and a melding, where it is no day."""
    dagen: dict[str, date | None] = {}
    meldingen: list[Melding] = []
    labels = {naamsleutel(kopnaam(label)): label for label in reversed([*dossier.gegevens])}
    for termijn in kader.termijnen:
        label = labels.get(naamsleutel(kopnaam(termijn.naam)))
        if label is None:
            continue
        veld = Veld(naam=termijn.naam, soort=Veldsoort.DATUM)
        waarde = lees(veld, dossier.gegevens[label])
        if isinstance(waarde, Veldfout):
            dagen[termijn.naam] = None
            meldingen.append(melding_bij(veld, waarde, dossier.gegevensplekken[label]))
        elif isinstance(waarde, date):
            dagen[termijn.naam] = waarde
    return dagen, tuple(meldingen)


def _koppen_van_tabellen(register: Register, kader: Kader) -> list[frozenset[str]]:
    """Return by which headers another table begins below this one, of the same register too."""
    eigen = _VAST.get(register.naam)
    return [*(ken for ken in _ANDERE if ken != eigen), *(een.ken for een in kader.registers)]


def _organisatiekolom(tabel: Koptabel) -> int | None:
    return next((tabel.kolommen[kop] for kop in ORGANISATIE if kop in tabel.kolommen), None)


class _Rijlezer:
    """Reads the rows of one table; collects what is wrong with them."""

    def __init__(self, register: Register, kader: Kader, tabel: Koptabel) -> None:
        self.register, self.kader, self.tabel = register, kader, tabel
        self.venster = tabel.venster
        self.vast = register.naam in _VAST
        self.meldingen: list[Melding] = []
        self.organisatie = _organisatiekolom(tabel)
        self.ronde = None if self.organisatie is None or RONDE in register.koppen else tabel.kolommen.get(RONDE)
        self.nummers = nummers_van(kader)
        boven = [nr for thema in kader.themas for nr in (thema.nr, *(c.nr for c in thema.criteria))]
        self.verwachtingen = (*(v.nr for v in kader.verwachtingen), *(p.nr for p in kader.itempunten if not p.gescoord))
        self.bekend = frozenset((*boven, *self.verwachtingen))
        self.kolommen = [
            (veld, tabel.kolommen[kopnaam(veld.naam)])
            for veld in register.kolommen
            if kopnaam(veld.naam) in tabel.kolommen
        ]

    def over_kolommen(self, rijen: tuple[Registerrij, ...], bestand: Bestand) -> Iterator[Melding]:
        """Say which columns are not there, where there are rows that could have them."""
        er_zijn = [veld for veld, _ in self.kolommen]
        mist = [f"'{veld.naam}'" for veld in self.register.kolommen if veld not in er_zijn]
        if mist and rijen:
            plek = self.venster.plek(self.tabel.kop, self.kolommen[0][1])
            ontbreekt = bij_aantal(len(mist), "ontbreekt de kolom", "ontbreken de kolommen")
            nieuw = f"toetsing nieuw NIEUW.xlsx --uit {als_argument(bestand.naam)} --met-scores"
            of = "" if self.venster.blad.naam is None else f", of maak een werkmap van dit kader: {nieuw}"
            yield melding("T330", plek, register=self.register.naam, ontbreekt=f"{ontbreekt} {opsomming(mist)}", of=of)

    def rijen(self, tot: list[frozenset[str]]) -> Iterator[Registerrij]:
        """Yield the rows that say something."""
        for rij in self.tabel.rijen(tot):
            gevuld = [kolom for _, kolom in self.kolommen if not self.venster.leeg(rij, kolom)]
            waarden = {veld.naam: w for veld, k in self.kolommen if (w := self._lees(veld, rij, k)) is not None}
            if not waarden or (self.register.vooringevuld and set(waarden) == {self.register.nr}):
                continue
            plek = self.venster.plek(rij, gevuld[0])
            self._meld(rij, waarden)
            gelezen = Registerrij(waarden=waarden, plek=plek, organisatie=self._van(rij, plek), ronde=self._ronde(rij))
            self._duur(gelezen)
            yield gelezen

    def _van(self, rij: int, plek: Plek) -> str:
        if self.organisatie is None:
            return ""
        naam = toon(self.venster.waarde(rij, self.organisatie))
        if not naam:
            self.meldingen.append(melding("T333", plek, register=self.register.naam))
        return naam

    def _ronde(self, rij: int) -> str:
        """Return the ronde that a table about more names in its own column, read as a workbook's is."""
        if self.ronde is None or self.venster.leeg(rij, self.ronde):
            return ""
        label = Label(naam=RONDE, venster=self.venster, rij=rij, kolom=self.ronde)
        kenmerken, meldingen = kenmerken_van({RONDE: label})
        self.meldingen += meldingen
        return kenmerken.ronde or ""

    def _lees(self, veld: Veld, rij: int, kolom: int) -> Waarde | Veldfout | None:
        celfout = self.venster.fout(rij, kolom)
        if celfout is None and self.venster.niet_berekend(rij, kolom):
            celfout = "de formule is nooit uitgerekend"
        if celfout is not None:
            return Veldfout(reden=Veldreden.CELFOUT, gevonden=celfout)
        waarde = self.venster.waarde(rij, kolom)
        if veld.naam == self.register.nr and isinstance(waarde, str):
            return self.nummers.als_nummer(waarde) or lees(veld, waarde)
        return lees(veld, als_inhoud(waarde))

    def _meld(self, rij: int, waarden: dict[str, Waarde | Veldfout]) -> None:
        """Collect what is wrong in a row; a number that is none becomes a fault in it."""
        for veld, kolom in self.kolommen:
            plek, waarde = self.venster.plek(rij, kolom), waarden.get(veld.naam)
            if isinstance(waarde, Veldfout):
                self.meldingen.append(melding_bij(veld, waarde, plek))
            elif waarde is None and veld.verplicht:
                self.meldingen.append(ontbreekt(veld, plek))
            elif waarde is not None and veld.naam == self.register.nr and not self.vast:
                self._nummer(veld, str(waarde), (rij, kolom), waarden)
            elif veld.naam in self.register.termijn and isinstance(waarde, str):
                self.meldingen += (
                    () if self._is_termijn(waarde) else (melding("T373", plek, waarde=toon(waarde), veld=veld.naam),)
                )

    def _is_termijn(self, tekst: str) -> bool:
        namen = (termijn.naam for termijn in self.kader.termijnen)
        return termijn_in(tekst) is not None or keuzesleutel(tekst) in map(keuzesleutel, namen)

    def _nummer(self, veld: Veld, nr: str, cel: tuple[int, int], waarden: dict[str, Waarde | Veldfout]) -> None:
        plek, inhoud = self.venster.plek(*cel), self.venster.waarde(*cel)
        if not isinstance(inhoud, str) and nr not in self.bekend:
            voorbeeld = next(iter(self.verwachtingen), "1.1.1")
            een = melding("T027", plek, soort=soort_cel(inhoud), waarde=toon(inhoud), voorbeeld=voorbeeld)
        elif nr not in self.bekend:
            raad = tip(nr, self.bekend)
            een = melding("T331", plek, waarde=toon(nr), kolom=veld.naam, kader=self.kader.id, tip=raad)
        else:
            return
        self.meldingen.append(een)
        waarden[veld.naam] = Veldfout(reden=Veldreden.GEEN_KEUZE, gevonden=nr)

    def _duur(self, rij: Registerrij) -> None:
        """Say of a state that it ends before it begins."""
        van, tot = (rij.dag(kolom) for kolom in (self.register.van, self.register.tot))
        if van is not None and tot is not None and tot < van:
            namen = {"van": self.register.van, "tot": self.register.tot}
            dagen = {"begin": in_cijfers(van), "eind": in_cijfers(tot)}
            self.meldingen.append(melding("T332", rij.plek, **namen, **dagen))
