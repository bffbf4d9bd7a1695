"""The law coverage: duty by duty, the verdict, what answers it and what is missing; whole, or in short for an appendix."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.bredde import STAAENDE, TETTERE, navn_paa_en_linje
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.wording import edition, said, said_to_all
from bolig_cli.law import vilkaar
from bolig_cli.law.evidence.evidence import Bevis, Mangel, Slag
from bolig_cli.law.plikt import PLIKTTYPER, Hjemmel, Lov, Plikt, Plikttype
from bolig_cli.law.vurdering import STATUSORD, Dekning, Signatur, Status, Vurdering
from bolig_cli.maalform import tr, trn
from bolig_cli.message import listing

MOST_SERVICES = 8  # open duties of services that are told one by one
MANY = 4  # more items than this are named in one line, not told one by one
OPEN = (Status.DELVIS, Status.IKKE_DEKKET)


def acts(numbers: Numbers, dekning: Dekning) -> list[Node]:
    """A chapter (level 1) per kind of duty, a section per act in it, with each duty in full, for those who judge it."""
    result: list[Node] = []
    for plikttype, part in dekning.per_type:
        result += _kind(plikttype, part, 1)
        for lov, verdicts in part.per_lov:
            result += _act(numbers, plikttype, lov, verdicts)
    return result


def short(numbers: Numbers, dekning: Dekning) -> list[Node]:
    """For an appendix: the counts by kind of duty and by act, and what is open. The coverage document has each duty."""
    return [
        *introduction(dekning),
        ast.para(ast.text(tr("Hver bestemmelse, med grunnlaget for vurderingen, står i dokumentet «Lovdekning»."))),
        counts(dekning),
        *unanswered(numbers, dekning),
        ast.header(2, ast.text(tr("Vurderingene lov for lov")), "lovdekning-lover"),
        _by_act(dekning),
    ]


def introduction(dekning: Dekning) -> list[Node]:
    """What coverage is and is not, what its words mean, as of when, by which catalogue."""
    return [
        ast.para(
            ast.text(
                tr(
                    "Oversikten viser, bestemmelse for bestemmelse, hva i planen som svarer på lovens krav, og hva som mangler. "
                    "Den er laget av opplysningene i planen, og er ikke en juridisk vurdering av om planen er lovlig. "
                    "Frister er regnet fra {dato}. Oversikten over lovene er oppdatert {utgave}.",
                    dato=norsk.date(dekning.dato),
                    utgave=edition(dekning.katalog),
                )
            )
        ),
        ast.para(
            ast.text(
                tr(
                    "Noe viser planen med opplysninger, som tall, ansvar og datoer. Da står det «dekket». "
                    "Annet står som tekst, og da står det «omtalt» til noen har lest teksten og godkjent den. "
                    "Det planene skal inneholde, står først. "
                    "Kommunen gir tjenester og behandler saker også der planen ikke skriver om det."
                )
            )
        ),
    ]


def chart(figures: Figures) -> list[Node]:
    return figures.blocks("lovdekning-per-type")


def sources(dekning: Dekning) -> list[Node]:
    """A chapter on what the catalogue was held against, act by act."""
    lines = [
        (
            ast.text(norsk.capital(lov.korttittel)),
            [
                ast.plain(
                    ast.text(
                        tr("{tittel}. Lest {dato}.", tittel=lov.tittel.removesuffix("."), dato=said(lov.verifisert_mot))
                    )
                )
            ],
        )
        for lov, _ in dekning.per_lov
        if lov.verifisert_mot
    ]
    return [
        ast.header(1, ast.text(tr("Grunnlaget for lovkatalogen")), "lovkatalogen"),
        ast.para(
            ast.text(
                tr(
                    "Lovkatalogen gjengir bestemmelsene med egne ord. Det er lovteksten som gjelder. "
                    "Senere endringer i lovene er ikke med."
                )
            )
        ),
        ast.div([ast.definitions(lines)], classes=["fakta"]),
    ]


def unanswered(numbers: Numbers, dekning: Dekning) -> list[Node]:
    """A section (level 2) on the duties that apply and are not covered, by kind of duty, with what is missing; by act, those whose
    answer is only not written yet; how many have to be read; and how many are possibilities (kan), which are no lacks."""
    result = [ast.header(2, ast.text(tr("Det som ikke er dekket")), "lovdekning-mangler")]
    for plikttype, part in dekning.per_type:
        if lines := list(_open(numbers, plikttype, part)):
            result += [
                ast.para([ast.strong(ast.text(said(PLIKTTYPER[plikttype])))]),
                ast.bullets([ast.plain(line)] for line in lines),
            ]
    if unwritten := list(_unwritten(dekning)):
        result += [
            ast.para([ast.strong(ast.text(tr("Ikke skrevet ferdig ennå")))]),
            ast.bullets([ast.plain(ast.text(line))] for line in unwritten),
        ]
    if len(result) == 1:
        result.append(ast.para(ast.text(tr("Ingen plikter eller anbefalinger som gjelder for planen, mangler svar."))))
    if unread := sum(v.status is Status.OMTALT for v in dekning.vurderinger):
        words = trn(
            "I tillegg er én bestemmelse omtalt i en tekst som noen må lese og vurdere.",
            "I tillegg er {antall} bestemmelser omtalt i tekster som noen må lese og vurdere.",
            unread,
        )
        result.append(ast.para(ast.text(words)))
    if unused := sum(v.ubrukt for v in dekning.vurderinger):
        words = trn(
            "Én bestemmelse som er talt med blant dem som ikke er dekket, er en mulighet som planen ikke bruker.",
            "{antall} bestemmelser som er talt med blant dem som ikke er dekket, er muligheter som planen ikke bruker.",
            unused,
        )
        result.append(ast.para(ast.text(words)))
    return result


def _open(numbers: Numbers, plikttype: Plikttype, part: Dekning) -> Iterator[list[Node]]:
    """A line for each duty; one for each act where the plan need not tell how cases are handled, and where so much is missing of
    the services that nobody would read it duty by duty."""
    cases = plikttype is Plikttype.SAKSBEHANDLING
    lacking = [v for v in part.vurderinger if v.status in OPEN and not v.ubrukt and (cases or not _only_unwritten(v))]
    if not cases and not (plikttype is Plikttype.TJENESTE and len(lacking) > MOST_SERVICES):
        yield from (_lacking(numbers, v) for v in lacking)
        return
    for lov, verdicts in part.per_lov:
        if found := [v.plikt for v in verdicts if v in lacking]:
            yield ast.text(_unsaid(lov, found, titled=len(found) <= MANY))


def _unsaid(lov: Lov, found: Sequence[Plikt], *, titled: bool) -> str:
    """What a plan does not write of an act: each provision with its subject, or, of so many that nobody would read them, the
    paragraphs and how many there are."""
    name = norsk.capital(lov.korttittel)
    if titled:
        places = [f"{said(each.hjemmel.provision)} («{each.tittel}»)" for each in found]
        return tr(
            "{lov}: planen skriver ikke om alt i {bestemmelser}.",
            lov=name,
            bestemmelser=norsk.listing(places, tr("og")),
        )
    return trn(
        "{lov}: planen skriver ikke om alt i {paragrafer} (én bestemmelse).",
        "{lov}: planen skriver ikke om alt i {paragrafer} ({antall} bestemmelser).",
        len(found),
        lov=name,
        paragrafer=_paragraphs([each.hjemmel for each in found]),
    )


def _paragraphs(hjemler: Sequence[Hjemmel]) -> str:
    """The paragraphs of some provisions, each once: "§ 3, § 5 og § 6". Which part of them it is, the coverage document has."""
    return norsk.listing(
        [
            said(h)
            for h in dict.fromkeys(
                replace(h, ledd=None, punktum=None, nummer=None, bokstav=None).provision for h in hjemler
            )
        ],
        tr("og"),
    )


def _unwritten(dekning: Dekning) -> Iterator[str]:
    """A line for each act, with the provisions whose answers are not written yet."""
    for lov, verdicts in dekning.per_lov:
        found = [v for v in verdicts if v.status in OPEN and not v.ubrukt and _only_unwritten(v)]
        shown = [v for v in found if v.plikt.plikttype is not Plikttype.SAKSBEHANDLING]
        titled = len(shown) <= MOST_SERVICES  # a plan where so little is written has other things to tell
        places = [said(v.plikt.hjemmel.provision) + (f" («{v.plikt.tittel}»)" if titled else "") for v in shown]
        if places:
            yield f"{norsk.capital(lov.korttittel)} {norsk.listing(places, tr('og'))}"


def _only_unwritten(v: Vurdering) -> bool:
    """Whether all that is missing is that the plan's authors have not written it yet."""
    return bool(v.mangler) and all(mangel.malens for mangel in v.mangler)


def _lacking(numbers: Numbers, v: Vurdering) -> list[Node]:
    what = tr(
        "{hjemmel} ({styrke}), {vurdering}: {tittel}.",
        hjemmel=norsk.capital(said(v.plikt.hjemmel.reference)),
        styrke=tr(v.plikt.styrke.value),
        vurdering=tr(STATUSORD[v.status]),
        tittel=v.plikt.tittel,
    )
    lacks = [mangel for mangel in v.mangler if not mangel.malens]
    missing = " ".join(_lacks(numbers, lacks))
    return [ast.strong(ast.text(what)), {"t": "Space"}, *ast.text(missing)]


def _lacks(numbers: Numbers, mangler: Sequence[Mangel]) -> list[str]:
    """What is missing, each said once: several lacks that authors are told apart may be one in the words of a document."""
    return list(dict.fromkeys(named(first_sentence(said(mangel.tekst)), numbers) for mangel in mangler))


def first_sentence(text: str) -> str:
    """What is missing, without what an author is told to do about it."""
    return next(_sentences(text), text)


def _without_advice(text: str) -> str:
    """What was found, without what tells an author what to write in which file."""
    return " ".join(sentence for sentence in _sentences(text) if ".yaml" not in sentence) or text


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a verdict. A full stop inside «…» ends nothing."""
    start = 0
    for end in re.finditer(r"[.!?]\s+(?=[^\W\d_])", text):
        before, after = text[start : end.start() + 1], text[end.end()]
        if after.isupper() and before.count("«") == before.count("»"):
            yield before
            start = end.end()
    if start < len(text):
        yield text[start:]


def _kind(plikttype: Plikttype, part: Dekning, level: int) -> list[Node]:
    return [
        ast.header(level, ast.text(said(PLIKTTYPER[plikttype])), f"lovdekning-{plikttype.value}"),
        ast.para(ast.text(_summary(part.vurderinger))),
    ]


def _head(plikttype: Plikttype, lov: Lov, verdicts: Sequence[Vurdering], level: int) -> list[Node]:
    return [
        ast.header(level, ast.text(norsk.capital(lov.korttittel)), f"lov-{plikttype.value}-{lov.id}"),
        ast.para(ast.text(_summary(verdicts))),
    ]


def _caption(plikttype: Plikttype, lov: Lov) -> list[Node]:
    what = said(PLIKTTYPER[plikttype])
    return ast.text(f"{norsk.capital(lov.korttittel)}: {what[:1].lower()}{what[1:]}")


def counts(dekning: Dekning) -> Node:
    """How many duties of each kind have each verdict. There is no sum of them all: a plan is not the place for every kind."""
    return _counted(
        tr("Type"),
        [(said(PLIKTTYPER[plikttype]), part.vurderinger) for plikttype, part in dekning.per_type],
        tr("Bestemmelser og vurderinger, etter hva slags plikt det er"),
        "tabell-lovdekning",
    )


def _by_act(dekning: Dekning) -> Node:
    return _counted(
        tr("Lov"),
        [(norsk.capital(lov.korttittel), verdicts) for lov, verdicts in dekning.per_lov],
        tr("Bestemmelser og vurderinger, lov for lov"),
        "tabell-lovdekning-lover",
    )


def _counted(first: str, lines: Sequence[tuple[str, Sequence[Vurdering]]], caption: str, id: str) -> Node:
    heads = (first, tr("Bestemmelser"), *(_short(status) for status in Status))
    rows = [
        [
            ast.cell(name),
            *(
                ast.cell(norsk.amount(n))
                for n in (len(verdicts), *(sum(v.status is s for v in verdicts) for s in Status))
            ),
        ]
        for name, verdicts in lines
    ]
    return ast.table(
        [ast.cell(word) for word in heads],
        rows,
        caption=ast.text(caption),
        widths=navn_paa_en_linje([0.25, 0.16, 0.11, 0.15, 0.11, 0.11, 0.11], heads, rows, TETTERE[STAAENDE]),
        align=["left", *["right"] * 6],
        id=id,
        classes=["tett", "smal"],
    )


def _short(status: Status) -> str:
    """A verdict as it stands by itself. What «omtalt» asks of somebody, the text and the counts say."""
    return tr("Omtalt") if status is Status.OMTALT else norsk.capital(tr(STATUSORD[status]))


def _act(numbers: Numbers, plikttype: Plikttype, lov: Lov, verdicts: Sequence[Vurdering]) -> list[Node]:
    applies = [v for v in verdicts if v.status is not Status.GJELDER_IKKE]
    result = _head(plikttype, lov, verdicts, 2)
    if applies:
        rows = [
            [
                [ast.plain([ast.link(ast.text(said(v.plikt.hjemmel.provision)), f"#{v.plikt.id}")])],
                ast.cell(v.plikt.tittel),
                ast.cell(norsk.capital(tr(v.plikt.styrke.value))),
                [ast.plain([_status(v)])],
            ]
            for v in applies
        ]
        result.append(
            ast.table(
                [ast.cell(word) for word in (tr("Hjemmel"), tr("Plikt"), tr("Styrke"), tr("Vurdering"))],
                rows,
                caption=_caption(plikttype, lov),
                widths=[0.33, 0.37, 0.12, 0.18],
                align=["left"] * 4,
                id=f"tabell-dekning-{plikttype.value}-{lov.id}",
            )
        )
    result += _not_applying([v for v in verdicts if v.status is Status.GJELDER_IKKE])
    for verdict in applies:
        result += _duty(numbers, verdict)
    return result


def _not_applying(verdicts: Sequence[Vurdering]) -> list[Node]:
    """The duties that do not apply, listed under the condition that fails. Each keeps its anchor, since items may point to it."""
    by_condition: dict[str, list[Vurdering]] = {}
    for v in verdicts:
        by_condition.setdefault(said(v.vilkaar), []).append(v)
    result = []
    for condition, group in by_condition.items():
        lead = trn(
            "{vilkaar} Derfor gjelder ikke denne bestemmelsen:", "{vilkaar} Derfor gjelder ikke disse bestemmelsene:",
            len(group), vilkaar=condition,
        )  # fmt: skip
        result += [
            ast.para(ast.text(lead)),
            ast.bullets([_anchored(v)] for v in group),
        ]
    return result


def _anchored(v: Vurdering) -> Node:
    reference = ast.span(ast.text(said(v.plikt.hjemmel.provision)), v.plikt.id)
    return ast.plain([reference, *ast.text(f": {v.plikt.tittel} ({tr(v.plikt.styrke.value)})")])


def _summary(verdicts: Sequence[Vurdering]) -> str:
    parts = []
    for status, words in STATUSORD.items():
        if count := sum(v.status is status for v in verdicts):
            parts.append(f"{count} {tr(words)}")
    unused = sum(v.ubrukt for v in verdicts)
    summary = trn(
        "{antall} bestemmelse er vurdert: {fordeling}.", "{antall} bestemmelser er vurdert: {fordeling}.",
        len(verdicts), fordeling=norsk.listing(parts),
    )  # fmt: skip
    if unused:
        summary += " " + trn(
            "Én av dem som ikke er dekket, er en mulighet som planen ikke bruker.",
            "{antall} av dem som ikke er dekket, er muligheter som planen ikke bruker.",
            unused,
        )
    return summary


def _status(verdict: Vurdering) -> Node:
    return ast.span(ast.text(_words(verdict)), classes=["status", verdict.status.value])


def _words(verdict: Vurdering) -> str:
    """The verdict in words. A possibility that is not used is no lack."""
    return tr("Ikke brukt") if verdict.ubrukt else _short(verdict.status)


def _duty(numbers: Numbers, v: Vurdering) -> list[Node]:
    facts: list[tuple[str, list[Node]]] = [
        (tr("Innhold"), [ast.plain(ast.text(v.plikt.parafrase))]),
        (tr("Vurdering"), [ast.plain([_status(v)])]),
    ]
    if condition := said(v.vilkaar or vilkaar.describe(v.plikt.vilkaar)):
        facts.append((tr("Vilkår"), [ast.plain(ast.text(condition))]))
    if v.frist_melding:
        facts.append((tr("Frist"), [ast.plain(ast.text(said(v.frist_melding)))]))
    if known := [b for b in v.bevis if b.slag is Slag.FAKTA]:
        facts.append((tr("Planen svarer med"), [_evidence(numbers, known)]))
    if v.tekster:
        label = tr("Lest og godkjent") if v.status is Status.DEKKET else tr("Må vurderes")
        facts.append((label, [_evidence(numbers, v.tekster)]))
    if v.mangler:
        facts.append(
            (
                tr("Ikke brukt") if v.ubrukt else tr("Mangler"),
                [ast.bullets([ast.plain(ast.text(lack))] for lack in _lacks(numbers, v.mangler))],
            )
        )
    if v.plikt.merknad:
        facts.append((tr("Merk"), [ast.plain(ast.text(v.plikt.merknad))]))
    if v.signaturer:
        facts.append((tr("Signert"), [signatures(numbers, v)]))
    return [
        ast.header(3, ast.text(f"{said(v.plikt.hjemmel.provision)}: {v.plikt.tittel}"), v.plikt.id),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def _evidence(numbers: Numbers, found: Sequence[Bevis]) -> Node:
    """Each piece of evidence as a bullet; where there are many items, their names in one running line, so that it can be read."""
    order = list(numbers.name)
    items = sorted((b for b in found if b.id in numbers.name), key=lambda b: order.index(b.id))
    others = [[ast.plain(ast.text(_told(b, numbers)))] for b in found if b.id not in numbers.name]
    links = [[ast.link(ast.text(numbers.name[b.id]), f"#{b.id}")] for b in items]
    if len(items) > MANY:
        return ast.bullets(
            [
                *others,
                [
                    ast.plain(
                        [
                            *ast.text(tr("{antall} steder i planen:", antall=len(items))),
                            {"t": "Space"},
                            *ast.joined(links),
                        ]
                    )
                ],
            ]
        )
    told = [
        [
            ast.plain(
                [
                    *ast.text(_told(b, numbers).removesuffix(".")),
                    {"t": "Space"},
                    *ast.text("("),
                    *link,
                    *ast.text(")."),
                ]
            )
        ]
        for b, link in zip(items, links, strict=True)
    ]
    return ast.bullets([*others, *told])


def _told(bevis: Bevis, numbers: Numbers) -> str:
    """A piece of evidence for those who read: nothing of files."""
    return named(_without_advice(said_to_all(bevis.tekst)), numbers)


_ID = r"\b[A-Za-z][\w-]*\d[\w-]*\b"  # only words with a digit can be ids here


def named(text: str, numbers: Numbers) -> str:
    """The text with ids ("S02") as what the document calls them ("strategi 1.2"), and a row of them as one would say it."""
    text = re.sub(f"{_ID}(?:, {_ID})+", lambda row: _row(row[0].split(", "), numbers), text)
    return re.sub(_ID, lambda word: numbers.name.get(word[0], word[0]), text)


def _row(ids: Sequence[str], numbers: Numbers) -> str:
    """ "mål 1 og 2, og strategi 1.2": the numbers after each word, in the document's order."""
    if not all(id in numbers.name for id in ids):
        return ", ".join(ids)
    groups: dict[str, list[str]] = {}
    for id in sorted(ids, key=[*numbers.name].index):
        groups.setdefault(numbers.name[id].removesuffix(f" {numbers.number[id]}"), []).append(numbers.number[id])
    return norsk.listing([f"{word} {norsk.listing(of_it)}" for word, of_it in groups.items()])


def _read_by(v: Vurdering) -> list[Node]:
    """Who has read the text that makes it covered."""
    if v.status is v.usignert:
        return []
    who = norsk.listing([f"{s.rolle}, {norsk.date(s.dato)}" if s.dato else s.rolle for s in v.signaturer if s.gjelder])
    return [ast.plain(ast.text(tr("Lest av {hvem}", hvem=who)))]


def signatures(numbers: Numbers, v: Vurdering) -> Node:
    """Who has read and approved, when, and what has changed since."""
    return ast.bullets([ast.plain(ast.text(named(_signed(s), numbers)))] for s in v.signaturer)


def _signed(s: Signatur) -> str:
    when = f", {norsk.date(s.dato)}" if s.dato else ""
    changed = tr(". Gjelder ikke lenger: {grunner}", grunner=said(listing(s.endret))) if s.endret else ""
    return f"{norsk.capital(s.rolle)}{when}{changed}"
