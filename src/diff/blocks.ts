import type { Change, Diff, Kind } from "./change.ts";

export type Sign = "+" | "-" | "~" | "!";
export type Section = { title: string; kinds: readonly Kind[]; byModel?: true };

const sections: readonly Section[] = [
  { title: "Consequences", kinds: ["consequence"] },
  { title: "Models", kinds: ["model-added", "model-removed", "model-renamed"] },
  {
    title: "Deployments",
    kinds: [
      "deployment-added",
      "deployment-removed",
      "deployment-moved",
      "deployment-replaced",
      "limits",
      "key",
      "params",
    ],
    byModel: true,
  },
  { title: "Routing", kinds: ["route"] },
  { title: "Settings", kinds: ["settings"] },
  { title: "Environment", kinds: ["environment"] },
];

/** One line: `of` is what it is about, where that is not the section's own. */
type Item = { sign: Sign; times?: string; of?: string; text: string };
type Block = { title: string; common?: true; items: Item[] };

/** So many that say the same are told once. */
const many = 4;

function alike<Value>(values: readonly Value[], key: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
}

function some(names: readonly string[]): string {
  const all = [...new Set(names)];
  const rest = all.length - many;
  return rest < 2 ? all.join(", ") : `${all.slice(0, many).join(", ")} and ${rest} more`;
}

/** Consequences; what follows for many names alike is one sentence. */
function consequenceItems(changes: readonly Change[]): Item[] {
  const after = ({ model, message }: Change): string =>
    model !== undefined && message.startsWith(`${model} `)
      ? message.slice(model.length + 1)
      : `\n${message}`;
  return alike(changes, after).flatMap((same): Item[] => {
    const [first] = same;
    if (first === undefined || same.length < many || first.model === undefined) {
      return same.map(({ message }) => ({ sign: "!", text: message }));
    }
    const names = some(same.flatMap(({ model }) => model ?? []));
    return [{ sign: "!", text: `each of ${same.length} names ${after(first)} (${names})` }];
  });
}

/** What is the same for several deployments of one model is one line. */
const once = (items: readonly Item[]): Item[] =>
  alike(items, ({ sign, of, text }) => `${sign}${of}\n${text}`).flatMap((same): Item[] => {
    const [first] = same;
    if (first === undefined || same.length === 1) return [...same];
    const times = `${same.length} × `;
    return first.of === undefined
      ? [{ ...first, text: `${times}${first.text}` }]
      : [{ ...first, times }];
  });

/** Deployments by their name; what changed in many alike stands once, before them. */
function deploymentBlocks(changes: readonly Change[]): Block[] {
  const isPart = ({ path }: Change): boolean => path !== undefined;
  const common = alike(changes.filter(isPart), ({ message }) => message).filter(
    (same) => same.length >= many,
  );
  const told = new Set(common.flat());
  const item = (change: Change): Item => ({
    sign: isPart(change) ? "~" : signOf(change),
    ...(isPart(change) && change.deployment !== undefined ? { of: change.deployment } : {}),
    text: change.message,
  });
  const left = changes.filter((change) => !told.has(change));
  return [
    ...alike(common, (same) => some(same.map(({ model = "" }) => model))).map((together) => ({
      title: `${together[0]?.length ?? 0} deployments of ${some((together[0] ?? []).map(({ model = "" }) => model))}`,
      common: true,
      items: together.flatMap(([first]): Item[] =>
        first === undefined ? [] : [{ sign: "~", text: first.message }],
      ),
    })),
    ...alike(left, ({ model = "" }) => model).map((own) => ({
      title: own[0]?.model ?? "",
      items: once([...own.filter((change) => !isPart(change)), ...own.filter(isPart)].map(item)),
    })),
  ];
}

/** What is shown, in order, for people. */
export function blocks(diff: Diff): { section: Section; count: number; blocks: Block[] }[] {
  return sections.flatMap((section) => {
    const own = diff.changes.filter(({ kind }) => section.kinds.includes(kind));
    if (own.length === 0) return [];
    const told: Block[] = section.byModel
      ? deploymentBlocks(own)
      : [
          {
            title: "",
            items:
              section.title === "Consequences"
                ? consequenceItems(own)
                : own.map((change) => ({ sign: signOf(change), text: change.message })),
          },
        ];
    return [{ section, count: own.length, blocks: told }];
  });
}

function signOf({ kind, ...change }: Change): Sign {
  if (kind === "consequence") return "!";
  if (kind.endsWith("-added")) return "+";
  if (kind.endsWith("-removed")) return "-";
  if (/-(moved|replaced|renamed)$/.test(kind)) return "~";
  if (!("old" in change)) return "+";
  return "new" in change ? "~" : "-";
}
