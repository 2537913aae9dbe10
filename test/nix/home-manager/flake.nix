{
  description = "A stand-in for home-manager that evaluates a home and builds its program. Tests only.";

  outputs =
    { nixpkgs, ... }:
    {
      lib.homeManagerConfiguration =
        { pkgs, modules }:
        let
          inherit (nixpkgs) lib;
          evaluated = lib.evalModules {
            class = "homeManager";
            specialArgs = { inherit pkgs; };
            modules = [ (import ./hosts.nix { inherit lib; }).home ] ++ modules;
          };
          inherit (evaluated.config) assertions systemd;
          failed = lib.filter (each: !each.assertion) assertions;
        in
        {
          activationPackage =
            if failed == [ ] then
              pkgs.runCommand "activation" { } ''
                ln -s ${systemd.user.services.litellm-proxy.Service.ExecStart} $out
              ''
            else
              throw (lib.concatStringsSep "\n" (map (each: each.message) failed));
        };
    };
}
