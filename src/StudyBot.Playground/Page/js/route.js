// The place on show stands in the address (#/channel or #/channel/thread), so that "back" closes a thread on a phone.

/** The place in the address, or null when it names none of the channels. */
export function placeInAddress(channels) {
  const [, channelId, threadId] = location.hash.split("/").map(decodeURIComponent);
  return channels.some(channel => channel.id === channelId) ? { channelId, threadId: threadId || undefined } : null;
}

export const addressOf = place => `#/${[place.channelId, place.threadId].filter(Boolean).map(encodeURIComponent).join("/")}`;

export function go(place) {
  location.hash = addressOf(place);
}

/** Names the place on show in the address without a step for "back". */
export function stay(place) {
  history.replaceState(null, "", addressOf(place));
}
