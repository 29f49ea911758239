using Confidant.Adapters;
using Confidant.BotHost.Models.Answers;
using Confidant.BotHost.Turns;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Media;

/// <summary>Has models tell what is said in a message's sounds and shown in its pictures. What is said are the speaker's words; what a
/// picture shows is the model's finding and stays within the picture's note. Whatever goes wrong, the message stays as it came. Safe
/// for concurrent use.</summary>
internal sealed partial class MediaReader(IModelClients models, TimeProvider time, ILogger<MediaReader> logger)
{
    private const int MaxSoundBytes = 20 * 1024 * 1024;
    private const int MaxPictureBytes = 5 * 1024 * 1024;
    private const int MaxSoundSeconds = 600;
    private const int MaxDescriptionTokens = 120;

    // Somebody waits for the answer to the message.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static readonly string _visionPrompt = PromptFiles.Read("vision.md");

    /// <summary>Whether a message carries something that a model is there to read.</summary>
    public bool CanRead(IncomingMessage message) => message.Media.Any(medium => TaskFor(medium) is not null);

    /// <summary>The message with what could be read in time.</summary>
    /// <param name="scene">Who says it, and where.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<IncomingMessage> ReadAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        (IncomingMedia Medium, string? Words)[] read = await Task.WhenAll(
            message.Media.Select(medium => ReadAsync(scene, medium, either.Token, cancellationToken)));
        return message with
        {
            BareText = string.Join(
                '\n', read.Select(static found => found.Words).Prepend(message.BareText).Where(static words => words is { Length: > 0 })),
            Media = [.. read.Select(static found => found.Medium)],
        };
    }

    private async Task<(IncomingMedia Medium, string? Words)> ReadAsync(
        TurnScene scene, IncomingMedia medium, CancellationToken untilLimit, CancellationToken cancellationToken)
    {
        if (TaskFor(medium) is not { } task)
        {
            return (medium, null);
        }

        try
        {
            int most = task == ModelTask.Vision ? MaxPictureBytes : MaxSoundBytes;
            byte[]? content = await scene.Adapter.FetchAsync(scene.Conversation, medium.File!, most, untilLimit);
            if (content is not { Length: > 0 })
            {
                LogNotThere(task);
                return (medium, null);
            }

            string? found = await AskAsync(scene, task, medium.File!, content, untilLimit);
            return (task, found) switch
            {
                (_, null) => (medium, null),
                (ModelTask.Vision, _) => (medium with { Shows = found }, null),
                _ => (medium with { IsTranscribed = true }, found),
            };
        }
        // The model's boundary: without it the message is what it was.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(task, error.GetType().Name);
            return (medium, null);
        }
    }

    private async Task<string?> AskAsync(
        TurnScene scene, ModelTask task, IncomingFile file, byte[] content, CancellationToken cancellationToken)
    {
        bool isPicture = task == ModelTask.Vision;
        var data = new DataContent(content, file.MediaType ?? (isPicture ? "image/jpeg" : "audio/ogg"));
        List<ChatMessage> messages = [new(ChatRole.User, [data])];
        ChatOptions options = new ChatOptions().PaidBy(scene.Profile.Id);
        if (isPicture)
        {
            string language = scene.Language == Language.Spanish ? "Spanish" : "English";
            messages.Insert(0, new ChatMessage(ChatRole.System, _visionPrompt.Replace("{language}", language, StringComparison.Ordinal)));
            options.MaxOutputTokens = MaxDescriptionTokens;
        }

        ChatResponse response = await models.Find(task)!.GetResponseAsync(messages, options, cancellationToken);
        string? words = MediaWords.TryRead(response.Text, isPicture);
        if (words is null || (isPicture && AnswerCheck.Find(response, MaxDescriptionTokens) is not null))
        {
            LogNothing(task);
            return null;
        }

        return words;
    }

    private ModelTask? TaskFor(IncomingMedia medium)
    {
        ModelTask? task = medium switch
        {
            { File: null } => null,
            { Kind: MediaKind.Voice or MediaKind.Audio, Seconds: null or <= MaxSoundSeconds } => ModelTask.Transcription,
            { Kind: MediaKind.Photo } => ModelTask.Vision,
            _ => null,
        };
        return task is { } needed && models.Find(needed) is not null ? task : null;
    }

    [LoggerMessage(LogLevel.Information, "{Task} was not asked for: the file is too long, or gone")]
    private partial void LogNotThere(ModelTask task);

    [LoggerMessage(LogLevel.Warning, "{Task} failed ({Reason}); the message stays as it came")]
    private partial void LogFailed(ModelTask task, string reason);

    [LoggerMessage(LogLevel.Information, "{Task} gave nothing that can be used; the message stays as it came")]
    private partial void LogNothing(ModelTask task);
}
