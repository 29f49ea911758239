using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The file that /export makes. Its field names are those of the store.</summary>
internal sealed record ExportDocument
{
    // Letters of every script are written as they are: people read this file.
    private static readonly ExportJson _readable =
        new(new JsonSerializerOptions(ExportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>When it was made.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>The person's settings.</summary>
    public required ExportProfile UserProfile { get; init; }

    /// <summary>Their accounts, handles and wallets at a glance.</summary>
    public required FlatIdentity Identity { get; init; }

    /// <summary>What they, and the profiles linked to theirs, say and proved to be theirs: with method, confidence and proof.</summary>
    public required IReadOnlyList<ExportClaim> Claims { get; init; }

    /// <summary>The profiles that are linked to theirs.</summary>
    public required IReadOnlyList<ExportLink> Links { get; init; }

    /// <summary>Their memories; those of one context stand together.</summary>
    public required IReadOnlyList<ExportEntry> Entries { get; init; }

    /// <summary>Their messages; those of one context stand together.</summary>
    public required IReadOnlyList<ExportMessage> Messages { get; init; }

    /// <summary>The feeds they connected.</summary>
    public required IReadOnlyList<ExportFeed> Feeds { get; init; }

    /// <summary>What they want learned from their posts.</summary>
    public required ExportFeedChoice FeedChoice { get; init; }

    /// <summary>Their posts, the first posted first; the words stand among the messages.</summary>
    public required IReadOnlyList<ExportPost> Posts { get; init; }

    /// <summary>The agents they made.</summary>
    public required IReadOnlyList<ExportAgent> Agents { get; init; }

    /// <summary>Their own personas, with what each is to tell agents.</summary>
    public required IReadOnlyList<ExportPersona> Personas { get; init; }

    /// <summary>Their private sessions, oldest first.</summary>
    public required IReadOnlyList<ExportSession> Sessions { get; init; }

    /// <summary>The document of an export.</summary>
    public static ExportDocument From(SubjectExport export, DateTimeOffset now) => new()
    {
        ExportedAt = now,
        UserProfile = ExportProfile.From(export.Profile),
        Identity = FlatIdentity.From(export.Profile.Id, export.Accounts, export.Links, export.Claims),
        Claims = [.. export.Claims.Select(ExportClaim.From)],
        Links = [.. export.Links.Select(ExportLink.From)],
        Entries =
        [
            .. export.Entries
                .OrderBy(static e => e.Context).ThenBy(static e => e.Group?.Value).ThenBy(static e => e.Timestamp)
                .Select(ExportEntry.From),
        ],
        Messages =
        [
            .. export.Messages
                .OrderBy(static m => m.Context).ThenBy(static m => m.Group?.Value).ThenBy(static m => m.SaidAt)
                .Select(ExportMessage.From),
        ],
        Feeds = [.. export.Feeds.Select(feed => ExportFeed.From(feed, export.Syncs))],
        FeedChoice = ExportFeedChoice.From(export.FeedChoice),
        Posts = [.. export.Posts.Select(ExportPost.From)],
        Agents = [.. export.Agents.Select(ExportAgent.From)],
        Personas = [.. export.Personas.Select(ExportPersona.From)],
        Sessions = [.. export.Sessions.Select(ExportSession.From)],
    };

    /// <summary>The file's bytes: UTF-8, indented.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, _readable.ExportDocument);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ExportDocument))]
internal sealed partial class ExportJson : JsonSerializerContext;
