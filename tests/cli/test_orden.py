"""What `bolig check` shows on a screen: the gravest first, what is left out is counted, and other formats have all of it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from bolig_cli.codes import all_codes
from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report import colour, finding_screen, finding_text

Run = Callable[..., CompletedProcess[str]]
ACT = re.compile(
    r"^(advarsel|merknad)  (\D+): (.+?)(?:\. Viktigst: (.+)\.| \((.+)\)\.) Se «bolig dekning --lov (\w+)»\.$"
)
WAITING = re.compile(
    r"^(advarsel|merknad)  Det som svarer, står som «bolig init» skrev det, .+: (.+) \((.+)\)\. Se «bolig dekning»\.$"
)
FINDING = re.compile(r"^(\S+\.\w+):\d+:\d+  (feil|advarsel|merknad)  .*\[(\S+)\]$")
RANK = ["feil", "advarsel", "merknad"]


def found(bolig: Run, folder: Path) -> list[dict[str, Any]]:
    return list(json.loads(bolig("check", "--format", "json", cwd=folder).stdout)["funn"])


def number(text: str, severity: str) -> int:
    word = {"feil": "feil", "advarsel": "advars", "merknad": "merknad"}[severity]
    numbers = re.search(rf"(\d+) {word}", text)
    return int(numbers[1]) if numbers else 0


def test_a_new_plan_fits_on_a_screen(bolig_process: Run, new: Path) -> None:
    lines = bolig_process("check", cwd=new).stdout.splitlines()
    assert sum(-(-max(len(line), 1) // 100) for line in lines) <= 40
    assert lines[-1] == "0 feil, 57 advarsler og 79 merknader. 38 filer lest."
    assert lines[-2] == "Neste: Skriv kommunens eget nummer på fire sifre. Se plan/plan.yaml:9:11."


def test_the_law_is_a_line_for_each_act_and_the_numbers_add_up(bolig: Run, new: Path) -> None:
    lines = bolig("check", cwd=new).stdout.splitlines()
    acts = [match for line in lines if (match := ACT.match(line))]
    waiting = next(match for line in lines if (match := WAITING.match(line)))
    by_law = [f for f in found(bolig, new) if re.match(r"plikt-|mulighet-", f["regel"])]
    assert len({act[2] for act in acts}) == len(acts) > 3
    for severity in RANK:
        told = [*(act[3] for act in acts), waiting[3]]
        assert sum(number(text, severity) for text in told) == sum(f["alvor"] == severity for f in by_law)
    for act in acts:
        named = (act[4] or act[5]).count("§")
        in_all = sum(number(act[3], severity) for severity in RANK)
        assert named == (3 if act[4] else in_all)
        assert act[1] == ("advarsel" if number(act[3], "advarsel") else "merknad")
        assert bolig("dekning", "--lov", act[6], cwd=new).stdout
    first = next(act for act in acts if act[2] == "Boligsosialloven")
    assert first[4].startswith("§\u00a05 "), "what the plan must hold, before services and how cases are handled"
    assert "språklova" in waiting[2], "nothing but the template stands in the way"
    assert "kommuneloven" not in waiting[2], "the economic plan has no years, and no rewriting helps"


def test_the_gravest_first(bolig: Run, new: Path) -> None:
    (new / "plan" / "tiltak" / "T5.yaml").write_text("id: T5\ntittel: Uten alt\n", encoding="utf-8")
    (new / "plan" / "tiltak" / "notat.txt").write_text("notat", encoding="utf-8")
    for words in ([], ["--alle"]):
        lines = bolig("check", *words, cwd=new).stdout.splitlines()
        shown = [match[2] for line in lines if (match := FINDING.match(line))]
        assert shown == sorted(shown, key=RANK.index)
        assert set(shown) == set(RANK)
    assert lines[-2].startswith("Neste: ")
    assert re.search(r"Se plan/tiltak/T5\.yaml:\d+:\d+\.$", lines[-2]), "an error comes before the template's text"


def test_an_authors_own_slips_before_the_law(bolig: Run, new: Path) -> None:
    process, measure = new / "plan" / "prosess.yaml", new / "plan" / "tiltak" / "T1.yaml"
    process.write_text(re.sub(r"kontakt: .*", "kontakt: Kari Nordmann", process.read_text("utf-8")), "utf-8")
    own_title = re.sub(r"tittel: .*", "tittel: Kjøpe boliger", measure.read_text("utf-8"))
    measure.write_text(own_title.replace("2028: 400", "2028: 200000").replace("sum: 1350", "sum: 200950"), "utf-8")
    lines = bolig("check", cwd=new).stdout.splitlines()
    rules = [match[3] for line in lines if (match := FINDING.match(line))]
    assert {"beloep-trolig-i-kroner", "personnavn-i-planen", "lenke-fra-malen"} <= set(rules)
    assert rules.index("lenke-fra-malen") < rules.index("maltekst-igjen")
    law = [nr for nr, line in enumerate(lines) if ACT.match(line) or WAITING.match(line)]
    own = [nr for nr, line in enumerate(lines) if FINDING.match(line)]
    assert max(own) < min(law)
    assert sum(-(-max(len(line), 1) // 100) for line in lines) <= 40


def test_what_the_law_lacks_hides_no_slip_in_a_hearing_either(bolig: Run, new: Path) -> None:
    plan, process = new / "plan" / "plan.yaml", new / "plan" / "prosess.yaml"
    plan.write_text(plan.read_text("utf-8").replace("fase: utkast", "fase: høring"), "utf-8")
    process.write_text(re.sub(r"kontakt: .*", "kontakt: Kari Nordmann", process.read_text("utf-8")), "utf-8")
    lines = bolig("check", cwd=new).stdout.splitlines()
    rules = [match[3] for line in lines if (match := FINDING.match(line))]
    assert rules[:2] == ["fase-mot-datoer", "personnavn-i-planen"]
    assert any(re.match(r"feil  Kommuneloven: \d feil", line) for line in lines)
    assert sum(-(-max(len(line), 1) // 100) for line in lines) <= 40


def test_the_notes_that_are_slips_are_rules() -> None:
    assert set(all_codes()) >= finding_screen._SLIPS


def test_what_is_left_out_is_counted(bolig: Run, new: Path) -> None:
    for nr in range(60):
        (new / "plan" / "tiltak" / f"notat{nr}.txt").write_text("notat", encoding="utf-8")
    text = bolig("check", cwd=new).stdout
    shown = [FINDING.match(line) for line in text.splitlines()]
    there = found(bolig, new)
    warnings = [f for f in there if f["regel"] == "ukjent-fil"]
    hidden = re.search(r"Ikke vist her: (.+?)\. «bolig check --alle» viser hvert funn\.$", text, re.MULTILINE)
    assert hidden is not None
    left = len(warnings) - text.count("[ukjent-fil]")
    assert number(hidden[1], "advarsel") == left > 0
    notes = [f for f in there if f["alvor"] == "merknad" and not re.match(r"plikt-|mulighet-", f["regel"])]
    assert number(hidden[1], "merknad") == len(notes), "no note is shown while warnings are left out"
    assert not any(match and match[2] == "merknad" for match in shown)
    assert bolig("check", "--alle", cwd=new).stdout.count("[ukjent-fil]") == len(warnings) == 60


def test_every_file_with_an_error_is_there(bolig: Run, new: Path) -> None:
    many = new / "plan" / "tiltak" / "T1.yaml"
    many.write_text(
        many.read_text(encoding="utf-8") + "".join(f"ukjent{nr}: x\n" for nr in range(80)), encoding="utf-8"
    )
    for nr in range(2, 10):
        file = new / "plan" / "tiltak" / f"T{nr}.yaml"
        file.write_text(file.read_text(encoding="utf-8") + "ukjent: x\n", encoding="utf-8")
    there = [f for f in found(bolig, new) if f["alvor"] == "feil"]
    text = bolig("check", cwd=new).stdout
    errors = [match for line in text.splitlines() if (match := FINDING.match(line)) and match[2] == "feil"]
    assert {match[1] for match in errors} == {f["fil"] for f in there}
    assert len(errors) == 40
    hidden = re.search(r"Ikke vist her: (\d+) feil", text)
    assert hidden is not None
    assert int(hidden[1]) == len(there) - 40


def test_data_has_every_finding(bolig: Run, new: Path) -> None:
    there = found(bolig, new)
    assert len(there) == 57 + 79
    annotations = bolig("check", "--format", "github", cwd=new).stdout.splitlines()
    assert sum(line.startswith("::") for line in annotations) == len(there)


def test_the_templates_words_are_to_be_rewritten_and_not_done_again(bolig: Run, new: Path) -> None:
    language = next(f for f in found(bolig, new) if f["melding"].startswith("Språklova"))
    assert "Teksten er lett nok." in language["melding"]
    assert language["hjelp"].startswith("Skriv om malens setninger til det som gjelder hos dere, så blir dette grønt.")


def checked(*found: Finding) -> Checked:
    return Checked(Path(), "plan", 3, None, None, found)


def test_few_findings_are_told_in_full() -> None:
    few = [
        Finding("ukjent-fil", Severity.MERKNAD, f"Nr. {nr}.", Place(f"plan/{nr}.txt"), "Flytt den.") for nr in range(18)
    ]
    whole = finding_text.report(checked(*few), str, colour.plain)
    assert finding_screen.report(checked(*few), str, colour.plain) == whole
    assert len(whole.splitlines()) == 36 + 3
    one_more = Finding("ukjent-fil", Severity.FEIL, "En til.", Place("plan/x.txt"), "Flytt den.")
    screen = finding_screen.report(checked(*few, one_more), str, colour.plain)
    assert screen.startswith("plan/x.txt:1:1  feil  En til.")
    assert "Ikke vist her: 1 merknad. «bolig check --alle» viser hvert funn." in screen
    assert len(screen.splitlines()) == 40


def test_a_plan_without_findings_says_what_can_be_done() -> None:
    done = "Neste: Lag dokumentene med «bolig build».\n0 feil, 0 advarsler og 0 merknader. 3 filer lest.\n"
    assert finding_screen.report(checked(), str, colour.plain) == done
