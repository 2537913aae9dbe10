#!/usr/bin/env bash
# Brings the tools that the tests use and a package manager of the system does not have, into the
# user's cache. What is there already is left alone. What a missing npm, cargo, go or python3 would
# bring is left out.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/muffintin"
mkdir -p "$cache"

# A tool appears whole or not at all: it is made beside its place and renamed.
bring() {
  local place="$cache/$1" draft="$cache/$1.$$"
  shift
  [ -e "$place" ] && return
  echo "fetch-tools: $(basename "$place")"
  "$@" "$draft"
  mv -T "$draft" "$place"
}

has() { command -v "$1" > /dev/null; }

python_tools() {
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet uv zizmor
}

actionlint_tool() { GOBIN="$1/bin" go install github.com/rhysd/actionlint/cmd/actionlint@latest; }

helm_tool() { GOBIN="$1/bin" go install helm.sh/helm/v3/cmd/helm@latest; }

kubernetes_validate() {
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet kubernetes-validate
}

node_of() { npm install --silent --no-save --prefix "$2" "node@$1"; }

bring node-22 node_of 22
bring node-24 node_of 24
bring nix-2.26 sh test/nix/fetch-nix-2.26.sh

if has python3; then
  bring python-tools python_tools
  bring kubernetes-validate kubernetes_validate
fi
if has cargo; then
  bring nixfmt cargo install --quiet --locked nixfmt_rs --root
  bring deadnix cargo install --quiet --locked deadnix --root
fi
if has go; then
  bring actionlint actionlint_tool
  bring helm helm_tool
fi
