// One round of the real program as people live through it in the browser: posted, answered, edited, scored, explained, closed, ranked,
// and still there after the program was killed. The checks build on each other.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusOrder, stumblingBlocks } from "./support/accessible.mjs";
import { Bot } from "./support/bot.mjs";
import { composer, message, openTab, say, startBrowser, waitFor } from "./support/browser.mjs";
import { faintTexts } from "./support/contrast.mjs";
import { modelAnswer } from "./support/questions.mjs";

const slow = { timeout: 60_000 };
const subscription = "ml-engineer@general";
const hostileName = "<img src=x onerror=alert(1)> @all";
const hostileTexts = [
  "<script>alert('a')</script>",
  "<img src=x onerror=alert('b')>",
  "[click](javascript:alert('c')) @everyone <!channel> <@123>",
];

let bot;
let browser;
let alder;
let birch;
let cedar;
let title; // Of the question that is posted by hand,
let answer; // and the paragraphs of its model answer.

before(async () => {
  bot = await Bot.create();
  await bot.start();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await bot?.remove();
});

const open = (member, options) => openTab(browser, bot.url, member, options);

/** The bot's reply to what is typed, which only this member sees. */
async function ask(tab, line) {
  const replies = tab.room.locator(".message.is-private .card");
  const before = await replies.count();
  await say(tab.room, line);
  await replies.nth(before).waitFor();
  return replies.nth(before);
}

/** A check that needs the ones before it. */
let hasFailed = false;
const step = (name, check) => test(name, async context => {
  if (hasFailed) {
    context.skip("A check before this one failed.");
    return;
  }

  try {
    await check();
  } catch (error) {
    hasFailed = true;
    throw new Error(`${error.message}\n\nThe program said:\n${bot.log}`, { cause: error });
  }
});

async function openThread(tab, question) {
  await message(tab.room, question).first().locator(".thread-link").click();
  await tab.thread.getByRole("heading", { name: question }).first().waitFor();
}

/** All the bot's public posts of every channel and thread, as somebody else sees them. */
async function publicPosts() {
  const read = async path => (await fetch(`${bot.url}${path}`)).json();
  const room = await read("/api/room?member=dogwood");
  const threads = await Promise.all(room.threads.map(thread =>
    read(`/api/messages?member=dogwood&channel=${thread.channelId}&thread=${thread.id}`)));
  return [...room.channels, ...threads]
    .flatMap(place => place.messages)
    .filter(post => post.card && !post.isPrivate)
    .map(post => `${post.channelId}/${post.threadId ?? ""}: ${post.card.title}`)
    .sort();
}

// What Birch writes grows; the last paragraph is Cedar's alone and stays private.
const firstAnswer = () => answer.slice(0, 1).join("\n\n");
const editedAnswer = () => answer.slice(0, -1).join("\n\n");
const words = text => text.replace(/\s+/g, " ");

step("the first start shows a question and invites to answer", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();

  await page.goto(bot.url);
  const card = page.locator("#room .card").first();
  await card.waitFor(slow); // How soon it is there, the benchmark of the start says.

  await card.getByRole("button", { name: "Answer privately" }).waitFor();
  await page.getByRole("link", { name: /Answer in the thread/ }).first().waitFor();
  await context.close();
});

step("a moderator subscribes a channel to a track and posts its first question by hand", async () => {
  [alder, birch, cedar] = [await open("alder"), await open("birch"), await open("cedar")];

  const refused = await ask(birch, `/study track post-now ${subscription}`);
  const subscribed = await ask(
    alder, "/study track subscribe track:ml-engineer channel:#general days:Mon time:09:00 zone:Europe/Berlin");
  await ask(alder, `/study track post-now subscription:${subscription}`);

  assert.match(await refused.innerText(), /moderator/);
  assert.match(await subscribed.innerText(), /Mon at 09:00 Europe\/Berlin/);
  const question = message(birch.room, "Answer privately");
  await question.waitFor(slow);
  title = (await question.locator(".card-title").innerText()).trim();
  answer = modelAnswer(title);
  assert.equal(await message(birch.room, "Answer privately").count(), 1);
});

step("an answer in the thread is acknowledged and becomes a score for its author alone", async () => {
  await openThread(birch, title);
  await openThread(cedar, title);

  await say(birch.thread, firstAnswer());
  await birch.thread.getByRole("heading", { name: /Got it \(v1\)|of 10/ }).waitFor(slow);
  await birch.thread.getByRole("heading", { name: /of 10/ }).waitFor(slow);

  await birch.thread.locator(".card-mark").first().waitFor();
  assert.match(await birch.thread.locator(".card-mark").first().innerText(), /met|partly|missed/);
  await message(cedar.thread, words(answer[0]).slice(0, 40)).waitFor();
  assert.equal(await cedar.thread.getByText("of 10").count(), 0);
});

step("an edit is scored again, and the score says what it was before", async () => {
  await composer(birch.thread).press("ArrowUp");
  await birch.page.getByRole("textbox", { name: "Edit your message" }).fill(editedAnswer());
  await birch.page.keyboard.press("Enter");

  await birch.thread.getByText(/version 2 \(before: [\d.]+\)/).waitFor(slow);
  assert.equal(await birch.thread.getByRole("heading", { name: /of 10/ }).count(), 1);
});

step("'Why this score?' shows each level and quotes the answer word for word", async () => {
  await birch.thread.getByRole("button", { name: "Why this score?" }).click();
  const why = message(birch.thread, "The sum");
  await why.waitFor();

  const text = await why.innerText();
  assert.match(text, /level [0-4] of 4/);
  // An ellipsis says that the answer goes on there.
  const quotes = [...text.matchAll(/you wrote “…?(.+?)…?”/gs)].map(([, quote]) => words(quote));
  assert.ok(quotes.length > 0, text);
  const written = words(editedAnswer());
  assert.deepEqual(quotes.filter(quote => !written.includes(quote)), []);
});

step("a private answer is scored and nobody else can see it", async () => {
  const text = answer.join("\n\n");
  await cedar.page.getByRole("button", { name: "Close thread" }).click();
  await message(cedar.room, title).getByRole("button", { name: "Answer privately" }).click();
  const form = cedar.page.getByRole("dialog");
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button", { name: "Submit" }).click();

  // The thread is not on show, so a line says that the score is there.
  await cedar.room.locator(".notice").getByText(/of 10/).waitFor(slow);
  await cedar.room.getByRole("link", { name: "Show it" }).click();
  await message(cedar.thread, "of 10").getByText("Only you can see this").waitFor();
  for (const path of ["/api/room?member=dogwood", `/api/messages?member=dogwood&channel=general&thread=${threadId(cedar)}`]) {
    const seen = await (await fetch(`${bot.url}${path}`)).text();
    assert.ok(!seen.includes(JSON.stringify(answer.at(-1)).slice(1, 40)), path);
  }

  await message(birch.room, title).getByText("Answers").waitFor();
  await waitFor(async () => /Answers\s+2/.test(await message(birch.room, title).innerText()), "both answers are counted");
});

const threadId = tab => new URL(tab.page.url()).hash.split("/").at(-1);

step("a hostile name and hostile text stay text in the thread", async () => {
  const tab = await open("dogwood");
  await tab.page.getByRole("button", { name: /You are Dogwood/ }).click();
  await tab.page.getByRole("button", { name: "Add a member" }).click();
  await tab.page.getByRole("textbox", { name: "Name" }).fill(hostileName);
  await tab.page.keyboard.press("Enter");
  await tab.page.getByRole("button", { name: `You are ${hostileName}` }).waitFor();
  await openThread(tab, title);

  await say(tab.thread, [...hostileTexts, ...answer].join("\n\n"));
  await tab.thread.getByRole("heading", { name: /of 10/ }).waitFor(slow);
  await tab.thread.getByRole("button", { name: "Why this score?" }).click();
  await message(tab.thread, "The sum").waitFor();

  await assertHarmless(tab.thread);
  await assertHarmless(birch.thread);
  assert.deepEqual([...tab.complaints, ...birch.complaints], []);
  await tab.close();
});

/** Links inside the page are the bot's own, in its cards; hostile text can make none of any kind. */
const foreignLinks = "a:not([href^='#/']), .message-body > .prose a";

async function assertHarmless(pane) {
  const stream = pane.locator(".stream");
  await stream.getByText(hostileName).first().waitFor();
  assert.equal(await stream.locator("script, img, iframe, [onerror], [onload]").count(), 0);
  assert.deepEqual(await stream.locator(".prose").locator(foreignLinks).evaluateAll(all => all.map(link => link.href)), []);
}

step("closing shows the model answer in the thread and leaves the question without its button", async () => {
  const reply = await ask(alder, `/study track close subscription:${subscription}`);
  assert.match(await reply.innerText(), /Closing|closed/i);

  const closing = message(birch.thread, `Closed: ${title}`);
  await closing.waitFor(slow);
  await closing.getByRole("heading", { name: "A model answer" }).waitFor();
  assert.ok(words(await closing.innerText()).includes(answer[0].slice(0, 60)), await closing.innerText());
  await closing.getByRole("heading", { name: hostileName }).waitFor();
  assert.ok((await closing.innerText()).includes(hostileTexts[0]));
  await assertHarmless(birch.thread);
  const question = message(birch.room, title).first();
  await waitFor(async () => await question.getByRole("button", { name: "Answer privately" }).count() === 0, "the button is gone");
  assert.match(await question.innerText(), /Closed/);
});

step("the leaderboard of the day ranks everybody, and who hides is taken off", async () => {
  const rows = async tab => {
    const text = await (await ask(tab, "/study leaderboard window:day")).innerText();
    return [...text.matchAll(/^(\d+)\. (.+): (\d+) points, 1 answer$/gm)];
  };
  await waitFor(async () => (await rows(alder)).length === 3, "three members are ranked");

  const before = await rows(birch);
  await ask(cedar, "/study hide");
  const afterwards = await rows(birch);
  await ask(cedar, "/study show");

  assert.deepEqual(before.map(([, rank]) => rank), ["1", "2", "3"]);
  assert.ok(before.some(([, , name]) => name === "Birch") && before.some(([, , name]) => name === "Cedar"));
  assert.ok(before.some(([, , name]) => name === hostileName));
  assert.ok(!afterwards.some(([, , name]) => name === "Cedar"));
  await assertNoMarkup(birch.room);
});

const assertNoMarkup = async pane =>
  assert.equal(await pane.locator(".prose").locator(`script, img, ${foreignLinks}`).count(), 0);

step("a round on the leaderboard leads to its thread, by keyboard, too", async () => {
  const board = await ask(birch, "/study leaderboard window:day");
  await birch.page.locator("#thread-close").click();
  await birch.thread.waitFor({ state: "hidden" });

  await board.getByRole("link").first().focus();
  await birch.page.keyboard.press("Enter");

  await message(birch.thread, `Closed: ${title}`).waitFor(slow);
});

step("'/study me' tells the member what the round earned", async () => {
  assert.match(await (await ask(birch, "/study me")).innerText(), /[1-9]\d*/);
});

step("the guided setup says what is wrong beside its field, then previews the schedule", async () => {
  await say(alder.room, "/study setup");
  const form = alder.page.getByRole("dialog");
  await form.getByRole("combobox", { name: "Track" }).selectOption("Product ML");
  await form.getByRole("combobox", { name: "Channel" }).selectOption("#general");
  await form.getByRole("textbox", { name: "Days" }).fill("Tue");
  await form.getByRole("textbox", { name: "Time", exact: true }).fill("25 o'clock");
  const zone = form.getByRole("textbox", { name: "Time zone" });
  await zone.fill("Europe/Berlin");
  await form.getByRole("button", { name: "Subscribe and preview" }).click();

  const time = form.getByRole("textbox", { name: "Time", exact: true });
  await waitFor(async () => await time.getAttribute("aria-invalid") === "true", "the time is refused");
  assert.notEqual(await form.locator(".problem", { hasText: /./ }).innerText(), "");
  await time.fill("18:30");
  await form.getByRole("button", { name: "Subscribe and preview" }).click();
  await form.waitFor({ state: "detached" });
  const preview = message(alder.room, "Tue at 18:30 Europe/Berlin").last();
  await preview.getByText(/preview only you can see/).waitFor();
  await preview.getByRole("button", { name: "Undo" }).click();
});

step("nothing on the page is without a name, out of order or too faint, in light and in dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await Promise.all([birch, alder].map(tab => tab.page.emulateMedia({ colorScheme, reducedMotion: "reduce" })));
    assert.deepEqual(await faintTexts(birch.page), []);
    assert.deepEqual(await faintTexts(alder.page), []);
  }

  assert.deepEqual(await stumblingBlocks(birch.page), []);
  assert.deepEqual(await stumblingBlocks(alder.page), []);
  const order = await focusOrder(birch.page, 60);
  assert.deepEqual(
    order.slice(0, 7), ["channels", "room's head", "room", "room's box", "thread's head", "thread", "thread's box"], order.join());
});

step("after a power cut everything is there and nothing is posted twice", async () => {
  const posts = await publicPosts();
  await bot.cutShort();
  await Promise.all([alder, birch, cedar].map(tab => tab.close()));

  await bot.start();
  const tab = await open("birch", { channel: "ml-platform" });
  // A whole answer goes through first, so that the program has certainly looked at what is due.
  const other = (await tab.room.locator(".card-title").first().innerText()).trim();
  await openThread(tab, other);
  await say(tab.thread, modelAnswer(other).slice(0, 3).join("\n\n"));
  await tab.thread.getByRole("heading", { name: /of 10/ }).waitFor(slow);
  await tab.page.goto(`${bot.url}/#/general`);
  await message(tab.room, title).first().locator(".thread-link").click();

  await message(tab.thread, `Closed: ${title}`).waitFor();
  await tab.thread.getByText(/version 2 \(before: [\d.]+\)/).waitFor();
  assert.deepEqual(await publicPosts(), posts);
  await tab.close();
});
