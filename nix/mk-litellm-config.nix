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
  arguments =
    lib.optionals (target != null) [
      "--target"
      target
    ]
    ++ extraArgs;
in
pkgs.stdenvNoCC.mkDerivation {
  inherit name;
  src = groups;
  nativeBuildInputs = [ muffintin ];

  # the copy bears the owner's name for it, so that a message reads
  # groups/free-muffin.ts:7 and not /nix/store/...
  unpackPhase = ''
    runHook preUnpack
    source=$(stripHash "$src")
    cp -r "$src" "$source"
    runHook postUnpack
  '';

  buildPhase = ''
    runHook preBuild
    muffintin ${command} "$source" --out "$out" ${lib.escapeShellArgs arguments}
    runHook postBuild
  '';

  dontConfigure = true;
  dontInstall = true;
  dontFixup = true;

  # a store path in a config would drag its target along, a secret file included
  allowedReferences = [ ];

  passthru = { inherit muffintin; };
}
