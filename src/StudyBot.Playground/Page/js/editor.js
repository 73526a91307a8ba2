// What a member does with a message: press its buttons, edit it in place, take it back, put a private one away.

import { announce, complain } from "./announce.js";
import { edit, pictureUrl, press, remove } from "./api.js";
import { confirmDialog } from "./dialogs.js";
import { h, newId } from "./dom.js";
import { carryOut } from "./forms.js";
import { store } from "./store.js";

export class MessageActions {
  #pane;

  constructor(pane) {
    this.#pane = pane;
  }

  pictureUrl(message, tag) {
    return pictureUrl(store.me, message.id, tag);
  }

  async press(message, buttonId) {
    try {
      carryOut(await press(store.me, message.id, buttonId), { channelId: message.channelId, threadId: message.threadId });
    } catch (error) {
      complain(error.message);
    }
  }

  async dismiss(message) {
    await this.#takeBack(message, "Dismissed.");
  }

  async remove(message) {
    const sure = await confirmDialog(
      "Delete this message?", "It disappears for everybody, and an answer in it no longer counts.", "Delete");
    if (sure) {
      await this.#takeBack(message, "Message deleted.");
    }
  }

  /** Puts a text box where the message stands. Enter saves, Escape leaves it as it was; a failed save keeps the text. */
  edit(message) {
    const article = this.#pane.find(message.id);
    if (article.classList.contains("is-editing")) {
      return;
    }

    const problemId = newId("problem");
    const problem = h("p", { class: "problem", id: problemId, role: "alert" });
    const input = h("textarea", {
      class: "input editor-input", rows: "1", "aria-label": "Edit your message", "aria-describedby": problemId,
    });
    input.value = message.text;
    const body = article.querySelector(".message-body > .prose");
    const close = () => {
      article.classList.remove("is-editing");
      form.replaceWith(body);
      this.#pane.draw();
      this.#pane.focusMessage(message.id);
    };
    const save = async event => {
      event.preventDefault();
      try {
        const outcome = await edit(store.me, message.id, input.value);
        close();
        store.apply(outcome.change);
        announce("Message edited.");
      } catch (error) {
        problem.textContent = error.message;
      }
    };
    const form = h("form", { class: "editor", onsubmit: save },
      input,
      problem,
      h("div", { class: "editor-buttons" },
        h("button", { class: "button", type: "button", onclick: close }, "Cancel"),
        h("button", { class: "button button-primary", type: "submit" }, "Save"),
        h("span", { class: "hint" }, "Enter saves, Escape cancels")));
    input.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        event.stopPropagation();
        close();
      } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        save(event);
      }
    });

    article.classList.add("is-editing");
    body.replaceWith(form);
    input.focus();
  }

  async #takeBack(message, says) {
    try {
      const next = this.#neighbour(message);
      store.apply((await remove(store.me, message.id)).change);
      announce(says);
      this.#pane.focusMessage(next);
    } catch (error) {
      complain(error.message);
    }
  }

  #neighbour(message) {
    const messages = store.place(this.#pane.place).messages;
    const at = messages.findIndex(candidate => candidate.id === message.id);
    return (messages[at + 1] ?? messages[at - 1])?.id;
  }
}
