namespace Confidant.Emulators.Discord.Rest;

/// <summary>Gives out what people attached, to anybody who has the address. Who brings a token has mistaken it for the API.</summary>
internal static class AttachmentFiles
{
    /// <summary>Serves a file; 404 where there is none, 400 where a token comes along.</summary>
    public static async Task ServeAsync(HttpContext context, DiscordWorld world, string id)
    {
        EmulatedAttachment? file;
        lock (world.Gate)
        {
            file = world.Messages.Values.SelectMany(static message => message.Attachments).FirstOrDefault(found => found.Id == id);
        }

        if (file is null || context.Request.Headers.Authorization.Count > 0)
        {
            context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return;
        }

        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
