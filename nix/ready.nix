# The ready configurations: a folder of group files each. To add one is to add its folder.
{
  pkgs,
  muffintin ? pkgs.callPackage ./package.nix { },
}:
let
  inherit (pkgs) lib;
  folders = lib.filterAttrs (_name: type: type == "directory") (builtins.readDir ../examples);
in
lib.mapAttrs (
  name: _type:
  import ./mk-litellm-config.nix {
    inherit pkgs muffintin;
    name = "litellm-config-${name}";
    groups = ../examples + "/${name}";
  }
) folders
