/** Rules without a specimen that the real LiteLLM is run on, and why. */
const several = "it is about several proxies: test/e2e/agreement.test.ts";

export const unmeasured: Readonly<Record<string, string>> = {
  "auto-router/routes":
    "it wants the package semantic-router: with 0.1.15 the deployment is dropped, as is said",
  "copilot/partial-headers": "LiteLLM wants a person's login at GitHub first: test/rehearse",
  "cache/embedding-model":
    "it wants a Qdrant or a Redis that searches: what LiteLLM's cache embeds with was called alone",
  "cache/threshold": "it wants a Qdrant or a Redis that searches",
  "callback/class": "LiteLLM imports it from a module, and the specimens bring none",
  "header/user-mapping":
    "the proxy looks for the header with each request: LiteLLM's two readers of it were called alone",
  "ref/completion-model": "the proxy looks at it with each request, the router never does",
  "settings/background-job":
    "it wants a database: the function of LiteLLM that starts the jobs was called alone",
  "thinking/refused": "LiteLLM passes it on, it is Claude that refuses",
  "timeout/negative":
    "a server on the same machine is now and then quick enough to answer all the same",
  "replicas/connections": several,
  "replicas/coordination": several,
  "replicas/local-cache": several,
  "replicas/login-file": several,
  "replicas/needs-redis": several,
  "replicas/own-memory": several,
  "replicas/parallel-requests": several,
  "replicas/salt-key": several,
  "replicas/shared-health-checks": several,
  "replicas/shared-state": several,
};
