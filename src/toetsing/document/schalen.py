"""What the levels of a scale are called where a reader looks them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.kaderzinnen import leeg_zin, open_typen
from toetsing.domain.schrijfwijzen import getallen_in_woorden, schrijfwijzen
from toetsing.domain.words.woorden import decimaal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Scoreniveau


def schaalrijen(schaal: Schaal) -> Iterator[tuple[str, str, str]]:
    """Yield what is counted of a scale: its teken, what that means, and how it may be typed; numbers as one row."""
    for getallen in getallen_in_woorden(schaal):
        yield schaal.naam, getallen, "het getal, met een komma of een punt"
    for niveau in schaal.niveaus:
        if not niveau.is_getal:
            yield niveau.telt_als, niveau.kop, schrijfwijzen(niveau)


def uitgelegde_schaalrijen(schaal: Schaal) -> Iterator[tuple[str, str, str]]:
    """Yield the same, with behind what it means what else the kader says of it: its scale, its rang, its number."""
    per_teken = {niveau.telt_als: niveau for niveau in schaal.niveaus if not niveau.is_getal}
    for teken, naam, typt in schaalrijen(schaal):
        niveau = per_teken.get(teken)
        erbij = [*_getaluitleg(schaal)] if niveau is None else [*_uitleg(schaal, niveau)]
        kaal = naam if niveau is None else niveau.naam
        yield teken, f"{kaal} ({', '.join(erbij)})" if erbij else naam, typt


def _getaluitleg(schaal: Schaal) -> Iterator[str]:
    yield schaal.titel
    if any(niveau.is_getal and niveau.trap is not None for niveau in schaal.niveaus):
        yield f"{'hoger' if _hoger_is_beter(schaal) else 'lager'} is beter"
    yield from (f"{grens} voldoet" for grens in getallen_die_voldoen(schaal))


def _uitleg(schaal: Schaal, niveau: Scoreniveau) -> Iterator[str]:
    if schaal.naam:
        yield schaal.titel
        yield from ["voldoet"] if niveau.voldoet else []
        yield from ["nvt"] if niveau.nvt else []
    gelijk = [n.naam for n in schaal.niveaus if n.trap == niveau.trap and n.trap is not None and n is not niveau]
    if niveau.trap is None and not niveau.nvt:
        yield "geen rang"
    elif gelijk:
        yield f"even hoog als {opsomming(gelijk)}"
    if niveau.getal is not None:
        yield f"telt als {decimaal(niveau.getal)}"
    if niveau.leeg:
        yield "ook een lege cel"


def _hoger_is_beter(schaal: Schaal) -> bool:
    return schaal.getallen[0] > schaal.getallen[-1]


def getallen_die_voldoen(schaal: Schaal) -> tuple[str, ...]:
    """Return from where the numbers of a scale satisfy: "vanaf 5,5"; nothing where it does not say so."""
    grens = [niveau.naam for niveau in schaal.niveaus if niveau.is_getal and niveau.voldoet][-1:]
    return tuple(f"{'vanaf' if _hoger_is_beter(schaal) else 'tot en met'} {naam}" for naam in grens)


def getalgroep(schaal: Schaal, niveau: Scoreniveau) -> str:
    """Return what a number is counted as where the numbers are too many: "cijfer vanaf 5,5", "cijfer onder 5,5"."""
    if not (grens := getallen_die_voldoen(schaal)):
        return schaal.naam
    if niveau.voldoet:
        return f"{schaal.naam} {grens[0]}"
    laagste = next(een.naam for een in reversed(schaal.niveaus) if een.is_getal and een.voldoet)
    return f"{schaal.naam} {'onder' if _hoger_is_beter(schaal) else 'boven'} {laagste}"


def anders_dan_voldoende(schalen: Iterable[Schaal]) -> str:
    """Return what satisfies on some scales, of numbers from where; empty where that is just voldoende."""
    namen: list[str] = []
    for schaal in dict.fromkeys(schalen):
        namen += [f"{schaal.naam} {grens}" for grens in getallen_die_voldoen(schaal)]
        namen += [niveau.naam for niveau in schaal.niveaus if niveau.voldoet and not niveau.is_getal]
    return "" if namen == ["voldoende"] else opsomming(dict.fromkeys(namen), "of")


def voldoende_in_woorden(kader: Kader) -> Iterator[str]:
    """Yield the names of what satisfies, of every scale of scores; of numbers from where."""
    for schaal in kader.scoreschalen:
        yield from (f"{schaal.naam} {grens}" for grens in getallen_die_voldoen(schaal))
        yield from (niveau.kop for niveau in schaal.niveaus if niveau.voldoet and not niveau.is_getal)


def tekens_in_woorden(kader: Kader, nvt: str = "") -> Iterator[str]:
    """Yield what every sign of a score stands for: "+ is voldoende"; of an nvt, where it is given, that sentence.

    What more scales have as one is told once.
    """
    yield from dict.fromkeys(_tekens(kader, nvt))


def _tekens(kader: Kader, nvt: str) -> Iterator[str]:
    for schaal in kader.scoreschalen:
        per_teken = {niveau.telt_als: niveau for niveau in schaal.niveaus}
        for teken, naam, _ in schaalrijen(schaal):
            zegt_niets = teken == naam and not (nvt and per_teken[teken].nvt)
            is_nvt = teken in per_teken and per_teken[teken].nvt and nvt
            yield teken if zegt_niets else f"{teken} {nvt if is_nvt else f'is {naam}'}"


def scores_in_woorden(gevraagd: Gevraagd) -> str:
    """Return which scores what is asked may have: "voldoende en onvoldoende", or which numbers."""
    return opsomming(keuzenamen(gevraagd))


def keuzenamen(gevraagd: Gevraagd) -> tuple[str, ...]:
    """Return the names of what may be chosen, all numbers of a scale as one."""
    los = (gevraagd.schaal.per_teken[teken] for teken in gevraagd.scores)
    namen = [niveau.naam for niveau in los if not niveau.is_getal]
    return (*(getallen_in_woorden(gevraagd.schaal) if gevraagd.telt_mee else ()), *namen)


def leeg_in_woorden(kader: Kader, van: Sequence[Gevraagd] | None = None) -> Iterator[str]:
    """Yield of which scales a blank cell is not open but a level: "op schaal jn betekent leeg: nee".

    With `van` only of what of the kader is asked there: of its verwachtingen, or of its facts.
    """
    for schaal, niveau, overal in _bij_leeg(kader, kader.gevraagd if van is None else van):
        yield f"op {_waar(schaal)} betekent leeg: {niveau.naam}{'' if overal else ', waar dat mag'}"


def leegzinnen(kader: Kader) -> tuple[str, ...]:
    """Return the same as sentences, for below an answer; none where blank is open everywhere."""
    return tuple(
        leeg_zin(_waar(schaal), niveau.naam, overal=overal)
        for schaal, niveau, overal in _bij_leeg(kader, kader.gevraagd)
    )


def open_in_woorden(kader: Kader, gevraagd: Iterable[Gevraagd]) -> tuple[str, ...]:
    """Return how to say that a cell is open on each scale where a blank one is not, of all or some that is asked."""
    welke = {een.schaal.naam for een in gevraagd if een.leeg_is is not None}
    return tuple(
        open_typen(_waar(schaal), niveau.naam, overal=overal)
        for schaal, niveau, overal in _bij_leeg(kader, kader.gevraagd)
        if schaal.naam in welke
    )


def _bij_leeg(kader: Kader, van: Sequence[Gevraagd]) -> Iterator[tuple[Schaal, Scoreniveau, bool]]:
    """Yield the level that a blank means, and whether it does so at all that is asked on its scale and counts."""
    for schaal in kader.schalen:
        bij = [v.leeg_is for v in van if v.telt_mee and v.schaal is schaal]
        yield from ((schaal, niveau, None not in bij) for niveau in dict.fromkeys(bij) if niveau is not None)


def _waar(schaal: Schaal) -> str:
    return schaal.titel if schaal.naam else "de schaal van de scores"
