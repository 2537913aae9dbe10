# The packages that the flake names. Each is the host's own program, whatever system is asked for,
# so that what is meant for macOS can be built and looked at on Linux.
{
  host,
  lib,
  system,
}:
let
  mkDerivation =
    attrs:
    let
      name = attrs.name or "${attrs.pname}-${attrs.version}";
      environment = removeAttrs attrs [
        "env"
        "meta"
        "passthru"
      ];
      drv = derivation (
        environment
        // (attrs.env or { })
        // {
          inherit name;
          inherit (host) system;
          builder = host.bash;
          args = [ ./setup.sh ];
          PATH = host.path;
          stubShell = host.bash;
        }
      );
    in
    drv
    // (attrs.passthru or { })
    // {
      inherit name;
      meta = attrs.meta or { };
      passthru = attrs.passthru or { };
    };

  runCommand =
    name: attrs: buildCommand:
    mkDerivation (attrs // { inherit name buildCommand; });

  writeTextFile =
    {
      name,
      text,
      executable ? false,
      destination ? "",
      meta ? { },
    }:
    runCommand name { inherit text meta; } ''
      target=$out${destination}
      mkdir -p "$(dirname "$target")"
      printf '%s' "$text" > "$target"
      ${lib.optionalString executable ''chmod +x "$target"''}
    '';

  # a package whose bin/ has links to the host's programs
  tools =
    mainProgram: programs:
    mkDerivation {
      name = mainProgram;
      meta = { inherit mainProgram; };
      buildCommand = ''
        mkdir -p $out/bin
        ${lib.concatStrings (
          lib.mapAttrsToList (name: target: "ln -s ${target} $out/bin/${name}\n") programs
        )}
      '';
    };
  tool = name: tools name { ${name} = host.programs.${name} or "/bin/true"; };

  # like nixpkgs' own: the result can be overridden, so a plain set gains attributes
  callPackage =
    file: arguments:
    let
      function = if builtins.isFunction file then file else import file;
      call = extra: function (builtins.intersectAttrs (builtins.functionArgs function) packages // extra);
      result = call arguments;
    in
    if builtins.isAttrs result then
      result // { override = extra: call (arguments // extra); }
    else
      result;

  stdenv = {
    inherit mkDerivation;
    hostPlatform = lib.systems.elaborate system;
  };

  packages =
    lib.genAttrs [
      "coreutils"
      "curl"
      "deadnix"
      "esbuild"
      "fish"
      "gnugrep"
      "jq"
      "litellm"
      "nixfmt"
      "nixfmt-tree"
      "python3"
      "shellcheck"
      "uv"
    ] tool
    // {
      inherit
        callPackage
        lib
        runCommand
        stdenv
        writeTextFile
        ;
      runtimeShell = host.bash;
      stdenvNoCC = stdenv;
      nodejs = tools "node" { inherit (host.programs) node npm; };
      # makeWrapper is a function of setup.sh, and node brings certificates of its own
      makeWrapper = tools "make-wrapper" { };
      cacert = tools "cacert" { };
      mkShell =
        { packages }:
        mkDerivation {
          name = "shell";
          nativeBuildInputs = packages;
          buildCommand = "touch $out";
        };
    };
in
packages
