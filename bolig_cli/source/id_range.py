"""From one id to another, where each should stand: «T1-T3», «T1 – T3», «T1 til T3»."""

_MOST = 20


def ids_between(text: str) -> list[str]:
    """Every id from the first to the last of a range; none for anything else."""
    first, _, last = text.replace("–", "-").replace(" til ", "-").partition("-")
    first, last = first.strip(), last.strip()
    letters = first.rstrip("0123456789")
    start, end = first[len(letters) :], last.removeprefix(letters)
    if not letters.isalpha() or not start.isdecimal() or not end.isdecimal():
        return []
    if (start.startswith("0") and len(start) != len(end)) or not 0 < int(end) - int(start) < _MOST:
        return []
    width = len(start) if start.startswith("0") else 0
    return [f"{letters}{number:0{width}d}" for number in range(int(start), int(end) + 1)]
