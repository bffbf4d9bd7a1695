"""What a rule is: a pure function from the plan to faults; its decorator stamps code and severity on them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found: where, what is wrong, what the author can do."""

    place: Place
    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `doc` is the author's documentation: what, why, and how to mend it, in Norwegian Markdown."""

    code: str
    severity: Severity
    doc: str
    function: Callable[[Plan], Iterator[Fault]]

    def check(self, plan: Plan) -> Iterator[Finding]:
        for fault in self.function(plan):
            yield Finding(self.code, self.severity, fault.message, fault.place, fault.help)


def rule(code: str, severity: Severity) -> Callable[[Callable[[Plan], Iterator[Fault]]], Rule]:
    """Makes a Rule of a generator function; the function's docstring becomes the rule's page."""

    def decorate(function: Callable[[Plan], Iterator[Fault]]) -> Rule:
        return Rule(code, severity, cleandoc(function.__doc__ or ""), function)

    return decorate
