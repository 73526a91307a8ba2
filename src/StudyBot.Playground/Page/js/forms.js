// Forms of the bot as dialogs. A form closed by mistake comes back with what was typed in it.

import { announce } from "./announce.js";
import { submit } from "./api.js";
import { openDialog } from "./dialogs.js";
import { h, newId } from "./dom.js";
import { store } from "./store.js";

const drafts = new Map(); // member and form -> values of a form that was closed without sending

/** Does what came of a message, a button or a form. */
export function carryOut(outcome, place) {
  if (outcome.change) {
    store.apply(outcome.change, { isAsked: true });
  }

  if (outcome.form) {
    openForm(outcome.form, place);
  }
}

export function openForm(form, place) {
  const draftKey = `${store.me} ${form.id}`;
  const draft = drafts.get(draftKey);
  const fields = form.fields.map(field => new Field(field, draft?.[field.id]));
  const values = () => Object.fromEntries(fields.map(field => [field.id, field.value]));
  const problem = h("p", { class: "problem", role: "alert" });
  const send = h("button", { class: "button button-primary", type: "submit" }, form.submitLabel);

  const onsubmit = async event => {
    event.preventDefault();
    problem.textContent = "";
    if (!showProblems(fields, ownProblems(fields))) {
      return;
    }

    send.setAttribute("aria-busy", "true");
    try {
      const outcome = await submit(store.me, place, form.id, values());
      if (outcome.problems ? showProblems(fields, outcome.problems) : true) {
        sent = true;
        drafts.delete(draftKey);
        dialog.close();
        announce("Sent.");
        carryOut(outcome, place);
      }
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      send.removeAttribute("aria-busy");
    }
  };

  let sent = false;
  const dialog = openDialog(form.title,
    draft && h("p", { class: "dialog-text" }, "What you typed before is still here."),
    h("form", { class: "form", novalidate: true, onsubmit },
      fields.map(field => field.element),
      problem,
      h("div", { class: "dialog-buttons" },
        h("button", { class: "button", type: "button", onclick: () => dialog.close() }, "Cancel"),
        send)));
  dialog.addEventListener("close", () => {
    if (!sent && fields.some(field => field.isChanged)) {
      drafts.set(draftKey, values());
    }
  });
  fields[0]?.input.focus();
}

/** Shows each sentence beside its field and goes to the first; true when there is none. */
function showProblems(fields, problems) {
  fields.forEach(field => field.complain(problems[field.id] ?? ""));
  const first = fields.find(field => problems[field.id]);
  first?.input.focus();
  return !first;
}

function ownProblems(fields) {
  return Object.fromEntries(fields
    .filter(field => field.isRequired && field.value.trim() === "")
    .map(field => [field.id, "Please fill this in."]));
}

class Field {
  #problem;
  #first;

  constructor(field, draft) {
    const inputId = newId("field");
    const hintId = newId("hint");
    this.#problem = h("p", { class: "problem", id: newId("problem") });
    this.id = field.id;
    this.isRequired = field.isRequired;
    this.input = drawInput(field, inputId, [field.hint && hintId, this.#problem.id].filter(Boolean).join(" "));
    this.#first = field.value;
    this.input.value = draft ?? field.value;
    this.element = h("div", { class: "field" },
      h("label", { for: inputId, dir: "auto" }, field.label, !field.isRequired && h("span", { class: "optional" }, " (optional)")),
      field.hint && h("p", { class: "hint", id: hintId, dir: "auto" }, field.hint),
      this.input,
      field.kind === "Paragraph" && this.#counter(field.maxLength),
      this.#problem);
  }

  get value() {
    return this.input.value;
  }

  get isChanged() {
    return this.value !== this.#first;
  }

  complain(text) {
    this.#problem.textContent = text;
    this.input.setAttribute("aria-invalid", text ? "true" : "false");
  }

  #counter(maxLength) {
    const counter = h("p", { class: "counter", "aria-hidden": "true" });
    const count = () => {
      counter.textContent = `${this.value.length.toLocaleString()} of ${maxLength.toLocaleString()}`;
    };
    this.input.addEventListener("input", count);
    count();
    return counter;
  }
}

function drawInput(field, id, describedBy) {
  const common = { class: "input", id, "aria-describedby": describedBy, "aria-required": String(field.isRequired), dir: "auto" };
  switch (field.kind) {
    case "Paragraph":
      return h("textarea", { ...common, rows: "6", maxlength: field.maxLength });
    case "Choice":
      return h("select", common,
        (!field.isRequired || !field.value) && h("option", { value: "" }, "Choose…"),
        field.choices.map(choice => h("option", { value: choice.value }, choice.label)));
    default:
      return h("input", { ...common, type: "text", maxlength: field.maxLength, autocomplete: "off" });
  }
}
