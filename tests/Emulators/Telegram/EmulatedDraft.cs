namespace Confidant.Emulators.Telegram;

/// <summary>A draft as a person saw it for a while.</summary>
/// <param name="ChatId">The private chat.</param>
/// <param name="DraftId">Its number.</param>
/// <param name="Text">The words; none while the bot thinks.</param>
/// <param name="Entities">Their formatting.</param>
/// <param name="CanStop">Whether a button stops it.</param>
public sealed record EmulatedDraft(long ChatId, long DraftId, string Text, IReadOnlyList<EmulatedEntity> Entities, bool CanStop);
