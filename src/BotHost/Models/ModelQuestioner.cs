using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models;

/// <summary>Asks a model for a JSON object. Whatever goes wrong, the asker has the rules' answer. Safe for concurrent use.</summary>
internal sealed partial class ModelQuestioner(IModelClients models, TimeProvider time, ILogger<ModelQuestioner> logger)
{
    /// <summary>Whether a model is there for a task.</summary>
    public bool Does(ModelTask task) => models.Find(task) is not null;

    /// <summary>The object that a model answers with; null where no model is there for the task, it fails, takes too long, or answers
    /// something else.</summary>
    /// <typeparam name="T">What the object is read as.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="instructions">What the model is told to do.</param>
    /// <param name="data">What it is shown; never an instruction.</param>
    /// <param name="type">How the object is read.</param>
    /// <param name="patience">The longest wait; null for the client's own limit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<T?> AskAsync<T>(
        ModelTask task,
        string instructions,
        string data,
        JsonTypeInfo<T> type,
        TimeSpan? patience,
        CancellationToken cancellationToken)
        where T : class
    {
        if (models.Find(task) is not { } client)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(patience ?? Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            ChatResponse response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, data)],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 },
                either.Token);
            T? answer = ModelAnswer.TryRead(response.Text, type);
            if (answer is null)
            {
                LogUnreadable(task);
            }

            return answer;
        }
        // The model's boundary: what it cannot do the rules have done already.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(task, error.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The model could not do {Task} ({Reason}); what the rules found stands")]
    private partial void LogFailed(ModelTask task, string reason);

    [LoggerMessage(LogLevel.Warning, "What the model answered to {Task} is not readable; what the rules found stands")]
    private partial void LogUnreadable(ModelTask task);
}
