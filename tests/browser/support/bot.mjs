// The built program itself, on a data directory and a port of its own.

import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const repository = path.resolve(import.meta.dirname, "../../..");

/** The program that was built last, unless STUDYBOT_DLL names one. */
export function findProgram() {
  if (process.env.STUDYBOT_DLL) {
    return process.env.STUDYBOT_DLL;
  }

  const built = ["release", "debug"]
    .map(configuration => path.join(repository, "artifacts/bin/StudyBot", configuration, "StudyBot.dll"))
    .filter(file => existsSync(file))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (built.length === 0) {
    throw new Error("The program is not built: run dotnet build src/StudyBot first, or name the built file in STUDYBOT_DLL.");
  }

  return built[0];
}

/** Where the questions are that the program asks. */
export const promptsDirectory = process.env.STUDYBOT_Prompts__Directory ?? path.join(repository, "prompts");

/** What the checks are told by STUDYBOT_DLL and the like is no setting of the program, and it would say so. */
const environment = () => Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("STUDYBOT_") || name.includes("__")));

export class Bot {
  #process;
  #ended;
  #lines = [];

  /** @param settings Of the program, by name as in its environment but without the prefix: Discord__Token. */
  static async create(settings = {}) {
    const bot = new Bot();
    bot.settings = Object.fromEntries(Object.entries(settings).map(([name, value]) => [`STUDYBOT_${name}`, value]));
    bot.data = await mkdtemp(path.join(tmpdir(), "studybot-"));
    return bot;
  }

  /** Starts the program and resolves with the address it names when it is ready. */
  start() {
    const child = spawn("dotnet", [findProgram(), "run", "--data", this.data, "--port", "0"], {
      cwd: this.data, // No appsettings.json of this machine takes part.
      env: { ...environment(), STUDYBOT_Prompts__Directory: promptsDirectory, ...this.settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    this.#ended = new Promise(resolve => child.once("exit", resolve));
    createInterface({ input: child.stderr }).on("line", line => this.#lines.push(line));
    return new Promise((resolve, reject) => {
      this.#ended.then(code => reject(new Error(`The program ended with code ${code}:\n${this.#lines.join("\n")}`)));
      createInterface({ input: child.stdout }).on("line", line => {
        this.#lines.push(line);
        const found = /Ready\. .*(http:\/\/[^\s/]+)/.exec(line);
        if (found) {
          this.url = found[1];
          resolve(this.url);
        }
      });
    });
  }

  get log() {
    return this.#lines.join("\n");
  }

  async stop() {
    this.#process?.kill("SIGTERM");
    await this.#ended;
  }

  /** Ends the program as a power cut would. */
  async cutShort() {
    this.#process.kill("SIGKILL");
    await this.#ended;
  }

  async remove() {
    await this.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}
