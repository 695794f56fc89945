"""One toetsing out of several of the same organisation: what nobody disputes, and who said what where they differ.

So two who each did a part join their work, and what only one scored stays marked as such. Nothing anybody wrote is
lost: texts that differ stand below each other, each with the name of who wrote it.
"""

from __future__ import annotations

from dataclasses import fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from toetsing.domain.change.volgende_ronde import beginscores
from toetsing.domain.compare.naast import cijfers_naast, items_naast
from toetsing.domain.dossier import Aantekening, Dossier, Tekst, Verschil, Vorige
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import kort_plaats, noem_plaats, oordelen_bij, verwachtingen_onder
from toetsing.domain.plek import Plek
from toetsing.domain.reekszinnen import oneens_zin
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.toetsing import Bronbestand, Ondertekening, Toetsing
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt
    from toetsing.domain.toetsing import Afwijking
    from toetsing.domain.velden import Waarde

    H = TypeVar("H", bound=Hashable)
    Beoordelaar = tuple[str, Toetsing, Dossier]
    """The name of an assessor, the toetsing, and what was written beside it."""

ALLEEN: Final = "Alleen gescoord door {wie}."
"""Why a score stands there that not everybody gave."""


def consensus(
    kader: Kader, organisatie: str, beoordelaars: Sequence[Beoordelaar]
) -> tuple[Toetsing, Dossier, Vorige | None, tuple[Melding, ...]]:
    """Return the toetsing to decide on together, its dossier with every difference, and what was not taken over.

    A score is filled in where everybody who scored gave it, and so is a fact, with what they wrote about it; ronde,
    datum and soort where everybody has the same. Scores that were taken over from the same earlier ronde stay marked
    so.
    """
    toetsingen = [toetsing for _, toetsing, _ in beoordelaars]
    gescoord = _gescoord(kader, beoordelaars)
    eens = {
        nr: score
        for nr, wie in gescoord.items()
        if (score := _eensgezind(toetsing.scores[nr] for _, toetsing, _ in wie)) not in (None, OPEN)
    }
    deels = {nr: gescoord[nr] for nr in eens if len(gescoord[nr]) < len(beoordelaars)}
    afwijkingen, alleen, meldingen = _afwijkingen(kader, beoordelaars)
    gepubliceerd = {
        nr: oordeel
        for nr in dict.fromkeys(nr for t in toetsingen for nr in t.gepubliceerd)
        if (oordeel := _eensgezind(t.gepubliceerd[nr] for t in toetsingen if nr in t.gepubliceerd)) is not None
    }
    reeksen, anders = _reeksen(kader, toetsingen)
    items, andere_items = _items(kader, toetsingen)
    meldingen = (*meldingen, *anders, *andere_items)
    toetsing = Toetsing(
        organisatie=organisatie,
        ronde=_eensgezind(t.ronde for t in toetsingen),
        datum=_eensgezind(t.datum for t in toetsingen),
        soort=_eensgezind(t.soort for t in toetsingen),
        bron=Bronbestand(bestand="", sha256=""),
        scores=MappingProxyType(beginscores(kader, eens)),
        herkomst=MappingProxyType({}),
        gepubliceerd=MappingProxyType(gepubliceerd),
        afwijkingen=MappingProxyType(afwijkingen),
        motiveringen=MappingProxyType(_motiveringen(kader, gescoord, eens)),
        ondertekend=MappingProxyType(_ondertekend(kader, gescoord, eens)),
        reeksen=MappingProxyType(reeksen),
        items=MappingProxyType(items),
    )
    merk = {nr: r for nr in eens if (r := _eensgezind(t.overgenomen.get(nr) for _, t, _ in gescoord[nr])) is not None}
    vorige = Vorige(scores={nr: eens[nr] for nr in merk}, overgenomen=merk) if merk else None
    return toetsing, _dossier(kader, beoordelaars, deels), vorige, (*_over_deels(deels, alleen), *meldingen)


def _reeksen(kader: Kader, toetsingen: Sequence[Toetsing]) -> tuple[dict[str, tuple[Punt, ...]], tuple[Melding, ...]]:
    """Return every figure that nobody gave otherwise, with all that was said of it; and which somebody did."""
    eens: dict[str, list[Punt]] = {}
    anders = []
    for een in cijfers_naast(kader, toetsingen):
        if een.verschilt:
            anders.append(oneens_zin(een.reeks, een.gegeven))
        else:
            eens.setdefault(een.reeks.naam, []).append(_een_punt(een.gegeven))
    samen = {naam: tuple(punten) for naam, punten in eens.items()}
    return samen, (melding("T367", Plek(), welke="; ".join(anders)),) if anders else ()


def _items(kader: Kader, toetsingen: Sequence[Toetsing]) -> tuple[dict[str, dict[str, Waarde]], tuple[Melding, ...]]:
    """Return every answer that nobody gave otherwise, and say which items somebody did."""
    samen: dict[str, dict[str, Waarde]] = {}
    naast = list(items_naast(kader, toetsingen))
    for een in naast:
        if een.gegeven and not een.verschilt:
            samen.setdefault(een.item.nr, {})[een.item.veld.naam] = een.gegeven[0]
    anders = [een.item.kop for een in naast if een.verschilt]
    return samen, (melding("T393", Plek(), welke=opsomming(anders)),) if anders else ()


def _een_punt(punten: Sequence[Punt]) -> Punt:
    """Return one figure out of those that are the same, with every note and every source that somebody gave."""
    noten, bronnen = (
        "; ".join(filter(None, dict.fromkeys(getattr(punt, veld) for punt in punten)))
        for veld in ("betrouwbaarheid", "bron")
    )
    return replace(punten[0], betrouwbaarheid=noten, bron=bronnen)


def _gescoord(kader: Kader, beoordelaars: Sequence[Beoordelaar]) -> dict[str, list[Beoordelaar]]:
    """Return who scored each verwachting, or answered each fact, where anybody did."""
    per_nr = {
        een.nr: [wie for wie in beoordelaars if wie[1].scores[een.nr] is not OPEN]
        for een in kader.gevraagd
        if een.telt_mee
    }
    return {nr: wie for nr, wie in per_nr.items() if wie}


def _motiveringen(
    kader: Kader, gescoord: Mapping[str, Sequence[Beoordelaar]], eens: Mapping[str, object]
) -> dict[str, str]:
    """Return what was written about each fact that nobody disputes, by all who answered it."""
    per_feit = {
        feit.nr: naast_elkaar([(naam, t.motiveringen.get(feit.nr, "")) for naam, t, _ in gescoord[feit.nr]])
        for feit in kader.feiten
        if feit.nr in eens
    }
    return {naam: tekst for naam, tekst in per_feit.items() if tekst}


def _ondertekend(
    kader: Kader, gescoord: Mapping[str, Sequence[Beoordelaar]], eens: Mapping[str, object]
) -> dict[str, Ondertekening]:
    """Return of each oordeel that nobody disputes on which day the last gave it, and all who did."""
    ondertekend = {}
    for feit in kader.mensoordelen.values():
        wie = [een for _, t, _ in gescoord.get(feit.nr, ()) if (een := t.ondertekend.get(feit.nr)) is not None]
        if feit.nr in eens and wie:
            dagen = [een.datum for een in wie if een.datum is not None]
            door = "; ".join(dict.fromkeys(een.door for een in wie if een.door))
            ondertekend[feit.nr] = Ondertekening(datum=max(dagen, default=None), door=door)
    return ondertekend


def _namen(wie: Iterable[Beoordelaar]) -> str:
    return opsomming(naam for naam, _, _ in wie)


def _over_deels(
    deels: Mapping[str, Sequence[Beoordelaar]], alleen: Mapping[str, Sequence[Beoordelaar]]
) -> tuple[Melding, ...]:
    """Say which scores and departures not everybody gave, by who did."""
    per_wie: dict[str, list[str]] = {}
    for nr, wie in deels.items():
        per_wie.setdefault(_namen(wie), []).append(nr)
    for nr, wie in alleen.items():
        per_wie.setdefault(_namen(wie), []).append(f"het afwijkende oordeel op {kort_plaats(nr)}")
    return tuple(melding("T270", Plek(), wie=wie, wat=opsomming(wat)) for wie, wat in per_wie.items())


def _eensgezind(waarden: Iterable[H]) -> H | None:
    """Return what everybody has, or None where they differ."""
    alle = set(waarden)
    return alle.pop() if len(alle) == 1 else None


def _afwijkingen(
    kader: Kader, beoordelaars: Sequence[Beoordelaar]
) -> tuple[dict[str, Afwijking], dict[str, list[Beoordelaar]], tuple[Melding, ...]]:
    """Return the departures that everybody set who assessed what they are on, and of which that was not everybody.

    And say of every other that it has to be decided anew.
    """
    samen: dict[str, Afwijking] = {}
    alleen: dict[str, list[Beoordelaar]] = {}
    meldingen = []
    for nr in oordelen_bij(kader):
        zetters = [een for een in beoordelaars if nr in een[1].afwijkingen]
        nrs = [verwachting.nr for verwachting in verwachtingen_onder(kader, nr)]
        betrokken = [een for een in beoordelaars if een in zetters or _scoorde(een, nrs)]
        afwijking = _eensgezind(toetsing.afwijkingen.get(nr) for _, toetsing, _ in betrokken)
        if afwijking is not None:
            samen[nr] = afwijking
            alleen |= {nr: zetters} if len(zetters) < len(beoordelaars) else {}
        elif zetters:
            wie = opsomming(f"{naam} {toetsing.afwijkingen[nr].oordeel}" for naam, toetsing, _ in zetters)
            meldingen.append(melding("T136", Plek(), wat=noem_plaats(nr), wie=wie))
    return samen, alleen, tuple(meldingen)


def _scoorde(een: Beoordelaar, nrs: Iterable[str]) -> bool:
    return any(een[1].scores[nr] is not OPEN for nr in nrs)


# -- what people wrote -------------------------------------------------------------------------------------------------


def _dossier(kader: Kader, beoordelaars: Sequence[Beoordelaar], deels: Mapping[str, Sequence[Beoordelaar]]) -> Dossier:
    """Return everything that was written: texts with their authors, rows of all one after the other.

    What somebody wrote at a score that nobody else gave or wrote about is the text of all.
    """
    dossiers = [(naam, dossier) for naam, _, dossier in beoordelaars]
    nrs = dict.fromkeys(nr for _, d in dossiers for nr in d.aantekeningen)
    velden = dict.fromkeys(kopnaam(tekst.veld) for _, d in dossiers for tekst in d.teksten)
    gegevens = {kopnaam(label): label for _, d in dossiers for label in d.gegevens}
    alle = [d for _, d in dossiers]
    return Dossier(
        aantekeningen={nr: _aantekening(_schrijvers(nr, beoordelaars, deels.get(nr, beoordelaars))) for nr in nrs},
        plan=_samen(d.plan for d in alle),
        good_practices=_samen(d.good_practices for d in alle),
        teksten=tuple(
            Tekst(veld=veld, tekst=naast_elkaar([(naam, _onder(d.teksten, veld)) for naam, d in dossiers]))
            for veld in velden
        ),
        reacties=_samen(d.reacties for d in alle),
        toetsers=_samen(d.toetsers for d in alle),
        geraadpleegd=_samen(d.geraadpleegd for d in alle),
        gegevens={
            label: naast_elkaar([(naam, _waarde(d.gegevens, sleutel)) for naam, d in dossiers])
            for sleutel, label in gegevens.items()
        },
        meegenomen=_samen(d.meegenomen for d in alle),
        verschillen=_met_eerdere(_verschillen(kader, beoordelaars, deels), [d.verschillen for d in alle]),
    )


def _schrijvers(
    nr: str, allen: Sequence[Beoordelaar], scoorders: Sequence[Beoordelaar]
) -> list[tuple[str, Aantekening | None]]:
    """Return what was written at a verwachting: of who scored it, and of all where anybody else wrote something."""
    namen = {naam for naam, _, _ in scoorders}
    anderen = any(
        een.aantekeningen.get(nr, Aantekening()) != Aantekening() for naam, _, een in allen if naam not in namen
    )
    return [(naam, een.aantekeningen.get(nr)) for naam, _, een in (allen if anderen else scoorders)]


def naast_elkaar(teksten: Sequence[tuple[str, str]]) -> str:
    """Return texts below each other, each with the name of who wrote it; the same text once, of all alike no name."""
    wie: dict[str, list[str]] = {}
    for naam, tekst in teksten:
        if tekst.strip():
            wie.setdefault(tekst.strip(), []).append(naam)
    if [len(namen) for namen in wie.values()] == [len(teksten)]:
        return next(iter(wie))
    return "\n".join(f"{opsomming(namen)}: {tekst}" for tekst, namen in wie.items())


def _aantekening(naast: Sequence[tuple[str, Aantekening | None]]) -> Aantekening:
    eigen = [(naam, een or Aantekening()) for naam, een in naast]
    return Aantekening(
        **{
            veld.name: naast_elkaar([(naam, getattr(een, veld.name)) for naam, een in eigen])
            for veld in fields(Aantekening)
        }
    )


def _onder(teksten: Sequence[Tekst], veld: str) -> str:
    """Return what one author wrote under a name, also in more rows."""
    return "\n".join(tekst.tekst for tekst in teksten if kopnaam(tekst.veld) == veld)


def _waarde(gegevens: Mapping[str, str], sleutel: str) -> str:
    return next((tekst for label, tekst in gegevens.items() if kopnaam(label) == sleutel), "")


def _samen(rijen: Iterable[tuple[H, ...]]) -> tuple[H, ...]:
    """Return the rows of everybody, each once."""
    return tuple(dict.fromkeys(rij for van_een in rijen for rij in van_een))


def _met_eerdere(nu: Sequence[Verschil], eerder: Iterable[tuple[Verschil, ...]]) -> tuple[Verschil, ...]:
    """Return the differences, and after them those that an earlier consensus decided and that stayed decided."""
    nrs = {een.nr for een in nu}
    return (*nu, *(een for een in _samen(eerder) if een.nr not in nrs))


def _verschillen(
    kader: Kader, beoordelaars: Sequence[Beoordelaar], deels: Mapping[str, Sequence[Beoordelaar]]
) -> tuple[Verschil, ...]:
    """Return everything that somebody scored or answered and not everybody the same, in the order of the kader.

    Where only some did, who did is why it is so.
    """
    rijen = []
    for v in kader.gevraagd:
        scores = [(naam, toetsing.scores[v.nr]) for naam, toetsing, _ in beoordelaars]
        if v.telt_mee and len({score for _, score in scores}) > 1:
            naast = [(naam, t.motiveringen.get(v.nr) or _waarom(d, v.nr)) for naam, t, d in beoordelaars]
            rijen.append(
                Verschil(
                    nr=v.nr,
                    verwachting=v.tekst,
                    gegeven_scores="\n".join(f"{naam}: {als_woord(score)}" for naam, score in scores),
                    onderbouwingen=naast_elkaar(naast),
                    motivering=ALLEEN.format(wie=_namen(deels[v.nr])) if v.nr in deels else "",
                )
            )
    return tuple(rijen)


def _waarom(dossier: Dossier, nr: str) -> str:
    """Return why one assessor gave a score, with the motivering where that was decided in an earlier consensus."""
    onderbouwing = dossier.aantekeningen.get(nr, Aantekening()).onderbouwing
    return "\n".join(filter(None, (onderbouwing, *(een.motivering for een in dossier.verschillen if een.nr == nr))))
