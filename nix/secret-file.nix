# Checks the path of a secret file, and never shows what it is given: it could be the secret
# itself. secretFile { expanded = true; } "option" value -> the path, as a string
{ lib }:
{
  # whether the path is expanded at start, as agenix' ''${XDG_RUNTIME_DIR}/agenix/x needs
  expanded,
}:
option: value:
let
  isPlace =
    text:
    lib.any (start: lib.hasPrefix start text) (
      [ "/" ]
      ++ lib.optionals expanded [
        "~/"
        "$"
      ]
    );
in
if builtins.isPath value then
  throw "${option} is a path literal, which copies the secret into the Nix store, where everybody can read it. Write the path as a string, in quotes."
else if !builtins.isString value then
  throw "${option} is not a string. Write the path of a file, in quotes."
else if builtins.hasContext value || lib.hasPrefix builtins.storeDir value then
  throw "${option} is in the Nix store, where everybody can read it. Name a file outside of it."
else if !isPlace value || lib.hasInfix "\n" value then
  throw "${option} is not ${
    if expanded then "a path that starts with /, ~/ or $" else "an absolute path"
  }. It names a file; a secret itself has no place in a Nix file."
else
  value
