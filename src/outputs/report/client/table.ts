import { breakable, html, number } from "./dom.ts";

export type Column<Row> = {
  title: string;
  /** what is sorted by and searched in; numbers are aligned */
  value: (row: Row) => string | number | undefined;
  /** what is shown, where that is not the value */
  cell?: (row: Row) => Node | string;
  code?: true;
  /** as narrow as its longest value, which is short */
  short?: true;
};

export type Table = {
  element: HTMLElement;
  /** shows the rows that have every word; the positions of those */
  filter: (words: readonly string[]) => number[];
};

type Line = { row: HTMLTableRowElement; text: string; values: (string | number | undefined)[] };

function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { numeric: true });
}

function line<Row>(row: Row, columns: readonly Column<Row>[], searched: string): Line {
  const values = columns.map(({ value }) => value(row));
  const cells = columns.map(({ cell, code, short }, index) => {
    const value = values[index];
    const numeric = typeof value === "number";
    const text = numeric ? number(value) : (value ?? "");
    const shown = cell ? [cell(row)] : code && !short ? breakable(text) : [text];
    const kinds = [numeric && "number", code && "code", (short || numeric) && "short"];
    const kind = kinds.filter(Boolean).join(" ");
    const attributes = kind === "" ? {} : { class: kind };
    return index === 0
      ? html("th", { scope: "row", ...attributes }, ...shown)
      : html("td", attributes, ...shown);
  });
  const element = html("tr", {}, ...cells);
  const text = `${values.join(" ")} ${element.textContent} ${searched}`.toLowerCase();
  return { row: element, text, values };
}

/**
 * A table that can be sorted by each column and filtered.
 *
 * @param searched what the filter finds a row by beside its cells
 */
export function table<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  searched: (row: Row) => string = () => "",
): Table {
  const lines = rows.map((row) => line(row, columns, searched(row)));
  const body = html("tbody", {}, ...lines.map(({ row }) => row));
  const heads = columns.map(({ title }, index) => {
    const button = html("button", { type: "button" }, title);
    const numeric = lines.some(({ values }) => typeof values[index] === "number");
    const head = html("th", { scope: "col", ...(numeric ? { class: "number" } : {}) }, button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = lines.toSorted((a, b) => {
        const order = compare(a.values[index], b.values[index]);
        return up ? order : -order;
      });
      body.append(...sorted.map(({ row }) => row));
    });
    return head;
  });
  const head = html("thead", {}, html("tr", {}, ...heads));
  const element = html(
    "div",
    { class: "scroll", role: "region", "aria-label": caption, tabindex: 0 },
    html("table", {}, html("caption", { class: "hidden" }, caption), head, body),
  );
  const filter = (words: readonly string[]): number[] => {
    const shown = lines.flatMap(({ row, text }, index) => {
      const hit = words.every((word) => text.includes(word));
      if (row.hidden === hit) row.hidden = !hit;
      return hit ? [index] : [];
    });
    element.hidden = shown.length === 0;
    return shown;
  };
  return { element, filter };
}
