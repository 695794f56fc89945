"""The views of `score` as rich renderables. Colour only ever repeats what a letter already says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from toetsing.formats.console.delen import kale_tabel, letters

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.table import Table

    from toetsing.commands.score.beeld import Criteriumregel, Toetsingbeeld
    from toetsing.commands.score.overzicht import Overzicht

_NAAMBREEDTE: Final = 32
"""Room kept for the name of an organisation; longer names fold."""


def toetsing_als_tabel(beeld: Toetsingbeeld, *, uitleg: bool) -> RenderableType:
    """Return one toetsing: a row per criterium grouped by thema, or with `uitleg` every verwachting with its cell."""
    naam = Text.assemble((beeld.organisatie, "bold"), f", {beeld.kenmerken}" if beeld.kenmerken else "")
    tabel = _uitleg(beeld) if uitleg else _criteria(beeld)
    return Group(
        naam, Text(beeld.kader, style="dim"), Text(beeld.stand), "", tabel, "", Text(beeld.legenda, style="dim")
    )


def _criteria(beeld: Toetsingbeeld) -> Table:
    tabel = kale_tabel()
    tabel.add_column("nr", no_wrap=True)
    tabel.add_column("criterium", ratio=5)
    tabel.add_column("oordeel", no_wrap=True, justify="center", min_width=7)
    for kop in beeld.koppen:
        tabel.add_column(Text(kop), no_wrap=True, justify="right")
    tabel.add_column("beslisregel", ratio=4)
    for thema in beeld.themas:
        tabel.add_row("", Text(thema.titel, style="bold"))
        for criterium in thema.criteria:
            tabel.add_row(
                criterium.nr, Text(criterium.naam), letters(criterium.oordeel), *criterium.aantallen, _waarom(criterium)
            )
    return tabel


def _uitleg(beeld: Toetsingbeeld) -> Table:
    tabel = kale_tabel()
    tabel.add_column("nr", no_wrap=True)
    tabel.add_column("criterium en verwachting", ratio=1)
    tabel.add_column("uitkomst", no_wrap=True, justify="center")
    tabel.add_column("cel", no_wrap=True)
    for thema in beeld.themas:
        tabel.add_row("", Text(thema.titel, style="bold"))
        for criterium in thema.criteria:
            aantallen = ", ".join(f"{n} {kop}" for n, kop in zip(criterium.aantallen, beeld.koppen, strict=True))
            zin = Text.assemble((criterium.naam, "bold"), f" ({aantallen}): ", _waarom(criterium))
            tabel.add_row(Text(criterium.nr, style="bold"), zin, letters(criterium.oordeel))
            for verwachting in criterium.verwachtingen:
                tabel.add_row(
                    verwachting.nr, Text(verwachting.tekst), Text(verwachting.score), Text(verwachting.cel, style="dim")
                )
    return tabel


def overzicht_als_tabel(overzicht: Overzicht) -> RenderableType:
    """Return many toetsingen: a row each, the distribution per criterium below."""
    return Group(
        Text(overzicht.titel, style="bold"),
        Text(overzicht.kader, style="dim"),
        "",
        _Overzichttabel(overzicht),
        "",
        Text(overzicht.legenda, style="dim"),
    )


class _Overzichttabel:
    """The overview in blocks of as many criteria as fit the width, so that no oordeel is ever cut off."""

    def __init__(self, overzicht: Overzicht) -> None:
        self.overzicht = overzicht

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        overzicht = self.overzicht
        breedste = max((len(o) for rij in overzicht.rijen for o in rij.oordelen), default=1)
        per_criterium = max(breedste, *(len(nr) for nr in overzicht.criteria), 3) + 1
        voldoende = max(len(rij.voldoende) for rij in overzicht.rijen)
        naam = min(max(len(rij.organisatie) for rij in overzicht.rijen), _NAAMBREEDTE)
        past = max((options.max_width - max(naam, 11) - voldoende - 2) // per_criterium, 1)
        for begin in range(0, len(overzicht.criteria), past):
            if begin:
                yield ""
            yield self._blok(slice(begin, begin + past))

    def _blok(self, deel: slice) -> Table:
        overzicht = self.overzicht
        tabel = kale_tabel()
        tabel.add_column("organisatie", overflow="fold")
        tabel.add_column("voldoende", no_wrap=True, justify="right")
        for nr in overzicht.criteria[deel]:
            tabel.add_column(nr, no_wrap=True, justify="center")
        for rij in overzicht.rijen:
            tabel.add_row(Text(rij.organisatie), rij.voldoende, *(letters(oordeel) for oordeel in rij.oordelen[deel]))
        tabel.add_row()
        for letter, aantallen in overzicht.verdeling:
            tabel.add_row(Text.assemble("aantal", letters(letter)), "", *aantallen[deel])
        for richting, aantallen in overzicht.afwijkingen:
            tabel.add_row(Text(f"afwijkend {richting}"), "", *aantallen[deel])
        tabel.add_row(Text("totaal"), overzicht.totaal)
        return tabel


def _waarom(criterium: Criteriumregel) -> Text:
    """The beslisregel that decided, then what a reader must know beside it."""
    tekst = Text(criterium.beslisregel)
    for opmerking in criterium.opmerkingen:
        tekst.append("; " if tekst else "")
        tekst.append(opmerking, style="italic")
    return tekst
