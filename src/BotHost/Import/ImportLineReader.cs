using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Import;

/// <summary>Reads a line of a file of memories. Pure: who its person is, the caller finds out.</summary>
internal sealed class ImportLineReader(TextAnalyzer analyzer)
{
    /// <summary>The platform of people who are known from an earlier system only.</summary>
    public static readonly Platform Platform = new("import");

    private const int LongestId = 200;
    private const int LongestStatement = 10_000;
    private const int MostWords = 100;
    private static readonly BotAccountId _bot = new("import");
    private static readonly HashSet<string> _accounts =
        new([Platform.Telegram.Name, Platform.Discord.Name], StringComparer.Ordinal);

    /// <summary>The account whose memory it is.</summary>
    public static PlatformUserId ReadAccount(string userId)
    {
        int colon = userId.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _accounts.Contains(userId[..colon]) && userId.Length > colon + 1
            ? new PlatformUserId(new Platform(userId[..colon]), userId[(colon + 1)..])
            : new PlatformUserId(Platform, userId);
    }

    /// <summary>The agent that an id of the earlier system stands for: the operator's of that name, where there is one.</summary>
    public static AgentId ReadAgent(string? agentId, IReadOnlyList<Agent> known) => string.IsNullOrWhiteSpace(agentId)
        ? Agent.Default.Id
        : known.FirstOrDefault(agent => agent.Name.Equals(agentId, StringComparison.OrdinalIgnoreCase))?.Id
            ?? new AgentId(ToGuid("agent", agentId));

    /// <summary>Reads the fields; null and what is wrong where it cannot be imported. The problem never repeats its words.</summary>
    public static ImportLine? TryRead(string text, out string? problem)
    {
        try
        {
            ImportLine? line = JsonSerializer.Deserialize(text, ImportJson.Default.ImportLine);
            problem = line is null ? "it is not a JSON object" : FindProblem(line);
            return problem is null ? line : null;
        }
        catch (JsonException error)
        {
            problem = error.Path is { Length: > 2 } path
                ? $"{path[2..]} is not of the type that a memory has there"
                : "it is not a JSON object";
            return null;
        }
    }

    /// <summary>The memory of a line without a problem.</summary>
    public ImportedMemory ToMemory(ImportLine line, UserProfile person, AgentId agent)
    {
        string statement = line.LosslessRestatement!.Trim();
        Language language = LanguageDetector.Detect(statement) ?? Language.English;
        DateTimeOffset at = ReadTime(line.Timestamp!)!.Value;
        return new ImportedMemory
        {
            Id = new EntryId(ToGuid("entry", line.EntryId!)),
            Source = new MessageSource(Platform, new ChatId(agent.ToString()), new PlatformMessageId(line.EntryId!)),
            Agent = agent,
            User = person.Id,
            UserName = person.DisplayName,
            Conversation = new ConversationKey(person.Account.Platform, _bot, new ChatId(person.Account.Value), null),
            LosslessRestatement = statement,
            Index = analyzer.Index(statement, language),
            Language = language,
            Timestamp = at,
            ExpiresAt = person.DataRetentionDays is { } days ? at.AddDays(days) : null,
            Keywords = line.Keywords ?? [],
            Location = NullIfBlank(line.Location),
            Persons = line.Persons ?? [],
            Entities = line.Entities ?? [],
            Topic = NullIfBlank(line.Topic),
        };
    }

    private static string? FindProblem(ImportLine line) => line switch
    {
        { EntryId: null or "" } => "entry_id is missing",
        { EntryId.Length: > LongestId } or { UserId.Length: > LongestId } or { AgentId.Length: > LongestId } =>
            $"an id is longer than {LongestId} characters",
        { UserId: null or "" } => "user_id is missing",
        { LosslessRestatement: null } => "lossless_restatement is missing",
        { LosslessRestatement: var text } when string.IsNullOrWhiteSpace(text) => "lossless_restatement is empty",
        { LosslessRestatement.Length: > LongestStatement } =>
            $"lossless_restatement is longer than {LongestStatement} characters",
        { Timestamp: null } => "timestamp is missing",
        { Timestamp: var time } when ReadTime(time) is null => "timestamp is not ISO 8601, such as 2025-03-01T12:00:00Z",
        _ when IsUnfit(line.Keywords) => Unfit("keywords"),
        _ when IsUnfit(line.Persons) => Unfit("persons"),
        _ when IsUnfit(line.Entities) => Unfit("entities"),
        _ => null,
    };

    private static bool IsUnfit(IReadOnlyList<string>? words) => words is { Count: > MostWords }
        || (words ?? []).Any(static word => word is null || word.Length > LongestId || word.Contains('\n', StringComparison.Ordinal));

    private static string Unfit(string field) =>
        $"{field} is not a list of at most {MostWords} words of at most {LongestId} characters each";

    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at)
        && at > DateTimeOffset.UnixEpoch
            ? at
            : null;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // An id that is no UUID becomes the same one at every import: RFC 9562, version 8, of its hash.
    private static Guid ToGuid(string kind, string id)
    {
        if (Guid.TryParse(id, out Guid parsed))
        {
            return parsed;
        }

        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{id}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
