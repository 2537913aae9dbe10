import { modelItems, singleItem } from "./deployments.ts";
import type { Item } from "./doc.ts";
import { text } from "./doc.ts";
import type { Statement } from "./files.ts";
import { commentsOf, type Surroundings } from "./groups.ts";
import { identifier } from "./names.ts";
import type { Row } from "./rows.ts";
import { thinkingDoc, type Variants } from "./variants.ts";

/**
 * `export const models = [ … ]`: an offer that thinking() makes others of has a variable before it.
 *
 * @param unique gives each variable once
 */
export function modelStatements(
  singles: readonly Row[],
  variantsOf: ReadonlyMap<string, Variants>,
  unique: (wanted: string) => string,
  { transportOf, fits, comments }: Surroundings,
): Statement[] {
  const statements: Statement[] = [];
  const items: Item[] = [];
  let waiting: Row[] = [];
  const flush = (): void => {
    items.push(...modelItems(waiting, transportOf, fits, comments));
    waiting = [];
  };
  for (const row of singles) {
    const variants = variantsOf.get(row.name);
    if (variants === undefined) {
      waiting.push(row);
      continue;
    }
    flush();
    const variable = unique(identifier(row.name));
    const { before = [], after = [], value } = singleItem(row, transportOf(row), fits, comments);
    statements.push({ comments: [...before, ...after], lead: `const ${variable} = `, doc: value });
    items.push(
      { value: text(variable) },
      {
        before: commentsOf(variants.rows, comments),
        value: thinkingDoc(variants, variable, "..."),
      },
    );
  }
  flush();
  statements.push({
    lead: "export const models = ",
    doc: { kind: "list", items },
    end: " as const",
  });
  return statements;
}
