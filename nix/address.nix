# An address to listen on, as others write it.
{ lib }:
let
  six = "[0-9A-Fa-f]*:[0-9A-Fa-f:]*:[0-9A-Fa-f.:]*";
  # before a colon and a port
  bracketed = host: if lib.hasInfix ":" host then "[${host}]" else host;
in
rec {
  isLoopback = host: builtins.match "127[.][0-9.]+|::1|localhost" host != null;
  isAddress = host: builtins.match "[0-9.]+|${six}" host != null;
  isHost = host: builtins.match "[A-Za-z0-9._-]+|${six}(%[A-Za-z0-9._-]+)?" host != null;

  # where a program on the same machine finds it; who listens on :: does not listen on 127.0.0.1
  here =
    host:
    {
      "0.0.0.0" = "127.0.0.1";
      "::" = "::1";
    }
    .${host} or host;
  # the same in a URL
  reach = host: bracketed (here host);

  # for docker and podman, which take no names
  publish = host: if host == "localhost" then "127.0.0.1" else bracketed host;
}
