// A card of the bot: title, sections, fields, buttons, footer, and an accent that is also said in words.

import { h, icon, prose } from "./dom.js";
import { enliven } from "./times.js";

const tones = {
  Good: { icon: "good", says: "Good news" },
  Warning: { icon: "warning", says: "Attention" },
  Muted: { icon: "muted", says: "Closed or quiet" },
};

const marks = { Good: "met", Warning: "partly", Muted: "missed" };

/** @param pictureUrl gives the address of the card's picture by its tag */
export function drawCard(card, titleId, headingLevel, pictureUrl, onPress) {
  const tone = tones[card.tone];
  const isMarked = card.fields.some(field => marks[field.tone]);
  const element = h("div", { class: `card card-${card.tone.toLowerCase()}` },
    h(`h${headingLevel}`, { class: "card-title", id: titleId, dir: "auto" },
      tone && h("span", { class: "card-tone", role: "img", "aria-label": tone.says, title: tone.says }, icon(tone.icon)),
      card.title),
    isMarked && drawMarks(card.fields),
    card.sections.map(section => drawSection(section, headingLevel + 1)),
    card.picture && drawPicture(card.picture, pictureUrl),
    !isMarked && card.fields.length > 0 && h("dl", { class: "card-fields" }, card.fields.map(drawField)),
    card.buttons.length > 0 && h("div", { class: "card-buttons" }, card.buttons.map(button => drawButton(button, onPress))),
    card.footerHtml && prose(card.footerHtml, "prose card-footer"));
  enliven(element);
  return element;
}

function drawSection(section, headingLevel) {
  return h("div", { class: "card-section" },
    section.heading && h(`h${headingLevel}`, { class: "card-heading", dir: "auto" }, section.heading),
    prose(section.html));
}

/** Facts that say how good something is: one a line and before everything else, the mark beside the word. */
function drawMarks(fields) {
  return h("dl", { class: "card-marks" }, fields.map(field =>
    h("div", { class: `card-mark card-mark-${marks[field.tone] ?? "none"}` },
      h("dt", { dir: "auto" }, marks[field.tone] && icon(marks[field.tone]), field.name),
      h("dd", {}, prose(field.html)))));
}

function drawPicture(picture, pictureUrl) {
  // The size is known before the picture is, so that nothing moves when it arrives.
  return h("img", {
    class: "card-picture", src: pictureUrl(picture.tag), alt: picture.alternativeText, loading: "lazy",
    width: picture.width || null, height: picture.height || null,
  });
}

function drawField(field) {
  return h("div", { class: "card-field" },
    h("dt", { dir: "auto" }, field.name),
    h("dd", {}, prose(field.html)));
}

function drawButton(button, onPress) {
  return h("button", {
    class: `button button-${button.tone.toLowerCase()}`,
    type: "button",
    "data-key": `button:${button.id}`,
    onclick: event => pressOnce(event.currentTarget, () => onPress(button.id)),
  }, button.label);
}

// The button keeps the focus while it works; a disabled one would lose it.
async function pressOnce(element, press) {
  if (element.getAttribute("aria-busy") === "true") {
    return;
  }

  element.setAttribute("aria-busy", "true");
  try {
    await press();
  } finally {
    element.removeAttribute("aria-busy");
  }
}
