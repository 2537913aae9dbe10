# shellcheck shell=bash
# The user's service, under systemd or launchd. Read by litellm-ctl.sh.
# shellcheck disable=SC2154 # the variables are its

domain() { printf 'gui/%s' "$(id -u)"; }
plist() { printf '%s/Library/LaunchAgents/%s.plist' "$HOME" "$label"; }
is_loaded() { launchctl print "$(domain)/$label" >/dev/null 2>&1; }

# bootout returns before the service has ended, and until then no bootstrap succeeds
boot_out() {
  local said status turn
  said=$(launchctl bootout "$(domain)/$label" 2>&1)
  status=$?
  # 36: it is on its way
  [ "$status" -eq 0 ] || [ "$status" -eq 36 ] || fail "$said"
  for ((turn = 0; turn < 150; turn++)); do
    is_loaded || return 0
    sleep 0.2
  done
  fail "the service is still there after 30 s. See litellm-service-status."
}

service() {
  case $manager:$1 in
    launchd:start)
      if is_loaded; then
        launchctl kickstart "$(domain)/$label"
      else
        launchctl bootstrap "$(domain)" "$(plist)"
      fi
      ;;
    launchd:stop) if is_loaded; then boot_out; fi ;;
    launchd:restart)
      if is_loaded; then
        launchctl kickstart -k "$(domain)/$label"
      else
        launchctl bootstrap "$(domain)" "$(plist)"
      fi
      ;;
    launchd:status)
      is_loaded || fail "the service is not loaded. Start it with litellm-service-start."
      launchctl print "$(domain)/$label"
      ;;
    systemd:status) systemctl --user --no-pager status "$unit" ;;
    systemd:*) systemctl --user "$1" "$unit" ;;
    *) fail "LITELLM_CTL_MANAGER is neither systemd nor launchd" ;;
  esac
}

logs() {
  local follow='' lines=100
  while [ $# -gt 0 ]; do
    case $1 in
      -f | --follow) follow=1 ;;
      -n | --lines)
        [ $# -ge 2 ] || fail "$1 needs a number"
        lines=$2
        shift
        ;;
      *) fail "unknown option $1" ;;
    esac
    shift
  done
  if [ -n "$log_file" ]; then
    [ -e "$log_file" ] || fail "there is no log yet: $log_file"
    tail -n "$lines" ${follow:+-F} "$log_file"
  elif [ "$manager" = launchd ]; then
    fail "launchd keeps no log: set services.litellm-proxy.logFile"
  else
    journalctl --user --unit "$unit" --no-pager --lines "$lines" ${follow:+--follow}
  fi
}
