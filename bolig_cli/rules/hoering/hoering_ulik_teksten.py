from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.lengder import Lengde, lengder_i
from bolig_cli.model.plan import Hoering
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.dager import Dag, dager_i
from bolig_cli.rules.support.whole_plan import texts_on_the_plan
from bolig_cli.searchable import as_name, searchable
from bolig_cli.source.fragment import Markdown, kept
from bolig_cli.source.sentence import Sentence, place_of, sentences

_ENDS = (
    "høringen varer til", "høringa varer til", "høyringa varer til", "høringen slutter", "høringa slutter",
    "høyringa sluttar", "høringen går til", "høringa går til", "høyringa går til", "høringsfristen er", "høyringsfristen er",
    "fristen for å uttale seg er", "fristen for å uttale seg til planen er", "høringsperioden varer til",
    "høringsperioden slutter",
)  # fmt: skip
_STARTS = (
    "høringen begynner", "høringa begynner", "høyringa begynner", "høringen starter", "høringa starter", "høyringa startar",
    "høringen varer fra", "høringa varer fra", "høyringa varer frå",
)  # fmt: skip
_OUT = (
    "planen er på høring fra", "planen ligger på høring fra", "planen er på høyring frå", "planen ligg på høyring frå",
    "planen er ute på høring fra", "planen er ute på høyring frå", "planen er på høring til", "planen er på høyring til",
    "planen er på høring fram til", "planen er på høyring fram til",
)  # fmt: skip
_LASTS = (
    "høringen varer i", "høringa varer i", "høyringa varer i", "planen ut på høring i", "planen på høring i",
    "planen ut på høyring i", "planen på høyring i", "planen er på høring i", "planen er på høyring i",
    "planen ligger på høring i", "planen ligg på høyring i", "planforslaget ut på høring i", "forslaget ut på høring i",
)  # fmt: skip
_DECIDES = frozenset({"la", "legger", "legg", "sendte", "sender", "sende"})
_PUT = frozenset({"legge", "leggja", "leggje", "sende"})
_BODIES = frozenset({"kommunestyret", "bystyret", "heradsstyret", "formannskapet"})
_PLAN = ("planen", "planforslaget", "forslaget", "utkastet", "planutkastet", "høringsutkastet", "høyringsutkastet")
# Another hearing, or one that is not fixed.
_ANOTHER = (
    "planprogram", "planstrategi", "samfunnsdel", "arealdel", "reguleringsplan", "forrige", "førre", "ny høring",
    "ny høyring", "første", "fyrste", "neste", "forlenge", "lengre", "minst", "høyst", "inntil", "over ", "under ", "hvis ",
    "dersom ", "viss ", "kan ", "kunne ", "ville ", "ofte", "som regel", "vanligvis", "vanlegvis", "forskrift", "to ganger",
    "to gonger", "annen gang", "ikke", "ikkje", "møte",
)  # fmt: skip
_ROUGHLY = 6  # days: «vel seks uker», «nesten sju uker»


@record
class _Sagt:
    """What a sentence says of the hearing: when it ends and begins, how long it is, which body sent it out, and when."""

    slutter: Dag | None = None
    begynner: Dag | None = None
    varer: Lengde | None = None
    enhet: str = ""
    organ: str = ""
    vedtatt: Dag | None = None


@rule("hoering-ulik-teksten", Severity.ADVARSEL)
def hoering_ulik_teksten(context: Context) -> Iterator[Problem]:
    """En setning sier noe annet om høringen enn det som er ført opp under `hoering` i `prosess.yaml`.

    Den som skal svare, må kunne stole på fristen. Regelen leser formålet, saksfremlegget og kapitlene, og bare setninger som
    handler om høringen av denne planen: når den begynner og slutter, hvor lenge den varer, og hvem som la planen ut. «Vel seks
    uker» og «nesten sju uker» er det samme.

    Slik retter du det: rett setningen, eller rett `hoering` i `prosess.yaml`.
    """
    plan = context.plan
    hearing = plan.prosess.hoering if plan.prosess else None
    if hearing is None or hearing.ends_before_it_begins:
        return
    for place, text in texts_on_the_plan(plan):
        for sentence, said in _of_the_hearing(text):
            if against := _against(said, hearing):
                yield Problem(
                    place_of(text, sentence.text, sentence.heading, place),
                    f"Teksten sier «{sentence.text.rstrip('. ')}», men {against}.",
                    "Rett setningen, eller rett «hoering» i prosess.yaml.",
                )


def _against(said: _Sagt, hearing: Hoering) -> str:
    """What the data say instead; "" where they say the same, or nothing."""
    start, end = hearing.fra, hearing.til
    if said.slutter and end and end.first == end.last and end.first and not said.slutter.may_be(end.first):
        return f"høringen er ført opp til {end.sagt}"
    if said.begynner and start and start.first == start.last and start.first and not said.begynner.may_be(start.first):
        return f"høringen er ført opp fra {start.sagt}"
    if (
        said.varer
        and start
        and end
        and start.first
        and end.last
        and start.first == start.last
        and end.first == end.last
    ):
        days = (end.last - start.first).days
        room = 1 if said.enhet.startswith(("dag", "døgn")) else _ROUGHLY
        if not said.varer.minst - room <= days <= said.varer.mest + room:
            return f"den er fra {start.sagt} til {end.sagt}, som er {_lang(days)}"
    decided = hearing.vedtaksdato
    if (
        said.organ
        and hearing.vedtatt_av
        and as_name(hearing.vedtatt_av) in _BODIES
        and as_name(hearing.vedtatt_av) != said.organ
    ):
        return f"det er {hearing.vedtatt_av} som er ført opp med vedtaket"
    if (
        said.vedtatt
        and decided
        and decided.first
        and decided.first == decided.last
        and not said.vedtatt.may_be(decided.first)
    ):
        return f"vedtaket er ført opp {decided.sagt}"
    return ""


def _lang(days: int) -> str:
    weeks, rest = divmod(days, 7)
    if not rest:
        return f"{weeks} uker"
    return f"{weeks} uker og {rest} {'dag' if rest == 1 else 'dager'}" if weeks else f"{rest} dager"


@kept
def _of_the_hearing(text: Markdown) -> tuple[tuple[Sentence, _Sagt], ...]:
    """What the sentences of a text say of the plan's hearing."""
    if "høring" not in text.searched and "høyring" not in text.searched and "uttale seg" not in text.searched:
        return ()
    return tuple((sentence, said) for sentence in sentences(text) if (said := _said(searchable(sentence.text))))


def _said(read: str) -> _Sagt | None:
    if any(word in read for word in _ANOTHER) or read.endswith("?"):
        return None
    words = read.split()
    if words and words[0] in _BODIES:
        return _sent_out(words)
    if found := next((start for start in _LASTS if start in read), None):
        after = read.partition(found)[2]
        length = next((length for length in lengder_i(f" {after}") if length.fra <= _NEAR), None)
        return _Sagt(varer=length, enhet=f" {after}"[length.fra : length.til].split()[-1]) if length else None
    if found := next((start for start in (*_ENDS, *_STARTS, *_OUT) if read.startswith(start)), None):
        return _days(found, read)
    return None


_NEAR = 12  # letters between «i» and a length: «i vel seks uker»


def _days(found: str, read: str) -> _Sagt | None:
    words = read.split()
    days = [day for day in dager_i(words) if day.day]
    begins = found in _STARTS or found.endswith(("fra", "frå"))
    if not days or days[0].at > len(found.split()) + 3:
        return None
    if not begins:
        return _Sagt(slutter=days[0])
    to = len(days) > 1 and words[days[1].at - 1] in ("til", "med", "–", "-")
    return _Sagt(begynner=days[0], slutter=days[1] if to else None)


def _sent_out(words: Sequence[str]) -> _Sagt | None:
    """«Formannskapet vedtok 31. januar 2024 å legge planen ut på høring», «formannskapet la planen ut på høring»."""
    if words[1:2] == ["vedtok"]:
        days = dager_i(words[2:6])
        at = next((nr for nr, word in enumerate(words[:8]) if word in _PUT and words[nr - 1] == "å"), 0)
    else:
        days, at = (), 1 if words[1:2] and words[1] in _DECIDES else 0
    rest = [word.strip(".,;:") for word in words[at + 1 : at + 5]]
    if not at or not rest or rest[0] not in _PLAN:
        return None
    if rest[1:3] in (["på", "høring"], ["på", "høyring"]) or rest[1:4] in (
        ["ut", "på", "høring"],
        ["ut", "på", "høyring"],
    ):
        return _Sagt(organ=words[0], vedtatt=days[0] if days else None)
    return None
