"""What differs between two versions, for a person at a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from bolig_cli import norsk
from bolig_cli.compare.compare import Comparison
from bolig_cli.compare.difference import Change, Hva, PartChange
from bolig_cli.compare.effect import Duty, Effect
from bolig_cli.compare.parts import Slag
from bolig_cli.compare.words import Tegn, words
from bolig_cli.documents import endringsord
from bolig_cli.documents.beloep import amount
from bolig_cli.law.vurdering import STATUSORD, Status
from bolig_cli.model.beloep import Beloep
from bolig_cli.report.colour import Paint

_SIGN = {Hva.NY: ("+", "green"), Hva.FJERNET: ("−", "red"), Hva.FLYTTET: ("↷", "cyan"), Hva.ENDRET: ("~", "yellow")}
_AROUND = 40  # characters of a text that are shown on each side of a change
_FEW = 4  # fields of a new part, or of one that is gone, that tell what it is
_TELLING = ("ansvarlig", "frist", "status")


def report(c: Comparison, paint: Paint) -> str:
    """What the changes do to the whole stands last."""
    name = _namer(c.names)
    lines = [paint(f"Endringer fra {c.before} til {c.after}", "bold"), ""]
    if not c.changes:
        return "\n".join([*lines, "Ingenting i planen er endret.", ""])
    order = list(dict.fromkeys(endringsord.kinds().values()))
    told = sorted(c.changes, key=lambda change: _place(endringsord.heading(change), order))
    for heading, group in groupby(told, key=endringsord.heading):
        lines.append(paint(heading, "bold"))
        for change in group:
            lines += _part(change, c.names, name, paint)
        lines.append("")
    if c.effect:
        lines += [paint("Hva det betyr for planen", "bold"), *_effect(c.effect, paint), ""]
    else:
        lines += ["Den ene av utgavene kan ikke leses som en plan, så lovkrav og penger er ikke sammenlignet.", ""]
    return "\n".join([*lines, summary(c), ""])


def summary(c: Comparison) -> str:
    """ "3 nye, 1 fjernet, 1 flyttet og 12 endret.": the plan's parts, as the documents count them; after that what lies beside."""
    if not c.beside_it:
        return _counted(c.in_the_plan)
    beside = _counted(c.beside_it)
    return f"{_counted(c.in_the_plan)} I innspillene og saksfremlegget: {beside}"


def _counted(changes: Sequence[PartChange]) -> str:
    numbers = {hva: sum(change.hva is hva for change in changes) for hva in Hva}
    words = {Hva.NY: "ny", Hva.FJERNET: "fjernet", Hva.FLYTTET: "flyttet", Hva.ENDRET: "endret"}
    parts = [
        f"{count} {'nye' if hva is Hva.NY and count > 1 else words[hva]}" for hva, count in numbers.items() if count
    ]
    return f"{norsk.listing(parts)}." if parts else "Ingenting er endret."


def _place(heading: str, order: list[str]) -> int:
    return order.index(heading) if heading in order else len(order)


def _namer(names: Mapping[str, str]) -> endringsord.Namer:
    """An author knows an item by its id as well."""
    return lambda id: f"{names[id]} ({id})" if id in names else id


def _part(change: PartChange, names: Mapping[str, str], name: endringsord.Namer, paint: Paint) -> Iterator[str]:
    sign, style = _SIGN[change.hva]
    ending = {Hva.NY: "  (ny)", Hva.FJERNET: "  (fjernet)", Hva.FLYTTET: "  (flyttet)", Hva.ENDRET: ""}[change.hva]
    yield f"  {paint(sign, style)} {endringsord.called(change.part, names, name)}{ending}"
    if change.new_id and change.before:
        yield f"      Id: {change.before.id} → {change.part.id}"
    if change.hva in (Hva.NY, Hva.FJERNET):
        telling = [c for c in change.changes if c.path[0] in _TELLING][:_FEW]
        for one in telling:
            told = endringsord.told(one, name)
            yield f"      {told.what}: {told.after if change.hva is Hva.NY else told.before}"
        return
    for one in change.changes:
        yield from (f"      {line}" for line in _change(one, name, paint))


def _change(change: Change, name: endringsord.Namer, paint: Paint) -> Iterator[str]:
    told = endringsord.told(change, name)
    what = f"{told.within} › {told.what}" if told.within else told.what
    if change.slag is Slag.TEKST and isinstance(change.before, str) and isinstance(change.after, str):
        yield f"{what}: {_text(change.before, change.after, paint)}"
        return
    ending = f" ({told.difference})" if told.difference else ""
    before, after = (_one_line(text) for text in (told.before, told.after))
    yield f"{what}: {paint(before, 'red')} → {paint(after, 'green')}{ending}"


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 3 * _AROUND else f"{text[: 3 * _AROUND]} …"


def _text(before: str, after: str, paint: Paint) -> str:
    """The words that are gone in [-…-] and those that are new in {+…+}, with a little of what stands around them."""
    made = []
    segments = words(" ".join(before.split()), " ".join(after.split()))
    for nr, segment in enumerate(segments):
        match segment.tegn:
            case Tegn.LIK:
                made.append(_shortened(segment.tekst, nr > 0, nr < len(segments) - 1))
            case Tegn.FJERNET:
                made.append(paint(f"[-{segment.tekst}-]", "red"))
            case Tegn.NY:
                made.append(paint(f"{{+{segment.tekst}+}}", "green"))
    return "".join(made)


def _shortened(text: str, after_change: bool, before_change: bool) -> str:
    """What is the same, near the changes on its sides."""
    if len(text) <= 2 * _AROUND:
        return text
    first = f"{text[:_AROUND].rpartition(' ')[0]} " if after_change else ""
    last = f" {text[-_AROUND:].partition(' ')[2]}" if before_change else ""
    return f"{first}…{last}"


def _effect(effect: Effect, paint: Paint) -> Iterator[str]:
    if effect.duties or effect.signed:
        counts = [
            f"{STATUSORD[status]} {before} → {after}"
            for status, (before, after) in effect.counts.items()
            if before != after and status is not Status.GJELDER_IKKE
        ]
        yield f"  Lovkrav: {'; '.join(counts) or 'de samme tallene, men ikke de samme pliktene'}"
        yield from (f"    {_duty(duty, paint)}" for duty in effect.duties)
        if count := len(effect.signed):
            which = "én bestemmelse" if count == 1 else f"{norsk.number(count)} bestemmelser"
            yield f"    {norsk.capital(which)} er lest og signert siden da, uten at svaret er et annet."
    else:
        yield "  Lovkrav: ingen vurdering er endret."
    yield from _money(effect)
    for lacking in effect.lacking:
        homes = [endringsord.NOTHING if n is None else norsk.number(n) for n in (lacking.before, lacking.after)]
        yield f"  Boliger som mangler i {lacking.aar}: {' → '.join(homes)}"


def _money(effect: Effect) -> Iterator[str]:
    """What the measures cost, and what is lent on apart from it, as the documents tell it."""
    if effect.costs_the_same:
        yield "  Penger: ingen endring."
        return
    before, after = effect.whole
    without = " uten startlån" if effect.lends_on else ""
    yield f"  Penger til tiltakene{without}, alle år: {_amounts(before.kostnad, after.kostnad)}"
    for year, (old, new) in effect.sums.items():
        if old.kostnad != new.kostnad:
            yield f"    {year}: {_amounts(old.kostnad, new.kostnad)}"
    if effect.lends_on:
        yield f"  Startlån, lånes videre, alle år: {_amounts(before.startlaan, after.startlaan)}"
        for year, (old, new) in effect.sums.items():
            if old.startlaan != new.startlaan:
                yield f"    {year}: {_amounts(old.startlaan, new.startlaan)}"


def _duty(duty: Duty, paint: Paint) -> str:
    plikt = duty.verdict.plikt
    before, after = (STATUSORD[v.status] if v else "ikke vurdert" for v in (duty.before, duty.after))
    return f"{plikt.hjemmel} ({plikt.styrke.value}): {before} → {after}"


def _amounts(before: Beloep, after: Beloep) -> str:
    told = f"{amount(before)} → {amount(after)} tusen kroner"
    if before.er_spenn or after.er_spenn or before == after:
        return told
    more = after.til - before.til
    return f"{told} ({'+' if more > 0 else '−'}{norsk.number(abs(more))})"
