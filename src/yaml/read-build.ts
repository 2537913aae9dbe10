import type { Event, ScalarEvent } from "js-yaml";
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

/** Builds plain data from events. Aliases share what they name, so that no input can grow. */
export function build(
  text: string,
  events: readonly Event[],
  aliases: Map<number, number>,
  table: Positions,
): Built {
  const built: Built = { data: null, duplicates: [], surprising: [] };
  const anchors = new Map<string, { value: unknown; event: number }>();
  const open = new Set<string>();
  const frames: Frame[] = [];
  const budget = { keys: 0 };
  let documents = 0;

  const part = (start: number, end: number): string => (start < 0 ? "" : text.slice(start, end));
  const path = (own: string | undefined): (string | number)[] =>
    frames.map((frame, index) => {
      if (own !== undefined && index === frames.length - 1) return own;
      return frame.list ? frame.list.length : (frame.key ?? "");
    });

  const takeKey = (frame: Frame, value: unknown, at: number): void => {
    const key = keyName(value, table.offset(at));
    if (Object.hasOwn(frame.map, key)) {
      const where = path(key);
      const { first } = table.entry(where);
      built.duplicates.push({ path: where, offset: Math.max(0, table.offset(at)), first });
    }
    frame.key = key;
  };

  const place = (value: unknown, at: number): void => {
    const frame = frames.at(-1);
    if (frame === undefined) built.data = value;
    else if (frame.list) frame.list.push(value);
    else if (frame.merging) addMerge(frame, value, table.offset(at));
    else if (frame.key === undefined) takeKey(frame, value, at);
    else {
      setKey(frame.map, frame.key, value);
      frame.key = undefined;
    }
  };

  const plain = (event: ScalarEvent, decoded: string, at: number): unknown => {
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
      const where = path(key ? keyName(scalar.value, 0) : undefined);
      const [offset, end] = [table.offset(at), event.valueEnd];
      built.surprising.push({ path: where, key, offset, end, text: decoded, scalar });
    }
    return scalar.value;
  };

  const readScalar = (event: ScalarEvent, at: number): void => {
    const decoded = scalarText(text, event);
    const tag = part(event.tagStart, event.tagEnd);
    let value: unknown = decoded;
    if (tag !== "") {
      value = taggedScalar(tag, decoded, (reason) => new YamlError(reason, table.offset(at)));
    } else if (event.style === plainStyle) value = plain(event, decoded, at);
    const frame = frames.at(-1);
    if (value === merge && frame) {
      frame.merging = true;
      return;
    }
    if (event.anchorStart >= 0) {
      anchors.set(part(event.anchorStart, event.anchorEnd), { value, event: at });
    }
    place(value, at);
  };

  const readAlias = (start: number, end: number, at: number): void => {
    const name = text.slice(start, end);
    if (open.has(name)) throw new YamlError(`*${name} refers to itself`, start);
    const anchor = anchors.get(name);
    if (anchor === undefined) throw new YamlError(`there is no anchor &${name}`, start);
    aliases.set(at, anchor.event);
    place(anchor.value, at);
  };

  const close = (frame: Frame): void => {
    const value = taggedCollection(
      frame.tag,
      frame.list ?? withMerges(frame, budget, table.offset(frame.start)),
      (reason) => new YamlError(reason, table.offset(frame.start)),
    );
    if (frame.anchor !== "") {
      open.delete(frame.anchor);
      anchors.set(frame.anchor, { value, event: frame.start });
    }
    place(value, frame.start);
  };

  for (let at = 0; at < events.length; at += 1) {
    const event = events[at];
    if (event === undefined) break;
    if (event.type === scalarEvent) readScalar(event, at);
    else if (event.type === aliasEvent) readAlias(event.anchorStart, event.anchorEnd, at);
    else if (event.type === popEvent) {
      const frame = frames.pop();
      if (frame) close(frame);
    } else if (event.type === documentEvent) {
      documents += 1;
      if (documents > 1) throw new YamlError("several YAML documents, LiteLLM reads one", -1);
    } else {
      const anchor = part(event.anchorStart, event.anchorEnd);
      if (anchor !== "") open.add(anchor);
      frames.push({
        start: at,
        list: event.type === sequenceEvent ? [] : undefined,
        map: {},
        tag: part(event.tagStart, event.tagEnd),
        anchor,
        key: undefined,
        merging: false,
        merges: [],
      });
    }
  }
  return built;
}
