"""The opdrachten rapport as a function of Python."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.schrijven import antwoord_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.domain.fouten import Kaderfout
from toetsing.formats.vormen import VAN_LANDELIJK, VAN_RAPPORT
from toetsing.pipeline.opmaak import opmaak_van
from toetsing.pipeline.uitkomst import Uitkomst, pad_van, paden_van

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.uitkomst import Pad


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapporten:
    """The reports that could be made, each to be written in a form, and everything there is to say of the input."""

    rapporten: tuple[Uitkomst[dict[str, Any]], ...]
    meldingen: tuple[Melding, ...]


def rapport(
    paden: Pad | Iterable[Pad],
    *,
    peildatum: date,
    landelijk: bool = False,
    organisatie: str | None = None,
    kader: Pad | None = None,
    variant: Pad | None = None,
    alleen: Selectie | None = None,
    definitief: bool = False,
    met_notities: bool = False,
    met_door: bool = False,
    vorige: Pad | None = None,
    vorige_kader: Pad | None = None,
    reactie_voor: date | None = None,
    te_midden_van: Pad | None = None,
    teksten: Pad | None = None,
    huisstijl: Pad | None = None,
    sjabloon: Pad | None = None,
) -> Rapporten:
    """Return a report about each organisation, or with `landelijk` the one about all: `toetsing rapport`.

        for een in toetsing.rapport("regios", peildatum=date(2026, 3, 1)).rapporten:
            een.schrijf(f"{een.gegevens['rapport']['bestandsnaam']}.pdf")

    `paden` are files and folders, of which `alleen` chooses what is read. `kader` and `variant` are an id or a path;
    without them they are those that the files name. `peildatum` is the day of the report. `definitief` asks for a
    report that is no draft, and refuses what is not finished. `teksten` is a workbook with texts of the author;
    `vorige` is the ronde before, to set beside it, decided by `vorige_kader`; `met_notities` takes in the notes at
    cells, and `met_door` in which role people set an oordeel. `huisstijl` and `sjabloon` are a house style and a
    template for Word of one's own.

    Whom it is about, until which day one may react, and a path of all organisations among which to say where one stands
    are of the first only: `organisatie`, `reactie_voor` and `te_midden_van`.

    Of each report `gegevens` is `toetsing/regiorapport/1` or `toetsing/landelijkrapport/1`: under `rapport` every
    string of it. Forms: html, pdf, docx, markdown, json; the one about all xlsx too.

    Raises Gebruiksfout where the kader cannot be chosen, something that was asked for is not there or, with
    `landelijk`, an organisation comes more than once; Kaderfout where the kader or the huisstijl has fouten. Faults in
    the files are `meldingen`, and of what they leave out there is no report.
    """
    opmaak, over_opmaak = opmaak_van(pad_van(huisstijl), pad_van(sjabloon), peildatum)
    if opmaak is None:
        raise Kaderfout(over_opmaak)
    wens = Rapportwens(
        peildatum=peildatum,
        kader=pad_van(kader),
        variant=pad_van(variant),
        definitief=definitief,
        met_notities=met_notities,
        met_door=met_door,
        vorige=pad_van(vorige),
        vorige_kader=pad_van(vorige_kader),
        organisatie=organisatie,
        reactie_voor=reactie_voor,
        te_midden_van=pad_van(te_midden_van),
        blokken=opmaak.stijl.blokken,
        colofon=opmaak.stijl.colofon,
        plaats=opmaak.stijl.plaats,
        teksten=pad_van(teksten),
        alleen=alleen,
    )
    gemaakt = (landelijk_rapport if landelijk else regiorapporten)(paden_van(paden), wens)
    vormen = VAN_LANDELIJK if landelijk else VAN_RAPPORT
    return Rapporten(
        rapporten=tuple(
            Uitkomst(antwoord=antwoord_van(een), opmaak=lambda: opmaak, vormen=vormen) for een in gemaakt.rapporten
        ),
        meldingen=(*over_opmaak, *gemaakt.meldingen),
    )
