using System.Security.Cryptography;

namespace Confidant.Adapters.Playground;

/// <summary>Documents that wait to be fetched: few, for a short while, each by those only whom it is for.
/// Safe for concurrent use.</summary>
internal sealed class PlaygroundDocuments(TimeProvider time, PlaygroundLimits limits)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Keeps a document; null where it alone is larger than all may be together.</summary>
    public DocumentLink? Keep(OutgoingDocument document, PlaygroundRoom room, string? onlyFor)
    {
        if (document.Content.Length > limits.DocumentBytes)
        {
            return null;
        }

        // The id is a secret, so it comes from the cryptographic generator and not from the clock's.
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            _entries.RemoveAll(entry => entry.ExpiresAt <= now);
            while (_entries.Count > 0 && IsOver(document.Content.Length))
            {
                _entries.RemoveAt(0);
            }

            _entries.Add(new Entry(id, document, room, onlyFor, now + limits.DocumentLifetime));
        }

        return new DocumentLink(id, document.FileName, document.Content.Length);
    }

    /// <summary>Finds a document for a person; null where there is none, or none for them.</summary>
    public OutgoingDocument? Find(string id, string person)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            return _entries.Find(entry => entry.Id == id && entry.IsFor(person) && entry.ExpiresAt > now)?.Document;
        }
    }

    private bool IsOver(int added) =>
        _entries.Count >= limits.Documents
        || _entries.Sum(entry => (long)entry.Document.Content.Length) + added > limits.DocumentBytes;

    private sealed record Entry(
        string Id, OutgoingDocument Document, PlaygroundRoom Room, string? OnlyFor, DateTimeOffset ExpiresAt)
    {
        public bool IsFor(string person) => OnlyFor is null ? Room.Members.Contains(person) : OnlyFor == person;
    }
}
