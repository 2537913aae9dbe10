#!/bin/sh
# Unpacks Nix 2.26 of Debian trixie into a folder, from the mirror that the host's own apt uses.
# The host's packages and apt's state stay as they are. usage: fetch-nix-2.26.sh FOLDER
set -eu

target=$1

# apt itself expands the format
# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(COMPONENT) $(SUITE)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 == "main" && $4 !~ /-/ { print $1; exit }')
if [ -z "$mirror" ]; then
  echo "no Debian mirror among apt's sources (run apt-get update first?)" >&2
  exit 1
fi

work=$(mktemp -d "$target.XXXXXX")
trap 'rm -rf "$work"' EXIT
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$work/lists/partial" "$work/debs/partial" "$work/tree/bin"
: >"$work/status"
echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/sources.list"

# an empty status file makes apt choose the whole closure, libc included
private_apt() {
  apt-get -qq \
    -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State="$work" -o Dir::State::Lists="$work/lists" -o Dir::State::status="$work/status" \
    -o Dir::Cache="$work" -o Dir::Cache::Archives="$work/debs" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}
private_apt update
private_apt install --yes --no-install-recommends --download-only nix-bin
for deb in "$work"/debs/*.deb; do
  dpkg-deb --extract "$deb" "$work/tree"
done

# its own loader, because the host's libc may be older; argv0 tells Nix which of its programs to be
cat >"$work/tree/bin/nix" <<'LAUNCHER'
#!/bin/sh
usr=$(dirname "$(dirname "$(readlink -f "$0")")")/usr
libraries=$(echo "$usr"/lib/*-linux-gnu*)
for loader in "$libraries"/ld-linux-*.so.*; do break; done
exec "$loader" --argv0 "$(basename "$0")" --library-path "$libraries" "$usr/bin/nix" "$@"
LAUNCHER
chmod +x "$work/tree/bin/nix"
ln -s nix "$work/tree/bin/nix-store"
"$work/tree/bin/nix" --version
mv "$work/tree" "$target"
