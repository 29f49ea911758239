// What the page knows. It is told by the stream; nothing is kept beyond the tab.
export class State {
  people = [];
  rooms = [];
  me = "alice";
  room = "alice";
  run = null;
  messages = new Map();
  lastRead = new Map();
  isLoaded = false;

  constructor(directory) {
    this.people = directory.people;
    this.rooms = directory.rooms;
    this.bot = directory.bot;
  }

  myRooms() {
    return this.rooms.filter((room) => room.members.includes(this.me));
  }

  currentRoom() {
    return this.rooms.find((room) => room.id === this.room);
  }

  nameOf(id) {
    return id === this.bot ? "Confidant" : this.people.find((person) => person.id === id)?.name ?? id;
  }

  names(ids) {
    const others = ids.filter((id) => id !== this.me).map((id) => this.nameOf(id));
    return ids.includes(this.me) ? ["You", ...others] : others;
  }

  become(person, room) {
    if (person !== this.me) {
      this.messages.clear();
      this.lastRead.clear();
      this.run = null;
      this.isLoaded = false;
    }
    this.me = person;
    this.room = this.myRooms().some((known) => known.id === room) ? room : person;
  }

  start({ run, isNew }) {
    if (isNew) this.messages.clear();
    if (this.run !== null && this.run !== run) this.lastRead.clear();
    // On the first load everything that was said already counts as read.
    this.isLoaded = this.run !== null;
    this.run = run;
  }

  ready() {
    if (!this.isLoaded) for (const room of this.myRooms()) this.markRead(room.id);
    this.isLoaded = true;
  }

  put(message) {
    const isNew = !this.messages.has(message.id);
    this.messages.set(message.id, message);
    return isNew;
  }

  inRoom(room) {
    return [...this.messages.values()].filter((message) => message.room === room).sort((one, other) => one.order - other.order);
  }

  markRead(room) {
    this.lastRead.set(room, this.inRoom(room).at(-1)?.order ?? 0);
  }

  unread(room) {
    const last = this.lastRead.get(room) ?? 0;
    return this.inRoom(room).filter((message) => message.order > last && message.from !== this.me).length;
  }
}
