"""What the processes of one installation share over Redis: whose turn it is, how often somebody tried, that news came.

Nothing here is kept, and nothing rests on it: while Redis is away each process goes on by itself, and the store's
version check keeps turns from being lost or doubled. Redis gets numbers and keyed hashes, never a word, name or id.
"""
