using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Makes the turns of a linked profile's session the speaker's own, as recall does with its words. Pure.</summary>
internal static class LinkedVoice
{
    /// <summary>A turn as the audience's speaker is told of it. What a group heard from the other account stays that account's there.</summary>
    public static TranscriptTurn Of(Audience audience, TranscriptTurn turn) =>
        audience.Kind == AudienceKind.Direct && turn.Author is { } author && author != audience.Speaker && audience.Profiles.Contains(author)
            ? turn with { Author = audience.Speaker, AuthorName = audience.SpeakerName }
            : turn;
}
