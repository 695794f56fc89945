"""The use cases: read -> decide -> write. The only room that sees readers and writers; all wiring is here.

It never prints, looks at no clock and no terminal. Wrong usage is raised as `Gebruiksfout`, everything wrong in the
input comes back as meldingen. Names are loaded when they are first used, so that a command pays for its own only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.app.herrekenen import Herrekening, herreken
    from toetsing.app.kaders import (
        certificaat,
        enige_kader,
        kader_van,
        kaders,
        meegeleverd,
        met_variant_van,
        referentie,
    )
    from toetsing.app.nieuwe_werkmap import Meenemen, Wens, nieuw, nieuwe_matrix
    from toetsing.app.rapporteren import (
        ACHTERVOEGSELS,
        Rapportage,
        Rapportwens,
        rapport_als,
        regiorapporten,
        schrijf_rapporten,
    )
    from toetsing.app.scoren import Scoring, onvervulde_eisen, score
    from toetsing.app.terugschrijven import Teruggeschreven, schrijf_terug
    from toetsing.app.tonen import (
        bewaar,
        gezocht_voor,
        toon_bewijs,
        toon_controle,
        toon_herrekening,
        toon_kader,
        toon_kaderlijst,
        toon_score,
        variant_als_bestand,
        waarheidstabel,
    )
    from toetsing.app.voorbeelden import voorbeeld
    from toetsing.readers.kaderkeuze import Gebruiksfout, Kaderfout
    from toetsing.readers.labels import datum_in

__all__ = [
    "ACHTERVOEGSELS",
    "Gebruiksfout",
    "Herrekening",
    "Kaderfout",
    "Meenemen",
    "Rapportage",
    "Rapportwens",
    "Scoring",
    "Teruggeschreven",
    "Wens",
    "bewaar",
    "certificaat",
    "datum_in",
    "enige_kader",
    "gezocht_voor",
    "herreken",
    "kader_van",
    "kaders",
    "meegeleverd",
    "met_variant_van",
    "nieuw",
    "nieuwe_matrix",
    "onvervulde_eisen",
    "rapport_als",
    "referentie",
    "regiorapporten",
    "schrijf_rapporten",
    "schrijf_terug",
    "score",
    "toon_bewijs",
    "toon_controle",
    "toon_herrekening",
    "toon_kader",
    "toon_kaderlijst",
    "toon_score",
    "variant_als_bestand",
    "voorbeeld",
    "waarheidstabel",
]

_WAAR = {
    "toetsing.app.herrekenen": ("Herrekening", "herreken"),
    "toetsing.app.kaders": (
        "certificaat", "enige_kader", "kader_van", "kaders", "meegeleverd", "met_variant_van", "referentie",
    ),
    "toetsing.app.nieuwe_werkmap": ("Meenemen", "Wens", "nieuw", "nieuwe_matrix"),
    "toetsing.app.rapporteren": (
        "ACHTERVOEGSELS", "Rapportage", "Rapportwens", "rapport_als", "regiorapporten", "schrijf_rapporten",
    ),
    "toetsing.app.scoren": ("Scoring", "onvervulde_eisen", "score"),
    "toetsing.app.terugschrijven": ("Teruggeschreven", "schrijf_terug"),
    "toetsing.app.tonen": (
        "bewaar", "gezocht_voor", "toon_bewijs", "toon_controle", "toon_herrekening", "toon_kader", "toon_kaderlijst",
        "toon_score", "variant_als_bestand", "waarheidstabel",
    ),
    "toetsing.app.voorbeelden": ("voorbeeld",),
    "toetsing.readers.kaderkeuze": ("Gebruiksfout", "Kaderfout"),
    "toetsing.readers.labels": ("datum_in",),
}  # fmt: skip


def __getattr__(naam: str) -> object:
    from importlib import import_module

    for module, namen in _WAAR.items():
        if naam in namen:
            return getattr(import_module(module), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
