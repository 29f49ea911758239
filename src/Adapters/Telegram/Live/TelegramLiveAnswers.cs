using System.Collections.Concurrent;
using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Shows answers while they are made: in private chats as drafts, in groups as a message that is edited. Both can be
/// stopped by the one who asked. Safe for concurrent use.</summary>
internal sealed class TelegramLiveAnswers(
    TelegramLiveSending sending, TelegramLiveNotes notes, TelegramKnownMethods known, IOptions<TelegramOptions> options, Random random)
    : ILiveAnswers
{
    private const string StopPrefix = "stop:";

    private readonly ConcurrentDictionary<long, LiveScene> _open = new();

    /// <inheritdoc/>
    public ILiveAnswer? Begin(LiveScene scene)
    {
        if (!options.Value.LiveAnswers || TelegramTarget.Of(scene.Conversation) is not { } target
            || (!target.IsGroup && !known.MayKnow(TelegramKnownMethods.SendMessageDraft)))
        {
            return null;
        }

        long number;
        do
        {
            // Telegram takes any number but zero; 53 bits pass through every JSON reader.
            number = random.NextInt64(1, 1L << 53);
        }
        while (!_open.TryAdd(number, scene));

        Action end = () => _open.TryRemove(number, out _);
        return target.IsGroup
            ? new TelegramGrowingMessage(sending, notes, target, scene, $"{StopPrefix}{number}", end)
            : new TelegramDraft(sending, known, target, number, end);
    }

    /// <summary>Takes away what an earlier run of the host began and did not end.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach ((long chat, long message) in await notes.ReadLeftAsync(cancellationToken))
        {
            if (await sending.DeleteAsync(chat, message, cancellationToken))
            {
                await notes.RemoveAsync(chat, message, cancellationToken);
            }
        }
    }

    /// <summary>Stops an answer, where an update asks for that. Then the update is nothing else: it must not wait behind the turn
    /// that it ends.</summary>
    /// <returns>Whether it did ask.</returns>
    public async ValueTask<bool> TryStopAsync(TelegramUpdate update, CancellationToken cancellationToken)
    {
        if (update.StoppedMessageGeneration is { } stopped)
        {
            Stop(stopped.DraftId, stopped.Chat?.Id);
            return true;
        }

        if (update.CallbackQuery is not { Id: { } press, Data: { } data } query || Number(data) is not { } number
            || !_open.TryGetValue(number, out LiveScene? scene))
        {
            return false;
        }

        bool isAsker = Stop(number, query.From?.Id);
        await sending.AnswerPressAsync(press, isAsker ? null : scene.NotYours, cancellationToken);
        return true;
    }

    // A private chat has the number of its person.
    private bool Stop(long number, long? presser)
    {
        if (!_open.TryGetValue(number, out LiveScene? scene)
            || scene.Asker.Value != presser?.ToString(CultureInfo.InvariantCulture))
        {
            return false;
        }

        scene.Stop();
        return true;
    }

    private static long? Number(string data) =>
        data.StartsWith(StopPrefix, StringComparison.Ordinal)
        && long.TryParse(data.AsSpan(StopPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
