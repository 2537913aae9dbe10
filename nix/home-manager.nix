# The LiteLLM proxy as the user's own service: launchd on macOS, systemd on Linux.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (pkgs.stdenv.hostPlatform) isDarwin;
  cfg = config.services.litellm-proxy;
  label = "org.nix-community.home.litellm-proxy";
  url = "http://${(import ./address.nix { inherit lib; }).reach cfg.host}:${toString cfg.port}";

  folder = import ./checked-config.nix {
    inherit pkgs cfg;
    inherit (clients) models;
  };
  programs = import ./launcher.nix {
    inherit pkgs cfg folder;
    inherit (cfg) stateDir;
  };
  clients = import ./clients.nix {
    inherit
      pkgs
      cfg
      folder
      url
      ;
    inherit (programs) key;
    inherit (config.xdg) configHome;
    home = config.home.homeDirectory;
    codexHome = config.home.sessionVariables.CODEX_HOME or ".codex";
  };
  ctl = import ./ctl.nix {
    inherit pkgs;
    settings = {
      LITELLM_CTL_URL = url;
      LITELLM_CTL_CONFIG = "${config.xdg.configHome}/litellm/config.yaml";
      LITELLM_CTL_MODELS = "${folder}/models.json";
      LITELLM_CTL_KEY = lib.getExe programs.key;
      LITELLM_CTL_START = lib.getExe programs.start;
      LITELLM_CTL_LOG = if cfg.logFile == null then "" else cfg.logFile;
      LITELLM_CTL_MANAGER = if isDarwin then "launchd" else "systemd";
      LITELLM_CTL_UNIT = "litellm-proxy";
      LITELLM_CTL_LABEL = label;
    };
  };

  fish = import ./fish.nix { inherit lib; };
  # systemd expands % in what it reads
  appended = "append:${lib.replaceStrings [ "%" ] [ "%%" ] cfg.logFile}";
in
{
  _class = "homeManager";

  options.services.litellm-proxy =
    import ./options.nix {
      inherit lib pkgs;
      secretFile = import ./secret-file.nix { inherit lib; } { expanded = true; };
    }
    // import ./options-home.nix { inherit config lib pkgs; };

  config = lib.mkIf cfg.enable {
    assertions = import ./assertions.nix { inherit lib cfg; };
    warnings =
      import ./warnings-home.nix { inherit lib cfg isDarwin; }
      ++ import ./warnings-package.nix { inherit lib cfg; }
      ++ clients.warnings;

    home.packages = [ ctl ];
    home.sessionVariables = clients.sessionVariables;
    home.file = clients.homeFiles;

    home.activation = import ./activation.nix { inherit lib cfg folder; };

    xdg.configFile =
      lib.mapAttrs' (
        name: _file: lib.nameValuePair "litellm/${name}.py" { source = "${folder}/${name}.py"; }
      ) cfg.callbacks
      // {
        "litellm/config.yaml".source = "${folder}/config.yaml";
        "litellm/models.json".source = "${folder}/models.json";
      }
      // clients.configFiles
      // lib.optionalAttrs cfg.fish.enable fish;

    # the program's path changes with the config, so a switch restarts it
    launchd.agents.litellm-proxy = import ./launchd.nix {
      inherit label;
      inherit (cfg) logFile;
      program = lib.getExe programs.start;
    };

    systemd.user.services.litellm-proxy = {
      Unit = {
        Description = "LiteLLM proxy";
        StartLimitIntervalSec = 300;
        StartLimitBurst = 5;
      };
      Service = {
        ExecStart = lib.getExe programs.start;
        Restart = "on-failure";
        RestartSec = 5;
        # a value that is missing or refused does not get better by itself
        RestartPreventExitStatus = 78;
      }
      // lib.optionalAttrs (cfg.logFile != null) {
        StandardOutput = appended;
        StandardError = appended;
      };
      Install.WantedBy = [ "default.target" ];
    };
  };
}
