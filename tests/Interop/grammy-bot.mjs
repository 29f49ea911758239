// An ordinary grammY bot: grammy-bot.mjs <token> <api root>. Prints "ready" once it polls, and ends when its input does.
import { Bot, InlineKeyboard } from "grammy";

const [token, apiRoot] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.command("start", (context) => context.reply(`Hello ${context.from.first_name}: ${context.match}`));
bot.command("ask", (context) => context.reply("Sure?", {
  reply_markup: new InlineKeyboard().text("Yes", "yes"),
  reply_parameters: { message_id: context.msgId },
}));
bot.callbackQuery("yes", async (context) => {
  await context.answerCallbackQuery({ text: "noted" });
  await context.editMessageText("<b>Done</b>", { parse_mode: "HTML" });
});
bot.on("message:text", (context) => context.reply(`You said ${context.msg.text}`));
bot.catch((failure) => {
  console.error(failure.message);
  process.exit(1);
});
process.stdin.resume();
process.stdin.on("end", async () => {
  await bot.stop();
  process.exit(0);
});
await bot.start({ onStart: (me) => console.log(`ready ${me.username}`) });
