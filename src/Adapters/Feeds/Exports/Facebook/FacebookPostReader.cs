using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Makes a post of what stands in Facebook's download.</summary>
/// <param name="latest">No post is later than this.</param>
internal sealed partial class FacebookPostReader(DateTimeOffset latest)
{
    // People give posts of their earlier life dates long before Facebook.
    private static readonly long _earliest = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>The second of a post.</summary>
    /// <exception cref="FeedException">It has none, or none that can be.</exception>
    public long SecondOf(JsonElement post) =>
        ExportJson.Find(post, "timestamp") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long second)
        && second >= _earliest && second <= latest.ToUnixTimeSeconds()
            ? second
            : throw new FeedException(FeedFault.Damaged, "A post was made at no time that can be.");

    /// <summary>Reads a post.</summary>
    /// <param name="post">What stands in the download.</param>
    /// <param name="second">Its second.</param>
    /// <param name="ordinal">Which of the posts of its second it is, from 0.</param>
    public static FeedPost Read(JsonElement post, long second, int ordinal)
    {
        string[] parts =
        [
            .. ExportJson.List(post, "data").Select(static part => ExportJson.Text(part, "post")).OfType<string>()
                .Where(static part => part.Length > 0).Select(Mojibake.Mend),
        ];
        string marked = string.Join('\n', parts);
        string text = FeedText.Clean(Mention().Replace(marked, static named => named.Groups["name"].Value));
        IEnumerable<string?> mentions = Mention().Matches(marked).Select(static named => named.Groups["name"].Value)
            .Concat(ExportJson.List(post, "tags").Select(NameOf));
        return new FeedPost
        {
            Id = ordinal == 0
                ? second.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{second}-{ordinal}"),
            Text = text,
            PostedAt = DateTimeOffset.FromUnixTimeSeconds(second),
            Kind = FacebookTitle.Read(ExportJson.Text(post, "title")),
            IsPublic = FacebookAudience.IsPublic(post),
            Hashtags = FeedText.TagsIn(text),
            Mentions = FeedText.Names(mentions),
        };
    }

    // Older downloads have the name alone.
    private static string? NameOf(JsonElement tag) =>
        (tag.ValueKind == JsonValueKind.String ? tag.GetString() : ExportJson.Text(tag, "name")) is { } name ? Mojibake.Mend(name) : null;

    // Whom a post names stands in it as @[number:kind:name].
    [GeneratedRegex(@"@\[[0-9]{1,20}:[0-9]{0,10}:(?<name>[^\]]{1,200})\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
