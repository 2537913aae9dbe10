import { daily } from "../daily.ts";
import { run } from "./run.ts";

// All is written by then: leaving the heap as it is takes less time than taking it apart.
void run(daily).then(() => process.exit());
