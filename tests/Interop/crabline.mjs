// Starts crabline's server of a platform on loopback: crabline.mjs [discord], Telegram's without a word. Prints its manifest as one
// line of JSON, and ends when its input does.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startDiscordServer, startTelegramServer } from "@openclaw/crabline";

const platform = process.argv[2] ?? "telegram";
const directory = await mkdtemp(path.join(tmpdir(), "crabline-"));
const start = platform === "discord" ? startDiscordServer : startTelegramServer;
const server = await start({ host: "127.0.0.1", recorderPath: path.join(directory, `${platform}.jsonl`) });
const { baseUrl, botToken, adminToken, endpoints, fixture } = server.manifest;
console.log(JSON.stringify({
  baseUrl: endpoints.apiRoot ?? baseUrl, botToken, adminToken, inboundUrl: endpoints.adminInboundUrl, ...fixture,
}));
process.stdin.resume();
process.stdin.on("end", async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
  process.exit(0);
});
