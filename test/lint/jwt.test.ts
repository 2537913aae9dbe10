import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const of = (...lines: string[]): string[] =>
  shown(
    lintText(
      `general_settings:\n  enable_jwt_auth: true\n  litellm_jwtauth:\n${lines.map((line) => `    ${line}\n`).join("")}`,
    ).filter(({ path }) => path.includes("litellm_jwtauth")),
  ).map((line) => line.replace(/^\S+ /, ""));

const at = "jwt/settings general_settings.litellm_jwtauth";

test("settings of litellm_jwtauth that belong together, and the former name of one", () => {
  assert.deepEqual(
    of("jwt_client_id_field: azp", "user_roles_jwt_field: roles", "user_allowed_roles: [basic]"),
    [],
  );
  assert.deepEqual(of("user_allowed_roles: [basic]"), [
    `error ${at}.user_allowed_roles: without user_roles_jwt_field, LiteLLM refuses to start`,
  ]);
  assert.deepEqual(of("object_id_jwt_field: oid"), [
    `error ${at}.object_id_jwt_field: without role_mappings, LiteLLM refuses to start`,
  ]);
});

test("roles of litellm_jwtauth need the field that says them, here or of an issuer", () => {
  const map = "jwt_litellm_role_map: [{ jwt_role: A, litellm_role: proxy_admin }]";
  assert.deepEqual(of(map), [
    `warning ${at}.jwt_litellm_role_map: without sync_user_role_and_teams: true, no user or token gets a role by it`,
  ]);
  assert.deepEqual(of(map, "sync_user_role_and_teams: true", "roles_jwt_field: roles"), []);
  assert.deepEqual(of(map, "issuers: [{ issuer: https://id.example, audience: litellm }]"), []);
  assert.deepEqual(
    of("roles_jwt_field: roles", "role_mappings: [{ role: A, internal_role: admin }]"),
    [
      'error schema/type general_settings.litellm_jwtauth.role_mappings[0].internal_role: "admin" is not one of proxy_admin, team, internal_user; LiteLLM refuses to start',
    ],
  );
});

test("an issuer says which audience it is for, or that any will do, and stands there once", () => {
  const issuer = "general_settings.litellm_jwtauth.issuers";
  const issuers = (...entries: string[]): string[] => of(`issuers: [${entries.join(", ")}]`);
  assert.deepEqual(issuers("{ issuer: a, audience: x }", "{ issuer: b, audience: [x, y] }"), []);
  assert.deepEqual(issuers("{ issuer: a, disable_audience_validation: true }"), []);
  assert.deepEqual(issuers("{ issuer: a, disable_audience_validation: false }"), [
    `error jwt/issuer ${issuer}[0]: an issuer has an audience, or disable_audience_validation: true; LiteLLM refuses to start`,
  ]);
  assert.deepEqual(issuers("{ issuer: a, audience: x, disable_audience_validation: true }"), [
    `error jwt/issuer ${issuer}[0].disable_audience_validation: disable_audience_validation beside an audience; LiteLLM refuses to start`,
  ]);
  assert.deepEqual(issuers("{ issuer: a, audience: x }", "{ issuer: a, audience: y }"), [
    `warning jwt/issuer ${issuer}[1].issuer: LiteLLM takes the first entry for this issuer, and never this one`,
  ]);
});
