#!/usr/bin/env bash
# Copies a bundle to a host and runs its deploy.sh there:
#   push.sh [USER@]HOST[:PORT] BUNDLE [deploy.sh's own arguments]
#   push.sh [USER@]HOST[:PORT] status | rollback [RELEASE]
# The host's key must be known: it comes from DEPLOY_KNOWN_HOSTS (known_hosts lines), the key to log
# in with from DEPLOY_KEY; where one is unset, ssh's own files are used. DEPLOY_SSH_CONFIG names an
# ssh_config to use. A user who is not root needs sudo without a password. The LITELLM_* settings of
# deploy.sh are those of this environment.
set -euo pipefail

usage="usage: push.sh [USER@]HOST[:PORT] BUNDLE [--dry-run] | status | rollback [RELEASE]"
[ $# -ge 2 ] || { echo "$usage" >&2 && exit 2; }
target=$1 what=$2
shift 2

[ -n "$target" ] || { echo "error: the host's name is empty: a workflow takes it from its environment's variable DEPLOY_TARGET, which is to be set" >&2 && exit 2; }
port=''
if [[ $target =~ ^(.*[^:]):([0-9]+)$ ]]; then target=${BASH_REMATCH[1]} port=${BASH_REMATCH[2]}; fi
case $target in -* | *[!A-Za-z0-9_.@-]*) echo "error: $target is no [USER@]HOST[:PORT]" >&2 && exit 2 ;; esac

case $what in
  status | rollback) ;;
  *) [ -f "$what/manifest.json" ] || { echo "error: $what has no manifest.json: it is no bundle" >&2 && exit 2; } ;;
esac

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
# shellcheck disable=SC2317 # the trap calls it
close() {
  "${ssh[@]}" -O exit "$target" 2>/dev/null || :
  rm -rf "$scratch"
}
trap close EXIT

# One command of plain words means the same to every login shell, fish and csh too.
on_host() {
  # shellcheck disable=SC2029 # the words are expanded here on purpose, each of them quoted
  "${ssh[@]}" "$target" "$(printf '%q ' "$@")"
}

as_root=(env)
for name in LITELLM_KEEP LITELLM_START_LIMIT LITELLM_LOAD_LIMIT LITELLM_SETTLE LITELLM_PYTHON; do
  [ -z "${!name:-}" ] || as_root+=("$name=${!name}")
done
user=$(on_host id -u)
[ "$user" = 0 ] || as_root=(sudo -n "${as_root[@]}")

code=0
if [ "$what" = status ] || [ "$what" = rollback ]; then
  deployed=/opt/litellm/current/deploy.sh
  on_host "${as_root[@]}" test -e $deployed || code=$?
  [ $code != 1 ] || echo "error: nothing is deployed on $target" >&2
  [ $code = 0 ] || exit $code
  on_host "${as_root[@]}" bash $deployed "$what" "$@"
  exit
fi

upload=$(on_host mktemp -d -t litellm-deploy.XXXXXX)
{
  rsync --recursive --links --perms --chmod=D700,F600 --rsh "${ssh[*]}" "$what/" "$target:$upload/" &&
    on_host "${as_root[@]}" bash "$upload/deploy.sh" deploy "$@"
} || code=$?
# Where the connection was lost, with 255, deploy.sh goes on and needs its bundle.
# Not every rsync minds --chmod, and read-only folders of the Nix store cannot be emptied.
[ $code = 255 ] || { on_host chmod -R u+w "$upload" && on_host rm -rf "$upload"; } ||
  echo "warning: $upload could not be removed from $target: remove it yourself" >&2
exit $code
