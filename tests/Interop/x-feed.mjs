// Reads a timeline of X with twitter-api-v2, whose calls for api.x.com are led to a loopback port: x-feed.mjs <port> <client id> <secret>.
// Prints "ready", then takes one line of JSON at a time and answers it in one line:
//   {"link": "callback"}                                  {url, state, codeVerifier} of a page for signing in
//   {"code", "codeVerifier", "callback"}                  {accessToken, refreshToken, expiresIn}
//   {"refresh": "…"}                                      the same
//   {"token", "size": n, "sinceId"?}   {user, pages: [[post]]}
// or {error: {code, text, limit}} where it is refused. Ends when its input does.
import { Agent } from "node:https";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { TwitterApi } from "twitter-api-v2";

const [port, clientId, clientSecret] = process.argv.slice(2);

class Loopback extends Agent {
  createConnection() {
    return connect(Number(port), "127.0.0.1");
  }
}

const settings = { httpAgent: new Loopback() };
const application = new TwitterApi({ clientId, clientSecret }, settings);

const shown = (post) => ({
  id: post.id,
  text: post.text,
  at: post.created_at,
  history: post.edit_history_tweet_ids,
  references: (post.referenced_tweets ?? []).map((one) => [one.type, one.id]),
  answersTo: post.in_reply_to_user_id ?? null,
  counts: [post.public_metrics.like_count, post.public_metrics.reply_count, post.public_metrics.retweet_count, post.public_metrics.quote_count],
});

const granted = ({ accessToken, refreshToken, expiresIn }) => ({ accessToken, refreshToken, expiresIn });

async function read({ token, size, sinceId }) {
  const client = new TwitterApi(token, settings).v2;
  const user = token.startsWith("b3arer")
    ? await client.userByUsername("alice", { "user.fields": ["protected", "public_metrics"] })
    : await client.me({ "user.fields": ["protected", "public_metrics"] });
  if (!user.data) return { error: { code: 200, text: user.errors[0].title } };
  const timeline = await client.userTimeline(user.data.id, {
    max_results: size,
    ...(sinceId ? { since_id: sinceId } : {}),
    "tweet.fields": ["created_at", "public_metrics", "referenced_tweets", "in_reply_to_user_id", "edit_history_tweet_ids"],
  });
  const pages = [timeline.tweets.map(shown)];
  while (!timeline.done) {
    const known = timeline.tweets.length;
    await timeline.fetchNext();
    pages.push(timeline.tweets.slice(known).map(shown));
  }
  return { user: { id: user.data.id, username: user.data.username, protected: user.data.protected }, pages };
}

async function answer(task) {
  if (task.link) {
    const { url, state, codeVerifier } = application.generateOAuth2AuthLink(task.link, { scope: ["tweet.read", "users.read", "offline.access"] });
    return { url, state, codeVerifier };
  }
  if (task.code) {
    return granted(await application.loginWithOAuth2({ code: task.code, codeVerifier: task.codeVerifier, redirectUri: task.callback }));
  }
  return task.refresh ? granted(await application.refreshOAuth2Token(task.refresh)) : read(task);
}

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(asked)).catch((failure) => ({
    error: { code: failure.code ?? 0, text: failure.data?.title ?? failure.data?.error ?? failure.message, limit: failure.rateLimit ?? null },
  }))));
}
