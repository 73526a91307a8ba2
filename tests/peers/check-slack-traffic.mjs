// Holds recorded traffic to what Slack documents: requests to the argument types of @slack/web-api, what the server sent to Slack's samples.
//   node check-slack-traffic.mjs <specs/slack, or - for none> <traffic.jsonl>...
// One line for each kind of mistake, then what was checked; the exit code is 1 when there is a mistake or nothing to check.

import { readFileSync } from "node:fs";
import { judgeArguments } from "./support/slack-arguments.mjs";
import { SlackShapes } from "./support/slack-shapes.mjs";

const [specs, ...files] = process.argv.slice(2);
const lines = files.flatMap(file => readFileSync(file, "utf8").split("\n").filter(text => text !== "").map(text => JSON.parse(text)));
const requests = lines.filter(line => line.kind === "request");
const sent = lines.filter(line => line.kind === "sent");
const mistakes = new Map();

function count(found) {
  found.forEach(mistake => mistakes.set(mistake, (mistakes.get(mistake) ?? 0) + 1));
}

count(judgeArguments(requests));
if (specs !== "-") {
  const shapes = new SlackShapes(specs);
  requests.filter(({ answer }) => answer?.ok).forEach(({ method, answer }) => count(shapes.judgeAnswer(method, answer)));
  sent.forEach(({ frame }) => count(shapes.judgeFrame(frame)));
}

for (const [mistake, times] of mistakes) {
  console.log(`${times}x ${mistake}`);
}

console.log(`Checked ${requests.length} requests and ${sent.length} frames: ${mistakes.size} mistakes.`);
process.exitCode = mistakes.size > 0 || requests.length === 0 ? 1 : 0;
