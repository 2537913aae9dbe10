# What deploy.sh does to a host while the release before goes on: user, LiteLLM, files, checks.
# shellcheck shell=bash disable=SC2034,SC2154 # the variables are those of deploy.sh

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

is_runnable() { runuser -u litellm -- test -x "$1/bin/python"; }

# The lock names every package. --no-deps, because an old pip looks beyond it for `pydantic[email]`
# and fails on the day of a newer pydantic.
#
# An environment is whole once it has the file `complete`; half of one is made again, and so is one of a
# Python that the service's user cannot reach.
install_litellm() {
  local venv host_python
  venv=$(venv_of "$bundle")
  host_python=$(command -v "$python")
  if [ -e "$venv/complete" ] && is_runnable "$venv"; then return 0; fi
  say "installing LiteLLM into $venv"
  half=$venv
  rm -rf "$venv"
  if command -v uv >/dev/null; then
    # by its path: for a mere name uv prefers a Python of its own, in root's home
    uv venv --quiet --python "$host_python" "$venv"
    uv pip install --quiet --python "$venv/bin/python" --link-mode copy --compile-bytecode \
      --only-binary :all: --no-deps --require-hashes -r "$bundle/requirements.txt"
  else
    "$host_python" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
      --only-binary :all: --no-deps --require-hashes -r "$bundle/requirements.txt"
  fi
  is_runnable "$venv" || die "the user litellm cannot run $(readlink -f "$venv/bin/python"): set LITELLM_PYTHON to a Python that every user can run, and deploy again"
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

# Whether the files of settings are those that the release was read with: one that is gone leaves no date.
settings_files() { find -L "$etc" -name '*.env' -printf '%f\n' | sort; }
has_its_files() { [ "$(settings_files)" = "$(cat "$base/releases/$id/loads" 2>/dev/null)" ]; }

# The real LiteLLM reads the config, as the service's user and with the service's secrets.
check_load() {
  local release=$base/releases/$id code=0
  if has_its_files && ! is_newer_than "$release/loads"; then return 0; fi
  with_secrets --uid=litellm --gid=litellm --property=ProtectSystem=strict --property=ReadWritePaths="$state" \
    --property=PrivateTmp=yes --property=NoNewPrivileges=yes --setenv=HOME="$state" \
    --setenv=PYTHONDONTWRITEBYTECODE=1 --working-directory="$release" \
    timeout -k 5 "$load_limit" "$release/venv/bin/python" "$release/check.py" load "$release" >/dev/null || code=$?
  case $code in
    0) settings_files >"$release/loads" ;;
    124 | 137) die "LiteLLM does not finish reading the config within $load_limit s" ;;
    *) die "release $id does not load" ;;
  esac
}

check_port() { with_secrets "$(command -v "$python")" "$check" port; }

# The device logins of a service that others installed: LiteLLM drops the models that need one.
copy_tokens() {
  local user home
  [ -z "$(release_of healthy)" ] && [ -e "$unit" ] || return 0
  user=$(systemctl show --property=User --value "$service")
  home=$(getent passwd "${user:-root}" | cut -d: -f6) || :
  if [ -d "$home/.config/litellm" ] && [ ! -e "$state/.config/litellm" ]; then
    install -d -m 0700 -o litellm -g litellm "$state/.config"
    cp -a "$home/.config/litellm" "$state/.config/"
    chown -R litellm:litellm "$state/.config/litellm"
  fi
}
