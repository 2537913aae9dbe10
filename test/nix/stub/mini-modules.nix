# The part of nixpkgs' module system that the modules here use.
lib:
let
  inherit (builtins)
    attrNames
    concatMap
    filter
    foldl'
    isAttrs
    isFunction
    mapAttrs
    ;
  inherit (lib) concatStringsSep;

  tag = value: if isAttrs value then value._type or "" else "";
  isOption = value: tag value == "option";
in
rec {
  mkOption = option: option // { _type = "option"; };
  mkEnableOption =
    what:
    mkOption {
      type = lib.types.bool;
      default = false;
      example = true;
      description = "Whether to enable ${what}.";
    };
  mkPackageOption =
    pkgs: name:
    { }:
    mkOption {
      type = lib.types.package;
      default = pkgs.${name};
      defaultText = literalExpression "pkgs.${name}";
      description = "The ${name} package to use.";
    };
  literalExpression = text: {
    _type = "literalExpression";
    inherit text;
  };

  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };
  mkOverride = priority: content: {
    _type = "override";
    inherit priority content;
  };
  mkDefault = mkOverride 1000;
  mkForce = mkOverride 50;
  mkOrder = order: content: {
    _type = "order";
    inherit order content;
  };
  mkBefore = mkOrder 500;

  # one definition as a list of { priority, order, value }, its conditions applied
  discharge =
    definition:
    {
      "if" = if definition.condition then discharge definition.content else [ ];
      "override" = map (each: each // { inherit (definition) priority; }) (discharge definition.content);
      "order" = map (each: each // { inherit (definition) order; }) (discharge definition.content);
    }
    .${tag definition} or [
      {
        priority = 100;
        order = 1000;
        value = definition;
      }
    ];
  # the plain sets that a set of definitions stands for
  definitions = definition: map (each: each.value) (discharge definition);

  mergeDefinitions =
    loc: type: given:
    let
      all = concatMap discharge given;
      best = foldl' (least: each: if each.priority < least then each.priority else least) 9999 all;
      ordered = builtins.sort (one: other: one.order < other.order) (
        filter (each: each.priority == best) all
      );
      values = map (each: each.value) ordered;
    in
    if all == [ ] then
      throw "The option `${concatStringsSep "." loc}' is used but not defined."
    else if filter (value: !type.check value) values != [ ] then
      throw "A definition for option `${concatStringsSep "." loc}' is not of type `${type.description}'."
    else
      type.merge loc values;

  # what definitions say below a name; a condition above it stays lazy
  below =
    name: definition:
    {
      "if" = map (mkIf definition.condition) (below name definition.content);
      "override" = map (mkOverride definition.priority) (below name definition.content);
    }
    .${tag definition} or (lib.optional (definition ? ${name}) definition.${name});
  namesOf =
    definition:
    if tag definition == "if" || tag definition == "override" then
      namesOf definition.content
    else
      attrNames definition;

  evalModules =
    {
      modules,
      specialArgs ? { },
      class ? null,
    }:
    let
      arguments = {
        inherit config lib options;
      }
      // specialArgs;
      load =
        module:
        let
          function = if builtins.isPath module then import module else module;
          value = if isFunction function then function arguments else function;
          isSplit = value ? config || value ? options;
        in
        if class != null && value._class or class != class then
          throw "The module (class: \"${value._class}\") cannot be imported into a module evaluation that expects class \"${class}\"."
        else
          concatMap load (value.imports or [ ])
          ++ [
            {
              options = value.options or { };
              config = if isSplit then value.config or { } else removeAttrs value [ "imports" ];
            }
          ];
      loaded = concatMap load modules;

      joined = foldl' lib.recursiveUpdate { } (map (module: module.options) loaded);
      options = joined;
      evaluate =
        loc: declared: given:
        let
          extra = filter (name: !(declared ? ${name})) (concatMap namesOf given);
          value =
            name: option:
            let
              here = loc ++ [ name ];
              defined = concatMap (below name) given;
              withDefault = defined ++ lib.optional (option ? default) (mkOverride 1500 option.default);
              merged = mergeDefinitions here (option.type or lib.types.anything) withDefault;
            in
            if isOption option then (option.apply or (plain: plain)) merged else evaluate here option defined;
        in
        if extra != [ ] then
          throw "The option `${concatStringsSep "." (loc ++ [ (builtins.head extra) ])}' does not exist."
        else
          mapAttrs value declared;
      config = evaluate [ ] joined (map (module: module.config) loaded);
    in
    {
      inherit config options;
    };
}
