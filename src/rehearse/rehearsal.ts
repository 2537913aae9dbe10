import type { Path } from "../yaml/read.ts";
import type { Raw } from "./answers.ts";
import type { Kind } from "./requests.ts";
import type { Seen } from "./upstream.ts";
import type { Trouble } from "./vendors/index.ts";

/** What has to come of a rehearsal. */
export type Goal =
  /** this deployment answers */
  | { readonly goal: "deployment"; readonly index: number }
  /** one of the name's deployments answers */
  | { readonly goal: "name"; readonly indexes: readonly number[] }
  /** this name stands in for those that fail */
  | {
      readonly goal: "fallback";
      readonly failing: readonly string[];
      readonly to: string;
      readonly indexes: readonly number[];
      /** those of them that take no longer prompts than what they stand in for */
      readonly narrow: readonly number[];
      readonly list: string;
      readonly path: Path;
    }
  /** a list of fallbacks is stated for a name that nobody can ask for */
  | { readonly goal: "source"; readonly list: string; readonly path: Path }
  /** the deployment that is asked first fails, and its siblings or the fallbacks answer */
  | { readonly goal: "sibling" }
  /** everything fails, and the error arrives */
  | { readonly goal: "error" };

/** One request to the proxy and what has to come of it. */
export type Rehearsal = {
  /** stands in the prompt */
  readonly id: string;
  readonly goal: Goal;
  readonly kind: Kind;
  /** the name that it is told under */
  readonly model: string;
  /** what the client asks for */
  readonly asked: string;
  /** what fails during it, by position in model_list; or whatever is asked first */
  readonly down: ReadonlyMap<number, Trouble>;
  readonly first?: Trouble;
  /** whether the client wants no fallbacks: an error says more than whoever stands in */
  readonly alone?: true;
};

export type Draft = Omit<Rehearsal, "id">;

/** A name whose deployments are to fail in turn: asked until each was the first, or often enough. */
export type Turn = {
  readonly model: string;
  readonly asked: string;
  /** the deployments that can be first */
  readonly indexes: readonly number[];
  readonly atMost: number;
};

/** What came of a rehearsal. */
export type Observation = {
  readonly rehearsal: Rehearsal;
  /** undefined where no answer came in time */
  readonly raw: Raw | undefined;
  readonly ms: number;
  /** what reached the vendors, in order */
  readonly seen: readonly Seen[];
};

/** A truth about the config that its author would not expect. */
export type Surprise = {
  /** the name that clients ask for */
  readonly model: string;
  /** position in model_list, where it is one deployment's */
  readonly deployment?: number;
  /** what was rehearsed */
  readonly kinds: readonly string[];
  /** where in the config it comes from */
  readonly path: Path;
  readonly message: string;
};

/** The position behind a mark; undefined for another's. */
export const indexOf = (mark: string): number | undefined =>
  /^d\d+$/.test(mark) ? Number(mark.slice(1)) : undefined;
