import { commands } from "./commands.ts";
import { run } from "./run.ts";

run(commands);
