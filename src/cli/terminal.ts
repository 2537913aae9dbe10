import { fstatSync, statSync } from "node:fs";

/**
 * Whether a descriptor is a terminal. node:tty is asked only where it can be one: it brings
 * node:net, and with that a fifth of the program's start.
 */
export function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice() || stats.rdev === statSync("/dev/null").rdev) return false;
  } catch {
    return false;
  }
  const { isatty }: typeof import("node:tty") = require("node:tty");
  return isatty(descriptor);
}
