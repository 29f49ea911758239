// Reads a person's posts with fb, whose calls for graph.facebook.com are led to a loopback port: facebook-feed.mjs <port> <app id> <secret>.
// Prints "ready", then takes one line of JSON at a time and answers it in one line:
//   {"exchange": {…}}             what oauth/access_token answers
//   {"token", "size": n, "since"?, "unproved"?}  {me, pages: [[post]]}, without the secret's proof where it asks so
// or {error} as Graph has it where it is refused. Ends when its input does.
import { Agent } from "node:https";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import fb from "fb";

const { Facebook } = fb;
const [port, appId, appSecret] = process.argv.slice(2);
Agent.prototype.createConnection = () => connect(Number(port), "127.0.0.1");

const fields = "id,message,created_time,privacy,from,reactions.limit(0).summary(true),comments.limit(0).summary(true),shares";

const shown = (post) => ({
  id: post.id,
  text: post.message ?? null,
  at: post.created_time,
  privacy: post.privacy.value,
  from: post.from.id,
  counts: [post.reactions.summary.total_count, post.comments.summary.total_count, post.shares.count],
});

async function read({ token, size, since, unproved }) {
  const facebook = new Facebook({ appId, ...(unproved ? {} : { appSecret }), version: "v24.0", accessToken: token });
  const me = await facebook.api("me");
  const pages = [];
  let place = {};
  do {
    const { data, paging } = await facebook.api("me/posts", { fields, limit: size, ...(since ? { since } : {}), ...place });
    pages.push(data.map(shown));
    const next = paging?.next ? new URL(paging.next).searchParams : null;
    place = next && { after: next.get("after") };
  } while (place);
  return { me, pages };
}

const exchange = (form) => new Facebook({ version: "v24.0" }).api("oauth/access_token", "post", form);

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const task = JSON.parse(asked);
  console.log(JSON.stringify(await (task.exchange ? exchange(task.exchange) : read(task)).catch((failure) => ({
    error: failure.response?.error ?? String(failure),
  }))));
}
