"""What a cut means, for a person at a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from bolig_cli import norsk
from bolig_cli.documents.vocabulary import virkemidler
from bolig_cli.law.kutt import Behov, Fall, Innspill, Kutt
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.plan import Boligtype, Maal, Plan
from bolig_cli.model.tidsrom import Tidsrom, tidsrom
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said

BOLIGER = {
    Boligtype.ORDINAER: "ordinære boliger",
    Boligtype.TILPASSET: "tilpassede boliger",
    Boligtype.MED_TJENESTER: "boliger med tjenester",
}


def report(k: Kutt, plan: Plan, paint: Paint) -> str:
    """The money first, as in a budget; then what it costs."""
    lines = [
        paint(f"Hva om vi kutter {norsk.listing([f'{id} «{tittel}»' for id, tittel in k.deler.items()])}?", "bold"),
        "",
    ]
    lines += _money(k, plan, paint)
    lines += _part(
        "Lovkrav som faller", [text for f in k.faller for text in _fall(f, paint)], "Ingen lovkrav faller.", paint
    )
    lines[-1:] = [*(f"{id} teller ikke i lovdekningen: {said(why)}." for id, why in k.teller_ikke.items()), ""]
    if k.staar:
        one = len(k.staar) == 1
        lines[-1:] = [
            f"{len(k.staar)} {'plikt' if one else 'plikter'} hviler på det, men planen svarer på {'den' if one else 'dem'} "
            "også uten.",
            "",
        ]
    lines += _part(
        "Målgrupper uten tiltak", [_need(b) for b in k.behov], "Ingen målgrupper mister alle tiltakene.", paint
    )
    lines += _part("Boligtyper uten tiltak", (norsk.capital(BOLIGER[Boligtype(b)]) for b in k.boligtyper), "", paint)
    lines += _part(
        "Utfordringer som ikke lenger møtes", (f"{u.id} «{u.tittel}»" for u in k.utfordringer),
        "Alle utfordringer som møtes i dag, møtes fortsatt.", paint,
    )  # fmt: skip
    lines += _part(
        "Mål og strategier uten tiltak",
        (f"{'Målet' if isinstance(i, Maal) else 'Strategien'} {i.id} «{i.tittel}»" for i in k.uten_tiltak),
        "Ingen mål eller strategier blir uten tiltak.",
        paint,
    )
    lines += _part("Tiltak som avhenger av det", (f"{t.id} «{t.tittel}»" for t in k.venter), "", paint)
    words = virkemidler()
    lines += _part("Virkemidler som ingen tiltak bruker lenger", (words.get(v, v) for v in k.virkemidler), "", paint)
    lines += _part(
        "Innspill som førte til det",
        (_heard(i) for i in k.innspill),
        "Ingen innspill er ført opp som grunn til det.",
        paint,
    )
    return "\n".join(lines)


def _part(title: str, texts: Iterable[str], none: str, paint: Paint) -> list[str]:
    told = [f"  {text}" for text in texts]
    if not told:
        return [none, ""] if none else []
    return [paint(title, "bold"), *told, ""]


def _money(k: Kutt, plan: Plan, paint: Paint) -> list[str]:
    year = f", {plan.prisnivaa}-kroner" if plan.prisnivaa else ""
    lines = []
    if k.frigjort:
        rows = [
            (f"{norsk.capital(f.type)}, {_payers(f.betalere)}", [f.belop[aar] for aar in plan.aar]) for f in k.frigjort
        ]
        rows.append(("Sum", list(k.per_aar(plan).values())))
        if k.startlaan:
            rows.append(("Herav startlån, lånes videre", [k.startlaan.get(aar, INGEN) for aar in plan.aar]))
        lines.append(paint(f"Penger som blir frigjort (tusen kroner{year})", "bold"))
        for years in tidsrom(plan):
            lines += _by_year(rows, years)
    else:
        lines.append("Ingen penger blir frigjort.")
    lines += [
        f"  {t.id} har ingen beløp i planen ({t.okonomi.status or 'økonomien er ikke oppgitt'})." for t in k.uten_belop
    ]
    if k.aarsverk:
        lines.append(f"Arbeid som blir frigjort: {norsk.decimal(float(k.aarsverk))} årsverk.")
    return [*lines, ""]


def _payers(names: tuple[str, ...]) -> str:
    return norsk.listing(names) + (" (fordelingen er ikke avklart)" if len(names) > 1 else "")


def _by_year(rows: Sequence[tuple[str, Sequence[Beloep]]], years: Tidsrom) -> list[str]:
    wide = max(len(name) for name, _ in rows)
    column = 18 if any(n.er_spenn for _, amounts in rows for n in amounts) else 10
    return [
        f"  {'':<{wide}}" + "".join(f"{head:>{column}}" for head in (*years.navn, "Sum")),
        *(
            f"  {name:<{wide}}"
            + "".join(
                f"{norsk.span(n.fra, n.til):>{column}}" for n in _known((*years.samlet(amounts), samlet(amounts)))
            )
            for name, amounts in rows
        ),
    ]


def _known(amounts: Iterable[Beloep | None]) -> Iterator[Beloep]:
    return (amount or INGEN for amount in amounts)


def _fall(f: Fall, paint: Paint) -> list[str]:
    plikt = f.foer.plikt
    lines = [
        f"{norsk.capital(str(plikt.hjemmel))} ({plikt.styrke}): {plikt.tittel} ({plikt.id})",
        "    " + paint(f"{STATUSORD[f.foer.status]} → {STATUSORD[f.etter.status]}", "yellow"),
    ]
    return lines + [f"    − {said(m.tekst)}" for m in f.etter.mangler[:1]]


def _need(b: Behov) -> str:
    needs = [
        f"{norsk.number(linje.behov[aar])} {BOLIGER[Boligtype(linje.regnes_som)]} i {aar}"
        for linje in b.linjer
        if linje.behov and linje.regnes_som in list(Boligtype)
        for aar in [max(linje.behov)]
    ]
    return f"{b.maalgruppe.tittel} ({b.maalgruppe.id}){': trenger ' if needs else ''}{norsk.listing(needs)}."


def _heard(i: Innspill) -> str:
    when = f", {norsk.date(i.moete.dato.first)}" if i.moete.dato and i.moete.dato.first else ""
    rest = "førte bare til dette" if i.alt else "førte også til noe som ikke kuttes"
    return f"«{i.moete.tittel}»{when}: {norsk.listing(list(i.foerte_til))}. Møtet {rest}."
