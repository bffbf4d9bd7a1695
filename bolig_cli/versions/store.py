"""Versions written and read. Nothing here touches a file of the plan."""

import datetime as dt
import getpass
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bolig_cli import limits
from bolig_cli.errors import BoligError, why
from bolig_cli.record import record
from bolig_cli.source import tree
from bolig_cli.source.files import Files
from bolig_cli.versions.place import Home, is_in_the_middle

if TYPE_CHECKING:
    from dulwich.objects import Commit
    from dulwich.repo import BaseRepo, Repo

Contents = Mapping[str, bytes]  # path below the project folder → content

_BRANCH = b"refs/heads/versjoner"
_ZONE = dt.UTC
_MOST = 500  # versions that are listed
_PLAIN = 0o100644
_FOLDER = 0o040000


class Unchanged(BoligError):
    """There is nothing to save: the last version has the plan as it is."""


@record
class Version:
    """One that is saved: its id, when, who, and the sentence. `before` is the id of the one before, "" for the first."""

    id: str
    when: dt.datetime
    who: str
    sentence: str
    before: str


class Store:
    """The versions of one plan."""

    def __init__(self, home: Home, plan_folder: str) -> None:
        self.home = home
        self._folder = f"{plan_folder}/" if plan_folder else ""

    def versions(self) -> tuple[Version, ...]:
        """The newest first; of a repository with more in it, those that changed the plan. Raises BoligError."""
        repo = self._open()
        if repo is None:
            return ()
        with repo, _whole(self.home):
            return tuple(_version(commit) for commit in self._commits(repo))

    def contents(self, id: str) -> Contents:
        """The plan's files as they are in a version. Raises BoligError for an unknown one."""
        repo = self._open()
        if repo is None:
            raise BoligError("Ingen versjoner er lagret ennå.")
        with repo, _whole(self.home):
            return self._contents(repo, self._commit(repo, id))

    def paths(self) -> frozenset[str]:
        """The paths of the plan's files in any of the versions. Raises BoligError."""
        repo = self._open()
        if repo is None:
            return frozenset()
        with repo, _whole(self.home):
            inside = self.home.prefix + self._folder
            trees = dict.fromkeys(commit.tree for commit in self._commits(repo))
            found = {path for id in trees for path, _ in _files(repo, id) if self._is_ours(path, inside)}
        return frozenset(path.decode("utf-8", "replace").removeprefix(self.home.prefix) for path in found)

    def latest(self) -> Contents:
        """The files of the newest version; none where there is none."""
        repo = self._open()
        if repo is None:
            return {}
        with repo, _whole(self.home):
            head = _head(repo)
            return self._contents(repo, head) if head else {}

    def save(self, files: Files, sentence: str, now: dt.datetime) -> Version:
        """Saves the plan's files as a version. Of a repository with more in it, all else stays as it was. Raises Unchanged where
        nothing is, and BoligError where it cannot be written."""
        from dulwich.objects import Commit

        told = " ".join(sentence.split())
        if not told:
            raise BoligError("Skriv en setning om hva som er gjort.")
        try:
            repo = self._open() or self._make()
        except OSError as error:
            raise _cannot(self.home, error) from error
        with repo, _whole(self.home):
            if not self.home.is_own and is_in_the_middle(Path(repo.controldir())):
                raise BoligError("Noen er midt i en sammenslåing i git-arkivet. Gjør den ferdig først.")
            if not self.home.is_own and _is_loose(repo):
                raise BoligError("Git-arkivet viser en eldre utgave, og ikke en gren. Gå til en gren i git først.")
            head = _head(repo)
            before = self._contents(repo, head) if head else {}
            wanted = {file.path: file.data for file in files.files}
            wanted = {path: _with_line_ends(data, before.get(path), self.home.is_own) for path, data in wanted.items()}
            if wanted == before:
                raise Unchanged("Ingenting er endret siden forrige versjon.")
            base = dict(_files(repo, head.tree)) if head else {}
            inside = self.home.prefix + self._folder
            entries = {path: entry for path, entry in base.items() if not self._is_ours(path, inside)}
            blobs = self._blobs(repo, wanted)
            made = Commit()
            made.tree = _tree(repo, {**entries, **blobs})
            made.parents = [head.id] if head else []
            made.author = made.committer = _who().encode()
            made.author_time = made.commit_time = int(now.timestamp())
            made.author_timezone = made.commit_timezone = _offset(now)
            made.encoding = b"UTF-8"
            made.message = f"{told}\n".encode()
            self._written(
                repo, made, head, blobs, [path for path in base if self._is_ours(path, inside) and path not in blobs]
            )
            return _version(made)

    # --- inside

    def _is_ours(self, path: bytes, inside: str) -> bool:
        """Whether a path in the repository is a file of the plan: what the plan does not know is left alone."""
        text = path.decode("utf-8", "replace")
        if not text.startswith(inside):
            return False
        below = text.removeprefix(inside)
        return not tree.is_passed_over(below) and tree.kind_of(below) is not None

    def _blobs(self, repo: "BaseRepo", wanted: Contents) -> dict[bytes, tuple[int, bytes]]:
        from dulwich.objects import Blob

        found: dict[bytes, tuple[int, bytes]] = {}
        for path, data in wanted.items():
            blob = Blob.from_string(data)
            repo.object_store.add_object(blob)
            found[(self.home.prefix + path).encode()] = (_PLAIN, blob.id)
        return found

    def _written(
        self,
        repo: "Repo",
        made: "Commit",
        head: "Commit | None",
        blobs: Mapping[bytes, tuple[int, bytes]],
        gone: Sequence[bytes],
    ) -> None:
        """The commit put last on its branch, and what git holds the folder against told of it."""
        try:
            repo.object_store.add_object(made)
            chain, _ = repo.refs.follow(b"HEAD")  # type: ignore[arg-type]
            name = chain[-1] if chain else _BRANCH
            old = head.id if head else None
            if not repo.refs.set_if_equals(name, old, made.id):  # type: ignore[arg-type]
                raise BoligError("Noen andre lagret en versjon samtidig. Prøv igjen.")
            if not self.home.is_own:
                self._index(repo, blobs, gone)
        except OSError as error:
            raise _cannot(self.home, error) from error

    def _index(self, repo: "Repo", blobs: Mapping[bytes, tuple[int, bytes]], gone: Sequence[bytes]) -> None:
        """Git's list of what the folder held when it last looked: without this it would say that the files were changed back."""
        from dulwich.index import index_entry_from_stat

        if not repo.has_index():
            return
        index = repo.open_index()
        for path, (_, id) in blobs.items():
            place = self.home.repository / path.decode()
            index[path] = index_entry_from_stat(place.lstat(), id, mode=_PLAIN)
        for path in gone:
            if path in index:
                del index[path]
        index.write()

    def _open(self) -> "Repo | None":
        """The repository; None where there is none yet. Raises BoligError where it cannot be read."""
        if self.home.is_own and not self.home.repository.is_dir():
            return None
        from dulwich.errors import NotGitRepository
        from dulwich.repo import Repo

        if self.home.repository.is_symlink():
            raise BoligError(f"«{self.home.repository}» er en snarvei, og brukes ikke.")
        try:
            return Repo(str(self.home.repository))
        except (NotGitRepository, ValueError, OSError, NotImplementedError) as error:
            raise BoligError(
                f"Versjonene i «{self.home.repository}» kan ikke leses ({type(error).__name__})."
            ) from None

    def _make(self) -> "Repo":
        from dulwich.repo import Repo

        self.home.repository.mkdir(parents=True, exist_ok=True)
        made = Repo.init_bare(str(self.home.repository))
        made.refs.set_symbolic_ref(b"HEAD", _BRANCH)  # type: ignore[arg-type]
        return made

    def _commits(self, repo: "Repo") -> "Iterator[Commit]":
        head = _head(repo)
        if head is None:
            return
        paths = None if self.home.is_own else [(self.home.prefix + self._folder).rstrip("/").encode()]
        if paths == [b""]:
            paths = None
        for entry in repo.get_walker(include=[head.id], paths=paths, max_entries=_MOST):
            yield entry.commit

    def _commit(self, repo: "Repo", id: str) -> "Commit":
        from dulwich.objects import Commit

        wanted = id.strip().lower()
        if len(wanted) >= 4 and all(char in "0123456789abcdef" for char in wanted):
            hits = [commit for commit in self._commits(repo) if commit.id.decode().startswith(wanted)]
            if len(hits) == 1 and isinstance(hits[0], Commit):
                return hits[0]
        raise BoligError(f"Ingen versjon heter «{id}». Se dem med «bolig versjon liste».")

    def _contents(self, repo: "BaseRepo", commit: "Commit") -> Contents:
        inside = self.home.prefix + self._folder
        found, total = {}, 0
        for path, (_, id) in _files(repo, commit.tree):
            if self._is_ours(path, inside):
                data = _object(repo, id).data
                total += len(data)
                if total > limits.PLAN_BYTES:
                    raise BoligError("Versjonen er for stor til å leses.")
                found[path.decode("utf-8", "replace").removeprefix(self.home.prefix)] = data
        return found


@contextmanager
def _whole(home: Home) -> Iterator[None]:
    """Raises BoligError for a history that is damaged: what dulwich raises then is whatever comes of the bytes that it meets."""
    try:
        yield
    except (BoligError, OSError, MemoryError):
        raise
    except Exception as error:
        raise BoligError(
            f"Historikken i «{home.repository}» kan ikke leses; den er trolig skadet ({type(error).__name__}). Planen er ikke rørt."
        ) from None


def _is_loose(repo: "BaseRepo") -> bool:
    """Whether an older commit is looked at, on no branch: what is saved there is soon lost."""
    chain, _ = repo.refs.follow(b"HEAD")  # type: ignore[arg-type]
    return chain[-1:] in ([], [b"HEAD"])


def _head(repo: "BaseRepo") -> "Commit | None":
    from dulwich.objects import Commit

    try:
        found = repo[repo.head()]
    except KeyError:
        return None
    return found if isinstance(found, Commit) else None


def _object(repo: "BaseRepo", id: bytes) -> Any:
    try:
        return repo[id]
    except KeyError:
        raise BoligError("Noe av historikken ligger ikke på denne maskinen, eller den er skadet.") from None


def _files(
    repo: "BaseRepo", id: bytes, above: bytes = b"", depth: int = 0
) -> Iterator[tuple[bytes, tuple[int, bytes]]]:
    """Every file below a tree, with its mode and id; links and repositories inside are among them, folders are not."""
    if depth > limits.YAML_DEPTH:
        raise BoligError("Mappene i historikken ligger for dypt i hverandre.")
    for entry in _object(repo, id).items():
        if stat.S_ISDIR(entry.mode):
            yield from _files(repo, entry.sha, above + entry.path + b"/", depth + 1)
        else:
            yield above + entry.path, (entry.mode, entry.sha)


def _tree(repo: "BaseRepo", files: Mapping[bytes, tuple[int, bytes]]) -> bytes:
    """Writes the folders that these files make, and gives the id of the topmost."""
    from dulwich.objects import Tree

    made = Tree()
    below: dict[bytes, dict[bytes, tuple[int, bytes]]] = {}
    for path, entry in files.items():
        first, slash, rest = path.partition(b"/")
        if slash:
            below.setdefault(first, {})[rest] = entry
        else:
            made.add(first, *entry)  # type: ignore[arg-type]
    for name, inside in below.items():
        made.add(name, _FOLDER, _tree(repo, inside))  # type: ignore[arg-type]
    repo.object_store.add_object(made)
    return made.id


def _with_line_ends(data: bytes, before: bytes | None, is_own: bool) -> bytes:
    """The content as a repository has it: with the line ends that the earlier edition has, and in one with more in it `\\n` for a
    new text. Git on Windows often gives the folder others than it keeps."""
    if is_own or b"\0" in data or b"\r\n" not in data:
        return data
    return data if before is not None and b"\r\n" in before else data.replace(b"\r\n", b"\n")


def _who() -> str:
    """Who saves: the name that git has for the user, else the user's on this machine. The folder is not asked."""
    from dulwich.config import StackedConfig

    settings = StackedConfig.default()
    found = []
    for key in (b"name", b"email"):
        try:
            found.append(settings.get((b"user",), key).decode("utf-8", "replace"))
        except KeyError:
            found.append("")
    try:
        name = found[0] or getpass.getuser()
    except (OSError, KeyError):
        name = "ukjent"
    clean = "".join(char for char in name if char.isprintable() and char not in "<>").strip() or "ukjent"
    email = found[1] if found[1].isprintable() and not set(found[1]) & set("<> \n") else ""
    return f"{clean} <{email}>"


def _version(commit: "Commit") -> Version:
    zone = dt.timezone(dt.timedelta(seconds=commit.commit_timezone or 0))
    when = dt.datetime.fromtimestamp(commit.commit_time, zone)
    who = commit.author.decode("utf-8", "replace").partition("<")[0].strip()
    sentence = commit.message.decode("utf-8", "replace").strip().partition("\n")[0]
    before = commit.parents[0].decode() if commit.parents else ""
    return Version(commit.id.decode(), when, who, sentence, before)


def _offset(now: dt.datetime) -> int:
    found = now.astimezone().utcoffset() if now.tzinfo is None else now.utcoffset()
    return int(found.total_seconds()) if found else 0


def _cannot(home: Home, error: OSError) -> BoligError:
    return BoligError(f"Kan ikke lagre versjonen i «{home.repository}»: {why(error)}.")
