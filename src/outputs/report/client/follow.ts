import type { ReportData, ReportModel } from "../data.ts";
import { count, html, number } from "./dom.ts";
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
    const limits = input === undefined ? "" : ` · ${number(input)} in, ${number(output)} out`;
    const taken = deployments.length > 1 ? html("strong", {}, `${share} % `) : "";
    const never = share === 0 ? " · never asked while its siblings are well" : "";
    return [html("li", {}, taken, html("code", {}, litellm), ` · ${provider}${limits}${never}`)];
  });
  return html("ul", {}, ...items);
}

/** What happens to a request for a name, step by step. */
export function followModel(model: ReportModel, data: ReportData, go: Go): HTMLElement[] {
  const { name, target, fallbacks = [], context, content, byDefault } = model;
  const served = target === undefined ? model : data.models.find((other) => other.name === target);
  const steps: HTMLElement[] = [];
  const say = (...parts: (Node | string)[]): void => void steps.push(html("li", {}, ...parts));
  if (target !== undefined) say("It is another name of ", ...chain([target], data, go), ".");
  if (served === undefined || served.deployments.length === 0) {
    say("No deployment of its own serves it.");
  } else {
    const size = served.deployments.length;
    const first = size === 1 ? "It goes to its only deployment:" : `It goes to one of ${size}:`;
    say(first, members(served, data));
  }
  const others = served !== undefined && served.deployments.length > 1;
  say(
    `When that fails it is tried ${count(data.retries, "more time")}`,
    others ? ", on any of them that is not cooling down." : ".",
  );
  if (fallbacks.length === 0) say("When all fails the client gets the error: nothing stands in.");
  else {
    const why = byDefault ? " (the default of every name)" : "";
    say("When all fails: ", ...chain(fallbacks, data, go), `${why}.`);
  }
  if (context) say("When the prompt is too long: ", ...chain(context, data, go), ".");
  if (content) say("When the content is refused: ", ...chain(content, data, go), ".");
  return [html("h3", {}, "A request for ", html("code", {}, name)), html("ol", {}, ...steps)];
}

/** What is known of a deployment. */
export function showDeployment(index: number, data: ReportData): HTMLElement[] {
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
    .flatMap(([key = "", value = ""]) => [html("dt", {}, key), html("dd", {}, value)]);
  return [html("h3", {}, html("code", {}, litellm)), html("dl", {}, ...terms)];
}

/** Which deployments a provider has. */
export function showProvider(provider: string, data: ReportData): HTMLElement[] {
  const own = data.deployments.filter((deployment) => deployment.provider === provider);
  const variables = [...new Set(own.flatMap((deployment) => deployment.variables))];
  const needs = variables.length === 0 ? "" : `, needs ${variables.join(", ")}`;
  const items = own.map(({ litellm, model }) =>
    html("li", {}, html("code", {}, litellm), ` as ${data.models[model]?.name ?? ""}`),
  );
  return [
    html("h3", {}, provider),
    html("p", {}, `${count(own.length, "deployment")}${needs}`),
    html("ul", {}, ...items),
  ];
}
