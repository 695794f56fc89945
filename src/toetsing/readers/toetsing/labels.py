"""Labels: organisatie, ronde, datum, soort, markering and kader with the value to the right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from toetsing.domain.markering import waarom_geen_markering
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.nummers import heeft_reeks
from toetsing.domain.tekens import zichtbaar
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.dagen import datum_in
from toetsing.domain.words.kopnamen import (
    DATUM,
    GEGEVENS,
    GEGEVENSKOP,
    INVULTABELLEN,
    LABELS,
    MARKERING,
    NAAM,
    NUMMER,
    ORGANISATIE,
    REGIO,
    RONDE,
    SCORE,
    SOORT,
    kopnaam,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import schoon
from toetsing.readers.files.cellen import Venster, als_nummer, getal_als_tekst, toon
from toetsing.readers.toetsing.ongelezen import Ongelezen, Ongelezendeel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.plek import Plek
    from toetsing.readers.files.blad import Bestand, Blad, Celwaarde
    from toetsing.readers.toetsing.indeling import Tabel

_DUBBELE_PUNT: Final = frozenset({":", "=", "\uff1a"})
"""What stands between a label and its value, also in a cell of its own."""
_EIGEN_KOP: Final = frozenset(GEGEVENSKOP)
_NAMEN: Final = "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True))
_LABEL_IN_CEL: Final = re.compile(
    rf"(?:[\n;,|][ \t]*+|(?<![ \t])[ \t]{{2,}}+| [-\u2013\u2014] [ \t]*+)({_NAMEN})[ \t]*+[:=\uff1a]", re.IGNORECASE
)
"""A label with its colon, at the beginning of a cell or after what parts it from the one before.

White space is gone through once (`++`): a thousand spaces would otherwise be divided in every way there is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label that was found: the cell of its value, and the value itself where that shares its cell with the label."""

    naam: str
    venster: Venster
    rij: int
    kolom: int
    erachter: str | None = None

    @property
    def waarde(self) -> Celwaarde:
        """The value to the right of the label, in the next cell or in the same one."""
        return self.venster.waarde(self.rij, self.kolom) if self.erachter is None else self.erachter

    @property
    def plek(self) -> Plek:
        """The cell of the value."""
        return self.venster.plek(self.rij, self.kolom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenmerken:
    """What is known of a toetsing beside its scores; None where nobody said."""

    organisatie: str | None = None
    ronde: str | None = None
    datum: date | None = None
    soort: Soort | None = None
    markering: str | None = None


def label_in(bestand: Bestand, naam: str) -> Label | None:
    """Return a label, before anyone knows which numbers to look for."""
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        rijen = _gegevensrijen(blad) or range(_eerste_kopregel(blad))
        for label in _labels(venster, rijen):
            if label.naam == naam:
                return label
    return None


def markering_in(bestand: Bestand) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    """Return the mark that a workbook with texts asks for, on *Gegevens* or above them, and what is wrong with it."""
    meldingen: list[Melding] = []
    for blad in bestand.bladen:
        koppen = (rij for rij, koppen in blad.kopregels if koppen.keys() >= INVULTABELLEN["tekst"])
        rijen = _gegevensrijen(blad) or range(next(koppen, 0))
        for label in _labels(Venster(bestand=bestand.naam, blad=blad), rijen):
            if label.naam == MARKERING and (tekst := _markering(label, meldingen)):
                return ((tekst.upper(),) if not meldingen else ()), tuple(meldingen)
    return (), tuple(meldingen)


def _gegevensrijen(blad: Blad) -> range:
    """Return the rows with labels of the sheet *Gegevens*; none for another sheet.

    Our own is known by its headers, also under another name, and has other tables below: what stands there is no label.
    """
    eerste = next((rij + 1 for rij, koppen in blad.kopregels if koppen.keys() == _EIGEN_KOP), None)
    if eerste is None:
        return range(len(blad.rijen)) if kopnaam(blad.naam) == GEGEVENS else range(0)
    later = (
        rij
        for rij, koppen in blad.kopregels
        if rij >= eerste and any(koppen.keys() >= k for k in INVULTABELLEN.values())
    )
    return range(eerste, next(later, len(blad.rijen)))


def _eerste_kopregel(blad: Blad) -> int:
    """Return the first row that looks like the header of a table with scores; 0 where the sheet has none."""
    eigen = 0
    for rij, koppen in blad.kopregels:
        lang = any(kop in koppen for kop in NUMMER) and any(kop in koppen for kop in SCORE)
        wie = any(kop in koppen for kop in ORGANISATIE)
        if lang or (wie and any("." in als_nummer(cel) for cel in blad.rijen[rij])):
            return rij
        eigen = eigen or (rij if wie and heeft_reeks(koppen) else 0)
    return eigen


def vind_labels(bestand: Bestand, tabel: Tabel) -> tuple[dict[str, Label], tuple[Melding, ...]]:
    """Return the labels above the table and on the sheet *Gegevens*, and a fout where two values contradict."""
    gevonden: dict[str, Label] = {}
    meldingen: list[Melding] = []
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        rijen = _labelrijen(blad, tabel)
        for label in _labels(venster, rijen):
            eerder = gevonden.setdefault(label.naam, label)
            if toon(eerder.waarde).casefold() != toon(label.waarde).casefold():
                meldingen.append(_tegenspraak(label, eerder))
    return gevonden, tuple(meldingen)


def _labelrijen(blad: Blad, tabel: Tabel) -> range:
    """Return the rows of a sheet that may hold labels: those above the table, or those of *Gegevens*."""
    koppen = [deel.begin for deel in tabel.delen if deel.venster.blad is blad]
    return range(min(koppen)) if koppen else _gegevensrijen(blad)


def _labels(venster: Venster, rijen: range) -> Iterator[Label]:
    for rij in rijen:
        cellen = {
            kolom: waarde
            for kolom in range(len(venster.blad.rijen[rij]))
            if not venster.leeg(rij, kolom) and (waarde := venster.waarde(rij, kolom)) not in _DUBBELE_PUNT
        }
        gevuld = list(cellen)
        namen = [kopnaam(waarde) for waarde in cellen.values()]
        in_een_cel = [label for kolom in gevuld for label in _in_een_cel(venster, rij, kolom)]
        yield from in_een_cel
        heel = {label.kolom for label in in_een_cel}
        waarde_van_vorige = False
        for naam, kolom, rechts, volgende in zip(namen, gevuld, gevuld[1:], namen[1:], strict=False):
            verder = kolom + 1 + (venster.waarde(rij, kolom + 1) in _DUBBELE_PUNT)
            naast = rechts == verder or len(gevuld) == 2  # noqa: PLR2004 - far away only where nothing else stands
            if waarde_van_vorige or naam not in LABELS or volgende in LABELS or rechts in heel or not naast:
                waarde_van_vorige = False
                continue
            yield Label(naam=naam, venster=venster, rij=rij, kolom=rechts)
            waarde_van_vorige = True


def _in_een_cel(venster: Venster, rij: int, kolom: int) -> Iterator[Label]:
    """Yield labels that share a cell with their value: "Organisatie: Noord", also more of them in one cell."""
    waarde = venster.waarde(rij, kolom)
    if not isinstance(waarde, str) or not _DUBBELE_PUNT.intersection(waarde):
        return
    begin, *delen = _LABEL_IN_CEL.split(f"\n{zichtbaar(waarde)}")
    if begin.strip():
        return
    for naam, tekst in zip(delen[::2], delen[1::2], strict=True):
        if erachter := tekst.strip(" \t\r\n;,|"):
            yield Label(naam=kopnaam(naam), venster=venster, rij=rij, kolom=kolom, erachter=erachter)


def _tegenspraak(label: Label, eerder: Label) -> Melding:
    return melding(
        "T044",
        label.plek,
        label=label.naam,
        waarde=toon(label.waarde),
        eerder=eerder.plek.adres,
        andere=toon(eerder.waarde),
    )


def kenmerken_van(labels: Mapping[str, Label]) -> tuple[Kenmerken, tuple[Melding, ...]]:
    """Read the values of labels; a value that cannot be what its label says is a fout."""
    meldingen: list[Melding] = []
    naam = next((labels[label] for label in ORGANISATIE if label in labels), None)
    organisatie, ronde = (_tekst(label, meldingen) for label in (naam, labels.get(RONDE)))
    datum = _datum(labels.get(DATUM), meldingen)
    soort = _soort(labels.get(SOORT), meldingen)
    markering = _markering(labels.get(MARKERING), meldingen)
    kenmerken = Kenmerken(organisatie=organisatie, ronde=ronde, datum=datum, soort=soort, markering=markering)
    return kenmerken, tuple(meldingen)


def over_organisatie(labels: Mapping[str, Label]) -> Iterator[Melding]:
    """Say which label the organisation follows from, where it may as well be who filled it in, or a group."""
    gevonden = [naam for naam in ORGANISATIE if naam in labels]
    if gevonden[:1] == [NAAM] or (gevonden[:1] == [REGIO] and NAAM in gevonden):
        label = labels[gevonden[0]]
        yield melding("T186", label.plek, label=label.naam, waarde=toon(label.waarde))


def andere_namen(labels: Mapping[str, Label]) -> Iterator[Ongelezen]:
    """Yield the labels that could name the organisation too, say something else, and were not read.

    What they say is not repeated: it may be who filled it in.
    """
    eerste, *rest = [naam for naam in ORGANISATIE if naam in labels] or [""]
    for naam in rest:
        label = labels[naam]
        gezegd = toon(label.waarde).casefold() == toon(labels[eerste].waarde).casefold()
        if not gezegd and not _gaat_mee(label):
            wat = f"wat achter '{naam}' staat; de organisatie staat achter '{eerste}'"
            yield Ongelezen(code="T204", delen=(Ongelezendeel(wat, label.plek),))


def _gaat_mee(label: Label) -> bool:
    """Return whether a label stands in the table *Gegevens*, which goes along as it is."""
    return any(koppen.keys() >= set(GEGEVENSKOP) for _, koppen in label.venster.blad.kopregels)


def zonder_waarde(bestand: Bestand, tabel: Tabel) -> Plek | None:
    """Return the cell of a label for the organisation with nothing behind it, or None."""
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        for rij in _labelrijen(blad, tabel):
            gevuld = [kolom for kolom in range(len(blad.rijen[rij])) if not venster.leeg(rij, kolom)]
            if len(gevuld) == 1 and kopnaam(venster.waarde(rij, gevuld[0])) in ORGANISATIE:
                return venster.plek(rij, gevuld[0])
    return None


def _tekst(label: Label | None, meldingen: list[Melding]) -> str | None:
    """Return the text of a label. 2015 typed as a number is the ronde 2015."""
    if label is None:
        return None
    fouttekst = label.venster.fout(label.rij, label.kolom)
    if fouttekst is not None:
        meldingen.append(melding("T045", label.plek, label=label.naam, waarde=fouttekst))
        return None
    waarde = label.waarde
    if isinstance(waarde, str):
        return schoon(waarde) or None
    return getal_als_tekst(waarde) if isinstance(waarde, (int, float)) else toon(waarde)


def _soort(label: Label | None, meldingen: list[Melding]) -> Soort | None:
    tekst = _tekst(label, meldingen)
    if label is None or tekst is None:
        return None
    soorten = {soort.value: soort for soort in Soort}
    if tekst.casefold() not in soorten:
        meldingen.append(melding("T042", label.plek, waarde=toon(tekst), tip=tip(tekst, soorten)))
    return soorten.get(tekst.casefold())


def _markering(label: Label | None, meldingen: list[Melding]) -> str | None:
    tekst = _tekst(label, meldingen)
    if label is not None and tekst is not None and (waarom := waarom_geen_markering(tekst)):
        meldingen.append(melding("T205", label.plek, waarde=toon(tekst), waarom=waarom))
    return tekst


def _datum(label: Label | None, meldingen: list[Melding]) -> date | None:
    tekst = _tekst(label, meldingen)
    if label is None or tekst is None:
        return None
    waarde = label.waarde
    datum = (waarde.date() if isinstance(waarde, datetime) else waarde) if isinstance(waarde, date) else None
    datum = datum or datum_in(tekst)
    if datum is None:
        meldingen.append(melding("T043", label.plek, waarde=toon(waarde)))
    return datum
