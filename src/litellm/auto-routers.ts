const builtIn = ["complexity", "adaptive", "quality"] as const;

/** Which of the auto routers that LiteLLM brings since 1.81 a model string names, if any. */
export const builtInRouter = (model: string): (typeof builtIn)[number] | undefined =>
  builtIn.find((kind) => model.startsWith(`auto_router/${kind}_router`));
