"""What is set before LiteLLM is imported: without it LiteLLM asks the network for newer tables than the version's."""

import os

for name in ("MODEL_COST_MAP", "ANTHROPIC_BETA_HEADERS", "BLOG_POSTS", "POLICY_TEMPLATES"):
    os.environ[f"LITELLM_LOCAL_{name}"] = "True"
os.environ["LITELLM_MODE"] = "PRODUCTION"
