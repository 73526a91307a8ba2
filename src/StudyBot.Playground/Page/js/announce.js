// What a screen reader hears, and the short notices everybody sees.

const announcer = document.getElementById("announcer");
const toast = document.getElementById("toast");
let hideToast;

/** Says something once the reader is done with what it is saying. */
export function announce(text) {
  announcer.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
}

/** Shows a failure that belongs to no field. */
export function complain(text) {
  toast.textContent = text;
  toast.classList.add("is-shown");
  clearTimeout(hideToast);
  hideToast = setTimeout(() => toast.classList.remove("is-shown"), 8000);
}
