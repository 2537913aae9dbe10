# services.litellm-proxy: the options that only home-manager has.
{
  config,
  lib,
  pkgs,
}:
let
  inherit (lib) literalExpression mkOption types;
  inherit (pkgs.stdenv.hostPlatform) isDarwin;
  # a path without quotes would be copied where nothing can be written
  place =
    name: value:
    if lib.hasPrefix builtins.storeDir (toString value) then
      throw "services.litellm-proxy.${name} is in the Nix store, where nothing can be written. Write the path as a string, in quotes."
    else
      toString value;
  model =
    description:
    mkOption {
      type = types.nullOr types.nonEmptyStr;
      default = null;
      example = "frontier-muffin";
      inherit description;
    };
in
{
  stateDir = mkOption {
    type = types.path;
    default = "${config.xdg.stateHome}/litellm-proxy";
    defaultText = literalExpression ''"''${config.xdg.stateHome}/litellm-proxy"'';
    apply = place "stateDir";
    description = "The folder that the proxy runs in and writes to.";
  };

  logFile = mkOption {
    type = types.nullOr types.path;
    default = if isDarwin then "${config.home.homeDirectory}/Library/Logs/litellm-proxy.log" else null;
    defaultText = literalExpression "~/Library/Logs/litellm-proxy.log on macOS, else null";
    apply = value: if value == null then null else place "logFile" value;
    description = "The file to log to; `null` is the journal on Linux, and no log at all on macOS.";
  };

  fish.enable = mkOption {
    type = types.bool;
    default = config.programs.fish.enable;
    defaultText = literalExpression "config.programs.fish.enable";
    description = "Whether to install the `litellm-*` functions and their completions for fish.";
  };

  clients = {
    claudeCode = {
      enable = lib.mkEnableOption ''
        Claude Code on this proxy: the session variables that name the models, and
        `~/.config/litellm/claude-code.json` for `claude --settings`, whose `apiKeyHelper` reads the key from its file'';
      opus = model "The model in place of Opus.";
      sonnet = model "The model in place of Sonnet.";
      haiku = model "The model in place of Haiku, for the small tasks in the background.";
      subagent = model "The model of subagents.";
    };

    codex = {
      enable = lib.mkEnableOption ''
        a profile for Codex, `litellm.config.toml` in `~/.codex` or in the session variable `CODEX_HOME`:
        `codex --profile litellm`'';
      model = model "The model to begin with.";
    };

    opencode = {
      enable = lib.mkEnableOption ''
        a provider block for opencode in `~/.config/litellm/opencode.json`, with every model and its limits;
        `OPENCODE_CONFIG` names it'';
      model = model "The model to begin with.";
    };
  };
}
