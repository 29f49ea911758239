using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Tokens;

/// <summary>A token as it is chosen, button by button.</summary>
/// <param name="Audience">How far it reaches.</param>
/// <param name="IsForEveryAgent">Whether it is for every agent of the person's; otherwise for the one that is asked.</param>
/// <param name="Days">How long it holds; 0 until that is chosen.</param>
/// <param name="Label">What the person calls it.</param>
internal sealed record TokenDraft(TokenAudience Audience, bool IsForEveryAgent, int Days, string Label)
{
    private const int Parts = 4;

    /// <summary>Reads what a button carries.</summary>
    public static TokenDraft Decode(string argument)
    {
        string[] parts = argument.Split(' ', Parts);
        return new TokenDraft(
            Enum.Parse<TokenAudience>(parts[0]), bool.Parse(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }

    /// <summary>What a button carries.</summary>
    public string Encode() => string.Create(CultureInfo.InvariantCulture, $"{Audience} {IsForEveryAgent} {Days} {Label}");
}
