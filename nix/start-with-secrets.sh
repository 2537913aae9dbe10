#!/usr/bin/env bash
# Runs a command with secrets from files in its environment. A value is never printed,
# never an argument, never evaluated: what a file says is taken literally.
#
#   start-with-secrets.sh [--env-file FILE]... [--secret NAME=FILE]... [--need NAME]...
#     [--want NAME]... [--only NAME] [--master-key] [--wait SECONDS]
#     (--write FILE | -- COMMAND [ARGUMENT]...)
#
# --env-file    KEY=value lines; `export ` in front and matching quotes around are accepted
# --secret      the file's whole content is the value, without the line ends at its end
# --need        refuse to start while NAME has no value; --want only says so
# --only        of all that the files hold, put just NAME into the environment
# --master-key  refuse a LITELLM_MASTER_KEY that LiteLLM itself refuses
# --write       instead of a command: a file of KEY=value lines as docker and podman read them
# --wait        how long to wait for files that are not there yet (30)
#
# Exit: 64 wrong use, 75 a file is missing or unreadable, 78 a value is missing or refused.
set -uo pipefail

say() { printf 'litellm-proxy: %s\n' "$*" >&2; }
fail() {
  local status=$1
  shift
  say "$@"
  exit "$status"
}

wait_seconds=30
env_files=() secrets=() needed=() wanted=()
only='' master_key='' write='' given=()
while [ $# -gt 0 ]; do
  case $1 in
    --master-key)
      master_key=1
      shift
      continue
      ;;
    --)
      shift
      break
      ;;
    --env-file | --secret | --need | --want | --only | --wait | --write) ;;
    *) fail 64 "start: unknown option $1" ;;
  esac
  [ $# -ge 2 ] || fail 64 "start: $1 needs a value"
  case $1 in
    --env-file) env_files+=("$2") ;;
    --secret) secrets+=("$2") ;;
    --need) needed+=("$2") ;;
    --want) wanted+=("$2") ;;
    --only) only=$2 ;;
    --write) write=$2 ;;
    --wait) wait_seconds=$2 ;;
  esac
  shift 2
done
[ $# -gt 0 ] || [ -n "$write" ] || fail 64 "start: there is no command to run"
deadline=$((SECONDS + wait_seconds))

# sets REPLY to the path, with ~ expanded
place() {
  REPLY=$1
  # the tilde is compared, not expanded
  # shellcheck disable=SC2088
  case $1 in '~/'*) REPLY=$HOME/${1#'~/'} ;; esac
}

# decrypting services may come up after this one: launchd knows no order
await() {
  until [ -e "$2" ]; do
    [ "$SECONDS" -lt "$deadline" ] || fail 75 "$1: $2 is not there after ${wait_seconds} s"
    sleep 0.2
  done
  [ ! -d "$2" ] || fail 75 "$1: $2 is a folder, not a file"
  [ -r "$2" ] || fail 75 "$1: $2 is not readable by $(id -un)"
}

give() {
  [ -z "$only" ] || [ "$only" = "$1" ] || return 0
  # bash's own words about a read-only name would show the value
  export "$1=$2" 2>/dev/null || fail 78 "$1 cannot be set: bash keeps that name for itself"
  given+=("$1")
}

is_name() { [[ $1 =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]]; }

read_env_file() {
  local line number=0 name value
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    case $line in '' | '#'*) continue ;; 'export '*) line=${line#export } ;; esac
    name=${line%%=*}
    if [ "$name" = "$line" ] || ! is_name "$name"; then
      fail 78 "$1: line $number is not KEY=value"
    fi
    value=${line#*=}
    case $value in
      \"*\" | \'*\') [ ${#value} -lt 2 ] || value=${value:1:${#value}-2} ;;
    esac
    give "$name" "$value"
  done <"$1"
}

for file in ${env_files[@]+"${env_files[@]}"}; do
  place "$file"
  await "environmentFiles" "$REPLY"
  read_env_file "$REPLY"
done

for pair in ${secrets[@]+"${secrets[@]}"}; do
  name=${pair%%=*}
  is_name "$name" || fail 64 "start: --secret needs NAME=FILE"
  [ -z "$only" ] || [ "$only" = "$name" ] || continue
  place "${pair#*=}"
  await "$name" "$REPLY"
  # command substitution takes the line ends off
  value=$(<"$REPLY") 2>/dev/null
  [ -n "$value" ] || fail 78 "$name: $REPLY is empty"
  give "$name" "$value"
done
unset value line

for name in ${wanted[@]+"${wanted[@]}"}; do
  [ -n "${!name-}" ] || say "$name has no value; the models that need it will fail"
done

missing=()
for name in ${needed[@]+"${needed[@]}"}; do
  [ -n "${!name-}" ] || missing+=("$name")
done
if [ ${#missing[@]} -gt 0 ]; then
  fail 78 "the config needs ${missing[*]}: no value in the environment, in environmentFiles or in secrets"
fi

if [ -n "$master_key" ]; then
  case ${LITELLM_MASTER_KEY-} in
    '') fail 78 "LITELLM_MASTER_KEY has no value, and LiteLLM refuses to start without one" ;;
    sk-1234) fail 78 "LITELLM_MASTER_KEY is the well-known example key, which LiteLLM refuses: choose another" ;;
  esac
fi

if [ -n "$write" ]; then
  umask 077
  for name in ${given[@]+"${given[@]}"}; do
    case ${!name} in *$'\n'*) fail 78 "$name has several lines, which a container cannot be given" ;; esac
    printf '%s=%s\n' "$name" "${!name}"
  done >"$write"
  exit
fi

exec "$@"
