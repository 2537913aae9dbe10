#!/usr/bin/env bash
# Brings the release in this directory to life on this host, or leaves the one before running.
#   deploy.sh [deploy] [--dry-run]   install, check, switch, restart, check again; else restore
#   deploy.sh rollback [RELEASE]     back to the previous release, or to a named one
#   deploy.sh status                 what runs, and whether it answers
# Runs as root. Exit 0 done, 1 the host is as it was (or the message says how to mend it).
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
umask 022
export LC_ALL=C

base=/opt/litellm
etc=/etc/litellm
state=/var/lib/litellm
service=litellm.service
unit=/etc/systemd/system/$service
lock=/run/litellm-deploy.lock
keep=${LITELLM_KEEP:-5}                      # releases that stay on the host
start_limit=${LITELLM_START_LIMIT:-90}       # seconds until the proxy must answer
load_limit=${LITELLM_LOAD_LIMIT:-120}        # seconds for LiteLLM to read the config
settle=${LITELLM_SETTLE:-3}                  # seconds that the proxy must live on
python=${LITELLM_PYTHON:-python3}
bundle=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
check=$bundle/check.py

id=''        # the release that is worked on
locked=''    # set while this process holds the lock
half=''      # an environment while it is being installed
switched=''  # set while `current` points to a release that is not proven yet
proven=''    # set once the release has passed every check
began=0      # when the restart began, by the clock that nobody sets
restarted=0  # the same, by the journal's

uptime_now() { cut -d' ' -f1 /proc/uptime; }
say() { printf '%s\n' "$*" || :; }
complain() { printf 'error: %s\n' "$*" >&2 || :; }
die() {
  complain "$*"
  exit 1
}

# Where a link of /opt/litellm points: current (what the service runs), healthy (the last release
# that passed every check), previous (the one before that).
release_of() { basename "$(readlink "$base/$1" 2>/dev/null)" 2>/dev/null || :; }
point() {
  ln -sfn "releases/$2" "$base/.$1.new"
  mv -Tf "$base/.$1.new" "$base/$1"
}

# A command with the service's own environment: systemd reads the files as it does for the service, in
# the same order.
with_secrets() {
  systemd-run --quiet --wait --pipe --collect --property=EnvironmentFile=-"$etc/proxy.env" \
    --property=EnvironmentFile="$etc/secrets.env" "$@"
}

. "$bundle/prepare.sh"
. "$bundle/switch.sh"

# A lost ssh connection must not stop a deployment half way.
trap '' HUP PIPE
trap 'exit 130' INT
trap 'exit 143' TERM
trap finish EXIT

need_settings() {
  local name unit=releases
  for name in LITELLM_KEEP LITELLM_START_LIMIT LITELLM_LOAD_LIMIT LITELLM_SETTLE; do
    [[ ${!name:-0} =~ ^(0|[1-9][0-9]{0,5})$ ]] || die "$name is '${!name}', which is no number of $unit: write one in digits alone"
    unit=seconds
  done
}

need_host() {
  [ "$(id -u)" = 0 ] || die "deploy.sh must run as root"
  local tool
  for tool in "$python" systemctl systemd-run journalctl flock; do
    command -v "$tool" >/dev/null || die "$tool is not installed on this host"
  done
}

take_lock() {
  # who may read a file may lock it, and so keep deployments away
  [ -e "$lock" ] || (umask 077 && : >"$lock")
  exec 9>"$lock"
  flock -n 9 || die "another deployment is running on this host: nothing was changed, try again when it has ended"
  locked=yes
}

# Nothing to do: the release runs, is proven, and was started after the last change of its settings.
# Each start writes config.yaml; the date of /proc/PID is that of an inode which the kernel may renew.
is_unchanged() {
  [ "$(release_of current)" = "$id" ] && [ "$(release_of healthy)" = "$id" ] || return 1
  cmp -s "$bundle/litellm.service" "$unit" && [ -e "$(venv_of "$bundle")/complete" ] || return 1
  is_staged || return 1
  has_its_files && ! is_newer_than "$etc/config.yaml" || return 1
  began=$(uptime_now)
  wait_healthy "$id" 2 0 >/dev/null 2>&1
}

plan() {
  local venv current
  venv=$(venv_of "$bundle")
  current=$(release_of current)
  say "release $id is whole"
  if [ -e "$venv/complete" ]; then say "would use LiteLLM in $venv"; else say "would install LiteLLM into $venv"; fi
  check_secrets "$bundle"
  cmp -s "$bundle/litellm.service" "$unit" || say "would install $unit"
  if is_unchanged; then say "release $id runs already: nothing would change"; else say "would switch from ${current:-nothing} to $id"; fi
}

deploy() {
  verify_bundle
  if [ -n "$dry_run" ]; then plan; return; fi
  take_lock
  create_user
  check_secrets "$bundle"
  if is_unchanged; then say "release $id runs already: nothing was changed"; return; fi
  install_litellm
  stage_release
  check_port
  copy_tokens
  check_load
  adopt_old
  activate
  prune
}

rollback() {
  take_lock
  id=${1:-$(release_of previous)}
  [ "$(release_of current)" = "$(release_of healthy)" ] || id=${1:-$(release_of healthy)}
  [ -n "$id" ] || die "there is no previous release to go back to"
  [ -d "$base/releases/$id" ] || die "there is no release $id; there are: $(ls "$base/releases")"
  [ ! -e "$base/releases/$id/env.json" ] || check_secrets "$base/releases/$id"
  check_port
  activate
}

status() {
  local code=0
  [ -n "$(release_of current)$(release_of healthy)" ] || die "nothing is deployed on this host"
  say "release $(release_of current), last healthy $(release_of healthy), previous $(release_of previous)"
  say "service $(systemctl is-active $service), releases here: $(find "$base/releases" -mindepth 1 -maxdepth 1 -name '[!.]*' -printf '%f ' | tr -s ' ')"
  [ -n "$(release_of current)" ] || return 1
  began=$(uptime_now)
  wait_healthy "$(release_of current)" 2 0 || code=1
  [ "$(release_of current)" = "$(release_of healthy)" ] ||
    complain "a deployment was cut off: run it again, or run deploy.sh rollback"
  return $code
}

main() {
  local command=deploy
  dry_run=''
  case ${1:-} in deploy | rollback | status) command=$1 && shift ;; esac
  if [ "$command" = deploy ] && [ "${1:-}" = --dry-run ]; then dry_run=yes && shift; fi
  [ $# -eq 0 ] || [ "$command" = rollback ] || die "usage: deploy.sh [deploy [--dry-run] | rollback [RELEASE] | status]"
  need_settings
  need_host
  "$command" "$@"
}

main "$@"
