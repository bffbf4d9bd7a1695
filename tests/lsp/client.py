"""A real client of the language server: a process that is spoken to over standard input and output, as an editor does.

It is pytest-lsp's client, which says what the editors can do that it speaks for, and complains of answers that they could not take.
Its plugin is not used: that brings pytest-asyncio, which would look at every test of the suite.
"""

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types as t
from pytest_lsp import client_capabilities, make_test_lsp_client

from bolig_cli.lsp.lines import lines_of, to_editor
from tests.own_loop import Loop

T = TypeVar("T")

ROOT = Path(__file__).parent.parent.parent
_PATIENCE = 40.0  # seconds; the machine may have much else to do


class Editor:
    """An editor with some folders open. Every answer and every finding is waited for, with patience.

    `named` is the editor that it speaks for, with all that one can do; "" for one that can do nothing beyond the least.
    """

    def __init__(self, folders: Sequence[Path] = (), named: str = "visual-studio-code") -> None:
        self._runner = Loop()
        self._versions: dict[str, int] = {}
        self.registered: list[str] = []
        self.capabilities = self._run(self._start(folders, named))

    @property
    def told(self) -> Mapping[str, Sequence[t.Diagnostic]]:
        """Address → what is underlined now."""
        return self.client.diagnostics

    def _run(self, work: Awaitable[T]) -> T:
        async def wait() -> T:
            return await asyncio.wait_for(work, _PATIENCE)

        return self._runner.run(wait())

    async def _start(self, folders: Sequence[Path], named: str) -> t.ServerCapabilities:
        self.client = make_test_lsp_client()
        self.client.feature(t.CLIENT_REGISTER_CAPABILITY)(
            lambda params: self.registered.extend(each.method for each in params.registrations)
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        await self.client.start_io(sys.executable, "-m", "bolig_cli", "lsp", "--stdio", env=environment)
        can = client_capabilities(named) if named else t.ClientCapabilities()
        places = [t.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders]
        answer = await self.client.initialize_session(t.InitializeParams(can, workspace_folders=places))
        return answer.capabilities

    def close(self) -> int | None:
        """Ends the server as an editor does, and gives its exit code."""

        async def end() -> int | None:
            server = self.client._server
            assert server
            if server.returncode is None:
                await self.client.shutdown_async(None)
                self.client.exit(None)
            code = await server.wait()
            await self.client.stop()  # type: ignore[no-untyped-call]
            return code

        code = self._run(end())
        self._runner.close()
        return code

    def kill(self) -> None:
        """Hangs up without a word."""

        async def hang_up() -> None:
            server = self.client._server
            assert server
            assert server.stdin
            server.stdin.close()
            await server.wait()
            await self.client.stop()  # type: ignore[no-untyped-call]

        self._run(hang_up())
        self._runner.close()

    # --- what is said and asked --------------------------------------------------------------------------------------

    def open(self, address: str, text: str) -> None:
        self._versions[address] = 1
        self.client.text_document_did_open(t.DidOpenTextDocumentParams(t.TextDocumentItem(address, "yaml", 1, text)))

    def change(self, address: str, text: str) -> None:
        self._versions[address] += 1
        named = t.VersionedTextDocumentIdentifier(self._versions[address], address)
        whole = t.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(t.DidChangeTextDocumentParams(named, [whole]))

    def close_text(self, address: str) -> None:
        self.client.text_document_did_close(t.DidCloseTextDocumentParams(t.TextDocumentIdentifier(address)))

    def changed_on_disk(self, *files: Path) -> None:
        events = [t.FileEvent(file.as_uri(), t.FileChangeType.Changed) for file in files]
        self.client.workspace_did_change_watched_files(t.DidChangeWatchedFilesParams(events))

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a request. Raises JsonRpcException for an error in its place."""
        return self._run(self.client.protocol.send_request_async(method, params))  # type: ignore[no-untyped-call]

    def ask_at(self, method: str, address: str, text: str, words: str, **more: Any) -> Any:
        """The answer to a request about the place of `¦` in some words of a text."""
        at = text.index(words.replace("¦", "")) + words.index("¦")
        before = lines_of(text[:at])
        line, character = to_editor(lines_of(text), len(before), len(before[-1]) + 1, "utf-16")
        kind: Callable[..., Any] = t.METHOD_TO_TYPES[method][2]  # type: ignore[assignment]
        named = t.TextDocumentIdentifier(address)
        return self.ask(method, kind(text_document=named, position=t.Position(line, character), **more))

    def wait(self, until: Callable[[Mapping[str, Sequence[t.Diagnostic]]], bool]) -> None:
        """Waits until what is underlined is so."""

        async def look() -> None:
            start = time.monotonic()
            while not until(self.told):
                assert time.monotonic() - start < _PATIENCE, {
                    a: [d.code for d in of_it] for a, of_it in self.told.items()
                }
                await asyncio.sleep(0.01)

        self._run(look())

    def wait_for(self, address: str, *codes: str) -> Sequence[t.Diagnostic]:
        """What is underlined in a text, when it has these codes among others."""
        self.wait(lambda told: set(codes) <= {str(each.code) for each in told.get(address, ())})
        return self.told[address]
