# One of the project's modules with settings of a test, on a host without a meaning of its own.
{
  # folders: the project, the stub nixpkgs
  project,
  nixpkgs,
  # home-manager, nixos or nixos-container
  module,
  system ? (builtins.fromJSON (builtins.readFile (nixpkgs + "/host.json"))).system,
  # a file with a module
  settings,
}:
let
  lib = import (nixpkgs + "/lib.nix");
  host = builtins.fromJSON (builtins.readFile (nixpkgs + "/host.json"));
  pkgs = import (nixpkgs + "/pkgs.nix") { inherit host lib system; };
  hosts = import ./hosts.nix { inherit lib; };
  evaluated = lib.evalModules {
    specialArgs = { inherit pkgs; };
    modules = [
      (if module == "home-manager" then hosts.home else hosts.nixos)
      (import (project + "/nix/${module}.nix"))
      (import settings)
    ];
  };
  failed = lib.filter (each: !each.assertion) evaluated.config.assertions;
in
{
  inherit (evaluated) config options;
  # as home-manager and NixOS do
  checked =
    if failed == [ ] then
      evaluated.config
    else
      throw (lib.concatStringsSep "\n" (map (each: each.message) failed));
}
