#!/usr/bin/env bash
# Copies a bundle to a host and runs its deploy.sh there:
#   push.sh [USER@]HOST[:PORT] BUNDLE [deploy.sh's own arguments]
#   push.sh [USER@]HOST[:PORT] status | rollback [RELEASE]
# The host's key must be known: it comes from DEPLOY_KNOWN_HOSTS (known_hosts lines), the key to log
# in with from DEPLOY_KEY; where one is unset, ssh's own files are used. DEPLOY_SSH_CONFIG names an
# ssh_config to use. A user who is not root needs sudo without a password.
set -euo pipefail

usage="usage: push.sh [USER@]HOST[:PORT] BUNDLE [--dry-run] | status | rollback [RELEASE]"
[ $# -ge 2 ] || { echo "$usage" >&2 && exit 2; }
target=$1 what=$2
shift 2

port=''
if [[ $target =~ ^(.*[^:]):([0-9]+)$ ]]; then target=${BASH_REMATCH[1]} port=${BASH_REMATCH[2]}; fi
case $target in -* | *[!A-Za-z0-9_.@-]*) echo "error: $target is no [USER@]HOST[:PORT]" >&2 && exit 2 ;; esac

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

ssh=(ssh)
[ -z "${DEPLOY_SSH_CONFIG:-}" ] || ssh+=(-F "$DEPLOY_SSH_CONFIG")
[ -z "$port" ] || ssh+=(-p "$port")
ssh+=(-o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=20)
ssh+=(-o ServerAliveInterval=15 -o ControlMaster=auto -o ControlPath="$scratch/control" -o ControlPersist=30)
umask 077
if [ -n "${DEPLOY_KNOWN_HOSTS:-}" ]; then
  printf '%s\n' "$DEPLOY_KNOWN_HOSTS" >"$scratch/known_hosts"
  ssh+=(-o UserKnownHostsFile="$scratch/known_hosts" -o GlobalKnownHostsFile=/dev/null)
fi
if [ -n "${DEPLOY_KEY:-}" ]; then
  printf '%s\n' "$DEPLOY_KEY" >"$scratch/key"
  ssh+=(-i "$scratch/key" -o IdentitiesOnly=yes)
fi

# ControlPath must not outlive this script
close() {
  "${ssh[@]}" -O exit "$target" 2>/dev/null || :
  rm -rf "$scratch"
}
trap close EXIT

# deploy.sh as root on the host; its arguments are plain words
on_host() {
  local words
  words=$(printf '%q ' "$@")
  # shellcheck disable=SC2029 # the words are expanded here on purpose, each of them quoted
  "${ssh[@]}" "$target" "if [ \"\$(id -u)\" = 0 ]; then exec bash $words; else exec sudo -n bash $words; fi"
}

if [ "$what" = status ] || [ "$what" = rollback ]; then
  on_host /opt/litellm/current/deploy.sh "$what" "$@"
  exit
fi

[ -f "$what/manifest.json" ] || { echo "error: $what has no manifest.json: it is no bundle" >&2 && exit 2; }
id=$(sed -n 's/^ *"release": "\([0-9a-f]*\)",*$/\1/p' "$what/manifest.json")
upload=.cache/litellm-deploy/${id:?"$what/manifest.json names no release"}
"${ssh[@]}" "$target" "mkdir -p -m 700 .cache/litellm-deploy"
rsync --recursive --links --perms --chmod=D700,F600 --checksum --delete --rsh "${ssh[*]}" "$what/" "$target:$upload/"
on_host "$upload/deploy.sh" deploy "$@"
"${ssh[@]}" "$target" "rm -rf $upload"
