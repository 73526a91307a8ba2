// What somebody with a screen reader or a keyboard would stumble over. Runs inside the page; each finding is a sentence.

export const stumblingBlocks = page => page.evaluate(() => {
  const found = [];
  const isSeen = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
  const show = element => element.outerHTML.slice(0, 90);
  const textOf = ids => ids.split(/\s+/).map(id => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const nameOf = element =>
    textOf(element.getAttribute("aria-labelledby") ?? "")
    || element.getAttribute("aria-label")
    || [...element.labels ?? []].map(label => label.textContent).join(" ").trim()
    || (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ? "" : element.textContent.trim())
    || element.getAttribute("title")
    || "";

  for (const element of seen("a[href], button, input, textarea, select, summary, dialog, [role=region], [role=listbox], [role=img]")) {
    if (nameOf(element) === "") {
      found.push(`Nothing names ${show(element)}`);
    }
  }

  for (const image of seen("img:not([alt])")) {
    found.push(`No text stands for ${show(image)}`);
  }

  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant", "for"]) {
    for (const element of seen(`[${attribute}]`)) {
      const missing = element.getAttribute(attribute).split(/\s+/).filter(id => !document.getElementById(id));
      if (missing.length > 0) {
        found.push(`${attribute} leads nowhere: ${show(element)}`);
      }
    }
  }

  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  for (const id of ids.filter((candidate, index) => ids.indexOf(candidate) !== index)) {
    found.push(`Two elements are called ${id}`);
  }

  for (const landmark of ["main", "nav", "h1"]) {
    if (seen(landmark).length !== 1) {
      found.push(`There are ${seen(landmark).length} of ${landmark}`);
    }
  }

  let level = 1;
  for (const heading of seen("#room h1, #room h2, #room h3, #room h4, #room h5")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) {
      found.push(`The outline jumps from ${level} to ${next} at ${heading.textContent}`);
    }

    level = next;
  }

  if (seen("[tabindex]").some(element => element.tabIndex > 0)) {
    found.push("A positive tabindex turns the order of the focus around");
  }

  return found;
});

/** Presses Tab through the page and names each region the focus goes to, in order and once. */
export async function focusOrder(page, steps) {
  const regions = [];
  await page.locator("#skip").focus(); // The first thing of the page.
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const region = await page.evaluate(() => {
      const element = document.activeElement;
      const names = [["#sidebar", "channels"], ["#room .bar", "room's head"], ["#room .stream", "room"], ["#room .composer", "room's box"],
        ["#thread .bar", "thread's head"], ["#thread .stream", "thread"], ["#thread .composer", "thread's box"]];
      return names.find(([selector]) => element.closest(selector))?.[1] ?? null;
    });
    if (region && regions.at(-1) !== region) {
      regions.push(region);
    }
  }

  return regions;
}
