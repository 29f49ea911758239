namespace Confidant.BotHost.Commands;

/// <summary>A button of a command's answer. Whoever it is shown to may press it, nobody else, and once.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Action">The command's name, a dot, and what to do.</param>
/// <param name="Argument">What to do it to.</param>
internal sealed record CommandButton(string Label, string Action, string Argument = "")
{
    /// <summary>For how long it works.</summary>
    /// <value>The default is a day.</value>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The page that it opens instead; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>A button that opens a page, for anybody and as often as they like.</summary>
    public static CommandButton ToPage(string label, Uri page) => new(label, "") { Address = page.AbsoluteUri };
}
