using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>Does at once what committed changes of people's feeds lead to: wakes the syncing, ends runs that are not wanted any more, deletes
/// files of who is forgotten.</summary>
internal sealed class FeedFollowUp(
    [FromKeyedServices(JobKind.SyncFeed)] JobSignal jobs, RunningSyncs running, ExportFiles files)
{
    /// <summary>Follows changes that are committed.</summary>
    public void Follow(IReadOnlyList<TurnEffect> effects)
    {
        foreach (TurnEffect effect in effects)
        {
            switch (effect)
            {
                case TurnEffect.CancelSync cancel:
                    running.Cancel(cancel.Run);
                    break;
                case TurnEffect.PauseFeed { IsPaused: true } pause:
                    running.Cancel(pause.Integration);
                    break;
                case TurnEffect.DisconnectFeed disconnect:
                    running.Cancel(disconnect.Integration);
                    break;
                case TurnEffect.Forget { Selection: ForgetSelection.All } forget:
                    Forget(forget.Subject.User);
                    break;
            }
        }

        if (effects.Any(static effect => effect is TurnEffect.Feeding))
        {
            jobs.Raise();
        }
    }

    private void Forget(UserId user) => files.DeleteOf(user);
}
