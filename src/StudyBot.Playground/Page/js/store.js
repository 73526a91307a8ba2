// What this tab knows of the room. Changes may arrive twice (as an answer and on the live stream) and are then the same.

import { readPlace, readRoom } from "./api.js";

export const keyOf = place => (place.threadId ? `${place.channelId}/${place.threadId}` : place.channelId);

class Store extends EventTarget {
  me = null;
  sequence = 0;
  members = new Map();
  channels = [];
  threads = new Map();
  #places = new Map();

  /** Reads the whole room as the given member sees it. */
  async load(memberId) {
    const room = await readRoom(memberId);
    this.me = room.memberId;
    this.sequence = room.sequence;
    this.members = new Map();
    room.members.forEach(member => this.#join(member));
    this.channels = room.channels.map(({ id, topic }) => ({ id, topic }));
    this.threads = new Map(room.threads.map(thread => [thread.id, thread]));
    this.#places = new Map(room.channels.map(channel => [channel.id, page(channel)]));
    this.#tell("loaded");
  }

  /** The messages of a place, oldest first, or null before it was opened. */
  place(place) {
    const found = this.#places.get(keyOf(place));
    return found ? { ...found, messages: [...found.messages.values()].sort((one, other) => one.id - other.id) } : null;
  }

  async open(place) {
    if (!this.#places.has(keyOf(place))) {
      this.#take(place, await readPlace(this.me, place));
    }
  }

  async loadEarlier(place) {
    const oldest = this.place(place).messages[0];
    this.#take(place, await readPlace(this.me, place, oldest?.id));
  }

  /** @param isAsked whether this member just asked for it in this tab */
  apply(change, { isAsked = false } = {}) {
    if (change.member) {
      this.#join(change.member);
    }

    if (change.thread) {
      this.threads.set(change.thread.id, { ...change.thread, newestId: this.threads.get(change.thread.id)?.newestId });
    }

    this.#noteReply(change.message);

    if (change.removedId) {
      this.#places.forEach(place => place.messages.delete(change.removedId));
    }

    this.#places.forEach(place => {
      if (place.root && place.root.id === change.message?.id) {
        place.root = change.message;
      }
    });

    const place = change.message && this.#places.get(keyOf(change.message));
    const isNew = change.message && !place?.messages.has(change.message.id);
    place?.messages.set(change.message.id, change.message);
    this.#tell("changed", { change, isNew, isAsked });
  }

  author(message) {
    return message.authorId ? this.members.get(message.authorId) ?? { id: "?", name: "Somebody", place: 0 } : null;
  }

  /** A thread on show elsewhere tells that somebody else wrote in it. */
  #noteReply(message) {
    const thread = this.threads.get(message?.threadId);
    if (thread && message.authorId !== this.me && Number(message.id) > Number(thread.newestId ?? 0)) {
      this.threads.set(thread.id, { ...thread, newestId: message.id });
    }
  }

  #join(member) {
    const place = this.members.get(member.id)?.place ?? this.members.size;
    this.members.set(member.id, { ...member, place });
  }

  #take(place, answer) {
    const known = this.#places.get(keyOf(place));
    const earlier = page(answer);
    // What arrived live meanwhile is newer than the answer.
    known?.messages.forEach((message, id) => earlier.messages.set(id, message));
    this.#places.set(keyOf(place), { ...earlier, root: answer.root ?? known?.root });
    answer.threads.forEach(thread => this.threads.set(thread.id, thread));
    this.#tell("changed", { change: {}, isNew: false });
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function page({ messages, hasEarlier, root }) {
  return { messages: new Map(messages.map(message => [message.id, message])), hasEarlier, root };
}

export const store = new Store();
