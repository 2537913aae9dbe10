import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import {
  aliasEvent,
  documentEvent,
  plainStyle,
  popEvent,
  scalarEvent,
  sequenceEvent,
} from "./events.ts";
import type { Path } from "./path.ts";
import {
  addMerge,
  type Frame,
  keyName,
  type Surprise,
  wantsKey,
  withMerges,
  YamlError,
} from "./read-frame.ts";
import type { Positions } from "./read-positions.ts";
import { plainScalar, scalarText } from "./read-scalars.ts";
import { taggedCollection, taggedScalar } from "./read-tags.ts";
import { setKey } from "./read-values.ts";

export type Built = {
  data: unknown;
  duplicates: { path: Path; offset: number; first: number }[];
  surprising: Surprise[];
};

const merge = Symbol("merge");

/** A `?` that begins a key, which then may be left out. */
const explicitKey = /(?:^|[\s[{,-])\?(?:\s|$)/m;

type CollectionEvent = MappingEvent | SequenceEvent;

/** What is known while the events are read. */
type State = {
  text: string;
  table: Positions;
  aliases: Map<number, number>;
  anchors: Map<string, { value: unknown; event: number }>;
  /** the anchors of what is not read to its end yet */
  open: Set<string>;
  frames: Frame[];
  budget: { keys: number };
  built: Built;
};

const part = (text: string, start: number, end: number): string =>
  start < 0 ? "" : text.slice(start, end);

/** The path of what is read next; `own` stands for its last step. */
const pathTo = (frames: readonly Frame[], own: string | undefined): (string | number)[] =>
  frames.map((frame, index) => {
    if (own !== undefined && index === frames.length - 1) return own;
    return frame.list ? frame.list.length : (frame.key ?? "");
  });

function takeKey({ frames, table, built }: State, frame: Frame, value: unknown, at: number): void {
  const key = keyName(value, table.offset(at));
  if (Object.hasOwn(frame.map, key)) {
    const path = pathTo(frames, key);
    const { first } = table.entry(path);
    built.duplicates.push({ path, offset: Math.max(0, table.offset(at)), first });
  }
  frame.key = key;
}

function place(state: State, value: unknown, at: number): void {
  const frame = state.frames.at(-1);
  if (frame === undefined) state.built.data = value;
  else if (frame.list) frame.list.push(value);
  else if (frame.merging) addMerge(frame, value, state.table.offset(at));
  else if (frame.key === undefined) takeKey(state, frame, value, at);
  else {
    setKey(frame.map, frame.key, value);
    frame.key = undefined;
  }
}

function plain(state: State, event: ScalarEvent, decoded: string, at: number): unknown {
  const { text, table, frames, built } = state;
  const scalar = plainScalar(decoded);
  const key = wantsKey(frames.at(-1));
  if (scalar === undefined) {
    throw new YamlError(`PyYAML cannot read \`${decoded}\`; quote it`, table.offset(at));
  }
  if (key && event.valueStart < 0 && !explicitKey.test(text)) {
    throw new YamlError("a value without a key", Math.max(0, table.offset(at)));
  }
  if (scalar.kind === "merge" && key) return merge;
  if (scalar.kind === "merge" || (scalar.kind === "equals" && !key)) {
    throw new YamlError(`PyYAML cannot read a bare \`${decoded}\`; quote it`, table.offset(at));
  }
  if (scalar.surprising) {
    const path = pathTo(frames, key ? keyName(scalar.value, 0) : undefined);
    const [offset, end] = [table.offset(at), event.valueEnd];
    built.surprising.push({ path, key, offset, end, text: decoded, scalar });
  }
  return scalar.value;
}

function readScalar(state: State, event: ScalarEvent, at: number): void {
  const { text, table, frames, anchors } = state;
  const decoded = scalarText(text, event);
  const tag = part(text, event.tagStart, event.tagEnd);
  let value: unknown = decoded;
  if (tag !== "") {
    value = taggedScalar(tag, decoded, (reason) => new YamlError(reason, table.offset(at)));
  } else if (event.style === plainStyle) value = plain(state, event, decoded, at);
  const frame = frames.at(-1);
  if (value === merge && frame) {
    frame.merging = true;
    return;
  }
  if (event.anchorStart >= 0) {
    anchors.set(part(text, event.anchorStart, event.anchorEnd), { value, event: at });
  }
  place(state, value, at);
}

function readAlias(state: State, start: number, end: number, at: number): void {
  const name = state.text.slice(start, end);
  if (state.open.has(name)) throw new YamlError(`*${name} refers to itself`, start);
  const anchor = state.anchors.get(name);
  if (anchor === undefined) throw new YamlError(`there is no anchor &${name}`, start);
  state.aliases.set(at, anchor.event);
  place(state, anchor.value, at);
}

function begin({ text, open, frames }: State, event: CollectionEvent, at: number): void {
  const anchor = part(text, event.anchorStart, event.anchorEnd);
  if (anchor !== "") open.add(anchor);
  frames.push({
    start: at,
    list: event.type === sequenceEvent ? [] : undefined,
    map: {},
    tag: part(text, event.tagStart, event.tagEnd),
    anchor,
    key: undefined,
    merging: false,
    merges: [],
  });
}

function close(state: State, frame: Frame): void {
  const { table, budget, open, anchors } = state;
  const value = taggedCollection(
    frame.tag,
    frame.list ?? withMerges(frame, budget, table.offset(frame.start)),
    (reason) => new YamlError(reason, table.offset(frame.start)),
  );
  if (frame.anchor !== "") {
    open.delete(frame.anchor);
    anchors.set(frame.anchor, { value, event: frame.start });
  }
  place(state, value, frame.start);
}

/** Builds plain data from events. Aliases share what they name, so that no input can grow. */
export function build(
  text: string,
  events: readonly Event[],
  aliases: Map<number, number>,
  table: Positions,
): Built {
  const built: Built = { data: null, duplicates: [], surprising: [] };
  const state: State = {
    ...{ text, table, aliases, built },
    ...{ anchors: new Map(), open: new Set(), frames: [], budget: { keys: 0 } },
  };
  let documents = 0;
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at];
    if (event === undefined) break;
    if (event.type === scalarEvent) readScalar(state, event, at);
    else if (event.type === aliasEvent) readAlias(state, event.anchorStart, event.anchorEnd, at);
    else if (event.type === popEvent) {
      const frame = state.frames.pop();
      if (frame) close(state, frame);
    } else if (event.type === documentEvent) {
      documents += 1;
      if (documents > 1) throw new YamlError("several YAML documents, LiteLLM reads one", -1);
    } else begin(state, event, at);
  }
  return built;
}
