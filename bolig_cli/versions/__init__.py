"""Versions of a plan for those who never saw git: saved with a sentence, listed, compared item by item, and fetched back.

Beneath is git's own format, written and read by dulwich: it needs no git on the machine, starts no program, and none of the hooks,
filters and watchers that a folder's configuration may name are known to what is used of it here.
"""
