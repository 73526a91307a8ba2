// node count-bolt.mjs PORT [EVENTS]: a minimal bolt bot in Socket Mode against the load server; the handler only counts.
import bolt from '@slack/bolt';

const [port, events = '50000'] = process.argv.slice(2);
const total = Number(events);
const app = new bolt.App({
    token: 'xoxb-load',
    appToken: 'xapp-load',
    socketMode: true,
    logLevel: bolt.LogLevel.ERROR,
    clientOptions: { slackApiUrl: `http://127.0.0.1:${port}/api/` },
});

const megabytes = (bytes) => Math.round(bytes / 1e6);
let count = 0;
let startedAt;
let processorBefore;

app.message(async () => {
    startedAt ??= process.hrtime.bigint();
    if (++count === total) {
        report();
        await app.stop();
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

await app.start();
console.log(`READY rss_mb=${megabytes(process.memoryUsage.rss())}`);
processorBefore = process.cpuUsage();
