using System.Globalization;

namespace Confidant.Adapters.Playground;

/// <summary>How far a reader has come: <c>run-change</c>. A cursor of an earlier run of the host means nothing to this one.</summary>
internal readonly record struct EventCursor(string Run, long Change)
{
    public static EventCursor? TryParse(string? text)
    {
        int dash = text?.LastIndexOf('-') ?? -1;
        return dash > 0 && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long change)
            ? new EventCursor(text![..dash], change)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}-{Change}");
}
