"""The way to a better oordeel as a document: its parts, and what is vulnerable or open in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.plan.boven import bovenopen, bovenverlies, bovenwegen
from toetsing.commands.plan.keuzes import open_in_woorden, verlies_in_woorden
from toetsing.commands.plan.maatregelen import maatregelblokken, maatregelen_in_het_kort
from toetsing.commands.plan.verhaal import kwetsregels, leesregels, samenvatting, wegregels
from toetsing.commands.plan.wegen import CRITERIUM, NR, doelblokken, nu_cellen, nu_kolommen, wegtabel
from toetsing.document.blokken import Alinea, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.bovennamen import eigen_letters
from toetsing.document.kaderdeel import gemaakt_met
from toetsing.document.omslag import herkomst_van, kenmerken_van, merken_van, omslag_van
from toetsing.document.schalen import leegzinnen
from toetsing.document.zinnen import kaderregel, legenda, overgenomen_zin
from toetsing.domain.change.kortste import Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import op_winst
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.plan.gepland import Gepland
    from toetsing.document.blokken import Blok
    from toetsing.document.omslag import Omslag
    from toetsing.domain.change.verbeteren import Criteriumplan
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def plandocument(g: Gepland) -> Document:
    """Return the plan as a document."""
    herkomst = herkomst_van(g.kader, [g.uitslag.toetsing.bron], g.peildatum)
    met_open = [plan for plan in g.plannen if plan.uitslag.alles_open]
    boven_open = bovenopen(g)
    delen = [
        Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(filter(None, samenvatting(g)))),
        Deel(id="wegen", titel="Naar een beter oordeel", blokken=tuple(_wegen(g))),
        Deel(id="kwetsbaar", titel="Wat u niet kunt missen", blokken=tuple(_kwetsbaar(g))),
        Deel(
            id="maatregelen",
            titel="Maatregelen",
            blokken=tuple(maatregelblokken(g)),
            kort=tuple(maatregelen_in_het_kort(g)),
        ),
        Deel(
            id="herleiding",
            titel="Hoe dit is berekend",
            blokken=(*alineas(filter(None, leesregels(g.kader))), *gemaakt_met(herkomst, met_bestanden=True)),
            kort=(),
        ),
    ]
    if g.doel is not None:
        blokken = tuple(doelblokken(g, g.doel.plan))
        delen.insert(1, Deel(id="doel", titel=f"Het doel: {schoon(g.doel.gevraagd)}", blokken=blokken))
    if met_open or boven_open:
        open_ = (*boven_open, *([_open(g, met_open)] if met_open else []))
        delen.insert(-2, Deel(id="open", titel="Nog in te vullen", blokken=open_))
    return Document(
        omslag=omslag_bij(g.kader, g.uitslag, "De kortste weg naar een beter oordeel"),
        delen=tuple(delen),
        programma=herkomst.programma,
        peildatum=herkomst.peildatum,
    )


def omslag_bij(kader: Kader, uitslag: Uitslag, ondertitel: str) -> Omslag:
    """Return the cover of an answer about one organisation."""
    toetsing = uitslag.toetsing
    kenmerken = (*kenmerken_van(toetsing), ("scores", overgenomen_zin(toetsing)), ("kader", kaderregel(kader)))
    return omslag_van(toetsing.organisatie, ondertitel, kenmerken, merken_van([toetsing]))


def _wegen(g: Gepland) -> Iterator[Blok]:
    zonder_lijst = [weg for plan in g.plannen for weg in plan.wegen if not isinstance(weg.zeker, Kortste)]
    wegen = (*op_winst(g.plannen), *zonder_lijst)
    yield from bovenwegen(g)
    if wegen:
        yield wegtabel(g, wegen, "Meeste winst per verwachting bovenaan", "Wegen", met_winst=True)
    elif not g.boven:
        yield Alinea(tekst="Er is geen beter oordeel te halen.")
    yield from alineas(filter(None, (*wegregels(g), als_zin(legenda(g.kader)), *_letters(g), *leegzinnen(g.kader))))


def _letters(g: Gepland) -> Iterator[str]:
    return eigen_letters(g.kader, (plan.uitslag.nr for plan in g.boven))


def _kwetsbaar(g: Gepland) -> Iterator[Blok]:
    yield from bovenverlies(g)
    rijen = tuple(
        (
            *cellen((plan.uitslag.nr, g.kort[plan.uitslag.nr])),
            *nu_cellen(g, plan.uitslag.nr),
            *cellen(
                (
                    str(plan.verlies.grootte or "") if isinstance(plan.verlies, Kortste) else "",
                    verlies_in_woorden(g.kader, plan.verlies),
                )
            ),
        )
        for plan in g.plannen
        if not isinstance(plan.verlies, Onhaalbaar)
    )
    if rijen:
        yield Tabel(
            titel="Zoveel verlies is genoeg voor een lager oordeel",
            kolommen=(NR, CRITERIUM, *nu_kolommen(g), Kolom(kop="verlies", soort="getal"), Kolom(kop="van")),
            rijen=rijen,
            rijkop=1,
            naam="Kwetsbaar",
        )
    yield from alineas(filter(None, kwetsregels(g)))


def _open(g: Gepland, plannen: Sequence[Criteriumplan]) -> Tabel:
    rijen = []
    for plan in plannen:
        uitslag = plan.uitslag
        rijen.append(
            (*cellen((uitslag.nr, g.kort[uitslag.nr])), *nu_cellen(g, uitslag.nr), *cellen(open_in_woorden(plan)))
        )
    return Tabel(
        titel=f"Welke open verwachtingen{' en feiten' if g.kader.losse_feiten else ''} het oordeel nog bepalen",
        kolommen=(
            NR,
            CRITERIUM,
            *nu_kolommen(g, "kan nog", "kan nog"),
            Kolom(kop="bepalend"),
            Kolom(kop="overig open"),
        ),
        rijen=tuple(rijen),
        rijkop=1,
        naam="Open",
    )
