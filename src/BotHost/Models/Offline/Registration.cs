namespace Confidant.BotHost.Models.Offline;

/// <summary>Registers the responder that needs no model.</summary>
internal static class Registration
{
    /// <summary>Adds the offline responder. Needs Memory's services.</summary>
    public static IServiceCollection AddOfflineResponder(this IServiceCollection services) => services
        .AddSingleton<OfflineResponder>();
}
