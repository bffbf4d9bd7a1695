import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.every_text import every_text
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.whole_plan import texts_on_the_plan
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.sentence import place_of, sentences

_PLAN = r"(?:planen|planforslaget|forslaget|utkastet|planutkastet|høringsutkastet|høyringsutkastet)"
_KOMMENDE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bfår (?:denne )?{_PLAN} (?:til uttalelse|til uttale|på høring|på høyring)\b",
        rf"\b{_PLAN} (?:er|ligger|ligg|sendes|legges|blir sendt|blir lagt|skal|vil)\b.{{0,40}}\b(?:på høring|på høyring)\b",
        r"^(?:etter|når) (?:høringen|høringa|høyringa) (?:er over |er ferdig )?"
        r"(?:går|vil|skal|skriver|skriv|legger|legg|blir|vurderer|behandler|behandlar)\b",
        r"\bi (?:høringsperioden|høyringsperioden) (?:kan|får|skal|vil)\b",
    )
)
# In a text that is not on the whole plan, «planen» may be another.
_DENNE = re.compile(rf"\bdenne {_PLAN}\b.{{0,40}}\b(?:på høring|på høyring|til uttalelse|til uttale)\b")
# Another hearing, or one that may come.
_ANNEN = re.compile(
    r"\b(?:neste|ny|nytt|nye|rullering\w*|revisjon\w*|planprogram\w*|arealdel\w*|reguleringsplan\w*|hvis|dersom|viss|hver gang"
    r"|ikke|ikkje)\b"
)


@rule("hoering-som-kommende", Severity.ADVARSEL)
def hoering_som_kommende(context: Context) -> Iterator[Problem]:
    """En setning sier at planen er på høring, eller skal dit, og høringen er over.

    Den som leser den vedtatte planen, skal ikke få vite at rådene «får planen til uttalelse», eller at «etter høringen går vi
    gjennom uttalelsene». Regelen leser formålet og kapitlene når planen er i fasen `vedtak` eller `oppfølging`, og i de andre
    tekstene som står i planen, det som sier «denne planen». Den kjenner bare de vanligste måtene å si det på. Setninger om neste
    plan eller en annen høring er ikke med.

    Slik retter du det: skriv hva som ble gjort («Eldrerådet fikk planen til uttalelse. Alle uttalelsene er gjennomgått.»).
    """
    if context.fase not in (Fase.VEDTAK, Fase.OPPFOELGING):
        return
    paper = context.plan.saksfremlegg
    whole = list(texts_on_the_plan(context.plan))
    seen = {id(text) for _, text in whole}
    others = [
        (t.place, t.said) for t in every_text(context.plan) if isinstance(t.said, Markdown) and id(t.said) not in seen
    ]
    told = [*((place, text, _KOMMENDE) for place, text in whole), *((place, text, (_DENNE,)) for place, text in others)]
    for place, text, patterns in told:
        if "/innspill/" in place.path:
            continue  # what the municipality answers, it answers as it was then
        if paper is not None and place.path == paper.origin.at().path:
            continue  # the case has words for each phase
        for sentence in sentences(text):
            plain = " ".join(searchable(sentence.text).split())
            if any(pattern.search(plain) for pattern in patterns) and not _ANNEN.search(plain):
                yield Problem(
                    place_of(text, sentence.text, sentence.heading, place),
                    f"Teksten sier «{sentence.text.rstrip('. ')}», men høringen er over.",
                    "Skriv hva som ble gjort: hvem som uttalte seg, og hvordan uttalelsene er behandlet.",
                )
