import type { ReportData } from "../data.ts";
import { byId, count, html, number } from "./dom.ts";
import { picture } from "./picture.ts";
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

function build(): void {
  document.title = `${data.title} · muffintin`;
  byId("title").textContent = data.title;
  byId("about").textContent = `for LiteLLM ${data.litellm}, made by muffintin ${data.muffintin}`;
  const routing = picture(data, announce);
  const follow = (name: string): void => {
    routing.follow(name);
    byId("routing").scrollIntoView();
  };
  const all = sections(data, follow);
  const routes = html("small", {}, count(data.models.length, "name"));
  const left =
    data.left === 0
      ? []
      : [
          html(
            "p",
            { class: "left" },
            `${count(data.left, "more deployment")} are not shown here.`,
          ),
        ];
  const first = html(
    "section",
    { id: "routing", "aria-labelledby": "routing-title" },
    html("h2", { id: "routing-title" }, "Routing ", routes),
    ...left,
    routing.element,
  );
  const parts = all.map((section) => {
    const note = html("span", {}, shownCount(section.size, section));
    const content =
      section.size === 0 ? html("p", { class: "empty" }, section.empty) : section.table.element;
    const part = html(
      "section",
      { id: section.id, "aria-labelledby": `${section.id}-title` },
      heading(section.id, section.title, note),
      content,
    );
    const link = html("a", { href: `#${section.id}` }, section.title);
    const badge = html("span", { class: `badge ${worst(section)}` }, number(section.size));
    return { section, part, note, badge, nav: html("li", {}, link, badge) };
  });
  byId("nav").append(
    html("li", {}, html("a", { href: "#routing" }, "Routing")),
    ...parts.map(({ nav }) => nav),
  );
  byId("main").append(first, ...parts.map(({ part }) => part));

  const input = byId("filter") as HTMLInputElement;
  const apply = (): void => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
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
    const hash = input.value === "" ? "" : `?${new URLSearchParams({ q: input.value })}`;
    if (location.protocol.startsWith("http")) {
      history.replaceState(null, "", `${location.pathname}${hash}${location.hash}`);
    }
  };
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
