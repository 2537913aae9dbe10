/** The keys and indexes that lead to a part of a document. */
export type Path = readonly (string | number)[];
