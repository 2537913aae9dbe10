/** What the page is made of: the build writes it, the page's script reads it. */
export type ReportData = {
  /** what was built, as the user calls it */
  title: string;
  litellm: string;
  muffintin: string;
  /** how many deployments there are beyond those in the list */
  left: number;
  models: ReportModel[];
  deployments: ReportDeployment[];
  variables: { name: string; neededBy: readonly string[] }[];
  findings: ReportFinding[];
  settings: { path: string; value: string }[];
  retries: number;
  /** what picks a deployment at run time, where no shares can be told before */
  strategy?: string;
};

export type ReportModel = {
  name: string;
  kind: "group" | "model" | "routing group" | "alias" | "wildcard";
  /** positions in `deployments` */
  deployments: number[];
  /** the name that an alias stands for */
  target?: string;
  input?: number;
  output?: number;
  vision?: true;
  /** its deployments, or those of its target, have several levels of `order` */
  ordered?: true;
  /** a retry policy says how often it is tried again */
  policy?: true;
  fallbacks?: readonly string[];
  /** the fallbacks are those of every name that has none of its own */
  byDefault?: true;
  context?: readonly string[];
  content?: readonly string[];
};

export type ReportClaim = { source: string; when: string; input?: number; output?: number };

export type ReportDeployment = {
  /** position in `models` */
  model: number;
  litellm: string;
  provider: string;
  /** how many in a hundred requests to its name it takes, where that is fixed */
  share?: number;
  input?: number;
  output?: number;
  /** where the limits are from */
  source: string;
  claims?: ReportClaim[];
  /** why the limits are others than the smallest claimed */
  pinned?: string;
  variables: string[];
  /** weight, rate limits, address and everything else that LiteLLM is told */
  params: { key: string; value: string }[];
};

export type ReportFinding = {
  severity: "error" | "warning" | "info";
  rule: string;
  place: string;
  path: string;
  message: string;
};
