"""Rasa SDK actions: they translate between the tracker and the trade and decide nothing."""
