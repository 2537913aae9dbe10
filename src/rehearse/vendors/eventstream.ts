// AWS's binary event stream: each message has two lengths, headers, a payload and two checksums.

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 that AWS and zlib use. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const encoder = new TextEncoder();

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function numbers(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return bytes;
}

/** A header: the length of its name, the name, the type 7 (text), the length of its value, the value. */
function header(name: string, value: string): Uint8Array {
  const [first, second] = [encoder.encode(name), encoder.encode(value)];
  const length = Uint8Array.of(7, second.length >> 8, second.length & 0xff);
  return joined([Uint8Array.of(first.length), first, length, second]);
}

/** One message of a stream. */
export function frame(headers: Readonly<Record<string, string>>, payload: string): Uint8Array {
  const head = joined(Object.entries(headers).map(([name, value]) => header(name, value)));
  const body = encoder.encode(payload);
  const lengths = numbers(16 + head.length + body.length, head.length);
  const start = joined([lengths, numbers(crc32(lengths)), head, body]);
  return joined([start, numbers(crc32(start))]);
}

/** A stream of events, each with its type and its JSON. */
export const frames = (events: readonly (readonly [type: string, payload: unknown])[]) =>
  joined(
    events.map(([type, payload]) =>
      frame(
        {
          ":event-type": type,
          ":content-type": "application/json",
          ":message-type": "event",
        },
        JSON.stringify(payload),
      ),
    ),
  );

export const eventStream = "application/vnd.amazon.eventstream";
