using System.Security.Cryptography;
using System.Text;

namespace Confidant.Storage.Sqlite;

/// <summary>Keyed hashes of erased sources, a line each, outside the store and its backups: on disk before a forget commits, and
/// replayed over whatever store is found at start.</summary>
/// <remarks>Written on the writer's thread only.</remarks>
internal sealed class ErasureJournal : IDisposable
{
    private const int LineBytes = 65;
    private readonly byte[] _key;
    private readonly FileStream _file;
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private ErasureJournal(byte[] key, FileStream file)
    {
        _key = key;
        _file = file;
    }

    /// <summary>How many lines it has.</summary>
    public long Length => _lines.Count;

    /// <summary>Opens the journal of a directory, or begins one.</summary>
    /// <exception cref="StoreUnusableException">A journal without its key: what it names could come back.</exception>
    public static ErasureJournal Open(string directory)
    {
        Directory.CreateDirectory(directory);
        string path = Path.Combine(directory, "erasures.journal");
        string keyPath = Path.Combine(directory, "erasures.key");
        if (!File.Exists(keyPath))
        {
            if (File.Exists(path) && new FileInfo(path).Length > 0)
            {
                throw new StoreUnusableException(
                    $"The erasure journal {path} has lost its key {keyPath}: restore the key, or remove the journal and accept that a restored backup may bring back what was erased.");
            }

            using FileStream created = OpenFile(keyPath, FileMode.CreateNew);
            created.Write(RandomNumberGenerator.GetBytes(32));
            created.Flush(flushToDisk: true);
        }

        var journal = new ErasureJournal(File.ReadAllBytes(keyPath), OpenFile(path, FileMode.OpenOrCreate));
        journal.Load();
        return journal;
    }

    /// <summary>Whether a source was erased.</summary>
    public bool Contains(string source) => _known.Count > 0 && _known.Contains(Hash(source));

    /// <summary>Tells, on any thread, whether a source was erased by now.</summary>
    public Predicate<string> Snapshot()
    {
        var known = new HashSet<string>(_known, StringComparer.Ordinal);
        return source => known.Count > 0 && known.Contains(Hash(source));
    }

    /// <summary>Whether a source is among the lines from <paramref name="first"/> on.</summary>
    public Predicate<string> LinesFrom(long first)
    {
        var lines = _lines.Skip((int)Math.Min(first, _lines.Count)).ToHashSet(StringComparer.Ordinal);
        return source => lines.Contains(Hash(source));
    }

    /// <summary>Adds sources; they are on disk when this returns.</summary>
    public void Append(IEnumerable<string> sources)
    {
        var text = new StringBuilder();
        foreach (string source in sources)
        {
            string hash = Hash(source);
            if (_known.Add(hash))
            {
                _lines.Add(hash);
                text.Append(hash).Append('\n');
            }
        }

        if (text.Length == 0)
        {
            return;
        }

        _file.Seek(0, SeekOrigin.End);
        _file.Write(Encoding.ASCII.GetBytes(text.ToString()));
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Takes back what a transaction added that was not committed.</summary>
    /// <param name="length">How many lines stay.</param>
    public void RollBack(long length)
    {
        if (length >= _lines.Count)
        {
            return;
        }

        _file.SetLength(length * LineBytes);
        _file.Flush(flushToDisk: true);
        int first = (int)length;
        _known.ExceptWith(_lines.Skip(first));
        _lines.RemoveRange(first, _lines.Count - first);
    }

    /// <summary>The hash of a secret under the same key, which no copy of the store holds; on any thread.</summary>
    /// <param name="purpose">What the secret is for; no source begins like that.</param>
    /// <param name="secret">The secret.</param>
    public byte[] HashSecret(string purpose, string secret) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"secret {purpose} {secret}"));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream OpenFile(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private void Load()
    {
        // A line that was cut off by a crash belongs to a forget that was not committed.
        _file.SetLength(_file.Length / LineBytes * LineBytes);
        _file.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(_file, Encoding.ASCII, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            _lines.Add(line);
            _known.Add(line);
        }
    }

    private string Hash(string source) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(source)));
}
