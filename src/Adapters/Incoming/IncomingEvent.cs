using System.Text.Json.Serialization;
using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>What a platform delivered, in the product's own terms. Unknown kinds never become one: they are counted and dropped.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(IncomingMessage), "message")]
[JsonDerivedType(typeof(ButtonPressed), "button")]
[JsonDerivedType(typeof(GroupMigrated), "migrated")]
[JsonDerivedType(typeof(BotMembershipChanged), "membership")]
[JsonDerivedType(typeof(MemberChanged), "member")]
[JsonDerivedType(typeof(MessagesDeleted), "deleted")]
[JsonDerivedType(typeof(ThreadDeleted), "thread-deleted")]
[JsonDerivedType(typeof(ReadersWidened), "widened")]
[JsonDerivedType(typeof(BotPlaceChanged), "place")]
[JsonDerivedType(typeof(PlaceMembersLeft), "place-left")]
[JsonDerivedType(typeof(ChallengeAnswered), "challenge")]
[JsonDerivedType(typeof(WalletNamed), "wallet-named")]
[JsonDerivedType(typeof(SyncEnded), "sync-ended")]
[JsonDerivedType(typeof(FeedSignedIn), "feed-signed-in")]
public abstract record IncomingEvent
{
    /// <summary>The conversation it belongs to.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The platform's number for this delivery; unique per bot account.</summary>
    public required string DeliveryKey { get; init; }

    /// <summary>When it happened, by the platform's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
