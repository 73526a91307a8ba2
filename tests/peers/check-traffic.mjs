// Holds recorded traffic to Discord's OpenAPI document and to the documented gateway payloads.
//   node check-traffic.mjs <discord-openapi.json> <traffic.jsonl>...
// One line for each kind of mistake, then what was checked; the exit code is 1 when there is a mistake or nothing to check.

import { readFileSync } from "node:fs";
import { dispatches, received, sent } from "./support/gateway.mjs";
import { OpenApi } from "./support/openapi.mjs";

const [document, ...files] = process.argv.slice(2);
const api = new OpenApi(document);
const compiled = new Map();
const counts = { rest: 0, sent: 0, received: 0 };
const mistakes = new Map();

function judgeBy(schemas, name, value, kind) {
  const key = `${kind} ${name}`;
  if (!schemas[name]) {
    return [`${key} is not documented`];
  }

  if (!compiled.has(key)) {
    compiled.set(key, api.schema(schemas[name]));
  }

  const validate = compiled.get(key);
  return validate(value) ? [] : [`${key}: ${api.errorsOf(validate)}`];
}

function judgeSent(payload) {
  const problems = judgeBy(sent, payload.op, payload, "sent op");
  return payload.op === 0 ? [...problems, ...judgeBy(dispatches, payload.t, payload.d, "dispatch")] : problems;
}

function judge(line) {
  counts[line.kind]++;
  switch (line.kind) {
    case "rest":
      return api.judge(line).map(problem => `${line.method} ${line.path.replace(/\d{6,}/g, "#")} ${problem}`);
    case "sent":
      return judgeSent(line.payload);
    default:
      return judgeBy(received, line.payload.op, line.payload, "received op");
  }
}

for (const line of files.flatMap(file => readFileSync(file, "utf8").split("\n").filter(text => text !== ""))) {
  for (const mistake of judge(JSON.parse(line))) {
    mistakes.set(mistake, (mistakes.get(mistake) ?? 0) + 1);
  }
}

for (const [mistake, times] of mistakes) {
  console.log(`${times}x ${mistake}`);
}

console.log(`Checked ${counts.rest} requests, ${counts.sent} payloads sent and ${counts.received} received: ${mistakes.size} mistakes.`);
process.exitCode = mistakes.size > 0 || counts.rest === 0 ? 1 : 0;
