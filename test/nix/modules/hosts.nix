# The options of home-manager and NixOS that the modules set, without a meaning.
{ lib }:
let
  inherit (lib) mkOption types;
  option =
    default:
    mkOption {
      type = types.anything;
      inherit default;
    };
  common = {
    assertions = option [ ];
    warnings = option [ ];
  };
in
{
  home.options = common // {
    home = {
      packages = option [ ];
      file = option { };
      sessionVariables = option { };
      activation = option { };
      homeDirectory = option "/home/muffin";
      username = option "muffin";
      stateVersion = option null;
    };
    xdg = {
      configFile = option { };
      configHome = option "/home/muffin/.config";
      stateHome = option "/home/muffin/.local/state";
    };
    programs.fish.enable = option true;
    launchd.agents = option { };
    systemd.user.services = option { };
  };

  nixos.options = common // {
    networking.firewall.allowedTCPPorts = option [ ];
    systemd.services = option { };
    virtualisation.oci-containers = {
      backend = option "podman";
      containers = option { };
    };
  };
}
