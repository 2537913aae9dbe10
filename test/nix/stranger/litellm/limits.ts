const context = { max_input_tokens: 32768, max_output_tokens: 8192 };

export const limits = { desk: { qwen3: context, gemma3: context } };
