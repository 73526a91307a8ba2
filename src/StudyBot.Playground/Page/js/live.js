// The live stream of this tab. It says where it stopped when it comes back, so nothing is missed and nothing comes twice.

import { announce } from "./announce.js";
import { store } from "./store.js";

const notice = document.getElementById("connection");
const retryAfter = [1000, 2000, 5000, 10_000];
const idleAfter = 20_000;

export class Live {
  #source = null;
  #attempt = 0;
  #timer = null;
  #noticeTimer = null;
  #onReset;

  constructor(onReset) {
    this.#onReset = onReset;
    // Browsers allow six streams to one address: tabs nobody looks at give theirs back and catch up later.
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.#timer);
      if (document.visibilityState === "visible") {
        if (store.me && !this.#source) {
          this.open();
        }
      } else {
        this.#timer = setTimeout(() => this.close(), idleAfter);
      }
    });
    addEventListener("online", () => store.me && this.open());
  }

  open() {
    this.close();
    const address = new URLSearchParams({ member: store.me, after: store.sequence });
    const source = new EventSource(`/api/live?${address}`);
    this.#source = source;
    source.addEventListener("open", () => this.#connected());
    source.addEventListener("change", event => {
      store.sequence = Number(event.lastEventId);
      store.apply(JSON.parse(event.data));
    });
    source.addEventListener("reset", () => this.#onReset());
    source.addEventListener("error", () => this.#lost(source));
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #connected() {
    this.#attempt = 0;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = null;
    if (notice.textContent) {
      notice.textContent = "";
      announce("Connected again.");
    }
  }

  #lost(source) {
    // A hiccup of a moment is not worth a word.
    this.#noticeTimer ??= setTimeout(() => { notice.textContent = "Reconnecting…"; }, 700);
    if (source.readyState === EventSource.CLOSED && source === this.#source) {
      const wait = retryAfter[Math.min(this.#attempt, retryAfter.length - 1)];
      this.#attempt += 1;
      this.close();
      this.#timer = setTimeout(() => this.open(), wait);
    }
  }
}
