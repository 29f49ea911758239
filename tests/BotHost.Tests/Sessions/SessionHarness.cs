using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Tests.Sessions;

/// <summary>What tests of sessions ask of a pipeline.</summary>
internal static class SessionHarness
{
    /// <summary>Said in private by somebody whose client is set to Spanish.</summary>
    public static IncomingMessage InSpanish(this PipelineHarness bot, string person, string text)
    {
        IncomingMessage message = bot.Private(person, text);
        return message with { Sender = message.Sender with { Language = "es" } };
    }

    /// <summary>A person's private sessions.</summary>
    public static async Task<IReadOnlyList<ChatSession>> SessionsAsync(this PipelineHarness bot, string person)
    {
        IncomingMessage message = bot.Private(person, "");
        return await bot.Get<ISessionStore>().ListAsync(
            await bot.AudienceAsync(person), message.Conversation, new SessionFilter(0, 100), CancellationToken.None);
    }

    /// <summary>Who reads an answer to a person in private.</summary>
    public static async Task<Audience> AudienceAsync(this PipelineHarness bot, string person)
    {
        UserProfile profile = await bot.Get<ProfileResolver>().ResolveAsync(
            bot.Private(person, "").Sender, Agent.Default, CancellationToken.None);
        return bot.Get<AudienceResolver>().Resolve(Agent.Default, profile, ChatKind.Private, null);
    }
}
