# services.litellm-proxy: the options that every module has.
{
  lib,
  pkgs,
  # checks and returns the path of a secret file: option -> value -> path
  secretFile,
}:
let
  inherit (lib) literalExpression mkOption types;
in
{
  enable = lib.mkEnableOption "the LiteLLM proxy";

  configuration = mkOption {
    type = types.package // {
      description = "package that lib.mkLitellmConfig makes";
    };
    default =
      import ./mk-litellm-config.nix {
        inherit pkgs;
        groups = ../groups;
      }
      // {
        isDefault = true;
      };
    defaultText = literalExpression "the groups of this flake";
    example = literalExpression "muffintin.lib.mkLitellmConfig { inherit pkgs; groups = ./litellm; }";
    description = "What `lib.mkLitellmConfig` returns: the config, the variables it needs and the models it serves.";
  };

  package = lib.mkPackageOption pkgs "litellm" { };

  host = mkOption {
    type = types.str;
    default = "127.0.0.1";
    description = "The address to listen on. Whoever reaches it and knows the master key spends your money.";
  };

  port = mkOption {
    type = types.port;
    default = 4000;
    description = "The port to listen on.";
  };

  logLevel = mkOption {
    type = types.enum [
      "ERROR"
      "WARNING"
      "INFO"
      "DEBUG"
    ];
    default = "INFO";
    description = "How much LiteLLM logs (`LITELLM_LOG`). `DEBUG` writes prompts and headers into the log.";
  };

  environment = mkOption {
    type = types.attrsOf types.str;
    default = { };
    example = {
      REDIS_HOST = "localhost";
    };
    description = ''
      Variables for the proxy that are no secrets: they are in the world-readable Nix store. Two are set unless
      they are given here: `LITELLM_MODE=PRODUCTION`, without which LiteLLM reads a `.env` of the folder it runs in,
      and `LITELLM_LOCAL_MODEL_COST_MAP=True`, without which each start fetches a price list from GitHub.
    '';
  };

  httpProxy = mkOption {
    type = types.nullOr types.str;
    default = null;
    example = "http://127.0.0.1:7890";
    description = "An HTTP proxy for requests to the vendors. One with a password belongs into `secrets.HTTPS_PROXY`.";
  };

  noProxy = mkOption {
    type = types.listOf types.str;
    default = [
      "127.0.0.1"
      "localhost"
    ];
    description = "Hosts that are reached without `httpProxy` or `secrets.HTTPS_PROXY`.";
  };

  callbacks = mkOption {
    type = types.attrsOf types.path;
    default = { };
    example = literalExpression "{ my_handler = ./my_handler.py; }";
    description = ''
      Python files to put beside the config, where LiteLLM looks for them:
      `litellm_settings.callbacks: my_handler.instance`. Those that stand beside the group files come
      along with the configuration.
    '';
  };

  extraArgs = mkOption {
    type = types.listOf types.str;
    default = [ ];
    example = [ "--detailed_debug" ];
    description = ''
      Further arguments of `litellm`. With `--num_workers` goes `--timeout_worker_healthcheck 60`: a worker that does
      not answer within five seconds is ended, and LiteLLM may take longer to start, again and again.
    '';
  };
}
// import ./options-secrets.nix { inherit lib secretFile; }
