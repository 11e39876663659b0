"""Faults that really happen to the product, each really done: what was acknowledged stays, once and in order."""
