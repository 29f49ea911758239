import * as api from "./api.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { showIdeas } from "./ideas.js";
import { followLog, showLog } from "./log.js";
import { MemoryPane } from "./memory.js";
import { showHead, showPeople, showRooms } from "./rooms.js";
import { State } from "./state.js";
import { Stream } from "./stream.js";

const state = new State(await directory());
const composer = new Composer(state);
const memory = new MemoryPane(state);
const pressed = new Set();
let typingTimer = null;
let streamOf = null;
let isDrawing = false;

const actions = {
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  async press(message, button, element) {
    element.disabled = true;
    pressed.add(element);
    try {
      await api.press({ as: state.me, room: state.room, messageId: message.id, token: button.token });
    } catch (error) {
      element.disabled = false;
      if (!(error instanceof api.Trouble)) throw error;
      announce(error.message, true);
    }
  },
};

const stream = new Stream({
  connected: (isConnected) => { byId("link-state").hidden = isConnected; },
  start: (start) => state.start(start),
  ready() {
    state.ready();
    draw();
    memory.refreshSoon();
  },
  message(message) {
    const isNew = state.put(message);
    if (isNew && message.from === state.me) followLog();
    if (!state.isLoaded) return;
    if (message.from === state.bot && message.room === state.room) stopTyping();
    if (isNew && message.from !== state.me) announce(`${state.nameOf(message.from)}: ${message.text}`);
    if (message.room === state.room) memory.refreshSoon();
    draw();
  },
  typing({ room }) {
    if (room !== state.room) return;
    byId("typing").hidden = false;
    clearTimeout(typingTimer);
    typingTimer = setTimeout(stopTyping, 6000);
  },
  acknowledgement({ notice }) {
    for (const element of pressed) element.disabled = false;
    pressed.clear();
    if (notice) announce(notice, true);
  },
});

// A host that is just starting is asked again.
async function directory() {
  for (;;) {
    try {
      return await api.directory();
    } catch (error) {
      if (!(error instanceof api.Trouble)) throw error;
      byId("link-state").hidden = false;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function stopTyping() {
  clearTimeout(typingTimer);
  byId("typing").hidden = true;
}

function announce(text, isShown = false) {
  byId("announcer").textContent = text;
  if (!isShown) return;
  byId("trouble").textContent = text;
  byId("trouble").hidden = false;
}

// Many messages come at once when a stream begins; they are drawn once.
function draw() {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    if (!document.hidden) state.markRead(state.room);
    showPeople(state, (person) => go(person, person));
    showRooms(state, (room) => go(state.me, room));
    showHead(state);
    showLog(state, actions);
    showIdeas(state, takeIdea);
  });
}

function takeIdea(idea) {
  if (idea.room) go(state.me, idea.room);
  composer.fill(idea.text);
}

function go(person, room) {
  state.become(person, room);
  // The address names who and where, so that a tab can be opened as somebody, and keeps it when it is loaded again.
  history.replaceState(null, "", `#${state.me}/${state.room}`);
  stopTyping();
  memory.clear();
  composer.show();
  showMemory(false);
  if (streamOf !== state.me) {
    streamOf = state.me;
    stream.open(state.me);
  } else {
    memory.refreshSoon();
  }
  draw();
}

function showMemory(isShown) {
  byId("page").classList.toggle("memory-open", isShown);
  byId("memory-toggle").setAttribute("aria-expanded", String(isShown));
}

function followAddress() {
  const [person, room] = location.hash.slice(1).split("/");
  const isKnown = state.people.some((known) => known.id === person);
  go(isKnown ? person : state.me, isKnown ? room : state.room);
}

byId("memory-toggle").addEventListener("click", () => {
  showMemory(true);
  byId("memory-close").focus();
});
byId("memory-close").addEventListener("click", () => {
  showMemory(false);
  byId("memory-toggle").focus();
});
addEventListener("hashchange", followAddress);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) draw();
});
followAddress();
