using System.Globalization;

namespace Confidant.Emulators.Feeds;

/// <summary>Writes posts as people do, in English and Spanish.</summary>
internal static class GeneratedWords
{
    private static readonly string[] _english =
    [
        "I moved to {city} last week and the {food} here is better than I remembered",
        "Started learning {skill} this morning. Two hours in & already lost",
        "My sister {person} turns thirty tomorrow, so I baked {food} until midnight",
        "I work as a {job} now, and honestly I love it",
        "Ran the half marathon in {city}: 1:52, legs made of {food}",
        "Reading about {topic} on the night train to {city} <3",
        "Does anybody in {city} know a good place for {food}?",
        "I am so tired of {topic}. Nobody listens, everything is late",
        "We finally released our {topic} project after nine months of work 🎉",
        "Allergic to {food} since yesterday, apparently. Great",
        "Coffee first, then {skill}. In that order, every single day ☕",
        "Adopted a dog from the shelter in {city}. His name is {person} 🐶",
        "What a wonderful evening at the {topic} meetup, thank you all",
        "I quit my job as a {job} today & feel lighter than ever",
    ];

    private static readonly string[] _spanish =
    [
        "Me mudé a {city} la semana pasada y aquí el {food} está buenísimo",
        "Esta mañana empecé a aprender {skill}. ¡Qué difícil, pero qué ilusión!",
        "Mi hermana {person} cumple treinta mañana; hice {food} hasta medianoche",
        "Ahora trabajo de {job} y la verdad es que me encanta",
        "Leyendo sobre {topic} en el tren nocturno a {city} 🌙",
        "¿Alguien conoce un buen sitio de {food} en {city}?",
        "Estoy harta de {topic}: nadie escucha y todo llega tarde",
        "Por fin lanzamos el proyecto de {topic} después de nueve meses 🎉",
        "Soy alérgica al {food} desde ayer, según parece. Genial",
        "Adoptamos un perro en {city}. Se llama {person} 🐶",
        "Qué noche tan bonita en el encuentro de {topic}, gracias a todos",
    ];

    private static readonly string[] _cities = ["Porto", "Málaga", "Berlin", "Lisbon", "Cádiz", "Montréal", "Oslo", "São Paulo"];
    private static readonly string[] _foods = ["ramen", "paella", "sourdough", "ceviche", "tiramisù", "gazpacho", "pão de queijo"];
    private static readonly string[] _skills = ["Rust", "the cello", "bouldering", "Euskera", "pottery", "F#"];
    private static readonly string[] _people = ["Inés", "Tomás", "Ruth", "Jörg", "Amélie", "Bo"];
    private static readonly string[] _jobs = ["nurse", "gardener", "librarian", "ilustradora", "teacher", "panadera"];
    private static readonly string[] _topics = ["housing", "solar", "cycling", "teatro", "beekeeping", "privacy", "fútbol"];
    private static readonly string[] _tags = ["running", "café", "opensource", "música", "books", "Málaga", "dog", "2024goals"];
    private static readonly string[] _handles = ["ruth_k", "tomas99", "theBakery", "jorg", "ines_p"];

    /// <summary>Writes a post.</summary>
    public static GeneratedPost Write(Random random, int number, DateTimeOffset at, int edits)
    {
        string text = Fill(random, Pick(random, random.Next(5) < 3 ? _english : _spanish));
        GeneratedKind kind = KindOf(random, number);
        var tags = new List<string>();
        for (int i = random.Next(4) - 1; i > 0; i--)
        {
            string tag = Pick(random, _tags);
            if (!tags.Contains(tag))
            {
                tags.Add(tag);
                text += $" #{tag}";
            }
        }

        string named = Pick(random, _handles);
        var mentions = new List<string>();
        if (kind is GeneratedKind.Reply or GeneratedKind.Repost)
        {
            mentions.Add(named);
            text = kind == GeneratedKind.Reply ? $"@{named} {text}" : $"RT @{named}: {text}";
        }
        else if (random.Next(6) == 0)
        {
            mentions.Add(named);
            text += $" with @{named}";
        }

        if (kind is GeneratedKind.Own or GeneratedKind.Thread && random.Next(40) == 0)
        {
            text = string.Join("\n\n", Enumerable.Repeat(0, 4).Select(_ => Fill(random, Pick(random, _english))).Prepend(text));
        }

        string? link = random.Next(8) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"https://example.org/pages/{number}?a=1&b=2")
            : null;
        if (link is not null)
        {
            text += $" {link}";
        }

        int warmth = random.Next(100);
        return new GeneratedPost(number, at, edits > 0 ? string.Create(CultureInfo.InvariantCulture, $"{text} (edited {edits})") : text, kind)
        {
            Hashtags = tags,
            Mentions = mentions,
            Likes = warmth * warmth / 40,
            Comments = warmth / 9,
            Shares = warmth / 12,
            Link = link,
            HasPicture = random.Next(7) == 0,
            IsPublic = random.Next(3) != 0,
            Edits = edits,
        };
    }

    private static GeneratedKind KindOf(Random random, int number) => random.Next(10) switch
    {
        0 or 1 => GeneratedKind.Reply,
        2 => GeneratedKind.Repost,
        3 when number > 0 => GeneratedKind.Thread,
        _ => GeneratedKind.Own,
    };

    private static string Fill(Random random, string template) => template
        .Replace("{city}", Pick(random, _cities), StringComparison.Ordinal)
        .Replace("{food}", Pick(random, _foods), StringComparison.Ordinal)
        .Replace("{skill}", Pick(random, _skills), StringComparison.Ordinal)
        .Replace("{person}", Pick(random, _people), StringComparison.Ordinal)
        .Replace("{job}", Pick(random, _jobs), StringComparison.Ordinal)
        .Replace("{topic}", Pick(random, _topics), StringComparison.Ordinal);

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
