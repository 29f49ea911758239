namespace Confidant.BotHost.Commands;

/// <summary>Shows the beginning of long texts.</summary>
internal static class Excerpt
{
    private const int Longest = 200;

    /// <summary>The text, or its first 200 characters and an ellipsis; never half a character.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + "…";
    }
}
