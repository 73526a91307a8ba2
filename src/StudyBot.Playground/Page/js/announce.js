// What a screen reader hears, and the short notices everybody sees.

const announcer = document.getElementById("announcer");
const notice = document.getElementById("notice");
const toast = document.getElementById("toast");
let hideToast;

/** Says something once the reader is done with what it is saying. */
export function announce(text) {
  announcer.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
}

/** Shows that something came for this member alone, in a place that is not on show; the link leads there. */
export function tell(text, href) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = "Show it";
  link.addEventListener("click", hush);
  const close = Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: "Later" });
  close.addEventListener("click", hush);
  const line = Object.assign(document.createElement("span"), { className: "notice-text", textContent: text });
  line.dir = "auto";
  notice.replaceChildren(line, link, close);
}

/** Puts the notice away. */
export function hush() {
  notice.replaceChildren();
}

/** Shows a failure that belongs to no field. */
export function complain(text) {
  toast.textContent = text;
  toast.classList.add("is-shown");
  clearTimeout(hideToast);
  hideToast = setTimeout(() => toast.classList.remove("is-shown"), 8000);
}
