// Draws the picture of the README: a question, an answer in its thread, and the score that only its author sees.
// Arguments: where to write it, light or dark, and "phone" for a small screen.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Bot } from "./support/bot.mjs";
import { composer, message, openTab, say, startBrowser } from "./support/browser.mjs";
import { modelAnswer } from "./support/questions.mjs";

const [file = path.resolve(import.meta.dirname, "../../docs/images/playground.png"), colorScheme = "light", size] = process.argv.slice(2);
const viewport = size === "phone" ? { width: 360, height: 740 } : { width: 1280, height: 880 };

const bot = await Bot.create();
const browser = await startBrowser();
try {
  await bot.start();
  const { page, room, thread } = await openTab(browser, bot.url, "birch", { channel: "ml-engineer", colorScheme, viewport });
  const question = room.locator(".message", { has: page.getByRole("button", { name: "Answer privately" }) });
  const title = (await question.locator(".card-title").innerText()).trim();
  await question.locator(".thread-link").click();
  await composer(thread).waitFor();
  const answer = modelAnswer(title);
  await say(thread, answer.slice(0, 2).join("\n\n"));
  await thread.getByRole("heading", { name: /of 10/ }).waitFor();

  // The answer at the top, the score below it, nothing pointed at or focused.
  await message(thread, answer[0].slice(0, 40)).first().evaluate(element => element.scrollIntoView({ block: "start" }));
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await bot.remove();
}
