using System.Text.Json;

namespace Confidant.Emulators.Models;

/// <summary>OpenAI's chat completions.</summary>
internal sealed class OpenAiWire(HttpContext context, ModelRequest request) : ModelWire(context, request)
{
    /// <inheritdoc/>
    protected override string Whole(ModelReply reply) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = Request.Model,
        choices = new[] { new { index = 0, finish_reason = ReasonOf(reply), message = MessageOf(reply) } },
        usage = Usage(reply),
    });

    /// <inheritdoc/>
    protected override Task WriteStartAsync() => ChunkAsync(new { role = "assistant", content = "" }, null);

    /// <inheritdoc/>
    protected override Task WritePieceAsync(string text) => ChunkAsync(new { content = text }, null);

    /// <inheritdoc/>
    protected override async Task WriteCallAsync(ModelReply.Call call)
    {
        int middle = call.Arguments.Length / 2;
        await ChunkAsync(
            new { tool_calls = new[] { new { index = 0, id = "call_1", type = "function", function = new { name = call.Name, arguments = "" } } } },
            null);
        foreach (string piece in new[] { call.Arguments[..middle], call.Arguments[middle..] })
        {
            await ChunkAsync(new { tool_calls = new[] { new { index = 0, function = new { arguments = piece } } } }, null);
        }
    }

    /// <inheritdoc/>
    protected override async Task WriteEndAsync(ModelReply reply)
    {
        if (reply is ModelReply.Decline)
        {
            await ChunkAsync(new { refusal = "I cannot help with that." }, null);
        }

        await ChunkAsync(new { }, ReasonOf(reply));
        await SendAsync("data: " + JsonSerializer.Serialize(Envelope(Array.Empty<object>(), Usage(reply))) + "\n\n");
        await SendAsync("data: [DONE]\n\n");
    }

    private Task ChunkAsync(object delta, string? reason) => SendAsync("data: "
        + JsonSerializer.Serialize(Envelope(new object[] { new { index = 0, delta, finish_reason = reason } }, null)) + "\n\n");

    private object Envelope(object[] choices, object? usage) => new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_790_000_000,
        model = Request.Model,
        choices,
        usage,
    };

    private object Usage(ModelReply reply) => new
    {
        prompt_tokens = InputTokens,
        completion_tokens = OutputTokens(reply),
        total_tokens = InputTokens + OutputTokens(reply),
    };

    private static object MessageOf(ModelReply reply) => reply switch
    {
        ModelReply.Decline => new { role = "assistant", content = (string?)null, refusal = "I cannot help with that." },
        ModelReply.Call call => new
        {
            role = "assistant",
            content = (string?)null,
            tool_calls = new[] { new { id = "call_1", type = "function", function = new { name = call.Name, arguments = call.Arguments } } },
        },
        _ => new { role = "assistant", content = TextOf(reply) },
    };

    private static string ReasonOf(ModelReply reply) => reply switch
    {
        ModelReply.Call => "tool_calls",
        ModelReply.Say { IsCutByLength: true } => "length",
        _ => "stop",
    };
}
