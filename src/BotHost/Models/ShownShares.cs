namespace Confidant.BotHost.Models;

/// <summary>Cuts what a model is to be shown into what one call carries. Pure.</summary>
internal static class ShownShares
{
    /// <summary>The shares, in order.</summary>
    /// <typeparam name="T">What is shown.</typeparam>
    /// <param name="items">All that is to be shown; what is too long for any call is left out.</param>
    /// <param name="lengthOf">How many characters one has.</param>
    /// <param name="mostItems">How many one call carries at the most.</param>
    /// <param name="mostCharacters">How many characters, of all together.</param>
    public static IEnumerable<IReadOnlyList<T>> Cut<T>(IEnumerable<T> items, Func<T, int> lengthOf, int mostItems, int mostCharacters)
    {
        var share = new List<T>();
        int characters = 0;
        foreach (T item in items.Where(item => lengthOf(item) <= mostCharacters))
        {
            int length = lengthOf(item);
            if (share.Count == mostItems || characters + length > mostCharacters)
            {
                yield return share;
                (share, characters) = ([], 0);
            }

            share.Add(item);
            characters += length;
        }

        if (share.Count > 0)
        {
            yield return share;
        }
    }
}
