import { group } from "muffintin";
import { openrouter } from "./transports.ts";

// Requests for "workhorse" are spread over these; to add one is to add its line.
export default group("workhorse", [
  openrouter("anthropic/claude-sonnet-4.5", { rpm: 10 }),
  openrouter("openai/gpt-5", { rpm: 10 }),
]);
