"""What an answer is before it is a file of the plan: who sent it, and its remarks, each with what is known of where it was made."""

import datetime as dt
from enum import StrEnum

from bolig_cli.record import record

IN_THREAD = "Svar i tråden: "  # set before what answers another's comment; the sender has not written it


class Source(StrEnum):
    """The kind of file, in the words of the schema."""

    WORD = "Word"
    SHEET = "regneark"
    MAIL = "e-post"
    PDF = "PDF"
    TEXT = "tekst"


@record
class Spot:
    """Where a remark was made. `bookmarks` are those in force there, the nearest first, and `own` those that stand in the paragraph
    itself; `paragraph` is the text as it was sent out, `row` the texts of the table row that it is in, `headings` the headings
    above, the nearest first, which is the paragraph itself where that is one, and `words` those that were marked. All are empty
    for a remark that stands by itself."""

    bookmarks: tuple[str, ...] = ()
    paragraph: str = ""
    row: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    words: str = ""
    own: tuple[str, ...] = ()


@record
class Remark:
    """One thing that a sender says, word for word. `about` is what a form has in its own field for what it is about, and
    `subject` that of a message: it counts where the words themselves name nothing."""

    text: str
    spot: Spot = Spot()
    about: str = ""
    subject: str = ""


@record
class Letter:
    """An answer as it was read. `sender` is the name that the file has ("" for none), `day` the date in it, `saved` the day that
    the file says it was saved, which is looked to where there is no other, `digest` the fingerprint by which the same answer is
    known again, `build` the id of the document that it answers, `notes` what the reader could not take along, in
    sentences, `head` the words of a message that only sends the letter, `passed_by` what somebody who
    has sent it on set above it, `closing` what it ends with (`closing.py`), `quoted` the
    message that it answers (`quoted.py`), and `part_of` the fingerprint of the message that it came in with others: what one
    sender sends at once is one answer; `consent` is the field of a form in which the sender has said yes to have the
    words shown."""

    file: str
    source: Source
    digest: str
    remarks: tuple[Remark, ...]
    sender: str = ""
    mail: str = ""
    day: dt.date | None = None
    saved: dt.date | None = None
    notes: tuple[str, ...] = ()
    build: str = ""
    head: str = ""
    passed_by: str = ""
    closing: str = ""
    quoted: str = ""
    part_of: str = ""
    consent: str = ""
