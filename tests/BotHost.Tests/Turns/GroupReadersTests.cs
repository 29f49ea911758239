using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class GroupReadersTests
{
    private static readonly GroupKey _server = new(Platform.Telegram, new ChatId("server"));

    [Fact]
    public async Task What_was_said_before_more_people_could_read_a_group_is_not_told_to_them()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        await host.AcceptAsync(Widened(host, "w1"));
        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().NotContain("moussaka");

        await host.AskInGroupAsync("Ana", "club", "My favourite dish is paella.");
        await host.AcceptAsync(Widened(host, "w1"));

        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().Contain("paella", "it is the same news");
    }

    [Fact]
    public async Task A_thread_with_other_readers_knows_nothing_of_what_was_said_in_its_parent()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        IncomingMessage inThread = host.InGroup("Ana", "thread", "What is my favourite dish?") with { IsAddressedToBot = true };

        OutgoingMessage answer = await host.SendAsync(inThread with
        {
            Group = inThread.Group! with { Parent = new GroupKey(Platform.Telegram, new ChatId("club")) },
        });

        answer.Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task A_place_that_is_left_takes_its_groups_along()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.SendAsync(InServer(host, "My favourite dish is moussaka."));
        await host.AcceptAsync(Place(host, isMember: false));
        await host.AcceptAsync(Place(host, isMember: true));
        await host.HandledAsync();

        (await host.SendAsync(InServer(host, "What is my favourite dish?"))).Text.Should().NotContain("moussaka");
    }

    private static IncomingMessage InServer(PipelineHarness host, string text)
    {
        IncomingMessage message = host.InGroup("Ana", "club", text) with { IsAddressedToBot = true };
        return message with { Group = message.Group! with { Place = _server } };
    }

    private static BotPlaceChanged Place(PipelineHarness host, bool isMember) => new()
    {
        Conversation = ConversationKey.Parse("telegram:1:server"),
        DeliveryKey = "place:" + host.Private("Ana", "").DeliveryKey,
        At = DateTimeOffset.UtcNow,
        Place = _server,
        IsMember = isMember,
    };

    private static ReadersWidened Widened(PipelineHarness host, string delivery)
    {
        IncomingMessage message = host.InGroup("Ana", "club", "");
        return new ReadersWidened
        {
            Conversation = message.Conversation,
            DeliveryKey = delivery,
            At = DateTimeOffset.UtcNow,
            Group = message.Group!,
        };
    }
}
