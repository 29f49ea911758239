import { byId, make } from "./dom.js";

const first = "I live in Lisbon and work at a bakery.";
const question = "Where do I live?";

// Three steps that show what this is about: say it, ask for it, ask for it elsewhere.
function next(state) {
  const mine = state.inRoom(state.room).filter((message) => message.from === state.me);
  const room = state.currentRoom();
  const group = state.myRooms().find((other) => !other.isPrivate);
  if (!room.isPrivate) {
    const isAsked = mine.some((message) => /@confidant/i.test(message.text));
    return isAsked ? [] : [{ label: `@confidant ${question}`, text: `@confidant ${question}` }];
  }
  if (mine.length === 0) return [{ label: first, text: first }];
  if (mine.length === 1) return [{ label: question, text: question }];
  return mine.length < 4 ? [{ label: `Now ask in ${group.name}`, room: group.id, text: `@confidant ${question}` }] : [];
}

export function showIdeas(state, take) {
  const ideas = state.isLoaded ? next(state) : [];
  byId("ideas").hidden = ideas.length === 0;
  byId("ideas").replaceChildren(
    make("span", { class: "ideas-title" }, "Try"),
    ...ideas.map((idea) =>
      make("button", { type: "button", class: "idea", on: { click: () => take(idea) } }, idea.label)));
}
