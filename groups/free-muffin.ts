import { group } from "muffintin";
import { githubCopilot, minimax, opencode, zhipuai } from "./transports.ts";

export default group("free-muffin", [
  minimax("minimax-m2", { rpm: 10, extra_body: { reasoning_split: true } }),
  githubCopilot("oswe-vscode-prime", { rpm: 4 }),
  zhipuai("glm-4.5", { rpm: 10 }),
  opencode("big-pickle", { rpm: 20 }),
]);
