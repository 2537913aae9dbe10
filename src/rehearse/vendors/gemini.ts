// Google's generateContent, on AI Studio and on Vertex.
import { type Body, bodyOf, holds, isBody, rowsOf, textsOf } from "./body.ts";
import { data, json, type Refusal, type Said, stream, type Wire } from "./wire.ts";

/** Google names a refusal after its status. */
const names: { readonly [status: number]: string } = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

/** Google's refusal. */
export const refuseGoogle = ({ status, message }: Refusal) =>
  json({ error: { code: status, message, status: names[status] ?? "UNKNOWN" } }, status);

function bodies(said: Said): Body[] {
  const { model, tool, usage } = said;
  const call: Body[] =
    tool === undefined ? [] : [{ functionCall: { name: tool.name, args: tool.input } }];
  const parts: Body[] = [...said.words.map((text) => ({ text })), ...call];
  const groups = said.streamed ? parts.map((part) => [part]) : [parts];
  return groups.map((some, index) => {
    const last = index === groups.length - 1;
    const candidate = {
      index: 0,
      content: { role: "model", parts: some },
      ...(last ? { finishReason: "STOP" } : {}),
    };
    return {
      candidates: [candidate],
      usageMetadata: {
        promptTokenCount: usage.input,
        candidatesTokenCount: usage.output,
        totalTokenCount: usage.input + usage.output,
      },
      modelVersion: model,
      responseId: "muffin",
    };
  });
}

const picture = (value: Body[string] | undefined): boolean => {
  const { mimeType, mime_type } = bodyOf(value);
  return String(mimeType ?? mime_type).startsWith("image/");
};

/** The model and the verb in a path: `models/gemini-2.5-flash:generateContent`. */
export const verbIn = (path: string): readonly [model: string, verb: string] | undefined => {
  const found = /\/models\/([^/]+):(\w+)$/.exec(path);
  return found ? [found[1] ?? "", found[2] ?? ""] : undefined;
};

export const gemini: Wire = {
  read(body, path) {
    const [model, verb] = verbIn(path.replace(/\?.*$/, "")) ?? [];
    const { contents, tools } = body;
    const system = body["systemInstruction"] ?? body["system_instruction"];
    const [first] = rowsOf(tools).flatMap((tool) =>
      rowsOf(tool["functionDeclarations"] ?? tool["function_declarations"]),
    );
    const told = holds(
      contents,
      (part) => "functionResponse" in part || "function_response" in part,
    );
    const schema = first?.["parameters"] ?? first?.["parametersJsonSchema"];
    return {
      model,
      streamed: verb === "streamGenerateContent",
      texts: [...textsOf(system), ...textsOf(contents)],
      images: holds(contents, (part) =>
        ["inlineData", "inline_data", "fileData", "file_data"].some(
          (key) => isBody(part[key]) && picture(part[key]),
        ),
      ),
      tool: first !== undefined && !told ? { name: String(first["name"]), schema } : undefined,
    };
  },
  say(said) {
    const all = bodies(said);
    const [whole] = all;
    if (!said.streamed && whole !== undefined) return json(whole);
    // Without alt=sse Google streams one JSON list.
    if (/[?&]alt=sse\b/.test(said.path)) return stream(all.map(data));
    const headers = { "content-type": "application/json" };
    return { status: 200, headers, body: JSON.stringify(all) };
  },
  refuse: refuseGoogle,
};
