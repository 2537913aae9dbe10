"""What vendors answer, in the words of OpenAI and Anthropic."""

BODIES = {
    "context": (400, {"message": "This model's maximum context length is 10 tokens.", "code": "context_length_exceeded"}),
    "content-policy": (400, {"message": "Blocked.", "type": "invalid_request_error", "code": "content_policy_violation"}),
}


def completion(finish_reason):
    return {
        "id": "x", "object": "chat.completion", "created": 1, "model": "m", "service_tier": "default",
        "choices": [{"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", "content": "hi"}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def anthropic_message(stop_reason):
    return {
        "id": "x", "type": "message", "role": "assistant", "model": "m", "stop_reason": stop_reason,
        "content": [{"type": "text", "text": "hi"}], "usage": {"input_tokens": 1, "output_tokens": 1},
    }


def answer_to(outcome, address):
    """The status and the body of an outcome; an address with /messages is Anthropic's."""
    if outcome in ("ok", "content-filter"):
        cut = outcome == "content-filter"
        if "/messages" in address:
            return 200, anthropic_message("refusal" if cut else "end_turn")
        return 200, completion("content_filter" if cut else "stop")
    status, error = BODIES.get(outcome) or (int(outcome), {"message": "it failed"})
    return status, {"error": error}
