using Confidant.Adapters;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class GroupDescriptionTests
{
    private static readonly GroupKey _club = new(Platform.Telegram, new ChatId("club"));

    [Fact]
    public async Task A_group_that_is_spoken_in_is_asked_what_it_shows()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        host.Platform.Descriptions["club"] = new GroupDescription("Bakers", "Bread and butter", 7, IsPublic: false);
        await host.AskInGroupAsync("Ana", "club", "Hello.");

        await host.Get<GroupDescriber>().DescribeDueAsync(CancellationToken.None);

        (await host.Get<IProfileStore>().FindGroupAsync(_club, Agent.Default.Id, CancellationToken.None)).Should().BeEquivalentTo(
            new { Name = "Bakers", Description = "Bread and butter", MemberCount = 7 });
    }

    [Fact]
    public async Task A_group_that_the_bot_joins_is_asked_before_anybody_speaks()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        host.Platform.Descriptions["club"] = new GroupDescription("Bakers", null, 7, IsPublic: false);
        IncomingMessage inGroup = host.InGroup("Ana", "club", "");
        await host.AcceptAsync(new BotMembershipChanged
        {
            Conversation = inGroup.Conversation,
            DeliveryKey = inGroup.DeliveryKey,
            At = inGroup.At,
            Chat = ChatKind.Group,
            Group = inGroup.Group,
            IsMember = true,
        });
        await host.HandledAsync();

        await host.Get<GroupDescriber>().DescribeDueAsync(CancellationToken.None);

        (await host.Get<IProfileStore>().FindGroupAsync(_club, Agent.Default.Id, CancellationToken.None))!.MemberCount.Should().Be(7);
    }

    [Fact]
    public async Task A_group_that_turns_out_to_be_public_tells_nothing_of_before()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        host.Platform.Descriptions["club"] = new GroupDescription("club", null, 7, IsPublic: true);
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");

        await host.Get<GroupDescriber>().DescribeDueAsync(CancellationToken.None);

        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
    }
}
