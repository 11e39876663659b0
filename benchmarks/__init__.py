"""Measures the product beside plain Rasa: `python -m benchmarks.turns`, results in docs/performance.md."""
