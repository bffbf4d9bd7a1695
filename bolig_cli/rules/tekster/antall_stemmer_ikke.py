from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import norsk, tallord
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Maalomraade, Plan, Strategi, Tiltak, Tiltakstatus, Utfordring
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.whole_plan import texts_on_the_plan
from bolig_cli.searchable import searchable
from bolig_cli.source.sentence import place_of, sentences

_NUMBERS: Mapping[str, int] = {"null": 0, **tallord.READ, "ein": 1, "ei": 1, "eit": 1}

# What an author calls the things, counted («to mål») and known («de to målene»), where the plan has no words of its own.
_COUNTED: Mapping[str, tuple[str, ...]] = {
    "maalomraade": ("målområder", "målområde"),
    "hovedmaal": ("hovedmål", "hovudmål"),
    "maal": ("mål",),
    "delmaal": ("delmål",),
    "strategi": ("strategier", "strategiar", "strategi"),
    "tiltak": ("tiltak",),
    "utfordring": ("utfordringer", "utfordringar", "utfordring"),
}
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "maalomraade": ("målområdene", "målområda"),
    "hovedmaal": ("hovedmålene", "hovedmåla", "hovudmåla"),
    "maal": ("målene", "måla"),
    "delmaal": ("delmålene", "delmåla"),
    "strategi": ("strategiene", "strategiane"),
    "tiltak": ("tiltakene", "tiltaka"),
    "utfordring": ("utfordringene", "utfordringane"),
}
_UNNAMED = {
    "hovedmaal": ("hovedmål", "hovedmål"),
    "utfordring": ("utfordring", "utfordringer"),
}  # nobody has words of their own
_THE_PLAN = frozenset({"planen", "handlingsplanen", "handlingsdelen", "planforslaget", "planutkastet", "vi"})
_ANOTHER = frozenset(
    {
        "forrige", "førre", "gamle", "tidligere", "tidlegare", "gjeldende", "gjeldande", "nasjonale", "regionale", "statlige",
        "statlege", "andre", "neste",
    }
)  # fmt: skip
_HAS = frozenset(
    {
        "har", "inneholder", "inneheld", "omfatter", "omfattar", "fastsetter", "fastset", "inkluderer", "inkluderar", "beskriver",
    }
)  # fmt: skip
_CONSISTS = (("består", "av"), ("bygger", "på"), ("byggjer", "på"), ("bygg", "på"), ("er", "på"))
# Between the verb and the number, or before the noun, and says nothing of which ones.
_FILLERS = frozenset(
    {
        "i",
        "alt",
        "til",
        "sammen",
        "saman",
        "totalt",
        "nå",
        "no",
        "også",
        "òg",
        "derfor",
        "dermed",
        "satt",
        "sett",
        "valgt",
        "valt",
        "laget",
        "laga",
        "formulert",
        "utarbeidet",
        "utarbeidd",
        "foreslått",
        "opp",
        "oss",
        "seg",
    }
)
_SET = frozenset({"satt", "sett"})
_UNDER = frozenset({("målene", "ligger"), ("målene", "er", "det"), ("måla", "ligg"), ("måla", "er", "det")})
# Of another's goals: what a sentence says of «de fire målene» right after, it says of those.
_OTHERS = (
    "strategi",
    "kommuneplan",
    "samfunnsdel",
    "fn",
    "statens",
    "regjering",
    "fylke",
    "nasjonal",
    "region",
    "forrige",
    "førre",
)
_OF_ALL = frozenset(
    {"overordnede", "overordna", "konkrete", "ulike", "felles", "langsiktige", "boligsosiale", "bustadsosiale"}
)
# After the noun, of all of them still.
_AFTER = frozenset({"og", "totalt", "fordelt", "med", "samt", "men"})
_WHOLE = frozenset({"planen", "handlingsplanen", "handlingsdelen", "perioden", "planperioden", "alt"})
_SOME = frozenset(
    {"under", "for", "som", "innen", "innenfor", "fra", "frå", "av", "på", "mot"}
)  # after it, of some of them
_ENDS = ".,;:)!?»"


@record
class Claim:
    """How many of a kind a sentence says that the plan has, and in which words."""

    count: int
    kind: str
    words: str
    maybe_some: bool = False  # «de tre målene»: those that were just spoken of, perhaps


@rule("antall-stemmer-ikke", Severity.ADVARSEL)
def antall_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """En tekst sier at planen har et annet antall mål, delmål, strategier, tiltak eller utfordringer enn den har.

    Teller leseren etter, stemmer det ikke, og da stoler de mindre på resten. Tallet blir gjerne stående når et mål kommer til eller
    et tiltak faller bort. Regelen leser formålet, saksfremlegget og kapitlene, og bare setninger som sier det om hele planen:
    «Planen har to mål», «planens fem mål» og «de 14 tiltakene i planen». «De seks målene …» i begynnelsen av en setning er også for
    mange når planen har fem. «Planen har tre tiltak for unge» teller bare noen av dem, og blir ikke lest. Tiltak som utgår eller er
    utsatt, kan regnes med eller ikke, og det samme gjelder delmål.

    Slik retter du det: rett tallet, eller skriv setningen uten tall.
    """
    plan = context.plan
    names = _names(plan)
    stems = [name for name in names if not any(other in name for other in names if other != name)]
    right: dict[str, set[int]] = {}
    for place, text in texts_on_the_plan(plan):
        if not any(stem in text.searched for stem in stems):
            continue
        before = ""
        for sentence in sentences(text):
            read = searchable(sentence.text)
            for claim in _claims(read, names, stems):
                if not right:
                    right = _right(plan)
                if claim.count in right[claim.kind] or (claim.maybe_some and _may_be_some(claim, right, before)):
                    continue
                yield Problem(
                    place_of(text, sentence.text, sentence.heading, place),
                    f"Teksten sier «{claim.words}», men planen har {_said(plan, claim.kind, right)}.",
                    "Rett tallet, eller skriv setningen uten tall.",
                )
            before = read


def _may_be_some(claim: Claim, right: Mapping[str, set[int]], before: str) -> bool:
    """Whether «de tre målene» may be some of the plan's, or another's: never more than all, where nobody else is spoken of."""
    return claim.count <= max(right[claim.kind]) or any(word.startswith(_OTHERS) for word in before.split())


def _names(plan: Plan) -> dict[str, tuple[str, bool]]:
    """Word → the kind that it counts, and whether it says that they are known («målene»). A level that the municipality calls
    something else, is counted in that word alone."""
    own: dict[str, tuple[str, bool]] = {}
    found: dict[str, tuple[str, bool]] = {}
    for kind, words in _COUNTED.items():
        word = getattr(plan.betegnelser, kind, None)
        if word and (name := searchable(word.flertall)) and name not in words:
            own[name] = (kind, False)
        else:
            found |= dict.fromkeys(words, (kind, False)) | dict.fromkeys(_KNOWN[kind], (kind, True))
    return found | own


def _claims(sentence: str, names: Mapping[str, tuple[str, bool]], stems: Sequence[str]) -> Iterator[Claim]:
    if not any(stem in sentence for stem in stems):
        return
    words = sentence.split()
    last = -1  # the noun of the claim before this one in the sentence
    for at, word in enumerate(words):
        kind, known = names.get(word.strip(".,;:()«»!?"), ("", False))
        first = _begins(words, at) if kind else None
        if first is None or (kind == "utfordring" and "vi" in words[:first]):
            continue  # «vi har tre utfordringer med avtalen»
        count, said = _number(words[first]) or 0, " ".join(words[first : at + 1]).strip(".,;:()«»!?")
        if _of_known(words, first, at) if known else _of_all(words, first, at, last):
            last = at
            yield Claim(count, kind, said)
        elif known and kind != "utfordring" and _begin_a_sentence(words, first, at):
            yield Claim(count, kind, said, maybe_some=True)


def _begins(words: list[str], at: int) -> int | None:
    """Where the number before a noun stands, if there is one, with no word between that says which of them it counts."""
    before = at - 1
    if before > 0 and words[before] in _OF_ALL:
        before -= 1
    return before if before >= 0 and _number(words[before]) is not None else None


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) <= 3:
        return int(word)
    return _NUMBERS.get(word)


def _of_all(words: list[str], first: int, at: int, last: int) -> bool:
    """Whether «fem mål» are all that the plan has; `last` is where such a claim ends before this one in the sentence, as in «fem
    mål, 14 strategier og 49 tiltak»."""
    joined = words[first - 1] in ("og", "samt")
    goes_on = last >= 0 and first - 1 - joined == last
    if not goes_on and not _of_plan(words[:first]):
        return False
    if words[at][-1] in _ENDS or at + 1 == len(words):
        return True
    return _goes_on(words, at) or (words[first - 1] == "planens" and words[at + 1] not in _SOME)


def _of_plan(before: list[str]) -> bool:
    """Whether what stands before the number says that the plan has so many."""
    chosen = not _SET.isdisjoint(before[-3:])
    while before and before[-1] in _FILLERS:
        before = before[:-1]
    if before and before[-1] == "planens":
        return True
    if before[:1] == ["under"] and tuple(before[1:]) in _UNDER:
        return True
    if len(before) >= 2 and before[-1] == "vi" and before[-2] in _HAS:
        return True  # «I planen har vi fem mål»
    if before and before[-1] in _HAS:
        before = before[:-1]
    elif tuple(before[-2:]) in _CONSISTS:
        before = before[:-2]
    else:
        return False
    while before and before[-1] in _FILLERS:
        before = before[:-1]
    if chosen and before == ["kommunen"]:
        return True
    return bool(before) and before[-1] in _THE_PLAN and _ANOTHER.isdisjoint(before[-3:-1])


def _goes_on(words: list[str], at: int) -> bool:
    """Whether what stands after the noun leaves it at all of them."""
    after = [word for word in words[at + 1 : at + 4] if word != "denne"][:2]
    if after[:1] in (["i"], ["for"]):
        return len(after) > 1 and after[1].strip(_ENDS) in _WHOLE
    return after[0].strip(_ENDS) in _AFTER or tuple(word.strip(_ENDS) for word in after) == ("til", "sammen")


def _of_known(words: list[str], first: int, at: int) -> bool:
    """Whether «de 14 tiltakene» are all that the plan has: it is said, or they are too many to be some that were just spoken of."""
    before, after = words[:first], words[at + 1 : at + 3]
    if before and before[-1] == "planens":
        return True
    if len(after) == 2 and after[0] == "i" and words[at][-1] not in _ENDS:
        return after[1].strip(_ENDS) in _WHOLE - {"alt"}
    some = bool(after) and words[at][-1] not in _ENDS and after[0] in _SOME
    many = (_number(words[first]) or 0) > 9
    return many and not some and bool(before) and before[-1] in ("de", "dei", "alle", "våre")


def _begin_a_sentence(words: list[str], first: int, at: int) -> bool:
    """Whether a sentence begins with «De tre målene», and says no more of which they are."""
    some = words[at][-1] in _ENDS or words[at + 1 : at + 2] == ["i"] or not _SOME.isdisjoint(words[at + 1 : at + 2])
    return first == 1 and words[0] in ("de", "dei") and not some


def _right(plan: Plan) -> dict[str, set[int]]:
    """Kind → how many of it the plan may be said to have."""
    goals, status = plan.all(Maal), [measure.status for measure in plan.all(Tiltak)]
    top = sum(1 for goal in goals if not goal.hovedmaal)
    measures = {len(status)}
    for left_out in (Tiltakstatus.UTGAAR, Tiltakstatus.UTSATT, Tiltakstatus.FERDIG):
        measures |= {count - status.count(left_out) for count in measures}
    return {
        "maalomraade": {len(plan.all(Maalomraade))},
        "hovedmaal": {top},
        "maal": {top, len(goals)},
        "delmaal": {len(goals) - top},
        "strategi": {len(plan.all(Strategi))},
        "tiltak": measures,
        "utfordring": {len(plan.all(Utfordring))},
    }


def _said(plan: Plan, kind: str, right: Mapping[str, set[int]]) -> str:
    """ "1 strategi"; "3 eller 5 mål", where delmål may be counted or not."""
    counts = sorted(right[kind])
    word = getattr(plan.betegnelser, kind, None)
    one, many = (word.entall, word.flertall) if word else _UNNAMED[kind]
    name = one if counts == [1] else many
    return f"{norsk.listing([str(count) for count in counts], 'eller')} {name}"
