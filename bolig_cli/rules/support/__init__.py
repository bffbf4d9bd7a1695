"""What rules share: the index of ids, words for kinds of items, amounts, texts with their places."""
