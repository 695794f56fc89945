"""How far every toetsing is, and every melding as a line; both also as rows for who wants to sort and filter."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from toetsing.commands.controleer.stand import NIET_TE_LEZEN
from toetsing.commands.controleer.zinnen import hoeveel_meldingen, mag_leeg_zin, samen_in_woorden, vol_in_woorden
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Deel, Kolom, Punten, Tabel, Toelichtingen, cellen
from toetsing.document.meldinggroepen import Meldinggroep, gegroepeerd
from toetsing.document.zinnen import kaderregel
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import aantal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from toetsing.commands.controleer.stand import Controleregel
    from toetsing.document.blokken import Blok, Document, Kolomsoort
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

_LEZEN: Final[tuple[tuple[str, Kolomsoort], ...]] = (
    ("organisatie", "kort"), ("ingevuld", "kort"), ("fouten", "getal"), ("definitief", "tekst"),
)  # fmt: skip
"""What is open and which texts are missing is said by what stops a definitive report."""
_ITEMS_LEZEN: Final[tuple[tuple[str, Kolomsoort], ...]] = (("items", "kort"),)
_ITEMS: Final[tuple[tuple[str, Kolomsoort], ...]] = (
    ("items", "getal"), ("items ingevuld", "getal"), ("verplichte items leeg", "tekst"),
)  # fmt: skip
"""Beside these where the kader has items."""
_FEITEN: Final[tuple[tuple[str, Kolomsoort], ...]] = (
    ("feiten", "getal"), ("open feiten", "tekst"), ("feiten zonder motivering", "tekst"),
)  # fmt: skip
"""Beside these where the kader has facts: which are open, and which of those nobody motivated."""
_GEGEVENS: Final[tuple[tuple[str, Kolomsoort], ...]] = (
    ("organisatie", "tekst"), ("ronde", "nr"), ("soort", "tekst"), ("bestand", "tekst"),
    ("verwachtingen", "getal"), ("ingevuld", "getal"), ("open", "getal"), ("nog open", "nr"), ("fouten", "getal"),
    ("teksten die ontbreken", "getal"), ("welke teksten", "tekst"), ("minnen zonder onderbouwing", "nr"),
    ("definitief", "tekst"), ("wat het tegenhoudt", "tekst"),
)  # fmt: skip
_MELDING: Final[tuple[tuple[str, Kolomsoort], ...]] = (
    ("code", "tekst"), ("ernst", "tekst"), ("bestand", "tekst"), ("blad", "tekst"), ("cel", "tekst"),
    ("verwachting", "nr"), ("melding", "tekst"), ("advies", "tekst"),
)  # fmt: skip
_GELEZEN: Final = "gelezen"
_SOORTEN: Final = (
    "volledig ingevuld",
    "op niet-verplichte items na ingevuld",
    "deels ingevuld",
    "leeg",
    "niet beoordeeld",
    _GELEZEN,
)
"""How full a toetsing can be, what becomes of one with a fout, and of one of which nothing has to be filled in."""


def controledocument(
    kader: Kader | None,
    regels: Sequence[Controleregel],
    meldingen: Sequence[Melding],
    dag: date,
    *,
    per_melding: bool,
    groepeer: bool = False,
) -> Document:
    """Return what was found in the files as a document; `per_melding` says which of its tables comes first.

    A line for each melding; or in groups, for a terminal.
    """
    groepen = gegroepeerd(meldingen) if groepeer else (Meldinggroep("", tuple(map(str, meldingen))),)
    lijnen = tuple(blok for groep in groepen for blok in _groep(groep))
    tabellen = [_per_toetsing(regels), _per_melding(meldingen)]
    gegevens = tuple(reversed(tabellen)) if per_melding else tuple(tabellen)
    return antwoorddocument(
        "Controle",
        als_zin(f"{_samenvatting(regels)}; {hoeveel_meldingen(len(meldingen))}"),
        {"kader": kaderregel(kader)} if kader is not None else {},
        (
            *_stand(regels),
            *((Deel(id="meldingen", titel="Meldingen", blokken=lijnen),) if lijnen else ()),
            Deel(id="gegevens", titel="Gegevens", blokken=gegevens, alleen="gegevens"),
        ),
        dag,
    )


def _samenvatting(regels: Sequence[Controleregel]) -> str:
    """Return how full it is: of one toetsing in words, of more how many are."""
    if len(regels) == 1:
        return f"{_wie(regels[0])}: {_hoe_vol(regels[0])}"
    gelezen = [regel for regel in regels if regel.stand is not None]
    soorten = Counter(_soort(regel) for regel in gelezen)
    return samen_in_woorden([(soorten[soort], soort) for soort in _SOORTEN], len(regels) - len(gelezen))


def _wie(regel: Controleregel) -> str:
    return regel.organisatie or PurePath(regel.bestand).name


def _soort(regel: Controleregel) -> str:
    vol, op_items_na, deels, leeg, weg, gelezen = _SOORTEN
    if not regel.besloten:
        return weg
    if regel.vraagt_niets:
        return gelezen
    if regel.is_vol:
        return op_items_na if regel.mag_leeg else vol
    return deels if regel.is_begonnen else leeg


def _hoe_vol(regel: Controleregel) -> str:
    """Return "volledig ingevuld", or what is still open; and whether it was left out."""
    if regel.stand is None:
        return NIET_TE_LEZEN
    ook = regel.items.ingevuld if regel.items and regel.verwachtingen else 0
    vol = vol_in_woorden(regel.open, regel.ingevuld + ook, regel.open_feiten, regel.lege_items)
    moet = regel.open or regel.open_feiten or regel.lege_items
    if regel.items is not None and regel.mag_leeg and not moet:
        vol = mag_leeg_zin(regel.items.in_woorden, met_scores=bool(regel.verwachtingen))
    vol = _GELEZEN if regel.vraagt_niets else vol
    return vol if regel.besloten else f"{vol}; niet beoordeeld, want {regel.waarom}"


# -- how far each is ---------------------------------------------------------------------------------------------------


def _stand(regels: Sequence[Controleregel]) -> Iterator[Deel]:
    if len(regels) > 1:
        yield Deel(id="stand", titel="Hoe ver elke toetsing is", blokken=(_overzicht(regels),))
    elif regels and regels[0].stand is not None:
        wat = tuple(een.voluit for een in regels[0].houdt_tegen)
        blok = Punten(regels=wat) if wat else Alinea(tekst="Niets houdt een definitief rapport tegen.")
        titel = "Wat een definitief rapport tegenhoudt" if wat else "Een definitief rapport"
        yield Deel(id="stand", titel=titel, blokken=(blok,))


def _overzicht(regels: Sequence[Controleregel]) -> Tabel:
    met_feiten, met_items = any(regel.feiten for regel in regels), any(regel.items for regel in regels)
    met_scores = not met_items and not all(regel.vraagt_niets for regel in regels)
    met_scores = met_scores or any(regel.verwachtingen for regel in regels)
    rijen = (
        (
            _wie(regel),
            *((f"{regel.ingevuld} van {regel.verwachtingen}" if regel.verwachtingen else "",) if met_scores else ()),
            *((_feiten_bekend(regel),) if met_feiten else ()),
            *((_items_in_woorden(regel),) if met_items else ()),
            str(regel.fouten),
            f"nee: {', '.join(een.kort for een in regel.houdt_tegen)}" if regel.houdt_tegen else "ja",
        )
        for regel in regels
    )
    return Tabel(
        titel="Per toetsing hoe vol zij is, wat ontbreekt en of een definitief rapport kan",
        kolommen=_kolommen(
            (
                _LEZEN[0],
                *(_LEZEN[1:2] if met_scores else ()),
                *(((_feitkop(regels), "kort"),) if met_feiten else ()),
                *(_ITEMS_LEZEN if met_items else ()),
                *_LEZEN[2:],
            )
        ),
        rijen=tuple(map(cellen, rijen)),
        zoekbaar=True,
    )


def _items_in_woorden(regel: Controleregel) -> str:
    """Return how many items are filled in: "5 van 7 (2 mogen leeg)"."""
    if regel.items is None:
        return ""
    mag = f" ({aantal(regel.mag_leeg, 'mag', 'mogen')} leeg)" if regel.mag_leeg else ""
    return f"{regel.items.ingevuld} van {regel.items.gevraagd}{mag}"


def _feitkop(regels: Sequence[Controleregel]) -> str:
    """Return what stands above how many facts are known, and how many oordelen people gave."""
    van_mensen, feiten = (max(getattr(een, veld) for een in regels) for veld in ("van_mensen", "feiten"))
    return "feiten" if not van_mensen else "oordelen van mensen" if van_mensen == feiten else "feiten en oordelen"


def _feiten_bekend(regel: Controleregel) -> str:
    return f"{regel.feiten - len(regel.open_feiten)} van {regel.feiten}" if regel.feiten else ""


def _groep(groep: Meldinggroep) -> Iterator[Blok]:
    if groep.kop:
        yield Toelichtingen(rijen=((groep.kop, groep.regels),))
    else:
        yield from (Alinea(tekst=regel, soort="melding") for regel in groep.regels)


# -- for who counts further --------------------------------------------------------------------------------------------


def _per_toetsing(regels: Sequence[Controleregel]) -> Tabel:
    met_feiten, met_items = any(regel.feiten for regel in regels), any(regel.items for regel in regels)
    rijen = (
        (
            regel.organisatie,
            regel.ronde or "",
            regel.soort.value if regel.soort else "",
            regel.bestand,
            *map(str, (regel.verwachtingen, regel.ingevuld, len(regel.open))),
            ", ".join(regel.open),
            *map(str, (regel.fouten, len(regel.teksten))),
            ", ".join(regel.teksten),
            ", ".join(regel.zonder_onderbouwing),
            "nee" if regel.houdt_tegen else "ja",
            "; ".join(een.voluit for een in regel.houdt_tegen),
            *(_feiten(regel) if met_feiten else ()),
            *(_items(regel) if met_items else ()),
        )
        for regel in regels
    )
    koppen = (*_GEGEVENS, *(_FEITEN if met_feiten else ()), *(_ITEMS if met_items else ()))
    return _gegevenstabel("Toetsingen", "Elke toetsing", koppen, rijen)


def _items(regel: Controleregel) -> tuple[str, str, str]:
    if regel.items is None:
        return "", "", ""
    return str(regel.items.gevraagd), str(regel.items.ingevuld), ", ".join(regel.lege_items)


def _feiten(regel: Controleregel) -> tuple[str, str, str]:
    return str(regel.feiten), ", ".join(regel.open_feiten), ", ".join(regel.zonder_motivering)


def _per_melding(meldingen: Sequence[Melding]) -> Tabel:
    rijen = (
        (
            een.code,
            een.ernst.value,
            een.plek.bestand or "",
            een.plek.blad or "",
            een.plek.cel or "",
            een.plek.verwachting or "",
            een.tekst,
            een.advies,
        )
        for een in meldingen
    )
    return _gegevenstabel("Meldingen", "Elke melding", _MELDING, rijen)


def _gegevenstabel(
    naam: str, titel: str, koppen: Sequence[tuple[str, Kolomsoort]], rijen: Iterable[tuple[str, ...]]
) -> Tabel:
    tabel = tuple(map(cellen, rijen))
    return Tabel(titel=titel, kolommen=_kolommen(koppen), rijen=tabel, naam=naam, zoekbaar=True)


def _kolommen(koppen: Sequence[tuple[str, Kolomsoort]]) -> tuple[Kolom, ...]:
    return tuple(Kolom(kop=kop, soort=soort) for kop, soort in koppen)
