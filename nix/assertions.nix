# What no type can say about services.litellm-proxy. No message shows a value: it could be a secret.
{ lib, cfg }:
let
  option = "services.litellm-proxy";
  matches = pattern: text: builtins.match pattern text != null;
  exposed = import ./exposed.nix {
    inherit lib;
    inherit (cfg) environment;
  };
  declared =
    lib.attrNames cfg.secrets
    ++ lib.optionals (cfg.environmentFileVariables != null) cfg.environmentFileVariables;
  isOpen = cfg.environmentFiles != [ ] && cfg.environmentFileVariables == null;
  isName = matches "[A-Za-z_][A-Za-z0-9_]*";
  badModules = lib.filter (name: !isName name) (lib.attrNames cfg.callbacks);
  badNames = lib.filter (name: !isName name) (
    lib.attrNames cfg.secrets ++ lib.attrNames cfg.environment
  );
in
[
  {
    assertion = !cfg.requireMasterKey || isOpen || lib.elem "LITELLM_MASTER_KEY" declared;
    message = "${option}: LITELLM_MASTER_KEY has no source, and the master key is taken from it alone. Set ${option}.secrets.LITELLM_MASTER_KEY to the path of its file.";
  }
  {
    assertion = cfg.requireMasterKey || (import ./address.nix { inherit lib; }).isLoopback cfg.host;
    message = "${option}.requireMasterKey = false with a host that others can reach gives your keys to them.";
  }
  {
    assertion = cfg.host != "";
    message = "${option}.host is empty, which is every address of this machine. If that is meant, write 0.0.0.0.";
  }
  {
    assertion =
      cfg.environmentFiles != [ ]
      || (lib.elem cfg.environmentFileVariables [
        null
        [ ]
      ]);
    message = "${option}.environmentFileVariables names what ${option}.environmentFiles set, and there are none. Name the files, or say where each value is with ${option}.secrets.";
  }
  {
    assertion = exposed == [ ];
    message = "${option}.environment has ${lib.concatStringsSep ", " exposed}: values there can be read by everybody in the Nix store. Use ${option}.secrets.";
  }
  {
    assertion = cfg.httpProxy == null || !matches ".*@.*" cfg.httpProxy;
    message = "${option}.httpProxy has a user or password, which everybody can read in the Nix store. Use ${option}.secrets.HTTPS_PROXY.";
  }
  {
    assertion = badNames == [ ];
    message = "${option}: ${lib.concatStringsSep ", " badNames} cannot be the name of a variable.";
  }
  {
    assertion = badModules == [ ];
    message = "${option}.callbacks: ${lib.concatStringsSep ", " badModules} cannot be the name of a Python module.";
  }
]
