using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Confidant.Emulators.Feeds;

/// <summary>Writes histories as X's archives are.</summary>
public static class XArchive
{
    private const int LongestShown = 277;
    private const long FirstId = 440_000_000_000_000_000;
    private const long IdsApart = 1_000_000;
    private const string TimeForm = "ddd MMM dd HH:mm:ss +0000 yyyy";
    private const string IsoForm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    // Others who are named are the same people everywhere.
    private const long FirstOther = 77_000;

    private static readonly JsonWriterOptions _written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>The id of a post, as it was first posted.</summary>
    public static string IdOf(GeneratedPost post) => (FirstId + (post.Number * IdsApart)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the zip as it is downloaded.</summary>
    public static void WriteZip(string path, GeneratedHistory history, XArchiveOptions? options = null)
    {
        options ??= new XArchiveOptions();
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        WriteText(zip, options.Folder + "Your archive.html", "<html></html>");
        WriteText(zip, options.Folder + "data/direct-messages.js", "window.YTD.direct_messages.part0 = []");
        WriteText(zip, options.Folder + "data/tweets_media/1-a.jpg", "no picture");
        WriteText(zip, options.Folder + "data/deleted-tweets.js", "window.YTD.deleted_tweets.part0 = []");
        WriteText(zip, options.Folder + "data/nested.zip", "PK");
        if (options.HasAccount)
        {
            WriteText(zip, options.Folder + "data/account.js", AccountOf(history));
        }

        if (options.IsProtected is { } isProtected)
        {
            WriteText(zip, options.Folder + "data/protected-history.js", isProtected
                ? """window.YTD.protected_history.part0 = [ { "protectedHistory" : { "protectedAt" : "2021-01-01T00:00:00.000Z", "action" : "Protect" } } ]"""
                : "window.YTD.protected_history.part0 = [ ]");
        }

        using (Stream notes = zip.CreateEntry(options.Folder + "data/note-tweet.js").Open())
        {
            WriteNotes(notes, history);
        }

        int total = history.Posts.Count();
        int size = Math.Max(1, (total + options.Parts - 1) / options.Parts);
        for (int part = 0; part < options.Parts; part++)
        {
            using Stream tweets = zip.CreateEntry(options.Folder + FileOf(part), CompressionLevel.Fastest).Open();
            WriteTweets(tweets, history, history.Posts.Skip(part * size).Take(size), part);
        }

        if (options.HasManifest)
        {
            WriteText(zip, options.Folder + "data/manifest.js", ManifestOf(history, options, total, size));
        }
    }

    /// <summary>Writes the file with the posts alone.</summary>
    public static void WritePlain(string path, GeneratedHistory history)
    {
        using FileStream file = File.Create(path);
        WriteTweets(file, history, history.Posts, part: 0);
    }

    private static string FileOf(int part) =>
        part == 0 ? "data/tweets.js" : string.Create(CultureInfo.InvariantCulture, $"data/tweets-part{part}.js");

    private static void WriteTweets(Stream stream, GeneratedHistory history, IEnumerable<GeneratedPost> posts, int part)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"window.YTD.tweets.part{part} = ")));
        using var writer = new Utf8JsonWriter(stream, _written);
        writer.WriteStartArray();
        foreach (GeneratedPost post in posts)
        {
            WriteTweet(writer, history, post);
            if (writer.BytesPending > 64 * 1024)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteTweet(Utf8JsonWriter writer, GeneratedHistory history, GeneratedPost post)
    {
        long first = FirstId + (post.Number * IdsApart);
        string id = (first + post.Edits).ToString(CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteStartObject("tweet");
        WriteEdits(writer, first, post.Edits);
        writer.WriteString("source", "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>");
        WriteEntities(writer, post);
        writer.WriteString("favorite_count", post.Likes.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("retweet_count", post.Shares.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("id_str", id);
        writer.WriteString("id", id);
        writer.WriteBoolean("truncated", false);
        if (post.Kind == GeneratedKind.Thread)
        {
            writer.WriteString("in_reply_to_status_id_str", LastOf(history, post.Number).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("in_reply_to_user_id_str", history.AccountId.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("in_reply_to_screen_name", history.Handle);
        }
        else if (post.Kind == GeneratedKind.Reply)
        {
            writer.WriteString("in_reply_to_status_id_str", (FirstId + (post.Number * IdsApart) - 7).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("in_reply_to_user_id_str", (FirstOther + post.Mentions[0].Length).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("in_reply_to_screen_name", post.Mentions[0]);
        }

        writer.WriteString("created_at", post.At.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture));
        writer.WriteString("full_text", Escaped(ShownOf(post)));
        writer.WriteString("lang", "en");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // The post before it that is there, in the version that is there.
    private static long LastOf(GeneratedHistory history, int number)
    {
        int before = number - 1;
        while (before > 0 && history.Deleted.Contains(before))
        {
            before--;
        }

        return FirstId + (before * IdsApart) + history.Edits.GetValueOrDefault(before);
    }

    private static void WriteEdits(Utf8JsonWriter writer, long first, int edits)
    {
        writer.WriteStartObject("edit_info");
        writer.WriteStartObject(edits > 0 ? "edit" : "initial");
        if (edits > 0)
        {
            writer.WriteString("initialTweetId", first.ToString(CultureInfo.InvariantCulture));
            writer.WriteStartObject("editControlInitial");
        }

        writer.WriteStartArray("editTweetIds");
        for (int edit = 0; edit <= edits; edit++)
        {
            writer.WriteStringValue((first + edit).ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        if (edits > 0)
        {
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter writer, GeneratedPost post)
    {
        writer.WriteStartObject("entities");
        WriteList(writer, "hashtags", "text", post.Hashtags);
        WriteList(writer, "user_mentions", "screen_name", post.Mentions);
        writer.WriteStartArray("urls");
        if (post.Link is { } link)
        {
            writer.WriteStartObject();
            writer.WriteString("url", ShortOf(post, "l"));
            writer.WriteString("expanded_url", link);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (post.HasPicture)
        {
            WriteList(writer, "media", "url", [ShortOf(post, "p")]);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, string field, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStartObject();
            writer.WriteString(field, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotes(Stream stream, GeneratedHistory history)
    {
        stream.Write("window.YTD.note_tweet.part0 = "u8);
        using var writer = new Utf8JsonWriter(stream, _written);
        writer.WriteStartArray();
        foreach (GeneratedPost post in history.Posts.Where(static post => post.Text.Length > LongestShown))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("noteTweet");
            writer.WriteString("noteTweetId", (FirstId + (post.Number * IdsApart) + 500).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("createdAt", post.At.UtcDateTime.AddMilliseconds(310).ToString(IsoForm, CultureInfo.InvariantCulture));
            writer.WriteStartObject("core");
            writer.WriteString("text", Escaped(Shortened(post)));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string ShownOf(GeneratedPost post)
    {
        string text = Shortened(post);
        if (text.Length > LongestShown)
        {
            int cut = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
            text = $"{text[..cut].TrimEnd()}… {ShortOf(post, "n")}";
        }

        return post.HasPicture ? $"{text} {ShortOf(post, "p")}" : text;
    }

    private static string Shortened(GeneratedPost post) =>
        post.Link is { } link ? post.Text.Replace(link, ShortOf(post, "l"), StringComparison.Ordinal) : post.Text;

    private static string ShortOf(GeneratedPost post, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"https://t.co/{kind}{post.Number:D8}");

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string AccountOf(GeneratedHistory history) => $$"""
        window.YTD.account.part0 = [ { "account" : {
          "email" : "somebody@example.org",
          "createdVia" : "web",
          "username" : "{{history.Handle}}",
          "accountId" : "{{history.AccountId}}",
          "createdAt" : "{{history.AccountMadeAt.UtcDateTime.ToString(IsoForm, CultureInfo.InvariantCulture)}}",
          "accountDisplayName" : "{{history.Name}}"
        } } ]
        """;

    private static string ManifestOf(GeneratedHistory history, XArchiveOptions options, int total, int size)
    {
        DateTimeOffset madeAt = options.MadeAt ?? history.LastAt.AddHours(1);
        IEnumerable<string> files = Enumerable.Range(0, options.Parts).Select(part => $$"""
            { "fileName" : "{{FileOf(part)}}", "globalName" : "YTD.tweets.part{{part}}", "count" : "{{Math.Clamp(total - (part * size), 0, size)}}" }
            """);
        string user = options.HasAccount ? $$"""{ "accountId" : "{{history.AccountId}}", "userName" : "{{history.Handle}}" }""" : "{ }";
        return $$"""
            window.__THAR_CONFIG = {
              "userInfo" : {{user}},
              "archiveInfo" : {
                "sizeBytes" : "1000",
                "generationDate" : "{{madeAt.UtcDateTime.ToString(IsoForm, CultureInfo.InvariantCulture)}}",
                "isPartialArchive" : {{(options.IsPartial ? "true" : "false")}},
                "maxPartSizeBytes" : "53687091200"
              },
              "dataTypes" : { "tweets" : { "files" : [ {{string.Join(", ", files)}} ] } }
            }
            """;
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
