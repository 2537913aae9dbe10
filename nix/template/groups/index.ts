import { defineConfig } from "muffintin";
import { settings } from "./settings.ts";
import { openrouter } from "./transports.ts";
import workhorse from "./workhorse.ts";

export default defineConfig({
  groups: [workhorse],
  // models under names of their own: this one is openrouter/google/gemini-2.5-flash
  models: openrouter.models(["google/gemini-2.5-flash"]),
  // asked, in order, when every deployment of a group has failed; a name that is not there is a type error
  fallbacks: { workhorse: ["openrouter/google/gemini-2.5-flash"] },
  settings,
});
