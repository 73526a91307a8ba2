// Where a message is written. The text stays until the room has it, and each place keeps its own draft.

import { post } from "./api.js";
import { h, icon, newId } from "./dom.js";
import { carryOut } from "./forms.js";
import { keyOf, store } from "./store.js";
import { Suggestions } from "./suggestions.js";

const longest = 40_000;
const roomy = matchMedia("(min-width: 761px)");

export class Composer {
  #pane;
  #place = null;
  #isSending = false;
  #label = h("label", { class: "unseen" });
  #problem = h("p", { class: "problem composer-problem", id: newId("problem"), role: "alert" });
  #counter = h("p", { class: "counter composer-counter", hidden: true });
  #send = h("button", { class: "send", type: "submit", "aria-label": "Send", title: "Send (Enter)" }, icon("send"));

  constructor(pane) {
    this.#pane = pane;
    this.input = h("textarea", {
      class: "composer-input", id: newId("composer"), rows: "1", dir: "auto", enterkeyhint: "send", autocomplete: "off",
      "aria-describedby": this.#problem.id, "aria-autocomplete": "list",
    });
    this.#label.htmlFor = this.input.id;
    this.suggestions = new Suggestions(this.input);
    this.element = h("form", { class: "composer", onsubmit: event => this.#submit(event) },
      this.#label,
      this.suggestions.element,
      h("div", { class: "composer-box" }, this.input, this.#send),
      this.#counter,
      this.#problem);
    this.input.addEventListener("input", () => this.#changed());
    this.input.addEventListener("keydown", event => this.#key(event));
  }

  show(place, label) {
    this.#place = place;
    this.#label.textContent = `Message ${label}`;
    this.input.placeholder = place.threadId ? "Answer in the thread" : `Message ${label}${roomy.matches ? ", or / for commands" : ""}`;
    this.input.value = sessionStorage.getItem(this.#draftKey()) ?? "";
    this.#problem.textContent = "";
    this.suggestions.close();
    this.#measure();
  }

  #changed() {
    this.#problem.textContent = "";
    this.#keepDraft();
    this.#measure();
    this.suggestions.ask(this.#place);
  }

  #key(event) {
    if (this.suggestions.take(event) || event.isComposing) {
      return;
    }

    if (event.key === "Enter" && !event.shiftKey) {
      this.#submit(event);
    } else if (event.key === "ArrowUp" && this.input.value === "") {
      this.#editLast(event);
    }
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.input.value;
    const place = this.#place;
    if (this.#isSending || text.trim() === "") {
      return;
    }

    this.#busy(true);
    this.#problem.textContent = "";
    try {
      const outcome = await post(store.me, place, text);
      this.#sent(place, text);
      carryOut(outcome, place);
    } catch (error) {
      this.#problem.textContent = error.message;
    } finally {
      this.#busy(false);
    }
  }

  /** The room has the text: only now it goes, and what was typed on meanwhile stays. */
  #sent(place, text) {
    const left = draft => (draft?.startsWith(text) ? draft.slice(text.length) : draft ?? "");
    sessionStorage.setItem(draftKey(place), left(sessionStorage.getItem(draftKey(place))));
    if (keyOf(place) === keyOf(this.#place)) {
      this.input.value = left(this.input.value);
      this.suggestions.close();
      this.#measure();
    }
  }

  #busy(isSending) {
    this.#isSending = isSending;
    this.#send.toggleAttribute("aria-busy", isSending);
  }

  #editLast(event) {
    const own = store.place(this.#place).messages.filter(message => message.authorId === store.me && !message.isPrivate);
    const last = own.at(-1);
    if (last) {
      event.preventDefault();
      this.#pane.find(last.id).querySelector('[data-key="edit"]').click();
    }
  }

  #measure() {
    const length = this.input.value.length;
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    this.#send.classList.toggle("is-ready", this.input.value.trim() !== "");
    this.#counter.hidden = length < longest - 2000;
    this.#counter.textContent = `${length.toLocaleString()} of ${longest.toLocaleString()} characters`;
  }

  #keepDraft() {
    try {
      sessionStorage.setItem(this.#draftKey(), this.input.value);
    } catch {
      // The store is full: the draft lives on in the text box alone.
    }
  }

  #draftKey() {
    return draftKey(this.#place);
  }
}

const draftKey = place => `draft:${store.me}:${keyOf(place)}`;
