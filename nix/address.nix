# An address to listen on, as others write it.
{ lib }:
rec {
  # before a colon and a port
  bracketed = host: if lib.hasInfix ":" host then "[${host}]" else host;

  # in the URL of a program on the same machine; who listens on :: does not listen on 127.0.0.1
  reach =
    host:
    {
      "0.0.0.0" = "127.0.0.1";
      "::" = "[::1]";
    }
    .${host} or (bracketed host);

  # for docker and podman, which take no names
  publish = host: if host == "localhost" then "127.0.0.1" else bracketed host;
}
