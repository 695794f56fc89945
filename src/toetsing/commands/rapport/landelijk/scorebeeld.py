"""All scores in one picture: who stands in which row, what stands in which column, and what there is to see of it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.beeldzinnen import (
    ZONDER_VOLDOET,
    beeld_te_groot_zin,
    beeld_volgorde_zin,
    hoogste_zin,
    niet_voldoende_zin,
)
from toetsing.commands.rapport.landelijk.beeld import Rasterteken, Scorebeeld, Scoredeel, Scorekolom, Scorerij
from toetsing.document.aandelen import scoresoort
from toetsing.document.kaderdeel import themakop
from toetsing.document.tekeningen import RIJEN_PER_BLAD, past_op_een_blad
from toetsing.document.telzinnen import OPEN_NAAM
from toetsing.domain.compare.hertoetsen import stand
from toetsing.domain.scores import OPEN
from toetsing.domain.words.telwoorden import ORGANISATIE, VERWACHTING, hoeveel
from toetsing.domain.words.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.document.tekeningen import Vaksoort
    from toetsing.domain.compare.landelijk import Landelijk
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader, Thema, Verwachting
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Scoreniveau

_BLADEN: Final = 12
"""The picture takes no more pages than this; beyond, one does not see it as one, and the table is what there is."""
GETALLEN: Final = ("een getal dat voldoende is", "een getal dat niet voldoende is")
_TEKEN: Final = 3
"""What numbers mean, whichever they are; and a sign of no more characters than this stands in a box as it is."""
OPEN_TEKEN: Final = "?"
"""What stands in a box that is open, and more of it where a scale has that sign."""
_EERSTE: Final = 3
_HOOGSTENS: Final = 5
"""Of what has the most the first so many are named, and those equal to the last of them up to so many."""


def scorebeeld(kader: Kader, telling: Landelijk, korte_namen: Mapping[str, str]) -> Scorebeeld | None:
    """Return the picture of all scores; None where nothing is scored, and a picture without parts where it is too big.

    Organisations stand by the exact share that is certainly voldoende of what counts for them, which is by count where
    that is as many for each.
    """
    tellend = [v for v in kader.verwachtingen if v.telt_mee]
    if not tellend:
        return None
    uitslagen = [plaats.uitslag for plaats in telling.eindplaatsen or telling.plaatsen]
    groepen = list(_op_bladen(kader))
    if len(groepen) * -(-len(uitslagen) // RIJEN_PER_BLAD) > _BLADEN:
        zin = beeld_te_groot_zin(hoeveel(len(uitslagen), ORGANISATIE), hoeveel(len(tellend), VERWACHTING))
        return Scorebeeld(zinnen=(zin,), rijen=(), delen=())
    gelijk = len({uitslag.beoordeeld for uitslag in uitslagen}) == 1
    open_ = any(uitslag.open for uitslag in uitslagen)
    volgorde = list(enumerate(uitslagen, start=1))
    if kader.kent_voldoende:
        volgorde.sort(key=lambda paar: _volgorde(paar[1]))
    waarop = beeld_volgorde_zin(telt=kader.kent_voldoende, gelijk=gelijk, open_=open_)
    alles = kader.kent_voldoende and not all(v.schaal.voldoet for v in tellend)
    maker = _Delen(kader, [uitslag for _, uitslag in volgorde], korte_namen)
    return Scorebeeld(
        zinnen=(waarop, *([ZONDER_VOLDOET] * alles)),
        rijen=tuple(Scorerij(plek=plek, organisatie=uitslag.toetsing.organisatie) for plek, uitslag in volgorde),
        delen=tuple(
            maker.deel(f", {naam}" if naam else "", verwachtingen, aandeel=not gelijk)
            for naam, verwachtingen in groepen
        ),
    )


def korte_tekens(tekens: Iterable[str], getallen: Collection[str] = ()) -> dict[str, str]:
    """Return for every sign in one picture what stands for it in a box: itself, its first letters, or else a number.

    A number among them stays as it is. None becomes what another has, whichever scale that is of.
    """
    alle = list(dict.fromkeys(tekens))
    kort = {teken: teken for teken in alle if len(teken) <= _TEKEN or teken in getallen}
    bezet = {een.casefold() for een in (*kort, OPEN_TEKEN)}
    for nummer, teken in enumerate(alle, start=1):
        if teken not in kort:
            vormen = chain((teken[:lengte] for lengte in range(1, _TEKEN + 1)), map(str, count(nummer)))
            kort[teken] = next(vorm for vorm in vormen if vorm.casefold() not in bezet)
            bezet.add(kort[teken].casefold())
    return kort


def _volgorde(uitslag: Uitslag) -> tuple[bool, Fraction, Fraction, str]:
    """Return the key that puts the largest certain share first, then the largest possible one, then names."""
    geheel = uitslag.beoordeeld or 1
    zeker, mogelijk = Fraction(uitslag.voldoende, geheel), Fraction(uitslag.voldoende + uitslag.kan_nog, geheel)
    return not uitslag.beoordeeld, -zeker, -mogelijk, naamsleutel(uitslag.toetsing.organisatie)


def _stand(kader: Kader, uitslag: Uitslag, verwachtingen: Sequence[Verwachting], *, gelijk: bool) -> str:
    """Return "18", "18-21" while scores are open, and of how many where that is not the same for each."""
    een = stand(kader, {v.nr: uitslag.toetsing.scores[v.nr] for v in verwachtingen})
    tot = f"-{een.voldoende + een.open}" if een.open else ""
    return f"{een.voldoende}{tot}{'' if gelijk else f'/{een.beoordeeld}'}"


def _op_bladen(kader: Kader) -> Iterator[tuple[str, list[Verwachting]]]:
    """Yield the verwachtingen that stand on one page: all of them, those of a thema, or as many of those as fit."""
    if past_op_een_blad([len(c.tellend) for c in kader.criteria if c.tellend]):
        yield "", [v for c in kader.criteria for v in c.tellend]
        return
    for thema in kader.themas:
        for verwachtingen in _van_thema(thema):
            yield themakop(thema.nr, thema.naam).replace("Thema", "thema", 1), verwachtingen


def _van_thema(thema: Thema) -> Iterator[list[Verwachting]]:
    groepen: list[list[Verwachting]] = []
    for criterium in thema.criteria:
        groepen.append([])
        for verwachting in criterium.tellend:
            if not past_op_een_blad([*(len(groep) for groep in groepen[:-1]), len(groepen[-1]) + 1]):
                yield [v for groep in groepen for v in groep]
                groepen = [[]]
            groepen[-1].append(verwachting)
    if any(groepen):
        yield [v for groep in groepen for v in groep]


class _Delen:
    """Makes the parts of one picture."""

    def __init__(self, kader: Kader, uitslagen: Sequence[Uitslag], korte_namen: Mapping[str, str]) -> None:
        self.kader, self.uitslagen, self.korte_namen = kader, uitslagen, korte_namen
        niveaus = [niveau for v in kader.verwachtingen if v.telt_mee for niveau in v.schaal.niveaus]
        self.kort = korte_tekens((n.teken for n in niveaus), {n.teken for n in niveaus if n.is_getal})
        self.open = next(vorm for vorm in (OPEN_TEKEN, 2 * OPEN_TEKEN, OPEN_NAAM) if vorm not in self.kort.values())

    def deel(self, waarvan: str, verwachtingen: Sequence[Verwachting], *, aandeel: bool) -> Scoredeel:
        """Return one part, with its columns and with what there is to see."""
        telt = any(v.schaal.voldoet for v in verwachtingen)
        wat = "het aandeel" if aandeel else "het aantal"
        alle = " van alle verwachtingen" if waarvan else ""
        volgorde = f", op volgorde van {wat} voldoende{alle}" if self.kader.kent_voldoende else ""
        return Scoredeel(
            titel=f"Alle scores van {hoeveel(len(self.uitslagen), ORGANISATIE)}{waarvan}{volgorde}",
            alt=self._alt(verwachtingen) if telt else "",
            kolommen=tuple(map(self._kolom, verwachtingen)),
            voldoende=tuple(
                _stand(self.kader, uitslag, verwachtingen, gelijk=not aandeel) if telt else ""
                for uitslag in self.uitslagen
            ),
        )

    def _kolom(self, verwachting: Verwachting) -> Scorekolom:
        schaal = verwachting.schaal
        scores = Counter(uitslag.toetsing.scores[verwachting.nr] for uitslag in self.uitslagen)
        open_ = scores.pop(OPEN, 0)
        niet = sum(n for teken, n in scores.items() if teken is not OPEN and _is_niet(schaal, teken))
        tekens = [
            Rasterteken(teken=n.teken, kort=self.kort[n.teken], naam=_naam(n), soort=_soort(schaal, n))
            for n in schaal.niveaus
            if scores[n.teken]
        ]
        tekens += [Rasterteken(teken=OPEN_NAAM, kort=self.open, naam=OPEN_NAAM, soort="open")] * bool(open_)
        return Scorekolom(
            nr=verwachting.nr,
            kort=self.korte_namen.get(verwachting.nr, ""),
            tekst=verwachting.tekst,
            tekens=tuple(tekens),
            niet_voldoende=niet if schaal.voldoet else None,
            open=open_,
        )

    def _alt(self, verwachtingen: Sequence[Verwachting]) -> str:
        """Return in two sentences how many are not voldoende, and where there are the most."""
        per_nr = Counter({v.nr: 0 for v in verwachtingen})  # what is equal stays in this order
        per_wie, open_, geheel = Counter[str](), 0, 0
        for uitslag in self.uitslagen:
            for v in verwachtingen:
                score = uitslag.toetsing.scores[v.nr]
                if not v.schaal.voldoet or score in v.schaal.nvt:
                    continue
                geheel += 1
                open_ += score is OPEN
                if score is not OPEN and _is_niet(v.schaal, score):
                    per_nr[v.nr] += 1
                    per_wie[uitslag.toetsing.organisatie] += 1
        eerste = niet_voldoende_zin(sum(per_nr.values()), geheel, open_)
        return f"{eerste} {hoogste_zin(_hoogste(per_nr), _hoogste(per_wie))}".strip()


def _hoogste(aantallen: Counter[str]) -> list[tuple[str, int]]:
    """Return what has the most: the first three, with those equal to the third up to five.

    Where that is all there is, or more, those that have more than the third; none where all are equal.
    """
    op_volgorde = [(naam, n) for naam, n in aantallen.most_common() if n]
    grens = op_volgorde[:_EERSTE][-1][1] if op_volgorde else 0
    hoogste = [(naam, n) for naam, n in op_volgorde if n >= grens]
    apart = len(hoogste) <= _HOOGSTENS and len(hoogste) < len(op_volgorde)
    return hoogste if apart else [(naam, n) for naam, n in op_volgorde if n > grens]


def _is_niet(schaal: Schaal, teken: str) -> bool:
    """Whether a score counts, and does not satisfy."""
    return bool(schaal.voldoet) and teken not in schaal.voldoet and teken not in schaal.nvt


def _soort(schaal: Schaal, niveau: Scoreniveau) -> Vaksoort:
    return "nvt" if niveau.nvt else scoresoort(schaal, niveau.teken)


def _naam(niveau: Scoreniveau) -> str:
    """Return what a sign means; a number means itself, so that is said of all of them at once."""
    return GETALLEN[not niveau.voldoet] if niveau.is_getal else niveau.naam
