"""Texts that went along from an earlier ronde: each is marked, and whatever still reads so was not written anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.dossier import Meegenomen, cellen_van, vaste_teksten
from toetsing.domain.items import antwoord_op, items_van
from toetsing.domain.scores import als_woord
from toetsing.domain.tekstvelden import VRIJE_TEKSTEN, samen_over
from toetsing.domain.words.kopnamen import kopnaam

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.dossier import Dossier, Maatregel, Tekst
    from toetsing.domain.items import Ingevuldeitems
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld


class Geschreven(NamedTuple):
    """A text that can go along to a next ronde: where it stands, at which verwachtingen, and how it reads."""

    bij: str
    nrs: tuple[str, ...]
    tekst: str


class Onveranderd(NamedTuple):
    """A text that reads as it did in an earlier ronde, and whether a score that it is about is another one now."""

    bij: str
    uit: str
    score_veranderd: bool


def merken(
    dossier: Dossier, kader: Kader, scores: Mapping[str, Ingevuld], ronde: str, items: Ingevuldeitems | None = None
) -> tuple[Meegenomen, ...]:
    """Return a mark for every text that goes along, with the scores of the ronde it comes from.

    These are the texts of a dossier, and those that were filled in for `items`.
    """
    return tuple(
        Meegenomen(
            meegenomen_bij=een.bij,
            meegenomen_uit=ronde,
            score_van_toen=_scores(scores, een.nrs),
            meegenomen_tekst=een.tekst,
        )
        for een in _geschreven(dossier, kader, items)
    )


def onveranderd(
    dossier: Dossier, kader: Kader, scores: Mapping[str, Ingevuld], items: Ingevuldeitems | None = None
) -> tuple[Onveranderd, ...]:
    """Return every text that nobody wrote anew since it went along, in the order of the kader."""
    merk = {(kopnaam(een.meegenomen_bij), _kaal(een.meegenomen_tekst)): een for een in dossier.meegenomen}
    gevonden = ((een, merk.get((kopnaam(een.bij), _kaal(een.tekst)))) for een in _geschreven(dossier, kader, items))
    return tuple(
        Onveranderd(een.bij, van.meegenomen_uit, van.score_van_toen.split() != _scores(scores, een.nrs).split())
        for een, van in gevonden
        if van is not None
    )


def met_standaardteksten(dossier: Dossier, standaard: Sequence[Tekst]) -> Dossier:
    """Return a dossier with these texts where the author wrote none, or left the one of an earlier ronde as it was."""
    namen = {kopnaam(tekst.veld) for tekst in standaard if tekst.tekst.strip()}
    van_toen = {(kopnaam(een.meegenomen_bij), _kaal(een.meegenomen_tekst)) for een in dossier.meegenomen}
    eigen = tuple(
        tekst
        for tekst in dossier.teksten
        if kopnaam(tekst.veld) not in namen
        or (_kaal(tekst.tekst) and (kopnaam(tekst.veld), _kaal(tekst.tekst)) not in van_toen)
    )
    gezegd = {kopnaam(tekst.veld) for tekst in eigen}
    return replace(
        dossier,
        teksten=(*eigen, *(tekst for tekst in standaard if kopnaam(tekst.veld) in namen - gezegd)),
        meegenomen=tuple(een for een in dossier.meegenomen if kopnaam(een.meegenomen_bij) not in namen - gezegd),
    )


def _geschreven(dossier: Dossier, kader: Kader, items: Ingevuldeitems | None) -> Iterator[Geschreven]:
    """Yield every text that a report has a place for."""
    alle = (*_bij_scores(dossier, kader), *_bij_items(kader, items or {}), *_van_de_auteur(dossier, kader))
    return (een for een in alle if _kaal(een.tekst))


def _bij_items(kader: Kader, items: Ingevuldeitems) -> Iterator[Geschreven]:
    for item in items_van(kader) if items else ():
        if item.is_tekst:
            yield Geschreven(f"item {item.kop}", (item.nr,), antwoord_op(item, items))


def _bij_scores(dossier: Dossier, kader: Kader) -> Iterator[Geschreven]:
    for verwachting in kader.verwachtingen:
        nr = verwachting.nr
        if (aantekening := dossier.aantekeningen.get(nr)) is not None:
            yield Geschreven(f"onderbouwing {nr}", (nr,), aantekening.onderbouwing)
            yield Geschreven(f"aandachtspunt {nr}", (nr,), aantekening.aandachtspunt)
        yield from (Geschreven(f"maatregel {nr}", (nr,), _maatregel(een)) for een in dossier.plan if een.nr == nr)


def _van_de_auteur(dossier: Dossier, kader: Kader) -> Iterator[Geschreven]:
    onder = {f"onderbouwing {c.nr}": tuple(v.nr for v in c.tellend) for c in kader.criteria}
    onder |= {f"onderbouwing {v.nr}": (v.nr,) for v in kader.verwachtingen}
    onder |= {veld: () for veld in (*vaste_teksten(kader), *VRIJE_TEKSTEN) if veld not in onder}
    namen = {kopnaam(veld): veld for veld in onder}
    nrs = [v.nr for v in kader.verwachtingen]
    for tekst in dossier.teksten:
        veld, samen = namen.get(kopnaam(tekst.veld)), samen_over(kopnaam(tekst.veld), nrs)
        if samen or veld is not None:
            yield Geschreven(veld or kopnaam(tekst.veld), samen.nrs if samen else onder[veld or ""], tekst.tekst)


def _maatregel(maatregel: Maatregel) -> str:
    """Return all of a measure: who brings its status up to date has looked at it."""
    return "; ".join(filter(None, cellen_van(maatregel)[1:]))


def _scores(scores: Mapping[str, Ingevuld], nrs: Sequence[str]) -> str:
    return " ".join(als_woord(scores[nr]) if nr in scores else "?" for nr in nrs)


def _kaal(tekst: str) -> str:
    return " ".join(tekst.split())
