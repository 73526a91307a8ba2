// The list of channels with its unread marks; a drawer on a phone.

import { h } from "./dom.js";
import { isChannelUnread } from "./reading.js";
import { addressOf } from "./route.js";
import { store } from "./store.js";

const list = document.getElementById("channels");
const sidebar = document.getElementById("sidebar");
const opener = document.getElementById("drawer-button");
const scrim = document.getElementById("scrim");
const narrow = matchMedia("(max-width: 760px)");

let current = null;

export function drawChannels(channelId) {
  current = channelId;
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  list.replaceChildren(...store.channels.map(channel => {
    const isCurrent = channel.id === current;
    const isUnread = !isCurrent && isChannelUnread(channel.id);
    return h("li", {}, h("a", {
      class: `channel${isUnread ? " is-unread" : ""}`,
      href: addressOf({ channelId: channel.id }),
      "aria-current": isCurrent ? "page" : null,
      onclick: closeDrawer,
    },
      h("span", { class: "hash", "aria-hidden": "true" }, "#"),
      h("span", { class: "channel-name" }, channel.id),
      isUnread && h("span", { class: "unread" }, h("span", { class: "unseen" }, "unread"))));
  }));
  [...list.querySelectorAll("a")].find(link => link.getAttribute("href") === focused)?.focus();
}

export function wireDrawer() {
  opener.addEventListener("click", openDrawer);
  scrim.addEventListener("click", closeDrawer);
  sidebar.addEventListener("keydown", event => event.key === "Escape" && closeDrawer());
  narrow.addEventListener("change", closeDrawer);
  closeDrawer();
}

function openDrawer() {
  toggle(true);
  list.querySelector("[aria-current]")?.focus();
}

function closeDrawer() {
  const hadFocus = sidebar.contains(document.activeElement);
  toggle(false);
  if (narrow.matches && hadFocus) {
    opener.focus();
  }
}

function toggle(isOpen) {
  document.body.classList.toggle("has-drawer", isOpen);
  opener.setAttribute("aria-expanded", String(isOpen));
  // A drawer that is out of sight is out of reach, too.
  sidebar.inert = narrow.matches && !isOpen;
  document.getElementById("room").inert = narrow.matches && isOpen;
}
