# To kommandoer gjør alt på en ny maskin med Python 3.11 eller nyere, git og make:
#   make utkast   lager høringsutkastet til eksempelplanen i build/
#   make test     kjører alle testene
# make rask kjører det som går fort, mens du arbeider.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

# Oversatt kode tas vare på, også der maskinen ellers sier nei: hver prosess som starter, venter på den.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: utkast test testene typer rask lint lock ytelse mutasjon regler maalform kontaktark utvidelse stykkliste saarbarheter wheel clean

utkast: .venv/ready
	$(BIN)/bolig build

test: .venv/ready
	bash scripts/install_test_tools.sh
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(MAKE) --jobs=2 testene typer

# Typene og lagene ser én prosessor på alene, så lenge testene begynner: begge blir kjørt til slutten.
testene: .venv/ready
	$(BIN)/python -m pytest -n auto --dist worksteal

typer: .venv/ready
	$(BIN)/mypy
	$(BIN)/lint-imports

# Det som går fort: uten nettleser, LibreOffice, Java, Node, den store planen, alle de ferdige dokumentene på én gang og eksempelet
# uten hver av delene sine, med færre tilfeldige eksempler, og med tilfeller prøvd sammen der de kan stå i samme plan.
rask: .venv/ready
	$(BIN)/python -m pytest -n auto --dist worksteal --hypothesis-profile=rask --skip-sdk --together \
		-m "not (browser or office or java or node or large or whole)"

# Installerer nøyaktig de utgavene som står i låsefilen, med kontroll av innholdet.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch .venv/ready

# Utvidelsen for Visual Studio Code, i dist/bolig.vsix.
utvidelse: .venv/ready
	NODE_USE_SYSTEM_CA=1 $(BIN)/npm ci --prefix editor/vscode --ignore-scripts --no-audit --no-fund
	$(BIN)/python scripts/make_extension.py

regler: .venv/ready
	$(BIN)/python scripts/make_katalog.py
	$(BIN)/python scripts/make_schemas.py
	$(BIN)/python scripts/make_rule_pages.py
	$(BIN)/python scripts/make_evidence_page.py
	$(BIN)/python scripts/make_planted_page.py
	$(BIN)/python scripts/make_limits_page.py
	$(BIN)/python scripts/make_world_page.py
	$(BIN)/python scripts/make_template_prints.py
	$(BIN)/python scripts/make_field_words.py

maalform: .venv/ready
	$(BIN)/python scripts/make_catalogues.py

ytelse: .venv/ready
	$(BIN)/python -m bench.example
	$(BIN)/python -m bench.documents
	$(BIN)/python -m bench.ratios
	$(BIN)/python -m bench.edits --time .
	$(BIN)/python -m bench.editor .

# Setter små feil inn i reglene, bevistypene og summene, én om gangen, og ser om testene merker det. Linux og macOS.
mutasjon: .venv/ready
	$(BIN)/python scripts/mutation.py

# Alle sidene i de ferdige dokumentene, små og side om side, som bilder i build/kontaktark/.
kontaktark: .venv/ready
	$(BIN)/bolig build --dokument alle
	bash scripts/install_test_tools.sh
	$(BIN)/python scripts/contact_sheet.py

# Hva en installert bolig består av, som CycloneDX, i dist/bolig.cdx.json.
stykkliste: .venv/ready
	$(BIN)/python scripts/make_sbom.py

# Spør PyPI om noen av pakkene i låsefilen har en kjent sårbarhet. Uten nett sier den at ingenting er slått opp.
saarbarheter: .venv/ready
	$(BIN)/python scripts/audit.py

# Wheel-filen, i dist/. Samme kildekode gir samme fil, byte for byte.
wheel: .venv/ready
	$(BIN)/python -m hatchling build --target wheel

# Krever «uv»; skriver låsefilene på nytt etter en endring i pyproject.toml: alt, og bare det som en installert bolig trenger.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group dev pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --constraint requirements.lock pyproject.toml -o pakker.lock

clean:
	rm -rf .venv build dist
