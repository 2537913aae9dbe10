# shellcheck shell=bash
# What the commands ask of the proxy. Read by litellm-ctl.sh.
# shellcheck disable=SC2154 # the variables are its

stranger='Is it LiteLLM that listens there?'

is_up() { curl --noproxy '*' --silent --fail --output /dev/null --max-time 5 "$url/health/liveliness"; }
must_be_up() { is_up || fail "no proxy answers on $url. Start it with litellm-service-start."; }

key() {
  [ -n "${LITELLM_CTL_KEY-}" ] || fail "LITELLM_CTL_KEY names no program that prints the key"
  "$LITELLM_CTL_KEY"
}

# with the caller's secret; the header comes through a file descriptor: arguments are there for
# every user to read
ask() {
  local path=$1
  shift
  curl --noproxy '*' --silent --header @<(printf 'Authorization: Bearer %s\n' "$secret") "$@" "$url$path"
}

info() {
  printf 'proxy    %s (%s)\n' "$url" "$(is_up && echo running || echo stopped)"
  printf 'config   %s\n' "${LITELLM_CTL_CONFIG:-unknown}"
  printf 'models   %s\n' "$(jq '.models | map(select(.kind != "wildcard")) | length' "$models_file")"
  case $manager in
    launchd)
      printf 'service  %s\n' "$(domain)/$label"
      printf 'logs     %s\n' "${log_file:-none}"
      ;;
    *)
      printf 'service  %s\n' "$unit"
      printf 'logs     %s\n' "${log_file:-journalctl --user --unit $unit}"
      ;;
  esac
}

status() {
  must_be_up
  printf 'LiteLLM answers on %s.\n' "$url"
}

models() {
  local answer name input output secret
  case $* in '' | -l) ;; *) fail "unknown argument $*" ;; esac
  must_be_up
  secret=$(key) || exit 1
  answer=$(ask /v1/models --fail-with-body) || fail "$(reason "$answer")"
  # an old jq succeeds where it is given nothing
  jq --exit-status '.data | all(.id | type == "string")' <<<"${answer:-null}" >/dev/null 2>&1 ||
    fail "$url answers with no list of models. $stranger"
  if [ "${1-}" != -l ]; then
    jq --raw-output '.data[].id' <<<"$answer"
    return
  fi
  jq --raw-output --slurpfile stated "$models_file" '
    ($stated[0].models | map({ key: .name, value: . }) | from_entries) as $limits
    | .data[].id
    | [., ($limits[.].max_input_tokens // "-"), ($limits[.].max_output_tokens // "-")]
    | @tsv' <<<"$answer" |
    while IFS=$'\t' read -r name input output; do
      printf '%-44s %9s %9s\n' "$name" "$input" "$output"
    done
}

# what an error body says, or the body itself
reason() {
  case $1 in
    '') echo "the proxy broke the connection off" && return ;;
    '<'*) echo "$url answers with a web page. $stranger" && return ;;
  esac
  jq --raw-output '.error.message // .error // .' <<<"$1" 2>/dev/null || printf '%s\n' "$1"
}

# why a chat completion shows nothing: reasoning may have used up all its tokens
no_text() {
  jq --raw-output --exit-status '.choices | arrays | .[0].finish_reason
    | "the answer has no text\(if . then " (finish_reason: \(.))" else "" end)"' <<<"${1:-null}" 2>/dev/null ||
    echo "$url answers with no chat completion. $stranger"
}

print_stream() {
  local line trouble text='' last=''
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    case $line in
      # a line that begins with a colon is a comment, as LiteLLM's keep-alive is
      'data: [DONE]' | '' | :*) ;;
      'data: '*)
        last=${line#data: }
        trouble=$(jq --raw-output '.error | .message? // . // empty' <<<"$last" 2>/dev/null)
        [ -z "$trouble" ] || { say "litellm-$command: $1: $trouble" && return 1; }
        jq --join-output --exit-status '.choices[0].delta.content | strings | select(. != "")' \
          <<<"$last" 2>/dev/null && text=1
        ;;
      *) say "litellm-$command: $1: $(reason "$line")" && return 1 ;;
    esac
  done
  [ -n "$text" ] || { say "litellm-$command: $1: $(no_text "$last")" && return 1; }
  echo
}

test_model() {
  local verbose='' stream=false model='' words=() body answer headers status secret
  while [ $# -gt 0 ]; do
    case $1 in
      -V | --verbose) verbose=1 ;;
      -s | --stream) stream=true ;;
      -m | --model)
        [ $# -ge 2 ] || fail "$1 needs a model's name"
        model=$2
        shift
        ;;
      --)
        shift
        words+=("$@")
        break
        ;;
      -*) fail "unknown option $1; a prompt that begins with - comes after --" ;;
      *) words+=("$1") ;;
    esac
    shift
  done
  [ ${#words[@]} -le 2 ] || fail "unknown argument ${words[2]}"
  model=${words[1]:-$model}
  must_be_up
  secret=$(key) || exit 1
  [ -n "$model" ] || model=$(jq --raw-output '[.models[] | select(.listed)][0].name' "$models_file")
  body=$(jq --null-input --compact-output --arg model "$model" \
    --arg prompt "${words[0]:-Say hello in one short sentence.}" --argjson stream "$stream" \
    '{ model: $model, messages: [{ role: "user", content: $prompt }], stream: $stream }')
  [ -z "$verbose" ] || say "POST $url/v1/chat/completions $body"
  headers=$(mktemp) || exit 1
  # expanded now: the function's variables are gone when the trap runs
  # shellcheck disable=SC2064
  trap "rm -f '$headers'" EXIT
  local -a request=(/v1/chat/completions --header 'Content-Type: application/json'
    --data-binary @- --dump-header "$headers")
  if [ "$stream" = true ]; then
    ask "${request[@]}" --no-buffer <<<"$body" | print_stream "$model"
    status=$?
  else
    answer=$(ask "${request[@]}" --fail-with-body <<<"$body")
    status=$?
    if [ "$status" -eq 0 ]; then
      jq --raw-output --exit-status '.choices[0].message.content | strings | select(. != "")' \
        <<<"${answer:-null}" 2>/dev/null || { say "litellm-$command: $model: $(no_text "$answer")" && status=1; }
    else
      say "litellm-$command: $model: $(reason "$answer")"
    fi
  fi
  [ -z "$verbose" ] || grep --ignore-case -E '^(http/|x-litellm-(model|attempted))' "$headers" >&2
  [ "$status" -eq 0 ] || exit 1
}
