from __future__ import annotations

import re
import subprocess
import sys
from itertools import groupby

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toetsing.document.auteurstekst import alineas_van, regels_van
from toetsing.document.opgemaakt import Stuk, stukken_van, tekstsoort

LANG = "https://www.voorbeeld.nl/een/pad?x=1&y=2#z"


def gezet(tekst: str) -> list[tuple[str, list[tuple[str, bool, str]]]]:
    """What a text became: per line what it is, and its pieces."""
    return [(tekstsoort(een), [(s.tekst, s.vet, s.adres) for s in stukken_van(een)]) for een in alineas_van(tekst)]


def letterlijk(*regels: str) -> list[tuple[str, list[tuple[str, bool, str]]]]:
    return [("", [(regel, False, "")]) for regel in regels]


@pytest.mark.parametrize(
    ("tekst", "hoe"),
    [
        ("een **vet** woord", [("", [("een ", False, ""), ("vet", True, ""), (" woord", False, "")])]),
        ("**alles vet.**", [("", [("alles vet.", True, "")])]),
        ("(**vet**)", [("", [("(", False, ""), ("vet", True, ""), (")", False, "")])]),
        ("- een\n- twee", [("punt", [("een", False, "")]), ("punt", [("twee", False, "")])]),
        ("* een\n\n* **twee**", [("punt", [("een", False, "")]), ("punt", [("twee", True, "")])]),
        (
            "+31 20 123\n- een\n- twee",
            [*letterlijk("+31 20 123"), ("punt", [("een", False, "")]), ("punt", [("twee", False, "")])],
        ),
        ("1. een\n2. twee", [("nummer", [("een", False, "")]), ("nummer", [("twee", False, "")])]),
        ("# Kop\ntekst", [("tussenkop", [("Kop", False, "")]), *letterlijk("tekst")]),
        ("### Kop met #1\ntekst", [("tussenkop", [("Kop met #1", False, "")]), *letterlijk("tekst")]),
        (f"zie [dit]({LANG}).", [("", [("zie ", False, ""), ("dit", False, LANG), (f" ({LANG}).", False, "")])]),
        ("[https://a.nl](https://a.nl)", [("", [("https://a.nl", False, "https://a.nl")])]),
        ("[x@a.nl](mailto:x@a.nl)", [("", [("x@a.nl", False, "mailto:x@a.nl")])]),
        ("[mail ons](mailto:x@a.nl)", [("", [("mail ons", False, "mailto:x@a.nl"), (" (x@a.nl)", False, "")])]),
        ("[**vet**](https://a.nl)", [("", [("vet", True, "https://a.nl"), (" (https://a.nl)", False, "")])]),
        (
            "![a](https://a.nl)",
            [("", [("!", False, ""), ("a", False, "https://a.nl"), (" (https://a.nl)", False, "")])],
        ),
        ("**a **b** c**", [("", [("a b c", True, "")])]),
    ],
)
def test_wat_een_schrijver_aangeeft(tekst: str, hoe: object) -> None:
    assert gezet(tekst) == hoe


@pytest.mark.parametrize(
    "tekst",
    [
        "2 * 3 * 4", "veld_naam_x en __init__", "*schuin* of _schuin_", "een * aan het eind *", "2**3**4", "** los **",
        "1. januari", "3. Iets", "0. nul\n1. een", "1. een\n3. drie", "2. twee\n3. drie", "1) een\n2) twee",
        "01. een\n02. twee", "artikel 4.1.1", "1.1 De norm\n1.2 Nog een norm", "- maar een punt",
        "-geen spatie\n-ook niet",
        "+ goed\n+ ook goed\n- slecht\n- ook slecht", "+ een\n+ twee", "-\n-", "- a\n-\n- b", "- - a\n- - b",
        "- 1. a\n- 2. b", "1. - a\n2. - b", "- # a\n- # b", "# aan het eind", "#1 is de beste\ntekst", "#\ntekst",
        "# kop #\ntekst", "**over twee\nregels**", "[a](javascript:alert(1))", "[a](http://a.nl)", "[a](//a.nl)",
        "[a](data:text/html,x)", "[a](https://)", "[a](https://localhost)", "[a](https://x:y@a.nl)", "[a]()", "[](https://a.nl)",
        "[a](mailto:x@a.nl?subject=y)", "[a](<https://a.nl>)", '[a](https://a.nl "titel")', "[a](https://a.nl&amp;b)",
        "[a][b]\n[b]: https://a.nl", "https://a.nl", "<https://a.nl>", "<b>vet</b>", "`code`",
        "> citaat", "    inspring", "---", "a\n===", "| a | b |", r"\*\*a\*\*", "&lt; &amp; &copy;", "a\\\nb",
    ],
)  # fmt: skip
def test_al_het_andere_blijft_tekst(tekst: str) -> None:
    assert gezet(tekst) == letterlijk(*regels_van(tekst))


def test_als_woorden_begint_een_punt_met_zijn_merk_of_nummer() -> None:
    tekst = "* een\n* **twee**\n1. drie\n2. [vier](https://a.nl)\n## Kop\nrest"
    assert list(alineas_van(tekst)) == ["- een", "- twee", "1. drie", "2. vier (https://a.nl)", "Kop", "rest"]


# -- no word is ever lost ----------------------------------------------------------------------------------------------

BROKKEN = st.sampled_from(
    [
        "*", "**", "_", "__", "- ", "* ", "+ ", "1. ", "2. ", "3. ", "# ", "## ", "[", "](", ")", "](https://a.nl)",
        "\n", "](javascript:x)", "`", "<b>", "&amp;", "\\", "!", "> ", " ", "a", "woord", "1.1.1", "2", "%", "€",
        "-", "+", "#", "(",
    ]
)  # fmt: skip
_MERK = re.compile(r"^(?:[-*]|#{1,6}) ")


def bron_van(alinea: str, regel: str) -> str:
    """The line that a text can have been, written back from its pieces and what it is: by hand, without the library."""
    soort, merk = tekstsoort(alinea), ""
    if soort in ("punt", "tussenkop"):
        gevonden = _MERK.match(regel)
        assert gevonden
        merk = gevonden[0]
    elif soort == "nummer":
        merk = alinea[: alinea.index(" ") + 1]
    woorden, vorige = "", Stuk("")
    for adres, samen in groupby(stukken_van(alinea), key=lambda stuk: stuk.adres):  # bold in a link parts it in pieces
        tekst = "".join(stuk.tekst for stuk in samen)
        gedrukt = f" ({vorige.adres})"
        if vorige.adres and vorige.adres != vorige.tekst and not adres:
            assert tekst.startswith(gedrukt), "the address is printed behind its words"
            tekst = tekst.removeprefix(gedrukt)
        woorden += f"[{tekst}]({adres})" if adres else tekst
        vorige = Stuk(tekst, adres=adres)
    return merk + woorden


@settings(deadline=None)
@given(st.lists(BROKKEN, max_size=25).map("".join))
@example("**[a](https://a.nl)**- x")
@example("- a\n- b\n1. c\n2. d\n# e\nf")
@example("[a](https://a.nl)[b](https://a.nl)")
@example("**a**_")
@example("[1. **)**](https://a.nl)")
def test_er_gaat_nooit_een_woord_of_teken_verloren(tekst: str) -> None:
    """What is left out of a line are marks of bold and nothing else; they come in pairs."""
    regels = regels_van(tekst)
    alineas = alineas_van(tekst)
    assert len(alineas) == len(regels)
    for alinea, regel in zip(alineas, regels, strict=True):
        terug = bron_van(alinea, regel)
        weg = len(regel) - len(terug)
        assert weg % 4 == 0
        assert terug.replace("*", "") == regel.replace("*", "")
        assert bool(weg) == any(stuk.vet for stuk in stukken_van(alinea))
        woorden = re.findall(r"[^\W_]+", regel)  # a mark away, "a" and "_" stand together
        assert woorden == re.findall(r"[^\W_]+", alinea) or "https" in woorden


@settings(deadline=None)
@given(st.text(max_size=80))
def test_wat_er_ook_in_staat_het_wordt_gelezen(tekst: str) -> None:
    assert len(alineas_van(tekst)) == len(regels_van(tekst))


def test_zonder_iets_aangegeven_wordt_de_bibliotheek_niet_geladen() -> None:
    code = (
        "import sys; from toetsing.document.auteurstekst import alineas_van; alineas_van('Een tekst. 2 * 3 - 1'); "
        "print('markdown_it' in sys.modules)"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "False"
