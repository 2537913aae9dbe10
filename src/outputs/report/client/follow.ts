import type { ReportData, ReportModel } from "../data.ts";
import { breakable, count, html, number } from "./dom.ts";
import { modelFor } from "./names.ts";

type Go = (name: string) => void;

/** The names of a chain, each of which can be followed in turn. */
function chain(names: readonly string[], data: ReportData, go: Go): (Node | string)[] {
  return names.flatMap((name, index) => {
    const place = modelFor(data)(name);
    const button = html("button", { type: "button", class: "name" }, name);
    const known = place === undefined ? undefined : data.models[place];
    if (known) button.addEventListener("click", () => go(known.name));
    const through = known && known.name !== name ? ` through ${known.name}` : "";
    const shown = known ? button : html("code", {}, name);
    return [...(index === 0 ? [] : [", then "]), shown, through];
  });
}

function members({ deployments }: ReportModel, data: ReportData): HTMLElement {
  const items = deployments.flatMap((at) => {
    const deployment = data.deployments[at];
    if (deployment === undefined) return [];
    const { litellm, provider, share, input, output } = deployment;
    const limits = input === undefined ? [] : [`${number(input)} in, ${number(output)} out`];
    const never = share === 0 ? ["not asked while its siblings are well"] : [];
    const taken =
      deployments.length > 1 && share !== undefined
        ? [html("strong", {}, `${number(share)}%`), " "]
        : [];
    const about = html("small", {}, [provider, ...limits, ...never].join(" · "));
    return [html("li", {}, ...taken, html("code", {}, ...breakable(litellm)), " ", about)];
  });
  return html("ul", {}, ...items);
}

/** How often a request is tried again at the deployments of a name; "" where it is not. */
function retriesOf(
  { policy }: ReportModel,
  served: ReportModel | undefined,
  { deployments, retries }: ReportData,
): string {
  const counts = (served?.deployments ?? []).map((at) => {
    const stated = deployments[at]?.params.find(({ key }) => key === "num_retries");
    const own = Number(stated?.value);
    return Number.isNaN(own) ? retries : own;
  });
  const [least, most] =
    counts.length === 0 ? [retries, retries] : [Math.min(...counts), Math.max(...counts)];
  const range = least < most ? `${least} to ` : "";
  const times = most > 0 ? `${range}${count(most, "more time")}` : "";
  if (!policy) return times;
  return `again as often as the retry policy says of the error${times && `, else ${times}`}`;
}

/** What happens to a request for a name, step by step. */
function followModel(model: ReportModel, data: ReportData, go: Go): HTMLElement[] {
  const { name, target, fallbacks = [], context, content, byDefault, ordered } = model;
  const served = target === undefined ? model : data.models.find((other) => other.name === target);
  const steps: HTMLElement[] = [];
  const say = (...parts: (Node | string)[]): void => void steps.push(html("li", {}, ...parts));
  if (target !== undefined) say("It is an alias of ", ...chain([target], data, go), ".");
  if (served === undefined || served.deployments.length === 0) {
    say("No deployment of its own serves it.");
  } else {
    const size = served.deployments.length;
    const by = data.strategy === undefined ? "" : `, picked by ${data.strategy}`;
    const first =
      size === 1
        ? "It goes to its only deployment:"
        : `It goes to one of ${size} deployments${by}:`;
    say(first, members(served, data));
  }
  const again = retriesOf(model, served, data);
  if (again !== "") {
    const others = served !== undefined && served.deployments.length > 1;
    const which = ordered ? "those of the lowest order that are" : "any of them that is";
    say(
      `If that fails, LiteLLM tries ${again}`,
      others ? `, with ${which} not cooling down.` : ".",
    );
  }
  let failed = again === "" ? "If that fails" : "If every attempt fails";
  if (ordered) {
    say(`${failed}, it goes to the deployments of each higher order in turn.`);
    failed = "If they fail too";
  }
  if (fallbacks.length === 0) say(`${failed}, the client gets the error: there is no fallback.`);
  else {
    const why = byDefault ? " (the default for every name)" : "";
    say(`${failed}: `, ...chain(fallbacks, data, go), `${why}.`);
  }
  if (context) say("If the prompt is too long: ", ...chain(context, data, go), ".");
  if (content) say("If the content is refused: ", ...chain(content, data, go), ".");
  return [html("h3", {}, "A request for ", html("code", {}, name)), html("ol", {}, ...steps)];
}

/** What is known of a deployment. */
function showDeployment(index: number, data: ReportData): HTMLElement[] {
  const deployment = data.deployments[index];
  if (deployment === undefined) return [];
  const { litellm, provider, input, output, source, pinned, params, variables } = deployment;
  const rows = [
    ["offered as", data.models[deployment.model]?.name ?? ""],
    ["provider", provider],
    ["input tokens", number(input)],
    ["output tokens", number(output)],
    ["limits from", pinned === undefined ? source : `pinned: ${pinned}`],
    ["variables", variables.join(", ")],
    ...params.map(({ key, value }) => [key, value]),
  ];
  const terms = rows
    .filter(([, value]) => value !== "")
    .flatMap(([key = "", value = ""]) => [
      html("dt", {}, key),
      html("dd", {}, ...breakable(value)),
    ]);
  return [html("h3", {}, html("code", {}, litellm)), html("dl", {}, ...terms)];
}

/** Which deployments a provider has. */
function showProvider(provider: string, data: ReportData): HTMLElement[] {
  const own = data.deployments.filter((deployment) => deployment.provider === provider);
  const variables = [...new Set(own.flatMap((deployment) => deployment.variables))];
  const needs = variables.length === 0 ? "" : `, needs ${variables.join(", ")}`;
  const items = own.map(({ litellm, model }) =>
    html(
      "li",
      {},
      html("code", {}, ...breakable(litellm)),
      html("small", {}, `as ${data.models[model]?.name ?? ""}`),
    ),
  );
  return [
    html("h3", {}, provider),
    html("p", {}, `${count(own.length, "deployment")}${needs}`),
    html("ul", {}, ...items),
  ];
}

/** What is told of a box: of a name its requests, of a deployment or a provider what is known. */
export function detailsOf(id: string, label: string, data: ReportData, go: Go): HTMLElement[] {
  const index = Number(id.slice(1));
  const model = id.startsWith("m") ? data.models[index] : undefined;
  if (model) return followModel(model, data, go);
  return id.startsWith("d") ? showDeployment(index, data) : showProvider(label, data);
}

/** How to use the picture. */
export const hints = (): HTMLElement[] =>
  [
    "Point at a box to see what belongs to it.",
    "Click a name to follow a request for it, a deployment or a provider to keep its details here.",
    "With the keyboard: Tab, the arrow keys, Enter, Escape.",
  ].map((hint) => html("p", { class: "hint" }, hint));
