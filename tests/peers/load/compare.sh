#!/usr/bin/env bash
# Our gateway client, discord.js and (for zlib-stream) @discordjs/ws against the same load server, three times each, in one go.
# Needs `dotnet build tests/StudyBot.GatewayLoad -c Release` and `npm ci` here.
set -euo pipefail
cd "$(dirname "$0")"
events=${1:-50000}
runs=${2:-3}
port=${PORT:-5391}
load=../../../artifacts/bin/StudyBot.GatewayLoad/release/StudyBot.GatewayLoad.dll

dotnet "$load" server "$port" "$events" &
server=$!
trap 'kill "$server"' EXIT
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.1; done

show() { printf '%-22s %s\n' "$1" "$("${@:2}" | tr '\n' ' ')"; }
for ((run = 1; run <= runs; run++)); do
    show 'StudyBot, plain' dotnet "$load" client "$port" "$events" plain
    show 'discord.js, plain' node count.mjs "$port" "$events"
    show 'StudyBot, zlib' dotnet "$load" client "$port" "$events" zlib
    show '@discordjs/ws, zlib' node count-packed.mjs "$port" "$events"
done
