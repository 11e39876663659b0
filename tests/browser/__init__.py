"""The product as people use it: a real server, a real database, a real browser."""
