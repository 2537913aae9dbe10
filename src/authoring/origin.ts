/** Where user code made a piece of data: kept beside the data, so that the data stays plain. */
const callSites = new WeakMap<object, { stack?: unknown }>();

/** What a piece of data was made of: the transport of a deployment, the deployment of a spread. */
const sources = new WeakMap<object, object>();

/** A place in a file, line and column from 1. */
export type Call = { line: number; column: number };

/** Runs `work` with stacks as what V8 has of them: text takes longer, and is to be read again. */
function withCallSites<Result>(work: () => Result): Result {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, sites) => sites;
  try {
    return work();
  } finally {
    Error.prepareStackTrace = before;
  }
}

/**
 * Remembers the call stack above `factory` for `value`; looking at it is left until it is asked for.
 *
 * @param source what `value` was made of, which has an origin of its own
 */
export function markOrigin<T extends object>(
  value: T,
  factory: (...parameters: never[]) => unknown,
  source?: object,
): T {
  const site: { stack?: unknown } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 5;
  Error.captureStackTrace(site, factory);
  Error.stackTraceLimit = limit;
  callSites.set(value, site);
  if (source) sources.set(value, source);
  return value;
}

/** A piece of data, what it was made of, and so on. */
export function lineage(value: object): object[] {
  const source = sources.get(value);
  return source ? [value, ...lineage(source)] : [value];
}

/** Where in `file` the call stands that made `value`, the innermost one; undefined if none does. */
export function originOf(value: object, file: string): Call | undefined {
  const site = callSites.get(value);
  const sites: unknown = site && withCallSites(() => site.stack);
  if (!Array.isArray(sites)) return undefined;
  const calls: NodeJS.CallSite[] = sites;
  const call = calls.find((one) => one.getFileName() === file);
  const [line, column] = [call?.getLineNumber(), call?.getColumnNumber()];
  return line && column ? { line, column } : undefined;
}

/** Lets a copy answer with the place of what it was copied from. */
export function keepOrigin<T extends object>(from: object, copy: T): T {
  const site = callSites.get(from);
  if (site) callSites.set(copy, site);
  const source = sources.get(from);
  if (source) sources.set(copy, source);
  return copy;
}
