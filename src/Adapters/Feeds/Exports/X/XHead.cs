using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>What a post of X's archive tells about itself.</summary>
/// <param name="Id">Its id: every version of an edited post has its own.</param>
/// <param name="Root">The id of its first version.</param>
/// <param name="ReplyTo">The post that it answers; null where it answers none.</param>
/// <param name="ReplyToUser">Whom it answers.</param>
internal readonly record struct XHead(ulong Id, ulong Root, ulong? ReplyTo, ulong? ReplyToUser)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="FeedException">It is no post.</exception>
    public static XHead Read(JsonElement tweet)
    {
        ulong id = ExportJson.Id(tweet, "id_str") ?? ExportJson.Id(tweet, "id")
            ?? throw new FeedException(FeedFault.Damaged, "A post has no id.");
        JsonElement? edit = ExportJson.Find(ExportJson.Find(tweet, "edit_info"), "edit");
        return new XHead(
            id,
            ExportJson.Id(edit, "initialTweetId") ?? id,
            ExportJson.Id(tweet, "in_reply_to_status_id_str"),
            ExportJson.Id(tweet, "in_reply_to_user_id_str"));
    }
}
