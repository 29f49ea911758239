namespace Confidant.EndToEnd.Support;

/// <summary>Words that no other test says, for tests that share a host and look for words everywhere.</summary>
internal static class FreshWord
{
    private const string Letters = "bdfglmnprt";

    private static int _count;

    /// <summary>A word that begins so and that nobody has said.</summary>
    public static string After(string beginning)
    {
        int number = Interlocked.Increment(ref _count);
        return beginning + string.Concat(Enumerable.Range(0, 4).Select(i => $"{Letters[number / (int)Math.Pow(10, i) % 10]}a"));
    }
}
