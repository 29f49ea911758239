using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Notes how calls went: metrics, log lines and health, none with words of anybody's.</summary>
internal sealed partial class ObservedChatClient(
    IChatClient inner, ModelMetrics metrics, ModelHealth health, TimeProvider time, ILogger<ObservedChatClient> logger)
    : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        long began = time.GetTimestamp();
        try
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            NoteAnswer(options, began, response.Usage);
            return response;
        }
        catch (ModelException failure)
        {
            NoteFailure(options, began, failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long began = time.GetTimestamp();
        var usage = new UsageDetails();
        await foreach (ChatResponseUpdate update in UpdateStream.RelayAsync(
            base.GetStreamingResponseAsync(messages, options, cancellationToken), Note, cancellationToken))
        {
            foreach (UsageContent counted in update.Contents.OfType<UsageContent>())
            {
                usage.Add(counted.Details);
            }

            yield return update;
        }

        NoteAnswer(options, began, usage);

        ModelException? Note(Exception error)
        {
            if (error is ModelException failure)
            {
                NoteFailure(options, began, failure);
            }

            return null;
        }
    }

    private void NoteAnswer(ChatOptions? options, long began, UsageDetails? usage)
    {
        TimeSpan took = time.GetElapsedTime(began);
        string model = options?.ModelId ?? "";
        metrics.Note(options.FindTask(), model, "ok", took, usage);
        health.NoteAnswer(options.FindTask(), model);
        LogAnswer(model, options.FindTask(), took.TotalMilliseconds, usage?.InputTokenCount, usage?.OutputTokenCount);
    }

    private void NoteFailure(ChatOptions? options, long began, ModelException failure)
    {
        TimeSpan took = time.GetElapsedTime(began);
        string model = options?.ModelId ?? "";
        metrics.Note(options.FindTask(), model, failure.Fault.ToString(), took, null);
        health.NoteFailure(options.FindTask(), model, failure.Fault);
        LogFailure(model, options.FindTask(), took.TotalMilliseconds, failure.Fault, failure.Status, failure.Reason);
    }

    [LoggerMessage(LogLevel.Debug, "{Model} answered {Task} in {Milliseconds:F0} ms with {Input} and {Output} tokens")]
    private partial void LogAnswer(string model, ModelTask task, double milliseconds, long? input, long? output);

    [LoggerMessage(LogLevel.Warning, "{Model} failed {Task} after {Milliseconds:F0} ms: {Fault} ({Status}, {Reason})")]
    private partial void LogFailure(
        string model, ModelTask task, double milliseconds, ModelFault fault, int status, string? reason);
}
