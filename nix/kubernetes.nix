# Manifests and Helm values for a cluster, beside the config that they carry, in $out/kubernetes:
# a mkLitellmConfig with one more argument.
{
  pkgs,
  extraArgs ? [ ],
  name ? "litellm-kubernetes",
  # how many proxies there are at least; null: what `muffintin build --kubernetes` takes
  replicas ? null,
  ...
}@args:
import ./mk-litellm-config.nix (
  removeAttrs args [ "replicas" ]
  // {
    inherit name;
    extraArgs =
      extraArgs
      ++ [ "--kubernetes" ]
      ++ pkgs.lib.optionals (replicas != null) [
        "--replicas"
        (toString replicas)
      ];
  }
)
