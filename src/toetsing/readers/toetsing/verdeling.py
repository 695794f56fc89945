"""A long table of more toetsingen: which rows are of which, where columns say the organisatie, ronde or soort of a row.

One toetsing is one organisatie in one ronde of one soort; its datum is the same in every row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.dagen import datum_in
from toetsing.domain.words.kopnamen import DATUM, ORGANISATIE, RONDE, SOORT
from toetsing.domain.words.totalen import is_totaal
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.labels import Kenmerken, Label, kenmerken_van
from toetsing.readers.toetsing.totaalnaam import misschien_totaal, totaal_als_organisatie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.plek import Plek
    from toetsing.readers.files.blad import Celwaarde
    from toetsing.readers.toetsing.indeling import Langtabel
    from toetsing.readers.toetsing.nummers import Nummers

_WIE: Final = ORGANISATIE[0]
_VRIJ: Final = "naam"
"""A header that is as often that of a verwachting."""


@dataclass(slots=True, kw_only=True)
class Deel:
    """The rows of one toetsing, with what they say of it and what is wrong with how they say it."""

    kenmerken: Kenmerken
    plek: Plek
    rijen: list[int] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    datum_uit: str = ""

    @property
    def naam(self) -> str:
        """The toetsing in a sentence: "Noord, ronde 2026"."""
        delen = [self.kenmerken.organisatie, self.kenmerken.ronde and f"ronde {self.kenmerken.ronde}"]
        delen += [self.kenmerken.soort.value] if self.kenmerken.soort else []
        return ", ".join(deel for deel in delen if deel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdeling:
    """The toetsingen of a table, the rows that are of none, and what is wrong with the division itself.

    `van_niemand` are rows with a number that leave out what other rows say: nobody knows of which toetsing.
    """

    delen: tuple[Deel, ...]
    overig: tuple[int, ...]
    van_niemand: tuple[int, ...]
    meldingen: tuple[Melding, ...]


def verdeel(tabel: Langtabel, nummers: Nummers, geheel: Kenmerken, genoemd: Label | None) -> Verdeling | None:
    """Divide the rows of a long table, or return None where it has no column that says of which toetsing a row is.

    What a row leaves out is taken from `geheel`, what stands above the table. `genoemd` is the organisation there.
    """
    kolommen = _kolommen(tabel, nummers)
    if not kolommen.keys() - {DATUM}:
        return None
    return _Verdeler(tabel, nummers, geheel, kolommen).verdeling(genoemd)


def _kolommen(tabel: Langtabel, nummers: Nummers) -> dict[str, int]:
    """Return the columns with labels in which something stands beside the number of a verwachting."""
    venster = tabel.venster
    koppen = dict(venster.blad.kopregels).get(tabel.kop, {})
    rijen = [
        rij
        for rij in range(tabel.kop + 1, len(venster.blad.rijen))
        if nummers.als_nummer(venster.waarde(rij, tabel.nummer)) in nummers.bekend
    ]
    kolommen: dict[str, int] = {}
    for naam in (*ORGANISATIE, RONDE, SOORT, DATUM):
        label = _WIE if naam in ORGANISATIE else naam
        kolom = koppen.get(naam)
        if kolom is None or kolom in (tabel.nummer, tabel.score) or label in kolommen:
            continue
        gevuld = [venster.waarde(rij, kolom) for rij in rijen if not venster.leeg(rij, kolom)]
        if gevuld and _zegt_iets(naam, gevuld):
            kolommen[label] = kolom
    return kolommen


def _zegt_iets(naam: str, waarden: Sequence[Celwaarde]) -> bool:
    """Return whether a column says of which toetsing a row is: it may be about the verwachting as well.

    A name comes back in more rows; of what should be a date or a soort, at least one is.
    """
    if naam == DATUM:
        return any(isinstance(waarde, date) or datum_in(toon(waarde)) for waarde in waarden)
    if naam == SOORT:
        return bool({soort.value for soort in Soort} & {toon(waarde).casefold() for waarde in waarden})
    return naam != _VRIJ or len(set(map(toon, waarden))) < len(waarden)


class _Verdeler:
    """Goes through the rows of one table once."""

    def __init__(self, tabel: Langtabel, nummers: Nummers, geheel: Kenmerken, kolommen: Mapping[str, int]) -> None:
        self.tabel, self.nummers, self.geheel, self.kolommen = tabel, nummers, geheel, kolommen
        self.venster = tabel.venster
        self.delen: dict[tuple[object, ...], Deel] = {}
        self.gelezen: dict[tuple[object, ...], tuple[Kenmerken, tuple[Melding, ...]]] = {}
        self.leeg: dict[str, list[tuple[int, str]]] = {label: [] for label in (_WIE, RONDE, SOORT)}

    def verdeling(self, genoemd: Label | None) -> Verdeling:
        overig = [
            rij for rij in range(self.tabel.kop + 1, len(self.venster.blad.rijen)) if not self._deel_met_nummer(rij)
        ]
        overig = [rij for rij in overig if not self._deel_zonder_nummer(rij)]
        meldingen = [*self._lege_cellen(), *self._tegenspraak(genoemd)]
        echt = []
        van_niemand = [rij for label in self.leeg for rij, _ in self._fout_leeg(label)]
        for deel in self.delen.values():
            if is_totaal(deel.kenmerken.organisatie or ""):
                meldingen.append(totaal_als_organisatie(deel.plek, deel.kenmerken.organisatie or ""))
            elif any(label in self.kolommen and self._hoort_te_zeggen(deel, label) for label in (RONDE, SOORT)):
                meldingen += deel.meldingen
            else:
                echt.append(deel)
                meldingen += misschien_totaal(deel.plek, deel.kenmerken.organisatie or "")
        return Verdeling(
            delen=tuple(echt), overig=tuple(overig), van_niemand=tuple(van_niemand), meldingen=tuple(meldingen)
        )

    def _deel_met_nummer(self, rij: int) -> bool:
        """Give a row with the number of a verwachting to its toetsing, or keep that nobody knows of which it is."""
        nummer = self.venster.waarde(rij, self.tabel.nummer)
        nr = self.nummers.als_nummer(nummer)
        if nr not in self.nummers.bekend and not self.nummers.is_onbekend(nr):
            return False
        kenmerken, opmerkingen = self._kenmerken(rij)
        if _WIE in self.kolommen and self.venster.leeg(rij, self.kolommen[_WIE]):
            self.leeg[_WIE].append((rij, ""))
            return True
        sleutel = _sleutel(kenmerken)
        plek = self.venster.plek(rij, min(self.kolommen.values()))
        deel = self.delen.setdefault(sleutel, Deel(kenmerken=kenmerken, plek=plek))
        deel.rijen.append(rij)
        deel.meldingen += opmerkingen
        for label in (RONDE, SOORT):
            if label in self.kolommen and self.venster.leeg(rij, self.kolommen[label]):
                self.leeg[label].append((rij, kenmerken.organisatie or ""))
        self._datum(deel, rij, kenmerken)
        return True

    def _deel_zonder_nummer(self, rij: int) -> bool:
        """Give any other row to a toetsing that is there already, if it says so."""
        if _WIE not in self.kolommen or self.venster.leeg(rij, self.kolommen[_WIE]):
            return False
        deel = self.delen.get(_sleutel(self._kenmerken(rij)[0]))
        if deel is None:
            return False
        deel.rijen.append(rij)
        return True

    def _kenmerken(self, rij: int) -> tuple[Kenmerken, tuple[Melding, ...]]:
        """Read what a row says of its toetsing; what is wrong with that is said at the first row that says it."""
        venster = self.venster
        inhoud = tuple((venster.waarde(rij, kolom), venster.fout(rij, kolom)) for kolom in self.kolommen.values())
        if inhoud in self.gelezen:
            return self.gelezen[inhoud][0], ()
        eigen, meldingen = kenmerken_van(
            {
                label: Label(naam=label, venster=venster, rij=rij, kolom=kolom)
                for label, kolom in self.kolommen.items()
                if not venster.leeg(rij, kolom)
            }
        )
        geheel = self.geheel
        kenmerken = Kenmerken(
            organisatie=eigen.organisatie if _WIE in self.kolommen else geheel.organisatie,
            ronde=eigen.ronde or geheel.ronde,
            datum=eigen.datum or geheel.datum,
            soort=eigen.soort or geheel.soort,
            markering=eigen.markering or geheel.markering,
        )
        self.gelezen[inhoud] = kenmerken, meldingen
        return kenmerken, meldingen

    def _datum(self, deel: Deel, rij: int, kenmerken: Kenmerken) -> None:
        """Hold the date of a row against that of the rows before it; an empty one says nothing."""
        kolom = self.kolommen.get(DATUM)
        if kolom is None or kenmerken.datum is None or self.venster.leeg(rij, kolom):
            return
        plek, datum = self.venster.plek(rij, kolom), deel.kenmerken.datum
        if not deel.datum_uit:
            deel.kenmerken, deel.datum_uit = kenmerken, plek.adres or ""
        elif kenmerken.datum != datum and datum is not None and not any(m.code == "T044" for m in deel.meldingen):
            waarden = {"waarde": toon(kenmerken.datum), "eerder": deel.datum_uit, "andere": toon(datum)}
            deel.meldingen.append(melding("T044", plek, label=DATUM, **waarden))

    # -- what is wrong with the division -------------------------------------------------------------------------------

    @cached_property
    def _zeggers(self) -> dict[str, set[str]]:
        """The organisations of which some row has a ronde, and those of which some has a soort."""
        return {
            label: {_wie(deel) for deel in self.delen.values() if getattr(deel.kenmerken, label) is not None}
            for label in (RONDE, SOORT)
        }

    def _hoort_te_zeggen(self, deel: Deel, label: str) -> bool:
        """Return whether rows are no toetsing of their own: they leave out what other rows of the organisation say."""
        return getattr(deel.kenmerken, label) is None and _wie(deel) in self._zeggers[label]

    def _fout_leeg(self, label: str) -> list[tuple[int, str]]:
        """Return the rows that leave out what other rows of the same organisation say."""
        gevallen = self.leeg[label]
        return [(rij, wie) for rij, wie in gevallen if label == _WIE or vergelijkbaar(wie) in self._zeggers[label]]

    def _lege_cellen(self) -> Iterator[Melding]:
        """Say where rows leave out what other rows say, once for rows that follow each other."""
        for label in self.leeg:
            for groep in _aaneen(self._fout_leeg(label)):
                (eerste, wie), (laatste, _) = groep[0], groep[-1]
                yield melding(
                    "T152",
                    self.venster.plek(eerste, self.kolommen[label]),
                    veld=f"de {label}",
                    rijen=f" (rij {eerste + 1} tot en met {laatste + 1})" if len(groep) > 1 else "",
                    van=f" van {wie}" if wie else "",
                    kolom=toon(self.venster.waarde(self.tabel.kop, self.kolommen[label])),
                )

    def _tegenspraak(self, genoemd: Label | None) -> Iterator[Melding]:
        """Say that the organisation above the table is none of those in it."""
        if genoemd is None or _WIE not in self.kolommen:
            return
        namen = {_wie(deel): deel for deel in self.delen.values()}
        if namen and vergelijkbaar(toon(genoemd.waarde)) not in namen:
            eerste = next(iter(namen.values()))
            yield melding(
                "T044",
                eerste.plek,
                label=_WIE,
                waarde=toon(eerste.kenmerken.organisatie or ""),
                eerder=genoemd.venster.plek(genoemd.rij, genoemd.kolom).adres,
                andere=toon(genoemd.waarde),
            )


def _sleutel(kenmerken: Kenmerken) -> tuple[object, ...]:
    return vergelijkbaar(kenmerken.organisatie or ""), rondesleutel(kenmerken.ronde), kenmerken.soort


def _wie(deel: Deel) -> str:
    return vergelijkbaar(deel.kenmerken.organisatie or "")


def _aaneen(gevallen: Sequence[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Put together rows that follow each other and are of the same organisation."""
    groepen: list[list[tuple[int, str]]] = []
    for rij, wie in gevallen:
        if groepen and groepen[-1][-1] == (rij - 1, wie):
            groepen[-1].append((rij, wie))
        else:
            groepen.append([(rij, wie)])
    return groepen
