import { mappingOf } from "../yaml/read-values.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";

/** The longest that a proxy may take to answer, in milliseconds. */
const patience = 10_000;

/** The variable that holds the proxy's key. */
export const keyName = "LITELLM_MASTER_KEY";

/** An answer of a proxy: its status, and its body where that is JSON. */
export type Answer = { status: number; body: unknown };

export const noAddress = "not an address such as http://127.0.0.1:4000";

export const isAddress = (url: string): boolean => URL.canParse(url) && /^https?:/.test(url);

/** The address without what follows the host, as all paths are added to it. */
export const proxyAddress = (url: string): string => url.replace(/\/+$/, "").replace(/\/v1$/, "");

/** Asks a proxy. @returns undefined where nobody answers */
export async function askProxy(
  address: string,
  path: string,
  io: Pick<Io, "env">,
  signal: AbortSignal = AbortSignal.timeout(patience),
): Promise<Answer | undefined> {
  const key = io.env[keyName];
  try {
    const response = await fetch(`${address}${path}`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      redirect: "error",
      signal,
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: undefined };
    }
  } catch {
    return undefined;
  }
}

/** /model/info of a proxy. @throws UsageError saying why there is none */
export async function modelInfo(url: string, io: Pick<Io, "env">): Promise<unknown> {
  if (!isAddress(url)) throw new UsageError(`${url}: ${noAddress}`);
  const address = proxyAddress(url);
  const answer = await askProxy(address, "/model/info", io);
  if (answer === undefined) throw new UsageError(`${address}: no proxy answers there`);
  if (answer.status === 200) {
    if (Array.isArray(mappingOf(answer.body)["data"])) return answer.body;
    throw new UsageError(`${address} answers, but not as a LiteLLM proxy does`);
  }
  const missing = io.env[keyName] ? "" : `; ${keyName} is not set`;
  throw new UsageError(`${address}/model/info answers ${answer.status}${missing}`);
}
