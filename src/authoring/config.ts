import type { StatedLimits } from "../limits/resolve.ts";
import type { FallbackKind } from "../litellm/fallbacks.ts";
import type {
  Credential,
  GeneralSettings,
  Guardrail,
  GuardrailParams,
  LitellmSettings,
  McpServer,
  RouterSettings,
  RoutingGroup,
} from "../litellm/keys.ts";
import { isMapping } from "../yaml/read-values.ts";
import type { Offer } from "./deployment.ts";
import type { Secret } from "./env.ts";
import type { Group } from "./group.ts";
import { need } from "./need.ts";
import { markOrigin } from "./origin.ts";

type Routed = FallbackKind | "default_fallbacks" | "model_group_alias";

/** LiteLLM's settings, under its own names. What `defineConfig` says itself is not repeated here. */
export type Settings = {
  litellm_settings?: Omit<LitellmSettings, Routed | "callbacks">;
  router_settings?: Omit<RouterSettings, Routed>;
  general_settings?: Omit<GeneralSettings, "master_key"> & { master_key?: Secret };
};

/** LiteLLM hands a class of one's own, `module.Class`, every further key. */
type CustomParams = GuardrailParams & {
  guardrail: `${string}.${string}`;
} & Readonly<Record<string, unknown>>;

type AnyGuardrail = Omit<Guardrail, "litellm_params"> & {
  litellm_params: GuardrailParams | CustomParams;
};

/** The names under which `Name` answers: `openrouter/*` answers to every `openrouter/…`. */
type Served<Name extends string> = Name extends `${infer Prefix}*` ? `${Prefix}${string}` : Name;

/** From a name to the names that are tried, in order, when it fails. */
type Fallbacks<Name extends string> = { readonly [K in Served<Name>]?: readonly Served<Name>[] };

/** Everything that a config says besides its groups, its models and their aliases. */
export type ConfigSpec<Name extends string> = {
  /** tried when every deployment of the name failed */
  fallbacks?: Fallbacks<Name>;
  /** tried when the prompt is too long for the name */
  context_window_fallbacks?: Fallbacks<Name>;
  /** tried when the vendor refuses the content */
  content_policy_fallbacks?: Fallbacks<Name>;
  /** tried for every name that has no fallbacks of its own */
  default_fallbacks?: readonly Served<Name>[];
  /**
   * Sends requests with images to this model or group where the one asked for cannot see: a
   * callback that the build writes beside the config.
   */
  vision?: Served<Name>;
  settings?: Settings;
  /** YAML files beside this one, which a build brings along; their sections replace those here */
  include?: readonly string[];
  /** set by LiteLLM after it has resolved `os.environ/…`: never a source for `env()` */
  environment_variables?: Readonly<Record<string, string | number | boolean>>;
  /** LiteLLM's own callbacks by name, or `module.attribute` of a Python file beside this one */
  callbacks?: readonly string[];
  guardrails?: readonly AnyGuardrail[];
  mcp_servers?: Readonly<Record<string, McpServer>>;
  credential_list?: readonly Credential[];
  /**
   * what the types do not know, as it is: further sections and keys, and what another key has no
   * form for, such as hidden aliases: its lists are appended, its mappings merged
   */
  sections?: Readonly<Record<string, unknown>>;
  /**
   * token limits of transports and models that the database does not know; "as stated" leaves
   * model_info as it stands beside each deployment and looks nothing up
   */
  limits?: StatedLimits | "as stated";
  /**
   * the order of model_list, where it matters to you: each mention takes the name's next
   * deployment, the last one all that remain; names without a mention follow
   */
  order?: readonly Name[];
  /** rules of the linter whose errors do not stop a build; they are printed as warnings */
  accept?: readonly string[];
};

type Named<Groups extends readonly Group[], Models extends readonly Offer[]> =
  | Groups[number]["name"]
  | Models[number]["model_name"];

/** The names of routing groups, which requests may ask for as well. */
type Grouped<Routing extends readonly RoutingGroup[]> = Routing[number]["group_name"];

/** The names that included files may define: any, since the compiler reads no YAML. */
type Included<Include extends readonly string[]> = Include extends readonly [] ? never : string;

/** What a directory of group files says, as plain data: the generator's input. */
export type Inventory = ConfigSpec<string> & {
  readonly groups: readonly Group[];
  readonly models: readonly Offer[];
  readonly aliases?: Readonly<Record<string, string>>;
};

/**
 * The whole config. The names of groups, models and aliases are literal types, so that a
 * fallback or alias to a name that does not exist is an error in the editor.
 *
 * @param spec groups, models offered under their own names, routing and settings
 */
export function defineConfig<
  const Groups extends readonly Group[] = readonly [],
  const Models extends readonly Offer[] = readonly [],
  const Include extends readonly string[] = readonly [],
  const Routing extends readonly RoutingGroup[] = readonly [],
  const Aliases extends Readonly<
    Record<string, Served<Named<Groups, Models> | Grouped<Routing> | Included<Include>>>
  > = Readonly<Record<never, never>>,
>(
  spec: {
    groups?: Groups;
    models?: Models;
    include?: Include;
    /** further names: `{ "gpt-4o": "free-muffin" }` */
    aliases?: Aliases;
    settings?: { router_settings?: { routing_groups?: Routing | null } };
  } & ConfigSpec<
    NoInfer<Named<Groups, Models> | Grouped<Routing> | (keyof Aliases & string) | Included<Include>>
  >,
): Inventory {
  need(isMapping(spec), "defineConfig() takes { groups: […], models: […], … }");
  const { groups = [], models = [], ...rest } = spec;
  return markOrigin({ ...rest, groups, models }, defineConfig);
}
