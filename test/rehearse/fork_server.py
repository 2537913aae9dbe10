"""LiteLLM imported once: whoever connects gets a fork of it, with the caller's own environment.

Each start of LiteLLM spends nearly all its time on imports. The first caller's environment is in
place before they happen, and a rehearsal's is the same for all in what the imports read.
"""
import json
import os
import select
import signal
import socket
import sys


def become(request, fds):
    """The fork turns into the program that the caller asked for."""
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    sys.argv = ["litellm", *request["args"]]
    from litellm.proxy.proxy_cli import run_server

    run_server()


def attend(connection, request, fds):
    """Runs one, tells the caller how it ended, and ends it when the caller is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    child = os.fork()
    if child == 0:
        connection.close()
        code = 1
        try:
            become(request, fds)
            code = 0
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else 1
        except BaseException:
            import traceback

            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    for fd in fds:
        os.close(fd)
    connection.sendall(b"%d\n" % child)
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            connection.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
            return
        readable, _, _ = select.select([connection], [], [], 0.05)
        if readable and connection.recv(1) == b"":
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return


def serve(address):
    server = socket.socket(socket.AF_UNIX)
    server.bind(address)
    server.listen(16)
    print("ready", flush=True)
    imported = False
    while True:
        # Whoever started it holds its standard input open.
        readable, _, _ = select.select([server, sys.stdin], [], [])
        if sys.stdin in readable:
            return
        connection, _ = server.accept()
        text, fds, _, _ = socket.recv_fds(connection, 1 << 20, 3)
        request = json.loads(text)
        if not imported:
            os.environ.update(request["env"])
            import litellm.proxy.proxy_cli
            import litellm.proxy.proxy_server

            imported = True
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        if os.fork() == 0:
            server.close()
            attend(connection, request, fds)
            os._exit(0)
        connection.close()
        for fd in fds:
            os.close(fd)


def call(address):
    """What stands in for the litellm program."""
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(address)
    request = {"args": sys.argv[1:], "env": dict(os.environ), "cwd": os.getcwd()}
    socket.send_fds(connection, [json.dumps(request).encode()], [0, 1, 2])
    answers = connection.makefile("r")
    child = int(answers.readline())
    signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGTERM))
    code = int(answers.readline())
    sys.exit(code if code >= 0 else 128 - code)


if __name__ == "__main__":
    serve(sys.argv[1])
