# LiteLLM's config.yaml and what goes with it, from a folder of group files:
# mkLitellmConfig { inherit pkgs; groups = ./groups; }
{
  pkgs,
  groups,
  name ? "litellm-config",
  # the LiteLLM release to write for; null: the newest one known
  target ? null,
  # what makes the files: `muffintin build`, or another command that takes the same arguments
  command ? "build",
  # further arguments of that command
  extraArgs ? [ ],
  muffintin ? pkgs.callPackage ./package.nix { },
}:
let
  inherit (pkgs) lib;
  # the copy bears the owner's name for the folder, so that a message reads
  # groups/free-muffin.ts:7 and not /nix/store/...
  folder =
    let
      # the root of a flake is in the store already
      hashed = builtins.match "[0-9a-z]{32}-(.+)" (baseNameOf groups);
    in
    if hashed == null then baseNameOf groups else builtins.head hashed;
  isInStore = builtins.hasContext groups || lib.hasPrefix builtins.storeDir groups;
  arguments =
    lib.optionals (target != null) [
      "--target"
      target
    ]
    ++ extraArgs;
in
pkgs.stdenvNoCC.mkDerivation {
  inherit name;
  src =
    if builtins.isPath groups then
      builtins.path {
        path = groups;
        # a folder's name may have what a store path's may not
        name = lib.strings.sanitizeDerivationName folder;
      }
    else if builtins.isString groups && !isInStore then
      throw "groups is a string that names nothing in the Nix store. Write the path without quotes, as in groups = ./groups."
    else
      groups;
  nativeBuildInputs = [ muffintin ];

  unpackPhase = ''
    runHook preUnpack
    source=${if builtins.isPath groups then lib.escapeShellArg folder else ''$(stripHash "$src")''}
    cp -r "$src" "$source"
    runHook postUnpack
  '';

  buildPhase = ''
    runHook preBuild
    failed=
    muffintin ${command} "$source" --out "$out" ${lib.escapeShellArgs arguments} 2> messages || failed=$?
    cat messages >&2
    if [ -n "$failed" ]; then
      ! grep -qF 'there is no file "../' messages ||
        echo "A Nix build sees nothing but the folder that groups names: what its files import has to be in it." >&2
      exit "$failed"
    fi
    runHook postBuild
  '';

  dontConfigure = true;
  dontInstall = true;
  dontFixup = true;

  # a store path in a config would drag its target along, a secret file included
  allowedReferences = [ ];

  passthru = {
    inherit muffintin;
    target = if target == null then import ./tested-version.nix { inherit lib; } else target;
  };
}
