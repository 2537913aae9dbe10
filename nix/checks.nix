# What `nix flake check` builds.
{
  pkgs,
  litellm-config,
  muffintin,
}:
let
  inherit (pkgs)
    fish
    lib
    nixfmt
    runCommand
    shellcheck
    ;

  packages = removeAttrs (lib.importJSON ../package-lock.json).packages [ "" ];
  unsigned = lib.filterAttrs (
    _path: package: !(package.link or false) && !lib.hasPrefix "sha512-" (package.integrity or "")
  ) packages;

  sources = lib.fileset.toSource {
    root = ../.;
    fileset = lib.fileset.unions [
      ../flake.nix
      ./.
    ];
  };
in
{
  inherit litellm-config muffintin;

  up-to-date = runCommand "litellm-config-up-to-date" { nativeBuildInputs = [ muffintin ]; } ''
    # under the name that the messages and the report have
    cp -r ${../groups} groups
    muffintin build groups --out ${litellm-config} --check
    touch $out
  '';

  lock-integrity = runCommand "lock-integrity" { unsigned = lib.attrNames unsigned; } ''
    for path in $unsigned; do
      echo "package-lock.json: $path has no sha512 integrity"
    done
    [ -z "$unsigned" ]
    touch $out
  '';

  docs = runCommand "nix-docs" { made = import ./docs.nix { inherit pkgs; }; } ''
    if [ "$made" != "$(cat ${../docs/nix.md})" ]; then
      echo "docs/nix.md is stale: the modules say something else"
      exit 1
    fi
    touch $out
  '';

  scripts =
    runCommand "nix-scripts"
      {
        nativeBuildInputs = [
          fish
          shellcheck
        ];
      }
      ''
        cd ${sources}
        shellcheck --external-sources nix/*.sh nix/ctl/litellm-ctl.sh
        for file in nix/fish/*.fish nix/fish/completions/*.fish; do
          HOME=$TMPDIR fish --no-execute "$file"
        done
        touch $out
      '';

  format = runCommand "nix-format" { nativeBuildInputs = [ nixfmt ]; } ''
    find ${sources} -name '*.nix' -exec nixfmt --check {} +
    touch $out
  '';
}
