# node_modules with the runtime packages of a package-lock.json. npm itself
# resolves name@version, and the lock's integrity is the hash of each fixed
# output: there is no URL and no second hash to keep.
{
  lib,
  runCommand,
  cacert,
  nodejs,
  lockFile,
}:
let
  nameOf = path: package: package.name or (lib.last (lib.splitString "node_modules/" path));

  # esbuild comes from nixpkgs, so npm's own builds of it never enter
  isEsbuild = name: name == "esbuild" || lib.hasPrefix "@esbuild/" name;

  isRuntime =
    path: package:
    path != ""
    && !(package.dev or false)
    && !(package.optional or false)
    && !(package.link or false)
    && !isEsbuild (nameOf path package);

  integrity =
    id: package:
    lib.findFirst (lib.hasPrefix "sha512-")
      (throw "${toString lockFile}: ${id} has no sha512 integrity")
      (lib.splitString " " (package.integrity or ""));

  tarball =
    path: package:
    let
      id = "${nameOf path package}@${package.version}";
      fileName = "${nameOf path package}-${package.version}.tgz";
    in
    runCommand (lib.strings.sanitizeDerivationName fileName)
      {
        nativeBuildInputs = [
          cacert
          nodejs
        ];
        outputHashMode = "flat";
        outputHash = integrity id package;
        impureEnvVars = lib.fetchers.proxyImpureEnvVars ++ [
          "NODE_EXTRA_CA_CERTS"
          "NPM_CONFIG_REGISTRY"
        ];
        preferLocalBuild = true;
      }
      ''
        export HOME=$TMPDIR npm_config_update_notifier=false
        npm pack --loglevel=error ${lib.escapeShellArg id} > /dev/null
        mv -- *.tgz "$out"
      '';

  tarballs = lib.mapAttrs tarball (lib.filterAttrs isRuntime (lib.importJSON lockFile).packages);
in
runCommand "node-modules" { passthru = { inherit tarballs; }; } (
  lib.concatStrings (
    lib.mapAttrsToList (path: tgz: ''
      mkdir -p "$out/${path}"
      tar -xzf ${tgz} --strip-components=1 --no-same-owner --no-same-permissions -C "$out/${path}"
    '') tarballs
  )
)
