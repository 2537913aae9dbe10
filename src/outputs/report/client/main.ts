import type { ReportData } from "../data.ts";
import { byId, count, html, number } from "./dom.ts";
import { type Picture, picture } from "./picture.ts";
import { type Section, sections, shownCount } from "./sections.ts";
import { themeSwitch } from "./theme.ts";

/** Long enough to type a word before everything is searched. */
const pause = 120;

const data: ReportData = JSON.parse(byId("data").textContent ?? "");
const announce = (text: string): void => {
  byId("status").textContent = text;
};

function heading(id: string, title: string, note: Node | string): HTMLElement {
  return html("h2", { id: `${id}-title` }, title, " ", html("small", {}, note));
}

/** How grave the worst finding is, for the count in the bar above. */
const worst = ({ id }: Section): string =>
  id === "findings" ? (data.findings[0]?.severity ?? "") : "";

type Part = { section: Section; element: HTMLElement; note: HTMLElement; badge: HTMLElement };

/** A section of the page, with the counts in it and in the bar above. */
function partOf(section: Section): Part {
  const { id, title, size, empty, table } = section;
  const note = html("span", {}, shownCount(size, section));
  const element = html(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    heading(id, title, note),
    size === 0 ? html("p", { class: "empty" }, empty) : table.element,
  );
  return {
    section,
    element,
    note,
    badge: html("span", { class: `badge ${worst(section)}` }, number(size)),
  };
}

const linkTo = (id: string, title: string, ...beside: Node[]): HTMLElement =>
  html("li", {}, html("a", { href: `#${id}` }, title), ...beside);

function routingSection(routing: Picture, routes: Node): HTMLElement {
  const more = `${count(data.left, "more deployment")} are not shown here.`;
  return html(
    "section",
    { id: "routing", "aria-labelledby": "routing-title" },
    heading("routing", "Routing", routes),
    ...(data.left === 0 ? [] : [html("p", { class: "left" }, more)]),
    routing.element,
  );
}

/** Shows what has every word of a text: in the tables, their counts, the picture and the address. */
function search(text: string, parts: readonly Part[], routing: Picture, routes: Node): void {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let total = 0;
  for (const { section, note, badge } of parts) {
    const shown = section.table.filter(words);
    total += shown.length;
    note.textContent = shownCount(shown.length, section);
    badge.textContent = number(shown.length);
    if (section.id !== "models") continue;
    routing.filter(words.length === 0 ? undefined : shown);
    routes.textContent = shownCount(shown.length, { ...section, word: "name" });
  }
  if (words.length > 0) announce(`${count(total, "row")} match`);
  const hash = text === "" ? "" : `?${new URLSearchParams({ q: text })}`;
  if (location.protocol.startsWith("http")) {
    history.replaceState(null, "", `${location.pathname}${hash}${location.hash}`);
  }
}

/** Searches as one types; / goes to the filter, Escape empties it. */
function listen(input: HTMLInputElement, apply: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, pause);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.select();
    }
    if (event.key === "Escape" && typing) {
      input.value = "";
      apply();
    }
  });
}

function build(): void {
  document.title = `${data.title} · muffintin`;
  byId("title").textContent = data.title;
  byId("about").textContent = `for LiteLLM ${data.litellm}, made by muffintin ${data.muffintin}`;
  const routing = picture(data, announce);
  const parts = sections(data, (name) => {
    routing.follow(name);
    byId("routing").scrollIntoView();
  }).map(partOf);
  const routes = document.createTextNode(count(data.models.length, "name"));
  byId("nav").append(
    linkTo("routing", "Routing"),
    ...parts.map(({ section: { id, title }, badge }) => linkTo(id, title, badge)),
  );
  byId("main").append(routingSection(routing, routes), ...parts.map(({ element }) => element));

  const input = byId("filter");
  if (!(input instanceof HTMLInputElement)) throw new Error("#filter is no input");
  const apply = (): void => search(input.value, parts, routing, routes);
  listen(input, apply);
  const given = new URLSearchParams(location.search).get("q");
  if (given) {
    input.value = given;
    apply();
  }
  // the sections did not exist when the browser looked for them
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

themeSwitch(byId("theme"));
build();
