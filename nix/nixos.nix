# The LiteLLM proxy as a service of NixOS, under a user that exists only while it runs.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.services.litellm-proxy;
  folder = import ./checked-config.nix { inherit pkgs cfg; };

  # systemd hands the files over, so that the proxy's user need not be able to read them
  fileCredentials = lib.imap1 (number: path: {
    name = "environment-${toString number}";
    inherit path;
  }) cfg.environmentFiles;
  secretCredentials = lib.mapAttrsToList (name: path: { inherit name path; }) cfg.secrets;
  handedOver = name: "$CREDENTIALS_DIRECTORY/${name}";

  programs = import ./launcher.nix {
    inherit pkgs cfg folder;
    stateDir = "$STATE_DIRECTORY";
    environmentFiles = map ({ name, ... }: handedOver name) fileCredentials;
    secrets = lib.mapAttrs (name: _path: handedOver name) cfg.secrets;
    # they are there before the program starts, or systemd does not start it
    wait = 0;
  };
in
{
  options.services.litellm-proxy =
    import ./options.nix {
      inherit lib pkgs;
      secretFile = import ./secret-file.nix { inherit lib; } { expanded = false; };
    }
    // import ./options-nixos.nix { inherit lib; };

  config = lib.mkIf cfg.enable {
    assertions = import ./assertions.nix { inherit lib cfg; };
    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openFirewall [ cfg.port ];

    systemd.services.litellm-proxy = {
      description = "LiteLLM proxy";
      wantedBy = [ "multi-user.target" ];
      wants = [ "network-online.target" ];
      after = [ "network-online.target" ];
      startLimitIntervalSec = 300;
      startLimitBurst = 5;
      environment.HOME = "%S/litellm-proxy";
      serviceConfig = {
        ExecStart = lib.getExe programs.start;
        LoadCredential = map ({ name, path }: "${name}:${path}") (fileCredentials ++ secretCredentials);
        Restart = "on-failure";
        RestartSec = 5;
        RestartPreventExitStatus = 78;
        StateDirectory = "litellm-proxy";
        StateDirectoryMode = "0700";
        WorkingDirectory = "%S/litellm-proxy";
      }
      // import ./hardening.nix;
    };
  };
}
