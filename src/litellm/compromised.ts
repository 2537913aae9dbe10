/** Releases that were published with someone else's code in them, and taken off the package index since. */
export const compromised: readonly string[] = ["1.82.7", "1.82.8"];

/** What names one of them: a pin, or the tag of an image. */
export const compromisedIn = new RegExp(
  `litellm\\S*[:=@-]v?(${compromised.join("|").replaceAll(".", "\\.")})(?!\\d)`,
);
