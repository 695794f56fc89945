"""The kaders that ship, and a kader in words, as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.reeksen import reeksdeel
from toetsing.commands.kader.verwachtingen import itemtabel, verwachtingentabel
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Kolom,
    Tabel,
    Toelichtingen,
    Tussenkop,
    alineas,
    cellen,
    norm,
    zonder_kolommen,
)
from toetsing.document.getallen import met_getal
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderdeel import beslisregelblokken, bronblokken, eindregelblokken
from toetsing.document.kaderzinnen import met_groep, motivering_zin, oordelen_zin
from toetsing.document.letter import soort_bij
from toetsing.document.schalen import scores_in_woorden, uitgelegde_schaalrijen
from toetsing.document.zinnen import kadernaam
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.oordeelplaatsen import kort_plaats
from toetsing.domain.rapportregels import DATUM, ORGANISATIE
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Document
    from toetsing.document.kaderbeeld import Kaderbeeld, Thematekst
    from toetsing.document.kaderdeel import Soorten
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.rules.regelset import Regelset


_BIJ_TOETSING: Final = "bij toetsing"
"""Where a kader is that nobody put anywhere."""


def lijstdocument(kaders: Sequence[Kader], met_fouten: Mapping[str, str], dag: date) -> Document:
    """Return the list of kaders: what each is called and what is in it; last those with fouten, by id their place."""
    tabel = Tabel(
        titel="Achter --kader zet u de naam",
        naam="Kaders",
        kolommen=(Kolom("kader", "kort"), Kolom("versie", "kort"), Kolom("titel"), Kolom("inhoud"), Kolom("plaats")),
        rijen=tuple(
            cellen((een.id, een.versie, een.titel, toon_kader(een).samenvatting, een.plaats or _BIJ_TOETSING))
            for een in kaders
        )
        + tuple(cellen((id_, "", "", "heeft fouten", plaats or _BIJ_TOETSING)) for id_, plaats in met_fouten.items()),
    )
    eigen = any((*met_fouten.values(), *(een.plaats for een in kaders)))
    if not eigen:
        tabel = zonder_kolommen(tabel, {"plaats"})
    return antwoorddocument(
        "Toetsingskaders",
        "Deze kaders kent toetsing hier." if eigen else "Deze kaders horen bij toetsing.",
        {"een kader bekijken": "toetsing kader toon KADER"},
        [Deel("kaders", "Kaders", (tabel,))],
        dag,
    )


def kenmerken_van(kader: Kader) -> dict[str, str]:
    """Return which file a kader is: its hash, and where it was found if it does not ship with the program."""
    return {"sha256": kader.sha256} | ({"plaats": kader.plaats} if kader.plaats else {})


def kaderdocument(kader: Kader, regels: Rapportregels, dag: date) -> Document:
    """Return a whole kader to read, with the beslisregels as sentences and their source, and what its reports say."""
    beeld = toon_kader(kader, regels)
    soorten = _soorten(kader)
    delen = (
        *((Deel("kader", "Over dit kader", over),) if (over := tuple(_over(kader, beeld))) else ()),
        *_feiten(kader),
        *_items(kader),
        *_getallen(kader),
        *reeksdeel(kader),
        *(
            Deel(f"thema-{een.nr}", met_groep(f"{een.nr}. {een.naam}", een.groepen), tuple(_thema(een, soorten)))
            for een in beeld.themas
        ),
        *_eind(beeld, soorten),
        *_registers(kader),
        *_rapporten(beeld, regels),
        Deel("bronnen", "Noten en bronnen", tuple(bronblokken(beeld))),
        Deel("gegevens", "Gegevens", tuple(_gegevens(kader)), "gegevens"),
    )
    return antwoorddocument(kadernaam(kader), beeld.samenvatting, kenmerken_van(kader), delen, dag)


def _registers(kader: Kader) -> Iterator[Deel]:
    if kader.registers or kader.termijnen:
        from toetsing.commands.kader.registerdeel import registerdelen  # few kaders have any

        yield from registerdelen(kader)


def _over(kader: Kader, beeld: Kaderbeeld) -> Iterator[Blok]:
    if beeld.toelichting:
        yield Alinea(tekst=beeld.toelichting)
    yield from alineas((*beeld.gemaakt_uit, *beeld.gebruikt_in))
    if kader.heeft_scores:
        yield Tabel(
            titel="Scores van een verwachting",
            naam="Scores",
            kolommen=(Kolom("teken", "teken"), Kolom("score", "kort"), Kolom("u mag typen")),
            rijen=tuple(map(cellen, beeld.scores)),
        )
    if kader.heeft_oordelen:
        yield Alinea(tekst=oordelen_zin(beeld.legenda, van_geheel=not any(kader.criteria)))


def _feiten(kader: Kader) -> Iterator[Deel]:
    """Yield what the kader asks beside its verwachtingen, what looks at it, and what may be typed there."""
    if not kader.losse_feiten:
        return
    tabel = Tabel(
        titel="Wordt één keer per organisatie gevraagd en nergens geteld",
        naam="Feiten",
        kolommen=(
            Kolom("feit", "kort"),
            Kolom("vraag"),
            *(Kolom(kop, "kort") for kop in ("antwoord", "motivering", "genoemd bij")),
            Kolom("bron"),
        ),
        rijen=tuple(
            cellen(
                (
                    feit.nr,
                    f"{feit.tekst} (noot {feit.voetnoot})" if feit.voetnoot else feit.tekst,
                    scores_in_woorden(feit),
                    "verplicht" if feit.motivering else "niet nodig",
                    opsomming(map(kort_plaats, kader.plaatsen_met(feit))) or "geen enkele beslisregel",
                    feit.bron,
                )
            )
            for feit in kader.losse_feiten
        ),
    )
    schalen = dict.fromkeys(feit.schaal for feit in kader.losse_feiten)
    typen = Tabel(
        titel="Antwoorden op een feit",
        naam="Antwoorden",
        kolommen=(Kolom("teken", "teken"), Kolom("antwoord", "kort"), Kolom("u mag typen")),
        rijen=tuple(cellen(rij) for schaal in schalen for rij in uitgelegde_schaalrijen(schaal)),
    )
    open_ = [Alinea(tekst=motivering_zin([feit.nr for feit in kader.losse_feiten if feit.motivering]))]
    yield Deel("feiten", "Feiten", (tabel, typen, *(een for een in open_ if een.tekst)))


def _items(kader: Kader) -> Iterator[Deel]:
    """Yield what the kader asks at its verwachtingen beside a score, or instead of one."""
    if kader.itempunten:
        yield Deel("items", "Items", (itemtabel(kader),))


def _gegevens(kader: Kader) -> Iterator[Tabel]:
    """Yield the tables for who counts further."""
    if kader.heeft_scores or kader.itempunten:
        yield verwachtingentabel(kader)
    if kader.heeft_oordelen:
        yield _rijen(kader)


def _getallen(kader: Kader) -> Iterator[Deel]:
    """Yield which number each criterium comes to, where the kader asks any."""
    if gevraagd := met_getal(kader):
        tabel = Tabel(
            titel="Staat naast het oordeel of in de plaats ervan; geen beslisregel telt het",
            naam="Getallen",
            kolommen=(Kolom("nr", "nr"), Kolom("criterium"), Kolom("getal")),
            rijen=tuple(cellen((c.nr, c.tekst, getal_in_woorden(getal))) for c, getal in gevraagd),
        )
        yield Deel("getallen", "Getallen", (tabel,))


def _eind(beeld: Kaderbeeld, soorten: Soorten) -> Iterator[Deel]:
    """Yield the beslisregels of the whole, where the kader has any."""
    if blokken := tuple(eindregelblokken(beeld, soorten)):
        yield Deel("eindoordeel", "Eindoordeel", blokken)


def _rapporten(beeld: Kaderbeeld, regels: Rapportregels) -> Iterator[Deel]:
    """Yield what the reports of this kader say, where it has words for that."""
    blokken: list[Blok] = [*alineas(beeld.normbronnen)]
    if regels.zinnen:
        blokken.append(
            Tabel(
                titel=f"Zinnen in een rapport; {ORGANISATIE} en {DATUM} worden ingevuld",
                kolommen=(Kolom("zin"), Kolom("bron", "kort")),
                rijen=tuple(cellen((een.zin, een.bron)) for een in regels.zinnen),
            )
        )
    blokken += (Toelichtingen(rijen=beeld.blokken),) if beeld.blokken else ()
    if blokken:
        yield Deel("rapport", "Wat rapporten zeggen", tuple(blokken))


def _soorten(kader: Kader) -> Soorten:
    """Return which kind of oordeel each letter is, of every criterium, thema with rows, and the whole."""
    nrs = (*(criterium.nr for criterium in kader.criteria), *kader.nrs_boven)
    return {
        nr: {GEEN: "open", **{een.letter: soort_bij(oordelen, een.letter) for een in oordelen}}
        for nr in nrs
        for oordelen in (kader.oordelen_van(nr),)
    }


def _thema(thema: Thematekst, soorten: Soorten) -> Iterator[Blok]:
    yield from norm(thema.norm)
    yield Alinea(tekst=f"bron: {thema.bron}", soort="noot")
    yield from beslisregelblokken(thema, soorten)
    for criterium in thema.criteria:
        naam = met_groep(f"{criterium.nr} {criterium.tekst}", criterium.groepen)
        if not criterium.verwachtingen:
            yield Tussenkop(niveau=3, tekst=naam)
            continue
        yield Tabel(
            titel=naam,
            kolommen=(Kolom("nr", "nr"), Kolom("verwachting")),
            rijen=tuple(map(cellen, criterium.verwachtingen)),
        )


# -- to count further --------------------------------------------------------------------------------------------------


def _rijen(kader: Kader) -> Tabel:
    """Return the beslisregels of every criterium, also those that it has from its thema."""
    return Tabel(
        titel="De beslisregels van elk criterium",
        naam="Beslisregels",
        kolommen=(
            Kolom("criterium", "nr"),
            Kolom("rij", "getal"),
            Kolom("oordeel", "teken"),
            Kolom("beslisregel"),
            Kolom("bron"),
        ),
        rijen=tuple(
            rij
            for criterium in kader.criteria
            if criterium.regelset is not None
            for rij in _rijen_van(criterium.nr, criterium.regelset, criterium.oordelen)
        )
        + tuple(
            rij
            for knoop in knopen_boven(kader).values()
            if knoop.regelset is not None
            for rij in _rijen_van(knoop.naam, knoop.regelset, knoop.oordelen)
        ),
        zoekbaar=True,
    )


def _rijen_van(naam: str, regelset: Regelset, oordelen: Sequence[Oordeelniveau]) -> Iterator[tuple[Cel, ...]]:
    """Yield the rows that decide one node, and the steps after them, which have no number."""
    for rij in regelset.alle_rijen:
        oordeel = Cel(tekst=rij.oordeel, soort=soort_bij(oordelen, rij.oordeel))
        yield (*cellen((naam, str(regelset.nummer(rij) or ""))), oordeel, *cellen((rij.zin, rij.bron)))
    for stap in regelset.daarna:
        yield cellen((naam, "", "", stap.zin, stap.bron))
