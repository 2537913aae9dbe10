# What a host needs for a release: the files of mkLitellmConfig, LiteLLM's lock, deploy.sh, the
# unit and their manifest. Takes the arguments of mkLitellmConfig.
{
  pkgs,
  name ? "litellm-deploy",
  # the LiteLLM release to write for; null: the one that the lock pins
  target ? null,
  # a lock with hashes of another LiteLLM; null: the one muffintin is tested with
  requirements ? null,
  # further arguments of `muffintin bundle`
  extraArgs ? [ ],
  ...
}@args:
let
  inherit (pkgs) lib;
  config = import ./mk-litellm-config.nix (
    removeAttrs args [
      "requirements"
      "target"
      "extraArgs"
    ]
    // {
      inherit name;
    }
  );
  arguments =
    lib.optionals (target != null) [
      "--target"
      target
    ]
    ++ lib.optionals (requirements != null) [
      "--requirements"
      "${requirements}"
    ]
    ++ extraArgs;
in
config.overrideAttrs {
  buildPhase = ''
    runHook preBuild
    muffintin bundle "$source" --out "$out" ${lib.escapeShellArgs arguments}
    runHook postBuild
  '';
}
