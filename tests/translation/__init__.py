"""Tests of the client of the translation server, against a real HTTP server."""
