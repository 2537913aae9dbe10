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
  # what home-manager adds to nixpkgs' own
  homeLib = lib // {
    hm.dag.entryBetween = before: after: data: { inherit after before data; };
  };
  evaluated = lib.evalModules {
    class = if module == "home-manager" then "homeManager" else "nixos";
    specialArgs = {
      inherit pkgs project;
      lib = if module == "home-manager" then homeLib else lib;
    };
    modules = [
      (if module == "home-manager" then hosts.home else hosts.nixos)
      (import (project + "/nix/${module}.nix"))
      (import settings)
    ];
  };
  failed = lib.filter (each: !each.assertion) evaluated.config.assertions;
  # as home-manager and NixOS do
  checked =
    if failed == [ ] then
      evaluated.config
    else
      throw (lib.concatStringsSep "\n" (map (each: each.message) failed));

  link = place: target: "mkdir -p $(dirname $out/${place}) && ln -s ${target} $out/${place}\n";
  links =
    below: files:
    lib.concatStrings (lib.mapAttrsToList (name: each: link "${below}/${name}" each.source) files);
in
{
  inherit checked;
  inherit (evaluated) options;
  docs = import (project + "/nix/docs.nix") { inherit pkgs; };

  # what the container and the unit around it are given
  container =
    let
      inherit (checked.virtualisation.oci-containers) backend containers;
      inherit (containers.litellm-proxy) volumes;
      folder = lib.removeSuffix ":/etc/litellm:ro" (lib.findFirst (_: true) null volumes);
    in
    pkgs.runCommand "container" { spec = builtins.toJSON containers.litellm-proxy; } ''
      mkdir $out
      printf %s "$spec" > $out/container.json
      ln -s ${folder} $out/litellm
      ln -s ${checked.systemd.services."${backend}-litellm-proxy".preStart} $out/pre-start
    '';

  # the program of the system's unit
  start = pkgs.runCommand "start" { } ''
    ln -s ${checked.systemd.services.litellm-proxy.serviceConfig.ExecStart} $out
  '';

  # the program that runs before it
  await = pkgs.runCommand "await" { } ''
    ln -s ${checked.systemd.services.litellm-proxy-secrets.serviceConfig.ExecStart} $out
  '';

  # what a switch would put into the user's home
  home = pkgs.runCommand "home" { variables = builtins.toJSON checked.home.sessionVariables; } ''
    mkdir $out
    ${links "home" checked.home.file}
    ${links "home/.config" checked.xdg.configFile}
    ${link "profile" (lib.findFirst (_: true) null checked.home.packages)}
    ${link "start" checked.systemd.user.services.litellm-proxy.Service.ExecStart}
    printf %s "$variables" > $out/variables.json
  '';
}
