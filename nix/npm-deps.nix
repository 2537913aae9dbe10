# node_modules with some packages of a package-lock.json. npm itself resolves
# name@version, and the lock's integrity is the hash of each fixed output:
# there is no URL and no second hash to keep.
{
  lib,
  runCommand,
  cacert,
  nodejs,
  lockFile,
  # what is taken of it; not what these need in their turn
  names,
}:
let
  locked = (lib.importJSON lockFile).packages;

  integrity =
    id: package:
    lib.findFirst (lib.hasPrefix "sha512-")
      (throw "${toString lockFile}: ${id} has no sha512 integrity")
      (lib.splitString " " (package.integrity or ""));

  tarball =
    name:
    let
      package = locked."node_modules/${name}" or (throw "${toString lockFile}: there is no ${name}");
      id = "${name}@${package.version}";
      fileName = "${name}-${package.version}.tgz";
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

  tarballs = lib.genAttrs names tarball;
in
runCommand "node-modules" { passthru = { inherit tarballs; }; } (
  lib.concatStrings (
    lib.mapAttrsToList (name: tgz: ''
      mkdir -p "$out/node_modules/${name}"
      tar -xzf ${tgz} --strip-components=1 --no-same-owner --no-same-permissions -C "$out/node_modules/${name}"
    '') tarballs
  )
)
