"""The live sentences above the sheets: how far the scores are, and which minuses there are to repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst

if TYPE_CHECKING:
    from toetsing.domain.words.telwoorden import Telwoord


def standregel(voldoende: str, beoordeeld: str, open_: str, ongeldig: str) -> str:
    """Return, as a formula, "18 van de 24 verwachtingen zijn voldoende", with what is open or ongeldig.

    It is the sentence of `standzin`, from cells: none, one, both and all are said as it says them.
    """
    alle = f'IF({beoordeeld}=1,"De enige verwachting is",IF({beoordeeld}=2,"Beide",' + (
        f'"Alle "&{beoordeeld})&" verwachtingen zijn")'
    )
    geen = (
        f'IF({beoordeeld}=1,"Geen enkele verwachting",IF({beoordeeld}=2,"Geen van beide","Geen van de "&{beoordeeld})'
        + ('&" verwachtingen")')
    )
    enkele = f'{voldoende}&" van de "&{beoordeeld}&" verwachtingen"'
    is_ = f'IF({voldoende}<2," is"," zijn")'
    hoeveel = (
        f'IF({voldoende}=0,"hoogstens "&{open_},{voldoende}&IF({open_}=1," of "," tot en met ")&({voldoende}+{open_}))'
    )
    bereik = f'IF({ongeldig}>0,")",", dus "&{hoeveel}&")")'
    delen = (
        f"IF(AND({voldoende}={beoordeeld},{voldoende}>0),{alle},IF({voldoende}=0,{geen},{enkele})&{is_})",
        '" voldoende"',
        f'IF({open_}>0," ("&{open_}&" nog open"&{bereik},"")',
    )
    zin = (
        f'IF({beoordeeld}=0,"Er is geen verwachting beoordeeld",'
        f'IF({open_}={beoordeeld},{alle}&" nog open",{"&".join(delen)}))'
    )
    return f'{zin}&IF({ongeldig}>0,"; "&{ongeldig}&" ongeldig","")'


def minnenregel(minnen: Formule, beter: Formule, welke: Formule, punt: Telwoord) -> Formule:
    """Return what stands above the plan: how many minuses there are, and of which one repair wins something.

    `punt` is what these are called.
    """
    geen, een, meer = f"Er staat nu geen {punt.enkel}.", f" {punt.enkel}.", f" {punt.meer}."
    winst = f" Eén {punt.enkel} herstellen maakt het oordeel zeker beter bij "
    aantal = f"{minnen.formule}&IF({minnen.formule}=1,{als_tekst(een)},{als_tekst(meer)})"
    wint = f'IF({beter.formule}=0,"",{als_tekst(winst)}&{welke.formule}&".")'
    waarde = geen
    if minnen.waarde:
        waarde = f"{minnen.waarde}{een if minnen.waarde == 1 else meer}"
        waarde += f"{winst}{welke.waarde}." if beter.waarde else ""
    return Formule(formule=f"IF({minnen.formule}=0,{als_tekst(geen)},{aantal}&{wint})", waarde=waarde)
