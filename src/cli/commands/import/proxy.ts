import type { ProxyAnswers } from "../../../import/proxy-config.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { askProxy, keyName, modelInfo, proxyAddress } from "../../proxy.ts";

/**
 * What a running proxy says of its models.
 *
 * @param keyEnv the variable that holds the proxy's key; the key itself is never an argument
 */
export async function askModels(
  url: string,
  keyEnv: string | undefined,
  io: Pick<Io, "env">,
): Promise<ProxyAnswers> {
  const name = keyEnv ?? keyName;
  const key = io.env[name];
  if (keyEnv !== undefined && !key) throw new UsageError(`--key-env ${keyEnv}: it is not set`);
  const env = { [keyName]: key };
  const info = await modelInfo(url, { env });
  const listed = await askProxy(proxyAddress(url), "/v1/models", { env });
  return { info, listed: listed?.body };
}
