using System.Globalization;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>Writes the parts of a prompt as lines of data. Pure.</summary>
internal static class ChatLines
{
    /// <summary>Who asks, where, and on which day.</summary>
    public static string Place(Prompt prompt) => Write(new ShownLine("conversation")
    {
        Speaker = prompt.SpeakerName,
        Group = prompt.GroupName,
        Date = DayOf(prompt.At),
        Description = prompt.GroupDescription is { } description ? Excerpt.Of(description) : null,
    });

    /// <summary>Something that the message carries besides words.</summary>
    public static string Attached(string note) => Write(new ShownLine("attached") { Text = note });

    /// <summary>A recalled row.</summary>
    public static string Row(RecalledRow row, int number) => Write(new ShownLine(KindOf(row))
    {
        N = number,
        Speaker = row.AuthorName,
        Date = DayOf(row.SaidAt),
        Text = row.Restatement ?? row.Text,
    });

    private static string KindOf(RecalledRow row) =>
        row.Context == ContextType.Broadcast ? "announcement" : row.Kind == RowKind.Turn ? "said" : "memory";

    /// <summary>A turn of the session.</summary>
    public static string Turn(TranscriptTurn turn, string kind) => Write(new ShownLine(kind)
    {
        Speaker = turn.AuthorName,
        Date = DayOf(turn.SaidAt),
        Text = turn.Text,
    });

    /// <summary>A value of the asker's own context.</summary>
    public static string Value(ContextValue value) => Write(new ShownLine("about_speaker")
    {
        What = value.Kind.Name,
        Text = value.Text,
        Date = DayOf(value.SaidAt),
    });

    /// <summary>How much, and about what, the asker talks.</summary>
    public static string Patterns(InteractionPatterns patterns) => Write(new ShownLine("speaker_patterns")
    {
        Messages = patterns.Messages,
        Days = patterns.ActiveDays,
        Topics = patterns.Topics.Count == 0 ? null : [.. patterns.Topics.Select(static topic => topic.Topic)],
    });

    /// <summary>What the asker shares, or what the group talks about.</summary>
    public static string Of(Summary summary, string kind) =>
        Write(new ShownLine(kind) { Text = summary.Text, Tone = summary.Tone });

    /// <summary>What the session's earlier turns say.</summary>
    public static string Of(SessionSummary summary) => Write(new ShownLine("session_summary") { Text = summary.Text });

    /// <summary>What the asker posts about, with examples.</summary>
    public static IEnumerable<string> Of(PostOverview overview) =>
        overview.Examples.Select(Post).Prepend(Posts(overview.Analytics, TimesOf(overview.Analytics)));

    /// <summary>What the asker's own persona keeps in mind of their posts.</summary>
    public static IEnumerable<string> Of(MemoryContext self) =>
        self.Shown.Select(Post).Concat(self.Whole is { } whole ? [Posts(whole, times: null)] : []);

    /// <summary>What another persona of the asker's keeps in mind.</summary>
    public static IEnumerable<string> Of(PersonaMemory memory) => memory.Posts.Select(post => Write(new ShownLine("persona_post")
    {
        Persona = memory.Persona.Name,
        What = memory.Persona.RelationType,
        Date = DayOf(post.PostedAt),
        Text = MemoryContextWriter.Body(post),
    }));

    private static string Post(OwnPost post) => Write(new ShownLine("own_post")
    {
        Date = DayOf(post.PostedAt),
        Text = MemoryContextWriter.Body(post),
    });

    private static string Posts(PostAnalytics posts, string? times) => Write(new ShownLine("own_posts")
    {
        Messages = posts.Posts,
        Topics = [.. posts.Topics.Select(static topic => topic.Name).Concat(posts.Hashtags.Select(static tag => "#" + tag.Name))],
        Tone = posts.Tone,
        Text = times,
    });

    private static string? TimesOf(PostAnalytics posts) => posts.Posts == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"Most between {posts.Times.BusiestHour:00}:00 and {(posts.Times.BusiestHour + PostTimes.HoursTogether) % 24:00}:00 UTC, and on {posts.Times.BusiestDay}s.");

    private static string Write(ShownLine line) => DataLine.Of(line, ShownLineJson.Default.ShownLine);

    private static string? DayOf(DateTimeOffset at) =>
        at == default ? null : at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
