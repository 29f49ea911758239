using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /why says, in English.</summary>
internal sealed class EnglishWhyTexts : IWhyTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public string Nothing => "My last answer to you here rests on nothing that I remember.";

    /// <inheritdoc/>
    public string Title => "My last answer to you rests on:";

    /// <inheritdoc/>
    public string Source(RecalledRow row, bool isOwn) =>
        $"“{row.Text}” – {(isOwn ? "you" : row.AuthorName)}, {row.SaidAt.ToString("d MMMM yyyy", _culture)}"
        + row.Context switch
        {
            ContextType.Broadcast => ", announced in a channel",
            ContextType.Group => ", said in a group",
            _ => ", said in private",
        }
        + (row is { Scope: PrivacyScope.CrossContext, Context: not ContextType.Broadcast } ? ", allowed wherever you speak" : "");
}
