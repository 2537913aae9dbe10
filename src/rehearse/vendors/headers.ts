import { hostOf } from "./hosts.ts";
import type { Vendor } from "./types.ts";

const replaced =
  "extra_headers take the place of those that LiteLLM sends to GitHub, give all of them or none";

const wanted: { readonly [company: string]: Vendor["headers"] } = {
  github: [
    ["editor-version", replaced],
    ["copilot-integration-id", replaced],
  ],
};

/** The headers without which a vendor refuses. */
export const wantedHeaders = (host: string): Vendor["headers"] =>
  wanted[hostOf(host)?.company ?? ""] ?? [];
