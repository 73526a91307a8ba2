// A stream of messages with its composer: once for the channel, once for the thread.

import { announce, complain } from "./announce.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { MessageActions } from "./editor.js";
import { drawMessage } from "./message.js";
import { isThreadUnread } from "./reading.js";
import { keyOf, store } from "./store.js";
import { dayName } from "./times.js";

const runLength = 5 * 60_000;
const nearBottom = 120;

export class Pane {
  #place = null;
  #drawn = new Map(); // message id -> { element, signature }
  #list = h("div", { class: "messages" });
  #scroller = h("div", { class: "stream", tabindex: "0", role: "region" }, this.#list);
  #jump = h("button", { class: "jump", type: "button", hidden: true, onclick: () => this.#toBottom() }, "New messages below");
  #actions = new MessageActions(this);

  constructor(root, invitation) {
    this.invitation = invitation;
    this.composer = new Composer(this);
    root.append(this.#scroller, this.#jump, this.composer.element);
    this.#scroller.addEventListener("scroll", () => this.#isAtBottom() && (this.#jump.hidden = true), { passive: true });
    this.#scroller.addEventListener("keydown", event => this.#walk(event));
  }

  get place() {
    return this.#place;
  }

  /** @param startAt the message to begin reading at; without it the latest is in sight */
  show(place, label, startAt) {
    this.#place = place;
    this.#drawn.clear();
    this.#list.replaceChildren();
    this.#scroller.setAttribute("aria-label", `Messages in ${label}`);
    this.composer.show(place, label);
    this.draw();
    this.reveal(store.place(place)?.messages.at(-1));
    this.find(startAt)?.scrollIntoView({ block: "start" });
  }

  hide() {
    this.#place = null;
  }

  /**
   * Draws what changed and leaves the rest, with the focus and the reading position where they were.
   * @param fresh a message that is new, or says something new, to bring into sight when the latest was in sight before
   */
  draw(fresh) {
    const page = this.#place && store.place(this.#place);
    if (!page) {
      return;
    }

    const wasAtBottom = this.#isAtBottom();
    const focus = this.#rememberFocus();
    reconcile(this.#list, this.#elements(page));
    focus();
    if (wasAtBottom) {
      this.reveal(fresh);
    }
  }

  /** A message arrived in this place. */
  arrived(message) {
    if (message.authorId === store.me && !message.isPrivate) {
      return;
    }

    const author = store.author(message)?.name ?? "StudyBot";
    const text = this.find(message.id)?.querySelector(".prose, .card-title, code")?.textContent.trim().slice(0, 200);
    announce(`${message.isPrivate ? "Only for you: " : `${author}: `}${message.card?.title ?? text ?? ""}`);
    this.#jump.hidden = this.#isAtBottom() || this.#isInSight(message);
  }

  /** Shows the end of the stream; a card that came last and is longer than the pane is shown from its beginning. */
  reveal(fresh) {
    this.#toBottom();
    const element = fresh?.card && this.find(fresh.id);
    if (element && element === this.#list.lastElementChild && element.offsetHeight > this.#scroller.clientHeight) {
      element.scrollIntoView({ block: "start" });
    }
  }

  find(messageId) {
    return this.#drawn.get(messageId)?.element;
  }

  focusMessage(messageId) {
    (this.find(messageId) ?? this.composer.input).focus();
  }

  #elements(page) {
    const root = page.root ? [this.#draw(page.root, true), h("p", { class: "divider" }, h("span", {}, repliesLabel(page.root.id)))] : [];
    if (page.messages.length === 0) {
      return [...root, this.invitation(this.#place)];
    }

    const elements = page.hasEarlier ? [...root, this.#earlier()] : root;
    let above = null;
    for (const message of page.messages) {
      const isNewDay = !above || dayName(above.sentAt) !== dayName(message.sentAt);
      if (isNewDay && (!page.root || above)) {
        elements.push(h("p", { class: "divider" }, h("span", {}, dayName(message.sentAt))));
      }

      elements.push(this.#draw(message, isNewDay || !continues(above, message)));
      above = message;
    }

    return elements;
  }

  #draw(message, isFirst) {
    const thread = store.threads.get(message.id);
    const known = this.#drawn.get(message.id);
    const isUnread = !this.#place.threadId && thread !== undefined && isThreadUnread(thread);
    const signature = [message, isFirst, thread, isUnread];
    if (known && known.signature.every((part, index) => part === signature[index])) {
      return known.element;
    }

    // Somebody who is editing goes on editing; what changed meanwhile shows when they are done.
    if (known?.element.classList.contains("is-editing")) {
      return known.element;
    }

    const view = {
      message,
      isFirst,
      author: store.author(message),
      isMine: message.authorId === store.me,
      thread: this.#place.threadId ? undefined : thread,
      isThreadUnread: isUnread,
      headingLevel: this.#place.threadId ? 3 : 2,
    };
    const element = drawMessage(view, this.#actions);
    this.#drawn.set(message.id, { element, signature });
    return element;
  }

  #earlier() {
    const onclick = async event => {
      const height = this.#scroller.scrollHeight;
      event.currentTarget.setAttribute("aria-busy", "true");
      try {
        await store.loadEarlier(this.#place);
        this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
        this.#list.querySelector(".message")?.focus({ preventScroll: true });
      } catch (error) {
        complain(error.message);
      }
    };
    return h("button", { class: "button earlier", type: "button", onclick }, "Show earlier messages");
  }

  /** Arrow keys walk from message to message; Tab then reaches what is inside. */
  #walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || !(event.target === this.#scroller || event.target.classList.contains("message"))) {
      return;
    }

    const messages = [...this.#list.querySelectorAll(".message")];
    const at = event.target === this.#scroller ? messages.length : messages.indexOf(event.target);
    const next = messages[Math.max(0, Math.min(messages.length - 1, at + step))];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  #rememberFocus() {
    const active = document.activeElement;
    const article = this.#list.contains(active) ? active.closest(".message") : null;
    if (!article) {
      return () => {};
    }

    return () => {
      const element = this.find(article.dataset.id);
      if (element?.isConnected && !element.contains(document.activeElement)) {
        const inside = active.isConnected ? active : element.querySelector(`[data-key="${CSS.escape(active.dataset.key ?? "")}"]`);
        (inside ?? element).focus({ preventScroll: true });
      }
    };
  }

  #isInSight(message) {
    const { top } = this.find(message.id).getBoundingClientRect();
    return top < this.#scroller.getBoundingClientRect().bottom;
  }

  #isAtBottom() {
    return this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight < nearBottom;
  }

  #toBottom() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#jump.hidden = true;
  }
}

/** Puts the wanted elements in order and leaves those that already stand there alone. */
function reconcile(parent, wanted) {
  const kept = new Set(wanted);
  [...parent.children].filter(child => !kept.has(child)).forEach(child => child.remove());
  wanted.forEach((element, index) => {
    if (parent.children[index] !== element) {
      parent.insertBefore(element, parent.children[index] ?? null);
    }
  });
}

function continues(above, message) {
  return above.authorId === message.authorId
    && above.isPrivate === message.isPrivate
    && !message.card
    && Date.parse(message.sentAt) - Date.parse(above.sentAt) < runLength;
}

function repliesLabel(rootId) {
  const replies = store.threads.get(rootId)?.replies ?? 0;
  return replies === 0 ? "No replies yet" : `${replies} ${replies === 1 ? "reply" : "replies"}`;
}

export const isIn = (message, place) => place !== null && keyOf(message) === keyOf(place);
