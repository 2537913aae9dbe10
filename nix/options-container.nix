# services.litellm-proxy: the options of the container, in place of the shared ones or beside them.
{
  lib,
  pkgs,
  shared,
  # what the user has set
  cfg,
}:
let
  inherit (lib) literalExpression mkOption types;
  ready = lib.attrNames (import ./ready.nix { inherit pkgs; });
in
{
  configuration = shared.configuration // {
    default =
      cfg.modelConfigs.${cfg.modelConfig}
        or (throw "services.litellm-proxy.modelConfig is \"${cfg.modelConfig}\", which is none of ${lib.concatStringsSep ", " (lib.attrNames cfg.modelConfigs)}.");
    defaultText = literalExpression "config.services.litellm-proxy.modelConfigs.\${config.services.litellm-proxy.modelConfig}";
  };

  modelConfig = mkOption {
    type = types.str;
    default = "claude";
    description = ''
      The configuration to use: one of `modelConfigs`, or one that this flake brings, which are the folders of its
      `examples/`: ${lib.concatStringsSep ", " (map (name: "`${name}`") ready)}.
    '';
  };

  modelConfigs = mkOption {
    type = types.attrsOf types.package;
    default = { };
    apply = own: import ./ready.nix { inherit pkgs; } // own;
    example = literalExpression "{ mine = muffintin.lib.mkLitellmConfig { inherit pkgs; groups = ./litellm; }; }";
    description = "Configurations of your own, by name, beside those of this flake.";
  };

  image = mkOption {
    type = types.str;
    default = "ghcr.io/berriai/litellm:v${import ./tested-version.nix { inherit lib; }}";
    defaultText = literalExpression "ghcr.io/berriai/litellm at the version that this flake is tested with";
    description = "The image, pinned by its version. A moving tag changes LiteLLM under a config that was tested with another.";
  };
}
