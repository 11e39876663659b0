"""How well messages are understood: one message parsed, and labelled messages scored."""
