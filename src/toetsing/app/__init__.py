"""The use cases: read -> decide -> write. The only room that sees readers and writers; all wiring is here.

It never prints, looks at no clock and no terminal. Wrong usage is raised as `Gebruiksfout`, everything wrong in the
input comes back as meldingen. Names are loaded when they are first used, so that a command pays for its own only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.app.beoordelen import Beoordeling, beoordelaars
    from toetsing.app.documentvormen import DOCUMENTVORMEN, Antwoord, GeenAntwoord, toon_antwoord
    from toetsing.app.herrekenen import Herrekening, herreken
    from toetsing.app.hertoetsen import hertoets
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
    from toetsing.app.plannen import plan, wat_als
    from toetsing.app.rapporteren import landelijk_rapport, regiorapporten
    from toetsing.app.rapportvormen import (
        LANDELIJKE_VORMEN,
        REGIOVORMEN,
        Opmaak,
        Rapportage,
        Rapportwens,
        opmaak_van,
        rapport_als,
        schrijf_rapporten,
    )
    from toetsing.app.scoren import onvervulde_eisen, score
    from toetsing.app.scoring import Scoring
    from toetsing.app.sjablonen import (
        SOORTEN,
        Sjablooncontrole,
        controleer_sjabloon,
        kopieer_sjablonen,
        toon_sjablonen,
    )
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
    from toetsing.app.vergelijken import Vergelijkwens, vergelijk
    from toetsing.app.verifieren import verifieer
    from toetsing.app.voorbeelden import voorbeeld
    from toetsing.readers.kaderkeuze import Gebruiksfout, Kaderfout
    from toetsing.readers.labels import datum_in

__all__ = [
    "DOCUMENTVORMEN",
    "LANDELIJKE_VORMEN",
    "REGIOVORMEN",
    "SOORTEN",
    "Antwoord",
    "Beoordeling",
    "Gebruiksfout",
    "GeenAntwoord",
    "Herrekening",
    "Kaderfout",
    "Meenemen",
    "Opmaak",
    "Rapportage",
    "Rapportwens",
    "Scoring",
    "Sjablooncontrole",
    "Teruggeschreven",
    "Vergelijkwens",
    "Wens",
    "beoordelaars",
    "bewaar",
    "certificaat",
    "controleer_sjabloon",
    "datum_in",
    "enige_kader",
    "gezocht_voor",
    "herreken",
    "hertoets",
    "kader_van",
    "kaders",
    "kopieer_sjablonen",
    "landelijk_rapport",
    "meegeleverd",
    "met_variant_van",
    "nieuw",
    "nieuwe_matrix",
    "onvervulde_eisen",
    "opmaak_van",
    "plan",
    "rapport_als",
    "referentie",
    "regiorapporten",
    "schrijf_rapporten",
    "schrijf_terug",
    "score",
    "toon_antwoord",
    "toon_bewijs",
    "toon_controle",
    "toon_herrekening",
    "toon_kader",
    "toon_kaderlijst",
    "toon_score",
    "toon_sjablonen",
    "variant_als_bestand",
    "vergelijk",
    "verifieer",
    "voorbeeld",
    "waarheidstabel",
    "wat_als",
]

_WAAR = {
    "toetsing.app.beoordelen": ("Beoordeling", "beoordelaars"),
    "toetsing.app.documentvormen": ("DOCUMENTVORMEN", "Antwoord", "GeenAntwoord", "toon_antwoord"),
    "toetsing.app.herrekenen": ("Herrekening", "herreken"),
    "toetsing.app.hertoetsen": ("hertoets",),
    "toetsing.app.kaders": (
        "certificaat", "enige_kader", "kader_van", "kaders", "meegeleverd", "met_variant_van", "referentie",
    ),
    "toetsing.app.nieuwe_werkmap": ("Meenemen", "Wens", "nieuw", "nieuwe_matrix"),
    "toetsing.app.plannen": ("plan", "wat_als"),
    "toetsing.app.rapporteren": ("landelijk_rapport", "regiorapporten"),
    "toetsing.app.rapportvormen": (
        "LANDELIJKE_VORMEN", "REGIOVORMEN", "Opmaak", "Rapportage", "Rapportwens", "opmaak_van",
        "rapport_als", "schrijf_rapporten",
    ),
    "toetsing.app.scoren": ("onvervulde_eisen", "score"),
    "toetsing.app.scoring": ("Scoring",),
    "toetsing.app.sjablonen": (
        "SOORTEN", "Sjablooncontrole", "controleer_sjabloon", "kopieer_sjablonen", "toon_sjablonen",
    ),
    "toetsing.app.terugschrijven": ("Teruggeschreven", "schrijf_terug"),
    "toetsing.app.tonen": (
        "bewaar", "gezocht_voor", "toon_bewijs", "toon_controle", "toon_herrekening", "toon_kader", "toon_kaderlijst",
        "toon_score", "variant_als_bestand", "waarheidstabel",
    ),
    "toetsing.app.vergelijken": ("Vergelijkwens", "vergelijk"),
    "toetsing.app.verifieren": ("verifieer",),
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
