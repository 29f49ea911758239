using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Audiences;

public sealed class AudienceResolverTests
{
    private static readonly UserProfile _ana = new()
    {
        Id = new UserId(Guid.NewGuid()),
        Account = new PlatformUserId(Platform.Telegram, "7"),
        DisplayName = "Ana",
        FirstSeen = DateTimeOffset.UnixEpoch,
        LastActive = DateTimeOffset.UnixEpoch,
    };

    private static readonly GroupContext _club = new()
    {
        Id = new GroupId(Guid.NewGuid()),
        Key = new GroupKey(Platform.Telegram, new ChatId("-5")),
        Agent = Agent.Default.Id,
        Name = "Book club",
        Epoch = 3,
    };

    private readonly AudienceResolver _resolver = new();

    [Fact]
    public void A_private_chat_reads_the_persons_own_rooms_and_their_context_only() =>
        _resolver.Resolve(Agent.Default, _ana, ChatKind.Private, null).Partitions
            .Should().Equal(
                PartitionKey.Direct(Agent.Default.Id, _ana.Id), PartitionKey.Direct(AgentId.Any, _ana.Id), PartitionKey.Broadcast(Agent.Default.Id));

    [Fact]
    public void A_group_reads_its_present_epoch_and_what_the_speaker_shares() =>
        _resolver.Resolve(Agent.Default, _ana, ChatKind.Group, _club).Partitions.Should().Equal(
            PartitionKey.ForGroup(Agent.Default.Id, _club.Id, 3),
            PartitionKey.Shared(Agent.Default.Id, _ana.Id),
            PartitionKey.Shared(AgentId.Any, _ana.Id),
            PartitionKey.Broadcast(Agent.Default.Id));

    [Fact]
    public void A_public_context_reads_what_the_speaker_shares_only() =>
        _resolver.Resolve(Agent.Default, _ana, ChatKind.Public, null).Partitions
            .Should().Equal(
                PartitionKey.Shared(Agent.Default.Id, _ana.Id), PartitionKey.Shared(AgentId.Any, _ana.Id), PartitionKey.Broadcast(Agent.Default.Id));

    [Fact]
    public void A_private_chat_never_carries_a_group() =>
        _resolver.Resolve(Agent.Default, _ana, ChatKind.Private, _club).Group.Should().BeNull();

    [Fact]
    public void A_group_without_its_context_is_refused() =>
        FluentActions.Invoking(() => _resolver.Resolve(Agent.Default, _ana, ChatKind.Group, null)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_context_of_another_agent_is_refused()
    {
        var other = new Agent(new AgentId(Guid.NewGuid()), "Other");
        FluentActions.Invoking(() => _resolver.Resolve(other, _ana, ChatKind.Group, _club)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Agents_share_the_persons_context_and_no_room_of_their_own()
    {
        var other = new Agent(new AgentId(Guid.NewGuid()), "Other");
        _resolver.Resolve(Agent.Default, _ana, ChatKind.Private, null).Partitions
            .Intersect(_resolver.Resolve(other, _ana, ChatKind.Private, null).Partitions)
            .Should().Equal(PartitionKey.Direct(AgentId.Any, _ana.Id));
    }
}
