#!/usr/bin/env bash
# Brings the tools that the tests use and a package manager of the system does not have, into the
# user's cache. What is there already is left alone. Needs npm; the rest is said where it is used.
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

node_of() { npm install --silent --no-save --prefix "$2" "node@$1"; }

bring node-22 node_of 22
bring node-24 node_of 24
bring nix-2.26 sh test/nix/fetch-nix-2.26.sh
