// A Chromium for the checks, and the few steps most of them begin with.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const switches = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const startBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: switches });

/** A tab of a browser of its own, as a member; anything the page complains about or pops up fails the check. */
export async function openTab(browser, url, member, { channel = "general", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on("pageerror", error => complaints.push(error.message));
  page.on("dialog", dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("console", message => {
    // A request that the check itself breaks is reported as a failed resource.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  await page.goto(`${url}/?as=${member}#/${channel}`);
  await page.locator(".channel[aria-current]").waitFor();
  return { page, room: page.locator("#room"), thread: page.locator("#thread"), complaints, close: () => context.close() };
}

export const composer = pane => pane.locator(".composer-input");

export async function say(pane, text) {
  await composer(pane).fill(text);
  await composer(pane).press("Enter");
  await waitFor(async () => (await composer(pane).inputValue()) === "", "the composer is empty again");
}

export const message = (pane, text) => pane.locator(".message", { hasText: text });

/** Asks until it is so: for what no locator of Playwright can wait for. */
export async function waitFor(condition, what) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await condition()) {
      return;
    }

    await new Promise(resolve => setTimeout(resolve, 50));
  }

  assert.fail(`Waited in vain until ${what}.`);
}

/** What the focus is on, in words. */
export const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  return element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.textContent.trim().slice(0, 60);
});
