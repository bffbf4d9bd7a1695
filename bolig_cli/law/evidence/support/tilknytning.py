"""Whether what a service says of itself keeps it for those who belong to the place, or have shown that they deserve it.

A condition stands in whom the service is for, or in what it is («så lenge du har bodd her i to år»): both are read alike.
What is freed from («uansett hvor du er folkeregistrert»), or lacks («som ikke har fast adresse»), is no condition.
"""

from bolig_cli.law.evidence.support.ansvarsvilkaar import vilkaar_i
from bolig_cli.law.evidence.support.ledd import har, i_ord
from bolig_cli.law.evidence.support.tekst import setninger_i
from bolig_cli.searchable import searchable

# What one may have to show besides the need: where one has lived, whose one is, what one has paid, how one behaves.
_KRAV = (
    " folkeregist", " bodd her", " bodd i kommun", " bodd i byen", " bodd i bygda", " bodd lenge", " budd her", " budd i kommun",
    " botid", " butid", " hatt adresse", " meldt flytting", " født her", " oppvokst her", " vokst opp her", " herfra ",
    " tilknytning til kommun", " tilknytning hit", " statsborger", " norsk pass", " skatt", " medlem", " betalt det du skylder",
    " betalt gjeld", " gjeldfri", " betalt gebyr", " vandelsattest", " bostedsattest", " bustadsattest", " oppfører deg",
    " oppført deg", " går god for", " anbefaling fra", " bestått", " jobb her", " jobbet her", " arbeider her", " arbeidet her",
)  # fmt: skip
# What is one wherever it stands: «alle med lang botid».
_ALLTID = (" botid", " butid", " statsborger", " norsk pass", " bostedsattest", " bustadsattest", " vandelsattest")
# How one is to behave, which no duty to help depends on.
_OPPFOERSEL = (
    " ikke ruser ",
    " ikke drikker ",
    " ikke bråker ",
    " er rusfri ",
    " er edru ",
    " være rusfri ",
    " være edru ",
)
_BODD = (" bodd ", " stått ", " vært her ", " vært bosatt ", " hatt adresse ", " betalt ")
_TID = tuple(
    f" {tall} {enhet}"
    for tall in ("ett", "et", "to", "tre", "fire", "fem", "ti", "flere", "mange")
    for enhet in ("år", "måned")
)
_SIKKERT = (" her ", " kommunen ", " byen ", " bygda ", " registeret ", " registrert ", " folkeregisteret ")
_FRITAR = (
    " uansett ", " uavhengig ", " ingen rolle ", " ingenting å si ", " ikke ", " ikkje ", " uten ", " utan ", " mangler ", " også ",
    " selv om ", " enten ", " miste", " ingen ", " verken ", " hverken ", " aldri ", " slipper ",
)  # fmt: skip
_STAMMER = tuple(o.strip() for o in (*_KRAV, *_BODD, " ruser", " drikk", " bråk", " rusfri", " edru"))


def krever_tilknytning(tekst: str) -> str:
    """The sentence with the first such condition; "" for none."""
    if not har(searchable(tekst), _STAMMER):  # as nearly all
        return ""
    alle = setninger_i(tekst)
    sagt = (s.replace(" uansett hvor ", " uansett ") for s in i_ord(tuple(alle)))
    return next(
        (s for s, ord in zip(alle, sagt, strict=True) if _krever_det_rett_ut(ord) or any(map(_krever, vilkaar_i(ord)))),
        "",
    )


def _krever_det_rett_ut(sagt: str) -> bool:
    return har(sagt, _ALLTID) and not har(sagt, _FRITAR)


def _krever(vilkaar: str) -> bool:
    if har(vilkaar, _OPPFOERSEL):
        return True
    if har(vilkaar, _FRITAR):
        return False
    return har(vilkaar, _KRAV) or (har(vilkaar, _BODD) and har(vilkaar, _TID) and har(vilkaar, _SIKKERT))
