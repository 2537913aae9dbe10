# import with the builtins that nixpkgs.lib expects (Nix 2.18 and newer) and Nix 2.8 lacks
let
  inherit (builtins) compareVersions nixVersion pathExists;

  readFileType =
    path:
    let
      name = toString path;
      parent = dirOf name;
    in
    # pure evaluation may not list the store
    if parent == builtins.storeDir || name == "/" then
      (if pathExists (name + "/.") then "directory" else "regular")
    else
      (builtins.readDir parent).${baseNameOf name};

  scope = {
    import = path: builtins.scopedImport scope path;
    builtins = {
      inherit readFileType;
      warn = message: builtins.trace "warning: ${message}";
    }
    // builtins
    // {
      nixVersion = if compareVersions nixVersion "2.18" < 0 then "2.18" else nixVersion;
    };
  };
in
scope.import
