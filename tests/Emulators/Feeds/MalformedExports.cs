using System.IO.Compression;
using System.Text;

namespace Confidant.Emulators.Feeds;

/// <summary>Exports that were cut off, forged or made to do harm.</summary>
public static class MalformedExports
{
    private const string Damaged = nameof(Damaged);
    private const string TooLarge = nameof(TooLarge);
    private const string UnsafeNames = nameof(UnsafeNames);
    private const string UnknownExport = nameof(UnknownExport);
    private const string WrongEncoding = nameof(WrongEncoding);
    private const string NoAccount = nameof(NoAccount);
    private const string NoPosts = nameof(NoPosts);
    private const string WrongAccount = nameof(WrongAccount);

    private const string Account = """window.YTD.account.part0 = [ { "account" : { "username" : "ana_sol", "accountId" : "7" } } ]""";
    private const string Tweet = """{"tweet":{"id_str":"9","created_at":"Wed Oct 10 20:19:24 +0000 2018","full_text":"Hello","favorite_count":"1"}}""";
    private const string Start = "window.YTD.tweets.part0 = ";
    private const string Post = """[{"timestamp":1400000000,"data":[{"post":"Hello"}]}]""";
    private const string PostsFile = "posts/your_posts_1.json";
    private const int Link = unchecked((int)0xA1FF0000);

    private static readonly GeneratedHistory _history = new(seed: 3, count: 200);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MalformedExport> All =>
    [
        new("an empty file", Damaged, static path => File.WriteAllBytes(path, [])),
        new("a picture", UnknownExport, static path => File.WriteAllBytes(path, [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8])),
        new("a web page", UnknownExport, static path => File.WriteAllText(path, "<html><body>Your archive</body></html>")),
        new("a text", UnknownExport, static path => File.WriteAllText(path, "Dear all, here are my posts.")),
        new("another file of X's archive", UnknownExport, static path => File.WriteAllText(path, "window.YTD.like.part0 = [ ]")),
        new("another list", UnknownExport, static path => File.WriteAllText(path, """[{"title":"a"}]""")),
        new("another platform's zip", UnknownExport, static path => Zip(path, ("content/posts_1.json", Post))),
        new("a zip of pages instead of JSON", UnknownExport, static path => Zip(path, ("posts/your_posts_1.html", "<html></html>"))),
        new("a zip in a zip", UnknownExport, static path => Zip(path, ("export.zip", "PK"))),
        new("an empty zip", UnknownExport, static path => Zip(path)),
        new("a zip that is cut off", Damaged, static path => Cut(path, 0.6)),
        new("a zip without its last bytes", Damaged, static path => Cut(path, 0.999)),
        new("a zip with a changed middle", Damaged, static path => Change(path)),
        new("a zip with one letter changed", Damaged, static path => ChangeLetter(path)),
        new("posts that are cut off", Damaged, static path => File.WriteAllText(path, Start + "[" + Tweet + "," + Tweet[..40])),
        new("a list without its end", Damaged, static path => File.WriteAllText(path, Start + "[" + Tweet)),
        new("posts cut off in a zip", Damaged, static path => X(path, Start + "[" + Tweet + "," + Tweet[..40])),
        new("something after the list", Damaged, static path => X(path, Start + "[" + Tweet + "] alert(1)")),
        new("a list of numbers", Damaged, static path => X(path, Start + "[1,2,3]")),
        new("a post that is a word", Damaged, static path => X(path, Start + """[{"tweet":"hello"}]""")),
        new("a post without a time", Damaged, static path => X(path, Start + """[{"tweet":{"id_str":"9","full_text":"a"}}]""")),
        new("a post from the future", Damaged, static path => X(path, Start + "[" + Tweet.Replace("2018", "2918", StringComparison.Ordinal) + "]")),
        new("a post from before X", Damaged, static path => X(path, Start + "[" + Tweet.Replace("2018", "1018", StringComparison.Ordinal) + "]")),
        new("a number that is none", Damaged, static path => X(path, Start + "[" + Tweet.Replace("\"1\"", "\"1e99\"", StringComparison.Ordinal) + "]")),
        new("an id that is none", Damaged, static path => X(path, Start + "[" + Tweet.Replace("\"9\"", "\"../9\"", StringComparison.Ordinal) + "]")),
        new("half a letter", Damaged, static path => X(path, Start + "[" + Tweet.Replace("Hello", "\\ud83d", StringComparison.Ordinal) + "]")),
        new("deep nesting", Damaged, static path => X(path, Start + "[{\"tweet\":" + new string('[', 100_000) + "]")),
        new("a post of Facebook's from nowhere", Damaged, static path => Zip(path, (PostsFile, """[{"timestamp":99999999999999,"data":[]}]"""))),
        new("UTF-16", WrongEncoding, static path => File.WriteAllText(path, Start + "[" + Tweet + "]", Encoding.Unicode)),
        new("UTF-16 without a mark", WrongEncoding, static path => File.WriteAllBytes(path, Encoding.Unicode.GetBytes(Start + "[" + Tweet + "]"))),
        new("Latin-1", WrongEncoding, static path => File.WriteAllBytes(
            path, Encoding.Latin1.GetBytes(Start + "[" + Tweet.Replace("Hello", "Málaga", StringComparison.Ordinal) + "]"))),
        new("a bomb of spaces", TooLarge, static path => Bomb(path, 64, " ")),
        new("one endless text", TooLarge, static path => Bomb(path, 16, "\"")),
        new("too many files", TooLarge, static path => Zip(
            path, [.. Enumerable.Range(0, 60_000).Select(static number => ($"a{number}", "")), ("data/tweets.js", Start + "[" + Tweet + "]")])),
        new("a name that leads out", UnsafeNames, static path => Zip(path, ("data/tweets.js", Start + "[" + Tweet + "]"), ("../../etc/cron.d/a", "a"))),
        new("a name that leads out as on Windows", UnsafeNames, static path => Zip(path, ("data/tweets.js", ""), ("..\\a", "a"))),
        new("an absolute name", UnsafeNames, static path => Zip(path, ("/data/tweets.js", Start + "[" + Tweet + "]"))),
        new("a drive's name", UnsafeNames, static path => Zip(path, ("C:/data/tweets.js", Start + "[" + Tweet + "]"))),
        new("a name twice", UnsafeNames, static path => Zip(path, ("data/tweets.js", Start + "[" + Tweet + "]"), ("data/tweets.js", "other"))),
        new("a link", UnsafeNames, static path => ZipLink(path)),
        new("nobody's posts", NoAccount, static path => File.WriteAllText(path, Start + "[" + Tweet + "]")),
        new("nobody's download", NoAccount, static path => Zip(path, (PostsFile, Post))),
        new("posts of Facebook's alone", NoAccount, static path => File.WriteAllText(path, Post)),
        new("no posts", NoPosts, static path => X(path, Start + "[ ]")),
        new("posts of another account", WrongAccount, static path => Mixed(path)),
    ];

    /// <summary>One by its name.</summary>
    public static MalformedExport Named(string name) => All.Single(export => export.Name == name);

    private static void X(string path, string tweets) => Zip(path, ("data/account.js", Account), ("data/tweets.js", tweets));

    private static void Cut(string path, double share)
    {
        XArchive.WriteZip(path, _history);
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(int)(whole.Length * share)]);
    }

    private static void Change(string path)
    {
        XArchive.WriteZip(path, _history);
        byte[] whole = File.ReadAllBytes(path);
        whole.AsSpan(whole.Length / 2, 500).Reverse();
        File.WriteAllBytes(path, whole);
    }

    // What is stored as it is can be read after a change: only the checksum tells.
    private static void ChangeLetter(string path)
    {
        using (ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in (ReadOnlySpan<(string, string)>)[("data/account.js", Account), ("data/tweets.js", $"{Start}[{Tweet}]")])
            {
                using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        byte[] whole = File.ReadAllBytes(path);
        whole[whole.AsSpan().IndexOf("Hello"u8)] = (byte)'J';
        File.WriteAllBytes(path, whole);
    }

    // Much of what packs well, and nothing of what is read as a header.
    private static void Bomb(string path, int megabytes, string beginning)
    {
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        using Stream stream = zip.CreateEntry("data/tweets.js", CompressionLevel.Optimal).Open();
        stream.Write(Encoding.ASCII.GetBytes(Start + (beginning == "\"" ? "[{\"tweet\":\"" : "[")));
        byte[] piece = Encoding.ASCII.GetBytes(new string(beginning == "\"" ? 'a' : ' ', 1024 * 1024));
        for (int megabyte = 0; megabyte < megabytes; megabyte++)
        {
            stream.Write(piece);
        }
    }

    private static void ZipLink(string path)
    {
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        ZipArchiveEntry entry = zip.CreateEntry("data/tweets.js");
        entry.ExternalAttributes = Link;
        using Stream stream = entry.Open();
        stream.Write("/etc/passwd"u8);
    }

    // Two people's posts in one archive: the account is Ana's, and the threads are somebody else's.
    private static void Mixed(string path)
    {
        XArchive.WriteZip(path, _history);
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry("data/account.js")!.Delete();
        using Stream stream = zip.CreateEntry("data/account.js").Open();
        stream.Write(Encoding.UTF8.GetBytes(Account));
    }

    private static void Zip(string path, params (string Name, string Content)[] files)
    {
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, string content) in files)
        {
            using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }
}
