# Claude Code, Codex and opencode on this proxy. The key comes from its file when they run.
{
  pkgs,
  cfg,
  # the folder with models.json
  folder,
  # the program that prints the key
  key,
  url,
  # folders of the user's: the home, the one for settings, and Codex' own where a session variable names it
  home,
  configHome,
  codexHome,
}:
let
  inherit (pkgs) lib;
  inherit (cfg.clients) claudeCode codex opencode;
  option = "services.litellm-proxy.clients";

  named = lib.filterAttrs (_name: model: model != null);
  master = cfg.secrets.LITELLM_MASTER_KEY or null;
  # opencode reads a file by itself, but expands no variable in its name
  keyFile = orNull (master != null && !lib.hasInfix "$" master) master;
  orNull = condition: value: if condition then value else null;

  claudeVariables = named {
    ANTHROPIC_BASE_URL = url;
    ANTHROPIC_DEFAULT_OPUS_MODEL = claudeCode.opus;
    ANTHROPIC_DEFAULT_SONNET_MODEL = claudeCode.sonnet;
    ANTHROPIC_DEFAULT_HAIKU_MODEL = claudeCode.haiku;
    CLAUDE_CODE_SUBAGENT_MODEL = claudeCode.subagent;
  };

  spec = {
    inherit keyFile url;
    key = lib.getExe key;
    claudeCode = orNull claudeCode.enable claudeVariables;
    codex = orNull codex.enable { inherit (codex) model; };
    opencode = orNull opencode.enable { inherit (opencode) model; };
  };

  files =
    pkgs.runCommand "litellm-clients"
      {
        nativeBuildInputs = [ pkgs.nodejs ];
        spec = builtins.toJSON spec;
      }
      ''
        mkdir $out
        printf '%s' "$spec" > spec.json
        node ${./clients.mjs} ${folder} spec.json $out
      '';
in
{
  # option -> model, for the check of the config
  models = named (
    lib.optionalAttrs claudeCode.enable {
      "${option}.claudeCode.opus" = claudeCode.opus;
      "${option}.claudeCode.sonnet" = claudeCode.sonnet;
      "${option}.claudeCode.haiku" = claudeCode.haiku;
      "${option}.claudeCode.subagent" = claudeCode.subagent;
    }
    // lib.optionalAttrs codex.enable { "${option}.codex.model" = codex.model; }
    // lib.optionalAttrs opencode.enable { "${option}.opencode.model" = opencode.model; }
  );

  warnings = lib.optional (opencode.enable && cfg.requireMasterKey && keyFile == null) (
    "${option}.opencode: opencode finds no key by itself, as services.litellm-proxy.secrets.LITELLM_MASTER_KEY "
    + "is ${
      if master == null then "not set" else "a path with a variable in it"
    }. Start it as litellm-with-key opencode."
  );

  sessionVariables =
    lib.optionalAttrs claudeCode.enable claudeVariables
    # a session outlives a switch, and so does this name
    // lib.optionalAttrs opencode.enable { OPENCODE_CONFIG = "${configHome}/litellm/opencode.json"; };

  # below ~ and below ~/.config
  homeFiles = lib.optionalAttrs codex.enable {
    "${lib.removePrefix "${home}/" codexHome}/litellm.config.toml".source = "${files}/codex.toml";
  };
  configFiles =
    lib.optionalAttrs claudeCode.enable {
      "litellm/claude-code.json".source = "${files}/claude-code.json";
    }
    // lib.optionalAttrs opencode.enable {
      "litellm/opencode.json".source = "${files}/opencode.json";
    };
}
