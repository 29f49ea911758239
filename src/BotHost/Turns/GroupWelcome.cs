using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Says in a group that the bot is put into what is remembered there, and how to stop it. It is committed with the end of
/// the news, so it is said once.</summary>
internal sealed class GroupWelcome(IProfileStore profiles, PlatformAdapters adapters, TimeProvider time)
{
    private const int MostLooks = 10;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether there is something new to say, and leave to say it.</summary>
    public async ValueTask<bool> IsDueAsync(SeenGroup group, BotMembershipChanged changed, CancellationToken cancellationToken)
    {
        if (changed.Arrival is not { MayWrite: true })
        {
            return false;
        }

        // The news that a group moved follows at once, in the line of its earlier key, so this line may wait for it.
        for (int look = 1; ; look++)
        {
            GroupArrival arrival = await profiles.ReadArrivalAsync(
                group, changed.Conversation.Bot, changed.At, cancellationToken);
            if (arrival != GroupArrival.Unclear || look == MostLooks)
            {
                return arrival != GroupArrival.Moved;
            }

            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    /// <summary>The commit that says it.</summary>
    public async ValueTask<TurnCommit> ComposeAsync(
        InboxEntry entry,
        Lease lease,
        SeenGroup group,
        Agent agent,
        BotMembershipChanged changed,
        CancellationToken cancellationToken)
    {
        // It was noted a moment ago; only a migration can have given it another id since, under the same key.
        GroupContext known = await profiles.FindGroupAsync(group.Key, agent.Id, cancellationToken)
            ?? throw new InvalidOperationException("A group that was just noted is not known.");
        Language language = TurnScene.LanguageOf(known.Language) ?? TurnScene.LanguageOf(agent.Language)
            ?? TurnScene.LanguageOf(changed.Arrival?.Language) ?? Language.English;
        var message = new OutgoingMessage { Text = ReplyTexts.For(language).Groups.Arrived(known) };
        return new TurnCommit
        {
            Entry = entry.Id,
            Lease = lease,
            Replies =
            [
                .. adapters.For(changed.Conversation.Platform).Split(message)
                    .Select(chunk => new OutboxDraft(changed.Conversation, PayloadCodec.Encode(chunk), [])),
            ],
        };
    }
}
