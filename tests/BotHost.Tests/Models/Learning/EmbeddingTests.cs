using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Models.Answers;
using Confidant.Emulators.Models;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class EmbeddingTests
{
    private const string Group = "-100";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_endpoint_is_shown_what_a_group_may_read_and_nothing_of_a_private_room()
    {
        await using ModelHost host = await StartAsync();
        await host.AskAsync("Ana", "My locker code is zorro.");
        await host.AskInGroupAsync("Ana", Group, "The club meets in the olive garden.");
        await EncodedAsync(host);

        string inPrivate = await host.AskAsync("Ana", "What is my locker code?");
        string inGroup = await host.AskInGroupAsync("Ana", Group, "Where does the club meet?");

        inPrivate.Should().Contain("zorro");
        inGroup.Should().Contain("olive garden");
        Texts(host).Should().Contain("olive garden").And.Contain("Where does the club meet?");
        Texts(host).Should().NotContain("zorro").And.NotContain("locker");
    }

    [Fact]
    public async Task The_operator_may_let_an_endpoint_see_private_rooms()
    {
        await using ModelHost host = await StartAsync(("Models:AllowPrivate", "true"));

        await host.AskAsync("Ana", "My locker code is zorro.");
        await EncodedAsync(host);

        Texts(host).Should().Contain("zorro");
    }

    [Fact]
    public async Task Where_the_endpoint_fails_words_alone_rank()
    {
        await using ModelHost host = await StartAsync();
        await host.AskInGroupAsync("Ana", Group, "The club meets in the olive garden.");
        await EncodedAsync(host);
        host.Emulator.EnqueueEmbeddingFaults(new ModelReply.Fail(500));

        (await host.AskInGroupAsync("Ana", Group, "Where does the club meet?")).Should().Contain("olive garden");
    }

    private static Task<ModelHost> StartAsync(params (string Key, string Value)[] settings) => ModelHost.StartAsync(
        settings: new Dictionary<string, string?>(settings.Select(static s => KeyValuePair.Create(s.Key, (string?)s.Value)))
        {
            ["Models:EmbeddingModel"] = "vectors",
            ["Models:Tasks:Chat"] = ModelOptions.Offline,
        });

    private static string Texts(ModelHost host) => string.Join('\n', host.Emulator.Requests
        .Where(static request => request.Path.EndsWith("/embeddings", StringComparison.Ordinal))
        .Select(static request => request.Words));

    private static async Task EncodedAsync(ModelHost host)
    {
        await host.Pipeline.SettleAsync();
        DateTime deadline = DateTime.UtcNow + _patience;
        while ((await host.Pipeline.Get<IStoreMaintenance>().CheckAsync(CancellationToken.None)).PendingVectors > 0)
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException("Rows still wait for their vectors.");
            }

            await Task.Yield();
        }
    }
}
