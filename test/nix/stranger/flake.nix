# Somebody's own dotfiles. The test says where muffintin is.
{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";
    muffintin.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    { nixpkgs, muffintin, ... }:
    {
      packages = builtins.mapAttrs (_system: pkgs: {
        default = muffintin.lib.mkLitellmConfig {
          inherit pkgs;
          groups = ./litellm;
        };
      }) nixpkgs.legacyPackages;
    };
}
