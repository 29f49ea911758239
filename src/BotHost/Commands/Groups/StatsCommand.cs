using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Doctor;
using Confidant.BotHost.Models;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>/stats: how much is kept of a group, and how the bot is. Numbers only: nothing of anybody in particular.</summary>
internal sealed class StatsCommand(
    AdminDesk desk,
    AudienceResolver audiences,
    IGroupCounter counter,
    PlatformAdapters platforms,
    Examination examination,
    IOptions<ModelOptions> models) : ICommand
{
    private const string Name = "stats";

    /// <inheritdoc/>
    public CommandDescription Description { get; } =
        Describe.Command(Name, static texts => texts.StatsMenu, true) with { IsForAdmins = true };

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IGroupTexts texts = call.Texts.Groups;
        if (await desk.FindAsync(call, argument, cancellationToken) is not { } group)
        {
            return AdminDesk.Tell(call, Name, texts.OnlyInGroups);
        }

        if (!await desk.IsAdminAsync(call, group, cancellationToken))
        {
            return AdminDesk.Tell(call, Name, texts.AdminsOnly);
        }

        Audience audience = audiences.Resolve(group.Agent, call.Profile, ChatKind.Group, group.Context);
        IPlatformAdapter platform = platforms.For(group.Place.Platform);
        var statistics = new GroupStatistics(
            group.Agent.Name,
            await counter.CountAsync(audience, cancellationToken),
            platform.Health.State,
            models.Value.HasProvider,
            examination.Problems.Count(problem => problem.Area == group.Place.Platform.Name),
            await platform.Groups.HearsEverythingAsync(group.Place, cancellationToken),
            group.Context);
        return AdminDesk.Tell(call, Name, texts.Statistics(statistics));
    }
}
