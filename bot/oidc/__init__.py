"""Signing in at somebody else's OpenID Connect provider: what is asked there, and what of its answer is believed."""
