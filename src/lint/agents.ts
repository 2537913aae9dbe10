import type { Mapping } from "../yaml/read.ts";
import { is180 } from "./versions.ts";

/** The key of the list of agents that LiteLLM reads: where both are there, later versions read one. */
export const agentsKey = (config: Mapping, version: string): "agents" | "agent_list" =>
  !is180(version) && Object.hasOwn(config, "agents") ? "agents" : "agent_list";
