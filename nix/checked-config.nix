# The folder that LiteLLM is started on: config.yaml, the modules and included files beside it,
# models.json. It exists only if all that the config needs is declared and all models that clients
# name are served.
{
  pkgs,
  cfg,
  # option -> name of a model that must be served
  models ? { },
}:
let
  inherit (pkgs) lib;
  fileVariables = cfg.environmentFileVariables;
  spec = {
    option = "services.litellm-proxy";
    inherit models;
    required = cfg.requireAllSecrets;
    # a file may set anything unless its names are told
    open = cfg.environmentFiles != [ ] && fileVariables == null;
    declared =
      lib.attrNames cfg.secrets
      ++ lib.attrNames cfg.environment
      ++ lib.optionals (fileVariables != null) fileVariables;
    # known of these two alone; one that does not evaluate is in nobody's use
    noDatabase =
      cfg ? package
      && (
        cfg.package.name or "" == "litellm-uvx" || (builtins.tryEval (cfg.package == pkgs.litellm)).value
      );
    isContainer = cfg ? image;
    isDefault = cfg.configuration.isDefault or false;
    optional = cfg.optionalVariables ++ lib.optional (!cfg.requireMasterKey) "LITELLM_MASTER_KEY";
  };
in
pkgs.runCommand "litellm-proxy-config"
  {
    nativeBuildInputs = [ pkgs.nodejs ];
    spec = builtins.toJSON spec;
    # for the container, whose mount has nothing else of the store
    allowedReferences = [ ];
  }
  ''
    mkdir $out
    printf '%s' "$spec" > spec.json
    node ${./check-config.mjs} ${cfg.configuration} spec.json > warnings
    cat warnings >&2
    cp -RL ${cfg.configuration}/. $out
    chmod -R u+w $out
    # what is for people and editors
    rm -f $out/{report.html,config.schema.json,.env.example,.companions.json}
    cp needed $out
    if [ -s warnings ]; then cp warnings $out; fi
    ${lib.concatStrings (
      lib.mapAttrsToList (name: file: ''
        [ -f ${file} ] || { echo "services.litellm-proxy.callbacks.${name} is not a file that a build sees. Write its path without quotes." >&2; exit 1; }
        if [ -e $out/${name}.py ] && ! cmp -s ${file} $out/${name}.py; then
          echo "services.litellm-proxy.callbacks.${name}: the configuration brings another ${name}.py along; leave out one of the two." >&2
          exit 1
        fi
        cp ${file} $out/${name}.py
      '') cfg.callbacks
    )}
  ''
