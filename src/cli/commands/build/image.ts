import { compromisedIn } from "../../../litellm/compromised.ts";
import type { Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";

type Image = { repository: string; tag: string | undefined; digest: string | undefined };

function readImage(image: string): Image {
  const [, named = "", digest] = /^([^@]*)(?:@(.*))?$/.exec(image) ?? [];
  const [, repository = "", tag] = /^(.*?)(?::([^:/]*))?$/.exec(named) ?? [];
  return { repository, tag, digest };
}

/** What keeps a cluster from pulling an image of this name. */
function faultOf(image: string, { repository, tag, digest }: Image): string | undefined {
  if (image.includes("://")) return "must be an image's name, without what stands before ://";
  const untagged = (tag ?? digest) === undefined;
  if (untagged || /^$|\s/.test(repository)) return "must end with a tag or digest, :1.2.3";
  // capitals are for the registry's name alone
  const path = repository.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, "");
  if (/[A-Z]/.test(path)) return `the name must be in small letters, ${path.toLowerCase()}`;
  if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(path)) return `${path} is no name of an image`;
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return `${tag} is no tag, as 1.2.3 is`;
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    return "the digest must be sha256: and 64 of 0 to 9 and a to f";
  }
  return undefined;
}

/** The image that --image names, for a config of this release; says where the two may not agree. */
export function imageOption(parsed: Parsed, version: string, io: Io): string | undefined {
  const image = stringOption(parsed, "image");
  if (image === undefined) return undefined;
  const read = readImage(image);
  const blocked = compromisedIn.exec(image)?.[1];
  const fault = blocked ? `LiteLLM ${blocked} was a compromised release` : faultOf(image, read);
  if (fault) throw new UsageError(`--image ${image}: ${fault}`);
  if (read.digest === undefined && !/\d\.\d/.test(read.tag ?? "")) {
    io.stderr(
      `--image ${image}: this tag can move, and the pods then differ; better one version\n`,
    );
  }
  // an image of another name has versions of its own
  const its = /litellm[^/]*$/.test(image)
    ? /^v?(\d+\.\d+\.\d+)/.exec(read.tag ?? "")?.[1]
    : undefined;
  if (its !== undefined && its !== version) {
    io.stderr(
      `--image ${image}: this is LiteLLM ${its}, and the config is for ${version}; better the same, by another tag or by --target\n`,
    );
  }
  return image;
}
