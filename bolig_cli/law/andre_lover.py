"""Acts that a service may rest on and that the catalogue does not have, by their short titles; in both languages where they
differ by more than «-lova».

The list is only there so that a name which is right is not asked about. It says nothing of what stands in the acts.
"""

from bolig_cli.law.henvisning import samme_lov

KJENTE: tuple[str, ...] = (
    "Arbeids- og velferdsforvaltningsloven",
    "Arkivlova",
    "Barnehageloven",
    "Barneloven",
    "Barnevernsloven",
    "Burettslagslova",
    "Bustadbyggjelagslova",
    "Diskrimineringsombudsloven",
    "Diskrimineringsombodslova",
    "Eierseksjonsloven",
    "Eigarseksjonslova",
    "Eigedomsskattelova",
    "Eiendomsskatteloven",
    "Ekteskapsloven",
    "Folketrygdloven",
    "Gjeldsordningsloven",
    "Helsepersonelloven",
    "Helseregisterloven",
    "Husbankloven",
    "Husleieloven",
    "Husleigelova",
    "Inkassoloven",
    "Introduksjonsloven",
    "Krisesenterlova",
    "Matrikkellova",
    "Menneskerettsloven",
    "Nav-loven",
    "Offentleglova",
    "Opplæringslova",
    "Pasient- og brukerrettighetsloven",
    "Pasient- og brukarrettslova",
    "Pasientjournalloven",
    "Personopplysningsloven",
    "Psykisk helsevernloven",
    "Smittevernloven",
    "Spesialisthelsetjenesteloven",
    "Spesialisthelsetenestelova",
    "Straffegjennomføringsloven",
    "Tvangsfullbyrdelsesloven",
    "Tvangsfullføringslova",
    "Utlendingsloven",
    "Valgloven",
    "Vergemålsloven",
    "Verjemålslova",
)


def er_kjent(navn: str) -> bool:
    """Whether an act with this name is among them."""
    return any(samme_lov(navn, kjent) for kjent in KJENTE)
