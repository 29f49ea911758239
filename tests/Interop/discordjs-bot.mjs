// An ordinary discord.js bot: discordjs-bot.mjs <token> <api root>. Prints "ready" once it is, and ends when its input does.
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, Partials } from "discord.js";

const [token, api] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent],
  partials: [Partials.Channel],
  rest: { api },
});
client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot) {
    return;
  }
  if (message.content === "ask") {
    const yes = new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Primary);
    await message.reply({ content: "Sure?", components: [new ActionRowBuilder().addComponents(yes)] });
  } else {
    await message.reply(`You said ${message.content}`);
  }
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: 64 });
    await interaction.editReply(`${interaction.commandName}: ${interaction.options.getString("topic")}`);
  } else if (interaction.isButton()) {
    await interaction.update({ content: "Done", components: [] });
  }
});
client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set([
    { name: "forget", description: "Forget a topic", options: [{ type: 3, name: "topic", description: "What", required: true }] },
  ]);
  console.log(`ready ${ready.user.username} in ${ready.guilds.cache.size}`);
});
client.on(Events.Error, (failure) => {
  console.error(failure.message);
  process.exit(1);
});
process.stdin.resume();
process.stdin.on("end", async () => {
  await client.destroy();
  process.exit(0);
});
await client.login(token);
