import { group } from "muffintin";
import { minimaxAnthropic, packyClaude, packyGemini, zenmux } from "./transports.ts";

export default group("bender-muffin", [
  packyGemini("gemini-3-flash-preview", { rpm: 1 }),
  packyClaude("claude-haiku-4-5-20251001", { max_tokens: 64_000, rpm: 2 }),
  minimaxAnthropic("MiniMax-M2.1", { max_tokens: 64_000, rpm: 5 }),
  zenmux("anthropic/claude-haiku-4.5", { max_tokens: 64_000, rpm: 1 }),
]);
