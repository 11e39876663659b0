"""Perhesilta: the trade, the store, the Rasa extension and the web around them."""
