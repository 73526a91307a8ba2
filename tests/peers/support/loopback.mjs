// Starts a loopback server as a program of its own and speaks to its scripted members.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const built = name => new URL(`../../../artifacts/bin/StudyBot.${name}/debug/StudyBot.${name}.dll`, import.meta.url).pathname;

/** The file that the traffic is recorded to. */
const traffic = process.env.STUDYBOT_TRAFFIC;

export async function startLoopback() {
  const server = await startHarness(process.env.STUDYBOT_DISCORD_HARNESS_DLL ?? built("DiscordHarness"));
  return { ...server, restWithoutVersion: server.rest.replace(/\/v10\/$/, "") };
}

export const startLoopbackSlack = () => startHarness(process.env.STUDYBOT_SLACK_HARNESS_DLL ?? built("SlackHarness"));

async function startHarness(dll) {
  const program = spawn("dotnet", [dll, ...traffic ? ["--record", traffic] : []], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(createInterface(program.stdout), "line");
  const scene = JSON.parse(line);

  async function tell(path, body = {}) {
    const response = await fetch(`${scene.control}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${text}`);
    }

    return text === "" ? null : JSON.parse(text);
  }

  async function stop() {
    program.stdin.end();
    if (program.exitCode === null) {
      await once(program, "exit");
    }
  }

  return { ...scene, tell, stop };
}

export const opOf = { heartbeat: 1, identify: 2, resume: 6 };

/** Resolves with the first event whose argument fits; listen before causing it. */
export function next(emitter, event, fits = () => true) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${event} did not come`)), 20_000);
    emitter.on(event, function listener(...args) {
      if (fits(...args)) {
        clearTimeout(limit);
        emitter.off(event, listener);
        resolve(args[0]);
      }
    });
  });
}
