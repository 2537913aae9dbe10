# The LiteLLM proxy as a container of NixOS, under docker or podman.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.services.litellm-proxy;
  address = import ./address.nix { inherit lib; };
  folder = import ./checked-config.nix { inherit pkgs cfg; };
  unit = "${config.virtualisation.oci-containers.backend}-litellm-proxy";
  runtime = "/run/litellm-proxy";
  environment = import ./environment.nix { inherit lib cfg; };
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
  _class = "nixos";

  options.services.litellm-proxy =
    removeAttrs shared [ "package" ]
    // import ./options-container.nix {
      inherit
        lib
        pkgs
        shared
        cfg
        ;
    };

  config = lib.mkIf cfg.enable {
    assertions = import ./assertions.nix { inherit lib cfg; } ++ [
      {
        assertion = !address.isHost cfg.host || cfg.host == "localhost" || address.isAddress cfg.host;
        message = "services.litellm-proxy.host is a name, and a container's port is published on an address. Write an address of this machine, or 0.0.0.0 for all.";
      }
    ];
    warnings = import ./warnings-container.nix { inherit lib cfg; };

    virtualisation.oci-containers.containers.litellm-proxy = {
      inherit (cfg) image;
      ports = [ "${address.publish cfg.host}:${toString cfg.port}:4000" ];
      volumes = [
        "${folder}:/etc/litellm:ro"
        # LiteLLM's logins by device, which are files
        "/var/lib/litellm-proxy:/root/.config/litellm"
      ];
      environment = environment // {
        # a module beside the config may import another one there
        PYTHONPATH = lib.concatStringsSep ":" (
          lib.optional (environment ? PYTHONPATH) environment.PYTHONPATH ++ [ "/etc/litellm" ]
        );
      };
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
        StateDirectory = "litellm-proxy";
        StateDirectoryMode = "0700";
      };
    };
  };
}
