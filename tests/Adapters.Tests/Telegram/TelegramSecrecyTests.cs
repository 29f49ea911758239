using Confidant.Adapters.Telegram;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Adapters.Tests.Support;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramSecrecyTests
{
    private const string Words = "nobody-elses-words";

    [Fact]
    public async Task No_log_line_exception_or_trace_holds_the_token_an_address_or_the_words()
    {
        using var trace = new NetworkTrace();
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedFault[] faults =
        [
            new EmulatedFault.GatewayError(502), new EmulatedFault.DropBefore(), new EmulatedFault.MalformedAnswer(),
            new EmulatedFault.TooManyRequests(1), new EmulatedFault.Refusal(401, $"Unauthorized {Words}"),
            new EmulatedFault.Refusal(400, $"Bad Request: can't parse entities: {Words}"),
        ];

        List<string> thrown = [];
        foreach (EmulatedFault fault in faults)
        {
            bench.Telegram.PlanFault(fault, count: 2, method: "sendMessage");
            await bench.SendAsync(alice.Id, Words);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
            Func<Task> call = () => bench.Service<TelegramClient>().SendMessageAsync(
                new SendMessageRequest { ChatId = alice.Id, Text = Words }, CancellationToken.None);
            thrown.Add((await call.Should().ThrowAsync<TelegramApiException>()).Which.ToString());
        }

        bench.Run();
        await bench.Telegram.WaitForRequestsAsync("getUpdates", 1);

        string everything = string.Join('\n', bench.Log.Lines.Concat(thrown).Concat(trace.Lines));
        everything.Should().Contain("sendMessage").And.Contain(alice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        everything.Should().NotContain(bench.Bot.Token).And.NotContain(bench.Bot.Token.Split(':')[1]);
        everything.Should().NotContain(bench.Telegram.BaseUrl).And.NotContain("/bot").And.NotContain(Words);
    }
}
