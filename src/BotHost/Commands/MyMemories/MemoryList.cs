using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.MyMemories;

/// <summary>Which list of memories is shown; buttons carry it, so that a person comes back to where they were.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Place">Only those of one kind of place; null for all.</param>
/// <param name="Agent">Only those of one agent; null for all.</param>
/// <param name="Search">Only those with these words; empty for all.</param>
internal sealed record MemoryList(int Page, ContextType? Place = null, AgentId? Agent = null, string Search = "")
{
    private const int MostPages = 1_000_000;

    /// <summary>The list that was typed: a page, a place, or words to look for.</summary>
    public static MemoryList Parse(string typed) => typed.Trim() switch
    {
        "" => new MemoryList(1),
        var word when TryPage(word, out int page) => new MemoryList(page),
        var word when PlaceOf(word) is { } place => new MemoryList(1, place),
        var words => new MemoryList(1, Search: words),
    };

    /// <summary>Reads the form that a button carries.</summary>
    public static MemoryList Decode(string text)
    {
        string[] parts = text.Split('|', 4);
        return new MemoryList(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1].Length == 0 ? null : (ContextType)int.Parse(parts[1], CultureInfo.InvariantCulture),
            parts[2].Length == 0 ? null : new AgentId(Guid.Parse(parts[2])),
            parts[3]);
    }

    /// <summary>The form that a button carries.</summary>
    public string Encode() => string.Create(CultureInfo.InvariantCulture, $"{Page}|{(int?)Place}|{Agent}|{Search}");

    private static bool TryPage(string word, out int page) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is > 0 and < MostPages;

    private static ContextType? PlaceOf(string word) => word.ToLowerInvariant() switch
    {
        "private" or "privado" => ContextType.Dm,
        "groups" or "group" or "grupos" or "grupo" => ContextType.Group,
        _ => null,
    };
}
