"""Stream ends that can be read in one way only, in a file whose objects are compressed together."""

import io
import re
import zlib

import pikepdf

_RETURN = b"\r"


def settle_stream_ends(document: pikepdf.Pdf) -> None:
    """Adds space to contents and character maps whose compressed data happens to end with a carriage return.

    With the line feed that is written before `endstream`, such an end looks like one line end of two characters, and then /Length
    seems to be one too many (ISO 19005-2, 6.1.7.1). One stream in 256 ends so. White space means nothing at the end of what is a
    list of commands: what is drawn, and the maps. Fonts, pictures and data have a type or a kind of their own, and are left alone.
    """
    for stream in document.objects:
        if isinstance(stream, pikepdf.Stream) and stream.read_raw_bytes().endswith(_RETURN) and _is_commands(stream):
            words = stream.read_bytes() + b" "
            while (data := zlib.compress(words)).endswith(_RETURN):
                words += b" "
            stream.write(data, filter=pikepdf.Name.FlateDecode)


def _is_commands(stream: pikepdf.Stream) -> bool:
    """Page contents have neither type nor subtype, as drawings within them are forms, and character maps say what they are."""
    if stream.get("/Filter") != "/FlateDecode" or "/Length1" in stream:
        return False
    kinds = {str(stream[key]) for key in ("/Type", "/Subtype") if key in stream}
    return not kinds or kinds <= {"/CMap"} or "/Form" in kinds


def saved(document: pikepdf.Pdf) -> bytes:
    """The file with its objects in compressed streams, which makes a tagged document a third as large; same document, same bytes.

    What such a stream ends with can not be chosen, but which objects are in it can: an object more in the file, which nobody looks
    at, and they are shared out otherwise. One file in four needs it. Raises ValueError where many do not help.
    """
    settle_stream_ends(document)
    for _ in range(_MOST_FILLERS):
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        if not _ENDS_ILL.search(data := out.getvalue()):
            return data
        fillers = document.Root.get("/BoligFyll", pikepdf.Array())
        fillers.append(document.make_indirect(pikepdf.Dictionary()))
        document.Root.BoligFyll = fillers
    raise ValueError("the compressed streams of the file never end well")


_MOST_FILLERS = 60
_ENDS_ILL = re.compile(rb"/Type /(?:ObjStm|XRef)(?:(?!endobj).)*?\r\nendstream", re.DOTALL)
