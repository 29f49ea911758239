// Reads an account's statuses with masto: mastodon-feed.mjs <address>. Prints "ready", then takes one line of JSON at a time and answers it
// in one line:
//   {"acct": "…", "limit": n, "sinceId": "…"?}  {account, pages: [[status]]}, or {error: {status, message, reset}} where it is refused
// Ends when its input does.
import { createInterface } from "node:readline";
import { createRestAPIClient } from "masto";

const masto = createRestAPIClient({ url: process.argv[2] });

const shown = (status) => ({
  id: status.id,
  html: status.content,
  at: status.createdAt,
  edited: status.editedAt,
  parent: status.inReplyToId,
  parentOf: status.inReplyToAccountId,
  passedOn: status.reblog?.id ?? null,
  visibility: status.visibility,
  tags: status.tags.map((tag) => tag.name),
  counts: [status.favouritesCount, status.repliesCount, status.reblogsCount],
});

async function read({ acct, limit, sinceId }) {
  const account = await masto.v1.accounts.lookup({ acct });
  const pages = [];
  for await (const page of masto.v1.accounts.$select(account.id).statuses.list({ limit, sinceId })) {
    pages.push(page.map(shown));
  }
  return { account: { id: account.id, acct: account.acct, statuses: account.statusesCount }, pages };
}

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const answer = await read(JSON.parse(asked)).catch((failure) => ({
    error: { status: failure.statusCode ?? 0, message: failure.message, reset: failure.cause?.headers?.get("x-ratelimit-reset") ?? null },
  }));
  console.log(JSON.stringify(answer));
}
