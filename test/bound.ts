/** What starts a program that is held to the modes of files; root is not, unless it gives that away. */
export const bound: readonly string[] =
  process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
