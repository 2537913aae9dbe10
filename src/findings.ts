import type { Flaw } from "./authoring/check.ts";
import type { Inventory } from "./authoring/config.ts";
import type { Generated } from "./generate.ts";
import { acceptErrors } from "./lint/accept.ts";
import { type Finding, type Locate, type Path, showPath } from "./lint/finding.ts";
import { type Input, lint, type Options } from "./lint/lint.ts";

/** What is wrong and where in the inventory, without the place in a file. */
export const flawText = ({ path, message }: Flaw): string =>
  path.length === 0 ? message : `${showPath(path)}: ${message}`;

/** How the parts of a generated config are called in findings, and where they were written. */
export type At = {
  place: Locate;
  shown(path: Path): string;
  /** a path as the file says it in which something was found */
  reword(path: string, file: string): string;
  /** a message that names other rows of model_list */
  said(message: string): string;
};

/** Rules that find of a model that nobody knows the same once more. */
const sameAgain = ["limit/missing", "model/unknown"];

/** One line of a group file can make several deployments: what is wrong there is said once. */
function saidOnce(findings: readonly Finding[]): Finding[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, line, column, rule, message } = finding;
    const path = finding.path.replace(/^(?:deployments|models)\[\d+\]/, "");
    const key = JSON.stringify([file, line, column, rule, message, path]);
    const known = places.get(key);
    if (known) known.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || !/^(?:deployments|models)\[/.test(first.path)) return alike;
    if (alike.length === 1) return alike;
    return [{ ...first, message: `${first.message} (${alike.length} deployments)` }];
  });
}

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
  const rows = new Set(problems.map(({ path }) => showPath(path)));
  const found = lint(input, options)
    .filter(({ rule, path }) => !(sameAgain.includes(rule) && rows.has(path)))
    .map(
      (finding): Finding => ({
        ...finding,
        path: at.reword(finding.path, finding.file),
        message: at.said(finding.message),
      }),
    );
  return acceptErrors(saidOnce([...unknown, ...found]), inventory.accept ?? [], () =>
    at.place(["accept"], "key"),
  );
}
