using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Links.Bios;

/// <summary>What was found in profiles and is offered, as buttons carry it. Pure.</summary>
internal static class BioFindings
{
    /// <summary>The buttons that note each, one below the other: one that is pressed offers the rest anew.</summary>
    /// <param name="call">Who is shown them.</param>
    /// <param name="action">Their action.</param>
    /// <param name="found">What is offered.</param>
    public static IReadOnlyList<IReadOnlyList<CommandButton>> Buttons(CommandCall call, string action, IReadOnlyList<ClaimValue> found) =>
    [
        .. found.Select(value => (IReadOnlyList<CommandButton>)
            [new CommandButton(call.Texts.Claims.Show(value), action, Encode(found.Where(other => other != value).Prepend(value)))]),
    ];

    /// <summary>What a button carries: what it notes, then the rest.</summary>
    public static IReadOnlyList<ClaimValue> Decode(string argument)
    {
        string[] words = argument.Split(' ');
        return [.. words.Chunk(2).Select(static pair => ClaimReader.Decode(pair[0], pair[1]))];
    }

    private static string Encode(IEnumerable<ClaimValue> values) =>
        string.Join(' ', values.Select(static value => $"{ClaimReader.WordOf(value.Kind)} {value.Text}"));
}
