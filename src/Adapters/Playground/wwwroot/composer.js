import * as api from "./api.js";
import { byId } from "./dom.js";
import { CommandList } from "./commands.js";

const mention = "@confidant";

export class Composer {
  #drafts = new Map();
  #about = null;
  #isSending = false;

  constructor(state) {
    this.state = state;
    this.box = byId("draft");
    this.commands = new CommandList(this.box, () => this.#grow());
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener("input", () => this.#changed());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    byId("context-cancel").addEventListener("click", () => this.leave());
    byId("mention").addEventListener("click", () => this.#mention());
  }

  show() {
    const room = this.state.currentRoom();
    byId("mention").hidden = room.isPrivate;
    this.box.placeholder = room.isPrivate ? "Write to Confidant" : `Write to ${room.name}`;
    this.box.value = this.#drafts.get(this.#place()) ?? "";
    this.leave();
    this.#changed();
  }

  fill(text) {
    this.box.value = text;
    this.#changed();
    this.box.focus();
  }

  reply(message) {
    this.#attend({ kind: "reply", message }, `Replying to ${this.state.nameOf(message.from)}: ${message.text}`);
  }

  edit(message) {
    this.fill(message.text);
    this.#attend({ kind: "edit", message }, "Editing your message");
  }

  leave() {
    if (this.#about?.kind === "edit") this.fill("");
    this.#about = null;
    byId("context").hidden = true;
  }

  async send() {
    const text = this.box.value;
    if (text.trim() === "" || this.#isSending) return;
    this.#isSending = true;
    const about = this.#about;
    const place = this.#place();
    try {
      await api.say({
        as: this.state.me,
        room: this.state.room,
        text,
        replyTo: about?.kind === "reply" ? about.message.id : undefined,
        editOf: about?.kind === "edit" ? about.message.id : undefined,
      });
      this.#drafts.delete(place);
      if (this.#place() === place && this.box.value === text) {
        this.#about = null;
        byId("context").hidden = true;
        this.fill("");
      }
      this.#trouble("");
    } catch (error) {
      if (!(error instanceof api.Trouble)) throw error;
      this.#trouble(error.message);
    } finally {
      this.#isSending = false;
    }
  }

  #attend(about, text) {
    this.#about = about;
    byId("context-text").textContent = text.slice(0, 160);
    byId("context").hidden = false;
    this.box.focus();
  }

  #place() {
    return `${this.state.me}/${this.state.room}`;
  }

  #mention() {
    const rest = this.box.value.trimStart();
    this.fill(rest.toLowerCase().startsWith(mention) ? rest : `${mention} ${rest}`);
  }

  #changed() {
    this.#drafts.set(this.#place(), this.box.value);
    this.#trouble("");
    this.#grow();
    this.commands.update();
    const isSpokenTo = /(^|[^\w@/])@confidant(?!\w)/i.test(this.box.value) || this.box.value.startsWith("/");
    byId("draft-hint").textContent = this.state.currentRoom().isPrivate
      ? "Enter sends, Shift+Enter begins a line, / shows commands"
      : isSpokenTo ? "Confidant will answer, and everybody here reads it" : "Write @confidant, or reply to it, for an answer";
  }

  #grow() {
    this.box.rows = Math.min(6, this.box.value.split("\n").length);
  }

  #trouble(text) {
    byId("trouble").textContent = text;
    byId("trouble").hidden = text === "";
  }

  #key(event) {
    if (this.commands.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.leave();
    } else if (event.key === "ArrowUp" && this.box.value === "") {
      const mine = this.state.inRoom(this.state.room).findLast((message) => message.from === this.state.me);
      if (mine) this.edit(mine);
    }
  }
}
