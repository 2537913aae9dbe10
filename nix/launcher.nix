# The program that every unit runs: environment, secrets from files, then LiteLLM.
{
  pkgs,
  cfg,
  # the folder with config.yaml
  folder,
  # shell words: the state folder, and what stands for each secret's file
  stateDir,
  environmentFiles ? cfg.environmentFiles,
  secrets ? cfg.secrets,
  wait ? 30,
}:
let
  inherit (pkgs) lib;
  inherit (lib) escapeShellArg;

  inherit
    (import ./with-secrets.nix {
      inherit lib pkgs;
      inherit environmentFiles secrets;
    })
    quoted
    withSecrets
    ;
  environment = import ./environment.nix { inherit lib cfg; };

  # a PATH among them does not take ours away
  exported = lib.concatLines (
    lib.mapAttrsToList (name: value: "export ${name}=${escapeShellArg value}") environment
    ++ lib.optional (environment ? PATH) withTools
  );
  withTools = ''export PATH="${pkgs.coreutils}/bin''${PATH:+:$PATH}"'';

  need = if cfg.requireAllSecrets then "--need" else "--want";

  # a file that may set anything could not be looked into when this was built
  needed = ''
    [ ! -e ${folder}/warnings ] || cat ${folder}/warnings >&2
    lps_needed=()
    while IFS= read -r lps_name; do lps_needed+=(${need} "$lps_name"); done < ${folder}/needed
  '';

  script =
    name: text:
    pkgs.writeTextFile {
      inherit name;
      executable = true;
      destination = "/bin/${name}";
      text = ''
        #!${pkgs.runtimeShell}
        set -eu
        ${withTools}
        ${text}
      '';
      meta.mainProgram = name;
    };
in
{
  start = script "litellm-proxy-start" ''
    ${import ./free-port.nix { inherit lib cfg; }}
    ${exported}
    lps_state=${quoted stateDir}
    mkdir -p "$lps_state"
    cd "$lps_state"
    # a module beside the config may import another one there
    export PYTHONPATH="''${PYTHONPATH:+$PYTHONPATH:}${folder}"
    # the package's own copy of the UI is read-only, and LiteLLM wants to rearrange it; what it copies itself
    # has the store's modes, under which nothing in it can be moved or removed
    copy_ui() {
      local from=(${cfg.package}/lib/python3*/site-packages/litellm/proxy/_experimental/out)
      [ ! -d "$from" ] || cp -r --no-preserve=mode "$from" litellm-ui
    }
    if [ -z "''${LITELLM_UI_PATH-}" ]; then
      chmod -R u+w litellm-ui 2>/dev/null || true
      if [ "$(cat litellm-ui.package 2>/dev/null)" = ${cfg.package} ] ||
        { rm -rf litellm-ui && copy_ui && printf %s ${cfg.package} > litellm-ui.package; }; then
        export LITELLM_UI_PATH="$lps_state/litellm-ui"
      else
        echo "litellm-proxy: $lps_state/litellm-ui cannot be renewed, so the package's own UI is shown: remove that folder" >&2
      fi
    fi
    ${needed}
    ${withSecrets wait} ''${lps_needed[@]+"''${lps_needed[@]}"} \
      ${lib.optionalString cfg.requireMasterKey "--master-key "}-- \
      ${cfg.package}/bin/litellm --config ${folder}/config.yaml \
      --host ${escapeShellArg cfg.host} --port ${toString cfg.port} ${lib.escapeShellArgs cfg.extraArgs} "$@"
  '';

  key = script "litellm-proxy-key" ''
    ${withSecrets 0} --only LITELLM_MASTER_KEY ${
      if cfg.requireMasterKey then
        "--need LITELLM_MASTER_KEY -- printenv LITELLM_MASTER_KEY"
      else
        # clients insist on a key, and the proxy takes any
        "-- ${pkgs.runtimeShell} -c 'printenv LITELLM_MASTER_KEY || echo none'"
    }
  '';

  # waits for the files, and says which of them does not come
  await = script "litellm-proxy-await" "${withSecrets wait} -- true";

  # for containers: the same secrets as one file of KEY=value lines
  writeEnvironment =
    target:
    script "litellm-proxy-environment" ''
      ${exported}
      ${needed}
      ${withSecrets wait} ''${lps_needed[@]+"''${lps_needed[@]}"} \
        ${lib.optionalString cfg.requireMasterKey "--master-key "}--write ${target}
    '';
}
