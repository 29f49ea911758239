using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>One connection of a bot to a <see cref="ScriptedGateway"/>.</summary>
internal sealed class ScriptedConnection(HttpContext context, WebSocket socket) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _buffer = new byte[8192];

    /// <summary>Path and query that the bot came by.</summary>
    public string Target { get; } = context.Request.Path + context.Request.QueryString;

    public Task WhenOverAsync() => _over.Task;

    /// <summary>Says one thing.</summary>
    public Task SayAsync(string json) => SayAsync(Encoding.UTF8.GetBytes(json));

    /// <summary>Says one thing, whatever it is, in pieces of some length.</summary>
    public async Task SayAsync(ReadOnlyMemory<byte> bytes, int pieces = 1)
    {
        int length = Math.Max(bytes.Length / pieces, 1);
        for (int at = 0; at < bytes.Length; at += length)
        {
            ReadOnlyMemory<byte> piece = bytes[at..Math.Min(at + length, bytes.Length)];
            bool isLast = at + length >= bytes.Length;
            await socket.SendAsync(piece, WebSocketMessageType.Text, isLast, CancellationToken.None).AsTask().WaitAsync(_patience);
        }
    }

    /// <summary>Greets.</summary>
    /// <returns>What the bot answered.</returns>
    public async Task<JsonNode> GreetAsync(int heartbeatInterval = 3_600_000)
    {
        await SayAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{heartbeatInterval}}}}}""");
        return await HearAsync();
    }

    /// <summary>Gives the bot a session.</summary>
    public Task BeginSessionAsync(string session = "s-1", string? resumeUrl = null) => SayAsync($$$"""
        {"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"1000"},"guilds":[],"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeUrl}}}"}}
        """);

    /// <summary>Greets, and gives the bot a session where it asks for one.</summary>
    /// <returns>What the bot answered to the greeting.</returns>
    public async Task<JsonNode> WelcomeAsync(int heartbeatInterval = 3_600_000)
    {
        JsonNode answer = await GreetAsync(heartbeatInterval);
        if (answer["op"]!.GetValue<int>() == 2)
        {
            await BeginSessionAsync();
        }

        return answer;
    }

    /// <summary>Tells of a message.</summary>
    public Task TellAsync(long sequence, string text) => SayAsync(Message(sequence, text));

    /// <summary>A message's event.</summary>
    public static string Message(long sequence, string text) => $$$$"""
        {"op":0,"t":"MESSAGE_CREATE","s":{{{{sequence}}}},"d":{"id":"{{{{5000 + sequence}}}}","channel_id":"77","type":0,"content":"{{{{text}}}}",
        "timestamp":"2026-10-01T12:00:00+00:00","author":{"id":"42","username":"alice"}}}
        """;

    /// <summary>The next thing that the bot says.</summary>
    public async Task<JsonNode> HearAsync() => (await ReadAsync()) is { } text
        ? JsonNode.Parse(text)!
        : throw new InvalidOperationException("The bot closed the connection.");

    /// <summary>The code with which the bot closes; what it says before is passed over. Null where it just went.</summary>
    public async Task<int?> HearCloseAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (int?)socket.CloseStatus;
    }

    /// <summary>Closes it with a code, or without any.</summary>
    public async Task CloseAsync(int? code)
    {
        await socket.CloseOutputAsync(code is { } known ? (WebSocketCloseStatus)known : WebSocketCloseStatus.Empty, null, CancellationToken.None);
        _over.TrySetResult();
    }

    /// <summary>Ends the TCP connection.</summary>
    public void Drop()
    {
        if (!_over.Task.IsCompleted)
        {
            context.Abort();
        }

        _over.TrySetResult();
    }

    public void Dispose() => socket.Dispose();

    private async Task<string?> ReadAsync()
    {
        int length = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult read =
                    await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None).AsTask().WaitAsync(_patience);
                length += read.Count;
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (read.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(_buffer, 0, length);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It went without a word.
        }

        _over.TrySetResult();
        return null;
    }
}
