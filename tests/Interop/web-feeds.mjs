// Writes feeds with feed, and reads them with feedsmith: web-feeds.mjs. Prints "ready", then takes one line of JSON at a time and answers it
// in one line:
//   {"write": {title, link, items: [{id, title, link, html, at, tags}]}}  {rss, atom, json}
//   {"read": "address"}  {format, title, items: [{id, title, html, at, tags}], tag}, following the addresses of next pages; with "tag", that
//                        of the version which is known, {unchanged: true} where there is no other
// Ends when its input does.
import { createInterface } from "node:readline";
import { Feed } from "feed";
import { parseFeed } from "feedsmith";

function write({ title, link, items }) {
  const feed = new Feed({ title, id: link, link, description: title, copyright: "", feedLinks: { atom: `${link}/atom`, json: `${link}/json` } });
  for (const { id, title, link, html, at, tags } of items) {
    const date = new Date(at);
    feed.addItem({ id, guid: id, title, link, content: html, date, published: date, category: tags.map((name) => ({ name, term: name })) });
  }
  return { rss: feed.rss2(), atom: feed.atom1(), json: feed.json1() };
}

const iso = (date) => new Date(date).toISOString();
const plain = (text) => text?.value ?? text ?? "";

const readers = {
  rss: (feed) => feed.items.map((item) => ({
    id: item.guid.value,
    title: item.title,
    html: item.content?.encoded ?? item.description,
    at: iso(item.pubDate),
    tags: (item.categories ?? []).map((category) => category.name),
  })),
  atom: (feed) => (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    title: plain(entry.title),
    html: plain(entry.content),
    at: iso(entry.published),
    tags: (entry.categories ?? []).map((category) => category.term),
  })),
  json: (feed) => feed.items.map((item) => ({
    id: item.id,
    title: item.title,
    html: item.content_html,
    at: iso(item.date_published),
    tags: item.tags ?? [],
  })),
};

async function read(address, known) {
  const items = [];
  let first;
  for (let page = address; page; ) {
    const answer = await fetch(page, { headers: known ? { "If-None-Match": known } : {} });
    if (answer.status === 304) return { unchanged: true };
    const { format, feed } = parseFeed(await answer.text());
    first ??= { format, title: plain(feed.title), tag: answer.headers.get("etag") };
    items.push(...readers[format](feed));
    const next = (feed.links ?? []).find((link) => link.rel === "next");
    page = next ? new URL(next.href, page).href : null;
  }
  return { ...first, items };
}

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const task = JSON.parse(asked);
  console.log(JSON.stringify(task.write ? write(task.write) : await read(task.read, task.tag)));
}
