using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Confidant.Emulators.Feeds;

/// <summary>Writes histories as Facebook's downloads are: with every byte of UTF-8 as a letter of its own.</summary>
public static class FacebookArchive
{
    /// <summary>Writes the zip as it is downloaded.</summary>
    public static void WriteZip(string path, GeneratedHistory history, FacebookArchiveOptions? options = null)
    {
        options ??= new FacebookArchiveOptions();
        string folder = options.IsOld ? "" : "facebook-anasol-2024-05-01-abcdef/";
        string activity = options.IsOld ? "" : folder + "your_facebook_activity/";
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        Write(zip, activity + "posts/other_people's_posts_to_your_timeline.json", options, static writer => WriteOthers(writer));
        Write(zip, activity + "posts/your_videos.json", options, static writer => WriteOthers(writer));
        if (options.HasProfile)
        {
            string home = options.IsOld ? "" : folder + "personal_information/";
            Write(zip, home + "profile_information/profile_information.json", options, writer => WriteProfile(writer, history, options));
        }

        GeneratedPost[] posts = [.. options.IsOldestFirst ? history.Posts : history.Posts.Reverse()];
        int size = Math.Max(1, (posts.Length + options.Parts - 1) / options.Parts);
        for (int part = 0; part < options.Parts; part++)
        {
            string name = options.IsOld ? "your_posts" : "your_posts__check_ins__photos_and_videos";
            IEnumerable<GeneratedPost> these = posts.Skip(part * size).Take(size);
            Write(
                zip, string.Create(CultureInfo.InvariantCulture, $"{activity}posts/{name}_{part + 1}.json"), options,
                writer => WritePosts(writer, these, history, options));
        }
    }

    /// <summary>The letters that Facebook makes of a text.</summary>
    public static string Garble(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static void WritePosts(
        Utf8JsonWriter writer, IEnumerable<GeneratedPost> posts, GeneratedHistory history, FacebookArchiveOptions options)
    {
        writer.WriteStartArray();
        foreach (GeneratedPost post in posts)
        {
            WritePost(writer, post, history, options);
            if (writer.BytesPending > 64 * 1024)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private static void WritePost(
        Utf8JsonWriter writer, GeneratedPost post, GeneratedHistory history, FacebookArchiveOptions options)
    {
        string As(string text) => options.IsRightlyEncoded ? text : Garble(text);

        writer.WriteStartObject();
        writer.WriteNumber("timestamp", post.At.ToUnixTimeSeconds());
        if (post.HasPicture || post.Link is not null)
        {
            WriteAttachments(writer, post, As);
        }

        writer.WriteStartArray("data");
        writer.WriteStartObject();
        writer.WriteString("post", As(post.Text));
        writer.WriteEndObject();
        if (post.Edits > 0)
        {
            writer.WriteStartObject();
            writer.WriteNumber("update_timestamp", post.At.ToUnixTimeSeconds() + (post.Edits * 60));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (options.TellsAudience)
        {
            writer.WriteStartObject("privacy");
            writer.WriteString("value", post.IsPublic ? "EVERYONE" : "SELF");
            writer.WriteEndObject();
        }

        if (post.Mentions.Count > 0)
        {
            writer.WriteStartArray("tags");
            foreach (string name in post.Mentions)
            {
                writer.WriteStartObject();
                writer.WriteString("name", As(name));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteString("title", As(post.Kind switch
        {
            GeneratedKind.Reply => $"{history.Name} wrote on {post.Mentions[0]}'s timeline.",
            GeneratedKind.Repost => $"{history.Name} shared a memory.",
            _ => $"{history.Name} updated her status.",
        }));
        writer.WriteEndObject();
    }

    // What goes with a post are not its author's words.
    private static void WriteAttachments(Utf8JsonWriter writer, GeneratedPost post, Func<string, string> written)
    {
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteStartArray("data");
        writer.WriteStartObject();
        if (post.Link is { } link)
        {
            writer.WriteStartObject("external_context");
            writer.WriteString("name", written("Somebody else's headline"));
            writer.WriteString("url", link);
            writer.WriteEndObject();
        }

        if (post.HasPicture)
        {
            writer.WriteStartObject("media");
            writer.WriteString("uri", "posts/media/1.jpg");
            writer.WriteString("description", written("A picture's description, ¡no es la publicación!"));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteProfile(Utf8JsonWriter writer, GeneratedHistory history, FacebookArchiveOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("profile_v2");
        writer.WriteStartObject("name");
        writer.WriteString("full_name", options.IsRightlyEncoded ? history.Name : Garble(history.Name));
        writer.WriteEndObject();
        writer.WriteString("profile_uri", $"https://www.facebook.com/{history.Handle}");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOthers(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("wall_posts_sent_to_you", "Happy birthday from somebody else");
        writer.WriteEndObject();
    }

    private static void Write(ZipArchive zip, string name, FacebookArchiveOptions options, Action<Utf8JsonWriter> write)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = options.IsOld });
        write(writer);
    }
}
