import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { index } from "../outputs/cluster-files.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const names = ["manifests.yaml", "kustomization.yaml", "values.yaml", ".env.example"];

const said = (how: string, those = names): string =>
  those.map((name) => `out/kubernetes/${name}: ${how}\n`).join("");

const removed = "removed; this build is without --kubernetes";

type Project = {
  cwd: string;
  build: (...args: string[]) => { stderr: string; status: number | null };
  /** what stands in out/kubernetes */
  cluster: () => string[] | undefined;
};

/** A project that was built with --kubernetes. */
function withCluster(use: (project: Project) => void): void {
  withDirectory((cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(path.join(cwd, "groups/index.ts"), index());
    const folder = path.join(cwd, "out/kubernetes");
    const build: Project["build"] = (...args) => {
      const { stderr, status } = runCli(["build", ...args], { cwd });
      return { stderr, status };
    };
    assert.deepEqual(build("--kubernetes"), { stderr: "", status: 0 });
    use({
      cwd,
      build,
      cluster: () => (existsSync(folder) ? readdirSync(folder).sort() : undefined),
    });
  });
}

test("a build without --kubernetes takes the manifests of an earlier one away", () => {
  withCluster(({ cwd, build, cluster }) => {
    assert.deepEqual(build(), { stderr: said(removed), status: 0 });
    assert.equal(cluster(), undefined);
    assert.equal(existsSync(path.join(cwd, "out/.companions.json")), false);
  });
});

test("--check without --kubernetes says what the build would take away, and how it stays", () => {
  withCluster(({ build, cluster }) => {
    assert.deepEqual(build("--check"), {
      stderr:
        `${said("out of date")}out/.companions.json: out of date\n` +
        "run `muffintin build groups --out out` to renew\n" +
        "that removes what --kubernetes made; with --kubernetes it is renewed\n",
      status: 1,
    });
    assert.deepEqual(build("--check", "--kubernetes"), { stderr: "", status: 0 });
    assert.deepEqual(cluster(), [...names].sort());
  });
});

test("what somebody changed or put into kubernetes/ stays", () => {
  withCluster(({ cwd, build, cluster }) => {
    writeFileSync(path.join(cwd, "out/kubernetes/values.yaml"), "replicaCount: 5\n");
    writeFileSync(path.join(cwd, "out/kubernetes/litellm.env"), "KEY=k\n");
    const others = names.filter((name) => name !== "values.yaml");
    assert.deepEqual(build(), { stderr: said(removed, others), status: 0 });
    assert.deepEqual(cluster(), ["litellm.env", "values.yaml"]);
  });
});

test("manifests beside the group files go as well", () => {
  withCluster(({ cwd, build }) => {
    assert.equal(build("--out", "groups", "--kubernetes").status, 0);
    assert.deepEqual(build("--out", "groups"), {
      stderr: said(removed).replaceAll("out/", "groups/"),
      status: 0,
    });
    assert.equal(existsSync(path.join(cwd, "groups/kubernetes")), false);
  });
});
