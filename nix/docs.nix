# docs/nix.md: every option of services.litellm-proxy, from the modules themselves.
{ pkgs }:
let
  inherit (pkgs) lib;
  inherit (builtins)
    isAttrs
    isBool
    isList
    isString
    ;

  shared = import ./options.nix {
    inherit lib pkgs;
    secretFile = _option: path: path;
  };
  # only defaults that have a text of their own look at these
  unset = throw "a default without defaultText";

  home = import ./options-home.nix {
    inherit lib pkgs;
    config = unset;
  };
  nixos = import ./options-nixos.nix { inherit lib; };
  container = import ./options-container.nix {
    inherit lib pkgs shared;
    cfg = unset;
  };

  show =
    value:
    if isAttrs value && value ? text then
      value.text
    else if isAttrs value then
      if value == { } then
        "{ }"
      else
        "{ ${lib.concatStrings (lib.mapAttrsToList (name: each: "${name} = ${show each}; ") value)}}"
    else if isList value then
      if value == [ ] then "[ ]" else "[ ${lib.concatStringsSep " " (map show value)} ]"
    else if isString value then
      builtins.toJSON value
    else if isBool value then
      lib.boolToString value
    else if value == null then
      "null"
    else
      toString value;

  entry =
    name: option:
    let
      default = option.defaultText or option.default;
      line = label: value: "- ${label}: `${value}`\n";
    in
    "### ${name}\n\n${lib.removeSuffix "\n" option.description}\n\n- type: ${option.type.description}\n"
    + lib.optionalString (option ? default || option ? defaultText) (line "default" (show default))
    + lib.optionalString (option ? example) (line "example" (show option.example))
    + "\n";

  entries =
    path: options:
    lib.concatStrings (
      lib.mapAttrsToList (
        name: each:
        if (each._type or "") == "option" then
          entry "${path}.${name}" each
        else
          entries "${path}.${name}" each
      ) options
    );

  section = title: options: "## ${title}\n\n${entries "services.litellm-proxy" options}";
in
lib.removeSuffix "\n\n" (
  lib.fileContents ./docs-head.md
  + "\n\n"
  + section "All modules" shared
  + section "home-manager alone" home
  + section "NixOS alone: the native service" nixos
  + section "NixOS alone: the container" container
)
