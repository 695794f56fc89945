"""Registers and terms in a kader file: what is read, and every fault with its line."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from hulp.grond import STAP1, WORTEL
from hulp.registerkader import KADER, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.registers import Kadertermijn, Klaar
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.workbook.consensuswerkmap import CONSENSUS
from toetsing.workbook.itemblad import ITEMS
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.meegenomenblad import MEEGENOMEN
from toetsing.workbook.reekswoorden import REEKSEN
from toetsing.workbook.rekenblad import REKENBLAD, SCHRIJFWIJZEN
from toetsing.workbook.toestanden import TOESTANDEN
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap


def codes(tekst: str) -> list[str]:
    _, meldingen = load_kader(tekst.encode(), "kader.yaml")
    return [een.code for een in meldingen]


def met(register: str) -> str:
    """Return the kader with this as its only register, indented below the list."""
    voor, _, rest = KADER.partition("registers:\n")
    regels = "\n".join(f"  {regel}" for regel in register.splitlines())
    return f"{voor}registers:\n{regels}\nthemas:\n{rest.partition('themas:')[2]}"


def test_stap_1_heeft_geen_registers_en_geen_termijnen() -> None:
    kader, _ = load_kader((STAP1 / "kader.yaml").read_bytes(), "kader.yaml")
    assert kader is not None
    assert (kader.registers, kader.termijnen) == ((), ())


def test_alles_wat_een_register_kan_zeggen() -> None:
    kader = registerkader()
    assert kader.termijnen == (
        Kadertermijn(naam="indiening verbeterplan", tekst="Voor welke dag komt het plan?", bron="boek, bladzijde 2"),
        Kadertermijn(naam="hersteltermijn", bron="boek, bladzijde 1"),
    )
    per_naam = {register.naam: register for register in kader.registers}
    toezeggingen = per_naam["toezeggingen"]
    assert (toezeggingen.nr, toezeggingen.wie, toezeggingen.voor) == ("onderwerp", "wie", False)
    assert toezeggingen.termijn == ("uiterlijk op", "indiening verbeterplan")
    assert toezeggingen.klaar == (Klaar(kolom="gedaan op"),)
    assert (per_naam["zienswijzen"].voor, per_naam["zienswijzen"].termijn) == (True, ("indiening verbeterplan",))
    assert per_naam["aanbevelingen"].klaar == (Klaar(kolom="stand van zaken", waarden=("uitgevoerd", "vervallen")),)
    toezicht = per_naam["verscherpt toezicht"]
    assert (toezicht.van, toezicht.tot, toezicht.tot_en_met, toezicht.klaar) == ("vanaf", "eind", False, ())


def test_klaar_mag_op_meer_manieren() -> None:
    kader = registerkader(
        met("- {naam: x, kolommen: [a, {naam: b, uit: [Ja, nee]}], klaar: [a, {b: ja, a: [weg, klaar]}]}")
    )
    assert kader.registers[0].klaar == (
        Klaar(kolom="a"),
        Klaar(kolom="b", waarden=("Ja",)),
        Klaar(kolom="a", waarden=("weg", "klaar")),
    )


@pytest.mark.parametrize(
    ("register", "code"),
    [
        ("- {kolommen: [a, b], klaar: a}", "K002"),
        ("- {naam: x, klaar: a}", "K002"),
        ("- {naam: x, kolommen: [], klaar: a}", "K005"),
        ("- {naam: x, kolommen: a, klaar: a}", "K005"),
        ("- {naam: x, kolommen: [a], klaar: a}", "K005"),
        ("- {naam: x, kolommen: [a, b], klaar: [{a: [\"\"]}]}", "K005"),
        ("- {naam: x, kolommen: [a, b]}", "K081"),
        ("- {naam: x, kolommen: [a, b], klaar: {}}", "K081"),
        ("- {naam: x, kolommen: [a, b], klaar: []}", "K081"),
        ("- {naam: x, kolommen: [a, b], klaar: c}", "K080"),
        ("- {naam: x, kolommen: [a, b], klaar: {c: ja}}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], klaar: {b: ja}}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, uit: [ja]}], klaar: {b: nee}}", "K005"),
        ("- {naam: x, kolommen: [a, b], klaar: a, wie: c}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], klaar: a, wie: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, uit: [c]}], klaar: a, nr: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, uit: [c], meer: ja}], klaar: a, wie: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, uit: [c]}], klaar: a, voor: b}", "K080"),
        ("- {naam: x, kolommen: [a, b], klaar: a, uiterlijk: morgen}", "K080"),
        ("- {naam: x, kolommen: [a, b], klaar: a, uiterlijk: [b, morgen]}", "K080"),
        ("- {naam: x, kolommen: [a, b], klaar: a, uiterlijk: []}", "K005"),
        ("- {naam: x, kolommen: [a, b], klaar: a, uiterlijk: b, voor: b}", "K005"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], van: a}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], klaar: a, tot: b}", "K002"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], van: b, klaar: a}", "K005"),
        ("- {naam: x, kolommen: [{naam: a, soort: datum}, {naam: b, soort: datum}], van: a, tot: b, tot_en_met: b}",
         "K005"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], van: b, tot: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], van: b, tot_en_met: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, soort: datum}], klaar: b, uiterlijk: b}", "K080"),
        ("- {naam: x, kolommen: [a, {naam: b, uit: [ja]}], klaar: {b: []}}", "K005"),
        ("- {naam: x, kolommen: [a, b], klaar: }", "K081"),
        ("- {naam: x, kolommen: [reeks, moment, waarde, a], klaar: a}", "K082"),
        ("- {naam: x, kolommen: [nr, item, antwoord], klaar: antwoord}", "K082"),
        ("- {naam: x, kolommen: [reden, antwoord, item], klaar: antwoord}", "K082"),
        ("- {naam: plan, kolommen: [a, b], klaar: a}", "K083"),
        ("- {naam: a/b, kolommen: [a, b], klaar: a}", "K083"),
        ("- {naam: \"'a'\", kolommen: [a, b], klaar: a}", "K083"),
        (f"- {{naam: {'x' * 32}, kolommen: [a, b], klaar: a}}", "K083"),
        ("- {naam: x, kolommen: [nr, verbetermaatregel], klaar: nr}", "K082"),
        ("- {naam: x, kolommen: [opmerking, reden, overgenomen], klaar: reden}", "K082"),
        ("- {naam: x, kolommen: [nr, bron, reden], klaar: reden}", "K082"),
        ("- {naam: x, kolommen: [gegeven, waarde], klaar: waarde}", "K082"),
        ("- {naam: x, kolommen: [reden, organisatie], klaar: reden}", "K013"),
        ("- {naam: x, kolommen: [reden, Score], klaar: reden}", "K013"),
        ("- {naam: x, kolommen: [reden, hersteltermijn], klaar: reden}", "K013"),
        ("- {naam: x, kolommen: [reden, \"1.1.1\"], klaar: reden}", "K013"),
        ("- {naam: x, kolommen: [a, b], klaar: a}\n- {naam: X, kolommen: [c, d], klaar: c}", "K083"),
        ("- {naam: x, kolommen: [a, b], klaar: a}\n- {naam: y, kolommen: [b, a, c], klaar: c}", "K082"),
        ("- {naam: x, kolommen: [a, b, c], klaar: a}\n- {naam: y, kolommen: [c, b], klaar: c}", "K082"),
        ("- {naam: x, kolommen: [a, b], klaar: a, kleur: rood}", "K003"),
        ("- {naam: x, kolommen: [a, b], klaar: a, bron: nergens}", "K008"),
    ],
)  # fmt: skip
def test_elke_fout_wordt_een_keer_gemeld(register: str, code: str) -> None:
    assert codes(met(register)) == [code]


@pytest.mark.parametrize(
    ("termijn", "code"),
    [
        ("{tekst: Wanneer?}", "K002"),
        ("ronde", "K013"),
        ("Hersteltermijn", "K013"),
        ('"..."', "K083"),
        (f"{'x' * 61}", "K083"),
        ("{naam: plan, kleur: rood}", "K003"),
    ],
)
def test_een_termijn_heeft_een_eigen_naam(termijn: str, code: str) -> None:
    assert codes(KADER.replace("  - hersteltermijn\n", f"  - hersteltermijn\n  - {termijn}\n")) == [code]


def bladen() -> list[str]:
    """Return the sheets of a workbook and of a matrix, hidden ones too, and those that only some kaders have."""
    kader = registerkader()
    werkmappen = (toetsing_als_werkmap(kader, leeg(kader, "Noord")), matrix_als_werkmap(kader, [leeg(kader, "Noord")]))
    namen = [naam for een in werkmappen for naam in openpyxl.load_workbook(BytesIO(een)).sheetnames]
    eigen = [register.titel for register in kader.registers]
    namen += [REEKSEN, ITEMS, REKENBLAD, SCHRIJFWIJZEN, TOESTANDEN, CONSENSUS, MEEGENOMEN, "Keuzes"]
    return sorted({naam for naam in namen if naam not in eigen})


@pytest.mark.parametrize("blad", bladen())
def test_een_register_heet_niet_als_een_blad_dat_een_werkmap_kan_hebben(blad: str) -> None:
    assert codes(met(f"- {{naam: {blad}, kolommen: [a, b], klaar: a}}")) == ["K083"]


def test_het_voorbeeld_in_de_gids_klopt() -> None:
    gids = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    blok = gids.partition("```yaml\ntermijnen:\n")[2].partition("```")[0]
    voor = KADER.partition("termijnen:\n")[0].replace("boek:", "besluit:").replace("bron: boek", "bron: besluit")
    kader = registerkader(f"{voor}termijnen:\n{blok}themas:{KADER.partition('themas:')[2]}")
    assert [register.naam for register in kader.registers] == [
        "toezeggingen", "zienswijzen", "risico's", "verscherpt toezicht",
    ]  # fmt: skip
