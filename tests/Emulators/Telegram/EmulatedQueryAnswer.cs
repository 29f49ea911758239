namespace Confidant.Emulators.Telegram;

/// <summary>The answer to a query.</summary>
public sealed record EmulatedQueryAnswer
{
    /// <summary>The title of the article; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>What stands under the title; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The words that are sent in the asker's chat; null where there is no article.</summary>
    public string? Text { get; init; }

    /// <summary>Their formatting.</summary>
    public IReadOnlyList<EmulatedEntity> Entities { get; init; } = [];

    /// <summary>Rows of buttons under them.</summary>
    public IReadOnlyList<IReadOnlyList<EmulatedButton>> Buttons { get; init; } = [];

    /// <summary>The button above the results of an inline query; null for none.</summary>
    public string? ButtonText { get; init; }

    /// <summary>What the button gives /start.</summary>
    public string? StartParameter { get; init; }

    /// <summary>How long, in seconds, the server may give the same results again.</summary>
    public long CacheTime { get; init; }

    /// <summary>Whether it may give them to the asker only.</summary>
    public bool IsPersonal { get; init; }
}
