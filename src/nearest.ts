import { distance } from "fastest-levenshtein";

const fold = (word: string): string => word.toLowerCase().replace(/[-_. ]/g, "");

/** Two neighbouring letters changed places: one slip of the fingers, though two edits. */
function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  return (
    word[at] !== undefined &&
    word[at] === candidate[at + 1] &&
    word[at + 1] === candidate[at] &&
    word.slice(at + 2) === candidate.slice(at + 2)
  );
}

/** How many letters of a word may be wrong for another to be what was meant: a third of them. */
export const farthest = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/**
 * The candidate that a word was most likely meant to be; undefined where none is near.
 * Of very many candidates only those of a similar length and the same first letter are tried.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // every other letter is one edit away
  if (word.length < 2) return undefined;
  const many = candidates.length > 2000;
  const folded = fold(word);
  let best: string | undefined;
  let least = farthest(word) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    if (many && candidate[0] !== word[0]) continue;
    const edits = distance(word, candidate);
    const close = edits < 5 && (fold(candidate) === folded || isSwap(word, candidate));
    const apart = close ? 0.5 : edits;
    if (apart < least && candidate !== word) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/** What follows a sentence where something else was meant; what has quotes of its own gets no more. */
export function meant(suggestion: string | undefined): string {
  if (suggestion === undefined) return "";
  return `. Did you mean ${suggestion.includes('"') ? suggestion : `"${suggestion}"`}?`;
}

/** What follows a sentence that says of a word that nothing is called so. */
export const didYouMean = (word: string, candidates: readonly string[]): string =>
  meant(nearest(word, candidates));

/** Looking at every name for every wrong one would not be linear: these many wrong ones get one. */
const mostAsked = 100;

/** Finds the nearest of names that grow with the config, for the first wrong words that ask. */
export function suggester(candidates: readonly string[]): (word: string) => string | undefined {
  let asked = 0;
  return (word) => {
    asked += 1;
    return asked > mostAsked ? undefined : nearest(word, candidates);
  };
}

/** Whether two keys differ so little that one is a misspelling of the other. */
export function isNear(word: string, candidate: string): boolean {
  const apart = distance(word, candidate);
  if (apart === 1)
    return Math.min(word.length, candidate.length) > 3 || fold(word) === fold(candidate);
  if (apart > 4) return false;
  if (apart === 2 && (word.length > 6 || isSwap(word, candidate))) return true;
  return fold(word) === fold(candidate);
}
