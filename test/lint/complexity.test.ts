import assert from "node:assert/strict";
import { test } from "node:test";
import { drops, model, of } from "./older.ts";

const at = "model_list[1].litellm_params.complexity_router_config";
const four = "tiers: { SIMPLE: chat, MEDIUM: chat, COMPLEX: chat, REASONING: chat }";
const llm = ["classifier_type: llm", "classifier_llm_config: { model: chat }"];

/** A router with these lines of settings: what is said of it, each with its effect taken off. */
const said = (...lines: string[]): string[] =>
  of(
    "auto-router/",
    `${model}  - model_name: auto\n    litellm_params:\n      model: auto_router/complexity_router\n      complexity_router_default_model: chat\n      complexity_router_config:\n${lines.map((line) => `        ${line}\n`).join("")}`,
    {},
  ).map((line) => line.replace(`error ${at}.`, "").replace(`; ${drops}`, ""));

test("a setting of another classifier_type is told with those that it is for", () => {
  assert.deepEqual(said(four, "local_heuristic: heuristic"), [
    'local_heuristic: it is for classifier_type heuristic_first, hybrid, and this is "heuristic"',
  ]);
  assert.deepEqual(said(four, ...llm, "custom_dimensions: []", "hybrid_boundary_margin: 0"), [
    'hybrid_boundary_margin: it is for classifier_type hybrid, and this is "llm"',
  ]);
  assert.deepEqual(said(four, "fallback_tier: SIMPLE"), [
    "fallback_tier: it needs tier_definitions",
  ]);
  assert.deepEqual(said(four, "semantic_keyword_matching: true", "embedding_model: chat"), [
    "semantic_keyword_matching: it needs keyword_tier_rules",
  ]);
  assert.deepEqual(said(four, "semantic_keyword_matching: false"), []);
});

test("what asks a model needs one", () => {
  assert.deepEqual(said(four, "classifier_type: hybrid", "hybrid_boundary_margin: 0.1"), [
    `error model_list[1].litellm_params.model: this auto router needs complexity_router_config.classifier_llm_config`,
  ]);
});

test("tiers are named as they are written, and have models where nothing stands in for them", () => {
  const rule = (tier: string): string =>
    `keyword_tier_rules: [{ keywords: [translate], tier: ${tier} }]`;
  assert.deepEqual(said("tiers: { SIMPLE: chat }", rule("COMPLEX")), []);
  const names = "SIMPLE, MEDIUM, COMPLEX, REASONING";
  assert.deepEqual(said(four, rule("NON_REASONING")), [
    `keyword_tier_rules[0].tier: there is no tier "NON_REASONING", but ${names}`,
  ]);
  assert.deepEqual(said("tiers: { SIMPLE: chat }", "plan_mode_min_tier: COMPLEX"), [
    'plan_mode_min_tier: tiers has no model for "COMPLEX"',
  ]);
  assert.deepEqual(said("tiers: { SIMPLE: chat, NON_REASONING: chat }"), [
    "tiers.NON_REASONING: this tier needs enable_non_reasoning_tier: true",
  ]);
  const first = ["classifier_type: heuristic_first", "classifier_llm_config: { model: chat }"];
  assert.deepEqual(said(four, ...first, "heuristic_first_max_tier: REASONING"), [
    "heuristic_first_max_tier: it is the highest tier, so that nothing is left for the classifier",
  ]);
});

test("a judge of capability has two tiers in order, and thresholds that it can reach", () => {
  const judged = (policy: string): string[] =>
    said(
      four,
      "classifier_type: capability",
      "classifier_llm_config: { model: chat }",
      `capability_classifier_config: { ${policy} }`,
    );
  const config = "capability_classifier_config";
  const tiers = "efficient_tier: SIMPLE, capable_tier: COMPLEX";
  assert.deepEqual(judged(`${tiers}, base_threshold: 0.5, threshold_step: 0.25`), []);
  assert.deepEqual(judged(`${tiers}, base_threshold: 0.5, threshold_step: 0.3`), [
    `${config}.threshold_step: base_threshold and two steps are more than 1`,
  ]);
  assert.deepEqual(judged(`${tiers}, base_threshold: "0.5"`), [
    `${config}.base_threshold: a number in quotes, which is not taken for one here`,
  ]);
  assert.deepEqual(judged("efficient_tier: COMPLEX, capable_tier: SIMPLE, base_threshold: 0.5"), [
    `${config}.capable_tier: it is no higher than efficient_tier`,
  ]);
});

test("tiers of one's own stand with models, descriptions and nothing that needs LiteLLM's", () => {
  const own = (tiers: string, definitions: string, ...lines: string[]): string[] =>
    said(
      ...[`tiers: ${tiers}`, ...llm, `tier_definitions: [${definitions}]`],
      ...["fallback_tier: SIMPLE", ...lines],
    );
  const two = "{ name: SIMPLE }, { name: law, description: Questions of law }";
  assert.deepEqual(own("{ SIMPLE: chat, law: chat }", two), []);
  assert.deepEqual(own("{ SIMPLE: chat, laws: chat }", two), [
    "tiers.laws: it is not in tier_definitions",
    "tier_definitions: tiers has no model for law",
  ]);
  assert.deepEqual(own("{ SIMPLE: chat }", "{ name: SIMPLE }"), [
    "tier_definitions: 2 to 8 tiers make a set, and this is 1",
  ]);
  assert.deepEqual(own("{ SIMPLE: chat, law: chat }", "{ name: SIMPLE }, { name: law }"), [
    'tier_definitions[1]: the tier "law" needs a description',
  ]);
  assert.deepEqual(
    own(
      "{ SIMPLE: chat, law: chat }",
      two,
      "session_affinity: true",
      "escalation_keywords: []",
      "classifier_fallback: default_model",
    ),
    [
      "session_affinity: it does not go with tier_definitions",
      "classifier_fallback: with tier_definitions it is fallback_tier that says so",
    ],
  );
});

test("parts that a router cannot use are told one by one", () => {
  assert.deepEqual(
    said(
      four,
      "keyword_tier_rules: [{ keywords: [' '], tier: SIMPLE }]",
      "reminder_markers: [{ open: <a>, close: <A> }, { open: ' ', close: x }]",
      "custom_dimensions: [{ name: law, weight: 0.5 }, { name: 5th, weight: 0.5, keywords: [x] }]",
      "adaptive_weights: { quality: 0.5, cost: 0.4 }",
      "tier_labels: { EASY: Cheap, SIMPLE: Plain }",
    ).sort(),
    [
      "adaptive_weights.cost: quality and cost are 1 together, and not 0.9",
      "custom_dimensions[0]: it needs keywords or patterns",
      "custom_dimensions[1].name: a name begins with a letter, and has no blanks",
      "keyword_tier_rules[0].keywords: no keyword is in this",
      "reminder_markers[0].close: it closes as it opens",
      "reminder_markers[1]: a marker is blank",
      'tier_labels.EASY: there is no tier "EASY"',
    ],
  );
});
