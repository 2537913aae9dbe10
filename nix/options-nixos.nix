# services.litellm-proxy: the option that only the native service of NixOS has.
{ lib }:
{
  openFirewall = lib.mkOption {
    type = lib.types.bool;
    default = false;
    description = "Whether to open the port in the firewall.";
  };
}
