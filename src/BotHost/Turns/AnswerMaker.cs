using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tools;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Turns;

/// <summary>Makes answers from what their audience may hear.</summary>
internal sealed class AnswerMaker(
    Recaller recaller,
    SessionShelf sessions,
    SessionRecaller sessionRecaller,
    SummaryShelf summaries,
    IUserContextStore contexts,
    PersonaShelf personas,
    IChatClient chat,
    IPromptNeeds needs,
    ToolPlaces tools,
    IIdGenerator ids)
{
    private const int MaxRecalledRows = 12;

    /// <summary>Makes the answer to a message.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What was said.</param>
    /// <param name="stored">Its ids in the transcript, that of the part that is answered first; empty where it was not stored.</param>
    /// <param name="wish">What is special about the answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null where nothing is to be said.</returns>
    public async ValueTask<MadeAnswer?> MakeAsync(
        TurnScene scene, IncomingMessage message, IReadOnlyList<MessageId> stored, AnswerWish wish, CancellationToken cancellationToken)
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
        PersonaReading posted = isAlone
            ? PersonaReading.Nothing
            : await personas.ReadAsync(scene.Audience, message.At, parts, cancellationToken);
        Prompt prompt = PromptBuilder.Build(scene, message, stored, recollection, session, summed) with
        {
            Context = context,
            Self = posted.Self,
            Personas = posted.Others,
            Posts = posted.Posts,
            OnlyIfKnown = wish.OnlyIfKnown,
        };
        IReadOnlyList<PartitionEpoch> epochs = [.. recollection.Epochs, .. summed.Epochs, .. context.Epochs, .. posted.Epochs];
        if (wish.Live is { } live)
        {
            await live.AttemptAsync(
                Rests(scene, new MadeAnswer(ReplyTo(stored, "", [.. prompt.Sources]), null, epochs)), cancellationToken);
        }

        tools.Enter(new ToolPlace(scene.Audience, scene.Conversation, message.At, message.BareText));
        ChatResponse response = await chat.GetResponseAsync(
            [new ChatMessage(ChatRole.User, prompt.Message)],
            prompt.ToOptions().ReportedTo(wish.Live).AnsweredWithin(wish.Within),
            cancellationToken);
        IReadOnlyList<MessageId> sources = response.FindSources() ?? [.. prompt.Sources];
        return (wish.OnlyIfKnown && sources.Count == 0) || (wish.Live is { IsStopped: true } && response.Text.Length == 0)
            ? null
            : new MadeAnswer(ReplyTo(stored, response.Text, sources), response.FindShown(), epochs);
    }

    /// <summary>What an answer rests on, as it is committed, without its words.</summary>
    public static TurnCommit Rests(TurnScene scene, MadeAnswer made) => scene.End() with
    {
        Audience = scene.Audience,
        Conversation = scene.Conversation,
        ReadEpochs = made.Epochs,
        Reply = made.Reply with { Text = "" },
    };

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
}
