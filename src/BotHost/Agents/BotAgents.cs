using Confidant.Adapters.Telegram;
using Confidant.Identity;

namespace Confidant.BotHost.Agents;

/// <summary>Binds bot accounts to the agents that their settings name: the same as the agent's <see cref="AgentOptions.Bind"/>,
/// without the account's number.</summary>
internal static class BotAgents
{
    /// <summary>Adds the bindings; a bot whose agent is not known is noted.</summary>
    public static void Bind(AgentsOptions options, IConfiguration configuration)
    {
        var telegram = configuration.GetSection(TelegramOptions.Section).Get<TelegramOptions>();
        foreach ((string name, TelegramBotOptions bot) in telegram?.Bots ?? [])
        {
            if (bot is not { Agent: { } wanted, Account: { } account })
            {
                continue;
            }

            AgentOptions? agent = options.Agents.Find(known => known.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
            if (agent is null)
            {
                options.BotsWithoutAgent.Add($"{TelegramOptions.Section}:{nameof(TelegramOptions.Bots)}:{name}:{nameof(bot.Agent)}");
                continue;
            }

            string place = AgentPlace.Account(Platform.Telegram, account).ToString();
            if (!agent.Bind.Contains(place))
            {
                agent.Bind.Add(place);
            }
        }
    }
}
