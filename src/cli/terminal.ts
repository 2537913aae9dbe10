import { fstatSync } from "node:fs";

/**
 * Whether a descriptor is a terminal. node:tty is asked only where it can be one: it brings
 * node:net, and with that a fifth of the program's start.
 */
export function isTerminal(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const { isatty }: typeof import("node:tty") = require("node:tty");
  return isatty(descriptor);
}
