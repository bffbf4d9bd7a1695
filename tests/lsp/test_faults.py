"""A fault of our own in one answer: that answer is an error, and the server goes on."""

import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from unittest import mock

import pytest

from bolig_cli.lsp import hover, server
from tests.lsp.client import ROOT

FILE = ROOT / "tests" / "planer" / "minste" / "plan" / "tiltak" / "T1.yaml"


class Wire:
    """The two ends of a server that runs in a thread, so that a feature in it can be broken."""

    def __init__(self) -> None:
        there, self._out = os.pipe()
        self._in, back = os.pipe()
        self._to: IO[bytes] = os.fdopen(self._out, "wb")
        self._from: IO[bytes] = os.fdopen(self._in, "rb")
        self._ends = os.fdopen(there, "rb"), os.fdopen(back, "wb")
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        server.Server().start_io(*self._ends)

    def send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._to.flush()

    def read(self) -> dict[str, Any]:
        length = int(self._from.readline().partition(b":")[2])
        while self._from.readline().strip():
            pass
        found: dict[str, Any] = json.loads(self._from.read(length))
        return found

    def answer(self, id: int, method: str, params: Any) -> dict[str, Any]:
        self.send(id=id, method=method, params=params)
        while (found := self.read()).get("id") != id:
            pass
        return found

    def close(self) -> None:
        self._to.close()
        self._thread.join()
        self._from.close()
        for end in self._ends:
            end.close()


@pytest.fixture
def wire() -> Iterator[Wire]:
    found = Wire()
    found.answer(1, "initialize", {"capabilities": {}, "processId": None, "rootUri": None})
    found.send(method="initialized", params={})
    yield found
    found.close()


def pointed_at(address: str) -> dict[str, Any]:
    return {"textDocument": {"uri": address}, "position": {"line": 2, "character": 14}}


def test_a_fault_is_an_answer_and_the_next_is_answered(wire: Wire) -> None:
    address = FILE.as_uri()
    document = {"uri": address, "languageId": "yaml", "version": 1, "text": FILE.read_text(encoding="utf-8")}
    wire.send(method="textDocument/didOpen", params={"textDocument": document})
    with mock.patch.object(hover, "hover", side_effect=RuntimeError("i stykker")):
        answer = wire.answer(2, "textDocument/hover", pointed_at(address))
    assert "i stykker" in answer["error"]["message"]
    assert "Strategien S1" in wire.answer(3, "textDocument/hover", pointed_at(address))["result"]["contents"]["value"]


def test_a_fault_in_a_check_is_over_at_the_next(wire: Wire) -> None:
    address = FILE.as_uri()
    text = FILE.read_text(encoding="utf-8")
    broken = threading.Event()

    def fail(*_: object) -> None:
        broken.set()
        raise RuntimeError("i stykker")

    with mock.patch.object(server.Server, "tell", fail):
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        wire.send(method="textDocument/didOpen", params={"textDocument": document})
        assert broken.wait(30)
    changes = [{"text": text.replace("[S1]", "[S9]")}]
    wire.send(
        method="textDocument/didChange",
        params={"textDocument": {"uri": address, "version": 2}, "contentChanges": changes},
    )
    codes: set[str] = set()
    while "ukjent-henvisning" not in codes:
        told = wire.read()
        codes |= {each["code"] for each in told.get("params", {}).get("diagnostics", ())}


def test_nonsense_is_no_end(wire: Wire, tmp_path: Path) -> None:
    wire.send(id=2, method="textDocument/hover", params={"textDocument": 7})
    wire.send(
        method="textDocument/didChange", params={"textDocument": {"uri": "x:y", "version": 1}, "contentChanges": []}
    )
    wire.send(method="textDocument/didClose", params={"textDocument": {"uri": (tmp_path / "aldri.yaml").as_uri()}})
    assert wire.answer(3, "textDocument/hover", pointed_at((tmp_path / "aldri.yaml").as_uri()))["result"] is None
