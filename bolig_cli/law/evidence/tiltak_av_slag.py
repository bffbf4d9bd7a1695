"""Tiltak med et bestemt virkemiddel, med ansvarlig, tid og penger.

Bistand blir til gjennom tiltak som noen har ansvaret for å gjennomføre. Et tiltak teller bare når

- ansvarlig er en av enhetene i organisasjon.yaml
- det er beskrevet i setninger, og ikke som en rekke ord
- det har en frist, eller er løpende
- det gjøres i planperioden: det begynner ikke etter den, og er ikke ferdig før den
- det har beløp i planperioden eller dekkes innenfor ramme, og merknaden sier ikke at pengene mangler

Tiltak som utgår eller er utsatt, teller ikke. Det gjelder også et tiltak som er utsatt til etter planperioden, uansett status.
Et tiltak som må utredes, har ikke penger ennå og gir bare delvis svar.

Noen må lese tiltaket når tittelen, beskrivelsen eller rapporten sier at det kan være stanset, utsatt, kuttet eller ferdig før
planperioden, at det ikke blir gjort, at pengene er brukt opp, eller at tilbudet er stengt. Det samme gjelder når det er en annen
kommune som gjør det («Tønsberg gir tilskudd»), når navnet på den ansvarlige enheten kan være en annen kommunes, når verken
tittelen, beskrivelsen eller indikatoren sier noe om virkemiddelet, og når det er ført opp med mer enn fire virkemidler.
Beskrivelsen må si at noe blir gjort: «møteplasser er noe vi snakker varmt om» sier det ikke. Tilskudd og startlån må gå til bolig
eller til husstander, og ikke til hva som helst («tilskudd til etablering av nye butikker»). Noen må også lese
tiltaket når beskrivelsen tar et forbehold («foreløpig», «på papiret»), når det er for andre enn dem som trenger det («den som har
tålmodighet»), og når flere av ordene ikke hører til saken. Slike tiltak regnes bare med når det ikke er nok av de andre.

Nøkler: `virkemidler` (tiltaket må ha minst ett av dem), `sammen` (og minst ett av disse; ingen når det ikke står), `uten` (og
ingen av disse), `minst` (antall tiltak; 1 når det ikke står).

Svarer: et løpende tiltak med virkemiddelet raad_og_veiledning, ansvarlig nav, innenfor ramme.
Svarer ikke: det samme tiltaket uten virkemiddelet. Uten ansvarlig svarer det bare delvis.
"""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.enhetsnavn import egne_enhetsnavn
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, holdt_mot_tekstene, i_mappen
from bolig_cli.law.evidence.support.pengeformaal import PENGER, sier_hva_pengene_er_til
from bolig_cli.law.evidence.support.skrivested import i_tiltakene
from bolig_cli.law.evidence.support.tiltak import de_sikre, slag_av, staaende, teller_ikke, tvilen_ved
from bolig_cli.law.evidence.support.ved_siden import utenfor
from bolig_cli.law.evidence.support.virkemidler import FLEST, for_mange, sier_noe_om
from bolig_cli.law.ordlister import VIRKEMIDLER, require_known
from bolig_cli.message import Antall, Text, any_term, joined, message
from bolig_cli.model.plan import Tiltak
from bolig_cli.record import record

# A measure, what keeps it from being a full answer, and the evidence that it is where nothing does.
Vurdert: TypeAlias = tuple[Tiltak, tuple[Text, ...], Bevis | None]


@record
class Parametre:
    virkemidler: tuple[str, ...]
    minst: int = 1
    sammen: tuple[str, ...] = ()
    uten: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for navn, virkemidler in (("virkemidler", self.virkemidler), ("sammen", self.sammen), ("uten", self.uten)):
            require_known(navn, virkemidler, VIRKEMIDLER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [v for v in _med_virkemiddel(context, parametre.virkemidler) if _passer(v[0], parametre)]
    bevis = tuple(bevis for _, _, bevis in aktuelle if bevis)
    if len(bevis) >= parametre.minst:
        svar = Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))
        # of several, the others may be there though one of them is denied
        hva = parametre.virkemidler[0] if len(parametre.virkemidler) == 1 else ""
        return holdt_mot_tekstene(context, svar, hva, Datum("virkemidler", i_mappen(bevis[0].place)))
    mangler = [
        Mangel(
            message(
                "Tiltaket {id} «{tittel}» teller ikke: det mangler {verdi}.",
                id=t.id,
                tittel=t.tittel,
                verdi=joined(feil, " og "),
            ),
            t.origin.at("id"),
        )
        for t, feil, _ in aktuelle
        if feil
    ]
    if not mangler:
        antall = (
            message("Planen har ingen tiltak")
            if not bevis
            else message("Planen har bare {antall} tiltak", antall=Antall(len(bevis)))
        )
        trengs = message(" (det trengs {minst})", minst=Antall(parametre.minst)) if parametre.minst > 1 else ""
        mangler = [
            Mangel(
                message(
                    "{antall} med virkemiddelet {ord}{sammen}{trengs}.{uten} Skriv virkemiddelet i et tiltak som "
                    "bruker det, eller lag et nytt tiltak.",
                    antall=antall,
                    ord=any_term(parametre.virkemidler),
                    sammen=message(" sammen med {ord}", ord=any_term(parametre.sammen)) if parametre.sammen else "",
                    uten=message(" Et tiltak som også har {ord}, teller ikke her.", ord=any_term(parametre.uten))
                    if parametre.uten
                    else "",
                    trengs=trengs,
                ),
                i_tiltakene(plan, "virkemidler"),
            )
        ]
    ute = teller_ikke(
        context,
        lambda t: any(ref.id in parametre.virkemidler for ref in t.virkemidler) and _passer(t, parametre),
    )
    return Svar(Grad.DELVIS if aktuelle else Grad.IKKE, bevis, (*mangler, *ute))


def _passer(tiltak: Tiltak, parametre: Parametre) -> bool:
    if not parametre.uten and not parametre.sammen:  # as most requirements
        return True
    egne = {ref.id for ref in tiltak.virkemidler}
    return not egne & set(parametre.uten) and (not parametre.sammen or bool(egne & set(parametre.sammen)))


def _med_virkemiddel(context: Context, virkemidler: Collection[str]) -> list[Vurdert]:
    """The measures that stand and use one of these, in the order of the plan."""
    per_virkemiddel = _per_virkemiddel(context)
    funnet: dict[int, Vurdert] = {}
    for v in virkemidler:
        for nr, vurdert in per_virkemiddel.get(v, {}).items():
            # a measure may say something about one of them, and nothing about another
            if nr not in funnet or _er_fakta(vurdert):
                funnet[nr] = vurdert
    return [funnet[nr] for nr in sorted(funnet)]


def _er_fakta(vurdert: Vurdert) -> bool:
    bevis = vurdert[2]
    return bevis is not None and bevis.slag is Slag.FAKTA


@kept
def _per_virkemiddel(context: Context) -> Mapping[str, Mapping[int, Vurdert]]:
    """The measures that stand, by what they use and their place in the order: many provisions ask for the same."""
    per_virkemiddel: dict[str, dict[int, Vurdert]] = {}
    for nr, (t, feil) in enumerate(staaende(context)):
        for virkemiddel in dict.fromkeys(ref.id for ref in t.virkemidler):
            bevis = None if feil else _bevis(context, t, virkemiddel)
            per_virkemiddel.setdefault(virkemiddel, {})[nr] = (t, feil, bevis)
    return per_virkemiddel


def _bevis(context: Context, tiltak: Tiltak, virkemiddel: str) -> Bevis:
    """The measure as evidence: a fact, but a text where its words do not say that it uses the means."""
    slag = slag_av(context, tiltak)
    tvil = tvilen_ved(context, tiltak)
    if for_mange(tiltak):
        slag, tvil = Slag.TEKST, message(" Det er ført opp med mer enn {flest} virkemidler.", flest=FLEST)
    elif not sier_noe_om(tiltak, virkemiddel):
        slag, tvil = Slag.TEKST, message(" Det sier ikke noe om {virkemiddel}.", virkemiddel=any_term((virkemiddel,)))
    elif not tvil and not sier_hva_pengene_er_til(tiltak.beskrivelse.plain, virkemiddel, egne_enhetsnavn(context)):
        slag, tvil = (
            Slag.TEKST,
            message(" Beskrivelsen sier ikke klart at pengene er til bolig, eller hvem som får dem."),
        )
    elif not tvil and virkemiddel in PENGER and (tvil := utenfor(context, tiltak.beskrivelse.plain, *PENGER)):
        slag = Slag.TEKST
    tekst = message("Tiltaket «{tittel}».{tvil}", tittel=tiltak.tittel, tvil=tvil)
    return Bevis(
        tekst,
        (tiltak.id, *(ref.id for ref in tiltak.ansvarlig)),
        tiltak.origin.at("virkemidler"),
        slag,
        tiltak.beskrivelse.plain if slag is Slag.TEKST else "",
    )


TYPE = Bevistype(
    "tiltak_av_slag", Parametre, ("tiltak", "strategi", "organisasjon", "maalgrupper"), find, ser_i=MED_TEKSTER
)
