import type { Command } from "./command.ts";

/** A command's line in --help, and where its code is; only the one that is asked for is loaded. */
export type Entry = { summary: string; load: () => Promise<Command> };

/** The commands that run most often: they are a program of their own, which loads faster. */
export const daily = {
  build: {
    summary: "make config.yaml and its companions from a directory of group files",
    load: async () => (await import("./commands/build/index.ts")).command,
  },
  lint: {
    summary: "find what LiteLLM ignores, drops or refuses in a config",
    load: async () => (await import("./commands/lint/index.ts")).command,
  },
} satisfies Readonly<Record<string, Entry>>;
