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

# a variable of the environment keeps its own name, so ours have a prefix
lps_wait=30
lps_env_files=() lps_secrets=() lps_needed=() lps_wanted=()
lps_only='' lps_master_key='' lps_write=''
# what the files say, in their order
lps_names=() lps_values=()
while [ $# -gt 0 ]; do
  case $1 in
    --master-key)
      lps_master_key=1
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
    --env-file) lps_env_files+=("$2") ;;
    --secret) lps_secrets+=("$2") ;;
    --need) lps_needed+=("$2") ;;
    --want) lps_wanted+=("$2") ;;
    --only) lps_only=$2 ;;
    --write) lps_write=$2 ;;
    --wait) lps_wait=$2 ;;
  esac
  shift 2
done
[ $# -gt 0 ] || [ -n "$lps_write" ] || fail 64 "start: there is no command to run"
lps_deadline=$((SECONDS + lps_wait))

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
    [ "$SECONDS" -lt "$lps_deadline" ] || fail 75 "$1: $2 is not there after ${lps_wait} s"
    sleep 0.2
  done
  [ ! -d "$2" ] || fail 75 "$1: $2 is a folder, not a file"
  [ -r "$2" ] || fail 75 "$1: $2 is not readable by $(id -un)"
}

give() {
  [ -z "$lps_only" ] || [ "$lps_only" = "$1" ] || return 0
  lps_names+=("$1") lps_values+=("$2")
}

# sets REPLY to what a variable will be: what the last file says, or else the environment
look_up() {
  for ((lps_at = ${#lps_names[@]} - 1; lps_at >= 0; lps_at--)); do
    if [ "${lps_names[lps_at]}" = "$1" ]; then
      REPLY=${lps_values[lps_at]}
      return
    fi
  done
  REPLY=${!1-}
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

read_secret() {
  local name=${1%%=*} value
  is_name "$name" || fail 64 "start: --secret needs NAME=FILE"
  [ -z "$lps_only" ] || [ "$lps_only" = "$name" ] || return 0
  place "${1#*=}"
  await "$name" "$REPLY"
  value=$(<"$REPLY") 2>/dev/null
  while [[ $value == *[$'\r\n'] ]]; do value=${value%?}; done
  [ -n "$value" ] || fail 78 "$name: $REPLY is empty"
  give "$name" "$value"
}

for lps_each in ${lps_env_files[@]+"${lps_env_files[@]}"}; do
  place "$lps_each"
  await "environmentFiles" "$REPLY"
  read_env_file "$REPLY"
done
for lps_each in ${lps_secrets[@]+"${lps_secrets[@]}"}; do
  read_secret "$lps_each"
done

for lps_each in ${lps_wanted[@]+"${lps_wanted[@]}"}; do
  look_up "$lps_each"
  [ -n "$REPLY" ] || say "$lps_each has no value; the models that need it will fail"
done

lps_missing=()
for lps_each in ${lps_needed[@]+"${lps_needed[@]}"}; do
  look_up "$lps_each"
  [ -n "$REPLY" ] || lps_missing+=("$lps_each")
done
if [ ${#lps_missing[@]} -gt 0 ]; then
  fail 78 "the config needs ${lps_missing[*]}: no value in the environment, in environmentFiles or in secrets"
fi

if [ -n "$lps_master_key" ]; then
  look_up LITELLM_MASTER_KEY
  case $REPLY in
    '') fail 78 "LITELLM_MASTER_KEY has no value, and the master key is taken from it alone" ;;
    sk-1234) fail 78 "LITELLM_MASTER_KEY is the well-known example key, which LiteLLM refuses: choose another" ;;
  esac
fi

if [ -n "$lps_write" ]; then
  umask 077
  for lps_at in ${lps_names[@]+"${!lps_names[@]}"}; do
    case ${lps_values[lps_at]} in
      *$'\n'*) fail 78 "${lps_names[lps_at]} has several lines, which a container cannot be given" ;;
    esac
    printf '%s=%s\n' "${lps_names[lps_at]}" "${lps_values[lps_at]}"
  done >"$lps_write"
  exit
fi

# last of all: PATH and IFS may be among them
for lps_at in ${lps_names[@]+"${!lps_names[@]}"}; do
  # bash's own words about a read-only name would show the value
  export "${lps_names[lps_at]}=${lps_values[lps_at]}" 2>/dev/null ||
    fail 78 "${lps_names[lps_at]} cannot be set: bash keeps that name for itself"
done
exec "$@"
