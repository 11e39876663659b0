"""The product on the web: the family's talk, the worker's and the interpreter's desk."""
