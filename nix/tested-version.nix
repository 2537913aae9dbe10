# The LiteLLM that this flake is tested with, and writes for unless it is told otherwise.
{ lib }:
lib.removePrefix "litellm[proxy]==" (
  builtins.head (lib.splitString "\n" (builtins.readFile ../deploy/requirements.in))
)
