"""Answers to the hearing, read from what senders write them in: each remark word for word, placed at the part of the plan that it
is about, and turned into the files of `plan/innspill/`.
"""
