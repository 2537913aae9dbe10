# The functions of nixpkgs.lib that the flake calls.
let
  inherit (builtins)
    concatMap
    concatStringsSep
    elemAt
    isString
    length
    listToAttrs
    map
    match
    replaceStrings
    split
    stringLength
    substring
    ;
in
rec {
  inherit (builtins) attrNames filter mapAttrs;

  genAttrs =
    names: f:
    listToAttrs (
      map (name: {
        inherit name;
        value = f name;
      }) names
    );
  filterAttrs =
    keep: set: genAttrs (filter (name: keep name set.${name}) (attrNames set)) (name: set.${name});
  mapAttrsToList = f: set: map (name: f name set.${name}) (attrNames set);

  findFirst =
    test: default: list:
    let
      found = filter test list;
    in
    if found == [ ] then default else elemAt found 0;
  last = list: elemAt list (length list - 1);
  optionals = condition: list: if condition then list else [ ];
  optional = condition: item: optionals condition [ item ];

  concatStrings = concatStringsSep "";
  hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
  importJSON = path: builtins.fromJSON (builtins.readFile path);
  # the separators in use have no meaning in a regular expression
  splitString = separator: text: filter isString (split separator text);
  escapeShellArg = value: "'${replaceStrings [ "'" ] [ "'\\''" ] (toString value)}'";
  escapeShellArgs = values: concatStringsSep " " (map escapeShellArg values);
  strings.sanitizeDerivationName =
    name:
    concatStrings (map (part: if isString part then part else "-") (split "[^[:alnum:]+._?=-]+" name));

  getExe = package: "${package}/bin/${package.meta.mainProgram}";
  licenses.mit.spdxId = "MIT";
  fetchers.proxyImpureEnvVars = [
    "http_proxy"
    "https_proxy"
    "no_proxy"
  ];

  systems.elaborate = system: {
    inherit system;
    isLinux = match ".*-linux" system != null;
    isDarwin = match ".*-darwin" system != null;
  };

  fileset = {
    unions = concatMap (entry: if builtins.isList entry then entry else [ entry ]);
    toSource =
      { root, fileset }:
      let
        wanted = map toString fileset;
        # a file of the set, a file below one of its folders, or a folder on the way to one
        isWanted = path: any: hasPrefix "${any}/" "${path}/" || hasPrefix "${path}/" "${any}/";
      in
      builtins.path {
        path = root;
        name = "source";
        filter = path: _type: builtins.any (isWanted path) wanted;
      };
  };
}
