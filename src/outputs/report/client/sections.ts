import type { ReportClaim, ReportData, ReportDeployment, ReportModel } from "../data.ts";
import { breakable, count, html, number } from "./dom.ts";
import { type Column, type Table, table } from "./table.ts";

export type Section = {
  id: string;
  title: string;
  size: number;
  /** what one row is */
  word: string;
  empty: string;
  table: Table;
};

const few = 6;

/** A few names, the rest behind a click where it is more than a line; on paper all of them. */
function names(list: readonly string[]): Node {
  if (list.length <= few + 2) return document.createTextNode(list.join(", "));
  const rest = list.slice(few).join(", ");
  const more = html("details", {}, html("summary", {}, `and ${list.length - few} more`), rest);
  addEventListener("beforeprint", () => more.toggleAttribute("open", true));
  addEventListener("afterprint", () => more.toggleAttribute("open", false));
  return html("div", {}, list.slice(0, few).join(", "), " ", more);
}

const claimText = ({ source, when, input, output }: ReportClaim): string =>
  `${source}${when === "" ? "" : ` (${when})`}: ${number(input) || "—"} in, ${number(output) || "—"} out`;

function sourceCell({ source, claims = [], pinned }: ReportDeployment): Node {
  if (claims.length === 0) return document.createTextNode(source);
  const items = claims.map((claim) => html("li", {}, claimText(claim)));
  const why = pinned === undefined ? [] : [html("p", {}, pinned)];
  return html("details", {}, html("summary", {}, source), ...why, html("ul", {}, ...items));
}

const rate = ({ params }: ReportDeployment): string =>
  params
    .filter(({ key }) => ["weight", "rpm", "tpm"].includes(key))
    .map(({ key, value }) => `${key} ${value}`)
    .join(", ");

const standIns = (list: readonly string[] | undefined, byDefault: true | undefined): string =>
  list === undefined ? "" : `${list.join(", ")}${byDefault ? " (default)" : ""}`;

/** A model is found by its deployments too. */
const served =
  (data: ReportData) =>
  ({ deployments, target }: ReportModel): string => {
    const texts = deployments.map((at) => {
      const { litellm = "", provider = "" } = data.deployments[at] ?? {};
      return `${litellm} ${provider}`;
    });
    return `${target ?? ""} ${texts.join(" ")}`;
  };

function nameButton(name: string, follow: (name: string) => void): HTMLElement {
  const title = `Follow a request for ${name}`;
  const button = html("button", { type: "button", class: "name", title }, ...breakable(name));
  button.addEventListener("click", () => follow(name));
  return button;
}

function modelTable(data: ReportData, follow: (name: string) => void): Table {
  const columns: Column<ReportModel>[] = [
    {
      title: "Name",
      value: ({ name }) => name,
      cell: ({ name }) => nameButton(name, follow),
      code: true,
    },
    { title: "Kind", value: ({ kind }) => kind, short: true },
    { title: "Deployments", value: ({ deployments }) => deployments.length },
    { title: "Input tokens", value: ({ input }) => input },
    { title: "Output tokens", value: ({ output }) => output },
    { title: "Images", value: ({ vision }) => (vision ? "yes" : ""), short: true },
    {
      title: "Fallbacks",
      value: ({ fallbacks, byDefault }) => standIns(fallbacks, byDefault),
      code: true,
    },
  ];
  return table("Models", data.models, columns, served(data));
}

const limitTable = (data: ReportData): Table =>
  table("Deployments and limits", data.deployments, [
    { title: "Name", value: ({ model }) => data.models[model]?.name, code: true },
    { title: "Model", value: ({ litellm }) => litellm, code: true },
    { title: "Provider", value: ({ provider }) => provider },
    { title: "Rate", value: rate, short: true },
    { title: "Share, %", value: ({ share }) => share },
    { title: "Input tokens", value: ({ input }) => input },
    { title: "Output tokens", value: ({ output }) => output },
    { title: "Limits from", value: ({ source }) => source, cell: sourceCell },
  ]);

const variableTable = ({ variables }: ReportData): Table =>
  table("Environment variables", variables, [
    { title: "Variable", value: ({ name }) => name, code: true, short: true },
    { title: "Uses", value: ({ neededBy }) => neededBy.length },
    {
      title: "Needed by",
      value: ({ neededBy }) => neededBy.join(", "),
      cell: ({ neededBy }) => names(neededBy),
      code: true,
    },
  ]);

const findingTable = ({ findings }: ReportData): Table =>
  table("Findings", findings, [
    {
      title: "Severity",
      value: ({ severity }) => severity,
      cell: ({ severity }) => html("span", { class: `severity ${severity}` }, severity),
      short: true,
    },
    { title: "Rule", value: ({ rule }) => rule, code: true },
    { title: "File", value: ({ place }) => place, code: true },
    { title: "Path", value: ({ path }) => path, code: true },
    { title: "Finding", value: ({ message }) => message },
  ]);

const settingTable = ({ settings }: ReportData): Table =>
  table("Settings", settings, [
    { title: "Setting", value: ({ path }) => path, code: true, short: true },
    { title: "Value", value: ({ value }) => value, code: true },
  ]);

/** Every table of the page; `follow` is told of a name that is clicked. */
export function sections(data: ReportData, follow: (name: string) => void): Section[] {
  const of = (id: string, title: string, rows: { length: number }, word: string, own: Table) => ({
    id,
    title,
    size: rows.length,
    word,
    table: own,
    empty: `There are no ${word}s.`,
  });
  return [
    of("findings", "Findings", data.findings, "finding", findingTable(data)),
    of("models", "Models", data.models, "model", modelTable(data, follow)),
    of("limits", "Limits", data.deployments, "deployment", limitTable(data)),
    of("environment", "Environment", data.variables, "variable", variableTable(data)),
    of("settings", "Settings", data.settings, "setting", settingTable(data)),
  ];
}

/** `12 of 97 models` */
export const shownCount = (shown: number, { size, word }: Section): string =>
  shown === size ? count(size, word) : `${number(shown)} of ${count(size, word)}`;
