// Starts emulate, a Slack Web API that nobody here wrote, with a study group in it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const path = name => fileURLToPath(new URL(name, import.meta.url));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

export async function startEmulate() {
  const port = await freePort();
  const program = spawn(process.execPath, [
    "--require", path("loopback-only.cjs"), path("../node_modules/emulate/dist/index.js"),
    "--service", "slack", "--port", `${port}`, "--seed", path("../seed.yaml"),
  ], { stdio: ["ignore", "ignore", "inherit"] });
  const api = `http://127.0.0.1:${port}/api/`;
  await untilItAnswers(`${api}auth.test`, program);

  async function stop() {
    program.kill();
    if (program.exitCode === null && program.signalCode === null) {
      await once(program, "exit");
    }
  }

  return { api, token: "xoxb-study-group", stop };
}

async function untilItAnswers(url, program) {
  const limit = Date.now() + 30_000;
  while (Date.now() < limit && program.exitCode === null) {
    try {
      await fetch(url, { method: "POST" });
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  program.kill();
  throw new Error("emulate did not start.");
}
