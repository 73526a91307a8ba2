// node count-packed.mjs PORT [EVENTS]: what discord.js connects with, @discordjs/ws, alone and with zlib-stream; the handler only counts.
import { REST } from '@discordjs/rest';
import { CompressionMethod, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayDispatchEvents } from 'discord-api-types/v10';

const [port, events = '50000'] = process.argv.slice(2);
const total = Number(events);
const manager = new WebSocketManager({
    token: 'load',
    intents: 1 | (1 << 9) | (1 << 15),
    compression: CompressionMethod.ZlibNative,
    rest: new REST({ api: `http://127.0.0.1:${port}/api` }).setToken('load'),
});

const megabytes = (bytes) => Math.round(bytes / 1e6);
let count = 0;
let startedAt;
let processorBefore;

manager.on(WebSocketShardEvents.Ready, () => {
    console.log(`READY rss_mb=${megabytes(process.memoryUsage.rss())}`);
    processorBefore = process.cpuUsage();
});

manager.on(WebSocketShardEvents.Dispatch, async (payload) => {
    if (payload.t !== GatewayDispatchEvents.MessageCreate) {
        return;
    }

    startedAt ??= process.hrtime.bigint();
    if (++count === total) {
        report();
        await manager.destroy();
        process.exit(0);
    }
});

function report() {
    const wall = Number(process.hrtime.bigint() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(processorBefore);
    console.log(
        `RESULT events=${total} wall_us=${(wall / total).toFixed(1)} cpu_us=${((user + system) / total).toFixed(1)} alloc_bytes=- `
        + `rss_mb=${megabytes(process.memoryUsage.rss())} peak_mb=${Math.round(process.resourceUsage().maxRSS / 1e3)}`);
}

await manager.connect();
