using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Confidant.Adapters.Telegram;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramInteropTests
{
    [InteropFact]
    public async Task An_unmodified_grammy_bot_is_content_with_the_emulator()
    {
        await using TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        EmulatedBot bot = telegram.AddBot("grammy_bot");
        EmulatedUser alice = telegram.AddUser("Alice");
        await using NodeProcess node = await NodeProcess.StartAsync("grammy-bot.mjs", bot.Token, telegram.BaseUrl);
        node.FirstLine.Should().Be("ready grammy_bot");

        telegram.Say(alice, bot, "/start code");
        telegram.Say(alice, bot, "just words");
        UserMessage asked = telegram.Say(alice, bot, "/ask");
        IReadOnlyList<SentMessage> sent = await telegram.WaitForSentAsync(alice.Id, 3);
        sent.Select(message => message.Text).Should().Equal("Hello Alice: code", "You said just words", "Sure?");
        sent[2].ReplyTo.Should().Be(asked.MessageId);
        string press = telegram.Press(alice, sent[2], sent[2].Buttons[0][0].CallbackData!);

        SentMessage edited = await telegram.WaitForSentAsync(message => message.Edits == 1);
        edited.Text.Should().Be("Done");
        edited.Entities.Should().Equal(new EmulatedEntity("bold", 0, 4));
        telegram.CallbackAnswers.Should().Equal(new EmulatedCallbackAnswer(press, "noted"));
    }

    [InteropFact]
    public async Task An_unmodified_telegraf_bot_is_content_with_the_emulator()
    {
        await using TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        EmulatedBot bot = telegram.AddBot("telegraf_bot");
        EmulatedUser alice = telegram.AddUser("Alice");
        telegram.PlanFault(new EmulatedFault.TooManyRequests(1), method: "getUpdates");
        await using NodeProcess node = await NodeProcess.StartAsync("telegraf-bot.mjs", bot.Token, telegram.BaseUrl);
        node.FirstLine.Should().Be("ready");

        telegram.Say(alice, bot, "/start code");
        telegram.Say(alice, bot, "just words");
        UserMessage asked = telegram.Say(alice, bot, "/ask");
        IReadOnlyList<SentMessage> sent = await telegram.WaitForSentAsync(alice.Id, 3);
        sent.Select(message => message.Text).Should().BeEquivalentTo("Hello Alice: code", "You said just words", "Sure?");
        SentMessage question = sent.Single(message => message.Buttons.Count > 0);
        question.ReplyTo.Should().Be(asked.MessageId);
        string press = telegram.Press(alice, question, question.Buttons[0][0].CallbackData!);
        (await telegram.WaitForSentAsync(message => message.Edits == 1)).Entities.Should().Equal(new EmulatedEntity("bold", 0, 4));
        telegram.CallbackAnswers.Should().Equal(new EmulatedCallbackAnswer(press, "noted"));

        telegram.Say(alice, bot, "/file");
        SentMessage file = await telegram.WaitForSentAsync(message => message.Document is not null);
        (file.Text, file.Document!.FileName, Encoding.UTF8.GetString(file.Document.Content)).Should().Be(("a file", "file.txt", "the file"));

        telegram.PlanFault(new EmulatedFault.TooManyRequests(1), method: "sendMessage");
        telegram.Say(alice, bot, "/limit");
        await telegram.WaitForSentAsync(message => message.Text == "after 429");

        EmulatedQueryAnswer offered = await telegram.WaitForAnswerAsync(telegram.Type(alice, bot, "typed"));
        (offered.Title, offered.Text, offered.IsPersonal).Should().Be(("Echo", "typed", true));
        telegram.CountOf("deleteWebhook").Answered.Should().Be(1);
    }

    [InteropFact]
    public async Task An_unmodified_telegraf_bot_is_brought_its_updates_by_the_emulator()
    {
        await using TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        EmulatedBot bot = telegram.AddBot("telegraf_bot");
        EmulatedUser alice = telegram.AddUser("Alice");
        await using NodeProcess node = await NodeProcess.StartAsync("telegraf-bot.mjs", bot.Token, telegram.BaseUrl, "webhook");

        telegram.Say(alice, bot, "brought");

        (await telegram.WaitForSentAsync(alice.Id, 1))[0].Text.Should().Be("You said brought");
        telegram.CountOf("getUpdates").Read.Should().Be(0);
        await telegram.WaitForConfirmedAsync(bot, 1);
    }

    [InteropFact]
    public async Task The_adapter_receives_from_and_sends_to_a_server_that_is_not_ours()
    {
        await using NodeProcess node = await NodeProcess.StartAsync("crabline.mjs");
        Dictionary<string, string> crabline = JsonSerializer.Deserialize<Dictionary<string, string>>(node.FirstLine)!;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = crabline["botToken"],
            ["Telegram:BaseUrl"] = crabline["baseUrl"],
        }).Build();
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton(new Random(7)).AddSingleton<IConnectionMemory>(new ConnectionNotes()).AddLogging().AddTelegram(configuration).BuildServiceProvider();
        IPlatformAdapter adapter = services.GetRequiredService<IPlatformAdapter>();
        var intake = new RecordingIntake();
        using var end = new CancellationTokenSource();
        Task running = adapter.RunAsync(intake, end.Token);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Crabline-Admin-Token", crabline["adminToken"]);

        using HttpResponseMessage said = await http.PostAsJsonAsync(
            crabline["inboundUrl"], new { chatId = 4711, fromId = 4711, fromName = "Alice", text = "/help me" });
        said.EnsureSuccessStatusCode();

        var received = (IncomingMessage)(await intake.WaitForAsync(1))[0];
        received.Command.Should().Be("help");
        received.CommandArgument.Should().Be("me");
        received.Conversation.Should().Be(new ConversationKey(
            Platform.Telegram, new BotAccountId("424242"), new ChatId("4711"), null));
        SendOutcome outcome = await adapter.SendAsync(
            received.Conversation,
            new OutgoingMessage
            {
                Text = "answer",
                Spans = [new TextSpan(TextStyle.Bold, 0, 6)],
                ReplyTo = received.MessageId,
                Buttons = [[new Button("Yes", "y")]],
            },
            "key",
            _ => ValueTask.FromResult(true),
            CancellationToken.None);
        outcome.Should().BeOfType<SendOutcome.Sent>();
        adapter.Health.State.Should().Be(PlatformState.Connected);
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
