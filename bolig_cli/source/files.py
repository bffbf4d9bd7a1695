"""The files of a plan, wherever they are read from: a folder, a revision in git, or either with texts that are not saved yet.

Reading gives names and bytes, and nothing is understood here: what a file is, its name says (`source/tree.py`), and what it says,
those who parse it.
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from bolig_cli import limits, plain_file
from bolig_cli.errors import BoligError, why
from bolig_cli.finding import Finding, Place
from bolig_cli.record import record
from bolig_cli.source import file_names, git, tree
from bolig_cli.source.faults import READ_FAULTS

PLAN_FOLDER = "plan"
PLAN_FILE = "plan.yaml"

_TOO_MANY = "{where} har mer enn 20 000 filer. Er det mappen med planen i?"
_TOO_MUCH = "Filene i planmappen er på over 500 MB til sammen. Ta ut store bilder, og prøv igjen."
_NOT_HERE = (
    "Noen av filene i utgaven ligger ikke på denne maskinen, eller de er skadet. "
    "Hent hele git-arkivet, med historikken, og prøv igjen."
)


@record
class SourceFile:
    """A file of the plan: path relative to the project folder, kind (schema name), bytes."""

    path: str
    kind: str
    data: bytes


@record
class Files:
    """All files of a plan, in natural order, and the names that are no part of it.

    Paths are relative to the project folder `root`, with forward slashes; `plan_folder` is "plan", or "" when the project folder
    is the plan folder itself. `findings` are about names: files that would otherwise be overlooked.
    """

    root: Path
    plan_folder: str
    files: tuple[SourceFile, ...]
    findings: tuple[Finding, ...] = ()
    unread: frozenset[str] = frozenset()  # the kinds that lie in a folder of which nothing can be read

    def with_texts(self, texts: Mapping[str, bytes | None]) -> "Files":
        """The same files with unsaved texts in place of their own: path → content, None for a file that is taken away.

        A path outside the plan folder, or one that is passed over there, changes nothing.
        """
        own = {path: data for path, data in texts.items() if self._below(path) is not None}
        edited = {path: data for path, data in own.items() if data is not None}
        if len(edited) == len(own) and edited.keys() <= {
            file.path for file in self.files
        }:  # as most edits: the order stands
            in_place = (replace(f, data=edited[f.path]) if f.path in edited else f for f in self.files)
            return replace(self, files=tuple(in_place))
        kept = [file for file in self.files if file.path not in own]
        found = [finding for finding in self.findings if finding.place.path not in own]
        paths = {file.path for file in kept} | edited.keys()
        others = {below for path in paths if (below := self._below(path)) is not None}
        for path, data in edited.items():
            kind, finding = _kind(self._below(path) or "", path, others)
            if kind:
                kept.append(SourceFile(path, kind, data))
            if finding:
                found.append(finding)
        return replace(
            self,
            files=tuple(sorted(kept, key=lambda file: tree.in_order(file.path))),
            findings=_once(sorted(found, key=lambda finding: tree.in_order(finding.place.path))),
        )

    def holds(self, path: str) -> bool:
        """Whether a path is one that a file of the plan may have: below the plan folder, and nothing that is passed over."""
        parts = path.split("/")
        return (
            self._below(path) is not None
            and not {"", ".", ".."} & {*parts}
            and not any({*part} & {*"\\:\0"} for part in parts)
        )

    def _below(self, path: str) -> str | None:
        """The path below the plan folder, None where it is no file of the plan folder."""
        prefix = f"{self.plan_folder}/" if self.plan_folder else ""
        below = path.removeprefix(prefix)
        return below if path.startswith(prefix) and below and not tree.is_passed_over(below) else None


@record
class _Name:
    """A file by its path below the plan folder; `is_link` where it only points to another, `is_plain` where it has a content of
    its own to be read: opening a pipe or a device waits for somebody, or never ends."""

    path: str
    is_link: bool
    is_plain: bool = True


def read(folder: Path, revision: str | None) -> Files:
    """The files of the plan in `folder` as they were at a revision in git, or as they are saved now. Raises BoligError."""
    return read_folder(folder) if revision is None else read_revision(folder, revision)


def read_folder(folder: Path) -> Files:
    """The files of the plan in `folder`, as they are saved. Raises BoligError where there is no plan, or one can't be read."""
    root, plan_folder = project_root(folder)
    base = root / plan_folder
    names = sorted(islice(_walk(str(base)), limits.FILES + 1), key=lambda name: tree.in_order(name.path))
    if len(names) > limits.FILES:
        raise BoligError(_TOO_MANY.format(where=f"Mappen {base}"))
    known, findings = _sorted_out(names, plan_folder)
    return Files(root, plan_folder, tuple(_read_all(root, known)), findings, _closed(names))


def read_revision(folder: Path, revision: str) -> Files:
    """The files of the plan in `folder` as they were at a revision in git; the folder itself is not touched.

    Raises BoligError where the folder is in no repository, or the revision is unknown or has no plan.
    """
    _require_folder(folder)
    prefix = git.ask(folder, "rev-parse", "--show-prefix")
    if prefix is None:
        raise BoligError(git.why_not(folder))
    # A revision is never an option, and never a path.
    commit = git.ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    name = commit.decode("ascii", "replace").strip() if commit else ""
    if not re.fullmatch("[0-9a-f]{40,64}", name):
        raise BoligError(f"Git kjenner ingen utgave som heter «{_printable(revision)}».")
    tree_name = f"{name}:{prefix.decode('utf-8', 'replace').strip()}"
    listed = git.ask(folder, "ls-tree", "-r", "-l", "-z", "--full-tree", tree_name)
    if listed is None and (tree_name == f"{name}:" or git.ask(folder, "rev-parse", "--verify", "--quiet", tree_name)):
        raise BoligError(_NOT_HERE)  # git knows that the folder was there
    blobs = dict(islice(_blobs(listed or b""), limits.FILES + 1))
    if len(blobs) > limits.FILES:
        raise BoligError(_TOO_MANY.format(where=f"Utgaven «{_printable(revision)}»"))
    if f"{PLAN_FOLDER}/{PLAN_FILE}" in blobs:
        plan_folder = PLAN_FOLDER
    elif PLAN_FILE in blobs:
        plan_folder = ""
    else:
        raise BoligError(f"Utgaven «{_printable(revision)}» har ingen plan i mappen «{folder}».")
    start = f"{plan_folder}/" if plan_folder else ""
    below = ((path.removeprefix(start), blob) for path, blob in blobs.items() if path.startswith(start))
    names = [_Name(path, blob.is_link) for path, blob in below if not tree.is_passed_over(path)]
    known, findings = _sorted_out(sorted(names, key=lambda name: tree.in_order(name.path)), plan_folder)
    files = tuple(_read_blobs(folder, [(path, kind, blobs[path]) for path, kind in known]))
    return Files(folder, plan_folder, files, findings, _closed(names))


def project_root(folder: Path) -> tuple[Path, str]:
    """The project folder and the plan folder's name below it ("plan", or "" when `folder` is the plan folder itself).

    Raises BoligError when there is no plan.yaml in either.
    """
    _require_folder(folder)
    if (folder / PLAN_FOLDER / PLAN_FILE).is_file():
        return folder, PLAN_FOLDER
    if (folder / PLAN_FILE).is_file():
        return folder, ""
    for path in (folder / PLAN_FOLDER / PLAN_FILE, folder / PLAN_FILE):
        if os.path.lexists(path):  # a folder, a pipe, a link that leads nowhere
            raise BoligError(f"{path} er ikke en vanlig fil. Legg selve filen {PLAN_FILE} der, og prøv igjen.")
    if other := _plan_by_another_name(folder):
        raise BoligError(f"Filen {other} skal hete {PLAN_FILE}. Gi den det navnet, og prøv igjen.")
    raise BoligError(
        f"Fant ingen plan i {folder}: verken plan/plan.yaml eller plan.yaml finnes der. "
        "Gå til mappen der planen ligger, eller lag en ny med «bolig init»."
    )


def _plan_by_another_name(folder: Path) -> str:
    """A file that can only be meant as the plan's first, by its name: «plan - endelig.yaml», «plan.yml»; "" where there is none."""
    for place, above in ((folder / PLAN_FOLDER, f"{PLAN_FOLDER}/"), (folder, "")):
        try:
            names = sorted(path.name for path in place.iterdir() if path.is_file())
        except OSError:  # no such folder, or one that can't be read
            continue
        if found := next((name for name in names if tree.meant(name) == PLAN_FILE), ""):
            return f"{above}{found}"
    return ""


def nearest(folder: Path) -> Path:
    """The project folder that `folder` is in: itself, or the first above it with a plan; `folder` where there is none.

    It is looked for up to the top of the git repository, so that nobody is shown another's plan. A folder above that is called
    "plan", and holds one, is the plan of the folder it stands in: what is built from plan/tiltak lies where it else does.
    """
    if holds_plan(folder) or not folder.is_dir():
        return folder
    inner = folder.resolve()
    for above in inner.parents:
        if (inner / ".git").exists():
            break
        if (above / PLAN_FOLDER / PLAN_FILE).is_file():
            return above
        if (above / PLAN_FILE).is_file():
            is_part = above.name == PLAN_FOLDER and not (above / ".git").exists()
            return above.parent if is_part else above
        inner = above
    return folder


def holds_plan(folder: Path) -> bool:
    """Whether there is a plan in the folder, or the folder is a plan's own."""
    return (folder / PLAN_FOLDER / PLAN_FILE).is_file() or (folder / PLAN_FILE).is_file()


def is_meant_for_plan(folder: Path) -> bool:
    """Whether a plan is there, or somebody meant it to be: its first file has another name, or is gone from a folder that is
    called as the plan's is."""
    return holds_plan(folder) or bool(_plan_by_another_name(folder)) or (folder / PLAN_FOLDER).is_dir()


def _require_folder(folder: Path) -> None:
    if folder.is_file():
        raise BoligError(f"«{folder}» er en fil, og kommandoen tar hele planen. Oppgi mappen der planen ligger.")
    if not folder.is_dir():
        raise BoligError(f"Mappen {folder} finnes ikke.")


def _printable(text: str) -> str:
    """A word that somebody typed, short enough and safe to show on one line."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in text)
    return shown if len(shown) <= 60 else f"{shown[:60]}…"


def _walk(folder: str) -> Iterator[_Name]:
    """The files below `folder`, but for those that are passed over. Folders may be in folders without end: they wait in a list."""
    waiting = [(folder, "")]
    while waiting:
        inner, above = waiting.pop()
        try:
            entries = list(os.scandir(inner))
        except OSError as error:
            shown = above or folder
            shown = shown if len(shown) <= 200 else f"{shown[:100]}…"
            raise BoligError(f"Kan ikke lese mappen {shown}: {why(error)}.") from error
        for entry in entries:
            path = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not tree.is_passed_over(f"{path}/_"):
                    waiting.append((entry.path, f"{path}/"))
            elif not tree.is_passed_over(path):
                yield _Name(path, entry.is_symlink(), entry.is_file(follow_symlinks=False))


def _sorted_out(names: list[_Name], plan_folder: str) -> tuple[list[tuple[str, str]], tuple[Finding, ...]]:
    """The files that the plan knows (path below the project folder, kind), and findings about the others."""
    known: list[tuple[str, str]] = []
    findings: list[Finding] = []
    others = {name.path for name in names}
    # Of the texts of a plan, one that is called nearly as another is told as its copy (`source/copies.py`).
    twins = file_names.twins_of([path for path in others if tree.kind_of(path) in tree.NOT_TEXT])
    for name in names:
        shown = f"{plan_folder}/{name.path}" if plan_folder else name.path
        if unreadable := file_names.unreadable(name.path, shown):
            findings.append(unreadable)
            continue
        if tree.in_folder(name.path):
            findings.append(_no_folder(name, shown))
            continue
        kind, finding = _kind(name.path, shown, others)
        if kind and not finding:
            finding = file_names.elsewhere(name.path, shown, twins)
        if finding:
            findings.append(finding)
        if kind is None:
            continue
        if name.is_link:
            findings.append(
                READ_FAULTS["fil-er-lenke"].at(
                    Place(shown), "Filen er en snarvei til en annen fil.", "Legg selve filen i planmappen."
                )
            )
        elif not name.is_plain:
            findings.append(
                READ_FAULTS["fil-er-lenke"].at(
                    Place(shown),
                    "Dette er ikke en vanlig fil, og den blir ikke åpnet.",
                    "Legg selve filen i planmappen.",
                )
            )
        else:
            known.append((shown, kind))
    return known, _once(findings)


def _closed(names: Iterable[_Name]) -> frozenset[str]:
    """The kinds of file that lie in what should have been folders, and are not."""
    return frozenset(kind for name in names for kind in tree.in_folder(name.path))


def _no_folder(name: _Name, shown: str) -> Finding:
    """What to say of what stands where a folder of the plan's should."""
    folder = name.path.rpartition("/")[2]
    if name.is_link:
        return READ_FAULTS["fil-er-lenke"].at(
            Place(shown),
            f"Mappen {folder} er en snarvei til et annet sted, og ingenting i den blir lest.",
            "Legg selve mappen, med filene, i planmappen.",
        )
    return READ_FAULTS["fil-feil-navn"].at(
        Place(shown),
        f"Her er {folder} en fil, og det skal være en mappe.",
        f"Gi filen et annet navn og flytt den ut av planmappen. Legg filene som hører til der, i en mappe som heter {folder}.",
    )


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings about files, with what is said of a folder once."""
    told: set[tuple[str, str]] = set()
    kept = []
    for finding in findings:
        of = finding.place.path.rpartition("/")[0], finding.message
        if not finding.message.startswith("Mappen") or of not in told:
            kept.append(finding)
        told.add(of)
    return tuple(kept)


def _kind(path: str, shown: str, others: Collection[str]) -> tuple[str | None, Finding | None]:
    """The kind of a file by its name, and what is wrong with that. One whose name is nearly right is read as what it was meant
    to be, unless that one is there too."""
    if kind := tree.kind_of(path):
        return kind, None
    if (right := tree.meant(path)) and right not in others and not tree.copied(path, others):
        # That a document can't be read as it is, its bytes say.
        return tree.kind_of(right), None if tree.is_document(path) else tree.misnamed(path, shown)
    return None, tree.unknown(path, shown, others)


def _read(root: Path, path: str, kind: str) -> SourceFile:
    """A file as far as its kind may be large: those who read it say that it is larger."""
    try:
        return SourceFile(path, kind, plain_file.read(f"{root}/{path}", _most(kind)))
    except OSError as error:
        raise BoligError(f"Kan ikke lese {path}: {why(error)}.") from error


def _most(kind: str) -> int:
    return limits.TEMPLATE_BYTES if kind in tree.NOT_TEXT else limits.TEXT_BYTES


def _read_all(root: Path, known: Iterable[tuple[str, str]]) -> Iterator[SourceFile]:
    total = 0
    for path, kind in known:
        file = _read(root, path, kind)
        total += len(file.data)
        if total > limits.PLAN_BYTES:
            raise BoligError(_TOO_MUCH)
        yield file


@record
class _Blob:
    """A file in a revision: git's name for its content, and how many bytes that is."""

    id: str
    is_link: bool
    size: int


def _blobs(listed: bytes) -> Iterator[tuple[str, _Blob]]:
    """Path and content of each file that `git ls-tree -l -z` lists. Its form: "<mode> <type> <id> <size>\\t<path>\\0"."""
    for entry in listed.split(b"\0"):
        head, tab, path = entry.partition(b"\t")
        if tab:
            mode, kind, id, size = head.decode("ascii").split()
            if kind == "blob":  # and no submodule
                # A content that is not on this machine has no size; it is told when it is asked for.
                yield path.decode("utf-8", "replace"), _Blob(id, mode == "120000", int(size) if size.isdecimal() else 0)


def _read_blobs(folder: Path, known: list[tuple[str, str, _Blob]]) -> Iterator[SourceFile]:
    """The files with their contents. One that is larger than its kind may be isn't asked for: that it is larger is all that is told
    of it, so zeros stand for it."""
    wanted = {blob.id: None for _, kind, blob in known if blob.size <= _most(kind)}
    if sum(blob.size for _, _, blob in known if blob.id in wanted) > limits.PLAN_BYTES:
        raise BoligError(_TOO_MUCH)
    contents = dict(zip(wanted, _contents(folder, list(wanted)), strict=True))
    for path, kind, blob in known:
        yield SourceFile(path, kind, contents[blob.id] if blob.id in contents else bytes(_most(kind) + 1))


def _contents(folder: Path, ids: list[str]) -> list[bytes]:
    """The contents by git's names for them.

    `git cat-file --batch` answers each line asked with "<id> blob <size>\\n<content>\\n".
    """
    answer = git.ask(folder, "cat-file", "--batch", given="".join(f"{id}\n" for id in ids).encode()) or b""
    contents: list[bytes] = []
    at = 0
    for id in ids:
        end = answer.find(b"\n", at)
        head = answer[at:end].split() if end >= 0 else []
        if len(head) != 3 or head[0].decode() != id:
            raise BoligError(_NOT_HERE)
        start = end + 1
        at = start + int(head[2])
        contents.append(answer[start:at])
        at += 1
    return contents
