type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string;

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
}

/** An element of the page. Text goes in as text, so that nothing in a config is markup. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/** What fits into the narrowest column as it is. */
const short = 24;

/** A name that may be broken after its separators, and nowhere else while there is room. */
export const breakable = (text: string): (Node | string)[] =>
  text.length <= short
    ? [text]
    : text
        .split(/(?<=[./_:,\]])(?=[^./_:,\]])/)
        .flatMap((part, index) => (index === 0 ? [part] : [html("wbr"), part]));

/** An element of the picture. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  fill(element, attributes, children);
  return element;
}

/** An element that the page has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id}`);
  return element;
}

const grouped = new Intl.NumberFormat("en");
export const number = (value: number | undefined): string =>
  value === undefined ? "" : grouped.format(value);

export const count = (size: number, word: string): string =>
  `${number(size)} ${word}${size === 1 ? "" : "s"}`;
