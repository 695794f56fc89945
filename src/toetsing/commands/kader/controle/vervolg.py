"""What is to be said of a kader that continues another, where the other is known here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.compare.vervolg import onbekende_was, zonder_was
from toetsing.domain.fouten import Gebruiksfout, Kaderfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.telwoorden import VERWACHTING, bij_aantal, hoeveel
from toetsing.domain.words.woorden import genoemd
from toetsing.pipeline.kaderkeuze import read_kader
from toetsing.pipeline.kaderplaatsen import KADERBESTAND
from toetsing.pipeline.kaders import kaders
from toetsing.readers.kader.kaderplekken import kaderplekken, lijn_van, velden_van

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toetsing.domain.kader import Kader


def over_vervolg(kader: Kader, inhoud: bytes, pad: Path, naam: str) -> Iterator[Melding]:
    """Yield what looks like a slip in `vervolg_op` and `was`: none is a fout, since the earlier kader may be elsewhere.

    `pad` is the file that holds `inhoud`: the earlier kader may stand in the folder beside that of this one.
    """
    if kader.vervolg_op in (None, kader.id):
        return
    plekken = kaderplekken(inhoud, naam)
    hier = Plek(bestand=naam, lijn=lijn_van(velden_van(plekken.top)["vervolg_op"]))
    eerder = _eerder(str(kader.vervolg_op), pad)
    if not isinstance(eerder, str):
        yield from _over_verwachtingen(eerder, kader, hier)
        for nr, was in onbekende_was(eerder, kader).items():
            plek = Plek(bestand=naam, lijn=plekken.lijn(nr), verwachting=nr)
            yield melding("K112", plek, was=was, kader=eerder.id, tip=tip(was, eerder.nummers))
    else:
        ernaast = (een.parent.name for een in pad.absolute().parent.parent.glob(f"*/{KADERBESTAND}"))
        raad = tip(str(kader.vervolg_op), {*kaders(), *ernaast} - {kader.id, kader.vervolg_op})
        yield melding("K113", hier, kader=kader.vervolg_op, waarom=eerder, tip=raad)


def _over_verwachtingen(eerder: Kader, kader: Kader, hier: Plek) -> Iterator[Melding]:
    if zonder := zonder_was(eerder, kader):
        n = len(zonder)
        yield melding(
            "K111",
            hier,
            wat=f"{hoeveel(n, VERWACHTING)} {bij_aantal(n, 'heeft', 'hebben')}",
            heten=bij_aantal(n, "heet", "heten"),
            hun=bij_aantal(n, "haar", "hun"),
            kader=eerder.id,
            nrs=genoemd(zonder),
        )


def _eerder(id_: str, pad: Path) -> Kader | str:
    """Return the kader with this id that stands in the folder beside, or is known here; else why there is none."""
    ernaast = pad.absolute().parent.parent / id_ / KADERBESTAND
    bekend = kaders()
    if not ernaast.is_file() and id_ not in bekend:
        return "niet bekend"
    try:
        return read_kader(str(ernaast) if ernaast.is_file() else id_, bekend)
    except Kaderfout:
        return "niet te lezen"
    except Gebruiksfout:
        return "op twee plaatsen te vinden, en niet in beide gelijk"
