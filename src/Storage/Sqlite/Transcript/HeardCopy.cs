using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What became of a message as another agent heard it.</summary>
/// <param name="Scope">Its scope.</param>
/// <param name="Objection">Whether somebody objects to it; see <see cref="Objections"/>.</param>
/// <param name="IsHidden">Whether it is forgotten, and that can still be undone.</param>
/// <param name="Context">The kind of place that it was said in to that agent.</param>
internal sealed record HeardCopy(PrivacyScope Scope, long Objection, bool IsHidden, ContextType Context)
{
    /// <summary>The scope of the same message as it is heard now. Announced for one agent it is said in a group to another, so then
    /// the one is no measure for the other; what is objected to is closed for all.</summary>
    public PrivacyScope ScopeOf(NewMessage message) =>
        Context == message.Context ? Scope : Objection == Objections.None ? message.Scope : PrivacyScope.Private;
}
