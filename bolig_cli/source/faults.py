"""The faults that reading can find: code and severity. What each means, and how to mend it, is prose in `pages/`.

Codes are the contract of `bolig check --format json`; they name the fault, and are never reused for something else.
"""

from pathlib import Path

from bolig_cli.finding import Finding, Fix, Place, Severity
from bolig_cli.record import record

PAGES = (
    Path(__file__).parent / "pages"
)  # <code>.md for each: what it means, why it matters, how to mend it, wrong and right


@record
class Fault:
    """A kind of fault."""

    code: str
    severity: Severity = Severity.FEIL

    def at(self, place: Place, message: str, help: str = "", fix: Fix | None = None) -> Finding:
        """A finding of this kind."""
        return Finding(self.code, self.severity, message, place, help, fix)


_ALL = (
    # files
    Fault("fil-for-stor"),
    Fault("fil-ikke-utf8"),
    Fault("fil-ikke-ren-tekst"),
    Fault("fil-feil-tegnsett"),
    Fault("fil-er-lenke"),
    Fault("fil-to-utgaver"),
    Fault("fil-kopi"),
    Fault("fil-feil-navn"),
    Fault("fil-ugyldig-navn"),
    Fault("ukjent-fil", Severity.ADVARSEL),
    Fault("plan-ikke-lest"),
    # tables
    Fault("csv-tom"),
    Fault("csv-anfoerselstegn"),
    Fault("csv-en-kolonne"),
    Fault("csv-overskrift"),
    Fault("csv-skilletegn"),
    Fault("csv-tekst-utenfor"),
    Fault("csv-for-stor"),
    Fault("tabell-uten-tall"),
    Fault("tall-uten-tabell"),
    # YAML
    Fault("yaml-tom"),
    Fault("yaml-syntaks"),
    Fault("yaml-innrykk"),
    Fault("yaml-nummertegn"),
    Fault("yaml-noekkel"),
    Fault("yaml-dobbel-noekkel"),
    Fault("yaml-anker"),
    Fault("yaml-fletting"),
    Fault("yaml-tagg"),
    Fault("yaml-flere-dokumenter"),
    Fault("yaml-for-dyp"),
    Fault("yaml-ikke-noekler"),
    # schema
    Fault("mangler-felt"),
    Fault("ukjent-noekkel"),
    Fault("ugyldig-verdi"),
    Fault("ugyldig-dato"),
    # chapters
    Fault("kapittel-uten-hode"),
    # Markdown
    Fault("markdown-html"),
    Fault("markdown-bilde"),
    Fault("markdown-lenke"),
    Fault("markdown-lenketekst", Severity.ADVARSEL),
    Fault("markdown-overskrift"),
    Fault("overskrift-uten-tegn", Severity.MERKNAD),
    Fault("figurnummer-i-teksten", Severity.MERKNAD),
    Fault("markdown-fotnote"),
    Fault("markdown-tabell"),
    Fault("markdown-tabulator", Severity.ADVARSEL),
    Fault("markdown-tallhenvisning"),
    Fault("markdown-tabelltekst", Severity.ADVARSEL),
    Fault("markdown-liste", Severity.ADVARSEL),
    Fault("markdown-linje", Severity.ADVARSEL),
    Fault("markdown-tegn", Severity.ADVARSEL),
    Fault("markdown-utheving", Severity.ADVARSEL),
    Fault("markdown-kode"),
    Fault("markdown-for-dyp"),
    Fault("foedselsnummer-i-planen"),
    Fault("tekst-for-lang"),
    Fault("tekst-styretegn"),
    Fault("tekst-myk-bindestrek", Severity.ADVARSEL),
    Fault("tekst-sammenskrevet", Severity.ADVARSEL),
    Fault("tekst-orddeling", Severity.ADVARSEL),
    Fault("person-i-teksten", Severity.ADVARSEL),
    Fault("telefonnummer-feil-lengde", Severity.ADVARSEL),
    Fault("tekst-uten-skrifttegn"),
    Fault("tekst-plassholder", Severity.ADVARSEL),
    Fault("tekst-rest-fra-word", Severity.ADVARSEL),
    Fault("tekst-anfoerselstegn", Severity.ADVARSEL),
    Fault("innholdsfortegnelse-i-teksten", Severity.ADVARSEL),
    Fault("lenke-gjennom-annet"),
    Fault("lenke-krever-innlogging", Severity.ADVARSEL),
)

READ_FAULTS: dict[str, Fault] = {fault.code: fault for fault in _ALL}
