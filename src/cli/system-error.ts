/** The system's code of an error: ENOENT and its like. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** What an error says; whatever else was thrown, as text. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Why the system refused, without its code, call and path. */
export const refusalOf = ({ message }: Error): string =>
  /^[A-Z0-9]+: (.*?), \w+/s.exec(message)?.[1] ?? message;
