"""The language server: takes what an editor says, asks the features, and answers.

One thread does all of it, as the workspace beneath demands; what an editor sends meanwhile, waits. A fault in one answer is told
in that answer and in the log, and never ends the server.
"""

import asyncio
import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from bolig_cli import __version__
from bolig_cli.errors import BoligError
from bolig_cli.finding import Place
from bolig_cli.lsp import actions, addresses, completion, definition, diagnostics, hover, references, rename, symbols
from bolig_cli.lsp.lines import lines_of
from bolig_cli.lsp.occurrences import Sort
from bolig_cli.lsp.plans import Located, OpenPlan, Plans, root_of
from bolig_cli.lsp.protocol import Translator
from bolig_cli.lsp.view import View
from bolig_cli.settled import settle
from bolig_cli.source.files import holds_plan

T = TypeVar("T")

REST = 0.2  # seconds without a letter before the plan is checked
_PAUSE = 1.0  # seconds after a check in which nobody has asked for another: nobody waits
_MOST = 25  # checks after which memory is looked through all the same: each leaves some two megabytes
_TRIGGERS = ["[", ",", " ", ":", "#", "{", "/", "-"]
_WATCHED = "**/*"
_log = logging.getLogger("bolig.lsp")


def serve(letters_in: BinaryIO, letters_out: BinaryIO) -> None:
    """Answers until the editor says that it is over, or is gone."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="bolig lsp: %(message)s")
    sys.stdout = sys.stderr  # whatever somebody prints, is no message of the protocol
    Server().start_io(letters_in, letters_out)


class Server(LanguageServer):
    """What the server keeps: the plans, which addresses the editor has for texts that are open, and what it has been told."""

    def __init__(self) -> None:
        # Whole texts, and no changes by place: pygls parts lines at signs that no editor does, and the texts are small.
        super().__init__("bolig", __version__, text_document_sync_kind=t.TextDocumentSyncKind.Full)
        self.plans = Plans()
        self._open: dict[Path, str] = {}  # real path → the address that the editor has for it
        self._told: dict[Path, dict[str, list[t.Diagnostic]]] = {}  # by the root of the plan and the file's address
        self._waiting: dict[Path, asyncio.TimerHandle] = {}  # by the root of the plan
        self._pause: asyncio.TimerHandle | None = None
        self._checks = 0  # since memory was looked through
        for name, handle, options in _features():
            self.feature(name, options)(partial(handle, self))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A fault where nobody waits for an answer: it is logged, and the author is left in peace."""
        _log.error("%s: %s", type(error).__name__, error)

    # --- which plan, and how it is told ------------------------------------------------------------------------------

    @property
    def encoding(self) -> str:
        """The units that the editor counts characters by."""
        agreed = self.workspace.position_encoding
        return agreed.value if isinstance(agreed, t.PositionEncodingKind) else agreed or "utf-16"

    def located(self, address: str) -> Located | None:
        return self.plans.locate(addresses.path_of(address))

    def address(self, plan: OpenPlan, path: str) -> str:
        """The address of a file, as the editor writes it where it is open."""
        file = plan.root / path
        return self._open.get(file) or addresses.address_of(file)

    def translator(self, plan: OpenPlan, view: View) -> Translator:
        return Translator(view.lines, partial(self.address, plan), self.encoding)

    def opened(self, located: Located, address: str) -> None:
        self._open[located.plan.root / located.path] = address

    def closed(self, located: Located) -> None:
        self._open.pop(located.plan.root / located.path, None)

    def check_soon(self, plan: OpenPlan, rest: float) -> None:
        """Checks the plan when nobody has written for a while."""
        if before := self._waiting.pop(plan.root, None):
            before.cancel()
        if self._pause:
            self._pause.cancel()
        self._waiting[plan.root] = asyncio.get_running_loop().call_later(rest, self._check, plan)

    def _check(self, plan: OpenPlan) -> None:
        self._waiting.pop(plan.root, None)
        try:
            self.tell(plan)
        except Exception:  # a fault of our own: the next edit is checked all the same
            _log.exception("Kontrollen av %s gikk galt", plan.root)
        self._checks += 1
        if self._pause:
            self._pause.cancel()
        rest = _PAUSE if self._checks < _MOST else 0
        self._pause = asyncio.get_running_loop().call_later(rest, self._settle)

    def _settle(self) -> None:
        self._checks = 0
        settle()

    def tell(self, plan: OpenPlan) -> None:
        """Sends the findings of each file whose findings are others than the last time."""
        findings, view = plan.findings(), plan.view()
        lines = view.lines if view else (lambda path: lines_of(plan.texts.get(path, "")))
        translate = Translator(lines, partial(self.address, plan), self.encoding)
        by_address = {
            translate.address(path): [translate.diagnostic(finding) for finding in found]
            for path, found in diagnostics.by_file(findings).items()
        }
        before = self._told.get(plan.root, {})
        for address in (*by_address, *(before.keys() - by_address.keys())):  # and what is mended
            found = by_address.get(address, [])
            if before.get(address, []) != found:
                self.text_document_publish_diagnostics(t.PublishDiagnosticsParams(address, found))
        self._told[plan.root] = by_address


# --- what the editor says ----------------------------------------------------------------------------------------------


def _initialized(server: Server, params: t.InitializedParams) -> None:
    """Asks to be told of changes on the disk, and checks the plans in the folders that are open."""
    capabilities = server.client_capabilities.workspace
    watched = capabilities.did_change_watched_files if capabilities else None
    if watched and watched.dynamic_registration:
        options = t.DidChangeWatchedFilesRegistrationOptions([t.FileSystemWatcher(_WATCHED)])
        wanted = t.Registration("filer", t.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(t.RegistrationParams([wanted]))
    for folder in server.workspace.folders.values():
        path = addresses.path_of(folder.uri)
        if path and holds_plan(root := root_of(Path(path).resolve())):
            server.check_soon(server.plans.plan_in(root), 0)


def _did_open(server: Server, params: t.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    if located := server.located(document.uri):
        server.opened(located, document.uri)
        located.plan.edit(located.path, document.text)
        server.check_soon(located.plan, 0)


def _did_change(server: Server, params: t.DidChangeTextDocumentParams) -> None:
    if params.content_changes and (located := server.located(params.text_document.uri)):
        located.plan.edit(located.path, params.content_changes[-1].text)
        server.check_soon(located.plan, REST)


def _did_save(server: Server, params: t.DidSaveTextDocumentParams) -> None:
    if located := server.located(params.text_document.uri):
        located.plan.read_again()
        server.check_soon(located.plan, 0)


def _did_close(server: Server, params: t.DidCloseTextDocumentParams) -> None:
    if located := server.located(params.text_document.uri):
        server.closed(located)
        located.plan.close(located.path)
        server.check_soon(located.plan, 0)


def _did_change_watched(server: Server, params: t.DidChangeWatchedFilesParams) -> None:
    touched = {id(each.plan): each.plan for change in params.changes if (each := server.located(change.uri))}
    for plan in touched.values():
        plan.read_again()
        server.check_soon(plan, REST)


# --- what the editor asks ----------------------------------------------------------------------------------------------


def _asked(
    server: Server, params: Any, look: Callable[[OpenPlan], View | None], answer: Callable[[View, Place, Translator], T]
) -> T | None:
    """The answer to a question about a place in a text; None where the text is in no plan that can be read."""
    located = server.located(params.text_document.uri)
    view = look(located.plan) if located else None
    if located is None or view is None:
        return None
    translate = server.translator(located.plan, view)
    return answer(view, translate.place(located.path, params.position), translate)


def _completion(server: Server, params: t.CompletionParams) -> t.CompletionList | None:
    def answer(view: View, at: Place, translate: Translator) -> t.CompletionList:
        return translate.completion(completion.suggestions(view, at))

    return _asked(server, params, OpenPlan.glance, answer)


def _hover(server: Server, params: t.HoverParams) -> t.Hover | None:
    def answer(view: View, at: Place, translate: Translator) -> t.Hover | None:
        told = hover.hover(view, at)
        return translate.hover(told) if told else None

    return _asked(server, params, OpenPlan.glance, answer)


def _definition(server: Server, params: t.DefinitionParams) -> t.Location | None:
    def answer(view: View, at: Place, translate: Translator) -> t.Location | None:
        found = definition.definition(view, at)
        return translate.location(found) if found else None

    return _asked(server, params, OpenPlan.view, answer)


def _references(server: Server, params: t.ReferenceParams) -> list[t.Location] | None:
    def answer(view: View, at: Place, translate: Translator) -> list[t.Location]:
        found = references.references(view, at)
        wanted = (each for each in found if each.sort is not Sort.GIVEN or params.context.include_declaration)
        return [translate.location(each.place) for each in wanted]

    return _asked(server, params, OpenPlan.view, answer)


def _highlight(server: Server, params: t.DocumentHighlightParams) -> list[t.DocumentHighlight] | None:
    def answer(view: View, at: Place, translate: Translator) -> list[t.DocumentHighlight]:
        here = (each.place for each in references.references(view, at) if each.place.path == at.path)
        return [t.DocumentHighlight(translate.range(place)) for place in here]

    return _asked(server, params, OpenPlan.glance, answer)


def _actions(server: Server, params: t.CodeActionParams) -> list[t.CodeAction] | None:
    located = server.located(params.text_document.uri)
    view = located.plan.view() if located else None
    if located is None or view is None:
        return None
    translate = server.translator(located.plan, view)
    start, end = (translate.place(located.path, position) for position in (params.range.start, params.range.end))
    return [translate.action(each) for each in actions.actions(view, start, end)]


def _prepare_rename(server: Server, params: t.PrepareRenameParams) -> t.Range | None:
    def answer(view: View, at: Place, translate: Translator) -> t.Range:
        return translate.range(rename.renamed(view, at))

    return _refusing(_asked, server, params, OpenPlan.view, answer)


def _rename(server: Server, params: t.RenameParams) -> t.WorkspaceEdit | None:
    def answer(view: View, at: Place, translate: Translator) -> t.WorkspaceEdit:
        found = rename.rename(view, at, params.new_name)
        for told in found.told:
            server.window_show_message(t.ShowMessageParams(t.MessageType.Info, told))
        return translate.renaming(found, _can_rename_files(server))

    return _refusing(_asked, server, params, OpenPlan.view, answer)


def _refusing(ask: Callable[..., T], *args: Any) -> T:
    """The answer; what cannot be done is told the author in the words that it was refused in."""
    try:
        return ask(*args)
    except BoligError as error:
        raise JsonRpcException(str(error), t.LSPErrorCodes.RequestFailed) from None


def _can_rename_files(server: Server) -> bool:
    capabilities = server.client_capabilities.workspace
    edits = capabilities.workspace_edit if capabilities else None
    return bool(edits and t.ResourceOperationKind.Rename in (edits.resource_operations or ()))


def _outline(server: Server, params: t.DocumentSymbolParams) -> list[t.DocumentSymbol] | None:
    located = server.located(params.text_document.uri)
    view = located.plan.glance() if located else None
    if located is None or view is None:
        return None
    translate = server.translator(located.plan, view)
    return [translate.symbol(each) for each in symbols.outline(view, located.path)]


def _search(server: Server, params: t.WorkspaceSymbolParams) -> list[t.SymbolInformation]:
    found = []
    for plan in server.plans:
        if view := plan.view():
            translate = server.translator(plan, view)
            found += [translate.workspace_symbol(each) for each in symbols.search(view, params.query)]
    return found


def _features() -> tuple[tuple[str, Callable[..., Any], Any], ...]:
    """What the editor may say and ask, what is done then, and what the editor is told of it beforehand."""
    return (
        (t.INITIALIZED, _initialized, None),
        (t.TEXT_DOCUMENT_DID_OPEN, _did_open, None),
        (t.TEXT_DOCUMENT_DID_CHANGE, _did_change, None),
        (t.TEXT_DOCUMENT_DID_SAVE, _did_save, None),
        (t.TEXT_DOCUMENT_DID_CLOSE, _did_close, None),
        (t.WORKSPACE_DID_CHANGE_WATCHED_FILES, _did_change_watched, None),
        (t.TEXT_DOCUMENT_COMPLETION, _completion, t.CompletionOptions(trigger_characters=_TRIGGERS)),
        (t.TEXT_DOCUMENT_HOVER, _hover, None),
        (t.TEXT_DOCUMENT_DEFINITION, _definition, None),
        (t.TEXT_DOCUMENT_REFERENCES, _references, None),
        (t.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, _highlight, None),
        (t.TEXT_DOCUMENT_CODE_ACTION, _actions, t.CodeActionOptions([t.CodeActionKind.QuickFix])),
        (t.TEXT_DOCUMENT_RENAME, _rename, t.RenameOptions(prepare_provider=True)),
        (t.TEXT_DOCUMENT_PREPARE_RENAME, _prepare_rename, None),
        (t.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _outline, None),
        (t.WORKSPACE_SYMBOL, _search, None),
    )
