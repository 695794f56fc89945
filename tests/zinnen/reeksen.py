"""The sentences of `toetsing.domain.reekszinnen`; those of whole stretches are in `tests/domain/test_reeksen.py`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain import reekszinnen
from toetsing.domain.momenten import Moment, Momentsoort
from toetsing.domain.plek import Plek
from toetsing.domain.reeksen import Definitie, Punt, Reden, Reeks, Stuk, Verandering, Weigering
from toetsing.domain.velden import Veld, Veldsoort
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij


def _reeks(eenheid: str = "dagen", *namen: str) -> Reeks:
    return Reeks(
        naam="duur",
        tekst="Hoe lang duurt het?",
        momenten=Momentsoort.JAAR,
        definities=tuple(Definitie(naam=naam, tekst="x") for naam in namen or ("alle",)),
        standaard="alle",
        getal=Veld(naam="waarde", soort=Veldsoort.GETAL, eenheid=eenheid, decimalen=1),
    )


def _punt(jaar: int, waarde: str, noot: str = "", definitie: str = "alle") -> Punt:
    moment = Moment(Momentsoort.JAAR, jaar)
    return Punt(moment=moment, waarde=Fraction(waarde), definitie=definitie, betrouwbaarheid=noot)


DUUR: Final = _reeks()
TOEN, NU, ANDERS = _punt(2014, "12.5"), _punt(2015, "10", "voorlopig"), _punt(2015, "99", "", "nieuw")
MEER: Final = Verandering(van=NU, tot=_punt(2016, "13"))
STUK: Final = Stuk(definitie="alle", punten=(TOEN, NU))

TABEL: Final[list[Rij]] = [
    (reekszinnen.cijfer, met(DUUR, TOEN), "12,5 dagen"),
    (reekszinnen.cijfer, met(DUUR, _punt(2015, "1")), "1, in dagen"),
    (reekszinnen.cijfer, met(_reeks("euro"), _punt(2015, "1")), "1 euro"),
    (reekszinnen.cijfer, met(_reeks(""), _punt(2015, "1")), "1"),
    (reekszinnen.verschil_zin, met(DUUR, Verandering(van=TOEN, tot=NU)), "2,5 minder"),
    (reekszinnen.verschil_zin, met(DUUR, MEER), "3 meer"),
    (reekszinnen.verschil_zin, met(DUUR, Verandering(van=TOEN, tot=TOEN)), "gelijk"),
    (reekszinnen.verschil_zin, met(_reeks("%"), MEER), "3 procentpunt meer"),
    (
        reekszinnen.veranderd_zin,
        met(DUUR, Verandering(van=TOEN, tot=NU)),
        "Van 12,5 (2014) naar 10 dagen (2015): 2,5 minder. Bij 2015: voorlopig.",
    ),
    (
        reekszinnen.veranderd_zin,
        met(_reeks("dagen", "alle", "nieuw"), Verandering(van=TOEN, tot=_punt(2015, "10"))),
        "Van 12,5 (2014) naar 10 dagen (2015): 2,5 minder (definitie alle).",
    ),
    (
        reekszinnen.stuk_zinnen,
        met(DUUR, STUK),
        ("Van 12,5 (2014) naar 10 dagen (2015): 2,5 minder. Bij 2015: voorlopig.",),
    ),
    (
        reekszinnen.weigering_zin,
        met(DUUR, Weigering(van=TOEN, tot=ANDERS, reden=Reden.DEFINITIE)),
        "Tussen 2014 en 2015 is de definitie anders (alle en nieuw); daarom staat hier geen vergelijking.",
    ),
    (
        reekszinnen.weigering_zin,
        met(_reeks("dagen", "alle", "nieuw"), Weigering(van=ANDERS, tot=NU, reden=Reden.NAAST)),
        "Over 2015 zijn er cijfers volgens twee definities (alle en nieuw); die worden niet met elkaar vergeleken.",
    ),
    (reekszinnen.gat_zin, met(DUUR, ()), ""),
    (reekszinnen.gat_zin, met(DUUR, (2013,)), "Over 2013 is er geen cijfer."),
    (reekszinnen.gat_zin, met(DUUR, (2011, 2013, 2014)), "Over 2011 en 2013 tot en met 2014 is er geen cijfer."),
    (reekszinnen.gaten_zin, met(DUUR, ()), ""),
    (reekszinnen.gaten_zin, met(DUUR, (2013,)), "Over 2013 is er geen cijfer; daarom staat hier geen vergelijking."),
    (
        reekszinnen.gat_zin,
        met(DUUR, tuple(range(2000, 2028, 2))),
        "Over 2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022 en nog 2 andere perioden is er "
        "geen cijfer.",
    ),
    (
        reekszinnen.in_beeld_zin,
        met(DUUR, (TOEN, NU, _punt(2017, "3"))),
        "Geteld volgens alle: 12,5 (2014) en 10 (2015; voorlopig). Geteld volgens alle: 3 (2017). "
        "Over 2016 is er geen cijfer.",
    ),
    (
        reekszinnen.begin_zinnen,
        met(DUUR, (TOEN, NU, _punt(2017, "3"))),
        ("", "niet vergeleken: geen cijfer ertussen"),
    ),
    (reekszinnen.cijfers_van_zin, met(0, 26), "Er zijn geen cijfers ingevuld."),
    (reekszinnen.cijfers_van_zin, met(1, 26), "Er is een cijfer van 1 van de 26 organisaties."),
    (reekszinnen.cijfers_van_zin, met(2, 2), "Er is een cijfer van beide organisaties."),
    (reekszinnen.cijfers_van_zin, met(26, 26), "Er is een cijfer van alle 26 organisaties."),
    (reekszinnen.alle_moment_zin, met(), "De laatste cijfers zijn niet overal van hetzelfde moment."),
    (reekszinnen.stap_zin, met(DUUR, STUK), "2,5 minder dan 12,5 (2014)"),
    (
        reekszinnen.stap_zin,
        met(DUUR, Stuk(definitie="alle", punten=(NU, _punt(2016, "10")))),
        "gelijk aan 10 (2015; voorlopig)",
    ),
    (reekszinnen.oneens_zin, met(DUUR, (NU, _punt(2015, "12"), NU)), "duur, 2015 (alle): 10 en 12"),
    (
        reekszinnen.oneens_zin,
        met(
            DUUR,
            [
                replace(punt, plek=Plek(bestand=f"{naam}.xlsx"))
                for naam, punt in zip("abc", (NU, TOEN, NU), strict=True)
            ],
        ),
        "duur, 2015 (alle): 10 (a.xlsx en c.xlsx) en 12,5 (b.xlsx)",
    ),
    (
        reekszinnen.stap_zin,
        met(DUUR, Stuk(definitie="alle", punten=(_punt(2015, "10", "Nagegaan."), _punt(2016, "11")))),
        "1 meer dan 10 (2015; Nagegaan)",
    ),
    (reekszinnen.dubbel_zin, met(DUUR, TOEN, NU), "Daar staat 12,5, en hier 10."),
    (reekszinnen.dubbel_zin, met(DUUR, NU, NU), "Het cijfer is hetzelfde (10)."),
    (
        reekszinnen.dubbel_zin,
        met(DUUR, _punt(2015, "10"), NU),
        "Het cijfer is hetzelfde (10); daar is 'betrouwbaarheid' leeg, en hier 'voorlopig'.",
    ),
    (reekszinnen.noot_zin, met(TOEN), ""),
    (reekszinnen.noot_zin, met(_punt(2015, "1", "geschat!")), "Bij 2015: geschat!"),
]
