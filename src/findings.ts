import type { Inventory } from "./authoring/config.ts";
import type { Generated } from "./generate.ts";
import { acceptErrors } from "./lint/accept.ts";
import type { Finding, Locate, Path } from "./lint/finding.ts";
import { type Input, lint, type Options } from "./lint/lint.ts";

/** How the parts of a generated config are called in findings, and where they were written. */
export type At = { place: Locate; shown(path: Path): string; reword(path: string): string };

/**
 * Everything that is wrong with a generated config: what nobody knows, then what the linter finds,
 * without the errors that the inventory accepts.
 *
 * @param input the config with what is known beside it
 */
export function findingsOf(
  inventory: Inventory,
  { problems, config }: Generated,
  at: At,
  options: Options,
  input: Input = { config, locate: at.place },
): Finding[] {
  const unknown = problems.map(
    ({ path, ...problem }): Finding => ({
      severity: "error",
      ...at.place(path, "key"),
      path: at.shown(path),
      ...problem,
    }),
  );
  const found = lint(input, options).map(
    (finding): Finding => ({ ...finding, path: at.reword(finding.path) }),
  );
  return acceptErrors([...unknown, ...found], inventory.accept ?? [], () =>
    at.place(["accept"], "key"),
  );
}
