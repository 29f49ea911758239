using Confidant.Adapters;
using Confidant.BotHost.Models.Answers;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models;

/// <summary>Carries what a chat client needs beyond messages: the structured prompt and who pays in, the sources of the answer out.
/// None of it leaves the host.</summary>
internal static class PromptExchange
{
    private const string PromptKey = "confidant.prompt";
    private const string PayerKey = "confidant.payer";
    private const string TaskKey = "confidant.task";
    private const string ListenerKey = "confidant.listener";
    private const string WithinKey = "confidant.within";
    private const string SourcesKey = "confidant.sources";
    private const string ShownKey = "confidant.shown";

    private static readonly string[] _ownKeys = [PromptKey, PayerKey, TaskKey, ListenerKey, WithinKey];

    /// <summary>Options that carry the prompt.</summary>
    public static ChatOptions ToOptions(this Prompt prompt) =>
        new() { AdditionalProperties = new AdditionalPropertiesDictionary { [PromptKey] = prompt } };

    /// <summary>The prompt that options carry; null where a caller gave messages only.</summary>
    public static Prompt? FindPrompt(this ChatOptions? options) => options.Find<Prompt>(PromptKey);

    /// <summary>Notes whose tokens a call uses.</summary>
    public static ChatOptions PaidBy(this ChatOptions options, UserId person) => options.With(PayerKey, person);

    /// <summary>Whose tokens a call uses; null for the host's only.</summary>
    public static UserId? FindPayer(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(PayerKey, out UserId person) == true ? person : null;

    /// <summary>Notes what a call is for.</summary>
    public static ChatOptions WithTask(this ChatOptions options, ModelTask task) => options.With(TaskKey, task);

    /// <summary>What a call is for; an answer, where nothing is noted.</summary>
    public static ModelTask FindTask(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(TaskKey, out ModelTask task) == true ? task : ModelTask.Chat;

    /// <summary>Notes who is told an answer while it is made.</summary>
    public static ChatOptions ReportedTo(this ChatOptions options, IAnswerListener? listener) =>
        listener is null ? options : options.With(ListenerKey, listener);

    /// <summary>Who is told an answer while it is made; null for nobody.</summary>
    public static IAnswerListener? FindListener(this ChatOptions? options) => options.Find<IAnswerListener>(ListenerKey);

    /// <summary>Notes how long a model may take; null for as long as models may.</summary>
    public static ChatOptions AnsweredWithin(this ChatOptions options, TimeSpan? within) =>
        within is { } limit ? options.With(WithinKey, limit) : options;

    /// <summary>How long a model may take; null for as long as models may.</summary>
    public static TimeSpan? FindWithin(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(WithinKey, out TimeSpan within) == true ? within : null;

    /// <summary>The options without the host's own notes.</summary>
    public static ChatOptions? ForTheWire(this ChatOptions? options)
    {
        if (options?.AdditionalProperties is null)
        {
            return options;
        }

        ChatOptions bare = options.Clone();
        foreach (string key in _ownKeys)
        {
            bare.AdditionalProperties!.Remove(key);
        }

        return bare;
    }

    /// <summary>Notes the messages that an answer rests on.</summary>
    public static ChatResponse WithSources(this ChatResponse response, IReadOnlyList<MessageId> sources)
    {
        (response.AdditionalProperties ??= [])[SourcesKey] = sources;
        return response;
    }

    /// <summary>The messages that an answer rests on; null where the client does not tell, so that all recalled rows count.</summary>
    public static IReadOnlyList<MessageId>? FindSources(this ChatResponse response) =>
        response.AdditionalProperties?.TryGetValue(SourcesKey, out IReadOnlyList<MessageId>? sources) == true ? sources : null;

    /// <summary>Notes how an answer that was written in Markdown is shown.</summary>
    public static ChatResponse WithShown(this ChatResponse response, FormattedText shown)
    {
        (response.AdditionalProperties ??= [])[ShownKey] = shown;
        return response;
    }

    /// <summary>How an answer that was written in Markdown is shown; null where its words are shown as they are.</summary>
    public static FormattedText? FindShown(this ChatResponse response) =>
        response.AdditionalProperties?.TryGetValue(ShownKey, out FormattedText? shown) == true ? shown : null;

    private static ChatOptions With(this ChatOptions options, string key, object value)
    {
        (options.AdditionalProperties ??= [])[key] = value;
        return options;
    }

    private static T? Find<T>(this ChatOptions? options, string key)
        where T : class => options?.AdditionalProperties?.TryGetValue(key, out T? value) == true ? value : null;
}
