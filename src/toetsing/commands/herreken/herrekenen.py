"""Herreken: every published figure beside the computed one, and the variants that fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.compare import herreken as herrekening
from toetsing.domain.compare.bevonden import Geoordeeld, Status, Wijziging
from toetsing.domain.compare.varianten import kleinste_wijziging, zoek
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.words.woorden import opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.eisen import eis_oordelen
from toetsing.pipeline.gepubliceerd import gepubliceerd_in, met_bronnen, posten_van
from toetsing.pipeline.kaders import kader_van, met_variant_van, referentie, standaardkader
from toetsing.pipeline.scoren import score
from toetsing.pipeline.selectie import gekozen_uit
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toetsing.domain.compare.bevonden import Bevonden, Wissel
    from toetsing.domain.compare.varianten import Zoekresultaat
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.selectie import Selectie
    from toetsing.readers.kader.gepubliceerd import Gepubliceerd


@dataclass(frozen=True, slots=True, kw_only=True)
class Herrekening:
    """Every published figure beside the computed one, and the varianten of the criteria where these were searched.

    `gezocht` is None where they were not asked for; `niet_gezocht` are the criteria for which there was nothing to
    search. `toetsingen` is how many were given, None for the scores that ship with the kader.
    """

    kader: Kader
    bevonden: tuple[Bevonden, ...]
    wijzigingen: tuple[Wijziging, ...]
    gezocht: tuple[Zoekresultaat, ...] | None
    niet_gezocht: tuple[str, ...]
    toetsingen: int | None
    meldingen: tuple[Melding, ...]


def herreken(
    paden: Sequence[str],
    *,
    kader: str | None = None,
    variant: str | None = None,
    alleen: Selectie | None = None,
    gepubliceerd: str | None = None,
    varianten: bool = False,
    criterium: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Herrekening | ZonderKader:
    """Recompute every published figure, from these files or from the scores that ship with the kader.

    With `varianten` search what would fit, of one `criterium` or of all. Raises Gebruiksfout or Kaderfout.
    """
    scoring = score(paden, kader=kader, variant=variant, alleen=alleen, voortgang=voortgang) if paden else None
    if isinstance(scoring, ZonderKader):
        return scoring
    if scoring is not None:
        gekozen, uitslagen = scoring.kader, scoring.uitslagen
    else:
        gekozen = kader_van(kader) if kader else standaardkader()
        gekozen = met_variant_van(gekozen, kader or gekozen.id, variant) if variant else gekozen
        bijgeleverd = gekozen_uit(alleen, referentie(gekozen, kader)) if alleen else referentie(gekozen, kader)
        uitslagen = tuple(decide(gekozen, toetsing) for toetsing in bijgeleverd)
    eis_oordelen(gekozen, "Herrekenen")
    waar = kader or gekozen.id
    gelezen = gepubliceerd_in(gekozen, waar, gepubliceerd)
    van_toen, andere = _per_ronde(uitslagen, gelezen, volledig=scoring is None or not scoring.foutief)
    posten = [post for post in gelezen.posten if van_toen or not andere or post.ronde]
    posten += posten_van(van_toen)
    bevonden = herrekening.herreken(posten, van_toen, gelezen.organisaties, andere)
    toetsingen = [uitslag.toetsing for uitslag in van_toen]
    gezocht = zoek(gekozen, [post for post in posten if not post.ronde], toetsingen) if varianten else None
    if gezocht is not None and criterium is not None and uitslagen:
        gezocht = (_gezocht_voor(gekozen, gezocht, criterium),)
    wel = {resultaat.criterium.nr for resultaat in gezocht or ()}
    zonder = criterium is None and gezocht is not None
    return Herrekening(
        kader=met_bronnen(gekozen, gelezen),
        bevonden=bevonden,
        wijzigingen=_wijzigingen(gekozen, bevonden, {"": van_toen, **andere}),
        gezocht=gezocht,
        niet_gezocht=tuple(een.nr for een in gekozen.criteria if zonder and een.nr not in wel),
        toetsingen=None if scoring is None else len(scoring.uitslagen),
        meldingen=(*(scoring.meldingen if scoring else ()), *gelezen.opmerkingen),
    )


def _gezocht_voor(kader: Kader, gezocht: Sequence[Zoekresultaat], nr: str) -> Zoekresultaat:
    """Return what the search found for one criterium. Raises Gebruiksfout where it was not searched."""
    bekend = [criterium.nr for criterium in kader.criteria]
    if nr not in bekend:
        raise gebruiksfout("G105", nr=nr, kader=kader.id, keuze=opsomming(bekend, "of"))
    gevonden = next((resultaat for resultaat in gezocht if resultaat.criterium.nr == nr), None)
    if gevonden is None:
        raise gebruiksfout("G106", nr=nr, wat="scores of feiten" if kader.feiten else "scores")
    return gevonden


def _per_ronde(
    uitslagen: tuple[Uitslag, ...], gelezen: Gepubliceerd, *, volledig: bool
) -> tuple[tuple[Uitslag, ...], dict[str, tuple[Uitslag, ...]]]:
    """Return the uitslagen of the published ronde, and those that name none; and those of other rondes with posten.

    Raises Gebruiksfout where an organisation comes twice in one of them, since nobody knows which of the two was
    published; and where all are of a ronde nothing is about, unless files were left out (not `volledig`): those may
    have been of the published one.
    """
    van_toen = tuple(uitslag for uitslag in uitslagen if uitslag.toetsing.ronde in (None, gelezen.ronde))
    rondes = dict.fromkeys(post.ronde for post in gelezen.posten if post.ronde)
    alle = {
        rondesleutel(ronde): tuple(u for u in uitslagen if rondesleutel(u.toetsing.ronde) == rondesleutel(ronde))
        for ronde in rondes
    }
    andere = {sleutel: gevonden for sleutel, gevonden in alle.items() if gevonden}
    if volledig and uitslagen and not van_toen and not andere:
        wel = opsomming(dict.fromkeys(str(uitslag.toetsing.ronde) for uitslag in uitslagen))
        raise gebruiksfout("G072", ronde=opsomming((gelezen.ronde, *rondes), "of"), wel=wel)
    for van_een in (van_toen, *andere.values()):
        eis_een_per_organisatie(van_een)
    return van_toen, andere


def _wijzigingen(
    kader: Kader, bevonden: Sequence[Bevonden], uitslagen: Mapping[str, Sequence[Uitslag]]
) -> tuple[Wijziging, ...]:
    """Return, for each oordeel that deviates, the smallest changes of scores that would give it.

    `uitslagen` are by the rondesleutel of what a post is about.
    """
    scores = {
        (sleutel, vergelijkbaar(uitslag.toetsing.organisatie)): uitslag.toetsing.scores
        for sleutel, van_een in uitslagen.items()
        for uitslag in van_een
    }
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    wijzigingen = []
    for een in bevonden:
        if isinstance(een.uitkomst, Geoordeeld) and een.status is Status.WIJKT_AF:
            post = een.uitkomst.inhoud
            van = scores[rondesleutel(een.post.ronde), vergelijkbaar(post.organisatie)]
            if post.nr in criteria:
                wissels = kleinste_wijziging(kader, criteria[post.nr], van, post.letter)
                aantal = len(wissels)
            else:
                wissels, aantal = _boven(kader, post.nr, van, post.letter)
            wijzigingen.append(Wijziging(id=een.post.id, oordeel=een.uitkomst, wissels=wissels, aantal=aantal))
    return tuple(wijzigingen)


def _boven(kader: Kader, nr: str, scores: Mapping[str, Ingevuld], letter: str) -> tuple[tuple[Wissel, ...], int]:
    from toetsing.domain.compare.kleinste_boven import kleinste_wijziging_boven  # only where such an oordeel deviates

    return kleinste_wijziging_boven(kader, nr, scores, letter)
