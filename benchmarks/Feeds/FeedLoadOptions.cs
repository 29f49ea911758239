using System.Globalization;

namespace Confidant.FeedLoad;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Posts">How many posts the archive has.</param>
/// <param name="IsChecked">Whether a run that is too slow or too large is a failure.</param>
internal sealed record FeedLoadOptions(int Posts, bool IsChecked)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = "usage: Feeds [--posts N] [--check]";

    private const int DefaultPosts = 100_000;

    /// <summary>Reads the arguments; null where they cannot be read.</summary>
    public static FeedLoadOptions? TryParse(string[] args)
    {
        var options = new FeedLoadOptions(DefaultPosts, IsChecked: false);
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--check")
            {
                options = options with { IsChecked = true };
            }
            else if (args[i] == "--posts" && ++i < args.Length
                && int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out int posts) && posts > 0)
            {
                options = options with { Posts = posts };
            }
            else
            {
                return null;
            }
        }

        return options;
    }
}
