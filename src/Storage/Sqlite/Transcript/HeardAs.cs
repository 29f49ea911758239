using System.Globalization;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What a message of a group is known by where each account numbers the group's messages by itself: its chat, its author, its
/// second and its words, these as a keyed hash. What somebody says twice within one second counts as said once, to the safe side.</summary>
internal static class HeardAs
{
    /// <summary>What a message is known by; null where its source names it to everybody.</summary>
    public static string? Of(WriteContext context, NewMessage message) => message.Group is null || message.Source.NumberedBy is null
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{message.Source.Platform}:{message.Source.Chat}:{message.Author}:{message.SaidAt.ToUnixTimeMilliseconds()}:{context.Terms.Hash(message.Heard):x}");
}
