// Starts crabline's Telegram server on loopback, prints its manifest as one line of JSON, and ends when its input does.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startTelegramServer } from "@openclaw/crabline";

const directory = await mkdtemp(path.join(tmpdir(), "crabline-"));
const server = await startTelegramServer({ host: "127.0.0.1", recorderPath: path.join(directory, "telegram.jsonl") });
const { baseUrl, botToken, adminToken, endpoints } = server.manifest;
console.log(JSON.stringify({ baseUrl, botToken, adminToken, inboundUrl: endpoints.adminInboundUrl }));
process.stdin.resume();
process.stdin.on("end", async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
  process.exit(0);
});
