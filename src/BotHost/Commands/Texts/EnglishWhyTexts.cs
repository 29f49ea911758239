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
        + (row.Context == ContextType.Group ? ", said in a group" : ", said in private")
        + (row.Scope == PrivacyScope.CrossContext ? ", allowed wherever you speak" : "");
}
