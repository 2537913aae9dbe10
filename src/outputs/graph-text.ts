import type { Graph, GraphDeployment, GraphLink, GraphName } from "./graph.ts";

/** The nodes that links use and no name has: every group at once, and names that do not exist. */
function extras({ names, links }: Graph): Map<string, string> {
  const ids = new Map<string, string>();
  const known = new Set(names.map(({ name }) => name));
  for (const { from, to } of links) {
    for (const name of [from, to]) {
      if (!known.has(name) && !ids.has(name)) ids.set(name, `x${ids.size}`);
    }
  }
  return ids;
}

const short = (count: number): string =>
  count >= 1_000_000
    ? `${Number((count / 1e6).toFixed(1))}M`
    : count >= 1000
      ? `${Math.round(count / 1000)}k`
      : String(count);

function numbersOf(deployment: GraphDeployment): string {
  const {
    order,
    weight,
    rpm,
    tpm,
    max_input_tokens: input,
    max_output_tokens: output,
  } = deployment;
  return [
    order === undefined ? "" : `order ${order}`,
    weight === undefined ? "" : `weight ${weight}`,
    rpm === undefined ? "" : `${rpm} rpm`,
    tpm === undefined ? "" : `${short(tpm)} tpm`,
    input === undefined ? "" : `${short(input)} in`,
    output === undefined ? "" : `${short(output)} out`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The share of each deployment that has siblings. */
function sharesOf({ deployments }: Graph): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const { group } of deployments) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return new Map(
    deployments
      .filter(({ group }) => (sizes.get(group) ?? 0) > 1)
      .map(({ id, share }) => [id, `${Number((share * 100).toFixed(1))}%`]),
  );
}

/** The provider's node of each deployment. */
function providersOf({ deployments, providers }: Graph): Map<string, string> {
  const ids = new Map(providers.map(({ id, name, host }) => [`${name} ${host}`, id]));
  return new Map(
    deployments.map(({ id, provider, host }) => [id, ids.get(`${provider} ${host}`) ?? ""]),
  );
}

const words: Readonly<Record<GraphLink["kind"], string>> = {
  alias: "alias",
  served: "served by",
  choice: "by the prompt",
  fallback: "fallback",
  context_window_fallback: "context window",
  content_policy_fallback: "content policy",
  default_fallback: "default",
};

/** Whether a name is another one for the same. */
const isOtherName = ({ kind }: GraphName): boolean => kind === "alias" || kind === "served";

/** Whether requests go there with nothing wrong; the others are ways out when something fails. */
const isUsual = ({ kind }: GraphLink): boolean =>
  kind === "alias" || kind === "served" || kind === "choice";

const linkLabel = ({ kind, place }: GraphLink): string =>
  place === undefined ? words[kind] : `${words[kind]} ${place}`;

const idsOf = (graph: Graph): Map<string, string> =>
  new Map([...graph.names.map(({ name, id }): [string, string] => [name, id]), ...extras(graph)]);

const extraLabel = (name: string): string =>
  name === "*" ? "every group" : `${name} (no such name)`;

/** The picture as a Mermaid flowchart. */
export function mermaid(graph: Graph): string {
  const text = (value: string): string =>
    `"${value.replace(/[&<>"#;]/g, (char) => `#${char.charCodeAt(0)};`)}"`;
  const ids = idsOf(graph);
  const lines = ["flowchart LR"];
  for (const named of graph.names) {
    const label = text(named.name);
    lines.push(isOtherName(named) ? `  ${named.id}([${label}])` : `  ${named.id}[${label}]`);
  }
  for (const [name, id] of extras(graph)) lines.push(`  ${id}{{${text(extraLabel(name))}}}`);
  for (const deployment of graph.deployments) {
    const numbers = numbersOf(deployment);
    const shown = [deployment.model, numbers]
      .filter((part) => part !== "")
      .map((part) => text(part).slice(1, -1));
    lines.push(`  ${deployment.id}("${shown.join("<br/>")}")`);
  }
  for (const { id, name, host } of graph.providers) {
    const label = [name, host ?? ""].filter(Boolean).map((part) => text(part).slice(1, -1));
    lines.push(`  ${id}[("${label.join("<br/>")}")]`);
  }
  const [shares, providers] = [sharesOf(graph), providersOf(graph)];
  for (const { id, group } of graph.deployments) {
    const share = shares.get(id);
    lines.push(`  ${ids.get(group)} -->${share === undefined ? "" : `|${text(share)}|`} ${id}`);
    lines.push(`  ${id} --- ${providers.get(id)}`);
  }
  for (const link of graph.links) {
    const arrow = isUsual(link) ? "==>" : "-.->";
    lines.push(`  ${ids.get(link.from)} ${arrow}|${text(linkLabel(link))}| ${ids.get(link.to)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The picture in Graphviz' language. */
export function dot(graph: Graph): string {
  const text = (value: string): string =>
    `"${value.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
  const ids = idsOf(graph);
  const lines = [
    "digraph routing {",
    "  rankdir=LR;",
    "  node [shape=box, fontname=sans];",
    "  edge [fontname=sans];",
  ];
  for (const named of graph.names) {
    const form = isOtherName(named) ? "shape=ellipse" : "style=bold";
    lines.push(`  ${named.id} [label=${text(named.name)}, ${form}];`);
  }
  for (const [name, id] of extras(graph))
    lines.push(`  ${id} [label=${text(extraLabel(name))}, shape=hexagon];`);
  for (const deployment of graph.deployments) {
    const label = [deployment.model, numbersOf(deployment)]
      .filter((part) => part !== "")
      .join("\n");
    lines.push(`  ${deployment.id} [label=${text(label)}, style=rounded];`);
  }
  for (const { id, name, host } of graph.providers) {
    const label = [name, host ?? ""].filter(Boolean).join("\n");
    lines.push(`  ${id} [label=${text(label)}, shape=cylinder];`);
  }
  const [shares, providers] = [sharesOf(graph), providersOf(graph)];
  for (const { id, group } of graph.deployments) {
    const share = shares.get(id);
    const label = share === undefined ? "" : ` [label=${text(share)}]`;
    lines.push(`  ${ids.get(group)} -> ${id}${label};`);
    lines.push(`  ${id} -> ${providers.get(id)} [arrowhead=none];`);
  }
  for (const link of graph.links) {
    const style = isUsual(link) ? "bold" : "dashed";
    lines.push(
      `  ${ids.get(link.from)} -> ${ids.get(link.to)} [label=${text(linkLabel(link))}, style=${style}];`,
    );
  }
  return `${[...lines, "}"].join("\n")}\n`;
}
