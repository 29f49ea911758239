using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>What /stats tells.</summary>
/// <param name="Agent">The name of the agent that answers.</param>
/// <param name="Counts">How much is kept.</param>
/// <param name="Connection">How the platform's connection stands.</param>
/// <param name="HasModel">Whether a model is configured.</param>
/// <param name="Problems">How many things the operator should mend or consider about this platform.</param>
/// <param name="HearsEverything">Whether the bot is told everything that is said there; null where that is not known.</param>
/// <param name="Group">The group with its settings.</param>
internal sealed record GroupStatistics(
    string Agent, GroupCounts Counts, PlatformState Connection, bool HasModel, int Problems, bool? HearsEverything, GroupContext Group);
