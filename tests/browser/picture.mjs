// Draws the picture of the README: a question, an answer in its thread, and the score that only its author sees.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Bot } from "./support/bot.mjs";
import { composer, message, openTab, say, startBrowser } from "./support/browser.mjs";
import { modelAnswer } from "./support/questions.mjs";

const picture = process.argv[2] ?? path.resolve(import.meta.dirname, "../../docs/images/playground.png");
const colorScheme = process.argv[3] ?? "light";
const viewport = process.argv[4] ? { width: 360, height: 740 } : { width: 1280, height: 880 };

const bot = await Bot.create();
const browser = await startBrowser();
try {
  await bot.start();
  const { page, room, thread } = await openTab(browser, bot.url, "birch", { channel: "ml-engineer", colorScheme, viewport });
  const title = (await room.locator(".card-title").first().innerText()).trim();
  await message(room, title).locator(".thread-link").click();
  await composer(thread).waitFor();
  await say(thread, modelAnswer(title).slice(0, 2).join("\n\n"));
  await thread.getByRole("heading", { name: /of 10/ }).waitFor();
  await thread.locator(".stream").evaluate(stream => {
    const answer = stream.querySelector(".message:not(.is-private):last-of-type, .message:nth-last-of-type(2)");
    answer?.scrollIntoView({ block: "start" });
  });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  await mkdir(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await bot.remove();
}
