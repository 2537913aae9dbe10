# The option types in use: check says whether a value fits, merge makes one value of several.
lib:
let
  inherit (builtins)
    all
    any
    concatLists
    head
    isAttrs
    isBool
    isInt
    isList
    isString
    mapAttrs
    ;
  inherit (lib) concatStringsSep;

  one =
    loc: values:
    if all (value: value == head values) values then
      head values
    else
      throw "The option `${concatStringsSep "." loc}' has conflicting definition values";
  type = description: check: {
    inherit description check;
    merge = one;
  };
  isStringLike = value: isString value || builtins.isPath value || value ? outPath;
  inParentheses =
    text:
    if lib.hasPrefix "list of" text || lib.hasPrefix "attribute set of" text then "(${text})" else text;
in
rec {
  bool = type "boolean" isBool;
  str = type "string" isString;
  nonEmptyStr = type "non-empty string" (
    value: isString value && builtins.match "[ \t\n]*" value == null
  );
  port = type "16 bit unsigned integer; between 0 and 65535 (both inclusive)" (
    value: isInt value && value >= 0 && value <= 65535
  );
  package = type "package" (
    value: value ? outPath || isStringLike value && dirOf (toString value) == builtins.storeDir
  );
  path = type "absolute path" (value: isStringLike value && lib.hasPrefix "/" (toString value));
  raw = type "raw value" (_: true);
  enum =
    values:
    type "one of ${concatStringsSep ", " (map builtins.toJSON values)}" (
      value: builtins.elem value values
    );
  lines = type "strings concatenated with \"\\n\"" isString // {
    merge = _loc: concatStringsSep "\n";
  };

  nullOr =
    inner:
    type "null or ${inParentheses inner.description}" (value: value == null || inner.check value)
    // {
      merge =
        loc: values: if any (value: value == null) values then one loc values else inner.merge loc values;
    };
  listOf =
    inner:
    type "list of ${inner.description}" isList
    // {
      merge = loc: lists: map (value: lib.mergeDefinitions loc inner [ value ]) (concatLists lists);
    };
  attrsOf =
    inner:
    type "attribute set of ${inner.description}" isAttrs
    // {
      merge =
        loc: sets:
        mapAttrs (name: values: lib.mergeDefinitions (loc ++ [ name ]) inner values) (
          lib.zipAttrs (concatLists (map lib.definitions sets))
        );
    };
  # what the hosts of the modules declare loosely: sets are merged deeply, lists joined
  anything = type "anything" (_: true) // {
    merge =
      loc: values:
      if all (value: isAttrs value && !(value ? outPath)) values then
        mapAttrs (name: lib.mergeDefinitions (loc ++ [ name ]) anything) (lib.zipAttrs values)
      else if all isList values then
        concatLists values
      else
        one loc values;
  };
}
