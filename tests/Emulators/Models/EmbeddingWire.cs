using System.Text;
using System.Text.Json;

namespace Confidant.Emulators.Models;

/// <summary>OpenAI's embeddings: the same words give the same vector, of length 1.</summary>
internal static class EmbeddingWire
{
    /// <summary>Writes the vectors of the texts that were sent.</summary>
    public static async Task WriteAsync(HttpContext context, ModelRequest request, int length)
    {
        JsonElement input = request.Json.GetProperty("input");
        List<string> texts = input.ValueKind == JsonValueKind.Array
            ? [.. input.EnumerateArray().Select(static text => text.GetString() ?? "")]
            : [input.GetString() ?? ""];
        bool isPacked = request.Json.TryGetProperty("encoding_format", out JsonElement format) && format.GetString() == "base64";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            @object = "list",
            model = request.Model,
            data = texts.Select((text, index) => new
            {
                @object = "embedding",
                index,
                embedding = isPacked ? (object)Pack(VectorOf(text, length)) : VectorOf(text, length),
            }),
            usage = new { prompt_tokens = request.Body.Length / 4, total_tokens = request.Body.Length / 4 },
        }));
    }

    /// <summary>The vector of a text: how often each of its words falls into each place.</summary>
    public static float[] VectorOf(string text, int length)
    {
        float[] vector = new float[length];
        foreach (string word in text.Split([' ', '.', ',', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            uint hash = 2166136261;
            foreach (byte b in Encoding.UTF8.GetBytes(word.ToUpperInvariant()))
            {
                hash = (hash ^ b) * 16777619;
            }

            vector[hash % (uint)length] += 1;
        }

        float norm = MathF.Sqrt(vector.Sum(static v => v * v));
        return norm == 0 ? [1, .. vector.Skip(1)] : [.. vector.Select(v => v / norm)];
    }

    private static string Pack(float[] vector)
    {
        byte[] bytes = new byte[vector.Length * sizeof(float)];
        Buffer.BlockCopy(vector, 0, bytes, 0, bytes.Length);
        return Convert.ToBase64String(bytes);
    }
}
