using System.Text;
using System.Text.RegularExpressions;
using Confidant.Adapters;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Has a model answer a prompt, from what it may be shown of it. Safe for concurrent use.</summary>
internal sealed class ModelAnswerer(
    IModelClients clients,
    IPrivateMarks marks,
    IEnumerable<AITool> tools,
    ModelHealth health,
    IOptions<ModelOptions> options,
    ILogger<ToolLoopChatClient> logger)
{
    private readonly ModelOptions _options = options.Value;
    private readonly List<AITool> _tools = [.. tools];
    private readonly ToolLoopChatClient? _client =
        clients.Find(ModelTask.Chat) is { } client ? new ToolLoopChatClient(client, logger) : null;

    /// <summary>Whether a model answers people here.</summary>
    public bool IsOn => _client is not null;

    /// <summary>The answer; null where no model may be asked, because the message itself is marked as private. One that was stopped is
    /// what there was by then; without words, where there were none.</summary>
    /// <exception cref="ModelException">The model gave nothing that can be shown.</exception>
    public async Task<ChatResponse?> AnswerAsync(Prompt prompt, IAnswerListener? listener, CancellationToken cancellationToken)
    {
        PromptPrivacy.CheckAudience(prompt);
        Prompt shown = prompt;
        if (!_options.AllowPrivate)
        {
            IReadOnlySet<MessageId> marked = await marks.FindAsync([.. prompt.Sources.Concat(prompt.Stored).Distinct()], cancellationToken);
            if (prompt.Stored.Any(marked.Contains))
            {
                return null;
            }

            shown = PromptPrivacy.Without(prompt, marked);
        }

        ChatOptions request = new ChatOptions { ModelId = ModelOf(prompt.Agent), Tools = _tools.Count > 0 ? [.. _tools] : null }
            .PaidBy(prompt.Speaker);
        IReadOnlyList<ChatMessage> messages = PromptBuilder.ToMessages(shown, _options.MaxPromptTokens);
        ChatResponse response = _options.Stream
            ? await ReadAsync(messages, request, shown, listener, cancellationToken)
            : await _client!.GetResponseAsync(messages, request, cancellationToken);
        bool isStopped = listener?.Stopped.IsCancellationRequested == true;
        if (!isStopped && AnswerCheck.Find(response, _options.MaxOutputTokens) is { } fault)
        {
            health.NoteFailure(ModelTask.Chat, request.ModelId ?? ChatModel, fault);
            throw new ModelException(fault);
        }

        string written = AnswerCheck.Clean(response.Text);
        string text = KeepLinks(written, shown, AnswerLinks.Keep);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = response.FinishReason, Usage = response.Usage }
            .WithShown(KeepLinks(MarkdownText.Read(written), shown, AnswerLinks.Keep))
            .WithSources([.. shown.Sources.Except(prompt.Stored)]);
    }

    private async Task<ChatResponse> ReadAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions request,
        Prompt shown,
        IAnswerListener? listener,
        CancellationToken cancellationToken)
    {
        CancellationToken stopped = listener?.Stopped ?? CancellationToken.None;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopped);
        var updates = new List<ChatResponseUpdate>();
        var words = new StringBuilder();
        try
        {
            await foreach (ChatResponseUpdate update in _client!.GetStreamingResponseAsync(messages, request, either.Token))
            {
                updates.Add(update);
                words.Append(update.Text);
                if (listener is not null && LastSpace(words) is > 0 and var end)
                {
                    // What may still become a link waits for its end.
                    string written = words.ToString(0, end);
                    listener.OnWords(() => KeepLinks(MarkdownText.Read(AnswerCheck.Clean(written)), shown, AnswerLinks.Keep));
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ModelException
            && stopped.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Whatever ended the stream, nobody wants the rest.
        }

        return updates.ToChatResponse();
    }

    private static int LastSpace(StringBuilder words)
    {
        int end = words.Length;
        while (end > 0 && !char.IsWhiteSpace(words[end - 1]))
        {
            end--;
        }

        return end;
    }

    private string ChatModel => _options.Tasks.Chat ?? _options.Model!;

    // The operator pays, so what people's own agents speak through is for the operator to list.
    private string? ModelOf(Agent agent) =>
        agent.Model is { } model && (agent.Owner is null || _options.AgentModels.Contains(model)) ? model : null;

    private static T KeepLinks<T>(T words, Prompt prompt, Func<T, Prompt, T> keep)
    {
        try
        {
            return keep(words, prompt);
        }
        catch (RegexMatchTimeoutException)
        {
            // Made to take long to read: nobody has to read it.
            throw new ModelException(ModelFault.Oversized);
        }
    }
}
