# services.litellm-proxy: where the secrets come from.
{ lib, secretFile }:
let
  inherit (lib) mkOption types;
  option = "services.litellm-proxy";
  filePath = types.raw // {
    description = "path of a file outside the Nix store, as a string";
  };
in
{
  environmentFiles = mkOption {
    type = types.listOf filePath;
    default = [ ];
    example = [ "/run/agenix/litellm.env" ];
    apply = lib.imap1 (
      number: value: secretFile "${option}.environmentFiles[${toString number}]" value
    );
    description = ''
      Files of `KEY=value` lines, read when the proxy starts and taken literally; `export ` in front and matching
      quotes around a value are accepted. In home-manager, `~/` and `$` in a path are expanded then. A file that is
      not there yet is waited for, half a minute at each start. systemd tries five starts; launchd, and the unit of
      the container, go on until the file is there. Before the native service of NixOS,
      `litellm-proxy-secrets.service` waits, and its log names what is missing.
    '';
  };

  environmentFileVariables = mkOption {
    type = types.nullOr (types.listOf types.str);
    default = null;
    example = [
      "LITELLM_MASTER_KEY"
      "DEEPSEEK_API_KEY"
    ];
    description = ''
      The names that `environmentFiles` set. With them the build knows whether the config has all that it needs;
      without them, and with at least one file, that is checked when the proxy starts.
    '';
  };

  secrets = mkOption {
    type = types.attrsOf filePath;
    default = { };
    example = {
      LITELLM_MASTER_KEY = "/run/agenix/litellm-master-key";
    };
    apply = lib.mapAttrs (name: secretFile "${option}.secrets.${name}");
    description = ''
      A file for each variable: its whole content is the value. The paths are read, and expanded, as those of
      `environmentFiles` are.
    '';
  };

  requireAllSecrets = mkOption {
    type = types.bool;
    default = true;
    description = ''
      Whether to fail where the config needs a variable that nothing declares. Otherwise a warning says which models
      will not work: each time the proxy starts, in its log, and at each switch of home-manager.
    '';
  };

  optionalVariables = mkOption {
    type = types.listOf types.str;
    default = [ ];
    example = [ "REDIS_PASSWORD" ];
    description = "Variables that the config mentions and that may stay unset.";
  };

  requireMasterKey = mkOption {
    type = types.bool;
    default = true;
    description = ''
      Whether clients must send the master key: the value of `LITELLM_MASTER_KEY`. Where a config takes it from another
      variable, name the same file for both. LiteLLM refuses to start without a good one unless it is told so;
      `false` tells it so, and every program of this machine can then use your keys. Only with a loopback `host`.
    '';
  };
}
