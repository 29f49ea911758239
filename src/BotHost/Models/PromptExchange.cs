using Confidant.BotHost.Turns;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models;

/// <summary>Carries what a chat client needs beyond messages: the structured prompt in, the sources of the answer out.</summary>
internal static class PromptExchange
{
    private const string PromptKey = "confidant.prompt";
    private const string SourcesKey = "confidant.sources";

    /// <summary>Options that carry the prompt.</summary>
    public static ChatOptions ToOptions(this Prompt prompt) =>
        new() { AdditionalProperties = new AdditionalPropertiesDictionary { [PromptKey] = prompt } };

    /// <summary>The prompt that options carry; null where a caller gave messages only.</summary>
    public static Prompt? FindPrompt(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(PromptKey, out Prompt? prompt) == true ? prompt : null;

    /// <summary>Notes the messages that an answer rests on.</summary>
    public static ChatResponse WithSources(this ChatResponse response, IReadOnlyList<MessageId> sources)
    {
        (response.AdditionalProperties ??= [])[SourcesKey] = sources;
        return response;
    }

    /// <summary>The messages that an answer rests on; null where the client does not tell, so that all recalled rows count.</summary>
    public static IReadOnlyList<MessageId>? FindSources(this ChatResponse response) =>
        response.AdditionalProperties?.TryGetValue(SourcesKey, out IReadOnlyList<MessageId>? sources) == true ? sources : null;
}
