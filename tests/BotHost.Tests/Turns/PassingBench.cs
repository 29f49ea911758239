using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Turns;

/// <summary>What people ask in passing, where the bot is no member.</summary>
internal static class PassingBench
{
    public static Task<OutgoingMessage> AskAsync(PipelineHarness host, string person, string text) =>
        host.SendAsync(InPassing(host, person, text));

    public static IncomingMessage Typed(PipelineHarness host, string person, string text)
    {
        IncomingMessage said = InPassing(host, person, text);
        return said with { Passing = said.Passing! with { IsBeingTyped = true } };
    }

    public static IncomingMessage InPassing(PipelineHarness host, string person, string text)
    {
        IncomingMessage said = host.Private(person, text);
        return said with
        {
            Conversation = ConversationKey.Parse($"telegram:1:passing-{person.Length}"),
            Chat = ChatKind.Public,
            Passing = new PassingTerms { Home = said.Conversation, Within = TimeSpan.FromSeconds(30), TakesOneMessage = true },
            ReplyHandle = $"handle-{said.DeliveryKey}",
        };
    }
}
