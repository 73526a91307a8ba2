#!/usr/bin/env bash
# Our Socket Mode client and bolt against the same load server, three times each, in one go; both acknowledge every envelope.
# Needs `dotnet build tests/StudyBot.SocketModeLoad -c Release` and `npm ci` here.
set -euo pipefail
cd "$(dirname "$0")"
events=${1:-50000}
runs=${2:-3}
port=${PORT:-5392}
load=../../../artifacts/bin/StudyBot.SocketModeLoad/release/StudyBot.SocketModeLoad.dll

dotnet "$load" server "$port" "$events" &
server=$!
trap 'kill "$server"' EXIT
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.1; done

show() { printf '%-22s %s\n' "$1" "$("${@:2}" | tr '\n' ' ')"; }
for ((run = 1; run <= runs; run++)); do
    show 'StudyBot' dotnet "$load" client "$port" "$events"
    show 'bolt' node count-bolt.mjs "$port" "$events"
done
