# The functions and completions of ./fish, as entries of xdg.configFile.
{ lib }:
let
  files =
    directory: place:
    lib.mapAttrs' (
      name: _type: lib.nameValuePair "${place}/${name}" { source = directory + "/${name}"; }
    ) (lib.filterAttrs (_name: type: type == "regular") (builtins.readDir directory));
in
files ./fish "fish/functions" // files ./fish/completions "fish/completions"
