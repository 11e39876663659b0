"""Reviewing what a family said: checks that catch slips, the glossary, two renderings beside each other, suggestions.

Pure code and data, as the trade: nothing here knows the web, the store or who is signed in.
"""
