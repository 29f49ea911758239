using System.Globalization;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Turns Discord's messages into the product's own terms. Pure.</summary>
internal static class DiscordMapping
{
    private const int Forward = 1;

    /// <summary>The message that people said or edited; null where it is none of theirs: bots, webhooks, ourselves, notices of the
    /// channel, and updates that change no words.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isEdit">Whether it changes one that was told of before.</param>
    /// <param name="scene">Where it was said.</param>
    /// <param name="names">What the ids in it are called.</param>
    /// <param name="receivedAt">When it arrived.</param>
    public static IncomingMessage? ToMessage(
        DiscordMessage message, bool isEdit, DiscordScene scene, DiscordNames names, DateTimeOffset receivedAt)
    {
        if (!IsFromPerson(message, scene.Self) || DiscordAccounts.Seen(message.Author) is not { } sender
            || (isEdit && message is not { EditedTimestamp: not null, Content: not null }))
        {
            return null;
        }

        // An edit may take all words away, also those that Discord does not show us any more.
        IReadOnlyList<IncomingMedia> media = DiscordMedia.Read(Snapshots(message).Prepend(message));
        string content = Utf16Text.Repair(Words(message));
        if (content.Length == 0 && media.Count == 0 && !isEdit)
        {
            return null;
        }

        var addressing = DiscordAddressing.Read(
            message, content, scene.Kind == ChatKind.Private, scene.Place?.Guild, scene.Self);
        return new IncomingMessage
        {
            Conversation = scene.Conversation,
            DeliveryKey = isEdit ? $"e:{message.Id}:{message.EditedTimestamp}" : $"m:{message.Id}",
            At = Time(isEdit ? message.EditedTimestamp : message.Timestamp) ?? DiscordSnowflake.Time(message.Id) ?? receivedAt,
            Sender = sender,
            Chat = scene.Kind,
            Group = scene.Group,
            MessageId = new PlatformMessageId(message.Id!),
            Text = DiscordMarkup.Read(content, names),
            BareText = DiscordMarkup.Read(addressing.Command?.Text ?? addressing.Bare, names),
            Command = addressing.Command?.Name.ToLowerInvariant(),
            CommandArgument = DiscordMarkup.Read(addressing.Command?.Argument ?? "", names),
            IsAddressedToBot = addressing.IsAddressed,
            ReplyTo = Answered(message),
            IsForwarded = IsForwarded(message),
            IsEdit = isEdit,
            Media = media,
        };
    }

    /// <summary>Whether a message holds people's own words. What only one person sees was made by an application, even where it
    /// looks like theirs.</summary>
    public static bool IsFromPerson(DiscordMessage message, DiscordSelf self) =>
        message is { Author: { IsPerson: true } author, WebhookId: null, ApplicationId: null }
        && message.Type is null or DiscordMessageType.Default or DiscordMessageType.Reply
        && ((message.Flags ?? 0) & DiscordMessageFlags.Ephemeral) == 0
        && author.Id != self.User
        && DiscordSnowflake.IsId(message.Id);

    /// <summary>The deletion of messages; null where it names none.</summary>
    public static MessagesDeleted? ToDeletion(DiscordMessageDelete deleted, DiscordScene scene, DateTimeOffset receivedAt)
    {
        bool isBulk = deleted.Ids is not null;
        PlatformMessageId[] messages =
        [
            .. (deleted.Ids ?? [deleted.Id]).Where(DiscordSnowflake.IsId).Select(static id => new PlatformMessageId(id!)),
        ];
        return messages.Length == 0 ? null : new MessagesDeleted
        {
            Conversation = scene.Conversation,
            DeliveryKey = isBulk ? $"d:{messages[0]}:{messages.Length}" : $"d:{messages[0]}",
            At = receivedAt,
            Chat = scene.Kind,
            Group = scene.Group,
            Messages = messages,
        };
    }

    private static bool IsForwarded(DiscordMessage message) =>
        message.MessageReference?.Type == Forward || message.MessageSnapshots is { Count: > 0 };

    private static string Words(DiscordMessage message) => string.Join('\n', Snapshots(message)
        .Select(static snapshot => snapshot.Content)
        .Prepend(message.Content)
        .Where(static words => !string.IsNullOrEmpty(words)));

    private static IEnumerable<DiscordMessage> Snapshots(DiscordMessage message) =>
        (message.MessageSnapshots ?? []).Select(static snapshot => snapshot?.Message).OfType<DiscordMessage>();

    private static PlatformMessageId? Answered(DiscordMessage message) =>
        message is { Type: DiscordMessageType.Reply, MessageReference: { } reference }
        && reference.Type is null or 0
        && (reference.ChannelId is null || reference.ChannelId == message.ChannelId)
        && DiscordSnowflake.IsId(reference.MessageId)
            ? new PlatformMessageId(reference.MessageId!)
            : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
