using System.Globalization;
using Confidant.Emulators.Telegram;

namespace Confidant.Load;

/// <summary>People on the emulated Telegram.</summary>
internal sealed class TelegramLoad : ILoadPlatform
{
    private readonly TelegramEmulator _emulator;
    private readonly EmulatedBot _bot;

    private TelegramLoad(TelegramEmulator emulator)
    {
        _emulator = emulator;
        _bot = emulator.AddBot();
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Telegram__BotToken", _bot.Token),
        ("Telegram__BaseUrl", _emulator.BaseUrl),
        ("Telegram__SendLimits", "false"),
    ];

    /// <inheritdoc/>
    public bool IsPushing => false;

    /// <summary>Starts the platform.</summary>
    public static async Task<ILoadPlatform> StartAsync() => new TelegramLoad(await TelegramEmulator.StartAsync());

    /// <inheritdoc/>
    public void Say(int people, int first, int count, Func<int, string> words) =>
        _emulator.EnqueueLoad(_bot, people, first, count, words);

    /// <inheritdoc/>
    public Task WaitForRepliesAsync(int count, TimeSpan patience) => _emulator.WaitForSentAsync(count, patience);

    /// <inheritdoc/>
    public IReadOnlyList<LoadChat> Chats() =>
    [
        .. _emulator.Timings().Select(static chat => new LoadChat(
            chat.ChatId.ToString(CultureInfo.InvariantCulture), chat.Enqueued, chat.Delivered, chat.Sent)),
    ];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
