using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Agents;

/// <summary>Makes the store's agents those of the configuration, before anybody is answered.</summary>
internal sealed partial class AgentConfigurator(
    IAgentStore agents, IOptions<AgentsOptions> options, IIdGenerator ids, ILogger<AgentConfigurator> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ConfiguredAgent[] configured = [.. options.Value.Agents.Select(Read)];
        await agents.ConfigureAsync(configured, cancellationToken);
        if (configured.Length > 0)
        {
            LogConfigured(
                configured.Length,
                configured.Sum(static agent => agent.Places.Count),
                configured.SelectMany(static agent => agent.Announcements).Distinct().Count());
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ConfiguredAgent Read(AgentOptions settings)
    {
        var agent = new Agent(new AgentId(ids.NewId()), settings.Name)
        {
            Preset = settings.Preset is { } preset ? PresetLibrary.Find(preset)!.Name : null,
            Role = settings.Role,
            Personality = settings.Personality,
            Instructions = settings.Instructions,
            Model = settings.Model,
            Language = settings.Language,
        };
        return new ConfiguredAgent(agent, [.. settings.Bind.Select(ReadPlace)])
        {
            Announcements = [.. settings.Announcements.Select(ReadChannel)],
        };
    }

    private static AgentPlace ReadPlace(string text) => AgentPlace.TryParse(text, out AgentPlace place)
        ? place
        : throw new InvalidOperationException("A place was not validated.");

    private static GroupKey ReadChannel(string text) => AnnouncementChannels.Read(text)
        ?? throw new InvalidOperationException("A channel was not validated.");

    [LoggerMessage(LogLevel.Information, "{Agents} agents are configured, bound to {Places} places; {Channels} channels speak for them")]
    private partial void LogConfigured(int agents, int places, int channels);
}
