using System.Text.Json;

namespace Confidant.Emulators.Models;

/// <summary>Anthropic's messages.</summary>
internal sealed class AnthropicWire(HttpContext context, ModelRequest request) : ModelWire(context, request)
{
    private bool _hasBlock;

    /// <inheritdoc/>
    protected override string Whole(ModelReply reply) => JsonSerializer.Serialize(Message(
        reply switch
        {
            ModelReply.Call call => [new { type = "tool_use", id = "toolu_1", name = call.Name, input = JsonSerializer.Deserialize<JsonElement>(call.Arguments) }],
            ModelReply.Decline => [],
            _ => TextOf(reply).Length == 0 ? [] : [new { type = "text", text = TextOf(reply) }],
        },
        ReasonOf(reply),
        OutputTokens(reply)));

    /// <inheritdoc/>
    protected override Task WriteStartAsync() =>
        EventAsync("message_start", new { type = "message_start", message = Message([], null, 1) });

    /// <inheritdoc/>
    protected override async Task WritePieceAsync(string text)
    {
        if (!_hasBlock)
        {
            _hasBlock = true;
            await EventAsync(
                "content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } });
        }

        await EventAsync(
            "content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text } });
    }

    /// <inheritdoc/>
    protected override async Task WriteCallAsync(ModelReply.Call call)
    {
        _hasBlock = true;
        await EventAsync("content_block_start", new
        {
            type = "content_block_start",
            index = 0,
            content_block = new { type = "tool_use", id = "toolu_1", name = call.Name, input = new { } },
        });
        int middle = call.Arguments.Length / 2;
        foreach (string piece in new[] { call.Arguments[..middle], call.Arguments[middle..] })
        {
            await EventAsync("content_block_delta", new
            {
                type = "content_block_delta",
                index = 0,
                delta = new { type = "input_json_delta", partial_json = piece },
            });
        }
    }

    /// <inheritdoc/>
    protected override async Task WriteEndAsync(ModelReply reply)
    {
        if (_hasBlock)
        {
            await EventAsync("content_block_stop", new { type = "content_block_stop", index = 0 });
        }

        await EventAsync("message_delta", new
        {
            type = "message_delta",
            delta = new { stop_reason = ReasonOf(reply), stop_sequence = (string?)null },
            usage = new { output_tokens = OutputTokens(reply) },
        });
        await EventAsync("message_stop", new { type = "message_stop" });
    }

    private Task EventAsync(string name, object body) => SendAsync($"event: {name}\ndata: {JsonSerializer.Serialize(body)}\n\n");

    private object Message(object[] content, string? reason, int outputTokens) => new
    {
        id = "msg_1",
        type = "message",
        role = "assistant",
        model = Request.Model,
        content,
        stop_reason = reason,
        stop_sequence = (string?)null,
        usage = new { input_tokens = InputTokens, output_tokens = outputTokens },
    };

    private static string ReasonOf(ModelReply reply) => reply switch
    {
        ModelReply.Call => "tool_use",
        ModelReply.Decline => "refusal",
        ModelReply.Say { IsCutByLength: true } => "max_tokens",
        _ => "end_turn",
    };
}
