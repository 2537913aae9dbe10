import type { FileInput } from "../lint/input.ts";
import { lineCounter, type Path, type Reading, readYaml } from "../yaml/read.ts";
import { type Comments, readComments, silence } from "./comments.ts";
import type { Written } from "./prepare.ts";

/** What there is to a config besides its values. */
export type Source = {
  /** fresh: each comment is handed out once, without the secrets that are named */
  comments(secrets?: readonly string[]): Comments;
  written: Written;
  /** `config.yaml:3:5`, where a part of the config stands */
  place(path: Path): string;
};

const writtenIn = (text: string, { entry }: Reading): Written => ({
  bareKey: (path) => !/["']/.test(text.charAt(entry(path).key)),
  value: (path) => text.slice(entry(path).value, entry(path).end),
});

/** A config that no file says. */
export const noSource = (shown: string): Source => ({
  comments: () => silence,
  written: { bareKey: () => false, value: () => "" },
  place: () => shown,
});

/** @param shown how messages name the file */
export function textSource(text: string, shown: string): Source {
  const reading = readYaml(text);
  const position = lineCounter(text);
  return {
    comments: (secrets) => readComments(text, secrets),
    written: writtenIn(text, reading),
    place(path) {
      const { line, column } = position(reading.entry(path).key);
      return `${shown}:${line}:${column}`;
    },
  };
}

/** A config and what it includes: each part has its comments from the file that says it. */
export function filesSource({ sources, part, locate }: FileInput): Source {
  return {
    comments(secrets) {
      const [main = silence, ...others] = sources.map(({ text }) => readComments(text, secrets));
      const all = [main, ...others];
      const of = (path: Path): [Comments, Path] => {
        const [source, local] = part(path);
        return [all[sources.indexOf(source)] ?? silence, local];
      };
      return {
        header: main.header,
        count: all.reduce((sum, { count }) => sum + count, 0),
        take: (path) => ((found) => found[0].take(found[1]))(of(path)),
        above: (path) => ((found) => found[0].above(found[1]))(of(path)),
        takeAbove: (path) => ((found) => found[0].takeAbove(found[1]))(of(path)),
        takeBelow: (path) => ((found) => found[0].takeBelow(found[1]))(of(path)),
        apart: (path) => ((found) => found[0].apart(found[1]))(of(path)),
        rest: () => [
          ...others.flatMap(({ header }) => header),
          ...all.flatMap((one) => one.rest()),
        ],
      };
    },
    written: {
      bareKey(path) {
        const [{ text, reading }, local] = part(path);
        return writtenIn(text, reading).bareKey(local);
      },
      value(path) {
        const [{ text, reading }, local] = part(path);
        return writtenIn(text, reading).value(local);
      },
    },
    place(path) {
      const { file, line, column } = locate(path, "key");
      return `${file}:${line}:${column}`;
    },
  };
}
