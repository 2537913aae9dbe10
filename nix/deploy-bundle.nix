# What a host needs for a release: the files of mkLitellmConfig, LiteLLM's lock, deploy.sh, the
# unit and their manifest. Takes the arguments of mkLitellmConfig.
{
  extraArgs ? [ ],
  name ? "litellm-deploy",
  # a lock with hashes of another LiteLLM; null: the one muffintin is tested with
  requirements ? null,
  ...
}@args:
import ./mk-litellm-config.nix (
  removeAttrs args [ "requirements" ]
  // {
    inherit name;
    command = "bundle";
    extraArgs =
      extraArgs
      ++ (
        if requirements == null then
          [ ]
        else
          [
            "--requirements"
            "${requirements}"
          ]
      );
  }
)
