"""The sheets of a workbook that people fill in beside the scores: plan, texts, reactions, who and what; and how to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import (
    GAAT_GOED,
    MOET_BETER,
    Geraadpleegd,
    GoodPractice,
    Reactie,
    Tekst,
    Toetser,
    cellen_van,
    koppen_van,
    landelijke_teksten,
    vaste_teksten,
)
from toetsing.domain.markering import LANGSTE_MARKERING
from toetsing.domain.plek import cel_vast
from toetsing.domain.programma import VERSIE
from toetsing.domain.tekstvelden import VRIJE_TEKSTEN
from toetsing.domain.toetsing import Soort
from toetsing.domain.velden import voor_een_zin
from toetsing.domain.words.dossierkoppen import OVERGENOMEN
from toetsing.domain.words.kopnamen import (
    DATUM,
    GEGEVENSKOP,
    KADER,
    KADERHASH,
    KADERVERSIE,
    MARKERING,
    ORGANISATIE,
    RONDE,
    SOORT,
    VARIANT,
    VARIANTHASH,
    VOORSTEL,
    kopnaam,
)
from toetsing.domain.words.woorden import naamsleutel, opsomming
from toetsing.formats.xlsx.werkmap import Kolom
from toetsing.workbook.woorden import ONBEKEND, VASTE_GEGEVENS, kaderregel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from toetsing.domain.dossier import Dossier, Rij
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad, Formule
    from toetsing.workbook.woorden import Uitlegblok

BREEDTES: Final = {
    "onderbouwing": 36, "aandachtspunt": 24, "bron": 14,
    "nr": 7, "verbetermaatregel": 44, "verantwoordelijke": 20, "termijn": 12, "status": 11,
    "thema": 18, "good practice": 45, "toelichting": 55,
    "plaats": 22, "opmerking": 60, "overgenomen": 14,
    "rol": 26, "toetser": 76, "soort bron": 26, "geraadpleegde bron": 76, "veld": 26, "tekst": 90, VOORSTEL: 36,
}  # fmt: skip
"""How wide the column under a header is, in characters."""
_KOP: Final = 2
"""Row of the headers, from zero, of a sheet with a title and a hint."""
_EERSTE_GEGEVEN: Final = 3
_MARKERINGWENK: Final = (
    "Wat moet op elke bladzijde van een rapport staan? Bijvoorbeeld vertrouwelijk. "
    f"Hoogstens {LANGSTE_MARKERING} tekens."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Invultabel:
    """A table that people fill in from top to bottom: row type, empty rows below, name, and what it is for."""

    soort: type[Rij]
    leeg: int
    naam: str
    wenk: str
    per_kolom: Mapping[str, str] = field(default_factory=dict)
    """What a person may type under a header, shown beside the cell."""

    def schrijf(
        self, blad: Blad, kop: int, rijen: Sequence[Rij], ernaast: Mapping[str, Formule] | None = None
    ) -> tuple[int, int]:
        """Write the table with its header in row `kop`; return its first and last row.

        `ernaast` is what stands in a last column, by the first cell of a row.
        """
        kolommen = [Kolom(naam, BREEDTES[naam]) for naam in koppen_van(self.soort)]
        leeg: tuple[str | Formule, ...] = ("",) * len(kolommen)
        alle: list[tuple[str | Formule, ...]] = [*map(cellen_van, rijen), *[leeg] * self.leeg]
        if ernaast is not None:
            kolommen.append(Kolom(VOORSTEL, BREEDTES[VOORSTEL], "vast"))
            alle = [(*cellen, ernaast.get(kopnaam(cellen[0]), "")) for cellen in alle]
        blad.tabel(kop, kolommen, len(alle), self.naam, self.wenk)
        for rij, cellen in enumerate(alle, start=kop + 1):
            blad.tabelrij(rij, kolommen, cellen)
        for k, naam in enumerate(koppen_van(self.soort)):
            if naam in self.per_kolom:
                blad.wenk((kop + 1, k, kop + len(alle), k), naam.capitalize(), self.per_kolom[naam])
        return kop + 1, kop + len(alle)


_GOOD_PRACTICES: Final = _Invultabel(
    soort=GoodPractice, leeg=12, naam="GoodPractices", wenk="Per rij iets waar anderen van kunnen leren."
)
_TEKSTEN: Final = _Invultabel(
    soort=Tekst,
    leeg=4,
    naam="Teksten",
    wenk="Per rij een tekst van het rapport: links de plaats, rechts uw tekst.",
    per_kolom={
        "veld": "Over meer verwachtingen: onderbouwing 1.1.1, 1.1.2 en 1.1.4. Een eigen deel: blok met zijn titel.",
        "tekst": "Nieuwe alinea: Alt+Enter. Een lijst: regels met - of 1. en 2. ervoor. Vet: **woord**. Een tussenkop: "
        "## Kop. Een koppeling: [woorden](https://adres). Al het andere blijft zoals u het typt.",
    },
)
_KIEZEN: Final = (
    f"Bij '{GAAT_GOED}' en '{MOET_BETER}' kiest u criteria en hun volgorde: schrijf nummers met komma's, of 'geen'. "
    "Leeg betekent: volgens de aantallen."
)
_REACTIES: Final = _Invultabel(
    soort=Reactie,
    leeg=15,
    naam="Reacties",
    wenk="Per rij een feitelijke onjuistheid in het concept: links de opmerking, rechts wat de toetser ermee deed.",
    per_kolom={
        "plaats": "Waar staat het in het concept? Schrijf een nummer zoals 1.2, of een bladzijde.",
        "opmerking": "Wat klopt feitelijk niet, en wat is het dan wel?",
        "toelichting": "Waarom wel, deels of niet overgenomen? Bij deels: wat wel, en wat niet.",
    },
)
_ANTWOORD: Final = f"Kies {opsomming(OVERGENOMEN, 'of')}. Leeg betekent: nog niet beantwoord."
_TOETSERS: Final = _Invultabel(
    soort=Toetser, leeg=5, naam="Toetsers", wenk="Per rij de rol en de naam van een toetser."
)
_GERAADPLEEGD: Final = _Invultabel(
    soort=Geraadpleegd, leeg=10, naam="Bronnen", wenk="Per rij een geraadpleegde bron: document, gesprek of dossier."
)


def herkomst(kader: Kader) -> dict[str, str]:
    """Return what a workbook says about the rule set it was made for, by label."""
    labels = {KADER: kader.id, KADERVERSIE: kader.versie, KADERHASH: kader.sha256}
    if kader.variant is not None:
        labels |= {VARIANT: kader.variant.id, VARIANTHASH: kader.variant.sha256}
    return labels | {"programma": f"toetsing {VERSIE}"}


def wie_formule() -> str:
    """Return, as a formula, the line above a sheet: who was assessed, in which ronde, by whom, and the markering."""
    organisatie, ronde, soort, _, markering = (f"Gegevens!{cel_vast(_EERSTE_GEGEVEN + i, 1)}" for i in range(5))
    return (
        f'IF({organisatie}="","{ONBEKEND}",{organisatie})'
        f'&IF({ronde}="","",", ronde "&{ronde})&IF({soort}="","",", "&{soort})'
        f'&IF({markering}="",""," · "&UPPER({markering}))'
    )


def gegevens(blad: Blad, kader: Kader, toetsing: Toetsing, dossier: Dossier) -> None:
    """Write who was assessed, by whom, and with which rule set; below it the toetsers and what they consulted."""
    waarden = (
        _labels(toetsing.ronde, toetsing.soort, toetsing.markering)
        | dict.fromkeys(VASTE_GEGEVENS, "")
        | _termijnen(kader, dossier.gegevens)
        | dict(dossier.gegevens)
    )
    laatste = _gegevens(blad, kader, {ORGANISATIE[0]: toetsing.organisatie} | waarden, toetsing.datum)
    _, laatste = _TOETSERS.schrijf(blad, laatste + 2, dossier.toetsers)
    _GERAADPLEEGD.schrijf(blad, laatste + 2, dossier.geraadpleegd)


def gegevens_van_matrix(blad: Blad, kader: Kader, ronde: str | None, soort: Soort | None) -> None:
    """Write what holds for every row of a matrix, and with which rule set it was made."""
    _gegevens(blad, kader, _labels(ronde, soort, "") | _termijnen(kader, ()), None)


def _termijnen(kader: Kader, bekend: Iterable[str]) -> dict[str, str]:
    """Return the terms of the kader that have no label yet, to be filled in."""
    labels = {naamsleutel(kopnaam(label)) for label in bekend}
    return {een.naam: "" for een in kader.termijnen if naamsleutel(kopnaam(een.naam)) not in labels}


def _labels(ronde: str | None, soort: Soort | None, markering: str) -> dict[str, str]:
    return {RONDE: ronde or "", SOORT: soort.value if soort else "", DATUM: "", MARKERING: markering}


def _gegevens(blad: Blad, kader: Kader, waarden: Mapping[str, str], datum: date | None) -> int:
    """Write labels with their values, the rule set last; return the last row."""
    kolommen = [Kolom(GEGEVENSKOP[0], 26, "vast"), Kolom(GEGEVENSKOP[1], 76)]
    aanhef(blad, "Gegevens", "Over wie deze toetsing gaat, en met welk kader zij is gedaan.")
    vast = herkomst(kader)
    blad.tabel(_KOP, kolommen, len(waarden) + len(vast), "Gegevens", "Per rij een gegeven met zijn waarde.")
    for rij, cellen in enumerate([*waarden.items(), *vast.items()], start=_EERSTE_GEGEVEN):
        vorm = "vast" if cellen[0] in vast else "invul"
        blad.tabelrij(rij, [kolommen[0], Kolom(GEGEVENSKOP[1], 76, vorm)], cellen)
    rij_soort, rij_datum, rij_markering = (
        _EERSTE_GEGEVEN + list(waarden).index(label) for label in (SOORT, DATUM, MARKERING)
    )
    namen = {naamsleutel(kopnaam(een.naam)): een for een in kader.termijnen}
    for rij, label in enumerate(waarden, start=_EERSTE_GEGEVEN):
        if (termijn := namen.get(naamsleutel(kopnaam(label)))) is not None:
            zin = f"{voor_een_zin(termijn.tekst)}Schrijf de datum als 18-1-2016, of laat leeg."
            blad.wenk((rij, 1, rij, 1), termijn.naam.capitalize(), zin)
    soorten = [soort.value for soort in Soort]
    blad.keuzelijst((rij_soort, 1, rij_soort, 1), soorten, "Soort", f"Kies {' of '.join(soorten)}, of laat leeg.")
    blad.wenk((rij_datum, 1, rij_datum, 1), "Datum", "Schrijf de datum als 18-1-2016.")
    blad.wenk((rij_markering, 1, rij_markering, 1), "Markering", _MARKERINGWENK)
    if datum is None:
        blad.write_blank(rij_datum, 1, None, blad.werkmap.vorm("datum"))
    else:
        blad.write_datetime(rij_datum, 1, datetime.combine(datum, time()), blad.werkmap.vorm("datum"))
    return _EERSTE_GEGEVEN + len(waarden) + len(vast) - 1


def invultabellen(
    bladen: Sequence[Blad], kader: Kader, dossier: Dossier, openingszinnen: Mapping[str, Formule]
) -> None:
    """Write the sheets *Good practices*, *Teksten* and *Reacties*; the second offers a sentence per criterium."""
    good, teksten, reacties = bladen
    for blad, titel, tabel in (
        (good, "Good practices", _GOOD_PRACTICES),
        (teksten, "Teksten", _TEKSTEN),
        (reacties, "Reacties", _REACTIES),
    ):
        aanhef(blad, titel, tabel.wenk)
        _vast(blad)
    eerste, laatste = _GOOD_PRACTICES.schrijf(good, _KOP, dossier.good_practices)
    themas = [thema.naam for thema in kader.themas]
    if themas:
        good.keuzelijst((eerste, 0, laatste, 0), themas, "Thema", "Kies het thema uit de lijst.")
    op_volgorde = _op_volgorde(dossier.teksten, (*vaste_teksten(kader), *VRIJE_TEKSTEN))
    voorstellen = {f"onderbouwing {nr}": zin for nr, zin in openingszinnen.items()}
    _TEKSTEN.schrijf(teksten, _KOP, op_volgorde, voorstellen)
    eerste, laatste = _REACTIES.schrijf(reacties, _KOP, dossier.reacties)
    reacties.keuzelijst((eerste, 2, laatste, 2), OVERGENOMEN, "Overgenomen", _ANTWOORD)


def landelijke_teksten_blad(blad: Blad, kader: Kader) -> None:
    """Write the sheet *Teksten* with a place for every text of the national report."""
    aanhef(blad, "Teksten", f"{_TEKSTEN.wenk} {_KIEZEN}" if any(kader.gescoorde_criteria) else _TEKSTEN.wenk)
    _TEKSTEN.schrijf(blad, _KOP, [Tekst(veld=veld) for veld in (*landelijke_teksten(kader), *VRIJE_TEKSTEN)])
    _vast(blad)


def _op_volgorde(teksten: Sequence[Tekst], vast: Sequence[str]) -> list[Tekst]:
    """Return the texts a report has a place for in its order, written or not; then what else was written."""
    over = list(teksten)
    rijen = []
    for veld in vast:
        eigen = [tekst for tekst in over if kopnaam(tekst.veld) == veld]
        rijen += eigen or [Tekst(veld=veld)]
        over = [tekst for tekst in over if tekst not in eigen]
    return [*rijen, *over]


def uitlegblad(blad: Blad, kader: Kader, blokken: Sequence[Uitlegblok]) -> None:
    """Write how to fill in, what may be typed, the beslisregels and the sources."""
    breedtes = (18, 66, 32)
    for k, breedte in enumerate(breedtes):
        blad.set_column(k, k, breedte)
    aanhef(blad, "Uitleg", kaderregel(kader))
    rij = _KOP
    for blok in blokken:
        blad.write_string(rij, 0, blok.kop, blad.werkmap.vorm("hoofd"))
        for cellen in blok.regels:
            rij += 1
            for k, tekst in enumerate(cellen):
                if tekst:
                    blad.write_string(rij, k, tekst, blad.werkmap.vorm("tekst"))
            blad.hoogte(rij, list(zip(cellen, breedtes, strict=True)))
        rij += 2


def aanhef(blad: Blad, titel: str, wenk: str) -> None:
    """Write what stands above a sheet that people fill in: its title, and what it is for."""
    blad.write_string(0, 0, titel, blad.werkmap.vorm("titel"))
    blad.write_string(1, 0, wenk, blad.werkmap.vorm("regel"))


def _vast(blad: Blad) -> None:
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)
