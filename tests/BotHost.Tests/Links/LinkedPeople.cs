using System.Globalization;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;

namespace Confidant.BotHost.Tests.Links;

/// <summary>Links people of a pipeline as both sides' turns do.</summary>
internal static class LinkedPeople
{
    private static int _turns;

    /// <summary>Links two people that the host knows.</summary>
    /// <param name="host">The pipeline.</param>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    /// <param name="opens">Those that let the other read their private chats.</param>
    public static async Task<LinkId> LinkAsync(this PipelineHarness host, string one, string other, params string[] opens)
    {
        UserProfile first = await FindAsync(host, one);
        UserProfile second = await FindAsync(host, other);
        var link = new LinkId(Guid.CreateVersion7());
        await host.ApplyAsync(one, subject => new TurnEffect.ProposeLink(
            subject, first.Account, second.Id, second.Account, link, LinkMethod.Code));
        foreach (string side in new[] { one, other })
        {
            await host.ApplyAsync(side, subject => new TurnEffect.ConfirmLink(subject, link));
        }

        foreach (string side in opens)
        {
            await host.ApplyAsync(side, subject => new TurnEffect.OpenLink(subject, link, Enabled: true));
        }

        return link;
    }

    /// <summary>Ends a link.</summary>
    public static Task PartAsync(this PipelineHarness host, string side, LinkId link) =>
        host.ApplyAsync(side, subject => new TurnEffect.EndLink(subject, link));

    /// <summary>Commits a turn that changes something.</summary>
    public static async Task ApplyAsync(this PipelineHarness host, string person, Func<SubjectAuthority, TurnEffect> effect)
    {
        UserProfile profile = await FindAsync(host, person);
        string name = Interlocked.Increment(ref _turns).ToString(CultureInfo.InvariantCulture);
        var conversation = ConversationKey.Parse($"telegram:1:turns{name}");
        Lease lease = (await host.Get<ILeases>().TryAcquireAsync(
            $"conversation:{conversation}", "test", TimeSpan.FromMinutes(1), default))!;
        PendingEntry entry = (await host.Get<IInbox>().AcceptAsync(
            [new InboxItem(conversation, "turns" + name, ReadOnlyMemory<byte>.Empty)], default)).Single();
        CommitOutcome outcome = await host.Get<ITurnStore>().CommitTurnAsync(
            new TurnCommit
            {
                Entry = entry.Id,
                Lease = lease,
                Conversation = conversation,
                Effects = [effect(host.Get<AudienceResolver>().ResolveSubject(profile))],
            },
            default);
        outcome.Should().BeOfType<CommitOutcome.Committed>();
    }

    private static async Task<UserProfile> FindAsync(PipelineHarness host, string person) =>
        (await host.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), default))!;
}
