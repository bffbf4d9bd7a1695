#!/usr/bin/env bash
# Installs what the tests use beside the Python packages, where it is missing and we may. `make test` runs it.
# It never stops the tests: what cannot be installed is named in one line, and tests/tools.py skips (or in CI fails) what needs it.
set -euo pipefail
cd "$(dirname "$0")/.."

has() {
  local name
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

# The same names as in tests/tools.py.
has_chromium() { has chromium chromium-browser google-chrome; }
has_office() { has soffice libreoffice; }

missing() {
  has_chromium || echo "Chromium"
  has_office || echo "LibreOffice Writer"
}

install() {
  local root=() packages=()
  if [ "$(id -u)" -ne 0 ]; then root=(sudo -n); fi
  # A page without a single font has no width to measure, and without recommended packages Chromium comes with none.
  has_chromium || packages+=(chromium fonts-liberation)
  has_office || packages+=(libreoffice-writer)
  "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

may_install() {
  has apt-get && { [ "$(id -u)" -eq 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }
}

if [ -z "$(missing)" ]; then exit 0; fi
if may_install; then
  echo "Installerer det testene trenger: $(missing | paste -sd, | sed 's/,/, /g') …"
  log=$(mktemp)
  # Quiet when all is well; the end of the log is what helps when it is not.
  install >"$log" 2>&1 || tail -n 5 "$log" >&2
  rm -f "$log"
fi
if [ -n "$(missing)" ]; then
  echo "Mangler $(missing | paste -sd, | sed 's/,/ og /g'); testene som trenger det, blir hoppet over (med CI=true feiler de)."
fi
