# %% [markdown]
# # Oordelen analyseren in Python
#
# Dit voorbeeld is voor analisten die met pandas werken. Open het in een editor die cellen met `# %%` kent (zoals
# VS Code, Spyder of PyCharm) en voer het cel voor cel uit, of typ `python analyse.py`.
#
# Het gebruikt de gepubliceerde scores van 2015; zet die eerst klaar met `toetsing voorbeeld oefenen`. Voor uw eigen
# werkmappen zet u bij `score` de namen van bestanden of mappen: `toetsing.score(["mijn map"])`.

# %%
from datetime import date

import numpy as np
import pandas as pd

import toetsing

KADER = "veilig-thuis-stap1-2015"
BESTAND = "oefenen/landelijk.xlsx"
PEILDATUM = date(2016, 1, 18)

scoring = toetsing.score([BESTAND])
for melding in scoring.meldingen:
    print(melding)

# %% [markdown]
# ## De tabel
#
# Eén rij per toetsing en criterium. Geef het kader mee; dan staan de oordelen op volgorde, van best naar slechtst.

# %%
frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
print(frame.dtypes)
print(frame.head(7).to_string())

# %% [markdown]
# ## Hoe vaak elk oordeel voorkomt
#
# `berekend` ontbreekt zolang er door open scores nog meer oordelen mogelijk zijn; `dropna=False` telt die apart.
# `vastgesteld` is wat mensen vaststelden, en waar zij niets vaststelden hetzelfde als `berekend`.

# %%
verdeling = pd.crosstab(frame["criterium"], frame["berekend"], dropna=False)
print(verdeling.to_string())

# %% [markdown]
# ## De rangorde
#
# `voldoende` gaat over de hele toetsing en staat in elke rij ervan. Neem dus één rij per organisatie.

# %%
per_organisatie = frame.drop_duplicates("organisatie").set_index("organisatie")
rangorde = per_organisatie["voldoende"].rank(ascending=False, method="min").astype(int)
print(rangorde.sort_values().head(5).to_string())

# %% [markdown]
# ## Wie heeft nergens een onvoldoende?
#
# Doordat de oordelen op volgorde staan, is het grootste oordeel van een organisatie het slechtste.

# %%
slechtste = frame.groupby("organisatie")["berekend"].max()
print(slechtste[slechtste <= "M"].to_string())

# %% [markdown]
# ## Alleen een deel
#
# `Selectie` kiest wat er wordt gelezen: rondes, organisaties, of groepen van het blad Gegevens.

# %%
noord = toetsing.Selectie(organisaties=("Groningen", "Friesland", "Drenthe"))
print(sorted(uitslag.toetsing.organisatie for uitslag in toetsing.score([BESTAND], alleen=noord).uitslagen))

# %% [markdown]
# ## Wat de andere opdrachten geven
#
# `toetsing.vergelijk`, `plan`, `hertoets`, `rapport` en `verifieer` geven hetzelfde als de opdrachten met die naam. De
# dag waarover het gaat, zegt u zelf: zo geeft dezelfde vraag altijd hetzelfde antwoord. `gegevens` is dezelfde inhoud
# als met `--json`, en `schrijf` maakt er een bestand van.

# %%
vergelijking = toetsing.vergelijk(BESTAND, peildatum=PEILDATUM)
print(pd.DataFrame(vergelijking.gegevens["criteria"]).T.fillna(0).astype(int).to_string())
print(vergelijking.schrijf("vergelijking.xlsx", forceer=True))

plan = toetsing.plan(BESTAND, peildatum=PEILDATUM, organisatie="Drenthe", doel="geen O")
print("Herstel nodig voor geen O in Drenthe:", plan.gegevens["doel"]["grootte"])

# %% [markdown]
# ## Veel toetsingen tegelijk
#
# `score_matrix` beslist miljoenen toetsingen in een paar seconden, met dezelfde beslisregels. Nodig is een kolom per
# verwachting, met codes of met de tekens van het kader. Hier: wat zou er gebeuren als elke min met een kans van één op
# vier een plus was geweest?

# %%
kader = toetsing.kader_van(KADER)
codes = toetsing.codes(kader)  # {"open": 0, "+": 1, "-": 2, "nvt": 3}
nummers = [verwachting.nr for verwachting in kader.verwachtingen if verwachting.telt_mee]
scores = np.array([[codes[u.toetsing.scores[nr]] for nr in nummers] for u in scoring.uitslagen], dtype=np.uint8)

toeval = np.random.default_rng(2015)
matrix = np.repeat(scores, 1000, axis=0)
beter = (matrix == codes["-"]) & (toeval.random(matrix.shape) < 0.25)
matrix[beter] = codes["+"]

oordelen = toetsing.score_matrix(matrix, kader)
aandelen = oordelen["1.1"].value_counts(normalize=True, sort=False)
print(aandelen.round(2).to_string())
