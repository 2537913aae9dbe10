/** What a part of the bench hands to the report. */
export type Part = {
  title: string;
  /** Markdown */
  text: string;
  /** rows for the README: what, and how much */
  summary?: readonly (readonly [string, string])[];
  /** peers that are not on this machine, with the reason */
  missing?: readonly string[];
};
