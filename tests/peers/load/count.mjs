// node count.mjs PORT [EVENTS]: a minimal discord.js bot against the load server; the handler only counts.
import { Client, GatewayIntentBits } from 'discord.js';

const [port, events = '50000'] = process.argv.slice(2);
const total = Number(events);
const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
    rest: { api: `http://127.0.0.1:${port}/api` },
});

const megabytes = (bytes) => Math.round(bytes / 1e6);
let count = 0;
let startedAt;
let processorBefore;

client.once('clientReady', () => {
    console.log(`READY rss_mb=${megabytes(process.memoryUsage.rss())}`);
    processorBefore = process.cpuUsage();
});

client.on('messageCreate', () => {
    startedAt ??= process.hrtime.bigint();
    if (++count === total) {
        report();
    }
});

function report() {
    const wall = Number(process.hrtime.bigint() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(processorBefore);
    console.log(
        `RESULT events=${total} wall_us=${(wall / total).toFixed(1)} cpu_us=${((user + system) / total).toFixed(1)} alloc_bytes=- `
        + `rss_mb=${megabytes(process.memoryUsage.rss())} peak_mb=${Math.round(process.resourceUsage().maxRSS / 1e3)}`);
    client.destroy();
}

await client.login('load');
