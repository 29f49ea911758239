namespace Confidant.Emulators.Telegram.Api;

/// <summary>Gives out what people sent: /file/bot&lt;token&gt;/&lt;path&gt;.</summary>
internal static class FileMethods
{
    /// <summary>The name that faults of a download are planned under.</summary>
    public const string Download = "download";

    private const int LongestFile = 20 * 1024 * 1024;

    public static Handled GetFile(ApiCall call)
    {
        string id = call.Arguments.Text("file_id") ?? "";
        if (!call.World.Files.TryGetValue(id, out byte[]? content))
        {
            throw ApiError.Bad("wrong file_id or the file is temporarily unavailable");
        }

        return content.Length > LongestFile
            ? throw ApiError.Bad("file is too big")
            : new Handled(Answer.Ok(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file_id"u8, id);
                writer.WriteString("file_unique_id"u8, id);
                writer.WriteNumber("file_size"u8, content.Length);
                writer.WriteString("file_path"u8, $"files/{id}.bin");
                writer.WriteEndObject();
            }));
    }

    /// <summary>Serves a download.</summary>
    public static async Task DownloadAsync(HttpContext context, TelegramWorld world, string token, string path)
    {
        byte[]? content;
        EmulatedFault? fault;
        lock (world.Gate)
        {
            world.CountOf(Download).Read++;
            fault = world.Faults.Take(Download, null);
            content = world.Bots.ContainsKey(token) && path.StartsWith("files/", StringComparison.Ordinal)
                ? world.Files.GetValueOrDefault(path["files/".Length..^".bin".Length])
                : null;
            world.Conditions.Check();
        }

        switch (fault)
        {
            case EmulatedFault.DropBefore:
                context.Abort();
                return;
            case EmulatedFault.GatewayError { Status: var status }:
                context.Response.StatusCode = status;
                return;
            case EmulatedFault.Refusal { Code: var code }:
                context.Response.StatusCode = code;
                return;
        }

        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Without a length, as a server may send it.
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
