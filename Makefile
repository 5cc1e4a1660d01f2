# Each command is one line, so that nothing hides here. `make` alone lists them.
# PYTHON, PORT, DATABASE_URL and the other variables are read from the environment or from
# the command line: make demo PORT=8001

BOOTSTRAP = deploy/bin/bootstrap
PYTHON_BIN = .venv/bin/python
RUN = @$(BOOTSTRAP) dev && exec $(PYTHON_BIN)

.DEFAULT_GOAL := help
.PHONY: help setup demo reset-demo run test test-fast browser lint format messages screenshots lock

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

setup: ## install everything needed to work on the portal
	@$(BOOTSTRAP) dev

demo: ## try the portal: demo content, web server and worker (PORT=, DATABASE_URL=)
	@$(BOOTSTRAP) base && exec $(PYTHON_BIN) -m portal.demo.serve

reset-demo: ## put the demo content back as it was on the first day
	@$(BOOTSTRAP) base && exec $(PYTHON_BIN) -m portal.demo.serve --reset

run: ## development server and worker, restarted when the code changes
	$(RUN) -m portal.demo.serve --dev

test: ## everything: lint, the suite on SQLite and PostgreSQL, the browser journeys
	$(RUN) -m tests.support.stages all

test-fast: ## under two minutes: quick lint, and the tests on SQLite that are not slow
	$(RUN) -m tests.support.stages fast

browser: ## the journeys in Chromium, on SQLite and PostgreSQL
	$(RUN) -m tests.support.stages browser

lint: ## every check that does not run the portal
	$(RUN) -m tests.support.lint

format: ## put the code in shape
	$(RUN) -m tests.support.lint --fix

messages: ## collect the texts to translate, and compile the translations
	$(RUN) -m tests.support.messages

screenshots: ## pictures of the demo at 360 and 1280 px, in French and Arabic
	$(RUN) -m tests.support.screenshots

lock: ## resolve requirements/*.in again, with hashes
	$(RUN) -m tests.support.lock
