"""Hertoetsen: the same organisations in two or more rondes, each ronde decided by its own kader."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.hertoets.document import hertoetsdocument
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.document.rondes.maken import toon_hertoets
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.aliassen import hernoemd, lees_aliassen
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.rondes import over_namen, verdeel_in_rondes, zet_naast_elkaar
from toetsing.pipeline.scoren import eis_gevonden, score
from toetsing.readers.toetsing.koppeling import ALIAS
from toetsing.readers.toetsing.paden import staat_onder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring
    from toetsing.pipeline.rondes import Naastelkaar


def hertoets(
    paden: Sequence[str],
    *,
    peildatum: date,
    kaders: Sequence[str] = (),
    aliassen: str | None = None,
    alleen: Selectie | None = None,
    namen: Sequence[str] = (),
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Compare the rondes at these paths, each a file or a folder, in the order in which they are given.

    One that holds more rondes is divided by the ronde that each toetsing names, the earliest first. `kaders` is empty
    (each ronde by the kader its files name), one for all, or one for each path. `namen` is empty, or the name of each
    ronde, for files that do not say of which ronde they are. `aliassen` is a file with names that stand for another.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where there is one ronde, nobody says how a ronde
    is called, or an organisation comes twice in a ronde.
    """
    if len(kaders) not in (0, 1, len(paden)):
        raise gebruiksfout("G071", aantal=len(paden))
    if len(namen) not in (0, len(paden)):
        raise gebruiksfout("G132", aantal=len(paden))
    gekozen = tuple(kaders) * len(paden) if len(kaders) == 1 else tuple(kaders) or (None,) * len(paden)
    bekend, over_aliassen = lees_aliassen(aliassen)
    lees = partial(score, aliassen=bekend, alleen=alleen, elders=True, voortgang=voortgang)
    ook_gelezen = (ALIAS,) if staat_onder(aliassen, paden) else ()
    scoringen = [lees([pad], kader=kader, ook_gelezen=ook_gelezen) for pad, kader in zip(paden, gekozen, strict=True)]
    if alleen:
        eis_gevonden(alleen, [kandidaat for scoring in scoringen for kandidaat in scoring.kandidaten])
    scoringen = [*map(_benoemd, scoringen, paden, namen or (None,) * len(paden))]
    meldingen = (*over_aliassen, *(een for scoring in scoringen for een in scoring.meldingen))
    rondes, waar = verdeel_in_rondes([_hernoemd(scoring, bekend) for scoring in scoringen], paden)
    if len(rondes) < 2:  # noqa: PLR2004 - there is nothing to compare
        if any(map(is_fout, meldingen)):  # and this may be why
            return GeenAntwoord(meldingen=meldingen)
        raise gebruiksfout("G070")
    naast = zet_naast_elkaar(rondes, waar)
    if naast is None:
        return GeenAntwoord(meldingen=_met_reden(meldingen))
    vergeleken = [een for een in naast.deels if een.tijdlijn is not None]
    meldingen += (*naast.meldingen, *over_namen(_alleen_in_een(naast), waar))
    if not naast.tijdlijnen and not vergeleken:
        return GeenAntwoord(meldingen=(*meldingen, melding("T113", Plek())))
    return _antwoord(naast, peildatum, meldingen)


def _hernoemd(scoring: Scoring, aliassen: Mapping[str, str]) -> Scoring:
    if not aliassen or not isinstance(scoring, Besloten):
        return scoring
    return replace(scoring, uitslagen=tuple(hernoemd(uitslag, aliassen) for uitslag in scoring.uitslagen))


def _met_reden(meldingen: tuple[Melding, ...]) -> tuple[Melding, ...]:
    """Return meldingen that say why there is no answer: a ronde in which nothing was asked for has no fout."""
    return meldingen if any(map(is_fout, meldingen)) else (*meldingen, melding("T113", Plek()))


def _alleen_in_een(naast: Naastelkaar) -> list[list[str]]:
    """Return of each ronde who is in no other, and so is compared with nothing."""
    eens = {vergelijkbaar(een.organisatie) for een in naast.deels if een.tijdlijn is None}
    return [[naam for naam in wie if vergelijkbaar(naam) in eens] for wie in naast.los]


def _antwoord(naast: Naastelkaar, peildatum: date, meldingen: tuple[Melding, ...]) -> Antwoord:
    from toetsing.commands.hertoets.json import hertoets_als_json

    beeld = toon_hertoets(
        naast.kaders,
        naast.tijdlijnen,
        naast.namen,
        naast.deels,
        peildatum,
    )
    als_json = partial(hertoets_als_json, naast, peildatum=peildatum, meldingen=meldingen)
    return Antwoord(document=partial(hertoetsdocument, beeld), als_json=als_json, meldingen=meldingen)


def _benoemd(scoring: Scoring, pad: str, naam: str | None) -> Scoring:
    """Return a ronde of which every toetsing says how it is called, where one of them or somebody does.

    Raises Gebruiksfout where nobody does, or where a file says otherwise.
    """
    if not isinstance(scoring, Besloten) or not scoring.uitslagen:
        return scoring
    genoemd = dict.fromkeys(ronde for uitslag in scoring.uitslagen if (ronde := uitslag.toetsing.ronde))
    anders = [ronde for ronde in genoemd if naam is not None and rondesleutel(ronde) != rondesleutel(naam)]
    if anders:
        raise gebruiksfout("G133", naam=naam, pad=pad, ronde=opsomming(anders))
    if naam is None and not genoemd:
        raise gebruiksfout("G131", pad=pad)
    if naam is None:
        return scoring
    uitslagen = (
        replace(een, toetsing=replace(een.toetsing, ronde=een.toetsing.ronde or naam)) for een in scoring.uitslagen
    )
    return replace(scoring, uitslagen=tuple(uitslagen))
