/** What kind of difference it is; the order is that of the report. */
export const kinds = [
  "consequence",
  "model-added",
  "model-removed",
  "model-renamed",
  "deployment-added",
  "deployment-removed",
  "deployment-moved",
  "deployment-replaced",
  "limits",
  "key",
  "params",
  "route",
  "settings",
  "environment",
] as const;
export type Kind = (typeof kinds)[number];

/** One difference between two configs, as data. */
export type Change = {
  kind: Kind;
  /** the model_name that it is about; absent for settings and variables */
  model?: string;
  /** the litellm model of the deployment that it is about */
  deployment?: string;
  /** the key that changed, from the deployment or from the config's top */
  path?: string;
  /** never a secret: where one would stand there is its variable's name or "(literal)" */
  old?: unknown;
  new?: unknown;
  /** a sentence that says it without the rest */
  message: string;
};

/** One of the two that are compared. */
export type Side = {
  /** how it is called in the report */
  label: string;
  config: Readonly<Record<string, unknown>>;
  /** what a running proxy tells of itself: no keys, settings or fallbacks, and more than was written */
  live: boolean;
};

export type Diff = { old: string; new: string; changes: Change[] };
