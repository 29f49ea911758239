using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Media;
using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Turns;

/// <summary>Has what a message carries read before it is stored and answered: the event is on disk, and a turn that is cut off reads it
/// again.</summary>
internal sealed class MediaTurn(
    MediaReader reader, PrivacyRequests requests, IModelClients models, IOptions<ModelOptions> options, TimeProvider time)
{
    /// <summary>Whether a model may read something in a message: what is marked as private is shown to none, unless the operator allows
    /// that, and a mere request about privacy needs no reading.</summary>
    /// <param name="message">The message.</param>
    /// <param name="intent">What its words ask; null for nothing.</param>
    public bool MayRead(IncomingMessage message, PrivacyIntent? intent) =>
        reader.CanRead(message)
        && intent is not { StandsAlone: true }
        && (options.Value.AllowPrivate || !PrivacyRequests.MarksItself(intent));

    /// <summary>Reads one message.</summary>
    public ValueTask<IncomingMessage> ReadAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken) =>
        reader.ReadAsync(scene, message, cancellationToken);

    /// <summary>Reads every part side by side.</summary>
    /// <param name="scene">Who speaks, and where.</param>
    /// <param name="said">What they say.</param>
    /// <param name="isAwaited">Whether somebody waits for an answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<Utterance> ReadAsync(
        TurnScene scene, Utterance said, bool isAwaited, CancellationToken cancellationToken)
    {
        await using TypingIndicator? typing = isAwaited ? TypingIndicator.Start(scene.Adapter, scene.Conversation, time) : null;
        return said.With(await Task.WhenAll(said.Parts.Select(
            part => reader.ReadAsync(scene, part.Message, cancellationToken).AsTask())));
    }

    /// <summary>What spoken words ask about privacy; null for nothing. A model heard them, so it is a guess.</summary>
    public async ValueTask<PrivacyIntent?> FindSpokenAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken) =>
        message.Media.Any(static medium => medium.IsTranscribed)
        && await requests.FindAsync(scene, message, cancellationToken) is { } found
            ? found with { IsGuess = true, StandsAlone = false }
            : null;

    /// <summary>Whether there is something to say about a message without words: a model has looked, and a model answers.</summary>
    public bool CanTalkAbout(IncomingMessage message) =>
        models.Find(ModelTask.Chat) is not null && message.Media.Any(static medium => medium.Shows is not null);
}
