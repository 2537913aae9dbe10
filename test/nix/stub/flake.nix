{
  description = "The small part of nixpkgs that this project's flake uses, made of the host's programs. Tests only.";

  outputs =
    _:
    let
      host = builtins.fromJSON (builtins.readFile ./host.json);
      lib = import ./lib.nix;
    in
    {
      inherit lib;
      legacyPackages = lib.genAttrs host.systems (system: import ./pkgs.nix { inherit host lib system; });
    };
}
