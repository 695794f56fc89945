"""What a report about one organisation still needs before it can be definitive: one list, for who reports or checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.change.gevraagd import GEVRAAGD, nog_gevraagd
from toetsing.domain.change.meegenomen import Onveranderd, onveranderd
from toetsing.domain.dossier import GOOD_PRACTICES, naam_van_onderbouwing, ontbreekt_in, teksten_op_naam
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import noem_plaatsen
from toetsing.domain.plek import Plek
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.scores import OPEN
from toetsing.domain.tekstvelden import samen_geschreven
from toetsing.domain.words.woorden import genoemd, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.items import Itemstand
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.toetsing import Toetsing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportstand:
    """How far one toetsing is on its way to a definitive report.

    `open` are the verwachtingen without a score, `open_feiten` the facts without an answer that a beslisregel names,
    those that nobody motivated among them, `teksten` the texts that its author still has to write, `reacties` the
    cells of reactions without an answer, `zonder_letter` those of a motivering without an oordeel, by what that is on,
    and `overgebleven` the texts of an earlier ronde that nobody wrote anew. `zonder_onderbouwing` are the minuses
    without a why: they ask for one, but stop nothing. `zonder_maatregel` are those without a measure, where the kader
    asks one. `zonder_motivering` are the facts that nobody motivated where the kader asks that. `items` says how far
    the items are; None where the kader has none.
    """

    organisatie: str
    bestand: str
    open: tuple[str, ...]
    teksten: tuple[str, ...]
    reacties: tuple[Plek, ...]
    zonder_letter: Mapping[str, Plek]
    overgebleven: tuple[Onveranderd, ...]
    zonder_onderbouwing: tuple[str, ...]
    zonder_maatregel: tuple[str, ...] = ()
    open_feiten: tuple[str, ...] = ()
    zonder_motivering: tuple[str, ...] = ()
    items: Itemstand | None = None

    @property
    def lege_items(self) -> tuple[str, ...]:
        """The items that have to be filled in and are not."""
        return self.items.lege_namen if self.items is not None else ()

    @property
    def achterhaald(self) -> tuple[Onveranderd, ...]:
        """The texts of an earlier ronde at a score that is another one now."""
        return tuple(een for een in self.overgebleven if een.score_veranderd)


def rapportstand(
    kader: Kader,
    toetsing: Toetsing,
    dossier: Dossier,
    regels: Rapportregels = GEEN_REGELS,
    *,
    gedeeld: bool = False,
) -> Rapportstand:
    """Return how far this toetsing is, with what people wrote beside its scores, by what its kader asks of reports.

    A file that is `gedeeld` with other organisations has no place for the good practices of one, so none are asked.
    """
    punten = kader.verbeterpunten(toetsing.scores)
    feiten = [feit for feit in kader.genoemde_feiten if toetsing.scores[feit.nr] is OPEN]
    teksten = teksten_op_naam(dossier)
    geschreven = {nr: een.onderbouwing for nr, een in dossier.aantekeningen.items()}
    samen = {nr for nrs, _ in samen_geschreven(teksten, [v.nr for v in kader.verwachtingen]) for nr in nrs}
    return Rapportstand(
        organisatie=toetsing.organisatie,
        bestand=toetsing.bron.bestand,
        open=tuple(v.nr for v in kader.verwachtingen if toetsing.scores[v.nr] is OPEN),
        teksten=tuple(een for een in ontbreekt_in(kader, dossier) if een != GOOD_PRACTICES or not gedeeld),
        reacties=dossier.onbeantwoord,
        zonder_letter=toetsing.zonder_letter,
        overgebleven=onveranderd(dossier, kader, toetsing.scores, toetsing.items),
        zonder_onderbouwing=tuple(
            nr
            for nr in punten
            if nr not in samen and not schoon(f"{geschreven.get(nr, '')} {teksten.get(naam_van_onderbouwing(nr), '')}")
        ),
        zonder_maatregel=tuple(nr for nr, mist in nog_gevraagd(dossier.plan, punten).items() if mist == GEVRAAGD)
        if regels.maatregel_bij_definitief
        else (),
        open_feiten=tuple(feit.nr for feit in feiten),
        zonder_motivering=tuple(een.nr for een in feiten if een.motivering and een.nr not in toetsing.motiveringen),
        items=_itemstand(kader, toetsing),
    )


def _itemstand(kader: Kader, toetsing: Toetsing) -> Itemstand | None:
    if not kader.itempunten:
        return None
    from toetsing.domain.items import stand_van  # only a kader with items pays for it

    return stand_van(kader, toetsing.items)


def over_een_definitief_rapport(stand: Rapportstand) -> Iterator[Melding]:
    """Yield what stops a definitive report, and what of an earlier ronde is still in it."""
    bestand = Plek(bestand=stand.bestand)
    wie = stand.organisatie
    if stand.teksten:
        yield melding("T091", bestand, organisatie=wie, teksten=opsomming(stand.teksten))
    if stand.open:
        yield melding("T092", bestand, organisatie=wie, welke=genoemd(stand.open))
    if stand.open_feiten:
        yield melding("T292", bestand, organisatie=wie, welke=genoemd(stand.open_feiten))
    if stand.lege_items:
        yield melding("T345", bestand, organisatie=wie, welke=genoemd(stand.lege_items))
    if stand.zonder_maatregel:
        yield melding("T227", bestand, organisatie=wie, nrs=opsomming(stand.zonder_maatregel))
    yield from over_het_onbesliste(stand)
    if stand.achterhaald:
        yield melding("T222", bestand, organisatie=wie, teksten=namen_van(stand.achterhaald))
    if zelfde := [een for een in stand.overgebleven if not een.score_veranderd]:
        yield melding("T223", bestand, organisatie=wie, teksten=namen_van(zelfde))


def over_het_onbesliste(stand: Rapportstand) -> Iterator[Melding]:
    """Yield what may still change an oordeel: reactions without an answer, and a motivering without an oordeel."""
    if stand.reacties:
        cellen = opsomming(str(plek.cel) for plek in stand.reacties)
        cel = "cel" if len(stand.reacties) == 1 else "cellen"
        yield melding("T220", stand.reacties[0], organisatie=stand.organisatie, cellen=cellen, cel=cel)
    if stand.zonder_letter:
        plek = next(iter(stand.zonder_letter.values()))
        yield melding("T221", plek, organisatie=stand.organisatie, waar=noem_plaatsen(stand.zonder_letter))


def namen_van(teksten: Sequence[Onveranderd]) -> str:
    """Return "onderbouwing 1.1.3 en 1.1.4; samenvatting (uit 2015)": kind by kind, for each ronde they come from."""
    return " en ".join(
        f"{'; '.join(_per_soort([een.bij for een in teksten if een.uit == ronde]))} (uit {ronde})"
        for ronde in dict.fromkeys(een.uit for een in teksten)
    )


def _per_soort(namen: Iterable[str]) -> Iterator[str]:
    soorten: dict[str, list[str]] = {}
    for soort, _, nr in (naam.partition(" ") for naam in namen):
        soorten.setdefault(soort, []).append(nr)
    return (f"{soort} {opsomming(dict.fromkeys(nrs))}".rstrip() for soort, nrs in soorten.items())
