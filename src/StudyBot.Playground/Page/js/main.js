// Starts the page and keeps its parts in step: the place in the address, the room in the store, the panes on show.

import { complain, hush, tell } from "./announce.js";
import { drawChannels, wireDrawer } from "./channels.js";
import { h, icon } from "./dom.js";
import { Live } from "./live.js";
import { drawMembers, rememberedMember, rememberMember } from "./members.js";
import { isIn, Pane } from "./pane.js";
import { firstUnread, isChannelUnread, markRead } from "./reading.js";
import { addressOf, go, placeInAddress, stay } from "./route.js";
import { keyOf, store } from "./store.js";
import { keepTimesFresh } from "./times.js";

const app = document.getElementById("app");
const threadPanel = document.getElementById("thread");
const channelPane = new Pane(document.getElementById("channel-pane"), inviteToChannel);
const threadPane = new Pane(document.getElementById("thread-pane"), inviteToThread);
const live = new Live(() => become(store.me));

async function become(memberId) {
  try {
    await store.load(memberId);
    rememberMember(store.me);
    live.open();
  } catch (error) {
    complain(error.message);
    setTimeout(() => become(memberId), 3000);
  }
}

async function show() {
  const place = placeInAddress(store.channels) ?? startingPlace();
  const channel = store.channels.find(candidate => candidate.id === place.channelId);
  if (channelPane.place?.channelId !== channel.id) {
    document.getElementById("channel-name").replaceChildren(h("span", { class: "hash", "aria-hidden": "true" }, "#"), channel.id);
    document.getElementById("channel-topic").textContent = channel.topic;
    channelPane.show({ channelId: channel.id }, `#${channel.id}`, firstUnread(channel.id));
  }

  drawFrame();
  await showThread(place);
}

/** Somebody who comes without an address finds the first question there is. */
function startingPlace() {
  const place = { channelId: (busyChannels()[0] ?? store.channels[0]).id };
  if (!isEmpty(place.channelId)) {
    stay(place);
  }

  return place;
}

const isEmpty = channelId => store.place({ channelId }).messages.length === 0;
const busyChannels = () => store.channels.filter(channel => !isEmpty(channel.id));

async function showThread(place) {
  const wasOpen = threadPane.place;
  hush();
  if (!place.threadId) {
    closeThread(wasOpen);
    return;
  }

  try {
    await store.open(place);
  } catch (error) {
    complain(error.message);
    go({ channelId: place.channelId });
    return;
  }

  if (wasOpen === null || keyOf(wasOpen) !== keyOf(place)) {
    const thread = store.threads.get(place.threadId);
    document.getElementById("thread-name").textContent = thread?.title ?? "Thread";
    document.getElementById("thread-channel").textContent = `Thread in #${place.channelId}`;
    threadPanel.hidden = false;
    app.classList.add("has-thread");
    threadPane.show(place, `the thread ${thread?.title ?? ""}`);
    threadPane.composer.input.focus();
    drawFrame();
    channelPane.draw();
  }
}

function closeThread(wasOpen) {
  threadPanel.hidden = true;
  app.classList.remove("has-thread");
  threadPane.hide();
  if (wasOpen) {
    const root = channelPane.find(wasOpen.threadId);
    (root?.querySelector('[data-key="thread"]') ?? channelPane.composer.input).focus();
  }
}

function drawFrame() {
  const { channelId } = channelPane.place;
  markRead(channelPane.place);
  if (threadPane.place) {
    markRead(threadPane.place);
  }

  drawChannels(channelId);
  drawMembers(become);
  document.title = `${store.channels.some(channel => isChannelUnread(channel.id)) ? "• " : ""}#${channelId} · StudyBot Playground`;
}

function inviteToChannel({ channelId }) {
  const busy = busyChannels();
  return h("div", { class: "invitation" },
    h("p", { class: "invitation-mark", "aria-hidden": "true" }, icon("bot")),
    h("p", { class: "invitation-title" }, `Nothing in #${channelId} yet`),
    h("p", {},
      "Say hello, or type ", h("kbd", {}, "/"), " to see what StudyBot can do. ",
      "Questions appear here when a track posts to this channel."),
    busy.length > 0 && h("p", {}, "There is something to answer in ", h("a", { href: addressOf({ channelId: busy[0].id }) }, `#${busy[0].id}`), "."));
}

/** What only this member can see may come in a thread that is not on show: the score of a private answer does. */
function tellOfWhisper(message) {
  if (message?.isPrivate && message.card && message.threadId && !isIn(message, threadPane.place)) {
    tell(`${message.card.title} (only you can see it)`, addressOf(message));
  }
}

function inviteToThread() {
  return h("div", { class: "invitation invitation-small" },
    h("p", { class: "invitation-title" }, "Be the first to answer"),
    h("p", {}, "Answer here in the thread, or privately with the button under the question."));
}

store.addEventListener("loaded", () => {
  // Drawn anew for another member: other whispers, other drafts, other marks.
  channelPane.hide();
  threadPane.hide();
  show();
});

store.addEventListener("changed", ({ detail: { change, isNew, isAsked } }) => {
  if (placeInAddress(store.channels) === null && channelPane.composer.input.value === "") {
    show(); // Nobody has chosen a channel yet, and the first question may just have come.
  }

  drawFrame();
  tellOfWhisper(change.message);
  for (const pane of [channelPane, threadPane]) {
    pane.draw(isNew || change.message?.isPrivate ? change.message : undefined);
    if (isNew && isIn(change.message, pane.place)) {
      pane.arrived(change.message);
    }

    // Whoever asked for it wants to see it, wherever they were reading.
    if (isAsked && isIn(change.message, pane.place)) {
      pane.reveal(change.message);
    }
  }
});

addEventListener("hashchange", show);
document.addEventListener("visibilitychange", () => store.me && drawFrame());
document.getElementById("thread-close").addEventListener("click", () => go({ channelId: threadPane.place.channelId }));
threadPanel.addEventListener("keydown", event => event.key === "Escape" && go({ channelId: threadPane.place.channelId }));
document.getElementById("skip").addEventListener("click", event => {
  event.preventDefault();
  (threadPane.place ? threadPane : channelPane).composer.input.focus();
});

wireDrawer();
keepTimesFresh();
become(rememberedMember());
