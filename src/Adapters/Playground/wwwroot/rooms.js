import { arrange, avatar, byId, make } from "./dom.js";

export function showPeople(state, choose) {
  arrange(byId("people"), state.people.map((person) =>
    make("button", {
      type: "button",
      class: "person",
      "aria-pressed": String(person.id === state.me),
      on: { click: () => choose(person.id) },
    }, avatar(person.id, person.name), make("span", {}, person.name))));
}

export function showRooms(state, choose) {
  arrange(byId("rooms"), state.myRooms().map((room) => {
    const unread = state.unread(room.id);
    return make("button", {
      type: "button",
      class: "room",
      "aria-current": room.id === state.room ? "true" : null,
      on: { click: () => choose(room.id) },
    },
    avatar(room.isPrivate ? "confidant" : room.id, room.name),
    make("span", { class: "room-text" },
      make("span", { class: "room-title" }, room.name),
      make("span", { class: "room-kind" }, room.isPrivate ? "Private chat" : state.names(room.members).join(", "))),
    unread > 0
      ? make("span", { class: "unread" }, String(unread), make("span", { class: "visually-hidden" }, " unread"))
      : null);
  }));
}

export function showHead(state) {
  const room = state.currentRoom();
  byId("room-name").textContent = room.name;
  byId("room-who").textContent = room.isPrivate
    ? `Only ${state.nameOf(state.me)} and Confidant read this`
    : `${state.names(room.members).join(", ")} and Confidant read this`;
  document.title = `${room.name} · ${state.nameOf(state.me)} · Confidant playground`;
}
