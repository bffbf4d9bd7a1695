"""Whether a text names a private person, where a role or a unit is meant.

The given names are among those that most people in Norway have (Statistics Norway's statistics of names). A name that is not among
them is not seen: nothing here says that a text is free of names.
"""

from collections.abc import Iterator

from bolig_cli.searchable import as_name, visible

FORNAVN = frozenset((
    "ahmed", "aisha", "ali", "amalie", "anders", "andreas", "anita", "ann", "anna", "anne", "are", "arild", "arne", "arvid",
    "astrid", "atle", "aud", "aurora", "bente", "berit", "bjarne", "bjørg", "bjørn", "brit", "camilla", "cecilie", "charlotte",
    "christian", "christine", "christoffer", "dag", "daniel", "egil", "einar", "eirik", "eivind", "elin", "elisabeth", "ellen",
    "else", "emilie", "emma", "erik", "erlend", "espen", "eva", "even", "fatima", "finn", "frank", "fredrik", "frode", "geir",
    "gerd", "grete", "gro", "gunn", "gunnar", "guri", "guro", "hanne", "hanna", "hans", "harald", "hassan", "hege", "heidi",
    "helene", "helge", "henriette", "henrik", "hilde", "håkon", "håvard", "ida", "inga", "inge", "inger", "ingrid", "ingunn",
    "irene", "ivar", "jan", "jens", "joakim", "johan", "johanne", "john", "jon", "jonas", "jorunn", "julie", "jørgen", "kari",
    "karin", "karl", "katrine", "kirsten", "kjell", "kjersti", "kjetil", "knut", "kristian", "kristin", "kristine",
    "kristoffer", "laila", "lars", "leif", "lena", "linda", "line", "linn", "lise", "liv", "mads", "magne", "magnus", "malin",
    "maren", "mari", "maria", "marianne", "marie", "marit", "marius", "marte", "martin", "mathias", "merete", "mette", "mikkel",
    "mohamed", "mohammed", "mona", "monica", "morten", "nils", "nina", "nora", "odd", "oddvar", "ola", "olav", "ole", "olga",
    "per", "petter", "pål", "ragnhild", "ragnar", "randi", "reidar", "reidun", "rita", "roar", "robert", "roger", "rolf",
    "rune", "sara", "sigrid", "silje", "simen", "siri", "siv", "sissel", "solveig", "sondre", "stein", "steinar", "stian",
    "stine", "stig", "susanne", "svein", "sverre", "synnøve", "terje", "thea", "thomas", "thor", "tom", "tommy", "tone", "tor",
    "tore", "torill", "torunn", "tove", "trine", "trond", "trude", "turid", "ulf", "unni", "vegard", "vidar", "vigdis",
    "wenche", "yngve", "øystein", "øyvind", "åse", "åshild",
))  # fmt: skip
# Words that make a name that of a place, a house or a body, though it begins as a person's.
_IKKE_PERSON = frozenset((
    "allé", "as", "asa", "barnehage", "bofellesskap", "bolig", "boliger", "boligstiftelse", "bustad", "bustader", "bu-",
    "eiendom", "eigedom", "fond", "gard", "gata", "gate", "gt", "gård", "hage", "heim", "hjem", "hjemmet", "hus", "huset",
    "institutt", "kirke", "kommune", "legat", "minde", "nav", "omsorgssenter", "plass", "plasser", "sa", "samfunnshus",
    "senter", "senteret", "skole", "skule", "sone", "stiftelse", "stiftelsen", "sykehjem", "sjukeheim", "terrasse", "torg",
    "tun", "tunet", "veg", "vegen", "vei", "veien",
))  # fmt: skip
_SOENN_AV = (
    "nsen",
    "rsen",
    "lsen",
    "dsen",
    "tsen",
    "ssen",
)  # as most surnames in «-sen» end; «Kommunedirektør Hansen» too


def personnavn(tekst: str) -> str:
    """The first name of a person that a text has, as it is written: "Kari Nordmann"; "" where it has none that is seen.

    A given name counts with a surname after it: one alone may be a ship or a street.
    """
    for navn, etter in _navn(tekst):
        if len(navn) < 2 or not _IKKE_PERSON.isdisjoint(map(str.lower, (*navn, etter))):
            continue
        if first := next((word for word in navn[:-1] if _er_fornavn(word)), ""):
            return " ".join(navn[navn.index(first) :])
        if navn[-1].endswith(_SOENN_AV):
            return " ".join(navn)
    return ""


def person_i_adresse(adresse: str) -> bool:
    """Whether an e-mail address is one person's: "kari.nordmann@lillevik.kommune.no"."""
    for word in visible(adresse).split():
        local, at, _ = word.strip("<>().,;").partition("@")
        first, point, last = local.partition(".")
        if at and point and len(last) > 1 and _er_fornavn(first):
            return True
    return False


def _er_fornavn(word: str) -> bool:
    return as_name(word.partition("-")[0]) in FORNAVN


def _navn(tekst: str) -> Iterator[tuple[list[str], str]]:
    """The words with a capital that follow each other with nothing between, and the word after them."""
    run: list[str] = []
    for word in visible(tekst).replace("v/", "v/ ").split():
        bare = word.strip("«»()<>.,;:")
        if run and not (bare[:1].isupper() and word[:1] == bare[:1]):
            yield run, bare
            run = []
        if bare[:1].isupper():
            run = [*run, bare]
            if not word.endswith(bare):
                yield run, ""
                run = []
    if run:
        yield run, ""
