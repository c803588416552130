# Each target first makes .venv ready, and says what it does.
# Portable: GNU make 3.81 (macOS) and a POSIX shell will do.

PORT ?= 8000
FORMAT ?= text

BIN := .venv/bin
RUN := $(BIN)/python -m

# Material prints a notice about MkDocs 2 at each build; this site is pinned below 2.
export NO_MKDOCS_2_WARNING := 1
# Only these are used, whatever is set outside.
unexport PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help serve site test check bench lock runtime clean venv
# `test` names its steps in order, and the builds need the environment first.
.NOTPARALLEL:

help:  ## list the targets
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do \
		printf '  %-7s %s\n' "$$name" "$$text"; done

serve: venv  ## preview with live reload (PORT=8000)
	@$(RUN) tools.serve --port $(PORT)

site: venv  ## build both languages and put them into site/ in one rename
	@echo "==> check data/, build both languages, replace site/"
	@$(RUN) tools.build_site

check: venv  ## check data/ alone (FORMAT=text, github or json)
	@$(BIN)/reform check --format $(FORMAT)

test: venv  ## run everything: format, lint, types, unit, site and browser tests
	@echo "==> format: ruff format"
	@$(BIN)/ruff format --check --quiet --diff .
	@echo "==> lint: ruff check"
	@$(BIN)/ruff check --quiet .
	@echo "==> types: mypy"
	@$(BIN)/mypy
	@echo "==> unit tests"
	@$(RUN) pytest -q tests/unit
	@echo "==> site tests: both languages are built and read"
	@$(RUN) pytest -q tests/site
	@echo "==> browser"
	@$(RUN) tools.find_browser
	@echo "==> browser tests"
	@$(RUN) pytest -q tests/browser

bench: venv  ## measure what bench/README.md claims
	@echo "==> measure"
	@$(RUN) bench

lock:  ## write requirements.txt anew from pyproject.toml
	@echo "==> lock: the newest versions that pyproject.toml allows"
	@sh tools/lock.sh

runtime:  ## make the explore page's drawing runtime anew (Node, npm)
	@echo "==> runtime: parts of Vega, from npm by the lock in tools/explore_runtime"
	@sh tools/explore_runtime/build.sh

clean:  ## remove what the other targets made
	rm -rf .venv .build .cache site .pytest_cache .mypy_cache .ruff_cache .hypothesis

venv:
	@sh tools/ensure_venv.sh
