import { databasePlace } from "../database.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const redis = "router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n";
const database = `${chat}${redis}general_settings:\n  database_url: os.environ/DATABASE_URL\n`;

export const rule: Rule = {
  id: "replicas/salt-key",
  severity: "warning",
  about: () => ({
    description:
      "LiteLLM encrypts credentials in its database with LITELLM_SALT_KEY, or with the master key where there is none. Replicas whose keys differ cannot read what the others stored, and without a LITELLM_SALT_KEY another master key makes all of it unreadable. Where the database has run without one, it has to be the master key that it ran with.",
    wrong: database,
    right: `${chat}${redis}`,
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, report }) {
    const place = databasePlace({ section, environment });
    if (replicas < 2 || place === undefined || environment?.has("LITELLM_SALT_KEY")) return;
    const read = environment
      ? `without LITELLM_SALT_KEY the ${replicas} replicas can read the credentials in the database only while the master key stays`
      : `the ${replicas} replicas can read the credentials in the database only while they have one LITELLM_SALT_KEY, or, where none is set, one master key`;
    report(
      place,
      `${read}: set the same in all, to the master key where the database has run without one`,
    );
  },
};
