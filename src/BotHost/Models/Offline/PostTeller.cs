using System.Globalization;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells the asker what they post about and when, as far as the audience may hear it.</summary>
internal static class PostTeller
{
    // Of fewer posts times tell nothing.
    private const int FewestForTimes = 5;

    /// <summary>The answer to a question about the asker's own posts.</summary>
    public static OfflineAnswer Tell(PostQuestion question, Prompt prompt)
    {
        bool isSpanish = prompt.Language == Language.Spanish;
        if (prompt.Posts is not { Analytics.Posts: > 0 } posts)
        {
            return OfflineAnswer.Of(TellNone(prompt.Chat, isSpanish));
        }

        PostAnalytics read = posts.Analytics;
        IEnumerable<string> sentences = question == PostQuestion.Times
            ? [Times(read, isSpanish), Counted(read, isSpanish)]
            : [Topics(read, isSpanish), Tone(read, isSpanish), Times(read, isSpanish), Counted(read, isSpanish)];
        string text = string.Join(' ', sentences.Where(static sentence => sentence.Length > 0));
        return new OfflineAnswer(
            question == PostQuestion.Times ? text : string.Join('\n', posts.Examples.Select(Example).Prepend(text)), posts.Sources);
    }

    private static string TellNone(ChatKind chat, bool isSpanish) => (chat, isSpanish) switch
    {
        (ChatKind.Private, true) => "No he aprendido de ninguna publicación tuya. Con /feeds puedes conectar tus cuentas.",
        (ChatKind.Private, false) => "I have learned from no posts of yours. With /feeds you can connect your accounts.",
        (_, true) => "No compartes ninguna publicación de la que pueda hablar aquí. En privado, /feeds muestra tus cuentas.",
        (_, false) => "You share no posts that I may talk about here. In private, /feeds shows your accounts.",
    };

    private static string Topics(PostAnalytics read, bool isSpanish)
    {
        if (read.Topics.Count + read.Hashtags.Count == 0)
        {
            return isSpanish ? "Tus publicaciones no se repiten en ningún tema." : "No topic comes up in more than one of your posts.";
        }

        string topics = string.Join(", ", read.Topics.Select(static topic => $"{topic.Name} ({topic.Posts})"));
        string tags = string.Join(", ", read.Hashtags.Select(static tag => "#" + tag.Name));
        return (topics.Length, tags.Length, isSpanish) switch
        {
            (0, _, true) => $"Sobre todo publicas con {tags}.",
            (0, _, false) => $"You post mostly with {tags}.",
            (_, 0, true) => $"Publicas sobre todo sobre: {topics}.",
            (_, 0, false) => $"You post mostly about: {topics}.",
            (_, _, true) => $"Publicas sobre todo sobre: {topics}; con {tags}.",
            (_, _, false) => $"You post mostly about: {topics}; with {tags}.",
        };
    }

    private static string Tone(PostAnalytics read, bool isSpanish)
    {
        string tone = (read.Tone, isSpanish) switch
        {
            (Tones.Playful, true) => "El tono es de broma",
            (Tones.Lively, true) => "El tono es animado",
            (Tones.Thorough, true) => "Tus textos son detallados",
            (_, true) => "El tono es tranquilo",
            (Tones.Thorough, false) => "The posts are thorough",
            (_, false) => $"The tone is {read.Tone}",
        };
        string feeling = (Math.Sign(read.Positive - read.Negative), isSpanish) switch
        {
            ( > 0, true) => ", más alegre que triste",
            ( > 0, false) => ", more glad than sad",
            ( < 0, true) => ", más triste que alegre",
            ( < 0, false) => ", more sad than glad",
            _ => "",
        };
        return $"{tone}{feeling}.";
    }

    private static string Times(PostAnalytics read, bool isSpanish)
    {
        if (read.Posts < FewestForTimes)
        {
            return isSpanish ? "Son muy pocas para decir cuándo publicas." : "They are too few to tell when you post.";
        }

        int from = read.Times.BusiestHour;
        int until = (from + PostTimes.HoursTogether) % 24;
        var culture = CultureInfo.GetCultureInfo(isSpanish ? "es" : "en");
        string day = culture.DateTimeFormat.GetDayName(read.Times.BusiestDay);
        return isSpanish
            ? string.Create(culture, $"Publicas más entre las {from:00}:00 y las {until:00}:00 (UTC), y el día que más es el {day}.")
            : string.Create(culture, $"You post most between {from:00}:00 and {until:00}:00 UTC, and on {day}s more than on other days.");
    }

    private static string Counted(PostAnalytics read, bool isSpanish) => isSpanish
        ? string.Create(CultureInfo.InvariantCulture, $"He mirado {read.Posts} publicaciones, del {read.First:yyyy-MM-dd} al {read.Last:yyyy-MM-dd}.")
        : string.Create(CultureInfo.InvariantCulture, $"I looked at {read.Posts} posts, from {read.First:yyyy-MM-dd} to {read.Last:yyyy-MM-dd}.");

    private static string Example(OwnPost post) =>
        string.Create(CultureInfo.InvariantCulture, $"• {post.PostedAt.UtcDateTime:yyyy-MM-dd}: “{Excerpt.Of(post.Text)}”");
}
