import { documentLink } from "./api.js";
import { arrange, avatar, byId, make, sameDay, time } from "./dom.js";
import { formatted } from "./formatting.js";

const days = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });

const drawn = new Map();
const log = byId("log");
let isAtEnd = true;

const toEnd = () => { log.scrollTop = log.scrollHeight; };
log.addEventListener("scroll", () => {
  isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
});
// A keyboard that opens, or a line above the text box, takes room from the log: its end stays in sight.
new ResizeObserver(() => {
  if (isAtEnd) toEnd();
}).observe(log);

// What one says oneself is always brought into sight.
export const followLog = () => { isAtEnd = true; };

export function showLog(state, actions) {
  const messages = state.inRoom(state.room);
  const place = `${state.me}/${state.room}`;
  if (log.dataset.place !== place) {
    drawn.clear();
    isAtEnd = true;
  }
  const rows = [];
  let previous = null;
  for (const message of messages) {
    const at = new Date(message.at);
    const isNewDay = previous ? !sameDay(at, new Date(previous.at)) : !sameDay(at, new Date());
    if (isNewDay) rows.push(make("p", { class: "day" }, days.format(at)));
    rows.push(kept(state, message, !isNewDay && follows(previous, message), actions));
    previous = message;
  }
  const wasAtEnd = isAtEnd;
  arrange(log, rows.length > 0 || !state.isLoaded ? rows : [welcome(state)]);
  if (wasAtEnd) toEnd();
  log.dataset.place = place;
}

// A row that did not change stays the same element, with its focus and selection.
function kept(state, message, isFollowing, actions) {
  const original = state.messages.get(message.replyTo);
  const known = drawn.get(message.id);
  if (known && known.message === message && known.isFollowing === isFollowing && known.original === original) {
    return known.element;
  }
  const element = row(state, message, isFollowing, actions);
  drawn.set(message.id, { message, isFollowing, original, element });
  return element;
}

const follows = (previous, message) => previous !== null
  && previous.from === message.from
  && previous.isOnlyForYou === message.isOnlyForYou
  && new Date(message.at) - new Date(previous.at) < 300_000;

function row(state, message, isFollowing, actions) {
  const isMine = message.from === state.me;
  const name = state.nameOf(message.from);
  const classes = ["row", isMine && "mine", message.from === state.bot && "bot", isFollowing && "following",
    message.isOnlyForYou && "only-you"].filter(Boolean).join(" ");
  return make("article", { class: classes, "aria-label": `${isMine ? "You" : name}`, data: { id: message.id } },
    avatar(message.from, name),
    make("div", { class: "stack" },
      isFollowing ? null : make("p", { class: "by" }, isMine ? "You" : name, " ", time(message.at)),
      make("div", { class: "bubble" },
        message.isOnlyForYou ? make("p", { class: "only" }, "Only you can see this") : null,
        quoted(state, message),
        make("div", { class: "words" }, formatted(message.text, message.spans)),
        message.document ? download(state, message.document) : null,
        message.isEdited ? make("span", { class: "edited" }, "edited") : null),
      buttons(message, actions)),
    make("div", { class: "acts" },
      make("button", { type: "button", class: "act", on: { click: () => actions.reply(message) } }, "Reply"),
      isMine
        ? make("button", { type: "button", class: "act", on: { click: () => actions.edit(message) } }, "Edit")
        : null));
}

function quoted(state, message) {
  if (!message.replyTo) return null;
  const original = state.messages.get(message.replyTo);
  const text = original ? `${state.nameOf(original.from)}: ${original.text}` : "An earlier message";
  return make("p", { class: "quoted" }, text.slice(0, 160));
}

function download(state, file) {
  const size = file.sizeBytes < 1024 ? `${file.sizeBytes} bytes` : `${Math.ceil(file.sizeBytes / 1024)} kB`;
  return make("a", { class: "file", href: documentLink(file.id, state.me), download: file.fileName },
    make("span", { class: "file-name" }, file.fileName), make("span", { class: "file-size" }, `${size} · Download`));
}

function buttons(message, actions) {
  if (message.buttons.length === 0) return null;
  return make("div", { class: "buttons" }, ...message.buttons.map((line) =>
    make("div", { class: "button-line" }, ...line.map((button) => button.address
      ? make("a", { class: "button", href: button.address, target: "_blank", rel: "noopener noreferrer" }, button.label)
      : make("button", {
        type: "button",
        on: { click: (event) => actions.press(message, button, event.currentTarget) },
      }, button.label)))));
}

function welcome(state) {
  const room = state.currentRoom();
  const [title, text] = room.isPrivate
    ? ["A chat of your own", "Tell Confidant something about yourself, then ask for it. What you say here stays here, unless you allow more."]
    : [`Welcome to ${room.name}`, "Everybody here reads along. Confidant answers when it is spoken to, and knows only what was said in this group or may be used everywhere."];
  return make("div", { class: "welcome" },
    avatar(room.isPrivate ? "confidant" : room.id, room.name), make("h3", {}, title), make("p", {}, text));
}
