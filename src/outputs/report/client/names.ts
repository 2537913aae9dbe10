import type { ReportData } from "../data.ts";

/** The model that answers to a name: its own, or the longest wildcard that it matches. */
export function modelFor(data: ReportData): (name: string) => number | undefined {
  const own = new Map(data.models.map(({ name }, index) => [name, index]));
  const wildcards = data.models
    .map(({ name }, index) => ({ name, index }))
    .filter(({ name }) => name.includes("*"))
    .sort((a, b) => b.name.length - a.name.length);
  return (name) => {
    const found = own.get(name);
    if (found !== undefined) return found;
    return wildcards.find((wildcard) => {
      const [start = "", end = ""] = wildcard.name.split("*", 2);
      return name.startsWith(start) && name.endsWith(end);
    })?.index;
  };
}
