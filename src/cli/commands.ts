import type { Entry } from "./command.ts";
import { summaries } from "./summaries.ts";

export const commands: Readonly<Record<string, Entry>> = {
  init: {
    summary: "write a starting point: a group, its transport and settings, ready to build",
    load: async () => (await import("./commands/init.ts")).command,
  },
  build: {
    summary: summaries.build,
    load: async () => (await import("./commands/build/index.ts")).command,
  },
  lint: {
    summary: summaries.lint,
    load: async () => (await import("./commands/lint/index.ts")).command,
  },
  explain: {
    summary: "say what a rule of lint finds, with an example",
    load: async () => (await import("./commands/explain.ts")).command,
  },
  diff: {
    summary: "compare two configs: what changed, and what follows for requests",
    load: async () => (await import("./commands/diff/index.ts")).command,
  },
  graph: {
    summary: "draw groups, deployments, providers, fallbacks and aliases",
    load: async () => (await import("./commands/graph.ts")).command,
  },
  simulate: {
    summary: "tell where LiteLLM's router sends a request, and why",
    load: async () => (await import("./commands/simulate/index.ts")).command,
  },
  rehearse: {
    summary: "run the real LiteLLM on a config with every vendor played, and watch what it does",
    load: async () => (await import("./commands/rehearse/index.ts")).command,
  },
  dev: {
    summary: "show the report in a browser and follow each save",
    load: async () => (await import("./commands/dev/index.ts")).command,
  },
  doctor: {
    summary: "say what this machine has and lacks to run a config",
    load: async () => (await import("./commands/doctor/index.ts")).command,
  },
  import: {
    summary: "write group files from a config.yaml or a running proxy, proven to say the same",
    load: async () => (await import("./commands/import/index.ts")).command,
  },
  limits: {
    summary: "show where a model's token limits come from, and bring the database up to date",
    load: async () => (await import("./commands/limits/index.ts")).command,
  },
  bundle: {
    summary: "make the directory that deploy.sh brings to life on a host",
    load: async () => (await import("./commands/bundle.ts")).command,
  },
  completions: {
    summary: "print the completions for fish, bash or zsh",
    load: async () => (await import("./commands/completions/index.ts")).command,
  },
};
