/** Where user code made a piece of data: kept beside the data, so that the data stays plain. */
const callSites = new WeakMap<object, { stack?: string }>();

/** Remembers the call stack above `factory` for `value`; formatting it is left until it is asked for. */
export function markOrigin<T extends object>(
  value: T,
  factory: (...parameters: never[]) => unknown,
): T {
  const site: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 5;
  Error.captureStackTrace(site, factory);
  Error.stackTraceLimit = limit;
  callSites.set(value, site);
  return value;
}

/** The call stack under which `value` was made, innermost first, if a factory made it. */
export function originOf(value: object): string | undefined {
  return callSites.get(value)?.stack;
}

/** Lets a copy answer with the place of what it was copied from. */
export function keepOrigin<T extends object>(from: object, copy: T): T {
  const site = callSites.get(from);
  if (site) callSites.set(copy, site);
  return copy;
}
