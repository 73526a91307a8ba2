// The room by itself, as people use it: several members, live, hostile, by keyboard, on a phone, in the dark.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { composer, focused, message, openTab, say, startBrowser, waitFor } from "./support/browser.mjs";
import { faintTexts } from "./support/contrast.mjs";
import { startPlayground } from "./support/playground.mjs";

let playground;
let browser;

before(async () => {
  [playground, browser] = await Promise.all([startPlayground(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await playground?.stop();
});

const open = (member, options) => openTab(browser, playground.url, member, options);

test("what one member posts, edits and deletes, the other sees live", async () => {
  const birch = await open("birch");
  const cedar = await open("cedar");

  await say(birch.room, "First **wording**");
  await message(cedar.room, "First wording").locator("strong").waitFor();

  await composer(birch.room).press("ArrowUp");
  await birch.page.getByRole("textbox", { name: "Edit your message" }).fill("Second wording");
  await birch.page.keyboard.press("Enter");
  await message(cedar.room, "Second wording").getByText("(edited)").waitFor();
  assert.equal(await message(cedar.room, "First wording").count(), 0);

  await message(birch.room, "Second wording").hover();
  await message(birch.room, "Second wording").getByRole("button", { name: "Delete" }).click();
  await birch.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await message(cedar.room, "Second wording").waitFor({ state: "detached" });

  assert.deepEqual([...birch.complaints, ...cedar.complaints], []);
  await Promise.all([birch.close(), cedar.close()]);
});

test("nobody is offered tools on the message of another", async () => {
  const birch = await open("birch");
  const cedar = await open("cedar");
  await say(birch.room, "Hands off");

  await message(cedar.room, "Hands off").hover();

  assert.equal(await message(cedar.room, "Hands off").getByRole("button").count(), 0);
  await Promise.all([birch.close(), cedar.close()]);
});

test("two tabs of one browser are two members", async () => {
  const birch = await open("birch");
  const second = await birch.page.context().newPage();
  await second.goto(`${playground.url}/?as=dogwood`);

  await second.getByRole("button", { name: /You are Dogwood/ }).waitFor();
  await birch.page.reload();

  await birch.page.getByRole("button", { name: /You are Birch/ }).waitFor();
  assert.equal(new URL(second.url()).search, "");
  await birch.close();
});

test("a new member joins from the page and a taken name is refused beside its field", async () => {
  const tab = await open("alder");
  const unique = `Elm ${Date.now() % 1_000_000}`;
  await tab.page.getByRole("button", { name: /You are Alder/ }).click();
  await tab.page.getByRole("button", { name: "Add a member" }).click();

  await tab.page.getByRole("textbox", { name: "Name" }).fill("birch");
  await tab.page.keyboard.press("Enter");
  await tab.page.getByText("already has that name").waitFor();
  assert.equal(await focused(tab.page), "Name");
  await tab.page.getByRole("textbox", { name: "Name" }).fill(unique);
  await tab.page.keyboard.press("Enter");

  await tab.page.getByRole("button", { name: `You are ${unique}` }).waitFor();
  await tab.close();
});

test("hostile text stays text", async () => {
  const birch = await open("birch");
  const cedar = await open("cedar");
  const payloads = [
    "<script>alert('a')</script>",
    "<img src=x onerror=alert('b')>",
    "<svg onload=alert('c')><style>*{display:none}</style>",
    "[click](javascript:alert('d')) <javascript:alert('e')>",
    "![x](https://example.org/pixel.png) <iframe srcdoc='<script>parent.alert(1)</script>'>",
    "@everyone @here <@123> <!channel>",
    "```\n</code></pre><script>alert('f')</script>\n```",
    "[a]: javascript:alert('g')\n[a] \"><b onmouseover=alert('h')>",
  ];

  for (const payload of payloads) {
    await say(birch.room, payload);
  }

  await say(birch.room, "end of the hostile texts");
  await message(cedar.room, "end of the hostile texts").waitFor();
  await message(cedar.room, "click").locator("p").first().click();
  const stream = cedar.room.locator(".stream");
  assert.equal(await stream.locator("script, img, iframe, style, object, embed, [onerror], [onload], [onmouseover]").count(), 0);
  assert.equal(await stream.locator(".prose svg, .prose b").count(), 0);
  const links = await stream.locator(".prose a").evaluateAll(all => all.map(link => link.href));
  assert.ok(links.every(link => /^https?:/.test(link)), links.join());
  await message(cedar.room, "@everyone @here <@123> <!channel>").waitFor();
  assert.deepEqual([...birch.complaints, ...cedar.complaints], []);
  await Promise.all([birch.close(), cedar.close()]);
});

test("text that turns direction turns nothing around it", async () => {
  const tab = await open("birch");

  await say(tab.room, "\u202Eabc\u200B def \u2066ghi");

  const article = message(tab.room, "def").last();
  const body = article.locator(".prose");
  assert.equal(await body.evaluate(element => getComputedStyle(element).unicodeBidi), "isolate");
  assert.equal(await tab.room.locator(".message-head .name").first().evaluate(element => getComputedStyle(element).unicodeBidi), "isolate");
  await tab.close();
});

test("typed text survives a failed send and goes with the next try", async () => {
  const tab = await open("birch");
  await tab.page.route("**/api/messages", route => route.abort());

  await composer(tab.room).fill("worth keeping");
  await composer(tab.room).press("Enter");
  await tab.room.getByRole("alert").filter({ hasText: "cannot be reached" }).waitFor();
  assert.equal(await composer(tab.room).inputValue(), "worth keeping");

  await tab.page.unroute("**/api/messages");
  await composer(tab.room).press("Enter");
  await message(tab.room, "worth keeping").waitFor();
  assert.equal(await composer(tab.room).inputValue(), "");
  await tab.close();
});

test("each place keeps its own draft", async () => {
  const tab = await open("birch");
  await composer(tab.room).fill("half a thought");

  await tab.page.getByRole("link", { name: "beyond-math" }).click();
  await tab.page.getByRole("textbox", { name: "Message #beyond-math" }).waitFor();
  assert.equal(await composer(tab.room).inputValue(), "");
  await tab.page.getByRole("link", { name: "general", exact: true }).click();
  await tab.page.getByRole("textbox", { name: "Message #general" }).waitFor();

  assert.equal(await composer(tab.room).inputValue(), "half a thought");
  await tab.close();
});

test("a channel nobody looks at gets an unread mark, and loses it when read", async () => {
  const birch = await open("birch", { channel: "product-ml" });
  const cedar = await open("cedar");

  await say(birch.room, "Anybody here?");
  await cedar.page.getByRole("link", { name: /product-ml unread/ }).click();
  await message(cedar.room, "Anybody here?").waitFor();
  await cedar.page.getByRole("link", { name: "general", exact: true }).click();

  await waitFor(
    async () => await cedar.page.getByRole("link", { name: /product-ml unread/ }).count() === 0, "the mark is gone");
  await Promise.all([birch.close(), cedar.close()]);
});

test("a lost connection is told and what happened meanwhile is caught up", async () => {
  const birch = await open("birch");
  const cedar = await open("cedar");
  await say(birch.room, "before the tunnel");
  await message(cedar.room, "before the tunnel").waitFor();

  // The next stream is refused, as if the host were away; hiding and showing the tab makes the page ask for it.
  await cedar.page.route("**/api/live?*", route => route.abort());
  await cedar.page.evaluate(() => dispatchEvent(new Event("online")));
  await cedar.page.getByText("Reconnecting…").waitFor();
  await say(birch.room, "inside the tunnel");
  await cedar.page.unroute("**/api/live?*");

  await message(cedar.room, "inside the tunnel").waitFor();
  assert.equal(await message(cedar.room, "before the tunnel").count(), 1);
  await waitFor(async () => await cedar.page.getByText("Reconnecting…").count() === 0, "the notice is gone");
  await Promise.all([birch.close(), cedar.close()]);
});

test("everything can be done by keyboard alone", async () => {
  const { page, room, complaints, close } = await open("dogwood");
  await page.locator("body").press("Tab");
  assert.equal(await focused(page), "Skip to the message box");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Message #general");

  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await message(room, "By keyboard").waitFor();
  await waitFor(async () => (await composer(room).inputValue()) === "", "the composer is empty again");

  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "Edit your message");
  await page.keyboard.press("Escape");
  await page.locator(".stream:visible").first().focus();
  await page.keyboard.press("End");
  assert.match(await focused(page), /Dogwood/);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Edit");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Delete this message?" }).waitFor();
  assert.equal(await focused(page), "Cancel");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await message(room, "By keyboard").waitFor({ state: "detached" });
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY");

  await page.getByRole("button", { name: /You are Dogwood/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("In this tab, you are").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /You are Alder \(moderator\)/ }).waitFor();
  assert.match(await focused(page), /You are Alder/);
  assert.deepEqual(complaints, []);
  await close();
});

test("what is focused is visibly so", async () => {
  const { page, close } = await open("birch");
  const unmarked = [];

  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press("Tab");
    unmarked.push(await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.closest(".composer-box");
      const isMarked = style.outlineStyle !== "none" || (box && getComputedStyle(box).boxShadow !== "none");
      return element === document.body || isMarked ? null : element.outerHTML.slice(0, 80);
    }));
  }

  assert.deepEqual(unmarked.filter(Boolean), []);
  await close();
});

test("a phone of 360 pixels shows everything without scrolling sideways", async () => {
  const phone = await open("birch", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const overflow = () => phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await say(phone.room, `long${"x".repeat(300)} and \`code${"y".repeat(200)}\``);
  assert.equal(await overflow(), 0);
  assert.equal(await phone.room.locator(".stream").evaluate(stream => stream.scrollWidth - stream.clientWidth), 0);

  await phone.page.getByRole("button", { name: "Channels", exact: true }).click();
  assert.match(await focused(phone.page), /general/);
  assert.equal(await overflow(), 0);
  await phone.page.keyboard.press("Escape");
  assert.equal(await focused(phone.page), "Channels");
  await phone.page.getByRole("button", { name: /You are Birch/ }).click();
  await phone.page.getByText("In this tab, you are").waitFor();
  assert.equal(await overflow(), 0);
  await phone.close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`no text is too faint in ${colorScheme}`, async () => {
    const tab = await open("birch", { colorScheme });
    await say(tab.room, "Some **bold**, `code`, [a link](https://example.org)\n> and a quote");
    await tab.page.getByRole("button", { name: /You are Birch/ }).click();
    await tab.page.getByText("In this tab, you are").waitFor();

    assert.deepEqual(await faintTexts(tab.page), []);
    await tab.close();
  });
}

test("the page is complete after the document and one look at the room", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  page.on("request", request => asked.push(new URL(request.url()).pathname));

  await page.goto(playground.url);
  await page.locator(".channel[aria-current]").waitFor();

  assert.deepEqual(asked.filter(path => !path.startsWith("/page/") && path !== "/api/live"), ["/", "/api/room"]);
  await context.close();
});
