# The LiteLLM proxy as a container of NixOS, under docker or podman.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) literalExpression mkOption types;
  cfg = config.services.litellm-proxy;
  folder = import ./checked-config.nix { inherit pkgs cfg; };
  unit = "${config.virtualisation.oci-containers.backend}-litellm-proxy";
  runtime = "/run/litellm-proxy";
  programs = import ./launcher.nix {
    inherit pkgs cfg folder;
    stateDir = runtime;
  };
  shared = import ./options.nix {
    inherit lib pkgs;
    secretFile = import ./secret-file.nix { inherit lib; } { expanded = false; };
  };
in
{
  options.services.litellm-proxy = removeAttrs shared [ "package" ] // {
    configuration = shared.configuration // {
      default =
        cfg.modelConfigs.${cfg.modelConfig}
          or (throw "services.litellm-proxy.modelConfig is \"${cfg.modelConfig}\", which is none of ${lib.concatStringsSep ", " (lib.attrNames cfg.modelConfigs)}.");
      defaultText = literalExpression "config.services.litellm-proxy.modelConfigs.\${config.services.litellm-proxy.modelConfig}";
    };

    modelConfig = mkOption {
      type = types.str;
      default = "claude";
      description = "The configuration to use: one of this flake's `claude`, `gemini` and `openai`, or one of `modelConfigs`.";
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
      default = "ghcr.io/berriai/litellm:v${lib.removePrefix "litellm[proxy]==" (lib.fileContents ../deploy/requirements.in)}";
      defaultText = literalExpression "ghcr.io/berriai/litellm at the version that this flake is tested with";
      description = "The image, pinned by its version. A moving tag changes LiteLLM under a config that was tested with another.";
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = import ./assertions.nix { inherit lib cfg; };

    virtualisation.oci-containers.containers.litellm-proxy = {
      inherit (cfg) image;
      ports = [ "${cfg.host}:${toString cfg.port}:4000" ];
      volumes = [ "${folder}:/etc/litellm:ro" ];
      environment = import ./environment.nix { inherit lib cfg; };
      environmentFiles = [ "${runtime}/environment" ];
      # the address is the container's own; `ports` says who reaches it
      cmd = [
        "--config"
        "/etc/litellm/config.yaml"
        "--host"
        "0.0.0.0"
        "--port"
        "4000"
      ]
      ++ cfg.extraArgs;
    };

    # docker takes quotes and `export` for parts of a value: it gets a file that has none
    systemd.services.${unit} = {
      preStart = lib.mkBefore (lib.getExe (programs.writeEnvironment "${runtime}/environment"));
      serviceConfig = {
        RuntimeDirectory = "litellm-proxy";
        RuntimeDirectoryMode = "0700";
      };
    };
  };
}
