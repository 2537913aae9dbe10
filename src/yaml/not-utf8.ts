/** One character in UTF-8, its bytes as one character each. */
const character =
  /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}/y;

/** Where a file is first not UTF-8, and the byte there; nothing where all of it is. */
export function notUtf8(bytes: Uint8Array): { at: string; byte: string } | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  let line = 1;
  let column = 1;
  for (let index = 0; index < text.length; index = character.lastIndex) {
    character.lastIndex = index;
    if (!character.test(text)) {
      const byte = text.charCodeAt(index).toString(16).toUpperCase();
      return { at: `${line}:${column}`, byte: `0x${byte}` };
    }
    column = text[index] === "\n" ? 1 : column + 1;
    line += text[index] === "\n" ? 1 : 0;
  }
  return undefined;
}
