"""Answers to a hearing, as texts of files: who writes is the same everywhere, and each test says which points are made."""

PATH = "plan/innspill/{}.yaml"
OWN_STORY = "  - nummer: 1\n    tekst: Min egen historie er lang.\n"
ON_ADVICE = """\
  - nummer: 1
    tekst: Rådgivningen bør være på dagtid, for mange eldre kommer seg ikke ut.
    gjelder: [{}]
    sammendrag: Ber om at rådgivningen holdes på dagtid.
    vurdering: {}
    konklusjon: tas til følge
    endring: {{gjelder: [T07], hva: Rådgivningen holdes to formiddager i uken.}}
  - nummer: 2
    tekst: Vi savner mer om tilrettelegging.
    vurdering: Planen har tre tiltak om dette.
    konklusjon: tas ikke til følge
"""


def council(points: str, id: str = "I01") -> str:
    """From one of the municipality's own councils."""
    return f"id: {id}\navsender: Eldrerådet\nslag: kommunalt råd\ndato: 2024-02-27\npunkter:\n{points}"


def private(points: str = OWN_STORY, id: str = "I02") -> str:
    """From a private person who has not agreed that the words are shown."""
    return f"id: {id}\navsender: Privatperson\nslag: privatperson\ndato: 2024-03-10\npunkter:\n{points}"


def files(**answers: str) -> dict[str, bytes]:
    """Path → what is in it, of answers by id."""
    return {PATH.format(id): text.encode() for id, text in answers.items()}
