"""The spine, readable from top to bottom: files → documents → Plan → findings and coverage → document → docx, odt, pdf, html."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from bolig_cli.answers import Remember, by_files
from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding, Severity
from bolig_cli.law import funn, signering
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.law.egne_ord import uten_steder
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import Dekning, Husker, ask_anew, vurder
from bolig_cli.model.bilde import Bildefil
from bolig_cli.model.build import ITEM_KINDS, Built, assemble, build_document
from bolig_cli.model.plan import Fase, Plan
from bolig_cli.printable import short
from bolig_cli.record import record
from bolig_cli.rules import ALL_RULES, innspill, vedtaksklar
from bolig_cli.rules.context import Context
from bolig_cli.source import (
    boligtyper,
    chapter,
    closed_links,
    commented_out,
    divided_words,
    foedselsnumre,
    from_word,
    loose_marks,
    phone_letters,
    plain_words,
    reaching_people,
    schema,
    tabelldata,
    table_files,
    tree,
    unfinished,
    yaml,
)
from bolig_cli.source.copies import twice
from bolig_cli.source.files import Files, SourceFile, read_folder
from bolig_cli.source.node import Document as SourceDocument
from bolig_cli.source.node import Mapping

if TYPE_CHECKING:  # a check makes no documents, and need not wait for them
    from bolig_cli.compare.compare import Comparison
    from bolig_cli.documents.document import Document

# Findings about the law's demands, and about what has to be in place before the plan is adopted: neither stops a document from
# being made.
LAW_CODES = frozenset((*funn.CODES, *signering.CODES))
ADOPTION_CODES = LAW_CODES | {rule.code for rule in (*vedtaksklar.RULES, *innspill.RULES)}


@record
class Checked:
    """A plan that has been read and checked. `plan` and `dekning` are None only when plan.yaml could not be read."""

    root: Path
    plan_folder: str
    files: int
    plan: Plan | None
    dekning: Dekning | None
    findings: tuple[Finding, ...]
    known: tuple[Finding, ...] = ()  # what a baseline has, and is not shown
    unjudged: int = 0  # duties that nothing is said of, since what answers them may stand in what is wrong

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def structural_errors(self) -> tuple[Finding, ...]:
        """The errors that no document can be made from; a duty that is not covered is not one of them, nor example text."""
        return tuple(f for f in self.findings if f.severity is Severity.FEIL and f.rule not in ADOPTION_CODES)


@record
class ReadPlan:
    """The plan that some files hold, and what is wrong with their form; nothing is judged. `plan` is None where plan.yaml could not
    be read.

    `unread` are the kinds of file of which one could not be read at all, and holds no item that would be known by its file's name.
    `at_fault` are those, and the kinds of which one holds something that could not be understood: what it means to say is not
    known. Where the period of the plan, its phase or its type is not known they are all kinds, since everything is held against it.
    `read_as` is the kind of each file that holds something else than its folder is for, by its path.
    """

    plan: Plan | None
    findings: tuple[Finding, ...]
    unread: frozenset[str]
    at_fault: frozenset[str]
    read_as: dict[str, str]


def check(folder: Path, dato: dt.date | None) -> Checked:
    """Reads and checks the plan in `folder`; see `check_files`. Raises BoligError where there is no plan."""
    return check_files(read_folder(folder), dato)


def check_files(
    files: Files,
    dato: dt.date | None,
    read: "Callable[[SourceFile], ReadFile] | None" = None,
    remember: Remember | None = None,
) -> Checked:
    """Checks a plan that has been read, from wherever its files came.

    Deadlines are seen from `dato`; when it is None, from the date that the plan's edition has, so that the same plan always has
    the same coverage (and from today where the edition has none). `read` gives what a file comes to, and `remember` what a
    requirement was answered, for one who has it already (see `workspace`).
    """
    found = read_plan(files, read)
    return _judged(files, found, dato, by_files(files, found.read_as, remember) if remember else ask_anew)


def judged(files: Files, read: ReadPlan, dato: dt.date | None) -> Checked:
    """Checks a plan that is read, which may be in another phase than its files say."""
    return _judged(files, read, dato, ask_anew)


def _judged(files: Files, read: ReadPlan, dato: dt.date | None, husker: Husker) -> Checked:
    plan, findings, dekning, unjudged = read.plan, list(read.findings), None, 0
    if plan:
        katalog, faults = katalog_for(plan)
        context = Context(plan, katalog, read.unread, read.at_fault)
        for rule in ALL_RULES:
            findings += rule.check(context)
        findings = _without_followers(_once(findings), files)
        # A file that its schema finds fault with has its findings already.
        told = {finding.place.path for finding in findings}
        findings += [fault for fault in faults if fault.place.path not in told]
        dekning = _verdicts(context, katalog, dato, husker)
        kinds = {file.path: file.kind for file in files.files} if context.unresolved else {}
        loose = {kinds[place.path] for place in context.unresolved if place.path in kinds}
        findings += funn.findings(plan, dekning, read.at_fault | loose)
        unjudged = len(funn.ikke_sagt(plan, dekning, read.at_fault | loose))
        findings += signering.findings(dekning, plan)
    return Checked(
        files.root,
        files.plan_folder,
        len(files.files),
        plan,
        dekning,
        tuple(sorted(map(_short, _certain(findings)), key=lambda f: f.sort_key)),
        unjudged=unjudged,
    )


def _verdicts(context: Context, katalog: Katalog, dato: dt.date | None, husker: Husker) -> Dekning:
    plan, seen = context.plan, dato or _edition(context.plan)
    verdicts = vurder(plan, katalog, seen, uten_steder(plan, context.malsteder), husker)
    # An edition may be signed after its date, and not after today.
    return signering.with_signatures(plan, verdicts, dato or max(seen, dt.date.today()))


def read_plan(files: Files, read: "Callable[[SourceFile], ReadFile] | None" = None) -> ReadPlan:
    """Reads the files and puts the plan together; `read` as in `check_files`."""
    texts = [file for file in files.files if file.kind not in tree.NOT_TEXT]
    copies = twice({file.path: file.data for file in texts})
    own = [file for file in texts if file.path not in copies]
    parts = [(read or read_file)(file) for file in own]
    attachments = {PurePosixPath(file.path).name: file.data for file in files.files if file.kind == tree.ATTACHMENT}
    plan, faults = assemble([part.built for part in parts if part.built], attachments, _pictures(files))
    found = (finding for part in parts for finding in part.findings)
    unread = files.unread | {file.kind for file, part in zip(own, parts, strict=True) if part.unread}
    at_fault = unread | {
        file.kind
        for file, part in zip(own, parts, strict=True)
        if any(map(_is_content, (*part.findings, *(part.built.findings if part.built else ()))))
    }
    return ReadPlan(
        plan,
        (*table_files.joined(files.findings, faults), *copies.values(), *found),
        unread,
        at_fault if plan is None or plan.kan_vurderes else frozenset(tree.LAYOUT.values()),
        {file.path: part.read_as for file, part in zip(own, parts, strict=True) if part.read_as != file.kind},
    )


def _pictures(files: Files) -> dict[str, Bildefil]:
    """The pictures by what chapters call them: a name from a Mac has its letters stored otherwise, and one may lie in the wrong
    folder, which has its finding."""
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    found = [file for file in files.files if file.kind == tree.PICTURE]
    names = (tree.PICTURES + file.path.removeprefix(prefix).partition("/")[2] for file in found)
    return {
        unicodedata.normalize("NFC", name): Bildefil(file.path, file.data)
        for name, file in zip(names, found, strict=True)
    }


def _is_content(finding: Finding) -> bool:
    """Whether a fault keeps something from being understood. Signs and Markdown are no more than how a text is written, and of two
    versions of a file the first is read."""
    is_form = finding.rule.startswith(("tekst-", "markdown-", "fil-")) and finding.rule != "fil-feil-tegnsett"
    return finding.severity is Severity.FEIL and not is_form


# What says more of a value than another code that is told at the same place: one mistake, one finding.
_SAYS_MORE = {
    "navn-for-id": ("ugyldig-verdi", "yaml-syntaks", "yaml-anker"),
    "ukjent-henvisning": ("yaml-syntaks", "yaml-anker"),
    "ugyldig-verdi": (
        *(
            "yaml-syntaks",
            "tekst-uten-skrifttegn",
            "prosent-ulik-tittelen",
            "finansiering-ikke-fordelt",
            "ukjent-plikt",
        ),
        *("profil-fil-mangler", "beloep-trolig-i-kroner", "behov-mindre-enn-i-dag"),
    ),
    "ugyldig-dato": ("yaml-syntaks",),
    "yaml-syntaks": ("mangler-felt",),
    "innholdsfortegnelse-i-teksten": ("markdown-tabulator",),
}


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without what is said of the form of a value, where one that knows what it is for says more at the same place."""
    less = {(code, _start(f)) for f in findings for code in _SAYS_MORE.get(f.rule, ())}
    return [f for f in findings if (f.rule, _start(f)) not in less]


# What says that something isn't there, or isn't used.
_ABSENT = (
    "ukjent-henvisning",
    "ukjent-lenke",
    "ukjent-tall",
    "overordnet-maal-uten-oppfoelging",
    "utfordring-uten-svar",
)
_ABSENT_END = ("-mangler", "-ubrukt", "-uten-bruk", "-ikke-brukt", "-uten-maal", "-uten-strategi", "-uten-tiltak")


def _without_followers(findings: list[Finding], files: Files) -> list[Finding]:
    """While a number is wrong, nobody is asked to read the texts that follow it: they may be right again once it is mended. While a
    whole folder can't be read, nothing is said to be lacking."""
    if files.unread:
        findings = [f for f in findings if f.rule not in _ABSENT and not f.rule.endswith(_ABSENT_END)]
    numbers = {file.path for file in files.files if file.kind in ("behovsoversikt", "tabell", "tabelldata")}
    if not any(f.severity is Severity.FEIL and f.place.path in numbers for f in findings):
        return findings
    return [f for f in findings if f.rule != "tekst-ikke-gjennomgaatt"]


def _short(finding: Finding) -> Finding:
    """The finding without what an author has written at such length that nobody reads it."""
    message, help = short(finding.message), short(finding.help)
    if message is finding.message and help is finding.help:
        return finding
    return replace(finding, message=message, help=help)


def _start(finding: Finding) -> tuple[str, int, int]:
    return finding.place.path, finding.place.line, finding.place.column


def _certain(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, with a fix only where it is certain also beside the others: in a file whose YAML says something else than is
    meant (a key that stands twice, an anchor), and where two versions stand, no word of it is. Where letters were read in the wrong
    encoding, the places of the others are not those of the file."""
    misread = {finding.place.path for finding in findings if finding.rule == "fil-feil-tegnsett"}
    unclear = {finding.place.path for finding in findings if finding.rule.startswith(("yaml-", "fil-to-utgaver"))}
    return [
        replace(f, fix=None)
        if f.fix and f.place.path in misread and f.rule != "fil-feil-tegnsett"
        else replace(f, fix=None)
        if f.fix and f.place.path in unclear and f.rule != "tekst-styretegn" and not f.rule.startswith("yaml-")
        else f
        for f in findings
    ]


@record
class ReadFile:
    """What one file of the plan comes to, and what is wrong with its form. `built` is None for a file that can't be read at all.

    `read_as` is its kind by what it holds. `unread` is whether nothing in it could be read, also where an empty item stands for it.
    """

    read_as: str
    built: Built | None
    findings: tuple[Finding, ...]
    unread: bool = False


def read_file(file: SourceFile) -> ReadFile:
    """A file parsed, held against its schema, and built: the same for the same content, whatever the other files say.

    A file that is an item, and can't be read, is there all the same, though empty: those who refer to it are not at fault.
    """
    parsed, faults = _parse(file)
    faults = (*faults, *foedselsnumre.find(file.data, file.path))
    if parsed is None:
        is_item = file.kind in ITEM_KINDS or file.kind == tabelldata.KIND
        empty = SourceDocument(file.path, file.kind, Mapping((), 1, 1))
        return ReadFile(file.kind, build_document(empty) if is_item else None, tuple(faults), unread=True)
    if parsed.kind == tabelldata.KIND:
        return ReadFile(
            file.kind, build_document(parsed), tuple(faults)
        )  # no schema: what cells may hold, the table's own file says
    document, found = schema.validate(parsed)
    if any(fault.rule == "ukjent-noekkel" for fault in found) and (other := schema.kind_by_keys(parsed)):
        document, rest = schema.validate(replace(parsed, kind=other))
        found = (schema.in_wrong_folder(parsed, other), *rest)
    found = commented_out.below_turned_off(
        commented_out.told(found, file.data, document.kind), file.data, document.kind
    )
    faults = commented_out.below_turned_off(faults, file.data, document.kind)
    if document.kind == boligtyper.KIND:
        found = (*found, *boligtyper.unknown(document))
    if any(fault.rule == "yaml-innrykk" for fault in faults):  # one line without its indent is seldom alone
        found = tuple(finding for finding in found if finding.rule != "yaml-innrykk")
    if document.kind == "bygg":  # its words are the plan's, as they once were: nobody is to mend them there
        return ReadFile(document.kind, build_document(document), (*faults, *found))
    left = unfinished.find(file.data, document, (*faults, *found))
    left += plain_words.find(file.data, document, (*faults, *found, *left))
    left += from_word.find(file.data, document, (*faults, *found, *left))
    left += divided_words.find(file.data, document, (*faults, *found, *left))
    left += reaching_people.find(file.data, document, (*faults, *found, *left))
    left += loose_marks.find(file.data, document, (*faults, *found, *left))
    left += phone_letters.find(file.data, document, (*faults, *found, *left))
    left += closed_links.find(file.data, document, (*faults, *found, *left))
    return ReadFile(document.kind, build_document(document), (*faults, *found, *left))


def _edition(plan: Plan) -> dt.date:
    return (plan.utgavedato.first if plan.utgavedato else None) or dt.date.today()


def _parse(file: SourceFile) -> tuple[SourceDocument | None, Sequence[Finding]]:
    if file.kind == "kapittel":
        return chapter.parse(file.data, file.path)
    if file.kind == tabelldata.KIND:
        return tabelldata.parse(file.data, file.path)
    root, faults = yaml.parse(file.data, file.path)
    return (SourceDocument(file.path, file.kind, root) if root else None), faults


def build(
    plan: Plan, dekning: Dekning, documents: Sequence[str], formats: Sequence[str], since: "Comparison | None" = None
) -> "dict[str, tuple[Document, dict[str, bytes]]]":
    """Document name → the document and its files (path → content) in each format, made side by side. `since` is what differs from
    an earlier version, where a document tells of that.

    Raises BoligError when one of them cannot be made; then nothing is returned, so that nothing half is written.
    """
    from bolig_cli.documents import TRACKED, make_documents

    made = make_documents(plan, dekning, [name for name in documents if name != TRACKED], since)
    if drawings := _drawings(plan, made):
        from bolig_cli.render.trial import require_drawable

        require_drawable(drawings)
    ready = rendered(made, formats)
    return {**ready, **(_tracked(plan, dekning, since) if since and TRACKED in documents else {})}


def _drawings(plan: Plan, made: "Sequence[Document]") -> dict[str, bytes]:
    """The plan's own drawings (SVG) that the documents show, by the name that their author knows."""
    shown = {picture.data for document in made for picture in document.pictures.values() if picture.format == "svg"}
    logos = {document.look.logo.data for document in made if document.look.logo and document.look.logo.ending == "svg"}
    if not shown | logos:
        return {}
    from bolig_cli.source.picture import Picture, read_picture

    named = {target: file.data for target, file in plan.bilder.items()} if shown else {}
    read = {name: read_picture(data) for name, data in named.items()}
    found = {name: each.data for name, each in read.items() if isinstance(each, Picture) and each.data in shown}
    return found | {plan.profil.logo if plan.profil else "": data for data in logos}


def _tracked(plan: Plan, dekning: Dekning, since: "Comparison") -> "dict[str, tuple[Document, dict[str, bytes]]]":
    """The plan in Word with its changes from an earlier version, as that was when it was sent out: of a plan that has come further
    since, the hearing draft. Raises BoligError where that can't be made a document of."""
    from bolig_cli.documents import TRACKED, make_documents
    from bolig_cli.render.docx import tracked

    if since.earlier is None:
        raise BoligError(
            f"Den tidligere utgaven ({since.before}) kan ikke leses som en plan, så «{TRACKED}» kan ikke lages."
        )
    old = since.earlier.plan
    katalog, _ = katalog_for(old)
    # What it said when it was made: judged as of its own day, and not the newer edition's as in a comparison.
    then = _verdicts(Context(old, katalog), katalog, None, ask_anew)
    drafts = (Fase.UTKAST, Fase.HOERING)
    was_sent_out = old.fase in drafts and plan.fase not in drafts
    made: list[tuple[Document, bytes]] = []
    for one, judged_as, name in ((old, then, "hoeringsutkast" if was_sent_out else "plan"), (plan, dekning, "plan")):
        ((document, files),) = rendered(make_documents(one, judged_as, [name]), ["docx"]).values()
        made.append((document, files[f"{name}.docx"]))
    (_, before), (document, after) = made
    word = tracked.tracked(before, after, document.kommune, f"{document.date}T00:00:00Z")
    return {TRACKED: (replace(document, name=TRACKED), {f"{TRACKED}.docx": word})}


def rendered(made: "Sequence[Document]", formats: Sequence[str]) -> "dict[str, tuple[Document, dict[str, bytes]]]":
    """As `build`, of documents that are made already."""
    from concurrent.futures import ThreadPoolExecutor

    from bolig_cli.render import RENDERERS, SCREENS, begun, turns
    from bolig_cli.render.drawing import drawn, on_paper

    order = sorted(formats, key=list(RENDERERS).index)
    with turns.short(), ThreadPoolExecutor() as pool:
        told = made if SCREENS & {*formats} else [on_paper(document) for document in made]
        ready = drawn(told) if order else []
        jobs = {document.name: [pool.submit(begun(document, format)) for format in order] for document in ready}
        files = {
            name: {path: data for job in of_it for path, data in job.result().items()} for name, of_it in jobs.items()
        }
    return {document.name: (document, files.get(document.name, {})) for document in made}


def law_errors(checked: Checked) -> tuple[Finding, ...]:
    """The errors that are duties not covered, or not signed."""
    return tuple(f for f in checked.findings if f.severity is Severity.FEIL and f.rule in LAW_CODES)


def require_signatures(checked: Checked) -> Checked:
    """The same check, where each duty that nobody has signed is an error in the phase of adoption."""
    if checked.plan is None or checked.dekning is None:
        return checked
    findings = [*checked.findings, *signering.unsigned(checked.dekning, checked.plan)]
    return replace(checked, findings=tuple(sorted(findings, key=lambda f: f.sort_key)))
