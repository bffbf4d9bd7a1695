"""A part of a letter that goes on to something else, without a number: a paragraph by itself that names another part of the plan,
or says that it is of another matter."""

import re
from dataclasses import replace

from bolig_cli.responses.letter import IN_THREAD, Remark, Spot
from bolig_cli.responses.places import Places, named_in

_ANOTHER = re.compile(
    r"(?:til slutt|til sist|avslutningsvis|for øvrig|ellers|elles|generelt|når det gjelder|når det gjeld|et annet forhold"
    r"|en annen sak|eit anna forhold|ei anna sak"
    r"|(?:vi|jeg|eg) (?:savner|saknar)|planen (?:mangler|manglar|sier|seier|nevner|nemner))\b",
    re.I,
)
# «Til tabell 21», «Tilleggsmerknad til vedlegg 3», «Under Bostøtte»: of something that has no number among the parts of the plan.
_OTHER_PART = re.compile(
    r"(?:\w{1,30} )?(?:(?:[Tt]il|[Ii]|[Pp]å|[Oo]m|[Uu]nder) )?(?:[Tt]abell|[Ff]igur|[Vv]edlegg)(?:en|et)? *\d"
    r"|Under (?:(?:overskriften|kapittelet|avsnittet|tjenesten) )?[«\"“]?[A-ZÆØÅ]\w"
)
_ENDS = re.compile(r"[.!?][»\"”)]*$")


def divided(remark: Remark, at: Places) -> tuple[Remark, ...]:
    """The remark as one for each matter: together they are the whole of it, word for word. What stands at a place in a document, or
    in a field of a form, is one as it is."""
    if remark.spot != Spot() or remark.about or IN_THREAD in remark.text:
        return (remark,)
    first, *others = re.split(r"\n[^\S\n]*\n", remark.text)
    parts = [[first]]
    ids = _named(first, at)
    for paragraph in others:
        named = _named(paragraph, at)
        is_heading = _ENDS.search(parts[-1][-1].rstrip()) is None  # what stands below is of what it names
        if not is_heading and (
            _ANOTHER.match(paragraph.lstrip())
            or (named and not named & ids)
            or (not named and _OTHER_PART.match(paragraph.lstrip()))
        ):
            parts.append([])
            ids = named
        parts[-1].append(paragraph)
        ids |= named
    return tuple(replace(remark, text="\n\n".join(part)) for part in parts)


def _named(paragraph: str, at: Places) -> frozenset[str]:
    return frozenset(named_in(Remark(paragraph), at).ids)
