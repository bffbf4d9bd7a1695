"""Whether what is told of a challenge says that there is none: it is solved, it is over, or everybody is content.

One such sentence beside another that tells what is hard is no denial: «De fleste er fornøyde. Ventetiden er lang».
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bolig_cli.law.evidence.support.ledd import har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import setninger_i

_LOEST = re.compile(
    r" (?:løste|løst|ordnet) seg | (?:er|ble|har blitt) (?:nå |helt |allerede )?løst | ute av verden "
    r"| (?:på stell|i orden|i skjønneste orden|problemfritt) | ikke lenger (?:et |noe |noen )?(?:problem|utfordring)"
    r"| (?:ingen|ikke noe|ikke noen) (?:\w+ )?(?:problem\w*|utfordring\w*) "
    r"| ingen grunn til å (?:endre|gjøre|ta |bygge|bekymre) ?"
    r"| (?:trenger|behøver) (?:vi |kommunen )?(?:derfor )?ikke (?:å )?(?:gjøre|endre)"
    r"| alle (?:\w+ ){0,3}(?:er|har|får) (?:\w+ ){0,3}(?:fornøyd\w*|fått|bra|godt|det de trenger|den hjelpen de) "
    r"| har fått alle | fungerer (?:\w+ )?(?:bra|godt|utmerket|fint) | går (?:\w+ )?(?:bra|fint|utmerket) "
)
# The same in few words, and of whom nothing is wrong with.
_GREIT = (
    " går på skinner ", " på skinner ", " går som smurt ", " som ei klokke ", " som en klokke ", " lite å ta tak i ",
    " ingenting å ta tak i ", " ikke noe å ta tak i ", " lite å gjøre noe med ", " ingenting å gjøre noe med ", " lite å utrette ",
    " ikke noe å klage på ", " ingenting å klage på ", " lite å klage på ", " ingen klager ", " vi er fornøyd",
    " kommunen er fornøyd",
    " vi er godt fornøyd", " alle er fornøyd", " vi er tilfreds", " under kontroll ", " full kontroll ", " god kontroll ",
    " lene oss tilbake ", " lene seg tilbake ", " bare skryt ", " mye skryt ", " upåklagelig", " ingen skylder ", " presis hver ",
    " til punkt og prikke ", " i tide hver måned ", " ikke ubetalt ", " ingen restans", " ikke noen restans",
    " restansene er borte ",
    " god oversikt over økonomien ", " er vi stolte ", " vi er stolte ", " grei skuring ", " bekymrer oss ikke ",
    " ikke bekymret ", " ingen fare ", " som det skal ", " som de skal ",
)  # fmt: skip
_GJELDER_INGEN = (
    r" ingen (?:har )?(?:\w+ ){0,2}?(?:mistet|mister|står uten|stått uten|ble kastet|blitt kastet|kastes|venter|ventet|mangler"
    r"|manglet|sliter|strever|bor trangt|bor dårlig) | år siden (?:sist )?(?:noen|den siste|vi) (?:\w+ ){0,2}?(?:miste|måtte|kaste"
    r"|sto |ble |klaget|hadde)| alle (?:\w+ ){1,3}(?:i tide|på forfall|til rett tid) "
)
_OM_INGEN = (" ingen ", " år siden ", " alle ")
_MEN = (
    " men ", " likevel ", " derimot ", " ikke alle ", " ikke fornøyd", " misfornøyd", " ikke løst ", " unntatt ", " samtidig ",
    " når ", " hvis ", " dersom ", " før ", " tror ", " skal være ", " at alle ", " at det ",
)  # fmt: skip
# What a sentence has that tells what is hard: a lack, a denial, what is too much or too little, or what may go wrong.
_VANSKELIG = (
    " ikke ", " ingen ", " mangl", " mangel", " vanskelig", " vansker ", " problem", " for få ", " for lite ",
    " for mange ", " lang",
    " vent", " kø ", " dyr", " øker ", " økt", " flere ", " færre ", " miste", " risiko", " fare", " uro", " utrygg",
    " slit", " strev",
    " må ", " gjeld", " trang", " høy", " lav", " få ", " alene ", " sliter ", " knapp", " uten ", " savn", " mist",
    " dårlig", " press",
)  # fmt: skip

# How a challenge ends: the last have moved, those who waited have a home, the queue or the barracks are no more.
_DAARLIG = r"(?:midlertidig|brakke|hospits|nødbolig|pensjonat|gjennomgangsbolig|campinghytt|hyblene|krisebolig)"
_TOK_SLUTT = (
    r" siste (?:\w+ ){1,3}(?:har )?(?:flyttet|dro|reiste|kom seg) (?:\w+ )?(?:ut|inn|videre|hjem|derfra|herfra) "
    r"| (?:ventet|manglet|sto|bodde|var|søkte)[^,]* , har (?:nå |alle )?(?:flyttet inn|fått) "
    r"| har (?:nå |alle |alle sammen )?fått (?:sin egen|egen|egne|hver sin|ny|nye|fast|faste) (?:\w+ )?"
    r"(?:bolig|leilighet|hus|hybel|hjem)"
    r"| (?:køen|ventelisten|ventelista|listen|lista|restansene|gjelden|bostedsløsheten|trangboddheten|ventetiden)[^,]*"
    r"(?: ,[^,]*,)? (?:er|ble|var|er blitt) (?:nå |helt )?"
    r"(?:borte|tom|tomt|tømt|historie|forbi|avskaffet|null|(?:over|slutt)(?= (?:,|$))) "
    r"| (?:venter|mangler|trenger|sliter|strever) (?:\w+ )?ikke lenger | (?:skjer|forekommer) (?:\w+ )?ikke lenger "
    r"| ingen (?:\w+ )?(?:bor|bodd|bodde) (?:\w+ )?(?:der|slik|trangt|midlertidig) (?:lenger|nå|siden) "
)
_TOK_SLUTT_ORD = (" siste ", " , har ", " har ", " er ", " ble ", " var ", " ikke lenger ", " ingen ")
_NEDLAGT = (
    " stengte ", " stengt ", " rev ", " revet ", " la ned ", " lagt ned ", " avviklet ", " solgte ", " solgt ", " sluttet med ",
    " brukes ikke lenger ", " benyttes ikke lenger ", " bruker ikke lenger ", " bruker vi ikke lenger ",
)  # fmt: skip
# That it goes on for others, or elsewhere, or that only some have got away.
_GAAR_VIDERE = (
    " fortsatt ", " fremdeles ", " ennå ", " allerede ", " nye ", " i ukevis ", " i månedsvis ", " i årevis ", " hotell",
    " på gata ",
    " kastet ", " hos slekt", " hos venner ", " hos kjente ", " noen ", " halvparten ", " av dem ", " av ti ", " fordi ",
    " sender ",
    " i stedet ", " uten å erstatte ", " andre ", " måtte ", " måttet ", " slektning",
)  # fmt: skip
# What tells of the end itself, or of those who once were in it, in a clause of its own.
_SLUTT_I_LEDDET = (
    " siste ", " som ventet ", " som manglet ", " som sto ", " som bodde ", " som var ", " som søkte ", " ikke lenger ",
    " ingen bor ",
    " ingen har bodd ", " køen ", " ventelist", " lista ", " listen ", " gjelden ",
)  # fmt: skip
_FAATT_NYTT = (" nye leilighet", " nye bolig", " nye hjem", " nye hus")


@lru_cache(maxsize=1024)  # what has not changed says the same in the next check
def sier_det_er_loest(tekst: str) -> str:
    """The sentence that says so, where no other tells what is hard; "" for none."""
    alle = setninger_i(tekst)
    sagt = i_ord(tuple(alle))
    loest = [s for s, ord in zip(alle, sagt, strict=True) if _loest(ord)]
    if not loest or any(not _loest(ord) and har(ord, _VANSKELIG) for ord in sagt):
        return ""
    return loest[0]


def _loest(sagt: str) -> bool:
    if har(sagt, _MEN):
        return False
    if har(sagt, _GREIT) or (har(sagt, _OM_INGEN) and re.search(_GJELDER_INGEN, sagt)):
        return True
    return _LOEST.search(sagt) is not None or _er_over(sagt)


def _er_over(sagt: str) -> bool:
    """Whether a sentence tells of the end of what was hard, and not that it goes on for others."""
    if not har(sagt, _TOK_SLUTT_ORD) and not har(sagt, _NEDLAGT):
        return False
    alle = ledd_i(sagt)
    naa = [del_ for del_ in alle if not har(del_, _SLUTT_I_LEDDET)]
    if any(har(del_, _VANSKELIG) for del_ in naa) or har(_uten(sagt, _FAATT_NYTT), _GAAR_VIDERE):
        return False
    return re.search(_TOK_SLUTT, sagt) is not None or (har(sagt, _NEDLAGT) and re.search(_DAARLIG, sagt) is not None)


def _uten(sagt: str, ord: Iterable[str]) -> str:
    for o in ord:
        sagt = sagt.replace(o, " ")
    return sagt
