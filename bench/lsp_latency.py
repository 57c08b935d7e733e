#!/usr/bin/env python3
"""Measures how long a keystroke takes to become diagnostics: lsp_latency.py GAOLINT [KILOBYTES…].

A draft of that size is made of the clauses of examples/good. Characters are typed into a paragraph in
its middle, one didChange each; the time is from writing the notification to having read the diagnostics
of that version. The client parses JSON after the clock has stopped.
"""

import json
import os
import pathlib
import random
import re
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/lsp"))
from client import URI, Client, edit  # noqa: E402

ROUNDS = 300
TYPED = "各单位要抓好落实，"


def draft(kilobytes):
    """Numbered parts of paragraphs whose clauses are those of the examples in another order, so that no
    sentence comes twice."""
    text = "".join(path.read_text() for path in sorted((ROOT / "examples/good").glob("*.txt")))
    clauses = [clause for clause in re.split("[，。；：\n]", text) if re.fullmatch("[\u4e00-\u9fff]{5,20}", clause)]
    clauses = [clause for clause in clauses if not re.search("[一二三四五六七八九十其首最另]|同志|如下|通知", clause)]
    shuffled = random.Random(7)
    lines, size = ["在全县水利工作会议上的讲话", ""], 0
    while size < kilobytes * 1000:
        sentences = ("，".join(shuffled.sample(clauses, 4)) + "。" for _ in range(6))
        lines.append("　　" + "".join(sentences))
        size += len(lines[-1].encode()) + 1
    return lines


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def read_body(stream):
    length = int(stream.readline().split(b":")[1])
    stream.readline()
    return stream.read(length)


def processor_seconds(pid):
    """What all threads of a process have used, so that what else the machine does counts less."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(binary, kilobytes):
    lines = draft(kilobytes)
    client = Client(binary)
    client.initialize({"general": {"positionEncodings": ["utf-16"]}})
    client.open("\n".join(lines))
    found = len(client.published(1))
    middle = next(i for i in range(len(lines) // 2, len(lines)) if len(lines[i]) > 60)
    times, cpu = [], processor_seconds(client.process.pid)
    for number in range(ROUNDS):
        at = 30 + number % len(TYPED)
        change = edit(middle, at, at, TYPED[number % len(TYPED)])
        if number % len(TYPED) == len(TYPED) - 1:  # as a drafter takes things back
            change = edit(middle, 30, at, "")
        data = frame({"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": URI, "version": number + 2}, "contentChanges": [change]}})
        begin = time.perf_counter()
        client.send_bytes(data)
        body = read_body(client.process.stdout)
        times.append(1e3 * (time.perf_counter() - begin))
        assert json.loads(body)["params"]["version"] == number + 2
        time.sleep(0.005)
    cpu = 1e3 * (processor_seconds(client.process.pid) - cpu) / ROUNDS
    client.stop()
    times.sort()
    size = len("\n".join(lines).encode()) / 1000
    print(f"{size:8.0f} KB {found:6} findings   processor {cpu:6.2f} ms   p50 {times[len(times) // 2]:7.2f} ms   "
          f"p99 {times[len(times) * 99 // 100]:7.2f} ms   worst {times[-1]:7.2f} ms")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for size in sys.argv[2:] or ("10", "100", "1000"):
        measure(sys.argv[1], float(size))
