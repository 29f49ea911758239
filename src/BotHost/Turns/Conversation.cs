using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Turns;

/// <summary>Answers a message from what its audience may hear, and commits the answer only if that is still so.</summary>
internal sealed class Conversation(
    Recaller recaller,
    ITranscript transcript,
    SummaryShelf summaries,
    IChatClient chat,
    IPromptNeeds needs,
    TurnCommitter committer,
    IIdGenerator ids,
    TimeProvider time)
{
    private const int MaxRecalledRows = 12;
    private const int MaxWindowTurns = 12;

    /// <summary>Answers one message.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What was said.</param>
    /// <param name="stored">Its id in the transcript; null where it was not stored.</param>
    /// <param name="onlyIfKnown">Say nothing where nothing remembered supports the answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task AnswerAsync(
        TurnScene scene, IncomingMessage message, MessageId? stored, bool onlyIfKnown, CancellationToken cancellationToken)
    {
        await using var typing = TypingIndicator.Start(scene.Adapter, scene.Conversation, time);
        await committer.CommitAsync(
            token => ComputeAsync(scene, message, stored, onlyIfKnown, token), cancellationToken);
    }

    private async ValueTask<TurnCommit> ComputeAsync(
        TurnScene scene, IncomingMessage message, MessageId? stored, bool onlyIfKnown, CancellationToken cancellationToken)
    {
        PromptParts parts = needs.For(message.BareText);
        Recollection recollection = parts.HasFlag(PromptParts.Recalled)
            ? await recaller.RecallAsync(
                scene.Audience, new RecallQuery(message.BareText, scene.Language, MaxRecalledRows) { Exclude = stored }, cancellationToken)
            : Recollection.Nothing;
        SessionWindow window = parts.HasFlag(PromptParts.Window)
            ? await transcript.ReadWindowAsync(scene.Audience, scene.Conversation, message.At, MaxWindowTurns, cancellationToken)
            : SessionWindow.None;
        SummaryReading summed = parts.HasFlag(PromptParts.Summaries)
            ? await summaries.ReadAsync(scene.Audience, cancellationToken)
            : SummaryReading.Nothing;
        Prompt prompt = PromptBuilder.Build(scene, message, stored, recollection, window.Turns, summed);
        ChatResponse response = await chat.GetResponseAsync(
            PromptBuilder.ToMessages(prompt), prompt.ToOptions(), cancellationToken);
        IReadOnlyList<MessageId> sources = response.FindSources() ?? AllSources(prompt);
        if (onlyIfKnown && sources.Count == 0)
        {
            return new TurnCommit { Entry = scene.Entry.Id, Lease = scene.Lease };
        }

        var reply = new BotReply(new MessageId(ids.NewId()), response.Text, stored, sources);
        return ReplyComposer.Compose(scene, message, reply, [.. recollection.Epochs, .. summed.Epochs]);
    }

    private static IReadOnlyList<MessageId> AllSources(Prompt prompt) =>
    [
        .. prompt.Recalled.SelectMany(static row => row.Sources)
            .Concat(prompt.Window.Select(static turn => turn.Id))
            .Concat(prompt.Summaries.All.SelectMany(static summary => summary.Sources))
            .Distinct(),
    ];
}
