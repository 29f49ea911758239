using System.Text.Json;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>A message that a bot writes, checked as Discord checks it.</summary>
internal sealed class MessageForm
{
    private const int LongestText = 2000;

    private MessageForm(RestBody body) => Body = body;

    public RestBody Body { get; }

    public string? Text { get; private init; }

    public JsonArray? Components { get; private init; }

    public JsonArray? Embeds { get; private init; }

    public IReadOnlyList<EmulatedAttachment> Attachments { get; private init; } = [];

    public int Flags { get; private init; }

    /// <summary>Reads and checks a form.</summary>
    /// <param name="world">The world.</param>
    /// <param name="body">The form.</param>
    /// <param name="isEdit">Whether what is left out stays as it was.</param>
    public static MessageForm Read(DiscordWorld world, RestBody body, bool isEdit)
    {
        JsonObject members = body.Members;
        string? text = members["content"]?.GetValueKind() == JsonValueKind.String ? members["content"]!.GetValue<string>() : null;
        if (CountRunes(text) > LongestText)
        {
            throw RestError.Form("content", "BASE_TYPE_MAX_LENGTH", $"Must be {LongestText} or fewer in length.");
        }

        if (body.Files.Sum(static file => (long)file.Content.Length) > world.LargestUpload)
        {
            throw new RestError(413, 40005, "Request entity too large");
        }

        var form = new MessageForm(body)
        {
            Text = text,
            Components = members["components"] is JsonArray components ? ComponentRules.Check(components) : null,
            Embeds = members["embeds"] as JsonArray,
            Attachments = [.. body.Files.Select(file => new EmulatedAttachment(world.NextId(), file.FileName, file.MediaType, file.Content))],
            Flags = members["flags"]?.GetValueKind() == JsonValueKind.Number ? members["flags"]!.GetValue<int>() : 0,
        };
        if (!isEdit && string.IsNullOrWhiteSpace(text) && form.Attachments.Count == 0 && form.Embeds is not { Count: > 0 }
            && form.Components is not { Count: > 0 })
        {
            throw new RestError(400, 50006, "Cannot send an empty message");
        }

        return form;
    }

    /// <summary>Whom the message pings: what it mentions, as far as its allowed_mentions let it.</summary>
    public IReadOnlyList<string> PingedBy(string text, string? repliedAuthor, out bool everyone)
    {
        var allowed = Body.Members["allowed_mentions"] as JsonObject;
        string[] users = [.. MentionParser.Users(text)];
        string[] roles = [.. MentionParser.Roles(text)];
        bool MayParse(string kind) => allowed is null || (allowed["parse"] as JsonArray ?? []).Any(item => item?.GetValue<string>() == kind);
        HashSet<string> Named(string kind) => [.. (allowed?[kind] as JsonArray ?? []).Select(static item => item!.GetValue<string>())];
        everyone = MentionParser.Everyone(text) && MayParse("everyone");
        List<string> pinged = [.. MayParse("users") ? users : users.Where(Named("users").Contains)];
        pinged.AddRange(MayParse("roles") ? roles : roles.Where(Named("roles").Contains));
        bool pingsReplied = allowed?["replied_user"]?.GetValue<bool>() ?? allowed is null;
        if (repliedAuthor is not null && pingsReplied && !pinged.Contains(repliedAuthor))
        {
            pinged.Add(repliedAuthor);
        }

        return pinged;
    }

    // Discord counts code points; a text is never longer in them than in UTF-16 units.
    private static int CountRunes(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
