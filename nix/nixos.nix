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

  common = {
    inherit pkgs cfg folder;
    stateDir = "$STATE_DIRECTORY";
  };
  inherit (import ./launcher.nix common) await;
  programs = import ./launcher.nix (
    common
    // {
      environmentFiles = map ({ name, ... }: handedOver name) fileCredentials;
      secrets = lib.mapAttrs (name: _path: handedOver name) cfg.secrets;
      # systemd does not start the program without them
      wait = 0;
    }
  );
  before = [
    "network-online.target"
    "litellm-proxy-secrets.service"
  ];
in
{
  _class = "nixos";

  options.services.litellm-proxy =
    import ./options.nix {
      inherit lib pkgs;
      secretFile = import ./secret-file.nix { inherit lib; } { expanded = false; };
    }
    // import ./options-nixos.nix { inherit lib; };

  config = lib.mkIf cfg.enable {
    assertions = import ./assertions.nix { inherit lib cfg; } ++ [
      {
        assertion = cfg.port == 0 || cfg.port >= 1024;
        message = "services.litellm-proxy.port is below 1024, which this service has no right to. Put a web server in front of it, or choose another.";
      }
    ];
    warnings =
      import ./warnings-package.nix { inherit lib cfg; }
      ++
        lib.optional (cfg.openFirewall && (import ./address.nix { inherit lib; }).isLoopback cfg.host)
          "services.litellm-proxy.openFirewall lets nobody in, because the host is this machine's own. Set services.litellm-proxy.host to an address that others reach, or leave the firewall closed.";
    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openFirewall [ cfg.port ];

    # systemd neither waits for a file that it is to hand over nor says which one is missing
    systemd.services.litellm-proxy-secrets = {
      description = "Secrets of the LiteLLM proxy";
      serviceConfig = {
        Type = "oneshot";
        ExecStart = lib.getExe await;
      };
    };

    systemd.services.litellm-proxy = {
      description = "LiteLLM proxy";
      wantedBy = [ "multi-user.target" ];
      wants = before;
      after = before;
      startLimitIntervalSec = 300;
      startLimitBurst = 5;
      environment.HOME = "%S/litellm-proxy";
      serviceConfig = {
        ExecStart = lib.getExe programs.start;
        # systemd expands % in what it reads
        LoadCredential = map ({ name, path }: "${name}:${lib.replaceStrings [ "%" ] [ "%%" ] path}") (
          fileCredentials ++ secretCredentials
        );
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
