# The variables whose values are secrets, as far as their names and their form say.
{ lib, environment }:
let
  matches = pattern: text: builtins.match pattern text != null;
  isSecretName = matches ".*(KEY|TOKEN|SECRET|SECRET_ID|PASSWORD|_PASS|CREDENTIALS?|_HEADERS)(_?[0-9]+)?|.*BEARER_TOKEN.*";
  # what LiteLLM wants of such names that are none
  isPlain =
    name: value:
    matches "|[Tt]rue|[Ff]alse" value
    || matches "(.*_)?(LENGTH|MAX|MIN)_.*" name && matches "[0-9]+" value
    || matches ".*(CREDENTIALS?|CLIENT_KEY)" name && matches "/.*" value
    # for a server that asks for no key
    ||
      name != "LITELLM_MASTER_KEY"
      && matches "(sk-)?(none|null|empty|dummy|fake|unused|not-needed|no-key(-required)?)" (
        lib.toLower value
      );
  hasPassword = matches "[^/]*://[^/]*:[^/]+@.*";
  # whoever knows the address of a webhook may write to it
  isWebhook =
    name: value:
    matches ".*WEBHOOK.*" name && matches "https://.*" value
    || matches "https://(hooks[.]slack[.]com|discord(app)?[.]com/api/webhooks)/.*" value;
in
lib.filter (
  name:
  let
    value = environment.${name};
  in
  isSecretName name && !isPlain name value || hasPassword value || isWebhook name value
) (lib.attrNames environment)
