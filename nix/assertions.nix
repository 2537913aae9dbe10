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
  address = import ./address.nix { inherit lib; };
  # litellm takes the last one that it is given, and others ask the options
  replaced =
    lib.filterAttrs
      (
        flag: _option:
        lib.any (argument: argument == flag || lib.hasPrefix "${flag}=" argument) cfg.extraArgs
      )
      {
        "--host" = "host";
        "--port" = "port";
        "--config" = "configuration";
        "-c" = "configuration";
      };
  isName = matches "[A-Za-z_][A-Za-z0-9_]*";
  badModules = lib.filter (name: !isName name) (lib.attrNames cfg.callbacks);
  badNames = lib.filter (name: !isName name) (
    lib.attrNames cfg.secrets ++ lib.attrNames cfg.environment
  );
  # where, not what: it could be NAME=value
  badItems =
    lib.concatMap
      (
        list:
        lib.concatLists (
          lib.imap1 (number: name: lib.optional (!isName name) "${option}.${list}[${toString number}]") (
            if cfg.${list} == null then [ ] else cfg.${list}
          )
        )
      )
      [
        "environmentFileVariables"
        "optionalVariables"
      ];
in
[
  {
    assertion = !cfg.requireMasterKey || isOpen || lib.elem "LITELLM_MASTER_KEY" declared;
    message = "${option}: LITELLM_MASTER_KEY has no source, and the master key is taken from it alone. Set ${option}.secrets.LITELLM_MASTER_KEY to the path of its file.";
  }
  {
    assertion = cfg.requireMasterKey || address.isLoopback cfg.host;
    message = "${option}.requireMasterKey = false with a host that others can reach gives your keys to them.";
  }
  {
    assertion = cfg.host != "";
    message = "${option}.host is empty, which is every address of this machine. If that is meant, write 0.0.0.0.";
  }
  {
    assertion = cfg.host == "" || address.isHost cfg.host;
    message = "${option}.host is neither an address nor a host's name. Write it without scheme, brackets and port, as 127.0.0.1 or ::1.";
  }
  {
    assertion = cfg.port != 0;
    message = "${option}.port is 0, which is another port at each start. Write one that clients can know.";
  }
  {
    assertion = replaced == { };
    message = lib.concatStringsSep " " (
      lib.mapAttrsToList (
        flag: name: "${option}.extraArgs has ${flag}. Set ${option}.${name} in its place."
      ) replaced
    );
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
    assertion = cfg.httpProxy == null || !matches "[Ss][Oo][Cc][Kk][Ss].*" cfg.httpProxy;
    message = "${option}.httpProxy is a SOCKS proxy, with which LiteLLM does not start. Name an HTTP proxy.";
  }
  {
    assertion = badNames == [ ];
    message = "${option}: ${lib.concatStringsSep ", " badNames} cannot be the name of a variable.";
  }
  {
    assertion = badItems == [ ];
    message = "${lib.concatStringsSep ", " badItems} cannot be the name of a variable. Write the name alone.";
  }
  {
    assertion = badModules == [ ];
    message = "${option}.callbacks: ${lib.concatStringsSep ", " badModules} cannot be the name of a Python module.";
  }
]
