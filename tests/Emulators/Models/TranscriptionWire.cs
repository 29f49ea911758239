using System.Text.Json;

namespace Confidant.Emulators.Models;

/// <summary>OpenAI's transcriptions: never a stream.</summary>
internal sealed class TranscriptionWire(HttpContext context, ModelRequest request) : ModelWire(context, request)
{
    /// <summary>Reads the form that such a request is.</summary>
    public static async Task<ModelRequest> ReadAsync(HttpContext context, string path, string key)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        IFormFile file = form.Files.Single();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        return new ModelRequest(path, key, "")
        {
            Sound = content.ToArray(),
            FileName = file.FileName,
            FormModel = form["model"].ToString(),
        };
    }

    /// <inheritdoc/>
    protected override string Whole(ModelReply reply) => JsonSerializer.Serialize(new { text = TextOf(reply) });

    /// <inheritdoc/>
    protected override Task WriteStartAsync() => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override Task WritePieceAsync(string text) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override Task WriteCallAsync(ModelReply.Call call) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override Task WriteEndAsync(ModelReply reply) => throw new NotSupportedException();
}
