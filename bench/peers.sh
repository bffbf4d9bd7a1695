#!/usr/bin/env bash
# Installs the neighbours that bench/ratios.py compares with, in an environment of their own: bench/.peers.
set -euo pipefail
cd "$(dirname "$0")"
python3 -m venv .peers
.peers/bin/python -m pip install --quiet --disable-pip-version-check \
  doorstop==3.2 strictdoc==0.30.4 sphinx-needs==9.1.0 check-jsonschema==0.39.0
