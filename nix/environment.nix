# The variables of the proxy that are no secrets.
{ lib, cfg }:
{
  LITELLM_LOCAL_MODEL_COST_MAP = "True";
  LITELLM_LOG = cfg.logLevel;
  LITELLM_MODE = "PRODUCTION";
}
// lib.optionalAttrs (cfg.httpProxy != null) {
  HTTPS_PROXY = cfg.httpProxy;
  HTTP_PROXY = cfg.httpProxy;
}
// lib.optionalAttrs (cfg.httpProxy != null || cfg.secrets ? HTTPS_PROXY) {
  NO_PROXY = lib.concatStringsSep "," cfg.noProxy;
}
// lib.optionalAttrs (!cfg.requireMasterKey) {
  LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY = "true";
}
// cfg.environment
