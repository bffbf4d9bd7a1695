"""A number of the plan that a paragraph begins with, without a word for what it is of: «2.2.4 bør …», «Under 1.3.1 skriver dere …».

A whole number may be a letter's own, and one before a word for an amount or a length is that.
"""

import re

_NUMBER = r"\d{1,2}(?:\.\d{1,2}){1,3}"
FIRST = re.compile(
    r"\s*(?:[-–•*]\s*)?(?P<word>(?:til|om|vedr\.?|vedrørende|ad|angående|under|i|på|for)\s+)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:\s*,\s*|\s+og\s+){_NUMBER})*)(?![.\d]*\d)[:.,)]?"
    r"\s+(?:[–-]\s*)?(?!(?:mill|millioner|mrd|milliarder|prosent|kr|kroner|tusen|ganger|år|timer|personer|boliger)\b)(?P<next>\w)",
    re.I,
)
