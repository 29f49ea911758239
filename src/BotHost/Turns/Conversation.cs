using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Answers a message from what its audience may hear, and commits the answer only if that is still so.</summary>
internal sealed class Conversation(
    AnswerMaker answers, TurnCommitter committer, ITurnStore store, TimeProvider time, ILogger<LiveAnswer> liveLogger)
{
    /// <summary>Answers one message.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What was said.</param>
    /// <param name="stored">Its ids in the transcript, that of the part that is answered first; empty where it was not stored.</param>
    /// <param name="onlyIfKnown">Say nothing where nothing remembered supports the answer.</param>
    /// <param name="complete">Adds what else the turn does.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task AnswerAsync(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<MessageId> stored,
        bool onlyIfKnown,
        Func<TurnCommit, CancellationToken, ValueTask<TurnCommit>> complete,
        CancellationToken cancellationToken)
    {
        await using var typing = TypingIndicator.Start(scene.Adapter, scene.Conversation, time);
        await using var live = new LiveAnswer(scene, message, store, time, liveLogger);
        var wish = new AnswerWish { OnlyIfKnown = onlyIfKnown, Live = live };
        if (await committer.CommitAsync(
            async token => await complete(await ComputeAsync(scene, message, stored, wish, live, token), token), cancellationToken))
        {
            live.Keep();
        }
    }

    private async ValueTask<TurnCommit> ComputeAsync(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<MessageId> stored,
        AnswerWish wish,
        LiveAnswer live,
        CancellationToken cancellationToken) =>
        await answers.MakeAsync(scene, message, stored, wish, cancellationToken) is { } made
            ? ReplyComposer.Compose(
                scene, message, made.Reply, made.Shown, await live.FinishAsync(cancellationToken), made.Epochs)
            : scene.End();
}
