import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load, loadAll } from "js-yaml";
import { withDirectory } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { needs, needsFile } from "../skip.ts";
import {
  build,
  index,
  type Mapping,
  nameOf,
  ofKind,
  podOf,
  validate,
  validator,
} from "./cluster-files.ts";

test("the manifests and the values are these", () => {
  withDirectory((directory) => {
    const general =
      'database_url: env("DATABASE_URL"), database_connection_pool_limit: 9, background_health_checks: true, alerting: ["slack"]';
    const { manifests, values, secret, stderr } = build(directory, index(general));
    assert.equal(stderr, "");
    matchesGolden("kubernetes/manifests.yaml", manifests, "outputs/kubernetes");
    matchesGolden("kubernetes/values.yaml", values, "outputs/kubernetes");
    matchesGolden("kubernetes/env.example", secret, "outputs/kubernetes");
  });
});

test("another content of the config is another ConfigMap, the same content the same", () => {
  withDirectory((directory) => {
    const [one, same, other] = [1, 1, 2].map((rpm) => {
      const { manifests } = build(directory, index("", rpm));
      const name = nameOf(ofKind(manifests, "ConfigMap"));
      assert.match(JSON.stringify(ofKind(manifests, "Deployment")), new RegExp(`"name":"${name}"`));
      return name;
    });
    assert.equal(one, same);
    assert.notEqual(one, other);
  });
});

test("the config in the ConfigMap and in the values has what several proxies need to agree on", () => {
  withDirectory((directory) => {
    const general = 'database_url: env("DATABASE_URL"), background_health_checks: true';
    const { manifests } = build(directory, index(general));
    const data = ofKind(manifests, "ConfigMap")["data"] as Record<string, string>;
    const config = load(data["config.yaml"] ?? "") as Mapping;
    assert.deepEqual(config["router_settings"], {
      redis_host: "os.environ/REDIS_HOST",
      redis_port: "os.environ/REDIS_PORT",
      redis_password: "os.environ/REDIS_PASSWORD",
    });
    assert.deepEqual(config["general_settings"], {
      master_key: "os.environ/LITELLM_MASTER_KEY",
      database_url: "os.environ/DATABASE_URL",
      background_health_checks: true,
      coordination_redis: {
        host: "os.environ/REDIS_HOST",
        port: "os.environ/REDIS_PORT",
        password: "os.environ/REDIS_PASSWORD",
      },
      use_shared_health_check: true,
    });
    const deployment = JSON.stringify(ofKind(manifests, "Deployment"));
    for (const name of ["LOCAL_KEY", "REDIS_PASSWORD", "LITELLM_SALT_KEY", "DATABASE_URL"]) {
      assert.ok(
        deployment.includes(`{"secretKeyRef":{"name":"litellm-env","key":"${name}"}}`),
        name,
      );
    }
  });
});

const copilot = readFileSync(inRoot("test/fixtures/kubernetes/copilot.ts"), "utf8");

test("the login to GitHub Copilot is a file from the Secret, and no variable", () => {
  withDirectory((directory) => {
    const { manifests, secret } = build(directory, copilot);
    assert.match(secret, /\n# chat\nGITHUB_COPILOT_ACCESS_TOKEN=\n/);
    assert.doesNotMatch(manifests, /name: GITHUB_COPILOT_ACCESS_TOKEN\n/);
    assert.match(
      manifests,
      /items:\n {14}- key: GITHUB_COPILOT_ACCESS_TOKEN\n {16}path: access-token\n/,
    );
    const at = "/var/run/secrets/github-copilot";
    assert.match(
      manifests,
      new RegExp(`name: GITHUB_COPILOT_ACCESS_TOKEN_FILE\\n +value: '${at}/access-token'`),
    );
    assert.match(manifests, new RegExp(`mountPath: '${at}'\\n +readOnly: true`));
  });
});

test("kustomize takes the folder, and an overlay renames what it renames", needs("kubectl"), () => {
  withDirectory((directory) => {
    const { manifests } = build(directory, index());
    const kustomize = (folder: string): string => {
      const { status, stdout, stderr } = spawnSync("kubectl", ["kustomize", folder], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const sorted = (text: string) =>
      loadAll(text)
        .map((manifest) => JSON.stringify(manifest, null, 1))
        .sort();
    const plain = kustomize(path.join(directory, "kubernetes"));
    assert.deepEqual(plain.match(/^kind: .*/gm)?.sort(), manifests.match(/^kind: .*/gm)?.sort());
    assert.deepEqual(sorted(plain).length, sorted(manifests).length);
    const overlay = path.join(directory, "overlay");
    mkdirSync(overlay);
    writeFileSync(
      path.join(overlay, "kustomization.yaml"),
      "namespace: models\nnamePrefix: eu-\nresources: [../kubernetes]\n",
    );
    const renamed = kustomize(overlay);
    const map = nameOf(ofKind(renamed, "ConfigMap"));
    assert.match(map, /^eu-litellm-config-/);
    assert.match(
      JSON.stringify(ofKind(renamed, "Deployment")),
      new RegExp(`"configMap":{"name":"${map}"}`),
    );
    assert.match(JSON.stringify(ofKind(renamed, "HorizontalPodAutoscaler")), /"name":"eu-litellm"/);
  });
});

test("the pods keep the restricted pod security standard", () => {
  withDirectory((directory) => {
    const {
      securityContext: pod,
      containers,
      volumes,
    } = podOf(build(directory, copilot).manifests) as unknown as {
      securityContext: Mapping;
      containers: { securityContext: Mapping }[];
      volumes: Mapping[];
    };
    assert.deepEqual(
      [pod["runAsNonRoot"], pod["seccompProfile"]],
      [true, { type: "RuntimeDefault" }],
    );
    assert.notEqual(pod["runAsUser"], 0);
    for (const { securityContext } of containers) {
      assert.equal(securityContext["allowPrivilegeEscalation"], false);
      assert.deepEqual(securityContext["capabilities"], { drop: ["ALL"] });
      assert.equal(securityContext["readOnlyRootFilesystem"], true);
    }
    const kinds = volumes.flatMap(({ name: _, ...kind }) => Object.keys(kind));
    for (const kind of kinds) assert.ok(["configMap", "emptyDir", "secret"].includes(kind), kind);
  });
});

test(
  "kubernetes-validate takes the manifests, strictly",
  needsFile(validator, "kubernetes-validate"),
  () => {
    withDirectory((directory) => validate(directory, build(directory, index()).manifests));
  },
);

for (const [version, tag] of [
  ["1.80.11", "v1.80.11-stable.1"],
  ["1.108.7", "v1.108.7"],
]) {
  test(`the image of LiteLLM ${version} is the one that its release names`, () => {
    withDirectory((directory) => {
      const { manifests } = build(directory, index(), "--target", String(version));
      assert.equal(
        podOf(manifests).containers[0]?.image,
        `ghcr.io/berriai/litellm-non_root:${tag}`,
      );
    });
  });
}
