// The place on show stands in the address (#/channel or #/channel/thread), so that "back" closes a thread on a phone.

export function currentPlace(channels) {
  const [, channelId, threadId] = location.hash.split("/").map(decodeURIComponent);
  const known = channels.some(channel => channel.id === channelId);
  return known ? { channelId, threadId: threadId || undefined } : { channelId: channels[0].id, threadId: undefined };
}

export const addressOf = place => `#/${[place.channelId, place.threadId].filter(Boolean).map(encodeURIComponent).join("/")}`;

export function go(place) {
  location.hash = addressOf(place);
}
