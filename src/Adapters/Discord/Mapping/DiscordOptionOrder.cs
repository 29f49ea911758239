using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>In which order a command's options stand in its argument: people fill them in as they like. Safe for concurrent use.</summary>
internal sealed class DiscordOptionOrder
{
    private volatile Dictionary<string, string[]> _orders = [];

    /// <summary>Notes the commands there are.</summary>
    public void Set(IReadOnlyList<CommandDescription> commands) => _orders = commands
        .DistinctBy(static command => command.Name)
        .ToDictionary(static command => command.Name, static command => command.Options.Select(static option => option.Name).ToArray());

    /// <summary>The options that were given, in order; those that the command does not have come last, as they came.</summary>
    public IEnumerable<DiscordInteractionOption> Sort(string command, IEnumerable<DiscordInteractionOption> options) =>
        _orders.TryGetValue(command, out string[]? order)
            ? options.OrderBy(option => Array.IndexOf(order, option.Name) is var place and >= 0 ? place : order.Length)
            : options;
}
