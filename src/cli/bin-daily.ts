import { daily } from "./daily.ts";
import { run } from "./run.ts";

run(daily);
