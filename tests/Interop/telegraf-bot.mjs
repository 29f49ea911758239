// An ordinary Telegraf bot: telegraf-bot.mjs <token> <api root> [webhook]. Prints "ready" once it can be spoken to, and ends when its
// input does.
import http from "node:http";
import { Markup, Telegraf } from "telegraf";

const [token, apiRoot, mode] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
bot.start((context) => context.reply(`Hello ${context.from.first_name}: ${context.payload}`));
bot.command("ask", (context) => context.reply("Sure?", {
  ...Markup.inlineKeyboard([Markup.button.callback("Yes", "yes")]),
  reply_parameters: { message_id: context.msgId },
}));
bot.command("file", (context) => context.replyWithDocument(
  { source: Buffer.from("the file"), filename: "file.txt" }, { caption: "a file" }));
bot.command("limit", async (context) => {
  try {
    await context.reply("too fast");
  } catch (failure) {
    await new Promise((resolve) => setTimeout(resolve, failure.parameters.retry_after * 1000));
    await context.reply(`after ${failure.code}`);
  }
});
bot.action("yes", async (context) => {
  await context.answerCbQuery("noted");
  await context.editMessageText("<b>Done</b>", { parse_mode: "HTML" });
});
bot.on("inline_query", (context) => context.answerInlineQuery([{
  type: "article",
  id: "1",
  title: "Echo",
  input_message_content: { message_text: context.inlineQuery.query },
}], { cache_time: 0, is_personal: true }));
bot.on("text", (context) => context.reply(`You said ${context.text}`));
bot.catch((failure) => {
  console.error(failure.message);
  process.exit(1);
});
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
if (mode === "webhook") {
  const server = http.createServer(bot.webhookCallback("/hook", { secretToken: "a-secret" }));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await bot.telegram.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, { secret_token: "a-secret" });
  console.log("ready");
} else {
  await bot.launch({}, () => console.log("ready"));
}
