# What a LiteLLM older than the config's may refuse or overlook.
{ lib, cfg }:
let
  option = "services.litellm-proxy";
  # a Python with LiteLLM in it has the version of Python
  version = if lib.getName cfg.package == "litellm" then lib.getVersion cfg.package else "";
  target = cfg.configuration.target or "";
in
lib.optional
  (version != "" && target != "" && lib.versionOlder version (lib.versions.majorMinor target))
  "${option}.package is LiteLLM ${version}, and ${option}.configuration is written for ${target}, of which an older one may refuse or overlook settings. Give mkLitellmConfig an older target, or set ${option}.package to a newer LiteLLM, such as this flake's litellm-uvx."
