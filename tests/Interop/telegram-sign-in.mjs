// Telegram's own part in signing a person in, by Node's crypto and by @telegram-apps/init-data-node: telegram-sign-in.mjs. Prints
// "ready", then takes one line of JSON at a time and answers it in one line:
//   {"mini": n, "tokens": [...], "authDate": seconds}    n strings of a Mini App: [{data, token, user}]
//   {"widget": n, "tokens": [...], "authDate": seconds}  n query strings of the Login Widget: [{data, token, user}]
//   {"validate": [data], "token": "…"}                   which of the Mini App's strings init-data-node takes
// Ends when its input does.
import { createHash, createHmac } from "node:crypto";
import { createInterface } from "node:readline";
import { isValid, sign } from "@telegram-apps/init-data-node";

const names = ["Ana", "José María", "Łukasz", "李小龙", "🦉 Owl", "O'Neil & Sons", "a=b&c=d", "100% + more", "\"quoted\" \\ back/slash", "e\u0301", "نور", " padded ", ";,:@$!*()#?[]"];

function user(i) {
  const made = { id: i % 7 === 0 ? 5_000_000_000 + i : 1 + i, first_name: names[i % names.length] };
  if (i % 2 === 0) made.last_name = names[(i * 5) % names.length];
  if (i % 3 !== 0) made.username = `person_${i}`;
  if (i % 5 === 0) made.photo_url = `https://t.me/i/userpic/320/${i}.jpg?a=1&b=2`;
  return made;
}

const line = (fields) => Object.keys(fields).sort().map((key) => `${key}=${fields[key]}`).join("\n");

// Telegram encodes a space as %20, URLSearchParams as a plus.
const query = (fields, i) => i % 2 === 0
  ? new URLSearchParams(fields).toString()
  : Object.entries(fields).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");

function mini({ mini: count, tokens, authDate }) {
  return Array.from({ length: count }, (_, i) => {
    const token = tokens[i % tokens.length];
    const person = { ...user(i), language_code: "es", is_premium: true, allows_write_to_pm: true };
    if (i % 4 === 0) {
      return { data: sign({ user: person, query_id: `AAH${i}`, signature: "abc_-" }, token, new Date(authDate * 1000)), token, user: person };
    }
    const fields = { user: JSON.stringify(person).replaceAll("/", i % 3 ? "/" : "\\/"), auth_date: String(authDate) };
    if (i % 3 === 0) fields.query_id = `AAHdF6IQAAAAAN0XohDhrOr${i}`;
    if (i % 5 === 0) fields.start_param = `link_${i}`;
    if (i % 7 === 0) fields.chat_instance = "-3788475317572404878", fields.chat_type = "private";
    fields.signature = "FNWSy6kv5n4kkmYYmfTbrgRtswTDwXgHTRWBVjp-YOv2srtMFSYCWZ9nGr_PohWZeWcooFo_oQgsnTJge3JdBA";
    const key = createHmac("sha256", "WebAppData").update(token).digest();
    return { data: query({ ...fields, hash: createHmac("sha256", key).update(line(fields)).digest("hex") }, i), token, user: person };
  });
}

function widget({ widget: count, tokens, authDate }) {
  return Array.from({ length: count }, (_, i) => {
    const token = tokens[i % tokens.length];
    const person = user(i);
    const fields = Object.fromEntries(Object.entries({ ...person, auth_date: authDate }).map(([key, value]) => [key, String(value)]));
    const key = createHash("sha256").update(token).digest();
    return { data: query({ ...fields, hash: createHmac("sha256", key).update(line(fields)).digest("hex") }, i), token, user: person };
  });
}

const validate = ({ validate: texts, token }) => texts.map((text) => isValid(text, token, { expiresIn: 0 }));

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const task = JSON.parse(asked);
  console.log(JSON.stringify((task.mini ? mini : task.widget ? widget : validate)(task)));
}
