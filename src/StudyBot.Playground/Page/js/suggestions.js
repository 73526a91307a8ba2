// How a command line may go on: a listbox above the composer. The text box keeps the focus; the list only shows the choice.

import { announce } from "./announce.js";
import { suggest } from "./api.js";
import { h, newId } from "./dom.js";
import { store } from "./store.js";

export class Suggestions {
  #input;
  #list = h("ul", { class: "suggestions", role: "listbox", id: newId("suggestions"), "aria-label": "Commands", hidden: true });
  #found = [];
  #active = -1;
  #asked = 0;

  constructor(input) {
    this.#input = input;
    this.element = this.#list;
    input.addEventListener("blur", () => this.close());
  }

  async ask(place) {
    this.#asked += 1;
    const asked = this.#asked;
    const text = this.#input.value;
    if (!text.startsWith("/") || text.includes("\n")) {
      this.close();
      return;
    }

    const found = await suggest(store.me, place, text).catch(() => []);
    // An answer that comes late belongs to a text that is no longer there.
    if (asked === this.#asked && document.activeElement === this.#input) {
      this.#show(found, text);
    }
  }

  /** True when the key was meant for the list. */
  take(event) {
    if (this.#list.hidden || event.isComposing) {
      return false;
    }

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const count = this.#found.length;
      this.#activate(this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count);
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Tab" && !event.shiftKey) {
      this.#accept(Math.max(this.#active, 0));
    } else if (event.key === "Enter" && !event.shiftKey && this.#active >= 0) {
      this.#accept(this.#active);
    } else {
      return false;
    }

    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  close() {
    this.#asked += 1;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    for (const attribute of ["role", "aria-expanded", "aria-controls", "aria-activedescendant"]) {
      this.#input.removeAttribute(attribute);
    }
  }

  #show(found, text) {
    // A line that is already one of the answers is complete: Enter sends it, unless the member picks another.
    const isComplete = found.some(suggestion => suggestion.text.trimEnd() === text.trimEnd());
    this.#found = found;
    if (found.length === 0 || (isComplete && found.length === 1)) {
      this.close();
      return;
    }

    this.#list.replaceChildren(...found.map((suggestion, index) => this.#option(suggestion, index)));
    this.#list.hidden = false;
    this.#input.setAttribute("role", "combobox");
    this.#input.setAttribute("aria-expanded", "true");
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#activate(isComplete ? -1 : 0);
    announce(`${found.length} ${found.length === 1 ? "suggestion" : "suggestions"}`);
  }

  #option(suggestion, index) {
    // Pressing the mouse would take the focus from the text box, and with it the list.
    const onpointerdown = event => {
      event.preventDefault();
      this.#accept(index);
    };
    return h("li", { role: "option", id: newId("option"), class: "suggestion", onpointerdown },
      h("span", { class: "suggestion-label" }, suggestion.label),
      h("span", { class: "suggestion-description" }, suggestion.description));
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.#list.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) {
      this.#input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #accept(index) {
    this.#input.value = this.#found[index].text;
    this.close();
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
