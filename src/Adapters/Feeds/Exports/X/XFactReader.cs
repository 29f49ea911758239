using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads what stands beside the posts in X's zip: whose account it is, whether it is protected, whether the zip is whole.</summary>
internal static class XFactReader
{
    /// <summary>Reads it.</summary>
    public static XFacts Read(ExportBundle bundle, XLayout layout, CancellationToken cancellationToken)
    {
        var facts = new XFacts();
        foreach (JsonElement item in Items(bundle, layout.NameOf("manifest.js"), cancellationToken))
        {
            TakeManifest(facts, item, bundle, layout);
        }

        foreach (JsonElement item in Items(bundle, layout.NameOf("account.js"), cancellationToken))
        {
            TakeAccount(facts, ExportJson.Find(item, "account"));
        }

        facts.IsOpen = IsOpen(bundle, layout, cancellationToken);
        foreach (JsonElement item in Items(bundle, layout.NameOf("twitter-circle-tweet.js"), cancellationToken))
        {
            facts.Circle.Add(XHead.Read(XTweetReader.TweetOf(item)).Id);
        }

        foreach (JsonElement item in Items(bundle, layout.NameOf("note-tweet.js"), cancellationToken))
        {
            facts.Notes.Add(item);
        }

        return facts;
    }

    private static void TakeAccount(XFacts facts, JsonElement? account)
    {
        facts.AccountId = ExportJson.Id(account, "accountId") ?? facts.AccountId;
        facts.Handle = ExportJson.Text(account, "username") ?? facts.Handle;
        facts.AccountMadeAt = ExportJson.Time(account, "createdAt") ?? facts.AccountMadeAt;
    }

    // The zip is whole only where its own list says so and every file of it is there: people take files out before they hand it over.
    private static void TakeManifest(XFacts facts, JsonElement manifest, ExportBundle bundle, XLayout layout)
    {
        JsonElement? user = ExportJson.Find(manifest, "userInfo");
        facts.AccountId = ExportJson.Id(user, "accountId");
        facts.Handle = ExportJson.Text(user, "userName");
        JsonElement? archive = ExportJson.Find(manifest, "archiveInfo");
        facts.MadeAt = ExportJson.Time(archive, "generationDate");
        JsonElement? types = ExportJson.Find(manifest, "dataTypes");
        JsonElement? tweets = ExportJson.Find(types, "tweets") ?? ExportJson.Find(types, "tweet");
        JsonElement[] files = [.. ExportJson.List(tweets, "files")];
        HashSet<string> there = [.. bundle.Names];
        bool isWhole = ExportJson.Find(archive, "isPartialArchive")?.ValueKind == JsonValueKind.False
            && files.Length == layout.Tweets.Count
            && files.All(file => ExportJson.Text(file, "fileName") is { } name && there.Contains(layout.NameOf(name[(name.LastIndexOf('/') + 1)..])));
        facts.ListedPosts = isWhole ? files.Sum(static file => ExportJson.Count(file, "count")) : null;
    }

    private static bool IsOpen(ExportBundle bundle, XLayout layout, CancellationToken cancellationToken)
    {
        string file = layout.NameOf("protected-history.js");
        bool isOpen = bundle.Names.Contains(file);
        DateTimeOffset latest = DateTimeOffset.MinValue;
        foreach (JsonElement item in Items(bundle, file, cancellationToken))
        {
            JsonElement? change = ExportJson.Find(item, "protectedHistory");
            DateTimeOffset at = ExportJson.Time(change, "protectedAt") ?? latest;
            if (at >= latest)
            {
                latest = at;
                isOpen = string.Equals(ExportJson.Text(change, "action"), "Unprotect", StringComparison.OrdinalIgnoreCase);
            }
        }

        return isOpen;
    }

    private static IEnumerable<JsonElement> Items(ExportBundle bundle, string name, CancellationToken cancellationToken)
    {
        if (!bundle.Names.Contains(name))
        {
            yield break;
        }

        using var items = new JsonItems(bundle.Read(name));
        foreach (JsonElement item in items.Read(cancellationToken))
        {
            yield return item;
        }
    }
}
