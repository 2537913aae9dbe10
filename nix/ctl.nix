# litellm-ctl, and litellm-info and the rest as links to it.
{
  pkgs,
  # LITELLM_CTL_*: where the proxy, its files and its service are
  settings,
}:
let
  inherit (pkgs) lib;
  commands = map (lib.removeSuffix ".fish") (
    lib.attrNames (lib.filterAttrs (_name: type: type == "regular") (builtins.readDir ./fish))
  );
  launcher = pkgs.writeTextFile {
    name = "litellm-ctl-launcher";
    executable = true;
    text = ''
      #!${pkgs.runtimeShell}
      # for the client of litellm-with-key
      export LITELLM_CTL_PATH="$PATH"
      export PATH="${
        lib.makeBinPath [
          pkgs.coreutils
          pkgs.curl
          pkgs.gnugrep
          pkgs.jq
        ]
      }''${PATH:+:$PATH}"
      ${lib.concatLines (
        lib.mapAttrsToList (name: value: "export ${name}=${lib.escapeShellArg value}") settings
      )}
      export LITELLM_CTL_NAME=''${0##*/}
      exec ${pkgs.runtimeShell} ${./ctl}/litellm-ctl.sh "$@"
    '';
  };
in
pkgs.runCommand "litellm-ctl" { meta.mainProgram = "litellm-ctl"; } ''
  mkdir -p $out/bin
  for name in litellm-ctl litellm-key litellm-with-key ${toString commands}; do
    ln -s ${launcher} $out/bin/$name
  done
''
