/** What --help says of the commands that two programs have. */
export const summaries = {
  build: "make config.yaml and its companions from a directory of group files",
  lint: "find what LiteLLM ignores, drops or refuses in a config",
};
