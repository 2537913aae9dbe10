# LiteLLM at the locked versions, every file of it checked against a hash, from the Python index
# through uv: for a machine whose nixpkgs has another version, or none that builds.
{
  lib,
  runCommand,
  writeTextFile,
  runtimeShell,
  uv,
}:
let
  requirements = runCommand "litellm-requirements" { } ''
    cp ${../deploy/requirements.txt} $out
  '';
in
writeTextFile {
  name = "litellm-uvx";
  executable = true;
  destination = "/bin/litellm";
  text = ''
    #!${runtimeShell}
    set -eu
    # named after the lock, so that another lock has a place of its own
    place=''${XDG_CACHE_HOME:-$HOME/.cache}/muffintin/${lib.removePrefix "${builtins.storeDir}/" (toString requirements)}
    # a Python of the Nix store is collected one day, and leaves a link to nowhere
    if [ ! -e "$place/complete" ] || [ ! -x "$place/bin/python" ]; then
      rm -f "$place/complete"
      ${lib.getExe uv} venv --quiet --allow-existing --python "''${LITELLM_UVX_PYTHON:->=3.10,<3.14}" "$place"
      ${lib.getExe uv} pip install --quiet --python "$place/bin/python" --no-deps --require-hashes -r ${requirements}
      touch "$place/complete"
    fi
    exec "$place/bin/python" -m litellm.proxy.proxy_cli "$@"
  '';
  meta = {
    description = "The LiteLLM proxy at the locked versions, installed by uv";
    mainProgram = "litellm";
  };
}
