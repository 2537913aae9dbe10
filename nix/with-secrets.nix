# The words that start a program with secrets from files.
{
  lib,
  pkgs,
  # shell words for the files
  environmentFiles,
  secrets,
}:
let
  # expanded by the shell, as the paths of agenix need; only quotes lose their meaning
  quoted = path: ''"${lib.replaceStrings [ ''"'' "`" ] [ ''\"'' "\\`" ] path}"'';

  sources =
    lib.concatMap (file: [
      "--env-file"
      (quoted file)
    ]) environmentFiles
    ++ lib.concatLists (
      lib.mapAttrsToList (name: file: [
        "--secret"
        "${name}=${quoted file}"
      ]) secrets
    );

  # cron, ssh and sudo have fewer variables than a session, and bash would not name the option
  present =
    option: path:
    lib.concatMap (
      part:
      lib.optional (builtins.isList part) (
        let
          name = lib.replaceStrings [ "{" "}" ] [ "" "" ] (toString part);
        in
        ''
          [ -n "''${${name}-}" ] || { echo "litellm-proxy: services.litellm-proxy.${option}: ${name} is not set" >&2; exit 75; }
        ''
      )
    ) (builtins.split "[$]([A-Za-z_][A-Za-z0-9_]*|[{][A-Za-z_][A-Za-z0-9_]*[}])" path);
  allPresent = lib.concatStrings (
    lib.concatMap (present "environmentFiles") environmentFiles
    ++ lib.concatLists (lib.mapAttrsToList (name: present "secrets.${name}") secrets)
  );
in
{
  inherit quoted;
  withSecrets =
    seconds:
    "${allPresent}exec ${pkgs.runtimeShell} ${./start-with-secrets.sh} --wait ${toString seconds} ${toString sources}";
}
