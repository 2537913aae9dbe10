import type { Entry } from "./command.ts";
import { command as build } from "./commands/build/index.ts";
import { command as lint } from "./commands/lint/index.ts";
import { summaries } from "./summaries.ts";

/**
 * The commands that run most often: they are a program of their own, which starts faster. It does so
 * where our own modules are imported once and for all: esbuild makes one piece of them, and takes
 * apart what is loaded later, with all that it imports.
 */
export const daily: Readonly<Record<string, Entry>> = {
  build: { summary: summaries.build, load: async () => build },
  lint: { summary: summaries.lint, load: async () => lint },
};
