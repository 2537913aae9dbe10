// The first to run, before what an old Node lacks is required.
const { node } = process.versions;
const [major = 0, minor = 0] = node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`error: muffintin needs Node 20.12 or newer; this is ${node}`);
  process.exit(2);
}
