// Text enters the page through here only, always as text.
export const byId = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Shows other children in place, keeps those that are there already, and keeps the focus where it was.
export function arrange(parent, children) {
  const focused = [...parent.children].indexOf(document.activeElement);
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild.remove();
  if (focused >= 0) children[Math.min(focused, children.length - 1)]?.focus();
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

export const sameDay = (one, other) => one.toDateString() === other.toDateString();

export function time(iso) {
  const at = new Date(iso);
  const text = sameDay(at, new Date()) ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`;
  return make("time", { datetime: iso, title: full.format(at) }, text);
}

export function avatar(id, name) {
  return make("span", { class: "avatar", data: { who: id }, "aria-hidden": "true" }, name[0].toUpperCase());
}
