using System.Globalization;

namespace Confidant.Memory;

/// <summary>Chooses what of a persona's posts is shown, and writes it. Pure.</summary>
public static class MemoryContextWriter
{
    /// <summary>How long a memory context is at the most, in characters.</summary>
    public const int MaxCharacters = 16_000;

    /// <summary>How many posts it shows at the most.</summary>
    public const int MaxPosts = 200;

    private const string Heading = "[Social Media Learning - ";
    private const string Separator = "---";
    private const string Between = $"\n{Separator}\n";
    private const int LongestOverview = 1000;

    /// <summary>Chooses the most important posts, as many as there is room for.</summary>
    /// <param name="kept">What the persona keeps in mind, the most important first.</param>
    /// <param name="maxPosts">How many are shown at the most.</param>
    public static MemoryContext Choose(IReadOnlyList<OwnPost> kept, int maxPosts = MaxPosts)
    {
        ArgumentNullException.ThrowIfNull(kept);
        int room = MaxCharacters - LongestOverview;
        var shown = new List<OwnPost>();
        foreach (OwnPost post in kept)
        {
            int size = Block(post).Length + Between.Length;
            if (shown.Count < maxPosts && size <= room)
            {
                room -= size;
                shown.Add(post);
            }
        }

        return new MemoryContext(
            [.. shown.OrderByDescending(static post => post.PostedAt)],
            shown.Count < kept.Count ? PostAnalytics.Of(kept) : null);
    }

    /// <summary>The context as a text; empty where nothing is kept.</summary>
    public static string Write(MemoryContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        IEnumerable<string> blocks = context.Shown.Select(Block);
        return string.Join(Between, context.Whole is { } whole ? blocks.Prepend(Overview(whole)) : blocks);
    }

    /// <summary>One post with its date.</summary>
    public static string Block(OwnPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return string.Create(CultureInfo.InvariantCulture, $"{Heading}{post.PostedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}]\n{Body(post)}");
    }

    /// <summary>One post without its date.</summary>
    public static string Body(OwnPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        string tags = post.Hashtags.Count == 0 ? "" : $"Hashtags: {string.Join(", ", post.Hashtags.Select(static tag => "#" + tag))}\n";
        Engagement engagement = post.Engagement;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Quiet(post.Text)}\n{tags}Engagement: {engagement.Likes} likes, {engagement.Comments} comments, {engagement.Shares} shares");
    }

    /// <summary>What all posts together tell, where not all are shown.</summary>
    public static string Overview(PostAnalytics whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Heading}consolidated]\n{whole.Posts} posts from {whole.First:yyyy-MM-dd} to {whole.Last:yyyy-MM-dd}");
        if (whole.Topics.Count > 0)
        {
            text += $"\nTopics: {string.Join(", ", whole.Topics.Select(static topic => topic.Name))}";
        }

        if (whole.Hashtags.Count > 0)
        {
            text += $"\nHashtags: {string.Join(", ", whole.Hashtags.Select(static tag => "#" + tag.Name))}";
        }

        text += whole.Tone is { } tone ? $"\nTone: {tone}" : "";
        return text.Length <= LongestOverview ? text : text[..LongestOverview];
    }

    // A line of a post that looks like one of the form's own is set off, so that no post can pretend to be two.
    private static string Quiet(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Trim().Split('\n').Select(static line =>
        line.Trim() == Separator || line.StartsWith(Heading, StringComparison.OrdinalIgnoreCase) ? " " + line : line));
}
