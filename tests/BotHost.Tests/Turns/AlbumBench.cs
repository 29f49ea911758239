using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Turns;
using Confidant.Emulators.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Turns;

/// <summary>A pipeline with a clock that a test moves, and people who send albums.</summary>
internal sealed class AlbumBench : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static int _albums;

    private readonly PromptRecorder _prompts;

    private AlbumBench(PipelineHarness pipeline, ManualTime time, PromptRecorder prompts)
    {
        Pipeline = pipeline;
        Time = time;
        _prompts = prompts;
    }

    public PipelineHarness Pipeline { get; }

    public ManualTime Time { get; }

    /// <summary>What answers were made from, in order.</summary>
    public IReadOnlyList<Prompt> Prompts => _prompts.Prompts;

    public static async Task<AlbumBench> StartAsync(
        string? directory = null, Action<IServiceCollection>? replace = null)
    {
        // The store keeps milliseconds.
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        var prompts = new PromptRecorder();
        PipelineHarness pipeline = await PipelineHarness.StartAsync(directory, services =>
        {
            services.AddSingleton<TimeProvider>(time);
            prompts.Replace(services);
            replace?.Invoke(services);
        });
        return new AlbumBench(pipeline, time, prompts);
    }

    /// <summary>The parts of an album, each like a message but for its words.</summary>
    public static IncomingMessage[] Album(Func<string, IncomingMessage> say, params string[] captions)
    {
        string album = $"album{Interlocked.Increment(ref _albums)}";
        return [.. captions.Select(caption => say(caption) with { Album = album, Media = [new IncomingMedia(MediaKind.Photo)] })];
    }

    /// <summary>Hands parts over, and waits until their conversation rests because more of the album may come.</summary>
    public async Task HoldAsync(params IncomingMessage[] parts)
    {
        await Pipeline.AcceptAsync(parts);
        await Time.WhenWaitingAsync(TimeSpan.FromSeconds(1)).WaitAsync(_patience);
    }

    /// <summary>Lets the clock run until something happens.</summary>
    public async Task<T> RunUntilAsync<T>(Task<T> task)
    {
        DateTime deadline = DateTime.UtcNow + _patience;
        while (!task.IsCompleted && DateTime.UtcNow < deadline)
        {
            Time.TryAdvanceToNext(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await task.WaitAsync(TimeSpan.Zero);
    }

    /// <summary>Hands events over and lets the clock run until the first answer.</summary>
    public async Task<OutgoingMessage> SendAsync(params IncomingMessage[] messages)
    {
        await Pipeline.AcceptAsync(messages);
        return (await RunUntilAsync(Pipeline.Platform.NextAsync())).Message;
    }

    /// <summary>Lets the clock run until nothing is left to learn or to handle.</summary>
    public Task SettleAsync() => RunUntilAsync(SettledAsync());

    public ValueTask DisposeAsync() => Pipeline.DisposeAsync();

    private async Task<bool> SettledAsync()
    {
        await Pipeline.SettleAsync();
        return true;
    }
}
