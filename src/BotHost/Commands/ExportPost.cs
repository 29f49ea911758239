using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>What a post has that a message does not, in the file of /export. Its words stand among the messages.</summary>
internal sealed record ExportPost(
    Guid MessageId,
    Guid? IntegrationId,
    bool IsPublic,
    string? NotLearned,
    IReadOnlyList<string> Hashtags,
    IReadOnlyList<string> Mentions,
    int Likes,
    int Comments,
    int Shares,
    string? Address,
    double Importance)
{
    /// <summary>The form of a post.</summary>
    public static ExportPost From(KeptPost post) => new(
        post.Message.Value,
        post.Integration?.Value,
        post.IsPublic,
        ExportNames.Of(post.NotLearned),
        post.Hashtags,
        post.Mentions,
        post.Engagement.Likes,
        post.Engagement.Comments,
        post.Engagement.Shares,
        post.Address,
        post.Importance);
}
