namespace Confidant.Load;

/// <summary>An emulated platform, through which people speak to the host.</summary>
internal interface ILoadPlatform : IAsyncDisposable
{
    /// <summary>The host's settings for it.</summary>
    IReadOnlyList<(string Key, string Value)> Settings { get; }

    /// <summary>Whether messages reach the host while others are still being said; else it asks for them.</summary>
    bool IsPushing { get; }

    /// <summary>Lets people say so many messages, in turn, each in their own chat with the bot.</summary>
    /// <param name="people">How many people.</param>
    /// <param name="first">The number of the first message.</param>
    /// <param name="count">How many messages.</param>
    /// <param name="words">What the n-th one says.</param>
    void Say(int people, int first, int count, Func<int, string> words);

    /// <summary>Waits until there were so many replies in all.</summary>
    /// <exception cref="TimeoutException">They did not come.</exception>
    Task WaitForRepliesAsync(int count, TimeSpan patience);

    /// <summary>When what was said and answered, chat by chat.</summary>
    IReadOnlyList<LoadChat> Chats();
}
