"""In which order and under which headings the way to a better oordeel is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.kaderdeel import gemaakt_met

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.commands.plan.maatregelen import Maatregelen
    from toetsing.commands.plan.maken import Plan
    from toetsing.commands.plan.wegen import Doelbeeld, Wegregel
    from toetsing.document.blokken import Blok
    from toetsing.document.letter import Letter

_NR: Final = Kolom(kop="nr", soort="nr")
_CRITERIUM: Final = Kolom(kop="criterium", soort="kort")
_NU: Final = Kolom(kop="nu", soort="kort")


def plandocument(p: Plan) -> Document:
    """Return the plan as a document."""
    return Document(
        omslag=p.omslag,
        delen=(
            Deel(id="samenvatting", titel="Samenvatting", blokken=alineas(p.samenvatting)),
            *(
                [Deel(id="doel", titel=f"Het doel: {p.doel.doel}", blokken=tuple(_doel(p.doel)))]
                if p.doel is not None
                else []
            ),
            Deel(id="wegen", titel="Naar een beter oordeel", blokken=tuple(_wegen(p))),
            Deel(id="kwetsbaar", titel="Wat u niet kunt missen", blokken=tuple(_kwetsbaar(p))),
            *([Deel(id="open", titel="Nog in te vullen", blokken=tuple(_open(p)))] if p.open else []),
            Deel(id="maatregelen", titel="Maatregelen", blokken=tuple(_maatregelen(p.maatregelen))),
            Deel(
                id="herleiding",
                titel="Hoe dit is berekend",
                blokken=(*alineas(p.leesregels), *gemaakt_met(p.herkomst, met_bestanden=True)),
            ),
        ),
        programma=p.herkomst.programma,
        peildatum=p.herkomst.peildatum,
    )


def _doel(doel: Doelbeeld) -> Iterator[Blok]:
    yield from alineas(doel.zinnen)
    if doel.wegen:
        yield _wegtabel("Wat er per criterium nodig is", doel.wegen, "Doel", met_winst=False)
    if doel.lijst:
        yield Tabel(
            titel="Een van de kortste lijsten",
            kolommen=(
                _NR,
                Kolom(kop="verwachting"),
                Kolom(kop="nu", soort="teken"),
                Kolom(kop="naar", soort="teken"),
            ),
            rijen=tuple(cellen((regel.nr, regel.tekst, regel.nu, regel.naar)) for regel in doel.lijst),
            naam="Lijst",
        )


def _wegen(p: Plan) -> Iterator[Blok]:
    if p.wegen:
        yield _wegtabel("Meeste winst per verwachting bovenaan", p.wegen, "Wegen", met_winst=True)
    else:
        yield Alinea(tekst="Er is geen beter oordeel te halen.")
    yield from alineas((*p.wegregels, f"{p.legenda}."))


def _wegtabel(titel: str, wegen: Sequence[Wegregel], naam: str, *, met_winst: bool) -> Tabel:
    met_gunstig = any(weg.gunstig for weg in wegen)
    return Tabel(
        titel=titel,
        kolommen=(
            _NR,
            _CRITERIUM,
            _NU,
            Kolom(kop="naar", soort="teken"),
            *((Kolom(kop="winst", soort="getal"),) if met_winst else ()),
            Kolom(kop="aantal", soort="getal"),
            Kolom(kop="verbeter"),
            Kolom(kop="keuzes", soort="getal"),
            *((Kolom(kop="als open gunstig uitvalt"),) if met_gunstig else ()),
        ),
        rijen=tuple(
            (
                *cellen((weg.nr, weg.kort)),
                _letter(weg.nu),
                _letter(weg.naar),
                *(cellen((str(weg.winst),)) if met_winst else ()),
                *cellen((str(weg.aantal or ""), weg.verbeter, str(weg.keuzes or ""))),
                *(cellen((weg.gunstig,)) if met_gunstig else ()),
            )
            for weg in wegen
        ),
        rijkop=1,
        naam=naam,
    )


def _kwetsbaar(p: Plan) -> Iterator[Blok]:
    if p.kwetsbaar:
        yield Tabel(
            titel="Zoveel verlies is genoeg voor een lager oordeel",
            kolommen=(_NR, _CRITERIUM, _NU, Kolom(kop="verlies", soort="getal"), Kolom(kop="van")),
            rijen=tuple(
                (
                    *cellen((regel.nr, regel.kort)),
                    _letter(regel.nu),
                    *cellen((str(regel.aantal or ""), regel.verlies)),
                )
                for regel in p.kwetsbaar
            ),
            rijkop=1,
            naam="Kwetsbaar",
        )
    yield from alineas(p.kwetsregels)


def _open(p: Plan) -> Iterator[Blok]:
    yield Tabel(
        titel="Welke open verwachtingen het oordeel nog bepalen",
        kolommen=(_NR, _CRITERIUM, Kolom(kop="kan nog", soort="kort"), Kolom(kop="bepalend"), Kolom(kop="overig open")),
        rijen=tuple(
            (*cellen((regel.nr, regel.kort)), _letter(regel.mogelijk), *cellen((regel.beslissend, regel.overig)))
            for regel in p.open
        ),
        rijkop=1,
        naam="Open",
    )


def _maatregelen(m: Maatregelen) -> Iterator[Blok]:
    if not (m.maatregelen or m.zonder_maatregel):
        yield Alinea(tekst="Er zijn geen maatregelen en geen minnen.")
    if m.maatregelen:
        yield Tabel(
            titel=f"Hoe het ermee staat op {m.peildatum}, te laat eerst",
            kolommen=(
                _NR,
                Kolom(kop="maatregel"),
                Kolom(kop="wie", soort="kort"),
                Kolom(kop="termijn", soort="kort"),
                Kolom(kop="status", soort="kort"),
                Kolom(kop="stand", soort="kort"),
                Kolom(kop="opmerking"),
            ),
            rijen=tuple(
                cellen(
                    (
                        een.nr,
                        een.maatregel,
                        een.verantwoordelijke,
                        een.termijn,
                        een.status,
                        een.stand,
                        "; ".join(een.opmerkingen),
                    )
                )
                for een in m.maatregelen
            ),
            rijkop=1,
            naam="Maatregelen",
        )
    if m.zonder_maatregel:
        yield Tabel(
            titel="Minnen zonder maatregel",
            kolommen=(_NR, Kolom(kop="verwachting"), Kolom(kop="score", soort="teken")),
            rijen=tuple(cellen((een.nr, een.tekst, een.score)) for een in m.zonder_maatregel),
            naam="Zonder maatregel",
        )


def _letter(letter: Letter) -> Cel:
    return Cel(tekst=letter.tekst, soort=letter.soort)
