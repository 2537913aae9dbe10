import type { Io } from "../../command.ts";

const width = 24;

/** A bar that is drawn over itself on a terminal; elsewhere a line at each quarter. */
export function progressOn(io: Pick<Io, "stderr">, terminal: boolean) {
  let drawn = false;
  let told = 0;
  let last = 0;
  const clear = (): void => {
    if (drawn) io.stderr("\r\u001b[K");
    drawn = false;
  };
  return {
    /** one line of its own */
    say(text: string): void {
      clear();
      io.stderr(`${text}\n`);
    },
    show(done: number, total: number): void {
      if (!terminal) {
        const quarter = Math.floor((done / total) * 4);
        if (quarter <= told) return;
        told = quarter;
        io.stderr(`${done} of ${total} requests\n`);
        return;
      }
      const now = Date.now();
      if (now - last < 50 && done < total) return;
      last = now;
      const filled = Math.round((done / total) * width);
      const bar = "█".repeat(filled) + "░".repeat(width - filled);
      io.stderr(`\r${bar} ${done} of ${total} requests\u001b[K`);
      drawn = true;
    },
    end: clear,
  };
}
