// What the settings of refused.ts take, by kind.
import { isMapping, listOf } from "../yaml/read.ts";
import { isReference } from "./text.ts";

/** A text, a list or a mapping with nothing in it. */
export const isEmpty = (value: unknown): boolean =>
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isMapping(value) && Object.keys(value).length === 0);

export const isList = (value: unknown): boolean => Array.isArray(value);
export const isMap = (value: unknown): boolean => isMapping(value);

/** What Python's float() takes; the value of a variable is not known here. */
export const isNumber = (value: unknown): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  isReference(value) ||
  (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)));

export const orNull =
  (accepts: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || accepts(value);

export const eachHas =
  (...keys: readonly string[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) &&
    value.every((item) => isMapping(item) && keys.every((key) => Object.hasOwn(item, key)));

const clock = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
export const isTime = (value: unknown): boolean =>
  isReference(value) || (typeof value === "string" && clock.test(value.trim()));

export const isAccess = (value: unknown): boolean => {
  if (!isMapping(value)) return false;
  const mode = value["access_mode"] ?? "read_only";
  return isReference(mode) || /^(?:read_only|write_only|read_and_write)$/.test(String(mode));
};

/** Nothing in Python's eyes: LiteLLM looks no further. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === false || value === 0 || isEmpty(value);

export const isName = (value: unknown): boolean => isNothing(value) || typeof value === "string";
export const isText = (value: unknown): boolean => value === null || typeof value === "string";
export const areMaps = (value: unknown): boolean =>
  isNothing(value) || (isList(value) && listOf(value).every(isMapping));
export const isMapOfMaps = (value: unknown): boolean =>
  isNothing(value) || (isMapping(value) && Object.values(value).every(isMapping));
