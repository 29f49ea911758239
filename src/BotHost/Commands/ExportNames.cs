using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The names that exports and pages show for contexts and scopes.</summary>
internal static class ExportNames
{
    /// <summary>The name of a context type.</summary>
    public static string Of(ContextType context) => context switch
    {
        ContextType.Dm => "dm",
        ContextType.Group => "group",
        ContextType.PublicTimeline => "public_timeline",
        _ => "broadcast",
    };

    /// <summary>The name of a scope.</summary>
    public static string Of(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "private",
        PrivacyScope.GroupOnly => "group_only",
        _ => "cross_context",
    };

    /// <summary>The name of what shows that a feed is its person's.</summary>
    public static string Of(FeedProof proof) => proof switch
    {
        FeedProof.PostedCode => "posted_code",
        FeedProof.VerifiedAddress => "verified_address",
        FeedProof.SignedIn => "signed_in",
        _ => "declared",
    };

    /// <summary>Why a post is not learned from; null where it is.</summary>
    public static string? Of(NotLearned reason) => reason switch
    {
        NotLearned.No => null,
        NotLearned.ReplyToOthers => "reply_to_others",
        NotLearned.Repost => "repost",
        NotLearned.LearningOff => "learning_off",
        NotLearned.Tag => "tag",
        NotLearned.Date => "date",
        NotLearned.LeftOut => "left_out",
        _ => "empty",
    };
}
