# `make` lists the targets. Everything that CI does is one of them: see .ci/run.
PREFIX ?= /usr/local
PORT ?= 8000
CONFIGURATION ?= debug
SECONDS ?= 60
SEED ?= 1
FROM ?= 0
CASES ?= 100000
BROWSER_CASES ?= 5000
PYTEST = .venv/bin/python -m pytest
FORMATTED = Package.swift Sources Plugins Tests

.DEFAULT_GOAL := help
.PHONY: help setup build release test law mutate fuzz check demo install uninstall format lint completions clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | sort | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

setup: ## Install what is missing: Debian packages, and the Python packages of the browser tests
	@Scripts/setup

build: ## Build djust for debugging
	swift build --product djust

release: setup ## Build djust for use: one stripped file that needs no Swift to run
	swift build --configuration release --static-swift-stdlib -Xlinker -s --product djust

test: setup ## Run every test, those in the browser included, with few cases of the law
	swift test --disable-xctest
	$(PYTEST) Tests/Client

law: setup ## Try that patched pages are fresh pages: CASES (100000) on a model, BROWSER_CASES (5000) in Chromium, from seed FROM (0)
	swift build --configuration release --static-swift-stdlib --product LawCases
	.build/release/LawCases check $(FROM) $$(($(FROM) + $(CASES)))
	DJUST_LAW_PROGRAM=.build/release/LawCases DJUST_LAW_FIRST=$(FROM) DJUST_LAW_CASES=$(BROWSER_CASES) $(PYTEST) Tests/Client/test_law.py

mutate: setup ## Break the source in every way of Tests/Mutations, and see that each is noticed; takes long
	.venv/bin/python Scripts/mutate.py

fuzz: ## Try templates and Swift files that nobody writes, each for SECONDS (60) in CONFIGURATION (debug)
	swift build --configuration $(CONFIGURATION) --product Fuzz
	.build/$(CONFIGURATION)/Fuzz --seconds $(SECONDS) --seed $(SEED)
	.build/$(CONFIGURATION)/Fuzz --subject swift --seconds $(SECONDS) --seed $(SEED)

check: lint test law ## Check the format and run every test

demo: release ## Make a demo app in demo/ and serve it
	test -e demo/Package.swift || .build/release/djust new demo
	.build/release/djust serve -C demo --reload --port $(PORT)

install: release ## Install djust and its completions below PREFIX
	install -D -m 755 .build/release/djust $(DESTDIR)$(PREFIX)/bin/djust
	install -D -m 644 completions/djust.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/djust
	install -D -m 644 completions/_djust $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_djust
	install -D -m 644 completions/djust.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/djust.fish

uninstall: ## Remove what install has installed
	rm -f $(DESTDIR)$(PREFIX)/bin/djust $(DESTDIR)$(PREFIX)/share/bash-completion/completions/djust
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_djust $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/djust.fish

format: ## Format the Swift files
	swift format --in-place --parallel --recursive $(FORMATTED)

lint: ## Check the format and the comments of the Swift files
	swift format lint --strict --parallel --recursive $(FORMATTED)

completions: build ## Write completions/ and docs/cli.md from the command table
	.build/debug/djust completions bash > completions/djust.bash
	.build/debug/djust completions zsh > completions/_djust
	.build/debug/djust completions fish > completions/djust.fish
	.build/debug/djust help --format markdown > docs/cli.md

clean: ## Remove what was built, and the demo
	rm -rf .build .venv demo
