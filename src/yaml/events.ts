// js-yaml's EVENT_ID and SCALAR_STYLE, one by one: esbuild puts the numbers where they are read.
export const documentEvent = 1;
export const sequenceEvent = 2;
export const mappingEvent = 3;
export const scalarEvent = 4;
export const aliasEvent = 5;
export const popEvent = 6;

export const plainStyle = 1;
export const singleQuoted = 2;
export const doubleQuoted = 3;
