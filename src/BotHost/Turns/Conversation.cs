using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tools;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Turns;

/// <summary>Answers a message from what its audience may hear, and commits the answer only if that is still so.</summary>
internal sealed class Conversation(
    Recaller recaller,
    SessionShelf sessions,
    SessionRecaller sessionRecaller,
    SummaryShelf summaries,
    IUserContextStore contexts,
    IChatClient chat,
    IPromptNeeds needs,
    ToolPlaces tools,
    TurnCommitter committer,
    ITurnStore store,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<LiveAnswer> liveLogger)
{
    private const int MaxRecalledRows = 12;

    /// <summary>Answers one message.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What was said.</param>
    /// <param name="stored">Its ids in the transcript, that of the part that is answered first; empty where it was not stored.</param>
    /// <param name="onlyIfKnown">Say nothing where nothing remembered supports the answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task AnswerAsync(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<MessageId> stored,
        bool onlyIfKnown,
        CancellationToken cancellationToken)
    {
        await using var typing = TypingIndicator.Start(scene.Adapter, scene.Conversation, time);
        await using var live = new LiveAnswer(scene, message, store, time, liveLogger);
        if (await committer.CommitAsync(token => ComputeAsync(scene, message, stored, onlyIfKnown, live, token), cancellationToken))
        {
            live.Keep();
        }
    }

    private async ValueTask<TurnCommit> ComputeAsync(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<MessageId> stored,
        bool onlyIfKnown,
        LiveAnswer live,
        CancellationToken cancellationToken)
    {
        PromptParts parts = needs.For(message.BareText);
        var query = new RecallQuery(message.BareText, scene.SpokenLanguage, MaxRecalledRows) { Exclude = stored };
        SessionContext session = await sessions.ReadAsync(
            scene.Audience, scene.Conversation, message.At, parts, query, cancellationToken);
        bool isAlone = SessionTypes.RecallsOnlyItself(session.Window.Type);
        Recollection recollection = parts.HasFlag(PromptParts.Recalled)
            ? await RecallAsync(scene, session.Window, query, cancellationToken)
            : Recollection.Nothing;
        SummaryReading summed = parts.HasFlag(PromptParts.Summaries) && !isAlone
            ? await summaries.ReadAsync(scene.Audience, cancellationToken)
            : SummaryReading.Nothing;
        UserContext context = isAlone ? UserContext.Nothing : await ReadContextAsync(scene.Audience, parts, cancellationToken);
        Prompt prompt = PromptBuilder.Build(scene, message, stored, recollection, session, summed) with
        {
            Context = context,
            OnlyIfKnown = onlyIfKnown,
        };
        IReadOnlyList<PartitionEpoch> epochs = [.. recollection.Epochs, .. summed.Epochs, .. context.Epochs];
        await live.AttemptAsync(
            scene.End() with
            {
                Audience = scene.Audience,
                Conversation = scene.Conversation,
                ReadEpochs = epochs,
                Reply = ReplyTo(stored, "", AllSources(prompt)),
            },
            cancellationToken);
        tools.Enter(new ToolPlace(scene.Audience, scene.Conversation, message.At, message.BareText));
        ChatResponse response = await chat.GetResponseAsync(
            [new ChatMessage(ChatRole.User, prompt.Message)],
            prompt.ToOptions().ReportedTo(live),
            cancellationToken);
        IReadOnlyList<MessageId> sources = response.FindSources() ?? AllSources(prompt);
        if ((onlyIfKnown && sources.Count == 0) || (live.IsStopped && response.Text.Length == 0))
        {
            return scene.End();
        }

        return ReplyComposer.Compose(
            scene, message, ReplyTo(stored, response.Text, sources), response.FindShown(), await live.FinishAsync(cancellationToken), epochs);
    }

    /// <summary>An answer rests on every part of an album that it does not stand under.</summary>
    private BotReply ReplyTo(IReadOnlyList<MessageId> stored, string text, IReadOnlyList<MessageId> sources) => new(
        new MessageId(ids.NewId()),
        text,
        stored.Count > 0 ? stored[0] : null,
        stored.Count > 1 ? [.. sources.Concat(stored.Skip(1)).Distinct()] : sources);

    private async ValueTask<UserContext> ReadContextAsync(
        Audience audience, PromptParts parts, CancellationToken cancellationToken) =>
        parts.HasFlag(PromptParts.Patterns) ? await contexts.ReadAsync(audience, cancellationToken)
        : parts.HasFlag(PromptParts.Context) ? await contexts.ReadValuesAsync(audience, cancellationToken)
        : UserContext.Nothing;

    /// <summary>A session about videos or one's own media recalls nothing but itself.</summary>
    private ValueTask<Recollection> RecallAsync(
        TurnScene scene, SessionWindow window, RecallQuery query, CancellationToken cancellationToken) =>
        window.Session is { } session && SessionTypes.RecallsOnlyItself(window.Type)
            ? sessionRecaller.RecallOnlyAsync(scene.Audience, scene.Conversation, session, query, cancellationToken)
            : recaller.RecallAsync(scene.Audience, query, cancellationToken);

    private static IReadOnlyList<MessageId> AllSources(Prompt prompt) =>
    [
        .. prompt.Recalled.SelectMany(static row => row.Sources)
            .Concat(prompt.Window.Concat(prompt.Session).Select(static turn => turn.Id))
            .Concat(prompt.SessionSummary?.Sources ?? [])
            .Concat(prompt.Context.Values.SelectMany(static value => value.Sources))
            .Concat(prompt.Summaries.All.SelectMany(static summary => summary.Sources))
            .Distinct(),
    ];
}
