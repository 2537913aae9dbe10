import type { ScalarEvent } from "js-yaml";
import { jsYaml } from "./js-yaml.ts";

/** What PyYAML makes of a plain scalar: YAML 1.1, with PyYAML's own patterns. */
export type Scalar = {
  value: unknown;
  kind: "string" | "boolean" | "integer" | "float" | "null" | "timestamp" | "merge" | "equals";
  /** a value that looks like a string to most people */
  surprising: boolean;
};

const boolean = /^(?:yes|no|true|false|on|off|Yes|No|True|False|On|Off|YES|NO|TRUE|FALSE|ON|OFF)$/;
const float =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const integer =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?)?$/;
const bareDate = /^\d{4}-\d\d-\d\d$/;

const string = (value: string): Scalar => ({ value, kind: "string", surprising: false });

function sexagesimal(text: string, sign: number): number {
  return sign * text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

function readInteger(text: string): number {
  const plain = text.replaceAll("_", "");
  const sign = plain.startsWith("-") ? -1 : 1;
  const digits = plain.replace(/^[-+]/, "");
  if (digits.startsWith("0b")) return sign * Number.parseInt(digits.slice(2), 2);
  if (digits.startsWith("0x")) return sign * Number.parseInt(digits.slice(2), 16);
  if (digits.startsWith("0")) return sign * Number.parseInt(digits, 8);
  if (digits.includes(":")) return sexagesimal(digits, sign);
  return sign * Number(digits);
}

function readFloat(text: string): number {
  const plain = text.replaceAll("_", "").toLowerCase();
  const sign = plain.startsWith("-") ? -1 : 1;
  const digits = plain.replace(/^[-+]/, "");
  if (digits === ".inf") return sign * Number.POSITIVE_INFINITY;
  if (digits === ".nan") return Number.NaN;
  if (digits.includes(":")) return sexagesimal(digits, sign);
  return sign * Number(digits);
}

/** @returns undefined for a date that does not exist, which PyYAML refuses */
function readTimestamp(match: RegExpExecArray): Date | undefined {
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lastDay) return undefined;
  if (part(4) > 23 || part(5) > 59 || part(6) > 59) return undefined;
  const milliseconds = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const offset = (match[9] === "-" ? -1 : 1) * (part(10) * 60 + part(11)) * 60_000;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(part(4), part(5), part(6), milliseconds);
  return new Date(date.getTime() - offset);
}

/** What stands in a scalar: its text without quotes, with escapes and folded lines resolved. */
export function scalarText(text: string, event: ScalarEvent): string {
  if (event.valueStart < 0) return "";
  return event.fast
    ? text.slice(event.valueStart, event.valueEnd)
    : jsYaml().getScalarValue(text, event);
}

/** Resolves an unquoted scalar as PyYAML's safe_load does; undefined where PyYAML raises. */
export function plainScalar(text: string): Scalar | undefined {
  switch (text.charCodeAt(0) | 0) {
    case 0:
      return text === "" ? { value: null, kind: "null", surprising: false } : string(text);
    case 0x7e: // ~
      return text === "~" ? { value: null, kind: "null", surprising: false } : string(text);
    case 0x3c: // <
      return text === "<<" ? { value: text, kind: "merge", surprising: false } : string(text);
    case 0x3d: // =
      return text === "=" ? { value: text, kind: "equals", surprising: false } : string(text);
    default:
  }
  const first = text.charCodeAt(0);
  if (first < 0x3a) return numeric(text);
  if (text.length > 5 || !"yYnNtTfFoO".includes(text.charAt(0))) return string(text);
  if (text === "null" || text === "Null" || text === "NULL") {
    return { value: null, kind: "null", surprising: false };
  }
  if (!boolean.test(text)) return string(text);
  const lower = text.toLowerCase();
  const value = lower === "yes" || lower === "true" || lower === "on";
  return { value, kind: "boolean", surprising: lower !== "true" && lower !== "false" };
}

/** Digits alone, without a leading zero: most numbers of a config, told without the long patterns. */
function isPlainInteger(text: string): boolean {
  if (text.length > 15 || (text.charCodeAt(0) === 0x30 && text.length > 1)) return false;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
}

function numeric(text: string): Scalar | undefined {
  if (isPlainInteger(text)) return { value: Number(text), kind: "integer", surprising: false };
  if (float.test(text)) {
    const value = readFloat(text);
    return { value, kind: "float", surprising: /[_:]/.test(text) };
  }
  if (integer.test(text)) {
    const value = readInteger(text);
    if (Number.isNaN(value)) return undefined;
    return { value, kind: "integer", surprising: /[_:]|^[-+]?0[0-9bx]/.test(text) };
  }
  const date = timestamp.exec(text);
  if (date === null || (date[4] === undefined && !bareDate.test(text))) return string(text);
  const value = readTimestamp(date);
  return value === undefined ? undefined : { value, kind: "timestamp", surprising: true };
}
