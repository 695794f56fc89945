"""The sentences of `toetsing.commands.verifieer.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.verifieer import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.nagerekend_zin, met(0, 0), "Er was niets na te rekenen."),
    (zinnen.nagerekend_zin, met(0, 0, 1), "Er is niets nagerekend: 1 bestand is er niet."),
    (zinnen.nagerekend_zin, met(0, 0, 2), "Er is niets nagerekend: 2 bestanden zijn er niet."),
    (
        zinnen.nagerekend_zin,
        met(25, 25, 1),
        "Nagerekend zijn 25 toetsingen uit 25 bestanden. Verder is er niets nagerekend: 1 bestand is er niet.",
    ),
    (zinnen.nagerekend_zin, met(1, 1), "Nagerekend is 1 toetsing uit 1 bestand."),
    (zinnen.nagerekend_zin, met(2, 1), "Nagerekend zijn 2 toetsingen uit 1 bestand."),
    (zinnen.nagerekend_zin, met(26, 26), "Nagerekend zijn 26 toetsingen uit 26 bestanden."),
    (
        zinnen.klopt_niet_zin,
        met(((1, "score"),)),
        "De uitslag klopt niet met wat er nu uitkomt: er is 1 verschil (1 keer score).",
    ),
    (
        zinnen.klopt_niet_zin,
        met(((2, "score"),)),
        "De uitslag klopt niet met wat er nu uitkomt: er zijn 2 verschillen (2 keer score).",
    ),
    (
        zinnen.klopt_niet_zin,
        met(((2, "score"), (1, "oordeel"), (3, "cel"))),
        "De uitslag klopt niet met wat er nu uitkomt: er zijn 6 verschillen (2 keer score, 1 keer oordeel en 3 keer cel).",
    ),
    (
        zinnen.ander_programma_zin,
        met("0.1.0", "0.2.0"),
        "De uitslag klopt. Alleen het programma is anders: hij is gemaakt met versie 0.1.0, nu is het 0.2.0.",
    ),
    (zinnen.anders_zin, met(()), ""),
    (
        zinnen.anders_zin,
        met(("Noord 1.1 (berekend V, vastgesteld M)",)),
        "In deze uitslag is afwijkend vastgesteld: Noord 1.1 (berekend V, vastgesteld M).",
    ),
    (
        zinnen.anders_zin,
        met(("A 1.1 (b)", "B 1.2 (c)")),
        "In deze uitslag is afwijkend vastgesteld: A 1.1 (b) en B 1.2 (c).",
    ),
    (zinnen.anders_zin, met(("A", "B", "C")), "In deze uitslag is afwijkend vastgesteld: A, B en C."),
    (zinnen.ook_andere_zin, met(1), "ook van 1 andere score is de cel anders"),
    (zinnen.ook_andere_zin, met(2), "ook van 2 andere scores is de cel anders"),
    (zinnen.ook_andere_zin, met(20), "ook van 20 andere scores is de cel anders"),
    (zinnen.ook_andere_zin, met(2, 1), "ook van 2 andere scores en 1 ander feit is de cel anders"),
    (zinnen.ook_andere_zin, met(0, 3), "ook van 3 andere feiten is de cel anders"),
    (
        zinnen.klopt_zin,
        met(met_feiten=False),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score en elk oordeel komt er weer uit.",
    ),
    (
        zinnen.klopt_zin,
        met(met_feiten=True),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score, elk feit en elk oordeel komt er weer uit.",
    ),
    (
        zinnen.klopt_zin,
        met(met_feiten=False, met_items=True),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score, elk item en elk oordeel komt er weer uit.",
    ),
    (
        zinnen.klopt_zin,
        met(met_feiten=False, met_items=True, met_scores=False),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elk item komt er weer uit.",
    ),
    (
        zinnen.klopt_zin,
        met(met_feiten=False, met_cijfers=True),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score, elk cijfer en elk oordeel komt er weer uit.",
    ),
    (
        zinnen.klopt_zin,
        met(met_feiten=False, met_items=True, met_scores=False, met_cijfers=True),
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elk item en elk cijfer komt er weer uit.",
    ),
]
