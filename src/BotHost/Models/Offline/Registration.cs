using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Registers the responder that needs no model.</summary>
internal static class Registration
{
    /// <summary>Adds the offline responder as the chat client. Needs Memory's services.</summary>
    public static IServiceCollection AddOfflineResponder(this IServiceCollection services) => services
        .AddSingleton<OfflineResponder>()
        .AddSingleton<IPromptNeeds>(provider => provider.GetRequiredService<OfflineResponder>())
        .AddSingleton<IChatClient>(provider => provider.GetRequiredService<OfflineResponder>());
}
