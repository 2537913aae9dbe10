import { commands } from "../commands.ts";
import { run } from "./run.ts";

void run(commands);
