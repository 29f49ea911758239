// Starts discord-digital-twin on loopback with one guild of one channel and one person: twin.mjs <token>. Prints where it is as one line
// of JSON. Then takes one line of JSON at a time, does what it says, and prints what came of it as one line:
//   {"say": "words"}                     the person says something; the message
//   {"run": "name", "options": [...]}    the person runs a slash command; its id
//   {"interaction": "id"}                how the bot answered a slash command
//   {"awaits": "words"}                  waits for a message of the bot that holds the words; the message
//   {"messages": true}                   all messages
// Ends when its input does.
import http from "node:http";
import { createInterface } from "node:readline";

// The twin listens on every address of the machine.
const listen = http.Server.prototype.listen;
http.Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, port, "127.0.0.1", ...rest);
};
const { DigitalDiscord } = await import("discord-digital-twin");
const discord = new DigitalDiscord({
  botToken: process.argv[2],
  botUser: { username: "confidant" },
  guild: { name: "Marbles" },
  channels: [{ name: "general", type: 0 }],
  users: [{ username: "alice" }],
});
await discord.start();

// Of the two addresses that Discord tells the application at, it knows one.
discord.server.httpServer.prependListener("request", (request) => {
  request.url = request.url.replace("/oauth2/applications/@me", "/applications/@me");
});

// It leaves out whom a message mentions, which Discord never does.
const gateway = discord.server.gateway;
gateway.broadcastMessageCreate = async (message, guildId) => {
  const ids = [...message.content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]);
  const users = await discord.prisma.user.findMany({ where: { id: { in: ids } } });
  const mentions = users.map(({ id, username, bot }) => ({ id, username, bot, discriminator: "0", avatar: null, global_name: username }));
  gateway.broadcast("MESSAGE_CREATE", { ...message, guild_id: guildId, mentions });
};

const userId = await discord.getFirstNonBotUserId();
const [{ id: channelId }] = await discord.prisma.channel.findMany();
const channel = discord.channel(channelId);
const print = (value) => console.log(JSON.stringify(value));
print({ restUrl: discord.restUrl, gatewayUrl: discord.gatewayUrl, botId: discord.botUserId, address: discord.server.httpServer.address().address });

async function answer(line) {
  const asked = JSON.parse(line);
  if (asked.say !== undefined) {
    return await discord.simulateUserMessage({ channelId, userId, content: asked.say });
  }
  if (asked.run !== undefined) {
    return await discord.simulateSlashCommand({ channelId, userId, name: asked.run, options: asked.options ?? [] });
  }
  if (asked.interaction !== undefined) {
    return await channel.getInteractionResponse(asked.interaction);
  }
  if (asked.awaits !== undefined) {
    return await channel.waitForMessage({
      timeout: 30_000,
      predicate: (message) => message.author.id === discord.botUserId && message.content.includes(asked.awaits),
    });
  }
  return await channel.getMessages();
}

for await (const line of createInterface({ input: process.stdin })) {
  print(await answer(line));
}
await discord.stop();
process.exit(0);
