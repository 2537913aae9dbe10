import type { Kind, Outcome } from "./errors.ts";

/** One thing that happens to a request. Deployments are positions in model_list. */
export type Step = { readonly at: number; readonly why: string } & (
  | { readonly step: "look-up"; readonly model: string; readonly deployments: readonly number[] }
  | { readonly step: "leave-out"; readonly deployments: readonly number[] }
  | {
      readonly step: "pick";
      readonly deployment: number;
      readonly among: readonly { readonly deployment: number; readonly share: number }[];
    }
  | {
      readonly step: "try";
      readonly deployment: number;
      readonly model: string;
      readonly outcome: Outcome;
      readonly raised?: Kind;
    }
  | { readonly step: "refuse"; readonly model: string; readonly raised: Kind }
  | { readonly step: "cool-down"; readonly deployment: number; readonly seconds: number }
  | { readonly step: "no-cool-down"; readonly deployment: number }
  | { readonly step: "retry"; readonly attempt: number; readonly of: number; readonly wait: number }
  | { readonly step: "no-retry"; readonly model: string }
  | { readonly step: "fall-back"; readonly from: string; readonly to: string }
  | { readonly step: "no-fall-back"; readonly from: string }
);
