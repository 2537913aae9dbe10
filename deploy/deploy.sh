#!/usr/bin/env bash
# Brings the release in this directory to life on this host, or leaves the one before running.
#   deploy.sh [deploy] [--dry-run]   install, check, switch, restart, check again; else restore
#   deploy.sh rollback [RELEASE]     back to the previous release, or to a named one
#   deploy.sh status                 what runs, and whether it answers
# Runs as root. Exit 0 done, 1 the host is as it was (or the message says how to mend it).
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

# A lost ssh connection must not stop a deployment half way.
trap '' HUP PIPE
trap 'exit 130' INT
trap 'exit 143' TERM
trap finish EXIT

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

verify_bundle() { id=$("$python" "$check" verify "$bundle"); }

create_user() {
  id -u litellm >/dev/null 2>&1 ||
    useradd --system --user-group --home-dir "$state" --no-create-home --shell /usr/sbin/nologin litellm
  # what others made stays theirs until the switch
  [ -d "$base" ] || install -d -m 0755 "$base"
  [ -d "$etc" ] || install -d -m 0750 "$etc"
  install -d -m 0755 -o root -g root "$base/releases" "$base/venvs"
  install -d -m 0700 -o litellm -g litellm "$state"
  runuser -u litellm -- test -x "$base/releases" ||
    die "the user litellm cannot look into $base: chmod a+x it, and what is above it, and deploy again"
}

venv_of() {
  local version
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  printf '%s/venvs/%.12s-py%s' "$base" "$(sha256sum <"$1/requirements.txt")" "$version"
}

# The lock names every package. --no-deps, because an old pip looks beyond it for `pydantic[email]`
# and fails on the day of a newer pydantic.
#
# An environment is whole once it has the file `complete`; half of one is made again.
install_litellm() {
  local venv
  venv=$(venv_of "$bundle")
  [ ! -e "$venv/complete" ] || return 0
  say "installing LiteLLM into $venv"
  half=$venv
  rm -rf "$venv"
  if command -v uv >/dev/null; then
    uv venv --quiet --python "$python" "$venv"
    uv pip install --quiet --python "$venv/bin/python" --link-mode copy --compile-bytecode \
      --only-binary :all: --no-deps --require-hashes -r "$bundle/requirements.txt"
  else
    "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
      --only-binary :all: --no-deps --require-hashes -r "$bundle/requirements.txt"
  fi
  sync -f "$venv"
  touch "$venv/complete"
  half=''
}

is_staged() { "$python" "$check" verify "$base/releases/$id" staged >/dev/null 2>&1; }

# The release's directory appears whole, by one rename.
stage_release() {
  local staging=$base/releases/.staging release=$base/releases/$id venv name
  venv=../../venvs/$(basename "$(venv_of "$bundle")")
  if is_staged && [ "$(readlink "$release/venv")" = "$venv" ]; then return 0; fi
  rm -rf "$staging"
  mkdir "$staging"
  "$python" "$check" files "$bundle" | while IFS= read -r name; do
    install -D -m 0644 "$bundle/$name" "$staging/$name"
  done
  chmod 0755 "$staging/deploy.sh"
  chown litellm:litellm "$staging/config.yaml"
  chmod 0600 "$staging/config.yaml"
  ln -s "$venv" "$staging/venv"
  [ "$("$python" "$check" verify "$staging" staged)" = "$id" ]
  sync -f "$staging"
  rm -rf "$release"
  mv -T "$staging" "$release"
}

check_secrets() {
  if [ ! -e "$etc/secrets.env" ]; then
    complain "$etc/secrets.env is missing: create it with mode 600"
    env -i PATH="$PATH" "$python" "$check" env "$1"
    exit 1
  fi
  case $(stat -L -c %a "$etc/secrets.env") in
    600 | 400) ;;
    *) [ -n "${dry_run:-}" ] || { chmod 0600 "$etc/secrets.env" && say "$etc/secrets.env was open to others: its mode is now 600"; } ;;
  esac
  with_secrets "$(command -v "$python")" "$check" env "$1"
}

# Whether a file of settings was changed since. By ctime: rsync -a and cp -p bring old dates along.
is_newer_than() { [ -n "$(find -L "$etc" -name '*.env' -cnewer "$1")" ]; }

# The real LiteLLM reads the config, as the service's user and with the service's secrets.
check_load() {
  local release=$base/releases/$id code=0
  [ ! -e "$release/loads" ] || is_newer_than "$release/loads" || return 0
  with_secrets --uid=litellm --gid=litellm --property=ProtectSystem=strict --property=ReadWritePaths="$state" \
    --property=PrivateTmp=yes --property=NoNewPrivileges=yes --setenv=HOME="$state" \
    --setenv=PYTHONDONTWRITEBYTECODE=1 --working-directory="$release" \
    timeout -k 5 "$load_limit" "$release/venv/bin/python" "$release/check.py" load "$release" >/dev/null || code=$?
  case $code in
    0) touch "$release/loads" ;;
    124 | 137) die "LiteLLM does not finish reading the config within $load_limit s" ;;
    *) die "release $id does not load" ;;
  esac
}

check_port() { with_secrets "$(command -v "$python")" "$check" port; }

# The device logins of a service that others installed: LiteLLM drops the models that need one.
copy_tokens() {
  local user home
  [ -z "$(release_of healthy)" ] && [ -e "$unit" ] || return 0
  user=$(systemctl show --property=User --value $service)
  home=$(getent passwd "${user:-root}" | cut -d: -f6) || :
  if [ -d "$home/.config/litellm" ] && [ ! -e "$state/.config/litellm" ]; then
    install -d -m 0700 -o litellm -g litellm "$state/.config"
    cp -a "$home/.config/litellm" "$state/.config/"
    chown -R litellm:litellm "$state/.config/litellm"
  fi
}

own_like() {
  chown --reference="$1" "$2"
  chmod --reference="$1" "$2"
}

# A service that others installed becomes the release `adopted`, so that there is a way back to it.
adopt_old() {
  local adopted=$base/releases/adopted
  [ -z "$(release_of healthy)" ] || return 0
  if [ ! -e "$adopted" ]; then
    [ -e "$unit" ] && [ -e "$etc/config.yaml" ] && ! grep -q "^ExecStart=$base/current/" "$unit" || return 0
    rm -rf "$base/releases/.staging"
    install -D -m 0644 "$unit" "$base/releases/.staging/litellm.service"
    cp -p "$etc/config.yaml" "$base/releases/.staging/config.yaml"
    install -m 0755 "$bundle/deploy.sh" "$bundle/check.py" "$base/releases/.staging/"
    mkdir "$base/releases/.staging/base" "$base/releases/.staging/etc"
    own_like "$base" "$base/releases/.staging/base"
    own_like "$etc" "$base/releases/.staging/etc"
    mv -T "$base/releases/.staging" "$adopted"
    say "the service that was here is kept as the release adopted"
  fi
  if systemctl --quiet is-active $service; then point healthy adopted; else point previous adopted; fi
}

install_unit() {
  local release=$base/releases/$1
  if ! cmp -s "$release/litellm.service" "$unit"; then
    install -m 0644 "$release/litellm.service" "$unit.new"
    mv -f "$unit.new" "$unit"
    systemctl daemon-reload
  fi
  systemctl --quiet is-enabled $service 2>/dev/null || systemctl --quiet enable $service
  if [ -e "$release/manifest.json" ]; then
    install -d -m 0755 -o root -g root "$base"
    install -d -m 0750 -o root -g litellm "$etc"
  else # an adopted unit does not fetch its config by itself, and may write to what was its home
    cp -p --remove-destination "$release/config.yaml" "$etc/config.yaml"
    own_like "$release/base" "$base"
    own_like "$release/etc" "$etc"
  fi
}

restart_service() {
  began=$(uptime_now) restarted=$(date +%s)
  systemctl restart $service
}

# Prints what the service says of itself, or fails.
wait_healthy() {
  with_secrets "$(command -v "$python")" "$check" wait "$base/releases/$1" "$began" "$2" "$3"
}

# From here on the release is the one to come back to.
mark_healthy() {
  local before
  before=$(release_of healthy)
  [ -z "$before" ] || [ "$before" = "$id" ] || point previous "$before"
  point healthy "$id"
  switched=''
  proven=yes
}

activate() {
  local report
  switched=yes
  point current "$id"
  sync -f "$base"
  install_unit "$id"
  restart_service
  report=$(wait_healthy "$id" "$start_limit" "$settle")
  mark_healthy
  say "release $id $report"
}

prune() {
  local name used
  used=" $(release_of current) $(release_of healthy) $(release_of previous) adopted "
  touch "$base/releases/$id"
  find "$base/releases" -mindepth 1 -maxdepth 1 -type d -name '[!.]*' -printf '%T@ %f\n' | sort -rn |
    tail -n "+$((keep + 1))" | cut -d' ' -f2 | while IFS= read -r name; do
    case $used in *" $name "*) ;; *) rm -rf "$base/releases/${name:?}" ;; esac
  done
  used=" $(readlink -f "$base"/releases/*/venv | tr '\n' ' ')"
  for name in "$base"/venvs/*; do
    case $used in *" $(readlink -f "$name") "*) ;; *) rm -rf "${name:?}" ;; esac
  done
}

# Nothing to do: the release runs, is proven, and was started after the last change of its settings.
# Each start writes config.yaml; the date of /proc/PID is that of an inode which the kernel may renew.
is_unchanged() {
  [ "$(release_of current)" = "$id" ] && [ "$(release_of healthy)" = "$id" ] || return 1
  cmp -s "$bundle/litellm.service" "$unit" && [ -e "$(venv_of "$bundle")/complete" ] || return 1
  is_staged || return 1
  ! is_newer_than "$etc/config.yaml" || return 1
  began=$(uptime_now)
  wait_healthy "$id" 2 0 >/dev/null 2>&1
}

# What the proxy said since its restart, with the secrets' values taken out.
show_log() {
  say "the last lines of the proxy's log:"
  journalctl --unit=$service --since="@$restarted" --lines=25 --output=cat --no-pager 2>/dev/null |
    with_secrets "$(command -v "$python")" "$check" redact "$base/releases/$id" | sed 's/^/  | /'
}

# Runs at every end. After a switch that did not prove itself, the last healthy release comes back.
finish() {
  local code=$? healthy kept
  trap - EXIT
  trap '' INT TERM # a second ^C must not interrupt the way back
  set +e
  [ "$code" -ne 0 ] || exit 0
  if [ -n "$proven" ]; then
    complain "release $id runs; only the removal of old releases failed"
    exit "$code"
  fi
  [ -z "$locked" ] || rm -rf "$base/releases/.staging" ${half:+"$half"}
  if [ -z "$switched" ]; then
    kept=$(release_of current)
    [ -z "$locked" ] || complain "release $id was not switched to; the host keeps ${kept:-what it had}"
    exit "$code"
  fi
  show_log
  healthy=$(release_of healthy)
  if [ -z "$healthy" ]; then
    systemctl --quiet disable --now $service
    rm -f "$base/current"
    complain "release $id failed and there is none before it: the proxy is stopped; mend the cause and deploy again"
  elif [ "$healthy" = "$id" ]; then
    complain "release $id was the running one and does not come back: mend the cause and deploy again, or run deploy.sh rollback"
  else
    point current "$healthy"
    install_unit "$healthy"
    restart_service
    if report=$(wait_healthy "$healthy" "$start_limit" 0); then
      complain "release $id failed; release $healthy is back and $report"
    else
      show_log
      complain "release $id failed, and release $healthy does not answer either: see journalctl -u $service, mend the cause, then run deploy.sh rollback $healthy"
    fi
  fi
  exit 1
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
  need_host
  "$command" "$@"
}

main "$@"
