using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class GroupWelcomeTests
{
    private static readonly BotArrival _arrival = new("en", MayWrite: true);

    [Theory]
    [InlineData("en", "I remember what I read here for 90 days, for this group alone")]
    [InlineData("es", "Recuerdo lo que leo aquí durante 90 días, solo para este grupo")]
    [InlineData("de", "I remember what I read here")]
    [InlineData(null, "I remember what I read here")]
    public async Task A_new_group_is_told_in_two_lines_what_is_remembered_and_how_to_stop_it(string? language, string expected)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        OutgoingMessage said = await host.SendAsync(Put(host, "club", new BotArrival(language, MayWrite: true)));

        said.Text.Split('\n').Should().HaveCount(2);
        said.Text.Should().Contain(expected).And.Contain("/privacy off").And.Contain("/forget").And.Contain("/group");
        said.Private.Should().BeNull("it is for everybody");
    }

    [Fact]
    public async Task A_group_that_is_come_back_to_is_told_again_as_its_admins_set_it()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        host.Platform.Admins.Add("Ana");
        await host.SendAsync(Put(host, "club", _arrival));
        foreach (string command in new[] { "/group learn off", "/group retention forever", "/group language es" })
        {
            await host.SendAsync(host.InGroup("Ana", "club", command));
        }

        await host.AcceptAsync(Put(host, "club", null) with { IsMember = false });
        OutgoingMessage said = await host.SendAsync(Put(host, "club", _arrival));

        said.Text.Should().StartWith("¡Hola! Recuerdo lo que se me dice aquí, solo para este grupo");
    }

    [Fact]
    public async Task Nothing_is_said_where_the_bot_was_already_may_not_write_or_hears_of_it_again()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        BotMembershipChanged put = Put(host, "club", _arrival);
        await host.SendAsync(put);

        await host.AcceptAsync(put, Put(host, "club", null), Put(host, "silent", new BotArrival("en", MayWrite: false)));
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        (await host.Get<IProfileStore>().FindGroupAsync(Key("silent"), Agent.Default.Id, CancellationToken.None))
            .Should().NotBeNull("it is in the group all the same");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_group_that_moves_is_not_told_again_whichever_news_comes_first(bool isArrivalFirst)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.SendAsync(Put(host, "club", _arrival));
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        IncomingEvent arrival = Put(host, "grown", _arrival, name: "club");
        var moved = new GroupMigrated
        {
            Conversation = host.InGroup("Ana", "club", "").Conversation,
            DeliveryKey = "moved",
            At = DateTimeOffset.UtcNow,
            From = Key("club"),
            To = Key("grown"),
        };

        await host.AcceptAsync(isArrivalFirst ? [arrival, moved] : [moved, arrival]);
        await host.SettleAsync();

        IncomingMessage question = host.InGroup("Ana", "grown", "What is my favourite dish?") with { IsAddressedToBot = true };
        (await host.SendAsync(question with { Group = question.Group! with { Name = "club" } })).Text.Should().Contain("moussaka");
    }

    [Fact]
    public async Task Another_group_of_the_same_name_is_told_after_a_moment()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.SendAsync(Put(host, "club", _arrival));

        (await host.SendAsync(Put(host, "another", _arrival, name: "club"))).Text.Should().StartWith("Hello!");
    }

    [Fact]
    public async Task What_could_not_be_sent_before_a_restart_is_said_once_after_it()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            await using (PipelineHarness host = await PipelineHarness.StartAsync(directory))
            {
                host.Platform.Decide = static _ => new SendOutcome.Retry(TimeSpan.FromSeconds(1), "rate limit");
                BotMembershipChanged put = Put(host, "club", _arrival);
                await host.AcceptAsync(put);
                await host.HandledAsync();
            }

            await using PipelineHarness restarted = await PipelineHarness.StartAsync(directory);
            (await restarted.Platform.NextAsync()).Message.Text.Should().StartWith("Hello!");
            await restarted.SettleAsync();
            restarted.Platform.HasMore.Should().BeFalse();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static GroupKey Key(string chat) => new(Platform.Telegram, new ChatId(chat));

    private static BotMembershipChanged Put(PipelineHarness host, string chat, BotArrival? arrival, string? name = null)
    {
        IncomingMessage inGroup = host.InGroup("Ana", chat, "");
        return new BotMembershipChanged
        {
            Conversation = inGroup.Conversation,
            DeliveryKey = inGroup.DeliveryKey,
            At = inGroup.At,
            Chat = ChatKind.Group,
            Group = inGroup.Group! with { Name = name ?? chat },
            IsMember = true,
            Arrival = arrival,
        };
    }
}
