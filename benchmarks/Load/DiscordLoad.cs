using Confidant.Emulators.Discord;

namespace Confidant.Load;

/// <summary>People on the emulated Discord, each in their direct chat with the bot. It tells its limits with every answer; nobody
/// reaches them.</summary>
internal sealed class DiscordLoad : ILoadPlatform
{
    private readonly DiscordEmulator _emulator;
    private readonly EmulatedDiscordBot _bot;
    private readonly List<EmulatedDiscordUser> _people = [];
    private readonly List<EmulatedDiscordMessage> _said = [];

    private DiscordLoad(DiscordEmulator emulator)
    {
        _emulator = emulator;
        _bot = emulator.AddBot();
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Discord__Token", _bot.Token),
        ("Discord__ApiBaseUrl", _emulator.ApiBaseUrl),
        ("Discord__SendLimits", "false"),
    ];

    /// <inheritdoc/>
    public bool IsPushing => true;

    /// <summary>Starts the platform.</summary>
    public static async Task<ILoadPlatform> StartAsync() => new DiscordLoad(await DiscordEmulator.StartAsync());

    /// <inheritdoc/>
    public void Say(int people, int first, int count, Func<int, string> words)
    {
        while (_people.Count < people)
        {
            _people.Add(_emulator.AddUser($"user_{_people.Count}", $"User {_people.Count}"));
        }

        for (int n = first; n < first + count; n++)
        {
            _said.Add(_emulator.Say(_people[n % people], _bot, words(n)));
        }
    }

    /// <inheritdoc/>
    public async Task WaitForRepliesAsync(int count, TimeSpan patience) =>
        _ = await _emulator.WaitForSentAsync(channel: null, count, patience);

    /// <inheritdoc/>
    public IReadOnlyList<LoadChat> Chats()
    {
        ILookup<string, EmulatedDiscordMessage> sent = _emulator.SentTo().ToLookup(static message => message.ChannelId);
        return
        [
            .. _said.GroupBy(static message => message.ChannelId).Select(chat =>
            {
                long[] said = [.. chat.Select(static message => message.AtMicroseconds)];
                return new LoadChat(chat.Key, said, said, [.. sent[chat.Key].Select(static message => message.AtMicroseconds)]);
            }),
        ];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
