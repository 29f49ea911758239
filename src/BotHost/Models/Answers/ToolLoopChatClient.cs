using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Runs the tools that a model calls, and asks it again with what they return: as data, and only so much of it. After
/// <see cref="MaxRounds"/> rounds it has to answer.</summary>
internal sealed partial class ToolLoopChatClient(IChatClient inner, ILogger<ToolLoopChatClient> logger) : DelegatingChatClient(inner)
{
    /// <summary>How often tools are run for one answer.</summary>
    public const int MaxRounds = 4;

    /// <summary>How much of what a tool returns a model is told.</summary>
    public const int MaxResultCharacters = 4_000;

    private const int MaxCallsInRound = 4;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> all = [.. messages];
        for (int round = 0; ; round++)
        {
            ChatOptions? present = InRound(options, round);
            ChatResponse response = await base.GetResponseAsync(all, present, cancellationToken);
            if (!await RunAsync(response, present, all, cancellationToken))
            {
                return response;
            }
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> all = [.. messages];
        for (int round = 0; ; round++)
        {
            ChatOptions? present = InRound(options, round);
            bool mayCall = MayCall(present);
            var updates = new List<ChatResponseUpdate>();
            await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(all, present, cancellationToken))
            {
                if (!mayCall)
                {
                    yield return update;
                    continue;
                }

                // What a model says beside a call is no answer yet, so a round is known only at its end.
                updates.Add(update);
            }

            if (!await RunAsync(updates.ToChatResponse(), present, all, cancellationToken))
            {
                foreach (ChatResponseUpdate update in updates)
                {
                    yield return update;
                }

                yield break;
            }
        }
    }

    private static ChatOptions? InRound(ChatOptions? options, int round)
    {
        if (round < MaxRounds || options?.Tools is not { Count: > 0 })
        {
            return options;
        }

        ChatOptions last = options.Clone();
        last.ToolMode = ChatToolMode.None;
        return last;
    }

    private static bool MayCall(ChatOptions? options) =>
        options is { Tools.Count: > 0, ToolMode: not NoneChatToolMode };

    /// <summary>Runs what a response calls and adds it to the messages; false where it calls nothing that may be run.</summary>
    private async Task<bool> RunAsync(
        ChatResponse response, ChatOptions? options, List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        List<FunctionCallContent> calls =
            [.. response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>()];
        if (calls.Count == 0 || !MayCall(options))
        {
            return false;
        }

        var results = new List<AIContent>(calls.Count);
        for (int i = 0; i < calls.Count; i++)
        {
            string result = i < MaxCallsInRound
                ? await InvokeAsync(calls[i], options!.Tools!, cancellationToken)
                : "Too many calls at once.";
            results.Add(new FunctionResultContent(
                calls[i].CallId, DataLine.Of(new ToolResult(result), ToolResultJson.Default.ToolResult)));
        }

        messages.AddRange(response.Messages);
        messages.Add(new ChatMessage(ChatRole.Tool, results));
        return true;
    }

    private async Task<string> InvokeAsync(FunctionCallContent call, IList<AITool> tools, CancellationToken cancellationToken)
    {
        if (tools.OfType<AIFunction>().FirstOrDefault(tool => tool.Name == call.Name) is not { } function || call.Exception is not null)
        {
            return "There is no such tool, or its arguments cannot be read.";
        }

        try
        {
            object? result = await function.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellationToken);
            string text = ToolText.Of(result);
            return text.Length <= MaxResultCharacters ? text : text[..MaxResultCharacters];
        }
        // A tool's boundary: whatever it throws, the model is told that it failed, and nothing else.
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(function.Name, error.GetType().Name);
            return "The tool failed.";
        }
    }

    [LoggerMessage(LogLevel.Warning, "The tool {Tool} failed: {Reason}")]
    private partial void LogFailed(string tool, string reason);
}

/// <summary>What a tool returned, as a model is told it.</summary>
/// <param name="Data">The words.</param>
internal sealed record ToolResult(string Data);

/// <summary>The shape of a result.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ToolResult))]
internal sealed partial class ToolResultJson : JsonSerializerContext;
