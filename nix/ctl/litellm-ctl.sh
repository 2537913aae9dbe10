#!/usr/bin/env bash
# Commands for a LiteLLM proxy that runs as the user's own service: `litellm-ctl COMMAND`, or
# `litellm-COMMAND` where it is linked under that name. LITELLM_CTL_* say where everything is.
set -uo pipefail

url=${LITELLM_CTL_URL:-http://127.0.0.1:4000}
models_file=${LITELLM_CTL_MODELS:-${XDG_CONFIG_HOME:-$HOME/.config}/litellm/models.json}
unit=${LITELLM_CTL_UNIT:-litellm-proxy}.service
label=${LITELLM_CTL_LABEL:-org.nix-community.home.litellm-proxy}
log_file=${LITELLM_CTL_LOG-}
manager=${LITELLM_CTL_MANAGER:-systemd}

usage() {
  cat <<'USAGE'
litellm-ctl COMMAND, or litellm-COMMAND:
  info                     where the proxy, its config and its logs are
  status                   whether it answers
  models [-l]              the models it serves; -l with the limits the config states
  test [-V] [-s] [-m MODEL] [--] [PROMPT [MODEL]]
                           ask a model; -s streams, -V shows what is sent and who answered
  start                    run it here, in the foreground
  service-start, service-stop, service-restart, service-status
  service-logs [-f] [-n LINES]
  key                      print the key that clients need
  with-key COMMAND...      run a command that finds the key in its environment
USAGE
}

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "litellm-$command: $*"
  exit 1
}

here=${BASH_SOURCE[0]%/*}
# shellcheck source=nix/ctl/proxy.sh
. "$here/proxy.sh"
# shellcheck source=nix/ctl/service.sh
. "$here/service.sh"

with_key() {
  local secret
  [ $# -gt 0 ] || fail "there is no command to run"
  secret=$(key) || exit 1
  export LITELLM_API_KEY=$secret ANTHROPIC_AUTH_TOKEN=$secret
  # the rest of the client's environment is the caller's
  PATH=${LITELLM_CTL_PATH-$PATH}
  unset "${!LITELLM_CTL_@}"
  exec "$@"
}

command=${LITELLM_CTL_NAME:-${0##*/}}
command=${command#litellm-}
case $command in
  ctl | ctl.sh)
    command=${1:-help}
    [ $# -eq 0 ] || shift
    ;;
esac
for tool in curl jq; do
  type "$tool" >/dev/null 2>&1 || fail "$tool is not on PATH"
done
case $command:${1-} in
  # LiteLLM has a help of its own
  start:*) ;;
  *:-h | *:--help) command=help ;;
  info:?* | status:?* | key:?* | service-st*:?* | service-restart:?*) fail "unknown argument $1" ;;
esac
case $command in
  info | status | key) "$command" ;;
  models) models "$@" ;;
  test) test_model "$@" ;;
  start) exec "${LITELLM_CTL_START:?names no program that starts the proxy}" "$@" ;;
  service-logs) logs "$@" ;;
  service-start | service-stop | service-restart | service-status) service "${command#service-}" ;;
  with-key) with_key "$@" ;;
  # for completions: answered without the proxy
  model-names) jq --raw-output '.models[] | select(.kind != "wildcard").name' "$models_file" ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    say "litellm-ctl: there is no command $command"
    exit 2
    ;;
esac
