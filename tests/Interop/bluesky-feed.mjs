// Reads an author feed with @atproto/api, which checks every answer against Bluesky's lexicons: bluesky-feed.mjs <address>. Prints "ready",
// then takes one line of JSON at a time and answers it in one line:
//   {"actor": "…", "limit": n}  {profile, pages: [[post]]}, or {error: {status, code, reset}} where it is refused
// Ends when its input does.
import { createInterface } from "node:readline";
import { AppBskyFeedDefs, AppBskyFeedPost, AtpAgent } from "@atproto/api";

const agent = new AtpAgent({ service: process.argv[2] });

function shown({ post, reason }) {
  const valid = AppBskyFeedPost.validateRecord(post.record);
  if (!valid.success) throw valid.error;
  return {
    uri: post.uri,
    text: post.record.text,
    at: post.record.createdAt,
    parent: post.record.reply?.parent.uri ?? null,
    by: AppBskyFeedDefs.isReasonRepost(reason) ? reason.by.did : null,
    counts: [post.likeCount, post.replyCount, post.repostCount, post.quoteCount],
  };
}

async function read({ actor, limit }) {
  const { did } = (await agent.resolveHandle({ handle: actor })).data;
  const profile = (await agent.getProfile({ actor: did })).data;
  const pages = [];
  let cursor;
  do {
    const { data } = await agent.getAuthorFeed({ actor: did, limit, cursor });
    pages.push(data.feed.map(shown));
    cursor = data.cursor;
  } while (cursor);
  return { profile: { did: profile.did, handle: profile.handle, posts: profile.postsCount }, pages };
}

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const answer = await read(JSON.parse(asked)).catch((failure) => ({
    error: { status: failure.status ?? 0, code: failure.error ?? String(failure), reset: failure.headers?.["ratelimit-reset"] ?? null },
  }));
  console.log(JSON.stringify(answer));
}
