"""Small archives in Lovdata's format, with invented text."""

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Mapping, Sequence
from html import escape

REFID = "lov/2031-02-03-4"
NAVN = "nl-20310203-004.xml"

PAKKERE = {".tar": lambda data: data, ".tar.bz2": bz2.compress, ".tar.gz": gzip.compress, ".tar.xz": lzma.compress}


def lov(paragrafer: Mapping[str, Sequence[str]], refid: str = REFID, raa: str = "") -> bytes:
    """An act: paragraph → the text of each ledd. `raa` is markup that stands last in the act."""
    artikler = "".join(
        f'<article class="legalArticle" data-name="§{nummer.replace(" ", "")}" id="p{nummer}">'
        f'<h3 class="legalArticleHeader"><span class="legalArticleValue">§ {nummer}</span>. <span>Overskrift</span></h3>'
        + "".join(f'<article class="legalP">{escape(tekst)}</article>' for tekst in ledd)
        + '<article class="changesToParent">Endret ved en annen lov.</article></article>'
        for nummer, ledd in paragrafer.items()
    )
    return (
        '<!DOCTYPE html><html lang="no"><head><title>Prøvelov</title></head><body><header class="documentHeader"><dl>'
        f'<dt class="refid">RefID</dt><dd class="refid">{refid}</dd></dl></header>'
        f'<main class="documentBody"><section class="section">{artikler}{raa}</section></main></body></html>'
    ).encode()


def arkiv(medlemmer: Sequence[tuple[str, bytes]]) -> bytes:
    """A plain tar with these members, in order."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for navn, data in medlemmer:
            info = tarfile.TarInfo(navn)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()
