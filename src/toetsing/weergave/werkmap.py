"""The words of the workbook: what its sheets say to the people who fill them in. Sheets only place them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.schrijfwijzen import keuzeadvies, schrijfwijzen
from toetsing.weergave.kader import toon_kader
from toetsing.weergave.score import kadernaam

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.beslisregels import Beslisregel, Oordeel
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.toetsing import Soort

ONGELDIG: Final = "ongeldig"
NIET_MEE: Final = "telt niet mee"
ZONDER_RIJ: Final = "geen beslisregel van toepassing"
ZONDER_TABEL: Final = "vraag met 'toetsing score' wat nog mogelijk is"
VERBETER: Final = "verbeter eerst de score met het vraagteken"
NOG_OPEN: Final = "nog open"
ONBEKEND: Final = "(vul op het blad Gegevens in wie is getoetst)"

STATUS: Final = ("gepland", "bezig", "klaar")
"""What a measure of the plan may be."""
VASTE_GEGEVENS: Final = ("periode", "regio", "gemeenten", "moederorganisaties")
"""What a report says of an organisation beside its name, ronde, soort and datum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitlegblok:
    """A heading with rows of up to three texts: what, explanation, source."""

    kop: str
    regels: tuple[tuple[str, str, str], ...]


def open_zin(mogelijk: Sequence[Oordeel], rijen: Sequence[Beslisregel], open_: int) -> str:
    """Return what stands in the place of the beslisregel while scores are open: how many, or that it is settled."""
    if len(mogelijk) > 1:
        return f"nog {open_} open"
    return f"{' of: '.join(rij.zin for rij in rijen) or ZONDER_RIJ}; staat vast, ook met {open_} open"


def wie(organisatie: str, ronde: str | None, soort: Soort | None) -> str:
    """Return the line above a sheet: who was assessed, in which ronde, by whom."""
    delen = (organisatie or ONBEKEND, f"ronde {ronde}" if ronde else "", soort.value if soort else "")
    return ", ".join(deel for deel in delen if deel)


def kaderregel(kader: Kader) -> str:
    """Return the kader as a sheet names it: title, id, version, variant, and how its hash begins."""
    return f"{kadernaam(kader)}, sha256 {kader.sha256[:12]}..."


def vaste_teksten(kader: Kader) -> tuple[str, ...]:
    """Return the names of the texts a report has a place for."""
    return ("samenvatting", "inleiding", "verantwoording", *(f"onderbouwing {c.nr}" for c in kader.criteria))


def scorewenk(verwachting: Verwachting) -> str:
    """Return what the dropdown of a score says, in the words of the melding about a wrong one."""
    if not verwachting.telt_mee:
        return f"Telt niet mee: {verwachting.reden}."
    return f"{keuzeadvies(verwachting)} Leeg betekent: nog open."


def uitleg(kader: Kader) -> tuple[Uitlegblok, ...]:
    """Return the text of the sheet *Uitleg*: how to fill in, what may be typed, the beslisregels, the sources."""
    blad = toon_kader(kader)
    zonder_telling = [v for v in kader.verwachtingen if not v.telt_mee]
    return (
        Uitlegblok(kop="Zo vult u deze werkmap in", regels=tuple(("", zin, "") for zin in _INVULLEN)),
        Uitlegblok(
            kop="Wat u als score mag typen",
            regels=(
                *((niveau.naam, schrijfwijzen(niveau), niveau.bron or "") for niveau in kader.schaal),
                (NOG_OPEN, "niets: laat de cel leeg", ""),
            ),
        ),
        Uitlegblok(kop="Oordelen", regels=tuple((niveau.letter, niveau.naam, "") for niveau in kader.oordelen)),
        *(
            Uitlegblok(
                kop=f"Beslisregels van thema {thema.nr}, {thema.naam}",
                regels=(
                    ("norm", thema.norm, thema.bron),
                    *((rij.oordeel, rij.zin, rij.bron) for rij in thema.beslisregels),
                    *(
                        (f"{criterium.nr}: {rij.oordeel}", rij.zin, rij.bron)
                        for criterium in thema.criteria
                        for rij in criterium.beslisregels
                    ),
                ),
            )
            for thema in blad.themas
        ),
        *(
            [
                Uitlegblok(
                    kop="Telt niet mee",
                    regels=tuple((v.nr, f"{v.tekst} ({v.reden})", v.bron) for v in zonder_telling),
                )
            ]
            if zonder_telling
            else []
        ),
        *(
            [Uitlegblok(kop="Noten", regels=tuple((nr, tekst, "") for nr, tekst in blad.voetnoten))]
            if blad.voetnoten
            else []
        ),
        Uitlegblok(
            kop="Waar dit vandaan komt",
            regels=(
                ("kader", blad.titel, f"sha256 {blad.sha256}"),
                *(("bron", bron, "") for bron in blad.bronnen),
                *([("toelichting", blad.toelichting, "")] if blad.toelichting else []),
            ),
        ),
    )


_INVULLEN: Final = (
    "Begin op het blad Gegevens: wie is getoetst, door wie en wanneer.",
    "Kies op het blad Toetsing bij elke verwachting een score, of laat de cel leeg zolang u het nog niet weet. "
    "Leeg betekent: nog open. Dat is iets anders dan onvoldoende.",
    "Schrijf in onderbouwing waarop de score berust, in aandachtspunt wat u wilt meegeven al is het geen min, en in "
    "bron waar u het hebt gezien.",
    "Witte cellen zijn voor u, grijze cellen vult de werkmap zelf. Die zijn beveiligd zonder wachtwoord: met "
    "Controleren, Beveiliging blad opheffen kunt u erbij.",
    "Het blad Oordeel rekent mee terwijl u typt. Staat er 'V of M', dan hangt het af van wat nog open is. Staat een "
    "oordeel vast, dan hoeft u er niet meer naar te vragen.",
    "Een score die niet wordt herkend krijgt een vraagteken ervoor; op het blad Oordeel staat dan ongeldig.",
    "Op het blad Oordeel mag u het gepubliceerde oordeel erbij zetten, of een afwijkend oordeel met een motivering. "
    "Het berekende oordeel blijft staan.",
    "Plan is voor de maatregelen bij elke min, Good practices voor wat anderen hiervan kunnen leren, Teksten voor de "
    "teksten van het rapport, Reacties voor opmerkingen over feitelijke onjuistheden.",
    "U mag rijen verbergen, filteren, kolommen verplaatsen en bladen toevoegen of een andere naam geven. Laat de "
    "kolomkoppen staan: daaraan herkent toetsing de tabellen.",
    "Klaar? Typ 'toetsing score' met de naam van dit bestand voor de uitslag, en 'toetsing controleer' om fouten te "
    "vinden.",
)
