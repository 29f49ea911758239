using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Makes what a linked profile said the speaker's own, as both sides have confirmed: it is told back as theirs, and the other
/// account's name reaches nobody who reads along. What a group heard from the other account itself stays that account's there. Pure.</summary>
internal static class LinkedVoice
{
    /// <summary>A recalled row.</summary>
    public static RecalledRow Of(TurnScene scene, RecalledRow row) =>
        row.Reference.Partition.Kind is PartitionKind.Direct or PartitionKind.Shared && IsLinked(scene, row.Author)
            ? row with
            {
                Author = scene.Profile.Id,
                AuthorName = scene.Profile.DisplayName,
                // In the third person it names the other account.
                Restatement = row.Restatement?.Replace(row.AuthorName, scene.Profile.DisplayName, StringComparison.Ordinal),
            }
            : row;

    /// <summary>Somebody whose words were searched.</summary>
    public static Participant Of(TurnScene scene, Participant participant) =>
        scene.Chat != ChatKind.Group && IsLinked(scene, participant.User) ? participant with { User = scene.Profile.Id } : participant;

    /// <summary>A turn of a session.</summary>
    public static TranscriptTurn Of(TurnScene scene, TranscriptTurn turn) =>
        scene.Chat != ChatKind.Group && turn.Author is { } author && IsLinked(scene, author)
            ? turn with { Author = scene.Profile.Id, AuthorName = scene.Profile.DisplayName }
            : turn;

    private static bool IsLinked(TurnScene scene, UserId author)
    {
        for (int i = 0; i < scene.Profile.Linked.Count; i++)
        {
            if (scene.Profile.Linked[i].User == author)
            {
                return true;
            }
        }

        return false;
    }
}
