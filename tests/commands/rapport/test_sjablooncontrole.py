"""The check of a Word template: every fault at once, where it is, and what was meant."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from docx.api import Document as Openen

from hulp.grond import WORTEL
from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
from toetsing.commands.rapport.regio.beeld import Regiorapport
from toetsing.commands.rapport.sjablooncontrole import bekende_velden, onbekende_velden, velden_in
from toetsing.commands.rapport.velden import Groep, Lijst, Reeks, Waarde, velden_van, veldenlijst
from toetsing.formats.word.sjabloontaal import FILTERS

if TYPE_CHECKING:
    from toetsing.commands.rapport.sjablooncontrole import Veldfout

BEKEND = bekende_velden(Regiorapport)


def sjabloon(*regels: str, kop: str = "", voet: str = "") -> bytes:
    bron = Openen()
    for regel in regels:
        bron.add_paragraph(regel)
    bron.sections[0].header.paragraphs[0].text = kop
    bron.sections[0].footer.paragraphs[0].text = voet
    uit = io.BytesIO()
    bron.save(uit)
    return uit.getvalue()


def fouten(*regels: str, kop: str = "", voet: str = "") -> tuple[Veldfout, ...]:
    return onbekende_velden(sjabloon(*regels, kop=kop, voet=voet), BEKEND)


@pytest.mark.parametrize("rapport", [Regiorapport, Landelijkrapport])
def test_ons_eigen_sjabloon_is_goed_voor_elk_rapport(rapport: type) -> None:
    ons = (WORTEL / "rapporten" / "rapport.docx").read_bytes()
    assert onbekende_velden(ons, bekende_velden(rapport)) == ()
    assert {"titel", "titel_kort", "merken", "delen", "delen[].titel", "delen[].inhoud"} <= set(velden_in(ons, BEKEND))


@pytest.mark.parametrize(
    ("regel", "tekst", "tip"),
    [
        ("{{ titl }}", "er is geen veld 'titl'.", " Bedoelde u 'titel'?"),
        ("{{ rapport.omslag.titl }}", "er is geen veld 'rapport.omslag.titl'.", " Bedoelde u 'titel'?"),
        (
            "{% for t in rapport.themas %}{{ t.naaam }}{% endfor %}",
            "er is geen veld 'rapport.themas[].naaam'.",
            " Bedoelde u 'naam'?",
        ),
        (
            "{% for t in rapport.themas %}{% for c in t.criteria %}{{ c.oordeel.tekts }}{% endfor %}{% endfor %}",
            "er is geen veld 'rapport.themas[].criteria[].oordeel.tekts'.",
            " Bedoelde u 'tekst'?",
        ),
        (
            "{% for label, waarde in kenmerken %}{{ lable }}{% endfor %}",
            "er is geen veld 'lable'.",
            " Bedoelde u 'label'?",
        ),
        ("{% for a, b, c in kenmerken %}{{ a.x }}{% endfor %}", "'kenmerken[]' heeft geen 3 delen om te benoemen.", ""),
        (
            "{% for t in rapport.themas if t.nrr %}x{% endfor %}",
            "er is geen veld 'rapport.themas[].nrr'.",
            " Bedoelde u 'nr'?",
        ),
        ("{% for t in titel %}{{ t.x }}{% endfor %}", "'titel' is geen lijst: for kan er niet langs.", ""),
        (
            "{% for t in rapport.themas %}{{ loop.indx }}{% endfor %}",
            "er is geen veld 'loop.indx'.",
            " Bedoelde u 'index'?",
        ),
        ("{% if rapport.themaas %}x{% endif %}", "er is geen veld 'rapport.themaas'.", " Bedoelde u 'themas'?"),
        ("{% if titel %}x{% elif titl %}y{% endif %}", "er is geen veld 'titl'.", " Bedoelde u 'titel'?"),
        ("{{ titel if titl else titel }}", "er is geen veld 'titl'.", " Bedoelde u 'titel'?"),
        (
            "{{ rapport.themas }}",
            "'rapport.themas' is een lijst: loop erlangs met for, of zet er '| join(\", \")' achter.",
            "",
        ),
        (
            "{{ rapport.omslag }}",
            "'rapport.omslag' is een groep velden: kies er een, zoals 'rapport.omslag.titel'.",
            "",
        ),
        ("{{ rapport.themas | join(', ') }}", "'rapport.themas' is een lijst van groepen: loop erlangs met for.", ""),
        (
            "{{ rapport.themas.naam }}",
            "'rapport.themas' is een lijst: loop erlangs met for om bij 'naam' te komen.",
            "",
        ),
        ("{{ titel.naam }}", "'titel' heeft geen onderdeel 'naam'.", ""),
        ("{{ (rapport.themas | first).naaam }}", "er is geen veld 'rapport.themas[].naaam'.", " Bedoelde u 'naam'?"),
        ("{{ rapport.themas[0].naaam }}", "er is geen veld 'rapport.themas[].naaam'.", " Bedoelde u 'naam'?"),
        ("{{ titl | upper | default(ondertitl) }}", "er is geen veld 'titl'.", " Bedoelde u 'titel'?"),
        (
            "{{ titel | uper }}",
            f"het filter 'uper' kan hier niet. Een sjabloon kent {', '.join(FILTERS)}.",
            " Bedoelde u 'upper'?",
        ),
        (
            "{% fr t in delen %}",
            "'fr' is geen opdracht. Een sjabloon kent for, endfor, if, elif, else, endif.",
            " Bedoelde u 'for'?",
        ),
        ("{% endif %}", "'endif' hoort hier niet: er staat geen for of if open waar dit bij past.", ""),
        ("{% for t in rapport.themas %}{{ t.naam }}", "een for of if wordt niet gesloten met endfor of endif.", ""),
        (
            "{{ titel.upper() }}",
            "een sjabloon toont velden, loopt erlangs met for en kiest met if; meer kan het niet.",
            "",
        ),
        (
            "{% for x in range(10) %}{% endfor %}",
            "een sjabloon toont velden, loopt erlangs met for en kiest met if; meer kan het niet.",
            "",
        ),
    ],
)
def test_zegt_wat_er_mis_is(regel: str, tekst: str, tip: str) -> None:
    gevonden = fouten("Begin", regel)
    assert gevonden[0].tekst == tekst
    assert gevonden[0].tip == tip
    assert gevonden[0].waar == "tekst"


@pytest.mark.parametrize(
    "regel",
    [
        "{{ titel | upper }} {{ rapport.themas | length }} {{ rapport.samenvatting | join(', ') }}",
        "{% for t in rapport.themas %}{{ loop.index }} {{ t.naam }}{% else %}geen{% endfor %}",
        "{% for label, waarde in kenmerken %}{{ label }}: {{ waarde }}{% endfor %}",
        "{% for t in rapport.good_practices %}{{ t[0] }}{% for a in t[1] %}{{ a }}{% endfor %}{% endfor %}",
        "{% for t in rapport.themas | default('') %}{{ t.naam }}{% endfor %}",
        "{% if merken and not rapport.vraagt_reactie or rapport.herkomst.variant == '' %}x{% endif %}",
        "{{ rapport.omslag['titel'] }} {{ (rapport.themas | last).nr }} {{ 'vast' }}",
        "{% for t in rapport.themas %}{% for c in t.criteria if c.vastgesteld %}{{ c.kort }}{% endfor %}{% endfor %}",
        "{% for o in rapport.overzicht %}{{ o.oordeel.voluit if o.noot else o.oordeel.tekst }}{% endfor %}",
        "Zonder velden, met { en } en 100%.",
    ],
)  # fmt: skip
def test_wat_kan_is_geen_fout(regel: str) -> None:
    assert fouten(regel) == ()


def test_alle_fouten_in_een_keer_met_hun_plaats() -> None:
    gevonden = fouten("Over {{ titl }} gaat dit.", "{{ rapport.x }}", kop="{{ merkn }}", voet="{% if %}")
    assert [(fout.waar, fout.bij) for fout in gevonden] == [
        ("tekst", "Over {{ titl }} gaat dit."),
        ("tekst", "{{ rapport.x }}"),
        ("koptekst", "{{ merkn }}"),
        ("voettekst", "{% if %}"),
    ]


def test_een_fout_in_een_lijst_telt_een_keer() -> None:
    assert (
        len(
            fouten(
                "{% for t in rapport.themaas %}{{ t.naam }}{{ t.x.y }}{% for c in t.c %}{{ c }}{% endfor %}{% endfor %}"
            )
        )
        == 1
    )


def test_een_lange_alinea_wordt_kort_getoond() -> None:
    (fout,) = fouten("{{ titl }}" + "x" * 500)
    assert len(fout.bij) == 80
    assert fout.bij.endswith("…")


def test_een_veld_dat_in_word_in_stukken_staat_wordt_gevonden() -> None:
    bron = Openen()
    alinea = bron.add_paragraph("{{ ti")
    alinea.add_run("tl").bold = True
    alinea.add_run(" }}")
    uit = io.BytesIO()
    bron.save(uit)
    (fout,) = onbekende_velden(uit.getvalue(), BEKEND)
    assert fout.tekst == "er is geen veld 'titl'."


def test_wat_geen_word_document_is() -> None:
    (fout,) = onbekende_velden(b"geen docx", BEKEND)
    assert (fout.waar, fout.tekst) == ("", "Dit is geen Word-document (.docx).")
    assert velden_in(b"geen docx", BEKEND) == ()


def test_velden_in_noemt_wat_wordt_gevraagd() -> None:
    bron = sjabloon("{% for t in rapport.themas %}{{ t.nr }} {{ t.nr }}{% endfor %}", kop="{{ titel }}")
    assert velden_in(bron, BEKEND) == ("rapport", "rapport.themas", "rapport.themas[]", "rapport.themas[].nr", "titel")


class TestVelden:
    def test_de_lijst_volgt_het_model(self) -> None:
        namen = [regel.naam for regel in veldenlijst(Regiorapport)]
        assert "rapport.themas[].criteria[].oordeel.tekst" in namen
        assert "rapport.themas[].criteria[].vastgesteld.voluit" in namen
        assert "rapport.good_practices[][0]" in namen
        assert "rapport.good_practices[][1][]" in namen
        assert "rapport.kader.themas[].beslisregels[].zin" in namen
        assert len(namen) == len(set(namen))

    @pytest.mark.parametrize("rapport", [Regiorapport, Landelijkrapport])
    def test_elk_veld_van_elk_rapport_heeft_een_uitleg(self, rapport: type) -> None:
        assert all(regel.uitleg for regel in veldenlijst(rapport))

    def test_wat_geen_model_is(self) -> None:
        with pytest.raises(TypeError, match="str is no view"):
            velden_van(str)

    def test_soorten_velden(self) -> None:
        @dataclass
        class Binnen:
            """Something within."""

            zelf: Binnen | None
            tekst: str

        @dataclass
        class Buiten:
            """Something around."""

            een: Binnen
            meer: tuple[Binnen, ...]
            paar: tuple[str, Binnen]
            keuze: int | str

        Binnen.__annotations__["zelf"] = Binnen | None
        Buiten.__annotations__ |= {"een": Binnen, "meer": tuple[Binnen, ...], "paar": tuple[str, Binnen]}
        groep = velden_van(Buiten)
        assert isinstance(groep.velden["een"], Groep)
        assert groep.velden["een"].velden == {"zelf": Waarde(), "tekst": Waarde()}
        assert isinstance(groep.velden["meer"], Lijst)
        assert isinstance(groep.velden["paar"], Reeks)
        assert groep.velden["keuze"] == Waarde()
        assert groep.uitleg == "Something around."
