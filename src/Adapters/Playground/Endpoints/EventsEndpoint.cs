using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Playground;

/// <summary>Streams what a person may see, as Server-Sent Events.</summary>
internal sealed partial class EventsEndpoint(
    PlaygroundHub hub,
    PlaygroundLimits limits,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<EventsEndpoint> logger)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (PlaygroundDirectory.FindPerson(context.Request.Query["as"]) is not { } person)
        {
            return PlaygroundProblems.UnknownPerson;
        }

        if (hub.Subscribe(person.Id, context.Request.Headers["Last-Event-ID"]) is not { } subscriber)
        {
            return PlaygroundProblems.TooManyPages;
        }

        // Streams end when the host begins to stop: otherwise the server would wait for them until its patience is over.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await StreamAsync(subscriber, context.Response.Body, ended.Token);
        }
        catch (OperationCanceledException)
        {
            LogLeft();
        }
        finally
        {
            hub.Unsubscribe(subscriber);
        }

        return Results.Empty;
    }

    private async Task StreamAsync(PlaygroundSubscriber subscriber, Stream body, CancellationToken cancellationToken)
    {
        foreach (PlaygroundFrame frame in subscriber.Backlog)
        {
            await body.WriteAsync(frame.Bytes, cancellationToken);
        }

        await body.FlushAsync(cancellationToken);
        ChannelReader<PlaygroundFrame> frames = subscriber.Frames;
        while (await NextAsync(frames, body, cancellationToken))
        {
            while (frames.TryRead(out PlaygroundFrame frame))
            {
                await body.WriteAsync(frame.Bytes, cancellationToken);
            }

            await body.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Waits for the next frame, with a sign of life whenever it takes long; false at the end.</summary>
    private async Task<bool> NextAsync(
        ChannelReader<PlaygroundFrame> frames, Stream body, CancellationToken cancellationToken)
    {
        Task<bool> next = frames.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(limits.Heartbeat, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                await body.WriteAsync(PlaygroundFrame.Heartbeat.Bytes, cancellationToken);
                await body.FlushAsync(cancellationToken);
            }
        }
    }

    [LoggerMessage(3, LogLevel.Debug, "A page of the playground was closed")]
    private partial void LogLeft();
}
