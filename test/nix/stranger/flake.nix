# Somebody's own dotfiles. The tests say where muffintin is.
{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";
    muffintin.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    { nixpkgs, muffintin, ... }:
    {
      packages = builtins.mapAttrs (
        _system: pkgs:
        let
          inherit (muffintin.lib) mkLitellmConfig mkLitellmDeploy mkLitellmKubernetes;
          overlaid = pkgs // muffintin.overlays.default overlaid pkgs;
        in
        {
          default = mkLitellmConfig {
            inherit pkgs;
            groups = ./litellm;
          };

          json = mkLitellmConfig {
            inherit pkgs;
            name = "older-config";
            groups = ./litellm;
            target = "1.80.11";
            extraArgs = [
              "--format"
              "json"
            ];
          };

          deploy = mkLitellmDeploy {
            inherit pkgs;
            groups = ./litellm;
          };

          kubernetes = mkLitellmKubernetes {
            inherit pkgs;
            groups = ./litellm;
            replicas = 3;
          };

          from-overlay = overlaid.mkLitellmConfig { groups = ./litellm; };

          # group files that a derivation made, with a store path in what they say
          leaky = mkLitellmConfig {
            inherit pkgs;
            groups = pkgs.runCommand "litellm" { } ''
              cp -r ${./litellm} $out
              chmod -R u+w $out
              sed -i "s|http://127.0.0.1:11434|http://127.0.0.1$out|" $out/index.ts
            '';
          };
        }
      ) nixpkgs.legacyPackages;
    };
}
