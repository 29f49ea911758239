using System.Collections.Frozen;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Knows the questions that people ask about their own posts as a whole. A question with any other word in it asks for
/// something in particular, which recall finds.</summary>
internal static class PostQuestions
{
    private const int MostWords = 14;

    private static readonly FrozenSet<string> _posting = Of("""
        post posts posting posted tweet tweets tweeting tweeted toot toots cast casts
        publico publicar publicado publicando publicaciones publicacion posteo postear posteado tuit tuits tuiteo tuitear tuiteado
        """);

    private static readonly FrozenSet<string> _own = Of("i my me ive im mis mi publico posteo tuiteo hablo escribo suelo he estoy");
    private static readonly FrozenSet<string> _asking = Of("""
        what whats which when how tell summarize summarise describe que cuando cuanto cuantas cuales como sobre de a resume dime
        """);

    private static readonly FrozenSet<string> _lately = Of("""
        lately recently recent latest ultimamente recientemente ultimos ultimas ultimo ultima
        """);

    private static readonly FrozenSet<string> _times = Of("when time times hour hours often cuando hora horas frecuencia");

    private static readonly FrozenSet<string> _others = Of("""
        do does did have ve been am are is s m the a of in on at about usually mostly most normally often generally mainly all kind
        sort kinds sorts things stuff topics topic tone style talk talking write writing online day social media networks network
        twitter x bluesky mastodon farcaster facebook feed feeds account accounts profile to for
        los las el la lo en es son un una del al mas casi siempre normalmente generalmente sobre temas tema tono estilo tratan va van
        tipo cosas redes sociales red cuenta cuentas perfil dia con
        """);

    private static readonly FrozenSet<string> _known =
        new[] { _posting, _own, _asking, _lately, _times, _others }.SelectMany(static words => words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a message wants to know; null where it asks nothing of the kind.</summary>
    /// <param name="words">Its words, folded.</param>
    public static PostQuestion? Read(IReadOnlyList<string> words)
    {
        bool asks = words.Count is > 1 and <= MostWords && _asking.Contains(words[0])
            && words.Any(_posting.Contains) && words.Any(_own.Contains) && words.All(_known.Contains);
        return !asks ? null
            : words.Any(_times.Contains) ? PostQuestion.Times
            : words.Any(_lately.Contains) ? PostQuestion.Lately
            : PostQuestion.About;
    }

    private static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
