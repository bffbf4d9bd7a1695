"""What the features give, as the protocol has it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from lsprotocol import types as t

from bolig_cli.finding import Edit, Finding, Place, Severity
from bolig_cli.lsp import completion, diagnostics, symbols
from bolig_cli.lsp.actions import Action
from bolig_cli.lsp.hover import Told
from bolig_cli.lsp.lines import from_editor, to_editor
from bolig_cli.lsp.rename import Renaming
from bolig_cli.record import record

SOURCE = "bolig"

_SEVERITY: Mapping[Severity, t.DiagnosticSeverity] = {
    Severity.FEIL: t.DiagnosticSeverity.Error,
    Severity.ADVARSEL: t.DiagnosticSeverity.Warning,
    Severity.MERKNAD: t.DiagnosticSeverity.Information,
}
_SUGGESTED: Mapping[completion.Sort, t.CompletionItemKind] = {
    completion.Sort.KEY: t.CompletionItemKind.Property,
    completion.Sort.WORD: t.CompletionItemKind.EnumMember,
    completion.Sort.ITEM: t.CompletionItemKind.Reference,
    completion.Sort.DUTY: t.CompletionItemKind.Interface,
    completion.Sort.NUMBER: t.CompletionItemKind.Value,
}
_SHOWN: Mapping[symbols.Sort, t.SymbolKind] = {
    symbols.Sort.ITEM: t.SymbolKind.Object,
    symbols.Sort.KEY: t.SymbolKind.Property,
    symbols.Sort.HEADING: t.SymbolKind.String,
}


@record
class Translator:
    """Between the house's places and an editor's: `lines` gives a file's, `address` a file's address, `encoding` is the units that
    the editor counts characters by."""

    lines: Callable[[str], Sequence[str]]
    address: Callable[[str], str]
    encoding: str

    def place(self, path: str, position: t.Position) -> Place:
        return Place(path, *from_editor(self.lines(path), position.line, position.character, self.encoding))

    def range(self, place: Place) -> t.Range:
        lines = self.lines(place.path)
        start = to_editor(lines, place.line, place.column, self.encoding)
        end = to_editor(lines, *place.end, self.encoding)
        return t.Range(t.Position(*start), t.Position(*max(start, end)))

    def location(self, place: Place) -> t.Location:
        return t.Location(self.address(place.path), self.range(place))

    def diagnostic(self, finding: Finding) -> t.Diagnostic:
        place = diagnostics.underlined(finding.place, self.lines(finding.place.path))
        return t.Diagnostic(
            range=self.range(place),
            message=diagnostics.message(finding),
            severity=_SEVERITY[finding.severity],
            code=finding.rule,
            source=SOURCE,
        )

    def completion(self, found: Sequence[completion.Suggestion]) -> t.CompletionList:
        """The list, in the order that it is in. Duties are asked for anew at each letter: their words are searched here."""
        return t.CompletionList(
            is_incomplete=any(each.sort is completion.Sort.DUTY for each in found),
            items=[
                t.CompletionItem(
                    label=each.label,
                    kind=_SUGGESTED[each.sort],
                    detail=each.detail or None,
                    documentation=_markdown(each.told) if each.told else None,
                    filter_text=each.found_by or None,
                    sort_text=f"{number:04}",
                    text_edit=t.TextEdit(self.range(each.place), each.text),
                    insert_text_mode=t.InsertTextMode.AsIs,
                )
                for number, each in enumerate(found)
            ],
        )

    def hover(self, told: Told) -> t.Hover:
        return t.Hover(_markdown(told.text), self.range(told.place))

    def symbol(self, symbol: symbols.Symbol) -> t.DocumentSymbol:
        whole, name = self.range(symbol.place), self.range(symbol.name_place)
        return t.DocumentSymbol(
            name=symbol.name,
            detail=symbol.detail or None,
            kind=_SHOWN[symbol.sort],
            range=_around(whole, name),
            selection_range=name,
            children=[self.symbol(each) for each in symbol.inside],
        )

    def workspace_symbol(self, symbol: symbols.Symbol) -> t.SymbolInformation:
        return t.SymbolInformation(
            self.location(symbol.place), symbol.name, _SHOWN[symbol.sort], container_name=symbol.detail
        )

    def edits(self, edits: Iterable[Edit]) -> dict[str, list[t.TextEdit]]:
        """Address → what is changed in the file."""
        found: dict[str, list[t.TextEdit]] = {}
        for edit in edits:
            found.setdefault(self.address(edit.place.path), []).append(t.TextEdit(self.range(edit.place), edit.text))
        return found

    def renaming(self, found: Renaming, with_files: bool) -> t.WorkspaceEdit:
        """The edits, and after them the files' new names where the editor can give them."""
        edits = self.edits(found.edits)
        if not with_files:
            return t.WorkspaceEdit(changes=edits)
        texts = [
            t.TextDocumentEdit(t.OptionalVersionedTextDocumentIdentifier(address), changes)
            for address, changes in edits.items()
        ]
        names = [t.RenameFile(self.address(old), self.address(new)) for old, new in found.names]
        return t.WorkspaceEdit(document_changes=[*texts, *names])

    def action(self, action: Action) -> t.CodeAction:
        return t.CodeAction(
            title=action.title,
            kind=t.CodeActionKind.QuickFix,
            diagnostics=[self.diagnostic(action.finding)],
            is_preferred=action.is_certain,
            edit=t.WorkspaceEdit(changes=self.edits(action.edits)),
        )


def _markdown(text: str) -> t.MarkupContent:
    return t.MarkupContent(t.MarkupKind.Markdown, text)


def _around(whole: t.Range, inner: t.Range) -> t.Range:
    """A range with another in it, as the protocol demands of a name."""
    start = min((whole.start, inner.start), key=_order)
    return t.Range(start, max((whole.end, inner.end), key=_order))


def _order(position: t.Position) -> tuple[int, int]:
    return position.line, position.character
