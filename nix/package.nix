# The command line tool: one bundle that node runs, and the esbuild it calls.
{
  lib,
  stdenvNoCC,
  callPackage,
  nodejs,
  esbuild,
  makeWrapper,
}:
let
  manifest = lib.importJSON ../package.json;
  # what src/build.mjs puts into the bundles
  nodeModules = callPackage ./npm-deps.nix {
    lockFile = ../package-lock.json;
    names = [
      "fastest-levenshtein"
      "js-yaml"
      "zod"
    ];
  };
in
stdenvNoCC.mkDerivation {
  pname = manifest.name;
  inherit (manifest) version;

  src = lib.fileset.toSource {
    root = ../.;
    fileset = lib.fileset.unions [
      ../LICENSE
      ../deploy
      ../package.json
      ../src
      ./template
      # esbuild writes other code without it
      ../tsconfig.json
    ];
  };

  strictDeps = true;
  nativeBuildInputs = [
    makeWrapper
    nodejs
  ];

  env = {
    ESBUILD_BINARY_PATH = lib.getExe esbuild;
    # what V8 makes of the program is other bytes each time
    MUFFINTIN_CACHE = "0";
  };

  buildPhase = ''
    runHook preBuild
    # copied, because the bundle names its modules by where they really are
    cp -r ${nodeModules}/node_modules .
    node src/build.mjs
    runHook postBuild
  '';

  installPhase = ''
    runHook preInstall
    mkdir -p $out/lib
    cp -r dist $out/lib/muffintin
    makeWrapper ${lib.getExe nodejs} $out/bin/muffintin \
      --add-flags "$out/lib/muffintin/muffintin.cjs" \
      --set ESBUILD_BINARY_PATH $ESBUILD_BINARY_PATH
    runHook postInstall
  '';

  # deploy/ is for other machines
  dontPatchShebangs = true;

  doInstallCheck = true;
  installCheckPhase = ''
    runHook preInstallCheck
    $out/bin/muffintin --version | grep -F ${manifest.version}
    runHook postInstallCheck
  '';

  passthru = { inherit nodeModules; };

  meta = {
    inherit (manifest) description;
    license = lib.licenses.mit;
    mainProgram = "muffintin";
  };
}
