"""Every filled cell of a known table or label is in what reading returns or in a melding; scores and oordelen in JSON.

What is looked for is a text that stands nowhere else, so that nothing can stand in for it.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.gevuldebestanden import Gevuld, Gevuldecel, matrices, werkmappen
from hulp.werkmappen import schrijf_xlsx
from hulp.zonderregels import KADER, SCORES
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.plek import cel_naam
from toetsing.formats.json_uitslag import uitslag_als_json
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand, Blad
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.dossier import read_dossier, verdeelde_dossiers
from toetsing.readers.toetsing.dossiercontrole import controleer_dossier
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.toetsing import Toetsing

_KADER, _ = load_kader(KADER.encode(), "half.yaml")
assert _KADER is not None
HALF = _KADER
rustig = settings(deadline=None, max_examples=40)


def teksten_in(waarde: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(waarde, str):
        yield waarde
    elif is_dataclass(waarde) and not isinstance(waarde, type):
        for veld in fields(waarde):
            yield from teksten_in(getattr(waarde, veld.name))
    elif hasattr(waarde, "items"):
        yield from (tekst for paar in waarde.items() for deel in paar for tekst in teksten_in(deel))
    elif isinstance(waarde, (tuple, list)):
        yield from (tekst for deel in waarde for tekst in teksten_in(deel))


def gemeld(cel: Gevuldecel, meldingen: list[Melding]) -> bool:
    """Return whether a melding is about a cell: by its place, its text, its column, or the row that was not read."""
    for een in meldingen:
        hier = een.plek.blad == cel.blad and een.plek.cel == cel_naam(cel.rij, cel.kolom)
        rij = een.code in ("T200", "T041", "T067", "T064", "T154", "T204") and (
            str(cel.rij + 1) in re.findall(r"[0-9]+", een.tekst)
            or (een.plek.cel is not None and een.plek.cel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(cel.rij + 1))
        )
        if (
            hier
            or rij
            or cel.tekst in str(een).split("'")
            or any(f"'{naam}'" in een.tekst for naam in (cel.kop, cel.blad))
        ):
            return True
    return False


def ongevonden(gevuld: Gevuld) -> list[Gevuldecel]:
    """Return the cells of which nothing came of it and nothing was said."""
    gelezen = read_toetsingen(gevuld.bestand, HALF)
    dossier = read_dossier(gevuld.bestand)
    verdeeld = list(verdeelde_dossiers(gevuld.bestand, gelezen.toetsingen)) if gelezen.van_meer else []
    gevonden = "\n".join(teksten_in([gelezen.toetsingen, gelezen.afgekeurd, dossier, verdeeld]))
    # of more than five the others are a number in the sentence: each by itself says which it is
    per_deel = (replace(een, delen=(deel,)) for een in gelezen.ongelezen for deel in een.delen)
    meldingen = [*gelezen.meldingen, *(een.melding() for een in per_deel)]
    meldingen += controleer_dossier(gevuld.bestand, HALF)
    per_cel = {een.plek.adres for een in meldingen}
    weg = []
    for cel in gevuld.cellen:
        if cel.tekst.startswith("woord"):
            klopt = cel.tekst in gevonden
        else:
            klopt = any(_staat_in(cel, toetsing) for toetsing in gelezen.toetsingen)
        if not klopt and not gemeld(cel, meldingen) and not (gelezen.afgekeurd and per_cel):
            weg.append(cel)
    return weg


def _staat_in(cel: Gevuldecel, toetsing: Toetsing) -> bool:
    """Return whether a score or a letter is in a toetsing, and in its JSON."""
    geheel = json.loads(uitslag_als_json(HALF, [decide(HALF, toetsing)], ()))["toetsingen"][0]
    soort = cel.kop.removeprefix(f"{cel.nr} ")
    if soort in ("score", cel.nr):
        plek = toetsing.herkomst[cel.nr]
        waar = plek.blad == cel.blad and plek.cel == cel_naam(cel.rij, cel.kolom)
        return waar and toetsing.scores[cel.nr] == cel.tekst == geheel["scores"][cel.nr]
    elders = geheel["criteria"].get(cel.nr) or geheel.get("zonder_beslisregels", {}).get(cel.nr)
    if soort == "gepubliceerd":
        in_json = cel.nr in geheel["criteria"] or (elders is not None and elders["gepubliceerd"] == cel.tekst)
        return toetsing.gepubliceerd.get(cel.nr) == cel.tekst and in_json
    afwijking = toetsing.afwijkingen.get(cel.nr)
    if afwijking is None or afwijking.oordeel != cel.tekst or elders is None:
        return False
    if cel.tekst == elders.get("oordeel"):  # that is none, and T068 says so
        return elders["afwijking"] is None
    return bool(elders["afwijking"]["oordeel"] == cel.tekst)


def test_een_tweede_naam_van_de_organisatie_wordt_genoemd(tmp_path: Path) -> None:
    kop = "| organisatie | Noord |\n| regio | Groningen |\n| naam | noord |\n\n"
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=kop + SCORES)
    assert [(m.code, m.plek.cel) for m in _gelezen(pad)] == [("T204", "B2")]
    gegevens = "| gegeven | waarde |\n| organisatie | Noord |\n| regio | Groningen |\n"
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=SCORES, Gegevens=gegevens)
    assert _gelezen(pad) == []


def test_een_oordeel_zonder_nummer_is_een_fout_en_bij_een_naam_een_info(tmp_path: Path) -> None:
    for rij, code in (("| | V | |", "T064"), ("| Totaal | V | |", "T204"), ("| | | Want |", "T064")):
        oordelen = f"| criterium | afwijkend oordeel | motivering |\n| 1.1 | O | Want |\n{rij}\n"
        pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=f"| organisatie | Noord |\n\n{SCORES}", Oordeel=oordelen)
        assert [m.code for m in _gelezen(pad)] == [code]


def test_wat_onder_de_oordelen_staat_hoort_er_niet_bij(tmp_path: Path) -> None:
    oordelen = "| criterium | gepubliceerd | motivering |\n| 1.1 | O | |\n"
    for eronder in ("\n| | V | Legenda |\n", "| rol | toetser | |\n| | | Iemand |\n"):
        pad = schrijf_xlsx(
            tmp_path / "noord.xlsx", Toetsing=f"| organisatie | Noord |\n\n{SCORES}", Oordeel=oordelen + eronder
        )
        assert [m.code for m in _gelezen(pad) if m.code in ("T064", "T204")] == []


def test_een_oordeel_in_een_rij_zonder_organisatie_wordt_genoemd(tmp_path: Path) -> None:
    kop = "| organisatie | 1.1.1 | 1.1.2 | 1.2.1 | 1.2.2 | 1.1 |\n"
    pad = schrijf_xlsx(tmp_path / "alle.xlsx", Matrix=f"{kop}| Noord | + | - | + | - | O |\n| | | | | | V |\n")
    assert [(m.code, m.plek.cel) for m in _gelezen(pad)] == [("T154", "F3")]


def test_een_tweede_tabel_van_dezelfde_soort_wordt_genoemd(tmp_path: Path) -> None:
    teksten = "| veld | tekst |\n| inleiding | {} |\n"
    bladen = {"Teksten": teksten.format("Een"), "Oud": teksten.format("Twee"), "Leeg": "| veld | tekst |\n"}
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing=f"| organisatie | Noord |\n\n{SCORES}", **bladen)
    (info,) = _gelezen(pad)
    assert info.code == "T199"
    assert "'Oud'" in info.tekst
    assert "'Leeg'" not in info.tekst


def test_een_gegeven_dat_twee_keer_wordt_genoemd_blijft_heel() -> None:
    rijen = [["gegeven", "waarde"], ["telefoon", "een"], ["telefoon", "twee"], ["telefoon", "een"]]
    bestand = Bestand(naam="x.xlsx", sha256="", bladen=(Blad(naam="Gegevens", rijen=rijen),))
    assert read_dossier(bestand).gegevens == {"telefoon": "een; twee"}


def _gelezen(pad: Path) -> list[Melding]:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), str(bestand)
    gelezen = read_toetsingen(bestand, HALF)
    return [*gelezen.meldingen, *(een.melding() for een in gelezen.ongelezen)]


@rustig
@given(st.data())
def test_van_een_werkmap_gaat_geen_cel_verloren(data: st.DataObject) -> None:
    assert ongevonden(data.draw(werkmappen(HALF))) == []


@rustig
@given(st.data())
def test_van_een_matrix_gaat_geen_cel_verloren(data: st.DataObject) -> None:
    assert ongevonden(data.draw(matrices(HALF))) == []
