# The part of stdenv's generic builder that this project's derivations rely on.
# shellcheck shell=bash disable=SC2154
set -eu -o pipefail
shopt -s nullglob

for input in ${nativeBuildInputs-}; do
  PATH=$input/bin:$PATH
done
export PATH HOME=/homeless-shelter SOURCE_DATE_EPOCH=315532800

stripHash() { basename "$1" | sed -E 's/^[a-z0-9]{32}-//'; }

runHook() { eval "${!1-}"; }

# nixpkgs' makeWrapper, the flags that are used here
makeWrapper() {
  local program=$1 wrapper=$2 flags=""
  shift 2
  mkdir -p "$(dirname "$wrapper")"
  {
    echo "#!$stubShell"
    while [ $# -gt 0 ]; do
      case $1 in
        --set) printf 'export %s=%q\n' "$2" "$3"; shift 3 ;;
        --add-flags) flags="$flags $2"; shift 2 ;;
        *) echo "makeWrapper: the stub knows no $1" >&2; return 1 ;;
      esac
    done
    echo "exec $program$flags \"\$@\""
  } >"$wrapper"
  chmod +x "$wrapper"
}

patchShebangs() {
  [ -n "${dontPatchShebangs-}" ] && return
  find "$out" -type f -perm -0100 -exec sed -i "1s|^#! *\(/usr\)\?/bin/.*|#!$stubShell --|" {} +
}

unpackDefault() {
  sourceRoot=$(stripHash "$src")
  cp -r "$src" "$sourceRoot"
  chmod -R u+w "$sourceRoot"
  cd "$sourceRoot"
}

phase() {
  local skip=dont${1^} body=${1}Phase
  [ -n "${!skip-}" ] && return
  if [ -n "${!body-}" ]; then
    eval "${!body}"
  elif [ "$1" = unpack ]; then
    unpackDefault
  elif [ "$1" = fixup ]; then
    patchShebangs
  fi
}

if [ -n "${buildCommand-}" ]; then
  eval "$buildCommand"
else
  for name in unpack patch configure build install fixup; do
    phase "$name"
  done
  if [ -n "${doInstallCheck-}" ]; then
    phase installCheck
  fi
fi
