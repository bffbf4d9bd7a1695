"""A file with answers, whatever it is: which reader it is for, by its name and what it begins with."""

from bolig_cli.digest import digest_of
from bolig_cli.responses import mail, outlook, pdf, sheet, text, word
from bolig_cli.responses.letter import Letter
from bolig_cli.zipped import Unusable

_TAKEN = "Word (.docx), regneark (.xlsx, .ods, .csv), e-post (.eml, .msg), ren tekst (.txt), nettside (.html) og PDF"


def read(data: bytes, name: str, depth: int = 0) -> tuple[Letter, ...]:
    """The answers in a file. `depth` is how many messages it lies within. Raises Unusable, with why, where it has none that can
    be read."""
    ending = name.lower().rpartition(".")[2]
    if not data.strip():
        raise Unusable("er tom", "Se om det er riktig fil.")
    if ending in ("docx", "docm", "dotx"):
        return word.read(data, name, digest_of(data))
    if ending in ("xlsx", "ods", "xlsm"):
        return sheet.read_book(data, name)
    if ending == "csv":
        return sheet.read_csv(data, name)
    if ending == "eml":
        return mail.read(data, name, read, depth)
    if ending == "msg":
        return outlook.read(data, name, read, depth)
    if ending in ("txt", "md", "text"):
        return text.read(data, name)
    if ending in ("html", "htm"):
        return text.read_html(data, name)
    if ending == "pdf":
        return pdf.read(data, name)
    if ending in ("odt", "doc", "rtf", "pages"):
        raise Unusable("er av et slag som ikke leses", "Åpne den i Word eller LibreOffice, og lagre som .docx.")
    raise Unusable("er av et slag som ikke leses", f"Dette kan leses: {_TAKEN}.")
