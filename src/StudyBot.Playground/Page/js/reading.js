// What this member has read, kept in the browser: the newest message seen in each channel and thread.

import { keyOf, store } from "./store.js";

/** What is on show counts as read while somebody looks at it. */
export function markRead(place) {
  if (document.visibilityState === "visible") {
    localStorage.setItem(readKey(place), String(newest(place)));
  }
}

export const lastRead = place => Number(localStorage.getItem(readKey(place)) ?? 0);

export const isThreadUnread = thread => Number(thread.newestId ?? 0) > lastRead(placeOf(thread));

/** A channel is unread for what is in it, and for replies in threads this member has looked into. */
export function isChannelUnread(channelId) {
  const place = { channelId };
  return newest(place) > lastRead(place)
    || [...store.threads.values()].some(thread =>
      thread.channelId === channelId && lastRead(placeOf(thread)) > 0 && isThreadUnread(thread));
}

/** Where to begin reading: the first message this member has not seen, or nothing when all was. */
export function firstUnread(channelId) {
  const seen = lastRead({ channelId });
  return store.place({ channelId }).messages.find(message => message.id > seen && message.authorId !== store.me)?.id;
}

const readKey = place => `read:${store.me}:${keyOf(place)}`;
const placeOf = thread => ({ channelId: thread.channelId, threadId: thread.id });

function newest(place) {
  if (place.threadId) {
    return Number(store.threads.get(place.threadId)?.newestId ?? place.threadId);
  }

  const others = store.place(place).messages.filter(message => message.authorId !== store.me);
  return Number(others.at(-1)?.id ?? 0);
}
