// Live times: "in 5 h" as people say it, the exact moment when pointed at or focused.

const exact = new Intl.DateTimeFormat(undefined, {
  weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

const steps = [
  { unit: "s", seconds: 1, below: 60 },
  { unit: "min", seconds: 60, below: 60 },
  { unit: "h", seconds: 3600, below: 36 },
  { unit: "days", seconds: 86400, below: Infinity },
];

export function relative(instant, now = Date.now()) {
  const seconds = Math.round((instant - now) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 5) {
    return "now";
  }

  const step = steps.find(candidate => Math.round(distance / candidate.seconds) < candidate.below);
  const length = `${Math.round(distance / step.seconds)} ${step.unit}`;
  return seconds > 0 ? `in ${length}` : `${length} ago`;
}

/** The quiet time beside a message's author; its exact moment is read with the message. */
export function messageTime(iso) {
  const element = document.createElement("time");
  element.dateTime = iso;
  element.className = "message-time";
  element.textContent = clock.format(new Date(iso));
  element.title = exact.format(new Date(iso));
  return element;
}

export function dayName(iso) {
  const date = new Date(iso);
  const days = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  return days === 0 ? "Today" : days === 1 ? "Yesterday" : day.format(date);
}

/** Turns every instant inside a text the server drew into a live one. */
export function enliven(root) {
  for (const time of root.querySelectorAll("time[datetime]:not(.message-time)")) {
    const tip = document.createElement("span");
    const shown = document.createElement("span");
    tip.className = "time-exact";
    tip.textContent = exact.format(new Date(time.dateTime));
    shown.className = "time-relative";
    time.className = "live-time";
    time.tabIndex = 0;
    time.replaceChildren(shown, tip);
    time.addEventListener("pointerenter", () => keepInSight(time, tip));
    time.addEventListener("focus", () => keepInSight(time, tip));
    show(time);
  }
}

export function keepTimesFresh() {
  setInterval(() => document.querySelectorAll(".live-time").forEach(show), 5000);
}

function show(time) {
  const text = relative(Date.parse(time.dateTime));
  const shown = time.querySelector(".time-relative");
  if (shown.textContent !== text) {
    shown.textContent = text;
  }
}

/** Moves the exact moment to where the stream does not cut it off. */
function keepInSight(time, tip) {
  const edges = (time.closest(".stream") ?? document.body).getBoundingClientRect();
  tip.style.left = "0";
  tip.classList.remove("is-below");
  const box = tip.getBoundingClientRect();
  tip.style.left = `${Math.min(0, edges.right - 8 - box.right)}px`;
  tip.classList.toggle("is-below", box.top < edges.top);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
