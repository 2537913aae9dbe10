/** Names of releases with malicious code in them, taken off the package index since. */
export const compromised = /litellm\S*[:=@-]v?(1\.82\.[78])(?!\d)/;
