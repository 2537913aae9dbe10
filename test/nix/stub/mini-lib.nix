# The functions of nixpkgs.lib that the flake calls.
let
  inherit (builtins)
    elemAt
    length
    listToAttrs
    map
    match
    split
    stringLength
    substring
    ;
in
let
  lib = rec {
    inherit (builtins)
      all
      any
      attrNames
      concatLists
      concatMap
      concatStringsSep
      elem
      filter
      genList
      isString
      mapAttrs
      replaceStrings
      toJSON
      ;

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

    nameValuePair = name: value: { inherit name value; };
    mapAttrs' = f: set: listToAttrs (mapAttrsToList f set);
    optionalAttrs = condition: set: if condition then set else { };
    zipAttrs =
      sets:
      genAttrs (concatMap attrNames sets) (
        name: map (set: set.${name}) (filter (set: set ? ${name}) sets)
      );
    recursiveUpdate =
      old: new:
      old
      // mapAttrs (
        name: value:
        if builtins.isAttrs value && builtins.isAttrs (old.${name} or null) then
          recursiveUpdate old.${name} value
        else
          value
      ) new;
    imap1 = f: list: genList (index: f (index + 1) (elemAt list index)) (length list);

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
    concatLines = lines: concatStrings (map (line: line + "\n") lines);
    stringToCharacters = text: genList (index: substring index 1 text) (stringLength text);
    toLower = replaceStrings (stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ") (
      stringToCharacters "abcdefghijklmnopqrstuvwxyz"
    );
    boolToString = value: if value then "true" else "false";
    optionalString = condition: text: if condition then text else "";
    hasInfix = part: text: length (split (escapeRegex part) text) > 1;
    escapeRegex = replaceStrings [ "$" "." "\n" ] [ "\\$" "\\." "\n" ];
    removePrefix =
      prefix: text: if hasPrefix prefix text then substring (stringLength prefix) (-1) text else text;
    removeSuffix =
      suffix: text:
      let
        rest = stringLength text - stringLength suffix;
      in
      if rest >= 0 && substring rest (-1) text == suffix then substring 0 rest text else text;
    fileContents = path: removeSuffix "\n" (builtins.readFile path);
    makeBinPath = packages: concatStringsSep ":" (map (package: "${package}/bin") packages);
    hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
    importJSON = path: builtins.fromJSON (builtins.readFile path);
    # the separators in use have no meaning in a regular expression
    splitString = separator: text: filter isString (split separator text);
    escapeShellArg = value: "'${replaceStrings [ "'" ] [ "'\\''" ] (toString value)}'";
    escapeShellArgs = values: concatStringsSep " " (map escapeShellArg values);
    strings.sanitizeDerivationName =
      name:
      concatStrings (map (part: if isString part then part else "-") (split "[^[:alnum:]+._?=-]+" name));

    getName = package: package.pname or (builtins.parseDrvName package.name).name;
    getVersion = package: package.version or (builtins.parseDrvName package.name).version;
    versionOlder = one: other: builtins.compareVersions one other < 0;
    versions.majorMinor =
      version: concatStringsSep "." (genList (elemAt (builtins.splitVersion version)) 2);

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
  // import ./mini-modules.nix lib
  // {
    types = import ./mini-types.nix lib;
  };
in
lib
