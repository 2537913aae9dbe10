{ config, pkgs, ... }:
{
  home = {
    username = "me";
    homeDirectory = if pkgs.stdenv.hostPlatform.isDarwin then "/Users/me" else "/home/me";
    stateVersion = "26.05";
  };
  programs.fish.enable = true;

  services.litellm-proxy = {
    enable = true;
    # files that agenix, sops-nix or you yourself put there; never a path without quotes
    secrets = {
      LITELLM_MASTER_KEY = "${config.xdg.configHome}/litellm/keys/master";
      OPENROUTER_API_KEY = "${config.xdg.configHome}/litellm/keys/openrouter";
    };
    clients.claudeCode = {
      enable = true;
      opus = "workhorse";
      sonnet = "workhorse";
      haiku = "workhorse";
    };
  };
}
