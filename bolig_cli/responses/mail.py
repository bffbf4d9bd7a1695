"""A message as mail programs save it (RFC 5322 and MIME): its text, and what is attached to it, which are answers of their own."""

import datetime as dt
import email
import email.errors
import email.policy
import email.utils
import re
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage

from bolig_cli import limits
from bolig_cli.digest import digest_of
from bolig_cli.responses import quoted, text
from bolig_cli.responses.dates import first_day
from bolig_cli.responses.head import only_sends
from bolig_cli.responses.letter import Letter, Source
from bolig_cli.zipped import Unusable

Reader = Callable[[bytes, str, int], tuple[Letter, ...]]

_BROKEN = (  # what the library raises for a message that is damaged
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    email.errors.MessageError,
)
_TOO_MANY = ("har for mange deler", "Lagre teksten som ren tekst (.txt), og vedleggene for seg.")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ROUND_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>\])]?")
_COMMENTED = "Det som står over det videresendte svaret, er ikke et punkt. Det står i «hode»."
_READ = ("from", "date", "subject")
_LONG = 2_000  # letters of a field
_OWN_SENDERS = (Source.SHEET, Source.MAIL)  # what says itself who it is from, when it is attached to a message
_PASSED = frozenset(
    ("png", "jpg", "jpeg", "gif", "svg", "ics", "vcf", "p7s", "asc", "bmp", "webp")
)  # logos and signatures


def read(data: bytes, name: str, inner: Reader, depth: int) -> tuple[Letter, ...]:
    """The message and its attachments, all from the one who sent it. `inner` reads an attachment. Raises Unusable."""
    require_depth(depth)
    if data.count(b"\n--") > limits.RESPONSE_PARTS * 4:  # how parts begin; to take them apart takes long as well
        raise Unusable(*_TOO_MANY)
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        _require_reasonable(message)
        return _read(message, data, name, inner, depth)
    except _BROKEN as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable(
            "er skadet", "Åpne meldingen i e-postprogrammet, og lagre teksten som ren tekst (.txt)."
        ) from error


def _require_reasonable(message: EmailMessage) -> None:
    """Raises Unusable for more parts, or longer fields, than any mail program writes: the library takes very long over those."""
    for count, part in enumerate(message.walk()):
        if count > limits.RESPONSE_PARTS:
            raise Unusable(*_TOO_MANY)
        read = (
            str(value) for key, value in part.raw_items() if key.lower() in _READ or key.lower().startswith("content-")
        )
        if any(len(value) > _LONG for value in read):
            raise Unusable(
                "har et felt i hodet som er for langt", "Lagre teksten som ren tekst (.txt), og les inn den."
            )


def require_depth(depth: int) -> None:
    """Raises Unusable for a message within more messages than anybody sends."""
    if depth > limits.RESPONSE_DEPTH:
        raise Unusable(
            f"har meldinger inni hverandre i mer enn {limits.RESPONSE_DEPTH} nivåer",
            "Lagre den innerste meldingen for seg.",
        )


def _read(message: EmailMessage, data: bytes, name: str, inner: Reader, depth: int) -> tuple[Letter, ...]:
    sender, address = email.utils.parseaddr(_header(message, "from"))
    body = message.get_body(("plain", "html"))
    said = _text_of(body) if isinstance(body, EmailMessage) else ""
    attached = [
        (_name_of(part), _bytes_of(part)) for part in message.iter_attachments() if isinstance(part, EmailMessage)
    ]
    day = _day(_header(message, "date"))
    about = _header(message, "subject")
    own = letter_of(Letter(name, Source.MAIL, digest_of(data), (), sender or address, address, day), said, about)
    return with_attachments(own, attached, inner, depth)


def letter_of(sent: Letter, said: str, subject: str) -> Letter:
    """A message with its words: those of the one who sent it, or, where it only sends another on, of the one who wrote that."""
    inner = quoted.passed_on(said, subject)
    if inner is None:
        own = quoted.parted(said, subject)
        return replace(sent, remarks=text.remarks(own.own, subject), quoted=own.quoted)
    address = _ADDRESS.search(inner.sender)
    name = _ROUND_ADDRESS.sub(" ", inner.sender).strip(" \"'")
    return replace(
        sent,
        remarks=text.remarks(inner.own, inner.subject or subject),
        sender=name or (address[0] if address else ""),
        mail=address[0] if address else "",
        day=first_day(inner.sent) or sent.day,
        notes=(*sent.notes, _COMMENTED) if inner.comment else sent.notes,
        passed_by=inner.above,
    )


def with_attachments(own: Letter, attached: list[tuple[str, bytes]], inner: Reader, depth: int) -> tuple[Letter, ...]:
    """A message as letters: its own text, and what each attachment has. An attachment that cannot be read is told with the
    message, and so never lost. Raises Unusable where nothing in it can be read."""
    if len(attached) > limits.RESPONSE_ATTACHMENTS:
        raise Unusable(
            f"har mer enn {limits.RESPONSE_ATTACHMENTS} vedlegg", "Lagre vedleggene for seg, og les inn dem."
        )
    notes: list[str] = []
    letters: list[Letter] = []
    for file, content in attached:
        shown = file or "vedlegg"
        if shown.lower().rpartition(".")[2] in _PASSED:
            notes.append(f"Vedlegget {shown} er ikke lest: Det er et bilde, en signatur eller en kalender.")
            continue
        try:
            letters += inner(content, shown, depth + 1)
        except Unusable as error:
            notes.append(f"Vedlegget {shown} er ikke lest: Filen {error.reason}. {error.help}")
    if not own.remarks and not letters:
        raise Unusable("har ingen tekst som kan leses", " ".join(notes) or "Se om det er riktig melding.")
    made = [
        replace(
            each,
            sender=each.sender if each.source in _OWN_SENDERS and each.sender else own.sender,
            mail=each.mail or own.mail,
            day=each.day or own.day,
        )
        for each in letters
    ]
    words = "\n\n".join(remark.text for remark in own.remarks)
    if own.remarks and only_sends(words) and (len(made) == 1 or any(each.source is not Source.SHEET for each in made)):
        made.sort(key=lambda each: each.source is Source.SHEET)
        return _one_answer(own, (replace(made[0], head=words, notes=(*notes, *made[0].notes)), *made[1:]))
    if own.remarks:
        return _one_answer(own, (replace(own, notes=tuple(notes)), *made))
    return _one_answer(own, (replace(made[0], notes=(*notes, *made[0].notes)), *made[1:]))


def _one_answer(own: Letter, letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
    """The letters of a message as parts of it: words and an attachment are one answer. The rows of a form are answers of their own,
    and so are messages within it, and letters to different builds of the draft."""
    builds = {each.build for each in letters if each.build}
    if len(letters) == 1 or len(builds) > 1:
        return letters
    return tuple(
        each
        if each.source in _OWN_SENDERS and each.digest != own.digest
        else replace(each, part_of=own.digest, build=next(iter(builds), ""), file=own.file, source=Source.MAIL)
        for each in letters
    )


def _name_of(part: EmailMessage) -> str:
    name = part.get_filename() or ""
    is_message = part.get_content_type() == "message/rfc822"
    return f"{name or 'melding'}.eml" if is_message and not name.lower().endswith(".eml") else name


def _text_of(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        said = raw.decode(charset)
    except (LookupError, UnicodeDecodeError):
        said = text.decoded(raw.replace(b"\0", b" "))
    return text.plain(said) if part.get_content_subtype() == "html" else said


def _bytes_of(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inside = part.get_payload()
        first = inside[0] if isinstance(inside, list) and inside else None
        return first.as_bytes() if isinstance(first, EmailMessage) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    """A header as it is read; as it is written where it cannot be (Python's reader fails on dates far away)."""
    try:
        return str(message.get(name, ""))
    except (ValueError, TypeError, IndexError, AttributeError, OverflowError):
        return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _day(said: str) -> dt.date | None:
    try:
        return email.utils.parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
