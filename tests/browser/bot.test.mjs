// The room with a bot in it: cards, threads, commands, forms, and what only one member may see.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { composer, focused, message, openTab, say, startBrowser, waitFor } from "./support/browser.mjs";
import { faintTexts } from "./support/contrast.mjs";
import { startPlayground } from "./support/playground.mjs";

const question = "Churn model: great offline, useless online";

let playground;
let browser;

before(async () => {
  [playground, browser] = await Promise.all([startPlayground(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await playground?.stop();
});

const unknownCommand = pane => message(pane, "There is no such command").last();

const open = (member, options) => openTab(browser, playground.url, member, options);

const openThread = async tab => {
  await message(tab.room, question).locator(".thread-link").click();
  await tab.thread.getByRole("heading", { name: question, level: 2 }).waitFor();
};

test("a command is found and sent by keyboard alone", async () => {
  const { page, room, complaints, close } = await open("birch");
  await composer(room).focus();

  await page.keyboard.type("/");
  await page.getByRole("option", { name: /\/study/, selected: true }).waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("option", { name: /track list/ }).waitFor();
  const box = page.getByRole("combobox", { name: "Message #general" });
  assert.equal(await box.inputValue(), "/study ");
  await page.keyboard.press("ArrowDown");
  const active = await box.getAttribute("aria-activedescendant");
  assert.match(await page.locator(`#${active}`).textContent(), /leaderboard/);
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("listbox").count(), 0);
  await page.keyboard.type("m");
  await page.getByRole("option", { name: /^me/ }).waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await composer(room).inputValue(), "/study me");
  await page.keyboard.press("Enter");

  await room.getByRole("heading", { name: "Where you stand" }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test("a private reply is seen by its member alone, also after a reload", async () => {
  const birch = await open("birch", { channel: "ai-engineer" });
  const cedar = await open("cedar", { channel: "ai-engineer" });

  await say(birch.room, "/study nonsense");
  const reply = unknownCommand(birch.room);
  await reply.getByText("Only you can see this").waitFor();
  await say(birch.room, "and this is for all");
  await message(cedar.room, "and this is for all").waitFor();
  await cedar.page.reload();
  await message(cedar.room, "and this is for all").waitFor();

  assert.equal(await cedar.room.locator(".message").count(), 1);
  await reply.getByRole("button", { name: "Dismiss" }).click();
  await reply.waitFor({ state: "detached" });
  await Promise.all([birch.close(), cedar.close()]);
});

test("a form tells what is wrong beside its field, and the right answer goes through", async () => {
  const tab = await open("birch", { channel: "ml-engineer" });
  await message(tab.room, question).getByRole("button", { name: "Answer privately" }).click();
  const form = tab.page.getByRole("dialog", { name: "Answer privately" });
  const answer = form.getByRole("textbox", { name: "Your answer" });
  await answer.waitFor();
  assert.equal(await focused(tab.page), "Your answer");

  await form.getByRole("button", { name: "Send answer" }).click();
  await form.getByText("Please fill this in.").waitFor();
  await answer.fill("too short");
  await form.getByRole("button", { name: "Send answer" }).click();
  await form.getByText("at least 20 characters").waitFor();
  assert.equal(await answer.getAttribute("aria-invalid"), "true");
  assert.equal(await answer.inputValue(), "too short");
  assert.equal(await focused(tab.page), "Your answer");
  await answer.fill("Leakage: <b>cancelled_at</b> is known only afterwards.");
  await form.getByRole("button", { name: "Send answer" }).click();

  await form.waitFor({ state: "detached" });
  const scored = message(tab.room, "Scored: 17 of 24");
  await scored.getByText("<b>cancelled_at</b>").waitFor();
  assert.equal(await focused(tab.page), "Answer privately");
  assert.deepEqual(tab.complaints, []);
  await tab.close();
});

test("a form that was closed comes back with what was typed", async () => {
  const tab = await open("cedar", { channel: "ml-engineer" });
  const press = () => message(tab.room, question).getByRole("button", { name: "Answer privately" }).click();
  await press();
  await tab.page.getByRole("textbox", { name: "Your answer" }).fill("half an answer");

  await tab.page.keyboard.press("Escape");
  await press();

  assert.equal(await tab.page.getByRole("textbox", { name: "Your answer" }).inputValue(), "half an answer");
  await tab.close();
});

test("an answer in the thread is acknowledged to its author and counted for all", async () => {
  const birch = await open("birch", { channel: "ml-engineer" });
  const cedar = await open("cedar", { channel: "ml-engineer" });
  await openThread(birch);
  assert.match(await focused(birch.page), /Message the thread/);

  await say(birch.thread, "I would look at the split first.");
  await birch.thread.getByRole("heading", { name: "Got it (version 1), scoring" }).waitFor();
  await message(cedar.room, question).getByRole("link", { name: /1 reply/ }).click();
  await message(cedar.thread, "look at the split").waitFor();
  assert.equal(await cedar.thread.getByText("Got it").count(), 0);

  await composer(birch.thread).press("ArrowUp");
  await birch.page.getByRole("textbox", { name: "Edit your message" }).fill("I would look at leakage first.");
  await birch.page.keyboard.press("Enter");
  await birch.thread.getByRole("heading", { name: "Got it (version 2), scoring" }).waitFor();
  assert.equal(await birch.thread.getByText("Got it").count(), 1);
  await message(cedar.thread, "look at leakage first").waitFor();

  await composer(birch.thread).press("Escape");
  await waitFor(async () => /open the thread/.test(await focused(birch.page)), "the focus is back at the question");
  assert.deepEqual([...birch.complaints, ...cedar.complaints], []);
  await Promise.all([birch.close(), cedar.close()]);
});

test("the picture of a card is loaded from its own address and has words for those who cannot see it", async () => {
  const tab = await open("birch", { channel: "leaderboard" });
  const picture = tab.room.getByRole("img", { name: "Bars of the points of the first three, best first." });
  await picture.waitFor();

  await waitFor(async () => await picture.evaluate(image => image.complete && image.naturalWidth > 0), "the picture is loaded");
  assert.match(await picture.getAttribute("src"), /^\/api\/pictures\/\d+\?/);
  assert.deepEqual(tab.complaints, []);
  await tab.close();
});

test("what a member asks for comes into sight wherever they were reading", async () => {
  const { page, room, complaints, close } = await open("birch", { channel: "leaderboard" });
  for (const part of ["first", "second", "third"]) {
    await say(room, `${part}${"\nline".repeat(20)}`);
  }

  const stream = room.locator(".stream");
  await stream.evaluate(element => { element.scrollTop = 0; });
  await say(room, "/study me");
  const reply = room.getByRole("heading", { name: "Where you stand" });
  await reply.waitFor();

  await waitFor(async () => {
    const [{ y }, frame] = [await reply.boundingBox(), await stream.boundingBox()];
    return y >= frame.y && y < frame.y + frame.height;
  }, "the reply is in sight");
  assert.equal(await page.getByRole("button", { name: "New messages below" }).count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test("a thread that somebody else wrote in is marked until it is looked at", async () => {
  const [birch, cedar] = [await open("birch", { channel: "ml-engineer" }), await open("cedar", { channel: "ml-engineer" })];
  await openThread(birch);
  await openThread(cedar);
  await cedar.page.getByRole("button", { name: "Close thread" }).click();
  await cedar.page.getByRole("link", { name: "general", exact: true }).click();

  await say(birch.thread, "Something new in the thread");
  await cedar.page.getByRole("link", { name: "ml-engineer unread" }).click();
  const link = message(cedar.room, question).getByRole("link", { name: /unread: open the thread/ });
  await link.click();

  await message(cedar.thread, "Something new in the thread").waitFor();
  await waitFor(async () => await link.count() === 0, "the mark is gone");
  assert.equal(await message(birch.room, question).getByRole("link", { name: /unread/ }).count(), 0);
  await Promise.all([birch.close(), cedar.close()]);
});

test("what came for one member in a thread that is not on show is told with the way there", async () => {
  const birch = await open("birch", { channel: "ml-engineer" });
  await openThread(birch);
  await say(birch.thread, "Leakage, I would say");
  await birch.thread.getByText("Got it").first().waitFor();
  await birch.page.getByRole("button", { name: "Close thread" }).click();
  const second = await birch.page.context().newPage();
  await second.goto(`${playground.url}/?as=birch#/ml-engineer/${await message(birch.room, question).getAttribute("data-id")}`);
  await second.locator("#thread .composer-input").fill("And the split");
  await second.keyboard.press("Enter");

  await birch.room.locator(".notice").getByText("Got it").waitFor();
  await birch.room.getByRole("link", { name: "Show it" }).click();

  await message(birch.thread, "And the split").waitFor();
  assert.equal(await birch.room.locator(".notice").innerText(), "");
  await birch.close();
});

test("somebody who comes without an address finds the first channel with something in it", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();

  await page.goto(`${playground.url}/?as=cedar`);
  await page.locator("#room .message").first().waitFor();

  assert.notEqual(new URL(page.url()).hash, "");
  await context.close();
});

test("a live time shows its exact moment when focused", async () => {
  const tab = await open("birch", { channel: "ml-engineer", viewport: { width: 360, height: 740 } });
  const closes = message(tab.room, question).locator(".card-field time");
  const exact = closes.locator(".time-exact");

  assert.match(await closes.innerText(), /in [45] h/);
  assert.equal(await exact.isVisible(), false);
  await closes.focus();

  assert.equal(await exact.isVisible(), true);
  const [tip, stream] = [await exact.boundingBox(), await tab.room.locator(".stream").boundingBox()];
  assert.ok(tip.x + tip.width <= stream.x + stream.width && tip.y >= stream.y);
  await tab.close();
});

test("on a phone a thread takes the whole screen and 'back' leaves it", async () => {
  const phone = await open("birch", { channel: "ml-engineer", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await openThread(phone);

  const box = await phone.thread.boundingBox();
  assert.deepEqual([box.x, box.width, box.height], [0, 360, 740]);
  assert.equal(await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  assert.equal(await phone.thread.locator(".stream").evaluate(stream => stream.scrollWidth - stream.clientWidth), 0);
  await phone.page.goBack();

  await phone.thread.waitFor({ state: "hidden" });
  await message(phone.room, question).waitFor();
  await phone.close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`cards, threads and forms are readable in ${colorScheme}`, async () => {
    const tab = await open("birch", { channel: "ml-engineer", colorScheme });
    await openThread(tab);
    await say(tab.thread, "/study nonsense");
    await unknownCommand(tab.thread).waitFor();
    assert.deepEqual(await faintTexts(tab.page), []);

    await message(tab.room, question).getByRole("button", { name: "Answer privately" }).click();
    await tab.page.getByRole("button", { name: "Send answer" }).click();
    await tab.page.getByText("Please fill this in.").waitFor();
    const dialog = await faintTexts(tab.page);

    assert.deepEqual(dialog, []);
    await tab.close();
  });
}
