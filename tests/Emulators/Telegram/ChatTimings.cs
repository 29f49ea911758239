namespace Confidant.Emulators.Telegram;

/// <summary>When a chat's updates and replies passed, each in order, in microseconds from the emulator's start.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Enqueued">When its updates were said.</param>
/// <param name="Delivered">When those that were delivered first were.</param>
/// <param name="Sent">When the server had the bots' messages.</param>
public sealed record ChatTimings(
    long ChatId, IReadOnlyList<long> Enqueued, IReadOnlyList<long> Delivered, IReadOnlyList<long> Sent);
