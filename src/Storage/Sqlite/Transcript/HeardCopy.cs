using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What became of a message as another agent heard it.</summary>
/// <param name="Scope">Its scope.</param>
/// <param name="Objection">Whether somebody objects to it; see <see cref="Objections"/>.</param>
/// <param name="IsHidden">Whether it is forgotten, and that can still be undone.</param>
internal sealed record HeardCopy(PrivacyScope Scope, long Objection, bool IsHidden);
