import { group } from "muffintin";
import { packyClaude, packyCodex, packyGemini } from "./transports.ts";

export default group("frontier-muffin", [
  packyGemini("gemini-3-pro-preview", { rpm: 5 }),
  packyCodex("gpt-5.2-high", { rpm: 2 }),
  packyClaude("claude-sonnet-4-5-20250929", { rpm: 1 }),
  packyClaude("claude-opus-4-5-20251101", { rpm: 2 }),
]);
