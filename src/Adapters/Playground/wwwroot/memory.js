import * as api from "./api.js";
import { byId, make, time } from "./dom.js";

const scopes = {
  private: ["Private", "Only in the chat where it was said"],
  group: ["This group only", "Only in the group where it was said"],
  everywhere: ["Everywhere", "Wherever its speaker speaks"],
};

export class MemoryPane {
  #timers = [];
  #turn = 0;

  constructor(state) {
    this.state = state;
  }

  // What is learned is stored a moment after the answer, so it is asked for again.
  refreshSoon() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [0, 1200, 4000].map((pause) => setTimeout(() => this.refresh(), pause));
  }

  async refresh() {
    const turn = ++this.#turn;
    const { me, room } = this.state;
    let view;
    try {
      view = await api.memory(me, room);
    } catch {
      if (turn === this.#turn) this.#show(make("p", { class: "nothing" }, "What is remembered cannot be read at the moment."));
      return;
    }
    if (turn === this.#turn) this.#show(...this.#sections(view));
  }

  clear() {
    this.#turn++;
    this.#show();
  }

  #show(...content) {
    byId("memory-body").replaceChildren(...content);
  }

  #sections({ items, sources }) {
    const room = this.state.currentRoom();
    const place = room.isPrivate ? "this private chat" : room.name;
    const here = items.filter((item) => item.mayBeUsedHere);
    const elsewhere = items.filter((item) => !item.mayBeUsedHere);
    if (items.length === 0 && sources.length === 0) {
      return [make("div", { class: "nothing" },
        make("p", {}, "Nothing yet."),
        make("p", {}, "Say something about yourself, and it appears here with the place where it was said and where it may be used."))];
    }
    return [
      section("The last answer rested on", sources, "On nothing that is remembered."),
      section(`May be used in ${place}`, here, "Nothing: what you said elsewhere stays there."),
      elsewhere.length > 0 ? section(`Kept out of ${place}`, elsewhere, "", "kept-out") : null,
    ].filter(Boolean);
  }
}

function section(title, items, nothing, classes = "") {
  return make("section", { class: classes },
    make("h3", {}, title),
    items.length > 0 ? make("ul", { class: "items" }, ...items.map(item)) : make("p", { class: "nothing" }, nothing));
}

function item({ text, scope, place, speaker, saidAt }) {
  const [label, meaning] = scopes[scope];
  return make("li", { class: "item" },
    make("p", { class: "item-text" }, text),
    make("p", { class: "item-about" },
      make("span", { class: "badge", data: { scope }, title: meaning }, label),
      make("span", {}, `${speaker}, ${place}`),
      time(saidAt)));
}
