using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Registers who answers people.</summary>
internal static class Registration
{
    /// <summary>Adds the responder as the chat client. Needs the clients of models and the offline responder.</summary>
    public static IServiceCollection AddResponder(this IServiceCollection services) => services
        .AddSingleton<ModelAnswerer>()
        .AddSingleton<Responder>()
        .AddSingleton<IPromptNeeds>(static provider => provider.GetRequiredService<Responder>())
        .AddSingleton<IChatClient>(static provider => provider.GetRequiredService<Responder>());
}
