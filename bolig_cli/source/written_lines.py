"""The texts of a file line by line as they stand there, also where YAML folds the lines of a value into one."""

from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.record import record
from bolig_cli.source import node as n


@record
class WrittenText:
    """A text as it stands in its file, from a line and a column. `field` is the key that it is the value of; "" for the body of a
    chapter."""

    text: str
    path: str
    line: int
    column: int
    field: str = ""

    def place(self, start: int, end: int) -> Place:
        """Where a piece of the text stands; of a piece over several lines, what is on the first."""
        row = self.text.count("\n", 0, start)
        begins = self.text.rfind("\n", 0, start) + 1
        column = start - begins + (1 if row else self.column)
        stop = self.text.find("\n", start, end)
        length = len(self.text[start : end if stop < 0 else stop].rstrip())
        return Place(self.path, self.line + row, column, self.line + row, column + length)


def written_texts(data: bytes, document: n.Document) -> Iterator[WrittenText]:
    """The values of a file and the body of a chapter, as they stand in `data`."""
    lines = data.decode(errors="replace").splitlines()
    for path, scalar in document.scalars:
        field = next((str(key) for key in reversed(path) if isinstance(key, str)), "")
        if scalar.line == scalar.end_line:
            yield WrittenText(scalar.raw, document.path, scalar.text_line, scalar.text_column, field)
        else:
            first = scalar.text_line
            column = scalar.text_column if first == scalar.line else 1
            rows = lines[first - 1 : scalar.end_line]
            yield WrittenText(
                "\n".join([*(row[column - 1 :] for row in rows[:1]), *rows[1:]]), document.path, first, column, field
            )
    if document.body:
        yield WrittenText(document.body, document.path, document.body_line, 1)
