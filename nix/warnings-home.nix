# What is allowed at home and seldom works.
{
  lib,
  cfg,
  isDarwin,
}:
let
  isEveryAddress = lib.elem cfg.host [
    "0.0.0.0"
    "::"
  ];
  # macOS guards single addresses alone, Linux what its administrator says
  exception =
    if isDarwin then
      "with the host 0.0.0.0 or ::"
    else
      "where net.ipv4.ip_unprivileged_port_start allows it";
in
lib.optional (cfg.port < 1024 && !(isDarwin && isEveryAddress))
  "services.litellm-proxy.port is below 1024, to which a user's service has a right only ${exception}. Put a web server in front of it, or choose another."
