// Where the checks find a Playground: at STUDYBOT_URL, or in a harness they start with an empty journal.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const harness = path.resolve(import.meta.dirname, "../../StudyBot.PlaygroundHarness");

export async function startPlayground() {
  if (process.env.STUDYBOT_URL) {
    return { url: process.env.STUDYBOT_URL, stop: async () => {} };
  }

  const data = await mkdtemp(path.join(tmpdir(), "playground-"));
  // A process group of its own: "dotnet run" starts the program as a child, and both must end.
  const program = process.env.STUDYBOT_HARNESS_DLL ? [process.env.STUDYBOT_HARNESS_DLL] : ["run", "--project", harness, "--"];
  const host = spawn("dotnet", [...program, "--urls", "http://127.0.0.1:0", "--data", data], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise(resolve => host.once("exit", resolve));
  return {
    url: await addressIn(host),
    stop: async () => {
      process.kill(-host.pid, "SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function addressIn(host) {
  return new Promise((resolve, reject) => {
    host.once("exit", code => reject(new Error(`The harness ended with code ${code} before it listened.`)));
    const lines = createInterface({ input: host.stdout });
    lines.on("line", line => {
      const found = /Now listening on: (\S+)/.exec(line);
      if (found) {
        resolve(found[1]);
      }
    });
  });
}
