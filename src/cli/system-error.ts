/** Why the system refused, without its code, call and path. */
export const refusalOf = ({ message }: Error): string =>
  /^[A-Z0-9]+: (.*?), \w+/s.exec(message)?.[1] ?? message;
