"""Fields as a kader declares them: what each says, and every fault at once with its line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from toetsing.domain.velden import Veld, Veldsoort
from toetsing.readers.kader.velden import Veldlezer
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.meldingen import Melding


def _bron(velden: dict[str, yaml.Node], geerfd: str | None, _ouder: yaml.Node, _bij: str) -> str:
    return str(velden["bron"].value) if "bron" in velden else geerfd or ""


def lees(tekst: str, bezet: dict[str, str] | None = None) -> tuple[tuple[Veld, ...], list[Melding]]:
    boom = Yamlboom(bestand="kader.yaml")
    wortel = boom.wortel(tekst.encode())
    lezer = Veldlezer(boom=boom, bron=_bron)
    velden = lezer.velden(boom.lijst(wortel, "kolommen"), "een kolom", "boek, 1", bezet)
    return velden, boom.meldingen


def test_elke_soort_met_alles_wat_erbij_kan() -> None:
    velden, meldingen = lees("""\
- toezegging
- {naam: wie, tekst: Wie zorgt ervoor?, verplicht: ja}
- {naam: gedaan op, soort: datum, bron: "boek, 2"}
- {naam: overgenomen, soort: keuze, uit: [ja, deels, nee]}
- {naam: norm, uit: [a, b], meer: ja}
- {naam: kosten, soort: getal, eenheid: euro, decimalen: 2, van: 0, tot: "99,5"}
""")
    assert not meldingen
    assert velden == (
        Veld(naam="toezegging", bron="boek, 1"),
        Veld(naam="wie", tekst="Wie zorgt ervoor?", verplicht=True, bron="boek, 1"),
        Veld(naam="gedaan op", soort=Veldsoort.DATUM, bron="boek, 2"),
        Veld(naam="overgenomen", soort=Veldsoort.KEUZE, keuzes=("ja", "deels", "nee"), bron="boek, 1"),
        Veld(naam="norm", soort=Veldsoort.KEUZE, keuzes=("a", "b"), meer=True, bron="boek, 1"),
        Veld(
            naam="kosten",
            soort=Veldsoort.GETAL,
            eenheid="euro",
            decimalen=2,
            van=Fraction(0),
            tot=Fraction(199, 2),
            bron="boek, 1",
        ),
    )


@pytest.mark.parametrize(
    ("veld", "code", "woord"),
    [
        ("{soort: datum}", "K002", "naam"),
        ('""', "K005", "naam"),
        ('"..."', "K005", "naam"),
        (f"{'x' * 61}", "K005", "60 tekens"),
        ("[a, b]", "K005", "naam"),
        ("{naam: a, kleur: rood}", "K003", "kleur"),
        ("{naam: a, soort: bedrag, eenheid: euro}", "K005", "tekst, datum, keuze of getal"),
        ("{naam: a, soort: keuze}", "K002", "uit"),
        ("{naam: a, uit: []}", "K005", "minstens"),
        ("{naam: a, uit: nee}", "K005", "een lijst"),
        ('{naam: a, uit: [b, ""]}', "K005", "een tekst"),
        ("{naam: a, uit: [ja, Ja]}", "K013", "Ja"),
        ('{naam: a, uit: ["b;c"], meer: ja}', "K005", "zonder ;"),
        ("{naam: a, uit: [b], meer: soms}", "K005", "ja of nee"),
        ("{naam: a, soort: tekst, uit: [b]}", "K005", "soort: keuze"),
        ("{naam: a, meer: ja}", "K005", "soort: keuze"),
        ("{naam: a, eenheid: euro}", "K005", "soort: getal"),
        ("{naam: a, soort: datum, decimalen: 2}", "K005", "soort: getal"),
        ("{naam: a, soort: datum, van: 0}", "K005", "soort: getal"),
        ("{naam: a, soort: datum, tot: 0}", "K005", "soort: getal"),
        ("{naam: a, soort: getal, van: veel}", "K005", "een getal"),
        ("{naam: a, soort: getal, van: 2, tot: 1}", "K005", "niet kleiner"),
        ("{naam: a, soort: getal, decimalen: 10}", "K005", "heel getal"),
        ("{naam: a, soort: getal, decimalen: -1}", "K005", "heel getal"),
        ("{naam: a, soort: getal, decimalen: ''}", "K005", "heel getal"),
        ("{naam: a, soort: getal, eenheid: '1e'}", "K005", "aanhalingstekens"),
        ("{naam: a, soort: getal, eenheid: 'a\"'}", "K005", "aanhalingstekens"),
        ("{naam: a, verplicht: soms}", "K005", "ja of nee"),
    ],
)
def test_elke_fout_wordt_een_keer_gemeld_op_haar_lijn(veld: str, code: str, woord: str) -> None:
    _, meldingen = lees(f"- eerste\n- {veld}\n")
    assert [(m.code, m.plek.lijn) for m in meldingen] == [(code, 2)]
    assert woord in str(meldingen[0])


def test_twee_kolommen_heten_niet_hetzelfde_en_niet_zoals_wat_er_al_staat() -> None:
    _, meldingen = lees("- wie\n- Wie.\n- organisatie\n", {"organisatie": "de organisatie"})
    assert [(m.code, m.plek.lijn) for m in meldingen] == [("K013", 2), ("K013", 3)]


def test_op_de_grens_van_van_en_tot_mogen_ze_gelijk_zijn() -> None:
    velden, meldingen = lees("- {naam: a, soort: getal, van: 2, tot: 2}\n")
    assert not meldingen
    assert (velden[0].van, velden[0].tot) == (Fraction(2), Fraction(2))
