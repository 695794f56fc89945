"""What is said of a kader that YAML cannot read: which line to mend, and what to do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from hulp import kleinkader
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.yamlfouten import wat_er_misging

if TYPE_CHECKING:
    from collections.abc import Iterator

TWEEDE = """\
  - nr: "2"
    naam: Tweede
    norm: Nog een.
    criteria:
      - nr: "2.1"
        tekst: Ander criterium.
        verwachtingen:
          - {nr: 2.1.1, tekst: Derde.}
"""
KADER = kleinkader.KADER + TWEEDE
STREEPJE = "ontbreekt vooraan een streepje"
VAST = "ontbreekt een spatie achter het streepje"
NIET_DICHT = "begint een aanhalingsteken dat niet sluit"


@pytest.mark.parametrize(
    ("oud", "nieuw", "lijn", "reden"),
    [
        (
            "          - {nr: 1.1.2",
            "         - {nr: 1.1.2",
            25,
            "lijn 25 springt 9 spaties in, de rij erboven (lijn 24) 10",
        ),
        (
            "          - {nr: 1.1.2",
            "           - {nr: 1.1.2",
            25,
            "lijn 25 springt 11 spaties in, de rij erboven (lijn 24) 10",
        ),
        ('  - nr: "2"', '- nr: "2"', 26, "lijn 26 springt 0 spaties in, de rij erboven (lijn 14) 2"),
        ('  - nr: "2"', '   - nr: "2"', 26, "lijn 26 springt 3 spaties in, de rij erboven (lijn 14) 2"),
        ("    criteria:", "   criteria:", 20, "lijn 20 springt 3 spaties in, het veld erboven (lijn 17) 4"),
        ("    criteria:", "     criteria:", 20, "lijn 20 springt 5 spaties in, het veld erboven (lijn 17) 4"),
        (
            "    norm: Nog een.",
            "      norm: Nog een.",
            28,
            "lijn 28 springt 6 spaties in, het veld erboven (lijn 27) 4",
        ),
        ("versie:", " versie:", 2, "lijn 2 springt 1 spatie in, het veld erboven (lijn 1) 0"),
        ("- {nr: 1.1.2", "{nr: 1.1.2", 25, STREEPJE),
        ("- {nr: 1.1.1", "{nr: 1.1.1", 24, STREEPJE),
        ('- nr: "2"', 'nr: "2"', 26, STREEPJE),
        ("Eerste verwachting.}", "Eerste verwachting.", 24, "op lijn 24 ontbreekt een }"),
        ("tekst: Derde.}", "tekst: Derde.", 33, "op lijn 33 ontbreekt een }"),
        ("Eerste verwachting.}", "Eerste\n            verwachting.", 24, "op lijn 24 ontbreekt een }"),
        ("- {nr: 1.1.1", "- nr: 1.1.1", 24, "op lijn 24 ontbreekt een {"),
        ("voldoet: ja}", "voldoet: ja, invoer: [v, x}", 8, "op lijn 8 staat een } tussen rechte haken"),
        ("tekst: Eerste", 'tekst: "Eerste', 24, NIET_DICHT),
        ("tekst: Derde.", "tekst: 's Avonds.", 33, NIET_DICHT),
        ('versie: "1"', 'versie: "1', 2, NIET_DICHT),
        ("tekst: Ander", 'tekst: "Ander', 31, NIET_DICHT),
        ("Eerste verwachting", '"Eerste" verwachting', 24, "sluit een aanhalingsteken eerder dan de tekst"),
        (
            "Eerste verwachting",
            "Eerste (en) [ook] 50%",
            24,
            "op lijn 24 staat een [ tussen accolades; zet de hele tekst tussen",
        ),
        (
            "Eerste verwachting",
            "Eerste {en} ook",
            24,
            "op lijn 24 staat een { tussen accolades; zet de hele tekst tussen",
        ),
        ("Eerste verwachting", "Eerste} ook", 24, "op lijn 24 staat een } tussen accolades; zet de hele tekst tussen"),
        ("Eerste verwachting", "Let op: eerst", 24, "in een tekst staat een dubbele punt"),
        ("nr: 1.1.1, tekst", "nr: 1.1.1 tekst", 24, "op lijn 24 ontbreekt een komma voor 'tekst:'"),
        ("nr: 1.1.1, tekst", 'nr: "1.1.1" tekst', 24, "op lijn 24 ontbreekt een komma voor 'tekst:'"),
        ("Eerste verwachting.", '"Eerste" groep: kern', 24, "op lijn 24 ontbreekt een komma voor 'groep:'"),
        ("Eerste verwachting.", "Eerste kern: vast", 24, "in een tekst staat een dubbele punt"),
        ("Eerste verwachting.}", '"Eerste."}}', 24, "op lijn 24 staat een } te veel"),
        ("Eerste verwachting.}", "Eerste.} } # zo", 24, "op lijn 24 staat een } te veel"),
        ("voldoet: ja}", "invoer: [v, x]], voldoet: ja}", 8, "op lijn 8 staat een ] te veel"),
        (
            "Eerste verwachting.}",
            "Eerste.}\n          }",
            25,
            "op lijn 25 staat een } te veel: er is er daar geen open",
        ),
        (
            "Eerste verwachting.}",
            "Eerste.}\n          - }",
            25,
            "op lijn 25 staat een } te veel: er is er daar geen open",
        ),
        ("themas:", "]\nthemas:", 13, "op lijn 13 staat een ] te veel: er is er daar geen open"),
        ("themas:", "  }, # einde\nthemas:", 13, "op lijn 13 staat een } te veel: er is er daar geen open"),
        ("voldoet: ja}", "voldoet: ja, invoer: [v\n    }", 9, "rechte haken"),
        ("voldoet: ja}", "invoer: [[v, x]}", 8, "op lijn 8 staat een } tussen rechte haken"),
        ("Eerste verwachting", "%", 24, "op lijn 24 begint een tekst met %; zet de hele tekst tussen"),
        ("Eerste verwachting", "*Eerste*", 24, "op lijn 24 begint een tekst met *; zet de hele tekst tussen"),
        ("- {nr: 1.1.1", "-{nr: 1.1.1", 24, VAST),
        ("- {nr: 1.1.2", "-{nr: 1.1.2", 25, VAST),
        ('- nr: "1"', '-nr: "1"', 14, VAST),
        ('- nr: "2"', '-nr: "2"', 26, VAST),
        ("- {V: alle", "-{V: alle", 18, VAST),
        ("- O: anders", "-O: anders", 19, VAST),
        ("      - O: anders", "     - O: anders", 19, "lijn 19 springt 5 spaties in, de rij erboven (lijn 18) 6"),
        ("De norm.", "De norm: helder", 16, "in een tekst staat een dubbele punt"),
        ("norm: De", "norm:De", 16, "achter 'norm:' ontbreekt een spatie"),
        ("De norm.", "“De norm: helder.”", 16, "vervang “ ” door rechte aanhalingstekens"),
        ("Eerste verwachting.}", "Eerste,\n            groep: kern: vast}", 25, "in een tekst staat een dubbele punt"),
        ("    norm: De norm.", "    De norm.", 17, "rond deze lijn klopt de opmaak niet"),
    ],
)
def test_de_melding_zegt_wat_er_mis_is(oud: str, nieuw: str, lijn: int, reden: str) -> None:
    assert oud in KADER
    _, (een,) = load_kader(KADER.replace(oud, nieuw, 1).encode(), "kader.yaml")
    assert (een.code, een.plek.lijn) == ("K001", lijn)
    assert reden in een.tekst
    assert ("dubbele punt" in een.tekst) == ("dubbele punt" in reden)
    assert "pas daarna kan de rest van het bestand worden gecontroleerd" in een.advies


@pytest.mark.parametrize(
    ("oud", "nieuw", "veld"),
    [("{nr: 1.1.1", "{nr:1.1.1", "nr"), ("tekst: Eerste verwachting.", 'tekst:"Eerste"', "tekst")],
)
def test_een_veld_tussen_accolades_zonder_spatie_achter_zijn_dubbele_punt(oud: str, nieuw: str, veld: str) -> None:
    assert oud in KADER
    _, meldingen = load_kader(KADER.replace(oud, nieuw, 1).encode(), "kader.yaml")
    assert [(een.code, een.plek.lijn) for een in meldingen] == [("K003", 24)]
    assert f"Zet een spatie achter '{veld}:'." in str(meldingen[0])


def _verschoven() -> Iterator[tuple[int, str]]:
    lijnen = KADER.splitlines()
    for plaats, lijn in enumerate(lijnen):
        for nieuw in (f" {lijn}", f"  {lijn}", *([lijn[1:], lijn[2:]] if lijn.startswith("  ") else [])):
            yield plaats + 1, "\n".join([*lijnen[:plaats], nieuw, *lijnen[plaats + 1 :]])


def test_een_lijn_die_verspringt_wordt_genoemd_waar_zij_ook_staat() -> None:
    for plaats, tekst in _verschoven():
        _, meldingen = load_kader(tekst.encode(), "kader.yaml")
        for een in meldingen:
            if een.code == "K001":
                assert f"lijn {plaats}" in een.tekst or een.plek.lijn == plaats + 1, (plaats, een.tekst)
                assert "spatie" in een.tekst


def test_een_fout_zonder_plaats_noemt_de_gewone_oorzaken() -> None:
    plaats, reden = wat_er_misging(["a"], yaml.YAMLError("x"))
    assert (plaats, "Vaak" in reden) == (None, True)
