/** A letter of the picture's font. */
const letter = 7.3;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** How wide a text is in the picture. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const sign of text) cells += wide.test(sign) ? 2 : 1;
  return cells * letter;
}

export const noteWidth = (note: string): number => (note === "" ? 0 : widthOf(note) + 14);

/**
 * A label as it fits: squeezed a little, else cut in its middle, because both ends of a model's
 * name say something.
 */
export function fit(text: string, width: number): { text: string; squeezed: boolean } {
  const needed = widthOf(text);
  if (needed <= width) return { text, squeezed: false };
  if (needed * 0.88 <= width) return { text, squeezed: true };
  const signs = [...text];
  const kept = Math.max(2, Math.floor((signs.length * width) / needed) - 1);
  const head = Math.ceil(kept * 0.4);
  return {
    text: `${signs.slice(0, head).join("")}\u2026${signs.slice(head - kept).join("")}`,
    squeezed: false,
  };
}

/** A share as one reads it: something that is rarely asked is not "0%". */
export const percent = (share: number): string =>
  share > 0 && share < 1 ? "<1%" : `${Math.round(share)}%`;
