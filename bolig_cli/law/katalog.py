"""Reading the catalogue: one YAML file per statute. A wrong entry is an error here, not when a plan is checked.

The form of the files is described, for editors and people, by `schema/katalog.schema.json`. What each holds lies beside them
as JSON (`katalog.json`, by the file's digest), which is read in a twentieth of the time; a file that has been changed since is read
itself. See `scripts/make_katalog.py`.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError, why
from bolig_cli.law.innslag import Felt, Innslagsfeil, les_lov
from bolig_cli.law.plikt import Katalog, Lov
from bolig_cli.source.yaml import Loader

FOLDER = Path(__file__).parent / "katalog"
AS_JSON = FOLDER / "katalog.json"

_TEXT = "tag:yaml.org,2002:str"


@cache
def load_katalog(folder: Path = FOLDER) -> Katalog:
    """Every statute in `folder`, in the order below. Raises BoligError, with file and entry, for anything wrong in it.

    The statute that the plan is about stands first; the others in the order of their short titles.
    """
    lover = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        lov = _lov(path)
        for id in (lov.id, *(plikt.id for plikt in lov.plikter)):
            if id in seen:
                raise BoligError(f"Lovkatalogen {path.name}, {id}: id-en er brukt før, i {seen[id]}.")
            seen[id] = path.name
        lover.append(lov)
    if folder == FOLDER and len(lover) < max(1, len(known())):  # a plan is not said to answer a law that isn't there
        raise BoligError("Installasjonen mangler en del av lovkatalogen. Installer bolig på nytt.")
    return Katalog(tuple(sorted(lover, key=lambda lov: (lov.korttittel != "boligsosialloven", lov.korttittel))))


def _lov(path: Path) -> Lov:
    try:
        return les_lov(_read(path))
    except Innslagsfeil as error:
        where = f", {error.hvor}" if error.hvor else ""
        raise BoligError(f"Lovkatalogen {path.name}{where}: {error}.") from None
    except OSError as error:
        raise BoligError(f"Lovkatalogen {path.name} kan ikke leses: {why(error)}.") from None


@cache
def known() -> Mapping[str, Felt]:
    """What the catalogue's files held when `scripts/make_katalog.py` last read them, by their digests; a date is its text."""
    try:
        found: Mapping[str, Felt] = json.loads(AS_JSON.read_bytes())
    except (OSError, ValueError):  # the files themselves are there
        return {}
    return found


def _read(path: Path) -> Felt:
    data = path.read_bytes()
    made = known().get(digest_of(data))
    return parse(data) if made is None else made


def parse(data: bytes) -> Felt:
    """What one file holds. Raises Innslagsfeil for what is no YAML."""
    loader = Loader(data)
    try:
        root = loader.get_single_node()
        return _value(root, loader) if root else None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise Innslagsfeil(f"filen er ikke gyldig YAML ({' '.join(str(error).split())})") from None
    except ValueError as error:  # a day that is not in the calendar
        raise Innslagsfeil(f"en dato i filen finnes ikke ({error})") from None


def _value(node: yaml.Node, loader: Any) -> Felt:
    """What a node stands for; a key is always text. PyYAML's own construction, made for values that hold themselves, takes three
    times as long, and lets a key that stands twice pass."""
    if type(node) is yaml.ScalarNode:
        text: str = node.value
        return text if node.tag == _TEXT else loader.construct_object(node)
    if type(node) is yaml.SequenceNode:
        return [_value(item, loader) for item in node.value]
    made = {str(key.value): _value(value, loader) for key, value in node.value}
    if len(made) != len(node.value):
        raise yaml.constructor.ConstructorError(None, None, "en nøkkel står to ganger", node.start_mark)
    return made
