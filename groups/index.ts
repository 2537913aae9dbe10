import { defineConfig } from "muffintin";
import benderMuffin from "./bender-muffin.ts";
import freeMuffin from "./free-muffin.ts";
import frontierMuffin from "./frontier-muffin.ts";
import { models } from "./general.ts";
import { settings } from "./settings.ts";

export default defineConfig({
  groups: [benderMuffin, freeMuffin, frontierMuffin],
  models,
  fallbacks: {
    "copilot/gpt-5-mini": ["openrouter/minimax/minimax-m2"],
    "copilot/claude-haiku-4.5": ["opencodeai/claude-haiku-4-5"],
    "copilot/claude-sonnet-4.5": ["opencodeai/claude-sonnet-4-5"],
  },
  settings,
});
