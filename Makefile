# Everything sets itself up; the second time is fast.
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
export RASA_TELEMETRY_ENABLED := false

.PHONY: run test check setup bench audit

run: setup ## serve the product on http://localhost:8080
	@$(UV) run --no-sync --quiet perhesilta serve

test: setup ## lint, types, data and all tests
	@$(UV) run --no-sync ruff check .
	@$(UV) run --no-sync ruff format --check .
	@$(UV) run --no-sync mypy
	@$(UV) run --no-sync perhesilta check
	@$(UV) run --no-sync pytest -n 2 --dist loadfile -m "not timed"
	@$(UV) run --no-sync pytest -m timed

check: setup ## questionnaire, texts, rules and training data
	@$(UV) run --no-sync perhesilta check

bench: setup ## turn latency, throughput, memory, cold start, beside plain Rasa
	@$(UV) run --no-sync python -m benchmarks.turns

audit: setup ## known flaws in what serves families; asks a public service about names and versions of packages
	@$(UV) export --frozen --no-dev --no-emit-project --quiet --output-file var/audit.txt >/dev/null
	@$(UV) tool run --from pip-audit==2.9.0 pip-audit --strict --disable-pip --requirement var/audit.txt

setup: .venv/.ready

.venv/.ready: pyproject.toml uv.lock .python-version
	@command -v uv >/dev/null 2>&1 || test -x .tools/bin/uv || { \
		echo "Setting up uv in .tools …"; python3 -m venv .tools && .tools/bin/pip install --quiet uv; }
	@$(UV) sync --frozen --quiet
	@touch $@
