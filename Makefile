# The one door: everything a person or a build server does goes through here.
# Needs Python 3.11 or newer and make; everything else is set up on the way.

PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
VERDEELD := -n auto --dist worksteal
DEMO := demo
# what was compiled is kept, also where the environment says not to: tests start many processes
export PYTHONDONTWRITEBYTECODE :=
UNO_PYTHON ?= /usr/bin/python3
CHROMIUM ?= chromium
VAN ?= HEAD
ALLEEN ?=
SECONDEN ?= 60
GEVALLEN ?= 0
ZAAD ?= 1
AANTAL ?= 100000
SOORTEN ?=
VNU_VERSION := 26.9.27
VNU := .browser/$(VNU_VERSION)

.DEFAULT_GOAL := help
.PHONY: help demo test lang dekking check gelijk fuzz willekeurig kantoor browser browser-needs voorbeelden naslag schemas sjabloon bench bench-groot clean

help:  ## show what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

demo: $(VENV)/.gebruik  ## set up, write the 2015 data and score it
	@$(BIN)/toetsing voorbeeld $(DEMO) --forceer
	@echo; echo "== toetsing score $(DEMO)/regios/IJsselland.xlsx"
	@$(BIN)/toetsing score $(DEMO)/regios/IJsselland.xlsx
	@echo; echo "== toetsing score $(DEMO)/landelijk.xlsx"
	@$(BIN)/toetsing score $(DEMO)/landelijk.xlsx

test: $(VENV)/.bouw  ## set up and run the tests, on all cores, but for those that `make lang` runs
	@$(BIN)/python -m pytest -q $(VERDEELD) -m "not lang"

lang: $(VENV)/.bouw  ## run the tests that take long: every state, every option, every example, and many made-up ones
	@$(BIN)/python -m pytest -q $(VERDEELD) -m lang

dekking: $(VENV)/.bouw  ## show that `make test` reaches all of domain, and at least 90% of everything
	@$(BIN)/python -m pytest -q $(VERDEELD) -m "not lang" --cov --cov-report=
	@$(BIN)/coverage report --include="src/toetsing/domain/*" --skip-covered --show-missing --fail-under=100
	@$(BIN)/coverage report --skip-covered --fail-under=90

check: $(VENV)/.bouw  ## linters, types, rooms, and the wheel in an empty environment
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/proef_wheel.py

gelijk: $(VENV)/.bouw  ## show that every command answers as it did in the last commit (or another: VAN=rev; or some: ALLEEN=words)
	@PYTHONPATH=tools $(BIN)/python -m gelijk --van "$(VAN)" --alleen "$(ALLEEN)"

fuzz: $(VENV)/.bouw  ## damaged files through the real commands, and runs killed while writing (SECONDEN=60, GEVALLEN=100000, ZAAD=1, SOORTEN=csv,xls)
	@PYTHONPATH=tools:tests $(BIN)/python -m fuzz --seconden "$(SECONDEN)" --gevallen "$(GEVALLEN)" --zaad "$(ZAAD)" $(if $(SOORTEN),--soorten "$(SOORTEN)")

willekeurig: $(VENV)/.bouw  ## made-up kaders through the program and a second reckoning, and planted faults that must be found (AANTAL=100000, ZAAD=1)
	@PYTHONPATH=tools:tests $(BIN)/python -m willekeurig --aantal "$(AANTAL)" --zaad "$(ZAAD)"

kantoor: $(VENV)/.bouw  ## show that workbooks and Word reports survive LibreOffice (needs libreoffice-calc, libreoffice-writer and python3-uno)
	@command -v soffice >/dev/null && command -v lowriter >/dev/null && $(UNO_PYTHON) -c 'import uno' 2>/dev/null || { echo "LibreOffice with its Python is needed, for this proof only. On Debian or Ubuntu: apt-get install libreoffice-calc libreoffice-writer python3-uno. Is the Python that has uno elsewhere? make kantoor UNO_PYTHON=..."; exit 1; }
	@UNO_PYTHON=$(UNO_PYTHON) PYTHONPATH=tests $(BIN)/python tools/proef_libreoffice.py

browser: browser-needs $(VENV)/.browser $(VNU)/.klaar  ## show that reports are accessible, valid and still in a browser (needs chromium, java and npm)
	@CHROMIUM=$(CHROMIUM) VNU=$(VNU)/node_modules/vnu-jar/build/dist/vnu.jar PYTHONPATH=tests $(BIN)/python tools/proef_browser.py

browser-needs:
	@for needed in $(CHROMIUM) java npm; do command -v $$needed >/dev/null || { echo "$$needed is needed, for this proof only. On Debian or Ubuntu: apt-get install chromium default-jre-headless npm. Has Chromium another name or place? make browser CHROMIUM=..."; exit 1; }; done

VERZONNEN := $(DEMO)/verzonnen
IN_2016 := --vorige $(VERZONNEN)/2015 --peildatum 14-11-2016
TEKSTEN := --teksten $(VERZONNEN)/landelijk-teksten.csv
voorbeelden: $(VENV)/.bouw  ## make the reports in docs/voorbeelden/ again, and all others in every form in $(DEMO)/rapporten
	@$(BIN)/toetsing voorbeeld $(DEMO) --forceer -q
	@PYTHONPATH=tools $(BIN)/python -m voorbeeldronde $(VERZONNEN)
	@$(BIN)/toetsing rapport regio $(DEMO)/regios/IJsselland.xlsx --peildatum 18-11-2015 --naar docs/voorbeelden/IJsselland.html --forceer -q
	@$(BIN)/toetsing rapport regio $(DEMO)/regios/IJsselland.xlsx --peildatum 18-11-2015 --naar docs/voorbeelden/IJsselland.pdf --forceer -q
	@$(BIN)/toetsing rapport landelijk $(DEMO)/landelijk.xlsx --peildatum 18-11-2015 --naar docs/voorbeelden/landelijk-2015.html --forceer -q
	@$(BIN)/toetsing rapport regio $(VERZONNEN)/2016/Zuidmeer.xlsx $(IN_2016) --naar docs/voorbeelden/verzonnen-Zuidmeer.html --forceer -q
	@$(BIN)/toetsing rapport regio $(VERZONNEN)/2016/Zuidmeer.xlsx $(IN_2016) --naar docs/voorbeelden/verzonnen-Zuidmeer.pdf --forceer -q
	@$(BIN)/toetsing rapport regio $(VERZONNEN)/2016/Zuidmeer.xlsx $(IN_2016) --naar docs/voorbeelden/verzonnen-Zuidmeer.docx --forceer -q
	@$(BIN)/toetsing rapport regio $(VERZONNEN)/2016/Zuidmeer.xlsx $(IN_2016) --naar docs/voorbeelden/verzonnen-Zuidmeer.md --forceer -q
	@$(BIN)/toetsing rapport landelijk $(VERZONNEN)/2016 $(IN_2016) $(TEKSTEN) --naar docs/voorbeelden/verzonnen-landelijk-2016.html --forceer -q
	@$(BIN)/toetsing rapport landelijk $(VERZONNEN)/2016 $(IN_2016) $(TEKSTEN) --naar docs/voorbeelden/verzonnen-landelijk-2016.pdf --forceer -q
	@for vorm in html pdf docx markdown json; do \
		$(BIN)/toetsing rapport regio $(VERZONNEN)/2016 $(IN_2016) --met-notities --naar $(DEMO)/rapporten/$$vorm --formaat $$vorm --forceer -q || exit; \
		$(BIN)/toetsing rapport regio $(VERZONNEN)/zelfevaluatie --peildatum 14-11-2016 --naar $(DEMO)/rapporten/$$vorm --formaat $$vorm --forceer -q || exit; \
		$(BIN)/toetsing rapport landelijk $(VERZONNEN)/2016 $(IN_2016) $(TEKSTEN) --naar $(DEMO)/rapporten/$$vorm --formaat $$vorm --forceer -q || exit; \
		$(BIN)/toetsing rapport regio $(DEMO)/regios/IJsselland.xlsx --peildatum 18-11-2015 --naar $(DEMO)/rapporten/$$vorm --formaat $$vorm --forceer -q || exit; \
		$(BIN)/toetsing rapport landelijk $(DEMO)/landelijk.xlsx --peildatum 18-11-2015 --naar $(DEMO)/rapporten/$$vorm --formaat $$vorm --forceer -q || exit; \
	done
	@$(BIN)/toetsing rapport landelijk $(VERZONNEN)/2016 $(IN_2016) $(TEKSTEN) --naar $(DEMO)/rapporten/xlsx --formaat xlsx --forceer -q
	@$(BIN)/toetsing rapport landelijk $(DEMO)/landelijk.xlsx --peildatum 18-11-2015 --naar $(DEMO)/rapporten/xlsx --formaat xlsx --forceer -q
	@$(BIN)/python tools/maak_plaatje.py $(DEMO)/rapporten/pdf/2015_landelijk_toezicht_concept.pdf "4 Landelijk beeld" docs/voorbeelden/landelijk-2015.png

naslag: $(VENV)/.bouw  ## make docs/naslag.md again, from the commands, the forms and what every code means
	@PYTHONPATH=tests $(BIN)/python tools/maak_naslag.py

schemas: $(VENV)/.bouw  ## make the JSON Schemas from the types of what is written again
	@PYTHONPATH=tests $(BIN)/python tools/maak_schemas.py
	@PYTHONPATH=tests $(BIN)/python tools/maak_kaderschema.py

sjabloon: $(VENV)/.bouw  ## make the Word template rapporten/rapport.docx again
	@$(BIN)/python tools/maak_wordsjabloon.py

bench: $(VENV)/.bench  ## measure whole processes and scoring by the million, side by side in one run
	@$(BIN)/python bench/meet.py
	@$(BIN)/python bench/bulk.py

bench-groot: $(VENV)/.bouw  ## measure folders of up to 5,000 workbooks, and reports of up to 1,000 organisations (takes some minutes)
	@$(BIN)/python bench/groot.py
	@$(BIN)/python bench/rapporten.py

clean:  ## remove what was made
	rm -rf $(VENV) .browser .fuzz .willekeurig $(DEMO) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.gebruik: $(VENV)/.python pyproject.toml constraints.txt
	@echo "setting up toetsing in $(VENV) ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/.bouw: $(VENV)/.python pyproject.toml constraints.txt
	@echo "setting up toetsing and its tests in $(VENV) ..."
	@$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/.gebruik

$(VENV)/.bench: $(VENV)/.bouw
	@echo "setting up duckdb in $(VENV) ..."
	@$(PIP) -e '.[dev,bench]' || echo "duckdb could not be installed; what it is compared with is left out"
	@touch $@

$(VENV)/.browser: $(VENV)/.bouw | browser-needs
	@echo "setting up playwright and axe-core in $(VENV) ..."
	@PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 $(PIP) -e '.[dev,browser]'
	@touch $@

$(VNU)/.klaar: | browser-needs
	@echo "setting up the Nu Html Checker in $(VNU) ..."
	@npm install --silent --prefix $(VNU) --ignore-scripts --no-save --no-package-lock --no-audit --no-fund vnu-jar@$(VNU_VERSION)
	@touch $@
