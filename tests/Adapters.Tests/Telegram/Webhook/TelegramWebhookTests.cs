using System.Net;
using Confidant.Adapters.Telegram;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramWebhookTests
{
    private static readonly string[] _kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"];

    [Fact]
    public async Task Each_bot_has_an_address_and_a_secret_of_its_own_and_neither_holds_its_token()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        await RestAsync(bench);

        (string url, string? secret, int connections) = bench.Telegram.WebhookOf(bench.Bot)!.Value;
        (string otherUrl, string? otherSecret, _) = bench.Telegram.WebhookOf(bench.Second)!.Value;

        url.Should().EndWith($"/telegram/webhook/{bench.Bot.Id}").And.NotContain(bench.Bot.Token).And.NotContain("//telegram");
        secret.Should().MatchRegex("^[0-9a-f]{64}$").And.NotContain(bench.Bot.Token.Split(':')[1]);
        connections.Should().Be(20);
        otherUrl.Should().EndWith($"/{bench.Second.Id}");
        otherSecret.Should().NotBe(secret);
        bench.Telegram.AllowedOf(bench.Bot).Should().Contain(_kinds);
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
    }

    [Fact]
    public async Task What_is_said_to_a_bot_arrives_as_said_to_it()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");

        bench.Telegram.Say(alice, bench.Bot, "to the first");
        await bench.LoseAsync();
        await bench.Intake.WaitForAsync(1);
        bench.Telegram.Say(alice, bench.Second, "to the second");
        await bench.LoseAsync();

        (await bench.Intake.WaitForAsync(2)).OfType<IncomingMessage>().Select(static said => (said.Conversation, said.Text)).Should().Equal(
            (WebhookBench.Private(bench.Bot, alice), "to the first"), (WebhookBench.Private(bench.Second, alice), "to the second"));
        await bench.Telegram.WaitForConfirmedAsync(bench.Second, 1);
        bench.Telegram.PendingUpdates(bench.Bot).Should().Be(0);
    }

    [Fact]
    public async Task What_is_said_in_passing_is_brought_like_anything_else_and_to_business_accounts_only_where_that_is_on()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedChat strange = bench.Telegram.AddGroup("Strange", [alice], []);

        EmulatedQuery typed = bench.Telegram.Type(alice, bench.Bot, "what do I like?");
        await bench.LoseAsync();
        await bench.Intake.WaitForAsync(1);

        // Updates after the first are put in order, however they overtake one another on their way.
        bench.Telegram.Summon(alice, bench.Bot, strange, "@confidant_bot and where?");
        bench.Telegram.EnqueueRaw(bench.Bot, id => $$$"""
            {"update_id":{{{id}}},"business_message":{"message_id":1,"date":1,"business_connection_id":"b","text":"in business",
            "from":{"id":5,"is_bot":false,"first_name":"Carl"},"chat":{"id":5,"type":"private","first_name":"Carl"} } }
            """);

        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 3);
        IReadOnlyList<IncomingMessage> said = [.. bench.Intake.Accepted.Cast<IncomingMessage>()];
        said.Select(static message => message.BareText).Should().Equal("what do I like?", "and where?");
        said.Should().OnlyContain(static message => message.Passing != null);
        await bench.Adapter.SendAsync(
            said[0].Conversation,
            new OutgoingMessage { Text = "figs", AnswerHandle = said[0].ReplyHandle },
            "key",
            static _ => ValueTask.FromResult(true),
            CancellationToken.None);
        typed.Answer!.Text.Should().Be("figs");
    }

    [Fact]
    public async Task An_update_that_the_store_does_not_take_stays_with_Telegram_and_comes_again()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        bench.Intake.Answers.Enqueue(static () => IntakeOutcome.StoreFull);
        bench.Intake.Answers.Enqueue(static () => throw new IOException("no words"));

        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "hello");
        await bench.LoseAsync();
        await bench.Intake.WaitForCallsAsync(1);
        await bench.Telegram.WaitForRequestsAsync("webhook", 1);
        bench.Telegram.PendingUpdates(bench.Bot).Should().Be(1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
        bench.Adapter.Health.Cause.Should().Contain("full");
        await BringAgainAsync(bench);
        await bench.Intake.WaitForCallsAsync(2);
        await bench.Telegram.WaitForRequestsAsync("webhook", 2);
        await BringAgainAsync(bench);

        (await bench.Intake.WaitForAsync(1)).Should().ContainSingle();
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Without_the_secret_nothing_is_taken_and_nothing_is_told(string? secret)
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        string update = """{"update_id":1,"message":{"message_id":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"A"},"date":1,"text":"hi"}}""";

        (HttpStatusCode Status, string Body) known = await bench.PostAsync(update, secret);
        (HttpStatusCode Status, string Body) unknown = await bench.PostAsync(update, bench.Secret, "/telegram/webhook/4711");
        (HttpStatusCode Status, string Body) others = await bench.PostAsync(update, bench.Telegram.WebhookOf(bench.Second)!.Value.Secret);

        known.Should().Be((HttpStatusCode.Unauthorized, ""));
        unknown.Should().Be(known);
        others.Should().Be(known);
        bench.Intake.Calls.Should().Be(0);
    }

    [Theory]
    [InlineData("{\"update_id\":", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"message\":{}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"update_id\":\"x\"}", HttpStatusCode.BadRequest)]
    public async Task What_is_no_update_is_refused(string body, HttpStatusCode status)
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();

        (await bench.PostAsync(body, bench.Secret)).Should().Be((status, ""));

        bench.Intake.Calls.Should().Be(0);
    }

    [Fact]
    public async Task What_is_larger_than_any_update_is_not_read()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();

        (HttpStatusCode status, _) = await bench.PostAsync("{\"update_id\":1,\"x\":\"" + new string('x', 2_000_000) + "\"}", bench.Secret);

        status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_or_means_nothing_is_passed_over_and_the_next_ones_go_on()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        bench.Telegram.EnqueueRaw(bench.Bot, static id => $"{{\"update_id\":{id},\"message\":{{\"text\":[\"words\"]}}}}");
        bench.Telegram.EnqueueRaw(bench.Bot, static id => $"{{\"update_id\":{id},\"poll\":{{}}}}");
        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "hello");

        await bench.LoseAsync();

        (await bench.Intake.WaitForAsync(1)).Should().ContainSingle();
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 3);
        bench.Log.Lines.Should().NotContain(line => line.Contains("words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Updates_that_overtake_one_another_are_taken_in_the_order_in_which_they_were_said()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        bench.Telegram.Say(alice, bench.Bot, "first");
        await bench.LoseAsync();
        await bench.Intake.WaitForAsync(1);
        bench.Telegram.HoldDeliveries(bench.Bot);
        string[] said = [.. Enumerable.Range(1, 8).Select(static n => $"word {n}")];
        foreach (string text in said)
        {
            bench.Telegram.Say(alice, bench.Bot, text);
        }

        await bench.Telegram.ReleaseDeliveriesReversedAsync(bench.Bot);

        (await bench.Intake.WaitForAsync(9)).Skip(1).Cast<IncomingMessage>().Select(static message => message.Text).Should().Equal(said);
    }

    [Fact]
    public async Task The_parts_of_an_album_that_are_brought_out_of_order_are_accepted_in_order()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        bench.Telegram.Say(alice, bench.Bot, "first");
        await bench.LoseAsync();
        await bench.Intake.WaitForAsync(1);
        bench.Telegram.HoldDeliveries(bench.Bot);
        EmulatedAlbum album = bench.Telegram.SendAlbum(alice, bench.Bot, ["one", "", "three"]);

        await bench.Telegram.ReleaseDeliveriesReversedAsync(bench.Bot);

        List<IncomingMessage> parts = [.. (await bench.Intake.WaitForAsync(4)).Skip(1).Cast<IncomingMessage>()];
        parts.Select(static part => part.Text).Should().Equal("one", "", "three");
        parts.Should().OnlyContain(part => part.Album == album.Id);
    }

    [Fact]
    public async Task An_update_whose_answer_was_lost_is_brought_again_under_the_same_number()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        bench.Telegram.PlanFault(new EmulatedFault.DropAfter(), method: "webhook");
        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "hello");
        await bench.LoseAsync();

        await bench.Telegram.WaitForRequestsAsync("webhook", 1);
        await BringAgainAsync(bench);

        // The same delivery key: the inbox takes it once.
        (await bench.Intake.WaitForAsync(2)).Select(static taken => taken.DeliveryKey).Distinct().Should().ContainSingle();
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
    }

    [Fact]
    public async Task What_comes_before_the_host_is_ready_is_brought_again()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync(isRunning: false);
        string secret = TelegramWebhookAddress.Secret(new TelegramAccount("x", "x", bench.Bot.Token));

        (HttpStatusCode status, _) = await bench.PostAsync("{\"update_id\":1}", secret);

        status.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_webhook_that_somebody_changes_is_set_again_within_a_minute()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        await bench.Log.WaitForLinesAsync(2, "is set");
        bench.Telegram.SetWebhook(bench.Bot, "https://example.org/hook");

        await LookAgainAsync(bench);
        await bench.Log.WaitForLinesAsync(3, "is set");

        bench.Telegram.WebhookOf(bench.Bot)!.Value.Url.Should().EndWith(bench.Path);
    }

    [Fact]
    public async Task An_address_that_Telegram_does_not_reach_shows_in_health_with_its_cure()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        bench.Telegram.PlanFault(new EmulatedFault.DropBefore(), method: "webhook");
        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "hello");
        await bench.Telegram.WaitForRequestsAsync("webhook", 1);

        bench.Telegram.HoldDeliveries(bench.Bot);
        await LookAgainAsync(bench);
        await bench.Log.WaitForLinesAsync(1, "cannot bring");

        bench.Adapter.Health.Accounts.Single(static bot => bot.Name == "BotToken").Health.Cure.Should().Contain("Web:PublicUrl");
        bench.Adapter.Health.Accounts.Single(static bot => bot.Name == "second").Health.State.Should().Be(PlatformState.Connected);
    }

    [Fact]
    public async Task No_log_line_holds_a_token_a_secret_or_the_words()
    {
        await using WebhookBench bench = await WebhookBench.StartAsync();
        await bench.PostAsync("{}", "wrong-secret-shown");
        await bench.PostAsync("{\"update_id\":", bench.Secret);
        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "nobody-elses-words");
        await bench.LoseAsync();
        await bench.Intake.WaitForAsync(1);

        string everything = string.Join('\n', bench.Log.Lines.Where(static line => !line.Contains("Request headers", StringComparison.Ordinal)));

        everything.Should().Contain("came without its secret");
        everything.Should().NotContain(bench.Bot.Token.Split(':')[1]).And.NotContain(bench.Secret)
            .And.NotContain("wrong-secret-shown").And.NotContain("nobody-elses-words");
    }

    /// <summary>Waits until both webhooks are set and both bots rest, before they look again.</summary>
    private static Task RestAsync(WebhookBench bench) =>
        bench.Time.WhenWaitingExactlyAsync(TimeSpan.FromMinutes(1), count: 2).WaitAsync(TimeSpan.FromSeconds(20));

    private static async Task LookAgainAsync(WebhookBench bench)
    {
        await RestAsync(bench);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task BringAgainAsync(WebhookBench bench)
    {
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1)).WaitAsync(TimeSpan.FromSeconds(20));
        bench.Time.AdvanceToNext();
    }
}
