// Where a proxy cannot or must not listen.
import { keys, refuses } from "./refusals.ts";

const noHost =
  "services.litellm-proxy.host is neither an address nor a host's name. Write it without scheme, brackets and port, as 127.0.0.1 or ::1.";

refuses([
  {
    name: "a port that the service has no right to",
    module: "nixos",
    lines: [...keys, "port = 443;"],
    says: "services.litellm-proxy.port is below 1024, which this service has no right to. Put a web server in front of it, or choose another.",
  },
  {
    name: "no master key for everybody",
    lines: [...keys, 'requireMasterKey = false; host = "0.0.0.0";'],
    says: "services.litellm-proxy.requireMasterKey = false with a host that others can reach gives your keys to them.",
  },
  {
    name: "an empty host",
    lines: [...keys, 'host = "";'],
    says: "services.litellm-proxy.host is empty, which is every address of this machine. If that is meant, write 0.0.0.0.",
  },
  {
    name: "a name for a container's host",
    module: "nixos-container",
    lines: [...keys, 'host = "proxy.example";'],
    says: "services.litellm-proxy.host is a name, and a container's port is published on an address. Write an address of this machine, or 0.0.0.0 for all.",
  },
  ...["http://localhost", "localhost:4000", "127.0.0.1:4000", "[::1]", "*", "127.0.0.1 "].map(
    (host) => ({
      name: `host = "${host}"`,
      lines: [...keys, `host = "${host}";`],
      says: noHost,
    }),
  ),
  {
    name: "an address and a port in one, for a container",
    module: "nixos-container",
    lines: [...keys, 'host = "127.0.0.1:4000";'],
    says: noHost,
  },
  ...(["home-manager", "nixos", "nixos-container"] as const).map((module) => ({
    name: `any port, for ${module}`,
    module,
    lines: [...keys, "port = 0;"],
    says: "services.litellm-proxy.port is 0, which is another port at each start. Write one that clients can know.",
  })),
  {
    name: "a further argument that has an option of its own",
    lines: [...keys, 'extraArgs = [ "--debug" "--port" "5000" "--host=0.0.0.0" ];'],
    says: "services.litellm-proxy.extraArgs has --host. Set services.litellm-proxy.host in its place. services.litellm-proxy.extraArgs has --port. Set services.litellm-proxy.port in its place.",
  },
  {
    name: "another config among the further arguments",
    module: "nixos-container",
    lines: [...keys, 'extraArgs = [ "-c" "/etc/mine.yaml" ];'],
    says: "services.litellm-proxy.extraArgs has -c. Set services.litellm-proxy.configuration in its place.",
  },
]);
