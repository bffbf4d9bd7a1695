"""A message as Outlook saves it (.msg, [MS-OXMSG]): read by `python-oxmsg`, without Outlook."""

import datetime as dt
import io

from bolig_cli.digest import digest_of
from bolig_cli.responses import text
from bolig_cli.responses.letter import Letter, Source
from bolig_cli.responses.mail import Reader, letter_of, require_depth, with_attachments
from bolig_cli.zipped import Unusable


def read(data: bytes, name: str, inner: Reader, depth: int) -> tuple[Letter, ...]:
    """The message and its attachments, all from the one who sent it. Raises Unusable."""
    from oxmsg import Message

    require_depth(depth)
    try:
        message = Message.load(io.BytesIO(data))
        sender, _, address = (message.sender or "").rpartition("<")
        sent = message.sent_date
        day = sent.date() if isinstance(sent, dt.datetime) else None
        about = message.subject
        said = message.body or text.plain(message.html_body or "")
        attached = [(each.file_name or "", each.file_bytes or b"") for each in message.attachments]
    except Unusable:
        raise
    except Exception as error:  # the library has no exception of its own for a damaged file
        raise Unusable("er skadet", "Åpne meldingen i Outlook, og lagre den på nytt.") from error
    address = address.strip(" >")
    who = sender.strip().strip('"')
    sent_by = Letter(name, Source.MAIL, digest_of(data), (), who or address, address if "@" in address else "", day)
    own = letter_of(sent_by, said, about)
    return with_attachments(own, attached, inner, depth)
