import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { needsFile } from "../skip.ts";
import {
  build,
  index,
  type Mapping,
  nameOf,
  ofKind,
  validate,
  validator,
} from "./cluster-files.ts";

test("the manifests and the values are these", () => {
  withDirectory((directory) => {
    const general = 'database_url: env("DATABASE_URL"), background_health_checks: true';
    const { manifests, values, stderr } = build(directory, index(general));
    assert.doesNotMatch(stderr, /replicas\/|redis\//);
    matchesGolden("kubernetes/manifests.yaml", manifests, "outputs/kubernetes");
    matchesGolden("kubernetes/values.yaml", values, "outputs/kubernetes");
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

test("the pods reach Redis and the vendors' own ports", () => {
  withDirectory((directory) => {
    const policy = JSON.stringify(ofKind(build(directory, index()).manifests, "NetworkPolicy"));
    assert.match(policy, /"port":443.*"port":6379.*"port":8080/);
  });
});

test("an image and a number of proxies can be given, and nothing that is not one", () => {
  withDirectory((directory) => {
    const { manifests } = build(
      directory,
      index(),
      "--image",
      "a.example:5000/l:1",
      "--replicas",
      "3",
    );
    assert.match(manifests, /image: a\.example:5000\/l:1\n/);
    assert.match(manifests, /minReplicas: 3\n {2}maxReplicas: 15\n/);
    const groups = path.join(directory, "index.ts");
    for (const wrong of [
      ["--image", "litellm"],
      ["--replicas", "0"],
    ]) {
      assert.equal(runCli(["build", groups, "--kubernetes", ...wrong]).status, 2);
    }
    assert.equal(runCli(["build", groups, "--replicas", "3"]).status, 2);
  });
});

test(
  "kubernetes-validate takes the manifests, strictly",
  needsFile(validator, "kubernetes-validate"),
  () => {
    withDirectory((directory) => validate(directory, build(directory, index()).manifests));
  },
);
