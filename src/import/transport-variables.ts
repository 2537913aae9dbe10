import { connection } from "./connection.ts";
import { distinguishing, identifier, uniqueNames } from "./names.ts";
import type { Transport } from "./transports.ts";

/** words that tell variables apart; more of them are no name */
const most = 3;

/** `2024-10-21-preview` tells nobody a name. */
const version = /^\d{4}-\d\d-\d\d/;

/** Words that say what a variable holds, not whose it is. */
const usual = /^(?:api|key|url|base|endpoint|token|region|name|location)$/;

const described = ({ prefix, params }: Omit<Transport, "variable">): string =>
  [
    prefix,
    ...Object.entries(params).flatMap(([key, value]) => (connection.test(key) ? [value] : [])),
  ]
    .map((value) => (typeof value === "string" && !version.test(value) ? value : ""))
    .join(" ")
    .replaceAll("os.environ/", "");

/** Gives each transport a variable: its name, and what tells it from others of the name. */
export function withVariables(transports: readonly Omit<Transport, "variable">[]): Transport[] {
  const unique = uniqueNames([]);
  const variables = new Map<Omit<Transport, "variable">, string>();
  for (const transport of transports) {
    const alike = transports.filter(({ name }) => identifier(name) === identifier(transport.name));
    const apart = distinguishing(alike.map(described))[alike.indexOf(transport)] ?? "";
    const words = apart
      .split(" ")
      .filter((word) => !usual.test(word) && !transport.name.toLowerCase().includes(word));
    const told = alike.length > 1 && words.length <= most ? words.join(" ") : "";
    variables.set(transport, unique(identifier(`${transport.name} ${told}`)));
  }
  return transports.map((transport) => ({
    variable: variables.get(transport) ?? "",
    ...transport,
  }));
}
