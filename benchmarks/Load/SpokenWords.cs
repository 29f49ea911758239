namespace Confidant.Load;

/// <summary>What people say in a load: no two statements of one person are the same.</summary>
internal static class SpokenWords
{
    private static readonly string[] _cities = ["Lisbon", "Bern", "Oslo", "Porto", "Madrid", "Ghent", "Turin", "Lyon", "Graz", "Cork"];
    private static readonly string[] _people = ["sister", "brother", "mother", "uncle", "neighbour", "boss", "daughter", "cousin"];
    private static readonly string[] _things = ["bike", "guitar", "camera", "boat", "piano", "tent", "clock", "lamp", "desk", "kite"];

    private static readonly string[] _questions =
    [
        "Where does my sister live?", "What did I buy?", "Who visited me?", "What do you know about my brother?", "Where do I work?",
    ];

    /// <summary>The words of the n-th message.</summary>
    /// <param name="n">From 0.</param>
    /// <param name="questions">The questions among a hundred.</param>
    public static string Of(int n, int questions)
    {
        // Scattered, so that everybody asks now and then, whatever the number of people is.
        uint scattered = unchecked((uint)n * 2_654_435_761) >> 8;
        if (scattered % 100 < questions)
        {
            return Pick(_questions, scattered / 100);
        }

        string city = Pick(_cities, scattered / 100);
        string person = Pick(_people, scattered / 1_000);
        string thing = Pick(_things, scattered / 8_000);
        return (scattered % 4) switch
        {
            0 => $"My {person} moved to {city} in week {n} of our plan.",
            1 => $"I bought a {thing} with the number {n} in {city} yesterday.",
            2 => $"I work at the {thing} shop {n} in {city} on weekends.",
            _ => $"My {person} likes the {thing} that I keep in box {n}.",
        };
    }

    private static string Pick(string[] from, uint number) => from[number % (uint)from.Length];
}
