# What the container does not find where it is said to be.
{ lib, cfg }:
let
  option = "services.litellm-proxy";
  isLoopback =
    value: builtins.match "(.*://)?(.*@)?(localhost|127[.][0-9.]+|\\[?::1]?)([:/].*)?" value != null;
  wrong =
    lib.optional (cfg.httpProxy != null && isLoopback cfg.httpProxy) "httpProxy"
    ++ map (name: "environment.${name}") (
      lib.filter (name: name != "NO_PROXY" && isLoopback cfg.environment.${name}) (
        lib.attrNames cfg.environment
      )
    );
in
lib.optional (wrong != [ ])
  "${
    lib.concatStringsSep ", " (map (name: "${option}.${name}") wrong)
  }: localhost in the container is the container itself. Write host.docker.internal, or another address of this machine."
