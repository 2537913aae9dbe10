# The module inside the real home-manager, with the real nixpkgs.lib and packages that are no more
# than names. homeManager is a checkout; packageNames are all that its modules mention.
{
  project,
  nixpkgs,
  homeManager,
  # what home-manager takes for nixpkgs' own folder
  nixpkgsPath,
  packageNames,
  system ? "x86_64-linux",
  settings,
}:
let
  shim = import (nixpkgs + "/shim.nix");
  plainLib = import (nixpkgs + "/lib.nix");
  host = builtins.fromJSON (builtins.readFile (nixpkgs + "/host.json"));
  stub = import (nixpkgs + "/pkgs.nix") {
    inherit host system;
    lib = plainLib;
  };
  named =
    name:
    stub.runCommand name {
      pname = name;
      version = "0";
      meta.mainProgram = name;
    } "mkdir -p $out/bin";

  json = {
    type = plainLib.types.anything;
    generate = name: content: writeText name (builtins.toJSON content);
    lib.types.atom = plainLib.types.anything;
  };
  formats = plainLib.genAttrs [
    "ini"
    "iniWithGlobalSection"
    "javaProperties"
    "json"
    "keyValue"
    "toml"
    "xml"
    "yaml"
  ] (_: _arguments: json);

  writeText = name: text: stub.writeTextFile { inherit name text; };
  pkgs =
    plainLib.genAttrs (builtins.fromJSON (builtins.readFile packageNames)) named
    // stub
    // {
      inherit formats writeText;
      path = nixpkgsPath;
      config = { };
      overlays = [ ];
      buildPackages = pkgs;
      writeScript =
        name: text:
        stub.writeTextFile {
          inherit name text;
          executable = true;
        };
    };

  lib = shim (homeManager + "/modules/lib/stdlib-extended.nix") plainLib;
  evaluated = lib.evalModules {
    class = "homeManager";
    specialArgs.modulesPath = homeManager + "/modules";
    modules =
      shim (homeManager + "/modules/modules.nix") {
        inherit lib pkgs;
        useNixpkgsModule = false;
      }
      ++ [
        (import (project + "/nix/home-manager.nix"))
        (import settings { inherit pkgs project; })
        {
          home = {
            username = "muffin";
            homeDirectory = if stub.stdenv.hostPlatform.isDarwin then "/Users/muffin" else "/home/muffin";
            stateVersion = "26.05";
          };
          programs.fish.enable = true;
          programs.fish.generateCompletions = false;
          programs.man.enable = false;
          manual.manpages.enable = false;
        }
      ];
  };
  inherit (evaluated) config;
  failed = builtins.filter (each: !each.assertion) config.assertions;
in
{
  failed = map (each: each.message) failed;
  inherit (config.home) sessionVariables;
  inherit (config) warnings;
  # what a switch does, in its order
  steps = map (step: step.name) (lib.hm.dag.topoSort config.home.activation).result;
  # what home-manager itself writes
  rendered = stub.runCommand "rendered" { } ''
    mkdir $out
    ${
      if stub.stdenv.hostPlatform.isDarwin then
        config.home.extraBuilderCommands
      else
        "cp ${config.xdg.configFile."systemd/user/litellm-proxy.service".source} $out/litellm-proxy.service"
    }
    cp -r --dereference ${config.xdg.configFile."fish/functions/litellm-status.fish".source} $out/
  '';
}
