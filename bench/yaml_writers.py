"""What writers of YAML keep: our own, yaml-edit and ruamel.yaml, on every file of the example plan and on documents made up.

Each edit is one value set, one key or item inserted, removed, or one key renamed. Counted: in how many files every edit kept every
byte that it had no business with, in how many every edit read back as meant, and the same for single edits; and the time of one.

Usage: python bench/yaml_writers.py   (the two others must be installed beside the program: pip install yaml-edit ruamel.yaml)
"""

import copy
import io
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402

from bolig_cli.source import node as n  # noqa: E402
from bolig_cli.source import write, yaml, yaml_text  # noqa: E402
from tests.source.documents import documents  # noqa: E402

NEW_VALUE, NEW_KEY, NEW_ITEM, NEW_NAME = "ny verdi", "ny_noekkel", "ny", "nytt_navn"
PER_FILE = 12  # edits of each kind in a file, drawn at random (the same ones each time)
MADE = 300
OPERATIONS = ("set", "insert", "remove", "rename")

Path_ = tuple[n.Key, ...]
Writer = Callable[[str, str, Path_], str]


# --- the writers -------------------------------------------------------------------------------------------------------


def own(text: str, operation: str, path: Path_) -> str:
    data, (*above, last) = text.encode(), path
    match operation:
        case "set":
            return write.set_value(data, path, NEW_VALUE).decode()
        case "remove":
            return write.remove(data, path).decode()
        case "rename":
            return write.rename(data, path, NEW_NAME).decode()
    if isinstance(last, int):
        return write.insert_item(data, above, NEW_ITEM).decode()
    return write.insert_key(data, above, NEW_KEY, NEW_VALUE).decode()


def yaml_edit_writer() -> Writer:
    from yaml_edit import Document

    def below(parent: Any, key: n.Key) -> Any:
        found = parent[key] if isinstance(key, int) or key in parent else parent[int(key)]
        return found.as_mapping() or found.as_sequence()

    def edit(text: str, operation: str, path: Path_) -> str:
        document = Document.parse(text)
        parent: Any = document.as_mapping()
        *above, last = path
        for key in above:
            parent = below(parent, key)
        if isinstance(last, str) and last not in parent and last.isdigit():
            last = int(last)
        match operation:
            case "set":
                parent[last] = NEW_VALUE
            case "remove":
                del parent[last]
            case "rename":
                assert parent.rename_key(last, NEW_NAME)
            case _ if isinstance(path[-1], int):
                parent.append(NEW_ITEM)
            case _:
                parent[NEW_KEY] = NEW_VALUE
        return str(document)

    return edit


def ruamel_writer() -> Writer:
    from ruamel.yaml import YAML

    reader = YAML()
    reader.preserve_quotes = True
    reader.width = 100_000
    reader.indent(mapping=2, sequence=4, offset=2)  # as the example has it

    def named(parent: Any, key: n.Key) -> Any:
        if isinstance(key, int) or key in parent:
            return key
        return next(other for other in parent if str(other) == key)

    def edit(text: str, operation: str, path: Path_) -> str:
        document = reader.load(text)
        parent = document
        *above, last = path
        for key in above:
            parent = parent[named(parent, key)]
        name = named(parent, last)
        match operation:
            case "set":
                parent[name] = NEW_VALUE
            case "remove":
                del parent[name]
            case "rename":
                position = list(parent).index(name)
                comment = parent.ca.items.get(name)
                parent.insert(position, NEW_NAME, parent.pop(name))
                if comment is not None:
                    parent.ca.items[NEW_NAME] = comment
            case _ if isinstance(last, int):
                parent.append(NEW_ITEM)
            case _:
                parent[NEW_KEY] = NEW_VALUE
        out = io.StringIO()
        reader.dump(document, out)
        return out.getvalue()

    return edit


# --- what is asked of them ---------------------------------------------------------------------------------------------


def read(text: str) -> n.Mapping | None:
    return yaml.parse(text.encode(), "f")[0]


def places(node: n.Node, above: Path_ = ()) -> Iterator[tuple[Path_, n.Node]]:
    inside: Iterable[tuple[n.Key, n.Node]] = ()
    if isinstance(node, n.Mapping):
        inside = node
    elif isinstance(node, n.Sequence):
        inside = enumerate(node.items)
    for key, value in inside:
        yield (*above, key), value
        yield from places(value, (*above, key))


def choices(root: n.Mapping, operation: str) -> list[Path_]:
    """The paths at which an operation can be asked for. To insert is to insert last among the siblings of the first."""
    found = list(places(root))
    match operation:
        case "set":
            return [path for path, node in found if isinstance(node, n.Scalar)]
        case "rename":
            return [path for path, _ in found if isinstance(path[-1], str)]
        case "insert":
            return list({path[:-1]: path for path, _ in reversed(found)}.values())
    return [path for path, _ in found if len(_inside(n.child_at(root, path[:-1]))) > 1]


def _inside(node: n.Node | None) -> tuple[Any, ...]:
    return node.pairs if isinstance(node, n.Mapping) else node.items if isinstance(node, n.Sequence) else ()


def wanted(value: Any, operation: str, path: Path_) -> Any:
    whole = copy.deepcopy(value)
    parent = whole
    *above, last = path
    for key in above:
        parent = parent[key]
    match operation:
        case "set":
            parent[last] = NEW_VALUE
        case "remove":
            del parent[last]
        case "rename":
            pairs = [(NEW_NAME if key == last else key, inside) for key, inside in parent.items()]
            parent.clear()
            parent.update(pairs)
        case _ if isinstance(last, int):
            parent.append(NEW_ITEM)
        case _:
            parent[NEW_KEY] = NEW_VALUE
    return whole


def kept(old: str, new: str, operation: str, root: n.Mapping, path: Path_) -> bool:
    """Whether the bytes outside the value (or key) that is meant are as they were."""
    same = _same(zip(old, new, strict=False))
    same += _same(zip(old[same:][::-1], new[same:][::-1], strict=False))
    if operation == "insert":
        return same >= len(old)
    if operation == "remove":
        return same >= len(new)
    node = n.child_at(root, path)
    if operation == "rename":
        parent = n.child_at(root, path[:-1])
        assert isinstance(parent, n.Mapping)
        node = parent.key(str(path[-1]))
    assert node is not None
    starts = [0]
    for line in old.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    begin = starts[node.line - 1] + node.column - 1
    end = starts[node.end_line - 1] + node.end_column - 1
    return new.startswith(old[:begin]) and new.endswith(old[end:])


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@dataclass
class Count:
    edits: int = 0
    kept: int = 0
    right: int = 0
    refused: int = 0
    silent: int = 0  # came out wrong without an error
    files: int = 0
    whole: int = 0  # files in which every edit kept every byte and read back
    times: list[float] = field(default_factory=list)


def measure(writer: Writer, texts: Iterable[str]) -> Mapping[str, Count]:
    counts = {operation: Count() for operation in OPERATIONS}
    for text in texts:
        root = read(text)
        assert root is not None
        value = n.to_value(root)
        for operation, count in counts.items():
            paths = choices(root, operation)
            paths = random.Random(1).sample(paths, min(PER_FILE, len(paths)))
            all_good = True
            for path in paths:
                count.edits += 1
                start = time.perf_counter()
                try:
                    new = writer(text, operation, path)
                except Exception:  # the others raise many kinds
                    count.refused += 1
                    all_good = False
                    continue
                count.times.append(time.perf_counter() - start)
                again = read(new)
                right = again is not None and yaml_text.same(n.to_value(again), wanted(value, operation, path))
                whole = kept(text, new, operation, root, path)
                count.right += right
                count.kept += whole
                count.silent += not right
                all_good &= right and whole
            count.files += bool(paths)
            count.whole += bool(paths) and all_good
    return counts


def made_up() -> list[str]:
    texts: list[str] = []

    @settings(
        max_examples=MADE,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return texts


def main() -> None:
    writers: dict[str, Callable[[], Writer]] = {
        "egen": lambda: own, "yaml-edit": yaml_edit_writer, "ruamel.yaml": ruamel_writer,
    }  # fmt: skip
    sources = {
        "eksempelplanen": [path.read_bytes().decode() for path in sorted((ROOT / "plan").rglob("*.yaml"))],
        "laget av Hypothesis": made_up(),
    }
    for name, texts in sources.items():
        print(f"\n{name}: {len(texts)} filer\n")
        print(
            "| skriver | endring | hele filer | endringer | alt annet beholdt | leses som ment | galt uten melding | nektet | ms |"
        )
        print("|---|---|---|---|---|---|---|---|---|")
        for writer_name, make in writers.items():
            try:
                writer = make()
            except ImportError:
                print(f"| {writer_name} | ikke installert |")
                continue
            for operation, c in measure(writer, texts).items():
                ms = statistics.median(c.times) * 1000 if c.times else 0
                print(
                    f"| {writer_name} | {operation} | {c.whole} av {c.files} | {c.edits} | {c.kept} | {c.right} | "
                    f"{c.silent} | {c.refused} | {ms:.2f} |"
                )


if __name__ == "__main__":
    main()
