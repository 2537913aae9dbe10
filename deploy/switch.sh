# How deploy.sh switches to a release that is prepared, and back where it does not prove itself.
# shellcheck shell=bash disable=SC2034,SC2154 # the variables are those of deploy.sh

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
    install -m 0755 "$bundle"/*.sh "$bundle"/check*.py "$base/releases/.staging/"
    mkdir "$base/releases/.staging/base" "$base/releases/.staging/etc"
    own_like "$base" "$base/releases/.staging/base"
    own_like "$etc" "$base/releases/.staging/etc"
    ! systemctl --quiet is-enabled "$service" 2>/dev/null || touch "$base/releases/.staging/enabled"
    mv -T "$base/releases/.staging" "$adopted"
    say "the service that was here is kept as the release adopted"
  fi
  if systemctl --quiet is-active "$service"; then point healthy adopted; else point previous adopted; fi
}

install_unit() {
  local release=$base/releases/$1
  if ! cmp -s "$release/litellm.service" "$unit"; then
    install -m 0644 "$release/litellm.service" "$unit.new"
    mv -f "$unit.new" "$unit"
    systemctl daemon-reload
  fi
  systemctl --quiet is-enabled "$service" 2>/dev/null || systemctl --quiet enable "$service"
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
  systemctl restart "$service"
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

# What the proxy said since its restart, with the secrets' values taken out.
show_log() {
  say "the last lines of the proxy's log:"
  journalctl --unit="$service" --since="@$restarted" --lines=25 --output=cat --no-pager 2>/dev/null |
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
    systemctl --quiet disable --now "$service"
    rm -f "$base/current"
    if [ -e "$base/releases/adopted" ]; then
      point current adopted
      install_unit adopted
      [ -e "$base/releases/adopted/enabled" ] || systemctl --quiet disable "$service"
      complain "release $id failed; the service that was here is back, stopped as it was: mend the cause and deploy again"
    else
      complain "release $id failed and there is none before it: the proxy is stopped; mend the cause and deploy again"
    fi
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
