namespace Confidant.Adapters;

/// <summary>One thing that can follow a command. What is given for its options, joined by spaces in their order, is the command's
/// argument.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Descriptions">What it is for, by language (ISO 639-1); "en" is there always.</param>
public sealed record CommandOption(string Name, IReadOnlyDictionary<string, string> Descriptions)
{
    /// <summary>Whether the command needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only words it takes; empty where anything goes.</summary>
    public IReadOnlyList<CommandChoice> Choices { get; init; } = [];

    /// <summary>Whether <see cref="ICommandSuggester"/> has words for it while they are typed.</summary>
    public bool HasSuggestions { get; init; }
}
