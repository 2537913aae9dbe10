import { newest } from "../../../litellm/versions.ts";
import { didYouMean } from "../../../nearest.ts";
import type { Known } from "../../../router/from-config.ts";
import { find } from "../../../router/names.ts";
import { notNumbers } from "../../../router/not-numbers.ts";
import { isBlind, notesOn } from "../../../router/notes.ts";
import type { Deployment, Request, Router } from "../../../router/router.ts";
import type { Played } from "../../../router/simulate.ts";
import { listOf, mappingOf } from "../../../yaml/read.ts";

/** The deployments that some request was sent to, or could have been. */
export function usedIn(router: Router, all: readonly Played[]): Deployment[] {
  const used = new Set(
    all.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.step === "pick"
          ? step.among.map(({ deployment }) => deployment)
          : step.step === "try"
            ? [step.deployment]
            : [],
      ),
    ),
  );
  return router.deployments.filter(({ index }) => used.has(index));
}

/** Of the names in a request those that nothing is called, each in a sentence. */
function unknownNames(router: Router, { model, fallbacks = [] }: Request): string[] {
  const names = [model, ...fallbacks].filter((name) => typeof name === "string");
  return names
    .filter((name) => {
      const found = find(router, name);
      return "kind" in found || found.by === "default fallback";
    })
    .map((name) => {
      const near = didYouMean(name, [...router.names, ...router.aliases.keys()]);
      return `Nothing is called "${name}"${near === "" ? "." : near}`;
    });
}

/** What one should know where another version than that of the router's model is meant. */
export const versionNotes = (target: string): string[] =>
  target === newest
    ? []
    : [
        `This is how LiteLLM ${newest} routes: ${target} looks at an order only with enable_pre_call_checks, and may differ in more.`,
      ];

/** What one should know about what was simulated, in sentences. */
export function notesFor(
  router: Router,
  request: Request,
  config: unknown,
  known: Known,
  all: readonly Played[],
  images: boolean,
): string[] {
  const used = usedIn(router, all);
  const { allowed_fails, optional_pre_call_checks: checks } = mappingOf(
    mappingOf(config)["router_settings"],
  );
  const stated = allowed_fails !== undefined;
  const notes = [...unknownNames(router, request), ...notNumbers(config)];
  notes.push(
    ...notesOn(router, used, [...new Set(used.map(({ name }) => name))], {
      allowedFails: stated,
    }),
  );
  if (listOf(checks).length > 0) {
    notes.push(
      `optional_pre_call_checks (${listOf(checks).join(", ")}) are not simulated: they may leave deployments out or refuse requests.`,
    );
  }
  if (!images) return notes;
  const blind = used.filter((deployment) => isBlind(deployment, known.models));
  notes.push(
    "LiteLLM does not look at images when it picks: any deployment of the group gets them.",
  );
  if (blind.length > 0) {
    const names = blind.map(({ index }) => `#${index}`).join(", ");
    notes.push(`${names} ${blind.length === 1 ? "is" : "are"} not known to take images.`);
  }
  return notes;
}
