{
  description = "muffintin: LiteLLM proxy configs from TypeScript, proven against the real LiteLLM";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      # nixpkgs may give a platform up before this list does
      systems = lib.filter (system: nixpkgs.legacyPackages ? ${system}) [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      forAllSystems =
        f: lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system} self.packages.${system});
    in
    {
      packages = forAllSystems (
        pkgs: packages:
        {
          default = packages.litellm-config;
          litellm-config = self.lib.mkLitellmConfig {
            inherit pkgs;
            inherit (packages) muffintin;
            groups = ./groups;
          };
          litellm-deploy = self.lib.mkLitellmDeploy {
            inherit pkgs;
            inherit (packages) muffintin;
            groups = ./groups;
          };
          litellm-kubernetes = self.lib.mkLitellmKubernetes {
            inherit pkgs;
            inherit (packages) muffintin;
            groups = ./groups;
          };
          muffintin = pkgs.callPackage ./nix/package.nix { };
          litellm-uvx = pkgs.callPackage ./nix/uvx.nix { };
        }
        // lib.mapAttrs' (name: lib.nameValuePair "litellm-config-${name}") (
          import ./nix/ready.nix {
            inherit pkgs;
            inherit (packages) muffintin;
          }
        )
      );

      homeModules.default.imports = [ ./nix/home-manager.nix ];
      homeManagerModules = self.homeModules;
      nixosModules = {
        default.imports = [ ./nix/nixos.nix ];
        container.imports = [ ./nix/nixos-container.nix ];
      };

      templates.default = {
        path = ./nix/template;
        description = "Your own LiteLLM groups, with home-manager and CI";
        welcomeText = "Edit `groups/`, `git add` them in a repository, then run `nix build .#litellm-config`. The rest is in README.md.";
      };

      lib = {
        mkLitellmConfig = import ./nix/mk-litellm-config.nix;
        mkLitellmDeploy = import ./nix/deploy-bundle.nix;
        mkLitellmKubernetes = import ./nix/kubernetes.nix;
      };

      overlays.default =
        final: _prev:
        {
          muffintin = final.callPackage ./nix/package.nix { };
        }
        // lib.mapAttrs (
          _name: make: args:
          make (
            {
              pkgs = final;
              inherit (final) muffintin;
            }
            // args
          )
        ) self.lib;

      apps = forAllSystems (
        _pkgs: packages: {
          default = {
            type = "app";
            program = lib.getExe packages.muffintin;
            meta = { inherit (packages.muffintin.meta) description; };
          };
        }
      );

      checks = forAllSystems (
        pkgs: packages:
        import ./nix/checks.nix {
          inherit pkgs;
          inherit (packages) litellm-config muffintin;
        }
      );

      devShells = forAllSystems (
        pkgs: _packages: {
          default = pkgs.mkShell {
            packages = with pkgs; [
              deadnix
              fish
              nixfmt
              nodejs
              python3
              shellcheck
            ];
          };
        }
      );

      formatter = forAllSystems (pkgs: _packages: pkgs.nixfmt-tree);
    };
}
