"""The sentences of `toetsing.commands.kader.verschil.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst
from toetsing.commands.kader.verschil import zinnen
from toetsing.domain.compare.kaderverschil import vergelijk_kaders
from toetsing.domain.proof.samengang import Samengang
from zinnen.rij import STAP1, met

if TYPE_CHECKING:
    from toetsing.domain.compare.kaderverschil import Ander, Kaderverschil, Knoopverschil
    from zinnen.rij import Rij

DRIE = {"1.1": ("1.1.1", "1.1.2", "1.1.3")}
BEWEZEN = "Dat is bewezen: beide kaders zijn toegepast op elke invulling die zij allebei toelaten."


def verschil(eerst: str, daarna: str) -> Kaderverschil:
    return vergelijk_kaders(kader_uit(eerst), kader_uit(daarna))


def ander(een: Kaderverschil, plaats: int) -> tuple[Ander, Knoopverschil, Samengang]:
    (knoop,) = een.knopen
    assert isinstance(knoop.uitkomst, Samengang)
    return knoop.andere[plaats], knoop, knoop.uitkomst


OUD = kadertekst("oud", DRIE, MILD)
VROEG = {
    "1.1.1": "{nr: 1.1.1, relatie: ruimer}",
    "1.1.2": "{nr: 1.1.2, relatie: ruimer}",
    "1.1.3": "{nr: 1.1.3, relatie: deels}",
}
STRENGER = verschil(OUD, kadertekst("oud", DRIE, STRENG))
BEIDE = verschil(OUD, kadertekst("los", DRIE, ("V: geen fout", "M: precies 1 fout", "O: precies 2 fout")))
ANDER_VERVOLG = verschil(OUD, kadertekst("nieuw", {"1.1": ("1.1.1",)}, was={"1.1.1": "1.1.1"}, vervolg_op="anders"))
ZONDER_WAS = verschil(OUD, kadertekst("nieuw", DRIE, vervolg_op="oud"))
ANDERE_TEKST = verschil(OUD, kadertekst("oud", DRIE, teksten={"1.1.2": "Anders", "1.1.3": "Heel anders"}))
ZONDER = verschil(OUD, kadertekst("oud", DRIE, ()))
VRAGEN = verschil(
    OUD, kadertekst("anders", DRIE, STRENG, was=VROEG, vervolg_op="oud").replace('was: "{', "was: {").replace('}"', "}")
)
TWINTIG = {"1.1": tuple(f"1.1.{nr}" for nr in range(1, 21))}
BREED = verschil(
    kadertekst("oud", TWINTIG, ("V: hoogstens 1 fout", "M: anders")),
    kadertekst("oud", TWINTIG, ("V: geen fout", "M: anders")),
)
KORTER = verschil(OUD, kadertekst("oud", {"1.1": ("1.1.1", "1.1.2")}, teksten={"1.1.2": "Anders"}))

TABEL: Final[list[Rij]] = [
    (zinnen.naam_van, met(STAP1), "veilig-thuis-stap1-2015"),
    (
        zinnen.bewezen_zin,
        met([(0, "gelijk"), (0, "strenger")]),
        "Geen enkel oordeel geven beide kaders door beslisregels; er is dus niets strenger of milder.",
    ),
    (
        zinnen.bewezen_zin,
        met([(0, "gelijk"), (1, "strenger")]),
        f"Het oordeel dat beide kaders geven, is strenger. {BEWEZEN}",
    ),
    (
        zinnen.bewezen_zin,
        met([(1, "gelijk"), (1, "strenger")]),
        f"Van de 2 oordelen die beide kaders geven, is er 1 gelijk en 1 strenger. {BEWEZEN}",
    ),
    (
        zinnen.bewezen_zin,
        met([(7, "gelijk")]),
        f"Van de 7 oordelen die beide kaders geven, zijn er 7 gelijk. {BEWEZEN}",
    ),
    (zinnen.uitkomst_zin, met(STRENGER.knopen[0]), "strenger"),
    (
        zinnen.ander_zin,
        met(*ander(STRENGER, 0)),
        "V wordt M in 3 van de 8 invullingen, zoals bij 1.1.3 fout, de overige goed",
    ),
    (
        zinnen.ander_zin,
        met(*ander(BEIDE, -1)),
        "beter noch slechter: O wordt geen oordeel in 1 van de 8 invullingen, bij 1.1.1, 1.1.2 en 1.1.3 fout",
    ),
    (
        zinnen.ander_zin,
        met(*ander(BREED, -1)),
        "V wordt M in 20 van de 1.048.576 invullingen, zoals bij 1.1.20 fout, de overige goed",
    ),
    (zinnen.andere_vragen_zin, met(STRENGER.knopen[0]), ""),
    (
        zinnen.andere_vragen_zin,
        met(VRAGEN.knopen[0]),
        "1.1.1 en 1.1.2 vragen meer dan toen; 1.1.3 vraagt deels iets anders dan toen",
    ),
    (zinnen.richting_zin, met(ander(BEIDE, 0)[0]), "strenger"),
    (zinnen.richting_zin, met(ander(BEIDE, -1)[0]), "beter noch slechter"),
    (zinnen.voorbeeld_zin, met(ander(STRENGER, 1)[0].paar), "1.1.2 en 1.1.3 fout, de overige goed"),
    (
        zinnen.kenmerk,
        met(STRENGER.eerst),
        f"Proef oud (oud, versie 1), sha256 {STRENGER.eerst.sha256}",
    ),
    (
        zinnen.samenvatting,
        met(BEIDE),
        (
            f"Het oordeel dat beide kaders geven, is onvergelijkbaar. {BEWEZEN}",
            "Hier is een verwachting met hetzelfde nummer dezelfde: los zegt niet dat het een vervolg is op oud.",
        ),
    ),
    (
        zinnen.samenvatting,
        met(ANDERE_TEKST),
        (
            f"Het oordeel dat beide kaders geven, is gelijk. {BEWEZEN}",
            "Hier is een verwachting met hetzelfde nummer dezelfde, ook met een andere tekst; voor een hertoets zijn 1.1.2 en 1.1.3 niet dezelfde, want hun teksten zijn anders.",
        ),
    ),
    (
        zinnen.samenvatting,
        met(ZONDER),
        (
            "Geen enkel oordeel geven beide kaders door beslisregels; er is dus niets strenger of milder.",
            "Bij 1 is er niets te bewijzen; waarom niet, staat erbij.",
        ),
    ),
    (
        zinnen.ronde_zinnen,
        met(BEIDE),
        (
            "Rondes met deze kaders zijn niet naast elkaar te zetten: los hoort een vervolg te zijn op oud, maar zegt niet dat het een vervolg is, en noemt geen verwachtingen met was.",
        ),
    ),
    (
        zinnen.ronde_zinnen,
        met(ANDER_VERVOLG),
        (
            "Rondes met deze kaders zijn niet naast elkaar te zetten: nieuw hoort een vervolg te zijn op oud, maar zegt dat het een vervolg is op anders.",
        ),
    ),
    (
        zinnen.ronde_zinnen,
        met(ZONDER_WAS),
        (
            "Rondes met deze kaders zijn niet naast elkaar te zetten: nieuw is een vervolg op oud, maar bij geen enkele verwachting staat 'was'.",
            "Zet bij elke verwachting die dezelfde is 'was' met haar nummer van toen.",
        ),
    ),
    (
        zinnen.ronde_zinnen,
        met(STRENGER),
        ("Een hertoets zet rondes met deze kaders naast elkaar: alle 3 verwachtingen die meetellen, zijn dezelfde.",),
    ),
    (
        zinnen.ronde_zinnen,
        met(KORTER),
        (
            "Een hertoets zet rondes met deze kaders naast elkaar: 1 van de 2 verwachtingen die meetellen, is dezelfde.",
            "Nieuw, of met een andere tekst: 1.1.2.",
            "Niet meer in het kader, of met een andere tekst: 1.1.2 en 1.1.3.",
        ),
    ),
    (zinnen.letter, met("geen"), "geen oordeel"),
    (zinnen.letter, met("V"), "V"),
]
