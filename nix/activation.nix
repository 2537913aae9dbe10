# What a switch of home-manager does for the proxy.
{
  lib,
  cfg,
  # the folder with the warnings
  folder,
}:
{
  # a switch shows no log of a build that succeeds
  litellmProxyWarnings = "if [ -e ${folder}/warnings ]; then cat ${folder}/warnings >&2; fi";
}
// lib.optionalAttrs (cfg.logFile != null) {
  # systemd and launchd start nothing whose log has no folder
  litellmProxyLog =
    lib.hm.dag.entryBetween
      [
        "reloadSystemd"
        "setupLaunchAgents"
      ]
      [ "writeBoundary" ]
      "run mkdir -p ${lib.escapeShellArg (dirOf cfg.logFile)}";
}
