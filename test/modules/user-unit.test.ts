// The unit of home-manager, run by a real systemd with the real LiteLLM.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { value } from "../nix/modules/evaluate.ts";
import { render } from "../nix/modules/units.ts";
import { type Booted, boot, skip } from "./booted.ts";

describe("a booted machine", { skip }, () => {
  let booted: Booted;
  before(async () => {
    booted = await boot();
  });
  after(() => booted?.stop());

  test("the unit of home-manager serves under systemd --user", async () => {
    const { ask, machine, nix } = booted;
    const wanted = booted.wanted("home-manager");
    const moved = booted.install(wanted, "home");
    const unit = value(nix, wanted, "checked.systemd.user.services.litellm-proxy");
    const home = path.join(machine.root, "home/muffin/.config/systemd/user");
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, "litellm-proxy.service"), moved(render(unit)));
    const inside = "XDG_RUNTIME_DIR=/run/muffin HOME=/home/muffin";
    const asUser = (command: string): string =>
      `setpriv --reuid=muffin --regid=muffin --clear-groups env ${inside} ${command}`;
    await machine.sh(`
      chown -R muffin: /home/muffin && install -d -o muffin -g muffin -m 700 /run/muffin
      systemd-run --quiet --unit=user-manager --uid=muffin --property=Delegate=yes --setenv=XDG_RUNTIME_DIR=/run/muffin \
        --setenv=HOME=/home/muffin /lib/systemd/systemd --user
      sleep 2
    `);
    await machine.sh(asUser("systemctl --user start litellm-proxy"));
    assert.equal(await ask(), "muffin from vendor");
    const pid = asUser("systemctl --user show litellm-proxy --value --property MainPID");
    const was = await machine.sh(pid);
    assert.equal(await machine.sh(`ps -o user= -p ${was.trim()}`), "muffin\n");
    await machine.sh(`kill -9 ${was.trim()} && sleep 6`);
    assert.equal(await ask(), "muffin from vendor");
    assert.notEqual(await machine.sh(pid), was);
    await booted.showsNoSecret();
  });
});
