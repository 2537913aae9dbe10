# Manifests and Helm values for a cluster, beside the config that they carry, in $out/kubernetes:
# a mkLitellmConfig with one more argument.
{
  extraArgs ? [ ],
  name ? "litellm-kubernetes",
  ...
}@args:
import ./mk-litellm-config.nix (
  removeAttrs args [ "extraArgs" ]
  // {
    inherit name;
    extraArgs = extraArgs ++ [ "--kubernetes" ];
  }
)
