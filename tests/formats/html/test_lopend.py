"""Text within a page: a sign is said, and a note leads to what it says and back."""

from __future__ import annotations

import pytest

from toetsing.formats.html.lopend import Lopend, met_taal, met_teken

NOTEN = (("noot 5", "Vijf."), ("noot 6", "Zes."))
MIN = '<span class="gezegd"><span aria-hidden="true">-</span><span class="stem">min</span></span>'
PLUS = MIN.replace(">-<", ">+<").replace("min", "plus")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        pytest.param("+ is goed, - is slecht", f"+ is goed, {MIN} is slecht", id="in een opsomming"),
        pytest.param("25 +, 1 -", f"25 {PLUS}, 1 {MIN}", id="aan het eind"),
        pytest.param("-", MIN, id="alleen"),
        pytest.param("1.3.1 is -; de rest +", f"1.3.1 is {MIN}; de rest {PLUS}", id="voor een puntkomma"),
        pytest.param("Noord - Zuid, A-B, 1 + 1 en -5", "Noord - Zuid, A-B, 1 + 1 en -5", id="geen score"),
        pytest.param("a < b & 'c' - d", "a &lt; b &amp; &#x27;c&#x27; - d", id="wat HTML anders leest"),
    ],
)
def test_een_min_wordt_gezegd(tekst: str, verwacht: str) -> None:
    assert Lopend(()).tekst(tekst) == verwacht


def test_nvt_staat_een_keer_voluit() -> None:
    lopend = Lopend(())
    assert lopend.tekst("+, nvt") == f'{PLUS}, <abbr title="niet van toepassing">nvt</abbr>'
    assert lopend.tekst("nvt") == "nvt"


def test_een_noot_leidt_naar_wat_zij_zegt_en_terug() -> None:
    lopend = Lopend(NOTEN)
    eerste = lopend.tekst("Een [noot 5] en (noot 9)")
    assert eerste == 'Een <a id="bij-noot-5-1" href="#noot-5">(noot 5)</a> en (noot 9)'
    assert lopend.noot("noot 5; later") == '<a id="bij-noot-5-2" href="#noot-5">noot 5</a>; later'
    assert (lopend.anker("noot 5"), lopend.anker("1.1.1")) == ("noot-5", "")
    assert lopend.terug("noot 5") == (
        '<a href="#bij-noot-5-1">terug naar noot 5 in de tekst</a> '
        '<a href="#bij-noot-5-2">terug naar noot 5 in de tekst (2)</a>'
    )
    assert not lopend.terug("noot 6")


def test_engelse_woorden_zeggen_dat_zij_dat_zijn() -> None:
    engels = '<span lang="en">Good practices</span>'
    assert Lopend(()).tekst("Good practices: <1>") == f"{engels}: &lt;1&gt;"
    assert met_taal("10 Good practices & meer") == f"10 {engels} &amp; meer"
    assert met_taal("een - en (noot 5)") == "een - en (noot 5)"


@pytest.mark.parametrize(("tekst", "gezegd"), [("-", "min,"), ("+", "plus,")])
def test_een_teken_voor_zijn_woord_wordt_gezegd(tekst: str, gezegd: str) -> None:
    assert met_teken(tekst) == f'<span aria-hidden="true">{tekst}</span><span class="stem">{gezegd}</span>'
    assert met_teken("V<") == "V&lt;"
