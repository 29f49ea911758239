using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Turns;

/// <summary>Lets one bot of several that an agent has in a group answer what speaks to none of them.</summary>
internal sealed class GroupVoice(IProfileStore profiles)
{
    /// <summary>The decision for this message, where the agent's other bots make theirs about it too.</summary>
    public async ValueTask<ReplyDecision> DecideAsync(
        TurnScene scene, IncomingMessage message, ReplyDecision decision, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<BotAccountId> ours = scene.Adapter.Accounts;
        if (decision == ReplyDecision.Ignore || message.IsAddressedToBot || ours.Count < 2 || scene.Group is not { } group)
        {
            return decision;
        }

        IReadOnlyList<BotAccountId> there = await profiles.ReadAccountsAsync(group, cancellationToken);
        BotAccountId voice = there.Where(ours.Contains).FirstOrDefault(scene.Conversation.Bot);
        return voice == scene.Conversation.Bot ? decision : ReplyDecision.Ignore;
    }
}
