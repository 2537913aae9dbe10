import type { Fits } from "./fits.ts";
import type { Group } from "./groups.ts";
import type { Row } from "./rows.ts";
import { findSpreads, withoutShared } from "./spreads.ts";
import type { Transport } from "./transports.ts";
import { findVariants, type Variants } from "./variants.ts";

/** The rows of a config, by how group files say them. */
export type Parted = { groups: Group[]; singles: Row[]; variantsOf: ReadonlyMap<string, Variants> };

/** The rows of each name that has several, the rows of those that have one, and what makes others. */
export function parted(rows: readonly Row[], fits: Fits, rich: boolean): Parted {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byName.get(row.name);
    if (known) known.push(row);
    else byName.set(row.name, [row]);
  }
  const variantsOf = rich ? findVariants(byName, fits) : new Map<string, Variants>();
  for (const row of [...variantsOf.values()].flatMap((one) => one.rows)) byName.delete(row.name);
  const several = [...byName].filter(([, deployments]) => deployments.length > 1);
  const groups = several.map(([name, deployments]) => ({
    name,
    units: rich ? findSpreads(deployments, fits) : deployments,
    variants: variantsOf.get(name),
  }));
  const singles = rows.filter(({ name }) => byName.get(name)?.length === 1);
  return { groups: withoutShared(groups, singles), singles, variantsOf };
}

/** The transport of a row, or of what stands for a spread. */
export function owning(transports: readonly Transport[]): (row: Row) => Transport {
  const owners = new Map(
    transports.flatMap((transport) => transport.rows.map((row) => [row.index, transport] as const)),
  );
  return (row) => {
    const owner = owners.get(row.index);
    if (owner === undefined) throw new Error(`model_list[${row.index}] has no transport`);
    return owner;
  };
}
