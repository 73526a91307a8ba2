// Modal dialogs on <dialog>: the browser keeps the focus inside, closes on Escape and gives the focus back.

import { h, newId } from "./dom.js";

/** Opens a dialog and removes it from the page when it closes. */
export function openDialog(title, ...content) {
  const titleId = newId("dialog");
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": titleId },
    h("h2", { class: "dialog-title", id: titleId, dir: "auto" }, title),
    ...content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function confirmDialog(title, text, yes) {
  return new Promise(resolve => {
    const answer = value => () => {
      resolve(value);
      dialog.close();
    };
    const dialog = openDialog(title,
      h("p", { class: "dialog-text" }, text),
      h("div", { class: "dialog-buttons" },
        h("button", { class: "button", type: "button", autofocus: true, onclick: answer(false) }, "Cancel"),
        h("button", { class: "button button-danger", type: "button", onclick: answer(true) }, yes)));
    dialog.addEventListener("close", () => resolve(false));
  });
}
