# What `nix flake check` builds.
{
  pkgs,
  litellm-config,
  muffintin,
}:
let
  inherit (pkgs) lib nixfmt runCommand;

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
    muffintin build ${../groups} --out ${litellm-config} --check
    touch $out
  '';

  lock-integrity = runCommand "lock-integrity" { unsigned = lib.attrNames unsigned; } ''
    for path in $unsigned; do
      echo "package-lock.json: $path has no sha512 integrity"
    done
    [ -z "$unsigned" ]
    touch $out
  '';

  format = runCommand "nix-format" { nativeBuildInputs = [ nixfmt ]; } ''
    find ${sources} -name '*.nix' -exec nixfmt --check {} +
    touch $out
  '';
}
