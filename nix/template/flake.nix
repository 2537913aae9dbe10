{
  description = "My LiteLLM proxy";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";
    home-manager.url = "github:nix-community/home-manager";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
    muffintin.url = "github:muffintin/muffintin";
    muffintin.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    {
      nixpkgs,
      home-manager,
      muffintin,
      ...
    }:
    let
      inherit (muffintin.lib) mkLitellmConfig mkLitellmDeploy mkLitellmKubernetes;
      from = pkgs: {
        inherit pkgs;
        groups = ./groups;
      };

      home =
        system:
        home-manager.lib.homeManagerConfiguration rec {
          pkgs = nixpkgs.legacyPackages.${system};
          modules = [
            muffintin.homeModules.default
            { services.litellm-proxy.configuration = mkLitellmConfig (from pkgs); }
            ./home.nix
          ];
        };
    in
    {
      packages = builtins.mapAttrs (_system: pkgs: rec {
        default = litellm-config;
        litellm-config = mkLitellmConfig (from pkgs);
        litellm-deploy = mkLitellmDeploy (from pkgs);
        litellm-kubernetes = mkLitellmKubernetes (from pkgs);
      }) nixpkgs.legacyPackages;

      homeConfigurations = {
        me = home "x86_64-linux";
        me-on-a-mac = home "aarch64-darwin";
      };
    };
}
