import { listOf } from "../yaml/read-values.ts";
import type { Flaw, Step } from "./check.ts";
import { isRecord } from "./shape.ts";

const nameless =
  "has no model_name: make it by .model({ model, model_name }), .models([…]) or .bare([…]) of its transport, or put it into a group";

const unmade = 'is no deployment: a transport makes one, as openai()("gpt-5") does';

const chained =
  "is what chain() returns: put its groups here, ...it.groups, and its fallbacks among the fallbacks, ...it.fallbacks";

/** The objects on the way to `path`, outermost first. */
export function objectsOn(path: readonly Step[], value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const [step, ...rest] = path;
  const next = Object.entries(value).find(([key]) => key === String(step))?.[1];
  return [value, ...objectsOn(rest, next)];
}

/** What a member of the groups or models is instead, so that each of its keys is wrong or missing. */
function astray(list: "groups" | "models", member: object): string | undefined {
  const isDeployment = "litellm_params" in member;
  if (list === "groups") {
    if ("groups" in member && "fallbacks" in member) return chained;
    return isDeployment ? "is no group: put it into one, group(name, […])" : undefined;
  }
  if ("deployments" in member) return "is a group: it belongs among the groups";
  return isDeployment && !("model_name" in member) ? nameless : undefined;
}

type Stray = { path: readonly Step[]; message: string | undefined };

/** What stands in a group and lacks all that a transport gives a deployment. */
function straysInGroup(group: object, path: readonly Step[]): Stray[] {
  const members: unknown = "deployments" in group ? group.deployments : undefined;
  return listOf(members).map((member, index) => ({
    path: [...path, "deployments", index],
    message: isRecord(member) && !("transport" in member) ? unmade : undefined,
  }));
}

/** The members that are something else altogether: one flaw each, whatever their keys lack. */
export function strays(value: { groups?: unknown; models?: unknown }): Flaw[] {
  const found = (["groups", "models"] as const).flatMap((list) => {
    const members: unknown = value[list];
    return listOf(members).flatMap((member, index): Stray[] => {
      if (typeof member !== "object" || member === null) return [];
      const path = [list, index];
      return [{ path, message: astray(list, member) }, ...straysInGroup(member, path)];
    });
  });
  return found.flatMap(({ path, message }) =>
    message === undefined ? [] : [{ path, message, within: objectsOn(path, value) }],
  );
}
