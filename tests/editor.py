"""What an editor underlines in a plan: the answers of Red Hat's YAML language server, which Visual Studio Code and others ask.

It is started once for all the files that it is asked about, as an editor starts it: with the settings and the schemas that
`bolig init` writes, and the files' texts as they are on the screen.
"""

import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from bolig_cli.record import record
from tests import tools

SCHEMA = "yaml-schema"  # begins the source of what the schemas say; «YAML» is the source of what the parser says


@record
class Mark:
    """One underlined piece: the line that it begins on, counted from 1, what the editor shows, and who says it."""

    line: int
    message: str
    source: str

    @property
    def by_schema(self) -> bool:
        return self.source.startswith(SCHEMA)


def settings_of(folder: Path) -> dict[str, Any]:
    """A plan folder's settings for the language server, as an editor hands them over."""
    written = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    own = {key.removeprefix("yaml."): value for key, value in written.items() if key.startswith("yaml.")}
    return {"yaml": {**own, "schemaStore": {"enable": own.pop("schemaStore.enable")}}}


def underlined(server: Path, folder: Path, texts: Mapping[str, str]) -> dict[str, list[Mark]]:
    """Path → what is underlined in a text that stands there, below a folder that `bolig init` has made."""
    uris = {(folder / path).as_uri(): path for path in texts}
    with subprocess.Popen(
        [tools.node(), server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
    ) as process:
        assert process.stdin
        assert process.stdout
        conversation = _Conversation(process.stdin, process.stdout, settings_of(folder))
        conversation.begin(folder)
        said = conversation.open({uri: texts[path] for uri, path in uris.items()})
        process.kill()
    return {
        uris[uri]: sorted(
            (Mark(d["range"]["start"]["line"] + 1, d["message"], d.get("source", "")) for d in diagnostics),
            key=lambda mark: (mark.line, mark.message),
        )
        for uri, diagnostics in said.items()
    }


class _Conversation:
    """The Language Server Protocol, as far as it is needed: the server is told of files, and tells what is wrong in each."""

    def __init__(self, to: IO[bytes], answers: IO[bytes], settings: Mapping[str, Any]) -> None:
        self._to = to
        self._answers = answers
        self._settings = settings
        self._diagnostics: dict[str, list[Any]] = {}

    def begin(self, folder: Path) -> None:
        place = {"uri": folder.as_uri(), "name": folder.name}
        can = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self._send(
            id=0,
            method="initialize",
            params={
                "processId": os.getpid(),
                "rootUri": place["uri"],
                "workspaceFolders": [place],
                "capabilities": can,
            },
        )
        while self._read().get("id") != 0:
            pass
        self._send(method="initialized", params={})

    def open(self, texts: Mapping[str, str]) -> dict[str, list[Any]]:
        """URI → what is wrong in each, when the server has said so of them all."""
        for uri, text in texts.items():
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
            self._send(method="textDocument/didOpen", params={"textDocument": document})
        while not self._has_heard_of(texts):
            self._answer(self._read())
        return {uri: self._diagnostics[uri] for uri in texts}

    def _has_heard_of(self, uris: Iterable[str]) -> bool:
        return all(uri in self._diagnostics for uri in uris)

    def _answer(self, message: Mapping[str, Any]) -> None:
        match message.get("method"):
            case "textDocument/publishDiagnostics":
                self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            case "workspace/configuration":
                wanted = [self._settings.get(item["section"]) for item in message["params"]["items"]]
                self._send(id=message["id"], result=wanted)
            case str() if "id" in message:
                self._send(id=message["id"], result=None)

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._to.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while line := self._answers.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self._answers.read(length))
        return message
