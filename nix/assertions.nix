# What no type can say about services.litellm-proxy. No message shows a value: it could be a secret.
{ lib, cfg }:
let
  option = "services.litellm-proxy";
  looksSecret = name: builtins.match ".*(_KEY|_TOKEN|_SECRET|PASSWORD)" name != null;
  exposed = lib.filter looksSecret (lib.attrNames cfg.environment);
  loopback = [
    "127.0.0.1"
    "::1"
    "localhost"
  ];
  declared =
    lib.attrNames cfg.secrets
    ++ lib.optionals (cfg.environmentFileVariables != null) cfg.environmentFileVariables;
  isOpen = cfg.environmentFiles != [ ] && cfg.environmentFileVariables == null;
  badNames = lib.filter (name: builtins.match "[A-Za-z_][A-Za-z0-9_]*" name == null) (
    lib.attrNames cfg.secrets ++ lib.attrNames cfg.environment
  );
in
[
  {
    assertion = !cfg.requireMasterKey || isOpen || lib.elem "LITELLM_MASTER_KEY" declared;
    message = "${option}: LITELLM_MASTER_KEY has no source, and LiteLLM refuses to start without one. Set ${option}.secrets.LITELLM_MASTER_KEY to the path of its file.";
  }
  {
    assertion = cfg.requireMasterKey || lib.elem cfg.host loopback;
    message = "${option}.requireMasterKey = false with a host that others can reach gives your keys to them.";
  }
  {
    assertion = exposed == [ ];
    message = "${option}.environment has ${lib.concatStringsSep ", " exposed}: values there can be read by everybody in the Nix store. Use ${option}.secrets.";
  }
  {
    assertion = cfg.httpProxy == null || builtins.match ".*@.*" cfg.httpProxy == null;
    message = "${option}.httpProxy has a user or password, which everybody can read in the Nix store. Use ${option}.secrets.HTTPS_PROXY.";
  }
  {
    assertion = badNames == [ ];
    message = "${option}: ${lib.concatStringsSep ", " badNames} cannot be the name of a variable.";
  }
]
