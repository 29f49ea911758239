import { eventsLink } from "./api.js";

const longestPause = 15_000;

// The browser reconnects by itself after an interruption, but gives up when the host answers with an error: then this does.
export class Stream {
  #source = null;
  #timer = null;
  #pause = 500;

  constructor(handlers) {
    this.handlers = handlers;
  }

  open(person) {
    this.close();
    const source = new EventSource(eventsLink(person));
    this.#source = source;
    source.addEventListener("open", () => {
      this.#pause = 500;
      this.handlers.connected(true);
    });
    for (const name of ["start", "message", "ready", "typing", "acknowledgement"]) {
      source.addEventListener(name, (event) => this.handlers[name](JSON.parse(event.data)));
    }
    source.addEventListener("error", () => {
      this.handlers.connected(false);
      if (source.readyState === EventSource.CLOSED && source === this.#source) {
        this.#timer = setTimeout(() => this.open(person), this.#pause);
        this.#pause = Math.min(longestPause, this.#pause * 2);
      }
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
