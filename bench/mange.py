"""Times `bolig dekning --oversikt` over as many plans as Norway has municipalities, made of the example and none like another.

Usage: python -m bench.mange [--plans 357] [--keep FOLDER]. The aim on a machine with two cores: 357 plans within 60 s. One plan is
broken, and one folder holds none.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "plan"
PLANS = 357
AIM = 60.0
_FIRST = (
    "Askel", "Bjørke", "Dal", "Eiker", "Fure", "Gran", "Hassel", "Ise", "Kleppe", "Lind", "Mose", "Nord", "Ore", "Rogne",
    "Selje", "Tind", "Ulve", "Varde", "Ytre", "Øye", "Åse",
)  # fmt: skip
_LAST = (
    "berg", "bu", "dal", "eid", "fjord", "haug", "holt", "lund", "mark", "nes", "rud", "stad", "sund", "tun", "vik", "voll",
    "øy",
)  # fmt: skip
_PHASES = ("utkast", "høring", "vedtak")
_PARTS = ("tiltak", "strategier", "utfordringer", "kapitler")  # of which a plan may lack some
_LACKS = 0.06


def write(folder: Path, count: int, seed: int = 1) -> Path:
    """Writes the plans, each in a folder of its own below `folder`, and a folder without one. The second of them is broken."""
    texts = {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in EXAMPLE.rglob("*") if path.is_file()}
    chance = random.Random(seed)
    for number in range(count):
        name = _name(number)
        for path, data in _plan(texts, name, number, chance).items():
            file = folder / f"{number + 1:03} {name}" / "plan" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    if count > 1:
        (folder / f"002 {_name(1)}" / "plan" / "plan.yaml").write_text("tittel: [uten slutt\n", encoding="utf-8")
    (folder / "notater").mkdir()
    return folder


def _name(number: int) -> str:
    first, last = divmod(number, len(_LAST))
    return f"{_FIRST[first % len(_FIRST)]}{_LAST[last]}{'' if first < len(_FIRST) else first}"


def _plan(texts: dict[str, bytes], name: str, number: int, chance: random.Random) -> dict[str, bytes]:
    """The example with another name in its sentences, in another phase, and without some of its parts."""
    made = {}
    for path, data in texts.items():
        if path.startswith(_PARTS) and chance.random() < _LACKS:
            continue
        if not path.endswith((".md", ".yaml")):
            made[path] = data
            continue
        text = data.decode().replace("Holmestrand", name)
        text = re.sub(r"\b[Kk]ommunen(?= [a-zæøå])", f"{name} kommune", text)
        if path == "plan.yaml":
            text = re.sub(r'nummer: "3903"', f'nummer: "{4000 + number}"', text)
            text = re.sub("fase: høring", f"fase: {chance.choice(_PHASES)}", text)
        made[path] = text.encode()
    return made


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--plans", type=int, default=PLANS)
    parser.add_argument("--keep", type=Path, help="an empty folder that the plans are left in")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = write(arguments.keep or Path(made), arguments.plans)
        command = [sys.executable, "-m", "bolig_cli", "dekning", "--oversikt", str(folder), "--format", "csv"]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        took = time.perf_counter() - start
    if done.returncode not in (1, 2) or done.stderr.count(b"Traceback"):
        sys.exit(done.stderr.decode(errors="replace"))
    print(f"{arguments.plans} plans in {took:.1f} s (aim {AIM:.0f} s), {_used()}")


def _used() -> str:
    """The processor time of all the processes, the workers' among them, and the most memory that any of them held."""
    import resource  # not on Windows

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    megabytes = used.ru_maxrss // (1024 if sys.platform == "linux" else 1024**2)
    return f"{used.ru_utime + used.ru_stime:.0f} s of processor time, the largest process {megabytes} MB"


if __name__ == "__main__":
    main()
