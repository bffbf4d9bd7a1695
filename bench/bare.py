"""The yardstick: a bare load of every YAML file below a folder with PyYAML's C loader, and nothing else."""

import sys
from pathlib import Path

import yaml

for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
