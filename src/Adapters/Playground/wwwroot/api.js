const root = "/playground/";

export class Trouble extends Error {}

async function read(response) {
  if (response.ok) return response.json();
  const text = await response.text();
  let told = text;
  try {
    const problem = JSON.parse(text);
    told = `${problem.title}. ${problem.detail}`;
  } catch {
    // The guard answers in plain text.
  }
  throw new Trouble(told || "The host refused this.");
}

async function reach(path, options) {
  let response;
  try {
    response = await fetch(root + path, options);
  } catch {
    throw new Trouble("The host cannot be reached. Your words are still here: send them again in a moment.");
  }
  return read(response);
}

const post = (path, body) =>
  reach(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const directory = () => reach("directory");
export const commands = () => reach("commands");
export const say = (message) => post("messages", message);
export const press = (pressed) => post("presses", pressed);
export const memory = (as, room) => reach(`memory?${new URLSearchParams({ as, room })}`);
export const documentLink = (id, as) => `${root}documents/${encodeURIComponent(id)}?${new URLSearchParams({ as })}`;
export const eventsLink = (as) => `${root}events?${new URLSearchParams({ as })}`;
