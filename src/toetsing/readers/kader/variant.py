"""Reads a variant: other beslisregels for some criteria, themas or the whole of one kader, and groepen for them."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from yaml import SequenceNode

from toetsing.domain.beschreven import beschreven_nrs
from toetsing.domain.decide.variant import Criteriumvariant, Variant, met_criterium, vervang
from toetsing.domain.meldingen import is_fout
from toetsing.domain.nummers import eigen_nummers, in_de_schrijfwijze_van
from toetsing.domain.rules.regelset import Regelset
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.kader.bovenregels import BIJ_REGELS
from toetsing.readers.kader.kaderregels import Namen, Regelknoop, Regellezer, toets_groepsnaam
from toetsing.readers.kader.variantboven import BOVEN, lees_boven
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.meldingen import Melding


_VELDEN: Final = ("variant", "kader", "titel", "toelichting", "criteria", *BOVEN, *BIJ_REGELS)


def load_variant(inhoud: bytes, bestand: str, kader: Kader) -> tuple[Variant | None, tuple[Melding, ...]]:
    """Return the variant in these bytes, or None, and everything that is wrong with it."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    velden = boom.velden(wortel, _VELDEN, "de variant")
    id_, voor, titel, toelichting = (
        boom.tekst(velden, veld, wortel, "de variant") for veld in ("variant", "kader", "titel", "toelichting")
    )
    if voor and voor != kader.id:
        boom.meld(velden["kader"], "K031", voor=voor, kader=kader.id)
    if not any(veld in velden for veld in ("criteria", *BOVEN)):
        boom.meld(wortel, "K002", veld="criteria", bij="de variant")
    boom.niet_leeg(velden.get("criteria"), "criteria", "minstens één criterium")
    eerder: dict[str, int] = {}
    gelezen = [_criterium(boom, knoop, kader, eerder) for knoop in boom.lijst(velden.get("criteria"), "criteria")]
    criteria = tuple(criterium for criterium in gelezen if criterium is not None)
    boven = lees_boven(boom, velden, reduce(met_criterium, criteria, kader), _bron)
    meldingen = tuple(sorted(boom.meldingen, key=lambda m: m.plek.lijn or 0))
    if any(map(is_fout, meldingen)):
        return None, meldingen
    variant = Variant(
        id=id_,
        titel=titel,
        toelichting=toelichting,
        sha256=sha256(inhoud).hexdigest(),
        criteria=criteria,
        boven=boven,
    )
    return variant, meldingen


def _criterium(boom: Yamlboom, knoop: yaml.Node, kader: Kader, eerder: dict[str, int]) -> Criteriumvariant | None:
    """Read one criterium; `eerder` holds the line of each one before it and gets this one added."""
    velden = boom.velden(knoop, ("nr", "groepen", "beslisregels", *BIJ_REGELS), "een criterium")
    nr = boom.tekst(velden, "nr", knoop, "een criterium")
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    if nr not in criteria:
        boom.meld(knoop, "K033", nr=nr, ook="", tip=tip(nr, criteria))
        return None
    if nr in eerder:
        boom.meld(velden["nr"], "K014", wat=f"Criterium {nr}", soort="criterium", eerder=eerder[nr])
    eerder.setdefault(nr, velden["nr"].start_mark.line + 1)
    if "beslisregels" not in velden:
        boom.meld(knoop, "K002", veld="beslisregels", bij=f"criterium {nr}")
        return None
    criterium = criteria[nr]
    if nr in kader.mensoordelen:
        boom.meld(velden["beslisregels"], "K091", regels="beslisregels", bij=f"criterium {nr}")
        return None
    groepen: dict[str, frozenset[str]] = {}
    for naam, waarde in boom.paren(velden.get("groepen"), "groepen").items():
        toets_groepsnaam(boom, waarde, naam)
        groepen[naam.casefold()] = frozenset(_nummers(boom, waarde, naam, criterium))
    bekend = frozenset(groepen) | {groep for v in kader.verwachtingen for groep in v.groepen}
    nummers = eigen_nummers(v.nr for v in kader.verwachtingen)
    regels = Regellezer(boom, criterium.oordelen, Namen(bekend, nummers), _bron, kader.feiten)
    zonder = Criteriumvariant(nr=nr, regelset=Regelset(rijen=()), groepen=groepen)
    knoop_ = Regelknoop(velden=velden, bron=criterium.bron)
    variant = replace(zonder, regelset=regels.regelset(knoop_, vervang(criterium, zonder).onderdelen))
    regels.past_bij(vervang(criterium, variant), variant.regelset, velden["beslisregels"])
    return variant


def _bron(velden: dict[str, yaml.Node], geerfd: str | None, ouder: yaml.Node, bij: str) -> str:
    """Return the source of a row as it is written; a derived row may have one of its own kind."""
    del ouder, bij
    knoop = velden.get("bron")
    return str(getattr(knoop, "value", geerfd or "")) if knoop is not None else geerfd or ""


def _nummers(boom: Yamlboom, knoop: yaml.Node, groep: str, criterium: Criterium) -> list[str]:
    bekend, beschreven = [v.nr for v in criterium.verwachtingen], beschreven_nrs((criterium,))
    nrs = []
    for deel in knoop.value if isinstance(knoop, SequenceNode) else [knoop]:
        nr = in_de_schrijfwijze_van((*bekend, *beschreven), boom.waarde(deel, "groepen") or "")
        if nr in beschreven:
            boom.meld(deel, "K105", wat=f"Groep '{groep}'", nr=nr)
        elif nr not in bekend:
            boom.meld(deel, "K033", nr=nr, ook="", tip=tip(nr, bekend))
        nrs.append(nr)
    return nrs
