"""Reads every event of the cooperations that you may see, once each, for as long as it runs; started again it goes
on where it was. Python 3.9 or newer, no dependency.

    NYATA_AUTHORIZATION="Bearer ..." python3 feed_reader.py https://nyata.example [--after FILE] [--events N]
"""

import argparse
import json
import os
import pathlib
import sys
import time
import urllib.request

arguments = argparse.ArgumentParser()
arguments.add_argument("origin")
arguments.add_argument("--after", type=pathlib.Path, default=pathlib.Path("nyata-cursor.txt"))
arguments.add_argument("--events", type=int, default=sys.maxsize)
asked = arguments.parse_args()
cursor = asked.after.read_text() if asked.after.exists() else ""
seen = 0


def take(event):
    """What your system does with an event: it must finish before the cursor is kept, and be harmless if done twice."""
    print(event["time"], event["type"], event["subject"], flush=True)


def follow():
    global cursor, seen
    headers = {
        "Accept": "text/event-stream",
        "Authorization": os.environ.get("NYATA_AUTHORIZATION", ""),
    }
    if cursor:
        headers["Last-Event-ID"] = cursor
    request = urllib.request.Request(f"{asked.origin}/api/feed", headers=headers)
    with urllib.request.urlopen(request) as answer:
        fields = {}
        for line in answer:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                fields[name] = value
                continue
            if "data" in fields:
                take(json.loads(fields["data"]))
                cursor = fields["id"]
                asked.after.write_text(cursor)
                seen += 1
                if seen >= asked.events:
                    sys.exit(0)
            fields = {}


while True:
    try:
        follow()
    except OSError as error:
        print(error, file=sys.stderr)
    time.sleep(2)
