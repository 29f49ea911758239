import * as api from "./api.js";
import { byId, make } from "./dom.js";

// Suggests commands while one is being typed. The list is driven from the text box, so focus never leaves it.
export class CommandList {
  #known = null;
  #shown = [];
  #chosen = 0;

  constructor(box, changed) {
    this.box = box;
    this.changed = changed;
    this.list = byId("commands");
    box.addEventListener("blur", () => this.#hide());
  }

  async update() {
    const typed = /^\s*(?:@confidant\s+)?\/([a-z0-9_]*)$/i.exec(this.box.value);
    if (!typed) return this.#hide();
    try {
      this.#known ??= await api.commands();
    } catch (error) {
      if (!(error instanceof api.Trouble)) throw error;
      return this.#hide();
    }
    if (this.#known.length === 0) this.#known = null;
    this.#shown = (this.#known ?? []).filter((command) => command.name.startsWith(typed[1].toLowerCase()));
    this.#chosen = 0;
    this.#show();
  }

  key(event) {
    if (this.list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#chosen = (this.#chosen + step + this.#shown.length) % this.#shown.length;
      this.#show();
    } else if (event.key === "Tab" || (event.key === "Enter" && !this.#isWhole())) {
      this.#take(this.#shown[this.#chosen]);
    } else if (event.key === "Escape") {
      this.#hide();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #isWhole() {
    return this.box.value.trim().toLowerCase().endsWith(`/${this.#shown[this.#chosen].name}`);
  }

  #take(command) {
    this.box.value = this.box.value.replace(/\/[a-z0-9_]*$/i, `/${command.name} `);
    this.#hide();
    this.changed();
  }

  #show() {
    this.list.hidden = this.#shown.length === 0;
    this.list.replaceChildren(...this.#shown.map((command, index) =>
      make("li", {
        role: "option",
        id: `command-${command.name}`,
        "aria-selected": String(index === this.#chosen),
        on: { mousedown: (event) => { event.preventDefault(); this.#take(command); } },
      }, make("code", {}, `/${command.name}`), make("span", {}, command.description))));
    if (this.list.hidden) return this.#hide();
    this.box.setAttribute("aria-activedescendant", `command-${this.#shown[this.#chosen].name}`);
    this.list.children[this.#chosen].scrollIntoView({ block: "nearest" });
  }

  #hide() {
    this.list.hidden = true;
    this.box.removeAttribute("aria-activedescendant");
  }
}
