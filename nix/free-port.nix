# The lines of a start that end it where the port is taken: clients would bring their keys to a stranger.
{ lib, cfg }:
let
  port = toString cfg.port;
  answers = address: "(exec 3<>/dev/tcp/${lib.escapeShellArg address}/${port}) 2>/dev/null";
  # where 4000 is taken on 127.0.0.1, LiteLLM takes any other port, whatever the host is
  addresses = [
    ((import ./address.nix { inherit lib; }).here cfg.host)
  ]
  ++ lib.optional (cfg.port == 4000) "127.0.0.1";
in
''
  if [[ " $* " != *" --port"* ]] && { ${lib.concatStringsSep " || " (map answers addresses)}; }; then
    echo "litellm-proxy: port ${port} is taken, maybe by this proxy itself: end what listens there, or set services.litellm-proxy.port" >&2
    exit 75
  fi
''
