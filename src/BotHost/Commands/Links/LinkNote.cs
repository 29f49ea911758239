namespace Confidant.BotHost.Commands.Links;

/// <summary>Says where it matters that other accounts are linked to the caller's.</summary>
internal static class LinkNote
{
    /// <summary>A text with that line after it, where there are any.</summary>
    public static string After(string text, CommandCall call) =>
        call.Profile.Linked.Count == 0 ? text : $"{text}\n\n{call.Texts.AccountLinks.Note(call.Profile.Linked.Count)}";
}
